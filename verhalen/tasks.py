"""What happens to stories when time passes."""

from celery import shared_task
from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.models import Gebruiker
from coalitie.basis.tekst import een_regel
from verhalen.models import Verhaal


@shared_task(name="verhalen.tasks.meld_verlopen_toestemmingen")
def meld_verlopen_toestemmingen():
    """Tell the editors once about each story that went offline because a consent has ended.

    Each story is claimed by a conditional UPDATE, so running this twice at once sends one mail.
    A mail that cannot be sent gives the claim back; a consent that was renewed does so, too.
    """
    verlopen = Verhaal.objects.toestemming_verlopen()
    Verhaal.objects.filter(verlopen_gemeld_op__isnull=False).exclude(pk__in=verlopen).update(
        verlopen_gemeld_op=None
    )
    redactie = Gebruiker.objects.filter(is_active=True, groups__name="redactie")
    adressen = sorted(redactie.values_list("email", flat=True))
    if not adressen:
        return
    mislukt = None
    for verhaal in verlopen.filter(verlopen_gemeld_op__isnull=True):
        gemeld = Verhaal.objects.filter(pk=verhaal.pk, verlopen_gemeld_op__isnull=True)
        if not gemeld.update(verlopen_gemeld_op=timezone.now()):
            continue
        try:
            _mail(verhaal, adressen)
        except Exception as fout:
            # The other stories still get their mail; this one is tried again by the next run.
            Verhaal.objects.filter(pk=verhaal.pk).update(verlopen_gemeld_op=None)
            mislukt = fout
    if mislukt:
        raise mislukt


def _mail(verhaal, adressen):
    titel = een_regel(verhaal.titel)
    send_mail(
        subject=_("Verhaal offline: %(titel)s") % {"titel": titel},
        message=_(
            "Het verhaal “%(titel)s” staat niet meer op de site, want een toestemming is verlopen.\n\n"
            "Vraag een nieuwe toestemming of trek het verhaal in:\n%(adres)s\n"
        )
        % {
            "titel": titel,
            "adres": f"{settings.PORTAAL_URL}/beheer/verhalen/verhaal/{verhaal.pk}/change/",
        },
        from_email=None,
        recipient_list=adressen,
    )
