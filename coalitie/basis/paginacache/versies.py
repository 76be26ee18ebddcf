"""What changed: a token per table in Redis, and one over all. A token that differs is a change.

Tokens are random, never counters: a Redis that was emptied cannot come back to an old value. The token
of ``ALLES`` is part of every page, so a new one (an epoch) makes every page from before worthless. It
is renewed when a process first looks, and whenever a process cannot be sure that it saw every change.
A writer that cannot reach Redis moves a sequence in the database, which every reader looks at.
"""

import logging
import os
import threading
import time
from secrets import token_hex

import redis
from django.conf import settings
from django.db import Error, connection
from psycopg_pool import PoolTimeout

logger = logging.getLogger(__name__)

ALLES = "*"
# After an error Redis is left alone this long, so that one that hangs costs no visitor its patience.
RUST_SECONDEN = 1.0
# A writer waits longer than this for Redis before it moves the sequence. So who looks at the sequence
# this often misses nothing that a Redis which was away for everybody swallowed.
SCHULD_SECONDEN = 0.2
SCHULD = "basis_paginacache_schuld"


class Weg(Exception):
    """Redis cannot be asked now, so nothing that was kept may be used."""


class _Lijn(threading.local):
    """The connection of one thread: borrowing one from a pool costs as much time as the question."""

    kenmerk = verbinding = None


class _Stand:
    """What this process knows of its contact with Redis."""

    fouten = 1  # a process that looks for the first time knows of nothing
    hersteld = 0
    rust_tot = 0.0
    schuld = None
    schuld_gezien_op = float("-inf")


_lijn = _Lijn()
_stand = _Stand()
_slot = threading.Lock()
_telslot = threading.Lock()


def _onzeker():
    """Note that something may have been missed."""
    with _telslot:
        _stand.fouten += 1


def sleutel(naam):
    """Return the key in Redis for ``naam``: two databases may share one Redis."""
    return f"pagina:{settings.DATABASES['default']['NAME']}:{naam}"


def vraag(*opdrachten):
    """Send commands to Redis in one go and return their answers; raises ``Weg``."""
    if time.monotonic() < _stand.rust_tot:
        raise Weg
    instelling = settings.CACHES["default"]
    # After an error in any thread every thread starts anew: the others are dead as well.
    kenmerk = (os.getpid(), instelling["LOCATION"], _stand.fouten)
    try:
        if _lijn.kenmerk != kenmerk:
            _sluit()
            opties = {**instelling.get("OPTIONS", {}), "protocol": 2}
            _lijn.verbinding = redis.ConnectionPool.from_url(
                instelling["LOCATION"], **opties
            ).make_connection()
            _lijn.verbinding.connect()
            _lijn.kenmerk = kenmerk
        lijn = _lijn.verbinding
        lijn.send_packed_command(lijn.pack_commands(opdrachten), check_health=False)
        return [lijn.read_response() for _ in opdrachten]
    except (redis.RedisError, OSError) as fout:
        _sluit()
        _onzeker()
        _stand.rust_tot = time.monotonic() + RUST_SECONDEN
        logger.warning("Redis antwoordt niet; verder zonder paginacache (%s)", type(fout).__name__)
        raise Weg from None


def _sluit():
    if _lijn.verbinding is not None and _lijn.kenmerk and _lijn.kenmerk[0] == os.getpid():
        _lijn.verbinding.disconnect()
    _lijn.kenmerk = _lijn.verbinding = None


def globaal():
    """Return the token over all tables, when everything before this moment is accounted for.

    Raises ``Weg`` when that cannot be said. What was unsure is checked before Redis is asked: an answer
    from before an epoch must not be taken for one from after it.
    """
    if time.monotonic() - _stand.schuld_gezien_op > SCHULD_SECONDEN:
        _kijk_naar_schuld()
    if _stand.fouten != _stand.hersteld:
        _nieuw_tijdperk()
    token = vraag(("GET", sleutel("globaal")))[0]
    if token is None:
        _onzeker()
        _nieuw_tijdperk()
        token = vraag(("GET", sleutel("globaal")))[0]
    if token is None:
        raise Weg
    return token


def _kijk_naar_schuld():
    nu = time.monotonic()
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT last_value, is_called FROM {SCHULD}")  # noqa: S608 - a constant
            schuld = cursor.fetchone()
    except (Error, PoolTimeout):
        raise Weg from None
    if schuld != _stand.schuld:
        _stand.schuld = schuld
        _onzeker()
    _stand.schuld_gezien_op = nu


def _nieuw_tijdperk():
    """Make every page from before worthless."""
    with _slot:
        fouten = _stand.fouten
        if fouten != _stand.hersteld:
            _zet({ALLES})
            _stand.hersteld = fouten


def _zet(tabellen):
    token = token_hex(8)
    velden = [deel for tabel in sorted(tabellen) for deel in (tabel, token)]
    # The tokens of the tables first: who sees the new token over all must see theirs.
    vraag(("HSET", sleutel("tabellen"), *velden), ("SET", sleutel("globaal"), token))


def verhoog(tabellen):
    """Say that ``tabellen`` changed; called right after commit.

    When Redis is away a sequence in the database moves instead, which no rollback takes back.
    """
    try:
        _zet(tabellen)
    except Weg:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT nextval(%s)", [SCHULD])
        except (Error, PoolTimeout):
            logger.exception("Niet vastgelegd dat de paginacache verouderd is")


def tabellen_en(adres):
    """Return the tokens of all tables by name, and what Redis keeps at ``adres``; raises ``Weg``."""
    rij, bewaard = vraag(("HGETALL", sleutel("tabellen")), ("GET", adres))
    tokens = dict(zip(map(bytes.decode, rij[::2]), map(bytes.decode, rij[1::2]), strict=True))
    if ALLES not in tokens:
        _onzeker()
        raise Weg
    return tokens, bewaard


def stand_van(tabel):
    """Return a text that is another after every change of ``tabel``; raises ``Weg``."""
    globaal()  # makes up for what was missed
    tokens = vraag(("HMGET", sleutel("tabellen"), tabel, ALLES))[0]
    return "-".join((token or b"").decode() for token in tokens)


def gelden_nog(tokens):
    """Tell whether the tables still have these tokens; raises ``Weg``."""
    namen = list(tokens)
    nu = vraag(("HMGET", sleutel("tabellen"), *namen))[0]
    return all((waarde or b"").decode() == tokens[naam] for naam, waarde in zip(namen, nu, strict=True))
