"""No page is heavy: what a telephone on the bus has to fetch."""

import gzip
import re
from collections import defaultdict

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from whitenoise.compress import Compressor

from coalitie.site.dekkingswoorden import HOOGSTENS
from coalitie.site.geld import PER_BLADZIJDE
from coalitie.site.sitemap import VASTE_PAGINAS
from financiering.models import Aanvraag, AanvraagBedrag, AanvraagStap, AanvraagThema, Regeling, Ronde
from partners.models import Partner, Verantwoordelijkheid
from tests.makers import datum, gisteren, maak_document, maak_thema
from tests.site.vragen import veel
from themas.models import (
    Document,
    Interventie,
    InterventieThema,
    InterventieWijk,
    Mijlpaal,
    Resultaat,
    Thema,
    Wijk,
)
from verhalen.models import Bericht, BerichtThema, Verhaal, VerhaalThema

HTML = 60_000
SVG = 12_000
# The coverage figure is text with links, drawn twice: for a narrow and for a wide page.
FIGUUR = 20_000
SCRIPTS = 20_000
VEEL = 300
PER_SOORT = 4

TEKST = "<p>" + "Een zin zoals je die in een bericht leest. " * 8 + "</p>"


@pytest.fixture
def vol(voorbeeld):
    """Make the example programme, and hundreds of everything on top, all on one theme and one wijk."""
    thema, wijk = Thema.objects.first(), Wijk.objects.first()
    openbaar = {"openbaar_vanaf": gisteren()}

    def naam(nummer):
        return f"Iets met een naam van gewone lengte {nummer}"

    def slug(nummer):
        return f"veel-{nummer}"

    interventies = veel(
        Interventie,
        VEEL,
        titel=naam,
        slug=slug,
        samenvatting="Wat we doen, in een zin.",
        status="uitvoering",
        inspraak="raadplegen",
        inspraak_toelichting="Bewoners zijn gevraagd wat zij nodig hebben.",
        **openbaar,
    )
    veel(InterventieThema, VEEL, interventie=lambda nummer: interventies[nummer], thema=thema)
    veel(InterventieWijk, VEEL, interventie=lambda nummer: interventies[nummer], wijk=wijk)
    partners = veel(Partner, VEEL, naam=naam, slug=slug, soort="corporatie", **openbaar)
    veel(
        Verantwoordelijkheid,
        VEEL,
        partner=lambda nummer: partners[nummer],
        interventie=interventies[0],
        rol="uitvoerder",
    )
    veel(
        Resultaat, VEEL, interventie=interventies[0], wat=naam, getal=9, bron="Een brief", datum=datum("2023")
    )
    veel(Mijlpaal, VEEL, titel=naam, datum=datum("mei 2024"), **openbaar)
    veel(Document, VEEL, titel=naam, slug=slug, soort="overig", datum=datum("april 2023"), **openbaar)
    berichten = veel(
        Bericht,
        VEEL,
        titel=naam,
        slug=slug,
        tekst=TEKST,
        datum=datum("juli 2024"),
        bron_naam="Een brief",
        **openbaar,
    )
    veel(BerichtThema, VEEL, bericht=lambda nummer: berichten[nummer], thema=thema)
    verhalen = veel(
        Verhaal,
        VEEL,
        titel=naam,
        slug=slug,
        intro="Waar het over gaat.",
        auteur="De redactie",
        portretteert=False,
        status="gepubliceerd",
        publiceren_op=gisteren(),
    )
    veel(VerhaalThema, VEEL, verhaal=lambda nummer: verhalen[nummer], thema=thema)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as the database does by itself after so many rows
    return thema, wijk


def test_geen_pagina_is_te_zwaar(vol, client):
    per_soort = defaultdict(list)
    kaart = client.get("/sitemap.xml").content.decode()
    for pad in re.findall(r"<loc>https?://[^/<]+(/[^<]*)</loc>", kaart):
        per_soort[pad.split("/")[1]].append(pad)
    # Of each kind a few: the first are those of the example programme, with most on them.
    paden = [pad for soort in per_soort.values() for pad in (*soort[:PER_SOORT], soort[-1])]
    vast = {
        *VASTE_PAGINAS,
        *(een.get_absolute_url() for een in vol),
        "/verhalen/?pagina=2",
        "/interventies/?pagina=2",
    }

    html = {pad: client.get(pad).content for pad in {*paden, *vast}}

    assert len(html) > 30
    assert {pad: len(inhoud) for pad, inhoud in html.items() if len(inhoud) > HTML} == {}
    assert {pad: maat for pad, inhoud in html.items() if (maat := _svg(_zonder_figuur(inhoud))) > SVG} == {}
    figuur = html["/geld/"]
    assert 0 < len(figuur) - len(_zonder_figuur(figuur)) <= FIGUUR
    namen = {
        naam for inhoud in html.values() for naam in re.findall(r'src="/static/([^"]+\.js)"', inhoud.decode())
    }
    scripts = {naam: len(gzip.compress(_lees(naam))) for naam in namen}
    assert scripts
    assert sum(scripts.values()) <= SCRIPTS, scripts


