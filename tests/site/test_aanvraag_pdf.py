"""The page of one application for whoever decides: as of a day, as a PDF that can be read, and for the team."""

import io
import re

import pytest
from django.core.exceptions import ValidationError
from pypdf import PdfReader

from coalitie.site import aanvraag as aanvraagpagina
from coalitie.site.pdf import letters
from financiering.acties.aanvraag import maak_stap_ongedaan
from financiering.models.aanvraag import LANGSTE_TEKST
from tests.klok import moment, zet_klok
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_besluit,
    maak_besteding,
    maak_cofinanciering,
    maak_document,
    maak_interventie,
    maak_partner,
    maak_ronde,
    maak_thema,
    maak_toegezegd,
    maak_verplichting,
    maak_verstrekkersvraag,
    maak_voorschot,
    maak_wijk,
)
from tests.site.vragen import tel_queries

pytestmark = pytest.mark.django_db

GEHEIM = "Bel eerst met de wethouder"


@pytest.fixture
def aanvraag():
    ronde = maak_ronde(plafond=10_000_000, maximum_per_aanvraag=1_000_000)
    ronde.regeling.cofinanciering_percentage = 50
    ronde.regeling.save()
    aanvraag = maak_aanvraag(
        ronde=ronde,
        slug="betere-huizen",
        titel="Betere huizen in Noord",
        publiek="<p>Huizen <strong>beter</strong> maken.</p>",
        vraag="Een half miljoen voor isolatie.",
        waarom="De huizen zijn koud.",
        interne_notitie=GEHEIM,
        penvoerder=maak_partner(naam="Gemeente Groningen"),
        themas=[maak_thema(naam="Wonen")],
        wijken=[maak_wijk(naam="Selwerd")],
        interventies=[maak_interventie(titel="Warme huizen")],
    )
    aanvraag.indienen(door=None, reden="Verstuurd naar het Rijk.", bron="Brief", ingegaan=datum("juli 2024"))
    maak_bedrag(aanvraag=aanvraag, soort="gevraagd", bedrag=500_000, per=datum("juli 2024"))
    return aanvraag


def lees(antwoord):
    assert antwoord.status_code == 200, antwoord.content[:300]
    assert antwoord["Content-Type"] == "application/pdf"
    return PdfReader(io.BytesIO(antwoord.content))


def tekst_van(lezer):
    return " ".join(" ".join(bladzijde.extract_text() for bladzijde in lezer.pages).split())


def pagina(client, pad="/geld/betere-huizen/"):
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


# The PDF


def test_de_pdf_zegt_wat_een_beslisser_wil_weten(client, aanvraag):
    toezegging = maak_toegezegd(hoeveelheid=100_000, partner=maak_partner(naam="Nijestee"))
    maak_cofinanciering(aanvraag=aanvraag, partner=toezegging.partner, toezegging=toezegging, bedrag=100_000)
    maak_cofinanciering(aanvraag=aanvraag, wie="Een fonds", bedrag=50_000)
    maak_verplichting(aanvraag=aanvraag, omschrijving="Verslag over de huizen")
    lezer = lees(client.get("/geld/betere-huizen/aanvraag.pdf"))
    tekst = tekst_van(lezer)
    for woorden in (
        "Betere huizen in Noord",
        "Aangevraagd, nog geen antwoord",
        "Een half miljoen voor isolatie.",
        "De huizen zijn koud.",
        "€ 500.000",
        "€ 1.000.000. Het bedrag van deze aanvraag is daar 50% van.",
        "Gemeente Groningen",
        "Wonen",
        "Selwerd",
        "Warme huizen",
        "Nijestee",
        "Aan toezeggingen is nog € 400.000 te kort.",
        "Verslag over de huizen",
        "Verstuurd naar het Rijk.",
    ):
        assert woorden in tekst.replace("\u00a0", " "), woorden


def test_de_pdf_is_voor_wie_luistert(client, aanvraag):
    lezer = lees(client.get("/geld/betere-huizen/aanvraag.pdf"))
    wortel = lezer.trailer["/Root"]
    assert wortel["/Lang"] == "nl"
    assert wortel["/MarkInfo"]["/Marked"]
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"]
    assert lezer.metadata.title == "Betere huizen in Noord"
    assert b"pdfuaid" in wortel["/Metadata"].get_data()
    soorten = set()

    def loop(deel):
        deel = deel.get_object()
        if isinstance(deel, list):
            [loop(kind) for kind in deel]
        elif hasattr(deel, "get"):
            soorten.add(deel.get("/S"))
            if "/K" in deel and not isinstance(deel["/K"], int):
                loop(deel["/K"])

    loop(wortel["/StructTreeRoot"])
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/P"} <= soorten


