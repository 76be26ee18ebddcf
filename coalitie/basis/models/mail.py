"""The outbox: every mail that leaves the portal is a row here first."""

from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext as tekst_van
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
        """Return what waits and may be tried now: what somebody waits for first, then the longest waiting."""
        haast = Case(When(soort__in=Mail.HAAST, then=Value(0)), default=Value(1))
        return self.filter(status=Mail.Status.KLAAR, volgende_poging_op__lte=timezone.now()).order_by(
            haast, "volgende_poging_op", "pk"
        )

    def mislukt(self):
        """Return what was given up."""
        return self.filter(status=Mail.Status.MISLUKT)

    def onzeker(self):
        """Return what may or may not have arrived: somebody has to decide."""
        return self.filter(status=Mail.Status.ONZEKER)

    @transaction.atomic
    def claim(self):
        """Claim one mail that is due and return it, or None.

        Nobody else gets it for as long as ``CLAIM`` lasts; a worker that dies loses the claim then.
        """
        mail = self.aan_de_beurt().select_for_update(skip_locked=True).first()
        if mail is not None:
            mail.claim = uuid4()
            mail.pogingen += 1
            mail.volgende_poging_op = timezone.now() + CLAIM
            mail.save(update_fields=["claim", "pogingen", "volgende_poging_op"])
        return mail

    def laat_dode_claims_los(self):
        """Settle what a worker left behind that died.

        When it had begun to hand the mail over, the server may have taken it: then it is uncertain.
        Before that the mail is simply due again, unless it took one worker after the other with it.
        """
        verlopen = self.filter(volgende_poging_op__lte=timezone.now(), claim__isnull=False)
        verlopen.filter(status=Mail.Status.ONDERWEG).update(
            status=Mail.Status.ONZEKER, fout=tekst_van("De verzending brak af tijdens het overdragen.")
        )
        verlopen.filter(status=Mail.Status.KLAAR, pogingen__gt=len(PAUZES)).update(
            status=Mail.Status.MISLUKT, fout=tekst_van("De verzending brak steeds af.")
        )

    def probeer_opnieuw(self, *, door=None):
        """Put mails that were given up, or are uncertain, back in the queue; returns how many."""
        return self._beslis(
            self.filter(status__in=Mail.BESLISBAAR).exclude(tekst=""),
            door,
            status=Mail.Status.KLAAR,
            pogingen=0,
            volgende_poging_op=timezone.now(),
            fout="",
        )

    def rond_af(self, *, door=None):
        """Record that uncertain mails did arrive, and that failed ones need not be sent; returns how many."""
        aangekomen = self._beslis(
            self.onzeker(), door, status=Mail.Status.VERSTUURD, verstuurd_op=F("overdracht_op"), tekst=""
        )
        return aangekomen + self._beslis(self.mislukt(), door, status=Mail.Status.AFGEHANDELD, tekst="")

    @staticmethod
    def _beslis(rijen, door, **velden):
        # Whoever still held the claim, however long ago, has no say any more.
        return rijen.update(claim=None, beslist_door=door, beslist_op=timezone.now(), **velden)

    def vergeet(self, begin):
        """Erase mails of which the key begins with ``begin``; those that still wait do not leave."""
        bedoeld = self.filter(sleutel__startswith=begin)
        bedoeld.filter(status=Mail.Status.KLAAR).delete()
        bedoeld.update(aan=[], onderwerp="", tekst="")

    @transaction.atomic
    def vergeet_adressen(self, adressen):
        """Take addresses out of all mails; what went to these alone is erased as by ``vergeet``."""
        alleen = self.exclude(aan=[]).filter(aan__contained_by=adressen)
        alleen.filter(status=Mail.Status.KLAAR).delete()
        alleen.update(aan=[], onderwerp="", tekst="")
        for mail in self.filter(aan__overlap=adressen).select_for_update():
            mail.aan = [adres for adres in mail.aan if adres not in adressen]
            mail.save(update_fields=["aan"])

    def wis(self, ouder_dan):
        """Erase whom and what old mails were about (``ouder_dan``: a moment); returns how many."""
        oud = self.exclude(status__in=[Mail.Status.KLAAR, Mail.Status.ONDERWEG])
        oud = oud.filter(aangemaakt_op__lt=ouder_dan)
        return oud.exclude(aan=[], onderwerp="", tekst="").update(aan=[], onderwerp="", tekst="")


