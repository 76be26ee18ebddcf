"""One statement out of querysets: the rules stay in the rooms, the database does the adding up.

The ORM cannot join one queryset to another. Totals over thousands of lines need that: a subquery per row would
be asked thousands of times.
"""

from collections import namedtuple
from string import Formatter

from django.db import connection
from django.db.models import QuerySet


def vraag(sql, **delen):
    """Return the rows of ``sql``, with a field for each column.

    Each ``{naam}`` in it is one of ``delen``: a queryset (with ``values``) becomes a table to read from, a piece
    of SQL (``Sql``) is put in as it is, anything else becomes a parameter.
    """
    tekst, parameters = _vul_in(sql, delen)
    with connection.cursor() as cursor:
        cursor.execute(tekst, parameters)
        rij = namedtuple("Rij", [kolom.name for kolom in cursor.description])
        return [rij._make(waarden) for waarden in cursor.fetchall()]


class Sql(str):
    """A piece of SQL of our own, which may have names in braces as well."""


def _vul_in(sql, delen):
    stukken, parameters = [], []
    for letterlijk, naam, _opmaak, _omzetting in Formatter().parse(sql):
        stukken.append(letterlijk.replace("%", "%%"))
        if naam is None:
            continue
        deel = delen[naam]
        if isinstance(deel, QuerySet):
            binnen, waarden = deel.query.sql_with_params()
            binnen = f"({binnen})"
        elif isinstance(deel, Sql):
            binnen, waarden = _vul_in(deel, delen)
        else:
            binnen, waarden = "%s", [deel]
        stukken.append(binnen)
        parameters.extend(waarden)
    return "".join(stukken), parameters
