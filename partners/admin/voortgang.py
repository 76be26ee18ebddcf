"""Progress in the admin: the queue, and one page on which it is judged. Nothing else about it can be changed."""

import re

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied
from django.db.models import Subquery
from django.http import Http404, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, StapFormulier, kolommen
from coalitie.basis.beheer.filters import Statusfilter, Vraagfilter
from coalitie.basis.beheer.formulier import fouten_per_veld
from coalitie.basis.status import StapGeweigerd
from coalitie.basis.tekst import TekstField
from partners.acties import beoordelen
from partners.admin.voortgangvelden import laatste_opmerkingen, met_cijfervragen, naast_elkaar
from partners.hoe_gaat_het import laatst_ingediend, tijdlijn
from partners.models import Voortgang
from themas.models import Interventie

FILTERS = "_changelist_filters"
Status = Voortgang.Status


class AanZetFilter(Vraagfilter):
    """Who has to do something now."""

    title = _("wie is aan zet")
    parameter_name = "wacht"
    keuzes = {
        "op-mij": (_("wacht op het programmateam"), lambda rijen: rijen.filter(status=Status.INGEDIEND)),
        "op-partner": (_("wacht op de partner"), lambda rijen: rijen.bij_de_partner()),
        "te-laat": (_("de partner is te laat"), lambda rijen: rijen.te_laat()),
    }


