"""The admin of needs, with what covers them."""

from django.contrib import admin
from django.db.models import Q
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Handelingen, kolommen
from coalitie.basis.beheer.filters import Vraagfilter
from coalitie.basis.beheer.geschiedenis import mag_zien
from financiering.admin.dekking import DEK
from financiering.admin.weigeringen import verwijzing
from financiering.behoeften import hoeveel_nodig, met_gedekt, te_dekken
from financiering.models import Dekking
from partners.woorden import in_eenheid
from themas.admin.behoefte import BehoefteBeheer
from themas.models import Behoefte

# More is needed than is covered, or it may be: a range, or not known yet.
MISSCHIEN_MEER = Q(nodig__isnull=True) | Q(tekort_hoog__gt=0)


class DekkingFilter(Vraagfilter):
    """Whether a source was found."""

    title = _("dekking")
    parameter_name = "dekking"
    keuzes = {
        "nu": (_("niet helemaal gedekt, dit jaar of later"), te_dekken),
        "niets": (_("nog niets gedekt"), lambda rijen: rijen.filter(gedekt=0)),
        "deels": (_("voor een deel gedekt"), lambda rijen: rijen.filter(MISSCHIEN_MEER, gedekt__gt=0)),
        "alles": (_("helemaal gedekt"), lambda rijen: rijen.filter(gedekt__gt=0).exclude(MISSCHIEN_MEER)),
    }


@admin.register(Behoefte)
class BehoefteMetDekking(Handelingen, BehoefteBeheer):
    """Needs, with what covers them."""

    list_display = ("waarvoor", "interventie", "welk_jaar", "soort", "hoeveel", "is_gedekt")
    list_filter = (DekkingFilter, *BehoefteBeheer.list_filter)
    handelingen = (DEK,)
    readonly_fields = ("dekkingen",)
    fieldsets = (*BehoefteBeheer.fieldsets, (_("Wat dit dekt"), {"fields": ("dekkingen",)}))

    def get_queryset(self, request):
        """Return the needs with how much is needed, covered and short."""
        return met_gedekt(super().get_queryset(request))

    def get_fieldsets(self, request, obj=None):
        """Leave out the covers of something new, and for who may not see covers."""
        secties = super().get_fieldsets(request, obj)
        return secties if obj and mag_zien(request.user, Dekking) else secties[:-1]

    @admin.display(description=_("jaar"), ordering="jaar")
    def welk_jaar(self, behoefte):
        """The year, without a point in it."""
        return str(behoefte.jaar)

    @admin.display(description=_("nodig"), ordering="nodig")
    def hoeveel(self, behoefte):
        """How much is needed."""
        return kolommen.rechts(hoeveel_nodig(behoefte))

    @admin.display(description=_("gedekt"), ordering="gedekt")
    def is_gedekt(self, behoefte):
        """How much is covered by sources that can still pay."""
        if not behoefte.gedekt:
            return kolommen.statuslabel("mist", tekst("niets"))
        return kolommen.rechts(in_eenheid(behoefte.gedekt, behoefte.eenheid))

    @admin.display(description=_("dekking"))
    def dekkingen(self, behoefte):
        """The covers, each with a link and its source."""
        rijen = (
            Dekking.objects.filter(behoefte=behoefte)
            .select_related(
                "behoefte__interventie",
                "toezegging__partner",
                "toezegging__interventie",
                "begrotingsregel__aanvraag",
                "begrotingsregel__hoofdthema",
                "gemeentebudget",
            )
            .order_by("-geldig_vanaf", "-pk")
        )
        punten = format_html_join("", "<li>{}</li>", ((verwijzing(rij, rij.bron),) for rij in rijen))
        if not punten:
            return tekst("Nog niets. Met de knop “Dek deze behoefte” kies je een bron waar nog iets over is.")
        return format_html('<div class="verwijzingen"><ul>{}</ul></div>', punten)
