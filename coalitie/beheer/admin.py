"""The admin of what crosses rooms: interventions with partners and money, and the groups."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import Count
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, kolommen
from coalitie.basis.beheer.geschiedenis import mag_zien
from coalitie.basis.templatetags.portaal import bedrag_in_woorden
from coalitie.beheer import (
    behoeften,  # noqa: F401 - it registers itself
    doorbraken,  # noqa: F401 - it registers itself
    toezegdekking,  # noqa: F401 - it registers itself
)
from coalitie.beheer.filters import GeldFilter, NieuwsFilter, TrekkerFilter
from coalitie.beheer.rechten import OMSCHRIJVING
from financiering.models import Aanvraag, AanvraagInterventie
from financiering.vragen import met_laatste_bedragen, zekerste_bedragen
from partners.admin.afspraken import VerantwoordelijkheidInline
from partners.admin.partner import PartnerBeheer
from partners.admin.toezeggingen import hoeveelheid
from partners.models import Partner, Toezegging, Uitnodiging, Verantwoordelijkheid, Voortgang
from themas.admin.behoefte import BehoefteInline, vraag_hoeveel
from themas.admin.interventie import InterventieBeheer
from themas.models import Behoefte, Interventie
from verhalen.models import Verhaal, VerhaalInterventie

# Groups come from the table of rights. How somebody signs in is theirs alone: their page shows it, and the admin of
# accounts can take it away. The provider of other accounts stands in the settings.
admin.site.unregister(Group)
admin.site.unregister([EmailAddress, Authenticator, UserSession, SocialAccount, SocialApp, SocialToken])


LAATSTE = 6  # messages of partners that the form of an intervention names


def _verwijzing(obj, naam=None):
    """Return a link to the form of a row."""
    adres = reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_change", args=[obj.pk])
    return format_html('<a href="{}">{}</a>', adres, naam or obj)


def _lijst(regels, leeg, nieuw=""):
    """Return lines below each other, or what to say when there are none, and a link to add one."""
    punten = format_html_join("", "<li>{}</li>", ((regel,) for regel in regels))
    inhoud = format_html("<ul>{}</ul>", punten) if punten else leeg
    return format_html('<div class="verwijzingen">{} {}</div>', inhoud, nieuw)


def _nieuw(model, label, **velden):
    """Return a link to a new row of which some fields are already filled in."""
    adres = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add", query=velden)
    return format_html('<a class="addlink" href="{}">{}</a>', adres, label)


class Afgeschermd:
    """Leaves out what is read from a model that this reader may not see.

    ``AFGESCHERMD`` names, per field or column, the model that it is read from.
    """

    AFGESCHERMD = {}

    def _verborgen(self, request):
        return {veld for veld, model in self.AFGESCHERMD.items() if not mag_zien(request.user, model)}

    def get_fieldsets(self, request, obj=None):
        """Leave out fields, and sections without any."""
        verborgen = self._verborgen(request)
        secties = [
            (kop, {**opties, "fields": tuple(veld for veld in opties["fields"] if veld not in verborgen)})
            for kop, opties in super().get_fieldsets(request, obj)
        ]
        return [(kop, opties) for kop, opties in secties if opties["fields"]]

    def get_list_display(self, request):
        """Leave out columns."""
        verborgen = self._verborgen(request)
        return [kolom for kolom in super().get_list_display(request) if kolom not in verborgen]

    def get_list_filter(self, request):
        """Leave out filters, which would tell as much as the column does."""
        verborgen = self._verborgen(request)
        return [een for een in super().get_list_filter(request) if een not in verborgen]


@admin.register(Interventie)
class InterventieMetAlles(Afgeschermd, InterventieBeheer):
    """Interventions, with who answers for them, who promised what and what pays for them."""

    list_display = (
        "titel",
        kolommen.status,
        kolommen.themas,
        "trekker",
        "geld",
        kolommen.op_de_site,
        kolommen.laatst_veranderd,
    )
    list_filter = (
        TrekkerFilter,
        GeldFilter,
        NieuwsFilter,
        *InterventieBeheer.list_filter,
    )
    inlines = (BehoefteInline, VerantwoordelijkheidInline, *InterventieBeheer.inlines)
    AFGESCHERMD = {
        "trekker": Verantwoordelijkheid,
        TrekkerFilter: Verantwoordelijkheid,
        "geld": Aanvraag,
        GeldFilter: Aanvraag,
        "aanvragen": Aanvraag,
        "toezeggingen": Toezegging,
        "verhalen": Verhaal,
        "voortgang": Voortgang,
    }
    readonly_fields = ("toezeggingen", "aanvragen", "verhalen", "voortgang")
    fieldsets = (
        *InterventieBeheer.fieldsets,
        (
            _("Wie betaalt en wie belooft"),
            {
                "fields": ("aanvragen", "toezeggingen"),
                "description": _("Dit houd je bij in de lijsten van aanvragen en toezeggingen."),
            },
        ),
        (_("Wat erover verteld is"), {"fields": ("voortgang", "verhalen")}),
    )

    def save_related(self, request, form, formsets, change):
        """Save the rows, and ask how much is needed of each new need."""
        super().save_related(request, form, formsets, change)
        nieuw = [rij for rijen in formsets if rijen.model is Behoefte for rij in rijen.new_objects]
        vraag_hoeveel(request, nieuw)

    def vul_aan(self, rijen):
        """Fetch who leads and what pays."""
        super().vul_aan(rijen)
        trekkers = (
            Verantwoordelijkheid.objects.trekkers()
            .geldig()
            .filter(interventie__in=rijen)
            .values_list("interventie", "partner__naam")
        )
        trekker_van, bedrag_van = dict(trekkers), zekerste_bedragen(rijen)
        for interventie in rijen:
            interventie.trekker = trekker_van.get(interventie.pk)
            interventie.zekerste_bedrag = bedrag_van.get(interventie.pk)

    @admin.display(description=_("trekker"))
    def trekker(self, interventie):
        """Who leads it today."""
        return interventie.trekker or kolommen.statuslabel("mist", tekst("niemand"))

    @admin.display(description=_("geld"))
    def geld(self, interventie):
        """The most certain amount of the applications that are for it."""
        regel = interventie.zekerste_bedrag
        if regel is None:
            return kolommen.statuslabel("mist", tekst("niet bekend"))
        return f"{regel.get_soort_display()}: {bedrag_in_woorden(regel)}"

    @admin.display(description=_("aanvragen"))
    def aanvragen(self, interventie):
        """The applications that are for it, with a link to each."""
        if not interventie.pk:
            return tekst("Bewaar eerst; daarna kun je aanvragen koppelen.")
        koppelingen = AanvraagInterventie.objects.filter(interventie=interventie)
        aanvragen = met_laatste_bedragen(
            Aanvraag.objects.filter(pk__in=koppelingen.values("aanvraag")).order_by("titel")
        )
        regels = [
            format_html(
                "{} ({}): {}",
                _verwijzing(aanvraag),
                aanvraag.get_status_display(),
                ", ".join(
                    f"{regel.get_soort_display()} {bedrag_in_woorden(regel)}"
                    for regel in aanvraag.laatste_bedragen
                )
                or tekst("nog geen bedrag"),
            )
            for aanvraag in aanvragen
        ]
        return _lijst(regels, tekst("Er is nog geen aanvraag voor deze interventie."))

    @admin.display(description=_("toezeggingen"))
    def toezeggingen(self, interventie):
        """The promises for it, with a link to each."""
        if not interventie.pk:
            return tekst("Bewaar eerst; daarna kun je toezeggingen vastleggen.")
        toezeggingen = Toezegging.objects.filter(interventie=interventie).select_related("partner")
        regels = [
            format_html(
                "{} ({}): {}",
                _verwijzing(toezegging, f"{toezegging.partner}, {toezegging.get_soort_display()}"),
                toezegging.get_status_display(),
                hoeveelheid(toezegging),
            )
            for toezegging in toezeggingen
        ]
        nieuw = _nieuw(Toezegging, tekst("Toezegging vastleggen"), interventie=interventie.pk)
        return _lijst(regels, tekst("Niemand heeft nog iets toegezegd."), nieuw)

    @admin.display(description=_("hoe het gaat"))
    def voortgang(self, interventie):
        """What partners told about it in the last rounds, with a link to each and to all of it."""
        if not interventie.pk:
            return tekst("Bewaar eerst; daarna kunnen partners vertellen hoe het gaat.")
        rijen = Voortgang.objects.filter(interventie=interventie).select_related("partner", "ronde")
        regels = [
            format_html("{} ({})", _verwijzing(rij, f"{rij.partner}, {rij.ronde}"), rij.get_status_display())
            for rij in rijen.order_by("-ronde__opent", "partner__naam")[:LAATSTE]
        ]
        alles = format_html(
            '<a href="{}">{}</a>',
            reverse("admin:partners_voortgang_tijdlijn", args=[interventie.pk]),
            tekst("Hoe het ging, per ronde"),
        )
        return _lijst(regels, tekst("Er is in nog geen ronde naar gevraagd."), alles if regels else "")

    @admin.display(description=_("verhalen"))
    def verhalen(self, interventie):
        """The stories about it, with a link to each."""
        if not interventie.pk:
            return tekst("Bewaar eerst; daarna kun je verhalen koppelen.")
        koppelingen = VerhaalInterventie.objects.filter(interventie=interventie)
        verhalen = Verhaal.objects.filter(pk__in=koppelingen.values("verhaal"))
        regels = [
            format_html("{} ({})", _verwijzing(verhaal), verhaal.get_status_display()) for verhaal in verhalen
        ]
        return _lijst(regels, tekst("Er is nog geen verhaal over deze interventie."))


@admin.register(Partner)
class PartnerMetAlles(Afgeschermd, PartnerBeheer):
    """Partners, with what they promised and asked for."""

    AFGESCHERMD = {"belofte": Toezegging, "aanvragen": Aanvraag, "uitgenodigd": Uitnodiging}

    readonly_fields = ("belofte", "aanvragen", "uitgenodigd")
    fieldsets = (
        *PartnerBeheer.fieldsets,
        (
            _("Wie je hebt uitgenodigd"),
            {
                "fields": ("uitgenodigd",),
                "description": _("Wie ja zegt, komt vanzelf bij de lidmaatschappen te staan."),
            },
        ),
        (
            _("Wat deze partner belooft en vraagt"),
            {
                "fields": ("belofte", "aanvragen"),
                "description": _("Dit houd je bij in de lijsten van toezeggingen en aanvragen."),
            },
        ),
    )

    @admin.display(description=_("toezeggingen"))
    def belofte(self, partner):
        """The promises, with a link to each."""
        if not partner.pk:
            return tekst("Bewaar eerst; daarna kun je toezeggingen vastleggen.")
        regels = [
            format_html(
                "{} ({}): {}",
                _verwijzing(toezegging, f"{toezegging.interventie}, {toezegging.get_soort_display()}"),
                toezegging.get_status_display(),
                hoeveelheid(toezegging),
            )
            for toezegging in Toezegging.objects.filter(partner=partner).select_related("interventie")
        ]
        nieuw = _nieuw(Toezegging, tekst("Toezegging vastleggen"), partner=partner.pk)
        return _lijst(regels, tekst("Deze partner heeft nog niets toegezegd."), nieuw)

    @admin.display(description=_("uitnodigingen"))
    def uitgenodigd(self, partner):
        """Who did not answer yet, and a link to ask somebody."""
        if not partner.pk:
            return tekst("Bewaar eerst; daarna kun je iemand uitnodigen.")
        regels = [
            format_html("{} ({})", _verwijzing(een, een.email), een.get_rol_display())
            for een in partner.uitnodigingen.lopend()
        ]
        nieuw = _nieuw(Uitnodiging, tekst("Nodig iemand uit"), partner=partner.pk)
        return _lijst(regels, tekst("Er loopt geen uitnodiging."), nieuw)

    @admin.display(description=_("aanvragen als penvoerder"))
    def aanvragen(self, partner):
        """The applications that this partner submits, with a link to each."""
        if not partner.pk:
            return "–"
        regels = [
            format_html("{} ({})", _verwijzing(aanvraag), aanvraag.get_status_display())
            for aanvraag in Aanvraag.objects.filter(penvoerder=partner)
        ]
        return _lijst(regels, tekst("Deze partner is bij geen aanvraag penvoerder."))


@admin.register(Group)
class GroepBeheer(Beheer):
    """Groups, to look at: what each may do stands in ``coalitie.beheer.rechten``."""

    list_display = ("name", "wat_mag_deze_groep", "leden")
    search_fields = ("name",)
    fields = ("name", "wat_mag_deze_groep")

    def get_queryset(self, request):
        """Return the groups with their members counted."""
        return super().get_queryset(request).annotate(aantal_leden=Count("user"))

    def has_add_permission(self, request):
        """Groups come from the table of rights."""
        return False

    def has_change_permission(self, request, obj=None):
        """Groups come from the table of rights."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Groups come from the table of rights."""
        return False

    @admin.display(description=_("wat mag deze groep"))
    def wat_mag_deze_groep(self, groep):
        """What the group is for."""
        return OMSCHRIJVING.get(groep.name, "–")

    @admin.display(description=_("leden"))
    def leden(self, groep):
        """How many accounts."""
        return kolommen.rechts(groep.aantal_leden)
