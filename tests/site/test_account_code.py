"""Signing in with a code by mail: the way itself, where it leads, and what stops guessing."""

import re

import pytest
from django.test import Client

from tests.klok import zet_klok
from tests.site.deur import (
    INLOGGEN,
    VRAAG_CODE,
    VUL_CODE_IN,
    code_uit,
    is_binnen,
    met_code,
    met_wachtwoord,
    vraag_code,
)
from tests.site.vragen import tekst

pytestmark = pytest.mark.django_db


def test_een_code_per_mail_is_genoeg(client, alice, mailoutbox):
    antwoord = vraag_code(client, alice.email)
    assert antwoord["Location"] == VUL_CODE_IN
    (mail,) = mailoutbox
    assert mail.subject == "Je code om in te loggen"
    assert mail.to == [alice.email]

    antwoord = client.post(VUL_CODE_IN, {"code": code_uit(mail)})

    assert antwoord["Location"] == "/mijn/"
    assert is_binnen(client)


def test_ook_wie_nooit_een_wachtwoord_had_komt_zo_binnen(client, alice, mailoutbox):
    alice.set_unusable_password()
    alice.save()

    met_code(client, alice.email, mailoutbox)

    assert is_binnen(client)


def test_hoofdletters_in_het_adres_maken_niet_uit(client, alice, mailoutbox):
    met_code(client, alice.email.upper(), mailoutbox)

    assert is_binnen(client)


def test_de_pagina_biedt_eerst_de_code_aan(client):
    pagina = tekst(client.get(INLOGGEN))

    knoppen = re.findall(r'<button[^>]*type="submit"[^>]*>([^<]+)<', pagina[pagina.index("<main") :])
    assert [knop.strip() for knop in knoppen] == [
        "Stuur me een code",
        "Inloggen met een passkey",
        "Inloggen",
    ]


def test_de_code_typ_je_met_cijfertoetsen_en_je_telefoon_stelt_hem_voor(client, alice):
    vraag_code(client, alice.email)

    veld = re.search(r"<input[^>]*name=\"code\"[^>]*>", tekst(client.get(VUL_CODE_IN))).group()

    assert 'inputmode="numeric"' in veld
    assert 'autocomplete="one-time-code"' in veld


def test_je_komt_waar_je_heen_wilde(client, alice, mailoutbox):
    naar = "/account/sessies/"
    antwoord = vraag_code(client, alice.email, next=naar)
    assert antwoord["Location"] == f"{VUL_CODE_IN}?next=%2Faccount%2Fsessies%2F"
    assert f'name="next" value="{naar}"' in tekst(client.get(antwoord["Location"]))

    antwoord = client.post(VUL_CODE_IN, {"code": code_uit(mailoutbox[0]), "next": naar})

    assert antwoord["Location"] == naar


@pytest.mark.parametrize(
    "elders", ["https://kwaad.example/", "//kwaad.example/", "/\\kwaad.example", "javascript:x"]
)
def test_maar_nooit_naar_een_andere_site(client, alice, mailoutbox, elders):
    assert met_code(client, alice.email, mailoutbox, next=elders)["Location"] == "/mijn/"


def test_een_code_werkt_een_keer(client, alice, mailoutbox):
    met_code(client, alice.email, mailoutbox)
    client.logout()

    client.post(VUL_CODE_IN, {"code": code_uit(mailoutbox[0])})

    assert not is_binnen(client)


def test_een_code_werkt_niet_in_een_andere_browser(client, alice, mailoutbox):
    vraag_code(client, alice.email)
    ander = Client()
    vraag_code(ander, "niemand@coalitie.example")

    ander.post(VUL_CODE_IN, {"code": code_uit(mailoutbox[0])})

    assert not is_binnen(ander)


def test_na_een_kwartier_werkt_hij_niet_meer(client, alice, mailoutbox, monkeypatch):
    import time

    vraag_code(client, alice.email)
    later = time.time() + 901
    monkeypatch.setattr("time.time", lambda: later)

    client.post(VUL_CODE_IN, {"code": code_uit(mailoutbox[0])})

    assert not is_binnen(client)


def test_een_nieuwe_code_maakt_de_oude_ongeldig(client, alice, mailoutbox):
    vraag_code(client, alice.email)
    vraag_code(client, alice.email)
    oud, nieuw = (code_uit(mail) for mail in mailoutbox)

    client.post(VUL_CODE_IN, {"code": oud})
    assert not is_binnen(client) or oud == nieuw
    client.post(VUL_CODE_IN, {"code": nieuw})

    assert is_binnen(client)


def test_met_een_ander_adres_begin_je_gewoon_opnieuw(client, alice, bob, mailoutbox):
    vraag_code(client, alice.email)
    assert client.get(INLOGGEN).status_code == 200
    met_code(client, bob.email, mailoutbox)

    assert client.session["_auth_user_id"] == str(bob.pk)


def test_een_wachtwoord_kan_nog_terwijl_er_een_code_onderweg_is(client, alice):
    vraag_code(client, alice.email)

    met_wachtwoord(client, alice.email)

    assert is_binnen(client)


