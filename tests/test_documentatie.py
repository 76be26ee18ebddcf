"""What the documents say is true: every variable, every address, every command."""

import os
import re
import shlex
import signal
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import psycopg
import pytest
import yaml

from coalitie.opstart import diensten
from tests.opstart.hulp import schone_omgeving, vrije_poort, wacht_tot

WORTEL = Path(__file__).resolve().parent.parent
README = (WORTEL / "README.md").read_text()


def blokken(tekst):
    """Return the shell commands of each fenced block, one list per block, without comments."""
    gevonden = re.findall(r"```sh\n(.*?)```", tekst.replace("\\\n", " "), flags=re.DOTALL)
    return [
        [regel.split("  #")[0].strip() for regel in blok.splitlines() if regel.strip()] for blok in gevonden
    ]


def test_elke_variabele_staat_in_de_readme():
    in_tabel = set(re.findall(r"^\| `([A-Z_]+)` \|", README, flags=re.MULTILINE))
    gelezen = set()
    for bestand in [WORTEL / "coalitie/settings.py", *(WORTEL / "coalitie/opstart").glob("*.py")]:
        tekst = bestand.read_text()
        gelezen |= set(re.findall(r"omgeving\.\w+\(\s*\"([A-Z_]+)\"", tekst))
        gelezen |= set(re.findall(r"environ(?:\.get)?[\[(]\"(PORT|CHROMIUM)\"", tekst))
    assert in_tabel == gelezen


def test_elk_make_doel_uit_de_documenten_bestaat():
    doelen = set(re.findall(r"^([a-z-]+):", (WORTEL / "Makefile").read_text(), flags=re.MULTILINE))
    genoemd = set()
    for bestand in [*WORTEL.glob("*.md"), *(WORTEL / "docs").rglob("*.md")]:
        genoemd |= set(re.findall(r"`(?:[A-Z]+=\S+ )?make ([a-z-]+)", bestand.read_text()))
    assert genoemd
    assert genoemd <= doelen


def test_verwijzingen_tussen_documenten_kloppen():
    kapot = []
    for bestand in [*WORTEL.glob("*.md"), *(WORTEL / "docs").rglob("*.md")]:
        for doel in re.findall(r"\]\(([^)#:]+)\)", bestand.read_text()):
            if not (bestand.parent / doel).exists():
                kapot.append(f"{bestand.relative_to(WORTEL)}: {doel}")
    assert not kapot


def test_beslissingen_zijn_genummerd_en_kort():
    namen = sorted(bestand.name for bestand in (WORTEL / "docs/beslissingen").glob("*.md"))
    assert [naam[:4] for naam in namen] == [f"{nummer:04}" for nummer in range(1, len(namen) + 1)]
    for naam in namen:
        assert len((WORTEL / "docs/beslissingen" / naam).read_text().splitlines()) <= 45, naam


def test_publiccode_is_geldig():
    """The obligatory keys of the standard, version 0.4, and its limits on length."""
    gegevens = yaml.safe_load((WORTEL / "publiccode.yml").read_text())
    verplicht = {
        "publiccodeYmlVersion",
        "name",
        "url",
        "platforms",
        "developmentStatus",
        "softwareType",
        "description",
        "legal",
        "maintenance",
        "localisation",
    }
    assert verplicht <= set(gegevens)
    assert gegevens["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert gegevens["softwareType"] == "standalone/web"
    for omschrijving in gegevens["description"].values():
        assert len(omschrijving["shortDescription"]) <= 150
        assert 150 <= len(omschrijving["longDescription"]) <= 10_000
        assert omschrijving["features"]
    assert gegevens["legal"]["license"] == "EUPL-1.2"
    assert gegevens["maintenance"]["type"] == "internal"
    assert gegevens["maintenance"]["contacts"][0]["name"]
    assert isinstance(gegevens["localisation"]["localisationReady"], bool)
    assert gegevens["localisation"]["availableLanguages"] == ["nl"]


@pytest.fixture
def uitrol(tmp_path):
    """The environment of a real portal: a database and a Redis of its own, https, a proxy in front."""
    diensten.zorg_voor(postgres=True, valkey=True)
    naam = f"test_uitrol_{os.getpid()}"
    ingebouwd = diensten.database_url()
    with psycopg.connect(ingebouwd.replace("/portaal?", "/postgres?"), autocommit=True) as verbinding:
        verbinding.execute(f"CREATE DATABASE {naam}")
        yield schone_omgeving(
            tmp_path,
            DATABASE_URL=ingebouwd.replace("/portaal?", f"/{naam}?"),
            REDIS_URL=f"unix://{diensten.redis_socket()}",
            PORTAAL_URL="https://portaal.example",
            PORTAAL_GEHEIM="x" * 50,
            PORTAAL_PROXIES="1",
            EMAIL_URL="smtp://127.0.0.1:2525",
        )
        verbinding.execute(f"DROP DATABASE {naam} WITH (FORCE)")


def vraag(poort, pad, **koppen):
    """Return (status, headers) of a request as the web server in front would pass it on."""
    verzoek = urllib.request.Request(
        f"http://127.0.0.1:{poort}{pad}",
        headers={"Host": "portaal.example", "X-Forwarded-For": "192.0.2.1", **koppen},
    )

    class NietVolgen(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *args, **kwargs):
            return None

    try:
        with urllib.request.build_opener(NietVolgen).open(verzoek, timeout=20) as antwoord:
            return antwoord.status, antwoord.headers
    except urllib.error.HTTPError as fout:
        return fout.code, fout.headers
    except OSError:
        return None, {}


@pytest.mark.traag
def test_uitrollen_gaat_zoals_de_readme_zegt(uitrol):
    klaarmaken, draaien = blokken(README.split("## Deploy")[1])
    for opdracht in klaarmaken:
        if not opdracht.startswith("make "):
            gedaan = subprocess.run(
                shlex.split(opdracht), cwd=WORTEL, env=uitrol, capture_output=True, text=True, timeout=600
            )
            assert gedaan.returncode == 0, gedaan.stdout + gedaan.stderr
    poort = vrije_poort()
    draaiend = []
    try:
        for opdracht in draaien:
            regel = opdracht.replace("8000", str(poort)).replace("$PORTAAL_VAR", uitrol["PORTAAL_VAR"])
            draaiend.append(
                subprocess.Popen(shlex.split(regel), cwd=WORTEL, env=uitrol, start_new_session=True)
            )
        assert wacht_tot(lambda: vraag(poort, "/gezond/", **{"X-Forwarded-Proto": "https"})[0] == 200, 240)
        status, koppen = vraag(poort, "/", **{"X-Forwarded-Proto": "https"})
        assert status == 200
        assert "max-age" in koppen["Strict-Transport-Security"]
        status, koppen = vraag(poort, "/")
        assert (status, koppen["Location"]) == (301, "https://portaal.example/")
        ping = [".venv/bin/celery", "-A", "coalitie", "inspect", "ping", "--timeout", "10"]
        assert wacht_tot(
            lambda: (
                "pong" in subprocess.run(ping, cwd=WORTEL, env=uitrol, capture_output=True, text=True).stdout
            ),
            240,
        )
        time.sleep(1)
        assert [proces.poll() for proces in draaiend] == [None] * len(draaiend)
    finally:
        for proces in draaiend:
            os.killpg(proces.pid, signal.SIGTERM)
        for proces in draaiend:
            try:
                proces.wait(60)
            except subprocess.TimeoutExpired:
                os.killpg(proces.pid, signal.SIGKILL)
