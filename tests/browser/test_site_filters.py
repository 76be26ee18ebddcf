"""Choosing what you want to see: with htmx, without JavaScript, by keyboard, and going back."""

import re

import pytest
from playwright.sync_api import expect

from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_behoefte,
    maak_besluit,
    maak_document,
    maak_doorbraak,
    maak_indicator,
    maak_interventie,
    maak_meting,
    maak_mijlpaal,
    maak_partner,
    maak_thema,
    maak_toezegging,
    maak_verantwoordelijkheid,
    maak_vervolgactie,
    maak_wens,
    maak_wijk,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def programma(live_server):
    leren, wonen = (
        maak_thema(slug=naam.lower(), naam=naam, icoon=naam.lower()) for naam in ("Leren", "Wonen")
    )
    selwerd = maak_wijk(slug="selwerd", naam="Selwerd")
    nijestee = maak_partner(slug="nijestee", naam="Nijestee")
    school = maak_interventie(slug="school", titel="Langere schooldag", themas=[leren], wijken=[selwerd])
    huizen = maak_interventie(slug="huizen", titel="Betere huizen", themas=[wonen, leren], wijken=[selwerd])
    maak_interventie(slug="net", titel="Warmtenet", themas=[wonen])
    maak_verantwoordelijkheid(partner=nijestee, interventie=huizen, rol="trekker")
    maak_toezegging(partner=nijestee, interventie=huizen, status="bevestigd")
    aanvraag = maak_aanvraag(slug="vhf", interventies=[huizen], themas=[wonen], wijken=[selwerd])
    maak_bedrag(aanvraag=aanvraag, bedrag="10440872.29")
    regel = maak_doorbraak(interventie=huizen)
    regel.vragen(door=None, reden="Nodig.")
    besluit = maak_besluit(slug="besluit", over=[huizen, aanvraag, regel])
    maak_vervolgactie(besluit=besluit)
    maak_wens(besluit=besluit, antwoord="Ja.", beantwoord_op=datum("februari 2024"))
    maak_behoefte(interventie=huizen)
    maak_meting(
        indicator=maak_indicator(doelstelling=wonen.doelstellingen.create(slug="doel", titel="Een doel"))
    )
    maak_mijlpaal(document=maak_document(), datum=datum("juli 2024"))
    return school


def titels(page):
    return page.locator("#gevonden h3")


def adres(achteraan):
    """Return what an address must match that ends like this."""
    return re.compile(f"{re.escape(achteraan)}$")


def test_kiezen_ververst_de_lijst_het_adres_en_de_aantallen(page, csp_meldingen):
    page.goto("/interventies/")
    page.get_by_label("Thema", exact=True).select_option("leren")
    expect(page.get_by_role("status")).to_have_text("2 plannen bij: thema “Leren”")
    expect(titels(page)).to_have_text(["Betere huizen", "Langere schooldag"])
    expect(page).to_have_url(adres("/interventies/?thema=leren"))
    expect(page.get_by_label("Partner").locator("option", has_text="Nijestee (1)")).to_have_count(1)
    page.get_by_label("Partner").select_option("nijestee")
    expect(page.get_by_role("status")).to_have_text("1 plan bij: thema “Leren”, partner “Nijestee”")
    expect(page).to_have_url(adres("/interventies/?thema=leren&partner=nijestee"))
    assert csp_meldingen == []


def test_de_focus_blijft_waar_hij_was(page):
    page.goto("/interventies/")
    page.get_by_label("Wijk").focus()
    page.get_by_label("Wijk").select_option("selwerd")
    expect(page.get_by_role("status")).to_have_text("2 plannen bij: wijk “Selwerd”")
    expect(page.get_by_label("Wijk")).to_be_focused()


def test_terug_en_vooruit(page):
    page.goto("/interventies/")
    page.get_by_label("Thema", exact=True).select_option("wonen")
    expect(page.get_by_role("status")).to_contain_text("thema “Wonen”")
    page.get_by_label("Wijk").select_option("selwerd")
    expect(page.get_by_role("status")).to_contain_text("wijk “Selwerd”")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("2 plannen bij: thema “Wonen”")
    expect(page.get_by_label("Thema", exact=True)).to_have_value("wonen")
    expect(page.get_by_label("Wijk")).to_have_value("")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("3 plannen")
    expect(page.get_by_label("Thema", exact=True)).to_have_value("")
    page.go_forward()
    expect(page.get_by_label("Thema", exact=True)).to_have_value("wonen")
    expect(titels(page)).to_have_text(["Betere huizen", "Warmtenet"])


