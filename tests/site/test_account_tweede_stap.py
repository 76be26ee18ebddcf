"""The second step: who must have one, how it is made and used, and how it goes again."""

import time

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.urls import reverse

from coalitie.basis import tweede_stap
from partners.models import Lidmaatschap
from tests.site.deur import (
    app_code,
    code_uit,
    geef_app,
    geef_reservecodes,
    heeft,
    is_binnen,
    met_code,
    met_wachtwoord,
    zet_app_aan,
)
from tests.site.vragen import tekst

pytestmark = pytest.mark.django_db
STAP = "/account/login/tweede-stap/"
EERST = "/account/tweede-stap/"


@pytest.fixture
def streng(settings):
    """Let nobody be exempt, as on a real portal."""
    settings.MFA_VOORBEELDEN_VRIJ = False


@pytest.fixture
def mandaathouder(alice):
    """Alice, who may promise things for her organisation."""
    Lidmaatschap.objects.filter(gebruiker=alice).update(rol="mandaathouder")
    return alice


class TestWieMoet:
    def test_wie_in_het_beheer_mag(self, streng, rosa):
        assert tweede_stap.moet(rosa)

    def test_een_mandaathouder(self, streng, mandaathouder):
        assert tweede_stap.moet(mandaathouder)

    def test_een_invuller_niet(self, streng, alice):
        assert not tweede_stap.moet(alice)

    @pytest.mark.parametrize(
        "anders",
        [
            {"tot": "2020-01-01"},
            {"van": "2999-01-01"},
        ],
    )
    def test_een_mandaat_dat_niet_geldt_telt_niet(self, streng, mandaathouder, anders):
        Lidmaatschap.objects.filter(gebruiker=mandaathouder).update(**anders)

        assert not tweede_stap.moet(mandaathouder)

    def test_niemand_als_de_instelling_uit_staat(self, streng, settings, rosa):
        settings.MFA_VERPLICHT = False

        assert not tweede_stap.moet(rosa)

    def test_een_voorbeeldaccount_op_een_eigen_machine_niet(self, settings, rosa):
        settings.MFA_VOORBEELDEN_VRIJ = True
        assert not tweede_stap.moet(rosa)

        rosa.email = "rosa@groningen.nl"

        assert tweede_stap.moet(rosa)


class TestEerstDit:
    @pytest.mark.parametrize("naar", ["/beheer/", "/mijn/", "/mijn/nijestee/", "/en/mijn/", "/"])
    def test_wie_er_nog_geen_heeft_kan_nergens_heen(self, streng, client, mandaathouder, naar):
        client.force_login(mandaathouder)

        assert client.get(naar)["Location"].endswith(EERST)

    def test_ook_niet_met_een_formulier(self, streng, client, rosa):
        client.force_login(rosa)

        antwoord = client.post("/beheer/basis/gebruiker/add/", {"email": "nieuw@coalitie.example"})

        assert antwoord["Location"] == EERST

    def test_en_niet_bij_een_voorbeeld_van_wat_nog_niet_openbaar_is(self, streng, client, rosa):
        client.force_login(rosa)

        assert client.get("/verhalen/?voorbeeld=1")["Location"] == EERST

    def test_wel_bij_het_eigen_account_en_bij_uitloggen(self, streng, client, rosa):
        client.force_login(rosa)

        assert client.get("/account/").status_code == 200
        assert "verplicht" in tekst(client.get("/account/"))
        client.post("/account/logout/")
        assert not is_binnen(client)

    def test_na_inloggen_met_een_code_kom_je_hier_en_daarna_waar_je_heen_wilde(
        self, streng, client, mandaathouder, mailoutbox, monkeypatch
    ):
        antwoord = met_code(client, mandaathouder.email, mailoutbox, next="/mijn/nijestee/")
        assert antwoord["Location"] == "/mijn/nijestee/"
        assert client.get("/mijn/nijestee/")["Location"] == EERST
        assert "namens anderen" in tekst(client.get(EERST))

        # Who has just signed in is not asked again who they are.
        assert client.get("/account/app/").status_code == 200
        antwoord = zet_app_aan(client, monkeypatch)
        assert antwoord["Location"] == "/account/reservecodes/"
        codes = client.get("/account/reservecodes/")
        assert codes.context["unused_codes"][0] in tekst(codes)
        assert f'href="{EERST}"' in tekst(codes)

        assert client.get(EERST)["Location"] == "/mijn/nijestee/"
        assert client.get("/mijn/nijestee/").status_code == 200

    def test_een_bezoeker_merkt_er_niets_van(self, streng, client):
        assert client.get("/").status_code == 200

    def test_wie_er_een_heeft_gaat_gewoon_door(self, streng, client, charlie):
        geef_app(charlie)
        client.force_login(charlie)

        assert client.get("/beheer/").status_code == 200

    def test_wie_hem_weghaalt_moet_meteen_een_nieuwe(self, streng, client, charlie):
        sleutel = geef_app(charlie)
        met_wachtwoord(client, charlie.email)
        client.post(STAP, {"code": app_code(sleutel)})
        assert client.get("/beheer/").status_code == 200

        client.post("/account/app/weg/")

        assert not heeft(charlie, "totp")
        assert client.get("/beheer/")["Location"] == EERST


