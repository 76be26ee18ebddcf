"""Everybody can use every page: axe on every kind of page, all addresses narrow, nothing that the policy stops."""

from xml.etree import ElementTree

import pytest

BEELDEN = ((320, "light"), (1280, "dark"))
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
TE_BREED = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# These are looked at in the light as well when the window is wide.
BREED_EN_LICHT = ("/", "/geld/", "/geld/regelingen/kansrijke-wijk/", "/verhalen/", "/interventies/")
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
def adressen(live_server, voorbeeld):
    """Return the addresses of the sitemap of the example programme."""
    from django.test import Client

    boom = ElementTree.fromstring(Client().get("/sitemap.xml").content)  # noqa: S314 - our own sitemap
    return [plek.text.removeprefix("http://testserver") for plek in boom.iter(LOC)]


@pytest.fixture
def onderzoek(page, axe, csp_meldingen):
    """Return a function that looks at a page, narrow and light, wide and dark, and returns what is wrong with it."""

    def kijk(adres, beelden=BEELDEN):
        bezwaren = []
        page.goto(adres)
        for breedte, kleur in beelden:
            page.set_viewport_size({"width": breedte, "height": 900})
            page.emulate_media(color_scheme=kleur)
            te_breed = page.evaluate(TE_BREED)
            if te_breed > 0:
                bezwaren.append(f"{adres} is bij {breedte} pixels {te_breed} te breed")
            bezwaren += [f"{adres} bij {breedte}, {kleur}: {bezwaar}" for bezwaar in axe(page)]
        bezwaren += [f"{adres}: {melding}" for melding in csp_meldingen]
        csp_meldingen.clear()
        return bezwaren

    return kijk


@pytest.fixture
def past_smal(page, csp_meldingen):
    """Return a function that says what is wrong with a page in a narrow window, at a glance."""

    def kijk(adres):
        page.set_viewport_size({"width": 320, "height": 900})
        status = page.goto(adres).status
        te_breed = page.evaluate(TE_BREED)
        bezwaren = [f"{adres}: {melding}" for melding in csp_meldingen]
        csp_meldingen.clear()
        bezwaren += [f"{adres} geeft {status}"] if status != 200 else []
        return bezwaren + ([f"{adres} is {te_breed} pixels te breed"] if te_breed > 0 else [])

    return kijk


def test_elk_adres_in_de_sitemap(adressen, onderzoek, past_smal):
    assert len(adressen) > 50
    soorten, bezwaren = set(), []
    for adres in adressen:
        # The others of a kind differ from the first in words only: those have to fit.
        soort = (adres.split("/")[1], adres.count("/"))
        bezwaren += past_smal(adres) if soort in soorten else onderzoek(adres)
        soorten.add(soort)
    for adres in BREED_EN_LICHT:
        bezwaren += onderzoek(adres, ((1280, "light"),))

    assert bezwaren == []


def test_het_uitgevouwen_menu(voorbeeld, page, axe):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/wijken/de-hoogte/")
    page.get_by_text("Menu", exact=True).click()
    for kleur in ("light", "dark"):
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
