"""Questions to the list of applications that need more than the application itself."""

from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer.filters import Vraagfilter
from financiering.aandacht import cofinanciering_tekort, met_open_vraag, zonder_nieuws


class CofinancieringFilter(Vraagfilter):
    """Whether enough is added by others."""

    title = _("cofinanciering")
    parameter_name = "cofinanciering"
    keuzes = {"tekort": (_("komt tekort"), cofinanciering_tekort)}


class NieuwsFilter(Vraagfilter):
    """Whether something was recorded lately, and who waits for us."""

    title = _("nieuws")
    parameter_name = "nieuws"
    keuzes = {
        "stil": (_("60 dagen niets vastgelegd"), zonder_nieuws),
        "vraag": (_("verstrekker wacht op antwoord"), met_open_vraag),
    }
