"""The partners, by kind, and one page per partner."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.basis.beeldmaten import maten_van
from coalitie.basis.volgorde import alfabetisch
from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from coalitie.site.wie_betaalt import kosten_samen
from coalitie.site.wie_doet_wat import verdeel
from financiering.vragen import aanvragen_van
from partners.hoe_gaat_het import laatste_bericht, met_berichten
from partners.models import Partner
from partners.vragen import doorbraken_gevraagd_aan, per_soort, toegezegd_door, waar_verantwoordelijk_voor
from verhalen.vragen import verhalen_met

HOOGSTENS = 6

Soort = Partner.Soort
SOORT_IN_WOORDEN = {
    Soort.BEWONERSINITIATIEF: _("Bewoners die zelf iets doen"),
    Soort.GEMEENTE: _("Gemeente"),
    Soort.CORPORATIE: _("Woningcorporaties"),
    Soort.WELZIJN: _("Welzijn"),
    Soort.ONDERWIJS: _("Scholen"),
    Soort.KINDEROPVANG: _("Kinderopvang"),
    Soort.WERKGEVER: _("Werk"),
    Soort.ZORG: _("Zorg en gezondheid"),
    Soort.POLITIE: _("Politie"),
    Soort.JUSTITIE: _("Justitie"),
    Soort.RIJK: _("Het Rijk"),
    Soort.FONDS: _("Wie het geld verdeelt"),
    Soort.OVERIG: _("Andere partners"),
}


@alleen_lezen
def lijst(request):
    """Show the public partners by kind, those of today and those of before."""
    vandaag = timezone.localdate()
    groepen = {soort: [] for soort in SOORT_IN_WOORDEN}
    vroeger = []
    for partner in Partner.objects.openbaar().order_by(alfabetisch("naam")):
        gestopt = partner.actief_tot is not None and partner.actief_tot < vandaag
        (vroeger if gestopt else groepen[partner.soort]).append(partner)
    inhoud = {
        "groepen": [(SOORT_IN_WOORDEN[soort], rijen) for soort, rijen in groepen.items() if rijen],
        "vroeger": vroeger,
    }
    return render(request, "site/partners/lijst.html", inhoud)


@alleen_lezen
@volgt_verhuizingen
def partner(request, slug):
    """Show one partner: what it answers for, what it promised, where it applies for money, stories."""
    partner = haal(zichtbaar(request, Partner.objects.annotate(logo_maten=maten_van("logo"))), slug)
    betrokken = verdeel(met_berichten(waar_verantwoordelijk_voor(partner)))
    for rij in betrokken["nu"]:
        rij.bericht = laatste_bericht(rij)
    inhoud = {
        "partner": partner,
        "soort": SOORT_IN_WOORDEN[partner.soort],
        "gestopt": partner.actief_tot is not None and partner.actief_tot < timezone.localdate(),
        "betrokken": betrokken,
        "toezeggingen": per_soort(toegezegd_door(partner)),
        "doorbraken": doorbraken_gevraagd_aan(partner),
        "kosten": kosten_samen([rij.interventie_id for rij in betrokken["nu"]]),
        "aanvragen": aanvragen_van(partner),
        "verhalen": verhalen_met(partner)[:HOOGSTENS],
    }
    return render(request, "site/partners/partner.html", inhoud)
