"""Questions about needs and what covers them, as they held on a day."""

from django.db.models import Case, Exists, F, OuterRef, Subquery, Sum, When
from django.db.models.functions import Coalesce

from coalitie.basis.deelvragen import vraag
from financiering.dekkingsvragen import dekkingen_op, laatste_omvang
from financiering.geldlijnen import SOM, som_uit
from financiering.ladder import (
    TREDE_VAN_AANVRAAG,
    TREDE_VAN_GEMEENTEBUDGET,
    TREDE_VAN_TOEZEGGING,
    Trede,
    rang,
    trede_van,
)
from financiering.models import Aanvraag, Gemeentebudget
from financiering.som import NUL
from partners.models import Toezegging
from themas.models import Behoefte, BehoefteOmvang, InterventieThema, InterventieWijk
from themas.vragen import themalijst, wijklijst

# What is certain enough to say that somebody pays.
ZEKER = (Trede.TOEGEKEND, Trede.ONTVANGEN, Trede.BESTEED)


def behoeften(peil):
    """Return the public needs of the day (and the year, if one is asked) of ``peil``."""
    rijen = Behoefte.objects.openbaar().op(peil.datum)
    return rijen.filter(jaar=peil.jaar) if peil.jaar else rijen


def met_omvang(rijen, peil):
    """Annotate needs with how much was needed on the day of ``peil``.

    ``zekerheid``, ``laag``, ``hoog`` (None without a range), ``omvang_bron`` and ``omvang_per``.
    """
    omvang = BehoefteOmvang.objects.op(peil.datum).filter(behoefte=OuterRef("pk"))
    omvang = omvang.order_by("-per__startswith", "-pk")
    velden = {
        "zekerheid": "zekerheid",
        "laag": "hoeveelheid",
        "hoog": "hoeveelheid_tot",
        "omvang_bron": "bron",
        "omvang_per": "per",
    }
    return rijen.annotate(**{naam: Subquery(omvang.values(veld)[:1]) for naam, veld in velden.items()})


def _status(model, veld, datum):
    """Return an expression: the status on ``datum`` of the row of ``model`` that ``veld`` names."""
    stappen = model.Stap.objects.genomen_op(datum).filter(onderwerp=OuterRef(veld))
    return Subquery(stappen.order_by("-pk").values("naar")[:1])


def dekkingen(peil):
    """Return what covers public needs on the day of ``peil``, from sources that the public may see.

    Adds ``trede``; what came from a source that was refused, withdrawn or not yet there covers nothing.
    """
    return (
        dekkingen_op(peil.datum)
        .filter(behoefte__in=Behoefte.objects.openbaar())
        .annotate(
            status_toezegging=_status(Toezegging, "toezegging", peil.datum),
            status_aanvraag=_status(Aanvraag, "begrotingsregel__aanvraag", peil.datum),
            status_gemeentebudget=_status(Gemeentebudget, "gemeentebudget", peil.datum),
        )
        .annotate(
            trede=Case(
                When(toezegging__isnull=False, then=trede_van(TREDE_VAN_TOEZEGGING, "status_toezegging")),
                When(begrotingsregel__isnull=False, then=trede_van(TREDE_VAN_AANVRAAG, "status_aanvraag")),
                default=trede_van(TREDE_VAN_GEMEENTEBUDGET, "status_gemeentebudget"),
            )
        )
        .filter(trede__isnull=False)
    )


def zonder_dekking(rijen, peil):
    """Narrow needs to those that no source is for, not even one that was only asked."""
    return rijen.filter(~Exists(dekkingen(peil).filter(behoefte=OuterRef("pk"))))


def gedekt_uit(rijen, peil, **bron):
    """Narrow needs to those that a source covers; ``bron`` are lookups of ``Dekking``."""
    return rijen.filter(Exists(dekkingen(peil).filter(behoefte=OuterRef("pk"), **bron)))


def dekkingen_van(pks, peil):
    """Return the covers of these needs with their sources, the most certain first."""
    return (
        dekkingen(peil)
        .filter(behoefte__in=pks)
        .select_related(
            "toezegging__partner",
            "begrotingsregel__aanvraag__ronde__regeling",
            "begrotingsregel__hoofdthema",
            "gemeentebudget",
        )
        .defer("begrotingsregel__aanvraag__interne_notitie")
        .order_by(rang(), "-hoeveelheid", "pk")
    )


def met_zeker(rijen, peil):
    """Annotate needs with ``zeker``: how much of each is covered by what was promised or granted."""
    zeker = dekkingen(peil).filter(behoefte=OuterRef("pk"), trede__in=ZEKER).order_by().values("behoefte")
    return rijen.annotate(zeker=Coalesce(Subquery(zeker.annotate(som=Sum("hoeveelheid")).values("som")), NUL))


def met_namen(rijen, peil):
    """Annotate needs with ``themas_json`` and ``wijken_json``: for what the plan was on the day, as a whole."""
    van_plan = {"interventie": OuterRef("interventie")}
    return rijen.select_related("interventie").annotate(
        themas_json=themalijst(InterventieThema.objects.op(peil.datum).filter(**van_plan)),
        wijken_json=wijklijst(InterventieWijk.objects.op(peil.datum).filter(**van_plan)),
    )


_SOM_PER_SOORT = """
SELECT behoefte.soort, behoefte.eenheid, count(*) AS rijen, {som}
FROM {behoeften} behoefte JOIN {bedragen} b ON b.behoefte_id = behoefte.id
GROUP BY behoefte.soort, behoefte.eenheid ORDER BY behoefte.soort, behoefte.eenheid
"""


def som_per_soort(rijen, peil):
    """Return ``[(soort, eenheid, Som, number of rows)]`` of the needs of the day of ``peil``, in one query.

    Different units are never added up.
    """
    if rijen.query.is_empty():
        return []
    groepen = vraag(
        _SOM_PER_SOORT,
        som=SOM,
        behoeften=rijen.order_by().values("id", "soort", "eenheid"),
        bedragen=laatste_omvang(peil.datum).values(
            "behoefte_id", "zekerheid", bedrag=F("hoeveelheid"), bedrag_tot=F("hoeveelheid_tot")
        ),
    )
    return [(groep.soort, groep.eenheid, som_uit(groep), groep.rijen) for groep in groepen]
