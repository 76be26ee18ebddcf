"""Forms for visitors without an account and without a cookie: what guards them instead.

An anonymous post carries nobody's authority, so there is nothing to steal by forging one. What is
guarded against is posting from other sites, by programs, or too often.
"""

import ipaddress
import secrets
from dataclasses import dataclass
from functools import wraps
from urllib.parse import urlsplit

from allauth.account.adapter import get_adapter
from django.core import signing
from django.core.cache import caches
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt

from coalitie.basis.tellen import geef_terug, tel
from coalitie.basis.views import te_vaak
from coalitie.site.lezen import lezen_en_sturen

EEN_UUR = 3600
EEN_DAG = 24 * 3600
TE_SNEL = 3  # seconds in which nobody fills in a form
TE_VEEL = _(
    "Er komen nu heel veel berichten binnen. Wat je schreef staat er nog. Probeer het over een "
    "uur opnieuw, of bel ons."
)
# How many bits of an address say whose it is, and of whose network.
ADRES = {4: 32, 6: 64}
NETWERK = {4: 24, 6: 48}
PER_NETWERK = 10
HET_KAARTJE = signing.Signer(salt="coalitie.site.bezoekers")


def alleen_van_hier(request):
    """Raise ``PermissionDenied`` for a form that another site sent, as the browser tells it."""
    vandaan = request.headers.get("Sec-Fetch-Site")
    if vandaan is not None and vandaan not in ("same-origin", "none"):
        raise PermissionDenied
    herkomst = request.headers.get("Origin")
    if herkomst is None:
        return
    try:
        delen = urlsplit(herkomst)
    except ValueError:
        raise PermissionDenied from None
    if (delen.scheme, delen.netloc) != (request.scheme, request.get_host()):
        raise PermissionDenied


def blijft_hier(view):
    """Decorate a view so that its address is told to no other site, and the page kept by nobody on the way."""

    @wraps(view)
    def omhuld(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    return omhuld


def voor_een_persoon(view):
    """Decorate a view with a form for visitors: GET and POST, from here only, kept by nobody on the way."""
    blijvend = blijft_hier(view)

    @wraps(view)
    def bewaakt(request, *args, **kwargs):
        if request.method == "POST":
            alleen_van_hier(request)
        return blijvend(request, *args, **kwargs)

    return csrf_exempt(lezen_en_sturen(bewaakt))


def nieuw_kaartje():
    """Return a token for a form: made just now, and unlike any other."""
    return HET_KAARTJE.sign_object([secrets.token_urlsafe(12), int(timezone.now().timestamp())])


def leeftijd_van(kaartje):
    """Return how many seconds ago a token was made, or None when it is not ours or older than a day."""
    try:
        _nummer, gemaakt = HET_KAARTJE.unsign_object(kaartje)
    except (signing.BadSignature, ValueError):
        return None
    leeftijd = timezone.now().timestamp() - gemaakt
    return leeftijd if leeftijd <= EEN_DAG else None


def formulierafdruk(kaartje, inhoud):
    """Return the digest of a form with what was filled in: the same when it is sent twice."""
    return salted_hmac("denkmee.formulier", f"{kaartje}\x1f{inhoud}", algorithm="sha256").hexdigest()


def adresafdruk(request, erbij="", *, bits=ADRES):
    """Return a digest of the visitor's address that nobody can undo after today.

    It is made with a secret of the day, kept with the counts. Of IPv6 the network counts: one
    household has very many addresses. ``bits``: how much of an address counts, by version of IP.
    """
    try:
        ip = ipaddress.ip_address(get_adapter().get_client_ip(request))
    except (PermissionDenied, ImproperlyConfigured, ValueError):
        ip = None  # a proxy that does not say: then they all share one limit
    if ip:
        ip = getattr(ip, "ipv4_mapped", None) or ip
        ip = ipaddress.ip_network(f"{ip}/{bits[ip.version]}", strict=False)
    return salted_hmac("denkmee.adres", f"{ip}\x1f{erbij}", secret=_dagzout(), algorithm="sha256").hexdigest()


@dataclass(kw_only=True)
class Grens:
    """How often ``wat`` may be done in a window of ``seconden``: per address, and by all together.

    A network of neighbouring addresses may do it ``PER_NETWERK`` times as often as one address: else
    whoever rents a network could use up what all may do together, and shut the door for everybody.
    """

    wat: str
    per_adres: int
    in_totaal: int
    seconden: int

    def mag_nog(self, request):
        """Count an attempt; tell whether it is allowed. What a nearer limit refuses takes nothing from others."""
        return all(
            tel(sleutel, hoogstens=hoogstens, seconden=self.seconden)
            for sleutel, hoogstens in self._tellingen(request)
        )

    def geef_terug(self, request):
        """Take back an attempt that turned out to be in order."""
        for sleutel, _hoogstens in self._tellingen(request):
            geef_terug(sleutel, seconden=self.seconden)

    def _tellingen(self, request):
        return (
            (f"{self.wat}:{adresafdruk(request)}", self.per_adres),
            (f"{self.wat}:net:{adresafdruk(request, bits=NETWERK)}", self.per_adres * PER_NETWERK),
            (f"{self.wat}:alle", self.in_totaal),
        )


def niet_te_vaak(grens):
    """Decorate a view: whoever asks for it more often than a ``Grens`` allows waits a while.

    What the page cache answers is not counted.
    """

    def omhul(view):
        @wraps(view)
        def omhuld(request, *args, **kwargs):
            return view(request, *args, **kwargs) if grens.mag_nog(request) else te_vaak(request)

        return omhuld

    return omhul


def _dagzout():
    plek = f"denkmee:zout:{timezone.localdate():%Y%m%d}"
    deur = caches["deur"]
    if deur.get(plek) is None:
        deur.add(plek, secrets.token_urlsafe(32), EEN_DAG)
    # Without one a digest would be made with the secret of the portal, and could be undone for ever.
    return deur.get(plek) or secrets.token_urlsafe(32)
