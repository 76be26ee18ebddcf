"""Each line of money that the figure adds up: what it is, how sure, for which year, who says so.

The sums of these lines are those of ``financiering.geldlijnen`` and ``financiering.eigenlijnen``; a test holds
them together.
"""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import OuterRef, Prefetch, Q, Subquery
from django.utils.translation import gettext_lazy as _

from coalitie.basis.middelen import Eenheid
from coalitie.basis.vaag import VageDatum
from coalitie.basis.zekerheid import Zekerheid
from financiering.geldlijnen import JAAR_ONBEKEND, LOOPTIJD, VAN_HET_JAAR, jaargrenzen
from financiering.ladder import BEDRAG_BIJ_TREDE, TREDE_VAN_AANVRAAG, VOLGORDE, Trede
from financiering.models import (
    Aanvraag,
    AanvraagBedrag,
    AanvraagStap,
    AanvraagThema,
    Begrotingsbedrag,
    Begrotingsregel,
    Besteding,
    Voorschot,
)
from financiering.som import Som
from themas.vragen import themalijst

PERIODE_IN_WOORDEN = {
    VAN_HET_JAAR: "",
    LOOPTIJD: _("bedrag voor de hele looptijd"),
    JAAR_ONBEKEND: _("jaar niet bekend"),
}


@dataclass(frozen=True)
class Geldregel:
    """An amount in euros: of what (an object with a page, or None), how sure, and where that stands.

    ``jaar`` is None where the money is not divided over years; ``periode`` then says how it relates to the year
    that was asked. ``themas`` (name and slug) are those it is for together; none is all.
    """

    wat: str
    van: object
    trede: Trede
    zekerheid: str
    laag: Decimal | None
    hoog: Decimal | None = None
    bron: str = ""
    per: VageDatum | datetime.date | None = None
    jaar: int | None = None
    periode: str = VAN_HET_JAAR
    toelichting: str = ""
    themas: list = field(default_factory=list)
    eenheid: str = Eenheid.EUR.value

    @property
    def periode_in_woorden(self):
        """How the amount relates to years, where it is not of one."""
        return PERIODE_IN_WOORDEN[self.periode] or _("niet over jaren verdeeld")

    @property
    def som(self):
        """The line as a ``Som`` of one."""
        return Som.van_een(self.zekerheid, self.laag, self.hoog)


def som_per_trede(regels):
    """Return ``[(Trede, Som)]`` of lines, the most certain first: rungs are never added up.

    What is not of the year that was asked is left out, as in the figure.
    """
    eigen = [regel for regel in regels if regel.periode == VAN_HET_JAAR]
    per_trede = {trede: Som.van(regel.som for regel in eigen if regel.trede == trede) for trede in VOLGORDE}
    return [(trede, som) for trede, som in per_trede.items() if som]


def op_volgorde(regels):
    """Return lines with the most certain first."""
    return sorted(regels, key=lambda regel: (VOLGORDE.index(regel.trede), regel.wat.lower(), regel.jaar or 0))


def bedrag_van(rij):
    """Return the fields of a ``Geldregel`` that a row with an amount fills; unknown when there is no row."""
    if rij is None:
        return {"zekerheid": Zekerheid.ONBEKEND, "laag": None}
    return {
        "zekerheid": rij.zekerheid,
        "laag": rij.bedrag,
        "hoog": rij.bedrag_tot,
        "bron": rij.bron,
        "per": rij.per,
    }


def precies(bedrag, bron, per):
    """Return the fields of a ``Geldregel`` for money that moved: known to the cent."""
    return {"zekerheid": Zekerheid.EXACT, "laag": bedrag, "bron": bron, "per": per}


def nieuwste(model, datum):
    """Return the amounts that were known on ``datum``, the newest first."""
    return model.objects.op(datum).order_by("-per__startswith", "-pk")


def valt_in(rij, jaar):
    """Tell whether something with ``begin`` and ``eind`` runs in ``jaar`` (None: any), as far as is known."""
    eerste, laatste = jaargrenzen(jaar)
    return (not rij.begin or rij.begin.eerste <= laatste) and (not rij.eind or rij.eind.laatste >= eerste)


def periode_van(rij, jaar):
    """Return how a whole amount of something with ``begin`` and ``eind`` relates to a year."""
    if not jaar:
        return VAN_HET_JAAR
    return LOOPTIJD if rij.begin and rij.eind else JAAR_ONBEKEND


