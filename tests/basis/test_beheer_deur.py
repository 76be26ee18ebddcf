"""The door of the admin: everybody comes in through the portal's own sign-in, with its limits."""

import pytest
from django.contrib.admin.forms import AdminAuthenticationForm
from django.test import Client
from django.urls import reverse

from tests.formulieren import aangemeld

WACHTWOORD = "welkom-in-noord"
INLOGGEN = "/account/login/"
pytestmark = pytest.mark.django_db


def log_in(client, email, wachtwoord=WACHTWOORD, **velden):
    return client.post(INLOGGEN, {"login": email, "password": wachtwoord, **velden})


@pytest.mark.parametrize(
    "pad", ["/beheer/", "/beheer/themas/interventie/", "/beheer/geschiedenis/", "/beheer/jsi18n/"]
)
def test_a_stranger_signs_in_first_and_comes_back(client, charlie, pad):
    response = client.get(pad, follow=True)
    assert response.redirect_chain[-1][0].startswith(INLOGGEN)
    assert f'value="{pad}"' in response.content.decode()
    assert log_in(client, charlie.email, next=pad)["Location"] == pad


def test_djangos_own_form_is_never_shown(client, charlie):
    assert client.get("/beheer/login/")["Location"].startswith(INLOGGEN)
    assert client.post("/beheer/login/", {"username": charlie.email, "password": WACHTWOORD})[
        "Location"
    ].startswith(INLOGGEN)
    client.force_login(charlie)
    assert client.get("/beheer/login/")["Location"] == "/beheer/"
    response = client.post(
        "/beheer/login/", {"username": "beheerder@coalitie.example", "password": "raad maar"}
    )
    assert response.status_code == 302
    assert AdminAuthenticationForm.__name__ not in str(response.context)


@pytest.mark.parametrize(
    "naar", ["https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "javascript:alert(1)"]
)
def test_no_one_is_sent_elsewhere(client, charlie, naar):
    assert "kwaad" not in log_in(client, charlie.email, next=naar)["Location"]
    for pad in ("/beheer/login/", INLOGGEN, "/beheer/logout/", "/account/logout/"):
        response = client.get(pad, {"next": naar})
        assert "kwaad" not in response.get("Location", "")
        assert not response.get("Location", "").startswith("javascript")


@pytest.mark.parametrize(
    "pad", ["/beheer/", "/beheer/themas/interventie/", "/beheer/login/", "/beheer/geschiedenis/"]
)
def test_who_is_signed_in_but_no_staff_is_told_so_in_our_own_page(alice, pad):
    response = aangemeld(alice).get(pad)
    assert response.status_code == 403
    assert "fout.html" in [sjabloon.name for sjabloon in response.templates]


def test_an_account_that_is_switched_off_is_out_at_once(charlie):
    client = aangemeld(charlie)
    assert client.get("/beheer/").status_code == 200
    charlie.is_active = False
    charlie.save()
    assert client.get("/beheer/").status_code in (302, 403)


def test_changing_a_password_and_signing_out_are_those_of_everybody(charlie):
    client = aangemeld(charlie)
    assert client.get("/beheer/password_change/")["Location"] == reverse("account_change_password")
    assert client.post("/beheer/logout/")["Location"] == reverse("account_logout")
    assert client.post(reverse("account_logout")).status_code == 302
    assert client.get("/beheer/").status_code == 302


@pytest.fixture(params=["redis er", "redis weg"])
def redis(request, settings, tmp_path):
    """Redis, there and away."""
    if request.param == "redis weg":
        dood = {**settings.CACHES["default"], "LOCATION": f"unix://{tmp_path}/dood.sock?db=1"}
        settings.CACHES = {**settings.CACHES, "default": dood}


def test_ten_wrong_passwords_are_slowed(redis, charlie):
    client = Client(REMOTE_ADDR="203.0.113.7")
    for poging in range(10):
        assert log_in(client, charlie.email, f"fout-{poging}").status_code in (200, 422, 429)
    response = log_in(client, charlie.email)
    assert response.status_code != 302
    assert client.get("/beheer/").status_code == 302


def test_guessing_one_account_does_not_lock_out_another(redis, charlie, rosa):
    dief, collega = Client(REMOTE_ADDR="203.0.113.8"), Client(REMOTE_ADDR="203.0.113.9")
    for poging in range(10):
        log_in(dief, charlie.email, f"fout-{poging}")
    assert log_in(collega, rosa.email).status_code == 302
