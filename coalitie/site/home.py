"""The front page."""

from django.shortcuts import render

from coalitie.basis.vaste_vraag import vaste_vraag
from coalitie.site.gevel.straat import GEVELS, huizen
from coalitie.site.lezen import alleen_lezen
from themas.models import Thema, Wijk
from themas.vragen import openbare_resultaten
from verhalen.lezen import nieuwste_berichten, nieuwste_verhalen

VERHALEN = len(GEVELS)
BERICHTEN = 4
CIJFERS = 3
GENOEMD = 10
WIJKEN = 30
THEMAS = 12


@alleen_lezen
def home(request):
    """Show whose site this is, the street with the newest stories, and the ways in."""
    verhalen = _verhalen()
    wijken = list(Wijk.objects.only("naam", "slug")[:WIJKEN])
    inhoud = {
        "ramen": _ramen(verhalen),
        "berichten": _berichten(),
        "themas": Thema.objects.all()[:THEMAS],
        "wijken": wijken,
        "genoemd": wijken[:GENOEMD],
        "meer_wijken": len(wijken) > GENOEMD,
        "cijfers": _cijfers(),
    }
    return render(request, "site/home.html", inhoud)


@vaste_vraag
def _verhalen():
    return nieuwste_verhalen()[:VERHALEN]


@vaste_vraag
def _berichten():
    return nieuwste_berichten()[:BERICHTEN]


@vaste_vraag
def _cijfers():
    return openbare_resultaten().filter(getal__isnull=False)[:CIJFERS]


def _ramen(verhalen):
    """Return each story with the theme that colours its curtains and the parts of its house.

    Of a story with several themes it is one that the other stories do not have, so that the street
    has colour.
    """
    bezet, gekozen = set(), {}
    for verhaal in sorted(verhalen, key=lambda een: len(een.themas_json)):
        themas = verhaal.themas_json
        thema = next((een for een in themas if een["slug"] not in bezet), themas[0] if themas else None)
        if thema:
            bezet.add(thema["slug"])
        gekozen[verhaal.pk] = thema
    gevels = huizen(een.slug for een in verhalen)
    return [(een, gekozen[een.pk], gevel) for een, gevel in zip(verhalen, gevels, strict=True)]
