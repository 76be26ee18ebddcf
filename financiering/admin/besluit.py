"""Decisions, and what the council wished or objected."""

from django.contrib import admin
from django.db.models import Count, Q
from django.db.models.functions import ExtractYear
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import Beheer, BeheerInline, BeheerStapelInline, kolommen
from coalitie.basis.beheer.filters import TERMIJN, Vraagfilter
from financiering.models import Besluit, BesluitDocument, BesluitOnderwerp, Vervolgactie, WensOfBedenking
from financiering.models.besluit import ONDERWERPEN

OPENBAARHEID = (
    _("Voor wie"),
    {
        "fields": ("intern", "reden_intern"),
        "description": _(
            "Alles hier staat meteen op de site. Kan dat niet? Kies dan “alleen voor het team” en schrijf "
            "op waarom."
        ),
    },
)


class StandFilter(Vraagfilter):
    """Whether it is done, and by whom."""

    title = _("stand")
    parameter_name = "stand"
    keuzes = {
        "open": (_("nog te doen"), lambda rijen: rijen.open()),
        "te-laat": (_("te laat"), lambda rijen: rijen.te_laat()),
        "binnenkort": (_("binnen 30 dagen"), lambda rijen: rijen.verloopt_binnen(TERMIJN)),
        "niemand": (_("nog te doen, van niemand"), lambda rijen: rijen.open().van_niemand()),
        "klaar": (_("gedaan"), lambda rijen: rijen.filter(gedaan_op__isnull=False)),
    }


class OnderwerpInline(BeheerInline):
    """What it is about."""

    model = BesluitOnderwerp
    fields = ("interventie", "aanvraag", "doorbraak", "toezegging")
    verbose_name = _("onderwerp")
    verbose_name_plural = _("waar het over gaat: op elke regel één ding")

    def get_extra(self, request, obj=None, **kwargs):
        """Offer a row that is filled in already, where the address of a new decision says what it is about."""
        return (
            1 if obj is None and _gevraagd_onderwerp(request) else super().get_extra(request, obj, **kwargs)
        )


def _gevraagd_onderwerp(request):
    """Return what the address says that a new decision is about, as {field: pk}; nothing that is no number."""
    gevraagd = {veld: request.GET.get(veld, "") for veld in ONDERWERPEN}
    return {veld: pk for veld, pk in gevraagd.items() if pk.isascii() and pk.isdecimal() and len(pk) < 10}


class DocumentInline(BeheerInline):
    """The documents."""

    model = BesluitDocument
    fields = ("document",)
    verbose_name = _("document")
    verbose_name_plural = _("documenten")


class VervolgactieInline(BeheerStapelInline):
    """What has to be done because of it."""

    model = Vervolgactie
    fields = ("wat", ("partner", "eigenaar"), ("uiterlijk", "gedaan_op"), "uitkomst")


class WensInline(BeheerStapelInline):
    """What the council wished or objected, with the answer."""

    model = WensOfBedenking
    fields = (
        ("soort", "van_wie", "op"),
        "tekst",
        ("antwoord", "beantwoord_op"),
        "wat_veranderde",
        "document",
        "bron",
        ("intern", "reden_intern"),
    )


class InternFilter(Vraagfilter):
    """Whether the public may see it."""

    title = _("voor wie")
    parameter_name = "voor"
    keuzes = {
        "iedereen": (_("staat op de site"), lambda rijen: rijen.openbaar()),
        "team": (_("alleen voor het team"), lambda rijen: rijen.filter(intern=True)),
    }


class JaarFilter(Vraagfilter):
    """The year in which it was decided or said; of a vague day, the first year."""

    title = _("jaar")
    parameter_name = "jaar"

    def __init__(self, request, params, model, model_admin):
        jaren = model.objects.order_by().values_list(ExtractYear("op__startswith"), flat=True).distinct()
        self.keuzes = {
            str(jaar): (str(jaar), lambda rijen, jaar=jaar: rijen.filter(_in_jaar(jaar)))
            for jaar in sorted(jaren, reverse=True)
        }
        super().__init__(request, params, model, model_admin)


