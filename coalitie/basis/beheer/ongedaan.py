"""Undoing a mistaken step in the admin: a button beside the past, for who may, that asks for a reason."""

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis.beheer.kolommen import statuslabel
from coalitie.basis.beheer.stappen import VAN, StapFormulier
from coalitie.basis.status import StapGeweigerd
from coalitie.basis.tekst import TekstField
from coalitie.basis.toegang import BEHEER


class OngedaanFormulier(forms.Form):
    """Asks what was wrong."""

    reden = TekstField(
        label=gettext_lazy("Wat klopte er niet?"),
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "De stap blijft hier staan, doorgestreept, met jouw naam en deze reden. Op de site staat hij niet meer."
        ),
    )
    required_css_class = "required"

    neem_over = StapFormulier.neem_over


class Stapterug:
    """Mixin of an admin class, before ``Beheer``: the last step can be undone. For an ``OngedaanStap``."""

    def maak_stap_ongedaan(self, obj, *, door, reden):
        """Undo the last step; a room that recorded more with it overrides this."""
        return obj.maak_ongedaan(door=door, reden=reden)

    def mag_ongedaan(self, request, obj):
        """Tell whether this person may undo a step: the group beheer, and no other."""
        wie = request.user
        return self.has_change_permission(request, obj) and (
            wie.is_superuser or wie.groups.filter(name=BEHEER).exists()
        )

    def get_urls(self):
        """Add the page that undoes a step."""
        naam = f"{self.opts.app_label}_{self.opts.model_name}_ongedaan"
        pagina = self.admin_site.admin_view(self.ongedaan_view)
        return [path("<path:object_id>/ongedaan/", pagina, name=naam), *super().get_urls()]

    def stappen_van(self, request, obj):
        """Add who undid what, and whether the last one can be undone."""
        stappen = super().stappen_van(request, obj)
        stappen["gezet"] = stappen["gezet"].select_related("ongedaan_door")
        stappen["terug"] = self._laatste(obj) if self.mag_ongedaan(request, obj) else None
        return stappen

    @staticmethod
    def _laatste(obj):
        laatste = obj.Stap.objects.geldend().filter(onderwerp=obj).order_by("pk").last()
        return laatste if laatste and laatste.van else None

    def ongedaan_view(self, request, object_id):
        """Ask for the reason, and undo the last step."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404
        if not self.mag_ongedaan(request, obj):
            raise PermissionDenied
        laatste = self._laatste(obj)
        if request.method != "POST":
            if laatste is None:
                self.message_user(
                    request, _("Er is geen stap om ongedaan te maken: dit is het begin."), messages.WARNING
                )
                return HttpResponseRedirect(self._naar(obj))
            return self._ongedaan_pagina(request, obj, laatste, OngedaanFormulier(label_suffix=""))
        form = OngedaanFormulier(request.POST, label_suffix="")
        # Whose turn it was is named by the step itself: the same status can be reached twice.
        if laatste is None or request.POST.get(VAN) != str(laatste.pk):
            form.add_error(None, _("Iemand anders was je net voor. Kijk wat de status nu is."))
            return self._ongedaan_pagina(request, obj, laatste, form, status=409)
        if form.is_valid():
            try:
                with transaction.atomic():
                    self.maak_stap_ongedaan(obj, door=request.user, **form.cleaned_data)
            except StapGeweigerd as geweigerd:
                form.neem_over(geweigerd)
                obj.refresh_from_db()
            else:
                melding = _("De stap is ongedaan gemaakt. “%(naam)s” heeft weer de status “%(status)s”.")
                waarden = {"naam": obj, "status": obj.get_status_display()}
                self.message_user(request, melding % waarden, messages.SUCCESS)
                return HttpResponseRedirect(self._naar(obj))
        return self._ongedaan_pagina(request, obj, laatste, form, status=422)

    def _ongedaan_pagina(self, request, obj, laatste, form, status=200):
        van = laatste.van if laatste else obj.status
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Stap ongedaan maken"),
            "subtitle": str(obj),
            "original": obj,
            "stap": {"label": _("Maak ongedaan")},
            "van_nu": laatste.pk if laatste else "",
            "mogelijk": laatste is not None,
            "van": statuslabel(obj.status, obj.get_status_display()),
            "naar": statuslabel(van, obj.Status(van).label),
            "form": form,
            "media": self.media + form.media,
            "terug": self._naar(obj),
        }
        return TemplateResponse(request, self.stap_template, context, status=status)
