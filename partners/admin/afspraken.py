"""Responsibilities, breakthroughs and memberships."""

from django.contrib import admin, messages
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, BeheerInline, kolommen
from coalitie.basis.beheer.filters import GeldigFilter, OpenbaarFilter, Statusfilter, Vraagfilter
from partners.acties.leden import laat_los
from partners.models import Lidmaatschap, Verantwoordelijkheid
from partners.models.verantwoordelijkheid import zonder_persoon


class VerantwoordelijkheidInline(BeheerInline):
    """Who answers for what, in an intervention or of a partner."""

    model = Verantwoordelijkheid
    fields = ("partner", "interventie", "rol", "waarvoor", "persoon", "van", "tot", "bron")


class LidmaatschapInline(BeheerInline):
    """Who may do what for a partner."""

    model = Lidmaatschap
    fields = ("gebruiker", "rol", "van", "tot")


class PersoonFilter(Vraagfilter):
    """Whether somebody is named who tells how it goes."""

    title = _("wie het doet")
    parameter_name = "persoon"
    keuzes = {"zonder": (_("trekker of uitvoerder zonder naam"), zonder_persoon)}


@admin.register(Verantwoordelijkheid)
class VerantwoordelijkheidBeheer(Beheer):
    """Responsibilities."""

    list_display = ("interventie", "partner", "rol", "wie", "waarvoor", kolommen.periode, kolommen.geldt_nu)
    list_filter = ("rol", PersoonFilter, GeldigFilter)
    list_select_related = ("interventie", "partner", "persoon")
    search_fields = ("interventie__titel", "partner__naam", "waarvoor", "persoon__naam", "persoon__email")
    fieldsets = (
        (
            _("Wie waarvoor"),
            {
                "fields": (("interventie", "partner"), "rol", "waarvoor", "persoon"),
                "description": _("Op elk moment heeft een interventie ten hoogste één trekker."),
            },
        ),
        (
            _("Van wanneer tot wanneer"),
            {
                "fields": (("van", "tot"), "bron"),
                "description": _("Houdt iemand ermee op? Vul dan de einddatum in, en haal niets weg."),
            },
        ),
    )

    @admin.display(description=_("wie het doet"), ordering="persoon__naam")
    def wie(self, verantwoordelijkheid):
        """The colleague who is named."""
        return verantwoordelijkheid.persoon or kolommen.statuslabel("mist", tekst("niemand"))


class DoorbraakBeheer(Beheer):
    """Breakthroughs, as far as this room knows them. ``coalitie.beheer.doorbraken`` adds decisions."""

    list_display = ("titel", kolommen.status, "interventie", "gevraagd_aan", kolommen.op_de_site)
    list_filter = (Statusfilter, OpenbaarFilter)
    list_select_related = ("interventie",)
    search_fields = ("titel", "interventie__titel", "gevraagd_aan", "regel_in_de_weg")
    slug_uit = "titel"
    fieldsets = (
        (
            _("Wat in de weg staat"),
            {
                "fields": (("titel", "slug"), "interventie", "regel_in_de_weg"),
                "description": _("Een regel die een interventie tegenhoudt."),
            },
        ),
        (
            _("Wat er gevraagd wordt"),
            {"fields": ("gevraagde_uitzondering", ("gevraagd_aan", "gevraagd_aan_partner"))},
        ),
        (_("Hoe het afliep"), {"fields": ("uitkomst",)}),
        (_("Op de site"), {"fields": ("openbaar_vanaf",)}),
    )


@admin.register(Lidmaatschap)
class LidmaatschapBeheer(Beheer):
    """Who may do what for a partner."""

    list_display = ("gebruiker", "partner", "rol", kolommen.periode, kolommen.geldt_nu)
    list_filter = ("rol", GeldigFilter, "partner")
    list_select_related = ("gebruiker", "partner")
    search_fields = ("gebruiker__email", "gebruiker__naam", "partner__naam")
    fieldsets = (
        (
            _("Wie mag wat"),
            {
                "fields": (("gebruiker", "partner"), "rol", ("van", "tot")),
                "description": _("Gaat iemand weg? Vul dan de einddatum in, en haal niets weg."),
            },
        ),
    )

    def save_model(self, request, obj, form, change):
        """Save it; who may no longer fill in for the partner is named for nothing there."""
        super().save_model(request, obj, form, change)
        vertel_losgelaten(request)


def vertel_losgelaten(request):
    """Empty what is in the name of somebody who left, and say so."""
    for rij in laat_los():
        messages.warning(
            request,
            tekst("Voor %(wat)s is bij %(partner)s nu niemand meer genoemd.")
            % {"wat": rij.interventie, "partner": rij.partner},
        )
