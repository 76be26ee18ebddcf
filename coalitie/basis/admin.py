"""The admin of the ground: accounts, the portal's own texts, and addresses that moved."""

from allauth.account.models import EmailAddress
from django.contrib import admin, messages
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import Beheer, Beheerformulier, kolommen
from coalitie.basis.beheer.filters import Statusfilter
from coalitie.basis.models import Gebruiker, Mail, OudAdres, Portaal
from coalitie.basis.toegang import groepen_om_te_geven, mag_account_beheren


class GebruikerFormulier(Beheerformulier):
    """An account; who gets a new one chooses a password by mail."""

    def save(self, commit=True):
        """Save; a new account has no password yet."""
        if self.instance.pk is None:
            self.instance.set_unusable_password()
        return super().save(commit)


@admin.register(Gebruiker)
class GebruikerBeheer(Beheer):
    """Accounts."""

    form = GebruikerFormulier
    list_display = ("email", "naam", "groepen", "is_staff", "is_active", "ingelogd")
    list_filter = ("groups", "is_staff", "is_active")
    search_fields = ("email", "naam")
    lijst_prefetch = ("groups",)
    koppelingen = {"groups": "checkboxes"}
    readonly_fields = ("last_login", "aangemaakt_op")
    fieldsets = (
        (
            _("Wie"),
            {
                "fields": ("email", "naam"),
                "description": _(
                    "Wie een nieuw account heeft, kiest zelf een wachtwoord met “wachtwoord vergeten” op de "
                    "inlogpagina. Niemand anders hoeft het te weten."
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
        """Store; an address that was replaced no longer signs in."""
        super().save_model(request, obj, form, change)
        if change and "email" in form.changed_data:
            EmailAddress.objects.filter(user=obj).delete()

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


class MailStatusFilter(Statusfilter):
    """Where the mail is."""


@admin.register(Mail)
class MailBeheer(Beheer):
    """Outgoing mail: whether it left. What it says is not shown: it may hold somebody's secret link."""

    list_display = ("omschrijving", "soort", kolommen.status, "pogingen", "gemaakt", "vertrokken", "fout")
    list_filter = (MailStatusFilter, "soort")
    search_fields = ("onderwerp",)
    actions = ("opnieuw",)
    fields = (
        "onderwerp",
        "aan",
        "soort",
        "status",
        "pogingen",
        "aangemaakt_op",
        "volgende_poging_op",
        "verstuurd_op",
        "fout",
    )

    @admin.display(description=_("onderwerp"), ordering="onderwerp")
    def omschrijving(self, mail):
        """The subject, as long as it is kept."""
        return str(mail)

    @admin.display(description=_("gemaakt op"), ordering="aangemaakt_op")
    def gemaakt(self, mail):
        """When it was put in the outbox."""
        return kolommen.moment(mail.aangemaakt_op)

    @admin.display(description=_("verstuurd op"), ordering="verstuurd_op")
    def vertrokken(self, mail):
        """When the mail server took it."""
        return kolommen.moment(mail.verstuurd_op) if mail.verstuurd_op else "–"

    @admin.action(description=_("Probeer mislukte mails opnieuw"), permissions=["opnieuw"])
    def opnieuw(self, request, rijen):
        """Put mails that were given up back in the queue."""
        aantal = rijen.probeer_opnieuw()
        melding = ngettext("%d mail gaat opnieuw uit.", "%d mails gaan opnieuw uit.", aantal) % aantal
        self.message_user(request, melding, messages.SUCCESS if aantal else messages.WARNING)

    def has_opnieuw_permission(self, request):
        """Whoever sees that it failed may let it be tried again."""
        return self.has_view_permission(request)

    def has_add_permission(self, request):
        """Mail is made by what happens."""
        return False

    def has_change_permission(self, request, obj=None):
        """What was said is not changed afterwards."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Whether something was sent stays known; whom it was about is erased by itself."""
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