def test_geld_blijft_licht_met_60_balken_en_150_aanvragen(db, client):
    """More than any page can carry: what there is no room for stands behind a link."""
    themas = [maak_thema(naam=f"Thema met een naam {nummer}") for nummer in range(5)]
    koppeling = {"bron": "Een raadsbrief", "geldig_vanaf": datum("2023")}
    regelingen = veel(
        Regeling,
        60,
        naam=lambda nummer: f"Regeling met een lange naam {nummer}",
        slug=lambda nummer: f"r-{nummer}",
    )
    rondes = veel(
        Ronde, 60, regeling=regelingen.__getitem__, naam="eerste ronde", slug=lambda nummer: f"ronde-{nummer}"
    )
    statussen = ("toegekend", "ingediend", "verkend", "onbekend", "afgewezen")
    stuk = maak_document()
    aanvragen = veel(
        Aanvraag,
        150,
        titel=lambda nummer: f"Aanvraag voor iets met een naam van gewone lengte {nummer}",
        slug=lambda nummer: f"aanvraag-{nummer}",
        ronde=lambda nummer: rondes[nummer * 7 // 5 % 60],
        status=lambda nummer: statussen[nummer % 5],
        ingediend_op=datum("april 2023"),
        besloten_op=lambda nummer: datum("najaar 2023") if nummer % 5 in (0, 4) else None,
        besluitdocument=lambda nummer: None if nummer % 5 else stuk,
        openbaar_vanaf=gisteren(),
    )
    per_aanvraag = {"aanvraag": aanvragen.__getitem__}
    veel(
        AanvraagStap,
        150,
        onderwerp=aanvragen.__getitem__,
        naar=lambda nummer: statussen[nummer % 5],
        ingegaan=datum("april 2023"),
        reden="Zo is het.",
    )
    for plek in range(3):
        veel(
            AanvraagThema,
            150,
            thema=lambda nummer, p=plek: themas[(nummer // 5 + p) % 5],
            **per_aanvraag,
            **koppeling,
        )
    for soort in ("gevraagd", "verleend"):
        veel(
            AanvraagBedrag,
            150,
            soort=soort,
            zekerheid="afgerond",
            bedrag=12_345_678,
            bron="Een brief van het ministerie",
            per=datum("april 2023"),
            **per_aanvraag,
        )

    eerste, alle, tweede = (
        client.get(f"/geld/{vraag}")
        for vraag in ("", "?stand=wacht", "?stand=wacht&pagina=2&peildatum=2024-01-01")
    )

    assert {
        len(antwoord.content) for antwoord in (eerste, alle, tweede) if len(antwoord.content) > HTML
    } == set()
    assert len(eerste.context["dekking"]["regels"]) <= HOOGSTENS
    assert 'href="/geld/?stand=wacht#wacht"' in eerste.content.decode()
    getoond = [rij.pk for een in (alle, tweede) for rij in een.context["standen"][0]["aanvragen"]]
    assert len(getoond) == len(set(getoond)) == 2 * PER_BLADZIJDE
    assert {een.status for een in aanvragen if een.pk in getoond} == {"ingediend"}
    assert "peildatum=2024-01-01&amp;stand=wacht&amp;pagina=1" in tweede.content.decode()


def _zonder_figuur(inhoud):
    return re.sub(rb'<svg class="dekking__tekening.*?</svg>', b"", inhoud, flags=re.DOTALL)


def _svg(inhoud):
    """Return how many bytes of a page are drawings."""
    return sum(len(een) for een in re.findall(rb"<svg.*?</svg>", inhoud, re.DOTALL))


def _lees(naam):
    with open(finders.find(naam), "rb") as bestand:
        return bestand.read()


def test_css_wordt_vooraf_ingepakt(tmp_path):
    """Whitenoise makes the one that a package is missing for in silence: none."""
    css = tmp_path / "site.css"
    css.write_bytes(_lees("gebouwd/site.css"))

    gemaakt = {pad.rpartition(".")[2] for pad in Compressor().compress(str(css))}

    assert gemaakt == {"br", "gz"}
