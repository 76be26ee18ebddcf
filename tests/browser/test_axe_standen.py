"""Axe finds nothing where something happened: a menu that is open, suggestions, nothing found, an error."""

import pytest
from django.db import OperationalError
from playwright.sync_api import expect

from coalitie.basis.models import Portaal
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_toezegging,
    maak_verhaal,
    maak_wijk,
)

pytestmark = pytest.mark.django_db(transaction=True)

# Each width and each set of colours once; all four together are for the pages themselves.
BEELDEN = ((320, "light"), (1280, "dark"))


@pytest.fixture(autouse=True)
def programma(live_server):
    """Make a small programme."""
    Portaal.objects.create(naam="Noord", ondertitel="Zo gaat het", contact_telefoon="14 050")
    wonen = maak_thema(
        slug="wonen", naam="Wonen", kleur="#9C1F3C", kleur_vlak="#FAE6EA", kleur_donker="#FF9DB2"
    )
    selwerd = maak_wijk(slug="selwerd", naam="Selwerd")
    plan = maak_interventie(slug="huizen", titel="Warme huizen", themas=[wonen], wijken=[selwerd])
    maak_toezegging(partner=maak_partner(slug="nijestee", naam="Nijestee"), interventie=plan)
    aanvraag = maak_aanvraag(slug="isolatie", themas=[wonen], interventies=[plan])
    maak_bedrag(aanvraag=aanvraag, bedrag="10440872.29", per=datum("2024"))
    maak_verhaal(slug="kachel", titel="De kachel kan uit", themas=[wonen], wijken=[selwerd])


@pytest.fixture
def onderzoek(page, axe, csp_meldingen):
    """Return a function that looks at the page as it is now, narrow and light, wide and dark."""

    def kijk(stand):
        bezwaren = []
        for breedte, kleuren in BEELDEN:
            page.set_viewport_size({"width": breedte, "height": 900})
            page.emulate_media(color_scheme=kleuren, reduced_motion="reduce")
            bezwaren += [f"{stand}, {breedte}, {kleuren}: {bezwaar}" for bezwaar in axe(page)]
            te_breed = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if te_breed > 0:
                bezwaren.append(f"{stand} is bij {breedte} pixels {te_breed} te breed")
        bezwaren += [f"{stand}: {melding}" for melding in csp_meldingen]
        csp_meldingen.clear()
        return bezwaren

    return kijk


def test_menu_open_en_alles_uitgeklapt(page, onderzoek):
    bezwaren = []
    for pad in ("/", "/geld/", "/geld/isolatie/", "/interventies/huizen/"):
        page.set_viewport_size({"width": 320, "height": 900})
        page.goto(pad)
        page.get_by_role("banner").locator("summary").click()
        expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(een => een.open = true)")
        bezwaren += onderzoek(pad)
    assert bezwaren == []


def test_niets_gevonden(page, onderzoek):
    bezwaren = []
    for pad in (
        "/verhalen/?thema=atlantis",
        "/interventies/?wijk=atlantis",
        "/zoeken/?q=qxzvw",
        "/zoeken/?q=kachl",
        "/tijdlijn/",
        "/denk-mee/antwoorden/",
    ):
        page.goto(pad)
        bezwaren += onderzoek(pad)
    assert bezwaren == []


def test_voorstellen_terwijl_je_typt(page, onderzoek):
    page.goto("/zoeken/")
    page.get_by_role("searchbox", name="Wat zoek je?").press_sequentially("kach")
    expect(page.locator("#suggesties").get_by_role("link")).to_have_count(1)
    assert onderzoek("voorstellen") == []


def test_mijn_wijk_gekozen_en_een_link_gedeeld(page, onderzoek):
    bezwaren = []
    page.goto("/wijken/")
    page.get_by_role("button", name="Onthoud mijn wijk").click()
    expect(page.get_by_role("status").filter(has_text="Selwerd")).to_be_visible()
    bezwaren += onderzoek("mijn wijk gekozen")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/verhalen/kachel/")
    page.get_by_role("button", name="Deel deze pagina").click()
    expect(page.get_by_role("status").filter(has_text="gekopieerd")).to_be_visible()
    bezwaren += onderzoek("link gekopieerd")
    assert bezwaren == []


def _gaat_stuk(*_args, **_kwargs):
    raise RuntimeError


def _geen_databank(*_args, **_kwargs):
    raise OperationalError


def test_foutpaginas(page, onderzoek, monkeypatch):
    bezwaren = []
    for status, fout in ((404, None), (500, _gaat_stuk), (503, _geen_databank)):
        if fout:
            monkeypatch.setattr("coalitie.site.over.render", fout)
        antwoord = page.goto("/over/" if fout else "/bestaat-niet/")
        assert antwoord.status == status
        bezwaren += onderzoek(f"fout {status}")
    assert bezwaren == []
