"""What machines ask for: sitemap, robots, security.txt, icon and health."""

import time
from datetime import datetime
from xml.etree import ElementTree

import pytest
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from coalitie.basis.models import Portaal
from coalitie.basis.tasks import hartslag
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


def test_robots_blijven_uit_de_kamers_achter_de_deur(client, settings):
    robots = client.get("/robots.txt").content.decode()

    assert "Disallow: /beheer/" in robots
    assert "Disallow: /account/" in robots
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
    assert client.get("/favicon.ico")["Location"].endswith(".svg")


class TestGezond:
    """The state of health."""

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
        assert time.monotonic() - begin < 3

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
