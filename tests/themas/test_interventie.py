"""Questions about interventions, and what is public of what we do."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from tests.klok import moment, zet_klok
from tests.makers import (
    datum,
    maak_document,
    maak_indicator,
    maak_interventie,
    maak_meting,
    maak_mijlpaal,
    maak_thema,
    maak_wijk,
)
from themas.models import (
    Buurt,
    Document,
    Doelstelling,
    Interventie,
    Meting,
    Mijlpaal,
    Programmaperiode,
    Resultaat,
    Spoor,
)


def titels(rijen):
    return sorted(rij.titel for rij in rijen)


@pytest.fixture
def twee_themas(db):
    return [maak_thema(), maak_thema()]


# Public is a moment in time


@pytest.mark.parametrize(
    ("nu", "openbaar"),
    [
        ("2026-07-01 11:59:59", False),
        ("2026-07-01 12:00:00", True),
        ("2046-07-01 12:00:00", True),
    ],
)
@pytest.mark.parametrize("maak", [maak_interventie, maak_document, maak_mijlpaal])
def test_openbaar_vanaf_een_moment_zonder_dat_er_iets_hoeft_te_draaien(db, monkeypatch, maak, nu, openbaar):
    rij = maak(openbaar_vanaf=moment("2026-07-01 12:00"))
    zet_klok(monkeypatch, nu)
    rijen = type(rij).objects
    assert rijen.openbaar().filter(pk=rij.pk).exists() is openbaar
    assert rijen.niet_openbaar().filter(pk=rij.pk).exists() is not openbaar
    assert rij.is_openbaar is openbaar


@pytest.mark.parametrize("maak", [maak_interventie, maak_document, maak_mijlpaal])
def test_zonder_moment_is_het_niet_openbaar(db, maak):
    rij = maak(openbaar_vanaf=None)
    assert not type(rij).objects.openbaar().exists()
    assert list(type(rij).objects.niet_openbaar()) == [rij]
    assert not rij.is_openbaar
    assert not rij.was_openbaar


def test_wat_ooit_openbaar_was_blijft_dat_weten(db):
    rij = maak_interventie()
    rij.openbaar_vanaf = None
    rij.save()
    assert not rij.is_openbaar
    assert rij.was_openbaar


# Questions of the programme team


def test_koppelkans_heeft_twee_themas_of_meer(twee_themas):
    maak_interventie(titel="geen")
    maak_interventie(titel="een", themas=twee_themas[:1])
    maak_interventie(titel="twee", themas=twee_themas)
    maak_interventie(titel="drie", themas=[*twee_themas, maak_thema()])
    assert titels(Interventie.objects.koppelkansen()) == ["drie", "twee"]


def test_koppelkans_zonder_uitleg(twee_themas):
    maak_interventie(titel="een thema")
    maak_interventie(titel="niets", themas=twee_themas)
    maak_interventie(titel="half", themas=twee_themas, koppelkans_verbindt="School en werk.")
    maak_interventie(
        titel="heel",
        themas=twee_themas,
        koppelkans_verbindt="School en werk.",
        koppelkans_nodig="Een lokaal.",
    )
    assert titels(Interventie.objects.koppelkansen_zonder_uitleg()) == ["half", "niets"]


def test_compleet_heeft_tekst_thema_wijk_en_uitleg(twee_themas):
    goed = {"themas": twee_themas[:1], "wijken": [maak_wijk()]}
    maak_interventie(titel="compleet", **goed)
    maak_interventie(titel="zonder tekst", **goed, tekst="")
    maak_interventie(titel="zonder thema", **{**goed, "themas": []})
    maak_interventie(titel="zonder wijk", **{**goed, "wijken": []})
    maak_interventie(titel="koppelkans zonder uitleg", **{**goed, "themas": twee_themas})
    assert titels(Interventie.objects.compleet()) == ["compleet"]


def test_lopend_is_wat_wordt_voorbereid_of_gedaan(db):
    for status in Interventie.Status:
        maak_interventie(titel=status, status=status)
    assert titels(Interventie.objects.lopend()) == ["opgeschaald", "pilot", "uitvoering", "voorbereiding"]


@pytest.mark.parametrize(
    ("stap", "resultaat", "beweging"),
    [
        ("30 juni 2024", None, False),
        ("1 juli 2024", None, True),
        ("2024", None, True),  # may have been on the last day of the year
        ("juni 2024", None, False),
        ("2023", "30 juni 2024", False),
        ("2023", "juli 2024", True),
    ],
)
def test_zonder_beweging_sinds_een_dag(db, stap, resultaat, beweging):
    rij = maak_interventie()
    rij.voorbereiden(door=None, reden="Begonnen.", ingegaan=datum(stap))
    if resultaat:
        Resultaat.objects.create(interventie=rij, wat="Iets", bron="Brief", datum=datum(resultaat))
    stil = Interventie.objects.zonder_beweging(datetime.date(2024, 7, 1))
    assert stil.exists() is not beweging


# What came after, and nothing disappears


def test_opvolger_en_voorganger(db):
    oud, nieuw = maak_interventie(titel="oud"), maak_interventie(titel="nieuw")
    oud.opvolging, oud.opgevolgd_door = Interventie.Opvolging.OPGEVOLGD, nieuw
    oud.full_clean()
    oud.save()
    assert list(nieuw.voorgangers.all()) == [oud]
    with pytest.raises(ProtectedError):
        nieuw.delete()


def test_thema_en_wijk_die_in_gebruik_zijn_gaan_niet_weg(db):
    thema, wijk = maak_thema(), maak_wijk()
    rij = maak_interventie(themas=[thema], wijken=[wijk])
    for gebruikt in (thema, wijk):
        with pytest.raises(ProtectedError):
            gebruikt.delete()
    rij.themas.clear()
    thema.delete()


def test_samenvatting_is_ten_hoogste_300_tekens(db):
    rij = maak_interventie(samenvatting="x" * 300)
    rij.full_clean()
    rij.samenvatting += "x"
    with pytest.raises(ValidationError) as fout:
        rij.full_clean()
    assert list(fout.value.message_dict) == ["samenvatting"]


@pytest.mark.parametrize("kleur", ["0B5CAD", "#0B5CA", "#0B5CADFF", "rood", "#GGGGGG", "#0B5CAD;"])
def test_kleur_is_een_kleurcode(db, kleur):
    rij = maak_thema()
    rij.kleur = kleur
    with pytest.raises(ValidationError) as fout:
        rij.full_clean()
    assert "Een kleur is een # met zes tekens, zoals #0B5CAD." in fout.value.message_dict["kleur"]


@pytest.mark.parametrize("code", ["BU0014000", "WK00140001", "bu00140001", "BU001400012", ""])
def test_buurtcode_is_een_cbs_code(db, code):
    with pytest.raises(ValidationError) as fout:
        Buurt(code=code, jaar=2024, naam="Buurt").full_clean()
    assert list(fout.value.message_dict) == ["code"]


# The order in which things are read


def test_tijdlijn_loopt_van_vroeg_naar_laat_en_documenten_van_nieuw_naar_oud(db):
    for tekst in ("juli 2024", "2023", "najaar 2023"):
        maak_mijlpaal(titel=tekst, datum=datum(tekst))
        maak_document(titel=tekst, datum=datum(tekst))
    assert [rij.titel for rij in Mijlpaal.objects.all()] == ["2023", "najaar 2023", "juli 2024"]
    assert [rij.titel for rij in Document.objects.all()] == ["juli 2024", "najaar 2023", "2023"]


def test_spoor_hoort_bij_een_periode(db):
    periode = Programmaperiode.objects.create(
        naam="2024-2027", begin=datetime.date(2024, 1, 1), eind=datetime.date(2027, 12, 31)
    )
    spoor = Spoor.objects.create(periode=periode, nummer=1, naam="Doen")
    maak_interventie(spoor=spoor)
    assert str(spoor) == "1. Doen"
    with pytest.raises(ProtectedError):
        periode.delete()


# Measured values


def test_meting_zonder_waarde_zegt_waarom_en_is_geen_nul(db):
    zonder = maak_meting(waarde=None, reden="nog_niet_gemeten")
    nul = maak_meting(waarde=0)
    zonder.refresh_from_db()
    assert zonder.waarde is None
    assert zonder.get_reden_display() == "nog niet gemeten"
    assert list(Meting.objects.met_waarde()) == [nul]


@pytest.mark.parametrize("waarde", ["-99999999", "-99999997", "-99999995"])
def test_codes_van_het_cbs_zijn_geen_waarde(db, waarde):
    rij = maak_meting()
    rij.waarde = waarde
    with pytest.raises(ValidationError, match="Het CBS schrijft -99999999"):
        rij.full_clean()


def test_negatieve_waarde_mag(db):
    rij = maak_meting(waarde="-12.5")
    rij.full_clean()


def test_zelfde_gebied_in_een_andere_periode_mag(db):
    indicator = maak_indicator()
    for periode in ("2022", "2023", "voorjaar 2023"):
        maak_meting(indicator=indicator, gebied="Het noorden", periode=datum(periode))
    assert [str(rij.periode) for rij in indicator.metingen.all()] == ["2022", "2023", "voorjaar 2023"]
    assert Doelstelling.objects.get() == indicator.doelstelling
