"""Every table about money and decisions as a file: csv or workbook, for people or for machines.

A table is written to a file of its own first and sent after that. A slow reader so holds no connection to
the database, and what goes wrong halfway is an error page and not half a table.
"""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from io import SEEK_END
from operator import attrgetter
from tempfile import SpooledTemporaryFile
from urllib.parse import urlencode

from django.db import connection, transaction
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.models import Portaal
from coalitie.basis.paginacache.middleware import MAX_INHOUD
from coalitie.basis.tabelbestand import CSV, MACHINE, NEDERLANDS, XLSX, Werkboek, schrijf_csv
from coalitie.site.adressen import volledig_adres
from coalitie.site.bezoekers import Grens, niet_te_vaak
from coalitie.site.drukte import om_de_beurt
from coalitie.site.lezen import alleen_lezen
from coalitie.site.peil import PARAMETERS, met_peil

HOOGSTENS = 100_000  # rows in a file
# For the reading of one: at most a minute for a statement, and time to write in between. All rows are meant,
# so the database need not plan for the first.
_INSTELLINGEN = {
    "statement_timeout": "60s",
    "idle_in_transaction_session_timeout": "300s",
    "cursor_tuple_fraction": "1",
}
SOORTEN = ("csv", "xlsx")
VORMEN = {"": NEDERLANDS, "machine": MACHINE}
GRENS = Grens(wat="tabel", per_adres=600, in_totaal=6000, seconden=3600)


@dataclass(frozen=True)
class Kolom:
    """A column: its name for machines (never changed), its heading, and where its value stands in a row.

    ``waarde`` is a function of the row, or the path of an attribute; the name of the column when left out.
    """

    naam: str
    kop: str
    waarde: Callable | str = ""

    def lees(self):
        """Return the function that gives the value of a row."""
        return self.waarde if callable(self.waarde) else _pad(self.waarde or self.naam)


def _pad(pad):
    """Return a function that follows ``pad`` (``aanvraag.titel``) and stops where there is nothing."""
    delen = [attrgetter(deel) for deel in pad.split(".")]

    def lees(rij):
        for deel in delen:
            rij = deel(rij)
            if callable(rij):  # get_status_display and the like
                rij = rij()
            if rij is None:
                return None
        return rij

    return lees


@dataclass(frozen=True)
class Tabel:
    """A table: what is in it and where it stands on the site.

    ``rijen(vraag, peil, onderwerp)`` returns the rows of a page with the query ``vraag``, on the day of ``peil``.
    ``onderwerp(slug)`` returns what the table is of (a scheme, an application) and raises ``Http404`` for what the
    public may not see today; None where there is one table only. ``adres(slug)`` is the page that shows it, and
    ``parameters`` are the choices of that page.
    """

    naam: str
    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: Callable
    adres: Callable
    parameters: tuple[str, ...] = ()
    onderwerp: Callable | None = None

    def vraag(self, gevraagd):
        """Return the part of a query that decides about the rows of this table."""
        namen = (*PARAMETERS, *self.parameters)
        return {naam: gevraagd[naam] for naam in namen if gevraagd.get(naam)}


class TeVeel(Exception):
    """There are more rows than a file may hold."""


@contextmanager
def _ruim_de_tijd():
    """Within, the longest table can be read, also while the machine is busy."""
    with transaction.atomic(), connection.cursor() as cursor:
        for naam, waarde in _INSTELLINGEN.items():
            cursor.execute("SELECT set_config(%s, %s, true)", [naam, waarde])
        yield


def bestand_van(tabellen):
    """Return the view that gives the tables of ``tabellen`` (by name) as a file."""

    @alleen_lezen
    @om_de_beurt
    @niet_te_vaak(GRENS)
    def bestand(request, tabel, soort, slug=""):
        """Give one table; ``?vorm=machine`` in the form for machines."""
        vorm, definitie = VORMEN.get(request.GET.get("vorm", "")), tabellen.get(tabel)
        if definitie is None or vorm is None or soort not in SOORTEN:
            raise Http404
        if bool(definitie.onderwerp) != bool(slug):
            raise Http404
        # By what is public today, also where the table is of what was known before.
        onderwerp = definitie.onderwerp(slug) if slug else None
        return _geef(request, definitie, soort, slug, onderwerp, vorm)

    return bestand


