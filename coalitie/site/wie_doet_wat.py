"""Responsibilities as a page shows them: who answers now, who will, who did."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partners.models import Verantwoordelijkheid

Rol = Verantwoordelijkheid.Rol
# Without a verb: the name of a partner may be plural.
ROL_IN_WOORDEN = {
    Rol.TREKKER: _("trekker en eerste aanspreekpunt"),
    Rol.UITVOERDER: _("uitvoering"),
    Rol.FINANCIER: _("een deel van het geld"),
    Rol.ADVISEUR: _("advies"),
}
VOLGORDE = list(ROL_IN_WOORDEN)


def verdeel(verantwoordelijkheden):
    """Return a dictionary with the rows of today (``nu``), later (``straks``) and before (``eerder``).

    Each row gets ``in_woorden``. ``zonder_trekker`` says that nobody leads today.
    """
    vandaag = timezone.localdate()
    delen = {"nu": [], "straks": [], "eerder": []}
    for rij in verantwoordelijkheden:
        rij.in_woorden = ROL_IN_WOORDEN[rij.rol]
        if rij.is_geldig:
            delen["nu"].append(rij)
        elif rij.van and rij.van > vandaag:
            delen["straks"].append(rij)
        else:
            delen["eerder"].append(rij)
    delen["nu"].sort(key=lambda rij: VOLGORDE.index(rij.rol))
    delen["zonder_trekker"] = not any(rij.rol == Rol.TREKKER for rij in delen["nu"])
    return delen
