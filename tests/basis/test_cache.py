"""The cache when Redis is there, when it is away, and the attempts at a door in both cases."""

import pickle
from secrets import token_hex
from threading import Lock

import pytest
from allauth.core import ratelimit
from allauth.core.internal import ratelimit as core_ratelimit
from django.core.cache import caches
from django.db import connection
from django.test import RequestFactory
from django.urls import reverse

from coalitie.basis.cache import DEUR


@pytest.fixture
def weg(settings, tmp_path):
    """A cache whose Redis is away: nobody listens at its socket."""
    settings.CACHES = {
        **settings.CACHES,
        "weg": {**settings.CACHES["default"], "LOCATION": f"unix://{tmp_path}/dood.sock?db=1"},
    }
    return caches["weg"]


@pytest.fixture
def er(settings):
    """The cache with Redis there, under keys of this test only."""
    eigen = {**settings.CACHES["default"], "KEY_PREFIX": token_hex(6), "TIMEOUT": 10}
    settings.CACHES = {**settings.CACHES, "default": eigen}
    return caches["default"]


def test_met_redis_werkt_de_cache_gewoon(er):
    assert er.get("proef") is None
    er.set("proef", {"a": 1})
    assert er.get("proef") == {"a": 1}
    assert er.add("proef", 2) is False
    assert er.add("proef2", 2) is True
    assert er.get_many(["proef", "proef2"]) == {"proef": {"a": 1}, "proef2": 2}
    assert er.incr("proef2") == 3
    assert er.touch("proef2") is True
    assert er.has_key("proef2")
    assert er.delete("proef2") is True
    assert "proef2" not in er


@pytest.mark.parametrize(
    ("doe", "uitkomst"),
    [
        (lambda cache: cache.get("a"), None),
        (lambda cache: cache.get("a", "anders"), "anders"),
        (lambda cache: cache.get("a", default="anders"), "anders"),
        (lambda cache: cache.get("a", "anders", 2), "anders"),
        (lambda cache: cache.get("a", version=2), None),
        (lambda cache: cache.set("a", 1), None),
        (lambda cache: cache.set("a", 1, 60, 2), None),
        (lambda cache: cache.add("a", 1, timeout=60), True),
        (lambda cache: cache.touch("a", 60), False),
        (lambda cache: cache.delete("a"), False),
        (lambda cache: cache.has_key("a"), False),
        (lambda cache: "a" in cache, False),
        (lambda cache: cache.get_many(["a", "b"]), {}),
        (lambda cache: cache.set_many({"a": 1, "b": 2}, timeout=60), []),
        (lambda cache: cache.delete_many(["a", "b"]), None),
        (lambda cache: cache.get_or_set("a", lambda: "gemaakt"), "gemaakt"),
        (lambda cache: cache.clear(), False),
    ],
)
def test_zonder_redis_is_alles_een_misser_en_nooit_een_fout(weg, doe, uitkomst):
    assert doe(weg) == uitkomst


@pytest.mark.parametrize("naam", ["incr", "decr"])
def test_zonder_redis_bestaat_een_teller_niet(weg, naam):
    with pytest.raises(ValueError, match="not found"):
        getattr(weg, naam)("teller")


def test_wat_niet_te_bewaren_is_blijft_een_fout(er):
    with pytest.raises((TypeError, AttributeError, pickle.PicklingError)):
        er.set("proef", Lock())


def test_pogingen_bij_de_deur_staan_in_de_databank(db, weg):
    for cache in (weg, caches["default"]):
        sleutel = f"{DEUR}proef"
        assert cache.add(sleutel, [1]) is True
        assert cache.add(sleutel, [2]) is False
        assert cache.get(sleutel) == [1]
        cache.set(sleutel, [1, 2], 60)
        assert cache.has_key(sleutel)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM basis_deurtelling WHERE cache_key LIKE %s", ["%proef"])
            assert cursor.fetchone() == (1,)
        assert cache.delete(sleutel) is True
        assert cache.get(sleutel, []) == []


def test_elke_sleutel_waarmee_allauth_telt_gaat_naar_de_databank(db, weg, monkeypatch):
    """A newer allauth that names its keys otherwise must not let the door fall open."""
    gezien = []

    def kijk_mee(echt):
        def methode(self, key, *args, **kwargs):
            gezien.append(key)
            return echt(self, key, *args, **kwargs)

        return methode

    for naam in ("get", "set", "add", "delete"):
        monkeypatch.setattr(type(weg), naam, kijk_mee(getattr(type(weg), naam)))
    verzoek = RequestFactory().post("/account/login/")
    assert ratelimit.consume(verzoek, action="login_failed", key="iemand@voorbeeld.example")
    assert gezien
    assert all(sleutel.startswith(DEUR) for sleutel in gezien)


@pytest.mark.parametrize(
    ("app", "actie"),
    [
        ("allauth.account", "login"),
        ("allauth.account", "login_failed"),
        ("allauth.account", "request_login_code"),
        ("allauth.account", "login_code"),
        ("allauth.account", "reset_password"),
        ("allauth.account", "reset_password_from_key"),
        ("allauth.account", "reauthenticate"),
        ("allauth.account", "change_password"),
        ("allauth.mfa", "webauthn_login"),
    ],
)
def test_elke_grens_blijft_dicht_als_redis_weg_is(db, settings, tmp_path, alice, app, actie):
    settings.CACHES = {
        **settings.CACHES,
        "default": {**settings.CACHES["default"], "LOCATION": f"unix://{tmp_path}/dood.sock?db=1"},
    }
    verzoek = RequestFactory().post("/", REMOTE_ADDR="192.0.2.7")

    mag = [
        bool(
            core_ratelimit.consume(verzoek, app=app, action=actie, key="iemand@voorbeeld.example", user=alice)
        )
        for _keer in range(40)
    ]

    assert mag[0]
    assert not mag[-1]


@pytest.mark.parametrize("redis", ["is er", "is weg"])
def test_te_vaak_een_verkeerd_wachtwoord_wordt_geweigerd(client, settings, tmp_path, beheerder, redis):
    if redis == "is weg":
        settings.CACHES = {
            **settings.CACHES,
            "default": {**settings.CACHES["default"], "LOCATION": f"unix://{tmp_path}/dood.sock?db=1"},
        }

    def probeer(wachtwoord):
        return client.post(reverse("account_login"), {"login": beheerder.email, "password": wachtwoord})

    meldingen = [probeer("fout").context["form"].errors["__all__"][0] for _keer in range(5)]
    assert len(set(meldingen)) == 1
    assert meldingen[0].startswith("Dit e-mailadres en dit wachtwoord horen niet bij elkaar.")
    geweigerd = probeer("welkom-in-noord")
    assert geweigerd.status_code == 200
    assert "Te veel" in geweigerd.context["form"].errors["__all__"][0]
    assert "_auth_user_id" not in client.session
