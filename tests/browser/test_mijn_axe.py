"""Everybody can use every page of /mijn/: axe on each, small and light, wide and dark, and with errors showing."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.makers import maak_uitnodiging
from tests.mijn.toegangstabel import MANDAATHOUDER, RIJEN, Wereld

pytestmark = pytest.mark.django_db(transaction=True)
STANDEN = ((320, "light"), (1280, "dark"))
GEEN_PAGINA = {"mijn_bewijs", "mijn_levering_terug", "mijn_voortgang_bewaar"}
PAGINAS = [naam for naam, rij in RIJEN.items() if rij.lezen and naam not in GEEN_PAGINA]
# Sent with nothing filled in they say what is missing.
MET_FOUTEN = [
    "mijn_uitnodigen",
    "mijn_toezegging_wijzigen",
    "mijn_toezegging_bijstellen",
    "mijn_toezegging_stap",
    "mijn_levering_nieuw",
]


@pytest.fixture
def wereld(context, live_server):
    """A partner with everything, and a browser in which its mandaathouder is signed in."""
    wereld = Wereld()
    client = Client()
    client.force_login(wereld.leden[MANDAATHOUDER].gebruiker)
    sessie = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": sessie, "url": live_server.url}])
    return wereld


@pytest.fixture
def onderzoek(page, axe, csp_meldingen):
    """Return a function that looks at the page in two ways and returns what is wrong with it."""

    def kijk(naam):
        bezwaren = []
        for breedte, kleur in STANDEN:
            page.set_viewport_size({"width": breedte, "height": 900})
            page.emulate_media(color_scheme=kleur)
            te_breed = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if te_breed > 0:
                bezwaren.append(f"{naam} is bij {breedte} pixels {te_breed} te breed")
            bezwaren += [f"{naam} bij {breedte}, {kleur}: {bezwaar}" for bezwaar in axe(page)]
        bezwaren += [f"{naam}: {melding}" for melding in csp_meldingen]
        csp_meldingen.clear()
        return bezwaren

    return kijk


def _naar(page, wereld, naam):
    antwoord = page.goto(reverse(naam, kwargs=RIJEN[naam].args(wereld)))
    assert antwoord.status == 200, naam


def test_elke_pagina(wereld, page, onderzoek):
    bezwaren = []
    for naam in PAGINAS:
        _naar(page, wereld, naam)
        bezwaren += onderzoek(naam)
    page.goto(reverse("mijn_handleiding"))
    assert [*bezwaren, *onderzoek("mijn_handleiding")] == []


def test_met_fouten(wereld, page, onderzoek):
    bezwaren = []
    for naam in MET_FOUTEN:
        _naar(page, wereld, naam)
        page.evaluate(
            "document.querySelectorAll('main :is(textarea, input:not([type=hidden], [type=radio]))')"
            ".forEach(veld => { veld.value = '' })"
        )
        page.locator("main form button[type=submit]").last.click()
        page.locator(".foutoverzicht").wait_for()
        bezwaren += onderzoek(f"{naam} met fouten")
    assert bezwaren == []


def test_de_uitnodiging(page, onderzoek):
    """For who is not signed in: asked, with an error, and with a link that does not work."""
    maak_uitnodiging(geheim="g")
    page.goto(reverse("mijn_uitnodiging_link", args=["g"]))
    bezwaren = onderzoek("uitnodiging")
    page.get_by_role("button", name="Neem de uitnodiging aan").click()
    page.locator(".foutoverzicht").wait_for()
    bezwaren += onderzoek("uitnodiging met fouten")
    page.goto(reverse("mijn_uitnodiging_link", args=["verzonnen"]))
    bezwaren += onderzoek("uitnodiging die niet werkt")
    assert bezwaren == []
