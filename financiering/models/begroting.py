"""What an application divides its money over: a year and a main theme of the scheme per line."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.velden import GeldField
from coalitie.basis.zekerheid import MetBedrag, ZekerheidQuerySet, zekerheid_constraints
from financiering.models.aanvraag import Aanvraag
from financiering.models.regeling import Hoofdthema
from themas.models.behoefte import jaar_constraint, jaar_field


@gevolgd()
class Begrotingsregel(models.Model):
    """A line of the budget of an application; how much stands in its ``bedragen``."""

    class Soort(models.TextChoices):
        """What the line is for."""

        HOOFDTHEMA = "hoofdthema", _("hoofdthema van de regeling")
        INTEGRAAL = "integraal", _("integraal, voor meer hoofdthema's samen")
        PROGRAMMA = "programma", _("ondersteuning van het programma")

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="begrotingsregels", verbose_name=_("aanvraag")
    )
    jaar = jaar_field()
    soort = models.CharField(_("waarvoor"), max_length=12, choices=Soort, default=Soort.HOOFDTHEMA)
    hoofdthema = models.ForeignKey(
        Hoofdthema,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("hoofdthema"),
        help_text=_("Een hoofdthema van de regeling van deze aanvraag."),
    )

    class Meta:
        verbose_name = _("begrotingsregel")
        verbose_name_plural = _("begrotingsregels")
        ordering = ("aanvraag", "jaar", "soort", "hoofdthema__naam")
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "jaar", "soort", "hoofdthema"],
                nulls_distinct=False,
                name="begrotingsregel_uniek",
                violation_error_message=_("Deze regel staat al in de begroting."),
            ),
            models.CheckConstraint(
                name="begrotingsregel_hoofdthema_past",
                condition=Q(soort="hoofdthema", hoofdthema__isnull=False)
                | (~Q(soort="hoofdthema") & Q(hoofdthema__isnull=True)),
                violation_error_message=_(
                    "Kies een hoofdthema, of kies dat de regel integraal of voor het programma is."
                ),
            ),
            jaar_constraint("begrotingsregel"),
        ]

    def __str__(self):
        return f"{self.aanvraag}, {self.jaar}: {self.waarvoor}"

    @property
    def waarvoor(self):
        """The main theme, or what else the line is for, in words."""
        return self.hoofdthema.naam if self.hoofdthema else self.get_soort_display()


@gevolgd()
class Verschuiving(models.Model):
    """The act of moving an amount of one year to the next within one main theme."""

    van = models.ForeignKey(
        Begrotingsregel, on_delete=models.PROTECT, related_name="verschoven_uit", verbose_name=_("van")
    )
    naar = models.ForeignKey(
        Begrotingsregel, on_delete=models.PROTECT, related_name="verschoven_in", verbose_name=_("naar")
    )
    bedrag = GeldField(_("bedrag (€)"))
    op = models.DateField(_("op"), default=timezone.localdate)
    reden = models.TextField(_("reden"))
    bron = models.CharField(_("bron"), max_length=300)
    vastgelegd_op = models.DateTimeField(_("vastgelegd op"), default=timezone.now, editable=False)
    vastgelegd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("vastgelegd door"),
        editable=False,
    )

    class Meta:
        verbose_name = _("verschuiving")
        verbose_name_plural = _("verschuivingen")
        ordering = ("op", "pk")
        constraints = [
            models.CheckConstraint(
                name="verschuiving_met_bedrag",
                condition=Q(bedrag__gt=0),
                violation_error_message=_("Een verschuiving heeft een bedrag."),
            ),
            models.CheckConstraint(
                name="verschuiving_met_reden",
                condition=~Q(reden=""),
                violation_error_message=_("Schrijf op waarom het geld wordt verschoven."),
            ),
            models.CheckConstraint(
                name="verschuiving_naar_een_ander",
                condition=~Q(van=models.F("naar")),
                violation_error_message=_("Een bedrag verschuift naar een andere regel."),
            ),
            models.UniqueConstraint(
                fields=["van", "naar", "bedrag", "op"],
                name="verschuiving_een_keer",
                violation_error_message=_("Deze verschuiving staat er al."),
            ),
        ]

    def __str__(self):
        return f"{self.van} → {self.naar.jaar}"


@gevolgd()
class Begrotingsbedrag(MetBedrag):
    """The amount of a line of the budget, as it was known on a day."""

    regel = models.ForeignKey(
        Begrotingsregel, on_delete=models.CASCADE, related_name="bedragen", verbose_name=_("begrotingsregel")
    )
    verschuiving = models.ForeignKey(
        Verschuiving,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="bedragen",
        verbose_name=_("door verschuiving"),
    )

    objects = ZekerheidQuerySet.as_manager()

    class Meta:
        verbose_name = _("bedrag van een begrotingsregel")
        verbose_name_plural = _("bedragen van begrotingsregels")
        ordering = ("regel", "-per", "-pk")
        constraints = zekerheid_constraints("begrotingsbedrag")

    def __str__(self):
        return f"{self.regel} ({self.get_zekerheid_display()})"
