"""What may never be in the tables of what we want and do."""

import datetime
from decimal import Decimal

import pytest

from tests.makers import (
    datum,
    maak_behoefte,
    maak_document,
    maak_indicator,
    maak_interventie,
    maak_meting,
    maak_thema,
    maak_wijk,
)
from tests.regels import LEEG, controleer_regel, regels
from themas.models import (
    Behoefte,
    BehoefteOmvang,
    Buurt,
    Document,
    Interventie,
    InterventieStap,
    InterventieThema,
    InterventieWijk,
    Meting,
    Programmaperiode,
    Resultaat,
    Spoor,
    Wijk,
)


def interventie(**velden):
    goed = {
        "slug": "fout",
        "titel": "Fout",
        "samenvatting": "Kort.",
        "inspraak": "raadplegen",
        "inspraak_toelichting": "Er is gevraagd.",
    }
    return Interventie(**{**goed, **velden})


def meting(**velden):
    goed = {"gebied": "Het noorden", "periode": datum("2024"), "waarde": 64, "bron": "Een rapport"}
    return Meting(**{**goed, "indicator": velden.pop("indicator", None) or maak_indicator(), **velden})


def dubbele_meting():
    eerste = maak_meting(gebied="Het noorden")
    return meting(indicator=eerste.indicator)


def dubbel_spoor():
    periode = Programmaperiode.objects.create(
        naam="P", begin=datetime.date(2024, 1, 1), eind=datetime.date(2027, 12, 31)
    )
    Spoor.objects.create(periode=periode, nummer=1, naam="Een")
    return Spoor(periode=periode, nummer=1, naam="Ook een")


def dubbele_buurt():
    Buurt.objects.create(code="BU00140001", jaar=2024, naam="Een buurt")
    return Buurt(code="BU00140001", jaar=2024, naam="Dezelfde")


def behoefte(**velden):
    goed = {"jaar": 2024, "soort": "geld", "eenheid": "EUR", "waarvoor": "Een speelplek"}
    return Behoefte(
        **{**goed, "interventie": velden.pop("interventie", None) or maak_interventie(), **velden}
    )


def dubbele_behoefte():
    eerste = maak_behoefte(waarvoor="Een speelplek")
    return behoefte(interventie=eerste.interventie)


def omvang(**velden):
    goed = {"zekerheid": "exact", "hoeveelheid": 1000, "bron": "Een raming", "per": datum("2024")}
    return BehoefteOmvang(**{**goed, "behoefte": maak_behoefte(), **velden})


def vervangt_zichzelf():
    document = maak_document()
    document.vervangt = document
    return document


def volgt_zichzelf_op():
    rij = maak_interventie()
    rij.opvolging, rij.opgevolgd_door = "opgevolgd", rij
    return rij


FOUTE_RIJEN = {
    "programmaperiode_eind_na_begin": lambda: Programmaperiode(
        naam="P", begin=datetime.date(2024, 1, 1), eind=datetime.date(2024, 1, 1)
    ),
    "spoor_nummer_uniek": dubbel_spoor,
    "wijk_punt_bestaat": lambda: Wijk(
        slug="fout", naam="Fout", breedtegraad=Decimal("53.2"), lengtegraad=None
    ),
    "buurt_code_per_jaar": dubbele_buurt,
    "buurt_jaar_bestaat": lambda: Buurt(code="BU00140001", jaar=1994, naam="Te oud"),
    "meting_uniek": dubbele_meting,
    "meting_waarde_of_reden": lambda: meting(waarde=None),
    "meting_geen_code_als_waarde": lambda: meting(waarde=-99_999_999),
    "document_bestand_of_adres": lambda: Document(
        slug="fout",
        titel="Fout",
        soort="overig",
        datum=datum("2024"),
        bestand="documenten/een.pdf",
        adres="https://voorbeeld.nl/een.pdf",
    ),
    "document_vervangt_zichzelf_niet": vervangt_zichzelf,
    "interventie_eind_na_begin": lambda: interventie(begin=datum("juli 2024"), eind=datum("juni 2024")),
    "interventie_inspraak_uitgelegd": (
        lambda: interventie(inspraak_toelichting=""),
        LEEG,
    ),
    "interventie_opvolging_compleet": lambda: interventie(opvolging="opgevolgd"),
    "interventie_volgt_zichzelf_niet_op": volgt_zichzelf_op,
    "interventie_status_bestaat": lambda: interventie(status="verzonnen"),
    "interventiestap_met_reden": (
        lambda: InterventieStap(onderwerp=maak_interventie(), naar="pilot", ingegaan=datum("2024"), reden=""),
        LEEG,
    ),
    "interventie_thema_uniek": lambda: dubbele_koppeling(InterventieThema, thema=maak_thema()),
    "interventie_wijk_uniek": lambda: dubbele_koppeling(InterventieWijk, wijk=maak_wijk()),
    "behoefte_uniek": dubbele_behoefte,
    "behoefte_eenheid_past": lambda: behoefte(eenheid="uur"),
    "behoefte_met_doel": (lambda: behoefte(waarvoor=""), LEEG),
    "behoefte_jaar_klopt": (
        lambda: behoefte(jaar=2061),
        "Zorg ervoor dat deze waarde hoogstens 2060 is.",
    ),
    "behoefteomvang_past_bij_zekerheid": lambda: omvang(zekerheid="onbekend"),
    "behoefteomvang_laag_onder_hoog": lambda: omvang(
        zekerheid="bandbreedte", hoeveelheid=2, hoeveelheid_tot=1
    ),
    "behoefteomvang_niet_negatief": (
        lambda: omvang(hoeveelheid=Decimal("-0.01")),
        "Zorg ervoor dat deze waarde minstens 0 is.",
    ),
    "resultaat_met_bron": (
        lambda: Resultaat(interventie=maak_interventie(), wat="Iets", bron="", datum=datum("2024")),
        LEEG,
    ),
}


def dubbele_koppeling(model, **waaraan):
    rij = maak_interventie()
    model.objects.create(interventie=rij, **waaraan)
    return model(interventie=rij, **waaraan)


@pytest.mark.parametrize("naam", FOUTE_RIJEN)
def test_foute_rij_wordt_geweigerd(db, naam):
    controleer_regel("themas", FOUTE_RIJEN, naam)


def test_bij_elke_regel_hoort_een_foute_rij():
    assert set(FOUTE_RIJEN) == set(regels("themas"))
