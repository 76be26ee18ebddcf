"""The front page."""

from django.shortcuts import render

from coalitie.site.lezen import alleen_lezen
from themas.models import Thema, Wijk
from themas.vragen import openbare_resultaten
from verhalen.lezen import nieuwste_berichten, nieuwste_verhalen

VERHALEN = 4
BERICHTEN = 5
CIJFERS = 3


@alleen_lezen
def home(request):
    """Show what this is, what is new, and the ways in: themes and wijken."""
    eerste, *overige = list(nieuwste_verhalen()[:VERHALEN]) or [None]
    inhoud = {
        "eerste": eerste,
        "overige": overige,
        "berichten": nieuwste_berichten()[:BERICHTEN],
        "themas": Thema.objects.all(),
        "wijken": Wijk.objects.only("naam", "slug"),
        "cijfers": openbare_resultaten().filter(getal__isnull=False)[:CIJFERS],
    }
    return render(request, "site/home.html", inhoud)
