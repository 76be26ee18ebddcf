"""Which day a page about money shows: ``?peildatum=``, ``&bekend_op=`` and ``&jaar=`` in its address.

``?peildatum=2023-11-15`` shows what held that day, ``&bekend_op=2024-03-01`` only what this portal knew at
the end of that day (or at a moment: ``2024-03-01T12:00``), ``&jaar=2025`` the money for one year.
"""

import datetime
from contextlib import contextmanager
from functools import wraps
from urllib.parse import urlencode

from django.db import connection, transaction
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from coalitie.basis.toen import zoals_bekend
from coalitie.basis.views import even_wachten
from coalitie.site.bezoekers import Grens
from financiering.figuur import Peil
from themas.models.behoefte import EERSTE_JAAR, LAATSTE_JAAR

# Nothing that the portal is about happened before.
EERSTE_DAG = datetime.date(2000, 1, 1)
DAGEN = ("peildatum", "bekend_op")
PARAMETERS = (*DAGEN, "jaar")
# Reading the history takes the database long. What the page cache answers is not counted.
VERLEDEN = Grens(wat="verleden", per_adres=20, in_totaal=240, seconden=60)


class OngeldigPeil(ValueError):
    """The address asks for a day, a moment or a year that cannot be; the text says so, to people.

    ``parameter`` is the name of the one that is meant.
    """

    parameter = ""


def lees_peil(vraag):
    """Return the ``Peil`` that the parameters of an address ask for; what is left out is today, and all years.

    Raises ``OngeldigPeil``.
    """
    gelezen = {}
    for naam, lees in (("peildatum", _dag), ("bekend_op", _moment), ("jaar", _jaar)):
        try:
            gelezen[naam] = lees(vraag.get(naam, "").strip())
        except OngeldigPeil as fout:
            fout.parameter = naam
            raise
    return Peil(datum=gelezen["peildatum"], bekend_op=gelezen["bekend_op"], jaar=gelezen["jaar"])


def _als_dag(tekst):
    try:
        dag = parse_date(tekst)
    except ValueError:
        dag = None
    if dag is None:
        raise OngeldigPeil(
            _("De dag “%(dag)s” kennen we niet. Schrijf de dag als 2023-11-15: jaar, maand, dag.")
            % {"dag": tekst[:40]}
        )
    if dag < EERSTE_DAG:
        raise OngeldigPeil(_("Kies een dag in 2000 of later. Van eerder weten we niets."))
    if dag > timezone.localdate():
        raise OngeldigPeil(_("Deze dag moet nog komen. Kies vandaag of een dag die is geweest."))
    return dag


def _dag(tekst):
    return _als_dag(tekst) if tekst else timezone.localdate()


def _moment(tekst):
    """Return the moment: the very end of a day in Amsterdam, or the one that is written with its time."""
    if not tekst:
        return None
    if "T" not in tekst:
        return timezone.make_aware(datetime.datetime.combine(_als_dag(tekst), datetime.time.max))
    try:
        # The + of a time zone is a space when the address was not written carefully.
        moment = parse_datetime(tekst.replace(" ", "+"))
    except ValueError:
        moment = None
    if moment is None:
        raise OngeldigPeil(
            _("Het moment “%(moment)s” kennen we niet. Schrijf bijvoorbeeld 2023-11-15T12:00.")
            % {"moment": tekst[:40]}
        )
    if timezone.is_naive(moment):
        moment = timezone.make_aware(moment)
    if moment.year < EERSTE_DAG.year:
        raise OngeldigPeil(_("Kies een dag in 2000 of later. Van eerder weten we niets."))
    if moment > timezone.now():
        raise OngeldigPeil(_("Dit moment moet nog komen. Kies een moment dat is geweest."))
    return moment


def _jaar(tekst):
    if not tekst:
        return None
    if tekst.isascii() and tekst.isdigit() and len(tekst) == 4 and EERSTE_JAAR <= int(tekst) <= LAATSTE_JAAR:
        return int(tekst)
    raise OngeldigPeil(
        _("Het jaar “%(jaar)s” kennen we niet. Kies een jaar van %(van)s tot en met %(tot)s.")
        % {"jaar": tekst[:40], "van": str(EERSTE_JAAR), "tot": str(LAATSTE_JAAR)}
    )


@contextmanager
def _hoe_te_lezen(peil):
    """Within, the database reads the past in one go.

    Of the history it has no statistics as tables, so it expects a row where there are thousands, and looks up
    each of them once for each other one: fifty times as long with 10,000 interventions.
    """
    if peil.bekend_op is None:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('enable_nestloop', 'off', true)")
        yield


def met_peil(view):
    """Decorate a view of a page about money: ``request.peil`` says which day, and it is read as it was known.

    The whole view, and so its rendering, runs within ``zoals_bekend``: let it render at once (``render``), and
    not stream. What the address asks and cannot be, is told on a page of its own with status 400; who asks
    often what was known waits a minute (429).
    """

    @wraps(view)
    def binnen(request, *args, **kwargs):
        try:
            request.peil = lees_peil(request.GET)
        except OngeldigPeil as fout:
            verder = request.GET.copy()
            verder.pop(fout.parameter)
            opnieuw = f"{request.path}?{verder.urlencode()}" if verder else request.path
            request.peil = _wat_wel_kan(request.GET)
            blijft = [(naam, waarde) for naam, waarde in verder.items() if naam not in DAGEN]
            inhoud = {"melding": str(fout), "opnieuw": opnieuw, "verder": blijft}
            return render(request, "site/geld/peil_fout.html", inhoud, status=400)
        if request.peil.bekend_op and not VERLEDEN.mag_nog(request):
            return even_wachten(request)
        with _hoe_te_lezen(request.peil), zoals_bekend(request.peil.bekend_op):
            return view(request, *args, **kwargs)

    return binnen


def _wat_wel_kan(vraag):
    """Return the ``Peil`` of the days in an address that can be: to ask again with, where the rest cannot."""
    dagen = {}
    for naam, lees in (("peildatum", _dag), ("bekend_op", _moment)):
        try:
            dagen[naam] = lees(vraag.get(naam, "").strip())
        except OngeldigPeil:
            dagen[naam] = lees("")
    return Peil(datum=dagen["peildatum"], bekend_op=dagen["bekend_op"])


def adres_met_peil(request, adres, zonder=(), anders=None):
    """Return an address below /geld/ with the day, moment and year that this page was asked for.

    ``zonder`` names parameters that are left out, ``anders`` gives others. What was not asked is not added,
    so the page of today keeps one address.
    """
    gevraagd = {naam: request.GET.get(naam) for naam in PARAMETERS if naam not in zonder} | (anders or {})
    gevraagd = {naam: waarde for naam, waarde in gevraagd.items() if waarde}
    if not gevraagd:
        return adres
    return f"{adres}{'&' if '?' in adres else '?'}{urlencode(gevraagd)}"
