"""Searching in a browser: suggestions while typing, by keyboard, without JavaScript, and sharing a story."""

import re

import pytest
from playwright.sync_api import expect

from coalitie.basis.zoeken.woorden import tel_woorden
from tests.makers import maak_interventie, maak_thema, maak_verhaal, maak_wijk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def programma(live_server):
    wonen, selwerd = maak_thema(slug="wonen", naam="Wonen"), maak_wijk(slug="selwerd", naam="Selwerd")
    plan = maak_interventie(titel="Betere huizen in Selwerd", themas=[wonen], wijken=[selwerd])
    maak_verhaal(
        slug="lampen",
        titel="Licht in de portiek",
        tekst="<p>De bewoners van Selwerd kozen nieuwe lampen.</p>",
        themas=[wonen],
        wijken=[selwerd],
        interventies=[plan],
    )
    tel_woorden()


def test_suggesties_met_het_toetsenbord_en_gemerkte_woorden(page, csp_meldingen, axe):
    page.goto("/zoeken/")
    veld = page.get_by_role("searchbox", name="Wat zoek je?")
    veld.press_sequentially("selw")
    suggesties = page.locator("#suggesties a")
    expect(suggesties).to_have_count(2)
    expect(page.locator("#suggestie-stand")).to_contain_text("2 pagina's met deze letters")
    assert axe(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(suggesties.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Selwerd")).to_be_visible()

    page.go_back()
    veld.fill("selwert lampen")
    veld.press("Enter")
    expect(page.locator(".zoekuitslag li")).to_have_count(1)
    expect(page.locator(".zoekuitslag mark")).to_have_text(["Selwerd", "lampen"])
    expect(page).to_have_url(re.compile(r"q=selwert\+lampen"))
    assert axe(page) == []
    assert csp_meldingen == []


def test_wissen_haalt_de_suggesties_weg(page):
    page.goto("/zoeken/")
    veld = page.get_by_role("searchbox", name="Wat zoek je?")
    veld.press_sequentially("selw")
    expect(page.locator("#suggesties a")).to_have_count(2)
    veld.fill("")
    expect(page.locator("#suggesties a")).to_have_count(0)


def test_zonder_script_zoeken_kiezen_en_delen(browser, live_server):
    with browser.new_context(java_script_enabled=False, base_url=live_server.url) as context:
        page = context.new_page()
        page.goto("/zoeken/")
        page.get_by_role("searchbox", name="Wat zoek je?").fill("selwerd")
        page.get_by_role("main").get_by_role("button", name="Zoek", exact=True).click()
        expect(page.locator(".zoekuitslag li")).to_have_count(3)
        page.get_by_role("link", name="Verhalen (1)").click()
        expect(page.locator(".zoekuitslag li")).to_have_count(1)
        page.go_back()
        expect(page.locator(".zoekuitslag li")).to_have_count(3)
        page.goto("/verhalen/")
        page.get_by_label("Thema", exact=True).select_option("wonen")
        page.get_by_role("button", name="Laat zien").click()
        expect(page.get_by_text("1 verhaal bij: thema “Wonen”")).to_be_visible()
        page.get_by_role("link", name="Licht in de portiek").click()
        expect(page.locator("[data-deel]")).to_be_hidden()
        expect(page.get_by_role("link", name="Stuur per e-mail")).to_be_visible()


def test_delen_geeft_het_apparaat_of_kopieert_de_link(page, csp_meldingen, live_server):
    page.add_init_script(
        "navigator.share = async wat => { window.gedeeld = wat; };"
        " navigator.clipboard.writeText = async tekst => { window.gekopieerd = tekst; };"
    )
    page.goto("/verhalen/lampen/")
    knop = page.get_by_role("button", name="Deel deze pagina")
    knop.click()
    page.wait_for_function("window.gedeeld")
    adres = f"{live_server.url}/verhalen/lampen/"
    assert page.evaluate("window.gedeeld") == {"title": "Licht in de portiek", "url": adres}
    page.evaluate("navigator.share = undefined")
    knop.click()
    expect(page.locator(".delen [role=status]")).to_contain_text("De link is gekopieerd")
    assert page.evaluate("window.gekopieerd") == adres
    assert csp_meldingen == []
