"""Needs, as far as this room knows them. ``coalitie.beheer.behoeften`` adds what covers them."""

from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, BeheerInline
from themas.models import Behoefte, BehoefteOmvang


class BehoefteInline(BeheerInline):
    """The needs of an intervention; how much stands behind the link of each."""

    model = Behoefte
    fields = ("jaar", "soort", "eenheid", "waarvoor", "vervallen_op")
    verbose_name = _("behoefte")
    verbose_name_plural = _("wat er nodig is; hoeveel vul je in achter “wijzigen”")


class OmvangInline(BeheerInline):
    """How much is needed. A newer estimate is a new row; who may delete one may also correct it."""

    model = BehoefteOmvang
    fields = ("zekerheid", "hoeveelheid", "hoeveelheid_tot", "bron", "per", "opmerking")
    verbose_name = _("raming")
    verbose_name_plural = _("hoeveel: een nieuwe raming is een nieuwe regel, de oude regels blijven staan")

    def has_change_permission(self, request, obj=None):
        """Keep what was recorded; beheer may correct a slip of the pen."""
        return super().has_change_permission(request, obj) and self.has_delete_permission(request, obj)


class BehoefteBeheer(Beheer):
    """Needs."""

    list_filter = ("soort", "jaar")
    list_select_related = ("interventie",)
    search_fields = ("waarvoor", "interventie__titel")
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
