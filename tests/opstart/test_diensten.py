"""The embedded servers: one of each, nothing half, and gone when nobody uses them."""

import os
import signal
import subprocess
import tempfile
from pathlib import Path

import pytest

from coalitie.opstart import plekken, postgres
from tests.opstart.hulp import processen, ruim_op, verse_map, wacht_tot, zoek

pytestmark = pytest.mark.traag


def test_vier_tegelijk_geven_een_server(gebruiker, var):
    vier = [gebruiker(var) for _ in range(4)]
    starttijden = {next(r for r in een.wacht_tot_klaar().regels if r.startswith("database")) for een in vier}
    assert len(starttijden) == 1
    assert starttijden.pop().endswith("ÉÉN")
    wachters = [p for p in processen(var) if "opstart.wachter" in Path(f"/proc/{p}/cmdline").read_text()]
    assert len(wachters) == 2  # one for each server


def test_na_de_laatste_gebruiker_verdwijnen_de_servers(gebruiker, var):
    eerste, tweede = gebruiker(var).wacht_tot_klaar(), gebruiker(var).wacht_tot_klaar()
    eerste.proces.kill()
    assert wacht_tot(lambda: not postgres_leeft(var), 2) is None
    tweede.proces.kill()
    eerste.sluit(), tweede.sluit()
    assert wacht_tot(lambda: not processen(var), 60) is not None


def postgres_leeft(var):
    return any("bin/postgres" in Path(f"/proc/{p}/cmdline").read_text() for p in processen(var))


def test_gedode_initdb_laat_niets_halfs_achter(gebruiker, var):
    afgebroken = gebruiker(var)
    basis = var / "diensten" / "postgres"
    assert wacht_tot(lambda: any(basis.glob("nieuw-*/data/PG_VERSION")), 60) is not None
    ruim_op(var)
    afgebroken.sluit()
    assert not (basis / "data").exists()
    gebruiker(var).wacht_tot_klaar()
    assert (basis / "data").is_dir()
    assert not list(basis.glob("nieuw-*"))


def test_gedode_server_en_een_vreemd_procesnummer_houden_niets_tegen(gebruiker, var):
    eerste = gebruiker(var).wacht_tot_klaar()
    os.kill(zoek(var, "bin/postgres"), signal.SIGKILL)
    assert wacht_tot(lambda: not postgres_leeft(var), 60) is not None
    # The number of a living process of somebody else, as after a restart of the machine.
    pid = var / "diensten" / "postgres" / "data" / "postmaster.pid"
    pid.write_text(f"{os.getpid()}\n{pid.parent}\n")
    eerste.proces.kill()
    gebruiker(var).wacht_tot_klaar()


def test_lang_pad_krijgt_zijn_contact_elders(gebruiker):
    map_ = verse_map()
    var = map_ / ("lang" * 20) / "var"
    try:
        gebruiker(var).wacht_tot_klaar()
        assert (var / "diensten" / "postgres" / "data").is_dir()
    finally:
        ruim_op(var)
        weg(map_, var)


@pytest.mark.skipif(os.geteuid() != 0, reason="only for root does PostgreSQL run as another user")
def test_gesloten_map_van_root_wijkt_uit(gebruiker):
    with tempfile.TemporaryDirectory() as gesloten:
        var = Path(gesloten) / "var"
        een = gebruiker(var).wacht_tot_klaar()
        assert any(
            regel.startswith("Let op: de gegevens staan in /var/tmp/portaal-0-") for regel in een.regels
        )
        ruim_op(var)
        weg(var, var)


def weg(map_, var):
    """Remove a data folder and what lies outside it because of its place."""
    oud = os.environ.get("PORTAAL_VAR")
    os.environ["PORTAAL_VAR"] = str(var)
    elders = plekken.uitwijk()
    if oud is None:
        del os.environ["PORTAAL_VAR"]
    else:
        os.environ["PORTAAL_VAR"] = oud
    subprocess.run(["rm", "-rf", "--", map_, elders], check=True)


def test_adressen_zonder_iets_te_starten(monkeypatch, tmp_path):
    monkeypatch.setenv("PORTAAL_VAR", "/srv/portaal")
    assert postgres.url() == "postgresql://portaal@/portaal?host=/srv/portaal/diensten/postgres/s"
    assert len(str(postgres.contact())) < 100
    monkeypatch.setenv("PORTAAL_VAR", str(tmp_path / ("x" * 200)))
    assert len(str(postgres.contact())) < 100
    assert not (tmp_path / ("x" * 200)).exists()
