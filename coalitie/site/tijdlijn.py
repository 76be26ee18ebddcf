"""The timeline of the programme, and what happened in one year."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from coalitie.site.bladeren import bladzijde
from coalitie.site.gebeurtenissen import (
    GETELD,
    HOOGSTENS,
    aantallen,
    bronnen,
    per_groep,
    uitgelicht_per_jaar,
    van_jaar,
)
from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from themas.models import Mijlpaal

STRAKS = 30
PER_BLADZIJDE = 40


class Jaartal:
    """A year in an address: four digits, so that every year has one address."""

    regex = "[12][0-9]{3}"

    def to_python(self, value):
        """Return the year as a number."""
        return int(value)

    def to_url(self, value):
        """Return the year as in an address."""
        return str(value)


@alleen_lezen
def tijdlijn(request):
    """Show the programme year by year, from what came first, and what is still to come."""
    mijlpalen = zichtbaar(request, Mijlpaal.objects.all())
    vandaag = timezone.localdate()
    per_soort = bronnen(vandaag, mijlpalen)
    geteld = aantallen(per_soort)
    per_jaar = uitgelicht_per_jaar(per_soort, geteld)
    inhoud = {
        "jaren": [(jaar, sum(geteld[jaar].values()), rijen) for jaar, rijen in per_jaar.items()],
        "straks": mijlpalen.filter(datum__startswith__gt=vandaag).order_by("datum", "titel", "pk")[:STRAKS],
    }
    return render(request, "site/tijdlijn/tijdlijn.html", inhoud)


@alleen_lezen
def jaar(request, jaar):
    """Show what happened in one year, by month and season; 404 when nothing did."""
    per_soort = bronnen(timezone.localdate(), zichtbaar(request, Mijlpaal.objects.all()))
    geteld = aantallen(per_soort)
    if jaar not in geteld:
        raise Http404
    jaren = list(geteld)
    plek = jaren.index(jaar)
    pagina = bladzijde(request, van_jaar(per_soort, jaar), PER_BLADZIJDE)
    inhoud = {
        "jaar": jaar,
        "jaren": jaren,
        "vorige": jaren[plek - 1] if plek else None,
        "volgende": jaren[plek + 1] if plek + 1 < len(jaren) else None,
        "pagina": pagina,
        "groepen": per_groep(pagina),
        "geteld": [
            woorden % geteld[jaar][soort] for soort, woorden in GETELD.items() if soort in geteld[jaar]
        ],
        "er_is_meer": sum(geteld[jaar].values()) > HOOGSTENS,
    }
    return render(request, "site/tijdlijn/jaar.html", inhoud)


def jaren_met_inhoud():
    """Return the years that have a page."""
    return list(aantallen(bronnen(timezone.localdate(), Mijlpaal.objects.openbaar())))
