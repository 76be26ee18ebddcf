"""What is left after ctrl-C, after ``kill -9``, and when one of the processes dies."""

import os
import signal
import urllib.request

import pytest

from tests.opstart.hulp import leeft, opdracht_van, processen, wacht_tot, zoek

pytestmark = pytest.mark.traag


def staat_er_nog(var, pids):
    return {pid: opdracht_van(pid) for pid in processen(var) | {p for p in pids if leeft(p)}}


def alles_weg(var, pids, seconden=60):
    assert wacht_tot(lambda: not staat_er_nog(var, pids), seconden) is not None, staat_er_nog(var, pids)


def test_ctrl_c_laat_niets_achter(start):
    run = start()
    run.wacht_tot_klaar()
    pids = processen(run.var)
    assert len(pids) > 15  # start, wrappers, web, worker, beat, keepers, both servers
    os.killpg(run.proces.pid, signal.SIGINT)
    assert run.proces.wait(60) == 0
    alles_weg(run.var, pids)
    assert "Alles is gestopt." in run.uitvoer
    assert "Traceback" not in run.uitvoer


def test_kill_9_van_de_beheerder_laat_niets_achter_en_daarna_start_het_weer(start):
    run = start()
    run.wacht_tot_klaar()
    pids = processen(run.var)
    run.proces.kill()
    run.proces.wait()
    alles_weg(run.var, pids)

    opnieuw = start()
    assert opnieuw.wacht_tot_klaar() < 240
    with urllib.request.urlopen(f"http://127.0.0.1:{opnieuw.poort}/gezond/", timeout=60) as antwoord:
        assert antwoord.status == 200


@pytest.mark.parametrize(
    ("wie", "kenmerk", "regel"),
    [
        ("worker", ("celery", "-A coalitie worker"), "Fout: worker is onverwacht gestopt"),
        ("web", ("bin/granian",), "Fout: web is onverwacht gestopt"),
        ("beat", ("celery", "-A coalitie beat"), "Fout: beat is onverwacht gestopt"),
        ("postgres", ("bin/postgres",), "PostgreSQL antwoordt niet meer"),
    ],
)
def test_een_die_sterft_stopt_alles_met_een_regel(start, wie, kenmerk, regel):
    run = start()
    run.wacht_tot_klaar()
    pids = processen(run.var)
    slachtoffers = [pid for pid in pids if all(deel in opdracht_van(pid) for deel in kenmerk)]
    # The wrapper names the same command; what it started is what must die.
    slachtoffer = min(pid for pid in slachtoffers if "opstart.kind" not in opdracht_van(pid))
    os.kill(slachtoffer, signal.SIGKILL)
    assert run.proces.wait(60) == 1
    alles_weg(run.var, pids)
    assert regel in run.uitvoer
    assert "Traceback" not in run.uitvoer.partition("staat klaar")[0]


def test_wachter_gedood_dan_stopt_ook_zijn_server(start):
    run = start()
    run.wacht_tot_klaar()
    pids = processen(run.var)
    os.kill(zoek(run.var, "opstart.wachter", "postgres"), signal.SIGKILL)
    assert run.proces.wait(60) == 1
    alles_weg(run.var, pids)
