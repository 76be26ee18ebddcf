"""The guides: who reads them, and that they say what the portal really shows."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse
from PIL import Image

from coalitie.basis.handleiding import MAP, SCHERPTE, handleiding
from coalitie.mijn.urls import PAGINAS
from tests.formulieren import aangemeld
from tests.makers import maak_gebruiker, maak_lid

NAMEN = sorted(bestand.stem for bestand in MAP.glob("*.md"))
BREEDTE = {"partners": 390, "programmateam": 1200}


# What the guide for partners says about each page and each button's address.
WAAR_HET_STAAT = {
    "mijn": "Wissel van organisatie",
    "mijn_handleiding": "Handleiding voor partners",
    "mijn_uitnodiging": "Neem de uitnodiging aan",
    "mijn_uitnodiging_link": "Open de mail met de uitnodiging en druk op de link",
    "mijn_start": "## De startpagina",
    "mijn_voortgangen": "Je vindt alles onder “Voortgang”",
    "mijn_voortgang": "## Vertellen hoe het gaat",
    "mijn_voortgang_bewaar": "### We bewaren vanzelf",
    "mijn_collegas": "## Je collega's",
    "mijn_uitnodigen": "### Een collega uitnodigen",
    "mijn_uitnodiging_opnieuw": "“Nieuwe link”",
    "mijn_uitnodiging_intrekken": "“Trek in”",
    "mijn_weggaan": "“Ik ga weg”",
    "mijn_collega": "### Een rol veranderen",
    "mijn_collega_weg": "### Iemand gaat weg",
    "mijn_wie_deed_wat": "## Zien wie wat deed",
    "mijn_persoon": "### Kies wie het doet",
    "mijn_toezeggingen": "Ga naar “Toezeggingen”",
    "mijn_toezegging_nieuw": "“Zeg iets toe”",
    "mijn_toezegging": "op de pagina van de toezegging",
    "mijn_toezegging_wijzigen": "“Nee, verander iets”",
    "mijn_toezegging_bevestigen": "### Bevestigen",
    "mijn_toezegging_bijstellen": "“Stel de hoeveelheid bij”",
    "mijn_toezegging_stap": "### Veranderen, intrekken of afsluiten",
    "mijn_levering_nieuw": "## Een levering melden",
    "mijn_levering_weg": "“Haal weg”",
    "mijn_levering_terug": "kun je hem weer terugzetten",
    "mijn_levering_bewijs": "Voeg een bewijs toe",
    "mijn_bewijs": "een pdf of een foto",
}


def tekst_van(naam):
    return (MAP / f"{naam}.md").read_text()


@cache
def bronnen():
    """Return the words of all templates and all our Python on one line, as a person reads them."""
    namen = ("coalitie", "financiering", "partners", "themas", "verhalen", "templates")
    mappen = [settings.BASE_DIR / naam for naam in namen]
    bestanden = [pad for map_ in mappen for soort in ("*.py", "*.html") for pad in Path(map_).rglob(soort)]
    return " ".join(" ".join(pad.read_text().split()) for pad in bestanden)


def test_er_zijn_twee_handleidingen():
    assert NAMEN == sorted(SCHERPTE) == ["partners", "programmateam"]


@pytest.mark.parametrize("naam", NAMEN)
def test_wat_tussen_aanhalingstekens_staat_staat_ook_in_het_portaal(naam):
    genoemd = set(re.findall("“([^”]+)”", tekst_van(naam)))
    assert len(genoemd) > 15
    assert {tekst for tekst in genoemd if tekst not in bronnen()} == set()


def test_elke_bladzijde_van_mijn_coalitie_wordt_uitgelegd():
    """A new page needs a line in the guide, and a line in ``WAAR_HET_STAAT``."""
    assert {pagina.name for pagina in PAGINAS} == set(WAAR_HET_STAAT)
    gids = tekst_van("partners")
    assert [naam for naam, tekst in WAAR_HET_STAAT.items() if tekst not in gids] == []


def test_een_taak_heeft_een_handvol_stappen():
    for naam in NAMEN:
        assert max(int(nummer) for nummer in re.findall(r"^(\d+)\. ", tekst_van(naam), re.MULTILINE)) <= 5


def test_elk_beeld_wordt_gebruikt_is_klein_en_zegt_wat_het_toont():
    gebruikt = {}
    for naam in NAMEN:
        for uitleg, bestand in re.findall(r"!\[([^]]*)\]\(([^)]+)\)", tekst_van(naam)):
            gebruikt[MAP / bestand] = naam
            assert len(uitleg) > 30, bestand
            with Image.open(MAP / bestand) as plaatje:
                assert plaatje.width == BREEDTE[naam] * SCHERPTE[naam], bestand
                # A page that is empty has hardly a colour.
                assert len(plaatje.convert("RGB").getcolors(1 << 20)) > 10, bestand
    op_schijf = {pad for pad in (MAP / "beelden").iterdir() if pad.is_file()}
    assert set(gebruikt) == op_schijf
    assert max(pad.stat().st_size for pad in op_schijf) < 60_000
    assert sum(pad.stat().st_size for pad in op_schijf) < 800_000


@pytest.mark.parametrize("naam", NAMEN)
def test_elke_verwijzing_in_de_pagina_komt_ergens_uit(naam):
    gids = handleiding(naam)
    ankers = re.findall(r'id="([^"]+)"', gids.html)
    assert len(ankers) == len(set(ankers))
    assert [anker for anker, _tekst in gids.hoofdstukken if anker not in ankers] == []
    for doel in re.findall(r'href="([^"]+)"', gids.html):
        assert doel.startswith("#"), doel
        assert doel[1:] in ankers
    for bron in re.findall(r'src="([^"]+)"', gids.html):
        assert finders.find(bron.removeprefix(settings.STATIC_URL)), bron


def test_de_hoofdstukken_zijn_genummerd_en_de_eerste_kost_twee_minuten():
    for naam in NAMEN:
        gids = handleiding(naam)
        assert gids.hoofdstukken[0] == ("in-twee-minuten", "In twee minuten")
        assert "1. In twee minuten</h2>" in gids.html
        assert f"{len(gids.hoofdstukken)}. {gids.hoofdstukken[-1][1]}</h2>" in gids.html


def test_er_komt_niets_mee_dat_kwaad_kan(tmp_path, monkeypatch):
    (tmp_path / "partners.md").write_text(
        "# Titel\n\n## Kop\n\n<script>x()</script>\n\n[klik](javascript:x) [ver](https://elders.example)\n"
    )
    monkeypatch.setattr("coalitie.basis.handleiding.MAP", tmp_path)
    html = handleiding.__wrapped__("partners").html
    assert "<script" not in html
    assert 'href="javascript' not in html
    assert "https://elders.example" not in html


@pytest.mark.django_db
def test_wie_is_ingelogd_leest_de_handleiding(client):
    adres = reverse("mijn_handleiding")
    assert client.get(adres).status_code == 302
    assert client.post(adres).status_code == 405
    for gebruiker in (maak_gebruiker(), maak_lid(rol="lezer").gebruiker):
        antwoord = aangemeld(gebruiker).get(adres)
        assert antwoord.status_code == 200
        assert handleiding("partners").titel in antwoord.content.decode()
        assert f'href="{adres}"' in antwoord.content.decode()
        assert len(antwoord.content) < 60_000


@pytest.mark.django_db
def test_het_menu_wijst_naar_de_handleiding():
    lid = maak_lid()
    antwoord = aangemeld(lid.gebruiker).get(reverse("mijn_start", args=[lid.partner.slug]))
    assert f'href="{reverse("mijn_handleiding")}"' in antwoord.content.decode()


@pytest.mark.django_db
def test_het_programmateam_leest_de_zijne_in_het_beheer(charlie, client):
    adres = reverse("admin:handleiding")
    assert client.get(adres).status_code == 302
    assert aangemeld(maak_lid().gebruiker).get(adres).status_code == 403
    team = aangemeld(charlie)
    assert handleiding("programmateam").titel in team.get(adres).content.decode()
    start = team.get(reverse("admin:index")).content.decode()
    assert start.count(f'href="{adres}"') == 2
