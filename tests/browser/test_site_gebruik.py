"""Using the public site: by keyboard, without JavaScript, on a small screen, without leaving traces."""

import re

import pytest
from playwright.sync_api import expect

from coalitie.basis.models import Portaal
from tests.makers import (
    datum,
    maak_bericht,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verantwoordelijkheid,
    maak_verhaal,
    maak_wijk,
)
from themas.models import Doelstelling, Resultaat
from verhalen.models import CijferBlok, CitaatBlok

ADRESSEN = (
    "/",
    "/verhalen/",
    "/verhalen/een/",
    "/themas/",
    "/themas/een/",
    "/wijken/",
    "/wijken/een/",
    "/account/login/",
    "/bestaat-niet/",
)
LANG = "Arbeidsmarktkwalificatieverbeteringstrajectbegeleidingsovereenkomst" * 2
# In a drawing the focus is a rectangle with a line around it, elsewhere an outline.
IN_BEELD = """() => {
  const nu = document.activeElement, vak = nu.getBoundingClientRect();
  const ring = nu instanceof SVGElement ? getComputedStyle(nu.querySelector('rect')) : getComputedStyle(nu);
  const zichtbaar = nu instanceof SVGElement
    ? ring.stroke !== 'none' && parseFloat(ring.strokeWidth) >= 2
    : ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2;
  return zichtbaar && vak.top >= -1 && vak.bottom <= innerHeight + 1 && vak.width > 0;
}"""
TE_KLEIN = """() => [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select')]
  .filter(element => {
    const vak = (element.closest('label') || element).getBoundingClientRect();
    const inZin = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
    return vak.width && !inZin && vak.height < 43.5;
  }).map(element => element.outerHTML.slice(0, 120))"""

# The size of the letters of running text, and how many there are on a line on average.
LANGSTE_REGEL = """() => {
  const zichtbaar = [...document.querySelectorAll('main p:not(.bijregel)')].filter(p => p.checkVisibility());
  const alineas = zichtbaar.map(p => {
    const stijl = getComputedStyle(p), regels = p.getBoundingClientRect().height / parseFloat(stijl.lineHeight);
    return [parseFloat(stijl.fontSize), p.textContent.trim().length / Math.max(1, Math.round(regels))];
  });
  return [Math.min(...alineas.map(a => a[0])), Math.max(...alineas.map(a => a[1]))];
}"""


def programma(tekst="Een"):
    """Make one of each, with ``tekst`` as every text."""
    Portaal.objects.create(
        naam=tekst[:120], ondertitel=tekst, contact_naam=tekst[:120], contact_telefoon="14 050"
    )
    thema = maak_thema(slug="een", naam=tekst[:60], wat_we_willen=tekst, tekst=f"<p>{tekst}</p>")
    wijk = maak_wijk(slug="een", naam=tekst[:80], intro=f"<p>{tekst}</p>", contact=tekst)
    Doelstelling.objects.create(slug="doel", thema=thema, titel=tekst)
    interventie = maak_interventie(titel=tekst, samenvatting=tekst, themas=[thema], wijken=[wijk])
    partner = maak_partner(naam=tekst[:120])
    maak_verantwoordelijkheid(interventie=interventie, partner=partner)
    Resultaat.objects.create(
        interventie=interventie, wat=tekst, getal=1, eenheid=tekst[:60], bron=tekst, datum=datum("2024")
    )
    bericht = maak_bericht(titel=tekst, tekst=f"<p>{tekst}</p>", bron_naam=tekst)
    bericht.themas.set([thema])
    bericht.wijken.set([wijk])
    for slug in ("een", "twee"):
        verhaal = maak_verhaal(
            slug=slug,
            titel=tekst,
            intro=tekst,
            auteur=tekst[:120],
            tekst=f"<h2>{tekst}</h2><p>{tekst}</p>",
            themas=[thema],
            wijken=[wijk],
            interventies=[interventie],
            partners=[partner],
        )
    plek = {"parent": verhaal, "region": "inhoud"}
    CitaatBlok.objects.create(**plek, ordering=1, citaat=tekst, wie=tekst, bron=tekst)
    CijferBlok.objects.create(
        **plek, ordering=2, getal=tekst[:40], eenheid=tekst[:60], wat=tekst, bron=tekst, datum=datum("2024")
    )


@pytest.fixture
def een_van_elk(live_server):
    """Make a small programme."""
    programma()


def test_met_tab_kom_je_eerst_bij_de_inhoud_en_dan_bij_alles(page, een_van_elk):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Direct naar de inhoud"
    assert page.evaluate(IN_BEELD)

    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("adres", ADRESSEN)