def test_op_elke_bladzijde_staan_dag_adres_en_nummer(client, aanvraag):
    aanvraag.waarom = "Daarom. " * 900
    aanvraag.save()
    lezer = lees(client.get("/geld/betere-huizen/aanvraag.pdf?peildatum=2025-03-01"))
    assert len(lezer.pages) > 1
    for nummer, bladzijde in enumerate(lezer.pages, start=1):
        tekst = bladzijde.extract_text()
        assert "Zo was het op 1 maart 2025." in tekst
        assert "http://testserver/geld/betere-huizen/?peildatum=2025-03-01" in tekst
        assert f"Bladzijde {nummer} van {len(lezer.pages)}" in " ".join(tekst.split())


def test_onze_letter_zit_erin(client, aanvraag):
    assert len(list(letters().iterdir())) == 4
    bladzijde = lees(client.get("/geld/betere-huizen/aanvraag.pdf")).pages[0]
    namen = {letter.get_object()["/BaseFont"] for letter in bladzijde["/Resources"]["/Font"].values()}
    assert any("Portaal" in naam for naam in namen)


@pytest.mark.parametrize(
    "vijandig",
    [
        "😀" * 50,
        "مرحبا بالعالم ‮ omgekeerd",
        '#import "/etc/passwd"; #read("/etc/passwd") $x$ *vet* @citaat <label> \\ `code`',
        "<script>alert(1)</script>{{ 7|add:7 }}{% now 'Y' %}",
        "woord" * 3000,
        "\x00\x01\ufffe\u200b",
        "regel\n\n" * 2000,
    ],
    ids=["emoji", "rechts", "zetcode", "markup", "lang woord", "onzichtbaar", "veel regels"],
)
def test_wat_iemand_typt_breekt_het_stuk_niet(client, aanvraag, vijandig):
    aanvraag.titel = vijandig.replace("\x00", "").replace("\n", " ")[:190]
    aanvraag.vraag = vijandig.replace("\x00", "")
    aanvraag.save()
    lezer = lees(client.get("/geld/betere-huizen/aanvraag.pdf"))
    tekst = tekst_van(lezer)
    assert "root:" not in tekst
    if vijandig.startswith("#import"):
        assert "*vet*" in tekst
    assert len(lezer.pages) < 60


def test_zelfde_stuk_wordt_een_keer_gezet(client, aanvraag, monkeypatch):
    eerste = client.get("/geld/betere-huizen/aanvraag.pdf").content
    monkeypatch.setattr("coalitie.site.pdf._zet", lambda gegevens: pytest.fail("nog een keer gezet"))
    assert client.get("/geld/betere-huizen/aanvraag.pdf").content == eerste


def test_wat_niet_openbaar_is_heeft_geen_pdf(client, aanvraag, rosa):
    aanvraag.openbaar_vanaf = None
    aanvraag.save()
    client.force_login(rosa)
    for staart in ("", "?voorbeeld=1", "?peildatum=2025-01-01"):
        assert client.get(f"/geld/betere-huizen/aanvraag.pdf{staart}").status_code == 404
    assert client.post("/geld/betere-huizen/aanvraag.pdf").status_code == 405


def test_geen_interne_notitie_en_geen_vragen_in_de_pdf(client, aanvraag):
    maak_verstrekkersvraag(aanvraag=aanvraag, vraag="Klopt die begroting wel?")
    maak_verplichting(aanvraag=aanvraag, notitie=GEHEIM)
    maak_cofinanciering(aanvraag=aanvraag, partner=maak_partner(naam="Stille partner", openbaar_vanaf=None))
    aanvraag.besluitdocument = maak_document(titel="Geheim stuk", openbaar_vanaf=None)
    aanvraag.save()
    aanvraag.dossier.create(document=aanvraag.besluitdocument, rol="besluit")
    for tekst in (
        tekst_van(lees(client.get("/geld/betere-huizen/aanvraag.pdf"))),
        pagina(client),
    ):
        for woorden in (GEHEIM, "Klopt die begroting", "Stille partner", "Geheim stuk"):
            assert woorden not in tekst
    assert "Een andere organisatie" in tekst


