"""Filters that ask an upper room about rows of a lower one."""

from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer.filters import Vraagfilter
from financiering.behoeften import interventies_zonder_geld
from financiering.models import Aanvraag, AanvraagInterventie
from partners.models.verantwoordelijkheid import interventies_zonder_trekker
from themas.models import Interventie
from verhalen.models.koppelingen import interventies_zonder_nieuws

STILTE = 183  # days without news after which the team wants to know: half a year


def _met_trekker(interventies):
    return interventies.exclude(pk__in=interventies_zonder_trekker(Interventie.objects.all()))


def _met_geld(interventies):
    return interventies.exclude(pk__in=interventies_zonder_geld(Interventie.objects.all()))


def _geld_aangevraagd(interventies):
    wachtend = AanvraagInterventie.objects.filter(aanvraag__in=Aanvraag.objects.wacht_op_besluit())
    return interventies_zonder_geld(interventies).filter(pk__in=wachtend.values("interventie"))


class TrekkerFilter(Vraagfilter):
    """Whether a partner leads it today."""

    title = _("trekker")
    parameter_name = "trekker"
    keuzes = {
        "zonder": (_("zonder trekker"), interventies_zonder_trekker),
        "met": (_("met trekker"), _met_trekker),
    }


class GeldFilter(Vraagfilter):
    """Whether an application for it was granted."""

    title = _("geld")
    parameter_name = "geld"
    keuzes = {
        "zonder": (_("zonder toegekend geld"), interventies_zonder_geld),
        "aangevraagd": (_("nog geen geld, wel aangevraagd"), _geld_aangevraagd),
        "met": (_("met toegekend geld"), _met_geld),
    }


class NieuwsFilter(Vraagfilter):
    """Whether something was heard of it lately."""

    title = _("nieuws")
    parameter_name = "nieuws"
    keuzes = {
        "stil": (
            _("een half jaar niets gehoord"),
            lambda interventies: interventies_zonder_nieuws(interventies, STILTE),
        ),
    }
