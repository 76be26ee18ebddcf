"""Partners, as far as this room knows them. ``coalitie.beheer.admin`` adds what crosses rooms."""

from django.contrib import admin
from django.db.models import OuterRef
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, kolommen
from coalitie.basis.beheer.filters import OpenbaarFilter, Vraagfilter
from partners.admin.afspraken import LidmaatschapInline, VerantwoordelijkheidInline, vertel_losgelaten
from partners.models import Partner, Toezegging, Verantwoordelijkheid
from partners.toegang import partners_zonder_mandaathouder


class ActiefFilter(Vraagfilter):
    """Whether the partner takes part today."""

    title = _("actief")
    parameter_name = "actief"
    keuzes = {
        "ja": (_("doet mee"), lambda partners: partners.actief()),
        "nee": (
            _("doet niet (meer) mee"),
            lambda partners: partners.exclude(pk__in=Partner.objects.actief()),
        ),
    }


class TrekkerrolFilter(Vraagfilter):
    """Whether the partner leads something today."""

    title = _("trekt iets")
    parameter_name = "trekt"
    keuzes = {
        "ja": (_("trekt iets"), lambda partners: partners.filter(aantal_trekker__gt=0)),
        "nee": (_("trekt niets"), lambda partners: partners.filter(aantal_trekker=0)),
    }


class MandaatFilter(Vraagfilter):
    """Whether anybody may promise something for the partner today."""

    title = _("mandaathouder")
    parameter_name = "mandaat"
    keuzes = {
        "zonder": (
            _("doet mee zonder mandaathouder"),
            lambda partners: partners.filter(pk__in=partners_zonder_mandaathouder()),
        ),
    }


class PartnerBeheer(Beheer):
    """Partners."""

    list_display = ("naam", "soort", "trekker", "toezeggingen", "doet_mee", kolommen.op_de_site)
    list_filter = ("soort", TrekkerrolFilter, ActiefFilter, MandaatFilter, OpenbaarFilter)
    search_fields = ("naam", "korte_tekst")
    slug_uit = "naam"
    inlines = (VerantwoordelijkheidInline, LidmaatschapInline)
    fieldsets = (
        (
            _("Wie is dit"),
            {
                "fields": (("naam", "slug"), "soort", "korte_tekst"),
                "description": _("Dit lezen bewoners op de pagina van de partner."),
            },
        ),
        (_("Herkennen en vinden"), {"fields": ("website", "logo")}),
        (
            _("Meedoen"),
            {
                "fields": (("actief_van", "actief_tot"), "openbaar_vanaf"),
                "description": _(
                    "Doet een partner niet meer mee? Vul dan een einddatum in, en haal niets weg."
                ),
            },
        ),
    )

    def save_related(self, request, form, formsets, change):
        """Save the lines; who may no longer fill in is named for nothing."""
        super().save_related(request, form, formsets, change)
        vertel_losgelaten(request)

    def get_queryset(self, request):
        """Return the partners with what they lead and promise counted."""
        eigen = {"partner": OuterRef("pk")}
        trekkers = Verantwoordelijkheid.objects.trekkers().geldig().filter(**eigen)
        toezeggingen = Toezegging.objects.filter(**eigen)
        voorgesteld = toezeggingen.filter(status=Toezegging.Status.VOORGESTELD)
        return (
            super()
            .get_queryset(request)
            .annotate(
                aantal_trekker=kolommen.aantal(trekkers, "partner"),
                aantal_bevestigd=kolommen.aantal(toezeggingen.bevestigd(), "partner"),
                aantal_voorgesteld=kolommen.aantal(voorgesteld, "partner"),
            )
        )

    @admin.display(description=_("trekt"), ordering="aantal_trekker")
    def trekker(self, partner):
        """How many interventions it leads today."""
        return kolommen.rechts(partner.aantal_trekker)

    @admin.display(description=_("toezeggingen"), ordering="aantal_bevestigd")
    def toezeggingen(self, partner):
        """How many promises stand, and how many wait for a yes."""
        delen = []
        if partner.aantal_bevestigd:
            delen.append(tekst("%(n)d bevestigd") % {"n": partner.aantal_bevestigd})
        if partner.aantal_voorgesteld:
            delen.append(tekst("%(n)d wacht") % {"n": partner.aantal_voorgesteld})
        return ", ".join(delen) or "–"

    @admin.display(description=_("doet mee"), ordering="actief_van")
    def doet_mee(self, partner):
        """From when until when it takes part."""
        if partner.actief_van is None and partner.actief_tot is None:
            return tekst("ja")
        return kolommen.van_tot(partner.actief_van, partner.actief_tot)
