"""The page in the admin on which somebody of the group beheer erases a text from the past of a record."""

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from coalitie.basis.beheer.waarden import platte_tekst
from coalitie.basis.models import Wissing
from coalitie.basis.tekst import TekstField
from coalitie.basis.toegang import BEHEER
from coalitie.basis.wissen import vroeger, wis_uit_verleden

HOOGSTENS = 100  # texts on one page; who looks for a name narrows them
LENGTE = 400


class Wisformulier(forms.Form):
    """Asks which texts, and why."""

    required_css_class = "required"
    wat = forms.MultipleChoiceField(
        label=gettext_lazy("Wat moet weg?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Kies wat er weg moet.")},
    )
    reden = TekstField(
        label=gettext_lazy("Waarom moet het weg?"),
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=gettext_lazy("Dit blijft bewaard, met jouw naam. Herhaal dus niet wat je wist."),
    )

    def __init__(self, *args, teksten, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["wat"].choices = [(een.kenmerk, _keuze(een)) for een in teksten]


def _keuze(een):
    return f"{een.wat}: “{Truncator(platte_tekst(een.waarde)).chars(LENGTE)}”"


class Wispagina:
    """Mixin of an admin class with a history: a text can be erased from it, for good."""

    wis_template = "admin/wissen.html"

    def mag_wissen(self, request):
        """Tell whether this person may erase: the group beheer, and no other."""
        wie = request.user
        return wie.is_active and (wie.is_superuser or wie.groups.filter(name=BEHEER).exists())

    def get_urls(self):
        """Add the page."""
        naam = f"{self.opts.app_label}_{self.opts.model_name}_wissen"
        pagina = self.admin_site.admin_view(self.wis_view)
        return [path("<path:object_id>/wissen/", pagina, name=naam), *super().get_urls()]

    def wissingen(self, pk):
        """Return what was erased from the past of a record, newest first."""
        rijen = Wissing.objects.filter(soort=self.opts.label_lower, object_id=pk)
        return rijen.select_related("gewist_door")

    def wisadres(self, request, pk):
        """Return the address of the page, empty for who may not."""
        naam = f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_wissen"
        return reverse(naam, args=[pk]) if self.mag_wissen(request) else ""

    def wis_view(self, request, object_id):
        """Show what was said before, and erase what was chosen of it."""
        if not (self.mag_wissen(request) and self.has_view_or_change_permission(request)):
            raise PermissionDenied
        sleutel = unquote(object_id)
        obj = self.get_object(request, sleutel)
        pk = obj.pk if obj else self._verwijderd(sleutel)
        sporen = self.sporen(request)
        if obj is None and not any(spoor.van(pk).exists() for spoor in sporen):
            raise Http404
        gezocht = request.GET.get("q", "").strip().replace("\x00", "")
        alle = [een for spoor in sporen for een in vroeger(spoor.model, spoor.van(pk))]
        teksten = [een for een in alle if gezocht.casefold() in een.waarde.casefold()]
        getoond = teksten[:HOOGSTENS]
        form = Wisformulier(request.POST or None, teksten=getoond)
        if request.method == "POST" and form.is_valid():
            gekozen = [een for een in getoond if een.kenmerk in form.cleaned_data["wat"]]
            try:
                wis_uit_verleden(
                    soort=self.model, pk=pk, wat=gekozen, reden=form.cleaned_data["reden"], door=request.user
                )
            except ValidationError as fout:
                form.add_error(None, fout)
            else:
                aantal = len(gekozen)
                melding = ngettext("%d tekst is gewist.", "%d teksten zijn gewist.", aantal) % aantal
                self.message_user(request, melding, messages.SUCCESS)
                return HttpResponseRedirect(self._geschiedenis(pk))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Wis uit het verleden"),
            "subtitle": str(obj) if obj else _("verwijderd"),
            "module_name": capfirst(self.opts.verbose_name_plural),
            "terug": self._geschiedenis(pk),
            "form": form,
            "gezocht": gezocht,
            "over": len(teksten) - len(getoond),
            "er_is_iets": bool(teksten),
            "media": self.media + form.media,
        }
        status = 422 if form.errors else 200
        return TemplateResponse(request, self.wis_template, context, status=status)

    def _geschiedenis(self, pk):
        naam = f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_history"
        return reverse(naam, args=[pk])
