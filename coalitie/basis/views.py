"""Pages for when something goes wrong. None of them needs the database."""

import sys
from contextlib import suppress

from django.db import InterfaceError, OperationalError
from django.shortcuts import render
from django.utils.translation import gettext as _
from psycopg_pool import PoolTimeout

from coalitie.basis.context import laatst_bekende_portaal
from coalitie.basis.models import Portaal

GEEN_DATABANK = (OperationalError, InterfaceError, PoolTimeout)


def _fout(request, status, titel, tekst, **koppen):
    inhoud = {"titel": titel, "tekst": tekst, "status": status, "portaal": _portaal(status)}
    antwoord = render(request, "fout.html", inhoud, status=status)
    for naam, waarde in koppen.items():
        antwoord.headers[naam] = waarde
    return antwoord


def _portaal(status):
    """Return the portal for an error page; only when nothing is broken the database is asked."""
    if status < 500:
        with suppress(*GEEN_DATABANK):
            return Portaal.haal()
    return laatst_bekende_portaal()


def verzoek_klopt_niet(request, exception=None):
    """400: the request itself makes no sense."""
    return _fout(
        request,
        400,
        _("Dit verzoek begrijpen we niet"),
        _("Ga terug en probeer het opnieuw, of begin op de voorpagina."),
    )


def mag_niet(request, exception=None):
    """403: signed in, but not allowed."""
    return _fout(
        request,
        403,
        _("Dit mag je niet zien of doen"),
        _("Denk je dat dit wel zou moeten? Vraag het aan het programmateam."),
    )


def formulier_verlopen(request, reason=""):
    """403: the token of a form was missing or too old."""
    return _fout(
        request,
        403,
        _("Het formulier is verlopen"),
        _(
            "Ga terug, laad de pagina opnieuw en verstuur het formulier nog een keer. Sta je cookies van deze site toe?"
        ),
    )


def niet_gevonden(request, exception=None):
    """404: there is nothing here, or nothing for you."""
    return _fout(
        request,
        404,
        _("Deze pagina is er niet"),
        _("Misschien is het adres niet goed overgenomen, of staat de pagina niet meer op de site."),
    )


def even_wachten(request):
    """429: this costs the portal much, and was asked often; within a minute it can be asked again."""
    return _fout(
        request,
        429,
        _("Even wachten"),
        _("Dit is nu te vaak gevraagd. Probeer het over een minuut opnieuw."),
        **{"Retry-After": "60"},
    )


def te_druk(request):
    """503: others are having files made that take long."""
    return _fout(
        request,
        503,
        _("Het is even druk"),
        _("Er worden nu veel bestanden gemaakt. Probeer het over een minuut opnieuw."),
        **{"Retry-After": "60"},
    )


def te_vaak(request):
    """429: too many attempts at something that is guarded."""
    return _fout(
        request,
        429,
        _("Even wachten"),
        _("Dit is te vaak achter elkaar geprobeerd. Wacht een paar minuten en probeer het dan opnieuw."),
        **{"Retry-After": "300"},
    )


def fout(request):
    """500, or 503 when the database is away."""
    if isinstance(sys.exc_info()[1], GEEN_DATABANK):
        return _fout(
            request,
            503,
            _("We zijn even niet bereikbaar"),
            _("Er is een storing. Probeer het over een paar minuten opnieuw."),
            **{"Retry-After": "120"},
        )
    return _fout(
        request,
        500,
        _("Er ging iets mis"),
        _(
            "Dat ligt aan ons, niet aan jou. We hebben het gezien en zoeken het uit. Probeer het later opnieuw."
        ),
    )
