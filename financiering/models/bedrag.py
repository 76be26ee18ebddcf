"""Amounts of applications, each with its certainty, source and date."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.velden import GeldField, VageDatumField
from financiering.models.aanvraag import Aanvraag


class AanvraagBedragQuerySet(models.QuerySet):
    """Amounts of applications."""

    def laatste(self):
        """Return the newest amount of each kind per application; older ones stay in the table."""
        return self.order_by("aanvraag_id", "soort", "-per", "-pk").distinct("aanvraag_id", "soort")


@gevolgd()
class AanvraagBedrag(models.Model):
    """An amount as it was known on a day. A newer one does not erase the older one.

    Steps of certainty are never added together, and neither are the kinds.
    """

    class Soort(models.TextChoices):
        """Which amount this is."""

        GEVRAAGD = "gevraagd", _("gevraagd")
        GERESERVEERD = "gereserveerd", _("apart gezet, nog niet definitief")
        VERLEEND = "verleend", _("verleend")
        VASTGESTELD = "vastgesteld", _("vastgesteld")

    # What residents and the council read.
    SOORT_PUBLIEK = {
        Soort.GEVRAAGD: _("Gevraagd"),
        Soort.GERESERVEERD: _("Apart gezet, nog niet definitief"),
        Soort.VERLEEND: _("Toegekend"),
        Soort.VASTGESTELD: _("Eindbedrag"),
    }

    class Zekerheid(models.TextChoices):
        """How sure the amount is."""

        EXACT = "exact", _("precies")
        AFGEROND = "afgerond", _("afgerond")
        RUIM = "ruim", _("ruim")
        BANDBREEDTE = "bandbreedte", _("van … tot …")
        ONBEKEND = "onbekend", _("nog niet bekend")

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="bedragen", verbose_name=_("aanvraag")
    )
    soort = models.CharField(_("welk bedrag"), max_length=15, choices=Soort)
    zekerheid = models.CharField(_("zekerheid"), max_length=15, choices=Zekerheid)
    bedrag = GeldField(
        _("bedrag (€)"), null=True, blank=True, help_text=_("Bij een bandbreedte: het laagste bedrag.")
    )
    bedrag_tot = GeldField(_("tot (€)"), null=True, blank=True, help_text=_("Alleen bij een bandbreedte."))
    bron = models.CharField(_("bron"), max_length=300)
    per = VageDatumField(_("stand van"), help_text=_("Wanneer dit bedrag zo bekend was."))
    opmerking = models.CharField(_("opmerking"), max_length=400, blank=True)

    objects = AanvraagBedragQuerySet.as_manager()

    class Meta:
        verbose_name = _("bedrag van een aanvraag")
        verbose_name_plural = _("bedragen van aanvragen")
        ordering = ("aanvraag", "soort", "-per", "-pk")
        constraints = [
            models.CheckConstraint(
                name="aanvraagbedrag_past_bij_zekerheid",
                condition=Q(
                    zekerheid__in=["exact", "afgerond", "ruim"], bedrag__isnull=False, bedrag_tot__isnull=True
                )
                | Q(zekerheid="bandbreedte", bedrag__isnull=False, bedrag_tot__isnull=False)
                | Q(zekerheid="onbekend", bedrag__isnull=True, bedrag_tot__isnull=True),
                violation_error_message=_(
                    "Het bedrag past niet bij de zekerheid: een bandbreedte heeft twee bedragen, "
                    "onbekend heeft er geen, de rest heeft er één."
                ),
            ),
            models.CheckConstraint(
                name="aanvraagbedrag_laag_onder_hoog",
                condition=Q(bedrag_tot__isnull=True) | Q(bedrag_tot__gte=F("bedrag")),
                violation_error_message=_("Het laagste bedrag is niet hoger dan het hoogste."),
            ),
            models.CheckConstraint(
                name="aanvraagbedrag_niet_negatief",
                condition=Q(bedrag__isnull=True) | Q(bedrag__gte=0),
                violation_error_message=_("Een bedrag is niet negatief."),
            ),
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.get_soort_display()} ({self.get_zekerheid_display()})"

    @property
    def soort_publiek(self):
        """The kind of amount in the words of the public site."""
        return self.SOORT_PUBLIEK[self.soort]
