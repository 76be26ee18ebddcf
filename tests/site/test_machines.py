"""What machines ask for: sitemap, robots, security.txt, icon and health."""

import re
import time
from datetime import datetime
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.db import connection
from django.utils import timezone
from PIL import Image

from coalitie.basis.models import Portaal
from coalitie.basis.tasks import hartslag
from coalitie.site import gezondheid
from coalitie.site.sitemap import VASTE_PAGINAS
from coalitie.site.templatetags.machines import DEELBEELD
from coalitie.site.urls import PAGINAS
from tests.makers import (
    maak_aanvraag,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verhaal,
    maak_wijk,
)
from verhalen.models import TekstBlok

pytestmark = pytest.mark.django_db
# What is somebody's own, or a form without end.
NIET_IN_DE_SITEMAP = {"zoeken", "zoek_suggesties", "denk_mee_volg"}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def sitemap(client):
    """Return the paths of the sitemap, each with its lastmod."""
    boom = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own sitemap
    return {
        plek.find(f"{SITEMAP}loc").text.removeprefix("http://testserver"): plek.findtext(f"{SITEMAP}lastmod")
        for plek in boom.findall(f"{SITEMAP}url")
    }


def test_sitemap_heeft_alles_wat_openbaar_is_en_niets_anders(client):
    for maak in (maak_interventie, maak_partner, maak_aanvraag):
        maak(slug="openbaar")
        maak(slug="geheim", openbaar_vanaf=None)
    maak_verhaal(slug="openbaar")
    maak_verhaal(slug="geheim", status="concept")
    maak_thema(slug="openbaar")
    maak_wijk(slug="openbaar")

    adressen = sitemap(client)

    for kamer in ("verhalen", "themas", "wijken", "interventies", "partners", "geld"):
        assert f"/{kamer}/" in adressen
        assert adressen[f"/{kamer}/openbaar/"] == timezone.now().date().isoformat()
    assert "/interventies/openbaar/tijdlijn/" in adressen
    assert not [adres for adres in adressen if "geheim" in adres]


def test_elk_adres_in_de_sitemap_bestaat(client):
    for maak in (maak_interventie, maak_partner, maak_aanvraag, maak_verhaal, maak_thema, maak_wijk):
        maak()

    stuk = {
        adres: antwoord.status_code
        for adres in sitemap(client)
        if (antwoord := client.get(adres)).status_code != 200
    }

    assert stuk == {}


def test_een_verhaal_verandert_ook_met_zijn_blokken(client):
    verhaal = maak_verhaal(
        slug="een", publiceren_op=datetime(2020, 1, 1, tzinfo=timezone.get_current_timezone())
    )
    gebeurtenissen = [verhaal.pgh_event_model, TekstBlok.pgh_event_model]
    with connection.cursor() as cursor:
        for model in gebeurtenissen:
            cursor.execute(f"UPDATE {model._meta.db_table} SET pgh_created_at = '2021-02-03'")  # noqa: S608 - our own table
    assert sitemap(client)["/verhalen/een/"] == "2021-02-03"

    TekstBlok.objects.update(tekst="<p>Anders.</p>")

    assert sitemap(client)["/verhalen/een/"] == timezone.now().date().isoformat()


def test_elke_vaste_pagina_staat_in_de_sitemap():
    """A new page without a row here would never be found."""
    alle = {pad.name for pad in PAGINAS if not pad.pattern.converters}
    assert alle - set(VASTE_PAGINAS) == NIET_IN_DE_SITEMAP
    assert not set(VASTE_PAGINAS) - alle


def test_een_lijst_verandert_met_wat_erop_staat(client):
    wijk = maak_wijk()
    maak_verhaal(slug="geheim", status="concept")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE themas_wijkevent SET pgh_created_at = '2021-02-03'")

    adressen = sitemap(client)

    assert adressen["/wijken/"] == adressen[f"/wijken/{wijk.slug}/"] == "2021-02-03"
    assert adressen["/verhalen/"] is None


def test_robots_blijven_uit_de_kamers_achter_de_deur(client, settings):
    robots = client.get("/robots.txt").content.decode()

    assert "Disallow: /beheer/" in robots
    assert "Disallow: /account/" in robots
    assert "Disallow: /en/account/" in robots
    assert f"Sitemap: {settings.PORTAAL_URL}/sitemap.xml" in robots


def test_security_txt_heeft_wat_moet(client, settings):
    Portaal.objects.create(naam="Portaal", contact_email="team@coalitie.example")

    regels = dict(
        regel.split(": ", 1)
        for regel in client.get("/.well-known/security.txt").content.decode().splitlines()
    )

    assert regels["Contact"] == "mailto:team@coalitie.example"
    verloopt = datetime.fromisoformat(regels["Expires"])
    assert 0 < (verloopt - timezone.now()).days < 365
    assert regels["Canonical"] == f"{settings.PORTAAL_URL}/.well-known/security.txt"


