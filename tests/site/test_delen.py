"""What others show of a page: search engines, and messages that link to it."""

import json
import re
from html import unescape

import pytest

from coalitie.basis.models import Beeld, Portaal
from tests.makers import maak_partner, maak_thema, maak_verhaal, maak_wijk
from tests.plaatjes import plaatje

pytestmark = pytest.mark.django_db
GEMEEN = 'Ruzie? </script><script>alert(1)</script> & "<!--" \u2028'


def kop(client, adres):
    """Return what the head of a page says: a dict of properties, names and the canonical address."""
    html = client.get(adres).content.decode().partition("</head>")[0]
    metas = re.findall(r'<meta (?:property|name)="([^"]+)"\s+content="([^"]*)"', html)
    assert len(metas) == len({naam for naam, _waarde in metas}), "een eigenschap staat er twee keer"
    canoniek = re.search(r'<link rel="canonical" href="([^"]+)"', html)
    return {naam: unescape(waarde) for naam, waarde in metas} | {"canoniek": canoniek and canoniek.group(1)}


def jsonld(client, adres):
    """Return the data blocks of a page by their type."""
    html = client.get(adres).content.decode()
    blokken = [
        json.loads(blok) for blok in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    ]
    assert all(blok["@context"] == "https://schema.org" for blok in blokken)
    return {blok["@type"]: blok for blok in blokken}


@pytest.fixture
def portaal(settings):
    settings.PORTAAL_URL = "https://noord.example"
    return Portaal.objects.create(
        naam="Noord",
        ondertitel="Wat er gebeurt.",
        gebied="Noord",
        contact_telefoon="14 050",
        coalitie="De coalitie",
    )


class TestBericht:
    """Open Graph."""

    def test_voorpagina(self, client, portaal):
        zegt = kop(client, "/")

        assert (zegt["og:type"], zegt["og:title"], zegt["og:site_name"]) == ("website", "Noord", "Noord")
        assert zegt["og:description"] == zegt["description"] == "Wat er gebeurt."
        assert zegt["og:url"] == zegt["canoniek"] == "https://noord.example/"
        assert zegt["og:image"] == "https://noord.example/static/iconen/deel.png"
        assert (zegt["og:image:width"], zegt["og:image:height"]) == ("1200", "630")
        assert zegt["og:locale"] == "nl_NL"
        assert zegt["twitter:card"] == "summary_large_image"

    def test_in_het_engels(self, client, portaal):
        zegt = kop(client, "/en/")
        assert (zegt["og:locale"], zegt["og:url"]) == ("en_GB", "https://noord.example/en/")

    def test_verhaal_met_foto(self, client, portaal):
        verhaal = maak_verhaal(
            slug="plein",
            titel="Het plein",
            intro="Een intro.",
            foto=plaatje(maat=(1500, 1000)),
            foto_alt="Een plein",
        )
        assert kop(client, "/verhalen/plein/")["og:image"] == f"https://noord.example{verhaal.foto.url}"

        Beeld.objects.update(maten=[400, 800, 1200, 1500])
        zegt = kop(client, "/verhalen/plein/")

        assert zegt["og:image"] == f"https://noord.example/media/maten/{verhaal.foto.name}/1200.webp"
        assert (zegt["og:image:width"], zegt["og:image:height"]) == ("1200", "800")
        assert zegt["og:image:alt"] == "Een plein"
        assert (zegt["og:type"], zegt["og:title"], zegt["og:description"]) == (
            "article",
            "Het plein",
            "Een intro.",
        )
        assert zegt["article:published_time"] == verhaal.publiceren_op.isoformat()

    def test_gemene_titel_blijft_tekst(self, client, portaal):
        maak_verhaal(slug="gemeen", titel=GEMEEN, intro=GEMEEN)

        zegt = kop(client, "/verhalen/gemeen/")

        assert zegt["og:title"] == " ".join(GEMEEN.split())
        assert "<script>alert" not in client.get("/verhalen/gemeen/").content.decode()

    def test_een_fout_en_een_voorbeeld_worden_niet_gedeeld(self, client, portaal, rosa):
        maak_verhaal(slug="concept", status="concept")
        assert "og:title" not in kop(client, "/verhalen/nergens/")
        client.force_login(rosa)
        assert "og:title" not in kop(client, "/verhalen/concept/?voorbeeld=1")


