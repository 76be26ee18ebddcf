"""Housekeeping that runs by itself."""

import logging
from datetime import timedelta

from celery import shared_task
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import cache
from django.utils import timezone

from coalitie.basis import beelden, beeldmaten, losse_bestanden, sessies, tellen
from coalitie.basis.models import Beeld, Mail
from coalitie.basis.models.beeld import HOOGSTENS_PROBEREN
from coalitie.basis.post import verstuur_wat_klaar_staat

logger = logging.getLogger(__name__)

HARTSLAG = "hartslag"
BEELDEN_PER_KEER = 10


@shared_task(name="basis.tasks.ruim_sessies_op")
def ruim_sessies_op():
    """Remove sessions that have ended, and what was kept of them; running it twice does no harm."""
    SessionStore.clear_expired()
    sessies.ruim_op()


@shared_task(name="basis.tasks.ruim_tellingen_op")
def ruim_tellingen_op():
    """Throw away counts at a door and the secrets they were made with; running it twice does no harm."""
    tellen.ruim_op()


@shared_task(name="basis.tasks.verstuur_post")
def verstuur_post():
    """Send the mail that is due; each is claimed, so running this twice at once sends it once."""
    verstuur_wat_klaar_staat()


@shared_task(name="basis.tasks.wis_oude_post")
def wis_oude_post():
    """Erase addresses and texts of mail that left, or was given up, long enough ago."""
    Mail.objects.wis(timezone.now() - timedelta(days=settings.BEWAAR_MAIL_DAGEN))


@shared_task(name="basis.tasks.hartslag")
def hartslag():
    """Leave a sign of life of the clock, the broker and the worker, for the page /gezond/."""
    cache.set(HARTSLAG, 1, timeout=90)


@shared_task(name="basis.tasks.maak_beeld")
def maak_beeld(pk):
    """Make the sizes of one picture. Whoever claims it makes them; a second run does nothing."""
    beeld = Beeld.objects.claim(pk)
    if beeld is None:
        return
    try:
        maten = beeldmaten.maak(beeld.naam)
    except Exception:
        slot = "we geven het op" if beeld.pogingen >= HOOGSTENS_PROBEREN else "later opnieuw"
        logger.exception("De maten van foto %s maken lukt niet; %s", beeld.naam, slot)
        return
    if not Beeld.objects.filter(pk=pk).update(maten=maten, klaar_op=timezone.now()):
        beeldmaten.verwijder(beeld.naam)  # the picture went while its sizes were made


@shared_task(name="basis.tasks.maak_beelden")
def maak_beelden():
    """Make the sizes that nobody made: the broker was away, or a worker was stopped."""
    for pk in Beeld.objects.te_maken().values_list("pk", flat=True)[:BEELDEN_PER_KEER]:
        maak_beeld(pk)


@shared_task(name="basis.tasks.houd_beelden_bij")
def houd_beelden_bij():
    """Note pictures that came in past a form, and remove what belongs to nothing any more."""
    beelden.houd_bij()
    losse_bestanden.ruim_op()
