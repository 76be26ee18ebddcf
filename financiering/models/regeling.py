"""Schemes of ministries and funds, and their rounds."""

from datetime import timedelta

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.openbaar import controleer_moment
from coalitie.basis.velden import GeldField
from themas.models import Thema


@gevolgd()
class Regeling(MetSlug):
    """A scheme that money can be asked from."""

    naam = models.CharField(_("naam"), max_length=160, unique=True)
    verstrekker = models.CharField(
        _("verstrekker"), max_length=160, help_text=_("Het ministerie of fonds dat het geld geeft.")
    )
    grondslag = models.CharField(_("wettelijke grondslag"), max_length=300, blank=True)
    url = models.URLField(_("webadres"), max_length=500, blank=True)
    cofinanciering_percentage = models.DecimalField(
        _("cofinanciering (%)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
        help_text=_("Welk deel de regio zelf moet betalen. Leeg: niet bekend. 0: geen."),
    )
    toelichting = models.TextField(_("regels van deze regeling"), blank=True)

    class Meta:
        verbose_name = _("regeling")
        verbose_name_plural = _("regelingen")
        ordering = ("naam",)
        constraints = [
            models.CheckConstraint(
                name="regeling_cofinanciering_is_percentage",
                condition=Q(cofinanciering_percentage__isnull=True)
                | Q(cofinanciering_percentage__range=(0, 100)),
                violation_error_message=_("Een percentage ligt tussen 0 en 100."),
            )
        ]

    def __str__(self):
        return self.naam


@gevolgd()
class Hoofdthema(models.Model):
    """A main theme of the scheme itself, mapped to ours."""

    regeling = models.ForeignKey(
        Regeling, on_delete=models.CASCADE, related_name="hoofdthemas", verbose_name=_("regeling")
    )
    naam = models.CharField(_("naam"), max_length=120)
    themas = models.ManyToManyField(
        Thema, through="HoofdthemaThema", related_name="+", verbose_name=_("onze thema's")
    )

    class Meta:
        verbose_name = _("hoofdthema van een regeling")
        verbose_name_plural = _("hoofdthema's van regelingen")
        ordering = ("regeling", "naam")
        constraints = [
            models.UniqueConstraint(
                fields=["regeling", "naam"],
                name="hoofdthema_uniek",
                violation_error_message=_("Dit hoofdthema heeft deze regeling al."),
            )
        ]

    def __str__(self):
        return f"{self.regeling}: {self.naam}"


@gevolgd()
class HoofdthemaThema(models.Model):
    """Which of our themes a main theme of a scheme speaks of."""

    hoofdthema = models.ForeignKey(
        Hoofdthema, on_delete=models.CASCADE, related_name="themakoppelingen", verbose_name=_("hoofdthema")
    )
    thema = models.ForeignKey(Thema, on_delete=models.PROTECT, related_name="+", verbose_name=_("thema"))

    class Meta:
        verbose_name = _("thema bij een hoofdthema")
        verbose_name_plural = _("thema's bij hoofdthema's")
        constraints = [
            models.UniqueConstraint(
                fields=["hoofdthema", "thema"],
                name="hoofdthema_thema_uniek",
                violation_error_message=_("Dit thema hoort al bij dit hoofdthema."),
            )
        ]

    def __str__(self):
        return f"{self.hoofdthema} → {self.thema}"


class RondeQuerySet(models.QuerySet):
    """Rounds."""

    def open(self):
        """Return the rounds in which can be applied now."""
        nu = timezone.now()
        return self.filter(opent__lte=nu, sluit__gt=nu)

    def komt_nog(self):
        """Return the rounds that open later."""
        return self.filter(opent__gt=timezone.now())

    def gesloten(self):
        """Return the rounds that have closed."""
        return self.filter(sluit__lte=timezone.now())

    def sluit_binnen(self, dagen):
        """Return the rounds that have not closed yet and do so within ``dagen`` days."""
        nu = timezone.now()
        return self.filter(sluit__gt=nu, sluit__lte=nu + timedelta(days=dagen))


@gevolgd()
class Ronde(MetSlug):
    """A round of a scheme: the window in which can be applied."""

    MOMENTEN = ("opent", "sluit")

    regeling = models.ForeignKey(
        Regeling, on_delete=models.PROTECT, related_name="rondes", verbose_name=_("regeling")
    )
    naam = models.CharField(_("naam"), max_length=120)
    opent = models.DateTimeField(_("opent"), null=True, blank=True)
    sluit = models.DateTimeField(_("sluit"), null=True, blank=True)
    plafond = GeldField(
        _("plafond"), null=True, blank=True, help_text=_("Wat er in deze ronde te verdelen is.")
    )
    maximum_per_aanvraag = GeldField(_("maximum per aanvraag"), null=True, blank=True)

    objects = RondeQuerySet.as_manager()

    class Meta:
        verbose_name = _("ronde")
        verbose_name_plural = _("rondes")
        ordering = ("regeling", "opent", "naam")
        constraints = [
            models.CheckConstraint(
                name="ronde_sluit_na_opent",
                condition=Q(opent__isnull=True) | Q(sluit__isnull=True) | Q(sluit__gt=F("opent")),
                violation_error_message=_("Een ronde sluit nadat hij opent."),
            ),
            models.CheckConstraint(
                name="ronde_bedragen_niet_negatief",
                condition=(Q(plafond__isnull=True) | Q(plafond__gte=0))
                & (Q(maximum_per_aanvraag__isnull=True) | Q(maximum_per_aanvraag__gte=0)),
                violation_error_message=_("Een bedrag is niet negatief."),
            ),
            models.CheckConstraint(
                name="ronde_maximum_binnen_plafond",
                condition=Q(plafond__isnull=True)
                | Q(maximum_per_aanvraag__isnull=True)
                | Q(maximum_per_aanvraag__lte=F("plafond")),
                violation_error_message=_("Het maximum per aanvraag past binnen het plafond."),
            ),
        ]

    def __str__(self):
        return f"{self.regeling}, {self.naam}"

    def clean(self):
        """Refuse moments that cannot be meant."""
        super().clean()
        controleer_moment("opent", self.opent)
        controleer_moment("sluit", self.sluit)

    @property
    def is_open(self):
        """Tell whether can be applied now; False when the window is not known."""
        nu = timezone.now()
        return bool(self.opent and self.sluit and self.opent <= nu < self.sluit)

    @property
    def komt_nog(self):
        """Tell whether it opens later."""
        return self.opent is not None and self.opent > timezone.now()

    @property
    def is_gesloten(self):
        """Tell whether it has closed."""
        return self.sluit is not None and self.sluit <= timezone.now()
