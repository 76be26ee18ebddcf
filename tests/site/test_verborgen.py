"""What nobody outside may see leaves no trace: no word, no number and no other answer, today or in the past.

A site is read twice, before and after rows were added that are internal, not public, withdrawn or deleted.
Every page answers the same; an address that names something hidden answers as one that names nothing.
Pages come from the URLconf: a new one is covered, or says what it needs.
"""

import io
import re
import zipfile
from unittest.mock import patch

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from coalitie.basis.zoeken.bijhouden import loop_na
from coalitie.site.bezoekers import Grens
from coalitie.site.dossiertabellen import TABELLEN as VAN_DOSSIER
from coalitie.site.tabellen import TABELLEN
from coalitie.site.urls import MACHINES, PAGINAS
from coalitie.site.vindbaar import BRONNEN
from tests.makers import maak_lid
from tests.site.verborgen import BEGIN, MERK, NIETS, TOEN, WEG, Wereld

pytestmark = pytest.mark.django_db

# What holds a secret, a file or the state of machines; each has tests of its own.
NIET = {"eigen_kalender_ics", "bestand", "gezond", "favicon", "icoon"}
DAGEN = tuple(moment.date().isoformat() for moment in (BEGIN, TOEN, WEG))
MET_PEIL = (
    f"peildatum={DAGEN[1]}",
    f"bekend_op={DAGEN[1]}",
    f"peildatum={DAGEN[0]}&bekend_op={DAGEN[2]}",
)
WISSELT = re.compile(
    r'\d{1,2}:\d\d(:\d\d(\.\d+)?)?|name="kaartje" value="[^"]+"|csrf\w+" value="[^"]+"', re.IGNORECASE
)
VERBODEN = re.compile(rf"{MERK}\w*", re.IGNORECASE)
# The choices of a page that a word in its address makes.
KEUZE = re.compile(r'<(?:select|input)[^>]* name="([a-z_]+)"')
GEEN_KEUZE = {"peildatum", "bekend_op", "jaar", "kaartje", "csrfmiddlewaretoken", "soort", "tekst"}
GEEN_KEUZE |= {"naam", "email", "telefoon", "code", "toestemming"}

# Parts of words that are hidden, and of what they are.
GEZOCHT = (
    "",
    "naam",
    "notitie",
    "partnertekst",
    "plantekst",
    "aanvraagtekst",
    "besloten",
    "wensweg",
    "blok",
    "intro",
)


def leesbaar(antwoord):
    """Return what somebody, or a program, can read in an answer."""
    inhoud = b"".join(antwoord) if antwoord.streaming else antwoord.content
    if inhoud.startswith(b"%PDF"):
        pdf = PdfReader(io.BytesIO(inhoud))
        inhoud = "\n".join([*(bladzijde.extract_text() for bladzijde in pdf.pages), str(pdf.metadata)])
        return re.sub(r"D:\d+", "", inhoud)
    if inhoud.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as boek:
            return "\n".join(boek.read(naam).decode() for naam in boek.namelist() if "docProps" not in naam)
    return inhoud.decode()


def vraag(client, adres):
    antwoord = client.get(adres)
    return antwoord.status_code, WISSELT.sub("", leesbaar(antwoord))


def paginas(wereld):
    """Return the address of every page, feed and table, in Dutch and in English."""
    waarden = wereld.adressen()
    gevonden = []
    for pad in (*PAGINAS, *MACHINES):
        if pad.name in NIET or pad.name in ("tabel", "tabel_van"):
            continue
        nodig = set(pad.pattern.converters)
        assert nodig <= set(waarden.get(pad.name, ())), f"zeg in Wereld.adressen() wat er in {pad.name} staat"
        gevonden.append(reverse(pad.name, kwargs=waarden.get(pad.name)))
        if pad in PAGINAS:
            gevonden.append(f"/en{gevonden[-1]}")
    return [*gevonden, *tabellen(wereld)]


