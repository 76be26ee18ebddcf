"""The map by keyboard and finger, and "mijn wijk": remembered on the device only, and undone."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.makers import maak_wijk
from themas.acties import importeer_buurten

pytestmark = pytest.mark.django_db(transaction=True)

GRENZEN = Path(__file__).parent.parent / "themas" / "gegevens" / "buurten.geojson"
WIJKEN = (
    ("de-hoogte", "De Hoogte", 53.2357, 6.5612),
    ("indische-buurt", "Indische Buurt", 53.2322, 6.5709),
    ("tuinwijk", "Tuinwijk", 53.2283, 6.5520),
    ("oosterparkwijk", "Oosterparkwijk", 53.2252, 6.5843),
)
VAKKEN = """keuze => [...document.querySelectorAll(keuze)].map(een => {
  const vak = een.getBoundingClientRect();
  return [vak.left, vak.top, vak.right, vak.bottom];
})"""
# How much the page shifted since it was opened; the observer also gets what was before it.
VERSCHOVEN = """() => new Promise(klaar => {
  let som = 0;
  new PerformanceObserver(lijst => lijst.getEntries().forEach(een => { som += een.value; }))
    .observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => klaar(som)));
})"""


@pytest.fixture
def wijken():
    """Return wijken with a point; the map of the tests has no border of the last."""
    return [
        maak_wijk(slug=slug, naam=naam, breedtegraad=breedte, lengtegraad=lengte)
        for slug, naam, breedte, lengte in WIJKEN
    ]


@pytest.mark.parametrize("soort", ["tegels", "land"])
def test_kaart_op_een_kleine_telefoon(page, wijken, soort, axe, csp_meldingen):
    if soort == "land":
        importeer_buurten(pad=GRENZEN, door=None)
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto("/wijken/")
    kaart = page.get_by_role("navigation", name="Kaart van de wijken")
    expect(page.locator(f".kaart--{soort}")).to_be_visible()
    namen = [naam for _slug, naam, *_punt in WIJKEN if soort == "tegels" or naam != "Oosterparkwijk"]
    expect(kaart.get_by_role("link")).to_have_count(len(namen))
    for naam in namen:
        expect(kaart.get_by_role("link", name=naam, exact=True)).to_have_count(1)

    raak = page.evaluate(VAKKEN, ".kaart a rect")
    assert all(rechts - links >= 43.9 and onder - boven >= 43.9 for links, boven, rechts, onder in raak)
    teksten = page.evaluate(VAKKEN, ".kaart text")
    assert all(onder - boven >= 12 for _, boven, _, onder in teksten)
    assert all(links >= 0 and rechts <= 320 for links, _, rechts, _ in teksten)
    for een, ander in combinations(teksten, 2):
        naast = een[2] <= ander[0] + 0.5 or ander[2] <= een[0] + 0.5
        onder = een[3] <= ander[1] + 0.5 or ander[3] <= een[1] + 0.5
        assert naast or onder, (een, ander)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

    tuinwijk = kaart.get_by_role("link", name="Tuinwijk")
    ervoor = page.locator(".kaart a rect").last.evaluate("een => getComputedStyle(een).stroke")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset?.wijk") == "tuinwijk":
            break
    expect(tuinwijk).to_be_focused()
    erop = tuinwijk.locator("rect").evaluate("een => getComputedStyle(een).stroke")
    assert (ervoor, erop != "none") == ("none", True)
    assert axe(page) == []
    page.keyboard.press("Enter")
    page.wait_for_url("**/wijken/tuinwijk/")
    assert csp_meldingen == []


@pytest.mark.parametrize("breedte", [320, 1280])
def test_mijn_wijk_blijft_op_het_apparaat_en_gaat_weer_weg(page, context, wijken, breedte, axe):
    page.set_viewport_size({"width": breedte, "height": 800})
    page.goto("/wijken/")
    kop = page.locator("[data-mijn-wijk-kop]")
    expect(kop).to_have_text("Kies je wijk", use_inner_text=True)
    page.get_by_label("Mijn wijk").select_option(label="Tuinwijk")
    page.get_by_role("button", name="Onthoud mijn wijk").click()
    expect(page.get_by_text("Onthouden: je wijk is Tuinwijk.")).to_be_visible()
    expect(page.locator('.kaart a[data-wijk="tuinwijk"]')).to_have_class("is-mijn")

    for adres in ("/", "/wijken/", "/wijken/tuinwijk/"):
        page.goto(adres)
        expect(kop).to_have_text("Jouw wijk: Tuinwijk", use_inner_text=True)
        page.evaluate("document.fonts.ready")
        assert page.evaluate(VERSCHOVEN) == 0, adres
    assert context.cookies() == []
    assert json.loads(page.evaluate("localStorage.getItem('mijn-wijk')")) == {
        "slug": "tuinwijk",
        "naam": "Tuinwijk",
    }
    assert axe(page) == []

    page.goto("/")
    kop.click()
    page.wait_for_url("**/wijken/tuinwijk/")
    page.get_by_role("button", name="Vergeet mijn wijk").click()
    expect(kop).to_have_text("Kies je wijk", use_inner_text=True)
    expect(page.get_by_role("button", name="Ja, onthoud mijn wijk")).to_be_focused()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Ja, onthoud mijn wijk").click()
    expect(kop).to_have_text("Jouw wijk: Tuinwijk", use_inner_text=True)


def test_rommel_in_het_geheugen_doet_niets(page, wijken):
    page.goto("/wijken/")
    for rommel in (
        "",
        "null",
        "{",
        '"selwerd"',
        '{"slug": "//elders.nl", "naam": "x"}',
        '{"slug": "a", "naam": 3}',
    ):
        page.evaluate("rommel => localStorage.setItem('mijn-wijk', rommel)", rommel)
        page.reload()
        expect(page.get_by_role("button", name="Onthoud mijn wijk")).to_be_visible()
        expect(page.locator("[data-mijn-wijk-kop]")).to_have_text("Kies je wijk", use_inner_text=True)


def test_een_naam_is_tekst_en_geen_opmaak(page, wijken):
    wijk = json.dumps({"slug": "tuinwijk", "naam": "<img src=x onerror=alert(1)>"})
    page.add_init_script(f"localStorage.setItem('mijn-wijk', {json.dumps(wijk)})")
    page.goto("/wijken/")
    expect(page.locator("[data-mijn-wijk-kop]")).to_contain_text("<img")
    expect(page.locator("[data-mijn-wijk-kop] img")).to_have_count(0)


def test_apparaat_dat_niets_onthoudt_zegt_dat(page, wijken):
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('vol'); }")
    page.goto("/wijken/")
    page.get_by_role("button", name="Onthoud mijn wijk").click()
    expect(page.get_by_text("Dit apparaat laat ons niets onthouden.")).to_be_visible()
    expect(page.locator("[data-mijn-wijk-kop]")).to_have_text("Kies je wijk", use_inner_text=True)


def test_zonder_javascript_is_er_een_lijst_en_geen_keuze(browser, live_server, wijken):
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("link", name="Kies je wijk").first.click()
    page.wait_for_url("**/wijken/")
    expect(page.get_by_role("button", name="Onthoud mijn wijk")).to_be_hidden()
    expect(page.get_by_role("main").get_by_role("link", name="Tuinwijk")).to_have_count(2)
    context.close()
