"""The lines of what partners and the municipality put in themselves; see ``financiering.geldlijnen``."""

from django.db.models import F

from coalitie.basis.deelvragen import Sql, vraag
from coalitie.basis.middelen import Eenheid
from financiering.geldlijnen import (
    GEEN,
    SOM,
    Bron,
    Lijn,
    grens_van,
    jaargrenzen,
    laatste_bedragen,
    som_uit,
    themasets,
    treden,
)
from financiering.ladder import TREDE_VAN_GEMEENTEBUDGET, TREDE_VAN_TOEZEGGING, Trede
from financiering.models import (
    Besteding,
    Gemeentebudget,
    Gemeentebudgetbedrag,
    GemeentebudgetStap,
    GemeentebudgetThema,
)
from partners.models import Levering, Partner, Toezegging, ToezeggingStap
from themas.models import Interventie, InterventieThema

# A promise of one year is of that year; of one over more years nobody said how much is for each.
_PERIODE = Sql(
    "CASE WHEN {jaar}::int IS NULL THEN 'jaar' WHEN z.begin IS NULL OR z.eind IS NULL THEN 'onbekend' "
    "WHEN lower(z.begin) >= {eerste_dag} AND upper(z.eind) <= {laatste_dag}::date + 1 THEN 'jaar' "
    "ELSE 'looptijd' END"
)
# Other rungs are left out when the sums are made: as a condition in the statement it has the database guess that
# hardly a promise remains, and look the thousands up one by one.
_BELOOFD = (Trede.TOEGEKEND, Trede.ONTVANGEN)
_PARTNERS = """
SELECT b.partner_id, min(b.naam) AS naam, min(b.slug) AS slug, coalesce(thema.themas, '{geen}') AS themas,
       b.trede, b.periode, bool_or(b.open) AS open, sum(b.telt) AS aantal, {som}
FROM (
    SELECT 1 AS telt, z.partner_id, z.naam, z.slug, z.interventie_id, stap.trede, {periode} AS periode,
           coalesce((stap.status = 'bevestigd' AND z.eind IS NULL) OR upper(z.eind) > {grens}
               AND (stap.status = 'bevestigd' OR {jaar}::int IS NOT NULL AND stap.trede = 'toegekend'), false) AS open,
           'exact' AS zekerheid, stap.hoeveelheid AS bedrag, NULL::numeric AS bedrag_tot
    FROM {toezeggingen} z
    JOIN {stappen} stap ON stap.onderwerp_id = z.id
    WHERE {jaar}::int IS NULL
       OR ((z.begin IS NULL OR lower(z.begin) <= {laatste_dag}) AND (z.eind IS NULL OR upper(z.eind) > {eerste_dag}))
    UNION ALL
    SELECT (row_number() OVER (PARTITION BY z.id) = 1)::int, z.partner_id, z.naam, z.slug, z.interventie_id,
           'ontvangen', 'jaar', false,
           'exact', levering.hoeveelheid, NULL
    FROM {toezeggingen} z
    JOIN {stappen} stap ON stap.onderwerp_id = z.id AND stap.trede = 'toegekend'
    JOIN {leveringen} levering ON levering.toezegging_id = z.id
) b
LEFT JOIN {themas} thema ON thema.interventie_id = b.interventie_id
GROUP BY b.partner_id, thema.themas, b.trede, b.periode
"""


def openbare_toezeggingen():
    """Return the commitments of public partners for public interventions, whatever their status is today."""
    return Toezegging.objects.filter(
        partner__in=Partner.objects.openbaar(), interventie__in=Interventie.objects.openbaar()
    ).order_by()


