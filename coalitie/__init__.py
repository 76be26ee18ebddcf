"""The portal: settings, addresses and the Celery application."""

from coalitie.celery import app as celery_app

__all__ = ["celery_app"]
