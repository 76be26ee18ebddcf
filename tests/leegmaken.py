"""Empty the database after a test that really wrote in it, and put back what takes long to make.

Django truncates all tables, two hundred of them, each with its indexes, and then makes content types, rights
and groups anew. Here only what holds something is emptied, and what migrating wrote stays.
"""
# ruff: noqa: S608 - the names in these statements are of our own tables

from contextlib import contextmanager

from django.core.cache import caches
from django.db import connection, transaction

# What migrating writes, each after what it points at.
VAN_HET_MIGREREN = ("django_content_type", "auth_permission", "auth_group", "auth_group_permissions")
NA_MIGREREN = "na_migreren"


def bewaar_wat_migreren_schreef():
    """Copy what ``migrate`` put in the database; call it before the first test."""
    with transaction.atomic(), connection.cursor() as cursor:
        _kopieer(cursor, VAN_HET_MIGREREN, NA_MIGREREN)


def maak_leeg():
    """Leave the database as migrating left it: the same rows with the same numbers, and no others.

    Waits for who is still reading or writing, and then lets nobody in between.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {', '.join(_tabellen())} IN ACCESS EXCLUSIVE MODE")
        with _zonder_triggers(cursor, _gevuld(cursor)) as gevuld:
            for tabel in gevuld:
                cursor.execute(f"DELETE FROM {tabel}")
        for tabel in reversed(VAN_HET_MIGREREN):
            cursor.execute(
                f"DELETE FROM {tabel} nu WHERE NOT EXISTS (SELECT FROM {NA_MIGREREN}.{tabel} toen"
                " WHERE toen.id = nu.id AND toen.* IS NOT DISTINCT FROM nu.*)"
            )
        for tabel in VAN_HET_MIGREREN:
            cursor.execute(
                f"INSERT INTO {tabel} SELECT * FROM {NA_MIGREREN}.{tabel} WHERE id NOT IN (SELECT id FROM {tabel})"
            )


def bewaar(schema):
    """Copy all that is in the database now, to ``zet_terug`` in a database that is empty."""
    with transaction.atomic(), connection.cursor() as cursor:
        _kopieer(cursor, _gevuld(cursor), schema)


def zet_terug(schema):
    """Put back what ``bewaar`` copied: the same rows with the same numbers, history included."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, string_agg(quote_ident(column_name), ', ') FROM information_schema.columns kopie"
            " WHERE table_schema = %s AND NOT EXISTS (SELECT FROM information_schema.columns echt"
            "  WHERE echt.table_schema = 'public' AND echt.is_generated = 'ALWAYS'"
            "  AND (echt.table_name, echt.column_name) = (kopie.table_name, kopie.column_name))"
            " GROUP BY table_name",
            [schema],
        )
        kolommen = dict(cursor.fetchall())
        with _zonder_triggers(cursor, kolommen):
            for tabel, namen in kolommen.items():
                cursor.execute(f"INSERT INTO {tabel} ({namen}) SELECT {namen} FROM {schema}.{tabel}")


def _tabellen():
    """Return all tables of ours; counts at a door have no model."""
    met_model = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return [*met_model, caches["deur"]._table]


def _gevuld(cursor):
    """Return the tables that hold something, without those that migrating fills."""
    vragen = (
        f"SELECT '{tabel}' WHERE EXISTS (SELECT FROM {tabel})"
        for tabel in set(_tabellen()) - set(VAN_HET_MIGREREN)
    )
    cursor.execute(" UNION ALL ".join(vragen))
    return [tabel for (tabel,) in cursor.fetchall()]


def _kopieer(cursor, tabellen, schema):
    cursor.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
    cursor.execute(f"CREATE SCHEMA {schema}")
    for tabel in tabellen:
        cursor.execute(f"CREATE TABLE {schema}.{tabel} AS TABLE {tabel}")


@contextmanager
def _zonder_triggers(cursor, tabellen):
    """Have no rule refuse and no history write down what happens here; foreign keys are still checked."""
    connection.check_constraints()  # a table for which a check still waits cannot be altered
    for tabel in tabellen:
        cursor.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER USER")
    yield tabellen
    connection.check_constraints()
    for tabel in tabellen:
        cursor.execute(f"ALTER TABLE {tabel} ENABLE TRIGGER USER")
