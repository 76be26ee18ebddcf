"""The coverage figure in a browser: it says what its table says, fits everywhere, and everybody can use it."""

import re

from playwright.sync_api import expect

from financiering.models import Regeling
from tests.makers import maak_aanvraag, maak_bedrag, maak_ronde, maak_thema
from themas.models import Thema

TOEN = "/geld/?peildatum=2023-11-15"
TABEL = """() => [...document.querySelectorAll('.dekking__tabel tbody tr')].map(rij => {
  const [bron, waarvoor, trede, bedrag] = rij.cells;
  const naam = bron.querySelector('a');
  return [`${naam.textContent}, ${trede.textContent}: ${bedrag.querySelector('.bedrag').textContent}, `
    + waarvoor.textContent, naam.getAttribute('href')];
})"""
BALKEN = """maat => [...document.querySelectorAll(`.dekking__tekening--${maat} a`)]
  .map(balk => [balk.getAttribute('aria-label'), balk.getAttribute('href')])"""
# What lies over something else or sticks out, in the drawing that shows.
OVER_ELKAAR = """() => {
  const fouten = [], breed = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > breed) fouten.push('de pagina is te breed');
  const tekeningen = [...document.querySelectorAll('.dekking__tekening')].filter(e => e.checkVisibility());
  if (tekeningen.length !== 1) return [`${tekeningen.length} tekeningen te zien`];
  const vak = e => e.getBoundingClientRect(), rand = vak(tekeningen[0]);
  const alle = keuze => [...tekeningen[0].querySelectorAll(keuze)];
  const raakt = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
  const teksten = alle('text').filter(e => e.textContent.trim()), balken = alle('.dekking__balk');
  for (const e of [...teksten, ...balken]) {
    const plek = vak(e);
    if (plek.left < rand.left - 3 || plek.right > rand.right + 3 || plek.bottom > rand.bottom + 3)
      fouten.push('steekt uit: ' + e.outerHTML.slice(0, 120));
  }
  teksten.forEach((een, nummer) => teksten.slice(nummer + 1).concat(balken).forEach(ander => {
    if (raakt(vak(een), vak(ander))) fouten.push(`over elkaar: ${een.textContent} / ${ander.textContent}`);
  }));
  return fouten;
}"""


def test_de_tekening_zegt_wat_de_tabel_zegt(page, voorbeeld):
    for adres in ("/geld/", TOEN, "/geld/?jaar=2025"):
        page.goto(adres)
        tabel = page.evaluate(TABEL)
        assert tabel, adres
        for maat in ("smal", "breed"):
            assert page.evaluate(BALKEN, maat) == tabel, (adres, maat)

    page.goto(TOEN)
    gaten = page.locator(".dekking__gaten")
    expect(gaten).to_contain_text("Voor meedoen is nog geen geld gevonden.")
    expect(page.locator(".dekking__tekening--breed .dekking__gattekst").first).to_have_text(
        re.compile(r"Voor\s+meedoen\s+is\s+nog\s+geen\s+geld\s+gevonden\.")
    )


def test_niets_steekt_uit_of_ligt_over_elkaar_ook_met_lange_namen(page, voorbeeld):
    regeling = Regeling.objects.create(
        slug="lang", naam="Wijkvernieuwingsstimuleringsregelingen " * 4, verstrekker="Rijk"
    )
    lang = maak_aanvraag(
        titel="Lang", ronde=maak_ronde(regeling=regeling), themas=list(Thema.objects.all())[::2]
    )
    maak_bedrag(aanvraag=lang, soort="gevraagd", zekerheid="bandbreedte", bedrag=999_999, bedrag_tot=10**10)
    maak_thema(naam="Gezondheidsbevordering en bewegen", volgorde=99)
    for adres in ("/geld/", TOEN):
        page.goto(adres)
        page.evaluate("document.fonts.ready")
        for breedte in (320, 390, 768, 1024, 1600):
            page.set_viewport_size({"width": breedte, "height": 900})
            assert page.evaluate(OVER_ELKAAR) == [], (adres, breedte)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    assert page.evaluate(OVER_ELKAAR) == []
    expect(page.locator(".dekking__tekening--breed")).to_be_visible()
    expect(page.locator(".dekking__tabel")).to_be_visible()


def test_iedereen_kan_de_figuur_gebruiken_ook_op_papier_en_met_het_toetsenbord(page, voorbeeld, axe):
    page.goto(TOEN)
    page.locator(".dekking__cijfers > summary").click()
    page.locator(".peil > summary").click()
    for breedte, soort in (
        (320, {"color_scheme": "dark"}),
        (1280, {"color_scheme": "light"}),
        (1280, {"media": "print"}),
    ):
        page.set_viewport_size({"width": breedte, "height": 900})
        page.emulate_media(**soort)
        assert axe(page) == [], (breedte, soort)
    # In black and white the rungs still differ: by their texture.
    vullingen = page.locator(".dekking__tekening--breed .dekking__balk").evaluate_all(
        "balken => balken.map(balk => [balk.getAttribute('fill'), balk.classList[1]])"
    )
    assert (
        len({textuur for textuur, _klasse in vullingen})
        == len({klasse for _textuur, klasse in vullingen})
        > 1
    )

    page.emulate_media(media="screen", forced_colors="active")
    kleuren = page.locator(".dekking__tekening--breed :is(.dekking__gattekst, .dekking__thema)").evaluate_all(
        "teksten => teksten.map(tekst => getComputedStyle(tekst).fill)"
    )
    assert set(kleuren) == {page.evaluate("getComputedStyle(document.querySelector('h1')).color")}

    page.emulate_media(forced_colors="none")
    balken = page.get_by_role("group", name="Tekening van wie wat betaalt").get_by_role("link")
    adres = balken.nth(1).get_attribute("href")
    balken.first.focus()
    page.keyboard.press("Tab")
    expect(balken.nth(1)).to_be_focused()
    vak = balken.nth(1).locator(".dekking__vak")
    expect(vak).to_have_css("stroke-width", "3px")
    expect(vak).to_have_css("stroke", "rgb(27, 31, 59)")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{adres}")
    assert adres.endswith("?peildatum=2023-11-15")


def test_dag_en_jaar_kiezen_zonder_script(browser, voorbeeld, live_server):
    with browser.new_context(java_script_enabled=False, base_url=live_server.url) as zonder:
        page = zonder.new_page()
        page.goto("/geld/")
        page.locator(".peil > summary").click()
        page.get_by_label("Hoe was het op deze dag?").fill("2023-11-15")
        page.get_by_role("button", name="Laat zien").click()
        expect(page).to_have_url(re.compile(r"/geld/\?peildatum=2023-11-15"))
        expect(page.get_by_role("note")).to_contain_text("Zo was het op 15 november 2023")
        page.locator(".dekking__cijfers > summary").click()
        expect(page.get_by_role("row", name=re.compile("Kansrijke Wijk.*aangevraagd"))).to_be_visible()
        page.get_by_role("link", name="Laat zien hoe het nu is").click()
        expect(page.get_by_role("note")).to_have_count(0)
        assert zonder.cookies() == []
