"""Each line of what partners and the municipality put in themselves; see ``financiering.geldregels``."""

from django.db.models import OuterRef, Prefetch, Subquery

from coalitie.basis.middelen import Eenheid
from coalitie.basis.toen import ook_nu
from financiering.eigenlijnen import openbare_toezeggingen
from financiering.geldlijnen import VAN_HET_JAAR, jaargrenzen
from financiering.geldregels import (
    Geldregel,
    bedrag_van,
    nieuwste,
    op_volgorde,
    periode_van,
    precies,
    themas_op,
    valt_in,
)
from financiering.ladder import TREDE_VAN_GEMEENTEBUDGET, Trede
from financiering.models import Besteding, Gemeentebudget, Gemeentebudgetbedrag, GemeentebudgetThema
from partners.models import Levering, Toezegging, ToezeggingStap
from themas.models import InterventieThema


def regels_van_partner(partner, peil):
    """Return what a public partner promised in euros on the day of ``peil``, and what came in of that."""
    stap = ToezeggingStap.objects.genomen_op(peil.datum).filter(onderwerp=OuterRef("pk")).order_by("-pk")
    geleverd = Levering.objects.filter(datum__lte=peil.datum).order_by("datum", "pk")
    if peil.jaar:
        geleverd = geleverd.filter(datum__range=jaargrenzen(peil.jaar))
    toezeggingen = (
        openbare_toezeggingen()
        .filter(partner=partner, eenheid=Eenheid.EUR)
        .select_related("interventie")
        .annotate(
            status_op=Subquery(stap.values("naar")[:1]),
            hoeveelheid_op=Subquery(stap.values("hoeveelheid")[:1]),
            sinds=Subquery(stap.values("ingegaan")[:1]),
            themas_json=themas_op(InterventieThema, "interventie", peil, "interventie"),
        )
        .filter(status_op__in=Toezegging.STAAT)
        .prefetch_related(Prefetch("leveringen", geleverd, "geleverd_op"))
    )
    openbaar = set(ook_nu(Toezegging.objects.openbaar().filter(partner=partner)).values_list("pk", flat=True))
    regels = []
    for rij in toezeggingen:
        gelijk = {"wat": rij.interventie.titel, "van": rij.interventie, "themas": rij.themas_json}
        # What is proposed anew is a draft: its text is not that of the promise that stood.
        tekst = rij.tekst if rij.pk in openbaar else ""
        if valt_in(rij, peil.jaar):
            bedrag = precies(rij.hoeveelheid_op, rij.bron, rij.sinds)
            periode = _periode(rij, peil.jaar)
            regels.append(
                Geldregel(**gelijk, **bedrag, trede=Trede.TOEGEKEND, periode=periode, toelichting=tekst)
            )
        regels += [
            Geldregel(
                **gelijk,
                **precies(levering.hoeveelheid, rij.bron, levering.datum),
                trede=Trede.ONTVANGEN,
                toelichting=tekst,
            )
            for levering in rij.geleverd_op
        ]
    return op_volgorde(regels)


def _periode(rij, jaar):
    """Return how a promise relates to a year; one within that year is of that year."""
    if jaar and rij.begin and rij.eind:
        eerste, laatste = jaargrenzen(jaar)
        if rij.begin.eerste >= eerste and rij.eind.laatste <= laatste:
            return VAN_HET_JAAR
    return periode_van(rij, jaar)


def regels_van_gemeente(peil):
    """Return the lines of the budgets of the municipality on the day of ``peil``, and what was spent of them."""
    budgetten = Gemeentebudget.objects.openbaar()
    besteed = Besteding.objects.op(peil.datum).filter(gemeentebudget__isnull=False)
    if peil.jaar:
        budgetten, besteed = budgetten.filter(jaar=peil.jaar), besteed.filter(jaar=peil.jaar)
    rijen = (
        budgetten.op(peil.datum)
        .annotate(themas_json=themas_op(GemeentebudgetThema, "gemeentebudget", peil))
        .prefetch_related(
            Prefetch("bedragen", nieuwste(Gemeentebudgetbedrag, peil.datum), "bekend"),
            Prefetch("bestedingen", besteed, "besteed"),
        )
    )
    regels = []
    for rij in rijen:
        gelijk = {"wat": rij.naam, "van": None, "themas": rij.themas_json}
        if trede := TREDE_VAN_GEMEENTEBUDGET.get(rij.status_op):
            bedrag = bedrag_van(rij.bekend[0] if rij.bekend else None)
            status = str(Gemeentebudget.STATUS_PUBLIEK[rij.status_op])
            regels.append(Geldregel(**gelijk, **bedrag, trede=trede, jaar=rij.jaar, toelichting=status))
        regels += [
            Geldregel(
                **gelijk,
                **precies(uit.bedrag, uit.bron, uit.op),
                trede=Trede.BESTEED,
                jaar=uit.jaar,
                toelichting=uit.waaraan,
            )
            for uit in rij.besteed
        ]
    return op_volgorde(regels)
