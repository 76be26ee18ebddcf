"""Tags for the parts that every page of the site has."""

import re
from functools import cache
from html import unescape

from django import forms, template
from django.conf import settings
from django.template.loader import get_template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from coalitie.basis.taal import in_taal, zonder_taal
from coalitie.site.adressen import volledig_adres
from themas.models import Thema

register = template.Library()
register.filter(volledig_adres)

HOOFDMENU = (
    ("/verhalen/", _("Verhalen")),
    ("/interventies/", _("Wat we doen")),
    ("/themas/", _("Thema's")),
    ("/wijken/", _("Wijken")),
    ("/partners/", _("Partners")),
    ("/geld/", _("Geld")),
    ("/besluiten/", _("Besluiten")),
    ("/resultaten/", _("Resultaten")),
)
VOETMENU = (
    ("/over/", _("Over ons")),
    ("/tijdlijn/", _("Tijdlijn")),
    ("/documenten/", _("Documenten")),
    ("/toegankelijkheid/", _("Toegankelijkheid")),
    ("/privacy/", _("Privacy")),
    ("/mijn/", _("Inloggen")),
)
# Where somebody is signed in; elsewhere a page is the same for everybody.
PERSOONLIJK = ("/mijn/", "/account/")
VOETMENU_PERSOONLIJK = (*VOETMENU[:-1], ("/mijn/", _("Mijn coalitie")), ("/account/", _("Mijn account")))


def _menu(context, regels, klasse):
    """Return list items; the page itself is current, a page below it is in that section."""
    pad = getattr(context.get("request"), "path", "")

    def waar(adres):
        if pad == adres:
            return mark_safe(' aria-current="page"')
        return mark_safe(' aria-current="true"') if pad.startswith(adres) else ""

    return format_html_join(
        "\n",
        '<li><a class="{}" href="{}"{}>{}</a></li>',
        (
            (klasse, adres, waar(adres), naam)
            for adres, naam in ((in_taal(pad), naam) for pad, naam in regels)
        ),
    )


@register.simple_tag(takes_context=True)
def hoofdmenu(context):
    """Return the main navigation."""
    return format_html(
        '<nav class="hoofdmenu" aria-label="{}"><ul>{}</ul></nav>',
        _("Hoofdmenu"),
        _menu(context, HOOFDMENU, "hoofdmenu__link"),
    )


@register.simple_tag(takes_context=True)
def voetmenu(context):
    """Return the list items of the navigation in the footer."""
    request = context.get("request")
    persoonlijk = (
        request is not None
        and "status" not in context  # an error page asks the database nothing
        and zonder_taal(request.path).startswith(PERSOONLIJK)
        and request.user.is_authenticated
    )
    regels = VOETMENU_PERSOONLIJK if persoonlijk else VOETMENU
    return _menu(context, regels, "utrecht-link utrecht-link--html-a")


@register.simple_tag(takes_context=True)
def canoniek(context):
    """Return the full address of this page without its query."""
    return volledig_adres(context["request"].path)


@register.simple_tag(takes_context=True)
def taalversies(context):
    """Return the full addresses of this page in each language, as ``(code, name, address)``."""
    pad = zonder_taal(context["request"].path)
    return [(code, naam, volledig_adres(in_taal(pad, code))) for code, naam in settings.LANGUAGES]


@register.simple_tag
def nl():
    """Return the attribute that marks content as Dutch, on a page with another language."""
    return "" if get_language() == settings.LANGUAGE_CODE else mark_safe(' lang="nl"')


@register.filter
def nederlands(tekst):
    """Return what the editors wrote, marked as Dutch on a page with another language."""
    return format_html("<span{}>{}</span>", nl(), tekst) if tekst and nl() else tekst


@register.simple_tag
def en_nog(aantal):
    """Say below a list that does not show all how many more there are: "En nog 3"."""
    return capfirst(_("en nog %(aantal)s") % {"aantal": aantal})


@register.simple_tag
def huisstijl():
    """Return the address of the stylesheet with the tokens of the house style."""
    return static(settings.HUISSTIJL)


@register.simple_tag
def icoon(naam):
    """Return the drawing of a theme; decoration, because the name always stands beside it.

    It refers to the shapes that ``iconen`` puts at the end of the page.
    """
    getekend = naam if naam in Thema.Icoon.values else Thema.Icoon.OVERIG.value
    return format_html('<svg class="icoon" aria-hidden="true"><use href="#i-{}"/></svg>', getekend)


@register.simple_tag
@cache
def iconen():
    """Return the shapes of all icons of themes, once per page."""
    vormen = re.findall("<symbol .*</symbol>", get_template("onderdelen/iconen/themas.svg").render())
    return mark_safe(f'<svg class="gevelvormen" aria-hidden="true">{"".join(vormen)}</svg>')  # noqa: S308


@register.filter
def telefoon(nummer):
    """Return a telephone number as a link needs it: digits and a plus only."""
    return "".join(teken for teken in str(nummer) if teken in "+0123456789")


INVOERKLASSEN = {
    "checkbox": "utrecht-checkbox utrecht-checkbox--html-input",
    "radio": "keuzerondje",
    "select": "utrecht-select utrecht-select--html-select",
    "textarea": "utrecht-textarea utrecht-textarea--html-textarea",
    "tekst": "utrecht-textbox utrecht-textbox--html-input",
}


@register.simple_tag
def invoer(veld, zonder_uitleg=False):
    """Return the input of a form field in our look; a placeholder is no label, so it goes."""
    if zonder_uitleg:
        veld.help_text = ""  # else the input would refer to an explanation that is not there
    widget = veld.field.widget
    soort = "textarea" if isinstance(widget, forms.Textarea) else getattr(widget, "input_type", "")
    widget.attrs.pop("placeholder", None)
    return veld.as_widget(attrs={"class": INVOERKLASSEN.get(soort, INVOERKLASSEN["tekst"])})


@register.filter
def is_webadres(adres):
    """Tell whether an address leads to a page, and is no script in disguise."""
    return str(adres or "").lower().startswith(("https://", "http://"))


@register.filter
def nieuw_naast(datum, bron):
    """Tell whether a date says something that the source does not say already."""
    if not datum or str(datum) in str(bron):
        return False
    # What editors wrote is Dutch, in whatever language the page is.
    with override("nl"):
        return str(datum) not in str(bron)


@register.filter
def eerste_zin(html):
    """Return the first sentence of a text with markup, without the markup."""
    tekst = " ".join(unescape(strip_tags(str(html))).split())
    return re.split(r"(?<=[.!?]) (?=[A-Z])", tekst, maxsplit=1)[0]


@register.filter
def een_regel(tekst):
    """Return a text on one line, without the white space that templates leave around it."""
    return " ".join(str(tekst).split())
