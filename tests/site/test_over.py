"""The standing pages: about, accessibility, privacy."""

import pytest

from coalitie.basis.models import Portaal
from tests.site.vragen import tekst, tel_queries, weigert_schrijven

pytestmark = pytest.mark.django_db

VELDEN = {"/over/": "over", "/toegankelijkheid/": "toegankelijkheid", "/privacy/": "privacy"}
ADRESSEN = sorted(VELDEN)


@pytest.mark.parametrize("adres", ADRESSEN)
def test_eigen_tekst_gaat_voor(client, adres):
    Portaal(naam="Noord", **{VELDEN[adres]: "<p>Onze eigen tekst.</p>"}).save()
    assert "<p>Onze eigen tekst.</p>" in tekst(client.get(adres))


@pytest.mark.parametrize(
    ("adres", "zin"),
    [
        ("/over/", "werken bewoners en organisaties samen aan hun wijken"),
        ("/toegankelijkheid/", "WCAG 2.2, niveau AA"),
        ("/privacy/", "we plaatsen geen cookies als je leest"),
    ],
)
def test_zonder_tekst_staat_er_iets_dat_klopt(client, adres, zin):
    assert zin in tekst(client.get(adres))


def test_over_zegt_wie_verantwoordelijk_is(client):
    Portaal(naam="Noord", organisatie="Gemeente Groningen", coalitie="Coalitie Noord").save()
    tekst_ = tekst(client.get("/over/"))
    assert "<dt>Verantwoordelijk</dt>" in tekst_
    assert "Gemeente Groningen" in tekst_.partition("<footer")[0]
    assert "Coalitie Noord" in tekst_


@pytest.mark.parametrize("adres", ADRESSEN)
def test_je_kunt_een_mens_bereiken(client, adres):
    Portaal(naam="Noord", contact_telefoon="14 050").save()
    assert 'href="tel:14050"' in tekst(client.get(adres))


@pytest.mark.parametrize("adres", ADRESSEN)
def test_script_in_de_tekst_is_onschadelijk(client, adres):
    Portaal(naam="Noord").save()
    Portaal.objects.update(**{VELDEN[adres]: "<p>x</p><script>alert(1)</script>"})
    assert "<script>alert" not in client.get(adres).content.decode()


@pytest.mark.parametrize("adres", ADRESSEN)
def test_alleen_lezen_geen_cookie_een_query(client, adres):
    assert weigert_schrijven(adres)
    assert not client.get(adres).cookies
    assert tel_queries(client, adres) == 1
