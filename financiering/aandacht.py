"""Applications that need attention: nothing was recorded, the grantor waits, or co-financing is short."""

from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from financiering.cofinanciering import met_tekort
from financiering.models import (
    Aanvraag,
    AanvraagBedrag,
    AanvraagDocument,
    AanvraagStap,
    Begrotingsregel,
    Besteding,
    Cofinanciering,
    Verplichting,
    Verstrekkersvraag,
    Voorschot,
)

STILTE = 60  # days without news after which the team wants to know

# What counts as news of an application, by the column of its history that names it.
NIEUWS = {
    Aanvraag: "pgh_obj",
    AanvraagStap: "onderwerp",
    **dict.fromkeys(
        (
            AanvraagBedrag,
            AanvraagDocument,
            Begrotingsregel,
            Besteding,
            Cofinanciering,
            Verplichting,
            Verstrekkersvraag,
            Voorschot,
        ),
        "aanvraag",
    ),
}


def lopende(aanvragen):
    """Narrow applications to those that are not over: not refused, withdrawn or settled."""
    status = Aanvraag.Status
    return aanvragen.exclude(status__in=[status.AFGEWEZEN, status.INGETROKKEN, status.VASTGESTELD])


def zonder_nieuws(aanvragen, dagen=STILTE):
    """Narrow applications to those that go on and of which nothing was recorded for ``dagen`` days."""
    sinds = timezone.now() - timedelta(days=dagen)
    stil = lopende(aanvragen)
    for model, kolom in NIEUWS.items():
        recent = model.pgh_event_model.objects.filter(pgh_created_at__gte=sinds)
        stil = stil.filter(~Exists(recent.filter(**{kolom: OuterRef("pk")})))
    return stil


def cofinanciering_tekort(aanvragen):
    """Narrow applications to those that go on and of which co-financing is, or may be, short."""
    tekort = met_tekort(lopende(Aanvraag.objects.all()), timezone.localdate())
    return aanvragen.filter(pk__in=tekort.values("pk"))


def met_open_vraag(aanvragen):
    """Narrow applications to those of which the grantor waits for an answer."""
    return aanvragen.filter(pk__in=Verstrekkersvraag.objects.open().values("aanvraag"))
