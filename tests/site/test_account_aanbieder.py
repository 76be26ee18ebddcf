"""Signing in with an account elsewhere, against a real provider of OpenID Connect on this machine."""

import re
import warnings
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount, SocialToken
from authlib.deprecate import AuthlibDeprecationWarning
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from coalitie import omgeving
from coalitie.basis.models import Gebruiker
from tests.site.deur import app_code, geef_app, is_binnen
from tests.site.vragen import tekst

# The provider of the tests says of its own library that it will change, and insists on saying so.
with warnings.catch_warnings():
    warnings.simplefilter("ignore", AuthlibDeprecationWarning)
    from oidc_provider_mock import User, run_server_in_thread

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
LOGIN = "/account/sso/login/"


def lees():
    """Read the provider from the environment, as the settings do."""
    return omgeving.aanbieder(
        "PORTAAL_OIDC_URL",
        client=omgeving.tekst("PORTAAL_OIDC_ID"),
        geheim=omgeving.tekst("PORTAAL_OIDC_GEHEIM"),
        titel=omgeving.tekst("PORTAAL_OIDC_NAAM"),
        vertrouw_mail=omgeving.ja_nee("PORTAAL_OIDC_VERTROUW_MAIL"),
    )


def _wie(sub, email, bevestigd=True):
    return User(sub=sub, claims={"email": email, "email_verified": bevestigd, "name": "Een Naam"})


@pytest.fixture(scope="module")
def aanbieder():
    """A provider, with people in it."""
    mensen = [
        _wie("alice-elders", "Alice@nijestee.example"),
        _wie("charlie-elders", "charlie@coalitie.example"),
        _wie("onbekend-elders", "niemand@coalitie.example"),
        _wie("onbevestigd-elders", "bob@werkpro.example", bevestigd=False),
        _wie("tekst-elders", "bob@werkpro.example", bevestigd="false"),
        _wie("tweede-elders", "alice@nijestee.example"),
    ]
    with run_server_in_thread(user_claims=mensen) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
def oidc(monkeypatch, settings, aanbieder):
    """Settings of a portal with this provider, read from the environment as they really are."""

    def stel_in(**variabelen):
        standaard = {
            "PORTAAL_OIDC_URL": aanbieder,
            "PORTAAL_OIDC_ID": "portaal",
            "PORTAAL_OIDC_GEHEIM": "heel-geheim",
            "PORTAAL_OIDC_NAAM": "Gemeente-account",
        }
        for naam, waarde in (standaard | variabelen).items():
            monkeypatch.setenv(naam, waarde)
        settings.OIDC = lees()
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [settings.OIDC]}}

    stel_in()
    return stel_in


def ga_langs(client, sub, naar=""):
    """Sign in at the provider as ``sub``; returns the answer of the portal on coming back."""
    heen = client.get(LOGIN, {"next": naar} if naar else {})
    assert heen.status_code == 302
    terug = requests.post(heen["Location"], data={"sub": sub}, allow_redirects=False, timeout=10)
    adres = urlsplit(terug.headers["Location"])
    assert adres.path == "/account/sso/login/callback/"
    return client.get(f"{adres.path}?{adres.query}")


def test_wie_hier_een_account_heeft_komt_binnen_en_wordt_gekoppeld(client, alice, oidc, mailoutbox):
    antwoord = ga_langs(client, "alice-elders", "/account/sessies/")

    assert antwoord["Location"] == "/account/sessies/"
    assert client.session["_auth_user_id"] == str(alice.pk)
    koppeling = SocialAccount.objects.get()
    assert (koppeling.user, koppeling.uid) == (alice, "alice-elders")
    (mail,) = mailoutbox
    assert "gekoppeld" in mail.body
    assert mail.to == [alice.email]
    assert "Gekoppeld." in tekst(client.get("/account/"))


def test_de_koppeling_blijft_als_het_adres_verandert(client, alice, oidc):
    ga_langs(client, "alice-elders")
    alice.email = "alice@nieuw.example"
    alice.save()
    ander = Client()

    ga_langs(ander, "alice-elders")

    assert ander.session["_auth_user_id"] == str(alice.pk)
    assert SocialAccount.objects.count() == 1


def test_er_wordt_niets_bewaard_dan_wie_het_elders_is(client, alice, oidc):
    ga_langs(client, "alice-elders")
    ga_langs(Client(), "alice-elders")

    assert SocialAccount.objects.get().extra_data == {}
    assert not SocialToken.objects.exists()


def _zonder_toeval(antwoord):
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", tekst(antwoord))


