"""Tags for what machines read in the head of a page."""

from django import template
from django.conf import settings
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from coalitie.site import jsonld
from coalitie.site.adressen import volledig_adres
from coalitie.site.fotos import foto_van

register = template.Library()

LANDEN = {"nl": "nl_NL", "en": "en_GB"}
# The drawing that stands for pages without a photo.
DEELBEELD = ("iconen/deel.png", 1200, 630)


def _blok(context, naam):
    """Return what a block of this page says, on one line; HTML-safe, as it was rendered."""
    blok = context.render_context[BLOCK_CONTEXT_KEY].get_block(naam)
    return mark_safe(" ".join(blok.render(context).split()))  # noqa: S308 - a template rendered it


@register.simple_tag(takes_context=True)
def om_te_delen(context, soort="website", bron=None, sinds=None):
    """Return what a message shows that links to this page: title, description and a picture.

    ``soort`` is the type in the words of Open Graph; ``bron`` a record with a photo; ``sinds`` when
    it was published.
    """
    portaal = context["portaal"]
    foto = foto_van(bron)
    if foto:
        adres, breedte, hoogte = foto.om_te_delen()
        alt = foto.alt
    else:
        adres, breedte, hoogte = static(DEELBEELD[0]), *DEELBEELD[1:]
        alt = _("Tekening van een gevel met verlichte ramen")
    eigenschappen = [
        ("og:type", soort),
        ("og:site_name", portaal.naam),
        ("og:locale", LANDEN.get(get_language(), LANDEN[settings.LANGUAGE_CODE])),
        ("og:title", _blok(context, "titel")),
        ("og:description", _blok(context, "omschrijving")),
        ("og:url", _blok(context, "canoniek")),
        ("og:image", volledig_adres(adres)),
        ("og:image:width", breedte),
        ("og:image:height", hoogte),
        ("og:image:alt", alt),
        ("article:published_time", sinds and sinds.isoformat()),
    ]
    regels = format_html_join(
        "\n", '<meta property="{}" content="{}" />', (paar for paar in eigenschappen if paar[1])
    )
    return format_html('{}\n<meta name="twitter:card" content="summary_large_image" />', regels)


@register.simple_tag(takes_context=True)
def jsonld_site(context):
    """Return the site and who makes it."""
    return jsonld.als_script(jsonld.website(context["portaal"]))


@register.simple_tag(takes_context=True)
def jsonld_verhaal(context, verhaal):
    """Return a story."""
    return jsonld.als_script(jsonld.artikel(verhaal, context["portaal"]))


@register.simple_tag(takes_context=True)
def jsonld_wijk(context, wijk):
    """Return a wijk."""
    return jsonld.als_script(jsonld.plaats(wijk, context["portaal"]))


@register.simple_tag
def jsonld_partner(partner):
    """Return a partner."""
    return jsonld.als_script(jsonld.partner(partner))


@register.simple_tag
def jsonld_kruimels(voorpagina, voorpagina_adres, ouder, ouder_adres, hier):
    """Return where this page stands; without ``ouder`` it is right below the front page."""
    stappen = [(voorpagina, voorpagina_adres), (ouder, ouder_adres), (hier, None)]
    return jsonld.als_script(jsonld.kruimels([stap for stap in stappen if stap[0]]))
