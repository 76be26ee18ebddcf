"""Uploaded files: only what belongs to something that the visitor may see."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from tests.makers import maak_document, maak_partner, maak_verhaal
from tests.plaatjes import plaatje
from verhalen.models import FotoBlok

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture
def foto():
    """Return the address of the picture of a public story."""
    return maak_verhaal(foto=plaatje(), foto_alt="Een plein").foto.url


def inhoud(antwoord):
    """Return the bytes of a file that was served, which closes it."""
    return b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content


def haal(client, adres, **koppen):
    """Ask for a file and read it to the end."""
    antwoord = client.get(adres, headers=koppen)
    antwoord.gelezen = inhoud(antwoord)
    return antwoord


def test_foto_van_een_openbaar_verhaal(client, foto, settings):
    antwoord = haal(client, foto)

    assert antwoord.status_code == 200
    assert antwoord["Content-Type"] == "image/jpeg"
    assert antwoord.gelezen == (Path(settings.MEDIA_ROOT) / foto.removeprefix("/media/")).read_bytes()


def test_koppen_van_een_foto(client, foto):
    antwoord = haal(client, foto)

    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert antwoord["Cache-Control"] == "public, max-age=86400"
    assert "Vary" not in antwoord


def test_foto_die_je_al_hebt_wordt_niet_nog_eens_gestuurd(client, foto):
    eerst = haal(client, foto)

    assert client.get(foto, headers={"If-None-Match": eerst["ETag"]}).status_code == 304


@pytest.mark.parametrize("status", ["concept", "ingetrokken"])
def test_foto_van_wat_niet_openbaar_is(client, alice, rosa, status):
    verhaal = maak_verhaal(status=status, foto=plaatje(), foto_alt="Een plein")
    blok = FotoBlok.objects.create(
        parent=verhaal,
        region="inhoud",
        ordering=1,
        foto=plaatje(formaat="PNG", naam="x.png"),
        alt="Een plein",
    )

    for adres in (verhaal.foto.url, blok.foto.url):
        assert client.get(adres).status_code == 404
        client.force_login(alice)
        assert client.get(adres).status_code == 404
        client.force_login(rosa)
        voor_de_redactie = haal(client, adres)
        assert voor_de_redactie.status_code == 200
        assert voor_de_redactie["Cache-Control"] == "private, no-store"
        client.logout()


def test_logo_en_document_van_wat_wel_en_niet_openbaar_is(client):
    for openbaar in (True, False):
        vanaf = {} if openbaar else {"openbaar_vanaf": None}
        partner = maak_partner(logo=plaatje(), **vanaf)
        document = maak_document(bestand=ContentFile(PDF, name="plan.pdf"), **vanaf)
        for adres in (partner.logo.url, document.bestand.url):
            assert (haal(client, adres).status_code == 200) is openbaar


def test_document_komt_als_bijlage_met_een_leesbare_naam(client):
    document = maak_document(slug="het-plan", bestand=ContentFile(PDF, name="plan.pdf"))

    antwoord = haal(client, document.bestand.url)

    assert antwoord["Content-Disposition"] == 'attachment; filename="het-plan.pdf"'
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord.gelezen == PDF


@pytest.mark.parametrize(
    "pad",
    [
        "../geheim",
        "..%2fgeheim",
        "verhalen/../../geheim",
        "verhalen/..%2f..%2fgeheim",
        "%2fetc%2fpasswd",
        "/etc/passwd",
        "verhalen/",
        "verhalen",
        "verhalen/x.jpg%00.png",
        "verhalen/%00",
        "x" * 5000,
    ],
)
def test_er_is_geen_weg_naar_andere_bestanden(client, settings, foto, pad):
    geheim = Path(settings.MEDIA_ROOT).parent / "geheim"
    geheim.write_text("sleutel")

    assert client.get(f"/media/{pad}").status_code == 404


def test_een_bestand_waar_niets_naar_verwijst_is_er_niet(client, settings, beheerder):
    los = Path(settings.MEDIA_ROOT) / "verhalen" / "los.jpg"
    los.parent.mkdir(parents=True)
    los.write_bytes(b"x")
    client.force_login(beheerder)

    assert client.get("/media/verhalen/los.jpg").status_code == 404


def test_een_bestand_dat_van_de_schijf_verdween_is_er_niet(client, foto, settings):
    (Path(settings.MEDIA_ROOT) / foto.removeprefix("/media/")).unlink()

    assert client.get(foto).status_code == 404