# On screen


def test_het_scherm_zegt_hetzelfde(client, aanvraag):
    maak_voorschot(aanvraag=aanvraag, bedrag=1000)
    maak_voorschot(aanvraag=aanvraag, bedrag=250)
    maak_besteding(aanvraag=aanvraag, bedrag=400)
    html = pagina(client).replace("\u00a0", " ").replace("&nbsp;", " ")
    assert "Ontvangen: € 1.250." in html
    assert "Uitgegeven: € 400." in html
    assert "daar 50% van" in html
    assert "De regio betaalt 50% van het geheel. Dat is € 500.000." in html
    assert 'href="/geld/betere-huizen/aanvraag.pdf"' in html


def test_op_een_dag_staat_er_wat_die_dag_gold(client, aanvraag):
    html = pagina(client, "/geld/betere-huizen/?peildatum=2023-12-01")
    assert "We bekijken of we dit aanvragen" in html
    assert "€&nbsp;500.000" not in html.replace("\u00a0", "&nbsp;")
    assert "Verstuurd naar het Rijk." not in html
    assert 'href="/geld/betere-huizen/aanvraag.pdf?peildatum=2023-12-01"' in html
    eerder = pagina(client, "/geld/betere-huizen/?peildatum=2020-01-01")
    assert "Deze aanvraag was er op deze dag nog niet." in eerder
    assert "Selwerd" not in re.sub(r"<footer.*", "", eerder)


def test_een_stap_die_ongedaan_is_staat_nergens(client, aanvraag, beheerder):
    maak_stap_ongedaan(aanvraag, door=beheerder, reden="Niet verstuurd.")
    html = pagina(client)
    assert "Verstuurd naar het Rijk." not in html
    assert "We bekijken of we dit aanvragen" in html
    assert "Verstuurd" not in tekst_van(lees(client.get("/geld/betere-huizen/aanvraag.pdf")))
    assert "Verstuurd" not in client.get("/tijdlijn/2024/").content.decode()


def test_evenveel_vragen_met_een_vol_dossier(client, aanvraag):
    leeg = tel_queries(client, "/geld/betere-huizen/")
    for _keer in range(5):
        maak_cofinanciering(aanvraag=aanvraag)
        maak_verplichting(aanvraag=aanvraag)
        aanvraag.dossier.create(document=maak_document(), rol="bijlage")
    assert tel_queries(client, "/geld/betere-huizen/") == leeg <= 12


# For the team


def test_het_team_ziet_notities_en_vragen(client, aanvraag, charlie):
    maak_verstrekkersvraag(aanvraag=aanvraag, vraag="Klopt die begroting wel?")
    client.force_login(charlie)
    antwoord = client.get("/geld/betere-huizen/dossier/")
    assert GEHEIM in antwoord.content.decode()
    assert "Klopt die begroting wel?" in antwoord.content.decode()
    assert "no-store" in antwoord["Cache-Control"]
    assert "private" in antwoord["Cache-Control"]


def test_het_beheer_wijst_naar_het_dossier(client, aanvraag, charlie):
    client.force_login(charlie)
    beheer = client.get(f"/beheer/financiering/aanvraag/{aanvraag.pk}/change/").content.decode()
    assert 'href="/geld/betere-huizen/dossier/"' in beheer


def test_voor_anderen_is_er_geen_dossier(client, aanvraag, rosa):
    assert client.get("/geld/betere-huizen/dossier/").status_code == 404
    client.force_login(rosa)
    assert client.get("/geld/betere-huizen/dossier/").status_code == 404


# What is long, what was another day, and how often


