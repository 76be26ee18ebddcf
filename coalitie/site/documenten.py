"""The documents that the programme rests on, and its timeline."""

from itertools import groupby

from django.db.models import Prefetch
from django.shortcuts import render
from django.utils import timezone

from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from themas.models import Document, Mijlpaal


@alleen_lezen
def documenten(request):
    """Show the public documents, newest first, each at an anchor of its own."""
    rijen = zichtbaar(request, Document.objects.all()).order_by("-datum", "titel", "pk")
    return render(request, "site/documenten/documenten.html", {"documenten": rijen})


@alleen_lezen
def tijdlijn(request):
    """Show what happened in the programme, year by year, and what is still to come."""
    rijen = list(
        zichtbaar(request, Mijlpaal.objects.all())
        .prefetch_related(Prefetch("document", Document.objects.openbaar()))
        .order_by("datum", "titel", "pk")
    )
    vandaag = timezone.localdate()
    geweest = [rij for rij in rijen if rij.datum.eerste <= vandaag]
    jaren = [(jaar, list(van_jaar)) for jaar, van_jaar in groupby(geweest, lambda rij: rij.datum.eerste.year)]
    inhoud = {"jaren": jaren, "straks": [rij for rij in rijen if rij.datum.eerste > vandaag]}
    return render(request, "site/documenten/tijdlijn.html", inhoud)
