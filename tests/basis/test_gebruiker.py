"""Accounts, and the housekeeping that runs by itself."""

from datetime import timedelta
from secrets import token_hex

import pytest
from django.contrib.auth import authenticate
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from coalitie.basis.models import Gebruiker
from coalitie.basis.tasks import HARTSLAG, hartslag, ruim_sessies_op


def test_inloggen_kan_met_elke_schrijfwijze_van_het_adres(rf, db):
    gebruiker = Gebruiker.objects.create_user("Alice@Voorbeeld.EXAMPLE", "een-heel-lang-woord")
    assert gebruiker.email == "alice@voorbeeld.example"
    assert Gebruiker.objects.get_by_natural_key("alice@VOORBEELD.example") == gebruiker
    for adres in ("Alice@voorbeeld.example", "alice@voorbeeld.example", "ALICE@VOORBEELD.EXAMPLE"):
        ingelogd = authenticate(rf.post("/"), email=adres, password="een-heel-lang-woord")
        assert ingelogd == gebruiker


def test_adres_dat_in_het_beheer_werd_ingevuld_kan_ook_inloggen(client, db):
    gebruiker = Gebruiker(email="Alice@Voorbeeld.Example")
    gebruiker.set_password("een-heel-lang-woord")
    gebruiker.full_clean()
    gebruiker.save()
    gegevens = {"login": "Alice@Voorbeeld.Example", "password": "een-heel-lang-woord"}
    assert client.post(reverse("account_login"), gegevens).status_code == 302


def test_zonder_wachtwoord_kan_niemand_erin(rf, db):
    gebruiker = Gebruiker.objects.create_user("alice@voorbeeld.example")
    assert not gebruiker.has_usable_password()
    for wachtwoord in ("", None, gebruiker.password):
        assert authenticate(rf.post("/"), email=gebruiker.email, password=wachtwoord) is None


def test_niet_actief_kan_er_niet_in(rf, db):
    gebruiker = Gebruiker.objects.create_user("a@voorbeeld.example", "een-heel-lang-woord", is_active=False)
    assert authenticate(rf.post("/"), email=gebruiker.email, password="een-heel-lang-woord") is None


@pytest.mark.parametrize(("naam", "heet"), [("Alice", "Alice"), ("", "alice@voorbeeld.example")])
def test_hoe_iemand_heet(naam, heet):
    gebruiker = Gebruiker(email="alice@voorbeeld.example", naam=naam)
    assert str(gebruiker) == gebruiker.get_full_name() == heet


def test_een_gewoon_account_mag_niets_en_een_beheerder_alles(db):
    gewoon = Gebruiker.objects.create_user("a@voorbeeld.example", "een-heel-lang-woord")
    beheer = Gebruiker.objects.create_superuser("b@voorbeeld.example", "een-heel-lang-woord")
    assert (gewoon.is_staff, gewoon.is_superuser) == (False, False)
    assert (beheer.is_staff, beheer.is_superuser) == (True, True)


def test_het_adres_is_een_adres(db):
    with pytest.raises(ValidationError) as fout:
        Gebruiker(email="geen adres", password="!").full_clean()
    assert list(fout.value.message_dict) == ["email"]


def test_alleen_sessies_die_voorbij_zijn_worden_opgeruimd(db):
    for dagen in (-1, 1):
        sessie = SessionStore()
        sessie.set_expiry(timezone.now() + timedelta(days=dagen))
        sessie.create()
    ruim_sessies_op()
    ruim_sessies_op()
    assert Session.objects.get().expire_date > timezone.now()


def test_hartslag_is_even_te_zien(settings):
    eigen = {**settings.CACHES["default"], "KEY_PREFIX": token_hex(6)}
    settings.CACHES = {**settings.CACHES, "default": eigen}
    assert cache.get(HARTSLAG) is None
    hartslag()
    assert cache.get(HARTSLAG) == 1
    assert 0 < cache._cache.get_client(None).ttl(cache.make_key(HARTSLAG)) <= 90