class TestJsonld:
    """schema.org."""

    def test_site_en_organisatie(self, client, portaal):
        site = jsonld(client, "/")["WebSite"]

        assert (site["name"], site["url"]) == ("Noord", "https://noord.example/")
        assert site["publisher"]["name"] == "De coalitie"
        assert site["publisher"]["contactPoint"]["telephone"] == "14 050"
        assert "email" not in site["publisher"]["contactPoint"]
        assert site["potentialAction"]["target"]["urlTemplate"] == (
            "https://noord.example/zoeken/?q={search_term_string}"
        )

    def test_zonder_gegevens_van_het_portaal(self, client):
        assert "contactPoint" not in jsonld(client, "/")["WebSite"]["publisher"]

    def test_verhaal(self, client, portaal):
        verhaal = maak_verhaal(
            slug="plein",
            titel="Het plein",
            auteur="Ans",
            foto=plaatje(maat=(900, 600)),
            foto_alt="Een plein",
            themas=[maak_thema(naam="Wonen")],
            wijken=[maak_wijk(naam="Beijum")],
        )

        artikel = jsonld(client, "/verhalen/plein/")["Article"]

        assert (artikel["headline"], artikel["url"]) == ("Het plein", "https://noord.example/verhalen/plein/")
        assert artikel["author"] == {"@type": "Person", "name": "Ans"}
        assert artikel["datePublished"] == verhaal.publiceren_op.isoformat()
        assert (artikel["articleSection"], artikel["contentLocation"][0]["name"]) == (["Wonen"], "Beijum")
        assert artikel["image"]["url"] == f"https://noord.example{verhaal.foto.url}"

    def test_kruimels(self, client, portaal):
        maak_verhaal(slug="plein", titel="Het plein")

        kruimels = jsonld(client, "/verhalen/plein/")["BreadcrumbList"]["itemListElement"]

        assert [(een["position"], een["name"], een.get("item")) for een in kruimels] == [
            (1, "Voorpagina", "https://noord.example/"),
            (2, "Verhalen", "https://noord.example/verhalen/"),
            (3, "Het plein", None),
        ]

    def test_wijk(self, client, portaal):
        maak_wijk(
            slug="beijum",
            naam="Beijum",
            intro="<p>Een</p><p>wijk.</p>",
            breedtegraad="53.25",
            lengtegraad="6.59",
        )
        maak_wijk(slug="nergens")

        plaats = jsonld(client, "/wijken/beijum/")["Place"]

        assert plaats["geo"] == {"@type": "GeoCoordinates", "latitude": 53.25, "longitude": 6.59}
        assert (plaats["description"], plaats["containedInPlace"]["name"]) == ("Een wijk.", "Noord")
        assert "geo" not in jsonld(client, "/wijken/nergens/")["Place"]

    def test_partner(self, client, portaal):
        maak_partner(slug="wonen", naam="Wonen", website="https://wonen.example")
        assert jsonld(client, "/partners/wonen/")["Organization"]["url"] == "https://wonen.example"

    def test_tekst_kan_het_blok_niet_uit(self, client, portaal):
        maak_verhaal(slug="gemeen", titel=GEMEEN, auteur=GEMEEN)

        html = client.get("/verhalen/gemeen/").content.decode()

        assert jsonld(client, "/verhalen/gemeen/")["Article"]["headline"] == GEMEEN
        for blok in re.findall(r"ld\+json\">(.*?)</script>", html):
            assert not set(blok) & set("<>&\u2028")
