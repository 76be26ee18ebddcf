"""How it goes with a plan, as partners told it: the latest on the page of the plan, all of it on one of its own."""

from django.shortcuts import render

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from partners.hoe_gaat_het import VERHAAL, laatste_berichten, openbaar_verteld, tijdlijn
from partners.models import Verantwoordelijkheid
from themas.models import Interventie

VERTELT = (Verantwoordelijkheid.Rol.TREKKER, Verantwoordelijkheid.Rol.UITVOERDER)


def nu(interventie, betrokken):
    """Return what partners of today told last (``berichten``), who told nothing yet (``zonder``).

    ``betrokken`` comes from ``wie_doet_wat.verdeel``. ``verteld`` says that somebody once told something.
    """
    laatste = laatste_berichten(interventie)
    vertellers = {rij.partner_id: rij.partner for rij in betrokken["nu"] if rij.rol in VERTELT}
    return {
        "berichten": [laatste[pk] for pk in vertellers if pk in laatste],
        "zonder": [partner for pk, partner in vertellers.items() if pk not in laatste],
        "verteld": bool(laatste),
    }


@alleen_lezen
@volgt_verhuizingen
def voortgang(request, slug):
    """Show per round what was told about a plan, and what changed since the round before."""
    interventie = haal(zichtbaar(request, Interventie.objects.all()), slug)
    rondes = tijdlijn(openbaar_verteld(interventie), (*VERHAAL, "niets_omdat"))
    return render(request, "site/interventies/voortgang.html", {"interventie": interventie, "rondes": rondes})