def _in_jaar(jaar):
    return Q(op__startswith__gte=f"{jaar:04}-01-01", op__startswith__lte=f"{jaar:04}-12-31")


class VervolgFilter(Vraagfilter):
    """Whether something still has to be done."""

    title = _("vervolg")
    parameter_name = "vervolg"
    keuzes = {
        "open": (_("nog iets te doen"), lambda rijen: rijen.met_open_vervolg()),
        "te-laat": (_("iets is te laat"), lambda rijen: rijen.met_vervolg_te_laat()),
        "klaar": (_("alles gedaan"), lambda rijen: rijen.met_vervolg_klaar()),
    }


class AntwoordFilter(Vraagfilter):
    """Whether there is an answer."""

    title = _("antwoord")
    parameter_name = "antwoord"
    keuzes = {
        "nee": (_("nog geen antwoord"), lambda rijen: rijen.zonder_antwoord()),
        "ja": (_("beantwoord"), lambda rijen: rijen.exclude(antwoord="")),
    }


class WensenFilter(Vraagfilter):
    """Whether the council still waits for an answer."""

    title = _("wensen en bedenkingen")
    parameter_name = "wensen"
    keuzes = {
        "open": (_("zonder antwoord"), lambda rijen: _met(WensOfBedenking.objects.zonder_antwoord(), rijen)),
        "ja": (_("met wensen of bedenkingen"), lambda rijen: _met(WensOfBedenking.objects.all(), rijen)),
    }


def _met(wensen, rijen):
    return rijen.filter(pk__in=wensen.values("besluit"))


class OverFilter(Vraagfilter):
    """What kind of thing it is about."""

    title = _("waarover")
    parameter_name = "over"
    keuzes = {
        "interventie": (_("interventies"), lambda rijen: rijen.over("interventie")),
        "aanvraag": (_("aanvragen"), lambda rijen: rijen.over("aanvraag")),
        "doorbraak": (_("doorbraken"), lambda rijen: rijen.over("doorbraak")),
        "toezegging": (_("toezeggingen"), lambda rijen: rijen.over("toezegging")),
        "niets": (
            _("nog niet ingevuld"),
            lambda rijen: rijen.filter(onderwerpen__isnull=True),
        ),
    }


@admin.register(Besluit)
class BesluitBeheer(Beheer):
    """Decisions, in the order in which one is read: who, when, what was asked, what was decided, why."""

    list_display = ("titel", "wie", "op", "kenmerk", "te_doen", "voor_wie")
    list_filter = ("orgaan", JaarFilter, OverFilter, VervolgFilter, WensenFilter, InternFilter)
    search_fields = ("titel", "kenmerk", "orgaan_naam", "vraag", "besluit", "reden", "bron")
    slug_uit = "titel"
    regels_bij = {"besluit_intern_met_reden": "reden_intern"}
    inlines = (DocumentInline, OnderwerpInline, VervolgactieInline, WensInline)
    fieldsets = (
        (
            _("Wie besloot, en wanneer"),
            {
                "fields": (("titel", "slug"), ("orgaan", "orgaan_naam"), ("op", "kenmerk")),
                "description": _("Zet in de titel waar het over gaat, zoals een bewoner het zegt."),
            },
        ),
        (
            _("Wat is er besloten, en waarom"),
            {
                "fields": ("vraag", "besluit", "reden", "bron"),
                "description": _("Schrijf op wat er in het stuk staat. Ken je de reden niet, laat die leeg."),
            },
        ),
        OPENBAARHEID,
    )

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """Fill in what the address says that it is about."""
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        onderwerp = _gevraagd_onderwerp(request)
        if isinstance(inline, OnderwerpInline) and request.method == "GET" and not obj.pk and onderwerp:
            kwargs["initial"] = [onderwerp]
        return kwargs

    def get_queryset(self, request):
        """Return the decisions with how much still has to be done."""
        open_ = Count("vervolgacties", filter=Q(vervolgacties__gedaan_op__isnull=True))
        return super().get_queryset(request).annotate(aantal_te_doen=open_)

    @admin.display(description=_("wie besloot"), ordering="orgaan")
    def wie(self, besluit):
        """The body by name."""
        return besluit.wie

    @admin.display(description=_("nog te doen"), ordering="aantal_te_doen")
    def te_doen(self, besluit):
        """How many follow-up acts are open."""
        aantal = besluit.aantal_te_doen
        return (
            ngettext("%(n)s vervolgactie", "%(n)s vervolgacties", aantal) % {"n": aantal} if aantal else "–"
        )

    @admin.display(description=_("op de site"), boolean=True, ordering="intern")
    def voor_wie(self, besluit):
        """Whether the public may see it."""
        return not besluit.intern