def _fout(code):
    """Return a code that is not this one."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_na_vijf_verkeerde_keren_werkt_ook_de_goede_code_niet_meer(client, alice, mailoutbox):
    vraag_code(client, alice.email, next="/account/sessies/")
    code = code_uit(mailoutbox[0])
    for _keer in range(4):
        antwoord = client.post(VUL_CODE_IN, {"code": _fout(code)})
        assert "Er klopt nog iets niet" in tekst(antwoord)

    laatste = client.post(VUL_CODE_IN, {"code": _fout(code), "next": "/account/sessies/"})

    assert laatste["Location"] == f"{INLOGGEN}?next=%2Faccount%2Fsessies%2F"
    assert "Deze code werkt niet meer." in tekst(client.get(laatste["Location"]))
    client.post(VUL_CODE_IN, {"code": code})
    assert not is_binnen(client)


@pytest.mark.parametrize("wie", ["alice@nijestee.example", "niemand@coalitie.example"])
@pytest.mark.parametrize("redis", ["is er", "is weg"])
def test_tien_verkeerde_codes_en_dan_een_uur_niet_meer(alice, settings, tmp_path, mailoutbox, wie, redis):
    """Whatever browser they come from: a code of its own each time gives no new chances."""
    if redis == "is weg":
        _redis_weg(settings, tmp_path)
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "request_login_code_hier": "100/h/key"}
    for _browser in range(3):
        client = Client()
        vraag_code(client, wie)
        for _keer in range(4 if _browser < 2 else 2):
            client.post(VUL_CODE_IN, {"code": "geen-code"})
    client = Client()
    vraag_code(client, wie)
    goed = code_uit(mailoutbox[-1]) if wie == alice.email else "123456"

    antwoord = client.post(VUL_CODE_IN, {"code": goed})

    assert antwoord["Location"] == INLOGGEN
    assert "te vaak geprobeerd" in tekst(client.get(INLOGGEN))
    assert not is_binnen(client)


def _verkeerd(email, vandaan, keren):
    """Try wrong codes for an address from a place on the internet, in as many browsers as it takes."""
    for _browser in range(keren // 4):
        client = Client(REMOTE_ADDR=vandaan)
        vraag_code(client, email)
        for _keer in range(4):
            client.post(VUL_CODE_IN, {"code": "geen-code"})


@pytest.mark.parametrize("redis", ["is er", "is weg"])
def test_een_vreemde_sluit_niemand_buiten(alice, settings, tmp_path, mailoutbox, redis):
    """Neither from the codes nor from asking for one; who is locked out is the stranger, from there."""
    if redis == "is weg":
        _redis_weg(settings, tmp_path)
    _verkeerd(alice.email, "198.51.100.7", 24)
    vreemde, client = Client(REMOTE_ADDR="198.51.100.7"), Client(REMOTE_ADDR="203.0.113.5")
    assert "Te veel" in tekst(vraag_code(vreemde, alice.email))

    antwoord = met_code(client, alice.email, mailoutbox)

    assert antwoord["Location"] == "/mijn/"
    assert is_binnen(client)


def test_raden_vanaf_veel_plekken_houdt_ook_op(alice, settings, mailoutbox):
    settings.ACCOUNT_RATE_LIMITS = {
        **settings.ACCOUNT_RATE_LIMITS,
        "request_login_code": "1000/h/key",
        "request_login_code_hier": "1000/h/key",
    }
    for plek in range(5):
        _verkeerd(alice.email, f"198.51.100.{plek}", 8)
    client = Client(REMOTE_ADDR="203.0.113.5")

    antwoord = met_code(client, alice.email, mailoutbox)

    assert antwoord["Location"] == INLOGGEN
    assert not is_binnen(client)


@pytest.mark.parametrize("redis", ["is er", "is weg"])
def test_niemand_laat_veel_codes_sturen_naar_een_adres(client, alice, settings, tmp_path, mailoutbox, redis):
    if redis == "is weg":
        _redis_weg(settings, tmp_path)
    for _keer in range(3):
        vraag_code(Client(), alice.email)

    antwoord = vraag_code(client, alice.email)

    assert antwoord.status_code == 200
    assert "Te veel" in tekst(antwoord)
    assert len(mailoutbox) == 3


@pytest.mark.parametrize("redis", ["is er", "is weg"])
def test_niemand_laat_veel_codes_sturen_vanaf_een_adres(client, settings, tmp_path, mailoutbox, redis):
    if redis == "is weg":
        _redis_weg(settings, tmp_path)
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "request_login_code": "2/m/ip,9/m/key"}
    for nummer in range(3):
        vraag_code(Client(), f"iemand{nummer}@coalitie.example")

    assert len(mailoutbox) == 2


def _redis_weg(settings, tmp_path):
    settings.CACHES = {
        **settings.CACHES,
        "default": {**settings.CACHES["default"], "LOCATION": f"unix://{tmp_path}/dood.sock?db=1"},
    }


def test_wie_ergens_een_code_vroeg_wordt_snel_vergeten(client, alice):
    vraag_code(client, alice.email)

    assert client.session.get_expiry_age() <= 3600


def test_na_inloggen_met_een_code_geldt_de_gewone_tijd(client, alice, mailoutbox, monkeypatch):
    zet_klok(monkeypatch, "2026-03-02 09:00")
    met_code(client, alice.email, mailoutbox)

    assert client.session.get_expiry_age() == 14 * 24 * 3600


def test_de_hele_weg_kan_in_het_engels(client, alice, mailoutbox):
    antwoord = client.post(f"/en{VRAAG_CODE}", {"email": alice.email})
    assert antwoord["Location"] == f"/en{VUL_CODE_IN}"
    assert client.get(antwoord["Location"]).status_code == 200

    antwoord = client.post(
        antwoord["Location"], {"code": re.search(r"^\d{6}$", mailoutbox[0].body, re.M).group()}
    )

    assert antwoord["Location"] == "/en/mijn/"


def test_get_op_de_pagina_van_de_code_geeft_het_formulier(client):
    assert "Stuur me een code" in tekst(client.get(VRAAG_CODE))
    assert client.get(VUL_CODE_IN)["Location"] == VRAAG_CODE