def test_wie_hier_geen_account_heeft_leest_wie_te_bellen(client, alice, oidc):
    antwoord = ga_langs(client, "onbekend-elders")

    assert antwoord.status_code == 403
    assert "We kennen je hier nog niet" in tekst(antwoord)
    assert "Bel of mail het programmateam." in tekst(antwoord)
    assert not is_binnen(client)
    assert not Gebruiker.objects.filter(email="niemand@coalitie.example").exists()


@pytest.mark.parametrize(
    ("sub", "reden"),
    [
        ("onbevestigd-elders", "adres niet bevestigd"),
        ("tekst-elders", "adres niet bevestigd, als tekst"),
        ("alice-elders", "uitgezet"),
        ("tweede-elders", "al gekoppeld aan een ander"),
    ],
)
def test_elke_andere_reden_geeft_precies_dezelfde_bladzijde(client, alice, bob, oidc, sub, reden):
    onbekend = ga_langs(Client(), "onbekend-elders")
    if reden == "uitgezet":
        Gebruiker.objects.filter(pk=alice.pk).update(is_active=False)
    if reden == "al gekoppeld aan een ander":
        ga_langs(Client(), "alice-elders")

    antwoord = ga_langs(client, sub)

    assert antwoord.status_code == onbekend.status_code
    assert _zonder_toeval(antwoord) == _zonder_toeval(onbekend)
    assert not is_binnen(client)


def test_wie_na_de_koppeling_is_uitgezet_komt_er_niet_meer_in(client, alice, oidc):
    ga_langs(Client(), "alice-elders")
    Gebruiker.objects.filter(pk=alice.pk).update(is_active=False)

    assert ga_langs(client, "alice-elders").status_code == 403
    assert not is_binnen(client)


def test_een_aanbieder_die_alles_nakijkt_kun_je_vertrouwen(client, bob, oidc):
    oidc(PORTAAL_OIDC_VERTROUW_MAIL="1")

    ga_langs(client, "onbevestigd-elders")

    assert client.session["_auth_user_id"] == str(bob.pk)


@pytest.mark.parametrize("elders", ["https://kwaad.example/", "//kwaad.example/"])
def test_daarna_nooit_naar_een_andere_site(client, alice, oidc, elders):
    assert ga_langs(client, "alice-elders", elders)["Location"] == "/mijn/"


def test_wie_hier_een_tweede_stap_heeft_krijgt_die_ook_nu(client, charlie, oidc):
    sleutel = geef_app(charlie)
    antwoord = ga_langs(client, "charlie-elders", "/beheer/")
    assert antwoord["Location"] == "/account/login/tweede-stap/"
    assert not is_binnen(client)

    antwoord = client.post("/account/login/tweede-stap/", {"code": app_code(sleutel)})

    assert antwoord["Location"] == "/beheer/"


def test_wie_moet_en_er_geen_heeft_maakt_er_een(client, charlie, oidc, settings):
    settings.MFA_VOORBEELDEN_VRIJ = False
    ga_langs(client, "charlie-elders", "/beheer/")

    assert client.get("/beheer/")["Location"] == "/account/tweede-stap/"


def test_tenzij_de_aanbieder_hem_van_iedereen_vraagt(client, charlie, oidc, settings):
    settings.MFA_VOORBEELDEN_VRIJ = False
    settings.OIDC_MFA = True
    geef_app(charlie)

    assert ga_langs(client, "charlie-elders", "/beheer/")["Location"] == "/beheer/"
    assert client.get("/beheer/").status_code == 200


def test_maar_dan_nog_wel_bij_inloggen_met_een_wachtwoord(client, charlie, oidc, settings):
    settings.MFA_VOORBEELDEN_VRIJ = False
    settings.OIDC_MFA = True
    client.post("/account/login/", {"login": charlie.email, "password": "welkom-in-noord"})

    assert client.get("/beheer/")["Location"] == "/account/tweede-stap/"


def test_de_knop_staat_op_de_inlogpagina(client, oidc):
    pagina = tekst(client.get("/account/login/", {"next": "/mijn/"}))

    assert "Inloggen met Gemeente-account" in " ".join(pagina.split())
    assert 'href="/account/sso/login/?next=%2Fmijn%2F"' in pagina


def test_zonder_instelling_is_er_geen_knop_en_geen_adres(client):
    assert "/account/sso/" not in tekst(client.get("/account/login/"))
    assert client.get(LOGIN).status_code == 404
    assert client.get(f"{LOGIN}callback/?code=x&state=y").status_code == 404


