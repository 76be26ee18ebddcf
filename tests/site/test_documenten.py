"""The documents and the timeline."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from coalitie.basis.vaag import VageDatum
from tests.makers import datum, maak_document, maak_mijlpaal
from tests.site.vragen import VIJANDIG, tekst, tel_queries, weigert_schrijven

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4 een brief"


def test_documenten_nieuwste_eerst_met_soort_kenmerk_en_datum(client):
    maak_document(titel="Oud plan", datum=datum("2018"))
    maak_document(
        slug="ambitie",
        titel="Ambitiedocument",
        soort="ambitiedocument",
        kenmerk="117235-2023",
        datum=datum("april 2023"),
    )
    maak_document(titel="Geheim", openbaar_vanaf=None)
    antwoord = client.get("/documenten/")
    assert [document.titel for document in antwoord.context["documenten"]] == ["Ambitiedocument", "Oud plan"]
    tekst_ = tekst(antwoord)
    assert 'id="ambitie"' in tekst_
    assert "Ambitiedocument, april 2023. Kenmerk 117235-2023." in tekst_
    assert "Geheim" not in tekst_


def test_bestand_is_te_downloaden_met_controlegetal(client):
    document = maak_document(bestand=ContentFile(PDF, name="brief.pdf"))
    tekst_ = tekst(client.get("/documenten/"))
    assert document.controlegetal in tekst_
    antwoord = client.get(document.bestand.url)
    assert antwoord.status_code == 200
    assert antwoord["Content-Disposition"].startswith("attachment")
    assert b"".join(antwoord.streaming_content) == PDF


def test_adres_elders(client):
    maak_document(titel="Rapport", adres="https://example.org/rapport")
    assert 'href="https://example.org/rapport"' in tekst(client.get("/documenten/"))


def test_document_zonder_bestand_en_adres_zegt_hoe_je_het_krijgt(client):
    maak_document()
    assert "Wil je het lezen? Vraag ons ernaar." in tekst(client.get("/documenten/"))


def test_tijdlijn_per_jaar_van_vroeger_naar_nu(client):
    document = maak_document(slug="plan", titel="Uitvoeringsprogramma")
    maak_mijlpaal(titel="Aan het Rijk gegeven", datum=datum("4 juli 2024"), document=document, bron="OOG TV")
    maak_mijlpaal(titel="Vier wijken", datum=datum("september 2018"))
    maak_mijlpaal(titel="Geheim", openbaar_vanaf=None)
    antwoord = client.get("/tijdlijn/")
    assert [(jaar, [een.titel for een in rijen]) for jaar, rijen in antwoord.context["jaren"]] == [
        (2018, ["Vier wijken"]),
        (2024, ["Aan het Rijk gegeven"]),
    ]
    tekst_ = tekst(antwoord)
    assert "> 2018 <" in tekst_.replace(">2018<", "> 2018 <")
    assert "4 juli 2024" in tekst_
    assert 'href="/documenten/#plan"' in tekst_
    assert "OOG TV" in tekst_
    assert "Geheim" not in tekst_


def test_wat_nog_komt_staat_apart(client):
    volgend_jaar = timezone.localdate() + datetime.timedelta(days=365)
    maak_mijlpaal(titel="Straks", datum=VageDatum.van_dag(volgend_jaar))
    antwoord = client.get("/tijdlijn/")
    assert antwoord.context["jaren"] == []
    assert [een.titel for een in antwoord.context["straks"]] == ["Straks"]
    assert "Wat nog komt" in tekst(antwoord)


def test_document_dat_niet_openbaar_is_staat_niet_op_de_tijdlijn(client):
    maak_mijlpaal(document=maak_document(titel="Geheim stuk", openbaar_vanaf=None))
    assert "Geheim stuk" not in tekst(client.get("/tijdlijn/"))


def test_lege_paginas_zeggen_wat_er_komt(client):
    assert "Hier komen de documenten te staan" in tekst(client.get("/documenten/"))
    assert "Hier komt de tijdlijn te staan" in tekst(client.get("/tijdlijn/"))


@pytest.mark.parametrize("adres", ["/documenten/", "/tijdlijn/"])
@pytest.mark.parametrize("waarde", VIJANDIG)
def test_vijandig(client, adres, waarde):
    maak_mijlpaal(document=maak_document())
    assert client.get(adres, {waarde: waarde, "jaar": waarde}).status_code == 200


@pytest.mark.parametrize("adres", ["/documenten/", "/tijdlijn/"])
def test_alleen_lezen_en_geen_cookie(client, adres):
    assert weigert_schrijven(adres)
    assert not client.get(adres).cookies


@pytest.mark.parametrize("adres", ["/documenten/", "/tijdlijn/"])
def test_evenveel_queries_bij_3_en_bij_300(client, adres):
    gemeten = []
    for aantal in (3, 300):
        for _nummer in range(aantal):
            maak_mijlpaal(document=maak_document())
        gemeten.append(tel_queries(client, adres))
    assert gemeten[0] == gemeten[1] <= 12, gemeten
