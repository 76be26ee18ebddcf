"""The lines behind the figure: the money of a scheme, of a partner and of the municipality."""

from django.db.models import Count, Window
from django.shortcuts import render
from django.utils.translation import gettext as _

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.basis.volgorde import alfabetisch
from coalitie.site.bladeren import bladzijde
from coalitie.site.lezen import alleen_lezen
from coalitie.site.peil import PARAMETERS, met_peil
from coalitie.site.tabellen import GEMEENTE, PARTNER, REGELING
from financiering.eigenregels import regels_van_gemeente, regels_van_partner
from financiering.figuur import Bronsoort
from financiering.geldregels import regels_van_regeling, som_per_trede
from financiering.models import Aanvraag, AanvraagInterventie
from financiering.vragen import openbare_regelingen
from partners.models import Partner
from themas.models import Interventie

PER_BLADZIJDE = 40
PLANNEN = 24


@alleen_lezen
@volgt_verhuizingen
def regeling(request, slug):
    """Show the money of one scheme: every line of its applications, and their sums per rung."""
    # By what is public today, also where the page shows what was known before it was.
    gevonden = haal(openbare_regelingen(), slug)
    inhoud = {
        "titel": gevonden.naam,
        "inleiding": _("Dit geld komt van: %(verstrekker)s.") % {"verstrekker": gevonden.verstrekker},
        "tabel": REGELING.naam,
        "soort": Bronsoort.REGELING,
        "plannen": lambda peil: _plannen_van(gevonden, peil),
        "slug": gevonden.slug,
        "bron": f"regeling-{gevonden.slug}",
    }
    return _toon(request, lambda peil: regels_van_regeling(gevonden, peil), inhoud)


@alleen_lezen
@volgt_verhuizingen
def partner(request, slug):
    """Show the money that one partner promised and that came in of it."""
    gevonden = haal(Partner.objects.openbaar(), slug)
    inhoud = {
        "titel": gevonden.naam,
        "inleiding": _(
            "Hier staat het geld dat deze partner heeft toegezegd, dus beloofd. En wat daarvan al binnen is."
        ),
        "tabel": PARTNER.naam,
        "soort": Bronsoort.PARTNER,
        "slug": gevonden.slug,
        "bron": f"partner-{gevonden.slug}",
        "partner": gevonden,
    }
    return _toon(request, lambda peil: regels_van_partner(gevonden, peil), inhoud)


@alleen_lezen
def gemeente(request):
    """Show the money of the municipality itself, by the lines of its budget."""
    inhoud = {
        "titel": _("De gemeente zelf"),
        "inleiding": _("Dit geld geeft de gemeente zelf uit aan de wijken. De gemeenteraad beslist erover."),
        "tabel": GEMEENTE.naam,
        "soort": Bronsoort.GEMEENTE,
        "slug": "",
        "bron": "gemeente",
    }
    return _toon(request, regels_van_gemeente, inhoud)


def _plannen_van(regeling, peil):
    """Return the first public plans that the money of a scheme was asked for on the day of ``peil``.

    Each knows how many there are in all: ``samen``.
    """
    koppelingen = AanvraagInterventie.objects.op(peil.datum).filter(
        aanvraag__in=Aanvraag.objects.openbaar().filter(ronde__regeling=regeling)
    )
    plannen = Interventie.objects.openbaar().filter(pk__in=koppelingen.values("interventie"))
    geteld = plannen.annotate(samen=Window(Count("pk")))
    return list(geteld.order_by(alfabetisch("titel"))[:PLANNEN])


@met_peil
def _toon(request, regels_op, inhoud):
    regels = regels_op(request.peil)
    plannen_op = inhoud.pop("plannen", lambda peil: [])
    plannen = plannen_op(request.peil)
    vraag = [f"{naam}={request.GET[naam]}&" for naam in PARAMETERS if request.GET.get(naam)]
    inhoud |= {
        "pagina": bladzijde(request, regels, PER_BLADZIJDE),
        "sommen": som_per_trede(regels),
        "plannen": plannen,
        "meer_plannen": plannen[0].samen - len(plannen) if plannen else 0,
        "jaren": sorted({regel.jaar for regel in regels if regel.jaar} | {request.peil.jaar} - {None}),
        "vraag": "".join(vraag),
    }
    return render(request, "site/geld/bron.html", inhoud)
