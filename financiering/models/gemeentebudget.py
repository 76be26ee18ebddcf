"""What the municipality itself puts in, per year and line of its budget."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.status import MetStatus, OngedaanStap, StatusQuerySet, overgang, stap_constraints
from coalitie.basis.zekerheid import MetBedrag, ZekerheidQuerySet, zekerheid_constraints
from financiering.models.koppelingen import Koppeling
from themas.models import Document, Thema
from themas.models.behoefte import jaar_constraint, jaar_field


class GemeentebudgetQuerySet(StatusQuerySet):
    """Budgets of the municipality."""

    def openbaar(self):
        """Return what the public may see: all of it, the council decides on it in public."""
        return self


@gevolgd()
class Gemeentebudget(MetStatus):
    """A line of the budget of the municipality in a year; how much stands in its ``bedragen``."""

    class Status(models.TextChoices):
        """How far the council is."""

        VOORGESTELD = "voorgesteld", _("voorgesteld")
        GERESERVEERD = "gereserveerd", _("gereserveerd")
        VASTGESTELD = "vastgesteld", _("vastgesteld")
        VERVALLEN = "vervallen", _("vervallen")

    STATUS_PUBLIEK = {
        Status.VOORGESTELD: _("Voorgesteld aan de gemeenteraad"),
        Status.GERESERVEERD: _("Er is geld apart gezet, nog niet definitief"),
        Status.VASTGESTELD: _("De gemeenteraad heeft het vastgesteld"),
        Status.VERVALLEN: _("Gaat niet door"),
    }

    OVERGANGEN = (
        overgang("reserveren", _("Gereserveerd"), {Status.VOORGESTELD}, Status.GERESERVEERD),
        overgang(
            "vaststellen", _("Vastgesteld"), {Status.VOORGESTELD, Status.GERESERVEERD}, Status.VASTGESTELD
        ),
        overgang(
            "laten_vervallen",
            _("Gaat niet door"),
            {Status.VOORGESTELD, Status.GERESERVEERD},
            Status.VERVALLEN,
        ),
    )

    jaar = jaar_field()
    naam = models.CharField(
        _("regel van de begroting"), max_length=200, help_text=_("Zoals die in de begroting heet.")
    )
    themas = models.ManyToManyField(
        Thema, through="GemeentebudgetThema", related_name="+", verbose_name=_("thema's")
    )
    status = models.CharField(
        _("status"), max_length=30, choices=Status, default=Status.VOORGESTELD, editable=False
    )
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document"),
        help_text=_("De begroting of het raadsbesluit waar het in staat."),
    )

    objects = GemeentebudgetQuerySet.as_manager()

    class Meta:
        verbose_name = _("gemeentebudget")
        verbose_name_plural = _("gemeentebudgetten")
        ordering = ("jaar", "naam")
        constraints = [
            models.UniqueConstraint(
                fields=["jaar", "naam"],
                name="gemeentebudget_uniek",
                violation_error_message=_("Deze regel staat er voor dit jaar al."),
            ),
            models.CheckConstraint(
                name="gemeentebudget_status_bestaat",
                condition=Q(status__in=["voorgesteld", "gereserveerd", "vastgesteld", "vervallen"]),
                violation_error_message=_("Deze status bestaat niet."),
            ),
            jaar_constraint("gemeentebudget"),
        ]

    def __str__(self):
        return f"{self.naam}, {self.jaar}"

    @property
    def status_publiek(self):
        """The status in the words of the public site."""
        return self.STATUS_PUBLIEK[self.status]

    def reserveren(self, **stap):
        """Record that it was set aside; arguments as of ``MetStatus.zet``."""
        return self.zet("reserveren", **stap)

    def vaststellen(self, **stap):
        """Record that the council adopted it."""
        return self.zet("vaststellen", **stap)

    def laten_vervallen(self, **stap):
        """Record that it will not happen."""
        return self.zet("laten_vervallen", **stap)


@gevolgd()
class GemeentebudgetStap(OngedaanStap):
    """A change of status of a budget of the municipality."""

    onderwerp = models.ForeignKey(
        Gemeentebudget, on_delete=models.CASCADE, related_name="stappen", verbose_name=_("gemeentebudget")
    )

    class Meta(OngedaanStap.Meta):
        verbose_name = _("stap van een gemeentebudget")
        verbose_name_plural = _("stappen van gemeentebudgetten")
        constraints = stap_constraints("gemeentebudgetstap")


Gemeentebudget.Stap = GemeentebudgetStap


@gevolgd()
class GemeentebudgetThema(Koppeling):
    """A theme that a budget of the municipality is for; without one it is for all together."""

    gemeentebudget = models.ForeignKey(
        Gemeentebudget,
        on_delete=models.CASCADE,
        related_name="themakoppelingen",
        verbose_name=_("gemeentebudget"),
    )
    thema = models.ForeignKey(Thema, on_delete=models.PROTECT, related_name="+", verbose_name=_("thema"))

    class Meta:
        verbose_name = _("thema van een gemeentebudget")
        verbose_name_plural = _("thema's van gemeentebudgetten")
        ordering = ("thema__volgorde",)
        constraints = [
            models.UniqueConstraint(
                fields=["gemeentebudget", "thema"],
                name="gemeentebudget_thema_uniek",
                violation_error_message=_("Dit thema hoort al bij dit budget."),
            )
        ]

    def __str__(self):
        return f"{self.gemeentebudget}: {self.thema}"


@gevolgd()
class Gemeentebudgetbedrag(MetBedrag):
    """The amount of a budget of the municipality, as it was known on a day."""

    gemeentebudget = models.ForeignKey(
        Gemeentebudget, on_delete=models.CASCADE, related_name="bedragen", verbose_name=_("gemeentebudget")
    )

    objects = ZekerheidQuerySet.as_manager()

    class Meta:
        verbose_name = _("bedrag van een gemeentebudget")
        verbose_name_plural = _("bedragen van gemeentebudgetten")
        ordering = ("gemeentebudget", "-per", "-pk")
        constraints = zekerheid_constraints("gemeentebudgetbedrag")

    def __str__(self):
        return f"{self.gemeentebudget} ({self.get_zekerheid_display()})"
