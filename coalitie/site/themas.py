"""Themes: the list, a theme, and the stylesheet with their colours."""

import re

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import conditional_page

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.site.lezen import alleen_lezen
from coalitie.site.wie_betaalt import kosten_bij
from financiering.vragen import aanvragen_bij
from partners.vragen import partners_bij
from themas.models import Interventie, InterventieThema, Thema
from themas.vragen import lopend_eerst, met_labels
from verhalen.lezen import nieuwste_verhalen

WAT_WE_DOEN = 24
PARTNERS = 60
VERHALEN = 3
VEILIG = re.compile(r"[-\w]+(#[0-9A-Fa-f]{6}){3}", re.ASCII)


@alleen_lezen
def themas(request):
    """List the themes with what we want and how much we do."""
    aantal = (
        InterventieThema.objects.filter(thema=OuterRef("pk"), interventie__in=Interventie.objects.openbaar())
        .order_by()
        .values("thema")
        .annotate(aantal=Count("pk"))
    )
    alle = Thema.objects.annotate(aantal=Coalesce(Subquery(aantal.values("aantal")), 0))
    return render(request, "site/themas.html", {"themas": alle})


@alleen_lezen
@volgt_verhuizingen
def thema(request, slug):
    """Show one theme: what we want, what we do, who, stories, and the money in one sentence."""
    gevonden = haal(Thema.objects.all(), slug)
    interventies = Interventie.objects.openbaar().filter(themas=gevonden)
    getoond = list(lopend_eerst(met_labels(interventies))[: WAT_WE_DOEN + 1])
    inhoud = {
        "thema": gevonden,
        "doelen": gevonden.doelstellingen.order_by("volgorde", "titel"),
        "interventies": getoond[:WAT_WE_DOEN],
        "er_is_meer": len(getoond) > WAT_WE_DOEN,
        "partners": partners_bij(interventies)[:PARTNERS],
        "verhalen": nieuwste_verhalen().filter(themas=gevonden)[:VERHALEN],
        "kosten": kosten_bij(gevonden),
        "aanvragen": aanvragen_bij(gevonden),
    }
    return render(request, "site/thema.html", inhoud)


@alleen_lezen
@conditional_page
def kleuren(request):
    """Give the colours of the themes as a stylesheet, so that no page needs a style attribute."""
    rijen = Thema.objects.values_list("slug", "kleur", "kleur_vlak", "kleur_donker")
    geldig = [rij for rij in rijen if VEILIG.fullmatch("".join(rij))]
    licht = "".join(_regel(slug, kleur, vlak) for slug, kleur, vlak, _donker in geldig)
    donker = "".join(
        _regel(slug, kleur, f"color-mix(in srgb, {kleur} 16%, var(--portaal-papier))")
        for slug, _licht, _vlak, kleur in geldig
    )
    css = f"{licht}@media screen and (prefers-color-scheme: dark) {{\n{donker}}}\n"
    return HttpResponse(
        css, content_type="text/css; charset=utf-8", headers={"Cache-Control": "public, no-cache"}
    )


def _regel(slug, kleur, vlak):
    return f".thema-{slug} {{ --thema-kleur: {kleur}; --thema-vlak: {vlak}; }}\n"
