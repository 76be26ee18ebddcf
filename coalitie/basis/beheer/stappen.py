"""Statuses in the admin: shown read-only, with the steps as buttons that ask for a reason."""

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis.beheer import botsing
from coalitie.basis.beheer.formulier import fouten_per_veld
from coalitie.basis.beheer.kolommen import statuslabel
from coalitie.basis.status import MetStatus, StapGeweigerd
from coalitie.basis.tekst import EenRegelField, TekstField
from coalitie.basis.vaag import VageDatum
from coalitie.basis.velden import VageDatumFormField

VAN = "_van"


def vandaag():
    """Return today as a date known to the day."""
    return VageDatum.van_dag(timezone.localdate())


class StapFormulier(forms.Form):
    """What is asked at a step. What a subclass adds is passed on to the method of the step."""

    reden = TekstField(
        label=gettext_lazy("Reden"),
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=gettext_lazy("Waarom verandert dit? Eén zin is genoeg."),
    )
    ingegaan = VageDatumFormField(
        label=gettext_lazy("Ingegaan op"),
        widget=AdminTextInputWidget,
        initial=vandaag,
        help_text=gettext_lazy(
            "De dag waarop het gebeurde. Bijvoorbeeld 4 juli 2024, juli 2024, najaar 2023 of 2023."
        ),
    )
    bron = EenRegelField(
        label=gettext_lazy("Bron"),
        widget=AdminTextInputWidget,
        max_length=300,
        required=False,
        help_text=gettext_lazy("Waar staat dit? Mag leeg blijven."),
    )

    required_css_class = "required"

    def __init__(self, *args, obj, **kwargs):
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.obj = obj
        if hasattr(obj, "STATUS_PUBLIEK"):
            self.fields["reden"].help_text = _(
                "Waarom verandert dit? Eén zin is genoeg. Hij komt op de site: schrijf hem voor bewoners."
            )

    def voor_de_stap(self):
        """Return the arguments of the step; what was left empty is left alone."""
        leeg = ("", None)
        return {
            naam: waarde
            for naam, waarde in self.cleaned_data.items()
            if waarde not in leeg or naam in StapFormulier.base_fields
        }

    def neem_over(self, geweigerd):
        """Show why a step was refused at the fields that it is about."""
        for naam, lijst in fouten_per_veld(geweigerd).items():
            self.add_error(naam if naam in self.fields else None, lijst)


def beginvelden(model, statussen):
    """Return the fields of an add form for something that has already begun."""
    keuzes = [keuze for keuze in model.Status.choices if statussen is None or keuze[0] in statussen]
    return {
        "begin_status": forms.ChoiceField(
            label=gettext_lazy("Begint met status"),
            choices=keuzes,
            initial=model._meta.get_field("status").get_default(),
            help_text=gettext_lazy("Loopt het al? Kies dan waar het nu staat."),
        ),
        "begin_sinds": VageDatumFormField(
            label=gettext_lazy("Sinds"),
            widget=AdminTextInputWidget,
            required=False,
            initial=vandaag,
            help_text=gettext_lazy(
                "Sinds wanneer dit de status is, bijvoorbeeld najaar 2023. Gebeurde er al meer? Vul dan het "
                "begin in: stappen van vóór deze dag kun je later niet vastleggen."
            ),
        ),
        "begin_reden": TekstField(
            label=gettext_lazy("Reden van deze status"),
            widget=AdminTextareaWidget(attrs={"rows": 2}),
            required=False,
            help_text=gettext_lazy("Nodig als het niet met de eerste status begint."),
        ),
    }