def test_een_lang_dossier_blijft_een_lichte_pagina(client, aanvraag):
    regels = [f"Regel {nummer} met een paar woorden erbij" for nummer in range(10_000)]
    aanvraag.vraag = aanvraag.waarom = "\n".join(regels)
    aanvraag.publiek = "".join(f"<p>{regel}</p>" for regel in regels)
    aanvraag.save()
    for nummer in range(40):
        maak_cofinanciering(aanvraag=aanvraag, wie=f"Fonds {nummer}", bron="Een bron " * 10)
        maak_verplichting(aanvraag=aanvraag, omschrijving=f"Verslag {nummer}")
        maak_bedrag(aanvraag=aanvraag, soort="gevraagd", bedrag=nummer, per=datum("2023"))
        aanvraag.dossier.create(document=maak_document(titel=f"Stuk {nummer}"), rol="bijlage")
    antwoord = client.get("/geld/betere-huizen/")
    assert len(antwoord.content) < 60_000
    html = " ".join(antwoord.content.decode().split())
    assert "Regel 50" in html
    assert "Regel 5000" not in html
    assert "Lees de hele tekst in de pdf" in html
    assert html.count("Hier staan er 12 van de 40.") == 3
    for tabel in ("aanvraag-verplichtingen", "aanvraag-stukken", "aanvraag-cofinanciering"):
        regels = client.get(f"/tabellen/{tabel}/betere-huizen.csv?vorm=machine").content.decode().splitlines()
        assert len(regels) == 41, tabel
    tekst = tekst_van(lees(client.get("/geld/betere-huizen/aanvraag.pdf")))
    assert "Verslag 39" in tekst
    assert "Deze tekst gaat verder" in tekst


def test_zo_lang_dat_het_niet_in_het_stuk_past_kan_niemand_typen(aanvraag):
    aanvraag.vraag = "a" * LANGSTE_TEKST
    aanvraag.clean()
    aanvraag.vraag += "a"
    with pytest.raises(ValidationError, match="Maak hem korter dan 12000 tekens"):
        aanvraag.clean()


def test_op_een_dag_staat_er_niets_van_later(client, aanvraag):
    aanvraag.verwacht_op = datum("februari 2030")
    aanvraag.save()
    maak_verplichting(aanvraag=aanvraag, omschrijving="Verslag voor later")
    nu = pagina(client)
    assert "Verslag voor later" in nu
    assert "februari 2030" in nu
    dan = pagina(client, "/geld/betere-huizen/?peildatum=2022-06-01")
    for woorden in ("Verslag voor later", "februari 2030"):
        assert woorden not in dan, woorden
    assert "Deze uitleg is van nu." in dan
    assert "Deze uitleg is van nu." not in nu
    stuk = client.get("/geld/betere-huizen/aanvraag.pdf?peildatum=2022-06-01")
    assert "Deze uitleg is van nu." in tekst_van(lees(stuk))


@pytest.mark.parametrize(
    ("dag", "gesloten"), [("2024-09-30", False), ("2024-10-01", True), ("2024-10-02", True)]
)
def test_of_een_ronde_gesloten_was_op_een_dag(client, aanvraag, dag, gesloten):
    aanvraag.ronde.sluit = moment("2024-10-01T12:00")
    aanvraag.ronde.save()
    html = pagina(client, f"/geld/betere-huizen/?peildatum={dag}")
    assert ("deze ronde is gesloten" in html) == gesloten


@pytest.mark.parametrize("pad", ["/geld/betere-huizen/", "/geld/betere-huizen/aanvraag.pdf"])
def test_wat_toen_nog_niet_bekend_was_wordt_gezegd(client, aanvraag, pad):
    antwoord = client.get(f"{pad}?bekend_op=2020-01-01&peildatum=2019-05-01")
    assert antwoord.status_code == 404
    html = antwoord.content.decode()
    assert "wist toen nog niets van “Betere huizen in Noord”" in html
    assert 'href="/geld/betere-huizen/?peildatum=2019-05-01"' in html
    aanvraag.openbaar_vanaf = None
    aanvraag.save()
    assert "Betere huizen" not in client.get(f"{pad}?bekend_op=2020-01-01").content.decode()


def test_bovenaan_staat_tot_wanneer_er_nog_tijd_is(client, aanvraag, monkeypatch):
    zet_klok(monkeypatch, "2024-09-28T09:00")
    ronde = maak_ronde(sluit=moment("2024-10-01T12:00"))
    maak_aanvraag(slug="nog-niet", ronde=ronde, verwacht_op=datum("eind 2024"))
    html = pagina(client, "/geld/nog-niet/")
    assert "Indienen kan tot 1 oktober 2024, 12:00 uur. Over 3 dagen." in html
    ingediend = maak_aanvraag(slug="wel", ronde=ronde, verwacht_op=datum("eind 2024"))
    ingediend.indienen(door=None, reden="Verstuurd.", ingegaan=datum("27 september 2024"))
    html = pagina(client, "/geld/wel/")
    assert "We verwachten een besluit: eind 2024." in html
    assert "Indienen kan tot" not in html
    zet_klok(monkeypatch, "2024-10-01T12:00")
    assert "Indienen kan tot" not in pagina(client, "/geld/nog-niet/")


