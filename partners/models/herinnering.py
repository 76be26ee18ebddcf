"""What somebody was reminded of, and when."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.models import Mail
from partners.models.toezegging import Toezegging
from partners.models.voortgang import Voortgang


class HerinneringQuerySet(models.QuerySet):
    """Reminders."""

    def aan_de_partner(self):
        """Return what reminded a partner: not the question itself, nor what the programme team was told."""
        soorten = Herinnering.Soort
        return self.exclude(soort__in=[soorten.RONDE_OPEN, soorten.TEAM, soorten.NIEMAND])


class Herinnering(models.Model):
    """Somebody was mailed about something on a day: a row per thing in the mail that was a reason to send it."""

    class Soort(models.TextChoices):
        """Why somebody was mailed."""

        RONDE_OPEN = "ronde_open", _("de ronde is open")
        WEEK_VOORAF = "week_vooraf", _("nog een week")
        OP_DE_DAG = "op_de_dag", _("vandaag inleveren")
        TE_LAAT = "te_laat", _("te laat")
        MANDAATHOUDER = "mandaathouder", _("te laat, aan de mandaathouder")
        TEAM = "team", _("te laat, aan het programmateam")
        NIEMAND = "niemand", _("niemand om te vragen, aan het programmateam")
        BEVESTIGEN = "bevestigen", _("toezegging bevestigen")
        LOOPT_AF = "loopt_af", _("toezegging loopt af")

    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("gebruiker")
    )
    soort = models.CharField(_("soort"), max_length=15, choices=Soort)
    voortgang = models.ForeignKey(
        Voortgang,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="herinneringen",
        verbose_name=_("voortgang"),
    )
    toezegging = models.ForeignKey(
        Toezegging,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="herinneringen",
        verbose_name=_("toezegging"),
    )
    dag = models.DateField(_("dag"))
    mail = models.ForeignKey(
        Mail,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("mail"),
    )

    objects = HerinneringQuerySet.as_manager()

    class Meta:
        verbose_name = _("herinnering")
        verbose_name_plural = _("herinneringen")
        ordering = ("-dag", "-pk")
        constraints = [
            models.CheckConstraint(
                name="herinnering_over_een_ding",
                condition=Q(voortgang__isnull=True) ^ Q(toezegging__isnull=True),
                violation_error_message=_("Een herinnering gaat over een voortgang of over een toezegging."),
            ),
            models.UniqueConstraint(
                fields=["gebruiker", "soort", "voortgang", "toezegging", "dag"],
                name="herinnering_een_per_dag",
                nulls_distinct=False,
                violation_error_message=_("Deze persoon kreeg deze herinnering vandaag al."),
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()}: {self.gebruiker}"

    @property
    def sleutel(self):
        """What it was about, as (field, id)."""
        if self.voortgang_id:
            return "voortgang", self.voortgang_id
        return "toezegging", self.toezegging_id
