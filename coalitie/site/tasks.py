"""What the site does by itself."""

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from coalitie.basis.zoeken.bijhouden import loop_na
from coalitie.site.vindbaar import BRONNEN
from financiering.models import Agendasleutel, Termijnherinnering
from partners.models import Herinnering

# So long it is kept that somebody was reminded; what is due again is reminded of by then.
HERINNERD = timedelta(days=730)


@shared_task(name="site.tasks.loop_zoekteksten_na")
def loop_zoekteksten_na():
    """Find again what changed in bulk, and count the words; running it twice does no harm."""
    loop_na(BRONNEN)


@shared_task(name="site.tasks.wis_wat_niet_meer_nodig_is")
def wis_wat_niet_meer_nodig_is():
    """Throw away reminders of long ago, and secret calendars of accounts that are off; twice does no harm."""
    oud = timezone.localdate() - HERINNERD
    for model in (Herinnering, Termijnherinnering):
        model.objects.filter(dag__lt=oud).delete()
    Agendasleutel.objects.filter(gebruiker__is_active=False).delete()
