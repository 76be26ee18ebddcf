"""Invitations: whom the programme team and the partners asked."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import Beheer, Beheerformulier, kolommen
from coalitie.basis.beheer.filters import Vraagfilter
from partners.acties.uitnodigen import bezwaar_tegen, nodig_uit, trek_in
from partners.models import Uitnodiging


class StandFilter(Vraagfilter):
    """What became of it."""

    title = _("stand")
    parameter_name = "stand"
    keuzes = {
        "open": (_("wacht op antwoord"), lambda rijen: rijen.open()),
        "verlopen": (_("verlopen"), lambda rijen: rijen.verlopen()),
        "aangenomen": (_("aangenomen"), lambda rijen: rijen.filter(aangenomen_op__isnull=False)),
        "ingetrokken": (_("ingetrokken"), lambda rijen: rijen.filter(ingetrokken_op__isnull=False)),
    }


class Uitnodigingformulier(Beheerformulier):
    """Whom to ask for what."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "email" in self.fields:
            self.fields["email"].required = True  # it is only ever empty because it was erased

    def clean(self):
        """Refuse an address that is a member already, and a partner that does not take part."""
        waarden = super().clean()
        if waarden.get("partner") and waarden.get("email"):
            bezwaar = bezwaar_tegen(waarden["partner"], waarden["email"])
            if bezwaar:
                self.add_error(None, bezwaar)
        return waarden


@admin.register(Uitnodiging)
class UitnodigingBeheer(Beheer):
    """Invitations; to save one is to send it."""

    form = Uitnodigingformulier
    list_display = ("wie", "partner", "rol", "stand", "uitgenodigd_door", "verstuurd")
    list_filter = (StandFilter, "rol")
    list_select_related = ("partner", "uitgenodigd_door")
    search_fields = ("email", "partner__naam")
    actions = ("stuur_opnieuw", "haal_terug")
    fieldsets = (
        (
            _("Wie vraag je"),
            {
                "fields": ("partner", "email", "rol"),
                "description": _(
                    "Als je bewaart, gaat er een mail met een link naar dit adres. De link werkt één keer, "
                    "twee weken lang. Een account maken hoeft niet: dat ontstaat als iemand ja zegt."
                ),
            },
        ),
        (
            _("Wat ervan kwam"),
            {
                "fields": (
                    ("uitgenodigd_door", "verstuurd_op", "verloopt_op"),
                    ("aangenomen_door", "aangenomen_op"),
                    ("ingetrokken_door", "ingetrokken_op"),
                ),
            },
        ),
    )
    readonly_fields = (
        "uitgenodigd_door",
        "verstuurd_op",
        "verloopt_op",
        "aangenomen_door",
        "aangenomen_op",
        "ingetrokken_door",
        "ingetrokken_op",
    )

    def get_fieldsets(self, request, obj=None):
        """Ask only for what is needed."""
        return super().get_fieldsets(request, obj)[: None if obj else 1]

    def save_model(self, request, obj, form, change):
        """Send it."""
        verstuurd = nodig_uit(partner=obj.partner, email=obj.email, rol=obj.rol, door=request.user)
        obj.__dict__.update(verstuurd.__dict__)

    def has_change_permission(self, request, obj=None):
        """What was sent does not change; it can be withdrawn."""
        return False

    def has_delete_permission(self, request, obj=None):
        """The address goes by itself."""
        return False

    def has_versturen_permission(self, request):
        """Whoever may invite may do it again, and take it back."""
        return self.has_add_permission(request)

    @admin.display(description=_("e-mailadres"), ordering="email")
    def wie(self, uitnodiging):
        """The address, while it is kept."""
        return uitnodiging.email or tekst("gewist")

    @admin.display(description=_("stand"))
    def stand(self, uitnodiging):
        """What became of it."""
        if uitnodiging.aangenomen_op:
            return kolommen.statuslabel("klaar", tekst("aangenomen"))
        if uitnodiging.ingetrokken_op:
            return kolommen.statuslabel("mist", tekst("ingetrokken"))
        if uitnodiging.is_open:
            return kolommen.statuslabel("bezig", tekst("wacht op antwoord"))
        return kolommen.statuslabel("mist", tekst("verlopen"))

    @admin.display(description=_("verstuurd"), ordering="verstuurd_op")
    def verstuurd(self, uitnodiging):
        """When the last link was sent."""
        return kolommen.moment(uitnodiging.verstuurd_op)

    @admin.action(description=_("Stuur een nieuwe link"), permissions=["versturen"])
    def stuur_opnieuw(self, request, rijen):
        """Send a new link to who did not answer yet."""
        self._voor_elk(
            request,
            rijen,
            lambda een: nodig_uit(partner=een.partner, email=een.email, rol=een.rol, door=request.user),
        )

    @admin.action(description=_("Trek de uitnodiging in"), permissions=["versturen"])
    def haal_terug(self, request, rijen):
        """Withdraw what was not answered yet."""
        self._voor_elk(request, rijen, lambda een: trek_in(uitnodiging=een, door=request.user))

    def _voor_elk(self, request, rijen, doe):
        gelukt = 0
        for uitnodiging in rijen.lopend().select_related("partner"):
            try:
                doe(uitnodiging)
            except ValidationError as fout:
                self.message_user(request, f"{uitnodiging}: {fout.messages[0]}", messages.ERROR)
            else:
                gelukt += 1
        melding = ngettext("Gedaan, voor %d uitnodiging.", "Gedaan, voor %d uitnodigingen.", gelukt) % gelukt
        if not gelukt:
            melding = tekst("Hier wacht niemand meer op antwoord. Kies een uitnodiging die nog loopt.")
        self.message_user(request, melding, messages.SUCCESS if gelukt else messages.WARNING)
