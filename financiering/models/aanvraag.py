"""Applications for money, from idea to settlement."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.openbaar import Openbaar, OpenbaarQuerySet
from coalitie.basis.status import (
    MetStatus,
    OngedaanStap,
    StapGeweigerd,
    StatusQuerySet,
    overgang,
    stap_constraints,
)
from coalitie.basis.taal import in_taal
from coalitie.basis.vaag import VageDatum
from coalitie.basis.velden import OpmaakField, VageDatumField
from financiering.models.regeling import Ronde
from partners.models import Partner
from themas.models import Document, Interventie, Thema, Wijk


class AanvraagQuerySet(OpenbaarQuerySet, StatusQuerySet):
    """Applications."""

    def wacht_op_besluit(self):
        """Return those that the grantor has to decide on."""
        return self.filter(status__in=Aanvraag.WACHT_OP_BESLUIT)

    def verwacht_binnen(self, dagen):
        """Return those that wait for a decision that may fall within ``dagen`` days, or is overdue."""
        return self.wacht_op_besluit().filter(
            verwacht_op__startswith__lte=timezone.localdate() + timedelta(days=dagen)
        )

    def te_laat(self):
        """Return those whose decision should have come by now."""
        return self.wacht_op_besluit().filter(verwacht_op__endswith__lte=timezone.localdate())

    def ronde_sluit_binnen(self, dagen):
        """Return those not submitted yet, whose round closes within ``dagen`` days."""
        return self.filter(
            status__in=[Aanvraag.Status.VERKEND, Aanvraag.Status.VOORBEREIDING],
            ronde__in=Ronde.objects.sluit_binnen(dagen),
        )

    def zonder_bedrag(self):
        """Return those of which no amount is known, not even what was asked."""
        bekend = Aanvraag.objects.filter(bedragen__bedrag__isnull=False)
        return self.exclude(pk__in=bekend.values("pk"))

    def compleet(self):
        """Return those with all that a visitor expects: a summary, a theme and what is known of the money."""
        gevuld = Aanvraag.objects.filter(themakoppelingen__isnull=False, bedragen__isnull=False)
        return self.exclude(publiek="").filter(pk__in=gevuld.values("pk"))

    def verleend(self):
        """Return those that were granted, wholly or in part, whatever happened after."""
        return self.filter(status__in=Aanvraag.VERLEEND)


# Addresses below /geld/ that are no application.
BEZET = ("behoeften", "gemeente", "kalender", "partners", "regelingen")


@gevolgd()
class Aanvraag(MetSlug, Openbaar, MetStatus):
    """An application to a round of a scheme."""

    class Status(models.TextChoices):
        """Where the application stands."""

        VERKEND = "verkend", _("verkend")
        VOORBEREIDING = "voorbereiding", _("voorbereiding")
        INGEDIEND = "ingediend", _("ingediend")
        AANVULLING_GEVRAAGD = "aanvulling_gevraagd", _("aanvulling gevraagd")
        IN_BEOORDELING = "in_beoordeling", _("in beoordeling")
        GESELECTEERD = "geselecteerd", _("geselecteerd")
        GERESERVEERD = "gereserveerd", _("gereserveerd")
        TOEGEKEND = "toegekend", _("toegekend")
        DEELS_TOEGEKEND = "deels_toegekend", _("deels toegekend")
        AFGEWEZEN = "afgewezen", _("afgewezen")
        INGETROKKEN = "ingetrokken", _("ingetrokken")
        IN_UITVOERING = "in_uitvoering", _("in uitvoering")
        VERANTWOORD = "verantwoord", _("verantwoord")
        VASTGESTELD = "vastgesteld", _("vastgesteld")
        ONBEKEND = "onbekend", _("niet bekend")

    # What residents and the council read.
    STATUS_PUBLIEK = {
        Status.VERKEND: _("We bekijken of we dit aanvragen"),
        Status.VOORBEREIDING: _("We bereiden de aanvraag voor"),
        Status.INGEDIEND: _("Aangevraagd, nog geen antwoord"),
        Status.AANVULLING_GEVRAAGD: _("Aangevraagd, er is om meer informatie gevraagd"),
        Status.IN_BEOORDELING: _("Aangevraagd, de aanvraag wordt beoordeeld"),
        Status.GESELECTEERD: _("Uitgekozen, nog niet definitief"),
        Status.GERESERVEERD: _("Er is geld apart gezet, nog niet definitief"),
        Status.TOEGEKEND: _("Toegekend"),
        Status.DEELS_TOEGEKEND: _("Voor een deel toegekend"),
        Status.AFGEWEZEN: _("Afgewezen"),
        Status.INGETROKKEN: _("We hebben de aanvraag ingetrokken"),
        Status.IN_UITVOERING: _("Toegekend, we voeren het uit"),
        Status.VERANTWOORD: _("Uitgevoerd, de verantwoording is ingediend"),
        Status.VASTGESTELD: _("Klaar: het eindbedrag staat vast"),
        Status.ONBEKEND: _("Niet bekend hoe het ermee staat"),
    }

    WACHT_OP_BESLUIT = (
        Status.INGEDIEND,
        Status.AANVULLING_GEVRAAGD,
        Status.IN_BEOORDELING,
        Status.GESELECTEERD,
        Status.GERESERVEERD,
    )
    VERLEEND = (
        Status.TOEGEKEND,
        Status.DEELS_TOEGEKEND,
        Status.IN_UITVOERING,
        Status.VERANTWOORD,
        Status.VASTGESTELD,
    )
    _OPEN = {
        Status.VERKEND,
        Status.VOORBEREIDING,
        Status.INGEDIEND,
        Status.AANVULLING_GEVRAAGD,
        Status.IN_BEOORDELING,
        Status.GESELECTEERD,
        Status.GERESERVEERD,
        Status.ONBEKEND,
    }
    _BESLISBAAR = {*WACHT_OP_BESLUIT, Status.ONBEKEND}

    OVERGANGEN = (
        overgang("voorbereiden", _("Ga voorbereiden"), {Status.VERKEND}, Status.VOORBEREIDING),
        overgang(
            "indienen",
            _("Ingediend"),
            {Status.VERKEND, Status.VOORBEREIDING, Status.AANVULLING_GEVRAAGD, Status.ONBEKEND},
            Status.INGEDIEND,
        ),
        overgang(
            "aanvulling_vragen",
            _("Aanvulling gevraagd"),
            {Status.INGEDIEND, Status.IN_BEOORDELING},
            Status.AANVULLING_GEVRAAGD,
        ),
        overgang(
            "in_beoordeling_nemen",
            _("In beoordeling"),
            {Status.INGEDIEND, Status.AANVULLING_GEVRAAGD, Status.ONBEKEND},
            Status.IN_BEOORDELING,
        ),
        overgang(
            "selecteren",
            _("Geselecteerd"),
            {Status.INGEDIEND, Status.AANVULLING_GEVRAAGD, Status.IN_BEOORDELING, Status.ONBEKEND},
            Status.GESELECTEERD,
        ),
        overgang(
            "reserveren",
            _("Geld gereserveerd"),
            {Status.VERKEND, Status.VOORBEREIDING, *_BESLISBAAR} - {Status.GERESERVEERD},
            Status.GERESERVEERD,
        ),
        overgang("toekennen", _("Toegekend"), _BESLISBAAR, Status.TOEGEKEND),
        overgang("deels_toekennen", _("Deels toegekend"), _BESLISBAAR, Status.DEELS_TOEGEKEND),
        overgang("afwijzen", _("Afgewezen"), _BESLISBAAR, Status.AFGEWEZEN),
        overgang("intrekken", _("Ingetrokken"), _OPEN, Status.INGETROKKEN),
        overgang(
            "uitvoeren",
            _("In uitvoering"),
            {Status.TOEGEKEND, Status.DEELS_TOEGEKEND, Status.ONBEKEND},
            Status.IN_UITVOERING,
        ),
        overgang("verantwoorden", _("Verantwoord"), {Status.IN_UITVOERING}, Status.VERANTWOORD),
        overgang("vaststellen", _("Vastgesteld"), {Status.VERANTWOORD}, Status.VASTGESTELD),
        overgang(
            "onbekend_worden",
            _("Niet meer bekend"),
            {Status.VERKEND, Status.VOORBEREIDING, *WACHT_OP_BESLUIT},
            Status.ONBEKEND,
        ),
    )

    titel = models.CharField(_("titel"), max_length=200)
    kenmerk = models.CharField(_("kenmerk"), max_length=80, blank=True)
    ronde = models.ForeignKey(
        Ronde, on_delete=models.PROTECT, related_name="aanvragen", verbose_name=_("ronde")
    )
    penvoerder = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("penvoerder"),
        help_text=_("Wie de aanvraag indient en het geld ontvangt. Leeg: niet bekend."),
    )
    mede_aanvragers = models.ManyToManyField(
        Partner, through="AanvraagPartner", related_name="+", verbose_name=_("mede-aanvragers")
    )
    themas = models.ManyToManyField(
        Thema, through="AanvraagThema", related_name="+", verbose_name=_("thema's")
    )
    wijken = models.ManyToManyField(Wijk, through="AanvraagWijk", related_name="+", verbose_name=_("wijken"))
    interventies = models.ManyToManyField(
        Interventie, through="AanvraagInterventie", related_name="+", verbose_name=_("interventies")
    )
    status = models.CharField(
        _("status"), max_length=30, choices=Status, default=Status.VERKEND, editable=False
    )
    ingediend_op = VageDatumField(_("ingediend op"), null=True, blank=True)
    verwacht_op = VageDatumField(_("besluit verwacht"), null=True, blank=True)
    besloten_op = VageDatumField(_("besloten op"), null=True, blank=True)
    besluitdocument = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("besluitdocument"),
    )
    begin = VageDatumField(
        _("geldt vanaf"), null=True, blank=True, help_text=_("Wanneer het geld mag worden uitgegeven.")
    )
    eind = VageDatumField(_("geldt tot en met"), null=True, blank=True)
    eigenaar = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wie houdt het bij"),
        help_text=_("Iemand van het team. Krijgt de herinneringen."),
    )
    vraag = models.TextField(_("wat we vragen"), blank=True)
    waarom = models.TextField(_("waarom we het vragen"), blank=True)
    publiek = OpmaakField(_("samenvatting voor de site"), blank=True)
    interne_notitie = models.TextField(
        _("interne notitie"), blank=True, help_text=_("Alleen voor het team. Komt nooit op de site.")
    )

    objects = AanvraagQuerySet.as_manager()

    class Meta:
        verbose_name = _("aanvraag")
        verbose_name_plural = _("aanvragen")
        ordering = ("titel",)
        constraints = [
            models.CheckConstraint(
                name="aanvraag_besluit_na_indiening",
                condition=Q(ingediend_op__isnull=True)
                | Q(besloten_op__isnull=True)
                | Q(besloten_op__endswith__gt=F("ingediend_op__startswith")),
                violation_error_message=_("Een besluit valt nadat de aanvraag is ingediend."),
            ),
            models.CheckConstraint(
                name="aanvraag_ingediend_met_datum",
                condition=~Q(status="ingediend") | Q(ingediend_op__isnull=False),
                violation_error_message=_("Een ingediende aanvraag heeft een datum van indiening."),
            ),
            models.CheckConstraint(
                name="aanvraag_besloten_met_datum",
                condition=~Q(status__in=["toegekend", "deels_toegekend", "afgewezen"])
                | Q(besloten_op__isnull=False),
                violation_error_message=_("Een besluit heeft een datum."),
            ),
            models.CheckConstraint(
                name="aanvraag_niet_besloten_voor_besluit",
                condition=~Q(
                    status__in=[
                        "verkend",
                        "voorbereiding",
                        "ingediend",
                        "aanvulling_gevraagd",
                        "in_beoordeling",
                    ]
                )
                | Q(besloten_op__isnull=True),
                violation_error_message=_(
                    "Een aanvraag waarover nog niet is besloten, heeft geen datum van besluit."
                ),
            ),
            models.CheckConstraint(
                name="aanvraag_eind_na_begin",
                condition=Q(begin__isnull=True)
                | Q(eind__isnull=True)
                | Q(eind__endswith__gt=F("begin__startswith")),
                violation_error_message=_("De laatste dag ligt na de eerste."),
            ),
            models.CheckConstraint(
                name="aanvraag_status_bestaat",
                condition=Q(
                    status__in=[
                        "verkend",
                        "voorbereiding",
                        "ingediend",
                        "aanvulling_gevraagd",
                        "in_beoordeling",
                        "geselecteerd",
                        "gereserveerd",
                        "toegekend",
                        "deels_toegekend",
                        "afgewezen",
                        "ingetrokken",
                        "in_uitvoering",
                        "verantwoord",
                        "vastgesteld",
                        "onbekend",
                    ]
                ),
                violation_error_message=_("Deze status bestaat niet."),
            ),
        ]

    def __str__(self):
        return self.titel

    def clean(self):
        """Refuse an address that another page about money has."""
        super().clean()
        if self.slug in BEZET:
            raise ValidationError({"slug": _("Dit adres is al in gebruik. Kies een ander.")})

    def get_absolute_url(self):
        """Return the address on the public site."""
        return in_taal(f"/geld/{self.slug}/")

    @property
    def status_publiek(self):
        """The status in the words of the public site."""
        return self.STATUS_PUBLIEK[self.status]

    def voorbereiden(self, **stap):
        """Start to prepare; arguments as of ``MetStatus.zet``."""
        return self.zet("voorbereiden", **stap)

    def indienen(self, **stap):
        """Record that it was submitted; the first time sets ``ingediend_op``."""
        if self.ingediend_op is None:
            stap["ingediend_op"] = dag = _dag_van(stap)
            self._controleer_venster(dag)
        return self.zet("indienen", **stap)

    def _controleer_venster(self, dag):
        """Refuse a day on which the round was not open; what the grantor asked for later may come later."""
        opent, sluit = self.ronde.opent, self.ronde.sluit
        if sluit and dag.eerste > timezone.localdate(sluit):
            fout = _("De ronde sloot op %(moment)s. Een aanvraag die later komt, telt niet.")
            raise StapGeweigerd({"ingegaan": fout % {"moment": _op_de_minuut(sluit)}})
        if opent and dag.laatste < timezone.localdate(opent):
            fout = _("De ronde ging pas open op %(moment)s.")
            raise StapGeweigerd({"ingegaan": fout % {"moment": _op_de_minuut(opent)}})

    def aanvulling_vragen(self, **stap):
        """Record that the grantor asked for more."""
        return self.zet("aanvulling_vragen", **stap)

    def in_beoordeling_nemen(self, **stap):
        """Record that the grantor judges it."""
        return self.zet("in_beoordeling_nemen", **stap)

    def selecteren(self, **stap):
        """Record that it was selected, which is not yet a grant."""
        return self.zet("selecteren", **stap)

    def reserveren(self, **stap):
        """Record that money was set aside, which is not yet a grant."""
        return self.zet("reserveren", **stap)

    def toekennen(self, **stap):
        """Record that it was granted."""
        return self._beslissen("toekennen", **stap)

    def deels_toekennen(self, **stap):
        """Record that it was granted in part."""
        return self._beslissen("deels_toekennen", **stap)

    def afwijzen(self, **stap):
        """Record that it was refused."""
        return self._beslissen("afwijzen", **stap)

    def intrekken(self, **stap):
        """Withdraw it."""
        return self.zet("intrekken", **stap)

    def uitvoeren(self, **stap):
        """Record that the work has begun."""
        return self.zet("uitvoeren", **stap)

    def verantwoorden(self, **stap):
        """Record that it was accounted for."""
        return self.zet("verantwoorden", **stap)

    def vaststellen(self, **stap):
        """Record that the final amount was settled."""
        return self.zet("vaststellen", **stap)

    def onbekend_worden(self, **stap):
        """Record that it is not known how it stands."""
        return self.zet("onbekend_worden", **stap)

    def _beslissen(self, methode, **stap):
        stap.setdefault("besloten_op", _dag_van(stap))
        return self.zet(methode, **stap)


def _op_de_minuut(moment):
    return date_format(timezone.localtime(moment), "j F Y, H:i")


def _dag_van(stap):
    dag = stap.get("ingegaan") or timezone.localdate()
    return dag if isinstance(dag, VageDatum) else VageDatum.van_dag(dag)


@gevolgd()
class AanvraagStap(OngedaanStap):
    """A change of status of an application."""

    onderwerp = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="stappen", verbose_name=_("aanvraag")
    )

    class Meta(OngedaanStap.Meta):
        verbose_name = _("stap van een aanvraag")
        verbose_name_plural = _("stappen van aanvragen")
        constraints = stap_constraints("aanvraagstap")


Aanvraag.Stap = AanvraagStap
