"""Tags for the drawn façades: a picture where there is no photo, and the shapes it is made of."""

from django import template
from django.utils.safestring import mark_safe

from coalitie.site.gevel.plaatje import plaatje
from coalitie.site.gevel.straat import deel
from coalitie.site.gevel.vormen import vormen

register = template.Library()


@register.simple_tag(takes_context=True)
def gevelplaatje(context, soort, slug, themas=None):
    """Return the façade of something that has no photo; decoration, its name stands beside it.

    ``soort`` is "verhaal", "interventie" or "wijk". ``themas`` is a slug, a theme or a list of themes
    (objects or dicts). ``gevelvormen`` must follow later in the same template.
    """
    gemaakt = plaatje(soort, slug, _slugs(themas))
    _boek(context)[0].update(gemaakt.vormen)
    return gemaakt.svg


@register.simple_tag(takes_context=True)
def gevelvormen(context):
    """Return the shapes that the façades above this tag refer to and that the page has not had yet.

    It stands at the end of ``basis.html``. A fragment with façades that is also served alone ends
    with it as well.
    """
    nodig, gegeven = _boek(context)
    nieuw = nodig - gegeven
    gegeven |= nieuw
    alle = vormen()
    inhoud = "".join(alle[naam] for naam in sorted(nieuw))
    # The shapes are a file of our own.
    return mark_safe(f'<svg class="gevelvormen" aria-hidden="true">{inhoud}</svg>') if inhoud else ""  # noqa: S308


@register.simple_tag
def geveldeel(naam):
    """Return a part of the street of the front page, as ``delen.svg`` has it."""
    return deel(naam)


def _boek(context):
    """Return the shapes that this page needs, and those it has; includes with ``only`` share them."""
    if not hasattr(context.request, "gevelboek"):
        context.request.gevelboek = (set(), set())
    return context.request.gevelboek


def _slugs(themas):
    """Return the slugs of one theme or several, whatever form they have."""
    if not themas:
        return ()
    if isinstance(themas, str):
        return (themas,)
    if isinstance(themas, dict) or hasattr(themas, "slug"):
        themas = [themas]
    return tuple(een["slug"] if isinstance(een, dict) else een.slug for een in themas)[:2]