def test_alles_wat_je_kunt_bedienen_is_met_tab_te_bereiken_en_te_zien(page, een_van_elk, adres):
    page.goto(adres)
    bedienbaar = page.locator(
        "a[href]:visible, button:enabled:visible, summary:visible, select:visible, input:not([type=hidden]):visible"
    ).count()
    bereikt = []
    for _ in range(bedienbaar):
        page.keyboard.press("Tab")
        _wacht_tot(page, IN_BEELD)
        bereikt.append(
            page.evaluate(
                "[...document.querySelectorAll('a[href], button, summary, select, input')].indexOf(document.activeElement)"
            )
        )

    assert bereikt == sorted(bereikt)
    assert len(set(bereikt)) == bedienbaar


def _wacht_tot(page, voorwaarde):
    """Wait until a condition holds; by asking, because the policy refuses Playwright's own way."""
    for _ in range(400):
        if page.evaluate(voorwaarde):
            return
        page.wait_for_timeout(50)
    pytest.fail(page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))


def test_inloggen_met_alleen_het_toetsenbord(page, live_server, alice):
    page.goto("/account/login/")
    page.locator("summary", has_text="Liever met je wachtwoord").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type(alice.email)
    page.keyboard.press("Tab")
    page.keyboard.type("welkom-in-noord")
    page.keyboard.press("Enter")

    page.wait_for_url("**/mijn/nijestee/")
    expect(page.get_by_text("nijestee").first).to_be_visible()


def test_een_fout_bij_inloggen_krijgt_de_aandacht(page, live_server, alice):
    page.goto("/account/login/")
    page.get_by_label("E-mailadres").first.fill("geen adres")
    page.get_by_role("button", name="Stuur me een code").click()

    page.get_by_role("alert").wait_for()
    expect(page).to_have_title(re.compile(r"^\s*Fout:"))
    expect(page.locator(".foutoverzicht")).to_be_focused()
    page.get_by_role("alert").get_by_role("link").first.click()
    expect(page.locator("[name=email]:focus")).to_have_count(1)


def test_zonder_javascript_lees_je_en_log_je_in(browser, live_server, alice):
    programma()
    zonder = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = zonder.new_page()
    page.goto("/")
    page.locator("main a[href^='/verhalen/']").first.click()
    expect(page).to_have_url(re.compile("/verhalen/(een|twee)/$"))
    page.get_by_role("main").get_by_role("link", name="Een").first.click()
    expect(page).to_have_url(re.compile("/themas/een/$"))

    page.get_by_role("link", name="Inloggen").click()
    page.get_by_text("Liever met je wachtwoord").click()
    formulier = page.locator("details form", has=page.get_by_label("Wachtwoord", exact=True))
    formulier.get_by_label("E-mailadres").fill(alice.email)
    formulier.get_by_label("Wachtwoord", exact=True).fill("welkom-in-noord")
    formulier.get_by_role("button", name="Inloggen").click()

    expect(page).to_have_url(re.compile("/mijn/nijestee/$"))
    menu = page.get_by_role("navigation", name="Mijn coalitie")
    menu.get_by_text("Meer", exact=True).click()
    menu.get_by_role("link", name="Mijn account").click()
    page.get_by_role("main").get_by_role("button", name="Uitloggen").click()
    expect(page).to_have_url(f"{live_server.url}/")
    zonder.close()


def test_zeer_lange_woorden_passen_op_een_klein_scherm(page, live_server):
    programma(LANG)
    page.set_viewport_size({"width": 320, "height": 640})
    te_breed = {}
    for adres in ADRESSEN:
        page.goto(adres)
        breedte = page.evaluate("document.documentElement.scrollWidth")
        if breedte > 320:
            te_breed[adres] = breedte

    assert te_breed == {}


def test_letters_regels_en_knoppen_zijn_groot_genoeg(page, live_server):
    programma("Een gewone zin die lang genoeg is om over meer dan een regel te lopen. " * 2)
    for breedte in (390, 1440):
        page.set_viewport_size({"width": breedte, "height": 900})
        for adres in ADRESSEN:
            page.goto(adres)
            assert page.evaluate(TE_KLEIN) == [], (adres, breedte)
            letter, tekens = page.evaluate(LANGSTE_REGEL)
            assert letter >= 18, adres
            assert tekens <= 75, adres


def test_lezen_laat_geen_sporen_na_en_vraagt_niets_van_anderen(page, live_server, een_van_elk):
    gevraagd = []
    page.on("request", lambda verzoek: gevraagd.append(verzoek.url))
    for adres in ADRESSEN:
        if not adres.startswith(("/account/", "/mijn/")):
            page.goto(adres)

    assert [adres for adres in gevraagd if not adres.startswith(live_server.url)] == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_de_eigen_letter_wordt_gebruikt(page, live_server, een_van_elk):
    page.goto("/")

    assert page.evaluate(
        "document.fonts.ready.then(letters => [...letters].filter(een => een.status === 'loaded').length)"
    )


def test_op_papier_staat_de_tekst_zonder_menu(page, live_server, een_van_elk):
    page.goto("/verhalen/een/")
    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
