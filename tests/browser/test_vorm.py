"""What pages look like, as far as it can be measured: space, targets, lines, the house style, paper."""

from pathlib import Path

from playwright.sync_api import expect

HUISSTIJLEN = Path(__file__).parent / "huisstijl"
# One page of every kind; each has a composition of its own.
SOORTEN = (
    "/",
    "/verhalen/",
    "/verhalen/negen-diplomas-in-de-kantine/",
    "/themas/leren/",
    "/wijken/",
    "/wijken/de-hoogte/",
    "/interventies/",
    "/interventies/wijkgilde-oude-wijken/",
    "/partners/",
    "/partners/werkpro/",
    "/geld/",
    "/geld/kalender/",
    "/geld/kansrijke-wijk-2026-2028/",
    "/besluiten/",
    "/besluiten/gebiedsplan-naar-de-gemeenteraad/",
    "/interventies/de-wijk-als-leerwerkplek/tijdlijn/",
    "/resultaten/",
    "/documenten/",
    "/tijdlijn/",
    "/over/",
    "/denk-mee/",
    "/zoeken/?q=school",
    "/bestaat-niet/",
)
# Pages where somebody can go on at once: read it, see who does it, ask a question.
MET_WEGWIJZER = (
    "/themas/leren/",
    "/wijken/de-hoogte/",
    "/interventies/wijkgilde-oude-wijken/",
    "/partners/werkpro/",
    "/geld/kansrijke-wijk-2026-2028/",
    "/resultaten/",
    "/bestaat-niet/",
)
METEN = """() => {
  const fouten = [], naam = e => e.outerHTML.slice(0, 110).replace(/\\s+/g, ' ');
  const breed = document.documentElement.clientWidth;
  const zichtbaar = e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 1;
  if (document.documentElement.scrollWidth > breed) fouten.push('de pagina is te breed');
  for (const e of document.querySelectorAll('main *, header *, footer *')) {
    if (!zichtbaar(e) || e.closest('svg') || e.matches('[tabindex="-1"]')) continue;
    const vak = e.getBoundingClientRect(), stijl = getComputedStyle(e);
    if ((vak.right > breed + 1 || vak.left < -1) && !e.closest('[tabindex="0"]')) fouten.push('steekt uit: ' + naam(e));
    if (stijl.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 2 && e.textContent.trim() && vak.height > 2)
      fouten.push('afgesneden: ' + naam(e));
  }
  const bediening = [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')]
    .filter(e => zichtbaar(e) && !e.closest('svg') && !e.matches('[tabindex="-1"]'));
  for (const e of bediening) {
    const vak = (e.closest('label') || e).getBoundingClientRect();
    const inZin = e.tagName === 'A' && getComputedStyle(e).display === 'inline';
    if (!inZin && (vak.height < 43.5 || vak.width < 24)) fouten.push('te klein: ' + naam(e));
  }
  const vakken = bediening.map(e => [e, [...e.getClientRects()]]);
  vakken.forEach(([een, a], nummer) => vakken.slice(nummer + 1).forEach(([ander, b]) => {
    if (een.contains(ander) || ander.contains(een)) return;
    const raakt = a.some(p => b.some(q => Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2
      && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 6));
    if (raakt) fouten.push('over elkaar: ' + naam(een) + ' en ' + naam(ander));
  }));
  return fouten;
}"""
REGELS = """() => [...document.querySelectorAll('main p, main li, main dd')]
  .filter(e => e.checkVisibility() && !e.querySelector('p, li, a, dl, table, details') && e.innerText.length > 140)
  .map(e => [e.innerText.length * parseFloat(getComputedStyle(e).lineHeight) / e.getBoundingClientRect().height,
    e.innerText.slice(0, 60)])
  .filter(([tekens]) => tekens > 68)"""
# What WCAG 1.4.12 lets a reader set.
RUIMER = """() => {
  const blad = new CSSStyleSheet();
  blad.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
    + 'word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [blad];
}"""
GROTER = """() => {
  document.adoptedStyleSheets = [];
  document.documentElement.style.fontSize = '200%';
}"""
VERSCHUIVING = """
  window.verschoven = [];
  new PerformanceObserver(lijst => lijst.getEntries().forEach(een => window.verschoven.push(
    [een.value, een.sources.map(bron => bron.node?.className || bron.node?.nodeName).join(', ')])
  )).observe({type: 'layout-shift', buffered: true});
"""


def test_elke_soort_pagina_past_bij_elke_lezer(page, voorbeeld):
    """400% zoom is 320 pixels; wider letters and twice as large ones push nothing off the page."""
    bezwaren = []
    for adres in SOORTEN:
        page.set_viewport_size({"width": 320, "height": 800})
        page.goto(adres)
        bezwaren += [f"{adres} bij 320: {fout}" for fout in page.evaluate(METEN)]
        page.evaluate(RUIMER)
        bezwaren += [f"{adres} met ruimere letters: {fout}" for fout in page.evaluate(METEN)]
        page.evaluate(GROTER)
        bezwaren += [f"{adres} met dubbele letters: {fout}" for fout in page.evaluate(METEN)]
        page.evaluate("document.documentElement.style.fontSize = ''")
        for breedte in (768, 1600):
            page.set_viewport_size({"width": breedte, "height": 900})
            bezwaren += [f"{adres} bij {breedte}: {fout}" for fout in page.evaluate(METEN)]
            bezwaren += [f"{adres} bij {breedte}, lange regel: {regel}" for regel in page.evaluate(REGELS)]

    assert bezwaren == []


