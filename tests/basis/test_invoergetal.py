"""Numbers as people type them: what is clear is understood, what can mean two things is asked."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from coalitie.basis.getallen import GetalFormField, InvoerGetalField, lees_getal, schrijf_getal


@pytest.mark.parametrize(
    ("getypt", "getal"),
    [
        ("1250", "1250"),
        ("1.250", "1250"),
        ("1.250,50", "1250.50"),
        ("1,250.50", "1250.50"),
        ("1250.50", "1250.50"),
        ("1250,5", "1250.5"),
        ("€ 1.250,-", "1250"),
        ("€1.250,--", "1250"),
        ("1250 euro", "1250"),
        ("1 250,00", "1250"),
        ("1\u00a0250", "1250"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("0,5", "0.5"),
        ("0.5", "0.5"),
        ("007", "7"),
    ],
)
def test_begrepen_in_elke_taal(getypt, getal):
    for taal in ("nl", "en"):
        with override(taal):
            assert lees_getal(getypt) == Decimal(getal)


@pytest.mark.parametrize(
    "getypt",
    ["veel", "-5", "1e5", "NaN", "Infinity", "1..2", "12.34.56", "1.2.3,4", "1,2,3", ",", "€", "٣", "1 / 2"],
)
def test_geen_getal_wordt_gezegd(getypt):
    with pytest.raises(ValidationError, match="Dit is geen getal"):
        lees_getal(getypt)


def test_wat_twee_dingen_kan_zijn_wordt_gevraagd():
    with pytest.raises(ValidationError, match="Bedoel je 1250 of 1,25"):
        lees_getal("1,250")


@pytest.mark.parametrize("getypt", ["0,125", "1.2345", "12345.678"])
def test_te_veel_cijfers_achter_de_komma(getypt):
    with pytest.raises(ValidationError, match="ten hoogste twee cijfers"):
        lees_getal(getypt)


@given(st.decimals(min_value=0, max_value=10**11, places=2))
def test_wat_het_formulier_toont_leest_het_ook(getal):
    assert lees_getal(schrijf_getal(getal)) == getal


@given(st.text(max_size=50))
def test_wat_dan_ook_is_een_getal_of_een_melding(getypt):
    try:
        getal = InvoerGetalField(required=False, meer_dan_niets=False).clean(getypt)
    except ValidationError:
        return
    assert getal is None or 0 <= getal < 10**12


@pytest.mark.parametrize(
    ("getypt", "getal"),
    [
        ("€ 25.000,-", "25000"),
        ("-1.250,50", "-1250.50"),
        ("- € 10", "-10"),
        ("1.250.000", "1250000"),
        ("", None),
    ],
)
def test_het_beheer_leest_een_bedrag_zoals_mensen_het_schrijven(getypt, getal):
    veld = GetalFormField(required=False, max_digits=14, decimal_places=2)
    assert veld.clean(getypt) == (getal and Decimal(getal))


@pytest.mark.parametrize("getypt", ["1,250", "1.250.00", "--5", "1e308", "NaN", "9" * 5000, "٣", "veel"])
def test_wat_in_het_beheer_geen_bedrag_is_wordt_geweigerd(getypt):
    with pytest.raises(ValidationError):
        GetalFormField(max_digits=14, decimal_places=2).clean(getypt)
