"""The keeper of one embedded server: starts it, stops it when nobody uses it any more.

Run as ``python -m coalitie.opstart.wachter postgres``. It goes to the background by itself; the last
line on standard output is ``klaar`` or, in Dutch, what went wrong.
"""

import fcntl
import os
import signal
import subprocess
import sys
import time

from coalitie.opstart import linux
from coalitie.opstart.diensten import DIENSTEN, START_SECONDEN, logbestand, slotbestand
from coalitie.opstart.meldingen import OpstartFout, vertaal, vertaal_uitvoer, zeg

POLS = 0.5  # seconds between two looks at the locks
GROOTSTE_LOG = 5_000_000


def main(naam):
    """Start server ``naam`` and keep it until its last user is gone."""
    if os.fork():
        os._exit(0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    dienst = DIENSTEN[naam]
    try:
        server = _start(dienst)
    except OpstartFout as fout:
        sys.exit(zeg(str(fout)) or 1)
    except OSError as fout:
        sys.exit(zeg(vertaal(fout) or f"{dienst.TITEL} kon niet starten: {fout}") or 1)
    zeg("klaar")
    _schrijf_voortaan_in_log(naam)
    _waak(dienst, server)


def _start(dienst):
    # The server inherits this lock. So while it can be taken, no server of ours is alive, whatever
    # files with process numbers say.
    leeft = linux.open_slot(slotbestand(dienst.NAAM, "leeft"))
    if not linux.wacht_op_slot(leeft, fcntl.LOCK_EX, 30):
        raise OpstartFout(f"Er draait nog een {dienst.TITEL} van deze map die niet antwoordt.")
    log = logbestand(dienst.NAAM)
    if log.exists() and log.stat().st_size > GROOTSTE_LOG:
        log.replace(log.with_suffix(".log.1"))
    begin = log.stat().st_size if log.exists() else 0
    dienst.bereid_voor()
    ouder = os.getpid()
    with open(log, "ab") as uitvoer:
        server = subprocess.Popen(
            dienst.opdracht(),
            stdin=subprocess.DEVNULL,
            stdout=uitvoer,
            stderr=uitvoer,
            cwd="/",
            env=dienst.omgeving(),
            pass_fds=(leeft,),
            start_new_session=True,
            preexec_fn=lambda: linux.sterf_met_ouder(ouder, dienst.STOPSEINEN[0]),
            **dienst.als_gebruiker(),
        )
    einde = time.monotonic() + START_SECONDEN
    while not dienst.leeft():
        if server.poll() is not None or time.monotonic() > einde:
            _stop(dienst, server)
            with open(log, errors="replace") as tekst:
                tekst.seek(begin)
                reden = vertaal_uitvoer(tekst.read())
            raise OpstartFout(reden or f"{dienst.TITEL} start niet; de reden staat in {log}.")
        time.sleep(0.02)
    return server


def _schrijf_voortaan_in_log(naam):
    with open(logbestand(naam), "ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)


def _waak(dienst, server):
    gevraagd = []
    signal.signal(signal.SIGTERM, lambda teken, frame: gevraagd.append(teken))
    gebruik = linux.open_slot(slotbestand(dienst.NAAM, "gebruik"))
    while server.poll() is None:
        # Once the lock is ours it stays so until this process ends: a newcomer waits for that, and
        # then finds no server that is about to vanish.
        if gevraagd or linux.probeer_slot(gebruik, fcntl.LOCK_EX):
            _stop(dienst, server)
            return
        time.sleep(POLS)
    zeg(f"{dienst.TITEL} is onverwacht gestopt (status {server.returncode}).")


def _stop(dienst, server):
    for teken in (*dienst.STOPSEINEN, signal.SIGKILL):
        if server.poll() is not None:
            return
        server.send_signal(teken)
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            continue


if __name__ == "__main__":
    main(sys.argv[1])
