"""The street of the front page in a browser: windows as links, nothing over each other, nothing that moves."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from coalitie.basis.models import Portaal
from tests.makers import maak_thema, maak_verhaal, maak_wijk

TITELS = (
    "Negen diploma's in de kantine",
    "Elf teams en een kop koffie",
    "Twee dagen in de week, vanaf zes maanden",
    "Meervoudigepersoonlijkheidsvraagstukkenbijeenkomst in het buurthuis",
    "Een titel die zo lang is dat hij in geen enkel raam van een gewoon huis past, en die toch iemand bedacht heeft",
)
# Texts that lie over each other, or stick out of their window, or out of the page.
OVER_ELKAAR = """() => {
  const vakken = [...document.querySelectorAll('.nacht h1, .nacht p, .nacht h2, .nacht__wijken a, .raam > span')]
    .filter(el => !el.closest('p a')).map(el => {
      const bereik = document.createRange();
      bereik.selectNodeContents(el);
      return [el, bereik.getBoundingClientRect()];
    }).filter(([, vak]) => vak.width);
  const fout = [];
  vakken.forEach(([een, a], nummer) => {
    if (a.right > innerWidth + 1 || a.left < -1) fout.push('buiten: ' + een.textContent);
    const raam = een.closest('.raam')?.getBoundingClientRect();
    if (raam && (a.left < raam.left || a.right > raam.right || a.top < raam.top || a.bottom > raam.bottom))
      fout.push('uit het raam: ' + een.textContent);
    vakken.slice(nummer + 1).forEach(([ander, b]) => {
      const breed = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const hoog = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (breed > 1 && hoog > 1 && !een.contains(ander)) fout.push(een.textContent + ' x ' + ander.textContent);
    });
  });
  return fout;
}"""
VERSCHOVEN = """() => new Promise(klaar => new PerformanceObserver(lijst =>
  klaar(lijst.getEntries().reduce((som, een) => som + (een.entryType === 'layout-shift' ? een.value : 0), 0))
).observe({entryTypes: ['layout-shift', 'mark']}) || performance.mark('nu'))"""


@pytest.fixture
def straat(transactional_db):
    """Make a front page with five stories, one with a title that nobody expects."""
    Portaal.objects.create(naam="Noorderlicht", ondertitel="Lees wat er gebeurt, wie wat doet en waarom.")
    for naam in ("Selwerd", "Paddepoel", "Oosterparkwijk", "Indische Buurt"):
        maak_wijk(naam=naam)
    thema = maak_thema(slug="leren", naam="Leren")
    nu = timezone.now()
    for dagen, titel in enumerate(TITELS, start=1):
        maak_verhaal(titel=titel, themas=[thema], publiceren_op=nu - timedelta(days=dagen))


@pytest.mark.parametrize("breed", [320, 390, 768, 1024, 1440])
def test_ramen_zijn_groot_genoeg_en_niets_ligt_over_elkaar(straat, page, breed):
    page.set_viewport_size({"width": breed, "height": 900})
    page.goto("/")
    page.evaluate("document.fonts.ready")

    ramen = page.locator("a.raam")
    expect(ramen).to_have_count(5)
    for nummer in range(5):
        vak = ramen.nth(nummer).bounding_box()
        assert vak["width"] >= 44
        assert vak["height"] >= 44
    assert page.evaluate(OVER_ELKAAR) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= breed
    assert page.evaluate(VERSCHOVEN) == 0


def test_met_het_toetsenbord_van_wijk_naar_raam_in_de_volgorde_van_nieuw_naar_oud(straat, page):
    page.goto("/")
    page.locator(".nacht__wijken a").last.focus()

    for titel in TITELS:
        page.keyboard.press("Tab")
        expect(page.locator("a.raam:focus")).to_contain_text(titel)
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Alle verhalen")


@pytest.mark.parametrize("wijze", [{"forced_colors": "active"}, {"media": "print"}], ids=["eigen", "papier"])
def test_zonder_tekening_blijft_de_lijst_over(straat, page, wijze):
    page.emulate_media(**wijze)
    page.goto("/")

    expect(page.locator(".voorpagina .deel:visible")).to_have_count(0)
    for titel in TITELS:
        expect(page.get_by_role("link", name=titel)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.nacht')).backgroundImage") == "none"
