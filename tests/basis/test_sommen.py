"""A sum in words: rounded for people, exact on demand, unknowns counted."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from django.utils import translation

from coalitie.basis.templatetags.portaal import som_in_woorden, som_voluit


@dataclass
class Som:
    """What the filters read of a sum."""

    laag: Decimal = Decimal(0)
    hoog: Decimal = Decimal(0)
    aantal: int = 0
    onbekend: int = 0
    afgerond: int = 0
    ruim: int = 0


def som(laag=0, hoog=None, aantal=1, **tellingen):
    return Som(Decimal(laag), Decimal(laag if hoog is None else hoog), aantal, **tellingen)


def gewoon(tekst):
    return tekst.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("som", "woorden", "voluit"),
    [
        (som("10440872.29"), "€ 10,4 miljoen", "€ 10.440.872,29"),
        (som(15_000_000, afgerond=1), "ongeveer € 15 miljoen", "ongeveer € 15.000.000"),
        (som(18_000_000, ruim=1), "ruim € 18 miljoen", "ruim € 18.000.000"),
        (som(22_500_000, 27_000_000), "€ 22,5 tot 27 miljoen", "€ 22.500.000 tot € 27.000.000"),
        (som(900_000, 1_200_000), "€ 900.000 tot € 1,2 miljoen", "€ 900.000 tot € 1.200.000"),
        (
            som(24_000_000, 28_000_000, aantal=2, ruim=1),
            "ongeveer € 24 tot 28 miljoen",
            "ongeveer € 24.000.000 tot € 28.000.000 (van de 2 bedragen: 1 is een ondergrens)",
        ),
        (
            som(18_000_000, ruim=1, onbekend=1),
            "ruim € 18 miljoen en 1 bedrag nog niet bekend",
            "ruim € 18.000.000 en 1 bedrag nog niet bekend",
        ),
        (
            som("3000000.10", aantal=4, afgerond=2, ruim=1, onbekend=1200),
            "ongeveer € 3 miljoen en 1.200 bedragen nog niet bekend",
            "ongeveer € 3.000.000,10 (van de 4 bedragen: 2 zijn afgerond, 1 is een ondergrens) "
            "en 1.200 bedragen nog niet bekend",
        ),
        (som(0), "€ 0", "€ 0"),
        (som(aantal=0, onbekend=1), "nog niet bekend", "nog niet bekend"),
        (som(aantal=0, onbekend=3), "3 bedragen nog niet bekend", "3 bedragen nog niet bekend"),
        (som(aantal=0), "nog niets", "nog niets"),
    ],
)
def test_een_som_in_woorden_en_voluit(som, woorden, voluit):
    assert gewoon(som_in_woorden(som)) == woorden
    assert gewoon(som_voluit(som)) == voluit


def test_uren_en_fte_zijn_geen_euro_s():
    assert gewoon(som_in_woorden(som(1200), "uur")) == "1.200 uur"
    assert (
        gewoon(som_in_woorden(som("0.5", 2, onbekend=2), "fte")) == "0,5 tot 2 fte en 2 keer nog niet bekend"
    )
    assert gewoon(som_voluit(som(2_000_000), "uur")) == "2.000.000 uur"


def test_ook_in_het_engels():
    with translation.override("en"):
        assert "18" in som_in_woorden(som(18_000_000, ruim=1, onbekend=2))
