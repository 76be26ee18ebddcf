"""Wijken as residents know them, and the CBS buurten that they are made of."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.taal import in_taal
from coalitie.basis.velden import OpmaakField


@gevolgd()
class Wijk(MetSlug):
    """What residents call a wijk: a set of CBS buurten, not a CBS wijk."""

    naam = models.CharField(_("naam"), max_length=80, unique=True)
    intro = OpmaakField(_("introductie"), blank=True)
    breedtegraad = models.DecimalField(
        _("breedtegraad"), max_digits=8, decimal_places=5, null=True, blank=True
    )
    lengtegraad = models.DecimalField(_("lengtegraad"), max_digits=8, decimal_places=5, null=True, blank=True)
    contact = models.CharField(
        _("contact in de wijk"), max_length=200, blank=True, help_text=_("Leeg: het contact van het portaal.")
    )

    class Meta:
        verbose_name = _("wijk")
        verbose_name_plural = _("wijken")
        ordering = ("naam",)
        constraints = [
            models.CheckConstraint(
                name="wijk_punt_bestaat",
                condition=models.Q(breedtegraad__isnull=True, lengtegraad__isnull=True)
                | models.Q(
                    breedtegraad__isnull=False,
                    lengtegraad__isnull=False,
                    breedtegraad__range=(-90, 90),
                    lengtegraad__range=(-180, 180),
                ),
                violation_error_message=_(
                    "Een punt heeft een breedtegraad (-90 tot 90) en een lengtegraad (-180 tot 180)."
                ),
            )
        ]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        """Return the address on the public site."""
        return in_taal(f"/wijken/{self.slug}/")


@gevolgd()
class Buurt(models.Model):
    """A CBS buurt in the division of one year."""

    code = models.CharField(
        _("CBS-code"),
        max_length=10,
        validators=[RegexValidator(r"^BU\d{8}$", _("Een buurtcode is BU met acht cijfers."))],
    )
    jaar = models.PositiveSmallIntegerField(_("jaar van de indeling"))
    naam = models.CharField(_("naam"), max_length=120)
    wijk = models.ForeignKey(
        Wijk, on_delete=models.SET_NULL, null=True, blank=True, related_name="buurten", verbose_name=_("wijk")
    )
    vorm = models.JSONField(
        _("vorm"), null=True, blank=True, help_text=_("De grens als GeoJSON; komt uit de kaart van het CBS.")
    )

    class Meta:
        verbose_name = _("buurt")
        verbose_name_plural = _("buurten")
        ordering = ("jaar", "code")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "jaar"],
                name="buurt_code_per_jaar",
                violation_error_message=_("Deze buurt staat er voor dit jaar al."),
            ),
            models.CheckConstraint(
                name="buurt_jaar_bestaat",
                condition=models.Q(jaar__range=(1995, 2100)),
                violation_error_message=_("Het CBS heeft buurten vanaf 1995."),
            ),
        ]

    def __str__(self):
        return f"{self.naam} ({self.code}, {self.jaar})"
