"""Questions that pages ask about partners: who answers for what, and who promised what."""

from django.db.models import Count, F, OuterRef, Subquery

from partners.models import Doorbraak, Partner, Toezegging, ToezeggingStap, Verantwoordelijkheid
from themas.models import Interventie


def wie_doet_wat(interventie):
    """Return who answers for what in an intervention, now and before; only public partners."""
    return (
        Verantwoordelijkheid.objects.filter(interventie=interventie, partner__in=Partner.objects.openbaar())
        .select_related("partner")
        .order_by(F("van").desc(nulls_last=True), "partner__naam")
    )


def _met_dag(toezeggingen):
    """Annotate commitments with ``bevestigd_op``: the day on which they were last confirmed."""
    bevestigd = ToezeggingStap.objects.filter(
        onderwerp=OuterRef("pk"), naar=Toezegging.Status.BEVESTIGD
    ).order_by("-pk")
    return toezeggingen.annotate(bevestigd_op=Subquery(bevestigd.values("ingegaan")[:1]))


def toegezegd_aan(interventie):
    """Return the confirmed promises of public partners for an intervention."""
    return (
        _met_dag(Toezegging.objects.bevestigd())
        .filter(interventie=interventie, partner__in=Partner.objects.openbaar())
        .select_related("partner")
        .order_by("soort", "partner__naam", "pk")
    )


def doorbraken_bij(interventie):
    """Return the public breakthroughs for an intervention."""
    return Doorbraak.objects.openbaar().filter(interventie=interventie).order_by("titel")


def waar_verantwoordelijk_voor(partner):
    """Return for which public interventions a partner answers, now and before."""
    return (
        Verantwoordelijkheid.objects.filter(partner=partner, interventie__in=Interventie.objects.openbaar())
        .select_related("interventie")
        .order_by(F("van").desc(nulls_last=True), "interventie__titel")
    )


def toegezegd_door(partner):
    """Return the confirmed promises of a partner for public interventions."""
    return (
        _met_dag(Toezegging.objects.bevestigd())
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


def met_partner(interventies, slug):
    """Narrow interventions to those for which the public partner with this slug answers today."""
    nu = Verantwoordelijkheid.objects.geldig().filter(
        partner__in=Partner.objects.openbaar(), partner__slug=slug
    )
    return interventies.filter(pk__in=nu.values("interventie"))


def per_partner(interventies):
    """Return for how many of these interventions each public partner answers today, by slug."""
    nu = Verantwoordelijkheid.objects.geldig().filter(
        interventie__in=interventies, partner__in=Partner.objects.openbaar()
    )
    return dict(nu.order_by().values_list("partner__slug").annotate(Count("interventie", distinct=True)))


def partners_bij(interventies):
    """Return the public partners that answer today for one of these interventions, by name."""
    nu = Verantwoordelijkheid.objects.geldig().filter(interventie__in=interventies)
    return Partner.objects.openbaar().filter(pk__in=nu.values("partner")).order_by("naam")