def test_terug_van_een_plan_naar_dezelfde_keuze(page):
    page.goto("/interventies/")
    page.get_by_label("Thema", exact=True).select_option("leren")
    expect(page.get_by_role("status")).to_contain_text("2 plannen")
    page.get_by_role("link", name="Betere huizen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Betere huizen")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("2 plannen bij: thema “Leren”")
    expect(page.get_by_label("Thema", exact=True)).to_have_value("leren")
    expect(page.get_by_role("banner")).to_be_visible()


def test_adres_werkt_ook_als_je_het_krijgt(page):
    page.goto("/interventies/?thema=leren&wijk=selwerd")
    expect(titels(page)).to_have_text(["Betere huizen", "Langere schooldag"])
    expect(page.get_by_label("Thema", exact=True)).to_have_value("leren")


def test_met_het_toetsenbord(page):
    page.goto("/interventies/")
    page.get_by_label("Thema", exact=True).focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status")).to_have_text("2 plannen bij: thema “Leren”")
    for _keer in range(4):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Laat zien")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("2 plannen bij: thema “Leren”")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Alles laten zien")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("3 plannen")


@pytest.fixture
def zonder_javascript(browser, base_url):
    context = browser.new_context(java_script_enabled=False, base_url=base_url, locale="nl-NL")
    yield context.new_page()
    context.close()


def test_zonder_javascript(zonder_javascript):
    page = zonder_javascript
    page.goto("/interventies/")
    page.get_by_label("Thema", exact=True).select_option("wonen")
    page.get_by_label("Partner").select_option("nijestee")
    page.get_by_role("button", name="Laat zien").click()
    expect(titels(page)).to_have_text(["Betere huizen"])
    expect(page).to_have_url(re.compile("thema=wonen"))
    expect(page.get_by_label("Thema", exact=True)).to_have_value("wonen")
    page.get_by_role("link", name="Alles laten zien").click()
    expect(titels(page)).to_have_count(3)


def test_precieze_bedrag_met_een_toets(page):
    page.goto("/geld/")
    exact = page.get_by_text(re.compile(r"10\.440\.872,29"))
    expect(exact).to_be_hidden()
    samenvatting = exact.locator("xpath=ancestor::details[1]/summary")
    samenvatting.focus()
    page.keyboard.press("Enter")
    expect(exact).to_be_visible()


PADEN = (
    "/interventies/",
    "/interventies/?thema=leren",
    "/interventies/?wijk=atlantis",
    "/interventies/huizen/",
    "/partners/",
    "/partners/nijestee/",
    "/geld/",
    "/geld/vhf/",
    "/besluiten/besluit/",
    "/interventies/huizen/tijdlijn/",
    "/resultaten/",
    "/documenten/",
    "/tijdlijn/",
    "/over/",
    "/toegankelijkheid/",
    "/privacy/",
)


@pytest.mark.parametrize("breedte", [320, 1280])
def test_toegankelijk_en_zonder_zijwaarts_schuiven(page, axe, csp_meldingen, breedte):
    page.set_viewport_size({"width": breedte, "height": 900})
    bezwaren = []
    for pad in PADEN:
        page.goto(pad)
        page.evaluate("document.querySelectorAll('main details').forEach(een => een.open = true)")
        bezwaren += [f"{pad}: {bezwaar}" for bezwaar in axe(page)]
        te_breed = page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )
        bezwaren += [f"{pad}: schuift zijwaarts"] if te_breed else []
    assert bezwaren == []
    assert csp_meldingen == []


def test_toegankelijk_nadat_htmx_de_lijst_verving(page, axe):
    page.goto("/interventies/")
    page.get_by_label("Thema", exact=True).select_option("leren")
    expect(page.get_by_role("status")).to_contain_text("2 plannen")
    assert axe(page) == []


def test_op_papier_staan_precieze_bedragen_en_bronnen(page):
    page.goto("/geld/")
    exact = page.get_by_text(re.compile(r"10\.440\.872,29"))
    expect(exact).to_be_hidden()
    page.emulate_media(media="print")
    expect(exact).to_be_visible()