def test_de_vraag_aan_de_aanbieder_is_beschermd(client, oidc):
    vraag = parse_qs(urlsplit(client.get(LOGIN)["Location"]).query)

    assert vraag["response_type"] == ["code"]
    assert vraag["code_challenge_method"] == ["S256"]
    assert vraag["state"]
    assert vraag["redirect_uri"] == ["http://testserver/account/sso/login/callback/"]
    assert set(vraag["scope"][0].split()) == {"openid", "profile", "email"}


@pytest.mark.parametrize("vraag", ["", "?code=x&state=verzonnen", "?error=server_error&state=x"])
def test_een_antwoord_waar_niemand_om_vroeg_doet_niets(client, oidc, vraag):
    antwoord = client.get(f"{LOGIN}callback/{vraag}")

    assert antwoord.status_code == 401
    assert "lukte niet" in tekst(antwoord)


def test_het_antwoord_van_een_ander_laat_mij_niet_binnen(client, alice, oidc):
    heen = client.get(LOGIN)
    terug = requests.post(heen["Location"], data={"sub": "alice-elders"}, allow_redirects=False, timeout=10)
    adres = urlsplit(terug.headers["Location"])
    slachtoffer = Client()

    slachtoffer.get(f"{adres.path}?{adres.query}")

    assert not is_binnen(slachtoffer)


def test_wie_bij_de_aanbieder_stopt_leest_dat(client, oidc):
    heen = client.get(LOGIN)
    terug = requests.post(heen["Location"], data={"action": "deny"}, allow_redirects=False, timeout=10)
    staat = parse_qs(urlsplit(heen["Location"]).query)["state"][0]
    fout = parse_qs(urlsplit(terug.headers["Location"]).query)["error"][0]

    antwoord = client.get(f"{LOGIN}callback/?error={fout}&state={staat}", follow=True)

    assert "Je bent gestopt met inloggen" in tekst(antwoord)


def test_een_aanbieder_die_weg_is_geeft_een_gewone_bladzijde(client, oidc):
    oidc(PORTAAL_OIDC_URL="http://127.0.0.1:9")

    antwoord = client.get(LOGIN)

    assert antwoord.status_code == 502
    assert "Probeer het nog een keer, of vraag een code per mail." in tekst(antwoord)


@pytest.mark.parametrize("proces", ["connect", "redirect"])
def test_koppelen_kan_alleen_door_in_te_loggen(client, alice, oidc, proces):
    client.force_login(alice)

    assert client.get(LOGIN, {"process": proces}).status_code == 404


class TestInstellingen:
    GOED = {
        "PORTAAL_OIDC_URL": "https://sso.voorbeeld.nl",
        "PORTAAL_OIDC_ID": "a",
        "PORTAAL_OIDC_GEHEIM": "b",
    }

    @pytest.fixture(autouse=True)
    def leeg(self, monkeypatch):
        for naam in ("URL", "ID", "GEHEIM", "NAAM", "VERTROUW_MAIL"):
            monkeypatch.delenv(f"PORTAAL_OIDC_{naam}", raising=False)

    def test_niets_is_geen_aanbieder(self):
        assert lees() is None

    def test_zonder_naam_heet_hij_naar_zijn_adres(self, monkeypatch):
        for naam, waarde in self.GOED.items():
            monkeypatch.setenv(naam, waarde)

        assert lees()["name"] == "sso.voorbeeld.nl"

    @pytest.mark.parametrize(
        ("naam", "waarde"),
        [
            ("PORTAAL_OIDC_URL", ""),
            ("PORTAAL_OIDC_URL", "sso.voorbeeld.nl"),
            ("PORTAAL_OIDC_URL", "http://sso.voorbeeld.nl"),
            ("PORTAAL_OIDC_URL", "https://naam@sso.voorbeeld.nl"),
            ("PORTAAL_OIDC_URL", "https://sso.voorbeeld.nl?x=1"),
            ("PORTAAL_OIDC_URL", "https://sso.voorbeeld.nl:poort"),
            ("PORTAAL_OIDC_ID", ""),
            ("PORTAAL_OIDC_GEHEIM", " "),
            ("PORTAAL_OIDC_VERTROUW_MAIL", "misschien"),
        ],
    )
    def test_wat_niet_klopt_wordt_geweigerd_met_zijn_naam(self, monkeypatch, naam, waarde):
        for goed, eigen in (self.GOED | {naam: waarde}).items():
            monkeypatch.setenv(goed, eigen)

        with pytest.raises(ImproperlyConfigured, match=naam):
            lees()
