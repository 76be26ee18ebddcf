"""Promising and delivering on a phone, with keys only."""

import pytest
from django.test import Client
from playwright.sync_api import expect

from partners.models import Levering
from tests.makers import maak_interventie, maak_lid, maak_partner

pytestmark = pytest.mark.django_db(transaction=True)

TELEFOON = {"width": 360, "height": 740}


def _naar(page, element):
    """Press Tab until the focus is there."""
    for _keer in range(60):
        if element.evaluate("el => el === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("niet te bereiken met Tab")


def _typ(page, label, tekst):
    veld = page.get_by_label(label)
    _naar(page, veld)
    page.keyboard.type(tekst)
    return veld


def _druk(page, rol, naam):
    _naar(page, page.get_by_role("main").get_by_role(rol, name=naam))
    page.keyboard.press("Enter")


def test_toezeggen_bevestigen_en_leveren_met_toetsen(page, context, live_server, axe):
    lid = maak_lid(partner=maak_partner(naam="Nijestee", slug="nijestee"), rol="mandaathouder")
    maak_interventie(titel="Rijke schooldag")
    client = Client()
    client.force_login(lid.gebruiker)
    context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.set_viewport_size(TELEFOON)
    page.goto("/mijn/nijestee/toezeggingen/")
    _druk(page, "link", "Zeg iets toe")
    _druk(page, "link", "Geld Een bedrag in euro's")
    veld = _typ(page, "Hoeveel euro?", "veel")
    assert veld.get_attribute("inputmode") == "decimal"
    _druk(page, "button", "Verder")
    # What is wrong has the focus, and stands at its field.
    expect(page.get_by_role("alert")).to_be_focused()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == TELEFOON["width"]
    expect(page.get_by_label("Hoeveel euro?")).to_have_value("veel")
    _naar(page, page.get_by_label("Voor welke interventie?"))
    page.keyboard.type("Rijke")
    veld = page.get_by_label("Hoeveel euro?")
    _naar(page, veld)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("1.250,50")
    _typ(page, "Waarvoor precies?", "Voor de keuken.")
    _typ(page, "Vanaf wanneer?", "2027")
    _druk(page, "button", "Verder")
    expect(page.get_by_role("main")).to_contain_text(
        "Toezegging van Nijestee: € 1.250,50 voor “Rijke schooldag”, vanaf 2027."
    )
    _druk(page, "button", "Ja, dit zeggen we toe")
    expect(page.get_by_role("button", name="Maak de bevestiging ongedaan")).to_be_visible()
    _druk(page, "link", "Meld een levering")
    _typ(page, "Hoeveel euro is er geleverd?", "2000")
    _typ(page, "Wat is er geleverd?", "Alles.")
    _druk(page, "button", "Bewaar")
    expect(page.get_by_role("alert")).to_contain_text("Dat is € 749,50 meer dan de toegezegde € 1.250,50")
    assert axe(page) == []
    _naar(page, page.get_by_label("Ja, het is meer dan toegezegd."))
    page.keyboard.press("Space")
    _druk(page, "button", "Bewaar")
    expect(page.get_by_role("main")).to_contain_text("Dat is € 749,50 meer dan toegezegd.")
    assert axe(page) == []
    assert Levering.objects.get().notitie == "Alles."
