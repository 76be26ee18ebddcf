"""What happens to stories and contributions when time passes."""

from celery import shared_task
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.models import Mail
from coalitie.basis.post import zet_klaar
from coalitie.basis.tekst import een_regel
from coalitie.basis.toegang import REDACTIE, mensen_van
from verhalen.acties import wis
from verhalen.models import Inzending, Verhaal


@shared_task(name="verhalen.tasks.meld_verlopen_toestemmingen")
def meld_verlopen_toestemmingen():
    """Tell the editors once about each story that went offline because a consent has ended.

    The key of the mail names the story, its publication and the day it went offline, so running
    this twice makes one mail, and a consent that was renewed and ended again makes another.
    """
    adressen = sorted(mensen_van(REDACTIE).values_list("email", flat=True))
    if not adressen:
        return
    for verhaal in Verhaal.objects.toestemming_verlopen().prefetch_related("toestemmingen"):
        with transaction.atomic():
            _mail(verhaal, adressen)


@shared_task(name="verhalen.tasks.wis_oude_inzendingen")
def wis_oude_inzendingen():
    """Erase who sent what was closed long ago; the words stay only where the resident allowed it."""
    te_wissen = Inzending.objects.te_wissen(settings.BEWAAR_INZENDINGEN_MAANDEN)
    for pk in list(te_wissen.values_list("pk", flat=True)):
        with transaction.atomic():
            # She may have opened it again meanwhile.
            inzending = te_wissen.filter(pk=pk).select_for_update().first()
            if inzending is not None:
                mag_blijven = inzending.toestemming != Inzending.Toestemming.ANTWOORD
                blijft = mag_blijven and inzending.status in Inzending.BEANTWOORD
                wis(inzending=inzending, ook_de_tekst=not blijft)


def _mail(verhaal, adressen):
    titel = een_regel(verhaal.titel)
    zet_klaar(
        aan=adressen,
        soort=Mail.Soort.TOESTEMMING,
        sleutel=f"toestemming/{verhaal.pk}/{verhaal.publiceren_op:%Y%m%d%H%M%S}/{_offline_sinds(verhaal)}",
        onderwerp=_("Verhaal offline: %(titel)s") % {"titel": titel},
        waarom=_("Je krijgt deze mail omdat je bij de redactie hoort."),
        tekst=_(
            "Het verhaal “%(titel)s” staat niet meer op de site, want een toestemming is verlopen.\n\n"
            "Vraag een nieuwe toestemming of trek het verhaal in:\n%(adres)s\n"
        )
        % {
            "titel": titel,
            "adres": settings.PORTAAL_URL + reverse("admin:verhalen_verhaal_change", args=[verhaal.pk]),
        },
    )


def _offline_sinds(verhaal):
    """Return the last day that all consents held, or a word when there is no such day."""
    verlopen = [
        een.geldig_tot for een in verhaal.toestemmingen.all() if een.geldig_tot < timezone.localdate()
    ]
    return min(verlopen).isoformat() if verlopen else "zonder"
