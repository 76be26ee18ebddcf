"""Figures that partners give, in the notation of people here, whatever the language of the page."""

import re
from decimal import Decimal

GETAL = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", re.ASCII)
LANGSTE_GETAL = 20


def lees_getal(tekst):
    """Return the ``Decimal`` of "1.234,5", or None for what is no number; a point only parts thousands."""
    kaal = "".join(tekst.split())
    if len(kaal) > LANGSTE_GETAL or not GETAL.fullmatch(kaal):
        return None
    return Decimal(kaal.replace(".", "").replace(",", "."))


def schrijf_getal(getal):
    """Return a ``Decimal`` as people here write it: "1.234,5"."""
    return f"{getal:,f}".translate(str.maketrans(",.", ".,"))
