"""The addresses of the portal, and two views with nothing in them to compare with."""

from datetime import date
from functools import cache

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path

from coalitie.urls import *  # noqa: F403 - handlers of errors, too
from coalitie.urls import urlpatterns as portaal
from verhalen.models import Verhaal

ITEMS = 20
DAG = date(2026, 1, 1)


def kaal(request, vragen, grootte):
    """Render ``ITEMS`` items into about ``grootte`` bytes of html, after as many ``vragen`` (queries)."""
    rijen = []
    for nummer in range(vragen):
        eerste = nummer * 5 + 1
        rijen.extend(Verhaal.objects.filter(pk__range=(eerste, eerste + 4)).values("titel", "slug", "auteur"))
    vulling = "Een zin met gewone woorden & leestekens. " * (grootte // ITEMS // 42)
    items = [
        {
            "titel": f"Titel {nummer}",
            "slug": "een",
            "auteur": "Iemand",
            "dag": DAG,
            **(rijen[nummer % len(rijen)] if rijen else {}),
        }
        for nummer in range(ITEMS)
    ]
    return render(request, "bench/kaal.html", {"items": items, "vulling": vulling})


@cache
def _bytes():
    return (settings.VAR / "bench-pagina.html").read_bytes()


def zelfde_bytes(request):
    """Return the bytes of a page of the portal, which ``meet.py`` has put in a file."""
    return HttpResponse(_bytes())


urlpatterns = [
    path("bench/kaal/<int:vragen>/<int:grootte>/", kaal),
    path("bench/bytes/", zelfde_bytes),
    *portaal,
]
