"""Real starts in data folders and on ports of their own; only what a test started is ever stopped."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def schone_omgeving(var, **extra):
    """The environment of somebody who set nothing but the data folder and ``extra``."""
    weg = ("DATABASE_URL", "REDIS_URL", "PORT", "MAKELEVEL", "DEBUG", "EMAIL_URL")
    rest = {
        naam: waarde
        for naam, waarde in os.environ.items()
        if naam not in weg and not naam.startswith(("PORTAAL_", "PYTEST_", "DJANGO_"))
    }
    return {**rest, "PORTAAL_VAR": str(var), **extra}


def vrije_poort():
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return proef.getsockname()[1]


def wacht_tot(voorwaarde, seconden):
    """Wait until ``voorwaarde()`` is true; return how long that took, or ``None`` when it stayed false."""
    begin = time.monotonic()
    while (duur := time.monotonic() - begin) < seconden:
        if voorwaarde():
            return duur
        time.sleep(0.05)
    return None


def _ouder_en_staat(pid):
    try:
        velden = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None, "X"
    return int(velden[1]), velden[0]


def leeft(pid):
    return _ouder_en_staat(pid)[1] not in "XZ"


def processen(var):
    """The living processes that work with data folder ``var``, and all their descendants."""
    teken = f"PORTAAL_VAR={var}\0".encode()
    ouders, gevonden = {}, set()
    for map_ in Path("/proc").glob("[0-9]*"):
        pid = int(map_.name)
        ouders[pid] = _ouder_en_staat(pid)[0]
        try:
            if teken in (map_ / "environ").read_bytes() + b"\0":
                gevonden.add(pid)
        except OSError:
            continue
    while erbij := {pid for pid, ouder in ouders.items() if ouder in gevonden} - gevonden:
        gevonden |= erbij
    return {pid for pid in gevonden if leeft(pid)}


def opdracht_van(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def zoek(var, *delen):
    """The oldest process of ``var`` whose command line holds all ``delen``."""
    return min(pid for pid in processen(var) if all(deel in opdracht_van(pid) for deel in delen))


def ruim_op(var):
    """Stop what still works with ``var``; for the end of a test."""
    for pid in processen(var):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    wacht_tot(lambda: not processen(var), 60)


class Start:
    """One ``make run`` without make, as its own group of processes like in a terminal."""

    def __init__(self, var, **extra):
        self.var = var
        self.poort = vrije_poort()
        self._uitvoer = tempfile.TemporaryFile()  # noqa: SIM115 - closed by sluit
        self.proces = subprocess.Popen(
            [sys.executable, "-m", "coalitie.opstart.start"],
            cwd=ROOT,
            env=schone_omgeving(var, **{"PORT": str(self.poort), **extra}),
            stdin=subprocess.DEVNULL,
            stdout=self._uitvoer,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    @property
    def uitvoer(self):
        self._uitvoer.seek(0)
        return self._uitvoer.read().decode()

    def wacht_op(self, tekst, seconden=480):
        duur = wacht_tot(lambda: tekst in self.uitvoer or self.proces.poll() is not None, seconden)
        assert tekst in self.uitvoer, self.uitvoer
        return duur

    def wacht_tot_klaar(self):
        return self.wacht_op("Het portaal staat klaar")

    def sluit(self):
        ruim_op(self.var)
        self.proces.wait()
        self._uitvoer.close()


def verse_map():
    """A folder that PostgreSQL's user can reach, which pytest's own are not for root."""
    map_ = Path(tempfile.mkdtemp(prefix="portaal-proef-"))
    map_.chmod(0o711)
    return map_


GEBRUIK = """
import sys
from coalitie.opstart import diensten
from coalitie.opstart.meldingen import OpstartFout
try:
    diensten.zorg_voor(postgres=True, valkey=True)
except OpstartFout as fout:
    sys.exit(f"Fout: {fout}")
import psycopg, redis
with psycopg.connect(diensten.database_url()) as database:
    rij = database.execute("SELECT pg_postmaster_start_time(), upper('één')").fetchone()
    print("database", *rij, flush=True)
redis.Redis(unix_socket_path=diensten.redis_socket()).ping()
print("klaar", flush=True)
sys.stdin.read()
"""


class Gebruiker:
    """A process that uses both servers until ``sluit``."""

    def __init__(self, var):
        self.proces = subprocess.Popen(
            [sys.executable, "-c", GEBRUIK],
            cwd=ROOT,
            env=schone_omgeving(var),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.regels = []

    def wacht_tot_klaar(self):
        while regel := self.proces.stdout.readline():
            self.regels.append(regel.strip())
            if regel == "klaar\n":
                return self
        raise AssertionError(self.regels)

    def sluit(self):
        self.proces.communicate()
