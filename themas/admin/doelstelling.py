"""Goals, what is measured of them, and the values."""

from django.contrib import admin
from django.db.models import OuterRef, Prefetch, prefetch_related_objects
from django.utils.formats import number_format
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, BeheerInline, BeheerStapelInline, kolommen
from coalitie.basis.beheer.filters import Vraagfilter
from themas.models import Doelstelling, Indicator, Meting


def getal(meting):
    """Write a measured value with its unit, or the reason why there is none."""
    if meting.waarde is None:
        return meting.get_reden_display()
    waarde = number_format(meting.waarde.normalize(), use_l10n=True, force_grouping=True)
    return f"{waarde} {meting.indicator.eenheid}"


class IndicatorInline(BeheerStapelInline):
    """What is measured of a goal."""

    model = Indicator
    prepopulated_fields = {"slug": ("naam",)}
    fields = ("naam", "slug", "definitie", ("eenheid", "richting"), "bron", "volgorde")


class MetingInline(BeheerInline):
    """The values of an indicator."""

    model = Meting
    fields = ("gebied", "wijk", "periode", "waarde", "reden", "bron", "methodebreuk", "toelichting")


@admin.register(Doelstelling)
class DoelstellingBeheer(Beheer):
    """Goals."""

    list_display = ("titel", "thema", "periode", "indicatoren")
    list_filter = ("thema", "periode")
    list_select_related = ("thema", "periode")
    search_fields = ("titel", "tekst")
    slug_uit = "titel"
    inlines = (IndicatorInline,)
    fieldsets = (
        (
            _("Het doel"),
            {
                "fields": (("titel", "slug"), ("thema", "periode"), "tekst", "volgorde"),
                "description": _("Wat we met een thema willen bereiken. Wat je meet, staat eronder."),
            },
        ),
    )

    def get_queryset(self, request):
        """Return the goals with their indicators counted."""
        eigen = Indicator.objects.filter(doelstelling=OuterRef("pk"))
        return (
            super().get_queryset(request).annotate(aantal_indicatoren=kolommen.aantal(eigen, "doelstelling"))
        )

    @admin.display(description=_("indicatoren"), ordering="aantal_indicatoren")
    def indicatoren(self, doel):
        """How many indicators."""
        return kolommen.rechts(doel.aantal_indicatoren)


class GemetenFilter(Vraagfilter):
    """Whether there is a value."""

    title = _("gemeten")
    parameter_name = "gemeten"
    keuzes = {
        "ja": (
            _("met een waarde"),
            lambda rijen: rijen.filter(pk__in=Meting.objects.met_waarde().values("indicator")),
        ),
        "nee": (
            _("nog zonder waarde"),
            lambda rijen: rijen.exclude(pk__in=Meting.objects.met_waarde().values("indicator")),
        ),
    }


@admin.register(Indicator)
class IndicatorBeheer(Beheer):
    """Indicators."""

    list_display = ("naam", "doelstelling", "richting", "laatste_meting")
    list_filter = ("doelstelling__thema", GemetenFilter, "richting")
    list_select_related = ("doelstelling",)
    search_fields = ("naam", "definitie", "doelstelling__titel")
    slug_uit = "naam"
    inlines = (MetingInline,)
    fieldsets = (
        (
            _("Wat je meet"),
            {
                "fields": (("naam", "slug"), "doelstelling", "definitie"),
                "description": _("Waaraan je ziet of het doel dichterbij komt."),
            },
        ),
        (
            _("Hoe je het leest"),
            {"fields": (("eenheid", "richting"), "bron", "volgorde")},
        ),
    )

    def vul_aan(self, rijen):
        """Fetch the newest values."""
        super().vul_aan(rijen)
        laatste = (
            Meting.objects.met_waarde()
            .order_by("indicator_id", "-periode", "gebied")
            .distinct("indicator_id")
        )
        prefetch_related_objects(rijen, Prefetch("metingen", laatste, to_attr="laatste"))

    @admin.display(description=_("laatste meting"))
    def laatste_meting(self, indicator):
        """The newest value, of which area and when."""
        if not indicator.laatste:
            return tekst("nog geen waarde")
        meting = indicator.laatste[0]
        return f"{getal(meting)} ({meting.gebied}, {meting.periode})"


class WaardeFilter(Vraagfilter):
    """Whether the value is there, and if not, why."""

    title = _("waarde")
    parameter_name = "waarde"
    keuzes = {
        "ja": (_("met waarde"), lambda metingen: metingen.met_waarde()),
        "nee": (_("zonder waarde"), lambda metingen: metingen.filter(waarde__isnull=True)),
        **{
            reden: (label, lambda metingen, reden=reden: metingen.filter(reden=reden))
            for reden, label in Meting.Reden.choices
        },
    }


@admin.register(Meting)
class MetingBeheer(Beheer):
    """Measured values."""

    list_display = ("indicator", "gebied", "periode", "waarde_of_reden", "bron", "methodebreuk")
    list_filter = (WaardeFilter, "indicator__doelstelling__thema", "wijk", "methodebreuk")
    list_select_related = ("indicator",)
    search_fields = ("indicator__naam", "gebied", "bron", "toelichting")
    fieldsets = (
        (
            _("Waarover"),
            {
                "fields": ("indicator", ("gebied", "wijk"), "periode"),
                "description": _("Van welk gebied en van wanneer dit getal is."),
            },
        ),
        (
            _("De waarde"),
            {
                "fields": (("waarde", "reden"), "bron", "methodebreuk", "toelichting"),
                "description": _("Geef een waarde, of zeg waarom er geen is. Vul nooit 0 in voor onbekend."),
            },
        ),
    )

    @admin.display(description=_("waarde"), ordering="waarde")
    def waarde_of_reden(self, meting):
        """The value with its unit, or why there is none."""
        return kolommen.rechts(getal(meting))
