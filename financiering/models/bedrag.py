"""Amounts of applications, each with its certainty, source and date."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.zekerheid import MetBedrag, ZekerheidQuerySet, zekerheid_constraints
from financiering.models.aanvraag import Aanvraag, AanvraagStap


class AanvraagBedragQuerySet(ZekerheidQuerySet):
    """Amounts of applications."""

    def laatste(self):
        """Return the newest amount of each kind per application; older ones stay in the table."""
        return self.order_by("aanvraag_id", "soort", "-per__startswith", "-pk").distinct(
            "aanvraag_id", "soort"
        )


@gevolgd()
class AanvraagBedrag(MetBedrag):
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

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="bedragen", verbose_name=_("aanvraag")
    )
    soort = models.CharField(_("welk bedrag"), max_length=15, choices=Soort)
    stap = models.ForeignKey(
        AanvraagStap,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="bedragen",
        verbose_name=_("bekend geworden bij"),
    )

    objects = AanvraagBedragQuerySet.as_manager()

    class Meta:
        verbose_name = _("bedrag van een aanvraag")
        verbose_name_plural = _("bedragen van aanvragen")
        ordering = ("aanvraag", "soort", "-per__startswith", "-pk")
        constraints = [
            *zekerheid_constraints("aanvraagbedrag"),
            models.CheckConstraint(
                name="aanvraagbedrag_onbekend_met_reden",
                condition=~Q(zekerheid="onbekend") | ~Q(opmerking=""),
                violation_error_message=_(
                    "Schrijf bij de opmerking op waarom het bedrag nog niet bekend is."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.get_soort_display()} ({self.get_zekerheid_display()})"

    @property
    def soort_publiek(self):
        """The kind of amount in the words of the public site."""
        return self.SOORT_PUBLIEK[self.soort]
