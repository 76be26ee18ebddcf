"""Links in mail that know for whom they are. They sign nobody in: they fill in the address at the login."""

import base64

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int, int_to_base36

from coalitie.basis.models import Gebruiker

ZOUT = "coalitie.basis.maillink"
VOOR = "voor"  # the name of the mark in the address of the login


def maak(gebruiker, pad):
    """Return the full address that brings this person to ``pad``, a path of this site."""
    return settings.PORTAAL_URL + reverse("maillink", args=[_merk(gebruiker.pk, pad), pad.lstrip("/")])


def voor_wie(merk, pad):
    """Return the account that a link was made for, or None when the mark does not go with the path."""
    try:
        pk = base36_to_int(merk.partition("-")[0])
    except ValueError:
        return None
    if not constant_time_compare(_merk(pk, pad), merk):
        return None
    return Gebruiker.objects.filter(pk=pk, is_active=True).first()


def bekend_adres(request):
    """Return the mail address to fill in at the login, or an empty text."""
    gebruiker = voor_wie(request.GET.get(VOOR, ""), request.GET.get("next", ""))
    return gebruiker.email if gebruiker else ""


def _merk(pk, pad):
    afdruk = salted_hmac(ZOUT, f"{pk}:{pad}", algorithm="sha256").digest()[:15]
    return f"{int_to_base36(pk)}-{base64.urlsafe_b64encode(afdruk).decode()}"
