"""The figure of the letter to the council: programme lines against sources, as it held on a day.

What this module says is data; it is drawn in ``coalitie.site.dekkingsfiguur``.
"""

import datetime
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from financiering.ladder import Trede
from financiering.som import Som


class Bronsoort(models.TextChoices):
    """Who pays."""

    REGELING = "regeling", _("regelingen en fondsen")
    PARTNER = "partner", _("partners")
    GEMEENTE = "gemeente", _("de gemeente zelf")


@dataclass(frozen=True)
class Peil:
    """Which day is asked (``datum``), as known at which moment (``bekend_op``), and for which year.

    ``bekend_op`` is an aware moment or None: all that is known now. ``jaar`` None: all years together.
    """

    datum: datetime.date
    bekend_op: datetime.datetime | None = None
    jaar: int | None = None


@dataclass(frozen=True)
class Balk:
    """One bar: the money of one source, on one rung, for one set of programme lines.

    ``themas`` holds the slugs of the themes in their order; all of them, or none, means across the themes.
    An amount stands once, with the whole set, and is never divided over it.
    """

    soort: Bronsoort
    naam: str
    adres: str
    themas: tuple[str, ...]
    trede: Trede
    som: Som
    toelichting: str = ""


@dataclass(frozen=True)
class Gat:
    """A hole: a programme line that no open or granted source is for by itself, or a need without cover."""

    thema: str
    zin: str


@dataclass(frozen=True)
class Figuur:
    """All that is drawn. ``themas`` are the programme lines in their order, ``balken`` most certain first."""

    peil: Peil
    themas: tuple
    balken: tuple[Balk, ...]
    gaten: tuple[Gat, ...]
    zin: str
