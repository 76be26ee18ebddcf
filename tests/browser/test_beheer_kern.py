"""The core of the admin in a real browser: the editor under the policy, blocks, stale saves, and axe."""

import re

import pytest
from django.test import Client
from playwright.sync_api import expect

from partners.models import Verantwoordelijkheid
from tests.formulieren import aangemeld, vul_in
from tests.formulieren import beheeradres as adres
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_interventie,
    maak_partner,
    maak_ronde,
    maak_thema,
    maak_verhaal,
    maak_wijk,
)
from themas.models import Resultaat
from verhalen.models import CijferBlok, CitaatBlok, FotoBlok, TekstBlok

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def binnen(page, live_server):
    """Return a function that lets the browser be somebody who is signed in."""

    def ga(gebruiker):
        client = Client()
        client.force_login(gebruiker)
        koekje = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": koekje, "url": live_server.url}])

    return ga


@pytest.fixture
def naar(page, live_server):
    """Return a function that opens a page of the portal."""
    return lambda pad: page.goto(f"{live_server.url}{pad}")


def blok(page, nummer):
    """Return the block that a reader sees as number ``nummer``, once it is there."""
    blokken = page.locator(".order-machine .inline-related:not(.empty-form)")
    expect(blokken.nth(nummer - 1)).to_be_visible()
    ids = blokken.evaluate_all(
        "blokken => blokken.sort((a, b) => a.style.order - b.style.order).map(blok => blok.id)"
    )
    return page.locator(f"#{ids[nummer - 1]}")


def sleep_naar_boven(page, plek):
    """Drag a block to the top; a drag that a busy browser did not take up is done again, as a person would."""
    kop = blok(page, plek).locator("> h3")
    naam = kop.inner_text()
    assert blok(page, 1).locator("> h3").inner_text() != naam
    for _poging in range(5):
        kop.drag_to(blok(page, 1).locator("> h3"), target_position={"x": 30, "y": 3})
        if blok(page, 1).locator("> h3").inner_text() == naam:
            return
    raise AssertionError(f"{naam} did not come to the top")


def test_a_story_of_four_kinds_of_blocks_under_the_policy(page, naar, binnen, rosa, csp_meldingen, tmp_path):
    from PIL import Image

    foto = tmp_path / "straat.png"
    Image.new("RGB", (600, 400), "#1B1F3B").save(foto)
    verhaal = maak_verhaal(tekst="<p>Er was eens.</p>", status="concept", publiceren_op=None)
    binnen(rosa)
    response = naar(adres(verhaal))
    beleid = response.headers["content-security-policy"]
    assert "unsafe" not in beleid
    assert "nonce-" in beleid

    tekst = blok(page, 1).get_by_role("textbox", name="Tekst")
    tekst.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" En toen kwam er ")
    blok(page, 1).get_by_role("button", name="Vet").click()
    page.keyboard.type("een plein")
    blok(page, 1).get_by_role("button", name="Vet").click()
    page.keyboard.type(" bij.")

    toevoegen = page.get_by_role("group", name="Blok toevoegen")
    toevoegen.get_by_role("button", name="Citaat toevoegen").click()
    blok(page, 2).locator("[name$=-citaat]").fill("Hier speel ik elke dag.")
    blok(page, 2).locator("[name$=-wie]").fill("Een kind uit Selwerd")
    toevoegen.get_by_role("button", name="Cijfer toevoegen").click()
    blok(page, 3).locator("[name$=-getal]").fill("33")
    blok(page, 3).locator("[name$=-wat]").fill("bankjes op het plein")
    blok(page, 3).locator("[name$=-bron]").fill("De gemeente")
    blok(page, 3).locator("[name$=-datum]").fill("najaar 2023")
    toevoegen.get_by_role("button", name="Foto toevoegen").click()
    blok(page, 4).locator("input[type=file]").set_input_files(foto)
    blok(page, 4).locator("[name$=-alt]").fill("Het plein in de avond")
    toevoegen.get_by_role("button", name="Tekst toevoegen").click()
    blok(page, 5).get_by_role("textbox", name="Tekst").click()
    page.keyboard.type("Tot zover.")

    # The figure up with its button, the picture to the top by dragging.
    blok(page, 3).get_by_role("button", name="Cijfer: omhoog").click()
    expect(blok(page, 2).locator("[name$=-getal]")).to_have_value("33")
    page.locator("label.collapse-items").click()
    sleep_naar_boven(page, 4)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.wait_for_url(re.compile(r"/verhalen/verhaal/(#|$)"))

    assert csp_meldingen == []
    soorten = {
        een.ordering: type(een).__name__
        for soort in (TekstBlok, CitaatBlok, CijferBlok, FotoBlok)
        for een in soort.objects.filter(parent=verhaal)
    }
    assert [soorten[plek] for plek in sorted(soorten)] == [
        "FotoBlok",
        "TekstBlok",
        "CijferBlok",
        "CitaatBlok",
        "TekstBlok",
    ]
    eerste, laatste = TekstBlok.objects.filter(parent=verhaal).order_by("ordering")
    assert "<strong>een plein</strong>" in eerste.tekst
    assert laatste.tekst == "<p>Tot zover.</p>"


