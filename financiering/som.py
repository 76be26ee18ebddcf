"""Sums of amounts of which some are a range and some are not known."""

from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

from coalitie.basis.zekerheid import Zekerheid

NUL = Decimal(0)


@dataclass(frozen=True)
class Som:
    """A sum of amounts on one rung of the ladder, in euros (or hours, or fte: never mixed).

    ``laag`` and ``hoog`` are equal when no amount was a range. ``aantal`` is how many amounts are known,
    ``onbekend`` how many are not: those are counted, never guessed. ``afgerond`` and ``ruim`` say how many
    of the known ones were rounded, or "at least".
    """

    laag: Decimal = NUL
    hoog: Decimal = NUL
    aantal: int = 0
    onbekend: int = 0
    afgerond: int = 0
    ruim: int = 0

    def __add__(self, ander):
        return Som(*(getattr(self, veld) + getattr(ander, veld) for veld in self.__dataclass_fields__))

    def __bool__(self):
        return bool(self.aantal or self.onbekend)

    @classmethod
    def van_een(cls, zekerheid, laag, hoog=None):
        """Return one amount as a sum; ``laag`` None: not known, ``hoog`` None: not a range."""
        if laag is None:
            return cls(onbekend=1)
        afgerond, ruim = zekerheid == Zekerheid.AFGEROND, zekerheid == Zekerheid.RUIM
        return cls(laag, laag if hoog is None else hoog, 1, 0, int(afgerond), int(ruim))

    @classmethod
    def van(cls, sommen):
        """Return the sum of an iterable of sums, which are all on one rung and in one unit."""
        return reduce(cls.__add__, sommen, cls())
