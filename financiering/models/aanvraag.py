"""Applications for money, from idea to settlement."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.openbaar import Openbaar, OpenbaarQuerySet
from coalitie.basis.status import OngedaanStap, StatusQuerySet, stap_constraints
from coalitie.basis.taal import in_taal
from coalitie.basis.velden import OpmaakField, VageDatumField
from financiering.models.aanvraagweg import Aanvraagweg
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


# So many characters of a text fit in the paper that decides, see ``coalitie.site.aanvraagpdf``.
LANGSTE_TEKST = 12_000
# Addresses below /geld/ that are no application.
BEZET = ("behoeften", "gemeente", "kalender", "partners", "regelingen")


@gevolgd()
class Aanvraag(MetSlug, Openbaar, Aanvraagweg):
    """An application to a round of a scheme."""

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
        _("status"),
        max_length=30,
        choices=Aanvraagweg.Status,
        default=Aanvraagweg.Status.VERKEND,
        editable=False,
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
                condition=~Q(status__in=[*Aanvraagweg.VERLEEND, Aanvraagweg.Status.AFGEWEZEN])
                | Q(besloten_op__isnull=False),
                violation_error_message=_("Een besluit heeft een datum."),
            ),
            models.CheckConstraint(
                name="aanvraag_verleend_met_besluit",
                condition=~Q(status__in=Aanvraagweg.VERLEEND) | Q(besluitdocument__isnull=False),
                violation_error_message=_("Wat is toegekend, rust op een besluit. Kies het besluitdocument."),
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
                condition=Q(status__in=Aanvraagweg.Status.values),
                violation_error_message=_("Deze status bestaat niet."),
            ),
        ]

    def __str__(self):
        return self.titel

    def clean(self):
        """Refuse an address that another page about money has, and a text that nobody reads to its end."""
        super().clean()
        if self.slug in BEZET:
            raise ValidationError({"slug": _("Dit adres is al in gebruik. Kies een ander.")})
        te_lang = _(
            "Deze tekst is te lang. Maak hem korter dan %(aantal)s tekens, of voeg hem toe als document."
        )
        if fouten := {
            veld: te_lang % {"aantal": LANGSTE_TEKST}
            for veld in ("vraag", "waarom", "publiek")
            if len(getattr(self, veld)) > LANGSTE_TEKST
        }:
            raise ValidationError(fouten)

    def get_absolute_url(self):
        """Return the address on the public site."""
        return in_taal(f"/geld/{self.slug}/")


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
