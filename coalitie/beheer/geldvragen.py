"""The questions of the start page about money: what is not covered, what is left, what nobody follows up."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import kolommen
from coalitie.basis.beheer.filters import TERMIJN
from coalitie.basis.templatetags.portaal import euro
from coalitie.beheer.vraag import Vraag
from financiering.aandacht import lopende, met_open_vraag, zonder_nieuws
from financiering.behoeften import met_gedekt, te_dekken, wat_nog_mist
from financiering.bronnen import (
    begrotingsregels_met_over,
    gemeentebudgetten_met_over,
    loos,
    toezeggingen_met_over,
)
from financiering.cofinanciering import met_tekort, stand
from financiering.models import Aanvraag, Dekking, Verplichting
from partners.woorden import in_eenheid
from themas.models import Behoefte


def verplichtingen():
    """Return the questions about what grantors expect from us before a day."""
    rijen = Verplichting.objects.select_related("aanvraag__eigenaar", "eigenaar").order_by("uiterlijk", "pk")
    return [
        Vraag(
            rijen.te_laat(),
            {"termijn": "te-laat"},
            lambda n: ngettext("verplichting is te laat", "verplichtingen zijn te laat", n),
            _voor_wanneer,
        ),
        Vraag(
            rijen.verloopt_binnen(TERMIJN),
            {"termijn": "binnenkort"},
            lambda n: ngettext(
                "verplichting moet binnen 30 dagen klaar zijn",
                "verplichtingen moeten binnen 30 dagen klaar zijn",
                n,
            ),
            _voor_wanneer,
        ),
        Vraag(
            met_open_vraag(Aanvraag.objects.order_by("titel")),
            {"nieuws": "vraag"},
            lambda n: ngettext(
                "aanvraag: de verstrekker wacht op ons antwoord",
                "aanvragen: de verstrekker wacht op ons antwoord",
                n,
            ),
        ),
    ]


def _voor_wanneer(verplichting):
    dag = date_format(verplichting.uiterlijk, "j F Y")
    return _("%(dag)s, %(wie)s") % {"dag": dag, "wie": verplichting.wie or _("nog niemand")}


def geld():
    """Return the questions about needs, sources and applications."""
    vandaag = timezone.localdate()
    van_nu = {"jaar__gte": vandaag.year}
    return [
        Vraag(
            te_dekken(met_gedekt(Behoefte.objects.select_related("interventie"))).order_by("jaar", "pk"),
            {"dekking": "nu"},
            lambda n: ngettext(
                "behoefte is nog niet helemaal gedekt", "behoeften zijn nog niet helemaal gedekt", n
            ),
            _wat_nog_mist,
        ),
        Vraag(
            toezeggingen_met_over().select_related("partner", "interventie").order_by("pk"),
            {"over": "ja"},
            lambda n: ngettext(
                "bevestigde toezegging heeft nog iets over voor een behoefte",
                "bevestigde toezeggingen hebben nog iets over voor een behoefte",
                n,
            ),
            lambda toezegging: _nog_over(in_eenheid(toezegging.over, toezegging.eenheid)),
        ),
        Vraag(
            begrotingsregels_met_over()
            .filter(**van_nu)
            .select_related("aanvraag", "hoofdthema")
            .order_by("jaar", "pk"),
            {"over": "nu"},
            lambda n: ngettext(
                "begrotingsregel heeft nog iets over voor een behoefte",
                "begrotingsregels hebben nog iets over voor een behoefte",
                n,
            ),
            lambda regel: _nog_over(euro(regel.over)),
        ),
        Vraag(
            gemeentebudgetten_met_over().filter(**van_nu).order_by("jaar", "naam"),
            {"over": "nu"},
            lambda n: ngettext(
                "gemeentebudget heeft nog iets over voor een behoefte",
                "gemeentebudgetten hebben nog iets over voor een behoefte",
                n,
            ),
            lambda budget: _nog_over(euro(budget.over)),
        ),
        Vraag(
            loos(Dekking.objects.all())
            .select_related(
                "behoefte__interventie",
                "toezegging__partner",
                "toezegging__interventie",
                "begrotingsregel__aanvraag",
                "begrotingsregel__hoofdthema",
                "gemeentebudget",
            )
            .order_by("pk"),
            {"geldt": "niets"},
            lambda n: ngettext(
                "dekking telt niet meer: de bron of de behoefte verviel",
                "dekkingen tellen niet meer: de bron of de behoefte verviel",
                n,
            ),
        ),
        Vraag(
            met_tekort(lopende(Aanvraag.objects.all()), vandaag).order_by("titel"),
            {"cofinanciering": "tekort"},
            lambda n: ngettext(
                "aanvraag heeft nog niet genoeg cofinanciering",
                "aanvragen hebben nog niet genoeg cofinanciering",
                n,
            ),
            _tekort,
        ),
        Vraag(
            zonder_nieuws(Aanvraag.objects.order_by("titel")),
            {"nieuws": "stil"},
            lambda n: ngettext(
                "aanvraag die loopt: 60 dagen niets vastgelegd",
                "aanvragen die lopen: 60 dagen niets vastgelegd",
                n,
            ),
            lambda aanvraag: aanvraag.get_status_display(),
        ),
    ]


def _nog_over(hoeveel):
    return _("nog %(hoeveel)s over") % {"hoeveel": hoeveel}


def _wat_nog_mist(behoefte):
    if behoefte.nodig is None:
        return kolommen.statuslabel("mist", _("hoeveel is nog niet bekend"))
    return wat_nog_mist(behoefte)


def _tekort(aanvraag):
    laag, hoog = stand(aanvraag).tekort
    if laag == hoog:
        return _("%(tekort)s tekort") % {"tekort": euro(hoog)}
    return _("hoogstens %(tekort)s tekort") % {"tekort": euro(hoog)}
