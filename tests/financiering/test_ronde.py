"""Rounds: open to the minute, in Dutch time, also when the clock is put back or forward."""

import pytest

from financiering.models import Ronde
from tests.klok import moment, zet_klok
from tests.makers import maak_ronde

OPENT, SLUIT = "2026-03-01 09:00", "2026-10-25 12:00"


def staat(ronde):
    """Return how a round stands, checked against each question about rounds."""
    vers = Ronde.objects.get(pk=ronde.pk)
    antwoorden = {
        "open": (vers.is_open, Ronde.objects.open()),
        "komt nog": (vers.komt_nog, Ronde.objects.komt_nog()),
        "gesloten": (vers.is_gesloten, Ronde.objects.gesloten()),
    }
    for zelf, rijen in antwoorden.values():
        assert rijen.filter(pk=ronde.pk).exists() is zelf
    return [naam for naam, (zelf, _rijen) in antwoorden.items() if zelf]


@pytest.mark.parametrize(
    ("nu", "verwacht"),
    [
        ("2026-03-01 08:59:59", "komt nog"),
        ("2026-03-01 09:00:00", "open"),
        ("2026-10-25 11:59:59", "open"),
        ("2026-10-25 12:00:00", "gesloten"),
    ],
)
def test_open_tot_op_de_minuut(db, monkeypatch, nu, verwacht):
    ronde = maak_ronde(opent=moment(OPENT), sluit=moment(SLUIT))
    zet_klok(monkeypatch, nu)
    assert staat(ronde) == [verwacht]


@pytest.mark.parametrize(
    ("begin", "uren", "verwacht"),
    [
        # On 25 October 2026 the clock goes from 03:00 back to 02:00: the day has 25 hours.
        ("2026-10-25 00:00", 12.99, "open"),
        ("2026-10-25 00:00", 13, "gesloten"),
        # In March the day has 23 hours, but the round is open all of it.
        ("2026-03-29 00:00", 0, "open"),
        ("2026-03-29 00:00", 2, "open"),
        ("2026-03-29 00:00", 23, "open"),
    ],
)
def test_op_de_dag_dat_de_klok_verzet_wordt(db, monkeypatch, begin, uren, verwacht):
    ronde = maak_ronde(opent=moment(OPENT), sluit=moment(SLUIT))
    zet_klok(monkeypatch, begin, hours=uren)
    assert staat(ronde) == [verwacht]


def test_uur_dat_twee_keer_komt_is_een_keer_bedoeld(db, monkeypatch):
    """A round that closes at 02:30 on that night closes once, and stays closed the second time."""
    ronde = maak_ronde(opent=moment(OPENT), sluit=moment("2026-10-25 02:30"))
    standen = []
    for minuten in (149, 150, 180, 209, 210, 240):
        zet_klok(monkeypatch, "2026-10-25 00:00", minutes=minuten)
        standen += staat(ronde)
    assert standen == ["open"] + ["gesloten"] * 5


def test_zonder_moment_is_een_ronde_nooit_open(db, monkeypatch):
    zet_klok(monkeypatch, "2026-07-01 12:00")
    assert staat(maak_ronde(opent=None, sluit=None)) == []
    assert staat(maak_ronde(opent=moment(OPENT), sluit=None)) == []
    assert staat(maak_ronde(opent=None, sluit=moment(SLUIT))) == []
    assert staat(maak_ronde(opent=None, sluit=moment("2026-06-01 12:00"))) == ["gesloten"]


def test_sluit_binnen_dagen(db, monkeypatch):
    zet_klok(monkeypatch, "2026-07-01 12:00")
    maak_ronde(naam="net gesloten", sluit=moment("2026-07-01 12:00"))
    maak_ronde(naam="nog even", sluit=moment("2026-07-01 12:01"))
    maak_ronde(naam="precies", sluit=moment("2026-07-15 12:00"))
    maak_ronde(naam="later", sluit=moment("2026-07-15 12:01"))
    maak_ronde(naam="onbekend")
    assert sorted(rij.naam for rij in Ronde.objects.sluit_binnen(14)) == ["nog even", "precies"]


@pytest.mark.parametrize(("maximum", "plafond"), [(100, 100), (0, 0), (None, 100), (100, None), (None, None)])
def test_maximum_past_binnen_het_plafond(db, maximum, plafond):
    maak_ronde(maximum_per_aanvraag=maximum, plafond=plafond).full_clean()


@pytest.mark.parametrize("percentage", [None, 0, 30, "99.99", 100])
def test_cofinanciering_is_een_percentage_of_niet_bekend(db, percentage):
    regeling = maak_ronde().regeling
    regeling.cofinanciering_percentage = percentage
    regeling.full_clean()
