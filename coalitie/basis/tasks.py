"""Housekeeping that runs by itself."""

from celery import shared_task
from django.contrib.sessions.backends.db import SessionStore


@shared_task(name="basis.tasks.ruim_sessies_op")
def ruim_sessies_op():
    """Remove sessions that have ended; running it twice does no harm."""
    SessionStore.clear_expired()
