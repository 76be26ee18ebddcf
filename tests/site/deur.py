"""What the tests of signing in share."""

import re
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value

WACHTWOORD = "welkom-in-noord"
INLOGGEN = "/account/login/"
VRAAG_CODE = "/account/login/code/"
VUL_CODE_IN = "/account/login/code/confirm/"


def met_wachtwoord(client, email, wachtwoord=WACHTWOORD, **velden):
    """Send the form with a password."""
    return client.post(INLOGGEN, {"login": email, "password": wachtwoord, **velden})


def vraag_code(client, email, **velden):
    """Ask for a code by mail."""
    return client.post(VRAAG_CODE, {"email": email, **velden})


def code_uit(mail):
    """Return the code in a mail."""
    return re.search(r"^(\d{6})$", mail.body, re.MULTILINE).group(1)


def met_code(client, email, postvak, **velden):
    """Sign in with a code by mail; returns the answer to the code."""
    vraag_code(client, email, **velden)
    return client.post(VUL_CODE_IN, {"code": code_uit(postvak[-1]), **velden})


def is_binnen(client):
    """Tell whether somebody is signed in."""
    return "_auth_user_id" in client.session


def geef_app(gebruiker):
    """Give somebody an app with codes; returns its key."""
    sleutel = generate_totp_secret()
    TOTP.activate(gebruiker, sleutel)
    return sleutel


def geef_reservecodes(gebruiker):
    """Give somebody codes for when the app is lost; returns them."""
    return RecoveryCodes.activate(gebruiker).get_unused_codes()


def app_code(sleutel, stappen=0):
    """Return what an app shows now, or a number of half minutes later."""
    return format_hotp_value(hotp_value(sleutel, int(time.time()) // 30 + stappen))


def zet_app_aan(client, monkeypatch):
    """Make an app with codes as its page lets you. What waits for the commit runs at once, as it does then."""
    client.get("/account/app/")
    with monkeypatch.context() as nu:
        nu.setattr("django.db.transaction.on_commit", lambda doe, **kwargs: doe())
        return client.post("/account/app/", {"code": app_code(client.session["mfa.totp.secret"])})


def heeft(gebruiker, soort):
    """Tell whether somebody has a second step of a kind: totp, webauthn or recovery_codes."""
    return Authenticator.objects.filter(user=gebruiker, type=soort).exists()
