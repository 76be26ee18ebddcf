"""The page behind the link of an invitation: what is asked, and saying yes."""

from allauth.account import app_settings
from allauth.account.forms import RequestLoginCodeForm
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.utils import get_form_class
from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis.models import Gebruiker
from coalitie.basis.tekst import EenRegelField
from coalitie.basis.tellen import tel
from coalitie.basis.views import te_vaak
from coalitie.site.bezoekers import EEN_UUR, adresafdruk, blijft_hier
from coalitie.site.lezen import alleen_lezen, lezen_en_sturen
from partners.acties import uitnodigen
from partners.models.uitnodiging import afdruk

MIS_PER_ADRES = 30  # links that do not work, an hour
KEER_AANNEMEN = 10  # an hour, for one invitation
IN_SESSIE = "uitnodiging"


class NaamFormulier(forms.Form):
    """How somebody who is new is called."""

    naam = EenRegelField(
        label=gettext_lazy("Hoe heet je?"),
        max_length=Gebruiker._meta.get_field("naam").max_length,
        help_text=gettext_lazy("Zo zien je collega's en het programmateam wie iets deed."),
        error_messages={"required": gettext_lazy("Vul je naam in.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


@blijft_hier
@alleen_lezen
def link(request, geheim):
    """Note that this browser has the link, and go on at an address without the secret in it."""
    try:
        uitnodiging = uitnodigen.lees(afdruk(geheim))
    except uitnodigen.WerktNiet as bezwaar:
        if not tel(f"uitnodigingslink:{adresafdruk(request)}", hoogstens=MIS_PER_ADRES, seconden=EEN_UUR):
            return te_vaak(request)
        return _werkt_niet(request, bezwaar)
    request.session[IN_SESSIE] = uitnodiging.geheimafdruk
    return redirect("mijn_uitnodiging")


@blijft_hier
@lezen_en_sturen
def uitnodiging(request):
    """Show who asks whom to do what, and take the yes."""
    try:
        gevraagd = uitnodigen.lees(request.session.get(IN_SESSIE))
        if request.method == "POST":
            return _ontvang(request, gevraagd)
    except uitnodigen.WerktNiet as bezwaar:
        return _werkt_niet(request, bezwaar)
    return _toon(request, gevraagd, NaamFormulier())


def _ontvang(request, gevraagd):
    if not tel(f"uitnodiging-aannemen:{gevraagd.pk}", hoogstens=KEER_AANNEMEN, seconden=EEN_UUR):
        return te_vaak(request)
    wie = request.user if request.user.is_authenticated else None
    formulier = NaamFormulier(request.POST)
    if wie is None and uitnodigen.van_wie(gevraagd) is None and not formulier.is_valid():
        return _toon(request, gevraagd, formulier, 422)
    naam = formulier.cleaned_data.get("naam", "") if formulier.is_valid() else ""
    try:
        lid = uitnodigen.neem_aan(afdruk=gevraagd.geheimafdruk, door=wie, naam=naam)
    except uitnodigen.LogEerstIn:
        return _stuur_code(request, gevraagd.email, reverse("mijn_uitnodiging"))
    except uitnodigen.AnderAccount:
        return _toon(request, gevraagd, NaamFormulier(), 409)
    request.session.pop(IN_SESSIE, None)
    daarna = reverse("mijn_start", args=[lid.partner.slug])
    if wie is None:
        return _stuur_code(request, gevraagd.email, daarna)
    messages.success(request, _("Welkom. Je hoort er nu bij."))
    return redirect(daarna)


def _stuur_code(request, email, daarna):
    """Begin signing in with a code, as the page of allauth does, with its limits."""
    formulierklasse = get_form_class(app_settings.FORMS, "request_login_code", RequestLoginCodeForm)
    formulier = formulierklasse({"email": email})
    if not formulier.is_valid():
        return redirect(reverse("account_request_login_code", query={"next": daarna}))
    LoginCodeVerificationProcess.initiate(request=request, user=formulier._user, email=email)
    return redirect(reverse("account_confirm_login_code", query={"next": daarna}))


def _toon(request, gevraagd, formulier, status=200):
    account = uitnodigen.van_wie(gevraagd)
    ingelogd = request.user.is_authenticated
    inhoud = {
        "uitnodiging": gevraagd,
        "form": formulier,
        "ander_account": ingelogd and request.user != account,
        "nieuw": account is None,
        "moet_inloggen": account is not None and not ingelogd,
    }
    return render(request, "mijn/uitnodiging.html", inhoud, status=status)


def _werkt_niet(request, bezwaar):
    """Say what to do with a link that does not work; nothing about whom it was for."""
    inhoud = {"bezwaar": bezwaar.messages[0], "kan_inloggen": bezwaar.code == "aangenomen"}
    status = 404 if bezwaar.code == "onbekend" else 410
    return render(request, "mijn/uitnodiging_werkt_niet.html", inhoud, status=status)
