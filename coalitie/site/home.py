"""The front page."""

from django.shortcuts import render

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
    verhalen = list(nieuwste_verhalen()[:VERHALEN])
    wijken = list(Wijk.objects.only("naam", "slug")[:WIJKEN])
    inhoud = {
        "ramen": list(zip(verhalen, huizen(een.slug for een in verhalen), strict=True)),
        "berichten": nieuwste_berichten()[:BERICHTEN],
        "themas": Thema.objects.all()[:THEMAS],
        "wijken": wijken,
        "genoemd": wijken[:GENOEMD],
        "meer_wijken": len(wijken) > GENOEMD,
        "cijfers": openbare_resultaten().filter(getal__isnull=False)[:CIJFERS],
    }
    return render(request, "site/home.html", inhoud)