def regels_van_regeling(regeling, peil):
    """Return the lines of the public applications to a scheme on the day (and for the year) of ``peil``."""
    return regels_van_aanvragen(Aanvraag.objects.openbaar().filter(ronde__regeling=regeling), peil)


def regels_van_aanvragen(aanvragen, peil):
    """Return the lines of these applications, in six queries."""
    begroot = Begrotingsregel.objects.filter(jaar=peil.jaar or 0).select_related("hoofdthema")
    begroot = begroot.prefetch_related(Prefetch("bedragen", nieuwste(Begrotingsbedrag, peil.datum), "bekend"))
    stap = AanvraagStap.objects.laatste_op(peil.datum).filter(onderwerp=OuterRef("pk"))
    rijen = (
        aanvragen.op(peil.datum)
        .filter(status_op__in=TREDE_VAN_AANVRAAG)
        .defer("interne_notitie")
        .annotate(
            themas_json=themas_op(AanvraagThema, "aanvraag", peil),
            stap_bron=Subquery(stap.values("bron")[:1]),
            stap_op=Subquery(stap.values("ingegaan")[:1]),
        )
        .prefetch_related(
            Prefetch("bedragen", nieuwste(AanvraagBedrag, peil.datum), "bekend"),
            Prefetch("begrotingsregels", begroot, "begroot"),
        )
    )
    regels = []
    per_pk = {}
    for aanvraag in rijen:
        per_pk[aanvraag.pk] = aanvraag
        regels += _regels_van(aanvraag, peil)
    return op_volgorde(regels + _geldstromen(per_pk, peil))


def themas_op(koppelingen, veld, peil, van="pk"):
    """Return an expression with the themes that links named ``veld`` held on the day, as a list."""
    return themalijst(koppelingen.objects.op(peil.datum).filter(**{veld: OuterRef(van)}))


def _regels_van(aanvraag, peil):
    trede = TREDE_VAN_AANVRAAG[aanvraag.status_op]
    gelijk = {"wat": aanvraag.titel, "van": aanvraag, "trede": trede, "themas": aanvraag.themas_json}
    status = str(Aanvraag.STATUS_PUBLIEK[aanvraag.status_op])
    if met_bedrag := [regel for regel in aanvraag.begroot if regel.bekend]:
        return [
            Geldregel(**gelijk, **bedrag_van(regel.bekend[0]), jaar=regel.jaar, toelichting=regel.waarvoor)
            for regel in met_bedrag
        ]
    per_soort = {}
    for bedrag in aanvraag.bekend:
        per_soort.setdefault(bedrag.soort, bedrag)
    geldend = next((per_soort[soort] for soort in BEDRAG_BIJ_TREDE[trede] if soort in per_soort), None)
    if not valt_in(aanvraag, peil.jaar):
        return []
    periode = periode_van(aanvraag, peil.jaar)
    bedrag = bedrag_van(geldend)
    if geldend is None:
        # Nobody named an amount: then it is told who says how it stands.
        bedrag |= {"bron": aanvraag.stap_bron, "per": aanvraag.stap_op}
    return [Geldregel(**gelijk, **bedrag, periode=periode, toelichting=status)]


def _geldstromen(aanvragen, peil):
    """Return what came in and went out of these applications (by pk): the same money, further on."""
    voorschotten = Voorschot.objects.op(peil.datum).filter(aanvraag__in=aanvragen)
    uit = Q(aanvraag__in=aanvragen) | Q(begrotingsregel__aanvraag__in=aanvragen)
    bestedingen = Besteding.objects.op(peil.datum).filter(uit).select_related("begrotingsregel")
    if peil.jaar:
        voorschotten = voorschotten.filter(op__startswith__range=jaargrenzen(peil.jaar))
        bestedingen = bestedingen.filter(jaar=peil.jaar)
    regels = [
        _stroom(aanvragen[rij.aanvraag_id], Trede.ONTVANGEN, rij, toelichting=rij.kenmerk)
        for rij in voorschotten
    ]
    for rij in bestedingen:
        pk = rij.aanvraag_id or rij.begrotingsregel.aanvraag_id
        regels.append(_stroom(aanvragen[pk], Trede.BESTEED, rij, jaar=rij.jaar, toelichting=rij.waaraan))
    return regels


def _stroom(van, trede, rij, **velden):
    bedrag = precies(rij.bedrag, rij.bron, rij.op)
    return Geldregel(wat=str(van), van=van, trede=trede, themas=van.themas_json, **bedrag, **velden)
