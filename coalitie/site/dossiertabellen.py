"""The tables of the overview of money, of one application and of the decisions, as files."""

from dataclasses import replace
from urllib.parse import urlencode

from django.db.models import Case, Prefetch, When
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitie.basis.volgorde import alfabetisch
from coalitie.basis.zekerheid import Zekerheid
from coalitie.site.adressen import volledig_adres
from coalitie.site.besluitkeuzes import Besluitkeuzes
from coalitie.site.dekkingswoorden import regels
from coalitie.site.downloads import Kolom, Tabel
from coalitie.site.peil import PARAMETERS
from financiering.aanvraagdossier import lees, op_dag
from financiering.besluitvragen import met_onderwerpen, met_stukken
from financiering.figuur import figuur
from financiering.geldregels import nieuwste
from financiering.models import Aanvraag, AanvraagBedrag, Begrotingsbedrag, Besluit, WensOfBedenking
from financiering.vragen import overzicht


def adres_van(rij):
    """Return the full address of something with a page of its own."""
    return volledig_adres(rij.get_absolute_url())


def in_woorden(keuzes, veld):
    """Return a function: the words of the choice that stands in ``veld`` of a row."""
    woorden = dict(keuzes.choices)
    return lambda rij: woorden.get(getattr(rij, veld), "")


# An amount with how sure it is, who says so and since when.
BEDRAG = (
    Kolom("zekerheid", _("Hoe precies"), in_woorden(Zekerheid, "zekerheid")),
    Kolom("bedrag", _("Bedrag in euro's")),
    Kolom("bedrag_tot", _("Tot")),
    Kolom("bron", _("Bron")),
    Kolom("bron_van", _("Stand van"), "per"),
    Kolom("opmerking", _("Opmerking")),
)


def _dekking(vraag, peil, _niets):
    """Return every bar of the figure in words, none of them bundled; each leads to its lines on the same day."""
    getekend = figuur(peil)
    gevraagd = urlencode({naam: vraag[naam] for naam in PARAMETERS if naam in vraag})
    balken = tuple(
        replace(balk, adres=f"{balk.adres}?{gevraagd}" if gevraagd else balk.adres)
        for balk in getekend.balken
    )
    return regels(replace(getekend, balken=balken), hoogstens=len(balken))


def _tot(rij):
    return rij.balk.som.hoog if rij.balk.som.hoog > rij.balk.som.laag else None


DEKKING = Tabel(
    naam="dekking",
    titel=_("Wie betaalt wat"),
    kolommen=(
        Kolom("bron", _("Waar het geld vandaan komt"), "balk.naam"),
        Kolom("soort", _("Soort")),
        Kolom("aanvraag", _("Aanvraag of budget"), "balk.titel"),
        Kolom("toelichting", _("Toelichting"), "balk.toelichting"),
        Kolom("waarvoor", _("Waarvoor")),
        Kolom("themas", _("Thema's, samen"), lambda rij: ", ".join(rij.themas)),
        Kolom("trede", _("Hoe zeker")),
        Kolom("in_woorden", _("Bedrag in woorden"), "bedrag"),
        Kolom(
            "bedrag", _("Bedrag in euro's"), lambda rij: rij.balk.som.laag if rij.balk.som.aantal else None
        ),
        Kolom("bedrag_tot", _("Tot"), _tot),
        Kolom("aantal_bedragen", _("Aantal bedragen"), "balk.som.aantal"),
        Kolom("aantal_onbekend", _("Aantal bedragen nog niet bekend"), "balk.som.onbekend"),
        Kolom("aantal_afgerond", _("Aantal bedragen afgerond"), "balk.som.afgerond"),
        Kolom("aantal_ondergrens", _("Aantal bedragen een ondergrens"), "balk.som.ruim"),
        Kolom("adres", _("Adres"), lambda rij: volledig_adres(rij.balk.adres)),
    ),
    rijen=_dekking,
    adres=lambda _slug: reverse("geld"),
)


def _aanvragen(_vraag, peil, _niets):
    rijen = overzicht(peil.datum).filter(status_op__isnull=False).defer("interne_notitie")
    genomen = When(besloten_op__startswith__lte=peil.datum, then="besloten_op")
    return rijen.annotate(besluit_op=Case(genomen)).order_by(alfabetisch("titel"), "pk")