def test_de_opzet_kan_ook_van_rechts_naar_links(page, voorbeeld):
    for breedte in (320, 1280):
        page.set_viewport_size({"width": breedte, "height": 900})
        for pad in ("/", "/verhalen/", "/wijken/de-hoogte/", "/geld/", "/denk-mee/"):
            page.goto(pad)
            page.evaluate("document.documentElement.dir = 'rtl'")
            assert page.evaluate(METEN) == [], f"{pad} {breedte}"
            rand = page.evaluate(
                "document.documentElement.clientWidth"
                " - document.querySelector('.sitekop__naam').getBoundingClientRect().right"
            )
            assert rand < breedte / 4, f"{pad} {breedte}: the name of the site stands on the other side"


def test_op_een_telefoon_zie_je_meteen_wat_je_kunt_doen(page, voorbeeld):
    page.set_viewport_size({"width": 390, "height": 844})
    for adres in MET_WEGWIJZER:
        page.goto(adres)
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
        expect(page.locator(".wegwijzer__bord").first).to_be_in_viewport(ratio=1)


def test_niets_verschuift_ook_als_de_letter_laat_komt(page, voorbeeld):
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(VERSCHUIVING)
    vertraagd = []

    def wacht(route):
        vertraagd.append(route)
        page.wait_for_timeout(150)
        route.continue_()

    page.route("**/*.woff2", wacht)
    for adres in SOORTEN:
        page.goto(adres)
        page.evaluate("document.fonts.ready")
        verschoven = page.evaluate("window.verschoven")
        assert sum(hoeveel for hoeveel, _wat in verschoven) < 0.005, (adres, verschoven)
    assert vertraagd


def test_het_menu_vouwt_open_zonder_script(browser, voorbeeld, live_server):
    with browser.new_context(java_script_enabled=False, base_url=live_server.url) as zonder:
        page = zonder.new_page()
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto("/wijken/de-hoogte/")
        menu = page.get_by_role("navigation", name="Hoofdmenu")
        expect(menu).to_be_hidden()
        page.get_by_text("Menu", exact=True).click()
        expect(menu.get_by_role("link")).to_have_count(8)
        expect(menu.get_by_role("link", name="Wijken")).to_have_attribute("aria-current", "true")
        menu.get_by_role("link", name="Resultaten").click()
        expect(page).to_have_title("Resultaten - Wijkvernieuwing op z'n Gronings")

        page.set_viewport_size({"width": 1280, "height": 800})
        expect(page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link").first).to_be_visible()
        expect(page.get_by_text("Menu", exact=True)).to_be_hidden()


def _stijl(page, plek, *eigenschappen):
    return page.locator(plek).first.evaluate(
        "(e, namen) => namen.map(naam => getComputedStyle(e)[naam])", list(eigenschappen)
    )


def test_een_ander_themabestand_geeft_andere_kleuren_en_letters(page, voorbeeld, settings):
    """A municipality with a house style of its own changes no template."""
    page.goto("/interventies/")
    eigen = _stijl(page, "body", "backgroundColor", "fontFamily")
    settings.STATICFILES_DIRS = [*settings.STATICFILES_DIRS, HUISSTIJLEN]
    settings.HUISSTIJL = "anders.css"
    page.goto("/interventies/")

    achtergrond, letter = _stijl(page, "body", "backgroundColor", "fontFamily")
    assert achtergrond == "rgb(255, 253, 240)"
    assert letter.startswith("Georgia")
    assert [achtergrond, letter] != eigen
    assert _stijl(page, "h1", "color", "fontSize", "fontWeight") == ["rgb(0, 89, 76)", "44px", "400"]
    assert _stijl(page, "button", "backgroundColor", "borderTopLeftRadius") == ["rgb(0, 89, 76)", "26px"]
    assert page.get_by_role("button", name="Laat zien").bounding_box()["height"] >= 52
    page.emulate_media(color_scheme="dark")
    assert _stijl(page, "body", "backgroundColor", "color") == ["rgb(8, 33, 28)", "rgb(234, 255, 247)"]


def test_op_papier_staat_alles_zwart_op_wit_met_bron_en_adres(page, voorbeeld, live_server):
    page.emulate_media(media="print", color_scheme="dark")
    page.goto("/geld/kansrijke-wijk-2026-2028/")

    assert _stijl(page, "body", "color") == ["rgb(0, 0, 0)"]
    assert _stijl(page, "html", "backgroundColor") == ["rgb(255, 255, 255)"]
    for weg in (".wegwijzer", ".sitekop__snel", ".kruimelpad", ".hoofdmenu"):
        expect(page.locator(weg).first).to_be_hidden()
    expect(page.locator(".bedrag__meer .bron").first).to_be_visible()
    expect(page.locator(".alleen-op-papier").filter(has_text="Deze bladzijde")).to_have_text(
        f"Deze bladzijde staat op {live_server.url}/geld/kansrijke-wijk-2026-2028/"
    )
    assert page.evaluate("getComputedStyle(document.querySelector('main a'), '::after').content") in (
        "none",
        '""',
    )
    page.emulate_media(media="screen", color_scheme="light")
    expect(page.locator(".alleen-op-papier").filter(visible=True)).to_have_count(0)


def test_met_gedwongen_kleuren_houdt_alles_zijn_rand(page, voorbeeld):
    page.emulate_media(forced_colors="active")
    page.goto("/wijken/de-hoogte/")

    for plek in (".wegwijzer__bord", ".straatnaambord", ".statuslabel", ".themalabel"):
        breedte, soort = _stijl(page, plek, "borderTopWidth", "borderTopStyle")
        assert soort == "solid", plek
        assert float(breedte.removesuffix("px")) >= 1, plek
    (huidig,) = _stijl(page, ".hoofdmenu [aria-current]", "borderBottomWidth")
    assert huidig == "4px"
