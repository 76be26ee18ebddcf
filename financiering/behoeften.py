"""What needs are covered by today, for the team; for the public see ``financiering.behoeftevragen``."""

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from financiering.bronnen import NIETS, meetellend, som_van
from financiering.ladder import TREDE_VAN_AANVRAAG, TREDE_VAN_GEMEENTEBUDGET, Trede
from financiering.models import Aanvraag, AanvraagInterventie, Dekking
from partners.models import Toezegging
from themas.models import BehoefteOmvang


def met_gedekt(behoeften, dag=None):
    """Annotate needs with ``nodig`` (the low of a range, None when unknown), ``gedekt`` and ``tekort``.

    Only what comes from sources that were not refused, withdrawn or dropped counts.
    """
    dag = dag or timezone.localdate()
    omvang = (
        BehoefteOmvang.objects.op(dag).filter(behoefte=OuterRef("pk")).order_by("-per__startswith", "-pk")
    )
    dekkingen = meetellend().op(dag).filter(behoefte=OuterRef("pk"))
    return behoeften.annotate(
        nodig=Subquery(omvang.values("hoeveelheid")[:1]), gedekt=som_van(dekkingen, "behoefte")
    ).annotate(tekort=Greatest(Coalesce(F("nodig"), NIETS) - F("gedekt"), NIETS))


def te_dekken(behoeften):
    """Return the needs of this year and later, not lapsed, that nothing covers or not enough.

    They were annotated by ``met_gedekt``.
    """
    vandaag = timezone.localdate()
    return behoeften.filter(
        Q(vervallen_op__isnull=True) | Q(vervallen_op__gt=vandaag),
        Q(gedekt=0, nodig__isnull=True) | Q(tekort__gt=0),
        jaar__gte=vandaag.year,
    )


def interventies_zonder_geld(interventies):
    """Narrow interventions to those that no granted application is for and no sure money covers a need of."""
    betaald = AanvraagInterventie.objects.filter(aanvraag__in=Aanvraag.objects.verleend())
    gedekt = Dekking.objects.op(timezone.localdate()).filter(
        Q(toezegging__status__in=Toezegging.STAAT)
        | Q(begrotingsregel__aanvraag__status__in=_zeker(TREDE_VAN_AANVRAAG))
        | Q(gemeentebudget__status__in=_zeker(TREDE_VAN_GEMEENTEBUDGET)),
        behoefte__soort="geld",
    )
    return interventies.exclude(pk__in=betaald.values("interventie")).exclude(
        pk__in=gedekt.values("behoefte__interventie")
    )


def _zeker(tabel):
    return [status for status, trede in tabel.items() if trede == Trede.TOEGEKEND]
