"""The base of every admin class."""

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets

from coalitie.basis.beheer.formulier import Beheerformulier
from coalitie.basis.beheer.kolommen import Lijstweergave
from coalitie.basis.beheer.koppelingen import Koppelingen
from coalitie.basis.beheer.stappen import StapFormulier
from coalitie.basis.beheer.zoeken import ZelfAanvullend, zonder_accenten


class Beheer(Koppelingen, Lijstweergave, ZelfAanvullend, admin.ModelAdmin):
    """Base of every admin class.

    ``slug_uit`` names the field that the slug is made of. ``koppelingen``: see ``Koppelingen``.
    ``begin_statussen`` narrows the statuses that something may begin with; None: all of them.
    """

    form = Beheerformulier
    slug_uit = None
    begin_statussen = None
    list_per_page = 50
    show_full_result_count = False
    save_on_top = False

    def get_search_fields(self, request):
        """Search without minding accents."""
        return [zonder_accenten(veld) for veld in super().get_search_fields(request)]

    def get_prepopulated_fields(self, request, obj=None):
        """Make the slug of a new object from its title."""
        velden = dict(super().get_prepopulated_fields(request, obj))
        if self.slug_uit and obj is None and "slug" in flatten_fieldsets(self.get_fieldsets(request, obj)):
            velden["slug"] = (self.slug_uit,)
        return velden

    def get_form(self, request, obj=None, change=False, **kwargs):
        """Return the form, with the fields for links."""
        velden = self.koppelvelden(request, obj)
        kwargs["form"] = type("Formulier", (kwargs.get("form", self.form),), velden)
        return super().get_form(request, obj, change, **kwargs)

    def save_related(self, request, form, formsets, change):
        """Store the links too."""
        super().save_related(request, form, formsets, change)
        self.bewaar_koppelingen(form)

    def stap_form(self, request, obj, methode):
        """Return the form class for the step ``methode``; a room adds fields by overriding this."""
        return StapFormulier
