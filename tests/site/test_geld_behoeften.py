"""What is needed and who sees to it: the list, its choices, and the same as a file."""

import pytest

from tests.makers import (
    datum,
    maak_aanvraag,
    maak_begrotingsregel,
    maak_behoefte,
    maak_dekking,
    maak_gemeentebudget,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_toegezegd,
    maak_wijk,
)
from tests.site.vragen import VIJANDIG, tekst, tel_queries, weigert_schrijven
from tests.tabellen import bladrijen, cellen, csvrijen

pytestmark = pytest.mark.django_db

LIJST = "/geld/behoeften/"


def lees(client, **vraag):
    antwoord = client.get(LIJST, vraag)
    assert antwoord.status_code == 200
    return tekst(antwoord)


@pytest.fixture
def plan():
    leren, werken = maak_thema(slug="leren", naam="leren"), maak_thema(slug="werken", naam="werken")
    return maak_interventie(titel="De brug", themas=[leren, werken], wijken=[maak_wijk(slug="selwerd")])


def test_een_leeg_portaal_zegt_wat_er_komt_en_wie_je_belt(client):
    assert "Dat is nog niet opgeschreven" in lees(client)


def test_een_regel_zegt_wat_er_nodig_is_hoe_zeker_dat_is_en_wie_ervoor_zorgt(client, plan):
    behoefte = maak_behoefte(
        interventie=plan, waarvoor="Lokalen", zekerheid="afgerond", hoeveelheid=2_900_000
    )
    regel = maak_begrotingsregel(
        bedrag=500_000, aanvraag=maak_aanvraag(titel="Kansen", status="toegekend", besloten_op=datum("2023"))
    )
    regel.aanvraag.leg_stap_vast(
        van="", naar="toegekend", ingegaan=datum("2023"), reden="Brief", bron="", door=None
    )
    maak_dekking(behoefte=behoefte, begrotingsregel=regel, hoeveelheid=400_000)

    gelezen = lees(client)

    assert "ongeveer € 2,9 miljoen" in gelezen
    assert "€ 2.900.000" in gelezen
    assert "voor leren en werken samen" in gelezen
    assert "Kansen" in gelezen
    assert "€ 400.000, <strong>toegekend" in gelezen


def test_wat_niemand_dekt_wordt_gezegd_en_is_te_kiezen(client, plan):
    maak_behoefte(interventie=plan, waarvoor="Stoelen")
    gedekt = maak_behoefte(interventie=plan, waarvoor="Tafels")
    maak_dekking(behoefte=gedekt, gemeentebudget=maak_gemeentebudget(naam="Onderwijs"))

    alles, zonder = lees(client), lees(client, bron="niemand")

    assert "Stoelen" in alles
    assert "Tafels" in alles
    assert "Nog niemand</strong>" in alles
    assert "Nog niemand (1)" in alles
    assert "Stoelen" in zonder
    assert "Tafels" not in zonder


def test_uren_en_euros_worden_nooit_opgeteld(client, plan):
    maak_behoefte(interventie=plan, hoeveelheid=1_000)
    maak_behoefte(interventie=plan, soort="mensen", eenheid="uur", hoeveelheid=40)
    maak_behoefte(interventie=plan, soort="mensen", eenheid="fte", hoeveelheid="0.5")
    maak_behoefte(interventie=plan, soort="kennis", eenheid="uur", zekerheid="onbekend", hoeveelheid=None)

    gelezen = lees(client)

    assert "Geld: € 1.000;" in gelezen
    assert "Mensen: 0,5 fte;" in gelezen
    assert "Mensen: 40 uur" in gelezen
    assert "Kennis: nog niet bekend;" in gelezen


def test_de_keuzes_tellen_wat_ze_overlaten(client, plan):
    maak_behoefte(interventie=plan, jaar=2024)
    maak_behoefte(interventie=plan, jaar=2025, soort="mensen", eenheid="uur")
    maak_behoefte(jaar=2025)

    gelezen = lees(client, jaar="2025")

    assert "2 regels." in gelezen
    assert 'value="leren" >leren (1)' in gelezen
    assert "2024 (1)" in gelezen
    assert 'value="2025" selected>2025 (2)' in gelezen
    assert "mensen (1)" in gelezen
    assert "1 regel." in lees(client, jaar="2025", thema="leren")
    assert "1 regel." in lees(client, wijk="selwerd", soort="geld")


def test_op_een_dag_staat_wat_toen_gold(client, plan):
    behoefte = maak_behoefte(interventie=plan, waarvoor="Stoelen", per=datum("1 maart 2024"))
    behoefte.omvang.create(
        zekerheid="exact", hoeveelheid=77_000, per=datum("1 mei 2024"), bron="Nieuwe brief"
    )
    maak_dekking(behoefte=behoefte, gemeentebudget=maak_gemeentebudget(), geldig_vanaf=datum("1 april 2024"))

    assert "Stoelen" not in lees(client, peildatum="2024-02-29")
    toen = lees(client, peildatum="2024-03-15")
    assert "€ 10.000" in toen
    assert "Nog niemand</strong>" in toen
    assert "De gemeente zelf" in lees(client, peildatum="2024-04-01")
    assert "€ 77.000" in lees(client, peildatum="2024-05-01")


