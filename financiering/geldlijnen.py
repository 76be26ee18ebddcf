"""The lines behind the figure, grouped and added up by the database: one statement per kind of source.

Each statement gives per source, set of themes and rung one row with a sum. All rules (what is public, what held
on the day) are those of the querysets; here they are only joined.
"""

import datetime
from collections import namedtuple
from dataclasses import dataclass

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F

from coalitie.basis.deelvragen import Sql, vraag
from financiering.ladder import (
    BEDRAG_BIJ_TREDE,
    TREDE_VAN_AANVRAAG,
    Trede,
    trede_van,
)
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

# How the money of a source relates to the year that is asked: it is of that year, of more years together, or
# nobody knows of which.
VAN_HET_JAAR, LOOPTIJD, JAAR_ONBEKEND = "jaar", "looptijd", "onbekend"

Bron = namedtuple("Bron", "pk naam slug")


@dataclass(frozen=True)
class Lijn:
    """A row of the figure before it is drawn: ``themas`` are keys, ``aantal`` counts applications or promises.

    ``titel``, ``slug``, ``ronde`` and ``status`` are those of the only one when there is one. ``open`` tells whether a plan
    may still count on the money (see ``figuur``), ``periode`` how it relates to the year that is asked.
    """

    bron: Bron | None
    themas: tuple[int, ...]
    trede: Trede
    som: Som
    aantal: int
    titel: str = ""
    slug: str = ""
    status: str = ""
    open: bool = False
    periode: str = VAN_HET_JAAR
    ronde: str = ""


# The sum of lines ``b`` with certainty and amounts; a line without an amount is counted, never guessed.
SOM = Sql(
    "coalesce(sum(b.bedrag), 0) AS laag, coalesce(sum(coalesce(b.bedrag_tot, b.bedrag)), 0) AS hoog, "
    "count(b.bedrag) AS bekend, count(*) - count(b.bedrag) AS onbekend, "
    "count(*) FILTER (WHERE b.zekerheid = 'afgerond') AS afgerond, "
    "count(*) FILTER (WHERE b.zekerheid = 'ruim') AS ruim"
)


# The themes of a source that has none: an empty array.
GEEN = Sql("{{}}")


def som_uit(rij):
    """Return the ``Som`` of a row that was asked with ``SOM``."""
    return Som(rij.laag, rij.hoog, rij.bekend, rij.onbekend, rij.afgerond, rij.ruim)


def themasets(koppelingen, veld, datum):
    """Return per ``veld`` (the key of a foreign key) the themes that its links held on ``datum``, as an array."""
    return (
        koppelingen.op(datum)
        .order_by()
        .values(veld)
        .annotate(themas=ArrayAgg("thema_id", order_by="thema_id"))
    )


def treden(stappen, tabel, datum, *ook):
    """Return where each subject stood on ``datum``: ``onderwerp_id``, ``status`` and ``trede``."""
    op_de_dag = stappen.objects.laatste_op(datum).annotate(status=F("naar"), trede=trede_van(tabel, "naar"))
    return op_de_dag.values("onderwerp_id", "status", "trede", *ook)


def laatste_bedragen(bedragen, veld, datum):
    """Return of each ``veld`` the newest amount that was known on ``datum``."""
    nieuwste = bedragen.objects.op(datum).order_by(veld, "-per__startswith", "-pk").distinct(veld)
    return nieuwste.values(veld, "zekerheid", "bedrag", "bedrag_tot")


def _rangen():
    """Return which kind of amount counts on which rung, as SQL; see ``BEDRAG_BIJ_TREDE``."""
    regels = (
        f"('{trede.value}', '{soort}', {rang})"
        for trede, soorten in BEDRAG_BIJ_TREDE.items()
        for rang, soort in enumerate(soorten)
    )
    return Sql(f"(VALUES {', '.join(regels)}) AS rang (trede, soort, plek)")


