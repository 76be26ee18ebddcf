"""What was delivered of what was promised."""

from decimal import Decimal

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from partners.models.toezegging import Toezegging

MINSTE = Decimal("0.01")


@gevolgd(exclude=["formulierafdruk"])
class Levering(models.Model):
    """A part of a commitment that was delivered; counted in the unit of the commitment."""

    toezegging = models.ForeignKey(
        Toezegging, on_delete=models.PROTECT, related_name="leveringen", verbose_name=_("toezegging")
    )
    datum = models.DateField(_("datum"), help_text=_("De dag waarop het is geleverd."))
    hoeveelheid = models.DecimalField(
        _("hoeveelheid"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(MINSTE)],
        help_text=_("In dezelfde eenheid als de toezegging. Mag leeg blijven als daar ook niets staat."),
    )
    notitie = models.TextField(_("wat er is geleverd"), blank=True)
    bewijs = models.FileField(_("bewijs"), upload_to="bewijs/", blank=True, max_length=200)
    bewijs_naam = models.CharField(_("naam van het bestand"), max_length=120, blank=True, editable=False)
    gemeld_op = models.DateTimeField(_("gemeld op"), default=timezone.now, editable=False)
    gemeld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("gemeld door"),
        editable=False,
    )
    formulierafdruk = models.CharField(
        _("afdruk van het formulier"), max_length=64, null=True, blank=True, unique=True, editable=False
    )

    class Meta:
        verbose_name = _("levering")
        verbose_name_plural = _("leveringen")
        ordering = ("-datum", "-pk")
        constraints = [
            models.CheckConstraint(
                name="levering_meer_dan_niets",
                condition=Q(hoeveelheid__isnull=True) | Q(hoeveelheid__gt=0),
                violation_error_message=_("Een levering is meer dan nul."),
            ),
        ]

    def __str__(self):
        return f"{self.toezegging}, {self.datum}"

    def clean(self):
        """Refuse a day to come, and an amount where the commitment has none or the other way round."""
        super().clean()
        fouten = {}
        if self.datum and self.datum > timezone.localdate():
            fouten["datum"] = _("Deze dag moet nog komen. Meld een levering als hij er is.")
        if self.toezegging_id and self.toezegging.hoeveelheid is not None and self.hoeveelheid is None:
            fouten["hoeveelheid"] = _("Vul in hoeveel er is geleverd.")
        if self.toezegging_id and self.toezegging.hoeveelheid is None and self.hoeveelheid is not None:
            fouten["hoeveelheid"] = _("Bij deze toezegging hoort geen getal. Laat dit leeg.")
        if fouten:
            raise ValidationError(fouten)
