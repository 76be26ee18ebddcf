"""What the portal knew at a moment: the history read as if it were the tables themselves.

Two days belong to every fact: the day from which it holds (``op(datum)`` of each room) and the moment at
which somebody recorded it. The second needs no column: the database keeps each change with its moment
(``coalitie.basis.geschiedenis``). Within ``zoals_bekend`` every query reads those instead.
"""

import re
from contextlib import contextmanager
from functools import cache

from django.apps import apps
from django.db import connection

_NAAM = re.compile(r'"(\w+)"')
_LEEST = re.compile(r"\s*\(*\s*(SELECT|WITH)\b", re.IGNORECASE)
_MET = re.compile(r"\s*WITH\b", re.IGNORECASE)


class AlleenLezen(RuntimeError):
    """Something was written while the past was being read."""


@cache
def _gevolgde_tabellen():
    """Return for each table that has a history the query of its rows at a moment."""
    return {
        model._meta.db_table: _rijen_van(model)
        for model in apps.get_models()
        if getattr(model, "pgh_event_model", None) and not hasattr(model, "pgh_tracked_model")
    }


def _rijen_van(model):
    gebeurtenissen = model.pgh_event_model._meta
    bekend = {veld.column for veld in gebeurtenissen.concrete_fields}
    kolommen = ", ".join(
        f'"{veld.column}"' if veld.column in bekend else f'NULL::{veld.db_type(connection)} "{veld.column}"'
        for veld in model._meta.concrete_fields
    )
    toen = "WHERE pgh_created_at <= 'MOMENT'::timestamptz ORDER BY pgh_obj_id, pgh_id DESC"
    rijen = f'SELECT DISTINCT ON (pgh_obj_id) * FROM "{gebeurtenissen.db_table}" {toen}'  # noqa: S608 - our own names
    return (
        f'"{model._meta.db_table}" AS (SELECT {kolommen} FROM ({rijen}) laatste '  # noqa: S608 - as above
        "WHERE pgh_label <> 'delete')"
    )


@contextmanager
def zoals_bekend(moment):
    """Within, read every table with a history as it was at ``moment`` (aware datetime; None: as it is now).

    Tables without a history are read as they are. Raises ``AlleenLezen`` when something is written.
    """
    if moment is None:
        yield
        return
    tabellen = _gevolgde_tabellen()

    def lees_toen(execute, sql, params, many, context):
        sql = str(sql)
        if not _LEEST.match(sql):
            raise AlleenLezen(sql[:80])
        namen = dict.fromkeys(naam for naam in _NAAM.findall(sql) if naam in tabellen)
        if namen:
            toen = ", ".join(tabellen[naam].replace("MOMENT", moment.isoformat()) for naam in namen)
            sql = _MET.sub(f"WITH {toen}, ", sql, count=1) if _MET.match(sql) else f"WITH {toen} {sql}"
        return execute(sql, params, many, context)

    with connection.execute_wrapper(lees_toen):
        yield
