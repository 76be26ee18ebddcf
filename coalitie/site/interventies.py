"""What we do: the list with its choices, and one page per intervention."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.site import hoe_gaat_het
from coalitie.site.bladeren import bladzijde
from coalitie.site.doorbraken import doorbraken_van
from coalitie.site.fragmenten import verschilt_per_fragment, wil_fragment
from coalitie.site.keuzes import Keuzes
from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from coalitie.site.wie_betaalt import kosten_van
from coalitie.site.wie_doet_wat import verdeel
from financiering.models import Aanvraag
from financiering.vragen import aanvragen_voor
from partners.hoe_gaat_het import met_berichten
from partners.models import Doorbraak, Toezegging
from partners.vragen import per_soort, toegezegd_aan, wie_doet_wat
from themas.models import Interventie
from themas.vragen import met_alles_eromheen, met_labels
from verhalen.vragen import antwoordtijden_bij, berichten_rond, gevraagd, met_antwoorden, verhalen_over

PER_BLADZIJDE = 24
HOOGSTENS = 6
VRAGEN = 3

Inspraak = Interventie.Inspraak
# From least to most influence: the name, and what it means for somebody who lives here.
INSPRAAK_IN_WOORDEN = {
    Inspraak.INFORMEREN: (_("Je hoort wat er gebeurt"), _("De organisaties beslissen en leggen het uit.")),
    Inspraak.RAADPLEGEN: (
        _("Je mening telt mee"),
        _("De organisaties vragen wat je vindt. Daarna beslissen zij."),
    ),
    Inspraak.ADVISEREN: (
        _("Bewoners geven advies"),
        _("De organisaties beslissen. Doen ze iets anders dan het advies, dan leggen ze uit waarom."),
    ),
    Inspraak.COPRODUCEREN: (
        _("Bewoners maken het plan mee"),
        _("Bewoners en organisaties bedenken het samen en doen het samen."),
    ),
    Inspraak.MEEBESLISSEN: (
        _("Bewoners beslissen mee"),
        _("Zonder bewoners wordt er niets besloten."),
    ),
    Inspraak.ZELF_DOEN: (
        _("Bewoners doen het zelf"),
        _("Bewoners beslissen. De organisaties helpen als dat nodig is."),
    ),
}


@alleen_lezen
@verschilt_per_fragment
def lijst(request):
    """Show what we do, narrowed by theme, wijk, status and partner; htmx gets the list alone."""
    keuzes = Keuzes(request.GET, Interventie.objects.openbaar())
    pagina = bladzijde(request, keuzes.pks, PER_BLADZIJDE)
    rijen = met_labels(Interventie.objects.openbaar()).in_bulk(pagina.object_list)
    pagina.object_list = [rijen[pk] for pk in pagina.object_list if pk in rijen]
    inhoud = {"keuzes": keuzes, "pagina": pagina, "zin": keuzes.zin}
    if not wil_fragment(request):
        return render(request, "site/interventies/lijst.html", inhoud)
    response = render(request, "site/interventies/_lijst.html", inhoud)
    response["HX-Push-Url"] = f"{request.path}?{keuzes.vraag}".rstrip("?")
    return response


@alleen_lezen
@volgt_verhuizingen
def interventie(request, slug):
    """Show one intervention: what, why, who, how it is going, what it costs, what came of it."""
    gezocht = met_antwoorden(
        met_alles_eromheen(zichtbaar(request, Interventie.objects.select_related("spoor")))
    )
    interventie = haal(gezocht, slug)
    naam_inspraak, uitleg_inspraak = INSPRAAK_IN_WOORDEN[interventie.inspraak]
    aanvragen = aanvragen_voor(interventie)
    toezeggingen = list(toegezegd_aan(interventie))
    betrokken = verdeel(met_berichten(wie_doet_wat(interventie)))
    inhoud = {
        "interventie": interventie,
        "stappen": list(interventie.stappen.order_by("-pk")),
        "resultaten": interventie.resultaten.all(),
        "betrokken": betrokken,
        "hoe_het_gaat": hoe_gaat_het.nu(betrokken),
        "inspraak": naam_inspraak,
        "inspraak_uitleg": uitleg_inspraak,
        "kosten": kosten_van(interventie),
        "aanvragen": aanvragen,
        "toezeggingen": per_soort(toezeggingen),
        "is_betaald": _is_betaald(aanvragen, toezeggingen),
        "doorbraken": doorbraken_van(interventie, zichtbaar(request, Doorbraak.objects.all())),
        "verhalen": verhalen_over(interventie)[:HOOGSTENS],
        "berichten": berichten_rond(
            themas=[thema["slug"] for thema in interventie.themas_json],
            wijken=[wijk["slug"] for wijk in interventie.wijken_json],
        )[:HOOGSTENS],
        "vragen": list(gevraagd(interventie=interventie)[:VRAGEN]),
        "tijden": antwoordtijden_bij(interventie),
    }
    return render(request, "site/interventies/interventie.html", inhoud)


def _is_betaald(aanvragen, toezeggingen):
    """Tell whether money was granted or promised; what was only asked for does not count."""
    return any(een.status in Aanvraag.VERLEEND for een in aanvragen) or any(
        een.soort == Toezegging.Soort.GELD for een in toezeggingen
    )
