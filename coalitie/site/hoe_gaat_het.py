"""How it goes with a plan, as partners told it: the latest on the page of the plan, all of it on one of its own."""

from django.shortcuts import render

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from partners.hoe_gaat_het import VERHAAL, laatste_bericht, openbaar_verteld, tijdlijn
from partners.models import Verantwoordelijkheid
from themas.models import Interventie

VERTELT = (Verantwoordelijkheid.Rol.TREKKER, Verantwoordelijkheid.Rol.UITVOERDER)


def nu(betrokken):
    """Return what partners of today told last (``berichten``), who told nothing yet (``zonder``).

    ``betrokken`` comes from ``wie_doet_wat.verdeel``, of rows ``met_berichten``. ``verteld`` says that
    somebody, now or before, once told something.
    """
    berichten, zonder = {}, {}
    for rij in betrokken["nu"]:
        if rij.rol in VERTELT and rij.partner not in berichten:
            if bericht := laatste_bericht(rij):
                bericht.partner = rij.partner
                berichten[rij.partner] = bericht
            else:
                zonder[rij.partner] = None
    verteld = any(rij.berichten_json for rij in (*betrokken["nu"], *betrokken["eerder"]))
    return {"berichten": list(berichten.values()), "zonder": list(zonder), "verteld": verteld}


@alleen_lezen
@volgt_verhuizingen
def voortgang(request, slug):
    """Show per round what was told about a plan, and what changed since the round before."""
    interventie = haal(zichtbaar(request, Interventie.objects.all()), slug)
    rondes = tijdlijn(openbaar_verteld(interventie), (*VERHAAL, "niets_omdat"))
    return render(request, "site/interventies/voortgang.html", {"interventie": interventie, "rondes": rondes})
