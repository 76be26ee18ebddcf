"""``make run`` refuses with one clear line, and starts only the servers it needs."""

import errno
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from coalitie.opstart import buiten, diensten, klaarzetten, meldingen, plekken, valkey
from coalitie.opstart import start as opstart
from tests.opstart.hulp import (
    ROOT,
    opdracht_van,
    processen,
    schone_omgeving,
    verse_map,
    vrije_poort,
    wacht_tot,
)

pytestmark = pytest.mark.traag


def begin(var, **extra):
    """Start, expecting a refusal; return what a person sees."""
    klaar = subprocess.run(
        [sys.executable, "-m", "coalitie.opstart.start"],
        cwd=ROOT,
        env=schone_omgeving(var, **{"PORT": str(vrije_poort()), **extra}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=180,
    )
    assert klaar.returncode == 1, klaar.stdout
    assert "Traceback" not in klaar.stdout
    fouten = [regel for regel in klaar.stdout.splitlines() if regel.startswith("Fout: ")]
    assert len(fouten) == 1, klaar.stdout
    return fouten[0]


def test_bezette_poort(var):
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        poort = bezet.getsockname()[1]
        regel = begin(var, PORT=str(poort))
    assert f"Poort {poort} is bezet" in regel
    assert "make run" in regel
    assert not var.exists()


@pytest.mark.parametrize("poort", ["0", "65536", "acht", "-1", "80 80"])
def test_geen_poort(var, poort):
    assert "PORT moet een getal" in begin(var, PORT=poort)


def test_map_die_niet_gemaakt_kan_worden():
    assert "PORTAAL_VAR" in begin(Path("/proc/portaal"))


def test_bestand_in_de_weg(var):
    var.parent.joinpath("bestand").write_text("")
    assert "bestand in de weg" in begin(var.parent / "bestand" / "var")


def test_map_van_een_andere_gebruiker(var):
    if os.geteuid():
        regel = begin(Path("/usr"))
    else:
        var.mkdir()
        os.chown(var, 4242, 4242)
        regel = begin(var)
    assert "van een andere gebruiker" in regel


def test_database_van_buiten_die_niet_antwoordt(var):
    regel = begin(
        var, DATABASE_URL="postgresql://ik:geheim@127.0.0.1:1/niets", REDIS_URL="redis://127.0.0.1:1"
    )
    assert "DATABASE_URL (127.0.0.1:1/niets) antwoordt niet" in regel
    assert "geheim" not in regel


def test_redis_van_buiten_die_niet_antwoordt():
    with pytest.raises(meldingen.OpstartFout, match=r"REDIS_URL \(127.0.0.1:1/0\) antwoordt niet"):
        buiten.controleer(None, "redis://:geheim@127.0.0.1:1/0")


@pytest.mark.parametrize(
    ("code", "woord"), [(errno.ENOSPC, "schijf is vol"), (errno.EROFS, "niet geschreven")]
)
def test_schijf_die_niet_meewerkt(monkeypatch, tmp_path, code, woord):
    def weiger(fd):
        raise OSError(code, os.strerror(code))

    monkeypatch.setenv("PORTAAL_VAR", str(tmp_path))
    monkeypatch.setattr(os, "fsync", weiger)
    with pytest.raises(SystemExit, match=woord), meldingen.een_regel():
        opstart.maak_geheim()
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk; the test above runs for all")
@pytest.mark.parametrize("grootte", ["16k", "12m"])
def test_echt_volle_schijf(grootte):
    map_ = verse_map()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={grootte},mode=0755", "portaal", map_], check=True)
    try:
        if grootte == "16k":
            (map_ / "vulling").write_bytes(b"x" * 16_000)
        assert "De schijf is vol" in begin(map_ / "var")
    finally:
        subprocess.run(["umount", map_], check=True)
        map_.rmdir()


def test_geheim_is_alleen_voor_de_eigenaar_en_blijft(monkeypatch, tmp_path):
    monkeypatch.setenv("PORTAAL_VAR", str(tmp_path))
    eerste = opstart.maak_geheim().read_text()
    assert opstart.maak_geheim().read_text() == eerste
    assert len(eerste.strip()) > 50
    assert (tmp_path / "geheim").stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [tmp_path / "geheim"]


@pytest.mark.parametrize(("https", "geladen"), [(False, ["voorbeeld"]), (True, [])])
def test_voorbeeld_alleen_waar_niemand_anders_bij_kan(monkeypatch, tmp_path, settings, https, geladen):
    gevraagd = []
    monkeypatch.setenv("PORTAAL_VAR", str(tmp_path))
    monkeypatch.setattr(klaarzetten, "_beheer", lambda *opdracht: gevraagd.extend(opdracht) or "inloggen")
    settings.HTTPS = https
    klaarzetten._voorbeeld()
    assert gevraagd == geladen
    assert plekken.inlogbestand().read_text() == ("" if https else "inloggen")


@pytest.fixture
def redis_van_buiten(var):
    """The address of a Valkey that listens on a port, as somebody else's would."""
    poort = vrije_poort()
    opdracht = [valkey.programma(), "--port", str(poort), "--bind", "127.0.0.1", "--save", ""]
    with subprocess.Popen(opdracht, stdout=subprocess.DEVNULL, cwd="/") as server:
        assert wacht_tot(lambda: _luistert(poort), 60) is not None
        yield f"redis://127.0.0.1:{poort}"
        server.kill()


def _luistert(poort):
    with socket.socket() as proef:
        return proef.connect_ex(("127.0.0.1", poort)) == 0


def test_met_servers_van_buiten_start_er_geen_ingebouwde(
    gebruiker, start, gedeelde_var, var, redis_van_buiten, monkeypatch
):
    elders = gebruiker(gedeelde_var).wacht_tot_klaar()
    monkeypatch.setenv("PORTAAL_VAR", str(gedeelde_var))
    eigen = var.parent / "eigen"
    run = start(eigen, DATABASE_URL=diensten.database_url(), REDIS_URL=redis_van_buiten)
    run.wacht_tot_klaar()
    assert not (eigen / "diensten").exists()
    assert not any("opstart.waak" in opdracht_van(pid) for pid in processen(eigen))
    elders.sluit()


def test_uitwijk_is_van_deze_map_alleen(monkeypatch):
    monkeypatch.setenv("PORTAAL_VAR", "/srv/een")
    een = plekken.uitwijk()
    monkeypatch.setenv("PORTAAL_VAR", "/srv/twee")
    assert plekken.uitwijk() != een
