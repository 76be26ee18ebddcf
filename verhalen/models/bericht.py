"""Short dated pieces with one source."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.openbaar import Openbaar, OpenbaarQuerySet
from coalitie.basis.taal import in_taal
from coalitie.basis.velden import OpmaakField, VageDatumField
from themas.models import Thema, Wijk


@gevolgd()
class Bericht(MetSlug, Openbaar):
    """A short piece of news with one source."""

    titel = models.CharField(_("titel"), max_length=160)
    tekst = OpmaakField(_("tekst"))
    datum = VageDatumField(_("datum"))
    bron_naam = models.CharField(_("bron"), max_length=200)
    bron_url = models.URLField(_("webadres van de bron"), max_length=500, blank=True)
    themas = models.ManyToManyField(
        Thema, through="BerichtThema", related_name="+", verbose_name=_("thema's")
    )
    wijken = models.ManyToManyField(Wijk, through="BerichtWijk", related_name="+", verbose_name=_("wijken"))

    objects = OpenbaarQuerySet.as_manager()

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("berichten")
        ordering = ("-datum", "-pk")
        constraints = [
            models.CheckConstraint(
                name="bericht_met_bron",
                condition=~Q(bron_naam=""),
                violation_error_message=_("Een bericht heeft een bron nodig."),
            )
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        """Return the address on the public site."""
        return in_taal(f"/berichten/{self.slug}/")


@gevolgd()
class BerichtThema(models.Model):
    """A theme that a short piece is about."""

    bericht = models.ForeignKey(
        Bericht, on_delete=models.CASCADE, related_name="themakoppelingen", verbose_name=_("bericht")
    )
    thema = models.ForeignKey(Thema, on_delete=models.PROTECT, related_name="+", verbose_name=_("thema"))

    class Meta:
        verbose_name = _("thema van een bericht")
        verbose_name_plural = _("thema's van berichten")
        constraints = [
            models.UniqueConstraint(
                fields=["bericht", "thema"],
                name="bericht_thema_uniek",
                violation_error_message=_("Dit thema hoort al bij dit bericht."),
            )
        ]

    def __str__(self):
        return f"{self.bericht}: {self.thema}"


@gevolgd()
class BerichtWijk(models.Model):
    """A wijk that a short piece is about."""

    bericht = models.ForeignKey(
        Bericht, on_delete=models.CASCADE, related_name="wijkkoppelingen", verbose_name=_("bericht")
    )
    wijk = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="+", verbose_name=_("wijk"))

    class Meta:
        verbose_name = _("wijk van een bericht")
        verbose_name_plural = _("wijken van berichten")
        constraints = [
            models.UniqueConstraint(
                fields=["bericht", "wijk"],
                name="bericht_wijk_uniek",
                violation_error_message=_("Deze wijk hoort al bij dit bericht."),
            )
        ]

    def __str__(self):
        return f"{self.bericht}: {self.wijk}"
