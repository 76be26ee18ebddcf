"""Every list of the admin: it opens, it finds, its filters work, and more rows cost no more queries."""

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coalitie.basis.beheer.filters import Vraagfilter
from tests import makers
from tests.beheer.rijen import MAAK

LIJSTEN = sorted(
    model._meta.label_lower for model in admin.site._registry if model._meta.label_lower != "basis.portaal"
)


def adres(label, pagina="changelist", **kwargs):
    """Return the address of a page of the admin for a model."""
    return reverse(f"admin:{label.replace('.', '_')}_{pagina}", **kwargs)


@pytest.fixture
def beheer(client, beheerder):
    client.force_login(beheerder)
    return client


def vragen(client, waar):
    """Return how many queries a page costs."""
    client.get(waar)
    with CaptureQueriesContext(connection) as gevangen:
        antwoord = client.get(waar)
    assert antwoord.status_code == 200
    return len(gevangen)


def test_elk_model_heeft_een_rij_om_mee_te_proberen():
    assert set(LIJSTEN) | {"basis.portaal"} == set(MAAK)


@pytest.mark.parametrize("label", LIJSTEN)
def test_meer_rijen_kosten_niet_meer_vragen(label, beheer):
    for _keer in range(3):
        MAAK[label]()
    weinig = vragen(beheer, adres(label))
    for _keer in range(27):
        MAAK[label]()
    assert vragen(beheer, adres(label)) == weinig
    assert weinig <= 25


def _keuzes(vraag, lijst):
    """Return (value, number shown) of the answers of a filter of our own."""
    getoond = list(vraag.choices(lijst))[1:]
    for (waarde, _label), rij in zip(vraag.lookup_choices, getoond, strict=True):
        yield waarde, int(str(rij["display"]).rpartition("(")[2].rstrip(")"))


@pytest.mark.parametrize("label", LIJSTEN)
def test_het_getal_achter_een_keuze_is_het_aantal_rijen_dat_je_dan_ziet(label, beheer):
    MAAK[label]()
    MAAK[label]()
    alles = beheer.get(adres(label)).context["cl"]
    for vraag in alles.filter_specs:
        if isinstance(vraag, Vraagfilter):
            for waarde, aantal in _keuzes(vraag, alles):
                gekozen = beheer.get(adres(label), {vraag.parameter_name: waarde})
                assert gekozen.context["cl"].result_count == aantal


@pytest.mark.parametrize("label", LIJSTEN)
def test_zoeken_vindt_op_een_stuk_van_de_naam_en_onzin_breekt_niets(label, beheer):
    rij = MAAK[label]()
    zoekbaar = admin.site._registry[type(rij)].search_fields
    if zoekbaar and "__" not in zoekbaar[0]:
        waarde = str(getattr(rij, zoekbaar[0]))
        antwoord = beheer.get(adres(label), {"q": waarde[1:].upper()})
        assert rij in antwoord.context["cl"].result_list
    for onzin in (
        {"q": "\x00%_'\"\\"},
        {"p": "-3"},
        {"o": "99.x"},
        {"status": "bestaat-niet"},
        {"id__exact": "x"},
        {"status__exact": "\x00"},
    ):
        assert beheer.get(adres(label), onzin).status_code < 500


@pytest.mark.parametrize("term", ["\x00", "plein\x00"])
def test_suggesties_bij_een_tekst_die_niet_kan_bestaan(beheer, term):
    vraag = {"app_label": "themas", "model_name": "meting", "field_name": "indicator", "term": term}
    assert beheer.get("/beheer/autocomplete/", vraag).status_code == 400


def test_accenten_hoeven_niet_getypt(beheer):
    rij = makers.maak_interventie(titel="Één café voor iedereen")
    antwoord = beheer.get(adres("themas.interventie"), {"q": "cafe een"})
    assert list(antwoord.context["cl"].result_list) == [rij]