@pytest.mark.parametrize(
    ("stappen", "ingediend", "besluit"),
    [
        ((), "Nog niet", "Nog niet. Wanneer het komt, is nog niet bekend"),
        (
            ("intrekken",),
            "Niet, of dat is niet bekend",
            "Er komt geen besluit: we hebben de aanvraag ingetrokken",
        ),
        (("indienen", "afwijzen"), "Mei 2024", "Mei 2024"),
    ],
)
def test_ingediend_en_besloten_in_woorden(client, stappen, ingediend, besluit):
    nieuw = maak_aanvraag(slug="stand")
    for stap in stappen:
        velden = {"indienen": {}, "afwijzen": {"besloten_op": datum("mei 2024")}}.get(stap, {})
        getattr(nieuw, stap)(door=None, reden="Zo was het.", ingegaan=datum("mei 2024"), **velden)
    html = pagina(client, "/geld/stand/")
    feiten = dict(re.findall(r"<dt>(.*?)</dt> <dd>\s*(.*?)\s*</dd>", html))
    assert (feiten["Ingediend"], feiten["Besluit"]) == (ingediend, besluit)


def test_lijsten_en_regels_blijven_op_papier_lijsten_en_regels(client, aanvraag):
    aanvraag.publiek = (
        "<p>Dit doen we:</p><ul><li>dak</li><li>ramen &amp; deuren</li></ul><ol><li>eerst</li></ol>"
    )
    aanvraag.vraag = "Geld voor:\n1. isolatie\n2. ramen"
    aanvraag.save()
    bladzijde = lees(client.get("/geld/betere-huizen/aanvraag.pdf")).pages[0].extract_text()
    regels = [regel.strip() for regel in bladzijde.splitlines()]
    for regel in ("• dak", "• ramen & deuren", "1. eerst", "1. isolatie", "2. ramen"):
        assert regel in regels, (regel, regels)


def test_besluiten_over_de_aanvraag_staan_in_de_pdf_op_volgorde(client, aanvraag):
    maak_besluit(
        titel="Ja", besluit="De raad stemt in.", orgaan="raad", op=datum("mei 2025"), over=[aanvraag]
    )
    maak_besluit(
        besluit="Geheimwoord", op=datum("mei 2025"), over=[aanvraag], intern=True, reden_intern="Gevoelig."
    )
    tekst = tekst_van(lees(client.get("/geld/betere-huizen/aanvraag.pdf")))
    assert tekst.index("Verstuurd naar het Rijk.") < tekst.index("De raad stemt in.")
    assert "Geheimwoord" not in tekst
    eerder = client.get("/geld/betere-huizen/aanvraag.pdf?peildatum=2025-04-01")
    assert "De raad stemt in." not in tekst_van(lees(eerder))


def test_te_veel_stukken_achter_elkaar_worden_even_geweigerd(client, aanvraag, monkeypatch):
    monkeypatch.setattr(aanvraagpagina.GRENS, "per_adres", 2)
    codes = [
        client.get(f"/geld/betere-huizen/aanvraag.pdf?peildatum=2024-08-0{dag}").status_code
        for dag in (1, 2, 3)
    ]
    assert codes == [200, 200, 429]
    assert client.get("/geld/betere-huizen/").status_code == 200


def test_het_team_krijgt_ook_van_wat_nog_niet_openbaar_is_een_pdf(client, aanvraag, charlie):
    maak_verplichting(aanvraag=aanvraag, notitie="Piet heeft de cijfers", eigenaar=charlie)
    aanvraag.openbaar_vanaf = None
    aanvraag.save()
    client.force_login(charlie)
    for pad in ("/geld/betere-huizen/dossier/", "/geld/betere-huizen/?voorbeeld=1"):
        html = pagina(client, pad)
        assert 'href="/geld/betere-huizen/aanvraag.pdf?voorbeeld=1"' in html, pad
        assert "/tabellen/" not in html, pad
        assert ("Piet heeft de cijfers" in html) == pad.endswith("dossier/")
    stuk = client.get("/geld/betere-huizen/aanvraag.pdf?voorbeeld=1")
    assert "Betere huizen" in tekst_van(lees(stuk))
    assert "no-store" in stuk["Cache-Control"]
