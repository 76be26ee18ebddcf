"""The calendar of rounds, decisions and deadlines: a page, a file for agendas, and one per colleague."""

import logging
from collections import defaultdict

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from coalitie.basis.models import Portaal
from coalitie.basis.tellen import tel
from coalitie.site import agendabestand
from coalitie.site.adressen import volledig_adres
from coalitie.site.bezoekers import adresafdruk
from coalitie.site.lezen import alleen_lezen
from coalitie.site.peil import met_peil
from financiering.agendasleutels import wie_heeft
from financiering.kalender import een_jaar_terug, kalender_van, openbare_kalender

logger = logging.getLogger(__name__)

KOMEND, VOORBIJ = 60, 40  # how many are named on the page
EEN_UUR = 3600
# An agenda asks a few times an hour; a wrong address is a guess.
KEER_PER_AGENDA, MIS_PER_ADRES = 60, 20


@alleen_lezen
@met_peil
def kalender(request):
    """Show what is overdue, what comes, by month, and folded what has been: now, or on a day that was asked."""
    toen = request.peil.datum if request.peil.datum != timezone.localdate() else None
    afspraken = openbare_kalender(een_jaar_terug(toen), toen)
    open_ = [afspraak for afspraak in afspraken if not afspraak.is_voorbij]
    maanden = defaultdict(list)
    for afspraak in open_[:KOMEND]:
        maanden[afspraak.maand].append(afspraak)
    te_laat = [afspraak for afspraak in afspraken if afspraak.is_te_laat]
    voorbij = [afspraak for afspraak in afspraken if afspraak.is_voorbij and not afspraak.is_te_laat]
    inhoud = {
        "ics_adres": volledig_adres(reverse("kalender_ics")),
        "te_laat": te_laat[:VOORBIJ],
        "meer_te_laat": len(te_laat[VOORBIJ:]),
        "maanden": dict(maanden),
        "meer": max(0, len(open_) - KOMEND),
        "voorbij": voorbij[::-1][:VOORBIJ],
        "meer_voorbij": len(voorbij[VOORBIJ:]),
    }
    return render(request, "site/geld/kalender.html", inhoud)


@alleen_lezen
def kalender_ics(request):
    """Give the same calendar as a file that agendas can subscribe to."""
    naam = _("%(portaal)s: geld") % {"portaal": Portaal.haal().naam}
    return _bestand(agendabestand.schrijf(openbare_kalender(een_jaar_terug()), naam=naam))


# It only reads; without this, refusing a POST would log the secret address.
@csrf_exempt
def eigen_kalender_ics(request, geheim):
    """Give the calendar of the colleague whose secret address this is; anything else is a plain 404.

    The address is the key: no session is read, and nothing is logged that holds it.
    """
    if request.method not in ("GET", "HEAD"):
        return _stil(405)
    try:
        return _eigen_kalender(request, geheim)
    except Exception:
        # Django would log the address with it.
        logger.exception("Een eigen kalender kon niet worden gemaakt")
        return _stil(500)


def _eigen_kalender(request, geheim):
    gebruiker = wie_heeft(geheim)
    if gebruiker is None:
        mag = tel(f"kalender:mis:{adresafdruk(request)}", hoogstens=MIS_PER_ADRES, seconden=EEN_UUR)
        return _stil(404 if mag else 429)
    if not tel(f"kalender:{gebruiker.pk}", hoogstens=KEER_PER_AGENDA, seconden=EEN_UUR):
        return _stil(429)
    naam = _("%(portaal)s: mijn kalender") % {"portaal": Portaal.haal().naam}
    afspraken = kalender_van(gebruiker, een_jaar_terug())
    return _prive(_bestand(agendabestand.schrijf(afspraken, naam=naam, voor=gebruiker)))


def _bestand(inhoud):
    antwoord = HttpResponse(inhoud, content_type=agendabestand.INHOUDSTYPE)
    antwoord.headers["Content-Disposition"] = 'inline; filename="kalender.ics"'
    return antwoord


def _stil(status):
    """Refuse without a page, and without a line in a log that would hold the address."""
    antwoord = HttpResponse(status=status, content_type="text/plain; charset=utf-8")
    antwoord._has_been_logged = True
    if status == 429:
        antwoord.headers["Retry-After"] = str(EEN_UUR)
    if status == 405:
        antwoord.headers["Allow"] = "GET, HEAD"
    return _prive(antwoord)


def _prive(antwoord):
    antwoord.headers["Cache-Control"] = "private, no-store"
    antwoord.headers["X-Robots-Tag"] = "noindex, nofollow"
    antwoord.headers["Referrer-Policy"] = "no-referrer"
    return antwoord