# Of each application and rung the amount that counts.
_GELDEND = Sql(
    "SELECT DISTINCT ON (bedrag.aanvraag_id, rang.trede) bedrag.aanvraag_id, rang.trede, bedrag.zekerheid, "
    "bedrag.bedrag, bedrag.bedrag_tot FROM {bedragen} bedrag JOIN {rangen} ON rang.soort = bedrag.soort "
    "ORDER BY bedrag.aanvraag_id, rang.trede, rang.plek"
)
# Of each application its lines of one year; where it has none, what counts of the whole.
_VAN_HET_JAAR = Sql(
    "SELECT regel.aanvraag_id, NULL AS trede, geld.zekerheid, geld.bedrag, geld.bedrag_tot, true AS van_het_jaar "
    "FROM {regels} regel JOIN {regelbedragen} geld ON geld.regel_id = regel.id "
    "UNION ALL SELECT geldend.*, false FROM ({geldend}) geldend WHERE NOT EXISTS "
    "(SELECT FROM {regels} regel JOIN {regelbedragen} geld ON geld.regel_id = regel.id "
    "WHERE regel.aanvraag_id = geldend.aanvraag_id)"
)
_ALLE_JAREN = Sql("SELECT geldend.*, true AS van_het_jaar FROM ({geldend}) geldend")
# Money that was granted is open until its work has begun, or as long as its last day is known and has not passed. Of a
# year that is asked it is enough that the money ran on into that year, or has a line for it, also when that year
# is past.
_OPEN = Sql(
    "coalesce(stap.trede IN ('aangevraagd', 'gereserveerd') "
    "OR (stap.status IN ('toegekend', 'deels_toegekend') AND (a.eind IS NULL OR upper(a.eind) > {grens})) "
    "OR ((stap.status = 'in_uitvoering' OR {jaar}::int IS NOT NULL AND stap.trede = 'toegekend') "
    "AND upper(a.eind) > {grens}) OR ({jaar}::int IS NOT NULL AND stap.trede = 'toegekend' "
    "AND bedrag.van_het_jaar AND coalesce(bedrag.bedrag_tot, bedrag.bedrag, 1) > 0), false)"
)
_AANVRAGEN = """
SELECT regeling_id, regeling, regeling_slug, themas, trede, periode, bool_or(open) AS open,
       count(DISTINCT aanvraag_id) AS aantal, min(titel) AS titel, min(slug) AS slug, min(rondenaam) AS ronde,
       min(status) AS status, {som}
FROM (
    SELECT a.id AS aanvraag_id, a.titel, a.slug, a.rondenaam, a.regeling_id, a.regeling, a.regeling_slug,
           coalesce(thema.themas, '{geen}') AS themas, stap.trede, stap.status, {open} AS open,
           CASE WHEN bedrag.van_het_jaar OR {jaar}::int IS NULL THEN 'jaar'
                WHEN a.begin IS NULL OR a.eind IS NULL THEN 'onbekend' ELSE 'looptijd' END AS periode,
           bedrag.zekerheid, bedrag.bedrag, bedrag.bedrag_tot
    FROM {aanvragen} a
    JOIN {stappen} stap ON stap.onderwerp_id = a.id AND stap.trede IS NOT NULL
    LEFT JOIN {themas} thema ON thema.aanvraag_id = a.id
    LEFT JOIN ({bedrag}) bedrag
        ON bedrag.aanvraag_id = a.id AND (bedrag.trede IS NULL OR bedrag.trede = stap.trede)
    WHERE {jaar}::int IS NULL OR (bedrag.van_het_jaar IS TRUE AND {jaar}::int IS NOT NULL)
       OR ((a.begin IS NULL OR lower(a.begin) <= {laatste_dag}) AND (a.eind IS NULL OR upper(a.eind) > {eerste_dag}))
) b
GROUP BY regeling_id, regeling, regeling_slug, themas, trede, periode
"""


def jaargrenzen(jaar):
    """Return the first and the last day of a year; of no year in particular those of all."""
    return datetime.date(jaar or 1, 1, 1), datetime.date(jaar or 9999, 12, 31)


def grens_van(peil):
    """Return the day until which money must run on to be counted on: that of ``peil``, or before it the year's first."""
    return min(peil.datum, jaargrenzen(peil.jaar)[0]) if peil.jaar else peil.datum


def _regeling(rij):
    return Bron(rij.regeling_id, rij.regeling, rij.regeling_slug)


def _aanvragen():
    """Return the public applications with their scheme."""
    return Aanvraag.objects.openbaar().values(
        "id",
        "titel",
        "slug",
        "begin",
        "eind",
        rondenaam=F("ronde__naam"),
        regeling_id=F("ronde__regeling_id"),
        regeling=F("ronde__regeling__naam"),
        regeling_slug=F("ronde__regeling__slug"),
    )


