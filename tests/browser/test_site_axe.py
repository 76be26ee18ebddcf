"""Everybody can use every page: axe on all addresses of the sitemap, and nothing that the policy stops."""

from itertools import product
from xml.etree import ElementTree

import pytest
from django.core.management import call_command

SMAL, BREEDTES = (320,), (320, 1280)
LICHT, LICHT_EN_DONKER = ("light",), ("light", "dark")
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
# Pages that are in no sitemap, with what they are expected to answer.
VERDER = (
    "/bestaat-niet/",
    "/account/login/",
    "/account/password/reset/",
    "/account/password/reset/done/",
    "/account/password/reset/key/1-x-set-password/",
    "/account/signup/",
    "/account/inactive/",
)
VOOR_WIE_IS_INGELOGD = (
    "/account/",
    "/account/logout/",
    "/account/password/change/",
    "/account/reauthenticate/",
)


@pytest.fixture
def voorbeeld(live_server):
    """Load the example programme and return the addresses of its sitemap."""
    call_command("voorbeeld", verbosity=0)
    from django.test import Client

    boom = ElementTree.fromstring(Client().get("/sitemap.xml").content)  # noqa: S314 - our own sitemap
    return [plek.text.removeprefix("http://testserver") for plek in boom.iter(LOC)]


@pytest.fixture
def onderzoek(page, axe, csp_meldingen):
    """Return a function that looks at a page in all widths and colours and returns what is wrong with it."""

    def kijk(adres, kleuren=LICHT_EN_DONKER, breedtes=BREEDTES):
        bezwaren = []
        page.goto(adres)
        for breedte, kleur in product(breedtes, kleuren):
            page.set_viewport_size({"width": breedte, "height": 900})
            page.emulate_media(color_scheme=kleur)
            te_breed = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if te_breed > 0:
                bezwaren.append(f"{adres} is bij {breedte} pixels {te_breed} te breed")
            bezwaren += [f"{adres} bij {breedte}, {kleur}: {bezwaar}" for bezwaar in axe(page)]
        bezwaren += [f"{adres}: {melding}" for melding in csp_meldingen]
        csp_meldingen.clear()
        return bezwaren

    return kijk


def test_elk_adres_in_de_sitemap(voorbeeld, onderzoek):
    assert len(voorbeeld) > 50
    soorten, bezwaren = set(), []
    for adres in voorbeeld:
        # The first page of a kind in the dark and wide as well: the others differ from it in words only.
        soort = (adres.split("/")[1], adres.count("/"))
        bezwaren += onderzoek(adres, LICHT, SMAL) if soort in soorten else onderzoek(adres)
        soorten.add(soort)

    assert bezwaren == []


def test_het_uitgevouwen_menu(voorbeeld, page, axe):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/wijken/de-hoogte/")
    page.get_by_text("Menu", exact=True).click()
    for kleur in LICHT_EN_DONKER:
        page.emulate_media(color_scheme=kleur)
        assert axe(page) == [], kleur


def test_foutpagina_en_accountpaginas(live_server, onderzoek):
    assert [bezwaar for adres in VERDER for bezwaar in onderzoek(adres)] == []


def test_paginas_van_wie_is_ingelogd(live_server, onderzoek, meld_aan, rosa):
    meld_aan(rosa)

    assert [bezwaar for adres in VOOR_WIE_IS_INGELOGD for bezwaar in onderzoek(adres)] == []


def test_een_leeg_portaal(live_server, onderzoek):
    adressen = (
        "/",
        "/verhalen/",
        "/themas/",
        "/wijken/",
        "/interventies/",
        "/partners/",
        "/geld/",
        "/geld/kalender/",
        "/besluiten/",
        "/besluiten/wat-de-raad-vroeg/",
        "/resultaten/",
    )

    assert [bezwaar for adres in adressen for bezwaar in onderzoek(adres)] == []


def test_het_onderzoek_vindt_wat_er_te_vinden_is(live_server, page, onderzoek, axe, csp_meldingen):
    """An examination that never complains proves nothing."""
    page.goto("/")
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    page.evaluate("document.querySelector('main').innerHTML = '<img src=/favicon.ico><p><a href=/></a></p>'")

    gevonden = " ".join(axe(page))

    assert "image-alt" in gevonden
    assert "link-name" in gevonden
    assert "style-src" in " ".join(csp_meldingen)
