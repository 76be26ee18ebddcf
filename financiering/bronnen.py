"""Sources of covers: what each has, what of it is covered, and what is left."""

from django.db.models import Case, DecimalField, Exists, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Abs, Coalesce, Greatest
from django.utils import timezone

from coalitie.basis.middelen import Eenheid
from financiering.ladder import TREDE_VAN_AANVRAAG, TREDE_VAN_GEMEENTEBUDGET
from financiering.models import (
    AanvraagInterventie,
    Begrotingsbedrag,
    Begrotingsregel,
    Dekking,
    Gemeentebudget,
    Gemeentebudgetbedrag,
)
from partners.models import Toezegging

NIETS = Value(0, DecimalField())
HOOGSTENS = 100  # sources of one kind that a form offers


def meetellend():
    """Return the covers that still count on a source: the source was not refused, withdrawn or lapsed."""
    return Dekking.objects.filter(
        Q(toezegging__status__in=Toezegging.STAAT)
        | Q(begrotingsregel__aanvraag__status__in=TREDE_VAN_AANVRAAG)
        | Q(gemeentebudget__status__in=TREDE_VAN_GEMEENTEBUDGET)
    )


def loos(dekkingen, dag=None):
    """Narrow covers to those that hold but count for nothing: the source or the need is no more."""
    dag = dag or timezone.localdate()
    vervallen = Q(behoefte__vervallen_op__lte=dag)
    return dekkingen.op(dag).filter(vervallen | ~Q(pk__in=meetellend().values("pk")))


def som_van(dekkingen, veld):
    """Return an expression: the sum of covers that were narrowed to one row, by the field ``veld``."""
    som = dekkingen.order_by().values(veld).annotate(som=Sum("hoeveelheid"))
    return Coalesce(Subquery(som.values("som")), NIETS)


def _laatste(bedragen, dag):
    """Return an expression: the amount that was known last on a day; the low of a range, zero when unknown."""
    op_dag = bedragen.op(dag).order_by("-per__startswith", "-pk")
    return Coalesce(Subquery(op_dag.values("bedrag")[:1]), NIETS)


def met_over(bronnen, dag=None):
    """Annotate sources (of one model) with ``heeft``, ``gedekt`` and ``over`` on a day, today when left out.

    ``gedekt`` counts every cover that has not ended by then, so ``over`` is never too much.
    """
    dag = dag or timezone.localdate()
    model = bronnen.model
    veld = model._meta.model_name
    if model is Toezegging:
        staat = When(status__in=Toezegging.STAAT, then=Coalesce(F("hoeveelheid"), NIETS))
        heeft = Case(staat, default=NIETS)
    elif model is Begrotingsregel:
        heeft = _laatste(Begrotingsbedrag.objects.filter(regel=OuterRef("pk")), dag)
    else:
        heeft = _laatste(Gemeentebudgetbedrag.objects.filter(gemeentebudget=OuterRef("pk")), dag)
    dekkingen = Dekking.objects.filter(
        Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=dag), **{veld: OuterRef("pk")}
    )
    return bronnen.annotate(heeft=heeft, gedekt=som_van(dekkingen, veld)).annotate(
        over=Greatest(F("heeft") - F("gedekt"), NIETS)
    )


def toezeggingen_met_over(dag=None):
    """Return the confirmed commitments of which something is not used for a need."""
    rijen = Toezegging.objects.filter(status=Toezegging.Status.BEVESTIGD)
    return met_over(rijen, dag).filter(over__gt=0)


def begrotingsregels_met_over(dag=None):
    """Return the budget lines, of applications that still can pay, with something left."""
    rijen = Begrotingsregel.objects.filter(aanvraag__status__in=TREDE_VAN_AANVRAAG)
    return met_over(rijen, dag).filter(over__gt=0)


def gemeentebudgetten_met_over(dag=None):
    """Return the municipal budgets that were not dropped, with something left."""
    rijen = Gemeentebudget.objects.filter(status__in=TREDE_VAN_GEMEENTEBUDGET)
    return met_over(rijen, dag).filter(over__gt=0)


def bronnen_voor(behoefte):
    """Return the sources with something left in the unit of a need, per kind, what fits best first.

    At most ``HOOGSTENS`` of each kind; each has ``over``.
    """
    toezeggingen = (
        toezeggingen_met_over()
        .filter(eenheid=behoefte.eenheid)
        .select_related("partner", "interventie")
        .order_by(Case(When(interventie=behoefte.interventie_id, then=0), default=1), "partner__naam", "pk")
    )
    if behoefte.eenheid != Eenheid.EUR:
        return [list(toezeggingen[:HOOGSTENS])]
    hoort_erbij = Exists(
        AanvraagInterventie.objects.filter(aanvraag=OuterRef("aanvraag"), interventie=behoefte.interventie_id)
    )
    verschil = Abs(F("jaar") - Value(behoefte.jaar))
    regels = (
        begrotingsregels_met_over()
        .select_related("aanvraag", "hoofdthema")
        .order_by(hoort_erbij.desc(), verschil, "aanvraag__titel", "pk")
    )
    budgetten = gemeentebudgetten_met_over().order_by(verschil, "naam", "pk")
    return [list(rijen[:HOOGSTENS]) for rijen in (toezeggingen, regels, budgetten)]


def dekkingen_uit(soort, pk, dag):
    """Return the covers from one source that have not ended on a day; ``soort`` is its field in ``Dekking``."""
    return (
        Dekking.objects.filter(Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=dag), **{soort: pk})
        .select_related("behoefte__interventie")
        .order_by("geldig_vanaf", "pk")
    )
