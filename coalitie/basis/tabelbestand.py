"""Tables as files: csv and xlsx, for people who read Dutch and for machines; no cell is ever a formula."""

import csv
import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from io import TextIOWrapper

import xlsxwriter
from django.utils import timezone

from coalitie.basis.vaag import VageDatum

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
# A program that opens a csv reads what begins so as a formula, or as the end of a cell.
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n")
# The same within a text, for a program that expects another separator; a list with dashes stays a list.
_BINNENIN = re.compile(r"([;,\t\r\n])(?=[=+@]|-(?! ))")
LANGSTE_CEL = 32_767  # characters, in a workbook
# A text stays a text, whatever it looks like.
_LETTERLIJK = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True)
class Vorm:
    """How values are written: for people in the Netherlands, or the same everywhere for machines."""

    scheiding: str
    komma: str
    codering: str
    iso: bool

    def in_tekst(self, waarde):
        """Return a value as the text of a cell in a csv."""
        match waarde:
            case None:
                return ""
            case bool():
                return self._ja_nee(waarde)
            case int() | Decimal():
                return f"{waarde:f}".replace(".", self.komma) if isinstance(waarde, Decimal) else str(waarde)
            case datetime.date() | VageDatum():
                return self.dag(waarde)
        tekst = _BINNENIN.sub(r"\1'", str(waarde))
        return f"'{tekst}" if tekst.startswith(_FORMULE) else tekst

    def dag(self, waarde):
        """Return a day or a moment; what is vague in words, or for machines from the first to the last day."""
        if isinstance(waarde, VageDatum):
            if not self.iso:
                return str(waarde)
            if waarde.eerste != waarde.laatste:
                return f"{waarde.eerste:%Y-%m-%d}/{waarde.laatste:%Y-%m-%d}"
            waarde = waarde.eerste
        if isinstance(waarde, datetime.datetime):
            plaatselijk = timezone.localtime(waarde)
            return plaatselijk.isoformat("T", "seconds") if self.iso else f"{plaatselijk:%d-%m-%Y %H:%M}"
        return f"{waarde:%Y-%m-%d}" if self.iso else f"{waarde:%d-%m-%Y}"

    def _ja_nee(self, waarde):
        if self.iso:
            return "1" if waarde else "0"
        return "ja" if waarde else "nee"


NEDERLANDS = Vorm(scheiding=";", komma=",", codering="utf-8-sig", iso=False)
MACHINE = Vorm(scheiding=",", komma=".", codering="utf-8", iso=True)


def schrijf_csv(uit, vorm, rijen, vooraf=()):
    """Write rows to the binary file ``uit``; ``vooraf`` are lines above them, followed by an empty one."""
    tekst = TextIOWrapper(uit, encoding=vorm.codering, newline="", write_through=True)
    schrijver = csv.writer(tekst, delimiter=vorm.scheiding, lineterminator="\r\n")
    if vooraf:
        schrijver.writerows([vorm.in_tekst(waarde) for waarde in rij] for rij in vooraf)
        schrijver.writerow([])
    schrijver.writerows([vorm.in_tekst(waarde) for waarde in rij] for rij in rijen)
    tekst.detach()


class Werkboek:
    """A workbook, written row by row to the binary file ``uit``; a context manager."""

    def __init__(self, uit, vorm=NEDERLANDS):
        # Rows go to the disk as they come, so a long table needs no more memory than a short one.
        self._boek = xlsxwriter.Workbook(uit, {"constant_memory": True, **_LETTERLIJK})
        self._vorm = vorm
        self._vet = self._boek.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._getal = self._boek.add_format({"num_format": "#,##0.00"})
        self._dag = self._boek.add_format({"num_format": "yyyy-mm-dd" if vorm.iso else "dd-mm-yyyy"})

    def __enter__(self):
        return self

    def __exit__(self, soort, *_rest):
        self._boek.close()

    def blad(self, naam, koppen, rijen, breedte=18):
        """Add a sheet; numbers and days as such, all else as text, nothing where there is no value."""
        blad = self._boek.add_worksheet(naam)
        blad.set_column(0, len(koppen) - 1, breedte)
        blad.freeze_panes(1, 1)
        for kolom, kop in enumerate(koppen):
            blad.write_string(0, kolom, str(kop), self._vet)
        nummer = 0
        for nummer, rij in enumerate(rijen, 1):
            for kolom, waarde in enumerate(rij):
                self._schrijf(blad, nummer, kolom, waarde)
        blad.autofilter(0, 0, max(nummer, 1), len(koppen) - 1)

    def _schrijf(self, blad, nummer, kolom, waarde):
        if isinstance(waarde, Decimal):
            blad.write_number(nummer, kolom, waarde, self._getal)
        elif isinstance(waarde, int) and not isinstance(waarde, bool):
            blad.write_number(nummer, kolom, waarde)
        elif type(waarde) is datetime.date:
            blad.write_datetime(nummer, kolom, waarde, self._dag)
        elif isinstance(waarde, (bool, datetime.date, VageDatum)):
            blad.write_string(nummer, kolom, self._vorm.in_tekst(waarde))
        elif waarde not in (None, ""):
            blad.write_string(nummer, kolom, str(waarde)[:LANGSTE_CEL])