@admin.register(Vervolgactie)
class VervolgactieBeheer(Beheer):
    """Follow-up acts of all decisions, what is due first first."""

    list_display = ("wat", "besluit", "wie", "uiterlijk", "stand")
    list_filter = (StandFilter,)
    list_select_related = ("besluit", "partner", "eigenaar")
    search_fields = ("wat", "besluit__titel", "partner__naam", "eigenaar__naam")
    fieldsets = (
        (
            _("Wat er moet gebeuren"),
            {"fields": ("besluit", "wat", ("partner", "eigenaar"), "uiterlijk")},
        ),
        (_("Hoe het afliep"), {"fields": ("gedaan_op", "uitkomst")}),
    )

    @admin.display(description=_("wie doet het"))
    def wie(self, actie):
        """The partner and the colleague."""
        return kolommen.reeks(een for een in (actie.partner, actie.eigenaar) if een)

    @admin.display(description=_("stand"), ordering="gedaan_op")
    def stand(self, actie):
        """Done, to be done, or late."""
        if actie.gedaan_op:
            return kolommen.statuslabel("gelukt", _("gedaan"))
        return kolommen.statuslabel(*(("mist", _("te laat")) if actie.is_te_laat else ("open", _("open"))))


@admin.register(WensOfBedenking)
class WensBeheer(Beheer):
    """Wishes and objections of the council, also those about a document."""

    list_display = ("kern", "soort", "van_wie", "op", "waarover", "antwoordstand")
    list_filter = (AntwoordFilter, "soort", JaarFilter, InternFilter)
    list_select_related = ("document", "besluit")
    search_fields = ("tekst", "van_wie", "antwoord", "wat_veranderde", "document__titel", "besluit__titel")
    regels_bij = {
        "wensofbedenking_intern_met_reden": "reden_intern",
        "wensofbedenking_ergens_over": "document",
        "wensofbedenking_antwoord_met_dag": "beantwoord_op",
        "wensofbedenking_antwoord_erna": "beantwoord_op",
    }
    fieldsets = (
        (
            _("Wat de raad vroeg"),
            {
                "fields": (("soort", "van_wie", "op"), "tekst", ("document", "besluit"), "bron"),
                "description": _("Schrijf op wat er is gezegd, en waar dat staat."),
            },
        ),
        (
            _("Het antwoord"),
            {
                "fields": (("antwoord", "beantwoord_op"), "wat_veranderde"),
                "description": _("Wat veranderde er door deze wens? Niets is ook een antwoord."),
            },
        ),
        OPENBAARHEID,
    )

    @admin.display(description=_("de wens of bedenking"), ordering="tekst")
    def kern(self, wens):
        """The beginning of the text."""
        return Truncator(wens.tekst).chars(80)

    @admin.display(description=_("waarover"))
    def waarover(self, wens):
        """The document or the decision."""
        return wens.document or wens.besluit

    @admin.display(description=_("antwoord"), ordering="beantwoord_op")
    def antwoordstand(self, wens):
        """When it was answered."""
        if wens.antwoord:
            return str(wens.beantwoord_op)
        return kolommen.statuslabel("mist", _("nog geen antwoord"))
