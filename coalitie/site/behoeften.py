"""What is needed, and which source covers how much of it."""

from urllib.parse import urlencode

from django.shortcuts import render

from coalitie.site.behoeftekeuzes import Behoeftekeuzes
from coalitie.site.bladeren import bladzijde
from coalitie.site.lezen import alleen_lezen
from coalitie.site.peil import met_peil
from coalitie.site.tabellen import BEHOEFTEN
from financiering.behoeftevragen import dekkingen_van, met_namen

PER_BLADZIJDE = 20


@alleen_lezen
@met_peil
def lijst(request):
    """Show the needs of a day with what covers each, narrowed by theme, wijk, year, kind and source."""
    keuzes = Behoeftekeuzes(request.GET, request.peil)
    pagina = bladzijde(request, keuzes.pks, PER_BLADZIJDE, aantal=keuzes.aantal)
    pks = list(pagina.object_list)
    per_behoefte = met_namen(keuzes.rijen, request.peil).in_bulk(pks)
    rijen = [per_behoefte[pk] for pk in pks if pk in per_behoefte]
    for rij in rijen:
        rij.dekkingen = []
    for dekking in dekkingen_van(per_behoefte, request.peil):
        per_behoefte[dekking.behoefte_id].dekkingen.append(dekking)
    bladervraag = BEHOEFTEN.vraag(request.GET)
    inhoud = {
        "keuzes": keuzes,
        "pagina": pagina,
        "behoeften": rijen,
        "bladervraag": f"{urlencode(bladervraag)}&" if bladervraag else "",
    }
    return render(request, "site/geld/behoeften.html", inhoud)