def tabellen(wereld):
    slugs = {"regeling": "deal", "partner": wereld.partner.slug}
    slugs |= {tabel.naam: wereld.aanvraag.slug for tabel in VAN_DOSSIER if tabel.onderwerp}
    for naam, tabel in TABELLEN.items():
        waar = f"/tabellen/{naam}/{slugs[naam]}" if tabel.onderwerp else f"/tabellen/{naam}"
        yield f"{waar}.csv"
        if naam in ("behoeften", "regeling"):  # the same rows, written by the same code
            yield f"{waar}.xlsx"


def op_dagen(adressen):
    """Return the addresses of what is about money with the days on which it can be asked."""
    return [
        f"{adres}{'&' if '?' in adres else '?'}{peil}"
        for adres in adressen
        if adres.startswith(("/geld/", "/tabellen/")) and not adres.endswith((".ics", ".xlsx"))
        for peil in MET_PEIL
    ]


def met_slug():
    """Return the models of which a row has an address of its own."""
    return [
        model
        for model in apps.get_models()
        if any(veld.name == "slug" for veld in model._meta.concrete_fields)
        and not hasattr(model, "pgh_tracked_model")
    ]


def verborgen_naast(slug):
    """Return the hidden slugs of what is of the same kind as the public row with this one; also deleted ones."""
    return {
        anders
        for model in met_slug()
        if hasattr(model, "pgh_event_model") and model.objects.filter(slug=slug).exists()
        for anders in model.pgh_event_model.objects.filter(slug__startswith=MERK).values_list(
            "slug", flat=True
        )
    }


@pytest.fixture(scope="module")
def gelezen(django_db_setup, django_db_blocker):
    """Return the site as it was read before and after, and the answers to what names something hidden."""
    # So much is asked here that any visitor would have to wait.
    geen_grens = patch.object(Grens, "mag_nog", return_value=True)
    with django_db_blocker.unblock(), transaction.atomic(), geen_grens:
        wereld = Wereld()
        client = Client(raise_request_exception=False)
        lid = Client(raise_request_exception=False)
        lid.force_login(maak_lid(partner=wereld.ander, rol="mandaathouder").gebruiker)
        adressen = paginas(wereld)
        alles = [*adressen, *op_dagen(adressen)]
        loop_na(BRONNEN)
        ervoor = {adres: vraag(client, adres) for adres in alles}
        wereld.verberg()
        loop_na(BRONNEN)
        erna = {adres: vraag(client, adres) for adres in alles}
        uitkomst = {
            "ervoor": ervoor,
            "erna": erna,
            "genoemd": genoemd(client, wereld, ervoor),
            "lid": {adres: vraag(lid, adres) for adres in [*nederlands(adressen), *mijn(lid, wereld)]},
        }
        transaction.set_rollback(True)
    return uitkomst


def nederlands(adressen):
    return [adres for adres in adressen if not adres.startswith("/en/")]


def genoemd(client, wereld, ervoor):
    """Return (address, answer, answer to the same with something that never was) for all that names a slug."""
    gevraagd = []
    for adres in nederlands(adres for adres in ervoor if "?" not in adres):
        slug = next((deel for deel in re.split(r"[/.]", adres) if deel in wereld.slugs()), None)
        gevraagd += [adres.replace(slug, anders) for anders in sorted(verborgen_naast(slug))] if slug else []
    assert len(gevraagd) > 60
    gevraagd += [
        f"{adres}?bekend_op={DAGEN[1]}" for adres in gevraagd if adres.startswith(("/geld/", "/tabellen/"))
    ]
    keuzes = sorted(set().union(*map(verborgen_naast, ("huiswerk", "school", "deal", "school-open"))))
    for adres, (_status, html) in ervoor.items():
        if "?" in adres or adres.startswith("/en/") or "<html" not in html:
            continue
        for naam in sorted(
            set(KEUZE.findall(html)) - GEEN_KEUZE - ({"q"} if "/zoeken/" not in adres else set())
        ):
            gevraagd += [f"{adres}?{naam}={slug}" for slug in keuzes]
    behoeften = reverse("geld_behoeften")
    gevraagd += [f"{behoeften}?plan={slug}" for slug in keuzes]
    gevraagd += [f"{behoeften}?bron={soort}-{slug}" for slug in keuzes for soort in ("regeling", "partner")]
    gevraagd += [f"{reverse('zoeken')}?q={MERK}{woord}" for woord in GEZOCHT]
    gevraagd += [f"{reverse('zoek_suggesties')}?q={MERK}{woord}" for woord in GEZOCHT]
    nooit = {}
    for adres in gevraagd:
        vorm = zonder_merk(adres)
        if vorm not in nooit:
            nooit[vorm] = vraag(client, vorm)
    return [(adres, vraag(client, adres), nooit[zonder_merk(adres)]) for adres in gevraagd]


