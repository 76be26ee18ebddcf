"""The admin of the ground: accounts, the portal's own texts, and addresses that moved."""

from allauth.account.models import EmailAddress
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget
from django.shortcuts import redirect
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coalitie.basis import (
    mailbeheer,  # noqa: F401 - importing it is enough
    sessies,
    tweede_stap,
)
from coalitie.basis.accountacties import is_gewist, wis_account
from coalitie.basis.beelden import wie_heeft
from coalitie.basis.beheer import (
    Beheer,
    Beheerformulier,
    Handeling,
    Handelingen,
    Handelingsformulier,
    kolommen,
)
from coalitie.basis.beheer.filters import Vraagfilter
from coalitie.basis.models import Beeld, Gebruiker, OudAdres, Portaal, Wissing
from coalitie.basis.tekst import TekstField
from coalitie.basis.toegang import groepen_om_te_geven, mag_account_beheren


class GebruikerFormulier(Beheerformulier):
    """An account; who gets a new one chooses a password by mail."""

    def save(self, commit=True):
        """Save; a new account has no password yet."""
        if self.instance.pk is None:
            self.instance.set_unusable_password()
        return super().save(commit)


class Wisformulier(Handelingsformulier):
    """Asks why an account is erased."""

    reden = TekstField(
        label=_("Waarom"),
        widget=AdminTextareaWidget(attrs={"rows": 2}),
        help_text=_("Bijvoorbeeld: op verzoek. Noem de naam hier niet."),
    )


def _wis(gebruiker, **gegevens):
    return tekst("Gewist. Het heet nu “%(naam)s”.") % {"naam": wis_account(gebruiker=gebruiker, **gegevens)}


WIS = Handeling(
    naam="wis",
    knop=_("Wis naam en mailadres"),
    uitleg=lambda gebruiker: _(
        "Naam, mailadres en manieren van inloggen gaan voorgoed weg, ook uit de geschiedenis. Wat dit account deed, "
        "blijft, met alleen een nummer erbij."
    ),
    formulier=Wisformulier,
    doe=_wis,
    mogelijk=lambda gebruiker: not gebruiker.is_active and not is_gewist(gebruiker),
)


@admin.register(Gebruiker)
class GebruikerBeheer(Handelingen, Beheer):
    """Accounts."""

    handelingen = (WIS,)
    form = GebruikerFormulier
    list_display = ("email", "naam", "groepen", "is_staff", "is_active", "ingelogd")
    list_filter = ("groups", "is_staff", "is_active")
    search_fields = ("email", "naam")
    lijst_prefetch = ("groups",)
    koppelingen = {"groups": "checkboxes"}
    readonly_fields = ("last_login", "aangemaakt_op")
    actions = ("begin_opnieuw",)
    fieldsets = (
        (
            _("Wie"),
            {
                "fields": ("email", "naam"),
                "description": _(
                    "Wie een nieuw account heeft, logt in met een code per mail. Een wachtwoord hoeft niet."
                ),
            },
        ),
        (
            _("Wat mag deze persoon"),
            {
                "fields": ("is_active", "is_staff", "is_superuser", "kies_groups"),
                "description": _(
                    "Een groep werkt alleen voor wie in het beheer mag. Je kunt alleen groepen geven waarvan je "
                    "zelf alle rechten hebt."
                ),
            },
        ),
        (_("Gebruik"), {"fields": (("last_login", "aangemaakt_op"),)}),
    )

    def get_fieldsets(self, request, obj=None):
        """Show who may do everything to those who may do everything."""
        if request.user.is_superuser:
            return super().get_fieldsets(request, obj)
        return [
            (naam, {**opties, "fields": [veld for veld in opties["fields"] if veld != "is_superuser"]})
            for naam, opties in super().get_fieldsets(request, obj)
        ]

    def koppelvelden(self, request, obj=None):
        """Offer only groups that this person may give away."""
        velden = super().koppelvelden(request, obj)
        velden["kies_groups"].queryset = groepen_om_te_geven(request.user)
        return velden

    def has_change_permission(self, request, obj=None):
        """Keep an account that can do more than the one who asks out of reach."""
        return super().has_change_permission(request, obj) and (
            obj is None or mag_account_beheren(request.user, obj)
        )

    def has_delete_permission(self, request, obj=None):
        """Accounts are switched off, not deleted: the history names them."""
        return False

    def save_model(self, request, obj, form, change):
        """Store; an address that was replaced no longer signs in, and who is switched off is signed out."""
        super().save_model(request, obj, form, change)
        if change and "email" in form.changed_data:
            EmailAddress.objects.filter(user=obj).delete()
        if not obj.is_active:
            sessies.beeindig(obj)

    @admin.action(description=_("Telefoon kwijt: laat opnieuw beginnen met inloggen"), permissions=["change"])
    def begin_opnieuw(self, request, rijen):
        """Take away app, passkeys and links, so that somebody makes new ones at the next sign-in."""
        mag = [gebruiker for gebruiker in rijen if mag_account_beheren(request.user, gebruiker)]
        for gebruiker in mag:
            tweede_stap.zet_terug(gebruiker, door=request.user)
        self.message_user(
            request,
            ngettext(
                "%d account begint opnieuw. De persoon krijgt er een mail over.",
                "%d accounts beginnen opnieuw. De mensen krijgen er een mail over.",
                len(mag),
            )
            % len(mag),
            messages.SUCCESS if mag else messages.WARNING,
        )

    @admin.display(description=_("groepen"))
    def groepen(self, gebruiker):
        """The groups."""
        return kolommen.reeks(gebruiker.groups.all())

    @admin.display(description=_("laatst ingelogd"), ordering="last_login")
    def ingelogd(self, gebruiker):
        """When the person last signed in."""
        return kolommen.moment(gebruiker.last_login) if gebruiker.last_login else _("nog nooit")


