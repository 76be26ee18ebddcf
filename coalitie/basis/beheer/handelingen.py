"""Acts on one row in the admin: a button on its form, a page that asks what is needed, and the act."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from coalitie.basis.beheer import botsing
from coalitie.basis.beheer.formulier import fouten_per_veld


class Handelingsformulier(forms.Form):
    """What an act asks; what a subclass adds is passed on to the act."""

    required_css_class = "required"

    def __init__(self, *args, obj, **kwargs):
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.obj = obj

    def neem_over(self, fout):
        """Show why an act was refused at the fields that it is about; the team also reads what rests on it."""
        oorzaak = fout.__cause__
        uitleg = botsing.voor_het_team(oorzaak) if isinstance(oorzaak, IntegrityError) else None
        if uitleg:
            self.add_error(None, uitleg)
            return
        for naam, lijst in fouten_per_veld(fout).items():
            self.add_error(naam if naam in self.fields else None, lijst)


@dataclass(frozen=True)
class Handeling:
    """An act: its button, what the page says, the form, the act itself, and when it can be done.

    ``doe`` gets the row, ``door=`` and what the form gave, and returns what to tell; it raises
    ``ValidationError`` when it cannot be done. ``recht`` is a permission besides that to change the row.
    """

    naam: str
    knop: str
    uitleg: Callable
    formulier: type
    doe: Callable
    mogelijk: Callable = lambda obj: True
    recht: str = ""


class Handelingen:
    """Mixin of an admin class: ``handelingen`` are the acts on a row."""

    handelingen = ()

    def get_urls(self):
        """Add the pages of the acts."""
        opties = self.opts
        pagina = path(
            "<path:object_id>/doe/<slug:naam>/",
            self.admin_site.admin_view(self.handeling_view),
            name=f"{opties.app_label}_{opties.model_name}_doe",
        )
        return [pagina, *super().get_urls()]

    def mogelijke_handelingen(self, request, obj):
        """Return the acts that this person can do with this row now."""
        if not self.has_change_permission(request, obj):
            return []
        return [
            een
            for een in self.handelingen
            if een.mogelijk(obj) and (not een.recht or request.user.has_perm(een.recht))
        ]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """Offer the acts as buttons."""
        if obj is not None:
            context["handelingen"] = [
                (een.knop, self._adres("doe", obj, een.naam))
                for een in self.mogelijke_handelingen(request, obj)
            ]
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def handeling_view(self, request, object_id, naam):
        """Ask what the act needs, and do it."""
        obj = self.get_object(request, unquote(object_id))
        handeling = next((een for een in self.handelingen if een.naam == naam), None)
        if obj is None or handeling is None:
            raise Http404
        if not self.has_change_permission(request, obj) or (
            handeling.recht and not request.user.has_perm(handeling.recht)
        ):
            raise PermissionDenied
        if not handeling.mogelijk(obj):
            melding = _("“%(knop)s” kan hier niet meer. Misschien is het al gedaan. Zo staat het er nu voor.")
            self.message_user(request, melding % {"knop": handeling.knop}, messages.WARNING)
            return HttpResponseRedirect(self._adres("change", obj))
        if request.method != "POST":
            return self._handelingpagina(request, obj, handeling, handeling.formulier(obj=obj))
        form = handeling.formulier(request.POST, obj=obj)
        if form.is_valid():
            try:
                with transaction.atomic():
                    melding = handeling.doe(obj, door=request.user, **form.cleaned_data)
            except ValidationError as fout:
                form.neem_over(fout)
            except botsing.BOTSINGEN as fout:
                melding = botsing.in_woorden(fout)
                if melding is None:
                    raise
                form.add_error(None, melding)
            else:
                self.message_user(request, melding, messages.SUCCESS)
                return HttpResponseRedirect(self._adres("change", obj))
        return self._handelingpagina(request, obj, handeling, form, status=422)

    def _handelingpagina(self, request, obj, handeling, form, status=200):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": handeling.knop,
            "subtitle": str(obj),
            "original": obj,
            "uitleg": handeling.uitleg(obj),
            "form": form,
            "media": self.media + form.media,
            "terug": self._adres("change", obj),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/handeling.html", context, status=status)

    def _adres(self, wat, obj, *args):
        naam = f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_{wat}"
        return reverse(naam, args=[obj.pk, *args])
