"""Wijken: the list, and what happens in one of them."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, F, OuterRef, Subquery
from django.db.models.functions import Coalesce, JSONObject
from django.shortcuts import render

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.site.kaart import kaart_van, plek_van
from coalitie.site.lezen import alleen_lezen
from coalitie.site.wie_betaalt import kosten_in
from financiering.vragen import aanvragen_in
from partners.vragen import partners_bij
from themas.models import Buurt, Interventie, InterventieWijk, Wijk
from themas.vragen import lopend_eerst, met_labels
from verhalen.lezen import nieuwste_berichten, nieuwste_verhalen
from verhalen.models import Verhaal, VerhaalWijk
from verhalen.vragen import antwoordtijden, gevraagd

WAT_WE_DOEN = 24
PARTNERS = 60
VERHALEN = 3
BERICHTEN = 5
VRAGEN = 3


@alleen_lezen
def wijken(request):
    """Show the wijken on a map and in a list, with how much there is to read of each."""
    alle = list(
        Wijk.objects.annotate(
            plannen=_aantal(InterventieWijk.objects.filter(interventie__in=Interventie.objects.openbaar())),
            verhalen=_aantal(VerhaalWijk.objects.filter(verhaal__in=Verhaal.objects.openbaar())),
        )
    )
    return render(request, "site/wijken.html", {"wijken": alle, "kaart": kaart_van(alle)})


def _aantal(koppelingen):
    """Return an expression: how many of these links the wijk has."""
    per_wijk = koppelingen.filter(wijk=OuterRef("pk")).order_by().values("wijk")
    return Coalesce(Subquery(per_wijk.annotate(aantal=Count("pk")).values("aantal")), 0)


@alleen_lezen
@volgt_verhuizingen
def wijk(request, slug):
    """Show one wijk: what happens here, with whom, stories, and who to call."""
    buurten = Buurt.objects.filter(wijk=OuterRef("pk")).order_by("-jaar", "naam")
    indeling = ArraySubquery(buurten.values(json=JSONObject(jaar=F("jaar"), naam=F("naam"))))
    gevonden = haal(Wijk.objects.annotate(indeling=indeling), slug)
    openbaar = Interventie.objects.openbaar()
    hier = openbaar.filter(wijken=gevonden)
    getoond = list(lopend_eerst(met_labels(hier))[: WAT_WE_DOEN + 1])
    zonder_wijk = ~Exists(InterventieWijk.objects.filter(interventie=OuterRef("pk")))
    inhoud = {
        "wijk": gevonden,
        "buurten": _nieuwste(gevonden.indeling),
        "plek": plek_van(gevonden),
        "interventies": getoond[:WAT_WE_DOEN],
        "er_is_meer": len(getoond) > WAT_WE_DOEN,
        "overal": lopend_eerst(openbaar.filter(zonder_wijk))[:WAT_WE_DOEN],
        "partners": partners_bij(hier)[:PARTNERS],
        "kosten": kosten_in(gevonden),
        "aanvragen": aanvragen_in(gevonden),
        "verhalen": nieuwste_verhalen().filter(wijken=gevonden)[:VERHALEN],
        "berichten": nieuwste_berichten().filter(wijken=gevonden)[:BERICHTEN],
        "vragen": list(gevraagd(wijk=gevonden)[:VRAGEN]),
        "tijden": antwoordtijden(wijk=gevonden),
    }
    return render(request, "site/wijk.html", inhoud)


def _nieuwste(buurten):
    """Return the names of the CBS buurten in the newest division that is known."""
    return [buurt["naam"] for buurt in buurten if buurt["jaar"] == buurten[0]["jaar"]]
