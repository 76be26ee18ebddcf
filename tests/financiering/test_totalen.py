"""Totals that the database adds up equal an independent sum in plain Python, whatever there is on whatever day."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from financiering.dekkingsvragen import standen_per
from financiering.figuur import Peil, figuur
from financiering.som import Som
from tests.financiering import programma as p
from themas.models import Thema

pytestmark = pytest.mark.django_db

AANVRAAGTREDE = {
    "verkend": "gewenst",
    "ingediend": "aangevraagd",
    "gereserveerd": "gereserveerd",
    "toegekend": "toegekend",
    "in_uitvoering": "toegekend",
    "onbekend": "onbekend",
}
BUDGETTREDE = {"voorgesteld": "aangevraagd", "gereserveerd": "gereserveerd", "vastgesteld": "toegekend"}
TOEZEGGINGTREDE = {"voorgesteld": "gewenst", "bevestigd": "toegekend", "afgesloten": "toegekend"}
SOORTEN = {
    "gewenst": ["gevraagd"],
    "aangevraagd": ["gevraagd"],
    "gereserveerd": ["gereserveerd", "gevraagd"],
    "toegekend": ["vastgesteld", "verleend"],
    "onbekend": ["vastgesteld", "verleend", "gereserveerd", "gevraagd"],
}


def som(*bedragen):
    """Add up (certainty, low, high, day) by hand; None is an amount that nobody knows."""
    uit = {"laag": 0, "hoog": 0, "aantal": 0, "onbekend": 0, "afgerond": 0, "ruim": 0}
    for bedrag in bedragen:
        zekerheid, laag, hoog, _dag = bedrag or ("onbekend", None, None, None)
        if laag is None:
            uit["onbekend"] += 1
            continue
        uit["aantal"] += 1
        uit["laag"] += Decimal(laag)
        uit["hoog"] += Decimal(laag if hoog is None else hoog)
        if zekerheid in ("afgerond", "ruim"):
            uit[zekerheid] += 1
    return Som(**uit)


def exact(euro):
    return ("exact", euro, None, None)


def stap_op(stappen, dag):
    """Return the last step before the first one that still had to be taken."""
    laatste = None
    for stap in stappen:
        if stap[1] > dag:
            break
        laatste = stap
    return laatste


def nieuwste(bedragen, dag):
    bekend = [(bedrag[3], plek, bedrag) for plek, bedrag in enumerate(bedragen) if bedrag[3] <= dag]
    return max(bekend)[2] if bekend else None


def set_op(themas, dag):
    return tuple(slug for slug in p.THEMAS if slug in themas and themas[slug] <= dag)


def bron_van(balk):
    """Return the name of the source of a bar, without the round that may be behind it."""
    return balk.naam.partition(", ")[0]


def verwachte_balken(plan, dag):
    lijnen = {}

    def erbij(soort, naam, themas, trede, bedrag):
        lijnen.setdefault((soort, naam, themas, trede), []).append(bedrag)

    for spec in plan["aanvragen"]:
        if not spec["openbaar"]:
            continue
        naam, themas = f"R{spec['regeling']}", set_op(spec["themas"], dag)
        for op, euro in spec["voorschotten"]:
            if op <= dag:
                erbij("regeling", naam, themas, "ontvangen", exact(euro))
        for op, _jaar, euro in spec["bestedingen"]:
            if op <= dag:
                erbij("regeling", naam, themas, "besteed", exact(euro))
        stap = stap_op(spec["stappen"], dag)
        trede = AANVRAAGTREDE.get(stap[0]) if stap else None
        if trede:
            per_soort = (
                nieuwste([bedrag for soort, bedrag in spec["bedragen"] if soort == gezocht], dag)
                for gezocht in SOORTEN[trede]
            )
            erbij("regeling", naam, themas, trede, next(filter(None, per_soort), None))
    for spec in plan["toezeggingen"]:
        stap = stap_op(spec["stappen"], dag)
        if not stap or TOEZEGGINGTREDE.get(stap[0]) != "toegekend":
            continue
        themas = set_op(plan["interventies"][spec["interventie"]], dag)
        erbij("partner", f"P{spec['partner']}", themas, "toegekend", exact(stap[2]))
        for op, euro in spec["leveringen"]:
            if op <= dag:
                erbij("partner", f"P{spec['partner']}", themas, "ontvangen", exact(euro))
    for spec in plan["budgetten"]:
        stap = stap_op(spec["stappen"], dag)
        if stap and stap[0] in BUDGETTREDE:
            themas = set_op(spec["themas"], dag)
            erbij("gemeente", "Gemeente", themas, BUDGETTREDE[stap[0]], nieuwste(spec["bedragen"], dag))
    return {sleutel: som(*bedragen) for sleutel, bedragen in lijnen.items()}


def geldt(dekking, dag):
    return dekking["vanaf"] <= dag and (dekking["tot"] is None or dag < dekking["tot"])


def trede_van(dekking, dag):
    """Return the rung of a cover, None when its source covers nothing or nobody may know of it."""
    bron, tabel = dekking["van_bron"], BUDGETTREDE
    if dekking["soort"] == "begrotingsregel":
        bron, tabel = bron["aanvraag"], AANVRAAGTREDE
        if not bron["openbaar"]:
            return None
    elif dekking["soort"] == "toezegging":
        tabel = TOEZEGGINGTREDE
    stap = stap_op(bron["stappen"], dag)
    return tabel.get(stap[0]) if stap else None


def verwachte_standen(plan, dekkingen, dag):
    per_set = {}
    for spec in plan["behoeften"]:
        omvang = nieuwste(spec["omvang"], dag)
        if omvang is None or (spec["vervallen"] and spec["vervallen"] <= dag):
            continue
        gedekt = {}
        for dekking in dekkingen:
            trede = trede_van(dekking, dag)
            if dekking["van_behoefte"] is spec and geldt(dekking, dag) and trede:
                gedekt.setdefault(trede, []).append(exact(dekking["hoeveelheid"]))
        per_set.setdefault(set_op(plan["interventies"][spec["interventie"]], dag), []).append(
            (omvang, gedekt)
        )
    return {sleutel: _stand(behoeften) for sleutel, behoeften in per_set.items()}


def _stand(behoeften):
    treden, laag, hoog = {}, Decimal(0), Decimal(0)
    for (_zekerheid, van, tot, _dag), gedekt in behoeften:
        for trede, bedragen in gedekt.items():
            treden.setdefault(trede, []).extend(bedragen)
        if van is not None:
            gevonden = sum(
                bedrag[1]
                for trede in ("aangevraagd", "gereserveerd", "toegekend")
                for bedrag in gedekt.get(trede, ())
            )
            laag += max(0, van - gevonden)
            hoog += max(0, (van if tot is None else tot) - gevonden)
    nodig = som(*(omvang for omvang, _gedekt in behoeften))
    return nodig, (laag, hoog, nodig.onbekend), {trede: som(*bedragen) for trede, bedragen in treden.items()}


def bron_heeft(dekking, dag):
    """Return how much a source has on a day: of a range the low, of what nobody knows nothing."""
    bron = dekking["van_bron"]
    if dekking["soort"] == "toezegging":
        stap = stap_op(bron["stappen"], dag)
        return stap[2] if stap and stap[0] in ("bevestigd", "afgesloten") else 0
    bedrag = nieuwste(bron["bedragen"], dag)
    return (bedrag and bedrag[1]) or 0


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(plan=p.programma, dag=p.peildag)
def test_totalen_zijn_die_van_een_eigen_berekening(db, plan, dag):
    with transaction.atomic():
        dekkingen = p.bouw(plan)
        peil = Peil(dag)
        getekend = figuur(peil)
        balken = {(b.soort, bron_van(b), b.themas, b.trede): b.som for b in getekend.balken}
        assert balken == verwachte_balken(plan, dag)
        # A bar stands once: no euro of a rung counts twice.
        assert len(balken) == len(getekend.balken)
        assert all(som.laag <= som.hoog for som in balken.values())

        slug = dict(Thema.objects.values_list("pk", "slug"))
        standen = {
            tuple(s for s in p.THEMAS if s in {slug[pk] for pk in sleutel}): stand
            for sleutel, per_eenheid in standen_per("themas", peil).items()
            for stand in per_eenheid.values()
        }
        gezien = {
            sleutel: (stand.nodig, (stand.open.laag, stand.open.hoog, stand.open.onbekend), stand.gedekt)
            for sleutel, stand in standen.items()
        }
        assert gezien == verwachte_standen(plan, dekkingen, dag)
        zonder_treden = standen_per("themas", peil, treden_erbij=False)
        assert zonder_treden == {
            sleutel: {eenheid: replace(stand, gedekt={}) for eenheid, stand in per_eenheid.items()}
            for sleutel, per_eenheid in standen_per("themas", peil).items()
        }

        for op in p.DAGEN:
            per_bron = {}
            for dekking in dekkingen:
                if geldt(dekking, op):
                    per_bron.setdefault(id(dekking["van_bron"]), []).append(dekking)
            for van_bron in per_bron.values():
                assert sum(dekking["hoeveelheid"] for dekking in van_bron) <= bron_heeft(van_bron[0], op)
        transaction.set_rollback(True)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(plan=p.programma, dag=p.peildag)
def test_van_een_jaar_tellen_de_regels_van_dat_jaar(db, plan, dag):
    with transaction.atomic():
        p.bouw(plan)
        verwacht = {}
        for spec in plan["aanvragen"]:
            stap = stap_op(spec["stappen"], dag)
            regel = nieuwste(spec["regels"].get(2025, []), dag)
            if spec["openbaar"] and regel and stap and stap[0] in AANVRAAGTREDE:
                sleutel = (f"R{spec['regeling']}", set_op(spec["themas"], dag), AANVRAAGTREDE[stap[0]])
                verwacht.setdefault(sleutel, []).append(regel)
        getekend = figuur(Peil(dag, jaar=2025))
        van_het_jaar = {
            (bron_van(b), b.themas, b.trede): b.som
            for b in getekend.balken
            if b.soort == "regeling" and "jaar niet bekend" not in b.toelichting and b.trede in SOORTEN
        }
        assert van_het_jaar == {sleutel: som(*regels) for sleutel, regels in verwacht.items()}
        transaction.set_rollback(True)
