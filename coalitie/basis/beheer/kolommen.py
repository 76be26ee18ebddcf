"""Columns that many lists share, and what the rows of one page of a list need besides themselves."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, OuterRef, Subquery, prefetch_related_objects
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Lijst(ChangeList):
    """A list that fetches at once what the rows of its page show."""

    def get_results(self, request):
        """Read the rows of this page and complete them."""
        super().get_results(request)
        self.result_list = list(self.result_list)
        self.model_admin.vul_aan(self.result_list)


class Lijstweergave:
    """Mixin of an admin class: filters with counts, and columns that cost no query per row.

    ``lijst_prefetch`` names the relations that columns show.
    """

    show_facets = admin.ShowFacets.ALWAYS
    lijst_prefetch = ()

    def get_changelist(self, request, **kwargs):
        """Return the class of the list."""
        return Lijst

    def get_queryset(self, request):
        """Return the rows, with the moment of the last change when a column shows it."""
        rijen = super().get_queryset(request)
        if laatst_veranderd in self.list_display:
            rijen = rijen.annotate(veranderd_op=_laatste_verandering(self.model))
        return rijen

    def vul_aan(self, rijen):
        """Fetch what the rows of one page show; a room adds to this."""
        prefetch_related_objects(rijen, *self.lijst_prefetch)


def _laatste_verandering(model):
    gebeurtenissen = model.pgh_event_model.objects.filter(pgh_obj=OuterRef("pk"))
    return Subquery(gebeurtenissen.order_by("-pgh_created_at").values("pgh_created_at")[:1])


def moment(waarde):
    """Write a moment to the minute, such as "4 juli 2024, 12:00"."""
    lokaal = timezone.localtime(waarde)
    return f"{date_format(lokaal, 'j F Y')}, {date_format(lokaal, 'H:i')}"


def statuslabel(code, tekst):
    """Return a labelled badge."""
    return format_html('<span class="statuslabel statuslabel--{}">{}</span>', code, tekst)


def rechts(tekst):
    """Return what is read from its right end: an amount or a number."""
    return format_html('<span class="rechts">{}</span>', tekst)


def reeks(rijen):
    """Return names with commas between, or a dash when there are none."""
    return format_html_join(", ", "{}", ((rij,) for rij in rijen)) or "–"


@admin.display(description=gettext_lazy("status"), ordering="status")
def status(obj):
    """Where it stands."""
    return statuslabel(obj.status, obj.get_status_display())


@admin.display(description=gettext_lazy("op de site"), ordering="openbaar_vanaf")
def op_de_site(obj):
    """Whether a visitor may read it, or from when on."""
    if obj.openbaar_vanaf is None:
        return _("nee")
    if obj.is_openbaar:
        return _("ja")
    return _("vanaf %(moment)s") % {"moment": moment(obj.openbaar_vanaf)}


@admin.display(description=gettext_lazy("laatst veranderd"), ordering="veranderd_op")
def laatst_veranderd(obj):
    """When something in the row itself last changed."""
    return date_format(timezone.localtime(obj.veranderd_op), "j b Y") if obj.veranderd_op else "–"


@admin.display(description=gettext_lazy("thema's"))
def themas(obj):
    """The themes; needs ``lijst_prefetch = ("themas",)``."""
    return reeks(obj.themas.all())


def van_tot(van, tot):
    """Write a period of days; one or both ends may be open."""
    van, tot = (date_format(dag, "j b Y") if dag else "" for dag in (van, tot))
    if van and tot:
        return _("%(van)s tot en met %(tot)s") % {"van": van, "tot": tot}
    if van:
        return _("vanaf %(van)s") % {"van": van}
    return _("tot en met %(tot)s") % {"tot": tot} if tot else _("geen datum")


def periode_van(obj):
    """Write from when until when something with ``geldig_vanaf`` and ``geldig_tot`` holds."""
    if obj.geldig_tot is None:
        return _("vanaf %(van)s") % {"van": obj.geldig_vanaf}
    tot = date_format(obj.geldig_tot, "j F Y")
    return _("vanaf %(van)s, tot %(tot)s") % {"van": obj.geldig_vanaf, "tot": tot}


@admin.display(description=gettext_lazy("geldt"), ordering="van")
def periode(obj):
    """From when until when something holds."""
    return van_tot(obj.van, obj.tot)


@admin.display(description=gettext_lazy("geldt nu"), boolean=True)
def geldt_nu(obj):
    """Whether it holds today."""
    return obj.is_geldig


def aantal(rijen, per):
    """Return an expression that counts ``rijen``, narrowed with ``OuterRef``; ``per`` is that field."""
    geteld = rijen.order_by().values(per).annotate(aantal=Count("pk")).values("aantal")
    return Coalesce(Subquery(geteld), 0)
