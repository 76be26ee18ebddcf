"""The Celery application; tasks live in the ``tasks.py`` of each room."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coalitie.settings")

app = Celery("coalitie")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
