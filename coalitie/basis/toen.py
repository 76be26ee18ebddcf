"""What the portal knew at a moment: the history read as if it were the tables themselves.

Two days belong to every fact: the day from which it holds (``op(datum)`` of each room) and the moment at
which somebody recorded it. The second needs no column: the database keeps each change with its moment
(``coalitie.basis.geschiedenis``). Within ``zoals_bekend`` every query reads those instead.
"""

import re
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC
from functools import cache

from django.apps import apps
from django.db import connection
from django.db.models import BooleanField

_NAAM = re.compile(r"\w+")
_LEEST = re.compile(r"[\s(]*(SELECT|WITH)\b", re.IGNORECASE)
# What an inner ``atomic`` says; it changes nothing.
_GRENS = re.compile(r"\s*(SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT)\b", re.IGNORECASE)
_MET = re.compile(r"\s*WITH\b", re.IGNORECASE)


# Accounts and the texts of the portal itself: who looks is who looks now.
NIET = {"basis"}
# Public is what was so then and still is: neither a draft of before nor what was withdrawn since comes out.
OPENBAAR = "openbaar_vanaf"
# The same of what is public unless it is marked.
INTERN = "intern"
_binnenste = ContextVar("het moment dat nu gelezen wordt", default=None)


class AlleenLezen(RuntimeError):
    """Something was written while the past was being read."""


@cache
def _gevolgde_tabellen():
    """Return for each table that has a history the query of its rows at a moment."""
    return {
        model._meta.db_table: _rijen_van(model)
        for model in apps.get_models()
        if getattr(model, "pgh_event_model", None)
        and not hasattr(model, "pgh_tracked_model")
        and model._meta.app_label not in NIET
    }


def _rijen_van(model):
    gebeurtenissen = model.pgh_event_model._meta
    bekend = {veld.column for veld in gebeurtenissen.concrete_fields}
    kolommen = ", ".join(_kolom(veld, bekend) for veld in model._meta.concrete_fields)
    tabel, sleutel = model._meta.db_table, model._meta.pk.column
    rijen = (
        f'SELECT DISTINCT ON (pgh_obj_id) * FROM "{gebeurtenissen.db_table}" '  # noqa: S608 - our own names
        "WHERE pgh_created_at <= 'MOMENT'::timestamptz ORDER BY pgh_obj_id, pgh_id DESC"
    )
    nu = f'LEFT JOIN "{tabel}" nu ON nu."{sleutel}" = laatste.pgh_obj_id' if "nu." in kolommen else ""
    return (
        f'"{tabel}" AS (SELECT {kolommen} FROM ({rijen}) laatste {nu} '  # noqa: S608 - as above
        "WHERE laatste.pgh_label <> 'delete')"
    )


def _kolom(veld, bekend):
    if veld.column == OPENBAAR:
        return f"CASE WHEN laatste.{OPENBAAR} <= 'MOMENT'::timestamptz THEN nu.{OPENBAAR} END {OPENBAAR}"
    if veld.column == INTERN and isinstance(veld, BooleanField):  # elsewhere it is a text for the team
        return f"(laatste.{INTERN} OR nu.{INTERN} IS NOT FALSE) AS {INTERN}"
    if veld.column in bekend:
        return f'laatste."{veld.column}"'
    return f'NULL::{veld.db_type(connection)} "{veld.column}"'


@contextmanager
def zoals_bekend(moment):
    """Within, read every table with a history as it was at ``moment`` (aware datetime; None: as it is now).

    Tables without a history are read as they are, and so are accounts. Public is what was public at that
    moment and is so today. Of one within another the inner one counts. Raises ``AlleenLezen`` when something
    is written.
    """
    tabellen, binnenste = _gevolgde_tabellen(), moment and object()
    # Python knows time zones that the database refuses, so it is told in UTC.
    sinds = moment and moment.astimezone(UTC).isoformat()

    def lees_toen(execute, sql, params, many, context):
        sql = str(sql)
        if moment is None or _binnenste.get() is not binnenste or _GRENS.match(sql):
            return execute(sql, params, many, context)
        if not _LEEST.match(sql):
            raise AlleenLezen(sql[:80])
        namen = dict.fromkeys(naam for naam in _NAAM.findall(sql) if naam in tabellen)
        if namen:
            toen = ", ".join(tabellen[naam].replace("MOMENT", sinds) for naam in namen)
            sql = _MET.sub(f"WITH {toen}, ", sql, count=1) if _MET.match(sql) else f"WITH {toen} {sql}"
        return execute(sql, params, many, context)

    merk = _binnenste.set(binnenste)
    # What is read has no primary key, so grouping by one does not bring the other columns along.
    kan, mogelijkheden = connection.features.allows_group_by_selected_pks, connection.features
    mogelijkheden.allows_group_by_selected_pks = moment is None
    try:
        with connection.execute_wrapper(lees_toen):
            yield
    finally:
        mogelijkheden.allows_group_by_selected_pks = kan
        _binnenste.reset(merk)


def ook_nu(rijen):
    """Narrow public rows to those that are public today as well.

    For what is public by its status, or by a consent: those may have been withdrawn since. Asks nothing more
    when no past is being read.
    """
    if _binnenste.get() is None:
        return rijen
    toen = list(rijen.order_by().values_list("pk", flat=True))
    with zoals_bekend(None):
        nu = list(rijen.model.objects.openbaar().filter(pk__in=toen).values_list("pk", flat=True))
    return rijen.filter(pk__in=nu)
