"""Needs, as far as this room knows them. ``coalitie.beheer.behoeften`` adds what covers them."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, BeheerInline
from themas.models import Behoefte, BehoefteOmvang


class BehoefteInline(BeheerInline):
    """The needs of an intervention; how much stands behind the link of each."""

    model = Behoefte
    fields = ("jaar", "soort", "eenheid", "waarvoor", "vervallen_op")
    verbose_name = _("behoefte")
    verbose_name_plural = _("wat er nodig is; hoeveel vul je in achter “openen”")


class OmvangInline(BeheerInline):
    """How much is needed. A newer estimate is a new row; who may delete one may also correct it."""

    model = BehoefteOmvang
    fields = ("zekerheid", "hoeveelheid", "hoeveelheid_tot", "bron", "per", "opmerking")
    verbose_name = _("raming")
    verbose_name_plural = _("hoeveel: een nieuwe raming is een nieuwe regel, de oude regels blijven staan")

    def get_extra(self, request, obj=None, **kwargs):
        """Offer the first estimate at once: a need without one counts nowhere."""
        return 0 if obj and obj.omvang.exists() else 1

    def has_change_permission(self, request, obj=None):
        """Keep what was recorded; beheer may correct a slip of the pen."""
        return super().has_change_permission(request, obj) and self.has_delete_permission(request, obj)


class BehoefteBeheer(Beheer):
    """Needs."""

    list_filter = ("soort", "jaar")
    list_select_related = ("interventie",)
    search_fields = ("waarvoor", "interventie__titel")
    regels_bij = {"behoefte_eenheid_past": "eenheid"}
    inlines = (OmvangInline,)
    fieldsets = (
        (
            _("Wat er nodig is"),
            {
                "fields": ("interventie", ("jaar", "soort", "eenheid"), "waarvoor", "vervallen_op"),
                "description": _(
                    "Per jaar en per doel één behoefte. Geld in euro's, mensen in uren of fte, kennis in uren."
                ),
            },
        ),
    )

    def save_related(self, request, form, formsets, change):
        """Save the estimates, and say so when there is none."""
        super().save_related(request, form, formsets, change)
        vraag_hoeveel(request, [form.instance])


def vraag_hoeveel(request, behoeften):
    """Tell which needs have no estimate yet, with a link to each: they count nowhere."""
    geraamd = BehoefteOmvang.objects.filter(behoefte__in=behoeften).values_list("behoefte", flat=True)
    for behoefte in behoeften:
        if behoefte.pk not in set(geraamd):
            messages.warning(
                request,
                format_html(
                    '{} <a href="{}">{}</a>',
                    tekst(
                        "Er staat nog niet hoeveel er nodig is. Weet je het niet, kies dan “nog niet bekend”."
                    ),
                    reverse("admin:themas_behoefte_change", args=[behoefte.pk]),
                    behoefte.waarvoor,
                ),
            )