def test_a_stale_save_in_the_browser_loses_nothing(page, naar, binnen, rosa, beheerder, csp_meldingen):
    verhaal = maak_verhaal(titel="Oud", tekst="<p>Er was eens.</p>")
    binnen(rosa)
    naar(adres(verhaal))
    page.get_by_label("Titel", exact=False).first.fill("Titel van Rosa")
    blok(page, 1).get_by_role("textbox", name="Tekst").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Rosa schrijft door.")
    ander = aangemeld(beheerder)
    velden = vul_in(ander, adres(verhaal), titel="Titel van Beheer")
    assert ander.post(adres(verhaal), velden).status_code == 302

    page.get_by_role("button", name="Opslaan", exact=True).click()
    paneel = page.get_by_role("region", name="Iemand anders was je voor")
    for wat in ("Titel van Beheer", "Titel van Rosa", str(beheerder)):
        expect(paneel).to_contain_text(wat)
    expect(page.locator("#id_titel")).to_have_value("Titel van Rosa")
    expect(blok(page, 1).get_by_role("textbox", name="Tekst")).to_contain_text("Rosa schrijft door.")
    verhaal.refresh_from_db()
    assert verhaal.titel == "Titel van Beheer"

    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.wait_for_url(re.compile(r"/verhalen/verhaal/(#|$)"))
    verhaal.refresh_from_db()
    assert verhaal.titel == "Titel van Rosa"
    assert "Rosa schrijft door." in TekstBlok.objects.get().tekst
    assert csp_meldingen == []


def test_a_row_and_a_relation_are_added_from_the_form(page, naar, binnen, charlie, csp_meldingen):
    """A new row is chosen by typing; what is not there yet is made in a window beside it."""
    interventie, ronde = maak_interventie(), maak_ronde()
    maak_partner(naam="Een andere partner")
    binnen(charlie)
    naar(adres(interventie))
    rijen = page.locator("#verantwoordelijkheid-group")
    rijen.get_by_role("button", name=re.compile("toevoegen")).or_(rijen.locator(".add-row a")).first.click()
    with page.expect_popup() as venster:
        page.locator("#add_id_verantwoordelijkheid-0-partner").click()
    partner = venster.value
    partner.locator("#id_naam").fill("Nieuwe partner")
    partner.locator("#id_slug").fill("nieuwe-partner")
    partner.locator("#id_soort").select_option(index=1)
    with partner.expect_event("close"):
        partner.get_by_role("button", name="Opslaan", exact=True).click()
    page.locator("#id_verantwoordelijkheid-0-rol").select_option("trekker")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.wait_for_url(re.compile(r"/themas/interventie/$"))
    assert str(Verantwoordelijkheid.objects.get().partner) == "Nieuwe partner"

    naar("/beheer/financiering/aanvraag/add/")
    page.locator("#id_titel").press_sequentially("Een nieuwe aanvraag")
    expect(page.locator("#id_slug")).to_have_value("een-nieuwe-aanvraag")
    page.get_by_role("combobox", name="Ronde").click()
    page.get_by_role("searchbox", name="Zoeken").press_sequentially(ronde.regeling.naam[:6].lower())
    page.get_by_role("option", name=re.compile(ronde.regeling.naam)).click()
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.wait_for_url(re.compile(r"/financiering/aanvraag/$"))
    assert csp_meldingen == []


def test_who_may_only_read_gets_a_page_to_read(page, naar, binnen, meelezer, axe):
    interventie = maak_interventie(themas=[maak_thema(naam="Leren")])
    Resultaat.objects.create(interventie=interventie, wat="Bankjes", bron="Rapport", datum=datum("2024"))
    binnen(meelezer)
    for obj in (interventie, maak_verhaal(themas=[maak_thema()]), maak_aanvraag(themas=[maak_thema()])):
        naar(adres(obj))
        expect(page.get_by_role("button", name="Opslaan", exact=True)).to_have_count(0)
        assert axe(page) == []


def test_leaving_with_unsaved_work_asks_first(page, naar, binnen, charlie):
    interventie = maak_interventie()
    binnen(charlie)
    naar(adres(interventie))
    gevraagd = []
    page.on("dialog", lambda vraag: (gevraagd.append(vraag.type), vraag.accept()))
    page.get_by_role("link", name="Geschiedenis", exact=True).click()
    page.wait_for_url("**/history/")
    assert gevraagd == []
    naar(adres(interventie))
    page.locator("#id_titel").press_sequentially("x")
    page.get_by_role("link", name="Geschiedenis", exact=True).click()
    page.wait_for_url("**/history/")
    assert gevraagd == ["beforeunload"]


