"""Asking and following in a real browser: with nothing but HTML, by a link in a mail, and for everybody."""

from itertools import product

import pytest
from django.core.cache import caches
from playwright.sync_api import expect

from coalitie.site import denkmee
from tests.makers import maak_inzending, maak_wijk
from verhalen.models import Inzending

BERICHT = "Komt er een bankje bij de vijver?"


@pytest.fixture(autouse=True)
def rustig(monkeypatch, transactional_db):
    """A browser fills in faster than a person."""
    monkeypatch.setattr(denkmee, "TE_SNEL", 0)
    caches["deur"].clear()


def test_zonder_javascript_vragen_teruglezen_aanvullen_en_intrekken(browser, live_server):
    wijk = maak_wijk(naam="De Proef")
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url, locale="nl-NL")
    page = context.new_page()
    page.goto(wijk.get_absolute_url())
    page.get_by_role("link", name="Stel zelf een vraag of geef een tip").click()
    expect(page.get_by_label("Over welke wijk gaat het?")).to_have_value(wijk.slug)
    page.get_by_label("Je e-mailadres").fill("anna")
    page.get_by_role("button", name="Verstuur").click()
    fouten = page.get_by_role("alert")
    expect(fouten).to_contain_text("Schrijf op wat je wilt vragen of vertellen.")
    fouten.get_by_role("link", name="e-mailadres").click()
    expect(page.get_by_label("Je e-mailadres")).to_have_value("anna")
    page.get_by_label("Je e-mailadres").fill("anna@bewoner.example")
    page.get_by_label("Wat wil je vragen of vertellen?").fill(BERICHT)
    page.get_by_label("Mijn tekst mag op de site, zonder mijn naam").check()
    page.get_by_role("button", name="Verstuur").click()
    expect(page.get_by_role("heading", name="Bedankt")).to_be_visible()
    code = page.locator("code").inner_text()
    page.reload()
    expect(page.locator("code")).to_have_text(code)
    assert Inzending.objects.get().wijk == wijk
    page.goto("/denk-mee/volg/")
    page.get_by_label("Je code").fill(code.upper().replace("-", " "))
    page.get_by_role("button", name="Bekijk mijn bericht").click()
    expect(page.get_by_text(BERICHT)).to_be_visible()
    page.get_by_label("Wat wil je toevoegen?").fill("Bij de steiger.")
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_role("status")).to_have_text("Het staat erbij. Bedankt.")
    expect(page.get_by_text("Bij de steiger.")).to_be_visible()
    page.get_by_label("Ja, wis mijn bericht").check()
    page.get_by_role("button", name="Trek mijn bericht in").click()
    expect(page.get_by_role("heading", name="Je bericht is gewist")).to_be_visible()
    assert context.cookies() == []
    context.close()
    assert Inzending.objects.get().tekst == ""


def test_de_link_uit_de_mail_opent_het_bericht_en_laat_de_code_nergens_achter(
    page, live_server, csp_meldingen
):
    rij = maak_inzending(tekst=BERICHT)
    gevraagd = []
    page.on("request", lambda verzoek: gevraagd.append(verzoek.url + str(verzoek.headers)))
    page.goto(f"/denk-mee/volg/#{rij.code}")
    expect(page.get_by_text(BERICHT)).to_be_visible()
    expect(page).to_have_url(f"{live_server.url}/denk-mee/volg/")
    assert not [adres for adres in gevraagd if rij.code in adres]
    assert csp_meldingen == []


def test_elke_stand_is_voor_iedereen_te_gebruiken(page, live_server, axe):
    beantwoord = maak_inzending(antwoord="Ja, in het voorjaar.")

    def verstuur_leeg():
        page.goto("/denk-mee/")
        page.get_by_role("button", name="Verstuur").click()
        expect(page.get_by_role("alert")).to_be_focused()

    def verstuur():
        page.goto("/denk-mee/")
        page.get_by_label("Wat wil je vragen of vertellen?").fill(BERICHT)
        page.get_by_role("button", name="Verstuur").click()
        expect(page.locator("code")).to_be_visible()

    def foute_code():
        page.goto("/denk-mee/volg/")
        page.get_by_label("Je code").fill("bcdf")
        page.get_by_role("button", name="Bekijk mijn bericht").click()
        expect(page.get_by_role("alert")).to_be_visible()

    def lege_klacht():
        page.goto(f"/denk-mee/volg/#{beantwoord.code}")
        page.get_by_role("button", name="Vraag om er opnieuw naar te kijken").click()
        expect(page.get_by_role("alert")).to_be_visible()

    bezwaren = []
    for stand in (verstuur_leeg, verstuur, foute_code, lege_klacht):
        stand()
        for breedte, kleur in product((320, 1280), ("light", "dark")):
            page.set_viewport_size({"width": breedte, "height": 900})
            page.emulate_media(color_scheme=kleur)
            bezwaren += [f"{stand.__name__} bij {breedte}, {kleur}: {bezwaar}" for bezwaar in axe(page)]
            breder = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            if page.evaluate(breder) > 0:
                bezwaren.append(f"{stand.__name__} is bij {breedte} te breed")
    assert bezwaren == []


def test_het_verborgen_veld_is_met_tab_niet_te_vinden_en_de_keuzes_zijn_groot_genoeg(page, live_server):
    page.goto("/denk-mee/")
    page.get_by_label("Wat wil je vragen of vertellen?").focus()
    for _keer in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") != "website"
    for keuze in page.locator(".keuzerondje label").all():
        assert keuze.bounding_box()["height"] >= 44
