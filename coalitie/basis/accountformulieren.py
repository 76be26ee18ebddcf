"""The forms of allauth in our words, with the keyboard that fits what is asked."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

NAAM_LENGTE = 60


class _MetCode:
    """A code of digits; a telephone shows digits to type and offers the code it just received."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code")
        self.fields["code"].widget = forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": not self.is_bound}
        )


def _tel(request, actie, sleutel):
    return ratelimit.consume(request, app="allauth.account", action=actie, key=sleutel)


def _hier(request, adres):
    """Return a key for a mail address as it is used from one place on the internet."""
    return f"{adres.lower()} {ratelimit.get_ip(request)}"


def tel_code(request, adres):
    """Count a try to type the code of a mail address; returns what to take back when it was right, or None: too often.

    First as it is done from here, then in all. So whoever tries from elsewhere does not keep its owner out at once.
    """
    hier = _tel(request, "login_code_hier", _hier(request, adres))
    samen = hier and _tel(request, "login_code", adres.lower())
    return (hier, samen) if samen else None


class CodeAanvraag(RequestLoginCodeForm):
    """Where to send a code."""

    def clean_email(self):
        """Refuse an address that was asked for too often from here; allauth counts all of them together."""
        request, adres = context.request, self.cleaned_data["email"]
        if adres and not _tel(request, "request_login_code_hier", _hier(request, adres)):
            raise get_adapter().validation_error("too_many_login_attempts")
        return super().clean_email()


class Inlogcode(_MetCode, ConfirmLoginCodeForm):
    """The code that was mailed."""


class TweedeStap(_MetCode, AuthenticateForm):
    """A code of an app, or one that was kept for when it is lost."""


class NogEenKeer(_MetCode, ReauthenticateForm):
    """The same, for who is signed in and changes something important."""


class AppInstellen(_MetCode, ActivateTOTPForm):
    """The first code of a new app."""


class PasskeyMaken(AddWebAuthnForm):
    """A new passkey: good for signing in, not for the second step alone."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(
            label=_("Naam"),
            required=False,
            max_length=NAAM_LENGTE,
            help_text=_("Bijvoorbeeld “mijn telefoon”. Zo herken je hem later."),
        )
        self.fields["passwordless"].label = _("Ik wil er ook mee inloggen, zonder code of wachtwoord")
        self.fields["passwordless"].help_text = ""
        self.fields["passwordless"].initial = True


class PasskeyNaam(EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(label=_("Naam"), max_length=NAAM_LENGTE)
