"""The navigation of "Mijn coalitie"."""

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

register = template.Library()

VOORAAN = (
    ("mijn_start", _("Start")),
    ("mijn_voortgangen", _("Voortgang")),
    ("mijn_toezeggingen", _("Toezeggingen")),
)
MEER = (("mijn_collegas", _("Collega's")), ("mijn_wie_deed_wat", _("Wie deed wat")))
VAN_JOU = (("mijn_handleiding", _("Handleiding")), ("mijn_account", _("Mijn account")))


@register.inclusion_tag("mijn/_menu.html", takes_context=True)
def mijnmenu(context):
    """Show the pages of the partner that somebody works for now, and the account; those used most come first."""
    request, lid = context["request"], context.get("lid")
    hier = request.path

    def links(regels, argumenten):
        adressen = ((reverse(naam, args=argumenten), tekst) for naam, tekst in regels)
        return [(adres, tekst, _waar(hier, adres, start)) for adres, tekst in adressen]

    start = reverse("mijn_start", args=[lid.partner.slug]) if lid else reverse("mijn")
    partner = [lid.partner.slug] if lid else []
    account = links(VAN_JOU, [])
    if not lid:
        return {"vooraan": account, "meer": []}
    return {"vooraan": links(VOORAAN, partner), "meer": links(MEER, partner) + account}


def _waar(hier, adres, start):
    """Return the value of ``aria-current``: this page, a page below it, or neither."""
    if hier == adres:
        return "page"
    return "true" if adres != start and hier.startswith(adres) else ""
