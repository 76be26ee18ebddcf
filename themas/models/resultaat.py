"""What came of an intervention."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.velden import VageDatumField
from themas.models.interventie import Interventie


@gevolgd()
class Resultaat(models.Model):
    """Something that came of an intervention, with where that is known from."""

    interventie = models.ForeignKey(
        Interventie, on_delete=models.CASCADE, related_name="resultaten", verbose_name=_("interventie")
    )
    wat = models.CharField(_("wat er is bereikt"), max_length=300)
    getal = models.DecimalField(_("getal"), max_digits=14, decimal_places=2, null=True, blank=True)
    eenheid = models.CharField(_("eenheid"), max_length=60, blank=True)
    bron = models.CharField(_("bron"), max_length=300)
    datum = VageDatumField(_("datum"))

    class Meta:
        verbose_name = _("resultaat")
        verbose_name_plural = _("resultaten")
        ordering = ("-datum", "pk")
        constraints = [
            models.CheckConstraint(
                name="resultaat_met_bron",
                condition=~Q(bron=""),
                violation_error_message=_("Een resultaat heeft een bron nodig."),
            )
        ]

    def __str__(self):
        return self.wat
