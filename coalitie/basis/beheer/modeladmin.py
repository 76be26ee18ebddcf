"""The base of every admin class."""

import re

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.contrib.admin.views.main import SEARCH_VAR
from django.db import IntegrityError, connections, router, transaction
from django.db.models import ProtectedError, RestrictedError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from js_asset.media import Media

from coalitie.basis.beheer import botsing
from coalitie.basis.beheer.bewaren import Bewaart
from coalitie.basis.beheer.formulier import Beheerformset, Beheerformulier
from coalitie.basis.beheer.geschiedenispagina import Geschiedenispagina
from coalitie.basis.beheer.kolommen import Lijstweergave
from coalitie.basis.beheer.koppelingen import Koppelingen
from coalitie.basis.beheer.meldingen import Meldingen
from coalitie.basis.beheer.sporen import eigen_spoor, is_gevolgd, vergrendel, versie
from coalitie.basis.beheer.stappen import Statusknoppen, beginvelden
from coalitie.basis.beheer.verouderd import verouderd
from coalitie.basis.beheer.wispagina import Wispagina
from coalitie.basis.beheer.zoeken import ZelfAanvullend, zonder_accenten

VERSIE = "_versie"
VOORBEELD = "?voorbeeld=1"


def _kan_staan(waarde, is_relatie):
    """Tell whether a field can hold what an address says; a relation holds the number of a row, or several."""
    if is_relatie:
        delen = waarde if isinstance(waarde, list) else [waarde]
        return all(deel.isascii() and deel.isdecimal() and len(deel) < 10 for deel in delen)
    return "\0" not in waarde


