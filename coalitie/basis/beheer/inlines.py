"""Rows that are edited together with what they belong to."""

from django.contrib import admin

from coalitie.basis.beheer.formulier import Beheerformset, Beheerformulier, Tabelformset
from coalitie.basis.beheer.zoeken import ZelfAanvullend


class _Inline(ZelfAanvullend):
    form = Beheerformulier
    formset = Beheerformset
    extra = 0
    show_change_link = True
    view_on_site = False

    def get_queryset(self, request):
        """Return the rows with what their names are made of."""
        return super().get_queryset(request).select_related()


class BeheerInline(_Inline, admin.TabularInline):
    """Rows as the rows of a table, for things of a few short fields."""

    formset = Tabelformset
    regels_in_tabel = True


class BeheerStapelInline(_Inline, admin.StackedInline):
    """Rows as small forms below each other."""