def test_security_txt_zonder_mailadres_wijst_naar_over(client, settings):
    assert (
        f"Contact: {settings.PORTAAL_URL}/over/" in client.get("/.well-known/security.txt").content.decode()
    )


def test_het_icoon_is_er_ook_op_zijn_oude_adres(client):
    assert client.get("/favicon.ico")["Location"].endswith("/iconen/favicon.ico")


def test_elk_icoon_is_er_en_heeft_de_maat_die_we_noemen(client):
    Portaal.objects.create(naam="Noord", gebied="Groningen-Noord", ondertitel="Wat er gebeurt.")
    antwoord = client.get("/site.webmanifest")
    manifest = antwoord.json()
    kop = client.get("/").content.decode().partition("</head>")[0]
    paren = re.findall(r'href="/static/(iconen/[^"]+png)"(?:\s+sizes="(\d+)x)?', kop)

    assert antwoord["Content-Type"] == "application/manifest+json"
    assert (manifest["name"], manifest["short_name"]) == ("Noord", "Groningen-Noord")
    assert {icoon.get("purpose") for icoon in manifest["icons"]} == {None, "maskable"}
    paren += [
        (een["src"].removeprefix("/static/"), een["sizes"].partition("x")[0]) for een in manifest["icons"]
    ]
    assert {maat for _pad, maat in paren} == {"32", "", "192", "512"}
    for pad, maat in paren:
        with Image.open(finders.find(pad)) as icoon:
            assert icoon.size == (int(maat or 180),) * 2
    with Image.open(finders.find("iconen/deel.png")) as deel:
        assert deel.size == DEELBEELD[1:]
    with Image.open(finders.find("iconen/favicon.ico")) as oud:
        assert (32, 32) in oud.info["sizes"]


class TestGezond:
    """The state of health."""

    @pytest.fixture(autouse=True)
    def niets_bekend(self, monkeypatch):
        """Forget what an earlier test was told."""
        monkeypatch.setitem(gezondheid._bekend, "tot", 0.0)

    def test_veel_vragen_zijn_een_verbinding(self, client, monkeypatch):
        gevraagd = []
        monkeypatch.setattr(gezondheid, "GELDIG", 60)
        monkeypatch.setattr(gezondheid, "_vraag_databank", lambda: gevraagd.append(1) or True)

        for _keer in range(5):
            assert client.get("/gezond/").status_code == 200

        assert len(gevraagd) == 1

    def test_na_een_seconde_wordt_opnieuw_gekeken(self, client, monkeypatch):
        antwoorden = iter([True, False])
        monkeypatch.setattr(gezondheid, "GELDIG", 0)
        monkeypatch.setattr(gezondheid, "_vraag_databank", lambda: next(antwoorden))

        assert [client.get("/gezond/").status_code for _keer in range(2)] == [200, 503]

    def test_alles_goed(self, client):
        hartslag()

        antwoord = client.get("/gezond/")

        assert antwoord.status_code == 200
        assert antwoord["Cache-Control"] == "no-store"
        stand = antwoord.json()
        assert (stand["databank"], stand["cache"], stand["werker"]) == ("goed", "goed", "goed")

    def test_zonder_databank_503_en_snel(self, client, monkeypatch):
        monkeypatch.setitem(connection.settings_dict, "HOST", "/bestaat/niet")

        begin = time.monotonic()
        antwoord = client.get("/gezond/")

        assert antwoord.status_code == 503
        assert antwoord.json()["databank"] == "weg"
        assert time.monotonic() - begin < 15

    def test_zonder_werker_blijft_het_200(self, client):
        cache.delete("hartslag")

        antwoord = client.get("/gezond/")

        assert antwoord.status_code == 200
        assert antwoord.json()["werker"] == "nog niets van gehoord"

    def test_zonder_redis_blijft_het_200(self, client, monkeypatch):
        from redis.exceptions import ConnectionError as RedisWeg

        def weg(*args, **kwargs):
            raise RedisWeg

        monkeypatch.setattr("django.core.cache.backends.redis.RedisCache.get", weg)
        monkeypatch.setattr("django.core.cache.backends.redis.RedisCache.set", weg)

        antwoord = client.get("/gezond/")

        assert antwoord.status_code == 200
        stand = antwoord.json()
        assert (stand["cache"], stand["werker"]) == ("weg", "onbekend")

    def test_een_mailserver_die_weg_is_staat_in_de_tekst(self, client, settings):
        cache.delete("gezond:mail")
        settings.POST_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

        antwoord = client.get("/gezond/")
        cache.delete("gezond:mail")

        assert (antwoord.status_code, antwoord.json()["mail"]) == (200, "weg")