def lijnen_van_aanvragen(peil):
    """Return the ``Lijn`` rows of the public applications, per scheme, set of themes and rung."""
    eerste_dag, laatste_dag = jaargrenzen(peil.jaar)
    rijen = vraag(
        _AANVRAGEN,
        som=SOM,
        open=_OPEN,
        grens=grens_van(peil),
        geen=GEEN,
        jaar=peil.jaar,
        eerste_dag=eerste_dag,
        laatste_dag=laatste_dag,
        aanvragen=_aanvragen(),
        stappen=treden(AanvraagStap, TREDE_VAN_AANVRAAG, peil.datum),
        themas=themasets(AanvraagThema.objects, "aanvraag_id", peil.datum),
        bedrag=_VAN_HET_JAAR if peil.jaar else _ALLE_JAREN,
        geldend=_GELDEND,
        bedragen=AanvraagBedrag.objects.op(peil.datum)
        .laatste()
        .values("aanvraag_id", "soort", "zekerheid", "bedrag", "bedrag_tot"),
        rangen=_rangen(),
        regels=Begrotingsregel.objects.filter(jaar=peil.jaar or 0).order_by().values("id", "aanvraag_id"),
        regelbedragen=laatste_bedragen(Begrotingsbedrag, "regel_id", peil.datum),
    )
    return [
        Lijn(
            bron=_regeling(rij),
            themas=tuple(rij.themas),
            trede=Trede(rij.trede),
            som=som_uit(rij),
            aantal=rij.aantal,
            titel=rij.titel,
            slug=rij.slug,
            status=rij.status,
            open=rij.open,
            periode=rij.periode,
            ronde=rij.ronde,
        )
        for rij in rijen
    ]


_GELDSTROMEN = """
SELECT a.regeling_id, a.regeling, a.regeling_slug, coalesce(thema.themas, '{geen}') AS themas, b.trede,
       count(DISTINCT a.id) AS aantal, min(a.titel) AS titel, min(a.slug) AS slug, min(a.rondenaam) AS ronde,
       {som}
FROM (
    SELECT aanvraag_id, 'ontvangen' AS trede, 'exact' AS zekerheid, bedrag, NULL::numeric AS bedrag_tot
    FROM {voorschotten} voorschot
    UNION ALL
    SELECT coalesce(uit.aanvraag_id, regel.aanvraag_id), 'besteed', 'exact', uit.bedrag, NULL
    FROM {bestedingen} uit LEFT JOIN {regels} regel ON regel.id = uit.begrotingsregel_id
) b
JOIN {aanvragen} a ON a.id = b.aanvraag_id
LEFT JOIN {themas} thema ON thema.aanvraag_id = a.id
GROUP BY a.regeling_id, a.regeling, a.regeling_slug, thema.themas, b.trede
"""


def geldstromen_van_aanvragen(peil):
    """Return what came in and what was spent of the public applications: the same money, further on."""
    voorschotten = Voorschot.objects.op(peil.datum)
    bestedingen = Besteding.objects.op(peil.datum).filter(gemeentebudget=None)
    if peil.jaar:
        eerste_dag, laatste_dag = jaargrenzen(peil.jaar)
        voorschotten = voorschotten.filter(op__startswith__range=(eerste_dag, laatste_dag))
        bestedingen = bestedingen.filter(jaar=peil.jaar)
    rijen = vraag(
        _GELDSTROMEN,
        som=SOM,
        geen=GEEN,
        voorschotten=voorschotten.order_by().values("aanvraag_id", "bedrag"),
        bestedingen=bestedingen.order_by().values("aanvraag_id", "begrotingsregel_id", "bedrag"),
        regels=Begrotingsregel.objects.order_by().values("id", "aanvraag_id"),
        aanvragen=_aanvragen(),
        themas=themasets(AanvraagThema.objects, "aanvraag_id", peil.datum),
    )
    return [
        Lijn(
            bron=_regeling(rij),
            themas=tuple(rij.themas),
            trede=Trede(rij.trede),
            som=som_uit(rij),
            aantal=rij.aantal,
            titel=rij.titel,
            slug=rij.slug,
            ronde=rij.ronde,
        )
        for rij in rijen
    ]
