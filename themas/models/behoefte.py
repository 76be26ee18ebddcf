"""What an intervention needs: money, knowledge or people, per year."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.middelen import Eenheid, Middel
from coalitie.basis.zekerheid import MetZekerheid, ZekerheidQuerySet, zekerheid_constraints
from themas.models.interventie import Interventie

EERSTE_JAAR, LAATSTE_JAAR = 2015, 2060


def jaar_field(naam=None, **opties):
    """Return a model field for a calendar year of the programme; ``naam`` is "jaar" when left out."""
    grenzen = [MinValueValidator(EERSTE_JAAR), MaxValueValidator(LAATSTE_JAAR)]
    return models.PositiveSmallIntegerField(naam or _("jaar"), validators=grenzen, **opties)


def jaar_constraint(naam, veld="jaar"):
    """Return the rule that a year lies within the programme, or is empty where the field allows it."""
    return models.CheckConstraint(
        name=f"{naam}_jaar_klopt",
        condition=Q(**{f"{veld}__range": (EERSTE_JAAR, LAATSTE_JAAR)}) | Q(**{f"{veld}__isnull": True}),
        violation_error_message=_("Dit jaar kan niet kloppen. Kijk het na."),
    )


class BehoefteQuerySet(models.QuerySet):
    """Needs."""

    def openbaar(self):
        """Return what the public may see: the needs of public interventions."""
        return self.filter(interventie__in=Interventie.objects.openbaar())

    def op(self, datum):
        """Return the needs that held on ``datum``: estimated by then, and not lapsed."""
        geraamd = BehoefteOmvang.objects.op(datum).filter(behoefte=models.OuterRef("pk"))
        return self.niet_vervallen(datum).filter(models.Exists(geraamd))

    def niet_vervallen(self, datum):
        """Return the needs that had not lapsed on ``datum``, whether they had been estimated or not."""
        return self.filter(Q(vervallen_op__isnull=True) | Q(vervallen_op__gt=datum))


@gevolgd()
class Behoefte(models.Model):
    """What an intervention needs in a year, of one kind and for one purpose; how much stands in ``omvang``."""

    interventie = models.ForeignKey(
        Interventie, on_delete=models.CASCADE, related_name="behoeften", verbose_name=_("interventie")
    )
    jaar = jaar_field()
    soort = models.CharField(_("soort"), max_length=10, choices=Middel)
    eenheid = models.CharField(_("eenheid"), max_length=5, choices=Eenheid)
    waarvoor = models.CharField(_("waarvoor"), max_length=200)
    vervallen_op = models.DateField(
        _("vervallen op"),
        null=True,
        blank=True,
        help_text=_("De dag vanaf wanneer dit niet meer nodig is. Leeg: het is nog nodig."),
    )

    objects = BehoefteQuerySet.as_manager()

    class Meta:
        verbose_name = _("behoefte")
        verbose_name_plural = _("behoeften")
        ordering = ("interventie", "jaar", "soort", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["interventie", "jaar", "soort", "eenheid", "waarvoor"],
                name="behoefte_uniek",
                violation_error_message=_("Deze behoefte staat er al."),
            ),
            models.CheckConstraint(
                name="behoefte_eenheid_past",
                condition=Q(soort="geld", eenheid="EUR")
                | Q(soort="mensen", eenheid__in=["uur", "fte"])
                | Q(soort="kennis", eenheid="uur"),
                violation_error_message=_("Geef geld in euro's, mensen in uren of fte, en kennis in uren."),
            ),
            models.CheckConstraint(
                name="behoefte_met_doel",
                condition=~Q(waarvoor=""),
                violation_error_message=_("Schrijf op waarvoor het nodig is."),
            ),
            jaar_constraint("behoefte"),
        ]

    def __str__(self):
        return f"{self.interventie}, {self.jaar}: {self.get_soort_display()} voor {self.waarvoor}"


@gevolgd()
class BehoefteOmvang(MetZekerheid):
    """How much is needed, as it was known on a day, in the unit of the need."""

    behoefte = models.ForeignKey(
        Behoefte, on_delete=models.CASCADE, related_name="omvang", verbose_name=_("behoefte")
    )
    hoeveelheid = models.DecimalField(
        _("hoeveel"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("In euro's, uren of fte. Bij een bandbreedte: het laagste."),
    )
    hoeveelheid_tot = models.DecimalField(
        _("tot"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Alleen bij een bandbreedte."),
    )

    objects = ZekerheidQuerySet.as_manager()

    class Meta:
        verbose_name = _("omvang van een behoefte")
        verbose_name_plural = _("omvang van behoeften")
        ordering = ("behoefte", "-per", "-pk")
        constraints = zekerheid_constraints("behoefteomvang", "hoeveelheid")

    def __str__(self):
        return f"{self.behoefte} ({self.get_zekerheid_display()})"
