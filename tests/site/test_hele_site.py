"""The whole public site with the example programme, walked once: every link leads somewhere, every page is valid."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.db import transaction
from django.test import Client, RequestFactory
from django.urls import resolve

from coalitie.basis import views
from coalitie.basis.models import Beeld
from coalitie.basis.taal import zonder_taal
from coalitie.site.urls import PAGINAS
from tests.leegmaken import zet_terug
from verhalen.models import Verhaal

WORTEL = Path(__file__).resolve().parent.parent.parent
NIET_ONZE_HTML = ("/beheer/", "/media/")
# Of each kind of page so many are given to html-validate; links are followed from all.
PER_SOORT = 2
HTMX = {"HX-Request": "true", "HX-Target": "gevonden"}
# What no link of the site leads to: for who works in the admin.
ALLEEN_TEAM = {"aanvraag_dossier"}
FRAGMENTEN = (
    "/interventies/?thema=wonen",
    "/interventies/?thema=bestaat-niet",
    "/zoeken/suggesties/?q=won",
)
OM_EEN_FRAGMENT = '<!DOCTYPE html><html lang="nl"><head><title>Deel</title></head><body>{}</body></html>'


class Lezer(HTMLParser):
    """Collects the addresses that a page names and the places in it that can be named."""

    def __init__(self):
        super().__init__()
        self.adressen, self.plekken = [], set()

    def handle_starttag(self, tag, attrs):
        waarden = dict(attrs)
        if "id" in waarden:
            self.plekken.add(waarden["id"])
        for naam in ("href", "src", "action", "hx-get"):
            if waarden.get(naam):
                self.adressen.append(waarden[naam])
        for naam in ("srcset", "imagesrcset"):
            self.adressen += [deel.split()[0] for deel in waarden.get(naam, "").split(",") if deel.strip()]


class Pagina:
    """A page that was visited."""

    def __init__(self, adres, antwoord):
        self.adres, self.status = adres, antwoord.status_code
        self.is_html = antwoord.get("Content-Type", "").startswith("text/html")
        self.html = antwoord.content.decode() if self.is_html else ""
        lezer = Lezer()
        lezer.feed(self.html)
        self.adressen, self.plekken = lezer.adressen, lezer.plekken


def soort(adres):
    """Return what kind of page an address is: its view, its language and the names of its choices."""
    delen = urlsplit(adres)
    pad = zonder_taal(delen.path)
    return (
        resolve(pad).view_name,
        pad == delen.path,
        tuple(sorted({naam for naam, _w in parse_qsl(delen.query)})),
    )


def loop_langs():
    """Visit the site from its front page and return the pages by address, with who links to what.

    Dutch pages are all visited; of what differs only in a choice or in the language of the
    interface, one of each kind.
    """
    client = Client(raise_request_exception=False)
    wachtrij = ["/", *re.findall(r"<loc>https?://[^/]+([^<]+)", client.get("/sitemap.xml").content.decode())]
    paginas, verwijzingen, gezien = {}, [], set()
    while wachtrij:
        adres = wachtrij.pop(0)
        if adres in paginas:
            continue
        paginas[adres] = pagina = Pagina(adres, client.get(adres))
        for ruw in pagina.adressen:
            if urlsplit(ruw).scheme not in ("", "http", "https"):
                continue
            doel, plek = urldefrag(urljoin(f"http://testserver{adres}", ruw))
            delen = urlsplit(doel)
            if delen.netloc not in ("testserver", "127.0.0.1:8000"):
                continue
            doel = delen._replace(scheme="", netloc="").geturl()
            verwijzingen.append((adres, doel, unquote(plek)))
            if delen.path.startswith(("/static/", *NIET_ONZE_HTML)) or doel in paginas:
                continue
            if delen.query or zonder_taal(delen.path) != delen.path:
                if soort(doel) in gezien:
                    continue
                gezien.add(soort(doel))
            wachtrij.append(doel)
    return paginas, verwijzingen


def fouten_en_fragmenten():
    """Return the HTML of error pages and of what htmx puts into a page, each with a name."""
    client = Client(raise_request_exception=False)
    htmls = {"404": client.get("/nergens/"), "405": client.post("/")}
    for naam in ("verzoek_klopt_niet", "mag_niet", "te_vaak", "fout", "formulier_verlopen"):
        htmls[naam] = getattr(views, naam)(RequestFactory().get("/"))
    for adres in FRAGMENTEN:
        htmls[f"fragment {adres}"] = antwoord = client.get(adres, headers=HTMX)
        assert antwoord.status_code == 200
        assert b"<html" not in antwoord.content, f"{adres} is geen fragment"
    return {naam: antwoord.content.decode() for naam, antwoord in htmls.items() if antwoord.content}


def als_pagina(html):
    """Return a fragment as a page, and a page as it is."""
    return html if html.lstrip().startswith("<!DOCTYPE") else OM_EEN_FRAGMENT.format(html)


def geef_een_foto():
    """Give the newest story a picture with its sizes: the example programme has none. No file is needed."""
    naam = "verhalen/plein.jpg"
    Verhaal.objects.filter(pk=Verhaal.objects.openbaar().first().pk).update(
        foto=naam, foto_breedte=1500, foto_hoogte=1000, foto_alt="Een plein", foto_focus_x=20
    )
    Beeld.objects.create(naam=naam, maten=[400, 800, 1200, 1500])


@pytest.fixture(scope="module")
def site(voorbeeldprogramma, django_db_blocker):
    """Return the visited pages, the links between them, and what is no page with an address."""
    with django_db_blocker.unblock(), transaction.atomic():
        zet_terug("voorbeeld")
        geef_een_foto()
        gelopen = (*loop_langs(), fouten_en_fragmenten())
        transaction.set_rollback(True)
    return gelopen


def test_elke_soort_pagina_is_bezocht(site):
    paginas, _verwijzingen, _los = site
    bezocht = {soort(adres)[0] for adres, pagina in paginas.items() if pagina.status == 200}
    assert {pad.name for pad in PAGINAS} - bezocht == ALLEEN_TEAM


def test_geen_verwijzing_loopt_dood(site):
    paginas, verwijzingen, _los = site
    dood = {
        f"{van} -> {naar} ({paginas[naar].status})"
        for van, naar, _plek in verwijzingen
        if naar in paginas and paginas[naar].status not in (200, 301, 302)
    }
    assert not dood


def test_elk_bestand_waar_een_pagina_naar_wijst_is_er(site):
    _paginas, verwijzingen, _los = site
    bestanden = {urlsplit(naar).path for _van, naar, _plek in verwijzingen if naar.startswith("/static/")}
    assert len(bestanden) > 5
    assert {pad for pad in bestanden if finders.find(pad.removeprefix("/static/")) is None} == set()


def test_elke_plek_op_een_pagina_waar_iets_naar_wijst_is_er(site):
    paginas, verwijzingen, _los = site
    mist = {
        f"{van} -> {naar}#{plek}"
        for van, naar, plek in verwijzingen
        if plek and naar in paginas and paginas[naar].is_html and plek not in paginas[naar].plekken
    }
    assert not mist


def test_elke_pagina_is_geldige_html(site, tmp_path):
    paginas, _verwijzingen, los = site
    per_soort = {}
    for adres, pagina in paginas.items():
        if pagina.is_html:
            per_soort.setdefault(soort(adres), []).append(pagina)
    gekozen = [pagina for rij in per_soort.values() for pagina in rij[:PER_SOORT]]
    assert len(gekozen) > 40
    assert len(los) > 8
    assert any("<picture" in pagina.html for pagina in gekozen)
    htmls = {pagina.adres: pagina.html for pagina in gekozen} | los
    assert valideer({naam: als_pagina(html) for naam, html in htmls.items()}, tmp_path) == []


def valideer(htmls, map_):
    """Return what html-validate has against pages, as lines of text."""
    namen = {}
    for nummer, (adres, html) in enumerate(htmls.items()):
        namen[f"{nummer}.html"] = adres
        (map_ / f"{nummer}.html").write_text(html)
    programma = WORTEL / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    with (map_ / "uitkomst.json").open("w") as uit:
        subprocess.run(
            [
                Path(sys.executable).with_name("node"),
                programma,
                "-c",
                WORTEL / ".htmlvalidate.json",
                "-f",
                "json",
                map_,
            ],
            stdout=uit,
            cwd=WORTEL,
            check=False,
            timeout=120,
        )
    return [
        f"{namen[Path(bestand['filePath']).name]}: {bezwaar['ruleId']}: {bezwaar['message']}"
        f" ({html_regel(bestand, bezwaar)})"
        for bestand in json.loads((map_ / "uitkomst.json").read_text())
        for bezwaar in bestand["messages"]
    ]


def html_regel(bestand, bezwaar):
    """Return the line of a page that an objection is about."""
    return Path(bestand["filePath"]).read_text().splitlines()[bezwaar["line"] - 1].strip()[:120]
