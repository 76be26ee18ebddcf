"""The programme in periods, each with its own tracks."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd


@gevolgd()
class Programmaperiode(models.Model):
    """A stretch of years with one uitvoeringsprogramma."""

    naam = models.CharField(_("naam"), max_length=80, unique=True)
    begin = models.DateField(_("begint op"))
    eind = models.DateField(_("eindigt op"))
    tekst = models.TextField(_("toelichting"), blank=True)

    class Meta:
        verbose_name = _("programmaperiode")
        verbose_name_plural = _("programmaperiodes")
        ordering = ("begin",)
        constraints = [
            models.CheckConstraint(
                name="programmaperiode_eind_na_begin",
                condition=models.Q(eind__gt=models.F("begin")),
                violation_error_message=_("Een periode eindigt nadat hij begint."),
            )
        ]

    def __str__(self):
        return self.naam


@gevolgd()
class Spoor(models.Model):
    """A track of the uitvoeringsprogramma: the way in which an intervention is taken up."""

    periode = models.ForeignKey(
        Programmaperiode, on_delete=models.PROTECT, related_name="sporen", verbose_name=_("programmaperiode")
    )
    nummer = models.PositiveSmallIntegerField(_("nummer"))
    naam = models.CharField(_("naam"), max_length=200)
    tekst = models.TextField(_("toelichting"), blank=True)

    class Meta:
        verbose_name = _("spoor")
        verbose_name_plural = _("sporen")
        ordering = ("periode", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["periode", "nummer"],
                name="spoor_nummer_uniek",
                violation_error_message=_("Dit nummer heeft al een spoor in deze periode."),
            )
        ]

    def __str__(self):
        return f"{self.nummer}. {self.naam}"
