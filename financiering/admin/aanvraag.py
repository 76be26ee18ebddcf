"""Applications."""

from django.contrib import admin
from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, BeheerInline, StapFormulier, Stapterug, kolommen
from coalitie.basis.beheer.filters import TERMIJN, CompleetOpenbaarFilter, Statusfilter, Vraagfilter
from coalitie.basis.templatetags.portaal import bedrag_in_woorden
from financiering.acties.aanvraag import BEDRAG_BIJ_STAP, maak_stap_ongedaan, zet_stap
from financiering.admin.aanvraagfilters import CofinancieringFilter, NieuwsFilter
from financiering.admin.begroting import BegrotingsregelInline
from financiering.admin.dossier import (
    BestedingInline,
    CofinancieringInline,
    DossierInline,
    VerstrekkersvraagInline,
    VoorschotInline,
)
from financiering.admin.stappen import AfwijzingFormulier, BedragStapFormulier, BesluitFormulier
from financiering.admin.venster import IndienFormulier
from financiering.admin.verplichting import MaaktVerplichtingen, VerplichtingInline
from financiering.models import (
    Aanvraag,
    AanvraagBedrag,
    AanvraagInterventie,
    AanvraagPartner,
    AanvraagThema,
    AanvraagWijk,
)


class BedragInline(BeheerInline):
    """Amounts. A newer amount is a new row: what was known before stays as it was."""

    model = AanvraagBedrag
    fields = ("soort", "zekerheid", "bedrag", "bedrag_tot", "bron", "per", "opmerking")
    can_delete = False
    verbose_name = _("bedrag")
    verbose_name_plural = _("bedragen: een nieuw bedrag is een nieuwe regel, de oude regels blijven staan")

    def has_change_permission(self, request, obj=None):
        """Keep what was recorded; a superuser may correct a slip of the pen."""
        return super().has_change_permission(request, obj) and request.user.is_superuser


class AanvraagThemaInline(BeheerInline):
    """Which themes it is for, with where that is known from."""

    model = AanvraagThema
    fields = ("thema", "bron", "geldig_vanaf")
    verbose_name = _("thema")
    verbose_name_plural = _("thema's")


class AanvraagWijkInline(BeheerInline):
    """Which wijken it is for, with where that is known from."""

    model = AanvraagWijk
    fields = ("wijk", "bron", "geldig_vanaf")
    verbose_name = _("wijk")
    verbose_name_plural = _("wijken")


class AanvraagInterventieInline(BeheerInline):
    """Which interventions it pays for, with where that is known from."""

    model = AanvraagInterventie
    fields = ("interventie", "bron", "geldig_vanaf")
    verbose_name = _("interventie")
    verbose_name_plural = _("interventies waar dit geld voor is")


class AanvraagPartnerInline(BeheerInline):
    """Who applies together with the penvoerder."""

    model = AanvraagPartner
    fields = ("partner",)


class AanvraagStatusFilter(Statusfilter):
    """The statuses, and the groups that the team asks for."""

    groepen = {
        "wacht": (_("wacht op besluit"), lambda rijen: rijen.wacht_op_besluit()),
        "verleend": (_("toegekend, ook voor een deel"), lambda rijen: rijen.verleend()),
    }


class TermijnFilter(Vraagfilter):
    """What comes near, or should have come."""

    title = _("termijn")
    parameter_name = "termijn"
    keuzes = {
        "besluit": (
            _("besluit binnen 30 dagen of te laat"),
            lambda rijen: rijen.verwacht_binnen(TERMIJN),
        ),
        "te-laat": (_("besluit is te laat"), lambda rijen: rijen.te_laat()),
        "ronde": (_("ronde sluit binnen 30 dagen"), lambda rijen: rijen.ronde_sluit_binnen(TERMIJN)),
    }


class BedragFilter(Vraagfilter):
    """Whether an amount is known."""

    title = _("bedrag")
    parameter_name = "bedrag"
    keuzes = {
        "nee": (_("zonder bedrag"), lambda rijen: rijen.zonder_bedrag()),
        "ja": (
            _("met een bedrag"),
            lambda rijen: rijen.exclude(pk__in=Aanvraag.objects.zonder_bedrag()),
        ),
    }


def voluit(regel):
    """Write an amount to the cent, with how certain it is; a dash where no amount is noted."""
    return "–" if regel is None else bedrag_in_woorden(regel, voluit=True)


