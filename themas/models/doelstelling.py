"""What we want to reach and what was measured."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.velden import VageDatumField
from themas.models.programma import Programmaperiode
from themas.models.thema import Thema
from themas.models.wijk import Wijk


@gevolgd()
class Doelstelling(MetSlug):
    """A goal of one theme."""

    thema = models.ForeignKey(
        Thema, on_delete=models.PROTECT, related_name="doelstellingen", verbose_name=_("thema")
    )
    periode = models.ForeignKey(
        Programmaperiode,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="doelstellingen",
        verbose_name=_("programmaperiode"),
    )
    titel = models.CharField(_("doel"), max_length=200)
    tekst = models.TextField(_("toelichting"), blank=True)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    class Meta:
        verbose_name = _("doelstelling")
        verbose_name_plural = _("doelstellingen")
        ordering = ("thema", "volgorde", "titel")

    def __str__(self):
        return self.titel


@gevolgd()
class Indicator(MetSlug):
    """What is measured to see whether a goal comes nearer."""

    class Richting(models.TextChoices):
        """Which way is better."""

        HOGER = "hoger", _("hoger is beter")
        LAGER = "lager", _("lager is beter")
        NEUTRAAL = "neutraal", _("geen van beide")

    doelstelling = models.ForeignKey(
        Doelstelling, on_delete=models.PROTECT, related_name="indicatoren", verbose_name=_("doelstelling")
    )
    naam = models.CharField(_("naam"), max_length=200)
    definitie = models.TextField(_("wat het precies is"))
    eenheid = models.CharField(_("eenheid"), max_length=40, help_text=_("Bijvoorbeeld % of aantal."))
    bron = models.CharField(_("bron"), max_length=300)
    richting = models.CharField(_("wat is beter"), max_length=10, choices=Richting)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicatoren")
        ordering = ("doelstelling", "volgorde", "naam")

    def __str__(self):
        return self.naam


class MetingQuerySet(models.QuerySet):
    """Measured values."""

    def met_waarde(self):
        """Return those that have a value, not a reason why there is none."""
        return self.filter(waarde__isnull=False)


@gevolgd()
class Meting(models.Model):
    """One value of an indicator, or the reason why there is none; never a zero for a missing one."""

    class Reden(models.TextChoices):
        """Why a value is missing."""

        NIET_GEPUBLICEERD = "niet_gepubliceerd", _("niet gepubliceerd")
        AFGESCHERMD = "afgeschermd", _("afgeschermd, omdat het over te weinig mensen gaat")
        ONTBREEKT = "ontbreekt", _("ontbreekt in de bron")
        NOG_NIET_GEMETEN = "nog_niet_gemeten", _("nog niet gemeten")

    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, related_name="metingen", verbose_name=_("indicator")
    )
    gebied = models.CharField(
        _("gebied"), max_length=120, help_text=_("Over welk gebied dit getal gaat, in woorden.")
    )
    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, null=True, blank=True, related_name="metingen", verbose_name=_("wijk")
    )
    periode = VageDatumField(_("periode"))
    waarde = models.DecimalField(_("waarde"), max_digits=14, decimal_places=3, null=True, blank=True)
    reden = models.CharField(
        _("waarom er geen waarde is"), max_length=20, choices=Reden, blank=True, default=""
    )
    bron = models.CharField(_("bron"), max_length=300)
    methodebreuk = models.BooleanField(
        _("methodebreuk"),
        default=False,
        help_text=_("Vanaf deze meting is anders gemeten: niet te vergelijken met eerdere metingen."),
    )
    toelichting = models.CharField(_("toelichting"), max_length=400, blank=True)

    objects = MetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meting")
        verbose_name_plural = _("metingen")
        ordering = ("indicator", "gebied", "periode")
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "gebied", "periode"],
                name="meting_uniek",
                violation_error_message=_("Voor dit gebied en deze periode is er al een meting."),
            ),
            models.CheckConstraint(
                name="meting_waarde_of_reden",
                condition=(models.Q(waarde__isnull=False) & models.Q(reden=""))
                | (models.Q(waarde__isnull=True) & ~models.Q(reden="")),
                violation_error_message=_("Geef een waarde, of zeg waarom er geen is. Niet allebei."),
            ),
            models.CheckConstraint(
                name="meting_geen_code_als_waarde",
                condition=models.Q(waarde__isnull=True) | ~models.Q(waarde__lte=-99_999_990),
                violation_error_message=_(
                    "Het CBS schrijft -99999999 als er geen waarde is. Laat de waarde leeg en kies een reden."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.indicator}, {self.gebied}, {self.periode}"