def lijnen_van_partners(peil):
    """Return the ``Lijn`` rows of what public partners promised in euros and of what came in of that."""
    eerste_dag, laatste_dag = jaargrenzen(peil.jaar)
    leveringen = Levering.objects.filter(datum__lte=peil.datum, toezegging__eenheid=Eenheid.EUR).order_by()
    if peil.jaar:
        leveringen = leveringen.filter(datum__range=(eerste_dag, laatste_dag))
    rijen = vraag(
        _PARTNERS,
        som=SOM,
        geen=GEEN,
        periode=_PERIODE,
        jaar=peil.jaar,
        grens=grens_van(peil),
        eerste_dag=eerste_dag,
        laatste_dag=laatste_dag,
        toezeggingen=openbare_toezeggingen()
        .filter(eenheid=Eenheid.EUR)
        .values(
            "id",
            "partner_id",
            "interventie_id",
            "begin",
            "eind",
            naam=F("partner__naam"),
            slug=F("partner__slug"),
        ),
        stappen=treden(ToezeggingStap, TREDE_VAN_TOEZEGGING, peil.datum, "hoeveelheid"),
        leveringen=leveringen.values("toezegging_id", "hoeveelheid"),
        themas=themasets(InterventieThema.objects, "interventie_id", peil.datum),
    )
    return [
        Lijn(
            bron=Bron(rij.partner_id, rij.naam, rij.slug),
            themas=tuple(rij.themas),
            trede=Trede(rij.trede),
            som=som_uit(rij),
            aantal=rij.aantal,
            open=rij.open,
            periode=rij.periode,
        )
        for rij in rijen
        if rij.trede in _BELOOFD
    ]


_GEMEENTE = """
SELECT coalesce(thema.themas, '{geen}') AS themas, b.trede, bool_or(b.open) AS open,
       count(DISTINCT b.id) AS aantal, min(b.naam) AS titel, min(b.status) AS status, {som}
FROM (
    SELECT budget.id, budget.naam, stap.status, stap.trede,
           stap.trede IS NOT NULL AND budget.jaar >= {dit_jaar} AS open,
           geld.zekerheid, geld.bedrag, geld.bedrag_tot
    FROM {budgetten} budget
    JOIN {stappen} stap ON stap.onderwerp_id = budget.id AND stap.trede IS NOT NULL
    LEFT JOIN {bedragen} geld ON geld.gemeentebudget_id = budget.id
    UNION ALL
    SELECT budget.id, budget.naam, '', 'besteed', false, 'exact', uit.bedrag, NULL
    FROM {budgetten} budget JOIN {bestedingen} uit ON uit.gemeentebudget_id = budget.id
) b
LEFT JOIN {themas} thema ON thema.gemeentebudget_id = b.id
GROUP BY thema.themas, b.trede
"""


def lijnen_van_gemeente(peil):
    """Return the ``Lijn`` rows of the budgets of the municipality, per set of themes and rung."""
    budgetten = Gemeentebudget.objects.openbaar().order_by()
    bestedingen = Besteding.objects.op(peil.datum).filter(gemeentebudget__isnull=False).order_by()
    if peil.jaar:
        budgetten = budgetten.filter(jaar=peil.jaar)
        bestedingen = bestedingen.filter(jaar=peil.jaar)
    rijen = vraag(
        _GEMEENTE,
        som=SOM,
        geen=GEEN,
        dit_jaar=peil.jaar or peil.datum.year,
        budgetten=budgetten.values("id", "naam", "jaar"),
        stappen=treden(GemeentebudgetStap, TREDE_VAN_GEMEENTEBUDGET, peil.datum),
        bedragen=laatste_bedragen(Gemeentebudgetbedrag, "gemeentebudget_id", peil.datum),
        bestedingen=bestedingen.values("gemeentebudget_id", "bedrag"),
        themas=themasets(GemeentebudgetThema.objects, "gemeentebudget_id", peil.datum),
    )
    return [
        Lijn(
            bron=None,
            themas=tuple(rij.themas),
            trede=Trede(rij.trede),
            som=som_uit(rij),
            aantal=rij.aantal,
            titel=rij.titel,
            status=rij.status,
            open=rij.open,
        )
        for rij in rijen
    ]
