"""What a granted application asks of us, and what came in and went out."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.velden import VageDatumField
from financiering.models.aanvraag import Aanvraag
from financiering.models.begroting import Begrotingsregel
from financiering.models.dekking import precies_een
from financiering.models.gemeentebudget import Gemeentebudget
from financiering.models.regeling import Regeling
from financiering.models.termijn import MetTermijn, TermijnQuerySet
from themas.models import Document
from themas.models.behoefte import jaar_constraint, jaar_field


class Plicht(models.TextChoices):
    """Kinds of obligations."""

    TUSSENRAPPORTAGE = "tussenrapportage", _("tussenrapportage")
    SISA = "sisa", _("verantwoording via SiSa")
    EINDVERANTWOORDING = "eindverantwoording", _("eindverantwoording")
    WIJZIGINGSVERZOEK = "wijzigingsverzoek", _("wijzigingsverzoek")
    ANDERS = "anders", _("iets anders")


@gevolgd()
class Plichtregel(models.Model):
    """A rule of a scheme: what has to be delivered about every year, and before which day."""

    regeling = models.ForeignKey(
        Regeling, on_delete=models.CASCADE, related_name="plichtregels", verbose_name=_("regeling")
    )
    soort = models.CharField(_("soort"), max_length=20, choices=Plicht)
    omschrijving = models.CharField(_("wat"), max_length=200)
    maand = models.PositiveSmallIntegerField(
        _("maand"), validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    dag = models.PositiveSmallIntegerField(_("dag"), validators=[MinValueValidator(1), MaxValueValidator(31)])
    jaren_later = models.PositiveSmallIntegerField(
        _("jaren later"), default=1, help_text=_("0: in het jaar zelf. 1: in het jaar erna.")
    )
    bron = models.CharField(_("bron"), max_length=300)

    class Meta:
        verbose_name = _("plicht van een regeling")
        verbose_name_plural = _("plichten van regelingen")
        ordering = ("regeling", "maand", "dag")
        constraints = [
            models.UniqueConstraint(
                fields=["regeling", "soort", "maand", "dag"],
                name="plichtregel_uniek",
                violation_error_message=_("Deze plicht heeft deze regeling al."),
            ),
            models.CheckConstraint(
                name="plichtregel_dag_bestaat",
                condition=Q(maand__in=[1, 3, 5, 7, 8, 10, 12], dag__range=(1, 31))
                | Q(maand__in=[4, 6, 9, 11], dag__range=(1, 30))
                | Q(maand=2, dag__range=(1, 28)),
                violation_error_message=_("Deze dag bestaat niet in elk jaar."),
            ),
            models.CheckConstraint(
                name="plichtregel_niet_te_laat",
                condition=Q(jaren_later__lte=10),
                violation_error_message=_("Meer dan tien jaar later kan niet kloppen."),
            ),
        ]

    def __str__(self):
        return f"{self.regeling}: {self.omschrijving}"


class VerplichtingQuerySet(TermijnQuerySet):
    """Obligations."""

    KLAAR = "geleverd_op"
    EIGENAREN = ("eigenaar", "aanvraag__eigenaar")


@gevolgd()
class Verplichting(MetTermijn):
    """Something that has to be delivered to the grantor before a day."""

    KLAAR = "geleverd_op"

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="verplichtingen", verbose_name=_("aanvraag")
    )
    soort = models.CharField(_("soort"), max_length=20, choices=Plicht)
    omschrijving = models.CharField(_("wat"), max_length=200)
    over_jaar = jaar_field(_("over het jaar"), null=True, blank=True)
    uiterlijk = models.DateField(_("uiterlijk"))
    eigenaar = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wie doet het"),
        help_text=_("Leeg: wie de aanvraag bijhoudt."),
    )
    geleverd_op = models.DateField(_("geleverd op"), null=True, blank=True)
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document"),
    )
    notitie = models.TextField(
        _("interne notitie"), blank=True, help_text=_("Alleen voor het team. Komt nooit op de site.")
    )
    plichtregel = models.ForeignKey(
        Plichtregel,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("volgt uit"),
    )

    objects = VerplichtingQuerySet.as_manager()

    class Meta:
        verbose_name = _("verplichting")
        verbose_name_plural = _("verplichtingen")
        ordering = ("uiterlijk", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "plichtregel", "over_jaar"],
                condition=Q(plichtregel__isnull=False),
                name="verplichting_eens_per_jaar",
                violation_error_message=_("Deze verplichting staat er voor dit jaar al."),
            ),
            jaar_constraint("verplichting", "over_jaar"),
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.wat}"

    @property
    def wat(self):
        """What has to be delivered, and about which year."""
        if self.over_jaar is None:
            return self.omschrijving
        return _("%(wat)s over %(jaar)s") % {"wat": self.omschrijving, "jaar": self.over_jaar}


class GeldstroomQuerySet(models.QuerySet):
    """Amounts that moved on a day."""

    def op(self, datum):
        """Return those of ``datum`` and before."""
        return self.filter(op__startswith__lte=datum)


@gevolgd()
class Voorschot(models.Model):
    """Money of an application that came in."""

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="voorschotten", verbose_name=_("aanvraag")
    )
    op = VageDatumField(_("ontvangen op"))
    bedrag = models.DecimalField(
        _("bedrag (€)"),
        max_digits=14,
        decimal_places=2,
        help_text=_("Een terugbetaling heeft een min ervoor."),
    )
    bron = models.CharField(_("bron"), max_length=300)
    kenmerk = models.CharField(_("kenmerk"), max_length=80, blank=True)

    objects = GeldstroomQuerySet.as_manager()

    class Meta:
        verbose_name = _("voorschot")
        verbose_name_plural = _("voorschotten")
        ordering = ("op", "pk")
        constraints = [
            models.CheckConstraint(
                name="voorschot_niet_nul",
                condition=~Q(bedrag=0),
                violation_error_message=_("Vul een bedrag in."),
            )
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.op}"


@gevolgd()
class Besteding(models.Model):
    """Money that was spent: of an application, of one line of its budget, or of a municipal budget."""

    aanvraag = models.ForeignKey(
        Aanvraag,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="bestedingen",
        verbose_name=_("aanvraag"),
    )
    begrotingsregel = models.ForeignKey(
        Begrotingsregel,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="bestedingen",
        verbose_name=_("begrotingsregel"),
    )
    gemeentebudget = models.ForeignKey(
        Gemeentebudget,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="bestedingen",
        verbose_name=_("gemeentebudget"),
    )
    jaar = jaar_field()
    op = VageDatumField(_("besteed op"))
    bedrag = models.DecimalField(
        _("bedrag (€)"), max_digits=14, decimal_places=2, help_text=_("Een correctie heeft een min ervoor.")
    )
    waaraan = models.CharField(_("waaraan"), max_length=200)
    bron = models.CharField(_("bron"), max_length=300)

    objects = GeldstroomQuerySet.as_manager()

    class Meta:
        verbose_name = _("besteding")
        verbose_name_plural = _("bestedingen")
        ordering = ("op", "pk")
        constraints = [
            models.CheckConstraint(
                name="besteding_uit_een_bron",
                condition=precies_een("aanvraag", "begrotingsregel", "gemeentebudget"),
                violation_error_message=_(
                    "Kies waar het geld vandaan komt: een aanvraag, een begrotingsregel of een gemeentebudget."
                ),
            ),
            models.CheckConstraint(
                name="besteding_niet_nul",
                condition=~Q(bedrag=0),
                violation_error_message=_("Vul een bedrag in."),
            ),
            jaar_constraint("besteding"),
        ]

    def __str__(self):
        return f"{self.waaraan} ({self.op})"
