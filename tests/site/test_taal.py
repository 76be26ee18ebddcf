"""The English interface at /en/…: the language follows from the address alone."""

import pytest

from tests.makers import maak_verhaal

pytestmark = pytest.mark.django_db


def test_taal_volgt_uit_het_adres(client):
    nederlands, engels = client.get("/geld/"), client.get("/en/geld/")
    assert '<html lang="nl"' in nederlands.content.decode()
    assert '<html lang="en"' in engels.content.decode()
    assert (nederlands["Content-Language"], engels["Content-Language"]) == ("nl", "en")


@pytest.mark.parametrize("koppen", [{"Accept-Language": "en"}, {"Cookie": "django_language=en"}])
def test_taal_volgt_niet_uit_koppen(client, koppen):
    response = client.get("/geld/", headers=koppen)
    assert '<html lang="nl"' in response.content.decode()
    assert "Accept-Language" not in response.get("Vary", "")


def test_links_blijven_in_de_taal(client):
    verhaal = maak_verhaal()
    html = client.get("/en/verhalen/").content.decode()
    assert f'href="/en/verhalen/{verhaal.slug}/"' in html
    assert f'href="/verhalen/{verhaal.slug}/"' not in html
    assert verhaal.get_absolute_url() == f"/verhalen/{verhaal.slug}/"


def test_elke_pagina_noemt_de_andere_taal(client, settings):
    for pad in ("/wijken/", "/en/wijken/"):
        html = client.get(pad).content.decode()
        for taal, adres in (("nl", "/wijken/"), ("en", "/en/wijken/")):
            assert f'hreflang="{taal}" href="{settings.PORTAAL_URL}{adres}"' in html
        assert f'<link rel="canonical" href="{settings.PORTAAL_URL}{pad}"' in html


def test_verhuisd_adres_blijft_in_de_taal(client):
    verhaal = maak_verhaal(slug="oud-adres")
    verhaal.slug = "nieuw-adres"
    verhaal.save()
    assert client.get("/en/verhalen/oud-adres/")["Location"] == "/en/verhalen/nieuw-adres/"


@pytest.mark.parametrize("pad", ["/en/robots.txt", "/en/beheer/", "/nl/geld/", "/de/geld/"])
def test_wat_geen_taal_heeft_bestaat_niet(client, pad):
    assert client.get(pad).status_code == 404
