"""What partners promise: in units that fit, and public only once it stands."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from partners.models import Toezegging
from tests.makers import datum, maak_doorbraak, maak_interventie, maak_partner, maak_toezegging

PAST_NIET = "Geef geld in euro's, mensen in uren of fte, en kennis in uren of zonder hoeveelheid."


@pytest.mark.parametrize(
    ("soort", "hoeveelheid", "eenheid"),
    [
        ("geld", "10000", "EUR"),
        ("geld", "0", "EUR"),
        ("geld", "0.01", "EUR"),
        ("mensen", "120", "uur"),
        ("mensen", "0.5", "fte"),
        ("kennis", None, ""),
        ("kennis", "8", "uur"),
    ],
)
def test_eenheid_past_bij_wat_er_wordt_toegezegd(db, soort, hoeveelheid, eenheid):
    rij = maak_toezegging(soort=soort, hoeveelheid=hoeveelheid and Decimal(hoeveelheid), eenheid=eenheid)
    rij.full_clean()


@pytest.mark.parametrize(
    ("soort", "hoeveelheid", "eenheid"),
    [
        ("geld", None, ""),
        ("geld", None, "EUR"),
        ("geld", 10_000, ""),
        ("geld", 10_000, "fte"),
        ("mensen", None, ""),
        ("mensen", None, "uur"),
        ("mensen", 1, "EUR"),
        ("kennis", None, "uur"),
        ("kennis", 8, ""),
        ("kennis", 8, "EUR"),
        ("kennis", 8, "fte"),
    ],
)
def test_eenheid_die_niet_past_wordt_geweigerd(db, soort, hoeveelheid, eenheid):
    rij = maak_toezegging()
    rij.soort, rij.hoeveelheid, rij.eenheid = soort, hoeveelheid, eenheid
    with pytest.raises(ValidationError) as fout:
        rij.full_clean()
    assert fout.value.messages == [PAST_NIET]


@pytest.mark.parametrize(
    ("begin", "eind"),
    [
        (None, None),
        ("2024", None),
        (None, "2024"),
        ("2024", "2024"),
        ("juli 2024", "2024"),
        ("2024", "juli 2024"),
        ("4 juli 2024", "4 juli 2024"),
    ],
)
def test_periode_die_kan(db, begin, eind):
    maak_toezegging(begin=begin and datum(begin), eind=eind and datum(eind)).full_clean()


def test_openbaar_is_wat_staat_van_wie_en_voor_wat_openbaar_is(db):
    for status in Toezegging.Status:
        maak_toezegging(status=status, tekst=status)
    maak_toezegging(status="bevestigd", tekst="partner", partner=maak_partner(openbaar_vanaf=None))
    maak_toezegging(
        status="bevestigd", tekst="interventie", interventie=maak_interventie(openbaar_vanaf=None)
    )
    assert sorted(Toezegging.objects.openbaar().values_list("tekst", flat=True)) == [
        "afgesloten",
        "bevestigd",
    ]


@pytest.mark.parametrize(
    ("stappen", "was"),
    [
        ([], False),
        (["afwijzen"], False),
        (["bevestigen"], True),
        (["bevestigen", "afsluiten"], True),
        (["bevestigen", "intrekken", "opnieuw_voorstellen"], True),
    ],
)
def test_wat_ooit_bevestigd_was_kan_gelezen_zijn(db, stappen, was):
    rij = maak_toezegging()
    for methode in stappen:
        getattr(rij, methode)(door=None, reden="Zo is het.")
    assert rij.was_openbaar is was


def test_doorbraak_blijft_staan_als_de_partner_verdwijnt(db):
    partner = maak_partner()
    rij = maak_doorbraak(gevraagd_aan="Het Rijk", gevraagd_aan_partner=partner)
    partner.delete()
    rij.refresh_from_db()
    assert (rij.gevraagd_aan, rij.gevraagd_aan_partner) == ("Het Rijk", None)
