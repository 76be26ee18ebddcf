"""The whole way, in two browsers at once: what the team does in the admin, a resident sees on the site."""

import datetime
import re
from io import BytesIO

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from tests import makers


@pytest.fixture
def bewoner(browser, browser_context_args, live_server):
    """A resident with a browser of her own, who never signed in."""
    with browser.new_context(**browser_context_args) as context:
        yield context.new_page()


def veld(blok, label):
    """Return the field of a block with this label; what is obligatory has a star behind it."""
    return blok.get_by_role("textbox", name=re.compile(rf"^{label}( \*)?$"))


def foto():
    """Return a small real picture, as a file to upload."""
    inhoud = BytesIO()
    Image.new("RGB", (640, 480), "#A5D88F").save(inhoud, "JPEG")
    return {"name": "plein.jpg", "mimeType": "image/jpeg", "buffer": inhoud.getvalue()}


def test_wat_het_team_opslaat_leest_de_bewoner_bij_het_volgende_bezoek(
    page, live_server, meld_aan, charlie, bewoner
):
    interventie = makers.maak_interventie(titel="Buurtcirkel", themas=[makers.maak_thema(naam="Leren")])
    bewoner.goto(f"{live_server.url}/interventies/{interventie.slug}/")
    expect(bewoner.get_by_role("main")).not_to_contain_text("Elke dinsdag koffie")

    meld_aan(charlie)
    page.goto(f"{live_server.url}/beheer/themas/interventie/{interventie.pk}/change/")
    page.get_by_label("Samenvatting").fill("Elke dinsdag koffie in het buurthuis.")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("Buurtcirkel")

    bewoner.reload()
    expect(bewoner.get_by_role("main")).to_contain_text("Elke dinsdag koffie in het buurthuis.")
    bewoner.goto(f"{live_server.url}/interventies/")
    expect(bewoner.get_by_role("main")).to_contain_text("Elke dinsdag koffie in het buurthuis.")
    assert not bewoner.context.cookies()


def test_een_verhaal_van_vier_blokken_wordt_bekeken_gepland_en_verschijnt(
    page, live_server, meld_aan, rosa, bewoner, csp_meldingen
):
    meld_aan(rosa)
    page.goto(f"{live_server.url}/beheer/verhalen/verhaal/add/")
    page.get_by_label("Titel", exact=True).fill("De fontein spuit weer")
    page.get_by_label("Intro", exact=True).fill("Na jaren is er weer water op het plein.")
    page.get_by_label("Auteur", exact=True).fill("Rosa")
    page.get_by_label("Er staan herkenbare mensen in").uncheck()
    schrijf_vier_blokken(page)
    page.get_by_role("button", name="Opslaan en opnieuw bewerken").click()
    page.wait_for_url(re.compile(r"/change/"))
    # With a # behind it the form scrolls a moment later to where it was, away from under the mouse.
    formulier = page.url.partition("#")[0]
    page.goto(formulier)

    page.get_by_role("link", name="Voorbeeld bekijken").click()
    toont_vier_blokken(page)
    adres = page.url.partition("?")[0]
    assert bewoner.goto(adres).status == 404
    assert bewoner.goto(f"{adres}?voorbeeld=1").status == 404

    page.goto(formulier)
    page.get_by_role("link", name="Publiceer of plan").click()
    page.wait_for_url(re.compile(r"/stap/"))
    moment = timezone.localtime() + datetime.timedelta(seconds=8)
    page.locator("#id_publiceren_op_0").fill(f"{moment:%d-%m-%Y}")
    page.locator("#id_publiceren_op_1").fill(f"{moment:%H:%M:%S}")
    page.get_by_label("Reden").fill("Nagelezen en klaar.")
    page.get_by_role("button", name="Publiceer of plan").click()
    page.wait_for_url(re.compile(r"/change/"))
    if timezone.localtime() < moment:
        status = bewoner.goto(adres).status
        assert status == 404 or timezone.localtime() >= moment

    bewoner.wait_for_timeout(max(0, (moment - timezone.localtime()).total_seconds() * 1000) + 1000)
    assert bewoner.goto(adres).status == 200
    toont_vier_blokken(bewoner)
    bewoner.goto(f"{live_server.url}/")
    expect(bewoner.get_by_role("main")).to_contain_text("De fontein spuit weer")
    assert not csp_meldingen


def schrijf_vier_blokken(page):
    """Fill the first block and add a quotation, a figure and a picture to it."""

    def blok_van(soort):
        return page.locator(f"#verhalen_{soort}blok_set-0")

    blok_van("tekst").locator("[contenteditable=true]").focus()
    page.keyboard.type("Op een dinsdag stond ineens het water weer aan.")
    for soort in ("Citaat", "Cijfer", "Foto"):
        page.get_by_role("button", name=f"{soort} toevoegen").or_(
            page.get_by_role("link", name=f"{soort} toevoegen")
        ).last.click()
    blok = blok_van("citaat")
    veld(blok, "Citaat").fill("Eindelijk weer een plein met leven.")
    veld(blok, "Wie zei het").fill("Een voorbijganger")
    blok = blok_van("cijfer")
    veld(blok, "Getal").fill("33")
    veld(blok, "Wat het getal zegt").fill("stralen heeft de fontein")
    veld(blok, "Bron").fill("Zelf geteld")
    veld(blok, "Datum").fill("juli 2024")
    blok = blok_van("foto")
    blok.locator("input[type=file]").set_input_files(foto())
    veld(blok, "Wat er te zien is").fill("Een groen plein met in het midden een fontein.")


def toont_vier_blokken(page):
    """Check that a page shows the text, the quotation, the figure and the picture, in that order."""
    hoofd = page.get_by_role("main")
    expect(hoofd).to_contain_text("stond ineens het water weer aan")
    expect(hoofd.get_by_role("blockquote")).to_contain_text("Eindelijk weer een plein met leven.")
    expect(hoofd).to_contain_text("stralen heeft de fontein")
    beeld = hoofd.get_by_role("img", name="Een groen plein met in het midden een fontein.")
    expect(beeld).to_be_visible()
    beeld.evaluate("beeld => beeld.decode()")  # fails when there is no picture
