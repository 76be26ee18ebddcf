"""The portal's own name, contact and standing texts: what another area changes first."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.velden import OpmaakField


@gevolgd()
class Portaal(models.Model):
    """The one row with the name of the site and of the area, the contact and the standing texts."""

    naam = models.CharField(_("naam van de site"), max_length=120, default="Portaal")
    ondertitel = models.CharField(_("ondertitel"), max_length=200, blank=True)
    gebied = models.CharField(_("naam van het gebied"), max_length=120, blank=True)
    coalitie = models.CharField(_("naam van de coalitie"), max_length=160, blank=True)
    organisatie = models.CharField(
        _("verantwoordelijke organisatie"),
        max_length=160,
        blank=True,
        help_text=_("Wie deze site uitgeeft, bijvoorbeeld de gemeente."),
    )
    contact_naam = models.CharField(_("contact: wie"), max_length=120, blank=True)
    contact_telefoon = models.CharField(_("contact: telefoon"), max_length=40, blank=True)
    contact_email = models.EmailField(_("contact: e-mail"), blank=True)
    contact_tekst = models.CharField(
        _("contact: uitleg"), max_length=300, blank=True, help_text=_("Bijvoorbeeld wanneer je kunt bellen.")
    )
    over = OpmaakField(_("tekst “over”"), blank=True)
    privacy = OpmaakField(_("tekst “privacy”"), blank=True)
    toegankelijkheid = OpmaakField(_("tekst “toegankelijkheid”"), blank=True)

    class Meta:
        verbose_name = _("gegevens van het portaal")
        verbose_name_plural = _("gegevens van het portaal")
        constraints = [
            models.CheckConstraint(
                name="portaal_een_rij",
                condition=models.Q(pk=1),
                violation_error_message=_("Er is maar één portaal."),
            )
        ]

    def __str__(self):
        return self.naam

    def save(self, *args, **kwargs):
        """Save as the only row."""
        self.pk = 1
        super().save(*args, **kwargs)

    @classmethod
    def haal(cls):
        """Return the row, or one with the defaults when nothing has been filled in yet."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)
