"""Every address of signing in: in our look, in both languages, and nothing of allauth that we do not use."""

import re
import time

import pytest
from allauth.account.urls import urlpatterns as van_account
from allauth.mfa.models import Authenticator
from allauth.mfa.urls import urlpatterns as van_mfa
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.urls import urlpatterns as van_sociaal
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.urls.resolvers import URLResolver

from coalitie.basis.models import Gebruiker, Mail
from coalitie.site.accountadressen import ACCOUNT
from tests.formulieren import beheeradres, vul_in
from tests.site.deur import geef_app, geef_reservecodes, heeft, met_wachtwoord, vraag_code
from tests.site.vragen import tekst

pytestmark = pytest.mark.django_db
NIET = {
    "account_email": "een adres verandert wie de accounts bijhoudt",
    "account_email_verification_sent": "een adres wordt bewezen met de code",
    "account_confirm_email": "een adres wordt bewezen met de code",
    "socialaccount_login_error": "de fout staat op het adres waar hij gebeurt",
    "socialaccount_signup": "niemand maakt zelf een account",
}
# The first sends on, the second is for the team alone; both have tests of their own.
ZONDER_BLADZIJDE = {"maillink", "eigen_kalender"}
# What an address needs before it shows a page.
SLEUTELS = {
    "account_reset_password_from_key": {"uidb36": "1", "key": "x-y"},
    "mfa_edit_webauthn": None,
    "mfa_remove_webauthn": None,
}


def _namen(patronen):
    for patroon in patronen:
        if isinstance(patroon, URLResolver):
            yield from _namen(patroon.url_patterns)
        else:
            yield patroon.name


@pytest.mark.parametrize("naam", sorted({*_namen(van_account), *_namen(van_mfa), *_namen(van_sociaal)}))
def test_elk_adres_van_allauth_is_van_ons_of_bestaat_niet(naam):
    eigen = {patroon.name for patroon in ACCOUNT}

    assert (naam in eigen) != (naam in NIET)
    if naam in NIET:
        with pytest.raises(NoReverseMatch):
            reverse(naam)


@pytest.mark.parametrize(
    "pad", ["email/", "confirm-email/", "confirm-email/abc/", "3rdparty/", "social/signup/"]
)
@pytest.mark.parametrize("taal", ["", "/en"])
def test_wat_we_niet_gebruiken_is_er_niet(client, alice, pad, taal):
    client.force_login(alice)

    assert client.get(f"{taal}/account/{pad}").status_code == 404
    assert client.post(f"{taal}/account/{pad}", {"email": "x@y.example", "action_add": ""}).status_code == 404


def _passkey(gebruiker):
    return Authenticator.objects.create(
        user=gebruiker, type="webauthn", data={"name": "Mijn telefoon", "credential": {}}
    )


@pytest.mark.parametrize("taal", ["", "/en"])
@pytest.mark.parametrize(
    "patroon", [een for een in ACCOUNT if een.name not in ZONDER_BLADZIJDE], ids=lambda patroon: patroon.name
)
def test_elke_bladzijde_is_in_onze_stijl(client, alice, patroon, taal):
    """Signed in, with an app, a passkey and codes; what is for visitors is looked at by a visitor."""
    if patroon.name == "account_confirm_login_code":
        vraag_code(client, alice.email)
    elif patroon.name == "mfa_authenticate":
        geef_app(alice)
        met_wachtwoord(client, alice.email)
    elif patroon.name not in VOOR_BEZOEKERS:
        met_wachtwoord(client, alice.email)
        if patroon.name != "mfa_activate_totp":
            geef_app(alice)
            client.session.save()
        geef_reservecodes(alice)
        sleutel = _passkey(alice).pk if patroon.name in {"mfa_edit_webauthn", "mfa_remove_webauthn"} else None
        _net_bewezen(client, alice)
    argumenten = SLEUTELS.get(patroon.name, {})
    if argumenten is None:
        argumenten = {"pk": sleutel}
    adres = taal + reverse(patroon.name, kwargs=argumenten)

    antwoord = client.get(adres, follow=True)

    assert antwoord.status_code == 200, adres
    if antwoord["Content-Type"].startswith("text/plain"):
        return
    pagina = tekst(antwoord)
    assert "gebouwd/site.css" in pagina
    assert f'lang="{taal.strip("/") or "nl"}"' in pagina
    assert len(re.findall(r"<h1", pagina)) == 1
    assert 'class="utrecht-heading-1"' in pagina
    assert "noindex" in pagina
    assert not re.findall(r"<[^>]+ style=|<script(?![^>]*(?:src=|application/json))", pagina)
    if not taal:
        hoofd = pagina[pagina.index("<main") : pagina.index("</main>")]
        assert not re.findall(r"\b(Sign|Password|Security key|Please|Your|Recovery)\b", hoofd)


