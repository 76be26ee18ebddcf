"""Who answers for what."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from partners.models.partner import Lidmaatschap, Partner
from partners.periode import DateRangeSql, MetPeriode, PeriodeQuerySet, periode_constraint
from themas.models import Interventie


class VerantwoordelijkheidQuerySet(PeriodeQuerySet):
    """Responsibilities."""

    def trekkers(self):
        """Return those of the one who leads."""
        return self.filter(rol=Verantwoordelijkheid.Rol.TREKKER)


@gevolgd()
class Verantwoordelijkheid(MetPeriode):
    """A partner answers for something in an intervention. At most one leads at any moment."""

    class Rol(models.TextChoices):
        """What a partner does."""

        TREKKER = "trekker", _("trekker")
        UITVOERDER = "uitvoerder", _("uitvoerder")
        FINANCIER = "financier", _("financier")
        ADVISEUR = "adviseur", _("adviseur")

    # Who is asked how it goes.
    WIE_VERTELT = (Rol.TREKKER, Rol.UITVOERDER)

    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="verantwoordelijkheden", verbose_name=_("partner")
    )
    interventie = models.ForeignKey(
        Interventie, on_delete=models.PROTECT, related_name="+", verbose_name=_("interventie")
    )
    rol = models.CharField(_("rol"), max_length=20, choices=Rol)
    waarvoor = models.CharField(
        _("waarvoor"), max_length=300, blank=True, help_text=_("Waar deze partner op aanspreekbaar is.")
    )
    persoon = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wie het doet"),
        help_text=_("Deze collega vult de voortgang in en krijgt de mails. Komt niet op de site."),
    )
    bron = models.CharField(_("bron"), max_length=300, blank=True)

    objects = VerantwoordelijkheidQuerySet.as_manager()

    class Meta:
        verbose_name = _("verantwoordelijkheid")
        verbose_name_plural = _("verantwoordelijkheden")
        ordering = ("interventie", "rol", "partner")
        constraints = [
            periode_constraint("verantwoordelijkheid"),
            ExclusionConstraint(
                name="hooguit_een_trekker",
                expressions=[
                    ("interventie", RangeOperators.EQUAL),
                    (DateRangeSql("van", "tot"), RangeOperators.OVERLAPS),
                ],
                condition=Q(rol="trekker"),
                violation_error_message=_(
                    "Deze interventie heeft in deze periode al een trekker. Sluit die eerst af met een einddatum."
                ),
            ),
            ExclusionConstraint(
                name="verantwoordelijkheid_niet_dubbel",
                expressions=[
                    ("partner", RangeOperators.EQUAL),
                    ("interventie", RangeOperators.EQUAL),
                    ("rol", RangeOperators.EQUAL),
                    (DateRangeSql("van", "tot"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Deze partner heeft deze rol hier al in deze periode."),
            ),
        ]

    def clean(self):
        """Refuse a person who may not fill in for the partner; what is over keeps who did it."""
        super().clean()
        voorbij = self.tot is not None and self.tot < timezone.localdate()
        if voorbij or not self.persoon_id or not self.partner_id:
            return
        leden = Lidmaatschap.objects.geldig().filter(partner=self.partner_id, gebruiker=self.persoon_id)
        if not leden.exclude(rol=Lidmaatschap.Rol.LEZER).exists():
            raise ValidationError(
                {
                    "persoon": _(
                        "Deze persoon vult niet in voor deze partner. Kies een collega die dat wel mag."
                    )
                }
            )

    def __str__(self):
        return f"{self.partner}: {self.get_rol_display()} van {self.interventie}"


def zonder_persoon(verantwoordelijkheden):
    """Narrow responsibilities to those of today of who has to tell how it goes, without a person by name."""
    return verantwoordelijkheden.geldig().filter(
        rol__in=Verantwoordelijkheid.WIE_VERTELT,
        persoon__isnull=True,
        partner__in=Partner.objects.actief(),
    )


def interventies_zonder_trekker(interventies):
    """Narrow a queryset of interventions to those that nobody leads today."""
    return interventies.exclude(pk__in=Verantwoordelijkheid.objects.trekkers().geldig().values("interventie"))
