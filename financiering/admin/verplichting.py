"""Obligations: what has to be delivered about an application, by whom and when."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import Beheer, BeheerInline, kolommen
from coalitie.basis.beheer.filters import TERMIJN, Vraagfilter
from financiering.acties.verplichtingen import jaren_van, maak_verplichtingen, te_maken
from financiering.models import Aanvraag, Plichtregel, Verplichting


class PlichtregelInline(BeheerInline):
    """What a scheme asks every year."""

    model = Plichtregel
    fields = ("soort", "omschrijving", "dag", "maand", "jaren_later", "bron")
    verbose_name = _("plicht")
    verbose_name_plural = _("plichten: wat je over elk jaar van een toegekende aanvraag moet leveren")


class VerplichtingInline(BeheerInline):
    """What has to be delivered about an application."""

    model = Verplichting
    fields = ("soort", "omschrijving", "over_jaar", "uiterlijk", "eigenaar", "geleverd_op", "document")
    verbose_name = _("verplichting")
    verbose_name_plural = _("verplichtingen: wat we moeten leveren, en voor welke dag")


class TermijnFilter(Vraagfilter):
    """Where something stands in its time, and whose it is."""

    title = _("wanneer")
    parameter_name = "termijn"
    keuzes = {
        "open": (_("open"), lambda rijen: rijen.open()),
        "te-laat": (_("te laat"), lambda rijen: rijen.te_laat()),
        "binnenkort": (_("binnen 30 dagen"), lambda rijen: rijen.verloopt_binnen(TERMIJN)),
        "klaar": (_("geleverd"), lambda rijen: rijen.exclude(pk__in=rijen.model.objects.open().values("pk"))),
    }


class WieFilter(Vraagfilter):
    """Whose it is."""

    title = _("wie doet het")
    parameter_name = "wie"

    def __init__(self, request, params, model, model_admin):
        self.keuzes = {
            "ik": (_("ik"), lambda rijen: rijen.van(request.user)),
            "niemand": (_("niemand"), lambda rijen: rijen.van_niemand()),
        }
        super().__init__(request, params, model, model_admin)


@admin.register(Verplichting)
class VerplichtingBeheer(Beheer):
    """Obligations."""

    list_display = ("omschrijving", "aanvraag", "over", "uiterlijk", "stand", "wie")
    list_filter = (TermijnFilter, WieFilter, "soort")
    list_select_related = ("aanvraag__eigenaar", "eigenaar")
    search_fields = ("omschrijving", "aanvraag__titel", "aanvraag__kenmerk")
    fieldsets = (
        (
            _("Wat we moeten leveren"),
            {"fields": ("aanvraag", ("soort", "over_jaar"), "omschrijving", ("uiterlijk", "eigenaar"))},
        ),
        (
            _("Geleverd"),
            {
                "fields": ("geleverd_op", "document"),
                "description": _("Vul de dag in zodra het weg is. Dan stoppen de herinneringen."),
            },
        ),
        (_("Alleen voor het team"), {"fields": ("notitie",)}),
    )

    @admin.display(description=_("over"), ordering="over_jaar")
    def over(self, verplichting):
        """The year that it is about."""
        return str(verplichting.over_jaar or "–")

    @admin.display(description=_("stand"))
    def stand(self, verplichting):
        """Whether it was delivered, and else whether it is late."""
        if verplichting.geleverd_op:
            geleverd = date_format(verplichting.geleverd_op, "j b Y")
            return kolommen.statuslabel("geleverd", tekst("geleverd op %(dag)s") % {"dag": geleverd})
        if verplichting.is_te_laat:
            return kolommen.statuslabel("mist", tekst("te laat"))
        dagen = (verplichting.uiterlijk - timezone.localdate()).days
        if not dagen:
            return kolommen.statuslabel("mist", tekst("vandaag"))
        return ngettext("nog %(n)s dag", "nog %(n)s dagen", dagen) % {"n": dagen}

    @admin.display(description=_("wie doet het"))
    def wie(self, verplichting):
        """Who delivers it: who is named, else who looks after the application."""
        wie = verplichting.wie
        return str(wie) if wie else kolommen.statuslabel("mist", tekst("niemand"))


class MaaktVerplichtingen:
    """Mixin of the admin of applications: a page that makes the obligations of the scheme's rules."""

    def get_urls(self):
        """Add the page."""
        pagina = path(
            "<path:object_id>/verplichtingen/",
            self.admin_site.admin_view(self.verplichtingen_view),
            name="financiering_aanvraag_verplichtingen",
        )
        return [pagina, *super().get_urls()]

    def stap_view(self, request, object_id, methode):
        """Take the step, and say which obligations came with it, or what is missing to know them."""
        aanvraag = self.get_object(request, unquote(object_id))
        rijen = Verplichting.objects.filter(aanvraag=aanvraag)
        eerst = list(rijen.values_list("pk", flat=True))
        antwoord = super().stap_view(request, object_id, methode)
        if request.method == "POST" and antwoord.status_code == 302:
            aanvraag.refresh_from_db()
            self._zeg_wat_erbij_kwam(request, aanvraag, rijen.exclude(pk__in=eerst).count())
        return antwoord

    def _zeg_wat_erbij_kwam(self, request, aanvraag, nieuw):
        if nieuw:
            melding = ngettext(
                "Er kwam %(n)s verplichting bij. Kies hieronder wie dat doet.",
                "Er kwamen %(n)s verplichtingen bij. Kies hieronder wie dat doet.",
                nieuw,
            )
            self.message_user(request, melding % {"n": nieuw}, messages.INFO)
        elif (
            aanvraag.status in Aanvraag.VERLEEND
            and not jaren_van(aanvraag)
            and Plichtregel.objects.filter(regeling__rondes=aanvraag.ronde_id).exists()
        ):
            melding = tekst(
                "Vul in vanaf wanneer en tot en met wanneer het geld geldt, en druk op “Maak de "
                "verplichtingen”. Dan weten we wat we wanneer moeten leveren."
            )
            self.message_user(request, melding, messages.WARNING)

    def verplichtingen_view(self, request, object_id):
        """Show which obligations follow from the rules and are not there yet, and make them."""
        aanvraag = self.get_object(request, unquote(object_id))
        if aanvraag is None:
            raise Http404
        mag = request.user.has_perm("financiering.add_verplichting")
        if not self.has_change_permission(request, aanvraag) or not mag:
            raise PermissionDenied
        if request.method == "POST":
            nieuw = len(maak_verplichtingen(aanvraag, door=request.user))
            if nieuw:
                melding = ngettext("%(n)s verplichting gemaakt.", "%(n)s verplichtingen gemaakt.", nieuw)
                self.message_user(request, melding % {"n": nieuw}, messages.SUCCESS)
            else:
                self.message_user(request, tekst("Er kwam niets bij."), messages.INFO)
            return HttpResponseRedirect(reverse("admin:financiering_aanvraag_change", args=[aanvraag.pk]))
        inhoud = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": aanvraag,
            "title": tekst("Maak de verplichtingen"),
            "subtitle": str(aanvraag),
            "te_maken": te_maken(aanvraag),
            "is_verleend": aanvraag.status in Aanvraag.VERLEEND,
            "periode_bekend": bool(jaren_van(aanvraag)),
            "regels": Plichtregel.objects.filter(regeling__rondes=aanvraag.ronde_id),
            "regeling": aanvraag.ronde.regeling,
            "terug": reverse("admin:financiering_aanvraag_change", args=[aanvraag.pk]),
        }
        return TemplateResponse(request, "admin/financiering/aanvraag/verplichtingen.html", inhoud)
