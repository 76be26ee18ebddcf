"""The calendar: what everybody sees, and the files that agendas read."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from financiering.agendasleutels import adres_van, vernieuw
from financiering.models import Agendasleutel, Verplichting
from tests.klok import moment, zet_klok
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_besluit,
    maak_document,
    maak_gebruiker,
    maak_partner,
    maak_ronde,
    maak_verplichting,
    maak_verstrekkersvraag,
    maak_vervolgactie,
)

pytestmark = pytest.mark.django_db


def dag(dagen):
    return timezone.localdate() + timedelta(days=dagen)


def lees(antwoord):
    """Read the file back and return its events by what they are called."""
    assert antwoord.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert all(len(regel) <= 75 for regel in antwoord.content.split(b"\r\n"))
    return {str(een["SUMMARY"]): een for een in Calendar.from_ical(antwoord.content).walk("VEVENT")}


def pagina(client):
    antwoord = client.get(reverse("kalender"))
    assert antwoord.status_code == 200
    assert not antwoord.cookies
    return antwoord.content.decode()


class TestPagina:
    def test_een_leeg_jaar_zegt_wat_er_komt(self, client):
        assert "Er staat nu niets op de kalender" in pagina(client)

    def test_een_ronde_staat_er_op_de_minuut(self, client, monkeypatch):
        zet_klok(monkeypatch, "2024-09-28T09:00")
        maak_ronde(naam="4e ronde", opent=moment("2024-06-03T09:00"), sluit=moment("2024-10-01T12:00"))
        tekst = pagina(client)
        assert "dinsdag 1 oktober 2024, 12:00 uur" in tekst
        assert "over 3 dagen" in tekst
        assert "Oktober 2024" in tekst
        assert "maandag 3 juni 2024, 09:00 uur" in tekst.partition("Wat is geweest")[2]

    def test_de_pagina_noemt_het_adres_om_je_op_te_abonneren(self, client):
        maak_ronde(sluit=timezone.now() + timedelta(days=3))
        adres = settings.PORTAAL_URL + reverse("kalender_ics")
        assert f'href="{reverse("kalender_ics")}">{adres}</a>' in pagina(client)

    def test_alleen_het_openbare_en_zonder_namen(self, client):
        wie = maak_gebruiker(email="piet@coalitie.example", naam="Piet Paaltjens", is_staff=True)
        open_ = maak_aanvraag(titel="Open", status="in_beoordeling", verwacht_op=datum("2060"), eigenaar=wie)
        dicht = maak_aanvraag(
            titel="Geheime aanvraag", openbaar_vanaf=None, status="in_beoordeling", verwacht_op=datum("2060")
        )
        maak_verplichting(aanvraag=open_, omschrijving="Rapport openbaar", notitie="Niet verder vertellen")
        maak_verplichting(aanvraag=dicht, omschrijving="Rapport geheim")
        maak_verstrekkersvraag(aanvraag=open_, vraag="Interne vraag", uiterlijk=dag(5))
        maak_vervolgactie(wat="Plein inrichten", eigenaar=wie, uiterlijk=dag(6))
        stil = maak_besluit(intern=True, reden_intern="Privacy")
        maak_vervolgactie(wat="Stille actie", besluit=stil, uiterlijk=dag(6))
        onbekend = maak_partner(naam="Partner in stilte", openbaar_vanaf=None)
        maak_vervolgactie(wat="Bankjes", partner=onbekend, uiterlijk=dag(7))
        for tekst in (pagina(client), client.get(reverse("kalender_ics")).content.decode()):
            tekst = tekst.replace("\r\n ", "")
            for wel in ("Rapport openbaar", "Plein inrichten", "Bankjes", "2060"):
                assert wel in tekst
            for niet in (
                "Geheime",
                "Rapport geheim",
                "Niet verder",
                "Interne vraag",
                "Stille",
                "Piet",
                "in stilte",
            ):
                assert niet not in tekst

    def test_met_alleen_wat_te_laat_is_is_de_kalender_niet_leeg(self, client):
        maak_verplichting(omschrijving="Heel oud", uiterlijk=dag(-20))
        assert "Er staat nu niets op de kalender" not in pagina(client)
        assert "Verder staat er nu niets op de kalender." in pagina(client)

    def test_een_ronde_leidt_naar_zijn_regeling_als_die_een_pagina_heeft(self, client):
        stil, bekend = (
            maak_ronde(sluit=timezone.now() + timedelta(days=3)),
            maak_ronde(sluit=timezone.now() + timedelta(days=4)),
        )
        maak_aanvraag(ronde=bekend)
        maak_aanvraag(ronde=stil, openbaar_vanaf=None)
        tekst = pagina(client)
        assert f'href="/geld/regelingen/{bekend.regeling.slug}/"' in tekst
        assert f"/geld/regelingen/{stil.regeling.slug}/" not in tekst
        assert client.get(f"/geld/regelingen/{bekend.regeling.slug}/").status_code == 200

    def test_wat_er_niet_meer_bij_past_wordt_geteld(self, client):
        aanvraag = maak_aanvraag()
        for nummer in range(84):
            klaar = {"geleverd_op": dag(-20)} if nummer % 2 else {}
            maak_verplichting(aanvraag=aanvraag, uiterlijk=dag(-10), **klaar)
        assert pagina(client).count("<p>En nog 2</p>") == 2

    def test_de_weg_terug_houdt_de_dag_vast(self, client):
        antwoord = client.get(reverse("kalender"), {"peildatum": "2025-01-01"})
        assert f'"{reverse("geld")}?peildatum=2025-01-01"' in antwoord.content.decode()

    def test_wat_te_laat_is_verdwijnt_niet_hoe_oud_ook(self, client):
        maak_verplichting(omschrijving="Heel oud", uiterlijk=dag(-900))
        klaar = maak_verplichting(omschrijving="Oud en klaar", uiterlijk=dag(-90), geleverd_op=dag(-95))
        boven, _kop, onder = pagina(client).partition("Wat is geweest")
        assert "Heel oud" in boven
        assert klaar.omschrijving not in boven
        assert klaar.omschrijving in onder
        assert "Gedaan op" in onder


class TestBestand:
    def test_momenten_staan_in_utc_ook_rond_zomer_en_wintertijd(self, client, monkeypatch):
        zet_klok(monkeypatch, "2026-03-01T09:00")
        maak_ronde(naam="lente", opent=moment("2026-03-28T12:00"), sluit=moment("2026-03-29T12:00"))
        # 02:30 comes twice on 25 October; the second is an hour later.
        maak_ronde(naam="herfst", opent=None, sluit=moment("2026-10-25T01:30", hours=2))
        momenten = {
            naam[-6:]: een["DTSTART"].dt for naam, een in lees(client.get("/geld/kalender.ics")).items()
        }
        assert momenten["herfst"] == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
        lente = [een["DTSTART"].dt for een in lees(client.get("/geld/kalender.ics")).values()][:2]
        assert lente == [datetime(2026, 3, 28, 11, 0, tzinfo=UTC), datetime(2026, 3, 29, 10, 0, tzinfo=UTC)]

    def test_een_vage_datum_staat_op_de_laatste_dag_met_de_woorden_erbij(self, client):
        maak_aanvraag(titel="Plan", status="in_beoordeling", verwacht_op=datum("najaar 2060"))
        (een,) = lees(client.get("/geld/kalender.ics")).values()
        assert een["SUMMARY"] == "Besluit verwacht (najaar 2060): Plan"
        assert een["DTSTART"].dt == date(2060, 11, 30)
        assert een["DTEND"].dt == date(2060, 12, 1)
        assert een["STATUS"] == "TENTATIVE"

    @pytest.mark.parametrize(
        "titel",
        [
            "Komma, puntkomma; en \\ schuine streep",
            "Twee\nregels\r\nBEGIN:VEVENT",
            "Iemand 👩🏽‍🚀 en " + "é" * 150,
            "Belletje \x07 en \x1b[31m",
        ],
    )
    def test_een_vijandige_titel_blijft_een_titel(self, client, titel):
        maak_verplichting(omschrijving=titel)
        antwoord = client.get("/geld/kalender.ics")
        (samenvatting,) = lees(antwoord)
        gewoon = titel.replace("\r\n", "\n")
        gewoon = "".join(teken for teken in gewoon if teken.isprintable() or teken == "\n")
        assert samenvatting.startswith(f"Uiterlijk inleveren: {gewoon}")

    def test_een_afspraak_houdt_zijn_nummer_en_zegt_wanneer_hij_veranderde(self, client):
        verplichting = maak_verplichting(omschrijving="Rapport")
        eerst = lees(client.get("/geld/kalender.ics")).popitem()[1]
        nog_eens = lees(client.get("/geld/kalender.ics")).popitem()[1]
        assert eerst.to_ical() == nog_eens.to_ical()
        verplichting.uiterlijk = dag(40)
        verplichting.save()
        later = lees(client.get("/geld/kalender.ics")).popitem()[1]
        assert later["UID"] == eerst["UID"]
        assert later["LAST-MODIFIED"].dt >= eerst["LAST-MODIFIED"].dt
        assert later["DTSTART"].dt == dag(40)


class TestEigenKalender:
    @pytest.fixture
    def adres(self, charlie):
        vernieuw(charlie)
        return adres_van(charlie)

    def test_zonder_inloggen_en_zonder_sporen(self, client, adres, charlie):
        maak_verplichting(omschrijving="Van mij", eigenaar=charlie)
        maak_verplichting(omschrijving="Van een ander", eigenaar=maak_gebruiker(email="x@coalitie.example"))
        maak_verplichting(omschrijving="Van niemand")
        antwoord = client.get(adres)
        gebeurtenissen = lees(antwoord)
        namen = " ".join(gebeurtenissen)
        assert "Van mij" in namen
        assert "Van niemand" in namen
        assert "Van een ander" not in namen
        assert [naam for naam, een in gebeurtenissen.items() if een.walk("VALARM")] == [
            naam for naam in gebeurtenissen if "Van mij" in naam
        ]
        assert not antwoord.cookies
        assert antwoord.headers["Cache-Control"] == "private, no-store"
        assert "noindex" in antwoord.headers["X-Robots-Tag"]

    def test_vernieuwen_sluit_het_oude_adres_meteen(self, client, adres, charlie):
        vernieuw(charlie)
        oud = client.get(adres)
        assert (oud.status_code, oud.content) == (404, b"")
        assert adres_van(charlie) != adres
        assert client.get(adres_van(charlie)).status_code == 200
        assert Agendasleutel.objects.count() == 1

    @pytest.mark.parametrize("einde", ["account", "beheer", "team"])
    def test_wie_weggaat_heeft_geen_kalender_meer(self, client, adres, charlie, einde):
        if einde == "team":
            charlie.groups.clear()
        else:
            setattr(charlie, {"account": "is_active", "beheer": "is_staff"}[einde], False)
            charlie.save()
        assert client.get(adres).status_code == 404

    def test_raden_houdt_op_en_wie_het_adres_heeft_merkt_daar_niets_van(self, client, adres):
        antwoorden = [client.get(f"/kalender/geraden{nummer}.ics").status_code for nummer in range(22)]
        assert antwoorden[:20] == [404] * 20
        assert antwoorden[20:] == [429, 429]
        assert client.get(adres).status_code == 200

    def test_te_vaak_ophalen_wordt_even_geweigerd(self, client, adres):
        assert {client.get(adres).status_code for _keer in range(60)} == {200}
        antwoord = client.get(adres)
        assert antwoord.status_code == 429
        assert antwoord.headers["Retry-After"]

    def test_het_geheim_komt_niet_in_een_log(self, client, adres, caplog):
        client.get(adres)
        client.get("/kalender/oudgeheim.ics")
        client.post(adres)
        assert "oudgeheim" not in caplog.text
        assert adres not in caplog.text

    def test_met_een_sessie_is_het_antwoord_hetzelfde(self, client, adres, rosa):
        client.force_login(rosa)
        antwoord = client.get(adres)
        assert antwoord.status_code == 200
        assert not antwoord.cookies


def test_wie_iets_doet_is_eerst_genoemd_dan_wie_de_aanvraag_bijhoudt(charlie, rosa):
    aanvraag = maak_aanvraag(eigenaar=charlie)
    een, ander = maak_verplichting(aanvraag=aanvraag), maak_verplichting(aanvraag=aanvraag, eigenaar=rosa)
    assert (een.wie, ander.wie) == (charlie, rosa)
    assert list(Verplichting.objects.van(charlie)) == [een]
    rosa.is_active = False
    rosa.save()
    ander.refresh_from_db()
    assert ander.wie == charlie
    assert set(Verplichting.objects.van(charlie)) == {een, ander}
    charlie.is_active = False
    charlie.save()
    assert set(Verplichting.objects.van_niemand()) == {een, ander}


class TestAdresVanDeKalender:
    @pytest.mark.parametrize("naam", ["eigen_kalender", "admin:kalender"])
    def test_het_team_maakt_en_vernieuwt_een_adres(self, client, charlie, naam):
        client.force_login(charlie)
        waar = reverse(naam)
        post = waar if naam == "eigen_kalender" else reverse("admin:kalender_adres")
        assert "Maak mijn adres" in client.get(waar).content.decode()
        assert not Agendasleutel.objects.exists()
        gezegd = client.post(post, follow=True).content.decode()
        assert "Je adres is klaar." in gezegd
        assert "Het oude werkt niet meer." not in gezegd
        eerste = adres_van(charlie)
        assert eerste in client.get(waar).content.decode()
        assert "Het oude werkt niet meer." in client.post(post, follow=True).content.decode()
        assert adres_van(charlie) != eerste
        assert client.get(eerste).status_code == 404

    def test_een_adres_ophalen_met_get_maakt_niets(self, client, charlie):
        client.force_login(charlie)
        client.get(reverse("admin:kalender_adres"))
        assert not Agendasleutel.objects.exists()

    def test_niet_voor_de_redactie_en_niet_voor_partners(self, client, rosa, alice):
        for wie in (rosa, alice):
            client.force_login(wie)
            assert client.get(reverse("eigen_kalender")).status_code == 404
            assert client.post(reverse("eigen_kalender")).status_code == 404
            assert client.get(reverse("admin:kalender")).status_code == 403
            assert client.post(reverse("admin:kalender_adres")).status_code == 403
        assert not Agendasleutel.objects.exists()


class TestBeheer:
    def test_alles_met_wie_het_doet_en_eerst_van_mij(self, client, charlie, rosa):
        client.force_login(charlie)
        dicht = maak_aanvraag(titel="Stil plan", openbaar_vanaf=None, eigenaar=charlie)
        maak_verplichting(aanvraag=dicht, omschrijving="Mijn rapport")
        maak_verstrekkersvraag(aanvraag=dicht, vraag="Hoe zit dat?", uiterlijk=dag(3), eigenaar=rosa)
        maak_verplichting(omschrijving="Al geleverd", geleverd_op=dag(0))
        maak_verplichting(omschrijving="Vergeten", uiterlijk=dag(-400))
        tekst = client.get(reverse("admin:kalender")).content.decode()
        mijn, _kop, rest = tekst.partition("Te laat, van iedereen")
        assert "Mijn rapport" in mijn
        assert "Hoe zit dat?" not in mijn
        assert "Hoe zit dat?" in rest
        assert str(rosa) in rest
        assert "Vergeten" in rest
        assert "Al geleverd" not in tekst

    def test_meer_rijen_kosten_niet_meer_vragen(self, client, charlie, django_assert_max_num_queries):
        client.force_login(charlie)
        for _keer in range(12):
            maak_verplichting(aanvraag=maak_aanvraag(eigenaar=charlie))
            maak_vervolgactie(eigenaar=charlie)
        client.get(reverse("admin:kalender"))
        with django_assert_max_num_queries(14):
            client.get(reverse("admin:kalender"))


class TestOpEenDag:
    """The calendar as it was on a day that has been."""

    @pytest.fixture
    def aanvraag(self, charlie):
        aanvraag = maak_aanvraag(
            titel="Kansen",
            status="voorbereiding",
            verwacht_op=datum("eind 2023"),
            besluitdocument=maak_document(),
        )
        for methode, op in (("indienen", "september 2023"), ("toekennen", "8 december 2023")):
            getattr(aanvraag, methode)(door=charlie, reden="Zo was het.", ingegaan=datum(op))
        maak_verplichting(
            aanvraag=aanvraag, omschrijving="SiSa", uiterlijk=date(2024, 7, 15), geleverd_op=date(2024, 8, 1)
        )
        return aanvraag

    def toen(self, client, dag):
        antwoord = client.get(reverse("kalender"), {"peildatum": dag})
        assert antwoord.status_code == 200
        boven, _kop, onder = antwoord.content.decode().partition("Wat is geweest")
        return boven, onder

    def test_voor_het_besluit_werd_het_nog_verwacht(self, client, aanvraag):
        boven, onder = self.toen(client, "2023-11-15")
        assert "Besluit verwacht" in boven
        assert "Aangevraagd, nog geen antwoord" in boven
        assert "SiSa" not in boven + onder

    def test_daarna_was_het_besloten_en_begon_de_verplichting(self, client, aanvraag):
        boven, onder = self.toen(client, "2024-01-10")
        assert "Besluit verwacht" not in boven + onder
        assert "Besloten" in onder
        assert "SiSa" in boven

    def test_te_laat_was_te_laat_ook_al_is_het_nu_geleverd(self, client, aanvraag):
        boven, _onder = self.toen(client, "2024-07-20")
        assert "Hier wachten we nog op" in boven
        boven, onder = self.toen(client, "2024-08-02")
        assert "Hier wachten we nog op" not in boven
        assert "SiSa" in onder


@pytest.mark.parametrize("taal", ["", "/en"])
def test_de_bladzijde_met_het_adres_is_in_onze_stijl(client, charlie, taal):
    client.force_login(charlie)
    antwoord = client.get(f"{taal}/account/kalender/")
    assert antwoord.status_code == 200
    assert "style=" not in antwoord.content.decode()
    assert f'href="{taal}/account/kalender/"' in client.get(f"{taal}/account/").content.decode()
