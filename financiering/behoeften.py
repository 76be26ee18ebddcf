"""What needs are covered by today, for the team; for the public see ``financiering.behoeftevragen``."""

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone
from django.utils.translation import gettext as _

from financiering.bronnen import NIETS, meetellend, som_van
from financiering.ladder import TREDE_VAN_AANVRAAG, TREDE_VAN_GEMEENTEBUDGET, Trede
from financiering.models import Aanvraag, AanvraagInterventie, Dekking
from partners.models import Toezegging
from partners.woorden import in_eenheid
from themas.models import BehoefteOmvang


def met_gedekt(behoeften, dag=None):
    """Annotate needs with ``nodig`` (the low of a range, None when unknown), ``gedekt`` and ``tekort``.

    ``nodig_tot`` is the high of a range, else None; ``tekort_hoog`` is what may be short at the most. Only
    what comes from sources that were not refused, withdrawn or dropped counts.
    """
    dag = dag or timezone.localdate()
    omvang = (
        BehoefteOmvang.objects.op(dag).filter(behoefte=OuterRef("pk")).order_by("-per__startswith", "-pk")
    )
    dekkingen = meetellend().op(dag).filter(behoefte=OuterRef("pk"))
    return behoeften.annotate(
        nodig=Subquery(omvang.values("hoeveelheid")[:1]),
        nodig_tot=Subquery(omvang.values("hoeveelheid_tot")[:1]),
        gedekt=som_van(dekkingen, "behoefte"),
    ).annotate(
        tekort=Greatest(Coalesce(F("nodig"), NIETS) - F("gedekt"), NIETS),
        tekort_hoog=Greatest(Coalesce(F("nodig_tot"), F("nodig"), NIETS) - F("gedekt"), NIETS),
    )


def te_dekken(behoeften):
    """Return the needs of this year and later, not lapsed, that nothing covers or, it may be, not enough.

    They were annotated by ``met_gedekt``.
    """
    vandaag = timezone.localdate()
    return behoeften.filter(
        Q(vervallen_op__isnull=True) | Q(vervallen_op__gt=vandaag),
        Q(gedekt=0, nodig__isnull=True) | Q(tekort_hoog__gt=0),
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


def _in_woorden(laag, hoog, eenheid):
    """Write a quantity, or from how much to how much; empty when it is not known."""
    if hoog is None or laag == hoog:
        return in_eenheid(laag, eenheid)
    return _("%(laag)s tot %(hoog)s") % {
        "laag": in_eenheid(laag, eenheid),
        "hoog": in_eenheid(hoog, eenheid),
    }


def hoeveel_nodig(behoefte):
    """Write how much is needed of a need that was annotated by ``met_gedekt``."""
    return _in_woorden(behoefte.nodig, behoefte.nodig_tot, behoefte.eenheid) or _("nog niet bekend")


def wat_nog_mist(behoefte):
    """Write what is still to be found for a need that was annotated; empty when nothing is, or it is not known."""
    if behoefte.nodig is None or not behoefte.tekort_hoog:
        return ""
    if not behoefte.tekort:
        hoogstens = in_eenheid(behoefte.tekort_hoog, behoefte.eenheid)
        return _("hooguit nog %(mist)s te vinden") % {"mist": hoogstens}
    mist = _in_woorden(behoefte.tekort, behoefte.tekort_hoog, behoefte.eenheid)
    return _("nog %(mist)s te vinden") % {"mist": mist}
