"""Asking a worker to begin at once, when there is a worker to be asked."""

import logging

from celery import current_app
from django.core.cache import caches

logger = logging.getLogger(__name__)


def vraag(taak, *args):
    """Send the task with this name to the workers; without a broker nothing happens, and soon.

    For work that is a row in the database already, which the run of every minute takes up. The
    broker is tried first with the short patience of the cache, which is the same server: the
    client of Celery waits six seconds for one that is away, and for ever for one that hangs.
    """
    try:
        if caches["default"].bereikbaar():
            current_app.send_task(taak, args=args, retry=False)
            return
        reden = "geen antwoord"
    except Exception as fout:
        reden = type(fout).__name__
    logger.warning("De wachtrij werkt niet (%s); %s komt met de ronde van elke minuut", reden, taak)
