"""What of partners can be found."""

from django.utils.text import capfirst

from coalitie.basis.zoeken.bronnen import Bron, Vindbaar
from partners.models import Partner


def _partner(partner):
    return Vindbaar(
        titel=partner.naam,
        vanaf=partner.openbaar_vanaf,
        samenvatting=partner.korte_tekst,
        teksten=(capfirst(partner.get_soort_display()),),
    )


BRONNEN = (
    Bron(
        soort="partner",
        model=Partner,
        lees=_partner,
        rijen=Partner.objects.all,
        openbaar=Partner.objects.openbaar,
        gewicht=1.1,
    ),
)
