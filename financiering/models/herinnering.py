"""Who was mailed about which deadline, and when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitie.basis.models import Mail
from financiering.models.besluit import Vervolgactie
from financiering.models.dekking import precies_een
from financiering.models.dossier import Verstrekkersvraag
from financiering.models.verantwoording import Verplichting

TERMIJNEN = ("verplichting", "verstrekkersvraag", "vervolgactie")


class Termijnherinnering(models.Model):
    """Somebody was mailed about a deadline on a day: a row per deadline that was a reason to send the mail."""

    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("gebruiker")
    )
    verplichting = models.ForeignKey(
        Verplichting,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="herinneringen",
        verbose_name=_("verplichting"),
    )
    verstrekkersvraag = models.ForeignKey(
        Verstrekkersvraag,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="herinneringen",
        verbose_name=_("vraag van een verstrekker"),
    )
    vervolgactie = models.ForeignKey(
        Vervolgactie,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="herinneringen",
        verbose_name=_("vervolgactie"),
    )
    dag = models.DateField(_("dag"))
    mail = models.ForeignKey(
        Mail, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("mail")
    )

    class Meta:
        verbose_name = _("herinnering aan een termijn")
        verbose_name_plural = _("herinneringen aan termijnen")
        ordering = ("-dag", "-pk")
        constraints = [
            models.CheckConstraint(
                name="termijnherinnering_over_een_ding",
                condition=precies_een(*TERMIJNEN),
                violation_error_message=_("Een herinnering gaat over één termijn."),
            ),
            models.UniqueConstraint(
                fields=["gebruiker", *TERMIJNEN, "dag"],
                name="termijnherinnering_een_per_dag",
                nulls_distinct=False,
                violation_error_message=_("Deze persoon kreeg deze herinnering vandaag al."),
            ),
        ]

    def __str__(self):
        return f"{self.termijn}: {self.gebruiker}"

    @property
    def termijn(self):
        """What it was about."""
        return self.verplichting or self.verstrekkersvraag or self.vervolgactie

    @property
    def sleutel(self):
        """What it was about, as (field, id)."""
        return next((veld, pk) for veld in TERMIJNEN if (pk := getattr(self, f"{veld}_id")) is not None)
