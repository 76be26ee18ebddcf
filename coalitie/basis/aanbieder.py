"""Signing in with an account elsewhere (OpenID Connect): only for people who have an account here."""

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.openid_connect import views as openid
from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import Http404
from django.shortcuts import redirect, render
from requests import RequestException


class Adapter(DefaultSocialAccountAdapter):
    """Lets in who is linked; links who comes with a proven address of an account that has no link yet."""

    def is_open_for_signup(self, request, sociallogin):
        """Always False."""
        return False

    def pre_social_login(self, request, sociallogin):
        """Find whose account it is; whoever has none here gets the same page, whatever the reason."""
        if not _is_een_persoon(sociallogin):
            raise ImmediateHttpResponse(_onbekend(request))
        if sociallogin.is_existing:
            if not sociallogin.user.is_active:
                raise ImmediateHttpResponse(_onbekend(request))
            return
        gebruiker = _van_wie(sociallogin)
        if gebruiker is None:
            raise ImmediateHttpResponse(_onbekend(request))
        sociallogin.connect(request, gebruiker)


def _is_een_persoon(sociallogin):
    """Tell whether what the provider signed and what it tells on asking are about the same person."""
    account = sociallogin.account
    gegevens = getattr(account, "van_de_aanbieder", account.extra_data)
    delen = [gegevens[deel].get("sub") for deel in ("id_token", "userinfo") if gegevens.get(deel)]
    return len(set(delen)) == 1


def _van_wie(sociallogin):
    """Return the account of the address that the provider proved, if it is not linked to somebody else."""
    adressen = [adres.email.lower() for adres in sociallogin.email_addresses if adres.verified is True]
    gelinkt = SocialAccount.objects.filter(provider=sociallogin.account.provider).values("user")
    wie = get_user_model().objects.filter(email__in=adressen, is_active=True)
    return wie.exclude(pk__in=gelinkt).first()


def _onbekend(request):
    return render(request, "socialaccount/onbekend.html", status=403)


def bewaar_niets(sender, instance, **kwargs):
    """Receiver of ``pre_save`` of a link: who it is elsewhere is enough; what else came along is not kept."""
    instance.van_de_aanbieder, instance.extra_data = instance.extra_data, {}


def _alleen_als_hij_er_is(aanbieder):
    if not settings.OIDC or aanbieder != settings.OIDC["provider_id"]:
        raise Http404


def begin(request, provider_id):
    """Send somebody to the provider."""
    _alleen_als_hij_er_is(provider_id)
    if request.method != "GET" or request.GET.get("process", "login") != "login":
        raise Http404
    if request.user.is_authenticated:
        return redirect("mijn_account")
    try:
        return openid.login(request, provider_id)
    except RequestException:
        return _storing(request)


def terug(request, provider_id):
    """Take somebody in who comes back from the provider."""
    _alleen_als_hij_er_is(provider_id)
    try:
        return openid.callback(request, provider_id)
    except RequestException:
        return _storing(request)


def _storing(request):
    return render(request, "socialaccount/authentication_error.html", status=502)
