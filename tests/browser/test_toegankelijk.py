"""What a resident comes for, by keyboard alone: with JavaScript and without, on a small screen."""

import re

import pytest
from playwright.sync_api import expect

from coalitie.basis.models import Portaal
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verantwoordelijkheid,
    maak_verhaal,
    maak_wijk,
)
from verhalen.models import Inzending

pytestmark = pytest.mark.django_db(transaction=True)

SCHERM = {"width": 390, "height": 844}
# Functions to compare two colours, and to find the one behind an element.
CONTRAST = """
  const getallen = kleur => kleur.match(/[\\d.]+/g).map(Number);
  const licht = kleur => {
    const [r, g, b] = getallen(kleur).map(deel => deel / 255)
      .map(deel => deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const vulling = element => {
    for (let een = element; een; een = een.parentElement) {
      const kleur = getComputedStyle(een).backgroundColor;
      if ((getallen(kleur)[3] ?? 1) > 0.5) return kleur;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (een, ander) => {
    const [hoog, laag] = [licht(een), licht(ander)].sort((a, b) => b - a);
    return (hoog + 0.05) / (laag + 0.05);
  };
"""
# What has the focus, how it shows, and whether it can be seen: looked at as somebody does who sees the screen.
KIJK = (
    f"doel => {{{CONTRAST}"
    + """
  const wie = document.activeElement, stijl = getComputedStyle(wie);
  // A link in a drawing has its line around a shape.
  const lijnen = [...wie.querySelectorAll('rect')].map(vorm => getComputedStyle(vorm))
    .filter(vorm => vorm.stroke !== 'none');
  const omlijsting = Math.max(
    stijl.outlineStyle === 'none' ? 0 : parseFloat(stijl.outlineWidth),
    ...lijnen.map(vorm => parseFloat(vorm.strokeWidth)));
  const buiten = vulling(parseFloat(stijl.outlineOffset) < 0 ? wie : wie.parentElement);
  const ringen = [stijl.outlineColor,
    ...lijnen.map(vorm => vorm.stroke),
    ...(stijl.boxShadow.match(/rgba?\\([^)]*\\)/g) ?? [])];
  const vak = wie.getClientRects()[0] ?? wie.getBoundingClientRect();
  const opHetScherm = vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth;
  const x = Math.min(Math.max((vak.left + vak.right) / 2, 1), innerWidth - 1);
  const bovenop = [0.2, 0.5, 0.8]
    .map(deel => vak.top + deel * vak.height)
    .filter(y => y > 0 && y < innerHeight)
    .map(y => document.elementFromPoint(x, y))
    .some(raak => raak && (wie.contains(raak) || raak.contains(wie)));
  const alles = [...document.querySelectorAll('a[href], button, summary, input, select, textarea')];
  return {
    gevonden: wie === doel,
    wie: wie.outerHTML.replace(/\\s+/g, ' ').slice(0, 160),
    nummer: alles.indexOf(wie),
    dikte: omlijsting,
    contrast: Math.max(...ringen.map(kleur => contrast(kleur, buiten))),
    zichtbaar: opHetScherm && bovenop,
  };
}"""
)