VOOR_BEZOEKERS = {
    "account_login",
    "account_request_login_code",
    "account_inactive",
    "account_signup",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_login_webauthn",
    "socialaccount_login_cancelled",
}


def _net_bewezen(client, gebruiker):
    """Let this session be one in which somebody just showed who they are, in every way."""
    sessie = client.session
    sessie["account_authentication_methods"] = [{"method": "mfa", "at": time.time(), "reauthenticated": True}]
    sessie["account_authentication_methods_user"] = str(gebruiker.pk)
    sessie.save()


def test_de_eigen_bladzijde_zegt_wie_je_bent_en_hoe_je_inlogt(client, alice):
    geef_app(alice)
    geef_reservecodes(alice)
    sleutel = _passkey(alice)
    client.force_login(alice)

    pagina = " ".join(tekst(client.get("/account/")).split())

    assert "Mijn telefoon" in pagina
    assert reverse("mfa_remove_webauthn", args=[sleutel.pk]) in pagina
    assert "Je hebt er nog 10." in pagina
    assert reverse("mfa_deactivate_totp") in pagina
    assert reverse("mijn_start", args=["nijestee"]) in pagina


class TestBeheer:
    def test_hoe_iemand_inlogt_staat_niet_in_het_beheer(self):
        for model in (Authenticator, UserSession, SocialAccount):
            assert model not in admin.site._registry

    @pytest.fixture
    def wie_kwijt_is(self, alice):
        geef_app(alice)
        SocialAccount.objects.create(user=alice, provider="sso", uid="alice")
        return alice

    def _begin_opnieuw(self, client, *mensen):
        gegevens = {"action": "begin_opnieuw", "_selected_action": [mens.pk for mens in mensen]}
        return client.post(reverse("admin:basis_gebruiker_changelist"), gegevens, follow=True)

    def test_wie_een_telefoon_kwijt_is_begint_opnieuw(self, client, beheerder, wie_kwijt_is, mailoutbox):
        met_wachtwoord(client, wie_kwijt_is.email)
        client.force_login(beheerder)

        antwoord = self._begin_opnieuw(client, wie_kwijt_is)

        assert "1 account begint opnieuw." in tekst(antwoord)
        assert not heeft(wie_kwijt_is, "totp")
        assert not SocialAccount.objects.exists()
        mail = Mail.objects.get(onderwerp="Je begint opnieuw met inloggen")
        assert mail.aan == [wie_kwijt_is.email]

    def test_niet_bij_wie_meer_mag_dan_jij(self, client, rollen, beheerder):
        geef_app(beheerder)
        bea = Gebruiker.objects.create_user("bea@coalitie.example", is_staff=True)
        bea.groups.add(rollen["beheer"])
        client.force_login(bea)

        self._begin_opnieuw(client, beheerder)

        assert heeft(beheerder, "totp")

    def test_wie_alleen_kijkt_kan_het_niet(self, client, charlie, wie_kwijt_is):
        client.force_login(charlie)

        self._begin_opnieuw(client, wie_kwijt_is)

        assert heeft(wie_kwijt_is, "totp")

    def test_uitzetten_in_het_beheer_beeindigt_de_sessies(self, client, beheerder, alice):
        van_alice = Client()
        met_wachtwoord(van_alice, alice.email)
        client.force_login(beheerder)
        adres = beheeradres(alice)
        gegevens = vul_in(client, adres)
        gegevens.pop("is_active")
        client.post(adres, gegevens)

        alice.refresh_from_db()
        assert not alice.is_active
        assert not UserSession.objects.filter(user=alice).exists()
