"""Sessions: what their cookie is like, when they end, and the list of one's own."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from coalitie.basis.sessies import GEEN_ADRES, apparaat
from coalitie.basis.tasks import ruim_sessies_op
from tests.klok import zet_klok
from tests.site.deur import WACHTWOORD, app_code, geef_app, is_binnen, met_wachtwoord, zet_app_aan
from tests.site.vragen import tekst

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.5 Mobile/15E148 Safari/604.1"
)
MAANDAG = "2026-03-02 09:00"


def _binnen(client):
    """Tell whether somebody is still let in."""
    return client.get("/account/").status_code == 200


class TestKoekje:
    def test_is_alleen_voor_de_server_en_van_deze_site(self, client, alice):
        koekje = met_wachtwoord(client, alice.email).cookies["sessionid"]

        assert koekje["httponly"]
        assert koekje["samesite"] == "Lax"

    def test_gaat_op_een_echt_portaal_alleen_over_https(self, client, alice, settings):
        settings.SESSION_COOKIE_SECURE = True

        assert met_wachtwoord(client, alice.email).cookies["sessionid"]["secure"]

    def test_krijgt_een_nieuwe_sleutel_bij_inloggen(self, client, alice):
        client.get("/account/login/passkey/", headers={"accept": "application/json"})
        voor = client.session.session_key
        assert voor

        met_wachtwoord(client, alice.email)

        assert client.session.session_key != voor
        assert not Session.objects.filter(session_key=voor).exists()


class TestDuur:
    def test_twee_weken_niet_langs_geweest_is_opnieuw_inloggen(self, client, alice, monkeypatch):
        zet_klok(monkeypatch, MAANDAG)
        met_wachtwoord(client, alice.email)
        zet_klok(monkeypatch, MAANDAG, days=13, hours=23)
        assert _binnen(client)

        zet_klok(monkeypatch, MAANDAG, days=28)

        assert not _binnen(client)

    def test_wie_alleen_leest_blijft_binnen(self, client, alice, monkeypatch):
        zet_klok(monkeypatch, MAANDAG)
        met_wachtwoord(client, alice.email)

        for dag in range(0, 60, 10):
            zet_klok(monkeypatch, MAANDAG, days=dag)
            assert client.get("/").status_code == 200
            assert is_binnen(client)

    def test_de_server_houdt_zich_eraan_ook_als_het_koekje_blijft(self, client, alice, monkeypatch):
        zet_klok(monkeypatch, MAANDAG)
        met_wachtwoord(client, alice.email)
        sleutel = client.cookies["sessionid"].value

        zet_klok(monkeypatch, MAANDAG, days=15)
        client.cookies["sessionid"] = sleutel

        assert not _binnen(client)

    def test_ook_een_sessie_die_in_de_databank_bleef_staan(self, client, alice, monkeypatch):
        zet_klok(monkeypatch, MAANDAG)
        met_wachtwoord(client, alice.email)
        Session.objects.update(expire_date=timezone.now() + timedelta(days=999))

        zet_klok(monkeypatch, MAANDAG, days=15)

        assert not _binnen(client)
        assert not Session.objects.filter(session_key=client.cookies["sessionid"].value).exists()

    def test_het_beheer_vraagt_na_twaalf_uur_opnieuw_ook_wie_bezig_is(self, client, rosa, monkeypatch):
        zet_klok(monkeypatch, MAANDAG)
        met_wachtwoord(client, rosa.email)
        for uur in range(1, 13):
            zet_klok(monkeypatch, MAANDAG, hours=uur)
            assert client.get("/beheer/").status_code == 200

        zet_klok(monkeypatch, MAANDAG, hours=12, minutes=1)

        assert client.get("/beheer/").status_code == 302
        assert not _binnen(client)

    def test_wie_tijdens_een_sessie_in_het_beheer_mag_valt_er_meteen_onder(self, client, alice, monkeypatch):
        zet_klok(monkeypatch, MAANDAG)
        met_wachtwoord(client, alice.email)
        alice.is_staff = True
        alice.save()

        zet_klok(monkeypatch, MAANDAG, hours=13)

        assert not _binnen(client)

    def test_lezen_schrijft_niet_elke_keer(self, client, alice, monkeypatch, django_assert_num_queries):
        zet_klok(monkeypatch, MAANDAG)
        met_wachtwoord(client, alice.email)
        client.get("/privacy/")
        with django_assert_num_queries(3) as vragen:  # the session, the account, the portal
            client.get("/privacy/")
        assert not [vraag for vraag in vragen.captured_queries if not vraag["sql"].startswith("SELECT")]

        zet_klok(monkeypatch, MAANDAG, minutes=11)
        client.get("/privacy/")

        assert UserSession.objects.get().last_seen_at == timezone.now()


class TestEinde:
    def test_een_uitgezet_account_is_meteen_uitgelogd(self, client, alice):
        met_wachtwoord(client, alice.email)
        alice.is_active = False
        alice.save()

        assert not _binnen(client)

        alice.is_active = True
        alice.save()
        assert not _binnen(client)

    def test_een_nieuw_wachtwoord_logt_andere_apparaten_uit(self, client, alice):
        ander = Client()
        met_wachtwoord(ander, alice.email)
        met_wachtwoord(client, alice.email)

        antwoord = client.post(
            "/account/password/change/",
            {
                "oldpassword": WACHTWOORD,
                "password1": "een-heel-nieuw-woord",
                "password2": "een-heel-nieuw-woord",
            },
            follow=True,
        )

        assert "Op andere apparaten moet je opnieuw inloggen." in tekst(antwoord)
        assert _binnen(client)
        assert not _binnen(ander)

    @pytest.mark.parametrize("wat", ["aanzetten", "weghalen"])
    def test_een_app_aanzetten_of_weghalen_ook(self, client, alice, wat, monkeypatch):
        sleutel = geef_app(alice) if wat == "weghalen" else None
        ander = Client()
        for een in (ander, client):
            met_wachtwoord(een, alice.email)
            if sleutel:
                een.post("/account/login/tweede-stap/", {"code": app_code(sleutel, 0 if een is ander else 1)})
            assert _binnen(een)

        if sleutel:
            client.post("/account/app/weg/")
        else:
            zet_app_aan(client, monkeypatch)

        assert "Op andere apparaten moet je opnieuw inloggen." in tekst(client.get("/account/"))
        assert _binnen(client)
        assert not _binnen(ander)


class TestLijst:
    def test_toont_je_apparaten_in_twee_woorden(self, client, alice):
        ander = Client(headers={"user-agent": IPHONE})
        met_wachtwoord(ander, alice.email)
        hier = Client(headers={"user-agent": FIREFOX})
        met_wachtwoord(hier, alice.email)

        pagina = " ".join(tekst(hier.get("/account/sessies/")).split())

        assert "Safari, iPhone" in pagina
        assert "Firefox, Windows (dit apparaat)" in pagina
        assert pagina.count("dit apparaat") == 1
        assert "127.0.0.1" not in pagina[pagina.index("<main") : pagina.index("</main>")]

    def test_bewaart_geen_adres_en_geen_lange_omschrijving(self, alice):
        met_wachtwoord(Client(headers={"user-agent": FIREFOX}), alice.email)

        sessie = UserSession.objects.get()

        assert sessie.ip == GEEN_ADRES
        assert sessie.user_agent == "Firefox, Windows"
        sessie.save()
        assert UserSession.objects.get().user_agent == "Firefox, Windows"

    def test_logt_overal_anders_uit(self, client, alice, bob):
        van_bob, ander = Client(), Client()
        met_wachtwoord(van_bob, bob.email)
        met_wachtwoord(ander, alice.email)
        met_wachtwoord(client, alice.email)

        antwoord = client.post("/account/sessies/", follow=True)

        assert "uitgelogd" in tekst(antwoord)
        assert _binnen(client)
        assert not _binnen(ander)
        assert _binnen(van_bob)

    def test_die_van_een_ander_zie_je_niet(self, client, alice, bob):
        met_wachtwoord(Client(headers={"user-agent": IPHONE}), bob.email)
        met_wachtwoord(client, alice.email)

        assert "iPhone" not in tekst(client.get("/account/sessies/"))

    def test_na_uitloggen_is_er_niets_van_over(self, client, alice):
        met_wachtwoord(client, alice.email)
        assert UserSession.objects.count() == 1

        client.post("/account/logout/")

        assert not UserSession.objects.exists()

    def test_wat_verlopen_is_wordt_opgeruimd(self, client, alice, monkeypatch):
        zet_klok(monkeypatch, MAANDAG)
        met_wachtwoord(Client(), alice.email)
        zet_klok(monkeypatch, MAANDAG, days=15)
        met_wachtwoord(client, alice.email)
        UserSession.objects.create(user=alice, session_key="weg", ip=GEEN_ADRES, user_agent="")

        ruim_sessies_op()

        assert [sessie.session_key for sessie in UserSession.objects.all()] == [client.session.session_key]


@pytest.mark.parametrize(
    ("user_agent", "woorden"),
    [
        (FIREFOX, "Firefox, Windows"),
        (IPHONE, "Safari, iPhone"),
        (
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/139.0 Mobile Safari/537.36",
            "Chrome, Android",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/139.0 Safari/537.36 Edg/139.0",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605 Version/18 Safari/605",
            "Safari, Mac",
        ),
        ("iets heel anders", ""),
        ("", ""),
    ],
)
def test_een_apparaat_in_twee_woorden(user_agent, woorden):
    assert apparaat(user_agent) == woorden
    assert apparaat(woorden) == woorden
