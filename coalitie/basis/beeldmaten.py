"""The sizes of a picture: made from the original, in AVIF and WebP, and found again by their address."""

import shutil
from io import BytesIO
from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.db.models import OuterRef, Subquery
from PIL import Image

from coalitie.basis.afbeeldingen import lees_beeld
from coalitie.basis.models import Beeld

BREEDTES = (400, 800, 1200, 1600)
MAP = "maten"
# One thread: the other processor is for readers.
FORMATEN = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 7, "max_threads": 1},
    "webp": {"format": "WEBP", "quality": 78},
}
# A size that is hardly wider than the one before it saves nobody anything.
SCHEELT = 1.25


def breedtes(breedte):
    """Return the widths to make of a picture that is ``breedte`` pixels wide: four at most, none wider."""
    passend = [maat for maat in BREEDTES if maat <= breedte]
    if breedte < BREEDTES[-1] and (not passend or breedte >= passend[-1] * SCHEELT):
        passend.append(breedte)
    return passend


def pad_van(naam, breedte, formaat):
    """Return where a size of the picture ``naam`` lies, below the folder of uploads."""
    return f"{MAP}/{naam}/{breedte}.{formaat}"


def paden(beeld):
    """Return where all sizes of a ``Beeld`` lie."""
    return [pad_van(beeld.naam, breedte, formaat) for breedte in beeld.maten for formaat in FORMATEN]


def origineel_van(pad):
    """Return the name of the picture of which ``pad`` is a size, or None when it is no such place."""
    map_, _streep, rest = pad.partition("/")
    naam, _streep, bestand = rest.rpartition("/")
    plek = PurePosixPath(bestand)
    goed = map_ == MAP and naam and plek.stem.isdecimal() and plek.suffix[1:] in FORMATEN
    return naam if goed else None


def maak(naam):
    """Make all sizes of a picture and return their widths. Raises what storage or Pillow raises."""
    with default_storage.open(naam) as bestand:
        vol, _formaat = lees_beeld(bestand)
    breed, hoog = vol.size
    klaar = breedtes(breed)
    for breedte in reversed(klaar):
        # Each size from the one above it: as sharp, and much less work.
        vol = vol.resize((breedte, max(1, round(hoog * breedte / breed))), Image.Resampling.LANCZOS)
        for formaat, opties in FORMATEN.items():
            uit = BytesIO()
            vol.save(uit, **opties)
            default_storage.zet(pad_van(naam, breedte, formaat), uit.getvalue())
    return klaar


def verwijder(naam):
    """Remove every size of a picture; the picture itself stays."""
    if naam:
        shutil.rmtree(default_storage.path(f"{MAP}/{naam}"), ignore_errors=True)


def maten_van(veld):
    """Return an expression: the ready widths of the picture that ``veld`` of the same row names."""
    return Subquery(Beeld.objects.filter(naam=OuterRef(veld)).values("maten")[:1])
