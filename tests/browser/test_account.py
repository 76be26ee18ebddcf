"""Signing in with a real browser: a code on a phone, a passkey of a virtual device, an app; axe on each page."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from coalitie.basis import maillink
from tests.makers import maak_partner
from tests.site.deur import app_code, code_uit, geef_app, geef_reservecodes

pytestmark = pytest.mark.django_db(transaction=True)
TELEFOON = {"width": 360, "height": 740}
SCHERM = {"width": 1440, "height": 900}


@pytest.fixture
def zonder_bezwaar(page, axe, csp_meldingen):
    """Return a function that fails when axe or the policy has something against the page as it is now."""

    def kijk():
        bezwaren = []
        for maat, kleuren in ((TELEFOON, "light"), (SCHERM, "dark")):
            page.set_viewport_size(maat)
            page.emulate_media(color_scheme=kleuren)
            bezwaren += axe(page)
            breedte = page.evaluate("document.documentElement.scrollWidth")
            if breedte > maat["width"]:
                bezwaren.append(f"{breedte} breed op {maat['width']}")
        assert bezwaren + csp_meldingen == [], page.url
        page.set_viewport_size(TELEFOON)
        page.emulate_media(color_scheme="light")

    return kijk


@pytest.fixture
def sleutelhanger(page):
    """Give the browser a device that holds passkeys and knows its owner."""
    sessie = page.context.new_cdp_session(page)
    sessie.send("WebAuthn.enable")
    sessie.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return sessie


def test_met_een_code_op_een_telefoon(page, live_server, alice, mailoutbox, zonder_bezwaar):
    page.set_viewport_size(TELEFOON)
    page.goto("/account/login/?next=/account/sessies/")
    zonder_bezwaar()
    page.get_by_label("E-mailadres").first.fill(alice.email)
    page.get_by_role("button", name="Stuur me een code").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vul je code in")
    zonder_bezwaar()

    page.get_by_label("Code").fill("000")
    page.get_by_role("button", name="Inloggen").click()
    expect(page.get_by_role("alert").filter(visible=True)).to_be_visible()
    zonder_bezwaar()
    page.get_by_label("Code").fill(code_uit(mailoutbox[0]))
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Waar je bent ingelogd")
    expect(page.get_by_text("dit apparaat")).to_be_visible()
    zonder_bezwaar()


def test_wie_moet_maakt_een_passkey_en_logt_er_daarna_mee_in(
    page, live_server, charlie, settings, meld_aan, sleutelhanger, zonder_bezwaar
):
    settings.MFA_VOORBEELDEN_VRIJ = False
    meld_aan(charlie)
    page.goto("/beheer/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Maak inloggen veiliger")
    zonder_bezwaar()
    page.get_by_role("link", name="Maak een passkey").click()
    zonder_bezwaar()
    page.get_by_label("Naam").fill("Mijn telefoon")
    page.get_by_role("button", name="Maak een passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je reservecodes")
    zonder_bezwaar()
    page.get_by_role("link", name="Ik heb ze bewaard, ga verder").click()
    page.wait_for_url("**/beheer/")

    page.goto("/account/")
    expect(page.get_by_text("Mijn telefoon")).to_be_visible()
    zonder_bezwaar()
    page.get_by_role("main").get_by_role("button", name="Uitloggen").click()
    page.goto("/account/login/?next=/beheer/")
    page.get_by_role("button", name="Inloggen met een passkey").click()
    page.wait_for_url("**/beheer/")


def test_een_passkey_als_tweede_stap_en_wat_er_staat_als_hij_niet_werkt(
    page, live_server, bob, meld_aan, sleutelhanger, zonder_bezwaar
):
    meld_aan(bob)
    page.goto("/account/passkey/")
    page.get_by_role("button", name="Maak een passkey").click()
    page.get_by_role("link", name="Ik heb ze bewaard, ga verder").click()
    page.wait_for_url("**/account/")
    page.get_by_role("main").get_by_role("button", name="Uitloggen").click()

    page.goto("/account/login/")
    page.get_by_text("Liever met je wachtwoord").click()
    formulier = page.locator("details form")
    formulier.get_by_label("E-mailadres").fill(bob.email)
    formulier.get_by_label("Wachtwoord", exact=True).fill("welkom-in-noord")
    formulier.get_by_role("button", name="Inloggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nog één stap")
    zonder_bezwaar()
    page.evaluate(
        "() => { navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError')) }"
    )
    page.get_by_role("button", name="Gebruik je passkey").click()
    expect(page.get_by_role("alert").filter(visible=True)).to_contain_text("Dat lukte niet.")
    zonder_bezwaar()
    page.reload()
    page.get_by_role("button", name="Gebruik je passkey").click()
    page.wait_for_url("**/mijn/**")


def test_een_app_met_codes(page, live_server, alice, meld_aan, zonder_bezwaar):
    maak_partner(slug="een-partner")
    meld_aan(alice)
    page.goto("/account/app/")
    zonder_bezwaar()
    assert page.locator("img.qrcode").evaluate("plaatje => plaatje.naturalWidth > 0")
    page.get_by_text("Scannen lukt niet").click()
    sleutel = page.locator(".sleutel").inner_text().strip()
    page.get_by_label("Code").fill(app_code(sleutel))
    page.get_by_role("button", name="Zet de app aan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je reservecodes")


def test_de_andere_bladzijden_van_een_account(page, live_server, rosa, alice, meld_aan, zonder_bezwaar):
    meld_aan(rosa)
    geef_app(rosa)
    geef_reservecodes(rosa)
    for adres in (
        "/account/",
        "/account/logout/",
        "/account/mail/",
        urlsplit(maillink.maak(alice, "/mijn/")).path,  # meant for somebody else
        "/account/password/change/",
        "/account/reservecodes/",
        "/account/reauthenticate/",
        "/account/reauthenticate/code/",
    ):
        page.goto(adres)
        zonder_bezwaar()