class TestInloggen:
    @pytest.fixture
    def sleutel(self, charlie):
        return geef_app(charlie)

    @pytest.mark.parametrize("manier", ["wachtwoord", "code"])
    def test_na_het_eerste_bewijs_ben_je_nog_niet_binnen(self, client, charlie, sleutel, mailoutbox, manier):
        if manier == "code":
            antwoord = met_code(client, charlie.email, mailoutbox, next="/beheer/")
        else:
            antwoord = met_wachtwoord(client, charlie.email, next="/beheer/")
        assert antwoord["Location"] == STAP
        assert not is_binnen(client)
        assert client.get("/beheer/").status_code == 302
        assert "Vul de code in die je app nu toont." in tekst(client.get(STAP))

        antwoord = client.post(STAP, {"code": app_code(sleutel)})

        assert antwoord["Location"] == "/beheer/"
        assert is_binnen(client)

    def test_een_verkeerde_code_laat_niemand_binnen(self, client, charlie, sleutel):
        met_wachtwoord(client, charlie.email)

        antwoord = client.post(STAP, {"code": "000000"})

        assert "Er klopt nog iets niet" in tekst(antwoord)
        assert not is_binnen(client)

    def test_een_code_van_een_halve_minuut_terug_mag_nog(self, client, charlie, sleutel):
        met_wachtwoord(client, charlie.email)

        client.post(STAP, {"code": app_code(sleutel, -1)})

        assert is_binnen(client)

    def test_een_code_van_vijf_minuten_terug_niet(self, client, charlie, sleutel):
        met_wachtwoord(client, charlie.email)

        client.post(STAP, {"code": app_code(sleutel, -10)})

        assert not is_binnen(client)

    @pytest.mark.parametrize("redis", ["is er", "is weg"])
    def test_een_gebruikte_code_werkt_niet_nog_een_keer(
        self, client, charlie, sleutel, settings, tmp_path, redis
    ):
        if redis == "is weg":
            settings.CACHES = {
                **settings.CACHES,
                "default": {**settings.CACHES["default"], "LOCATION": f"unix://{tmp_path}/dood.sock?db=1"},
            }
        code = app_code(sleutel)
        met_wachtwoord(client, charlie.email)
        client.post(STAP, {"code": code})
        assert is_binnen(client)

        ander = Client()
        met_wachtwoord(ander, charlie.email)
        ander.post(STAP, {"code": code})

        assert not is_binnen(ander)

    def test_een_gebruikte_code_blijft_gebruikt_zolang_hij_goed_is(self, db):
        caches["default"].add("allauth.mfa.totp.used?user=1&code=1", "y", timeout=30)

        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT expires - now() > interval '110 seconds' FROM basis_deurtelling WHERE cache_key LIKE %s",
                ["%totp.used?user=1&%"],
            )
            assert cursor.fetchone() == (True,)

    @pytest.mark.parametrize("redis", ["is er", "is weg"])
    def test_na_vijf_verkeerde_codes_is_het_even_klaar(
        self, client, charlie, sleutel, settings, tmp_path, redis
    ):
        if redis == "is weg":
            settings.CACHES = {
                **settings.CACHES,
                "default": {**settings.CACHES["default"], "LOCATION": f"unix://{tmp_path}/dood.sock?db=1"},
            }
        met_wachtwoord(client, charlie.email)
        for _keer in range(5):
            client.post(STAP, {"code": "000000"})

        antwoord = client.post(STAP, {"code": app_code(sleutel)})

        assert "Te veel" in tekst(antwoord)
        assert not is_binnen(client)

    def test_en_na_twintig_in_een_uur_ook_als_je_telkens_wacht(self, charlie, sleutel, monkeypatch):
        begin = time.time()
        for blok in range(4):
            monkeypatch.setattr("time.time", lambda blok=blok: begin + blok * 301)
            client = Client()
            met_wachtwoord(client, charlie.email)
            for _keer in range(5):
                client.post(STAP, {"code": "000000"})
        monkeypatch.setattr("time.time", lambda: begin + 4 * 301)
        client = Client()
        met_wachtwoord(client, charlie.email)

        antwoord = client.post(STAP, {"code": app_code(sleutel)})

        assert "Te veel" in tekst(antwoord)
        assert not is_binnen(client)

    def test_een_reservecode_werkt_een_keer(self, client, charlie, sleutel):
        code = geef_reservecodes(charlie)[0]
        met_wachtwoord(client, charlie.email)
        client.post(STAP, {"code": code})
        assert is_binnen(client)

        ander = Client()
        met_wachtwoord(ander, charlie.email)
        ander.post(STAP, {"code": code})

        assert not is_binnen(ander)

    def test_de_veilige_deur_van_het_beheer_blijft(self, streng, client, charlie, sleutel):
        naar = client.get("/beheer/basis/gebruiker/", follow=True).redirect_chain[-1][0]
        assert naar == "/account/login/?next=%2Fbeheer%2Fbasis%2Fgebruiker%2F"
        met_wachtwoord(client, charlie.email, next="/beheer/basis/gebruiker/")

        antwoord = client.post(STAP, {"code": app_code(sleutel)})

        assert antwoord["Location"] == "/beheer/basis/gebruiker/"
        assert client.get(antwoord["Location"]).status_code == 200

    def test_wie_zonder_eerste_bewijs_komt_begint_bij_het_begin(self, client):
        assert client.get(STAP)["Location"] == "/account/login/"