def _kolommen_van(soort):
    """Return the columns of one kind of amount of an application: kinds are never added up."""

    def veld(naam):
        def lees_veld(rij):
            regel = next((regel for regel in rij.laatste_bedragen if regel.soort == soort), None)
            return regel and getattr(regel, naam)

        return lees_veld

    label = AanvraagBedrag.SOORT_PUBLIEK[soort]
    zekerheid = veld("zekerheid")
    return (
        Kolom(soort.value, label, veld("bedrag")),
        Kolom(f"{soort.value}_tot", _("Tot"), veld("bedrag_tot")),
        Kolom(
            f"{soort.value}_zekerheid",
            _("Hoe precies"),
            lambda rij: (waarde := zekerheid(rij)) and Zekerheid(waarde).label,
        ),
        Kolom(f"{soort.value}_van", _("Stand van"), veld("per")),
        Kolom(f"{soort.value}_bron", _("Bron"), veld("bron")),
    )


AANVRAGEN = Tabel(
    naam="aanvragen",
    titel=_("Alle aanvragen"),
    kolommen=(
        Kolom("aanvraag", _("Aanvraag"), "titel"),
        Kolom("regeling", _("Regeling"), "ronde.regeling.naam"),
        Kolom("ronde", _("Ronde"), "ronde.naam"),
        Kolom("verstrekker", _("Gevraagd aan"), "ronde.regeling.verstrekker"),
        Kolom("stand", _("Hoe het ermee staat"), lambda rij: Aanvraag.STATUS_PUBLIEK[rij.status_op]),
        Kolom("besluit", _("Besluit"), "besluit_op"),
        Kolom("themas", _("Thema's"), lambda rij: ", ".join(thema["naam"] for thema in rij.themas_json)),
        *(kolom for soort in AanvraagBedrag.Soort for kolom in _kolommen_van(soort)),
        Kolom("adres", _("Adres"), adres_van),
    ),
    rijen=_aanvragen,
    adres=lambda _slug: reverse("geld"),
)


def _van_aanvraag(lijst):
    """Return the function that gives the rows ``lijst(dossier, peil)`` of the application in the address."""

    def rijen(_vraag, peil, onderwerp):
        gezocht = Aanvraag.objects.openbaar().filter(pk=onderwerp.pk).defer("interne_notitie")
        gevonden = op_dag(gezocht, peil.datum).first()
        return lijst(lees(gevonden, peil.datum), peil) if gevonden else []

    return rijen


def _tabel_van_aanvraag(naam, titel, kolommen, lijst):
    return Tabel(
        naam=naam,
        titel=titel,
        kolommen=kolommen,
        rijen=_van_aanvraag(lijst),
        adres=lambda slug: reverse("aanvraag", args=[slug]),
        onderwerp=lambda slug: get_object_or_404(Aanvraag.objects.openbaar().only("slug"), slug=slug),
    )


def _bedragen(dossier, _peil):
    return [regel for _soort, nieuwste_regel, ouder in dossier.bedragen for regel in (nieuwste_regel, *ouder)]


def _plichten(dossier, _peil):
    """Return what has to be delivered, each with ``gedaan_op``: the day on which it was, as far as it had come."""
    klaar = {rij.pk for rij in dossier.geleverd}
    for rij in dossier.verplichtingen:
        rij.gedaan_op = rij.geleverd_op if rij.pk in klaar else None
    return dossier.verplichtingen


def _begroting(dossier, peil):
    """Return the newest amount of each line of the budget that was known on the day."""
    regels = dossier.aanvraag.begrotingsregels.select_related("hoofdthema").prefetch_related(
        Prefetch("bedragen", nieuwste(Begrotingsbedrag, peil.datum), "bekend")
    )
    if peil.jaar:
        regels = regels.filter(jaar=peil.jaar)
    bedragen = []
    for regel in regels:
        for bedrag in regel.bekend[:1]:
            bedrag.regel = regel
            bedragen.append(bedrag)
    return bedragen


