"""Rows that may never be in the tables of budgets and covers."""

from datetime import date
from decimal import Decimal

from financiering.models import (
    Begrotingsbedrag,
    Begrotingsregel,
    Dekking,
    Gemeentebudget,
    Gemeentebudgetbedrag,
    GemeentebudgetStap,
    GemeentebudgetThema,
    Hoofdthema,
    Verschuiving,
)
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_begrotingsregel,
    maak_behoefte,
    maak_gemeentebudget,
    maak_thema,
)
from tests.regels import LEEG

TE_LAAT = "Zorg ervoor dat deze waarde hoogstens 2060 is."
NIET_NEGATIEF = "Zorg ervoor dat deze waarde minstens 0 is."


def regel(**velden):
    aanvraag = velden.pop("aanvraag", None) or maak_aanvraag()
    return Begrotingsregel(**{"aanvraag": aanvraag, "jaar": 2024, "soort": "integraal", **velden})


def dubbele_regel():
    eerste = maak_begrotingsregel()
    return regel(aanvraag=eerste.aanvraag)


def integraal_met_hoofdthema():
    aanvraag = maak_aanvraag()
    hoofdthema = Hoofdthema.objects.create(regeling=aanvraag.ronde.regeling, naam="Wonen")
    return regel(aanvraag=aanvraag, hoofdthema=hoofdthema)


def verschuiving(**velden):
    van = velden.pop("van", None) or maak_begrotingsregel()
    naar = velden.pop("naar", None) or maak_begrotingsregel(aanvraag=van.aanvraag, jaar=2025)
    goed = {"van": van, "naar": naar, "bedrag": 100, "reden": "Het begon later.", "bron": "Een brief"}
    return Verschuiving(**{**goed, **velden})


def naar_zichzelf():
    van = maak_begrotingsregel()
    return verschuiving(van=van, naar=van)


def dubbele_verschuiving():
    eerste = verschuiving(op=date(2024, 3, 1))
    eerste.save()
    return verschuiving(van=eerste.van, naar=eerste.naar, op=eerste.op)


def bedrag(**velden):
    goed = {"zekerheid": "exact", "bedrag": 1000, "bron": "Brief", "per": datum("2024")}
    return Begrotingsbedrag(**{**goed, "regel": maak_begrotingsregel(), **velden})


def gemeentebedrag(**velden):
    goed = {"zekerheid": "exact", "bedrag": 1000, "bron": "Begroting", "per": datum("2024")}
    return Gemeentebudgetbedrag(**{**goed, "gemeentebudget": maak_gemeentebudget(), **velden})


def dubbel_gemeentebudget():
    eerste = maak_gemeentebudget()
    return Gemeentebudget(jaar=eerste.jaar, naam=eerste.naam)


def dubbel_thema_bij_gemeentebudget():
    thema = maak_thema()
    budget = maak_gemeentebudget(themas=[thema])
    return GemeentebudgetThema(gemeentebudget=budget, thema=thema, bron="Brief", geldig_vanaf=datum("2024"))


def dekking(**velden):
    goed = {"hoeveelheid": 100, "geldig_vanaf": datum("2024"), "begrotingsregel": maak_begrotingsregel()}
    return Dekking(**{**goed, "behoefte": maak_behoefte(), **velden})


FOUTE_RIJEN = {
    "begrotingsregel_uniek": dubbele_regel,
    "begrotingsregel_hoofdthema_past": integraal_met_hoofdthema,
    "begrotingsregel_jaar_klopt": (lambda: regel(jaar=2061), TE_LAAT),
    "verschuiving_met_bedrag": lambda: verschuiving(bedrag=0),
    "verschuiving_met_reden": (lambda: verschuiving(reden=""), LEEG),
    "verschuiving_een_keer": dubbele_verschuiving,
    "verschuiving_naar_een_ander": naar_zichzelf,
    "begrotingsbedrag_past_bij_zekerheid": lambda: bedrag(zekerheid="onbekend"),
    "begrotingsbedrag_laag_onder_hoog": lambda: bedrag(zekerheid="bandbreedte", bedrag=2, bedrag_tot=1),
    "begrotingsbedrag_niet_negatief": (lambda: bedrag(bedrag=Decimal("-0.01")), NIET_NEGATIEF),
    "gemeentebudget_uniek": dubbel_gemeentebudget,
    "gemeentebudget_status_bestaat": lambda: Gemeentebudget(jaar=2024, naam="Fout", status="verzonnen"),
    "gemeentebudget_jaar_klopt": (lambda: Gemeentebudget(jaar=2061, naam="Fout"), TE_LAAT),
    "gemeentebudgetstap_met_reden": (
        lambda: GemeentebudgetStap(
            onderwerp=maak_gemeentebudget(), naar="vastgesteld", ingegaan=datum("2024"), reden=""
        ),
        LEEG,
    ),
    "gemeentebudget_thema_uniek": dubbel_thema_bij_gemeentebudget,
    "gemeentebudgetbedrag_past_bij_zekerheid": lambda: gemeentebedrag(zekerheid="onbekend"),
    "gemeentebudgetbedrag_laag_onder_hoog": lambda: gemeentebedrag(
        zekerheid="bandbreedte", bedrag=2, bedrag_tot=1
    ),
    "gemeentebudgetbedrag_niet_negatief": (
        lambda: gemeentebedrag(bedrag=Decimal("-0.01")),
        NIET_NEGATIEF,
    ),
    "dekking_uit_een_bron": lambda: dekking(gemeentebudget=maak_gemeentebudget()),
    "dekking_met_hoeveelheid": lambda: dekking(hoeveelheid=0),
    "dekking_tot_na_vanaf": lambda: dekking(geldig_tot=date(2024, 1, 1)),
}
