"""The file of a stored document stays; something newer is a document of its own, that names the older one."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.beheer.test_lijsten import adres
from tests.formulieren import vul_in
from tests.makers import datum, maak_document
from themas.models import Document

OUD = b"%PDF-1.7 oud"


@pytest.fixture
def document(db):
    return maak_document(titel="Plan", bestand=ContentFile(OUD, name="plan.pdf"))


@pytest.fixture
def team(client, charlie):
    client.force_login(charlie)
    return client


def waar(document):
    return adres("themas.document", "change", args=(document.pk,))


def inhoud(document):
    with document.bestand.open() as bestand:
        return bestand.read()


@pytest.mark.parametrize(
    "velden",
    [
        {"bestand": SimpleUploadedFile("nieuw.pdf", b"%PDF-1.7 nieuw")},
        {"bestand-clear": "on"},
    ],
    ids=["ander bestand", "geen bestand"],
)
def test_een_bestand_verandert_niet_en_er_staat_hoe_het_wel_kan(team, document, velden):
    pagina = team.get(waar(document)).content.decode()
    assert 'name="bestand"' not in pagina
    assert document.bestand.url in pagina
    assert "Maak een nieuwe versie" in pagina
    team.post(waar(document), vul_in(team, waar(document), **velden))
    document.refresh_from_db()
    assert inhoud(document) == OUD


def test_de_rest_van_een_document_verandert_wel(team, document):
    assert team.post(waar(document), vul_in(team, waar(document), titel="Beter plan")).status_code == 302
    document.refresh_from_db()
    assert (document.titel, inhoud(document)) == ("Beter plan", OUD)


def test_een_bestand_kan_er_later_bij(team):
    document = maak_document(titel="Alleen een kenmerk")
    gegevens = vul_in(team, waar(document), bestand=SimpleUploadedFile("plan.pdf", OUD))
    assert team.post(waar(document), gegevens).status_code == 302
    document.refresh_from_db()
    assert inhoud(document) == OUD


def test_een_nieuwe_versie_begint_bij_de_oude(team, document):
    pagina = team.get(waar(document)).content.decode()
    begin = f"{adres('themas.document', 'add')}?vervangt={document.pk}&amp;titel=Plan&amp;soort=overig"
    assert begin in pagina
    gegevens = vul_in(
        team,
        begin.replace("&amp;", "&"),
        slug="plan-2",
        datum="2025",
        bestand=SimpleUploadedFile("plan.pdf", b"%PDF-1.7 nieuw"),
    )
    assert team.post(adres("themas.document", "add"), gegevens).status_code == 302
    nieuw = Document.objects.get(slug="plan-2")
    assert (nieuw.vervangt, nieuw.oudere_versies()) == (document, [document])
    document.refresh_from_db()
    assert inhoud(document) == OUD
    assert "Vervangen door" in team.get(waar(document)).content.decode()


def test_versies_lopen_niet_in_een_kring(document):
    tweede = maak_document(vervangt=document, datum=datum("2024"))
    document.vervangt = tweede
    with pytest.raises(ValidationError, match="zelf een nieuwe versie"):
        document.full_clean()
