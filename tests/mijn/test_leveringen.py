"""What was delivered of what was promised: never more unsaid, kept once, with a proof that is never a page."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from coalitie.basis import losse_bestanden
from partners.models import Levering
from tests.formulieren import aangemeld, lees_formulier
from tests.makers import maak_levering, maak_lid, maak_partner, maak_toezegging
from tests.mijn.test_toezeggingen import adres, tekst
from tests.plaatjes import plaatje


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def alice(db):
    return maak_lid(partner=maak_partner(naam="Nijestee", slug="nijestee"), rol="invuller")


@pytest.fixture
def belofte(alice):
    return maak_toezegging(partner=alice.partner, status="bevestigd")


def pdf(naam="verslag.pdf", inhoud=b"%PDF-1.7 tekst"):
    return SimpleUploadedFile(naam, inhoud)


def meld(client, belofte, **velden):
    plek = adres("levering_nieuw", belofte)
    return client.post(plek, lees_formulier(client.get(plek)) | velden)


class TestMelden:
    def test_invuller_meldt_met_notitie_en_bewijs(self, alice, belofte, media):
        client = aangemeld(alice.gebruiker)
        antwoord = meld(client, belofte, hoeveelheid="2.500,50", notitie="De eerste helft.", bewijs=pdf())
        assert antwoord.headers["Location"] == adres("toezegging", belofte)
        levering = Levering.objects.get()
        assert (levering.datum, str(levering.hoeveelheid)) == (timezone.localdate(), "2500.50")
        assert (levering.gemeld_door, levering.bewijs_naam) == (alice.gebruiker, "verslag.pdf")
        pagina = tekst(client.get(adres("toezegging", belofte)))
        assert "Geleverd: € 2.500,50 van € 10.000" in pagina
        assert "De eerste helft." in pagina

    def test_lezer_mag_kijken_en_niet_melden(self, belofte):
        lezer = maak_lid(partner=belofte.partner, rol="lezer")
        client = aangemeld(lezer.gebruiker)
        assert "Meld een levering" not in tekst(client.get(adres("toezegging", belofte)))
        assert client.get(adres("levering_nieuw", belofte)).status_code == 403
        assert client.post(adres("levering_nieuw", belofte), {"hoeveelheid": "1"}).status_code == 403

    @pytest.mark.parametrize(
        ("velden", "melding"),
        [
            ({"hoeveelheid": ""}, "Vul in hoeveel er is geleverd."),
            ({"hoeveelheid": "0"}, "Vul een getal in dat meer is dan nul."),
            ({"hoeveelheid": "-5"}, "Dit is geen getal."),
            ({"datum": ""}, "Vul in op welke dag het is geleverd."),
            ({"datum": "31-02-2026"}, "Deze datum begrijpen we niet."),
            ({"datum": "2999-01-01"}, "Deze dag moet nog komen."),
            ({"datum": "0026-01-01"}, "Deze datum kan niet kloppen."),
        ],
    )
    def test_fout_zegt_wat_te_doen_en_de_notitie_blijft(self, alice, belofte, velden, melding):
        client = aangemeld(alice.gebruiker)
        velden = {"hoeveelheid": "100", "notitie": "Mijn notitie.", **velden}
        antwoord = meld(client, belofte, **velden)
        assert antwoord.status_code == 422
        assert melding in tekst(antwoord)
        assert "Mijn notitie." in tekst(antwoord)
        assert not Levering.objects.exists()

    def test_meer_dan_toegezegd_vraagt_een_uitdrukkelijk_ja(self, alice, belofte):
        maak_levering(toezegging=belofte, hoeveelheid=9_000)
        client = aangemeld(alice.gebruiker)
        antwoord = meld(client, belofte, hoeveelheid="3000", notitie="Extra.")
        assert antwoord.status_code == 422
        assert "wordt dit € 12.000. Dat is € 2.000 meer dan de toegezegde € 10.000" in tekst(antwoord)
        assert Levering.objects.count() == 1
        velden = lees_formulier(antwoord)
        assert velden["notitie"] == ["Extra."]
        assert client.post(adres("levering_nieuw", belofte), velden | {"ook_meer": "on"}).status_code == 302
        assert "Dat is € 2.000 meer dan toegezegd." in tekst(client.get(adres("toezegging", belofte)))

    def test_precies_toegezegd_is_niet_te_veel(self, alice, belofte):
        assert meld(aangemeld(alice.gebruiker), belofte, hoeveelheid="10000").status_code == 302

    def test_kennis_zonder_uren_vraagt_geen_getal_maar_wat_er_is_gedaan(self, alice):
        kennis = maak_toezegging(
            partner=alice.partner, soort="kennis", hoeveelheid=None, eenheid="", status="bevestigd"
        )
        client = aangemeld(alice.gebruiker)
        assert "hoeveelheid" not in lees_formulier(client.get(adres("levering_nieuw", kennis)))
        assert meld(client, kennis).status_code == 422
        assert meld(client, kennis, notitie="Een avond.", hoeveelheid="5").status_code == 302
        assert Levering.objects.get().hoeveelheid is None

    @pytest.mark.parametrize("status", ["voorgesteld", "afgewezen", "ingetrokken", "afgesloten"])
    def test_alleen_van_wat_bevestigd_is(self, alice, status):
        rij = maak_toezegging(partner=alice.partner, status=status)
        client = aangemeld(alice.gebruiker)
        assert client.get(adres("levering_nieuw", rij)).status_code == 302
        velden = {"datum": "2026-01-01", "hoeveelheid": "5", "notitie": "Mijn notitie."}
        antwoord = client.post(adres("levering_nieuw", rij), velden)
        assert antwoord.status_code == 409
        assert "Mijn notitie." in tekst(antwoord)
        assert not Levering.objects.exists()

    def test_dubbel_verstuurd_is_een_levering(self, alice, belofte):
        client = aangemeld(alice.gebruiker)
        plek = adres("levering_nieuw", belofte)
        velden = lees_formulier(client.get(plek)) | {"hoeveelheid": "6000"}
        assert [client.post(plek, velden).status_code for _keer in range(2)] == [302, 302]
        assert Levering.objects.count() == 1


class TestWeghalen:
    def test_weg_en_weer_terug(self, alice, belofte, media):
        client = aangemeld(alice.gebruiker)
        meld(client, belofte, hoeveelheid="100", notitie="Van mij.", bewijs=pdf())
        levering = Levering.objects.get()
        plek = adres("levering_weg", belofte, levering.pk)
        assert "Ja, haal weg" in tekst(client.get(plek))
        assert client.post(plek).status_code == 302
        assert client.post(plek).status_code == 302  # sent twice
        assert not Levering.objects.exists()
        assert "Net weggehaald" in tekst(client.get(adres("toezegging", belofte)))
        assert client.post(adres("levering_terug", belofte, levering.pk)).status_code == 302
        client.post(adres("levering_terug", belofte, levering.pk))
        terug = Levering.objects.get()
        for veld in ("pk", "datum", "hoeveelheid", "notitie", "bewijs", "gemeld_door", "gemeld_op"):
            assert getattr(terug, veld) == getattr(levering, veld), veld

    def test_oud_of_al_mee_gedaan_blijft_staan(self, alice, belofte):
        client = aangemeld(alice.gebruiker)
        oud = maak_levering(toezegging=belofte, gemeld_op=timezone.now() - timedelta(days=15))
        nieuw = maak_levering(toezegging=belofte)
        belofte.bijstellen(hoeveelheid=9_000, door=None, reden="Minder nodig.")
        for levering in (oud, nieuw):
            plek = adres("levering_weg", belofte, levering.pk)
            assert "Ja, haal weg" not in tekst(client.get(plek))
            assert client.post(plek).status_code == 409
        assert Levering.objects.count() == 2

    def test_terugzetten_gaat_niet_ongezegd_over_de_toezegging_heen(self, alice, belofte):
        client = aangemeld(alice.gebruiker)
        levering = maak_levering(toezegging=belofte, hoeveelheid=8_000)
        client.post(adres("levering_weg", belofte, levering.pk))
        maak_levering(toezegging=belofte, hoeveelheid=8_000)
        antwoord = client.post(adres("levering_terug", belofte, levering.pk), follow=True)
        assert "Er is intussen meer geleverd." in tekst(antwoord)
        assert Levering.objects.count() == 1

    @pytest.mark.parametrize("naam", ["levering_weg", "levering_bewijs", "levering_terug"])
    def test_levering_van_een_andere_toezegging_wordt_niet_gevonden(self, alice, belofte, naam):
        ander = maak_levering()
        client = aangemeld(alice.gebruiker)
        plek = adres(naam, belofte, ander.pk)
        assert client.post(plek).status_code == (302 if naam == "levering_terug" else 404)
        assert Levering.objects.filter(pk=ander.pk).exists()


class TestBewijs:
    @pytest.mark.parametrize(
        ("maak", "soort", "naam"),
        [
            (pdf, "application/pdf", "verslag.pdf"),
            (lambda: plaatje("foto.png", "PNG"), "image/png", "foto.png"),
            (lambda: plaatje("heet-anders.exe", "WEBP"), "image/webp", "heet-anders.webp"),
            (lambda: pdf("stuk.html", b"%PDF-1.4 <script>alert(1)</script>"), "application/pdf", "stuk.pdf"),
            (lambda: pdf("../../etc/x\u202egpj.pdf"), "application/pdf", "xgpj.pdf"),
        ],
    )
    def test_komt_als_bestand_en_nooit_als_pagina(self, alice, belofte, media, maak, soort, naam):
        client = aangemeld(alice.gebruiker)
        meld(client, belofte, hoeveelheid="1", bewijs=maak())
        levering = Levering.objects.get()
        antwoord = client.get(reverse("mijn_bewijs", args=["nijestee", levering.pk]))
        assert antwoord.getvalue()
        assert antwoord.headers["Content-Type"] == soort
        assert antwoord.headers["Content-Disposition"] == f'attachment; filename="{naam}"'
        assert antwoord.headers["X-Content-Type-Options"] == "nosniff"
        assert antwoord.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert "no-store" in antwoord.headers["Cache-Control"]
        assert client.get(f"/media/{levering.bewijs.name}").status_code == 404

    @pytest.mark.parametrize(
        ("bestand", "melding"),
        [
            (lambda: pdf("x.pdf", b"<html>"), "Dit is geen pdf en geen foto."),
            (
                lambda: pdf("x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
                "Dit is geen pdf en geen foto.",
            ),
            (lambda: pdf("x.pdf", b"%PDF-" + b"x" * (10 * 1024 * 1024)), "groter dan 10 MB"),
            (lambda: pdf("x.pdf", b""), "Dit bestand is leeg."),
            (lambda: plaatje("x.gif", "GIF"), "Dit is geen pdf en geen foto."),
            (lambda: plaatje("bom.png", "PNG", (9_000, 9_000), "1"), "te veel pixels"),
        ],
    )
    def test_wat_niet_mag_wordt_geweigerd_en_de_tekst_blijft(self, alice, belofte, media, bestand, melding):
        antwoord = meld(
            aangemeld(alice.gebruiker), belofte, hoeveelheid="1", notitie="Mijn notitie.", bewijs=bestand()
        )
        assert antwoord.status_code == 422
        assert melding in tekst(antwoord)
        assert "Mijn notitie." in tekst(antwoord)
        assert not Levering.objects.exists()
        assert not list(default_storage.namen())

    def test_een_foto_verliest_waar_hij_is_gemaakt(self, alice, belofte, media):
        exif = Image.Exif()
        exif[0x010F] = "Camera van Jan"
        meld(aangemeld(alice.gebruiker), belofte, hoeveelheid="1", bewijs=plaatje(exif=exif.tobytes()))
        with Levering.objects.get().bewijs.open() as bestand:
            bewaard = bestand.read()
        assert b"Camera van Jan" not in bewaard
        assert not Image.open(BytesIO(bewaard)).getexif()

    def test_later_erbij_ander_en_weg_en_dan_van_de_schijf(self, alice, belofte, media, monkeypatch):
        levering = maak_levering(toezegging=belofte)
        client = aangemeld(alice.gebruiker)
        plek = adres("levering_bewijs", belofte, levering.pk)
        assert client.post(plek, {}).status_code == 422
        assert client.post(plek, {"bewijs": pdf()}).status_code == 302
        levering.refresh_from_db()
        eerste = levering.bewijs.name
        client.post(plek, {"bewijs": pdf("nieuw.pdf")})
        levering.refresh_from_db()
        assert (levering.bewijs_naam, levering.bewijs.name != eerste) == ("nieuw.pdf", True)
        blijft = levering.bewijs.name
        self._ruim_op_na(monkeypatch, days=2)
        self._ruim_op_na(monkeypatch, days=40)
        assert list(default_storage.namen()) == [blijft]
        client.post(plek, {"weg": "1"})
        levering.refresh_from_db()
        assert (levering.bewijs.name, levering.bewijs_naam) == ("", "")
        self._ruim_op_na(monkeypatch, days=80)
        self._ruim_op_na(monkeypatch, days=120)
        assert not list(default_storage.namen())

    @pytest.mark.parametrize("wat", ["bewijs", "weg"])
    def test_haalt_een_collega_de_levering_net_weg_dan_hoor_je_dat(
        self, alice, belofte, media, monkeypatch, wat
    ):
        levering = maak_levering(toezegging=belofte)

        def dan_is_hij_weg(levering):
            Levering.objects.filter(pk=levering.pk).delete()
            return True

        monkeypatch.setattr("coalitie.mijn.leveringen.is_aan_te_vullen", dan_is_hij_weg)
        velden = {"bewijs": pdf()} if wat == "bewijs" else {"weg": "1"}
        antwoord = aangemeld(alice.gebruiker).post(
            adres("levering_bewijs", belofte, levering.pk), velden, follow=True
        )
        assert "Er is niets opgeslagen" in tekst(antwoord)
        assert not list(default_storage.namen())

    @staticmethod
    def _ruim_op_na(monkeypatch, **later):
        straks = timezone.now() + timedelta(**later)
        with monkeypatch.context() as klok:
            klok.setattr("django.utils.timezone.now", lambda: straks)
            losse_bestanden.ruim_op()

    def test_een_bestand_hoef_je_niet_opnieuw_te_kiezen(self, alice, belofte, media):
        client = aangemeld(alice.gebruiker)
        antwoord = meld(client, belofte, hoeveelheid="20000", bewijs=pdf("brief.pdf"))
        assert antwoord.status_code == 422
        assert "Je bestand “brief.pdf” staat klaar." in tekst(antwoord)
        antwoord = client.post(adres("levering_nieuw", belofte), lees_formulier(antwoord) | {"datum": ""})
        assert "Je bestand “brief.pdf” staat klaar." in tekst(antwoord)
        velden = lees_formulier(antwoord) | {"datum": "2026-01-02", "ook_meer": "on"}
        assert client.post(adres("levering_nieuw", belofte), velden).status_code == 302
        levering = Levering.objects.get()
        assert (levering.bewijs_naam, list(default_storage.namen())) == ("brief.pdf", [levering.bewijs.name])

    def test_wat_een_ander_heeft_klaarliggen_krijg_je_niet(self, alice, belofte, media):
        antwoord = meld(aangemeld(alice.gebruiker), belofte, hoeveelheid="20000", bewijs=pdf())
        kaartje = lees_formulier(antwoord)["klaar"][0]
        ander = maak_toezegging(status="bevestigd")
        bob = maak_lid(partner=ander.partner)
        for klaar in (kaartje, kaartje[:-1], "zomaar", "bewijs/verslag.pdf"):
            meld(aangemeld(bob.gebruiker), ander, hoeveelheid="1", klaar=klaar, notitie=klaar)
        assert set(Levering.objects.values_list("toezegging", "bewijs")) == {(ander.pk, "")}
        assert Levering.objects.count() == 4

    def test_alleen_voor_de_partner_zelf(self, alice, belofte, media):
        meld(aangemeld(alice.gebruiker), belofte, hoeveelheid="1", bewijs=pdf())
        levering = Levering.objects.get()
        bob = maak_lid(partner=maak_partner(slug="ander"), rol="mandaathouder")
        client = aangemeld(bob.gebruiker)
        for slug in ("nijestee", "ander"):
            assert client.get(reverse("mijn_bewijs", args=[slug, levering.pk])).status_code == 404

    def test_zonder_bewijs_of_met_een_verloren_bestand_is_er_niets(self, alice, belofte, media):
        levering = maak_levering(toezegging=belofte)
        client = aangemeld(alice.gebruiker)
        plek = reverse("mijn_bewijs", args=["nijestee", levering.pk])
        assert client.get(plek).status_code == 404
        Levering.objects.update(bewijs="bewijs/kwijt.pdf")
        assert client.get(plek).status_code == 404
