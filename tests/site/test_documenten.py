"""The documents."""

import pytest
from django.core.files.base import ContentFile

from tests.makers import datum, maak_document
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
    pagina = tekst(client.get("/documenten/"))
    assert "Wil je het lezen?" in pagina
    assert 'href="/denk-mee/">Vraag ons ernaar</a>.' in pagina


def test_lege_pagina_zegt_wat_er_komt(client):
    assert "Hier komen de documenten te staan" in tekst(client.get("/documenten/"))


@pytest.mark.parametrize("waarde", VIJANDIG)
def test_vijandig(client, waarde):
    maak_document()
    assert client.get("/documenten/", {waarde: waarde, "jaar": waarde}).status_code == 200


def test_alleen_lezen_en_geen_cookie(client):
    assert weigert_schrijven("/documenten/")
    assert not client.get("/documenten/").cookies


def test_evenveel_queries_bij_3_en_bij_300(client):
    gemeten = []
    for aantal in (3, 300):
        for _nummer in range(aantal):
            maak_document()
        gemeten.append(tel_queries(client, "/documenten/"))
    assert gemeten[0] == gemeten[1] <= 12, gemeten


def test_een_verwijzing_naar_een_oud_adres_komt_bij_het_document_uit(client):
    document = maak_document(slug="eerst")
    for slug in ("daarna", "nu"):
        document.slug = slug
        document.save()
    maak_document(slug="eerst")  # takes its old address over

    html = client.get("/documenten/").content.decode()

    assert '<li id="nu">' in html
    assert '<span id="daarna"></span>' in html
    assert html.count('id="eerst"') == 1


def test_een_nieuwe_versie_staat_boven_de_oude_en_die_blijft_te_lezen(client):
    eerste = maak_document(
        slug="een", titel="Plan", datum=datum("2022"), bestand=ContentFile(PDF, name="a.pdf")
    )
    tweede = maak_document(slug="twee", titel="Plan twee", datum=datum("2023"), vervangt=eerste)
    maak_document(slug="drie", titel="Plan drie", datum=datum("2024"), vervangt=tweede)
    maak_document(
        slug="concept", titel="Plan vier", vervangt=maak_document(titel="Ander"), openbaar_vanaf=None
    )
    antwoord = client.get("/documenten/")
    getoond = [(rij.titel, [oud.titel for oud in rij.ouder]) for rij in antwoord.context["documenten"]]
    assert getoond == [("Plan drie", ["Plan twee", "Plan"]), ("Ander", [])]
    html = tekst(antwoord)
    assert eerste.controlegetal in html
    assert eerste.bestand.url in html
    assert all(f'id="{slug}"' in html for slug in ("een", "twee", "drie"))


def test_met_versies_evenveel_vragen(client):
    maak_document(vervangt=maak_document())
    een = tel_queries(client, "/documenten/")
    for _keer in range(4):
        maak_document(vervangt=maak_document(vervangt=maak_document()))
    assert tel_queries(client, "/documenten/") == een
