"""Tags for pictures."""

from django import template

from coalitie.site.fotos import PLEKKEN, foto_van

register = template.Library()


@register.inclusion_tag("onderdelen/foto.html")
def foto(bron, plek, klasse="", alt=None, eerst=False):
    """Show the picture of a record or block, or nothing when it has none.

    ``plek`` says how wide it is shown, ``eerst`` that it is the first of the page. ``alt=""`` makes
    it decoration, for where the text beside it says the same.
    """
    gevonden = foto_van(bron)
    return {
        "foto": gevonden,
        "sizes": PLEKKEN[plek],
        "klasse": klasse,
        "alt": gevonden.alt if gevonden and alt is None else alt,
        "eerst": eerst,
    }


@register.inclusion_tag("onderdelen/foto_vooraf.html")
def foto_vooraf(bron, plek):
    """Ask for the first picture of a page before the page is read; for the head, with the same ``plek``."""
    return {"foto": foto_van(bron), "sizes": PLEKKEN[plek]}