class Beheer(
    Bewaart,
    Koppelingen,
    Meldingen,
    Statusknoppen,
    Wispagina,
    Geschiedenispagina,
    Lijstweergave,
    ZelfAanvullend,
    admin.ModelAdmin,
):
    """Base of every admin class.

    ``slug_uit`` names the field that a slug is made of, ``regels_bij`` maps the name of a constraint to
    the field where it is said that it is broken. With ``wegwijzer`` a form begins with links to its tables
    of rows. See ``Koppelingen`` for links, ``Statusknoppen`` for steps.
    """

    form = Beheerformulier
    slug_uit = None
    regels_bij = {}
    wegwijzer = False
    list_per_page = 50

    # Finding ------------------------------------------------------------------------------------

    def get_search_fields(self, request):
        """Search without minding accents."""
        return [zonder_accenten(veld) for veld in super().get_search_fields(request)]

    def get_view_on_site_url(self, obj=None):
        """Return the page on the site; what is not public yet is shown as a preview."""
        if obj is None or not hasattr(obj, "get_absolute_url") or self.view_on_site is False:
            return None
        adres = obj.get_absolute_url()
        if self.is_openbaar(obj):
            return adres
        pad, hek, plek = adres.partition("#")
        return f"{pad}{VOORBEELD}{hek}{plek}"

    def is_openbaar(self, obj):
        """Tell whether a visitor may see the object now."""
        rijen = type(obj)._default_manager.all()
        return not hasattr(rijen, "openbaar") or rijen.openbaar().filter(pk=obj.pk).exists()

    def changelist_view(self, request, extra_context=None):
        """Show the list under its own name."""
        titel = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, titel | (extra_context or {}))

    def get_changelist_instance(self, request):
        """Return the list as it is asked for; a filter on what no text can hold is none."""
        if any(
            "\x00" in waarde
            for naam in request.GET
            if naam != SEARCH_VAR
            for waarde in request.GET.getlist(naam)
        ):
            raise IncorrectLookupParameters
        return super().get_changelist_instance(request)

    # The form -----------------------------------------------------------------------------------

    def get_changeform_initial_data(self, request):
        """Return what the address fills in of something new; what no field can hold is left out."""
        begin = super().get_changeform_initial_data(request)
        relaties = {veld.name for veld in self.opts.get_fields() if veld.is_relation}
        return {veld: waarde for veld, waarde in begin.items() if _kan_staan(waarde, veld in relaties)}

    def get_prepopulated_fields(self, request, obj=None):
        """Make the slug of something new from its title."""
        velden = dict(super().get_prepopulated_fields(request, obj))
        if self.slug_uit and obj is None and "slug" in flatten_fieldsets(self.get_fieldsets(request, obj)):
            velden["slug"] = (self.slug_uit,)
        return velden

    def get_fieldsets(self, request, obj=None):
        """Ask with which status something new begins, unless there is only one answer."""
        secties = list(super().get_fieldsets(request, obj))
        begin = self._beginvelden(obj)
        if begin and not set(begin) & set(flatten_fieldsets(secties)):
            secties.append((gettext_lazy("Status bij het begin"), {"fields": list(begin)}))
        return secties

    def _beginvelden(self, obj):
        if obj is not None or not self.heeft_status:
            return {}
        velden = beginvelden(self.model, self.begin_statussen)
        return velden if len(velden["begin_status"].choices) > 1 else {}

    def get_form(self, request, obj=None, change=False, **kwargs):
        """Return the form, with the fields that are not fields of the model."""
        velden = self._beginvelden(obj)
        if obj is None or self.has_change_permission(request, obj):
            velden |= self.koppelvelden(request, obj)
        velden["weigering"] = getattr(request, "weigering", None)
        velden["regels_bij"] = self.regels_bij
        kwargs["form"] = type("Formulier", (kwargs.get("form", self.form),), velden)
        return super().get_form(request, obj, change, **kwargs)

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """Tell the rows that they come back after a save was refused."""
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if issubclass(inline.formset, Beheerformset):
            kwargs["verouderd"] = getattr(request, "verouderd", False)
            kwargs["verdwenen"] = getattr(request, "verdwenen", False)
        return kwargs

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """Show the form with its version, what differs from it, and the status."""
        gezien = request.POST.get(VERSIE, "")
        context["title"] = capfirst(context["title"])
        if obj is not None:
            vers = request.method != "POST" or getattr(request, "verouderd", False)
            context["versie"] = versie(self, obj) if vers else gezien
            if self.heeft_status:
                context["stappen"] = self.stappen_van(request, obj)
        if getattr(request, "verouderd", False):
            self._toon_beide(context, obj, gezien)
        if getattr(request, "weigering", None) and len(context["errors"]) == 1:
            # Nothing that was typed is wrong: the reason stands by itself.
            context |= {"weigering": request.weigering, "errors": []}
        response = super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )
        if self.wegwijzer:
            response.context_data["onderdelen"] = self._onderdelen(response.context_data)
        response.context_data["is_voorbeeld"] = VOORBEELD in (response.context_data["absolute_url"] or "")
        media = response.context_data["media"]
        if isinstance(media, Media):  # with modules of an editor, and so with an inline import map
            eerst = Media(js=["js/beheer-editor.js"], nonce=request.csp_nonce)
            response.context_data["media"] = eerst + media
        if getattr(request, "weigering", None):
            response.status_code = 409
        return response

    @staticmethod
    def _onderdelen(context):
        """Return what a long page consists of: (id, name, number of rows) of each table of rows."""
        return [
            (
                f"{tabel.formset.prefix}-group",
                re.split("[:;,]", str(tabel.opts.verbose_name_plural))[0],
                tabel.formset.initial_form_count(),
            )
            for tabel in context["inline_admin_formsets"]
        ]

    def _toon_beide(self, context, obj, gezien):
        """Add both versions; what the page is called is what is stored."""
        formsets = [rijen.formset for rijen in context["inline_admin_formsets"]]
        context["original"] = self.model._base_manager.get(pk=obj.pk)
        context["subtitle"] = str(context["original"])
        context["verouderd"] = verouderd(self, obj, gezien, context["adminform"].form, formsets)

    # Saving -------------------------------------------------------------------------------------

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Show the form or save it: all of it, or nothing."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        if object_id is not None and self._is_verwijderd(request, object_id):
            return self._bied_opnieuw_aan(request, extra_context)
        try:
            with transaction.atomic(using=router.db_for_write(self.model)):
                self._let_op_versie(request, object_id)
                return super().changeform_view(request, object_id, form_url, extra_context)
        except botsing.BOTSINGEN as fout:
            request.weigering = botsing.in_woorden(fout)
            if request.weigering is None:
                raise
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _is_verwijderd(self, request, object_id):
        """Tell whether somebody deleted what this person was changing, and may make again."""
        sleutel = unquote(object_id)
        return (
            self.has_add_permission(request)
            and self.get_object(request, sleutel) is None
            and is_gevolgd(self.model)
            and sleutel.isascii()
            and sleutel.isdecimal()
            and eigen_spoor(self.model).van(sleutel).exists()
        )

    def _bied_opnieuw_aan(self, request, extra_context):
        """Show what was typed as something new; the next save makes it."""
        request.verdwenen = True
        request.weigering = _(
            "Niet opgeslagen: iemand anders heeft dit verwijderd terwijl jij bezig was. Wat jij typte staat "
            "er nog. Sla je het op, dan komt het terug als iets nieuws."
        )
        naam = f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_add"
        return super().changeform_view(request, None, reverse(naam), extra_context)

    def _let_op_versie(self, request, object_id):
        """Make the save fail when somebody else saved since the form was opened."""
        if object_id is None or not self.has_change_permission(request):
            return
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            return
        vergrendel(self, obj.pk)
        obj = self.get_object(request, obj.pk)
        if obj is not None and versie(self, obj) != request.POST.get(VERSIE):
            request.verouderd = True
            request.weigering = _(
                "Niet opgeslagen: iemand anders heeft dit veranderd terwijl jij bezig was. Wat jij typte "
                "staat er nog. Kijk wat er verschilt en sla daarna opnieuw op."
            )

    def save_model(self, request, obj, form, change):
        """Save; something new with a status gets its first step."""
        super().save_model(request, obj, form, change)
        if not change and self.heeft_status:
            self.leg_begin_vast(request, obj, form)

    def save_related(self, request, form, formsets, change):
        """Save the rows and the links; the database checks everything before anybody is told."""
        super().save_related(request, form, formsets, change)
        self.bewaar_koppelingen(form)
        connections[router.db_for_write(self.model)].check_constraints()

    def delete_view(self, request, object_id, extra_context=None):
        """Delete; something that is still referred to stays."""
        try:
            return super().delete_view(request, object_id, extra_context)
        except (ProtectedError, RestrictedError, *botsing.BOTSINGEN) as fout:
            if isinstance(fout, botsing.BOTSINGEN) and botsing.in_woorden(fout) is None:
                raise
            uitleg = botsing.voor_het_team(fout) if isinstance(fout, IntegrityError) else None
        melding = uitleg or _(
            "Niet verwijderd: er verwijst net iets anders naar, of iemand anders was bezig."
        )
        self.message_user(request, melding, messages.ERROR)
        naam = f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_change"
        return HttpResponseRedirect(reverse(naam, args=[object_id]))

    # The history of the database says it all; a second one in words of its own would differ. ----

    def log_addition(self, request, obj, message):
        """Keep no log besides the history."""

    def log_change(self, request, obj, message):
        """Keep no log besides the history."""

    def log_deletions(self, request, queryset):
        """Keep no log besides the history."""
