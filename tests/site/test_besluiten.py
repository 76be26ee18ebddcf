"""Decisions on the site: what a visitor reads, what nobody may see, and what hostile addresses get."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from financiering.models import BesluitDocument, WensOfBedenking
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_besluit,
    maak_document,
    maak_doorbraak,
    maak_gebruiker,
    maak_interventie,
    maak_partner,
    maak_toezegging,
    maak_vervolgactie,
    maak_wens,
)
from tests.site.vragen import VIJANDIG, tekst, tel_queries, weigert_schrijven

pytestmark = pytest.mark.django_db

LIJST, WENSEN, FEED = "/besluiten/", "/besluiten/wat-de-raad-vroeg/", "/besluiten/feed/"


def hoofd(antwoord):
    """Return the main part of a page as text with its markup."""
    assert antwoord.status_code == 200
    return tekst(antwoord).partition("<main")[2].partition("</main>")[0]


@pytest.fixture
def intern():
    """Return a decision for the team alone, with all that hangs on it, about a public plan."""
    plan = maak_interventie(slug="plan")
    geheim = maak_besluit(
        slug="geheim",
        titel="Geheimwoord",
        besluit="Geheimwoord",
        over=[plan, maak_aanvraag(slug="geld", interventies=[plan]), maak_doorbraak(interventie=plan)],
        intern=True,
        reden_intern="Het gaat over personeel. Geheimwoord",
    )
    maak_wens(tekst="Geheimwoord", besluit=geheim, document=maak_document())
    maak_vervolgactie(wat="Geheimwoord", besluit=geheim)
    return geheim


class TestLijst:
    def test_per_jaar_het_nieuwste_eerst_ook_met_een_vage_dag(self, client):
        maak_besluit(titel="Eerst", op=datum("najaar 2023"))
        maak_besluit(titel="Rond nieuwjaar", op=datum("winter 2023-2024"))
        maak_besluit(titel="Daarna", op=datum("9 februari 2024"))
        jaren = client.get(LIJST).context["jaren"]
        assert [(jaar, [een.titel for een in rijen]) for jaar, rijen in jaren] == [
            (2024, ["Daarna"]),
            (2023, ["Rond nieuwjaar", "Eerst"]),
        ]

    @pytest.mark.parametrize(
        ("vraag", "verwacht"),
        [
            ("wie=college", {"Over een plan"}),
            ("over=interventie", {"Over een plan"}),
            ("over=aanvraag", {"Over geld"}),
            ("over=doorbraak", {"Over een regel"}),
            ("over=toezegging", {"Over een belofte"}),
            ("over=aanvraag&jaar=2025", set()),
            ("jaar=2025", {"Over een plan"}),
            ("wie=raad&over=aanvraag&jaar=2024", {"Over geld"}),
        ],
    )
    def test_kiezen_met_een_adres(self, client, vraag, verwacht):
        maak_besluit(titel="Over een plan", orgaan="college", op=datum("2025"), over=[maak_interventie()])
        maak_besluit(titel="Over geld", over=[maak_aanvraag()])
        maak_besluit(titel="Over een regel", over=[maak_doorbraak()])
        toezegging = maak_toezegging(partner=maak_partner(), status="bevestigd")
        maak_besluit(titel="Over een belofte", over=[toezegging])
        antwoord = client.get(f"{LIJST}?{vraag}")
        assert {een.titel for _jaar, rijen in antwoord.context["jaren"] for een in rijen} == verwacht
        if not verwacht:
            assert "Er is geen besluit dat hierbij past" in tekst(antwoord)

    @pytest.mark.parametrize("onzin", VIJANDIG)
    @pytest.mark.parametrize("naam", ["wie", "over", "jaar"])
    def test_een_keuze_die_niet_bestaat_wordt_gezegd(self, client, naam, onzin):
        maak_besluit()
        antwoord = client.get(LIJST, {naam: onzin})
        assert antwoord.status_code == 200
        assert not antwoord.context["jaren"]
        assert "We kennen geen" in tekst(antwoord)
        assert "<script>alert" not in antwoord.content.decode()

    @pytest.mark.parametrize("nummer", ["0", "2", "-1", "x", "9" * 30, "1\x00"])
    def test_een_bladzijde_die_er_niet_is(self, client, nummer):
        maak_besluit()
        assert client.get(LIJST, {"pagina": nummer}).status_code == 404
        assert client.get(WENSEN, {"pagina": nummer}).status_code == 404

    def test_van_waarover_het_nog_meer_gaat_staat_er_hoeveel(self, client):
        maak_besluit(over=[maak_interventie() for _nummer in range(6)])
        assert "<li>En nog 2</li>" in client.get(LIJST).content.decode()

    def test_leeg_zegt_wat_er_komt(self, client):
        assert "Hier komen de besluiten te staan" in hoofd(client.get(LIJST))
        assert "Hier komen de wensen en bedenkingen van de raad te staan" in hoofd(client.get(WENSEN))

    def test_meer_besluiten_kosten_niet_meer_vragen(self, client):
        def vul(aantal):
            for _keer in range(aantal):
                plan = maak_interventie()
                toezegging = maak_toezegging(partner=maak_partner(), status="bevestigd")
                onderwerpen = [plan, maak_aanvraag(), maak_doorbraak(), toezegging]
                maak_wens(besluit=maak_besluit(over=onderwerpen), document=maak_document())

        vul(2)
        client.get(LIJST)
        weinig = {adres: tel_queries(client, adres) for adres in (LIJST, WENSEN, FEED)}
        vul(20)
        assert {adres: tel_queries(client, adres) for adres in (LIJST, WENSEN, FEED)} == weinig
        assert max(weinig.values()) <= 8


class TestBesluit:
    def test_een_lang_besluit_blijft_een_lichte_pagina(self, client):
        lang = "\n".join(f"Regel {nummer} van de tekst" for nummer in range(10_000))
        besluit = maak_besluit(slug="lang", vraag=lang, besluit=lang, reden=lang, over=[maak_aanvraag()])
        for _keer in range(30):
            maak_vervolgactie(besluit=besluit, uitkomst="Zo ging het. " * 10)
            maak_wens(
                besluit=besluit,
                tekst="Meer groen. " * 20,
                antwoord="Dat doen we. " * 20,
                beantwoord_op=datum("juni 2025"),
            )
            BesluitDocument.objects.create(besluit=besluit, document=maak_document())
        antwoord = client.get("/besluiten/lang/")
        assert len(antwoord.content) < 60_000
        pagina = hoofd(antwoord)
        assert "Regel 50 van" in pagina
        assert "Regel 500 van" not in pagina
        assert "Dit is niet alles" in pagina
        assert 'href="/besluiten/wat-de-raad-vroeg/"' in pagina.partition("Wat de raad vroeg</h2>")[2]
        assert len(client.get(WENSEN).content) < 60_000
        assert len(client.get(FEED).content) < 60_000
        assert b"Regel 9999 van" in b"".join(client.get("/tabellen/besluiten.csv"))

    def test_van_wat_niet_openbaar_is_blijkt_ook_niet_dat_het_er_is(self, client):
        maak_besluit(slug="stil", over=[maak_aanvraag(titel="Geheimwoord", openbaar_vanaf=None)])
        maak_besluit(slug="niets")
        delen = [
            " ".join(hoofd(client.get(f"/besluiten/{slug}/")).partition("Waarover dit gaat")[2].split())
            for slug in ("stil", "niets")
        ]
        assert delen[0] == delen[1]
        assert "Er staat geen plan, aanvraag of belofte bij." in delen[0]

    def test_alles_staat_erop_en_niemand_bij_naam(self, client):
        plan = maak_interventie(slug="plan", titel="Samen koken")
        aanvraag = maak_aanvraag(slug="geld", titel="Keukengeld", interne_notitie="Niet voor buiten")
        regel = maak_doorbraak(slug="regel", titel="Geen keuken", interventie=plan)
        partner = maak_partner(slug="corp", naam="Corporatie")
        toezegging = maak_toezegging(interventie=plan, partner=partner, status="bevestigd")
        besluit = maak_besluit(
            slug="ja",
            titel="Keuken mag",
            orgaan="bestuur",
            orgaan_naam="Bestuur van Corporatie",
            kenmerk="AB-12",
            op=datum("mei 2025"),
            vraag="Mag de keuken er komen?",
            besluit="De keuken komt er.",
            reden="Bewoners vroegen erom.",
            over=[plan, aanvraag, regel, toezegging],
        )
        BesluitDocument.objects.create(besluit=besluit, document=maak_document(slug="stuk", titel="Brief"))
        collega = maak_gebruiker(naam="Wilhelmina de Geheime")
        maak_vervolgactie(besluit=besluit, wat="Keuken bouwen", partner=partner, eigenaar=collega)
        maak_vervolgactie(
            besluit=besluit,
            wat="Sleutel geven",
            eigenaar=collega,
            uiterlijk="2025-06-01",
            gedaan_op="2025-05-20",
            uitkomst="De sleutel is er.",
        )
        maak_wens(
            besluit=besluit,
            tekst="Ook een oven.",
            antwoord="Dat kan.",
            beantwoord_op=datum("juni 2025"),
            wat_veranderde="Er komt een oven.",
        )
        pagina = hoofd(client.get("/besluiten/ja/"))
        for zin in (
            "Bestuur van Corporatie",
            "AB-12",
            "Mei 2025",
            "Mag de keuken er komen?",
            "De keuken komt er.",
            "Bewoners vroegen erom.",
            'href="/interventies/plan/"',
            'href="/geld/geld/"',
            'href="/interventies/plan/#doorbraak-regel"',
            "Wat Corporatie belooft voor Samen koken",
            'href="/documenten/#stuk"',
            "Keuken bouwen",
            "Nog niet klaar",
            "20 mei 2025",
            "De sleutel is er.",
            "Ook een oven.",
            "Dat kan.",
            "Er komt een oven.",
        ):
            assert zin in pagina, zin
        assert "Wilhelmina" not in pagina
        assert "Niet voor buiten" not in pagina

    def test_wat_niet_bekend_is_wordt_gezegd(self, client):
        maak_besluit(slug="kaal", reden="", kenmerk="")
        pagina = hoofd(client.get("/besluiten/kaal/"))
        assert "De reden is niet bekend." in pagina
        assert "Er is nog niets opgeschreven over wat er na dit besluit gebeurde." in pagina

    def test_wat_erbij_hoort_maar_niet_openbaar_is_staat_er_niet(self, client):
        dicht = {"titel": "Geheimwoord", "openbaar_vanaf": None}
        plan = maak_interventie(**dicht)
        partner = maak_partner(naam="Geheimwoord", openbaar_vanaf=None)
        document = maak_document(**dicht)
        besluit = maak_besluit(
            slug="half",
            over=[
                plan,
                maak_aanvraag(**dicht),
                maak_doorbraak(**dicht),
                maak_doorbraak(titel="Geheimwoord", interventie=plan),
                maak_toezegging(interventie=plan, status="bevestigd"),
                maak_toezegging(partner=partner, status="bevestigd"),
                maak_toezegging(interventie=maak_interventie(titel="Geheimwoord"), partner=maak_partner()),
            ],
        )
        BesluitDocument.objects.create(besluit=besluit, document=document)
        maak_vervolgactie(besluit=besluit, partner=partner)
        maak_wens(besluit=besluit, document=document)
        maak_wens(besluit=besluit, tekst="Geheimwoord", intern=True, reden_intern="Gevoelig.")
        for adres in ("/besluiten/half/", LIJST, WENSEN):
            assert "Geheimwoord" not in client.get(adres).content.decode(), adres

    def test_een_ander_adres_verwijst_door(self, client):
        besluit = maak_besluit(slug="oud")
        besluit.slug = "nieuw"
        besluit.save()
        antwoord = client.get("/besluiten/oud/")
        assert (antwoord.status_code, antwoord.headers["Location"]) == (301, "/besluiten/nieuw/")
        assert client.get("/besluiten/bestaat-niet/").status_code == 404

    def test_wat_getypt_is_blijft_tekst(self, client):
        kwaad = "<script>alert(1)</script>{{ 7*7 }}"
        besluit = maak_besluit(
            slug="kwaad", titel=kwaad, vraag=kwaad, besluit=kwaad, reden=kwaad, orgaan_naam=kwaad, bron=kwaad
        )
        maak_vervolgactie(besluit=besluit, wat=kwaad)
        maak_wens(besluit=besluit, van_wie=kwaad, tekst=kwaad, wat_veranderde=kwaad)
        for adres in ("/besluiten/kwaad/", LIJST, WENSEN):
            pagina = client.get(adres).content.decode()
            assert "<script>alert" not in pagina
            assert "{{ 7*7 }}" in pagina

    def test_schrijven_kan_niet(self):
        maak_besluit(slug="een")
        for adres in (LIJST, WENSEN, FEED, "/besluiten/een/"):
            assert weigert_schrijven(adres), adres


class TestAlleenVoorHetTeam:
    def test_staat_nergens(self, client, intern):
        maak_besluit(slug="openbaar", op=datum("10 januari 2024"))
        assert client.get("/besluiten/geheim/").status_code == 404
        for adres in (
            LIJST,
            WENSEN,
            FEED,
            "/besluiten/openbaar/",
            "/tijdlijn/",
            "/tijdlijn/2024/",
            "/interventies/plan/",
            "/interventies/plan/tijdlijn/",
            "/geld/geld/",
            "/documenten/",
            "/sitemap.xml",
            "/zoeken/?q=geheimwoord&soort=besluit",
        ):
            inhoud = client.get(adres).content.decode()
            assert "Geheimwoord" not in inhoud, adres
            assert "/besluiten/geheim/" not in inhoud, adres

    def test_het_oude_adres_verraadt_niets(self, client, intern):
        intern.slug = "heel-geheim"
        intern.save()
        assert client.get("/besluiten/geheim/").status_code == 404

    def test_weer_intern_maken_haalt_het_weg(self, client):
        besluit = maak_besluit(slug="een", titel="Geheimwoord")
        assert "Geheimwoord" in client.get(LIJST).content.decode()
        besluit.intern, besluit.reden_intern = True, "Bij nader inzien."
        besluit.save()
        assert client.get("/besluiten/een/").status_code == 404
        for adres in (LIJST, FEED, "/zoeken/suggesties/?q=geheim"):
            assert "Geheimwoord" not in client.get(adres).content.decode()

    def test_het_team_ziet_een_voorbeeld_en_een_ander_niet(self, client, intern, charlie, rosa, alice):
        for wie, status in ((charlie, 200), (rosa, 404), (alice, 404)):
            client.force_login(wie)
            antwoord = client.get("/besluiten/geheim/?voorbeeld=1")
            assert antwoord.status_code == status, wie
        client.force_login(charlie)
        antwoord = client.get("/besluiten/geheim/?voorbeeld=1")
        assert "no-store" in antwoord.headers["Cache-Control"]
        assert client.get("/besluiten/geheim/").status_code == 404


class TestWatDeRaadVroeg:
    def test_ook_wat_aan_een_stuk_hangt(self, client):
        stuk = maak_document(slug="plan", titel="Gebiedsplan")
        maak_wens(document=stuk, tekst="Meer bomen.", op=datum("januari 2024"))
        maak_wens(besluit=maak_besluit(slug="b", titel="Ja"), soort="bedenking", op=datum("2025"))
        pagina = hoofd(client.get(WENSEN))
        assert pagina.index("Een bedenking van De raad") < pagina.index("Meer bomen.")
        assert 'href="/documenten/#plan"' in pagina
        assert 'href="/besluiten/b/"' in pagina
        assert pagina.count("Er is nog geen antwoord bekend.") == 2

    def test_een_wens_bij_een_intern_besluit_is_niet_openbaar(self, intern):
        assert not WensOfBedenking.objects.openbaar().exists()


def test_de_feed_heeft_wat_op_de_lijst_staat(client):
    maak_besluit(slug="een", titel="Ja & nee", besluit="Dit <mag>.", op=datum("mei 2025"))
    antwoord = client.get(FEED)
    assert antwoord.headers["Content-Type"].startswith("application/atom+xml")
    atom = "{http://www.w3.org/2005/Atom}"
    (rij,) = ElementTree.fromstring(antwoord.content).findall(f"{atom}entry")  # noqa: S314 - our own
    assert rij.findtext(f"{atom}title") == "Ja & nee"
    assert rij.find(f"{atom}link").get("href").endswith("/besluiten/een/")
    assert rij.findtext(f"{atom}updated").startswith("2025-05-31")
    assert client.get(FEED, headers={"If-None-Match": antwoord.headers["ETag"]}).status_code == 304


def test_een_besluit_van_dit_jaar_ligt_in_de_feed_niet_in_de_toekomst(client):
    maak_besluit(op=datum(str(timezone.localdate().year)))
    boom = ElementTree.fromstring(client.get(FEED).content)  # noqa: S314 - our own
    dagen = [een.text[:10] for een in boom.iter("{http://www.w3.org/2005/Atom}updated")]
    assert len(dagen) == 2
    assert max(dagen) <= str(timezone.localdate())


def test_te_laat_is_wat_gisteren_klaar_moest():
    vandaag = timezone.localdate()
    besluit = maak_besluit()
    laat = maak_vervolgactie(besluit=besluit, uiterlijk=vandaag - timedelta(days=1))
    maak_vervolgactie(besluit=besluit, uiterlijk=vandaag)
    maak_vervolgactie(besluit=besluit, uiterlijk=vandaag - timedelta(days=9), gedaan_op=vandaag)
    assert list(besluit.vervolgacties.te_laat()) == [laat]