AANVRAAG_BEDRAGEN = _tabel_van_aanvraag(
    "aanvraag-bedragen",
    _("Bedragen van een aanvraag"),
    (Kolom("soort", _("Welk bedrag"), "soort_publiek"), *BEDRAG),
    _bedragen,
)
AANVRAAG_BEGROTING = _tabel_van_aanvraag(
    "aanvraag-begroting",
    _("Begroting van een aanvraag"),
    (Kolom("jaar", _("Jaar"), "regel.jaar"), Kolom("waarvoor", _("Waarvoor"), "regel.waarvoor"), *BEDRAG),
    _begroting,
)
AANVRAAG_COFINANCIERING = _tabel_van_aanvraag(
    "aanvraag-cofinanciering",
    _("Wie er geld of hulp bij legt"),
    (
        Kolom("wie", _("Wie"), lambda rij: rij.partner_naam or rij.wie),
        Kolom("vorm", _("Vorm"), "get_vorm_display"),
        Kolom("toegezegd", _("Toegezegd"), "is_toegezegd"),
        *BEDRAG,
    ),
    lambda dossier, _peil: dossier.cofinanciering,
)
AANVRAAG_VERPLICHTINGEN = _tabel_van_aanvraag(
    "aanvraag-verplichtingen",
    _("Wat we voor een aanvraag moeten laten zien"),
    (
        Kolom("wat", _("Wat")),
        Kolom("uiterlijk", _("Uiterlijk")),
        Kolom("geleverd_op", _("Gedaan op"), "gedaan_op"),
    ),
    _plichten,
)
AANVRAAG_STUKKEN = _tabel_van_aanvraag(
    "aanvraag-stukken",
    _("Stukken bij een aanvraag"),
    (
        Kolom("stuk", _("Stuk"), "titel"),
        Kolom("rol", _("Wat het is")),
        Kolom("datum", _("Datum")),
        Kolom("kenmerk", _("Kenmerk")),
        Kolom("adres", _("Adres"), adres_van),
    ),
    lambda dossier, _peil: dossier.documenten,
)
AANVRAAG_STAPPEN = _tabel_van_aanvraag(
    "aanvraag-stappen",
    _("Wat er met een aanvraag gebeurde"),
    (
        Kolom("stap", _("Stap"), "naar_publiek"),
        Kolom("op", _("Op"), "ingegaan"),
        Kolom("reden", _("Wat er gebeurde")),
        Kolom("bron", _("Bron")),
    ),
    lambda dossier, _peil: dossier.stappen,
)


def _besluiten(vraag, peil, _niets):
    besluiten = Besluit.objects.openbaar().filter(op__startswith__lte=peil.datum)
    keuzes = Besluitkeuzes(vraag, besluiten)
    rijen = met_onderwerpen(besluiten).in_bulk(keuzes.pks)
    return [rijen[pk] for pk in keuzes.pks if pk in rijen]


BESLUITEN = Tabel(
    naam="besluiten",
    titel=_("Besluiten"),
    kolommen=(
        Kolom("besluit", _("Besluit"), "titel"),
        Kolom("wie", _("Wie besloot")),
        Kolom("op", _("Op")),
        Kolom("kenmerk", _("Kenmerk")),
        Kolom("vraag", _("Wat is gevraagd")),
        Kolom("wat", _("Wat is besloten"), "besluit"),
        Kolom("waarom", _("Waarom"), "reden"),
        Kolom("waarover", _("Waarover"), lambda rij: "; ".join(str(een.onderwerp) for een in rij.waarover)),
        Kolom("bron", _("Bron")),
        Kolom("adres", _("Adres"), adres_van),
    ),
    rijen=_besluiten,
    adres=lambda _slug: reverse("besluiten"),
    parameters=("wie", "over", "jaar"),
)


def _wensen(_vraag, peil, _niets):
    wensen = met_stukken(WensOfBedenking.objects.openbaar().filter(op__startswith__lte=peil.datum))
    rijen = list(wensen.order_by("-op__startswith", "-op__endswith", "-pk"))
    for rij in rijen:
        if rij.beantwoord_op and rij.beantwoord_op.eerste > peil.datum:
            rij.antwoord, rij.beantwoord_op, rij.wat_veranderde = "", None, ""
    return rijen


WENSEN = Tabel(
    naam="wensen",
    titel=_("Wensen en bedenkingen van de raad"),
    kolommen=(
        Kolom("soort", _("Soort"), "get_soort_display"),
        Kolom("van_wie", _("Van wie")),
        Kolom("op", _("Op")),
        Kolom("tekst", _("Wat de raad vroeg")),
        Kolom("stuk", _("Over welk stuk"), "document.titel"),
        Kolom("antwoord", _("Antwoord")),
        Kolom("beantwoord_op", _("Beantwoord op")),
        Kolom("wat_veranderde", _("Wat er veranderde")),
        Kolom("bron", _("Bron")),
    ),
    rijen=_wensen,
    adres=lambda _slug: reverse("besluiten_wensen"),
)

TABELLEN = (
    DEKKING,
    AANVRAGEN,
    AANVRAAG_BEDRAGEN,
    AANVRAAG_BEGROTING,
    AANVRAAG_COFINANCIERING,
    AANVRAAG_VERPLICHTINGEN,
    AANVRAAG_STUKKEN,
    AANVRAAG_STAPPEN,
    BESLUITEN,
    WENSEN,
)