class Statusknoppen:
    """Mixin of an admin class: what it does for a model with steps.

    ``begin_statussen`` narrows the statuses that something new may have; None means all of them.
    """

    begin_statussen = None
    stap_template = "admin/stap.html"

    @property
    def heeft_status(self):
        """Tell whether the model has steps."""
        return issubclass(self.model, MetStatus)

    def get_urls(self):
        """Add the page of a step."""
        urls = super().get_urls()
        if not self.heeft_status:
            return urls
        stap = path(
            "<path:object_id>/stap/<slug:methode>/",
            self.admin_site.admin_view(self.stap_view),
            name=f"{self.opts.app_label}_{self.opts.model_name}_stap",
        )
        return [stap, *urls]

    def stap_form(self, request, obj, methode):
        """Return the form class for the step ``methode``; a room adds fields by overriding this."""
        return StapFormulier

    def zet_stap(self, obj, methode, **stap):
        """Take the step; a room that records more with it overrides this."""
        return getattr(obj, methode)(**stap)

    def stappen_van(self, request, obj):
        """Return what the change form says about the status: the label, the buttons and the past."""
        return {
            "label": statuslabel(obj.status, obj.get_status_display()),
            "knoppen": obj.mogelijke_stappen() if self.has_change_permission(request, obj) else [],
            "gezet": obj.Stap.objects.filter(onderwerp=obj).select_related("vastgelegd_door").order_by("-pk"),
        }

    def stap_view(self, request, object_id, methode):
        """Ask for the reason of a step, and take it."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None or methode not in {rij.methode for rij in obj.OVERGANGEN}:
            raise Http404
        if not self.has_change_permission(request, obj):
            raise PermissionDenied
        mogelijk = any(rij.methode == methode for rij in obj.mogelijke_stappen())
        klasse = self.stap_form(request, obj, methode)
        if request.method != "POST":
            if not mogelijk:
                melding = _(
                    "“%(stap)s” kan nu niet: de status is “%(status)s”. Kijk welke stappen er wel zijn."
                )
                waarden = {
                    "stap": obj.overgang_naar(methode).label,
                    "status": obj.get_status_display(),
                }
                self.message_user(request, melding % waarden, messages.WARNING)
                return HttpResponseRedirect(self._naar(obj))
            return self._stap_pagina(request, obj, methode, klasse(obj=obj))
        form = klasse(request.POST, request.FILES, obj=obj)
        if request.POST.get(VAN, obj.status) != obj.status or not mogelijk:
            form.add_error(None, self._al_veranderd(obj))
            return self._stap_pagina(request, obj, methode, form, status=409)
        if form.is_valid() and self._neem_stap(request, obj, methode, form):
            melding = _("“%(naam)s” heeft nu de status “%(status)s”.")
            waarden = {"naam": obj, "status": obj.get_status_display()}
            self.message_user(request, melding % waarden, messages.SUCCESS)
            return HttpResponseRedirect(self._naar(obj))
        return self._stap_pagina(request, obj, methode, form, status=422)

    def _neem_stap(self, request, obj, methode, form):
        oude_status = obj.status
        try:
            with transaction.atomic():
                self.zet_stap(obj, methode, door=request.user, **form.voor_de_stap())
        except StapGeweigerd as geweigerd:
            oorzaak = geweigerd.__cause__
            uitleg = botsing.voor_het_team(oorzaak) if isinstance(oorzaak, IntegrityError) else None
            form.neem_over(StapGeweigerd(uitleg) if uitleg else geweigerd)
        except botsing.BOTSINGEN as fout:
            melding = botsing.in_woorden(fout)
            if melding is None:
                raise
            form.add_error(None, melding)
        else:
            return True
        obj.refresh_from_db()
        if obj.status != oude_status:
            form.add_error(None, self._al_veranderd(obj))
        return False

    @staticmethod
    def _al_veranderd(obj):
        return _(
            "De status is intussen “%(status)s”. Er is niets veranderd. Kijk of deze stap nog klopt."
        ) % {"status": obj.get_status_display()}

    def _stap_pagina(self, request, obj, methode, form, status=200):
        rij = obj.overgang_naar(methode)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": rij.label,
            "subtitle": str(obj),
            "original": obj,
            "stap": rij,
            "mogelijk": rij in obj.mogelijke_stappen(),
            "van": statuslabel(obj.status, obj.get_status_display()),
            "naar": statuslabel(rij.naar, obj.Status(rij.naar).label),
            "form": form,
            "media": self.media + form.media,
            "terug": self._naar(obj),
        }
        return TemplateResponse(request, self.stap_template, context, status=status)

    def _naar(self, obj):
        naam = f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_change"
        return reverse(naam, args=[obj.pk])

    def leg_begin_vast(self, request, obj, form):
        """Record the first step of something new."""
        gegevens = form.cleaned_data
        obj.leg_stap_vast(
            van="",
            naar=obj.status,
            ingegaan=gegevens.get("begin_sinds") or vandaag(),
            reden=gegevens.get("begin_reden") or _("Vanaf hier houden we bij hoe het gaat."),
            bron="",
            door=request.user,
        )
