"""The money: every public application by where it stands, and one page per application."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from coalitie.basis.adressen import haal, volgt_verhuizingen
from coalitie.basis.volgorde import alfabetisch
from coalitie.site.lezen import alleen_lezen
from coalitie.site.peil import met_peil
from coalitie.site.voorbeeld import zichtbaar
from financiering.models import Aanvraag
from financiering.vragen import aanvragers, bedragen_per_soort, hoofdthemas_van, overzicht, waarvoor
from themas.models import Document, Thema

Status = Aanvraag.Status
# Where applications stand, as a council reads it: heading, explanation, and the statuses.
STANDEN = (
    (
        "toegekend",
        _("Toegekend"),
        _("Er is besloten dat dit geld er komt, helemaal of voor een deel."),
        Aanvraag.VERLEEND,
    ),
    (
        "wacht",
        _("Aangevraagd, nog niet zeker"),
        _("We hebben geld gevraagd of er is geld apart gezet. Het besluit moet nog komen."),
        Aanvraag.WACHT_OP_BESLUIT,
    ),
    (
        "voorbereiding",
        _("Nog niet aangevraagd"),
        _("Hier kijken we of we geld kunnen vragen."),
        (Status.VERKEND, Status.VOORBEREIDING),
    ),
    (
        "onbekend",
        _("Niet bekend hoe het ermee staat"),
        _("We weten niet hoe het met deze aanvragen staat. Dat zoeken we uit."),
        (Status.ONBEKEND,),
    ),
    (
        "gestopt",
        _("Niet doorgegaan"),
        _("Deze aanvragen zijn afgewezen of we hebben ze ingetrokken."),
        (Status.AFGEWEZEN, Status.INGETROKKEN),
    ),
)


def _zonder_geld(aanvragen):
    """Return the themes that no granted application is for."""
    gedekt = {
        thema["slug"] for rij in aanvragen if rij.status in Aanvraag.VERLEEND for thema in rij.themas_json
    }
    return [thema for thema in Thema.objects.all() if thema.slug not in gedekt]


@alleen_lezen
@met_peil
def lijst(request):
    """Show every public application, in a table per stand."""
    aanvragen = list(overzicht().order_by(alfabetisch("titel"), "pk"))
    standen = [
        {"slug": slug, "titel": titel, "uitleg": uitleg, "aanvragen": rijen}
        for slug, titel, uitleg, statussen in STANDEN
        if (rijen := [rij for rij in aanvragen if rij.status in statussen])
    ]
    inhoud = {"standen": standen, "zonder_geld": _zonder_geld(aanvragen)}
    return render(request, "site/geld/lijst.html", inhoud)


def per_bron(koppelingen, veld):
    """Return what an application is for, together where source and first day are the same."""
    groepen = {}
    for koppeling in koppelingen:
        groep = groepen.setdefault(
            (koppeling.geldig_vanaf, koppeling.bron),
            {"geldig_vanaf": koppeling.geldig_vanaf, "bron": koppeling.bron, "doelen": []},
        )
        groep["doelen"].append(getattr(koppeling, veld))
    return list(groepen.values())


@alleen_lezen
@met_peil
@volgt_verhuizingen
def aanvraag(request, slug):
    """Show one application: what is asked, of whom, by whom, how much, and what happened when."""
    gezocht = Aanvraag.objects.select_related("ronde__regeling").defer("interne_notitie")
    aanvraag = haal(zichtbaar(request, gezocht), slug)
    ronde = aanvraag.ronde
    inhoud = {
        "aanvraag": aanvraag,
        "ronde": ronde,
        "regeling": ronde.regeling,
        "hoofdthemas": hoofdthemas_van(ronde.regeling),
        "aanvragers": aanvragers(aanvraag),
        "bedragen": bedragen_per_soort(aanvraag),
        "plannen": per_bron(waarvoor(aanvraag), "interventie"),
        "themas": per_bron(
            aanvraag.themakoppelingen.select_related("thema").order_by("thema__volgorde"), "thema"
        ),
        "wijken": per_bron(
            aanvraag.wijkkoppelingen.select_related("wijk").order_by(alfabetisch("wijk__naam")), "wijk"
        ),
        "stappen": aanvraag.stappen.order_by("-pk"),
        "besluit": Document.objects.openbaar().filter(pk=aanvraag.besluitdocument_id).first(),
    }
    return render(request, "site/geld/aanvraag.html", inhoud)
