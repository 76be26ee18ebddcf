"""The outbox: every mail that leaves the portal is a row here first."""

from datetime import timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# How long to wait after the first try that failed, the second, and so on; then it is given up.
PAUZES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
    timedelta(hours=24),
)
# Longer than a task may run (CELERY_TASK_TIME_LIMIT): who holds a claim this old is no longer sending.
CLAIM = timedelta(minutes=10)


class MailQuerySet(models.QuerySet):
    """Mails in the outbox."""

    def aan_de_beurt(self):
        """Return what waits and may be tried now, the longest waiting first."""
        return self.filter(status=Mail.Status.KLAAR, volgende_poging_op__lte=timezone.now()).order_by(
            "volgende_poging_op", "pk"
        )

    def mislukt(self):
        """Return what was given up."""
        return self.filter(status=Mail.Status.MISLUKT)

    @transaction.atomic
    def claim(self):
        """Claim one mail that is due and return it, or None.

        Nobody else gets it for as long as ``CLAIM`` lasts; a worker that dies loses the claim then.
        """
        mail = self.aan_de_beurt().select_for_update(skip_locked=True).first()
        if mail is not None:
            mail.pogingen += 1
            mail.volgende_poging_op = timezone.now() + CLAIM
            mail.save(update_fields=["pogingen", "volgende_poging_op"])
        return mail

    def probeer_opnieuw(self):
        """Put mails that were given up back in the queue; returns how many."""
        return (
            self.mislukt()
            .exclude(tekst="")
            .update(status=Mail.Status.KLAAR, pogingen=0, volgende_poging_op=timezone.now(), fout="")
        )

    def vergeet(self, begin):
        """Erase mails of which the key begins with ``begin``; those that still wait do not leave."""
        bedoeld = self.filter(sleutel__startswith=begin)
        bedoeld.filter(status=Mail.Status.KLAAR).delete()
        bedoeld.update(aan=[], onderwerp="", tekst="")

    def wis(self, ouder_dan):
        """Erase whom and what old mails were about (``ouder_dan``: a moment); returns how many."""
        oud = self.exclude(status=Mail.Status.KLAAR).filter(aangemaakt_op__lt=ouder_dan)
        return oud.exclude(aan=[], onderwerp="", tekst="").update(aan=[], onderwerp="", tekst="")


class Mail(models.Model):
    """A mail that waits, was sent, or could not be sent. ``sleutel`` makes sure it is made once."""

    class Status(models.TextChoices):
        """Where the mail is."""

        KLAAR = "klaar", _("wacht op verzending")
        VERSTUURD = "verstuurd", _("verstuurd")
        MISLUKT = "mislukt", _("mislukt")

    class Soort(models.TextChoices):
        """What the mail is about."""

        ACCOUNT = "account", _("account")
        TOESTEMMING = "toestemming", _("toestemming")
        INZENDING = "inzending", _("inzending")

    aan = ArrayField(models.EmailField(), verbose_name=_("aan"), blank=True)
    onderwerp = models.CharField(_("onderwerp"), max_length=250, blank=True)
    tekst = models.TextField(_("tekst"), blank=True)
    soort = models.CharField(_("soort"), max_length=30, choices=Soort)
    sleutel = models.CharField(_("sleutel"), max_length=200, null=True, blank=True, unique=True)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.KLAAR)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), default=timezone.now)
    volgende_poging_op = models.DateTimeField(_("volgende poging op"), default=timezone.now)
    verstuurd_op = models.DateTimeField(_("verstuurd op"), null=True, blank=True)
    fout = models.CharField(
        _("laatste fout"), max_length=100, blank=True, help_text=_("Zonder adressen of tekst uit de mail.")
    )

    objects = MailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("uitgaande mails")
        ordering = ("-pk",)
        indexes = [
            models.Index(fields=["volgende_poging_op"], name="mail_wacht", condition=Q(status="klaar"))
        ]
        constraints = [
            models.CheckConstraint(
                name="mail_status_bestaat",
                condition=Q(status__in=["klaar", "verstuurd", "mislukt"]),
                violation_error_message=_("Deze status bestaat niet."),
            ),
            models.CheckConstraint(
                name="mail_verstuurd_met_moment",
                condition=Q(status="verstuurd", verstuurd_op__isnull=False)
                | (~Q(status="verstuurd") & Q(verstuurd_op__isnull=True)),
                violation_error_message=_(
                    "Een verstuurde mail heeft een moment van verzending, een andere niet."
                ),
            ),
            models.CheckConstraint(
                name="mail_klaar_met_inhoud",
                condition=~Q(status="klaar") | (Q(aan__len__gt=0) & ~Q(tekst="")),
                violation_error_message=_("Een mail die wacht, heeft een adres en een tekst."),
            ),
        ]

    def __str__(self):
        return self.onderwerp or f"{self.get_soort_display()} {self.pk}"

    @property
    def bericht_id(self):
        """The Message-ID: the same at each try, so that a mail program can drop a second copy."""
        return f"{self.pk}.{self.aangemaakt_op:%Y%m%d%H%M%S%f}"

    def noteer_verstuurd(self):
        """Record that it was handed over; what it said is of no use any more."""
        self._werk_bij(status=self.Status.VERSTUURD, verstuurd_op=timezone.now(), tekst="", fout="")

    def noteer_mislukt(self, fout, *, definitief=False):
        """Record why it failed (``fout``: words without personal data), and when to try again, if at all."""
        over = self.pogingen > len(PAUZES)
        if definitief or over:
            self._werk_bij(status=self.Status.MISLUKT, fout=fout)
        else:
            self._werk_bij(volgende_poging_op=timezone.now() + PAUZES[self.pogingen - 1], fout=fout)

    def _werk_bij(self, **velden):
        """Change the row, unless somebody else claimed it since."""
        type(self).objects.filter(pk=self.pk, status=self.Status.KLAAR, pogingen=self.pogingen).update(
            **velden
        )
