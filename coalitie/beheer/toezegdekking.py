"""The admin of commitments, with what they cover."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer.filters import Vraagfilter
from coalitie.basis.beheer.geschiedenis import mag_zien
from financiering.admin.weigeringen import verwijzing
from financiering.bronnen import toezeggingen_met_over
from financiering.models import Dekking
from partners.admin.toezeggingen import ToezeggingBeheer
from partners.models import Toezegging


class OverFilter(Vraagfilter):
    """Whether something is left that no need uses."""

    title = _("nog over")
    parameter_name = "over"
    keuzes = {
        "ja": (
            _("nog iets over voor een behoefte"),
            lambda rijen: rijen.filter(pk__in=toezeggingen_met_over().values("pk")),
        ),
        "dekt": (
            _("dekt een behoefte"),
            lambda rijen: rijen.filter(
                pk__in=Dekking.objects.filter(toezegging__isnull=False).values("toezegging")
            ),
        ),
    }


@admin.register(Toezegging)
class ToezeggingMetDekking(ToezeggingBeheer):
    """Commitments, with the needs that they cover."""

    list_filter = (*ToezeggingBeheer.list_filter, OverFilter)
    readonly_fields = (*ToezeggingBeheer.readonly_fields, "dekt")
    fieldsets = (*ToezeggingBeheer.fieldsets, (_("Wat dit dekt"), {"fields": ("dekt",)}))

    def get_fieldsets(self, request, obj=None):
        """Leave out the covers of something new, and for who may not see covers."""
        secties = super().get_fieldsets(request, obj)
        if obj and mag_zien(request.user, Dekking):
            return secties
        return [sectie for sectie in secties if "dekt" not in sectie[1]["fields"]]

    @admin.display(description=_("behoeften"))
    def dekt(self, toezegging):
        """The covers, each with a link."""
        rijen = Dekking.objects.van_bron(toezegging).select_related("behoefte__interventie")
        punten = format_html_join("", "<li>{}</li>", ((verwijzing(rij),) for rij in rijen))
        if not punten:
            return tekst("Nog niets. Open een behoefte en kies “Dek deze behoefte”.")
        return format_html('<div class="verwijzingen"><ul>{}</ul></div>', punten)
