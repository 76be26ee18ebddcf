"""Which source covers how much of which need."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.velden import VageDatumField
from financiering.models.begroting import Begrotingsregel
from financiering.models.gemeentebudget import Gemeentebudget
from partners.models import Toezegging
from themas.models import Behoefte

BRONNEN = ("toezegging", "begrotingsregel", "gemeentebudget")


def precies_een(*velden):
    """Return the condition that exactly one of the foreign keys ``velden`` is filled."""
    conditie = Q()
    for gevuld in velden:
        conditie |= Q(**{f"{veld}__isnull": veld != gevuld for veld in velden})
    return conditie


class DekkingQuerySet(models.QuerySet):
    """Covers."""

    def op(self, datum):
        """Return the covers that held on ``datum``."""
        return self.filter(
            Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=datum), geldig_vanaf__startswith__lte=datum
        )

    def van_bron(self, bron):
        """Return the covers from one source: a commitment, a line of a budget or a municipal budget."""
        return self.filter(**{bron._meta.model_name: bron})

    def openbaar(self):
        """Return the covers of the needs that the public may see."""
        return self.filter(behoefte__in=Behoefte.objects.openbaar())


@gevolgd()
class Dekking(models.Model):
    """This quantity of one need is covered by exactly one source, in the unit of both.

    The database keeps what is covered within what the source has (migration
    ``financiering/0004_dekking_past``): a range has its low, unknown has nothing.
    """

    behoefte = models.ForeignKey(
        Behoefte, on_delete=models.PROTECT, related_name="+", verbose_name=_("behoefte")
    )
    hoeveelheid = models.DecimalField(_("hoeveel"), max_digits=14, decimal_places=2)
    toezegging = models.ForeignKey(
        Toezegging,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("toezegging"),
    )
    begrotingsregel = models.ForeignKey(
        Begrotingsregel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="dekkingen",
        verbose_name=_("begrotingsregel"),
    )
    gemeentebudget = models.ForeignKey(
        Gemeentebudget,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="dekkingen",
        verbose_name=_("gemeentebudget"),
    )
    geldig_vanaf = VageDatumField(_("geldt vanaf"))
    geldig_tot = models.DateField(
        _("geldt tot"),
        null=True,
        blank=True,
        help_text=_("De dag waarop deze dekking ophield. Leeg: zij geldt nog."),
    )
    toelichting = models.CharField(_("toelichting"), max_length=300, blank=True)

    objects = DekkingQuerySet.as_manager()

    class Meta:
        verbose_name = _("dekking")
        verbose_name_plural = _("dekkingen")
        ordering = ("behoefte", "pk")
        constraints = [
            models.CheckConstraint(
                name="dekking_uit_een_bron",
                condition=precies_een(*BRONNEN),
                violation_error_message=_(
                    "Kies één bron: een toezegging, een begrotingsregel of een gemeentebudget."
                ),
            ),
            models.CheckConstraint(
                name="dekking_met_hoeveelheid",
                condition=Q(hoeveelheid__gt=0),
                violation_error_message=_("Vul in hoeveel er gedekt is, meer dan nul."),
            ),
            models.CheckConstraint(
                name="dekking_tot_na_vanaf",
                condition=Q(geldig_tot__isnull=True) | Q(geldig_vanaf__startswith__lt=models.F("geldig_tot")),
                violation_error_message=_("Een dekking houdt op nadat zij begint."),
            ),
        ]

    def __str__(self):
        return f"{self.behoefte} ← {self.bron}"

    @property
    def bron(self):
        """The source that it comes from."""
        return self.toezegging or self.begrotingsregel or self.gemeentebudget
