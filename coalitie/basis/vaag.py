"""Dates that are known to the day, the month, the season or the year only."""

import calendar
import datetime
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

MAANDEN = (
    gettext_noop("januari"),
    gettext_noop("februari"),
    gettext_noop("maart"),
    gettext_noop("april"),
    gettext_noop("mei"),
    gettext_noop("juni"),
    gettext_noop("juli"),
    gettext_noop("augustus"),
    gettext_noop("september"),
    gettext_noop("oktober"),
    gettext_noop("november"),
    gettext_noop("december"),
)
# Name of a part of the year -> first month and number of months. No two parts are equally long
# and start in the same month, so the name can be told from the two days.
DELEN = {
    gettext_noop("voorjaar"): (3, 3),
    gettext_noop("zomer"): (6, 3),
    gettext_noop("najaar"): (9, 3),
    gettext_noop("winter"): (12, 3),
    gettext_noop("begin"): (1, 4),
    gettext_noop("medio"): (5, 4),
    gettext_noop("eind"): (9, 4),
    gettext_noop("eerste kwartaal"): (1, 3),
    gettext_noop("tweede kwartaal"): (4, 3),
    gettext_noop("derde kwartaal"): (7, 3),
    gettext_noop("vierde kwartaal"): (10, 3),
}
SYNONIEMEN = {"lente": "voorjaar", "herfst": "najaar", "midden": "medio", "einde": "eind"}
JAREN = range(1900, 2200)


def _maandeinde(jaar, maand):
    return datetime.date(jaar, maand, calendar.monthrange(jaar, maand)[1])


def _maanden(jaar, maand, aantal):
    """Return the first day of a month and the last day ``aantal`` months on."""
    laatste = maand + aantal - 2
    return datetime.date(jaar, maand, 1), _maandeinde(jaar + laatste // 12, laatste % 12 + 1)


@dataclass(frozen=True, order=True)
class VageDatum:
    """A day that lies from ``eerste`` up to and including ``laatste``, in words as it is known.

    The precision follows from the two days: the whole of July 2020 is "juli 2020".
    Raises ``ValueError`` when ``laatste`` comes before ``eerste``.
    """

    eerste: datetime.date
    laatste: datetime.date

    def __post_init__(self):
        if self.laatste < self.eerste:
            raise ValueError("de laatste dag ligt voor de eerste")

    @classmethod
    def van_dag(cls, dag):
        """Return the date that is known to the day."""
        return cls(dag, dag)

    @classmethod
    def lees(cls, tekst):
        """Read Dutch or ISO text, such as "4 juli 2024", "2024-07", "najaar 2023" or "2023".

        Raises ``ValueError`` when the text is none of the known forms.
        """
        tekst = " ".join(str(tekst).lower().split())
        uitersten = tekst.split(" tot en met ")
        if len(uitersten) == 2:
            begin, eind = map(cls.lees, uitersten)
            return cls(begin.eerste, eind.laatste)
        if gevonden := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", tekst):
            dag, maand, jaar = map(int, gevonden.groups())
            return cls.van_dag(datetime.date(cls._jaar(jaar), maand, dag))
        if gevonden := re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", tekst):
            return cls._iso(*gevonden.groups())
        if gevonden := re.fullmatch(r"(?:(\d{1,2}) )?([a-z]+) (\d{4})", tekst):
            dag, naam, jaar = gevonden.groups()
            if naam in MAANDEN:
                return cls._iso(jaar, MAANDEN.index(naam) + 1, dag)
        if gevonden := re.fullmatch(r"([a-z ]+?) (?:van )?(\d{4})(?:[-/](\d{2}|\d{4}))?", tekst):
            naam, jaar, tot_jaar = gevonden.groups()
            naam = SYNONIEMEN.get(naam, naam)
            if naam in DELEN:
                datum = cls(*_maanden(cls._jaar(jaar), *DELEN[naam]))
                if not tot_jaar or datum._loopt_door_tot(tot_jaar):
                    return datum
        raise ValueError(f"{tekst!r} is geen bekende vorm van een datum")

    @staticmethod
    def _jaar(jaar):
        if int(jaar) not in JAREN:
            raise ValueError("het jaar ligt te ver weg")
        return int(jaar)

    @classmethod
    def _iso(cls, jaar, maand, dag):
        jaar = cls._jaar(jaar)
        if dag:
            return cls.van_dag(datetime.date(jaar, int(maand), int(dag)))
        if maand:
            return cls(datetime.date(jaar, int(maand), 1), _maandeinde(jaar, int(maand)))
        return cls(datetime.date(jaar, 1, 1), datetime.date(jaar, 12, 31))

    def _loopt_door_tot(self, jaar):
        """Tell whether it ends in a next year that may be written so ("2024", or "24")."""
        return self.laatste.year > self.eerste.year and str(self.laatste.year).endswith(jaar)

    @property
    def nauwkeurigheid(self):
        """One of dag, maand, deel (a season, quarter or third of a year), jaar, periode."""
        if self.eerste == self.laatste:
            return "dag"
        if (self.eerste, self.laatste) == _maanden(self.eerste.year, self.eerste.month, 1):
            return "maand"
        if self._deel():
            return "deel"
        if (self.eerste, self.laatste) == _maanden(self.eerste.year, 1, 12):
            return "jaar"
        return "periode"

    def _deel(self):
        for naam, (maand, aantal) in DELEN.items():
            if self.eerste.month == maand and (self.eerste, self.laatste) == _maanden(
                self.eerste.year, maand, aantal
            ):
                return naam
        return None

    def _uitersten(self):
        """Return begin and end of a period in years, else in months, else in days."""
        if (self.eerste.month, self.eerste.day, self.laatste.month, self.laatste.day) == (1, 1, 12, 31):
            return self.eerste.year, self.laatste.year
        if self.eerste.day == 1 and self.laatste == _maandeinde(self.laatste.year, self.laatste.month):
            begin = VageDatum(*_maanden(self.eerste.year, self.eerste.month, 1))
            return begin, VageDatum(*_maanden(self.laatste.year, self.laatste.month, 1))
        return VageDatum.van_dag(self.eerste), VageDatum.van_dag(self.laatste)

    def __str__(self):
        match self.nauwkeurigheid:
            case "dag":
                return f"{self.eerste.day} {_(MAANDEN[self.eerste.month - 1])} {self.eerste.year}"
            case "maand":
                return f"{_(MAANDEN[self.eerste.month - 1])} {self.eerste.year}"
            case "deel":
                deel = self._deel()
                jaar = str(self.eerste.year)
                if self.laatste.year != self.eerste.year:
                    jaar = f"{jaar}-{self.laatste.year}"
                if "kwartaal" in deel:
                    return _("%(kwartaal)s van %(jaar)s") % {"kwartaal": _(deel), "jaar": jaar}
                return f"{_(deel)} {jaar}"
            case "jaar":
                return str(self.eerste.year)
        begin, eind = self._uitersten()
        return _("%(begin)s tot en met %(eind)s") % {"begin": begin, "eind": eind}
