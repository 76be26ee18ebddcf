"""Wijken and their CBS buurten."""

from django.contrib import admin
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, BeheerInline, kolommen
from coalitie.basis.beheer.filters import Vraagfilter
from themas.models import Buurt, InterventieWijk, Wijk


class BuurtInline(BeheerInline):
    """The buurten of a wijk."""

    model = Buurt
    fields = ("code", "jaar", "naam")


class WerkFilter(Vraagfilter):
    """Whether something happens in the wijk."""

    title = _("interventies")
    parameter_name = "interventies"
    keuzes = {
        "met": (_("met interventies"), lambda wijken: wijken.filter(aantal_interventies__gt=0)),
        "zonder": (_("zonder interventies"), lambda wijken: wijken.filter(aantal_interventies=0)),
    }


@admin.register(Wijk)
class WijkBeheer(Beheer):
    """Wijken."""

    list_display = ("naam", "contact", "buurten", "interventies")
    list_filter = (WerkFilter,)
    search_fields = ("naam", "buurten__naam")
    slug_uit = "naam"
    inlines = (BuurtInline,)
    fieldsets = (
        (
            _("De wijk"),
            {
                "fields": (("naam", "slug"), "intro"),
                "description": _("De naam zoals bewoners de wijk noemen."),
            },
        ),
        (
            _("Contact"),
            {
                "fields": ("contact",),
                "description": _("Met wie bewoners van deze wijk kunnen praten."),
            },
        ),
        (
            _("Waar het is"),
            {
                "fields": (("breedtegraad", "lengtegraad"),),
                "description": _(
                    "Het midden van de wijk, voor op de kaart. Allebei invullen of allebei leeg."
                ),
            },
        ),
    )

    def get_queryset(self, request):
        """Return the wijken with what belongs to them counted."""
        eigen = {"wijk": OuterRef("pk")}
        return (
            super()
            .get_queryset(request)
            .annotate(
                aantal_buurten=kolommen.aantal(Buurt.objects.filter(**eigen), "wijk"),
                aantal_interventies=kolommen.aantal(InterventieWijk.objects.filter(**eigen), "wijk"),
            )
        )

    @admin.display(description=_("buurten"), ordering="aantal_buurten")
    def buurten(self, wijk):
        """How many buurten."""
        return kolommen.rechts(wijk.aantal_buurten)

    @admin.display(description=_("interventies"), ordering="aantal_interventies")
    def interventies(self, wijk):
        """How many interventions."""
        return kolommen.rechts(wijk.aantal_interventies)


@admin.register(Buurt)
class BuurtBeheer(Beheer):
    """CBS buurten."""

    list_display = ("naam", "code", "jaar", "wijk")
    list_filter = ("wijk", "jaar")
    list_select_related = ("wijk",)
    search_fields = ("naam", "code", "wijk__naam")
    fieldsets = (
        (
            _("De buurt"),
            {
                "fields": ("naam", ("code", "jaar"), "wijk"),
                "description": _("Een buurt in de indeling van het CBS van één jaar."),
            },
        ),
        (
            _("Grens"),
            {
                "fields": ("vorm",),
                "classes": ("collapse",),
                "description": _("Komt uit de kaart van het CBS. Typ hier niets met de hand."),
            },
        ),
    )
