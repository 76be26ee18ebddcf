"""Questions about decisions: what the public may read of them, and which are about something."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Prefetch, Q
from django.db.models.functions import JSONObject

from financiering.models import (
    Aanvraag,
    AanvraagInterventie,
    Besluit,
    BesluitDocument,
    BesluitOnderwerp,
    Vervolgactie,
)
from partners.models import Doorbraak, Partner, Toezegging
from themas.models import Document, Interventie


def openbare_onderwerpen():
    """Return what decisions are about, as far as the public may see that; each with its names."""
    plannen = Interventie.objects.openbaar()
    return (
        BesluitOnderwerp.objects.filter(
            Q(interventie__in=plannen)
            | Q(aanvraag__in=Aanvraag.objects.openbaar())
            | Q(doorbraak__in=Doorbraak.objects.openbaar().filter(interventie__in=plannen))
            | Q(toezegging__in=Toezegging.objects.openbaar())
        )
        .select_related(
            "interventie",
            "aanvraag",
            "doorbraak__interventie",
            "toezegging__interventie",
            "toezegging__partner",
        )
        .only(
            "besluit",
            "interventie__titel",
            "interventie__slug",
            "aanvraag__titel",
            "aanvraag__slug",
            "doorbraak__titel",
            "doorbraak__slug",
            "doorbraak__interventie__slug",
            "toezegging__soort",
            "toezegging__interventie__titel",
            "toezegging__interventie__slug",
            "toezegging__partner__naam",
        )
        .order_by("pk")
    )


def met_onderwerpen(besluiten):
    """Add ``waarover`` to decisions: what they are about, see ``openbare_onderwerpen``."""
    return besluiten.prefetch_related(Prefetch("onderwerpen", openbare_onderwerpen(), to_attr="waarover"))


def documenten_bij(besluit):
    """Return the public documents of a decision, the newest first."""
    koppelingen = BesluitDocument.objects.filter(besluit=besluit)
    return Document.objects.openbaar().filter(pk__in=koppelingen.values("document")).order_by("-datum", "pk")


def vervolg_van(besluit):
    """Return the follow-up acts of a decision; ``partner`` is None where it is not public.

    Who of the team does it is not read.
    """
    return (
        Vervolgactie.objects.filter(besluit=besluit)
        .defer("eigenaar")
        .prefetch_related(Prefetch("partner", Partner.objects.openbaar()))
    )


def met_stukken(wensen):
    """Add to wishes the document that they are about; None where it is not public."""
    return wensen.select_related("besluit").prefetch_related(
        Prefetch("document", Document.objects.openbaar())
    )


def besluiten_over(interventies):
    """Return public decisions about interventions, or what belongs to them: money, rules, promises."""
    aanvragen = AanvraagInterventie.objects.filter(interventie__in=interventies)
    onderwerpen = BesluitOnderwerp.objects.filter(
        Q(interventie__in=interventies)
        | Q(aanvraag__in=Aanvraag.objects.openbaar().filter(pk__in=aanvragen.values("aanvraag")))
        | Q(doorbraak__in=Doorbraak.objects.openbaar().filter(interventie__in=interventies))
        | Q(toezegging__in=Toezegging.objects.openbaar().filter(interventie__in=interventies))
    )
    return Besluit.objects.openbaar().filter(pk__in=onderwerpen.values("besluit"))


def besluiten_over_aanvraag(aanvraag):
    """Return the public decisions about an application."""
    onderwerpen = BesluitOnderwerp.objects.filter(aanvraag=aanvraag)
    return Besluit.objects.openbaar().filter(pk__in=onderwerpen.values("besluit"))


def met_besluiten(doorbraken):
    """Annotate breakthroughs with ``besluiten_json``: title and slug of the public decisions, newest last."""
    koppelingen = BesluitOnderwerp.objects.filter(
        doorbraak=OuterRef("pk"), besluit__in=Besluit.objects.openbaar()
    )
    return doorbraken.annotate(
        besluiten_json=ArraySubquery(
            koppelingen.order_by("besluit__op__startswith", "besluit").values(
                json=JSONObject(titel=F("besluit__titel"), slug=F("besluit__slug"))
            )
        )
    )
