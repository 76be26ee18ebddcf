"""What was measured and what came of it, per theme."""

import re

import pytest

from coalitie.site.resultaten import RICHTING_IN_WOORDEN, in_woorden, met_eenheid
from tests.makers import datum, maak_indicator, maak_interventie, maak_meting, maak_thema
from tests.site.vragen import VIJANDIG, tekst, tel_queries, weigert_schrijven
from themas.models import Doelstelling, Indicator, Meting, Resultaat

pytestmark = pytest.mark.django_db

ADRES = "/resultaten/"


@pytest.fixture
def wonen():
    return maak_thema(slug="wonen", naam="Wonen")


@pytest.fixture
def indicator(wonen):
    doel = Doelstelling.objects.create(slug="doel", titel="Prettige wijken", thema=wonen)
    return maak_indicator(
        doelstelling=doel, naam="Huizen in een zwakke omgeving", definitie="Wat het is.", richting="lager"
    )


def test_tabel_met_bron_en_een_zin_die_zegt_wat_je_ziet(client, indicator):
    maak_meting(indicator=indicator, gebied="De twintig gebieden", periode=datum("2018"), waarde=60)
    maak_meting(indicator=indicator, gebied="De twintig gebieden", periode=datum("2024"), waarde="55.5")
    maak_meting(
        indicator=indicator, gebied="Nederland", periode=datum("2024"), waarde=11, bron="Leefbaarometer"
    )
    tekst_ = tekst(client.get(ADRES))
    assert (
        "De twintig gebieden: van 60% (2018) naar 55,5% (2024). Nederland: 11% (2024). Hoe lager, hoe beter."
    ) in tekst_
    assert "<caption> Huizen in een zwakke omgeving" in tekst_
    assert "Leefbaarometer" in tekst_


@pytest.mark.parametrize("reden", Meting.Reden)
def test_waarom_een_cijfer_mist_staat_er_in_woorden_en_nooit_als_nul(client, indicator, reden):
    maak_meting(indicator=indicator, gebied="Selwerd", waarde=None, reden=reden)
    tekst_ = tekst(client.get(ADRES))
    assert f"Geen cijfer: {reden.label}" in tekst_
    assert "0%" not in tekst_
    assert "-99999999" not in tekst_


def test_thema_zonder_cijfer_zegt_dat_luid(client, wonen):
    meedoen = maak_thema(naam="Meedoen")
    maak_meting(
        indicator=maak_indicator(doelstelling=Doelstelling.objects.create(titel="x", slug="x", thema=wonen))
    )
    Doelstelling.objects.create(slug="y", titel="Iedereen doet mee", thema=meedoen)
    antwoord = client.get(ADRES)
    assert {thema.naam: thema.is_gemeten for thema in antwoord.context["themas"]} == {
        "Wonen": True,
        "Meedoen": False,
    }
    assert tekst(antwoord).count("Voor dit thema is nog niets gemeten.") == 1
    assert "Hoe we dit meten, is nog niet bekend." in tekst(antwoord)


def test_alleen_een_reden_is_geen_cijfer(client, indicator):
    maak_meting(indicator=indicator, waarde=None, reden="nog_niet_gemeten")
    tekst_ = tekst(client.get(ADRES))
    assert "Voor dit thema is nog niets gemeten." in tekst_
    assert "Hier is nog geen cijfer van." in tekst_


def test_methodebreuk_staat_erbij_en_telt_niet_in_de_vergelijking(client, indicator):
    for jaar, waarde, breuk in (("2018", 60, False), ("2022", 70, True), ("2024", 65, False)):
        maak_meting(
            indicator=indicator, gebied="Noord", periode=datum(jaar), waarde=waarde, methodebreuk=breuk
        )
    tekst_ = tekst(client.get(ADRES))
    assert "Vanaf hier anders gemeten" in tekst_
    assert "Noord: van 70% (2022) naar 65% (2024)." in tekst_


def test_methodebreuk_zonder_waarde_telt_ook(indicator):
    maak_meting(indicator=indicator, gebied="Noord", periode=datum("2018"), waarde=60)
    maak_meting(
        indicator=indicator,
        gebied="Noord",
        periode=datum("2022"),
        waarde=None,
        reden="ontbreekt",
        methodebreuk=True,
    )
    maak_meting(indicator=indicator, gebied="Noord", periode=datum("2024"), waarde=65)
    assert "Noord: 65% (2024)." in in_woorden(indicator)


@pytest.mark.parametrize("richting", Indicator.Richting.values)
def test_elke_richting_in_woorden(indicator, richting):
    indicator.richting = richting
    maak_meting(indicator=indicator)
    assert in_woorden(indicator).endswith(str(RICHTING_IN_WOORDEN[richting]))


def test_veel_gebieden_geven_geen_eindeloze_zin(indicator):
    for nummer in range(30):
        maak_meting(indicator=indicator, gebied=f"Wijk {nummer}")
    assert in_woorden(indicator) == "De tabel gaat over 30 gebieden. Hoe lager, hoe beter."


def test_eenheid():
    assert met_eenheid(60, "%") == "60%"
    assert met_eenheid(2362, "woningen") == "2.362 woningen"


def test_geen_rangorde_in_kleur(client, indicator):
    for gebied, waarde in (("Beijum", 80), ("Selwerd", 20)):
        maak_meting(indicator=indicator, gebied=gebied, waarde=waarde)
    html = client.get(ADRES).content.decode()
    rijen = re.findall(r"<tr[^>]*>", html)
    assert set(rijen) == {'<tr role="row">'}
    assert html.index("Beijum") < html.index("Selwerd")


def test_wat_plannen_opleverden_alleen_van_openbare_plannen(client, wonen):
    open_plan = maak_interventie(titel="Open plan", themas=[wonen])
    geheim = maak_interventie(titel="Geheim plan", themas=[wonen], openbaar_vanaf=None)
    for plan in (open_plan, geheim):
        Resultaat.objects.create(
            interventie=plan, wat=f"Huizen klaar ({plan})", getal=33, bron="OOG TV", datum=datum("2024")
        )
    tekst_ = tekst(client.get(ADRES))
    assert "Huizen klaar (Open plan)" in tekst_
    assert "OOG TV (2024)" in tekst_
    assert "Geheim plan" not in tekst_


def test_lege_pagina_zegt_wat_er_komt(client):
    assert "Hier komen de resultaten te staan" in tekst(client.get(ADRES))


@pytest.mark.parametrize("waarde", VIJANDIG)
def test_vijandig(client, indicator, waarde):
    assert client.get(ADRES, {"thema": waarde, waarde: waarde}).status_code == 200


def test_alleen_lezen_en_geen_cookie(client):
    assert weigert_schrijven(ADRES)
    assert not client.get(ADRES).cookies


def test_evenveel_queries_bij_3_en_bij_300(client):
    gemeten = []
    for aantal in (3, 300):
        for _nummer in range(aantal):
            thema = maak_thema()
            doel = Doelstelling.objects.create(slug=f"doel-{thema.pk}", titel="x", thema=thema)
            maak_meting(indicator=maak_indicator(doelstelling=doel))
            plan = maak_interventie(themas=[thema])
            Resultaat.objects.create(interventie=plan, wat="x", bron="x", datum=datum("2024"))
        gemeten.append(tel_queries(client, ADRES))
    assert gemeten[0] == gemeten[1] <= 12, gemeten
