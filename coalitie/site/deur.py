"""The pages at which people sign in: with a code by mail, a password, a passkey or an account elsewhere."""

from functools import wraps

from allauth.account.forms import LoginForm, RequestLoginCodeForm
from allauth.account.internal.constants import LoginStageKey
from allauth.account.internal.flows.reauthentication import (
    did_recently_reauthenticate,
    get_reauthentication_flows,
)
from allauth.account.internal.stagekit import clear_login
from allauth.account.utils import passthrough_next_redirect_url
from allauth.account.views import ConfirmLoginCodeView, LoginView, RequestLoginCodeView
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME, logout
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from coalitie.basis.accountformulieren import tel_code
from coalitie.basis.accounts import net_ingelogd
from coalitie.basis.maillink import bekend_adres

WACHTEN_OP_CODE = 3600  # seconds that is remembered which address a code was sent to


def _terug_naar_inloggen(request):
    return redirect(passthrough_next_redirect_url(request, reverse("account_login"), REDIRECT_FIELD_NAME))


class Deur:
    """What both pages to begin with share; a code that is under way holds nobody back."""

    def _redirect_to_pending_stage(self, request, stage):
        if stage.key != LoginStageKey.LOGIN_BY_CODE:
            return super()._redirect_to_pending_stage(request, stage)
        if request.method == "POST":
            clear_login(request)
        return None

    def get_initial(self):
        """Fill in the address of whom a link in a mail was meant for."""
        return {**super().get_initial(), "email": bekend_adres(self.request)}

    def get_context_data(self, **kwargs):
        """Add both forms, and the way to a provider if there is one."""
        inhoud = super().get_context_data(**kwargs)
        formulier = inhoud["form"]
        code = (
            formulier
            if isinstance(formulier, RequestLoginCodeForm)
            else RequestLoginCodeForm(initial=self.get_initial())
        )
        wachtwoord = formulier if isinstance(formulier, LoginForm) else LoginForm(request=self.request)
        inhoud |= {"code_formulier": code, "wachtwoord_formulier": wachtwoord}
        if settings.OIDC:
            adres = reverse("openid_connect_login", args=[settings.OIDC["provider_id"]])
            inhoud["aanbieder"] = settings.OIDC["name"]
            inhoud["aanbieder_adres"] = passthrough_next_redirect_url(
                self.request, adres, REDIRECT_FIELD_NAME
            )
        return inhoud


class Inloggen(Deur, LoginView):
    """With a password; the page begins with the code."""


class CodeVragen(Deur, RequestLoginCodeView):
    """Ask for a code by mail. Also to ask for another one, or with another address."""

    template_name = "account/login.html"

    def form_valid(self, form):
        """Send it; whoever does not use it is soon forgotten."""
        antwoord = super().form_valid(form)
        if not self.request.user.is_authenticated:
            self.request.session.set_expiry(WACHTEN_OP_CODE)
        return antwoord


class CodeInvullen(ConfirmLoginCodeView):
    """Type the code. Wrong ones are counted per address, whatever session they come from (``tel_code``)."""

    def post(self, request, *args, **kwargs):
        """Check the code, unless too many were wrong."""
        self.pogingen = tel_code(request, self._process.state["email"])
        if self.pogingen:
            return super().post(request, *args, **kwargs)
        self._process.abort()
        messages.error(request, _("Dit is te vaak geprobeerd. Wacht een uur, of log in met je wachtwoord."))
        return _terug_naar_inloggen(request)

    def form_valid(self, form):
        """Let in; a code that was right does not count."""
        for poging in self.pogingen:
            poging.rollback()
        return super().form_valid(form)

    def form_invalid(self, form):
        """Ask again, a few times; then a new code is needed."""
        if self._process.record_invalid_attempt():
            return self.render_to_response(self.get_context_data(form=form))
        messages.error(request=self.request, message=_("Deze code werkt niet meer. Vraag een nieuwe."))
        return _terug_naar_inloggen(self.request)


class NogEenStap(AuthenticateView):
    """The second step, in the ways that this person has."""

    def get_context_data(self, **kwargs):
        """Tell which ways there are."""
        soorten = set(Authenticator.objects.filter(user=self.stage.login.user).values_list("type", flat=True))
        inhoud = super().get_context_data(**kwargs)
        return inhoud | {
            "adres": reverse("mfa_authenticate"),
            "heeft_app": Authenticator.Type.TOTP in soorten,
            "heeft_passkey": Authenticator.Type.WEBAUTHN in soorten,
            "alleen_passkey": Authenticator.Type.TOTP not in soorten,
        }


class MetPasskey(LoginWebAuthnView):
    """Sign in with a passkey."""

    def form_invalid(self, form):
        """Say that it did not work, without saying why."""
        messages.error(self.request, _("Inloggen met deze passkey lukt niet. Probeer het met een code."))
        return _terug_naar_inloggen(self.request)


def vers_ingelogd(view):
    """Decorate a view that changes how somebody signs in: a session that was left open is not enough.

    Who has neither a password nor a second step can be asked nothing, and signs in anew.
    """

    @wraps(view)
    def bewaakt(request, *args, **kwargs):
        if request.user.is_authenticated and not net_ingelogd(request):
            if not get_reauthentication_flows(request.user):
                logout(request)
                messages.info(request, _("Log opnieuw in. Zo weten we zeker dat jij dit verandert."))
                return redirect_to_login(request.get_full_path())
            if not did_recently_reauthenticate(request):
                raise ReauthenticationRequired
        return view(request, *args, **kwargs)

    return bewaakt
