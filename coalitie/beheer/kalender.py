"""The calendar of the team: everything that has a day, with who does it; first what waits for the reader."""

from collections import defaultdict

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.site.adressen import volledig_adres
from financiering.agendasleutels import adres_van, mag_kalender_zien, vernieuw, vernieuwd_in_woorden
from financiering.kalender import interne_kalender

HOOGSTENS = 200  # how many are shown below each other


def pagina(request, site):
    """Show what is overdue or comes: first what is mine, then by month; 403 for who may not see applications."""
    if not mag_kalender_zien(request.user):
        raise PermissionDenied
    afspraken = [
        afspraak
        for afspraak in interne_kalender(timezone.localdate())
        if afspraak.is_te_laat or (not afspraak.is_voorbij and not afspraak.is_klaar_gemeld)
    ]
    van_mij = [afspraak for afspraak in afspraken if afspraak.wie == request.user]
    maanden = defaultdict(list)
    te_laat = [afspraak for afspraak in afspraken if afspraak.is_te_laat]
    komend = [afspraak for afspraak in afspraken if not afspraak.is_te_laat]
    for afspraak in komend[:HOOGSTENS]:
        maanden[afspraak.maand].append(afspraak)
    inhoud = {
        **site.each_context(request),
        "title": _("Kalender"),
        # Each a list of (month, moments); without a month where the order says enough.
        "van_mij": [(None, van_mij)] if van_mij else [],
        "te_laat": [(None, te_laat[:HOOGSTENS])] if te_laat else [],
        "maanden": list(maanden.items()),
        "meer": max(0, len(komend) - HOOGSTENS),
        "agenda_adres": _volledig(request.user),
    }
    return TemplateResponse(request, "admin/kalender.html", inhoud)


def nieuw_adres(request):
    """Give the reader a new secret address for their own agenda."""
    if not mag_kalender_zien(request.user):
        raise PermissionDenied
    if request.method == "POST":
        messages.success(request, vernieuwd_in_woorden(vernieuw(request.user)))
    return redirect("admin:kalender")


def _volledig(gebruiker):
    adres = adres_van(gebruiker)
    return volledig_adres(adres) if adres else ""
