"""Questions that pages ask about what there is to read."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from statistics import median

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from coalitie.basis.werkdagen import werkdagen_tussen
from verhalen.models import Bericht, BerichtThema, BerichtWijk, Inzending, InzendingStap, Verhaal


def verhalen_over(interventie):
    """Return the public stories about an intervention, newest first."""
    return Verhaal.objects.openbaar().filter(interventies=interventie).order_by("-publiceren_op", "-pk")


def verhalen_met(partner):
    """Return the public stories about a partner, newest first."""
    return Verhaal.objects.openbaar().filter(partners=partner).order_by("-publiceren_op", "-pk")


def berichten_rond(*, themas, wijken):
    """Return short public pieces about one of these themes, newest first; slugs are given.

    A piece that names wijken is left out when it names none of ``wijken``.
    """
    in_wijk = BerichtWijk.objects.filter(bericht=OuterRef("pk"))
    over_thema = BerichtThema.objects.filter(bericht=OuterRef("pk"), thema__slug__in=themas)
    return (
        Bericht.objects.openbaar()
        .filter(Exists(over_thema))
        .filter(~Exists(in_wijk) | Q(Exists(in_wijk.filter(wijk__slug__in=wijken))))
        .order_by("-datum", "-pk")
    )


GENOEG = 3  # answers in a quarter: a median of less says nothing


@dataclass(frozen=True)
class Antwoordtijd:
    """How fast we answered in one quarter: the median in working days, over ``aantal`` answers."""

    jaar: int
    kwartaal: int
    werkdagen: int
    aantal: int


def gevraagd(*, wijk=None, interventie=None):
    """Return the public contributions with what they led to, newest first; of one wijk or intervention."""
    rijen = Inzending.objects.openbaar()
    if wijk is not None:
        rijen = rijen.filter(wijk=wijk)
    if interventie is not None:
        rijen = rijen.filter(Q(interventie=interventie) | Q(gevolg_interventie=interventie))
    return rijen.met_gevolg().order_by("-openbaar_vanaf", "-pk")


def _eerste_antwoorden():
    """Return the contributions with ``antwoord_op``, the day of the first answer, of the last four quarters."""
    vandaag = timezone.localdate()
    # The first day of the quarter of nine months ago: four quarters with the present one.
    maanden = vandaag.year * 12 + (vandaag.month - 1) // 3 * 3 - 9
    begin = vandaag.replace(year=maanden // 12, month=maanden % 12 + 1, day=1)
    antwoord = InzendingStap.objects.filter(onderwerp=OuterRef("pk"), naar__in=Inzending.BEANTWOORD)
    eerste = Subquery(antwoord.order_by("pk").values("ingegaan__startswith")[:1])
    return Inzending.objects.annotate(antwoord_op=eerste).filter(antwoord_op__gte=begin).order_by()


def _per_kwartaal(antwoorden):
    """Return an ``Antwoordtijd`` per quarter with enough (moment asked, day answered), newest first."""
    per_kwartaal = defaultdict(list)
    for ingekomen_op, dag in antwoorden:
        dagen = werkdagen_tussen(timezone.localdate(ingekomen_op), dag)
        per_kwartaal[dag.year, (dag.month + 2) // 3].append(dagen)
    return [
        Antwoordtijd(*kwartaal, werkdagen=ceil(median(dagen)), aantal=len(dagen))
        for kwartaal, dagen in sorted(per_kwartaal.items(), reverse=True)
        if len(dagen) >= GENOEG
    ]


def antwoordtijden(*, wijk=None):
    """Return how fast we answered, of one wijk or in all, over all first answers: also what is not public."""
    rijen = _eerste_antwoorden()
    if wijk is not None:
        rijen = rijen.filter(wijk=wijk)
    return _per_kwartaal(rijen.values_list("ingekomen_op", "antwoord_op"))


def met_antwoorden(interventies):
    """Annotate interventions with what ``antwoordtijden_bij`` needs, so that it costs no query of its own."""
    antwoorden = _eerste_antwoorden().filter(interventie=OuterRef("pk"))
    paar = JSONObject(gevraagd=F("ingekomen_op"), dag=F("antwoord_op"))
    return interventies.annotate(antwoorden_json=ArraySubquery(antwoorden.values(json=paar)))


def antwoordtijden_bij(interventie):
    """Return how fast we answered what was asked about an intervention that has its ``met_antwoorden``."""
    return _per_kwartaal(
        (datetime.fromisoformat(paar["gevraagd"]), date.fromisoformat(paar["dag"]))
        for paar in interventie.antwoorden_json
    )
