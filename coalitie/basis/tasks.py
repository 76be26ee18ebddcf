"""Housekeeping that runs by itself."""

from celery import shared_task
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import cache

HARTSLAG = "hartslag"


@shared_task(name="basis.tasks.ruim_sessies_op")
def ruim_sessies_op():
    """Remove sessions that have ended; running it twice does no harm."""
    SessionStore.clear_expired()


@shared_task(name="basis.tasks.hartslag")
def hartslag():
    """Leave a sign of life of the clock, the broker and the worker, for the page /gezond/."""
    cache.set(HARTSLAG, 1, timeout=90)
