"""The page of somebody who is signed in: who you are here, and how you sign in."""

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render

from coalitie.basis import tweede_stap as stap
from coalitie.site.lezen import alleen_lezen
from partners.toegang import lidmaatschappen_van


@alleen_lezen
@login_required
def mijn_account(request):
    """Show who you are here, what you may do for which organisation, and how you sign in."""
    middelen = list(Authenticator.objects.filter(user=request.user).order_by("created_at"))
    per_soort = {een.type: een.wrap() for een in middelen if een.type != Authenticator.Type.WEBAUTHN}
    inhoud = {
        "lidmaatschappen": lidmaatschappen_van(request.user),
        "app": per_soort.get(Authenticator.Type.TOTP),
        "passkeys": [een for een in middelen if een.type == Authenticator.Type.WEBAUTHN],
        "reservecodes": per_soort.get(Authenticator.Type.RECOVERY_CODES),
        "moet_tweede_stap": stap.moet(request.user),
        "aanbieder": settings.OIDC["name"] if settings.OIDC else "",
        "gelinkt": settings.OIDC and SocialAccount.objects.filter(user=request.user).exists(),
    }
    return render(request, "account/mijn_account.html", inhoud)


@alleen_lezen
@login_required
def tweede_stap(request):
    """Let somebody choose a second step; who has one goes on to where they were going."""
    if stap.is_ingesteld(request.user) or stap.vroeg_de_aanbieder(request, request.user):
        return redirect(request.session.pop(stap.DAARNA, "mijn_account"))
    return render(request, "account/tweede_stap.html", {"moet": stap.moet(request.user)})
