"""What the municipality itself puts in."""

from django.contrib import admin
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, BeheerInline, Stapterug, kolommen
from coalitie.basis.beheer.filters import Statusfilter, Vraagfilter
from coalitie.basis.templatetags.portaal import euro
from financiering.admin.begroting import Bedragregels, nieuwste
from financiering.admin.dossier import BestedingInline
from financiering.bronnen import gemeentebudgetten_met_over, met_over
from financiering.models import Gemeentebudget, Gemeentebudgetbedrag, GemeentebudgetThema


class GemeentebudgetbedragInline(Bedragregels):
    """The amounts of a municipal budget."""

    model = Gemeentebudgetbedrag


class GemeentebudgetThemaInline(BeheerInline):
    """Which themes it is for; none is all together."""

    model = GemeentebudgetThema
    fields = ("thema", "bron", "geldig_vanaf")
    verbose_name = _("thema")
    verbose_name_plural = _("thema's; zonder thema is het voor alles samen")


class OverFilter(Vraagfilter):
    """Whether something is left that no need uses."""

    title = _("nog over")
    parameter_name = "over"
    keuzes = {
        "nu": (
            _("nog iets over, dit jaar of later"),
            lambda rijen: rijen.filter(
                pk__in=gemeentebudgetten_met_over().values("pk"), jaar__gte=timezone.localdate().year
            ),
        ),
        "ja": (_("nog iets over"), lambda rijen: rijen.filter(over__gt=0)),
        "nee": (_("niets meer over"), lambda rijen: rijen.filter(over=0)),
    }


@admin.register(Gemeentebudget)
class GemeentebudgetBeheer(Stapterug, Beheer):
    """Budgets of the municipality."""

    list_display = ("naam", "welk_jaar", kolommen.status, "hoeveel", "nog_over", kolommen.themas)
    list_filter = (Statusfilter, OverFilter, "jaar", "themas")
    search_fields = ("naam",)
    lijst_prefetch = ("themas",)
    inlines = (GemeentebudgetbedragInline, GemeentebudgetThemaInline, BestedingInline)
    fieldsets = (
        (
            _("De regel van de begroting"),
            {
                "fields": (("naam", "jaar"), "document"),
                "description": _("Geld dat de gemeente zelf inlegt, zoals het in haar begroting staat."),
            },
        ),
    )

    def get_queryset(self, request):
        """Return the budgets with what is left of each."""
        return met_over(super().get_queryset(request))

    def vul_aan(self, rijen):
        """Fetch the amounts."""
        super().vul_aan(rijen)
        prefetch_related_objects(rijen, "bedragen")

    @admin.display(description=_("jaar"), ordering="jaar")
    def welk_jaar(self, budget):
        """The year, without a point in it."""
        return str(budget.jaar)

    @admin.display(description=_("hoeveel"))
    def hoeveel(self, budget):
        """The newest amount."""
        return kolommen.rechts(nieuwste(budget))

    @admin.display(description=_("nog over"), ordering="over")
    def nog_over(self, budget):
        """What no need uses."""
        return kolommen.rechts(euro(budget.over))