class TestVeranderen:
    def test_een_app_aanzetten_meldt_zich_per_mail(self, client, alice, mailoutbox, monkeypatch):
        met_wachtwoord(client, alice.email)

        zet_app_aan(client, monkeypatch)

        (mail,) = mailoutbox
        assert mail.subject == "Een app voor je account"
        assert mail.to == [alice.email]
        assert "127.0.0.1" not in mail.body
        assert heeft(alice, "totp")
        assert heeft(alice, "recovery_codes")

    def test_een_oude_sessie_moet_eerst_bewijzen(self, client, alice, monkeypatch):
        met_wachtwoord(client, alice.email)
        later = time.time() + 601
        monkeypatch.setattr("time.time", lambda: later)

        antwoord = client.get("/account/app/")

        assert antwoord["Location"] == "/account/reauthenticate/?next=%2Faccount%2Fapp%2F"
        assert "Ben je het echt?" in tekst(client.get(antwoord["Location"]))

    @pytest.mark.parametrize("pad", ["/account/app/", "/account/passkey/", "/account/password/set/"])
    def test_wie_niets_heeft_om_te_bewijzen_logt_opnieuw_in(
        self, client, alice, mailoutbox, monkeypatch, pad
    ):
        alice.set_unusable_password()
        alice.save()
        met_code(client, alice.email, mailoutbox)
        assert client.get(pad).status_code == 200
        later = time.time() + 601
        monkeypatch.setattr("time.time", lambda: later)

        antwoord = client.get(pad)

        assert antwoord["Location"] == f"/account/login/?next={pad}"
        assert not is_binnen(client)

    def test_met_een_app_is_een_wachtwoord_alleen_niet_vers_genoeg(self, client, alice):
        client.force_login(alice)
        geef_app(alice)

        assert client.get("/account/reservecodes/nieuw/").status_code == 302

    def test_reservecodes_van_een_ander_zie_je_niet(self, client, alice, bob):
        geef_app(bob)
        geef_reservecodes(bob)
        met_wachtwoord(client, alice.email)

        assert client.get("/account/reservecodes/").status_code == 404
        assert client.get("/account/reservecodes/bewaar/").status_code == 404
        assert client.get("/account/app/weg/").status_code == 404

    @pytest.mark.parametrize("naam", ["mfa_edit_webauthn", "mfa_remove_webauthn"])
    def test_een_passkey_van_een_ander_evenmin(self, client, alice, bob, naam):
        van_bob = Authenticator.objects.create(
            user=bob, type="webauthn", data={"name": "Bobs sleutel", "credential": {}}
        )
        met_wachtwoord(client, alice.email)

        assert client.get(reverse(naam, args=[van_bob.pk])).status_code == 404
        assert client.post(reverse(naam, args=[van_bob.pk]), {"name": "x"}).status_code == 404
        assert Authenticator.objects.filter(pk=van_bob.pk).exists()


class TestGeheimen:
    def test_wat_bewaard_wordt_is_onleesbaar(self, alice):
        sleutel = geef_app(alice)
        codes = geef_reservecodes(alice)

        bewaard = str(list(Authenticator.objects.values_list("data", flat=True)))

        assert sleutel not in bewaard
        assert not any(code in bewaard for code in codes)

    def test_met_een_ander_geheim_is_geen_code_goed(self, client, alice, settings):
        sleutel = geef_app(alice)
        settings.SECRET_KEY = "x" * 50
        met_wachtwoord(client, alice.email)

        antwoord = client.post(STAP, {"code": app_code(sleutel)})

        assert antwoord.status_code == 200
        assert not is_binnen(client)

    def test_een_oud_geheim_dat_nog_genoemd_wordt_telt_mee(self, client, alice, settings):
        sleutel = geef_app(alice)
        settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
        settings.SECRET_KEY = "x" * 50
        met_wachtwoord(client, alice.email)

        client.post(STAP, {"code": app_code(sleutel)})

        assert is_binnen(client)

    def test_niets_ervan_komt_in_de_geschiedenis(self):
        gevolgd = {
            model.pgh_tracked_model._meta.label_lower
            for model in apps.get_models()
            if hasattr(model, "pgh_tracked_model")
        }
        assert not [
            label for label in gevolgd if label.split(".")[0] in {"mfa", "usersessions", "socialaccount"}
        ]


def test_de_code_van_de_mail_is_niet_de_tweede_stap(client, charlie, mailoutbox):
    """Whoever reads somebody's mail has one proof, and needs another."""
    geef_app(charlie)
    met_code(client, charlie.email, mailoutbox)

    client.post(STAP, {"code": code_uit(mailoutbox[0])})

    assert not is_binnen(client)
