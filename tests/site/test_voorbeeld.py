"""Previews: staff may look at a page before the public can."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import makers
from tests.makers import maak_verhaal
from tests.site.vragen import tekst

pytestmark = pytest.mark.django_db
STIL = (
    {"status": "concept"},
    {"status": "ter_controle"},
    {"publiceren_op": timezone.now() + timedelta(days=9)},
)


@pytest.mark.parametrize("velden", STIL)
def test_de_redactie_ziet_wat_nog_niet_openbaar_is(client, rosa, velden):
    maak_verhaal(slug="stil", titel="Stil verhaal", **velden)
    client.force_login(rosa)

    antwoord = client.get("/verhalen/stil/?voorbeeld=1")

    assert antwoord.status_code == 200
    assert "Stil verhaal" in tekst(antwoord)
    assert "Bezoekers van de site zien dit (nog) niet." in tekst(antwoord)
    assert "noindex" in tekst(antwoord)
    assert antwoord["Cache-Control"] == "private, no-store"


def test_wie_mag_meelezen_mag_ook_het_voorbeeld_zien(client, meelezer):
    maak_verhaal(slug="stil", status="concept")
    client.force_login(meelezer)

    assert client.get("/verhalen/stil/?voorbeeld=1").status_code == 200


@pytest.mark.parametrize("velden", STIL)
def test_anderen_zien_niets(client, alice, velden):
    maak_verhaal(slug="stil", **velden)

    assert client.get("/verhalen/stil/?voorbeeld=1").status_code == 404
    client.force_login(alice)
    assert client.get("/verhalen/stil/?voorbeeld=1").status_code == 404


def test_een_collega_zonder_recht_op_verhalen_ziet_niets(client, rosa):
    maak_verhaal(slug="stil", status="concept")
    rosa.groups.clear()
    client.force_login(rosa)

    assert client.get("/verhalen/stil/?voorbeeld=1").status_code == 404


@pytest.mark.parametrize("vraag", ["", "?voorbeeld=0", "?voorbeeld=", "?voorbeeld=11"])
def test_zonder_te_vragen_ziet_ook_de_redactie_het_niet(client, rosa, vraag):
    maak_verhaal(slug="stil", status="concept")
    client.force_login(rosa)

    assert client.get(f"/verhalen/stil/{vraag}").status_code == 404


def test_voor_een_bezoeker_is_het_voorbeeld_van_wat_openbaar_is_de_gewone_pagina(client):
    maak_verhaal(slug="openbaar")

    antwoord = client.get("/verhalen/openbaar/?voorbeeld=1")

    assert antwoord.status_code == 200
    assert "voorbeeldbalk" not in tekst(antwoord)


@pytest.mark.parametrize(
    ("maak", "adres"),
    [("maak_bericht", "/berichten/"), ("maak_document", "/documenten/"), ("maak_mijlpaal", "/tijdlijn/")],
)
def test_wat_op_een_lijst_staat_heeft_daar_zijn_voorbeeld(client, charlie, alice, maak, adres):
    rij = getattr(makers, maak)(titel="Nog even geheim", openbaar_vanaf=None)
    assert rij.get_absolute_url().startswith(adres)
    assert "Nog even geheim" not in client.get(f"{adres}?voorbeeld=1").content.decode()
    client.force_login(alice)
    assert "Nog even geheim" not in client.get(f"{adres}?voorbeeld=1").content.decode()
    client.force_login(charlie)
    assert "Nog even geheim" not in client.get(adres).content.decode()
    assert "Nog even geheim" in client.get(f"{adres}?voorbeeld=1").content.decode()


def test_een_doorbraak_heeft_een_voorbeeld_op_de_pagina_van_het_plan(client, charlie):
    doorbraak = makers.maak_doorbraak(titel="Stille regel", openbaar_vanaf=None)
    pad, _, plek = doorbraak.get_absolute_url().partition("#")
    client.force_login(charlie)

    assert "Stille regel" not in tekst(client.get(pad))
    antwoord = client.get(f"{pad}?voorbeeld=1")
    assert "Stille regel" in tekst(antwoord)
    assert f'id="{plek}"' in antwoord.content.decode()


def test_een_verhuisd_adres_blijft_een_voorbeeld(client, rosa):
    verhaal = maak_verhaal(slug="oud", status="concept")
    verhaal.slug = "nieuw"
    verhaal.save()
    client.force_login(rosa)

    assert client.get("/verhalen/oud/?voorbeeld=1")["Location"] == "/verhalen/nieuw/?voorbeeld=1"