def test_de_dag_gaat_mee_in_elke_link(client, plan):
    maak_dekking(behoefte=maak_behoefte(interventie=plan), gemeentebudget=maak_gemeentebudget())

    gelezen = lees(client, peildatum="2024-03-15", thema="leren")

    assert 'href="/geld/?peildatum=2024-03-15"' in gelezen
    assert 'href="/geld/gemeente/?peildatum=2024-03-15"' in gelezen or "Nog niemand" in gelezen
    assert "/tabellen/behoeften.csv?peildatum=2024-03-15&amp;thema=leren" in gelezen


@pytest.mark.parametrize("geheim", ["plan", "partner", "aanvraag"])
def test_wat_niet_openbaar_is_staat_nergens(client, plan, geheim):
    verborgen = {"openbaar_vanaf": None}
    if geheim == "plan":
        maak_behoefte(interventie=maak_interventie(titel="Geheim plan", **verborgen), waarvoor="Geheim plan")
    elif geheim == "partner":
        bron = maak_toegezegd(partner=maak_partner(naam="Geheim", **verborgen), interventie=plan)
        maak_dekking(behoefte=maak_behoefte(interventie=plan), toezegging=bron)
    else:
        bron = maak_begrotingsregel(aanvraag=maak_aanvraag(titel="Geheim", **verborgen))
        maak_dekking(behoefte=maak_behoefte(interventie=plan), begrotingsregel=bron)

    for adres in (LIJST, "/tabellen/behoeften.csv", "/tabellen/dekkingen.csv"):
        assert "Geheim" not in client.get(adres).content.decode("utf-8-sig"), adres


def test_elke_vijandige_keuze_geeft_een_gewone_pagina_of_een_nette_fout(client, plan):
    maak_behoefte(interventie=plan)
    for naam in ("thema", "wijk", "soort", "bron", "jaar", "peildatum", "bekend_op", "pagina", "vorm"):
        for waarde in VIJANDIG:
            for adres in (LIJST, "/tabellen/behoeften.csv"):
                antwoord = client.get(adres, {naam: waarde})
                assert antwoord.status_code in (200, 400, 404), (adres, naam, waarde)
    assert weigert_schrijven(LIJST)
    assert weigert_schrijven("/tabellen/behoeften.csv")


def vul(plan, aantal):
    for nummer in range(aantal):
        behoefte = maak_behoefte(interventie=plan, jaar=2015 + nummer % 40)
        maak_dekking(behoefte=behoefte, gemeentebudget=maak_gemeentebudget())
        maak_dekking(behoefte=behoefte, toezegging=maak_toegezegd(interventie=plan))
        maak_dekking(behoefte=behoefte)


def test_meer_rijen_kosten_niet_meer_vragen(client, plan):
    bestand = "/tabellen/dekkingen.csv"
    vul(plan, 1)
    weinig, in_bestand = tel_queries(client, LIJST), tel_queries(client, bestand)
    vul(plan, 25)

    assert tel_queries(client, LIJST) <= weinig <= 12
    assert len(client.get(LIJST).content) < 60_000
    assert client.get(LIJST, {"pagina": 2}).status_code == 200
    assert client.get(LIJST, {"pagina": 3}).status_code == 404
    assert tel_queries(client, bestand) <= in_bestand
    assert len(csvrijen(client.get(bestand), ";")[1]) == 26 * 3


def test_het_bestand_zegt_hetzelfde_als_de_pagina(client, plan):
    behoefte = maak_behoefte(
        interventie=plan,
        waarvoor="=1+1",
        zekerheid="bandbreedte",
        hoeveelheid="1000.50",
        hoeveelheid_tot=2000,
    )
    maak_dekking(behoefte=behoefte, gemeentebudget=maak_gemeentebudget(), hoeveelheid=250)
    maak_behoefte(interventie=plan, waarvoor="@SUM(A1)", zekerheid="onbekend", hoeveelheid=None)

    erboven, rijen = csvrijen(client.get("/tabellen/behoeften.csv?peildatum=2024-06-01"), ";")
    _niets, machine = csvrijen(client.get("/tabellen/behoeften.csv?peildatum=2024-06-01&vorm=machine"))
    blad = bladrijen(client.get("/tabellen/behoeften.xlsx?peildatum=2024-06-01"))

    assert erboven["Adres"].endswith("/geld/behoeften/?peildatum=2024-06-01")
    assert erboven["Zo was het op"] == "01-06-2024"
    assert rijen[0]["Waarvoor"] == "'=1+1"
    assert rijen[0]["Nodig"] == "1000,50"
    assert rijen[0]["Daarvan toegezegd of toegekend"] == "250,00"
    assert rijen[1]["Waarvoor"] == "'@SUM(A1)"
    assert rijen[1]["Nodig"] == ""
    assert machine[0]["nodig"] == "1000.50"
    assert machine[0]["bron_van"] == "2023-01-01/2023-12-31"
    assert machine[0]["peildatum"] == "2024-06-01"
    assert blad[0]["Waarvoor"] == "=1+1"
    assert blad[0]["Nodig"] == 1000.5
    assert [rij["Plan"] for rij in blad] == [rij["Plan"] for rij in rijen] == ["De brug", "De brug"]
    assert cellen(client.get("/tabellen/behoeften.xlsx"), 2)["A2"] == ("s", "Tabel")
