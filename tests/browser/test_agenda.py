"""The team's calendar in a browser: nothing for axe to find, and the secret address can be copied and renewed."""

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from tests.makers import maak_aanvraag, maak_ronde, maak_verplichting


def test_de_kalender_en_het_geheime_adres(page, live_server, meld_aan, axe, charlie):
    meld_aan(charlie)
    vandaag = timezone.localdate()
    maak_ronde(sluit=timezone.now() + timedelta(days=3, hours=4, minutes=5))
    aanvraag = maak_aanvraag(eigenaar=charlie)
    maak_verplichting(aanvraag=aanvraag, omschrijving="Rapport", uiterlijk=vandaag + timedelta(days=9))
    maak_verplichting(omschrijving="Vergeten", uiterlijk=vandaag - timedelta(days=1))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    page.goto(f"{live_server.url}/beheer/kalender/")
    expect(page.get_by_role("region", name="Van mij")).to_contain_text("Rapport")
    expect(page.get_by_role("region", name="Wat komt")).to_contain_text("nog 3 dagen en 4 uur")

    page.get_by_role("button", name="Maak mijn adres").click()
    veld = page.get_by_label("Geheim adres")
    expect(veld).to_have_value(re.compile(r"/kalender/[\w-]{43}\.ics$"))
    for breed in (1280, 320):
        page.set_viewport_size({"width": breed, "height": 900})
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    page.get_by_role("button", name="Kopieer").click()
    expect(page.get_by_text("Gekopieerd.")).to_be_visible()
    oud = veld.input_value()
    assert page.evaluate("navigator.clipboard.readText()") == oud

    page.get_by_role("button", name="Maak een nieuw adres").click()
    expect(veld).not_to_have_value(oud)
    pad = f"/kalender/{oud.rpartition('/')[2]}"
    assert page.request.get(f"{live_server.url}{pad}").status == 404
    nieuw = f"/kalender/{veld.input_value().rpartition('/')[2]}"
    assert "BEGIN:VCALENDAR" in page.request.get(f"{live_server.url}{nieuw}").text()
