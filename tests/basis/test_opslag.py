"""Files: under a name that cannot be guessed, and whole or not at all."""

import errno
import os
import re
import stat
from hashlib import sha256

import pytest
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.forms.models import modelform_factory

from tests.makers import maak_document
from themas.admin.document import DocumentFormulier
from themas.models import Document

WILLEKEURIG = r"[A-Za-z0-9_-]{22}"


def bestanden(media):
    """Return all that lies below the folder for uploads."""
    return sorted(str(pad.relative_to(media)) for pad in media.rglob("*") if pad.is_file())


@pytest.fixture
def media(settings):
    return settings.MEDIA_ROOT


def test_naam_is_niet_te_raden_en_elke_keer_anders(media):
    namen = {default_storage.save("documenten/Begroting 2024.pdf", ContentFile(b"x")) for _keer in range(20)}
    assert len(namen) == 20
    assert all(re.fullmatch(rf"documenten/{WILLEKEURIG}\.pdf", naam) for naam in namen)
    assert bestanden(media) == sorted(namen)


@pytest.mark.parametrize(
    ("naam", "achtervoegsel"),
    [
        ("logo.PNG", ".png"),
        ("zonder", ""),
        (".htaccess", ""),
        ("dubbel.php.jpg", ".jpg"),
        ("veel te lang." + "x" * 80, ".xxxxxxx"),
        ("a" * 5000 + ".pdf", ".pdf"),
        ("nul\0byte.pdf", ".pdf"),
        ("nieuwe\nregel.pdf", ".pdf"),
        ("‮fdp.exe", ".exe"),
        ("con.pdf", ".pdf"),
        ("<script>alert(1)</script>.pdf", ".pdf"),
        ("; rm -rf ~; .pdf", ".pdf"),
    ],
)
def test_van_een_vijandige_naam_blijft_hooguit_het_achtervoegsel(media, naam, achtervoegsel):
    upload = SimpleUploadedFile(naam, b"%PDF-inhoud")
    rij = maak_document_met(upload)
    assert re.fullmatch(rf"documenten/{WILLEKEURIG}{re.escape(achtervoegsel)}", rij.bestand.name)
    assert bestanden(media) == [rij.bestand.name]


def maak_document_met(upload):
    """Store an upload in the field of a document, past the form."""
    rij = Document(slug="d", titel="D", soort="overig")
    rij.bestand.save(upload.name, upload, save=False)
    return rij


@pytest.mark.parametrize("naam", ["../../etc/passwd", "/etc/passwd", "a/../../b.pdf", ".."])
def test_buiten_de_map_schrijven_kan_niet(media, naam, tmp_path):
    with pytest.raises(SuspiciousFileOperation):
        default_storage.save(naam, ContentFile(b"x"))
    assert bestanden(tmp_path) == []


def test_inhoud_en_rechten_kloppen(media):
    naam = default_storage.save("documenten/een.pdf", ContentFile(b"%PDF-inhoud"))
    pad = media / naam
    assert pad.read_bytes() == b"%PDF-inhoud"
    assert stat.S_IMODE(pad.stat().st_mode) == 0o640


def test_groot_bestand_dat_al_op_schijf_staat(media):
    with TemporaryUploadedFile("groot.pdf", "application/pdf", 0, None) as upload:
        upload.write(b"%PDF-" + b"x" * 100_000)
        upload.flush()
        naam = default_storage.save("documenten/groot.pdf", upload)
    assert (media / naam).stat().st_size == 100_005
    assert bestanden(media) == [naam]


class VolleSchijf(ContentFile):
    """Content that stops halfway, as writing to a full disk does."""

    def chunks(self, chunk_size=None):
        yield b"%PDF-de eerste helft"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_volle_schijf_laat_niets_half_achter(media):
    with pytest.raises(OSError, match="No space left"):
        default_storage.save("documenten/een.pdf", VolleSchijf(b"x"))
    assert bestanden(media) == []


@pytest.mark.parametrize("functie", ["fsync", "replace"])
def test_mislukken_op_het_laatste_moment_laat_niets_half_achter(media, monkeypatch, functie):
    def vol(*args):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, functie, vol)
    with pytest.raises(OSError, match="No space left"):
        default_storage.save("documenten/een.pdf", ContentFile(b"x"))
    assert bestanden(media) == []


def test_volle_schijf_laat_het_vorige_bestand_staan(db, media):
    rij = maak_document(bestand=SimpleUploadedFile("een.pdf", b"%PDF-een"))
    with pytest.raises(OSError, match="No space left"):
        rij.bestand.save("twee.pdf", VolleSchijf(b"x"))
    rij = Document.objects.get(pk=rij.pk)
    with rij.bestand.open() as bestand:
        assert bestand.read() == b"%PDF-een"


# The file of a document


def documentformulier(upload):
    Formulier = modelform_factory(Document, form=DocumentFormulier, fields=["bestand"])
    return Formulier({}, {"bestand": upload}, instance=maak_document())


def test_document_krijgt_het_controlegetal_van_zijn_bestand(db):
    rij = documentformulier(SimpleUploadedFile("een.pdf", b"%PDF-1.7 inhoud")).save()
    assert rij.controlegetal == sha256(b"%PDF-1.7 inhoud").hexdigest()
    rij.bestand = SimpleUploadedFile("twee.pdf", b"%PDF-1.7 andere inhoud")
    rij.save()
    assert rij.controlegetal == sha256(b"%PDF-1.7 andere inhoud").hexdigest()
    rij.bestand = ""
    rij.save()
    assert rij.controlegetal == ""


def test_document_waarvan_het_bestand_zoekraakte_kan_nog_bewaard_worden(db, media):
    rij = documentformulier(SimpleUploadedFile("een.pdf", b"%PDF-1.7 inhoud")).save()
    (media / rij.bestand.name).unlink()
    rij = Document.objects.get(pk=rij.pk)
    rij.titel = "Andere titel"
    rij.full_clean()
    rij.save()
    rij.refresh_from_db()
    assert (rij.titel, rij.controlegetal) == ("Andere titel", sha256(b"%PDF-1.7 inhoud").hexdigest())


@pytest.mark.parametrize(
    ("naam", "inhoud", "melding"),
    [
        (
            "een.pdf",
            b"<html><script>alert(1)</script>",
            "Dit bestand is geen pdf. Bewaar het als pdf en probeer het opnieuw.",
        ),
        ("een.pdf", b"MZ\x90\0", "Dit bestand is geen pdf. Bewaar het als pdf en probeer het opnieuw."),
        (
            "een.pdf",
            b"%PDF-" + b"x" * 20 * 1024 * 1024,
            "Dit bestand is groter dan 20 MB. Maak het kleiner of geef een webadres.",
        ),
        ("een.pdf", b"", "Het verstuurde bestand is leeg."),
        (
            "een.html",
            b"%PDF-1.7",
            "Bestandsextensie ‘html’ is niet toegestaan. Toegestane extensies zijn: ‘pdf’.",
        ),
    ],
    ids=["html", "programma", "te groot", "leeg", "verkeerde extensie"],
)
def test_wat_geen_pdf_is_wordt_geweigerd(db, media, naam, inhoud, melding):
    formulier = documentformulier(SimpleUploadedFile(naam, inhoud))
    assert formulier.errors == {"bestand": [melding]}
    assert bestanden(media) == []
