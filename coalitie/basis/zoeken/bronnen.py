"""How a room says what of it can be found: one ``Bron`` per kind of page."""

import datetime
import html
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.db import models
from django.utils.html import strip_tags

# More than anybody reads, and less than the database can index of one text.
HOOGSTENS_TEKENS = 100_000
# What ends a line, in text with markup.
REGELEINDE = re.compile(r"</(?:p|li|h2|h3|blockquote)>|<br[ /]*>")
ZINSEINDE = (".", "!", "?", ":", ";", ",", "…", "”", "’")


@dataclass(frozen=True)
class Vindbaar:
    """What of one page can be found. Texts may have markup; a page is public from ``vanaf`` until ``tot``.

    ``themas``, ``wijken`` and ``partners`` are ids: what a search can be narrowed to.
    """

    titel: str
    vanaf: datetime.datetime | None
    samenvatting: str = ""
    teksten: tuple[str, ...] = ()
    datum: datetime.date | None = None
    tot: datetime.datetime | None = None
    themas: tuple[int, ...] = ()
    wijken: tuple[int, ...] = ()
    partners: tuple[int, ...] = ()


@dataclass(frozen=True)
class Bron:
    """A kind of page that can be found.

    ``rijen`` gives the rows with all that ``lees`` needs to make a ``Vindbaar`` of one. ``openbaar`` gives
    the rows that a visitor may read now: nothing is shown that is not among them. ``onderdelen`` are
    the models whose rows belong to a page, with the name of their foreign key to it. ``gewicht`` puts a kind
    before (more than 1) or after others.
    """

    soort: str
    model: type[models.Model]
    lees: Callable[[models.Model], Vindbaar]
    rijen: Callable[[], models.QuerySet]
    openbaar: Callable[[], models.QuerySet]
    onderdelen: Mapping[type[models.Model], str] = field(default_factory=dict)
    gewicht: float = 1.0


def kaal(*teksten):
    """Return texts without markup and control characters, as sentences on one line."""
    regels = (_zichtbaar(html.unescape(strip_tags(regel))) for tekst in teksten for regel in _regels(tekst))
    zinnen = (regel if regel.endswith(ZINSEINDE) else f"{regel}." for regel in regels if regel)
    return " ".join(zinnen)[:HOOGSTENS_TEKENS]


def _regels(tekst):
    """Split a text in lines; in markup a new line of the source is a space like any other."""
    return REGELEINDE.split(tekst) if REGELEINDE.search(tekst) else tekst.split("\n")


def kale_titel(titel):
    """Return a title without control characters, on one line."""
    return _zichtbaar(titel)[:200]


def _zichtbaar(tekst):
    tekens = (teken if unicodedata.category(teken) not in ("Cc", "Cs") else " " for teken in tekst)
    return " ".join("".join(tekens).split())
