"""The second step of signing in: who must have one, who has one, and when it is asked.

Higher rooms add to ``WIE_MOET`` who must have one because of what they may do there.
"""

import base64
import hashlib
import logging
from io import BytesIO

import qrcode
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from allauth.socialaccount.models import SocialAccount
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from qrcode.image.svg import SvgPathFillImage

from coalitie.basis import sessies
from coalitie.basis.models import Mail, Portaal
from coalitie.basis.post import zet_klaar
from coalitie.basis.taal import zonder_taal

logger = logging.getLogger(__name__)

# Functions that take an account and tell whether it must have a second step.
WIE_MOET = [lambda gebruiker: gebruiker.is_staff]

CODE_KLOPT_NIET = gettext_lazy("Deze code klopt niet. Kijk goed en probeer het nog een keer.")

KLAAR = "tweede_stap_klaar"
DAARNA = "na_tweede_stap"
# What somebody without a second step can still reach.
OPEN = ("/account/", settings.STATIC_URL, "/stijl/", "/gezond/", "/site.webmanifest", "/favicon.ico")


def is_ingesteld(gebruiker):
    """Tell whether somebody has an app or a passkey."""
    return Mfa().is_mfa_enabled(gebruiker, types=["totp", "webauthn"])


def moet(gebruiker):
    """Tell whether somebody must have a second step.

    Not the example accounts on somebody's own machine: their addresses end in .example, where no
    mail can go.
    """
    if not settings.MFA_VERPLICHT:
        return False
    if settings.MFA_VOORBEELDEN_VRIJ and gebruiker.email.endswith(".example"):
        return False
    return any(regel(gebruiker) for regel in WIE_MOET)


def vroeg_de_aanbieder(request, gebruiker):
    """Tell whether somebody came in by a provider that asks everybody for a second step."""
    stappen = get_authentication_records(request, gebruiker)
    return settings.OIDC_MFA and any(stap["method"] == "socialaccount" for stap in stappen)


def tweede_stap_eerst(get_response):
    """Middleware: who must have a second step makes it before anything else."""

    def middleware(request):
        if _moet_nog(request):
            if request.method == "GET":
                request.session[DAARNA] = request.get_full_path()
            return HttpResponseRedirect(reverse("tweede_stap"))
        return get_response(request)

    return middleware


def _moet_nog(request):
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    if zonder_taal(request.path_info).startswith(OPEN) or request.session.get(KLAAR):
        return False
    gebruiker = request.user
    if not gebruiker.is_authenticated or not moet(gebruiker):
        return False
    if is_ingesteld(gebruiker) or vroeg_de_aanbieder(request, gebruiker):
        request.session[KLAAR] = True
        return False
    return True


def zet_terug(gebruiker, *, door):
    """Take away somebody's second step and links with accounts elsewhere, and sign them out everywhere.

    For who lost their telephone. The person is told by mail; ``door`` stands in the log, as no history
    is kept of what holds secrets.
    """
    with transaction.atomic():
        Authenticator.objects.filter(user=gebruiker).delete()
        SocialAccount.objects.filter(user=gebruiker).delete()
        sessies.beeindig(gebruiker)
        zet_klaar(
            aan=[gebruiker.email],
            onderwerp=_("Je begint opnieuw met inloggen"),
            tekst=_(
                "Het programmateam heeft je passkeys en je app met codes weggehaald. Je bent overal uitgelogd. "
                "Log in met een code per mail. Als het nodig is, maak je daarna een nieuwe passkey of app.\n\n"
                "Heb je hier niet om gevraagd? Bel of mail ons meteen."
            ),
            soort=Mail.Soort.ACCOUNT,
        )
    logger.warning("Account %s begint opnieuw met inloggen, door account %s", gebruiker.pk, door.pk)


def erbij(sender, request, user, authenticator, **kwargs):
    """Receiver of ``authenticator_added``: making a second step shows who somebody is as well as using it."""
    if authenticator.type != "recovery_codes":
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)


def weggehaald(sender, request, user, **kwargs):
    """Receiver of ``authenticator_removed``: whether there still is a second step is looked up again."""
    request.session.pop(KLAAR, None)


class Stap(AuthenticateStage):
    """Asks for the second step at signing in, unless the provider did."""

    def _should_handle(self, request):
        return super()._should_handle(request) and not vroeg_de_aanbieder(request, self.login.user)


class Mfa(DefaultMFAAdapter):
    """Apps and passkeys: how they are called, and that their secrets are unreadable in the database."""

    error_messages = {**DefaultMFAAdapter.error_messages, "incorrect_code": CODE_KLOPT_NIET}

    def get_totp_issuer(self):
        """Return the name under which an app keeps its codes."""
        portaal = Portaal.haal()
        return portaal.naam if portaal else settings.PORTAAL_ADRES.hostname

    def build_totp_svg(self, url):
        """Return the square code as a picture, on white: an app reads nothing from a dark page."""
        beeld = BytesIO()
        qrcode.make(url, image_factory=SvgPathFillImage).save(beeld)
        return beeld.getvalue().decode()

    def get_public_key_credential_rp_entity(self):
        """Name the portal in the window in which somebody makes a passkey."""
        return {**super().get_public_key_credential_rp_entity(), "name": self.get_totp_issuer()}

    def generate_authenticator_name(self, user, type):
        """Return a name for a new passkey, that its owner can change."""
        return _("Mijn passkey")

    def encrypt(self, text):
        """Return a secret as it is kept."""
        return _slot().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        """Return a secret; an empty text, with which nothing is right, when it was kept under another key."""
        try:
            return _slot().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return ""


def _slot():
    geheimen = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet(
        Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"tweede stap {geheim}".encode()).digest()))
        for geheim in geheimen
    )
