"""Files that no record has any more: gone from the site at once, from the disk after thirty days."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from coalitie.basis.tasks import houd_beelden_bij, maak_beelden
from tests.makers import maak_document, maak_partner, maak_verhaal
from tests.plaatjes import plaatje
from verhalen.models import FotoBlok, Verhaal

pytestmark = pytest.mark.django_db


def verouder(dagen):
    """Pretend that every file lies there that many days longer."""
    for naam in default_storage.namen():
        pad = default_storage.path(naam)
        os.utime(pad, (0, os.stat(pad).st_mtime - timedelta(days=dagen).total_seconds()))


def op_schijf():
    """Return every file, sizes left out."""
    return {naam for naam in default_storage.namen() if not naam.startswith("maten/")}


def vervangen_foto():
    """Return the name of a picture that lies there for a while, and was then replaced."""
    verhaal = maak_verhaal(foto=plaatje(), foto_alt="Een plein")
    oud = verhaal.foto.name
    verouder(2)
    verhaal.foto = plaatje()
    verhaal.save()
    return oud


def test_een_vervangen_foto_gaat_na_dertig_dagen_van_de_schijf():
    oud = vervangen_foto()
    nieuw = Verhaal.objects.get().foto.name

    houd_beelden_bij()
    assert op_schijf() == {nieuw, f"weg/{oud}"}
    verouder(29)
    houd_beelden_bij()
    assert op_schijf() == {nieuw, f"weg/{oud}"}
    verouder(2)
    houd_beelden_bij()

    assert op_schijf() == {nieuw}


def test_wat_weggelegd_is_kan_niemand_vragen(client, beheerder):
    oud = vervangen_foto()
    houd_beelden_bij()
    client.force_login(beheerder)

    assert client.get(f"/media/{oud}").status_code == 404
    assert client.get(f"/media/weg/{oud}").status_code == 404


def test_een_wijziging_die_terug_gaat_vindt_haar_foto_weer(client):
    oud = vervangen_foto()
    houd_beelden_bij()
    Verhaal.objects.update(foto=oud)

    houd_beelden_bij()
    maak_beelden()

    assert oud in op_schijf()
    antwoord = client.get(f"/media/{oud}")
    assert b"".join(antwoord.streaming_content) == Path(default_storage.path(oud)).read_bytes()
    assert default_storage.exists(f"maten/{oud}/40.avif")


def test_wat_een_record_heeft_blijft():
    """Withdrawn or never published: it is somebody's record, only not shown."""
    verhaal = maak_verhaal(status="ingetrokken", foto=plaatje(), foto_alt="Een plein")
    blok = FotoBlok.objects.create(parent=verhaal, region="inhoud", ordering=1, foto=plaatje(), alt="Straat")
    logo = maak_partner(openbaar_vanaf=None, logo=plaatje()).logo
    document = maak_document(bestand=ContentFile(b"%PDF-1.4\n%%EOF\n", name="plan.pdf")).bestand
    maak_document()
    maak_beelden()
    ervoor = set(default_storage.namen())

    for _keer in range(2):
        verouder(40)
        houd_beelden_bij()

    assert op_schijf() == {verhaal.foto.name, blok.foto.name, logo.name, document.name}
    assert set(default_storage.namen()) == ervoor


def test_een_bestand_dat_net_binnenkomt_wordt_niet_weggelegd():
    """A form that is being saved has its file before its record."""
    naam = default_storage.save("verhalen/x.jpg", plaatje())

    houd_beelden_bij()

    assert op_schijf() == {naam}


def test_maten_zonder_foto_verdwijnen():
    default_storage.zet("maten/verhalen/x.jpg/400.avif", b"x")
    verouder(2)

    houd_beelden_bij()

    assert not list(default_storage.namen())


def test_twee_keer_tegelijk_opruimen(monkeypatch):
    """The other run was faster with every file."""
    oud = vervangen_foto()
    Path(default_storage.path(oud)).unlink()
    monkeypatch.setattr(default_storage, "namen", lambda: [oud, f"weg/{oud}", f"weg/{oud}.deel"])

    houd_beelden_bij()

    assert not default_storage.exists(oud)
