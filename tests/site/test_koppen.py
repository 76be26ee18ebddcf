"""What every answer carries, and which questions are refused."""

import re

import pytest
from django.test import Client

from coalitie.basis.models import Portaal
from tests.makers import maak_thema, maak_verhaal, maak_wijk

pytestmark = pytest.mark.django_db

PAGINAS = (
    "/",
    "/verhalen/",
    "/verhalen/een/",
    "/verhalen/feed/",
    "/themas/",
    "/themas/een/",
    "/wijken/",
    "/wijken/een/",
    "/sitemap.xml",
    "/robots.txt",
    "/stijl/themas.css",
    "/.well-known/security.txt",
    "/gezond/",
)


@pytest.fixture(autouse=True)
def programma():
    """Make one of each."""
    maak_verhaal(slug="een")
    maak_thema(slug="een")
    maak_wijk(slug="een")


@pytest.fixture(params=PAGINAS)
def adres(request):
    """Return each address in turn."""
    return request.param


def test_lezen_zet_geen_cookie_en_hangt_er_niet_van_af(client, adres):
    antwoord = client.get(adres)

    assert not antwoord.cookies
    assert "cookie" not in antwoord.get("Vary", "").lower()


def test_koppen_die_de_lezer_beschermen(client, adres):
    antwoord = client.get(adres)

    beleid = dict(deel.strip().partition(" ")[::2] for deel in antwoord["Content-Security-Policy"].split(";"))
    assert beleid["default-src"] == "'none'"
    assert beleid["script-src"] == beleid["style-src"] == "'self'"
    assert beleid["frame-ancestors"] == "'none'"
    assert "unsafe" not in antwoord["Content-Security-Policy"]
    assert "nonce" not in antwoord["Content-Security-Policy"]
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["X-Frame-Options"] == "DENY"
    assert antwoord["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert antwoord["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in antwoord["Permissions-Policy"]


def test_met_https_moet_het_voortaan_met_https(client, settings, adres):
    settings.SECURE_HSTS_SECONDS = 365 * 24 * 3600
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True

    antwoord = Client().get(adres, secure=True)

    assert antwoord["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_wie_is_ingelogd_krijgt_niets_uit_een_gedeelde_cache(client, alice, adres):
    client.force_login(alice)

    assert client.get(adres)["Cache-Control"] == "private, no-store"


def test_head_geeft_hetzelfde_zonder_inhoud(client, adres):
    antwoord = client.head(adres)

    assert antwoord.status_code == 200
    assert antwoord.content == b""


@pytest.mark.parametrize("methode", ["post", "put", "patch", "delete", "trace"])
def test_alleen_lezen(adres, methode):
    streng = Client(enforce_csrf_checks=True)

    assert getattr(streng, methode)(adres).status_code == 405


def test_geen_script_en_geen_stijl_in_de_pagina_zelf(client, adres):
    inhoud = client.get(adres).content.decode()

    assert "<style" not in inhoud
    assert " style=" not in inhoud
    for script in re.findall(r"<script\b(.*?)>(.*?)</script>", inhoud, re.DOTALL):
        kenmerken, tekst = script
        # What search engines read is no script: a browser runs nothing of it.
        is_gegevens = "application/ld+json" in kenmerken
        assert is_gegevens or ('src="/static/' in kenmerken and not tekst.strip())
    assert not re.search(r"<[^>]*\son[a-z]+=", inhoud)


def test_titel_omschrijving_en_eigen_adres_staan_op_een_regel_en_een_keer_vertaald(client, settings):
    Portaal.objects.create(naam="Noord & zo", ondertitel="Lees <dit>.")
    maak_verhaal(slug="twee", titel="Vis & friet", intro="Kort & goed")

    kop = client.get("/verhalen/twee/?voorbeeld=nee").content.decode().partition("</head>")[0]

    assert "<title>Vis &amp; friet - Noord &amp; zo</title>" in kop
    assert 'content="Kort &amp; goed"' in kop
    assert f'<link rel="canonical" href="{settings.PORTAAL_URL}/verhalen/twee/"' in kop


def test_een_volgende_bladzijde_heeft_een_eigen_adres(client, settings):
    for _ in range(13):
        maak_verhaal()

    assert (
        f'href="{settings.PORTAAL_URL}/verhalen/?pagina=2"'
        in client.get("/verhalen/?pagina=2").content.decode()
    )
    assert f'href="{settings.PORTAAL_URL}/verhalen/"' in client.get("/verhalen/?pagina=1").content.decode()