class Beoordeling(forms.Form):
    """A reason, and a remark per field."""

    reden = TekstField(
        label=_("Wat moet de partner weten?"),
        required=False,
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=_(
            "Nodig als je terugstuurt: dit staat boven de mail. Bij goedkeuren mag het leeg blijven."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        for veld in Voortgang.VELDEN:
            naam = Voortgang._meta.get_field(veld).verbose_name
            self.fields[f"bij_{veld}"] = TekstField(
                label=tekst("Opmerking bij “%(veld)s”") % {"veld": naam},
                required=False,
                widget=AdminTextareaWidget(attrs={"rows": 2}),
            )

    def opmerkingen(self):
        """Return the remarks by field."""
        return {veld: self.cleaned_data.get(f"bij_{veld}", "") for veld in Voortgang.VELDEN}


class HeropenFormulier(StapFormulier):
    """Why an approval is taken back; it happens now."""

    ingegaan = None
    bron = None


@admin.register(Voortgang)
class VoortgangBeheer(Beheer):
    """Progress: read, and judged."""

    list_display = ("interventie", "partner", "ronde", kolommen.status, "hoe_het_gaat", "ingestuurd")
    list_filter = (AanZetFilter, Statusfilter, "ronde", "interventie__themas", "partner")
    list_select_related = ("interventie", "partner", "ronde")
    search_fields = ("interventie__titel", "partner__naam", "ronde__naam")
    change_form_template = "admin/partners/voortgang/beoordelen.html"
    actions = None

    def has_add_permission(self, request):
        """A round asks for progress; nobody adds it by hand."""
        return False

    def has_delete_permission(self, request, obj=None):
        """What was said stays."""
        return False

    @admin.display(description=_("hoe gaat het"), ordering="stand")
    def hoe_het_gaat(self, voortgang):
        """How it goes, or that there is nothing to report."""
        if voortgang.niets_te_melden:
            return tekst("niets te melden")
        return voortgang.get_stand_display() or "–"

    @admin.display(description=_("ingestuurd"), ordering="ingestuurd_op")
    def ingestuurd(self, voortgang):
        """When the partner last handed it in."""
        return kolommen.moment(voortgang.ingestuurd_op) if voortgang.ingestuurd_op else "–"

    def get_queryset(self, request):
        """Return the rows with the moment at which each was handed in."""
        ingestuurd_op = Subquery(laatst_ingediend().values("vastgelegd_op")[:1])
        return super().get_queryset(request).annotate(ingestuurd_op=ingestuurd_op)

    def get_urls(self):
        """Add the past of one intervention."""
        pad = path(
            "tijdlijn/<int:interventie>/",
            self.admin_site.admin_view(self.tijdlijn_view),
            name="partners_voortgang_tijdlijn",
        )
        return [pad, *super().get_urls()]

    # Steps: approving and sending back happen on the page itself ---------------------------------

    def stap_view(self, request, object_id, methode):
        """Take back an approval; the steps of partners are not for the team."""
        if methode != "heropenen":
            raise Http404
        return super().stap_view(request, object_id, methode)

    def stap_form(self, request, obj, methode):
        """Ask for the reason only."""
        return HeropenFormulier

    def zet_stap(self, obj, methode, **stap):
        """Take back an approval."""
        return beoordelen.heropen(voortgang=obj, door=stap["door"], reden=stap["reden"])

    # The page -----------------------------------------------------------------------------------

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Show what was handed in beside what was approved before it, or take the decision."""
        if object_id is None:
            raise PermissionDenied
        voortgang = self.get_object(request, unquote(object_id))
        if voortgang is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        mag = self.has_change_permission(request, voortgang)
        if request.method != "POST":
            if not mag and not self.has_view_permission(request, voortgang):
                raise PermissionDenied
            return self._pagina(request, voortgang, Beoordeling())
        if not mag:
            raise PermissionDenied
        form = Beoordeling(request.POST)
        if not form.is_valid():
            return self._pagina(request, voortgang, form, status=422)
        volgende = self._volgende(request, voortgang)
        try:
            melding = self._beslis(request, voortgang, form)
        except beoordelen.Ingehaald as ingehaald:
            form.add_error(None, ingehaald)
            voortgang.refresh_from_db()
            return self._pagina(request, voortgang, form, status=409)
        except StapGeweigerd as geweigerd:
            for naam, fouten in fouten_per_veld(geweigerd).items():
                form.add_error(naam if naam in form.fields else None, fouten)
            voortgang.refresh_from_db()
            return self._pagina(request, voortgang, form, status=422)
        self.message_user(request, melding, messages.SUCCESS)
        return HttpResponseRedirect(volgende or self._lijst(request))

    def _beslis(self, request, voortgang, form):
        """Approve or send back; returns what to tell."""
        gezien = request.POST.get("gezien", "")
        besluit = {
            "voortgang": voortgang,
            "door": request.user,
            "reden": form.cleaned_data["reden"],
            "gezien": int(gezien) if re.fullmatch(r"[0-9]{1,18}", gezien) else 0,
        }
        naam = {"naam": voortgang}
        if "_goed" in request.POST:
            beoordelen.keur_goed(**besluit)
            return tekst("Goedgekeurd: %(naam)s. Het staat nu op de site.") % naam
        beoordelen.stuur_terug(**besluit, opmerkingen=form.opmerkingen())
        return tekst("Teruggestuurd: %(naam)s. De partner krijgt er nu een mail over.") % naam

    def _pagina(self, request, voortgang, form, status=200):
        vorige = _vorige(voortgang)
        stappen = list(voortgang.stappen.select_related("vastgelegd_door").order_by("-pk"))
        opmerkingen = laatste_opmerkingen(stappen)
        rijen = naast_elkaar(vorige, voortgang)
        for rij in rijen:
            rij.vak = form[f"bij_{rij.veld}"]
            rij.eerder_gezegd = opmerkingen.get(rij.veld, "")
        wachtrij = self._wachtrij(request)
        plek = wachtrij.index(voortgang.pk) + 1 if voortgang.pk in wachtrij else 0
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": tekst("Beoordelen") if voortgang.status == Status.INGEDIEND else tekst("Voortgang"),
            "subtitle": str(voortgang),
            "original": voortgang,
            "object_id": voortgang.pk,
            "voortgang": voortgang,
            "vorige": vorige,
            "openbaar": [rij for rij in rijen if rij.openbaar],
            "intern": [rij for rij in rijen if not rij.openbaar],
            "stappen": stappen,
            "gezien": stappen[0].pk if stappen else 0,
            "form": form,
            "mag_beslissen": voortgang.status == Status.INGEDIEND
            and self.has_change_permission(request, voortgang),
            "mag_heropenen": voortgang.status == Status.GOEDGEKEURD
            and self.has_change_permission(request, voortgang),
            "getypt": any(veld.value() for veld in form) if form.is_bound else False,
            "statuslabel": kolommen.statuslabel(voortgang.status, voortgang.get_status_display()),
            "plek": plek,
            "aantal": len(wachtrij),
            "volgende": self._volgende(request, voortgang),
            "terug": self._lijst(request),
            "has_change_permission": True,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, self.change_form_template, context, status=status)

    # The queue ----------------------------------------------------------------------------------

    def _wachtrij(self, request):
        """Return the ids of what waits for the team, as the list was filtered; all when that leaves none."""
        if "_wachtrij" not in request.__dict__:
            wacht = Voortgang.objects.filter(status=Status.INGEDIEND)
            wacht = wacht.order_by("ronde__inleveren_voor", "pk")
            gekozen = list(wacht.filter(pk__in=self._gefilterd(request)).values_list("pk", flat=True))
            request._wachtrij = gekozen or list(wacht.values_list("pk", flat=True))
        return request._wachtrij

    def _gefilterd(self, request):
        """Return the rows of the list from which somebody came."""
        echt, gelezen = request.GET, QueryDict(request.GET.get(FILTERS, ""))
        request.GET = gelezen
        try:
            return self.get_changelist_instance(request).get_queryset(request).order_by().values("pk")
        except IncorrectLookupParameters:
            return Voortgang.objects.values("pk")
        finally:
            request.GET = echt

    def _volgende(self, request, voortgang):
        """Return the address of the next one that waits, or "" when this is the last."""
        wachtrij = self._wachtrij(request)
        anderen = [pk for pk in wachtrij if pk != voortgang.pk]
        if not anderen:
            return ""
        plek = wachtrij.index(voortgang.pk) if voortgang.pk in wachtrij else 0
        gekozen = request.GET.get(FILTERS)
        return reverse(
            "admin:partners_voortgang_change",
            args=[anderen[plek % len(anderen)]],
            query={FILTERS: gekozen} if gekozen else None,
        )

    def _lijst(self, request):
        """Return the address of the list, filtered as it was."""
        gekozen = request.GET.get(FILTERS, "")
        return reverse("admin:partners_voortgang_changelist") + (f"?{gekozen}" if gekozen else "")

    # The past -----------------------------------------------------------------------------------

    def tijdlijn_view(self, request, interventie):
        """Show per round what was said about an intervention and what changed, internal fields too."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        interventie = Interventie.objects.filter(pk=interventie).first()
        if interventie is None:
            raise Http404
        rijen = list(
            Voortgang.objects.filter(
                interventie=interventie, status__in=[Status.INGEDIEND, Status.GOEDGEKEURD]
            ).select_related("partner", "ronde")
        )
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": tekst("Hoe het ging"),
            "subtitle": str(interventie),
            "interventie": interventie,
            "rondes": tijdlijn(met_cijfervragen(rijen), Voortgang.VELDEN),
        }
        return TemplateResponse(request, "admin/partners/voortgang/tijdlijn.html", context)


def _vorige(voortgang):
    """Return what was approved of this partner here in the last round before, or None."""
    return (
        Voortgang.objects.goedgekeurd()
        .filter(
            interventie=voortgang.interventie_id,
            partner=voortgang.partner_id,
            ronde__opent__lte=voortgang.ronde.opent,
        )
        .exclude(pk=voortgang.pk)
        .select_related("ronde")
        .order_by("-ronde__opent", "-ronde_id")
        .first()
    )