class Mail(models.Model):
    """A mail that waits, was sent, could not be sent, or may have been sent.

    ``sleutel`` makes sure it is made once. ``claim`` is the mark of the worker that is at it.
    """

    class Status(models.TextChoices):
        """Where the mail is."""

        KLAAR = "klaar", _("wacht op verzending")
        ONDERWEG = "onderweg", _("wordt overgedragen")
        VERSTUURD = "verstuurd", _("verstuurd")
        ONZEKER = "onzeker", _("onzeker")
        MISLUKT = "mislukt", _("mislukt")
        AFGEHANDELD = "afgehandeld", _("afgehandeld")

    class Soort(models.TextChoices):
        """What the mail is about."""

        ACCOUNT = "account", _("account")
        UITNODIGING = "uitnodiging", _("uitnodiging")
        TERUG = "terug", _("teruggestuurd")
        INZENDING = "inzending", _("inzending")
        TOESTEMMING = "toestemming", _("toestemming")
        TEAM = "team", _("bericht aan het programmateam")
        OVERZICHT = "overzicht", _("overzicht voor partners")

    # What somebody is waiting for goes before the rest.
    HAAST = (Soort.ACCOUNT, Soort.UITNODIGING, Soort.TERUG)
    # Where a person decides what is to be done.
    BESLISBAAR = (Status.ONZEKER, Status.MISLUKT)

    aan = ArrayField(models.EmailField(), verbose_name=_("aan"), blank=True)
    onderwerp = models.CharField(_("onderwerp"), max_length=250, blank=True)
    tekst = models.TextField(_("tekst"), blank=True)
    soort = models.CharField(_("soort"), max_length=30, choices=Soort)
    sleutel = models.CharField(_("sleutel"), max_length=200, null=True, blank=True, unique=True)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.KLAAR)
    claim = models.UUIDField(_("wie ermee bezig is"), null=True, blank=True, editable=False)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), default=timezone.now)
    volgende_poging_op = models.DateTimeField(_("volgende poging op"), default=timezone.now)
    overdracht_op = models.DateTimeField(
        _("overdracht begonnen op"),
        null=True,
        blank=True,
        help_text=_("Vanaf dit moment kan de mailserver hem hebben aangenomen."),
    )
    verstuurd_op = models.DateTimeField(_("verstuurd op"), null=True, blank=True)
    fout = models.CharField(
        _("wat er misging"), max_length=100, blank=True, help_text=_("Zonder adressen of tekst uit de mail.")
    )
    beslist_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("beslist door"),
    )
    beslist_op = models.DateTimeField(_("beslist op"), null=True, blank=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("uitgaande mails")
        ordering = ("-pk",)
        indexes = [
            models.Index(
                fields=["volgende_poging_op"],
                name="mail_wacht",
                condition=Q(status__in=["klaar", "onderweg"]),
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="mail_status_bestaat",
                condition=Q(
                    status__in=["klaar", "onderweg", "verstuurd", "onzeker", "mislukt", "afgehandeld"]
                ),
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
            models.CheckConstraint(
                name="mail_overdracht_met_moment",
                condition=~Q(status__in=["onderweg", "onzeker"]) | Q(overdracht_op__isnull=False),
                violation_error_message=_(
                    "Van een mail die wordt overgedragen of onzeker is, staat vast wanneer dat begon."
                ),
            ),
        ]

    def __str__(self):
        return self.onderwerp or f"{self.get_soort_display()} {self.pk}"

    @property
    def bericht_id(self):
        """The Message-ID: the same at each try, so that a mail program can drop a second copy."""
        return f"<{self.pk}.{self.aangemaakt_op:%Y%m%d%H%M%S%f}@{settings.PORTAAL_ADRES.hostname}>"

    @property
    def is_te_beslissen(self):
        """Tell whether somebody has to say what is to be done."""
        return self.status in self.BESLISBAAR

    def begin_overdracht(self):
        """Record that from now on the mail server may have it; False when the claim is no longer ours."""
        return self._werk_bij(
            [self.Status.KLAAR], status=self.Status.ONDERWEG, overdracht_op=timezone.now(), fout=""
        )

    def noteer_verstuurd(self):
        """Record that it was handed over, also when it was uncertain before; its text is of no use any more."""
        self._werk_bij(
            [self.Status.ONDERWEG, self.Status.ONZEKER],
            status=self.Status.VERSTUURD,
            verstuurd_op=timezone.now(),
            tekst="",
            fout="",
        )

    def noteer_overbodig(self):
        """Record that it need not leave any more: what it asks was done."""
        self._werk_bij([self.Status.KLAAR], status=self.Status.AFGEHANDELD, tekst="", fout="")

    def noteer_onzeker(self, fout):
        """Record that it may or may not have arrived, and why (words without personal data)."""
        self._werk_bij([self.Status.ONDERWEG], status=self.Status.ONZEKER, fout=fout)

    def noteer_mislukt(self, fout, *, definitief=False, aan=None):
        """Record that it did not arrive and why (``fout``: words without personal data), and when to try again.

        ``definitief`` says that there is no use in trying. ``aan`` are the addresses that are left, when
        others did get it.
        """
        bezig = [self.Status.KLAAR, self.Status.ONDERWEG, self.Status.ONZEKER]
        velden = {"fout": fout, "claim": None} | ({"aan": aan} if aan else {})
        if not definitief and self.pogingen <= len(PAUZES):
            wanneer = timezone.now() + PAUZES[self.pogingen - 1]
            # What was erased meanwhile does not leave any more.
            if self._werk_bij(
                bezig, _inhoud=True, status=self.Status.KLAAR, volgende_poging_op=wanneer, **velden
            ):
                return
        self._werk_bij(bezig, status=self.Status.MISLUKT, **velden)

    def _werk_bij(self, vanuit, *, _inhoud=False, **velden):
        """Change the row, unless somebody else claimed it since; returns whether it was changed."""
        rij = type(self).objects.filter(pk=self.pk, status__in=vanuit, claim=self.claim)
        if _inhoud:
            rij = rij.exclude(tekst="")
        return bool(rij.update(**velden))