def zonder_merk(tekst):
    return re.sub(rf"{MERK}[a-z-]+", NIETS, tekst)


def mijn(lid, wereld):
    """Return the pages of "Mijn coalitie" that a member can walk to."""
    wachtrij, gezien = [f"/mijn/{wereld.ander.slug}/"], []
    while wachtrij:
        adres = wachtrij.pop()
        if adres in gezien:
            continue
        gezien.append(adres)
        html = lid.get(adres).content.decode()
        wachtrij += re.findall(rf'href="(/mijn/{wereld.ander.slug}/[^"#?]*)"', html)
    assert len(gezien) > 5
    return gezien


def test_er_is_genoeg_gelezen(gelezen):
    goed = [adres for adres, (status, _inhoud) in gelezen["ervoor"].items() if status == 200]
    assert len(goed) > 120
    assert {adres for adres, (status, _i) in gelezen["ervoor"].items() if status not in (200, 302)} == {
        "/geld/school-open/dossier/",
        "/en/geld/school-open/dossier/",
        *op_dagen(["/geld/school-open/dossier/"]),
    }


@pytest.mark.parametrize("wanneer", ["ervoor", "erna"])
def test_geen_woord_ervan_staat_ergens(gelezen, wanneer):
    lek = {
        adres: sorted(set(VERBODEN.findall(inhoud)))
        for adres, (_status, inhoud) in gelezen[wanneer].items()
        if VERBODEN.search(inhoud)
    }
    assert lek == {}


def test_niets_is_anders_dan_zonder(gelezen):
    anders = {
        adres: verschil(gelezen["ervoor"][adres], erna)
        for adres, erna in gelezen["erna"].items()
        if erna != gelezen["ervoor"][adres]
    }
    assert anders == {}


def test_wat_er_is_antwoordt_als_wat_er_niet_is(gelezen):
    lek = {}
    for adres, (status, inhoud), (nooit_status, nooit) in gelezen["genoemd"]:
        kaal = zonder_merk(inhoud)
        if (status, kaal) != (nooit_status, nooit):
            lek[adres] = verschil((nooit_status, nooit), (status, kaal))
    assert len(gelezen["genoemd"]) > 150
    assert lek == {}


def test_ook_een_partner_leest_het_niet(gelezen):
    lek = {
        adres: sorted(set(VERBODEN.findall(inhoud)))
        for adres, (_status, inhoud) in gelezen["lid"].items()
        if VERBODEN.search(inhoud)
    }
    assert lek == {}


def verschil(een, twee):
    """Return what differs between two answers, in short."""
    if een[0] != twee[0]:
        return f"{een[0]} -> {twee[0]}"
    oud, nieuw = een[1].splitlines(), twee[1].splitlines()
    paren = [(o.strip()[:150], n.strip()[:150]) for o, n in zip(oud, nieuw, strict=False) if o != n]
    return paren[:2] or f"{len(oud)} -> {len(nieuw)} regels"
