"""No answer tells whether an address has an account: not what it says, and not how long it takes."""

import json
import re
import time
from base64 import urlsafe_b64encode
from random import sample
from statistics import median

import pytest
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client

from coalitie.basis.models import Gebruiker
from tests.site.deur import INLOGGEN, VRAAG_CODE, VUL_CODE_IN, WACHTWOORD

pytestmark = pytest.mark.django_db
RONDES = 15
EEN_TIK = 0.01  # seconds: what a machine that does something else may cost


@pytest.fixture
def adressen(alice):
    """Addresses that differ in what we know of them; all of the same length."""
    uit = Gebruiker.objects.create_user("frits@nijestee.example", WACHTWOORD, is_active=False)
    zonder = Gebruiker.objects.create_user("ellen@nijestee.example")
    return {
        "bekend": alice.email,
        "uitgezet": uit.email,
        "zonder wachtwoord": zonder.email,
        "onbekend": "karin@nijestee.example",
    }


@pytest.fixture(autouse=True)
def zonder_grens(settings):
    """Let nothing be refused for being often: that is tested elsewhere."""
    settings.ACCOUNT_RATE_LIMITS = False
    settings.MFA_RATE_LIMITS = False


def _vraag(client, email):
    return client.post(VRAAG_CODE, {"email": email})


def _code_fout(client, email):
    client.post(VRAAG_CODE, {"email": email})
    return client.post(VUL_CODE_IN, {"code": "geen"})


def _code_te_vaak(client, email):
    client.post(VRAAG_CODE, {"email": email})
    for _keer in range(5):
        antwoord = client.post(VUL_CODE_IN, {"code": "geen"})
    return antwoord


def _codepagina(client, email):
    return client.get(client.post(VRAAG_CODE, {"email": email})["Location"])


def _wachtwoord(client, email):
    return client.post(INLOGGEN, {"login": email, "password": "verkeerd-woord"})


def _vergeten(client, email):
    return client.post("/account/password/reset/", {"email": email}, follow=True)


def _passkey(client, email):
    client.get("/account/login/passkey/", headers={"accept": "application/json"})
    gebruiker = Gebruiker.objects.filter(email=email).first()
    wie = user_pk_to_url_str(gebruiker) if gebruiker else "zzzz"
    antwoord = {
        "id": "AAAA",
        "rawId": "AAAA",
        "type": "public-key",
        "response": {
            "clientDataJSON": "e30",
            "authenticatorData": "A" * 50,
            "signature": "AAAA",
            "userHandle": urlsafe_b64encode(wie.encode()).decode().rstrip("="),
        },
    }
    return client.post("/account/login/passkey/", {"credential": json.dumps(antwoord)}, follow=True)


WEGEN = [_vraag, _code_fout, _code_te_vaak, _codepagina, _wachtwoord, _vergeten, _passkey]


def _kaal(antwoord, email):
    """Return an answer without what differs every time."""
    tekst = antwoord.content.decode().replace(email, "ADRES")
    tekst = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", tekst)
    elke_keer_anders = {"Content-Length", "Expires"}
    koppen = {naam: waarde for naam, waarde in antwoord.headers.items() if naam not in elke_keer_anders}
    koekjes = {naam: koekje["max-age"] for naam, koekje in antwoord.cookies.items()}
    keten = [stap[0] for stap in getattr(antwoord, "redirect_chain", [])]
    return antwoord.status_code, koppen, koekjes, keten, tekst


@pytest.mark.parametrize("weg", WEGEN)
def test_het_antwoord_is_hetzelfde(adressen, weg):
    antwoorden = {wie: _kaal(weg(Client(), email), email) for wie, email in adressen.items()}

    for wie in adressen:
        assert antwoorden[wie] == antwoorden["onbekend"], wie


@pytest.mark.parametrize("weg", [_vraag, _code_fout, _vergeten, _passkey])
def test_het_duurt_even_lang(adressen, weg):
    """The middle of many, in turns; on a busy machine a second look. What really takes longer always does."""
    for _poging in range(3):
        midden = _gemeten(adressen, weg)
        kortst = min(midden.values())
        if max(midden.values()) - kortst < max(0.4 * kortst, EEN_TIK):
            return
    pytest.fail(str(midden))


def _gemeten(adressen, weg):
    tijden = {wie: [] for wie in adressen}
    for _ronde in range(RONDES):
        for wie in sample(list(adressen), len(adressen)):
            client = Client()
            begin = time.perf_counter()
            weg(client, adressen[wie])
            tijden[wie].append(time.perf_counter() - begin)
    return {wie: median(lijst) for wie, lijst in tijden.items()}


def test_een_verkeerd_wachtwoord_kost_altijd_een_keer_rekenen(adressen, monkeypatch):
    """A real password takes a third of a second to check: that is what would give an account away."""
    gerekend = []
    echt = MD5PasswordHasher.encode

    def tel(self, *args, **kwargs):
        gerekend.append(1)
        return echt(self, *args, **kwargs)

    monkeypatch.setattr(MD5PasswordHasher, "encode", tel)
    aantallen = {}
    for wie, email in adressen.items():
        gerekend.clear()
        _wachtwoord(Client(), email)
        aantallen[wie] = len(gerekend)

    assert aantallen == dict.fromkeys(adressen, 1)


def test_wie_geen_account_heeft_krijgt_dat_alleen_zelf_te_horen(adressen, mailoutbox):
    for email in adressen.values():
        _vraag(Client(), email)

    bekend, uitgezet, zonder, onbekend = mailoutbox
    assert bekend.subject == zonder.subject == "Je code om in te loggen"
    assert uitgezet.subject == onbekend.subject == "Er is geen account met dit adres"


def test_wie_uitgezet_is_komt_er_met_geen_code_in(adressen, mailoutbox):
    client = Client()
    _vraag(client, adressen["uitgezet"])

    assert not re.search(r"\d{6}", mailoutbox[0].body)
