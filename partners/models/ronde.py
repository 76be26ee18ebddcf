"""Rounds in which partners say how it goes."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from themas.models import Interventie


class VoortgangsrondeQuerySet(models.QuerySet):
    """Rounds."""

    def open(self):
        """Return the rounds that can be filled in today, both days included."""
        vandaag = timezone.localdate()
        return self.filter(opent__lte=vandaag, sluit__gte=vandaag)

    def straks(self):
        """Return the rounds that have not opened yet."""
        return self.filter(opent__gt=timezone.localdate())

    def voorbij(self):
        """Return the rounds that are closed."""
        return self.filter(sluit__lt=timezone.localdate())


@gevolgd()
class Voortgangsronde(models.Model):
    """A round: the programme team asks partners how it goes. What it is today follows from its days."""

    naam = models.CharField(
        _("naam"), max_length=120, unique=True, help_text=_("Bijvoorbeeld: voorjaar 2027.")
    )
    tekst = models.TextField(
        _("tekst voor de partners"), blank=True, help_text=_("Staat in de mail en boven het formulier.")
    )
    opent = models.DateField(_("opent"), help_text=_("Op deze dag krijgen partners er een mail over."))
    inleveren_voor = models.DateField(_("inleveren uiterlijk"), help_text=_("Hierop rekenen we."))
    sluit = models.DateField(_("sluit"), help_text=_("Na deze dag kan niemand meer iets insturen."))
    interventies = models.ManyToManyField(
        Interventie, through="RondeInterventie", related_name="+", verbose_name=_("interventies")
    )

    objects = VoortgangsrondeQuerySet.as_manager()

    class Meta:
        verbose_name = _("voortgangsronde")
        verbose_name_plural = _("voortgangsrondes")
        ordering = ("-opent", "-pk")
        constraints = [
            models.CheckConstraint(
                name="voortgangsronde_dagen_op_volgorde",
                condition=Q(opent__lte=F("inleveren_voor"), inleveren_voor__lte=F("sluit")),
                violation_error_message=_("Een ronde opent eerst, dan is de inleverdag, en dan sluit hij."),
            )
        ]

    def __str__(self):
        return self.naam

    @property
    def is_open(self):
        """Tell whether it can be filled in today."""
        return self.opent <= timezone.localdate() <= self.sluit

    @property
    def is_voorbij(self):
        """Tell whether it is closed."""
        return self.sluit < timezone.localdate()

    @property
    def is_te_laat(self):
        """Tell whether the day to hand in has passed."""
        return timezone.localdate() > self.inleveren_voor


@gevolgd()
class RondeInterventie(models.Model):
    """An intervention that a round asks about."""

    ronde = models.ForeignKey(
        Voortgangsronde, on_delete=models.CASCADE, related_name="+", verbose_name=_("ronde")
    )
    interventie = models.ForeignKey(
        Interventie, on_delete=models.PROTECT, related_name="+", verbose_name=_("interventie")
    )

    class Meta:
        verbose_name = _("interventie van een ronde")
        verbose_name_plural = _("interventies van rondes")
        ordering = ("interventie__titel",)
        constraints = [
            models.UniqueConstraint(
                fields=["ronde", "interventie"],
                name="ronde_interventie_uniek",
                violation_error_message=_("Deze interventie hoort al bij deze ronde."),
            )
        ]

    def __str__(self):
        return f"{self.ronde}: {self.interventie}"


@gevolgd()
class Cijfervraag(models.Model):
    """A figure that a round asks for: of every intervention in it, or of one."""

    ronde = models.ForeignKey(
        Voortgangsronde, on_delete=models.CASCADE, related_name="cijfervragen", verbose_name=_("ronde")
    )
    interventie = models.ForeignKey(
        Interventie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("interventie"),
        help_text=_("Leeg: we vragen het bij alle interventies van deze ronde."),
    )
    vraag = models.CharField(
        _("vraag"), max_length=200, help_text=_("Bijvoorbeeld: hoeveel bewoners deden mee?")
    )
    eenheid = models.CharField(
        _("eenheid"), max_length=30, blank=True, help_text=_("Bijvoorbeeld: bewoners, woningen of %.")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    class Meta:
        verbose_name = _("gevraagd cijfer")
        verbose_name_plural = _("gevraagde cijfers")
        ordering = ("volgorde", "pk")

    def __str__(self):
        return self.vraag
