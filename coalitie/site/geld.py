"""The money: who pays for what, every public application by where it stands, and one page per application."""

from dataclasses import replace
from operator import itemgetter

from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitie.basis.volgorde import alfabetisch
from coalitie.site.bladeren import bladzijde
from coalitie.site.dekkingsfiguur import BREED, SMAL, teken
from coalitie.site.dekkingswoorden import regels, uitleg_van
from coalitie.site.lezen import alleen_lezen
from coalitie.site.peil import adres_met_peil, met_peil
from financiering import figuur as dekking
from financiering.models import Aanvraag, Begrotingsregel, Gemeentebudget
from financiering.vragen import overzicht
from themas.models import Behoefte

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


# More bars of the figure and applications together this page does not carry. The rest of the applications are on
# the pages of the place where they stand.
RUIMTE = 17
PER_BLADZIJDE = 6
# So many holes are named above the figure, and so many needs of which nobody knows how much; of the rest it says
# how many.
GATEN = 4


def dekking_van(request):
    """Return all that ``site/geld/_figuur.html`` shows: the figure of ``request.peil`` drawn and in words."""
    getekend = dekking.figuur(request.peil)
    balken = tuple(replace(balk, adres=adres_met_peil(request, balk.adres)) for balk in getekend.balken)
    alle = tuple(
        replace(gat, adres=gat.adres and adres_met_peil(request, gat.adres)) for gat in getekend.gaten
    )
    getekend = replace(getekend, balken=balken, gaten=alle)
    gaten = [gat for gat in alle if not gat.onbekend]
    onbekend = [gat for gat in alle if gat.onbekend]
    in_woorden = regels(getekend)
    return {
        "zin": getekend.zin,
        "titel": titel_van(request.peil),
        "gaten": gaten[:GATEN],
        "meer_gaten": len(gaten[GATEN:]),
        "onbekend": onbekend[:GATEN],
        "meer_onbekend": len(onbekend[GATEN:]),
        "regels": in_woorden,
        "uitleg": uitleg_van(in_woorden),
        "smal": teken(getekend, in_woorden, SMAL),
        "breed": teken(getekend, in_woorden, BREED),
    }


def titel_van(peil):
    """Say which day a figure is of, and for which year."""
    dag = date_format(peil.datum, "j F Y")
    if peil.jaar:
        return gettext("Wie betaalt wat in %(jaar)s? Zo stond het op %(dag)s.") % {
            "jaar": peil.jaar,
            "dag": dag,
        }
    return gettext("Wie betaalt wat? Zo stond het op %(dag)s.") % {"dag": dag}


def _jaren(peil):
    """Return the years that money is needed or meant for as far as the public may see, and the one that is asked."""
    openbaar = (
        Behoefte.objects.openbaar(),
        Begrotingsregel.objects.filter(aanvraag__in=Aanvraag.objects.openbaar()),
        Gemeentebudget.objects.openbaar(),
    )
    per_model = [rijen.order_by().values_list("jaar").distinct() for rijen in openbaar]
    bekend = {jaar for (jaar,) in per_model[0].union(*per_model[1:]) if jaar}
    return sorted(bekend | ({peil.jaar} if peil.jaar else set()))


def _standen(request, ruimte):
    """Return where applications stood on the day, with all or the first of each; not those of later.

    ``ruimte`` is how many there is room for. ``?stand=`` asks for one place, in pages.
    """
    datum = request.peil.datum
    op_naam = Aanvraag.objects.openbaar().op(datum).order_by(alfabetisch("titel"), "pk")
    paren = list(op_naam.values_list("pk", "status_op"))
    standen = [
        {"slug": slug, "titel": titel, "uitleg": uitleg, "aantal": len(pks), "pks": pks}
        for slug, titel, uitleg, statussen in STANDEN
        if (pks := [pk for pk, status in paren if status in statussen])
    ]
    if gevraagd := [stand for stand in standen if stand["slug"] == request.GET.get("stand")]:
        standen = gevraagd
        standen[0]["pagina"] = bladzijde(request, standen[0]["pks"], PER_BLADZIJDE)
        standen[0]["pks"] = standen[0]["pagina"].object_list
        standen[0]["vraag"] = adres_met_peil(request, "", anders={"stand": standen[0]["slug"]})[1:] + "&"
    else:
        # A place with few of them leaves room for the others.
        for plek, stand in enumerate(sorted(standen, key=itemgetter("aantal"))):
            stand["pks"] = stand["pks"][: max(1, ruimte // (len(standen) - plek))]
            ruimte -= len(stand["pks"])
    rijen = overzicht(datum).in_bulk([pk for stand in standen for pk in stand["pks"]])
    for rij in rijen.values():
        rij.stand = Aanvraag.STATUS_PUBLIEK.get(rij.status_op)
        rij.besluit_bekend = rij.besloten_op and rij.besloten_op.eerste <= datum
    for stand in standen:
        # Of an application that was known before its round was, nothing can be shown yet.
        stand["aanvragen"] = [rijen[pk] for pk in stand["pks"] if pk in rijen]
    return standen


@alleen_lezen
@met_peil
def lijst(request):
    """Show who pays for what on a day, and every public application by where it stood."""
    getekend = dekking_van(request)
    inhoud = {
        "dekking": getekend,
        "standen": _standen(request, RUIMTE - len(getekend["regels"])),
        "jaren": _jaren(request.peil),
    }
    return render(request, "site/geld/lijst.html", inhoud)
