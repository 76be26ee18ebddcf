"""Counting attempts at a door, in the database, so that limits hold when Redis is away."""

from django.core.cache import caches
from django.db import connection, transaction
from django.utils import timezone


def _plek(sleutel, seconden):
    return f"tel:{sleutel}:{int(timezone.now().timestamp() // seconden)}"


def een_tegelijk(sleutel):
    """Wait until nobody else is busy with ``sleutel``, and keep others waiting until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [sleutel])


def tel(sleutel, *, hoogstens, seconden):
    """Count an attempt in the present window of ``seconden``; returns whether it is still allowed.

    Counting is exact, also for twenty at the same moment.
    """
    plek = _plek(sleutel, seconden)
    with transaction.atomic():
        een_tegelijk(plek)
        stand = caches["deur"].get(plek, 0)
        if stand >= hoogstens:
            return False
        caches["deur"].set(plek, stand + 1, seconden)
    return True


def ruim_op():
    """Remove counts, and secrets of a day, whose time is over: the cache itself only hides them."""
    tabel = connection.ops.quote_name(caches["deur"]._table)
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {tabel} WHERE expires < %s", [timezone.now()])  # noqa: S608 - a setting


def geef_terug(sleutel, *, seconden):
    """Take back an attempt that turned out to be in order."""
    plek = _plek(sleutel, seconden)
    with transaction.atomic():
        een_tegelijk(plek)
        stand = caches["deur"].get(plek, 0)
        if stand:
            caches["deur"].set(plek, stand - 1, seconden)
