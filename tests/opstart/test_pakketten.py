"""The first step, by whatever Python there is: what it refuses, and that it does nothing twice."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.opstart.hulp import ROOT

ZONDER = """
import runpy, sys
for naam in {zonder}:
    sys.modules[naam] = None
sys.version_info = {versie}
runpy.run_path("coalitie/opstart/pakketten.py", run_name="__main__")
"""


@pytest.fixture
def kopie(tmp_path):
    """A checkout with nothing but the script."""
    doel = tmp_path / "coalitie" / "opstart"
    doel.mkdir(parents=True)
    for naam in ("pakketten.py", "meldingen.py"):
        shutil.copy(ROOT / "coalitie" / "opstart" / naam, doel)
    shutil.copy(ROOT / "Makefile", tmp_path)
    return tmp_path


def draai(map_, zonder=(), versie=(3, 11, 2, "final", 0), **omgeving):
    code = "import sys; sys.path.insert(0, 'coalitie/opstart')" + ZONDER.format(zonder=zonder, versie=versie)
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=map_,
        env={**os.environ, **omgeving},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=180,
    )


def test_python_zonder_venv(kopie):
    klaar = draai(kopie, zonder=("ensurepip",))
    assert klaar.returncode == 1
    assert klaar.stdout == (
        "Fout: Deze Python mist venv. Installeer het eerst: apt install python3.11-venv\n"
    )


def test_te_oude_python(kopie):
    klaar = draai(kopie, versie=(3, 10, 1, "final", 0))
    assert klaar.returncode == 1
    assert klaar.stdout.startswith("Fout: Python 3.11 of nieuwer is nodig")
    assert len(klaar.stdout.splitlines()) == 1


def nep_python(kopie, regels):
    """Put programs in a virtual environment that only write down what they were asked."""
    bin_ = kopie / ".venv" / "bin"
    bin_.mkdir(parents=True)
    for naam in ("python", "pip", "npm"):
        (bin_ / naam).write_text(f'#!/bin/sh\necho "{naam} $*" >> {kopie}/gedaan\n{regels}\n')
        (bin_ / naam).chmod(0o755)
    for naam in ("requirements.txt", "requirements-dev.txt", "package.json", "package-lock.json", ".npmrc"):
        (kopie / naam).write_text("")
    for map_ in ("node_modules", "static/gebouwd", "static/bron", "bouw", "locale/en/LC_MESSAGES"):
        (kopie / map_).mkdir(parents=True)
    for naam in ("bouw/vertalingen.py", "locale/en/LC_MESSAGES/django.po"):
        (kopie / naam).write_text("")


def test_tweede_keer_alleen_wat_veranderd_is(kopie):
    nep_python(kopie, "")
    gedaan = kopie / "gedaan"
    assert draai(kopie).returncode == 0
    eerste = gedaan.read_text().splitlines()
    assert [regel.split()[0] for regel in eerste] == ["python", "npm", "npm", "python"]
    assert "--require-hashes" in eerste[0]

    gedaan.unlink()
    assert draai(kopie).returncode == 0
    assert not gedaan.exists()

    (kopie / "static" / "bron" / "site.css").write_text("body {}")
    assert draai(kopie).returncode == 0
    assert gedaan.read_text().splitlines() == ["npm run --silent bouw"]

    gedaan.unlink()
    (kopie / "locale" / "en" / "LC_MESSAGES" / "django.po").write_text('msgid ""')
    assert draai(kopie).returncode == 0
    assert gedaan.read_text().startswith("python ")


def test_volle_schijf_bij_het_installeren(kopie):
    nep_python(kopie, 'echo "OSError: [Errno 28] No space left on device"; exit 1')
    klaar = draai(kopie)
    assert klaar.returncode == 1
    assert klaar.stdout == "Fout: De schijf is vol. Maak ruimte en probeer het opnieuw.\n"


def test_wat_mislukt_wordt_de_volgende_keer_opnieuw_gedaan(kopie):
    nep_python(kopie, "exit 1")
    assert "Python-pakketten installeren is niet gelukt" in draai(kopie).stdout
    assert not (kopie / ".venv" / "geinstalleerd").exists()