@admin.register(Aanvraag)
class AanvraagBeheer(Stapterug, MaaktVerplichtingen, Beheer):
    """Applications."""

    list_display = (
        "titel",
        "regeling",
        kolommen.status,
        "gevraagd",
        "verleend",
        "verwacht_op",
        kolommen.op_de_site,
    )
    list_filter = (
        AanvraagStatusFilter,
        TermijnFilter,
        BedragFilter,
        CofinancieringFilter,
        NieuwsFilter,
        "ronde__regeling",
        "themas",
        CompleetOpenbaarFilter,
    )
    list_select_related = ("ronde__regeling",)
    search_fields = ("titel", "kenmerk", "ronde__naam", "ronde__regeling__naam", "penvoerder__naam")
    slug_uit = "titel"
    wegwijzer = True
    regels_bij = {
        "aanvraag_ingediend_met_datum": "ingediend_op",
        "aanvraag_besluit_na_indiening": "besloten_op",
        "aanvraag_besloten_met_datum": "besloten_op",
        "aanvraag_niet_besloten_voor_besluit": "besloten_op",
        "aanvraag_verleend_met_besluit": "besluitdocument",
        "aanvraag_eind_na_begin": "eind",
    }
    inlines = (
        BedragInline,
        BegrotingsregelInline,
        CofinancieringInline,
        DossierInline,
        VerplichtingInline,
        VerstrekkersvraagInline,
        VoorschotInline,
        BestedingInline,
        AanvraagInterventieInline,
        AanvraagThemaInline,
        AanvraagWijkInline,
        AanvraagPartnerInline,
    )
    fieldsets = (
        (
            _("De aanvraag"),
            {
                "fields": (("titel", "slug"), ("ronde", "kenmerk"), ("penvoerder", "eigenaar")),
                "description": _("Waar het geld vandaan moet komen, en wie het vraagt."),
            },
        ),
        (
            _("Wanneer"),
            {
                "fields": (
                    ("ingediend_op", "verwacht_op", "besloten_op"),
                    ("begin", "eind"),
                    "besluitdocument",
                ),
                "description": _(
                    "De knoppen voor de status vullen de dag van indiening en besluit zelf in. "
                    "De verwachting vul je hier in: dan waarschuwt de startpagina op tijd."
                ),
            },
        ),
        (
            _("Op de site"),
            {
                "fields": ("publiek", "vraag", "waarom", "openbaar_vanaf"),
                "description": _("Wat bewoners en de raad over deze aanvraag lezen."),
            },
        ),
        (_("Alleen voor het team"), {"fields": ("interne_notitie",)}),
    )

    def vul_aan(self, rijen):
        """Fetch the newest amount of each kind."""
        super().vul_aan(rijen)
        prefetch_related_objects(
            rijen, Prefetch("bedragen", AanvraagBedrag.objects.laatste(), to_attr="laatste_bedragen")
        )

    def stappen_van(self, request, obj):
        """Add the page for whoever decides, with what is internal."""
        dossier = (_("Dossier voor het besluit"), reverse("aanvraag_dossier", args=[obj.slug]))
        return {**super().stappen_van(request, obj), "naslag": [dossier]}

    def stap_form(self, request, obj, methode):
        """Ask for the amount and the document where a step makes them known."""
        if methode == "afwijzen":
            return AfwijzingFormulier
        if methode in ("toekennen", "deels_toekennen"):
            return BesluitFormulier
        if methode == "indienen":
            return IndienFormulier
        return BedragStapFormulier if methode in BEDRAG_BIJ_STAP else StapFormulier

    def zet_stap(self, obj, methode, **stap):
        """Take the step and record the amount with it."""
        return zet_stap(obj, methode, **stap)

    def maak_stap_ongedaan(self, obj, *, door, reden):
        """Undo the last step with all that it filled in."""
        return maak_stap_ongedaan(obj, door=door, reden=reden)

    @admin.display(description=_("regeling en ronde"), ordering="ronde__regeling__naam")
    def regeling(self, aanvraag):
        """The scheme and its round."""
        return str(aanvraag.ronde)

    @admin.display(description=_("gevraagd"))
    def gevraagd(self, aanvraag):
        """What was asked, with how certain it is."""
        return kolommen.rechts(voluit(self._regels(aanvraag).get(AanvraagBedrag.Soort.GEVRAAGD)))

    @admin.display(description=_("verleend"))
    def verleend(self, aanvraag):
        """What was granted, with how certain it is; else what was set aside; once settled, that."""
        soort, regels = AanvraagBedrag.Soort, self._regels(aanvraag)
        if soort.VASTGESTELD in regels:
            bedrag = tekst("vastgesteld: %(bedrag)s") % {"bedrag": voluit(regels[soort.VASTGESTELD])}
        elif soort.VERLEEND not in regels and soort.GERESERVEERD in regels:
            bedrag = tekst("apart gezet: %(bedrag)s") % {"bedrag": voluit(regels[soort.GERESERVEERD])}
        else:
            bedrag = voluit(regels.get(soort.VERLEEND))
        return kolommen.rechts(bedrag)

    @staticmethod
    def _regels(aanvraag):
        return {regel.soort: regel for regel in aanvraag.laatste_bedragen}