def test_a_step_by_keyboard_only(page, naar, binnen, charlie):
    interventie = maak_interventie(status="voorbereiding")
    binnen(charlie)
    naar(adres(interventie))
    page.get_by_role("link", name="Ga uitvoeren").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/stap/uitvoeren/")
    page.get_by_label("Reden").focus()
    page.keyboard.type("De school doet mee.")
    for _veld in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/change/$"))
    interventie.refresh_from_db()
    assert interventie.status == "uitvoering"


def test_the_menu_opens_and_closes_by_keyboard(page, naar, binnen, charlie):
    page.set_viewport_size({"width": 1280, "height": 800})
    binnen(charlie)
    naar("/beheer/themas/interventie/")
    menu = page.get_by_role("navigation", name="Beheer")
    menu.get_by_text("Programma", exact=True).press("Enter")
    expect(menu.get_by_role("link", name="Doelstellingen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("link", name="Doelstellingen")).to_be_hidden()


@pytest.fixture
def paginas(charlie, beheerder):
    """Return the addresses of a page of each kind, with rows to show."""
    interventie = maak_interventie(status="voorbereiding", themas=[maak_thema()], wijken=[maak_wijk()])
    Resultaat.objects.create(interventie=interventie, wat="Bankjes", bron="Rapport", datum=datum("2024"))
    aanvraag = maak_aanvraag(themas=[maak_thema()], interventies=[interventie])
    maak_bedrag(aanvraag=aanvraag)
    verhaal = maak_verhaal(themas=[maak_thema()], interventies=[interventie])
    client = aangemeld(charlie)
    client.post(
        adres(interventie), vul_in(client, adres(interventie), tekst="<p>Anders</p>" + "<p>lang</p>" * 90)
    )
    return {
        "start": "/beheer/",
        "list": "/beheer/themas/interventie/",
        "list with a question": "/beheer/financiering/aanvraag/?q=a",
        "form": adres(interventie),
        "form with rows": adres(aanvraag),
        "form with blocks": adres(verhaal),
        "add": "/beheer/themas/interventie/add/",
        "history": adres(interventie, "history"),
        "history of everything": "/beheer/geschiedenis/",
        "guide": "/beheer/handleiding/",
        "step": adres(interventie, "stap", "uitvoeren"),
        "delete": adres(maak_thema(), "delete"),
    }


LICHT = ("history", "history of everything", "guide", "delete", "list with a question")
DONKER = ("start", "list", "form", "form with blocks", "history", "step")


# Lists, forms and steps by day are looked at in test_beheer_axe.py.
@pytest.mark.parametrize(
    ("kleuren", "breed", "welke"), [("light", 320, LICHT), ("light", 1280, LICHT), ("dark", 1280, DONKER)]
)
def test_axe_finds_nothing(page, naar, binnen, paginas, beheerder, axe, csp_meldingen, kleuren, breed, welke):
    binnen(beheerder)
    page.set_viewport_size({"width": breed, "height": 800})
    page.emulate_media(color_scheme=kleuren)
    bezwaren = {}
    for naam in welke:
        assert naar(paginas[naam]).status == 200
        page.wait_for_load_state("networkidle")
        bezwaren[naam] = axe(page)
        if page.evaluate("document.documentElement.scrollWidth") > breed:
            bezwaren[naam].append("scrolls sideways")
    assert {naam: wat for naam, wat in bezwaren.items() if wat} == {}
    assert csp_meldingen == []


@pytest.mark.parametrize("breed", [320, 1280])
def test_axe_finds_nothing_where_something_went_wrong(page, naar, binnen, charlie, beheerder, axe, breed):
    interventie = maak_interventie(titel="Oud")
    binnen(charlie)
    page.set_viewport_size({"width": breed, "height": 800})
    naar(adres(interventie))
    page.locator("#id_titel").fill("")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.locator(".errornote")).to_be_visible()
    assert axe(page) == []
    page.locator("#id_titel").fill("Mijn titel")
    client = aangemeld(beheerder)
    client.post(adres(interventie), vul_in(client, adres(interventie), titel="Die van een ander"))
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.locator(".verouderd")).to_be_visible()
    assert axe(page) == []
    naar(adres(interventie, "stap", "voorbereiden"))
    page.get_by_role("button", name="Ga voorbereiden").click()
    expect(page.locator(".errornote")).to_be_visible()
    assert axe(page) == []


def test_nothing_comes_from_elsewhere(page, naar, binnen, paginas, beheerder, live_server):
    vreemd = []
    page.on(
        "request",
        lambda verzoek: vreemd.append(verzoek.url) if not verzoek.url.startswith(live_server.url) else None,
    )
    binnen(beheerder)
    for pad in paginas.values():
        naar(pad)
        page.wait_for_load_state("networkidle")
    assert [url for url in vreemd if not url.startswith("data:")] == []
