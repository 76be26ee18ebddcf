"""Files that no record has any more: laid aside first, and removed when nobody missed them."""

import os
from datetime import timedelta
from pathlib import Path

from django.core.files.storage import default_storage
from django.utils import timezone

from coalitie.basis.afbeeldingen import bestandsvelden
from coalitie.basis.beelden import genoemd
from coalitie.basis.beeldmaten import origineel_van, verwijder

MAP = "weg"
# Longer than any save: its file is there before its record is.
NET_BINNEN = timedelta(days=1)
# In this time a save can be undone, or a backup of the database put back.
BEDENKTIJD = timedelta(days=30)


def ruim_op():
    """Lay aside files that no record names, put back those that are named again, remove the rest in time.

    Running it twice, or at the same time, does no harm.
    """
    gevonden = list(default_storage.namen())
    in_gebruik = genoemd(bestandsvelden())
    for pad in gevonden:
        map_, _streep, rest = pad.partition("/")
        if map_ == MAP:
            _opnieuw_bekijken(pad, rest, in_gebruik)
        elif (naam := origineel_van(pad) or pad) not in in_gebruik and _ouder_dan(NET_BINNEN, pad):
            _leg_weg(pad, naam)


def _leg_weg(pad, naam):
    if pad != naam:
        verwijder(naam)  # sizes can always be made again
        return
    os.utime(default_storage.path(pad))  # here the time to think it over begins
    default_storage.verplaats(pad, f"{MAP}/{pad}")


def _opnieuw_bekijken(pad, naam, in_gebruik):
    if naam in in_gebruik:
        default_storage.verplaats(pad, naam)
    elif _ouder_dan(BEDENKTIJD, pad):
        Path(default_storage.path(pad)).unlink(missing_ok=True)


def _ouder_dan(duur, pad):
    """Tell whether a file lies there for longer than that; what is gone already does not."""
    try:
        return default_storage.get_modified_time(pad) < timezone.now() - duur
    except FileNotFoundError:
        return False
