"""Schemes with their main themes, and rounds."""

from django import forms
from django.contrib import admin
from django.db.models import OuterRef
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.aftellen import nog
from coalitie.basis.beheer import Beheer, Beheerformulier, BeheerInline, BeheerStapelInline, kolommen
from coalitie.basis.beheer.filters import TERMIJN, Vraagfilter
from coalitie.basis.templatetags.portaal import euro
from financiering.admin.venster import venster_in_woorden
from financiering.admin.verplichting import PlichtregelInline
from financiering.models import Aanvraag, Hoofdthema, Regeling, Ronde
from themas.models import Thema


class HoofdthemaFormulier(Beheerformulier):
    """A main theme of a scheme, with which of our themes it speaks of."""

    kies_themas = forms.ModelMultipleChoiceField(
        Thema.objects.all(), required=False, label=_("Onze thema's"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["kies_themas"] = [thema.pk for thema in self.instance.themas.all()]

    def _save_m2m(self):
        super()._save_m2m()
        self.instance.themas.set(self.cleaned_data["kies_themas"])


class HoofdthemaInline(BeheerInline):
    """The main themes of a scheme."""

    model = Hoofdthema
    form = HoofdthemaFormulier
    verbose_name = _("hoofdthema")
    verbose_name_plural = _("hoofdthema's van deze regeling, en welke van onze thema's dat zijn")

    def get_fields(self, request, obj=None):
        """Return the name and our themes."""
        return ("naam", "kies_themas")

    def get_queryset(self, request):
        """Return the main themes with their links."""
        return super().get_queryset(request).prefetch_related("themas")


class RondeInline(BeheerStapelInline):
    """The rounds of a scheme."""

    model = Ronde
    prepopulated_fields = {"slug": ("naam",)}
    fields = (("naam", "slug"), ("opent", "sluit"), ("plafond", "maximum_per_aanvraag"))


@admin.register(Regeling)
class RegelingBeheer(Beheer):
    """Schemes."""

    list_display = ("naam", "verstrekker", "cofinanciering", "rondes", "aanvragen")
    search_fields = ("naam", "verstrekker", "grondslag")
    slug_uit = "naam"
    inlines = (HoofdthemaInline, RondeInline, PlichtregelInline)
    fieldsets = (
        (
            _("De regeling"),
            {
                "fields": (("naam", "slug"), "verstrekker", "grondslag", "url"),
                "description": _("Waar geld te vragen is, en wie het geeft."),
            },
        ),
        (
            _("Regels"),
            {
                "fields": ("cofinanciering_percentage", "toelichting"),
                "description": _("Waar een aanvraag op stuk kan lopen."),
            },
        ),
    )

    def get_queryset(self, request):
        """Return the schemes with rounds and applications counted."""
        rondes = Ronde.objects.filter(regeling=OuterRef("pk"))
        aanvragen = Aanvraag.objects.filter(ronde__regeling=OuterRef("pk"))
        return (
            super()
            .get_queryset(request)
            .annotate(
                aantal_rondes=kolommen.aantal(rondes, "regeling"),
                aantal_aanvragen=kolommen.aantal(aanvragen, "ronde__regeling"),
            )
        )

    @admin.display(description=_("zelf betalen"), ordering="cofinanciering_percentage")
    def cofinanciering(self, regeling):
        """Which part the region pays itself."""
        deel = regeling.cofinanciering_percentage
        return kolommen.rechts(tekst("niet bekend") if deel is None else f"{deel.normalize():f}%")

    @admin.display(description=_("rondes"), ordering="aantal_rondes")
    def rondes(self, regeling):
        """How many rounds."""
        return kolommen.rechts(regeling.aantal_rondes)

    @admin.display(description=_("aanvragen"), ordering="aantal_aanvragen")
    def aanvragen(self, regeling):
        """How many applications."""
        return kolommen.rechts(regeling.aantal_aanvragen)


class StandFilter(Vraagfilter):
    """Whether can be applied now."""

    title = _("stand")
    parameter_name = "stand"
    keuzes = {
        "open": (_("open"), lambda rondes: rondes.open()),
        "sluit": (_("sluit binnen 30 dagen"), lambda rondes: rondes.sluit_binnen(TERMIJN)),
        "straks": (_("gaat nog open"), lambda rondes: rondes.komt_nog()),
        "gesloten": (_("gesloten"), lambda rondes: rondes.gesloten()),
        "onbekend": (_("sluiting niet bekend"), lambda rondes: rondes.filter(sluit__isnull=True)),
    }


@admin.register(Ronde)
class RondeBeheer(Beheer):
    """Rounds."""

    list_display = ("naam", "regeling", "stand", "gaat_open", "gaat_dicht", "te_verdelen", "aanvragen")
    list_filter = (StandFilter, "regeling")
    list_select_related = ("regeling",)
    search_fields = ("naam", "regeling__naam", "regeling__verstrekker")
    fieldsets = (
        (_("De ronde"), {"fields": ("regeling", ("naam", "slug"))}),
        (
            _("Wanneer je kunt aanvragen"),
            {
                "fields": (("opent", "sluit"), "venster"),
                "description": _("Op de minuut: een aanvraag die te laat is, telt niet."),
            },
        ),
        (_("Hoeveel"), {"fields": (("plafond", "maximum_per_aanvraag"),)}),
    )
    prepopulated_fields = {"slug": ("naam",)}
    readonly_fields = ("venster",)

    @admin.display(description=_("nu"))
    def venster(self, ronde):
        """Whether can be applied now, and for how long."""
        return venster_in_woorden(ronde) or "–"

    def get_queryset(self, request):
        """Return the rounds with their applications counted."""
        eigen = Aanvraag.objects.filter(ronde=OuterRef("pk"))
        return super().get_queryset(request).annotate(aantal_aanvragen=kolommen.aantal(eigen, "ronde"))

    @admin.display(description=_("stand"))
    def stand(self, ronde):
        """Whether can be applied now."""
        if ronde.is_open:
            return kolommen.statuslabel("open", tekst("open, %(nog)s") % {"nog": nog(ronde.sluit)})
        if ronde.komt_nog:
            return kolommen.statuslabel("straks", tekst("gaat nog open, %(nog)s") % {"nog": nog(ronde.opent)})
        if ronde.is_gesloten:
            return kolommen.statuslabel("gesloten", tekst("gesloten"))
        return kolommen.statuslabel("onbekend", tekst("niet bekend"))

    @admin.display(description=_("opent"), ordering="opent")
    def gaat_open(self, ronde):
        """When it opens, to the minute."""
        return kolommen.moment(ronde.opent) if ronde.opent else "–"

    @admin.display(description=_("sluit"), ordering="sluit")
    def gaat_dicht(self, ronde):
        """When it closes, to the minute."""
        return kolommen.moment(ronde.sluit) if ronde.sluit else "–"

    @admin.display(description=_("plafond"), ordering="plafond")
    def te_verdelen(self, ronde):
        """What there is to divide."""
        return kolommen.rechts(euro(ronde.plafond))

    @admin.display(description=_("aanvragen"), ordering="aantal_aanvragen")
    def aanvragen(self, ronde):
        """How many applications."""
        return kolommen.rechts(ronde.aantal_aanvragen)
