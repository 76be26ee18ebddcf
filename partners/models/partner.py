"""Partners, and the people who may speak for them."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.afbeeldingen import AfbeeldingField
from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.openbaar import Openbaar, OpenbaarQuerySet
from coalitie.basis.taal import in_taal
from partners.periode import DateRangeSql, MetPeriode, PeriodeQuerySet, periode_constraint


class PartnerQuerySet(OpenbaarQuerySet):
    """Partners."""

    def actief(self):
        """Return the partners that take part today."""
        vandaag = timezone.localdate()
        return self.filter(
            models.Q(actief_van__isnull=True) | models.Q(actief_van__lte=vandaag),
            models.Q(actief_tot__isnull=True) | models.Q(actief_tot__gte=vandaag),
        )


# Addresses below /mijn/ that are no partner.
BEZET = ("handleiding", "uitnodiging")


@gevolgd()
class Partner(MetSlug, Openbaar):
    """An organisation, or a group of them, in the coalition."""

    class Soort(models.TextChoices):
        """Kinds of partners."""

        GEMEENTE = "gemeente", _("gemeente")
        BEWONERSINITIATIEF = "bewonersinitiatief", _("bewonersinitiatief")
        CORPORATIE = "corporatie", _("woningcorporatie")
        WELZIJN = "welzijn", _("welzijn")
        ONDERWIJS = "onderwijs", _("onderwijs")
        KINDEROPVANG = "kinderopvang", _("kinderopvang")
        WERKGEVER = "werkgever", _("werk")
        POLITIE = "politie", _("politie")
        JUSTITIE = "justitie", _("justitie")
        ZORG = "zorg", _("zorg")
        RIJK = "rijk", _("Rijk")
        FONDS = "fonds", _("fonds of uitvoerder")
        OVERIG = "overig", _("anders")

    naam = models.CharField(_("naam"), max_length=120, unique=True)
    soort = models.CharField(_("soort"), max_length=20, choices=Soort)
    korte_tekst = models.TextField(
        _("korte tekst"), blank=True, help_text=_("Wie zijn ze en wat doen ze hier?")
    )
    website = models.URLField(_("website"), blank=True)
    logo = AfbeeldingField(
        _("logo"), upload_to="logos/", blank=True, width_field="logo_breedte", height_field="logo_hoogte"
    )
    logo_breedte = models.PositiveIntegerField(null=True, blank=True, editable=False)
    logo_hoogte = models.PositiveIntegerField(null=True, blank=True, editable=False)
    actief_van = models.DateField(_("actief van"), null=True, blank=True)
    actief_tot = models.DateField(_("actief tot en met"), null=True, blank=True)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ("naam",)
        constraints = [
            models.CheckConstraint(
                name="partner_eind_na_begin",
                condition=models.Q(actief_van__isnull=True)
                | models.Q(actief_tot__isnull=True)
                | models.Q(actief_tot__gte=models.F("actief_van")),
                violation_error_message=_("Een partner stopt nadat hij begint."),
            )
        ]

    def __str__(self):
        return self.naam

    def clean(self):
        """Refuse an address that "Mijn coalitie" has for something else."""
        super().clean()
        if self.slug in BEZET:
            raise ValidationError({"slug": _("Dit adres is al in gebruik. Kies een ander.")})

    def get_absolute_url(self):
        """Return the address on the public site."""
        return in_taal(f"/partners/{self.slug}/")


@gevolgd()
class Lidmaatschap(MetPeriode):
    """What a person may do for a partner, and when."""

    class Rol(models.TextChoices):
        """What the person may do."""

        LEZER = "lezer", _("lezer")
        INVULLER = "invuller", _("invuller")
        MANDAATHOUDER = "mandaathouder", _("mandaathouder")

    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("gebruiker")
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.CASCADE, related_name="lidmaatschappen", verbose_name=_("partner")
    )
    rol = models.CharField(_("rol"), max_length=20, choices=Rol)

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = _("lidmaatschap")
        verbose_name_plural = _("lidmaatschappen")
        ordering = ("partner", "gebruiker")
        constraints = [
            periode_constraint("lidmaatschap"),
            ExclusionConstraint(
                name="lidmaatschap_een_rol_tegelijk",
                expressions=[
                    ("gebruiker", RangeOperators.EQUAL),
                    ("partner", RangeOperators.EQUAL),
                    (DateRangeSql("van", "tot"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Deze persoon heeft in deze periode al een rol bij deze partner."),
            ),
        ]

    def __str__(self):
        return f"{self.gebruiker}, {self.get_rol_display()} bij {self.partner}"

    def mag(self, rol):
        """Tell whether this role may do what ``rol`` may: each role may all that the ones before it may."""
        rollen = self.Rol.values
        return rollen.index(self.rol) >= rollen.index(rol)

    @property
    def mag_invullen(self):
        """Tell whether this person may propose, report and fill in."""
        return self.mag(self.Rol.INVULLER)

    @property
    def mag_beloven(self):
        """Tell whether this person may promise on behalf of the partner."""
        return self.mag(self.Rol.MANDAATHOUDER)
