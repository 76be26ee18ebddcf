"""Periods of the programme, their tracks, and themes."""

from django.contrib import admin
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, BeheerInline, kolommen
from themas.models import Doelstelling, InterventieThema, Programmaperiode, Spoor, Thema


class SpoorInline(BeheerInline):
    """The tracks of a period."""

    model = Spoor
    fields = ("nummer", "naam", "tekst")


@admin.register(Programmaperiode)
class ProgrammaperiodeBeheer(Beheer):
    """Periods of the programme."""

    list_display = ("naam", "begin", "eind", "welke_sporen")
    search_fields = ("naam",)
    lijst_prefetch = ("sporen",)
    inlines = (SpoorInline,)
    fieldsets = (
        (
            _("De periode"),
            {
                "fields": ("naam", ("begin", "eind"), "tekst"),
                "description": _("De jaren waarvoor één uitvoeringsprogramma geldt, met de sporen daarin."),
            },
        ),
    )

    @admin.display(description=_("sporen"))
    def welke_sporen(self, periode):
        """The tracks, by their number."""
        return kolommen.reeks(periode.sporen.all())


@admin.register(Spoor)
class SpoorBeheer(Beheer):
    """Tracks."""

    list_display = ("naam", "nummer", "periode")
    list_filter = ("periode",)
    list_select_related = ("periode",)
    search_fields = ("naam",)
    fieldsets = ((_("Het spoor"), {"fields": ("periode", ("nummer", "naam"), "tekst")}),)


@admin.register(Thema)
class ThemaBeheer(Beheer):
    """Themes."""

    list_display = ("naam", "volgorde", "wat_we_willen", "doelen", "interventies")
    list_display_links = ("naam",)
    search_fields = ("naam", "wat_we_willen")
    slug_uit = "naam"
    fieldsets = (
        (
            _("Wat we willen"),
            {
                "fields": (("naam", "slug"), "wat_we_willen", "tekst"),
                "description": _("Dit lezen bewoners op de pagina van het thema."),
            },
        ),
        (
            _("Hoe het eruitziet"),
            {
                "fields": (("volgorde", "icoon"), ("kleur", "kleur_vlak", "kleur_donker")),
                "description": _("Een thema herken je aan zijn naam, zijn icoon en zijn kleur."),
            },
        ),
    )

    def get_queryset(self, request):
        """Return the themes with what hangs below them counted."""
        return (
            super()
            .get_queryset(request)
            .annotate(
                aantal_doelen=kolommen.aantal(Doelstelling.objects.filter(thema=OuterRef("pk")), "thema"),
                aantal_interventies=kolommen.aantal(
                    InterventieThema.objects.filter(thema=OuterRef("pk")), "thema"
                ),
            )
        )

    @admin.display(description=_("doelen"), ordering="aantal_doelen")
    def doelen(self, thema):
        """How many goals."""
        return kolommen.rechts(thema.aantal_doelen)

    @admin.display(description=_("interventies"), ordering="aantal_interventies")
    def interventies(self, thema):
        """How many interventions."""
        return kolommen.rechts(thema.aantal_interventies)
