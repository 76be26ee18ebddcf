"""Filters that ask a question of a list, with the number of rows behind each answer."""

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

TERMIJN = 30  # days ahead that the team wants to see coming


class Vraagfilter(admin.SimpleListFilter):
    """A filter whose answers are questions to the queryset.

    ``keuzes`` maps the value in the address to a label and a function that narrows a queryset.
    """

    keuzes = {}

    def lookups(self, request, model_admin):
        """Return the answers to choose from."""
        return [(waarde, label) for waarde, (label, _vraag) in self.keuzes.items()]

    def queryset(self, request, queryset):
        """Narrow the list to the chosen answer."""
        waarde = self.value()
        if waarde is None:
            return queryset
        if waarde not in self.keuzes:
            raise IncorrectLookupParameters
        _label, vraag = self.keuzes[waarde]
        return vraag(queryset)


class RelatieFilter(admin.RelatedFieldListFilter):
    """Django's filter on a relation, reading its choices once per request instead of once per filter."""

    def field_choices(self, field, request, model_admin):
        """Return the rows to choose from."""
        gelezen = request.__dict__.setdefault("_filterkeuzes", {})
        if self.field_path not in gelezen:
            gelezen[self.field_path] = super().field_choices(field, request, model_admin)
        return gelezen[self.field_path]


admin.FieldListFilter.register(lambda veld: veld.remote_field, RelatieFilter, take_priority=True)


def _gepland(rijen):
    return rijen.filter(openbaar_vanaf__gt=timezone.now())


class OpenbaarFilter(Vraagfilter):
    """Whether a visitor may read it."""

    title = _("openbaar")
    parameter_name = "openbaar"
    keuzes = {
        "ja": (_("staat op de site"), lambda rijen: rijen.openbaar()),
        "gepland": (_("komt op de site"), _gepland),
        "nee": (_("niet op de site"), lambda rijen: rijen.filter(openbaar_vanaf__isnull=True)),
    }


class CompleetOpenbaarFilter(OpenbaarFilter):
    """The same, for models that know when a row is complete."""

    keuzes = {
        **OpenbaarFilter.keuzes,
        "klaar": (_("compleet, maar niet op de site"), lambda rijen: rijen.niet_openbaar().compleet()),
    }


class Statusfilter(Vraagfilter):
    """The statuses of the model, after the groups of statuses in ``groepen``."""

    title = _("status")
    parameter_name = "status"
    groepen = {}

    def __init__(self, request, params, model, model_admin):
        self.keuzes = {
            **self.groepen,
            **{
                waarde: (label, lambda rijen, waarde=waarde: rijen.filter(status=waarde))
                for waarde, label in model.Status.choices
            },
        }
        super().__init__(request, params, model, model_admin)


class GeldigFilter(Vraagfilter):
    """Whether a row that holds for a time holds today."""

    title = _("geldt nu")
    parameter_name = "geldig"
    keuzes = {
        "ja": (_("geldt vandaag"), lambda rijen: rijen.geldig()),
        "nee": (
            _("voorbij of nog niet begonnen"),
            lambda rijen: rijen.exclude(pk__in=rijen.model.objects.geldig()),
        ),
    }
