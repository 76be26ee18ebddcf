"""Questions that pages ask about partners: who answers for what, and who promised what."""

from itertools import groupby
from operator import attrgetter

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import JSONObject

from partners.models import (
    Doorbraak,
    DoorbraakStap,
    Partner,
    Toezegging,
    ToezeggingStap,
    Verantwoordelijkheid,
)
from themas.models import Interventie
from themas.vragen import verzamel


def wie_doet_wat(interventie):
    """Return who answers for what in an intervention, now and before; only public partners."""
    return (
        Verantwoordelijkheid.objects.filter(interventie=interventie, partner__in=Partner.objects.openbaar())
        .select_related("partner")
        .order_by(F("van").desc(nulls_last=True), "partner__naam")
    )


def _met_dag(toezeggingen):
    """Annotate commitments with ``bevestigd_op``: the day on which they were last confirmed.

    Later adjusting one, or taking back that it ended, is no confirmation.
    """
    bevestigd = ToezeggingStap.objects.filter(
        onderwerp=OuterRef("pk"),
        naar=Toezegging.Status.BEVESTIGD,
        van__in=["", Toezegging.Status.VOORGESTELD],
    ).order_by("-pk")
    return toezeggingen.annotate(bevestigd_op=Subquery(bevestigd.values("ingegaan")[:1]))


def toegezegd_aan(interventie):
    """Return the confirmed promises of public partners for an intervention, with what was delivered."""
    return (
        _met_dag(Toezegging.objects.bevestigd().met_geleverd())
        .filter(interventie=interventie, partner__in=Partner.objects.openbaar())
        .select_related("partner")
        .order_by("soort", "partner__naam", "pk")
    )


def per_soort(toezeggingen):
    """Group commitments (``met_geleverd()``) by kind, each with its sums per unit.

    Returns pairs of the rows and, per unit of which there are two or more, a ``Toezegging`` that stands for
    them together. Different units are never added.
    """
    groepen = []
    for _soort, groep in groupby(toezeggingen, key=attrgetter("soort")):
        rijen, per_eenheid = list(groep), {}
        for rij in rijen:
            if rij.hoeveelheid is not None:
                per_eenheid.setdefault(rij.eenheid, []).append(rij)
        samen = [_samen(eenheid, delen) for eenheid, delen in per_eenheid.items() if len(delen) > 1]
        groepen.append((rijen, samen))
    return groepen


def _samen(eenheid, rijen):
    som = Toezegging(soort=rijen[0].soort, eenheid=eenheid, hoeveelheid=sum(rij.hoeveelheid for rij in rijen))
    som.geleverd = sum(rij.geleverd or 0 for rij in rijen)
    som.leveringen_aantal = sum(rij.leveringen_aantal for rij in rijen)
    return som


def doorbraken_bij(interventie, doorbraken=None):
    """Return breakthroughs for an intervention, the public ones by default.

    With ``sinds`` and ``waarom`` of their last step.
    """
    stap = DoorbraakStap.objects.filter(onderwerp=OuterRef("pk")).order_by("-pk")
    return (
        (Doorbraak.objects.openbaar() if doorbraken is None else doorbraken)
        .filter(interventie=interventie)
        .annotate(sinds=Subquery(stap.values("ingegaan")[:1]), waarom=Subquery(stap.values("reden")[:1]))
        .order_by("titel")
    )


def met_stappen(doorbraken):
    """Annotate breakthroughs with ``stappen_json``: to which status, why, and the range of days."""
    stappen = DoorbraakStap.objects.filter(onderwerp=OuterRef("pk")).order_by("pk")
    return doorbraken.annotate(
        stappen_json=ArraySubquery(
            stappen.values(
                json=JSONObject(
                    naar="naar",
                    reden="reden",
                    eerste=F("ingegaan__startswith"),
                    na_laatste=F("ingegaan__endswith"),
                )
            )
        )
    )


def waar_verantwoordelijk_voor(partner):
    """Return for which public interventions a partner answers, now and before."""
    return (
        Verantwoordelijkheid.objects.filter(partner=partner, interventie__in=Interventie.objects.openbaar())
        .select_related("interventie")
        .order_by(F("van").desc(nulls_last=True), "interventie__titel")
    )


def toegezegd_door(partner):
    """Return the confirmed promises of a partner for public interventions, with what was delivered."""
    return (
        _met_dag(Toezegging.objects.bevestigd().met_geleverd())
        .filter(partner=partner, interventie__in=Interventie.objects.openbaar())
        .select_related("interventie")
        .order_by("soort", "interventie__titel", "pk")
    )


def doorbraken_gevraagd_aan(partner):
    """Return the public breakthroughs that were asked of a partner, for public interventions."""
    return (
        Doorbraak.objects.openbaar()
        .filter(gevraagd_aan_partner=partner, interventie__in=Interventie.objects.openbaar())
        .select_related("interventie")
        .order_by("titel")
    )


def partners_per_interventie():
    """Return the slugs of the public partners that answer for each intervention today, as sets by its id."""
    nu = Verantwoordelijkheid.objects.geldig().filter(partner__in=Partner.objects.openbaar())
    return verzamel(nu.values_list("interventie_id", "partner__slug"))


def partners_bij(interventies):
    """Return the public partners that answer today for one of these interventions, by name."""
    nu = Verantwoordelijkheid.objects.geldig().filter(interventie__in=interventies)
    return Partner.objects.openbaar().filter(pk__in=nu.values("partner")).order_by("naam")