class Toetsenbord:
    """Somebody with a keyboard and no mouse; everything that gets the focus is looked at."""

    def __init__(self, page):
        """Drive ``page``."""
        self.page = page
        self.bezwaren = []

    def ga(self, rol, naam, hoogstens=40):
        """Press Tab until the first link, button or field with this name, or the start of it, has the focus."""
        doel = self.page.get_by_role(rol, name=re.compile(f"^{re.escape(naam)}")).first
        expect(doel).to_be_visible()
        vorige = -1
        for _keer in range(hoogstens):
            self.page.keyboard.press("Tab")
            gezien = self._kijk(doel)
            waar = f"{self.page.url}: {gezien['wie']}"
            if gezien["dikte"] < 2 or gezien["contrast"] < 3:
                self.bezwaren.append(f"de focus valt niet op ({gezien['contrast']:.1f}) {waar}")
            if not gezien["zichtbaar"]:
                self.bezwaren.append(f"wat de focus heeft is verborgen {waar}")
            if gezien["nummer"] < vorige:
                self.bezwaren.append(f"de focus springt terug {waar}")
            vorige = gezien["nummer"]
            if gezien["gevonden"]:
                return
        pytest.fail(f"{naam} heeft na {hoogstens} keer Tab de focus niet, {gezien['wie']} wel")

    def _kijk(self, doel):
        """Look at what has the focus, once the page has scrolled to it."""
        for _keer in range(200):
            gezien = self.page.evaluate(KIJK, doel.element_handle())
            if gezien["zichtbaar"]:
                break
            self.page.wait_for_timeout(50)
        return gezien

    def kies(self, rol, naam, toets="Enter"):
        """Go there and press a key."""
        self.ga(rol, naam)
        self.page.keyboard.press(toets)

    def open(self, knop):
        """Press Tab until something that unfolds has the focus, and unfold it."""
        for _keer in range(80):
            self.page.keyboard.press("Tab")
            if self._kijk(knop)["gevonden"]:
                break
        self.page.keyboard.press("Enter")

    def menu(self, naam):
        """Open the menu and follow one of its links."""
        self.open(self.page.get_by_role("banner").locator("summary"))
        self.kies("link", naam)

    def ben_op(self, kop):
        """Check which page this is, by its first heading."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(kop)


@pytest.fixture(autouse=True)
def programma(live_server, monkeypatch):
    """Make a small programme in which everything hangs together."""
    monkeypatch.setattr("coalitie.site.denkmee.TE_SNEL", 0)
    Portaal.objects.create(
        naam="Noord", ondertitel="Zo gaat het", contact_naam="Anna", contact_telefoon="14 050"
    )
    leren, wonen = (
        maak_thema(slug=naam.lower(), naam=naam, icoon=naam.lower()) for naam in ("Leren", "Wonen")
    )
    selwerd = maak_wijk(slug="selwerd", naam="Selwerd", intro="<p>Een wijk vol flats.</p>")
    maak_wijk(slug="beijum", naam="Beijum")
    plan = maak_interventie(slug="huizen", titel="Warme huizen", themas=[wonen], wijken=[selwerd])
    partner = maak_partner(slug="nijestee", naam="Nijestee")
    maak_verantwoordelijkheid(interventie=plan, partner=partner, rol="trekker")
    aanvraag = maak_aanvraag(
        slug="isolatie", titel="Geld voor isolatie", themas=[wonen], wijken=[selwerd], interventies=[plan]
    )
    maak_bedrag(aanvraag=aanvraag, bedrag="10440872.29", per=datum("2024"))
    maak_verhaal(
        slug="kachel",
        titel="De kachel kan uit",
        tekst="<p>Het was koud.</p>" * 30 + "<p>Nu is het overal warm.</p>",
        themas=[wonen],
        wijken=[selwerd],
        interventies=[plan],
    )
    maak_verhaal(slug="school", titel="Naar school in de zomer", themas=[leren], wijken=[selwerd])


@pytest.fixture(params=[True, False], ids=["met-javascript", "zonder-javascript"])
def toetsen(browser, base_url, request):
    """Return a keyboard in a browser with JavaScript, and in one without."""
    context = browser.new_context(
        java_script_enabled=request.param,
        base_url=base_url,
        locale="nl-NL",
        viewport=SCHERM,
        reduced_motion="reduce",
    )
    toetsenbord = Toetsenbord(context.new_page())
    yield toetsenbord
    context.close()
    assert toetsenbord.bezwaren == []


def test_mijn_wijk_vinden_en_er_iets_vragen(toetsen):
    page = toetsen.page
    page.goto("/")
    toetsen.menu("Wijken")
    toetsen.ben_op("Wijken")
    toetsen.kies("link", "Selwerd")
    toetsen.ben_op("Selwerd")
    toetsen.kies("link", "Vraag of tip? Denk mee")
    toetsen.ben_op("Denk mee")

    # First without saying anything: what is wrong gets the focus, and leads to the field.
    toetsen.kies("button", "Verstuur")
    expect(page.get_by_role("alert")).to_be_focused()
    toetsen.kies("link", page.get_by_role("alert").get_by_role("link").first.inner_text())
    expect(page.get_by_role("textbox", name="Wat wil je vragen of vertellen?")).to_be_focused()
    page.keyboard.type("Wanneer is onze flat aan de beurt?")
    toetsen.ga("radio", "Alleen gebruiken om mij te antwoorden")
    page.keyboard.press("ArrowDown")
    toetsen.kies("button", "Verstuur")
    toetsen.ben_op("Bedankt, we hebben je bericht")
    inzending = Inzending.objects.get()
    assert inzending.tekst == "Wanneer is onze flat aan de beurt?"
    assert inzending.toestemming == "zonder_naam"
    assert inzending.wijk.slug == "selwerd"
    expect(page.get_by_text(inzending.code)).to_be_visible()


def _blader(page):
    """Press Space, and wait until the page has begun to move and stands still again."""
    begin = vorige = page.evaluate("scrollY")
    page.keyboard.press("Space")
    stil = 0
    for _keer in range(200):
        page.wait_for_timeout(50)
        nu = page.evaluate("scrollY")
        stil = stil + 1 if nu == vorige != begin else 0
        if stil == 4:
            return
        vorige = nu


def test_een_verhaal_lezen_tot_het_einde(toetsen):
    page = toetsen.page
    page.goto("/")
    toetsen.kies("link", "De kachel kan uit")
    toetsen.ben_op("De kachel kan uit")
    toetsen.kies("link", "Direct naar de inhoud")
    expect(page.locator("#inhoud")).to_be_focused()
    einde = page.get_by_text("Nu is het overal warm.")
    for _keer in range(30):
        if einde.evaluate("e => e.getBoundingClientRect().bottom <= innerHeight"):
            break
        _blader(page)
    expect(einde).to_be_in_viewport()
    toetsen.kies("link", "Warme huizen")
    toetsen.ben_op("Warme huizen")


def test_verhalen_kiezen(toetsen):
    page = toetsen.page
    page.goto("/")
    toetsen.menu("Verhalen")
    toetsen.ben_op("Verhalen")
    toetsen.open(page.get_by_role("main").locator("summary").first)
    toetsen.ga("combobox", "Thema")
    page.keyboard.type("Leren")
    toetsen.kies("button", "Laat zien")
    expect(page.get_by_role("main").get_by_role("link", name="Naar school in de zomer")).to_have_count(1)
    expect(page.get_by_role("main").get_by_role("link", name="De kachel kan uit")).to_have_count(0)
    expect(page).to_have_url(re.compile("thema=leren"))
    toetsen.kies("link", "Alle verhalen laten zien")
    expect(page.get_by_role("main").get_by_role("link", name="De kachel kan uit")).to_have_count(1)


def test_zoeken(toetsen):
    page = toetsen.page
    page.goto("/")
    toetsen.kies("link", "Zoeken")
    toetsen.ben_op("Zoeken")
    toetsen.ga("searchbox", "Wat zoek je?")
    page.keyboard.type("kachel")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=kachel*")
    toetsen.kies("link", "De kachel kan uit")
    toetsen.ben_op("De kachel kan uit")


def test_zien_wie_betaalt(toetsen):
    page = toetsen.page
    page.goto("/")
    toetsen.menu("Geld")
    toetsen.ben_op("Geld")
    toetsen.kies("link", "Geld voor isolatie")
    toetsen.ben_op("Geld voor isolatie")
    precies = page.get_by_text("10.440.872,29").first
    expect(precies).to_be_hidden()
    toetsen.open(precies.locator("xpath=ancestor::details[1]/summary"))
    expect(precies).to_be_visible()
    toetsen.kies("link", "Warme huizen")
    toetsen.ben_op("Warme huizen")


def test_van_boven_naar_beneden_en_weer_terug_zonder_val(toetsen):
    """Tab passes everything once and leaves the page; Shift+Tab goes the same way back."""
    page = toetsen.page
    page.goto("/zoeken/")
    alles = page.locator("a:visible, button:visible, summary:visible, input:visible, select:visible").count()
    volgorde = []
    for toets in ("Tab", "Shift+Tab"):
        for _keer in range(alles):
            page.keyboard.press(toets)
            volgorde.append(page.evaluate(KIJK, None)["nummer"])
        page.keyboard.press(toets)
        volgorde.append(page.evaluate(KIJK, None)["nummer"])
    heen, terug = volgorde[:alles], volgorde[alles + 1 : -1]
    assert len(set(heen)) == alles
    assert terug == heen[::-1]


def test_wat_verandert_wordt_gezegd_op_een_plek_die_er_al_was(page):
    """A status message is only spoken when its element was there before it got its text."""
    for pad, doe, zegt in (
        (
            "/interventies/",
            lambda: page.get_by_label("Thema", exact=True).select_option("leren"),
            "0 plannen",
        ),
        ("/zoeken/", lambda: page.get_by_label("Wat zoek je?").press_sequentially("kach"), "1 pagina"),
    ):
        page.goto(pad)
        page.evaluate("document.querySelectorAll('main details').forEach(een => een.open = true)")
        stand = page.get_by_role("status").first
        stand.evaluate("stand => stand.dataset.zelfde = 'ja'")
        doe()
        expect(stand).to_contain_text(zegt)
        expect(stand).to_have_attribute("data-zelfde", "ja")


RANDEN = (
    f"() => {{{CONTRAST}"
    + """
  const velden = 'input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, button, summary';
  return [...document.querySelectorAll(velden)].filter(veld => veld.checkVisibility()).map(veld => {
    const stijl = getComputedStyle(veld), buiten = vulling(veld.parentElement);
    const rand = parseFloat(stijl.borderBottomWidth) >= 1 ? contrast(stijl.borderBottomColor, buiten) : 1;
    return [Math.max(rand, contrast(vulling(veld), buiten)), veld.outerHTML.slice(0, 120)];
  });
}"""
)


def test_randen_van_velden_en_knoppen_steken_af(page):
    te_vaag = []
    for kleuren in ("light", "dark"):
        page.emulate_media(color_scheme=kleuren)
        for pad in ("/", "/verhalen/", "/denk-mee/", "/account/login/"):
            page.goto(pad)
            randen = page.evaluate(RANDEN)
            assert randen, pad
            te_vaag += [(kleuren, pad, *rand) for rand in randen if rand[0] < 3]
    assert te_vaag == []
