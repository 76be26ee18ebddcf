"""How allauth behaves here: no open sign-up, and a second step where it is asked."""

import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from coalitie.basis import tweede_stap
from coalitie.basis.tweede_stap import CODE_KLOPT_NIET

NET_INGELOGD = 600  # seconds after signing in during which nobody is asked again who they are


def weergavenaam(gebruiker):
    """Return how a person is called on the account pages."""
    return str(gebruiker)


class Adapter(DefaultAccountAdapter):
    """Accounts are made by the programme team; their owners are told by mail what changes in them."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Kijk of je alles goed typte, "
            "of vraag een code per mail."
        ),
        "incorrect_code": CODE_KLOPT_NIET,
        "incorrect_password": _("Dit wachtwoord klopt niet. Probeer het nog een keer."),
        "too_many_login_attempts": _("Te veel pogingen. Wacht een paar minuten en probeer het dan opnieuw."),
    }

    def is_open_for_signup(self, request):
        """Always False."""
        return False

    def get_login_stages(self):
        """Ask for the second step by our own rule."""
        return [
            "coalitie.basis.tweede_stap.Stap" if stap == "allauth.mfa.stages.AuthenticateStage" else stap
            for stap in super().get_login_stages()
        ]

    def is_reauthentication_required(self, *, app, **kwargs):
        """Ask again who somebody is, unless they showed it in full in the last ten minutes."""
        if not super().is_reauthentication_required(app=app, **kwargs):
            return False
        return not net_ingelogd(self.request)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """Tell somebody what changed in their account, at the address they sign in with."""
        if settings.ACCOUNT_EMAIL_NOTIFICATIONS:
            self.send_mail(template_prefix, email or user.email, {"user": user, **(context or {})})


def net_ingelogd(request):
    """Tell whether somebody signed in, with the second step if they have one, in the last ten minutes."""
    stappen = get_authentication_records(request, request.user)
    if tweede_stap.is_ingesteld(request.user):
        stappen = [stap for stap in stappen if stap["method"] == "mfa"]
    return bool(stappen) and time.time() - stappen[-1]["at"] < NET_INGELOGD
