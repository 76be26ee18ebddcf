"""Asking PostgreSQL something that its indexes of words must answer."""

from django.db import connection

# The planner does not know what reading a long row beside its table costs: it would read all of them.
_DOOR_DE_INDEX = "SET LOCAL enable_seqscan = off;"


def vraag_de_index(sql, waarden):
    """Return the rows of a query that never reads a table from end to end, if there is an index for it.

    Sent together the two are a transaction of their own, so the setting ends with it; within a transaction
    it stays until the end of that.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"{_DOOR_DE_INDEX} {sql}", waarden)
        cursor.nextset()
        return cursor.fetchall()
