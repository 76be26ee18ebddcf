"""What visitors read of what partners promised and delivered: sums per kind, and nothing of people."""

import re

import pytest

from tests.makers import maak_gebruiker, maak_interventie, maak_levering, maak_partner, maak_toezegging


def tekst(client, obj):
    antwoord = client.get(obj.get_absolute_url())
    assert antwoord.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode())).replace("\xa0", " ")


@pytest.fixture
def rij(db):
    return maak_toezegging(status="bevestigd")


def test_geleverd_staat_bij_de_partner_en_bij_het_plan(client, rij):
    for pagina in (rij.partner, rij.interventie):
        assert "Nog geen levering gemeld." in tekst(client, pagina)
    maak_levering(toezegging=rij, hoeveelheid=2_000)
    maak_levering(toezegging=rij, hoeveelheid="500.50")
    for pagina in (rij.partner, rij.interventie):
        assert "Geleverd: € 2.500,50." in tekst(client, pagina)
        assert "meer dan toegezegd" not in tekst(client, pagina)


def test_meer_dan_toegezegd_staat_er_in_woorden(client, rij):
    maak_levering(toezegging=rij, hoeveelheid=10_500)
    assert "Geleverd: € 10.500. Dat is € 500 meer dan toegezegd." in tekst(client, rij.partner)


def test_kennis_zonder_uren_telt_de_keren(client, db):
    rij = maak_toezegging(soort="kennis", hoeveelheid=None, eenheid="", status="bevestigd")
    maak_levering(toezegging=rij, hoeveelheid=None)
    assert "Eén keer geleverd." in tekst(client, rij.partner)
    maak_levering(toezegging=rij, hoeveelheid=None)
    assert "2 keer geleverd." in tekst(client, rij.partner)


def test_per_eenheid_opgeteld_en_nooit_uren_bij_fte(client, db):
    plan = maak_interventie()
    for eenheid, hoeveelheden in (("uur", (100, 20)), ("fte", ("0.5", "1.5")), ("EUR", (10, 20))):
        for hoeveelheid in hoeveelheden:
            rij = maak_toezegging(
                interventie=plan,
                soort="geld" if eenheid == "EUR" else "mensen",
                eenheid=eenheid,
                hoeveelheid=hoeveelheid,
                status="bevestigd",
            )
            maak_levering(toezegging=rij, hoeveelheid="0.25")
    pagina = tekst(client, plan)
    assert "Samen toegezegd: 120 uur. Geleverd: 0,5 uur." in pagina
    assert "Samen toegezegd: 2 fte. Geleverd: 0,5 fte." in pagina
    assert "Samen toegezegd: € 30. Geleverd: € 0,50." in pagina
    assert pagina.count("Samen toegezegd") == 3


def test_een_enkele_toezegging_heeft_geen_som(client, rij):
    assert "Samen toegezegd" not in tekst(client, rij.partner)


def test_van_een_levering_komen_geen_mensen_notities_en_bewijs_naar_buiten(client, rij):
    maak_levering(
        toezegging=rij,
        notitie="Overhandigd aan mevrouw Jansen.",
        bewijs="bewijs/geheim.pdf",
        bewijs_naam="factuur-geheim.pdf",
        gemeld_door=maak_gebruiker(naam="Alice de Invuller"),
    )
    for pagina in (rij.partner, rij.interventie):
        gelezen = client.get(pagina.get_absolute_url()).content.decode()
        for woord in ("Jansen", "geheim", "Alice de Invuller"):
            assert woord not in gelezen
    assert client.get("/media/bewijs/geheim.pdf").status_code == 404


def test_wat_niet_bevestigd_of_niet_openbaar_is_staat_er_niet(client, db):
    plan, partner = maak_interventie(), maak_partner()
    for velden in (
        {"partner": partner, "status": "voorgesteld"},
        {"partner": partner, "status": "ingetrokken"},
        {"partner": maak_partner(openbaar_vanaf=None), "status": "bevestigd"},
    ):
        maak_levering(toezegging=maak_toezegging(interventie=plan, hoeveelheid=7_654, **velden))
    for pagina in (plan, partner):
        assert "7.654" not in tekst(client, pagina)
        assert "Geleverd" not in tekst(client, pagina)


@pytest.mark.django_db(transaction=True)
def test_een_levering_staat_bij_het_volgende_bezoek_op_de_site(client):
    rij = maak_toezegging(status="bevestigd")
    for nummer in (1, 2):
        for pagina in (rij.partner, rij.interventie):
            tekst(client, pagina)
        levering = maak_levering(toezegging=rij, hoeveelheid=1_000)
        for pagina in (rij.partner, rij.interventie):
            assert f"Geleverd: € {nummer}.000." in tekst(client, pagina)
    levering.delete()
    assert "Geleverd: € 1.000." in tekst(client, rij.partner)
