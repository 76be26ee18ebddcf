"""Outgoing mail in the admin: whether it left, and what to do when that is not sure."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from coalitie.basis.beheer import Beheer, kolommen
from coalitie.basis.beheer.filters import Statusfilter
from coalitie.basis.models import Mail


@admin.register(Mail)
class MailBeheer(Beheer):
    """Outgoing mail: whether it left. What it says is not shown: it may hold somebody's secret link."""

    change_form_template = "admin/mail.html"
    list_display = ("omschrijving", "soort", kolommen.status, "pogingen", "gemaakt", "vertrokken", "fout")
    list_filter = (Statusfilter, "soort")
    search_fields = ("onderwerp",)
    actions = ("opnieuw", "rond_af")
    fields = (
        "onderwerp",
        "aan",
        "soort",
        "status",
        "fout",
        "pogingen",
        "aangemaakt_op",
        "volgende_poging_op",
        "overdracht_op",
        "verstuurd_op",
        "kenmerk",
        "beslist_door",
        "beslist_op",
    )
    readonly_fields = ("kenmerk",)

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

    @admin.display(description=_("kenmerk (Message-ID)"))
    def kenmerk(self, mail):
        """What the mail server knows it by: whoever runs that can look it up."""
        return mail.bericht_id

    # What to do with it --------------------------------------------------------------------------

    @admin.action(description=_("Verstuur opnieuw (mislukt of onzeker)"), permissions=["beslis"])
    def opnieuw(self, request, rijen):
        """Put mails that were given up, or are uncertain, back in the queue."""
        aantal = rijen.probeer_opnieuw(door=request.user)
        if aantal:
            melding = ngettext("%d mail gaat opnieuw uit.", "%d mails gaan opnieuw uit.", aantal) % aantal
        else:
            melding = _("Niets verstuurd: kies mails die mislukt of onzeker zijn, en nog een tekst hebben.")
        self.message_user(request, melding, messages.SUCCESS if aantal else messages.WARNING)

    @admin.action(description=_("Rond af (aangekomen, of niet meer nodig)"), permissions=["beslis"])
    def rond_af(self, request, rijen):
        """Record that uncertain mails arrived, and that failed ones are not needed any more."""
        aantal = rijen.rond_af(door=request.user)
        if aantal:
            melding = ngettext("%d mail is afgerond.", "%d mails zijn afgerond.", aantal) % aantal
        else:
            melding = _("Niets veranderd: kies mails die mislukt of onzeker zijn.")
        self.message_user(request, melding, messages.SUCCESS if aantal else messages.WARNING)

    def get_urls(self):
        """Add the address of the two buttons."""
        knop = path(
            "<int:pk>/beslis/<slug:wat>/",
            self.admin_site.admin_view(require_POST(self.knop_view)),
            name="basis_mail_knop",
        )
        return [knop, *super().get_urls()]

    def knop_view(self, request, pk, wat):
        """Do with one mail what its button says."""
        if not self.has_beslis_permission(request):
            raise PermissionDenied
        if wat not in self.actions:
            raise Http404
        getattr(self, wat)(request, Mail.objects.filter(pk=pk))
        return HttpResponseRedirect(reverse("admin:basis_mail_change", args=[pk]))

    # Who may -------------------------------------------------------------------------------------

    def has_beslis_permission(self, request):
        """Whoever sees that it failed may say what is to be done."""
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