@admin.register(Portaal)
class PortaalBeheer(Beheer):
    """The one row with the name, the contact and the standing texts."""

    list_display = ("naam",)
    fieldsets = (
        (
            _("Hoe de site heet"),
            {
                "fields": (("naam", "ondertitel"), ("gebied", "coalitie"), "organisatie"),
                "description": _("Staat boven en onder elke pagina."),
            },
        ),
        (
            _("Contact"),
            {
                "fields": ("contact_naam", ("contact_telefoon", "contact_email"), "contact_tekst"),
                "description": _(
                    "Op elke pagina staat hoe je een mens bereikt. Vul ten minste één manier in."
                ),
            },
        ),
        (
            _("Vaste teksten"),
            {
                "fields": ("over", "privacy", "toegankelijkheid"),
                "description": _("De pagina's onderaan de site."),
            },
        ),
    )

    def has_delete_permission(self, request, obj=None):
        """A site without its name is no site."""
        return False

    def changelist_view(self, request, extra_context=None):
        """Go to the one row, or to making it."""
        if Portaal.objects.exists():
            return redirect("admin:basis_portaal_change", Portaal.objects.get().pk)
        return redirect("admin:basis_portaal_add")

    def add_view(self, request, form_url="", extra_context=None):
        """Make the one row; once it is there, go to it."""
        if self.has_add_permission(request) and Portaal.objects.exists():
            return redirect("admin:basis_portaal_changelist")
        return super().add_view(request, form_url, extra_context)


class BeeldFilter(Vraagfilter):
    """Whether the sizes of a picture are ready."""

    title = _("maten")
    parameter_name = "maten"
    keuzes = {
        "klaar": (_("klaar"), lambda rijen: rijen.filter(klaar_op__isnull=False)),
        "bezig": (_("worden gemaakt"), lambda rijen: rijen.bezig()),
        "opgegeven": (_("opgegeven"), lambda rijen: rijen.opgegeven()),
    }


@admin.register(Beeld)
class BeeldBeheer(Beheer):
    """Uploaded pictures, and whether their sizes could be made."""

    list_display = ("naam", "stand", "pogingen", "klaar")
    list_filter = (BeeldFilter,)
    search_fields = ("naam",)
    actions = ("opnieuw",)
    fields = ("naam", "hoort_bij", "stand", "maten", "pogingen", "klaar_op")
    readonly_fields = ("hoort_bij", "stand")

    @admin.display(description=_("hoort bij"))
    def hoort_bij(self, beeld):
        """What has this picture: there it can be replaced."""
        return kolommen.reeks(f"{rij} ({rij._meta.verbose_name})" for rij in wie_heeft(beeld.naam))

    @admin.display(description=_("maten"))
    def stand(self, beeld):
        """Whether the sizes are ready."""
        if beeld.klaar_op:
            return kolommen.statuslabel("klaar", _("klaar"))
        if beeld.opgegeven:
            return kolommen.statuslabel("mist", _("opgegeven"))
        return kolommen.statuslabel("bezig", _("worden gemaakt"))

    @admin.display(description=_("klaar op"), ordering="klaar_op")
    def klaar(self, beeld):
        """When the sizes were ready."""
        return kolommen.moment(beeld.klaar_op) if beeld.klaar_op else "–"

    @admin.action(description=_("Maak de maten opnieuw"), permissions=["opnieuw"])
    def opnieuw(self, request, rijen):
        """Have sizes that were given up made again."""
        aantal = rijen.opgegeven().opnieuw()
        melding = (
            ngettext("We proberen %d foto opnieuw.", "We proberen %d foto's opnieuw.", aantal) % aantal
            if aantal
            else _("Hier is niets opgegeven. Kies een foto waarvan de maten zijn opgegeven.")
        )
        self.message_user(request, melding, messages.SUCCESS if aantal else messages.WARNING)

    def has_opnieuw_permission(self, request):
        """Whoever sees that it failed may let it be tried again."""
        return self.has_view_permission(request)

    def has_add_permission(self, request):
        """They make themselves."""
        return False

    def has_change_permission(self, request, obj=None):
        """They follow from the file."""
        return False

    def has_delete_permission(self, request, obj=None):
        """They go with the picture."""
        return False


@admin.register(OudAdres)
class OudAdresBeheer(Beheer):
    """Addresses that moved; they make themselves."""

    list_display = ("slug", "soort", "object_id", "aangemaakt_op")
    list_filter = ("soort",)
    search_fields = ("slug",)

    def has_add_permission(self, request):
        """They make themselves."""
        return False

    def has_change_permission(self, request, obj=None):
        """They make themselves."""
        return False

    def has_delete_permission(self, request, obj=None):
        """An address stays valid."""
        return False


@admin.register(Wissing)
class WissingBeheer(Beheer):
    """What was erased from the past: that, by whom and why."""

    list_display = ("wat", "wanneer", "gewist_door", "reden")
    list_filter = ("soort",)
    list_select_related = ("gewist_door",)
    search_fields = ("wat", "reden")

    @admin.display(description=_("gewist op"), ordering="gewist_op")
    def wanneer(self, wissing):
        """When."""
        return kolommen.moment(wissing.gewist_op)

    def has_add_permission(self, request):
        """They are made by erasing."""
        return False

    def has_change_permission(self, request, obj=None):
        """What was done is not changed afterwards."""
        return False

    def has_delete_permission(self, request, obj=None):
        """That it was done stays."""
        return False