@met_peil
def _geef(request, tabel, soort, slug, onderwerp, vorm):
    # After ``met_peil`` counted: others wait for a count until the transaction in which it was made ends.
    with _ruim_de_tijd():
        download = Download(request, tabel, slug, onderwerp, vorm)
        try:
            return download.antwoord(soort)
        except TeVeel:
            inhoud = {"hoogstens": HOOGSTENS, "terug": download.pagina}
            return render(request, "site/geld/te_veel.html", inhoud, status=422)


class Download:
    """One table as it is asked for: of which day, for whom, and made when."""

    def __init__(self, request, tabel, slug, onderwerp, vorm):
        self._tabel, self._slug, self._vorm, self._peil = tabel, slug, vorm, request.peil
        gevraagd = tabel.vraag(request.GET)
        self._rijen = tabel.rijen(gevraagd, request.peil, onderwerp)
        self.pagina = tabel.adres(slug) + (f"?{urlencode(gevraagd)}" if gevraagd else "")
        self._gemaakt = timezone.now()

    def antwoord(self, soort):
        """Return the response with the table as ``soort``: "csv" or "xlsx"."""
        uit = SpooledTemporaryFile(max_size=MAX_INHOUD)  # noqa: SIM115 - the response closes a long one
        try:
            (self._schrijf_xlsx if soort == "xlsx" else self._schrijf_csv)(uit)
        except BaseException:
            uit.close()
            raise
        groot = uit.seek(0, SEEK_END) > MAX_INHOUD
        uit.seek(0)
        naam = f"{self._naam()}.{soort}"
        inhoudsoort = XLSX if soort == "xlsx" else CSV
        if groot:
            response = FileResponse(uit, as_attachment=True, filename=naam, content_type=inhoudsoort)
            response["Cache-Control"] = "public, max-age=60"
            return response
        with uit:
            response = HttpResponse(uit.read(), content_type=inhoudsoort)
        response["Content-Disposition"] = f'attachment; filename="{naam}"'
        return response

    def _naam(self):
        delen = [self._tabel.naam, self._slug, f"{self._peil.datum:%Y-%m-%d}"]
        if self._peil.bekend_op:
            delen.append(f"bekend-op-{timezone.localtime(self._peil.bekend_op):%Y-%m-%d}")
        return "-".join(deel for deel in (*delen, "machine" if self._vorm.iso else "") if deel)

    def _gelezen(self):
        lezers = [kolom.lees() for kolom in self._tabel.kolommen]
        rijen = self._rijen.iterator(chunk_size=2000) if hasattr(self._rijen, "iterator") else self._rijen
        herkomst = tuple(waarde for _naam, _kop, waarde in self._herkomst()) if self._vorm.iso else ()
        for nummer, rij in enumerate(rijen, 1):
            if nummer > HOOGSTENS:
                raise TeVeel
            yield (*(lees(rij) for lees in lezers), *herkomst)

    def _herkomst(self):
        """Return where the table is from and how it stands, as (name for machines, heading, value)."""
        return (
            ("portaal", _("Bron"), Portaal.haal().naam),
            ("adres_tabel", _("Adres"), volledig_adres(self.pagina)),
            ("peildatum", _("Zo was het op"), self._peil.datum),
            ("bekend_op", _("Zoals bekend op"), self._peil.bekend_op or self._gemaakt),
            ("gemaakt_op", _("Gemaakt op"), self._gemaakt),
        )

    def _koppen(self):
        if self._vorm.iso:
            eigen = [kolom.naam for kolom in self._tabel.kolommen]
            return [*eigen, *(naam for naam, _kop, _waarde in self._herkomst())]
        return [str(kolom.kop) for kolom in self._tabel.kolommen]

    def _erboven(self):
        return [(_("Tabel"), self._tabel.titel), *((kop, waarde) for _n, kop, waarde in self._herkomst())]

    def _schrijf_csv(self, uit):
        vooraf = () if self._vorm.iso else self._erboven()
        schrijf_csv(uit, self._vorm, self._met_koppen(), vooraf)

    def _met_koppen(self):
        yield self._koppen()
        yield from self._gelezen()

    def _schrijf_xlsx(self, uit):
        with Werkboek(uit, self._vorm) as boek:
            boek.blad(_("Tabel"), self._koppen(), self._gelezen())
            koppen = (_("Over deze tabel"), "")
            boek.blad(_("Over deze tabel"), koppen, self._erboven(), breedte=40)
