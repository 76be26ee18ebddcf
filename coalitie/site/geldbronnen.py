"""The lines behind the figure: the money of a scheme, of a partner and of the municipality."""

from django.shortcuts import render

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.site.lezen import alleen_lezen
from coalitie.site.peil import met_peil
from coalitie.site.voorbeeld import zichtbaar
from financiering.models import Aanvraag, Regeling, Ronde
from partners.models import Partner


@alleen_lezen
@met_peil
@volgt_verhuizingen
def regeling(request, slug):
    """Show the money of one scheme."""
    met_aanvraag = Ronde.objects.filter(aanvragen__in=Aanvraag.objects.openbaar())
    bron = haal(Regeling.objects.filter(rondes__in=met_aanvraag).distinct(), slug)
    return render(request, "site/geld/bron.html", {"bron": bron})


@alleen_lezen
@met_peil
@volgt_verhuizingen
def partner(request, slug):
    """Show the money that one partner promised."""
    return render(
        request, "site/geld/bron.html", {"bron": haal(zichtbaar(request, Partner.objects.all()), slug)}
    )


@alleen_lezen
@met_peil
def gemeente(request):
    """Show the money of the municipality itself."""
    return render(request, "site/geld/bron.html", {"bron": None})
