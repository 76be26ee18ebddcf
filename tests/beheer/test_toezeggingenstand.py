"""How the commitments stand: units are never added up, and what slips is said and why."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from coalitie.basis.vaag import VageDatum
from coalitie.beheer.toezeggingenstand import per_partner, per_thema, toezeggingen
from partners.achterstand import met_achterstand
from partners.models import Toezegging
from tests.makers import maak_interventie, maak_levering, maak_partner, maak_thema, maak_toezegging
from tests.site.vragen import tekst
from tests.tabellen import cellen

PAGINA, BESTAND = "/beheer/toezeggingen/", "/beheer/toezeggingen.xlsx"


def dag(over):
    return VageDatum.van_dag(timezone.localdate() + timedelta(days=over))


def bevestigd(geleverd=None, **velden):
    toezegging = maak_toezegging(**{"status": "bevestigd", **velden})
    if geleverd is not None:
        maak_levering(toezegging=toezegging, hoeveelheid=geleverd)
    return toezegging


@pytest.mark.parametrize(
    ("begin", "eind", "geleverd", "verwacht"),
    [
        (None, None, None, ""),
        (-10, -1, None, "voorbij"),
        (-10, -1, 9_999, "voorbij"),
        (-10, -1, 10_000, ""),
        (-10, -1, 12_000, ""),
        (-10, 0, 7_499, "nadert"),
        (None, 29, 7_499, "nadert"),
        (None, 29, 7_500, ""),
        (None, 30, None, ""),
        (-50, 149, None, ""),  # 50 of 200 days: exactly a quarter behind
        (-51, 148, None, "traag"),
        (-100, 99, 2_500, ""),
        (-100, 99, 2_499, "traag"),
        (1, 40, None, ""),
    ],
)
def test_wanneer_iets_achterloopt(db, begin, eind, geleverd, verwacht):
    bevestigd(geleverd, begin=None if begin is None else dag(begin), eind=None if eind is None else dag(eind))
    assert met_achterstand(Toezegging.objects.met_geleverd()).get().achterstand == verwacht


@pytest.mark.parametrize("status", ["voorgesteld", "afgesloten", "ingetrokken"])
def test_alleen_wat_bevestigd_is_kan_achterlopen(db, status):
    maak_toezegging(status=status, eind=dag(-1))
    assert met_achterstand(Toezegging.objects.met_geleverd()).get().achterstand == ""


def test_zonder_hoeveelheid_telt_of_er_iets_is_geleverd(db):
    velden = {"soort": "kennis", "hoeveelheid": None, "eenheid": "", "eind": dag(-1)}
    iets, _niets = bevestigd(**velden), bevestigd(**velden)
    maak_levering(toezegging=iets, hoeveelheid=None)
    rijen = met_achterstand(Toezegging.objects.met_geleverd().order_by("pk"))
    assert [rij.achterstand for rij in rijen] == ["", "voorbij"]


def test_nul_toegezegd_deelt_niet_door_nul(db):
    bevestigd(hoeveelheid=0, begin=dag(0), eind=dag(0))
    assert met_achterstand(Toezegging.objects.met_geleverd()).get().achterstand == ""


def test_per_thema_en_per_partner_staat_elke_eenheid_apart(db):
    wonen, leren = maak_thema(naam="Wonen"), maak_thema(naam="Leren")
    partner = maak_partner(naam="Nijestee")
    samen = maak_interventie(themas=[wonen, leren])
    bevestigd(2_000, partner=partner, interventie=samen)
    bevestigd(500, partner=partner, interventie=samen, hoeveelheid=5_000)
    bevestigd(partner=partner, interventie=samen, soort="mensen", hoeveelheid=40, eenheid="uur")
    bevestigd(partner=partner, soort="mensen", hoeveelheid=1, eenheid="fte")
    maak_toezegging(partner=partner, interventie=samen)
    rijen = list(toezeggingen())
    groepen = {
        groep.naam: [
            (som.soort, som.eenheid, som.aantal, som.toegezegd, som.geleverd) for som in groep.regels
        ]
        for groep in [*per_thema(rijen), *per_partner(rijen)]
    }
    geld, uren = ("geld", "EUR", 2, 15_000, 2_500), ("mensen", "uur", 1, 40, 0)
    fte = ("mensen", "fte", 1, 1, 0)
    assert groepen == {
        "Leren": [geld, uren],
        "Wonen": [geld, uren],
        "zonder thema": [fte],
        "Nijestee": [geld, fte, uren],
    }


def test_de_pagina_zegt_wat_achterloopt_en_waarom(client, charlie):
    client.force_login(charlie)
    assert "Op dit moment loopt niets achter." in tekst(client.get(PAGINA))
    bevestigd(2_000, eind=dag(-1), partner=maak_partner(naam="Nijestee <b>"))
    pagina = tekst(client.get(PAGINA))
    assert "Nijestee &lt;b&gt;" in pagina
    assert "€ 10.000" in pagina
    assert "€ 2.000" in pagina
    assert pagina.count("de einddag is voorbij en nog niet alles is geleverd") == 2


def test_meer_toezeggingen_kosten_niet_meer_vragen(client, charlie):
    client.force_login(charlie)
    gemeten = []
    for aantal in (1, 20):
        for _keer in range(aantal):
            bevestigd(100, interventie=maak_interventie(themas=[maak_thema()]))
        client.get(PAGINA)
        with CaptureQueriesContext(connection) as vragen:
            client.get(PAGINA)
        gemeten.append(len(vragen))
    assert gemeten[0] == gemeten[1]


FORMULES = ("=1+1", "+1", "-1", "@SUM(A1)", "http://voorbeeld.example", "=cmd|'/c calc'!A1")


@pytest.mark.parametrize("formule", FORMULES)
def test_in_het_bestand_blijft_tekst_tekst_en_is_een_bedrag_een_getal(client, charlie, formule):
    client.force_login(charlie)
    bevestigd("2000.50", partner=maak_partner(naam=formule), tekst=formule, eind=dag(-1))
    antwoord = client.get(BESTAND)
    assert antwoord["Content-Type"].endswith("spreadsheetml.sheet")
    assert re.search(r'filename="toezeggingen-\d{4}-\d\d-\d\d\.xlsx"', antwoord["Content-Disposition"])
    partner, alles = cellen(antwoord, 2), cellen(antwoord, 3)
    assert partner["A2"] == ("s", formule)
    assert (partner["E2"], partner["F2"], partner["G2"]) == (("n", 10_000), ("n", 2_000.5), ("n", 1))
    assert alles["A2"] == ("s", formule)
    assert alles["E2"] == ("s", formule)
    assert alles["H2"] == ("n", 2_000.5)


def test_alleen_voor_wie_toezeggingen_mag_lezen(client, rosa, alice):
    for wie in (rosa, alice):
        client.force_login(wie)
        for adres in (PAGINA, BESTAND):
            assert client.get(adres).status_code == 403
        assert PAGINA not in client.get("/beheer/").content.decode()
