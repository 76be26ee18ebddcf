"""Texts that want to be something else stay texts."""

from html.parser import HTMLParser

import pytest
from django.test import RequestFactory

from coalitie.basis.models import Portaal
from tests.makers import (
    datum,
    maak_bericht,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verantwoordelijkheid,
    maak_verhaal,
    maak_wijk,
)
from themas.models import Doelstelling, Resultaat
from verhalen.models import CijferBlok, CitaatBlok, FotoBlok

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"
SLINKS = '"><img src=x onerror=alert(1)>'
OPMAAK = (
    '<p>Goed</p><script>alert(1)</script><p onclick="alert(1)">x</p>'
    '<a href="javascript:alert(1)">klik</a><iframe src="//kwaad.example"></iframe>'
    '<p style="position:fixed">y</p>'
)
ADRESSEN = (
    "/",
    "/verhalen/",
    "/verhalen/kwaad/",
    "/verhalen/feed/",
    "/themas/",
    "/themas/kwaad/",
    "/wijken/",
    "/wijken/kwaad/",
    "/sitemap.xml",
    "/robots.txt",
)


@pytest.fixture(params=[SCRIPT, SLINKS])
def kwaad(request):
    """Fill every text that these pages show with something hostile."""
    tekst = request.param
    velden = dict.fromkeys(("naam", "ondertitel", "gebied", "coalitie", "organisatie"), tekst)
    Portaal.objects.create(**velden, contact_naam=tekst, contact_telefoon=tekst, contact_tekst=tekst)
    thema = maak_thema(slug="kwaad", naam=tekst, wat_we_willen=tekst, tekst=OPMAAK, icoon="../../x")
    wijk = maak_wijk(slug="kwaad", naam=tekst, intro=OPMAAK + tekst, contact=tekst)
    Doelstelling.objects.create(slug="doel", thema=thema, titel=tekst)
    interventie = maak_interventie(titel=tekst, samenvatting=tekst, themas=[thema], wijken=[wijk])
    partner = maak_partner(naam=tekst)
    maak_verantwoordelijkheid(interventie=interventie, partner=partner)
    Resultaat.objects.create(
        interventie=interventie, wat=tekst, getal=1, eenheid=tekst, bron=tekst, datum=datum("2024")
    )
    bericht = maak_bericht(titel=tekst, tekst=OPMAAK, bron_naam=tekst, bron_url="javascript:alert(1)")
    bericht.themas.set([thema])
    bericht.wijken.set([wijk])
    verhaal = maak_verhaal(
        slug="kwaad",
        titel=tekst,
        intro=tekst,
        auteur=tekst,
        foto="verhalen/x.jpg",
        foto_alt=tekst,
        tekst=OPMAAK,
        themas=[thema],
        wijken=[wijk],
        interventies=[interventie],
        partners=[partner],
    )
    plek = {"parent": verhaal, "region": "inhoud"}
    CitaatBlok.objects.create(**plek, ordering=1, citaat=tekst, wie=tekst, bron=tekst)
    CijferBlok.objects.create(
        **plek, ordering=2, getal=tekst, eenheid=tekst, wat=tekst, bron=tekst, datum=datum("2024")
    )
    FotoBlok.objects.create(**plek, ordering=3, foto="verhalen/y.jpg", alt=tekst, bijschrift=tekst)
    return tekst


def _is_van_ons(tag, attrs):
    """Tell whether this is a script of our own files, or data for search engines that nothing runs."""
    return tag == "script" and (
        attrs.get("src", "").startswith("/static/js/") or attrs == {"type": "application/ld+json"}
    )


class Bezwaren(HTMLParser):
    """Collects what in a page could run, move or load something that we did not put there."""

    def __init__(self, pagina):
        super().__init__()
        self.gevonden = []
        self.feed(pagina)

    def handle_starttag(self, tag, attrs):
        """Judge one element."""
        if tag in {"script", "iframe", "object", "embed", "style", "base"} and not _is_van_ons(
            tag, dict(attrs)
        ):
            self.gevonden.append(tag)
        for naam, waarde in attrs:
            adres = naam in {"href", "src", "action"}
            if naam.startswith("on") or naam == "style":
                self.gevonden.append(f"{tag} {naam}")
            if adres and not waarde.startswith(("/", "http://", "https://", "#", "?", "tel:", "mailto:")):
                self.gevonden.append(f"{tag} {naam}={waarde}")


def test_niets_ervan_wordt_uitgevoerd(client, kwaad):
    for adres in ADRESSEN:
        antwoord = client.get(adres)
        assert antwoord.status_code == 200, adres
        assert Bezwaren(antwoord.content.decode()).gevonden == [], adres


def test_de_proef_hierboven_ziet_wat_hij_moet_zien():
    assert Bezwaren(SCRIPT + OPMAAK + "<img src=x onerror=alert(1)>").gevonden == [
        "script",
        "script",
        "p onclick",
        "a href=javascript:alert(1)",
        "iframe",
        "p style",
        "img src=x",
        "img onerror",
    ]


@pytest.mark.parametrize(
    "vraag",
    [
        "?pagina=%00",
        "?pagina=<script>",
        "?voorbeeld=%00",
        "?%00=1",
        "?pagina=1&pagina=%ff",
        "?" + "a=1&" * 400,
    ],
)
def test_een_vreemde_vraag_is_nooit_onze_fout(client, vraag):
    maak_verhaal(slug="een")
    for adres in ("/", "/verhalen/", "/verhalen/een/", "/themas/", "/wijken/", "/sitemap.xml"):
        assert client.get(adres + vraag).status_code in (200, 400, 404), adres


@pytest.mark.parametrize("slug", ["%00", "%ff", "../x", "x" * 5000, "a b", "é", "%3Cscript%3E"])
def test_een_vreemd_adres_is_er_niet(client, slug):
    for kamer in ("verhalen", "themas", "wijken"):
        assert client.get(f"/{kamer}/{slug}/").status_code == 404


def test_de_foutpagina_herhaalt_het_adres_niet_ongezuiverd(client):
    inhoud = client.get("/%3Cscript%3Ealert(1)%3C/script%3E/").content.decode()

    assert "<script>" not in inhoud
    assert "alert(1)" not in inhoud.replace("%3Cscript%3Ealert(1)%3C/script%3E", "")


@pytest.mark.parametrize("charset", ["rot13", "idna", "utf-16", "bestaat-niet", "utf-8"])
def test_een_verzoek_met_een_vreemde_charset_krijgt_gewoon_antwoord(charset):
    from coalitie.wsgi import application

    omgeving = RequestFactory()._base_environ(
        PATH_INFO="/zoeken/", QUERY_STRING="q=caf%C3%A9", CONTENT_TYPE=f"text/html; charset={charset}"
    )
    antwoord = application.get_response(application.request_class(omgeving))

    assert antwoord.status_code == 200
    assert "café" in antwoord.content.decode()
