"""The state of what the portal rests on, asked with short patience."""

import socket
import threading
import time

import psycopg
from django.conf import settings
from django.core.cache import cache
from django.db import connection

from coalitie.basis.tasks import HARTSLAG

GOED = "goed"
WEG = "weg"
SECONDEN = 0.5
# For so many seconds an answer of the database holds: else a flood of questions would take its connections.
GELDIG = 1.0
_bekend = {"goed": False, "tot": 0.0}
_slot = threading.Lock()


def stand():
    """Return the state of database, cache, worker and mail, each in one word."""
    cache_werkt = _cache()
    return {
        "databank": GOED if _databank() else WEG,
        "cache": GOED if cache_werkt else WEG,
        "werker": _werker(cache_werkt),
        "mail": _mail(),
    }


def _databank():
    """Tell whether the database answers; it is asked at most once a second, however often somebody asks us."""
    with _slot:
        if time.monotonic() >= _bekend["tot"]:
            _bekend["goed"] = _vraag_databank()
            _bekend["tot"] = time.monotonic() + GELDIG
        return _bekend["goed"]


def _vraag_databank():
    """Tell whether a new connection gets an answer; one from the pool could be waited for."""
    adres = {**connection.get_connection_params(), "connect_timeout": 2, "options": "-c statement_timeout=1s"}
    try:
        with psycopg.connect(**adres) as verbinding:
            return verbinding.execute("SELECT 1").fetchone() is not None
    except psycopg.Error:
        return False


def _cache():
    cache.set("gezond", GOED, 60)
    return cache.get("gezond") == GOED


def _werker(cache_werkt):
    """Tell by the heartbeat, which clock, broker and worker bring about together."""
    if not cache_werkt:
        return "onbekend"
    return GOED if cache.get(HARTSLAG) else "nog niets van gehoord"


def _mail():
    """Tell whether the mail server takes a call; it is asked at most once a minute."""
    if not settings.POST_BACKEND.endswith("smtp.EmailBackend"):
        return "alleen op het scherm"
    bekend = cache.get("gezond:mail")
    if bekend is None:
        try:
            socket.create_connection((settings.EMAIL_HOST, settings.EMAIL_PORT), SECONDEN).close()
            bekend = GOED
        except OSError:
            bekend = WEG
        cache.set("gezond:mail", bekend, 60)
    return bekend
