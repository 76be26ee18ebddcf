"""What the council wished or objected, and the answer."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.velden import VageDatumField
from financiering.models.besluit import Besluit
from financiering.models.intern import Intern, InternQuerySet, intern_constraint
from themas.models import Document


class WensQuerySet(InternQuerySet):
    """Wishes and objections of the council."""

    def openbaar(self):
        """Return what the public may see; what belongs to an internal decision is internal as well."""
        return super().openbaar().exclude(besluit__intern=True)

    def zonder_antwoord(self):
        """Return those that nobody answered yet."""
        return self.filter(antwoord="")


@gevolgd()
class WensOfBedenking(Intern):
    """What the council wished or objected, the answer, and what changed because of it."""

    class Soort(models.TextChoices):
        """Which of the two."""

        WENS = "wens", _("wens")
        BEDENKING = "bedenking", _("bedenking")

    soort = models.CharField(_("soort"), max_length=10, choices=Soort)
    van_wie = models.CharField(
        _("van wie"), max_length=160, help_text=_("Een fractie, of de raad als geheel.")
    )
    op = VageDatumField(_("op"))
    tekst = models.TextField(_("de wens of bedenking"))
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("waarover"),
        help_text=_("Het stuk dat aan de raad is voorgelegd."),
    )
    besluit = models.ForeignKey(
        Besluit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="wensen_en_bedenkingen",
        verbose_name=_("bij welk besluit"),
    )
    antwoord = models.TextField(_("antwoord"), blank=True)
    beantwoord_op = VageDatumField(_("beantwoord op"), null=True, blank=True)
    wat_veranderde = models.TextField(_("wat er veranderde"), blank=True)
    bron = models.CharField(_("bron"), max_length=300)

    objects = WensQuerySet.as_manager()

    class Meta:
        verbose_name = _("wens of bedenking")
        verbose_name_plural = _("wensen en bedenkingen")
        ordering = ("op", "pk")
        constraints = [
            intern_constraint("wensofbedenking"),
            models.CheckConstraint(
                name="wensofbedenking_ergens_over",
                condition=Q(document__isnull=False) | Q(besluit__isnull=False),
                violation_error_message=_("Kies over welk stuk of bij welk besluit het is."),
            ),
            models.CheckConstraint(
                name="wensofbedenking_antwoord_met_dag",
                condition=Q(antwoord="", beantwoord_op__isnull=True)
                | (~Q(antwoord="") & Q(beantwoord_op__isnull=False)),
                violation_error_message=_("Een antwoord heeft een tekst én een dag."),
            ),
            models.CheckConstraint(
                name="wensofbedenking_antwoord_erna",
                condition=Q(beantwoord_op__isnull=True) | Q(beantwoord_op__endswith__gt=F("op__startswith")),
                violation_error_message=_("Een antwoord komt na de wens of bedenking."),
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} van {self.van_wie}"
