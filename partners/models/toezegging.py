"""What partners promise: money, knowledge or people."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Cast
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.middelen import Eenheid, Middel
from coalitie.basis.status import (
    MetStatus,
    Stap,
    StapGeweigerd,
    StatusQuerySet,
    overgang,
    stap_constraints,
)
from coalitie.basis.taal import in_taal
from coalitie.basis.velden import VageDatumField
from partners.models.partner import Partner
from themas.models import Interventie


class ToezeggingQuerySet(StatusQuerySet):
    """Commitments."""

    def bevestigd(self):
        """Return what stands: confirmed, or settled after having been confirmed."""
        return self.filter(status__in=Toezegging.STAAT)

    def met_geleverd(self):
        """Annotate ``geleverd``: the sum of what was delivered, in the unit of each; None when nothing was.

        ``leveringen_aantal`` is how often.
        """
        return self.annotate(geleverd=Sum("leveringen__hoeveelheid"), leveringen_aantal=Count("leveringen"))

    def met_versie(self):
        """Annotate ``versie``: the number of the last change in the history, read along with the row itself."""
        gebeurtenissen = self.model.pgh_event_model.objects.filter(pgh_obj=OuterRef("pk"))
        laatste = Subquery(gebeurtenissen.order_by("-pgh_id").values("pgh_id")[:1])
        return self.annotate(
            versie=Cast(laatste, models.TextField())
        )  # a text: pages group digits of numbers

    def openbaar(self):
        """Return what the public may see: confirmed, of a public partner for a public intervention."""
        return self.bevestigd().filter(
            partner__in=Partner.objects.openbaar(), interventie__in=Interventie.objects.openbaar()
        )


@gevolgd(exclude=["formulierafdruk"])
class Toezegging(MetStatus):
    """A promise of one partner for one intervention. What is delivered never follows from its status."""

    class Status(models.TextChoices):
        """Where the promise stands."""

        VOORGESTELD = "voorgesteld", _("voorgesteld")
        BEVESTIGD = "bevestigd", _("bevestigd")
        AFGEWEZEN = "afgewezen", _("afgewezen")
        INGETROKKEN = "ingetrokken", _("ingetrokken")
        AFGESLOTEN = "afgesloten", _("afgesloten")

    # What was confirmed and not taken back, and what came to nothing.
    STAAT = (Status.BEVESTIGD, Status.AFGESLOTEN)
    VERVALLEN = (Status.AFGEWEZEN, Status.INGETROKKEN)

    OVERGANGEN = (
        overgang("bevestigen", _("Bevestig"), {Status.VOORGESTELD}, Status.BEVESTIGD),
        overgang("afwijzen", _("Wijs af"), {Status.VOORGESTELD}, Status.AFGEWEZEN),
        overgang("intrekken", _("Trek in"), {Status.VOORGESTELD, Status.BEVESTIGD}, Status.INGETROKKEN),
        overgang("afsluiten", _("Sluit af"), {Status.BEVESTIGD}, Status.AFGESLOTEN),
        overgang(
            "opnieuw_voorstellen",
            _("Stel opnieuw voor"),
            {Status.AFGEWEZEN, Status.INGETROKKEN},
            Status.VOORGESTELD,
        ),
        overgang("bijstellen", _("Stel de hoeveelheid bij"), {Status.BEVESTIGD}, Status.BEVESTIGD),
        # The two that undo: a confirmation on which nothing followed, and an end that came too soon.
        overgang("terugdraaien", _("Draai de bevestiging terug"), {Status.BEVESTIGD}, Status.VOORGESTELD),
        overgang(
            "herstellen", _("Laat weer gelden"), {Status.INGETROKKEN, Status.AFGESLOTEN}, Status.BEVESTIGD
        ),
    )

    Soort = Middel
    Eenheid = Eenheid

    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="toezeggingen", verbose_name=_("partner")
    )
    interventie = models.ForeignKey(
        Interventie, on_delete=models.PROTECT, related_name="+", verbose_name=_("interventie")
    )
    soort = models.CharField(_("soort"), max_length=10, choices=Middel)
    hoeveelheid = models.DecimalField(
        _("hoeveelheid"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("Mag leeg blijven bij kennis."),
    )
    eenheid = models.CharField(_("eenheid"), max_length=5, choices=Eenheid, blank=True, default="")
    begin = VageDatumField(_("begint"), null=True, blank=True)
    eind = VageDatumField(_("eindigt"), null=True, blank=True)
    tekst = models.TextField(_("wat precies"))
    voor_wie = models.CharField(
        _("voor wie"), max_length=200, blank=True, help_text=_("Vooral bij kennis: wie heeft er wat aan?")
    )
    bron = models.CharField(_("bron"), max_length=300, blank=True)
    status = models.CharField(
        _("status"), max_length=30, choices=Status, default=Status.VOORGESTELD, editable=False
    )
    # Of the form that it came from: what is sent twice is kept once.
    formulierafdruk = models.CharField(
        _("afdruk van het formulier"), max_length=64, null=True, blank=True, unique=True, editable=False
    )

    objects = ToezeggingQuerySet.as_manager()

    class Meta:
        verbose_name = _("toezegging")
        verbose_name_plural = _("toezeggingen")
        ordering = ("interventie", "partner", "pk")
        constraints = [
            models.CheckConstraint(
                name="toezegging_niet_negatief",
                condition=Q(hoeveelheid__isnull=True) | Q(hoeveelheid__gte=0),
                violation_error_message=_("Een hoeveelheid is niet negatief."),
            ),
            models.CheckConstraint(
                name="toezegging_eenheid_past",
                condition=Q(soort="geld", hoeveelheid__isnull=False, eenheid="EUR")
                | Q(soort="mensen", hoeveelheid__isnull=False, eenheid__in=["uur", "fte"])
                | Q(soort="kennis", hoeveelheid__isnull=True, eenheid="")
                | Q(soort="kennis", hoeveelheid__isnull=False, eenheid="uur"),
                violation_error_message=_(
                    "Geef geld in euro's, mensen in uren of fte, en kennis in uren of zonder hoeveelheid."
                ),
            ),
            models.CheckConstraint(
                name="toezegging_eind_na_begin",
                condition=Q(begin__isnull=True)
                | Q(eind__isnull=True)
                | Q(eind__endswith__gt=F("begin__startswith")),
                violation_error_message=_("Een toezegging eindigt nadat hij begint."),
            ),
            models.CheckConstraint(
                name="toezegging_status_bestaat",
                condition=Q(
                    status__in=["voorgesteld", "bevestigd", "afgewezen", "ingetrokken", "afgesloten"]
                ),
                violation_error_message=_("Deze status bestaat niet."),
            ),
        ]

    def __str__(self):
        return f"{self.partner}: {self.get_soort_display()} voor {self.interventie}"

    @property
    def was_openbaar(self):
        """Tell whether a visitor may ever have read it: once it was confirmed."""
        return self.status in self.STAAT or self.stappen.filter(naar=self.Status.BEVESTIGD).exists()

    @property
    def mijn_adres(self):
        """The address at which the partner sees it and acts on it."""
        return in_taal(f"/mijn/{self.partner.slug}/toezeggingen/{self.pk}/")

    @property
    def meer_dan_toegezegd(self):
        """Tell whether more was delivered than was promised; needs ``met_geleverd()``."""
        return self.hoeveelheid is not None and (self.geleverd or 0) > self.hoeveelheid

    def leg_stap_vast(self, **stap):
        """Record a step, with the quantity that holds from it on; arguments as of ``MetStatus``."""
        return super().leg_stap_vast(**{"hoeveelheid": self.hoeveelheid, **stap})

    def _bij_stap(self, velden):
        return {"hoeveelheid": velden.get("hoeveelheid", self.hoeveelheid)}

    def laatste_stap(self):
        """Return the step that was taken last, or None."""
        return self.stappen.order_by("pk").last()

    def mogelijke_stappen(self):
        """Return the steps that may be taken from here; some depend on the step before, too."""
        stappen = super().mogelijke_stappen()
        laatste = self.laatste_stap() if stappen and self.pk else None
        return [rij for rij in stappen if not self._bezwaar(rij.methode, laatste)]

    def _controleer_stap(self, rij, reden, ingegaan, velden):
        super()._controleer_stap(rij, reden, ingegaan, velden)
        if bezwaar := self._bezwaar(rij.methode, self.laatste_stap()):
            raise StapGeweigerd(bezwaar)

    def _bezwaar(self, methode, laatste):
        """Return why a step that the table allows may not be taken now, or an empty text."""
        bevestigd = self.Status.BEVESTIGD
        if methode == "bijstellen" and self.hoeveelheid is None:
            return gettext("Bij deze toezegging hoort geen hoeveelheid.")
        if methode == "herstellen" and not (laatste and laatste.van == bevestigd):
            return gettext("Deze toezegging was niet bevestigd. Stel hem opnieuw voor.")
        if methode == "terugdraaien":
            net_bevestigd = laatste and laatste.naar == bevestigd and laatste.van == self.Status.VOORGESTELD
            if not net_bevestigd or self.leveringen.exists():
                return gettext(
                    "Er is na de bevestiging al iets gebeurd. Trek de toezegging in, met een reden."
                )
        return ""

    def bevestigen(self, **stap):
        """Confirm the promise; arguments as of ``MetStatus.zet``."""
        return self.zet("bevestigen", **stap)

    def afwijzen(self, **stap):
        """Decline what was proposed."""
        return self.zet("afwijzen", **stap)

    def intrekken(self, **stap):
        """Withdraw the promise."""
        return self.zet("intrekken", **stap)

    def afsluiten(self, **stap):
        """Settle a promise that has run its time."""
        return self.zet("afsluiten", **stap)

    def opnieuw_voorstellen(self, **stap):
        """Propose again what was declined or withdrawn."""
        return self.zet("opnieuw_voorstellen", **stap)

    def bijstellen(self, *, hoeveelheid, **stap):
        """Change the quantity of what was confirmed."""
        return self.zet("bijstellen", hoeveelheid=hoeveelheid, **stap)

    def terugdraaien(self, **stap):
        """Undo a confirmation on which nothing followed yet."""
        return self.zet("terugdraaien", **stap)

    def herstellen(self, **stap):
        """Undo that a confirmed promise was withdrawn or settled."""
        return self.zet("herstellen", **stap)


@gevolgd()
class ToezeggingStap(Stap):
    """A change of status of a commitment."""

    onderwerp = models.ForeignKey(
        Toezegging, on_delete=models.CASCADE, related_name="stappen", verbose_name=_("toezegging")
    )
    hoeveelheid = models.DecimalField(
        _("hoeveelheid"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        editable=False,
        help_text=_("Hoeveel er vanaf deze stap is toegezegd."),
    )

    class Meta(Stap.Meta):
        verbose_name = _("stap van een toezegging")
        verbose_name_plural = _("stappen van toezeggingen")
        constraints = stap_constraints("toezeggingstap")


Toezegging.Stap = ToezeggingStap
