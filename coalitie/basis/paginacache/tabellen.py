"""Which tables a query reads and writes, seen on the connection itself: also raw and bulk SQL."""

import re
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache

from django.apps import apps
from django.db import connections
from django.db.backends.signals import connection_created

from coalitie.basis.paginacache import versies

# No page of a visitor is made from these, and they are written all the time.
NOOIT_OP_EEN_PAGINA = {"basis_deurtelling", "django_session"}

_LEEST = re.compile(r'\b(?:FROM|JOIN)\s+(?:ONLY\s+)?(?:"?\w+"?\.)?"?(\w+)"?', re.IGNORECASE)
_SCHRIJFT = re.compile(
    r"\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|MERGE\s+INTO|COPY|REFRESH\s+MATERIALIZED\s+VIEW(?:\s+CONCURRENTLY)?)"
    r'\s+(?:ONLY\s+)?(?:"?\w+"?\.)?"?(\w+)"?',
    re.IGNORECASE,
)
# What follows UPDATE in "FOR UPDATE OF", "DO UPDATE SET" and the like is no table.
_GEEN_TABEL = {"set", "of", "skip", "nowait"}
_VERBOUWT = re.compile(r"^\s*(?:CREATE|ALTER|DROP|TRUNCATE|DO|CALL)\b", re.IGNORECASE)

_opname = ContextVar("tabellen die een pagina leest", default=None)


@cache
def _bekende_tabellen():
    return frozenset(model._meta.db_table for model in apps.get_models(include_auto_created=True))


def _bron(tabel):
    """Return the table that decides about this one: history is written by triggers on its model."""
    stam = tabel.removesuffix("event")
    return stam if stam != tabel and stam in _bekende_tabellen() else tabel


@lru_cache(maxsize=2048)
def gelezen(sql):
    """Return the tables that a statement may read; one too many does no harm."""
    genoemd = set(re.findall(r"\w+", sql)) & _bekende_tabellen()
    return frozenset(_bron(tabel) for tabel in genoemd.union(_LEEST.findall(sql)))


@lru_cache(maxsize=2048)
def geschreven(sql):
    """Return the tables that a statement writes; ``versies.ALLES`` for what changes the tables themselves."""
    if _VERBOUWT.match(sql):
        return frozenset({versies.ALLES})
    namen = {tabel for tabel in _SCHRIJFT.findall(sql) if tabel.lower() not in _GEEN_TABEL}
    return frozenset(_bron(tabel) for tabel in namen) - NOOIT_OP_EEN_PAGINA


@contextmanager
def opname():
    """Collect in a set, which is yielded, the tables that this thread reads from now on."""
    tabellen, eromheen = set(), _opname.get()
    merk = _opname.set(tabellen)
    try:
        yield tabellen
    finally:
        _opname.reset(merk)
        if eromheen is not None:
            eromheen |= tabellen


class _Verhoging:
    """Runs after commit: says that these tables changed."""

    def __init__(self, tabellen):
        self.tabellen = set(tabellen)

    def __call__(self):
        if self.tabellen:
            versies.verhoog(self.tabellen)


def meld_na_vastlegging(verbinding, tabellen):
    """Raise the versions of ``tabellen`` once what this connection does now is committed.

    A thousand savepoints must not become a thousand messages: what stands or falls with the same
    savepoints is told in one. A savepoint that was released falls with those around it only.
    """
    actief = frozenset(verbinding.savepoint_ids)
    al_genoemd = {}
    for punten, functie, *_rest in verbinding.run_on_commit:
        if isinstance(functie, _Verhoging) and functie.tabellen:
            eerste = al_genoemd.setdefault(actief & punten, functie)
            if eerste is not functie:
                eerste.tabellen |= functie.tabellen
                functie.tabellen = set()
    if any(tabellen <= functie.tabellen for functie in al_genoemd.values()):
        return
    if actief in al_genoemd:
        al_genoemd[actief].tabellen |= tabellen
    else:
        verbinding.on_commit(_Verhoging(tabellen), robust=True)


def kijk_mee(execute, sql, params, many, context):
    """Wrap the execution of every statement (``connection.execute_wrappers``)."""
    tekst = sql if isinstance(sql, str) else str(sql)
    tabellen = _opname.get()
    if tabellen is not None:
        tabellen |= gelezen(tekst)
    veranderd = geschreven(tekst)
    if not veranderd:
        return execute(sql, params, many, context)
    uitkomst = execute(sql, params, many, context)
    meld_na_vastlegging(context["connection"], veranderd)
    return uitkomst


def _op_elke_verbinding(sender, connection, **kwargs):
    if kijk_mee not in connection.execute_wrappers:
        # In front: a connection may be made while somebody (pghistory) has a wrapper of its own on it,
        # and who takes that off again takes the last.
        connection.execute_wrappers.insert(0, kijk_mee)


def begin():
    """Watch every connection to the database that this process makes."""
    connection_created.connect(_op_elke_verbinding, dispatch_uid="paginacache")
    for verbinding in connections.all(initialized_only=True):
        _op_elke_verbinding(None, verbinding)
