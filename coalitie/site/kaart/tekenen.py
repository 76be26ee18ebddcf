"""Drawing the map: what the template needs of each wijk."""

from collections import defaultdict
from hashlib import sha256
from math import cos, radians
from typing import NamedTuple

from coalitie.site.kaart.plaatsen import (
    BREEDTE,
    RAAK,
    TEGEL,
    maak_bord,
    op_raster,
    regels_van,
    zet_boven_en_onder,
)
from coalitie.site.kaart.vormen import als_pad, op_ruitjes, punt_in, ringen_van, samen
from themas.models import Buurt

HOOGSTENS_HOOG = 260  # of the land itself, without names
# Of the borders together: with more the drawing becomes too heavy, and nobody would see them.
HOOGSTENS_PUNTEN = 450
HOOGSTENS_WIJKEN = 20
TEGELLETTER = 13.5
# Roofs of tiles, from the left wall up and over to the right one.
DAKEN = (
    "l42-26 42 26",
    "v-12h10v-8h8v8h66v12",
    "l21-22 21 22 21-22 21 22",
    "v-8h14v-8h14v-8h28v8h14v8h14v8",
    "l14-18h56l14 18",
)


class Deel(NamedTuple):
    """A wijk on the map: its shape and its name; ``raak`` (x, y, width, height) is what a finger hits."""

    wijk: object
    vorm: str
    regels: list
    raak: tuple
    lijn: str = ""
    punt: tuple = ()
    lichten: str = ""


class Kaart(NamedTuple):
    """A map: ``soort`` is "land" or "tegels"; ``niet_op_kaart`` are wijken of which the place is not known."""

    soort: str
    breedte: int
    hoogte: int
    delen: list
    niet_op_kaart: list


def kaart_van(wijken):
    """Return the map of wijken, None when there are none or too many to draw; costs one query.

    It has their real shape when most have buurten with a border; those without one are then in
    ``niet_op_kaart``. Otherwise each is a tile, placed by its point.
    """
    wijken = list(wijken)
    if not 0 < len(wijken) <= HOOGSTENS_WIJKEN:
        return None
    bekend = _land()
    land = {wijk.pk: bekend[wijk.pk] for wijk in wijken if wijk.pk in bekend}
    if len(land) * 2 > len(wijken):
        return _landkaart(wijken, land)
    return _tegelkaart(wijken)


def plek_van(wijk):
    """Return (height, path of the other wijken, path of this one): where in the area it lies.

    None when its border is not known. Costs one query.
    """
    land = _land()
    if wijk.pk not in land:
        return None
    ringen, hoogte = _passend(land)
    rest = [ring for pk, van_wijk in ringen.items() if pk != wijk.pk for ring in van_wijk]
    return round(hoogte), als_pad(rest), als_pad(ringen[wijk.pk])


def _land():
    """Return the rings of each wijk by its pk, in degrees: of the newest division of which borders are known."""
    per_wijk = defaultdict(dict)
    buurten = Buurt.objects.filter(wijk__isnull=False, vorm__isnull=False)
    for wijk, jaar, vorm in buurten.order_by("-jaar", "code").values_list("wijk_id", "jaar", "vorm"):
        if ringen := ringen_van(vorm):
            per_wijk[wijk].setdefault(jaar, []).extend(ringen)
    return {
        wijk: samengevoegd
        for wijk, per_jaar in per_wijk.items()
        if (samengevoegd := samen(per_jaar[max(per_jaar)]))
    }


def _passend(land):
    """Return the rings on a drawing that is ``BREEDTE`` wide, and its height."""
    alle = [punt for ringen in land.values() for ring in ringen for punt in ring]
    west, oost = min(x for x, _y in alle), max(x for x, _y in alle)
    zuid, noord = min(y for _x, y in alle), max(y for _x, y in alle)
    # A degree of longitude is shorter than one of latitude; over a city the difference is constant.
    smal = cos(radians((zuid + noord) / 2))
    schaal = min((BREEDTE - 4) / ((oost - west) * smal), HOOGSTENS_HOOG / (noord - zuid))
    links = (BREEDTE - (oost - west) * smal * schaal) / 2
    op_maat = {
        wijk: [
            [(links + (x - west) * smal * schaal, 2 + (noord - y) * schaal) for x, y in ring]
            for ring in ringen
        ]
        for wijk, ringen in land.items()
    }
    maat = 1
    while True:
        eenvoudig = {wijk: op_ruitjes(ringen, maat) for wijk, ringen in op_maat.items()}
        if (
            maat > 16
            or sum(len(ring) for ringen in eenvoudig.values() for ring in ringen) <= HOOGSTENS_PUNTEN
        ):
            over = {wijk: ringen for wijk, ringen in eenvoudig.items() if ringen}
            return over, (noord - zuid) * schaal + 4
        maat *= 2


def _landkaart(wijken, land):
    ringen, hoogte = _passend(land)
    op_kaart = [wijk for wijk in wijken if wijk.pk in ringen]
    borden = {wijk.pk: maak_bord(wijk.naam, punt_in(ringen[wijk.pk])) for wijk in op_kaart}
    omlaag, hoog = zet_boven_en_onder(list(borden.values()), hoogte)
    delen = []
    for wijk in sorted(op_kaart, key=lambda wijk: (borden[wijk.pk].y, borden[wijk.pk].x)):
        bord = borden[wijk.pk]
        vorm = als_pad([[(x, y + omlaag) for x, y in ring] for ring in ringen[wijk.pk]])
        delen.append(
            Deel(
                wijk,
                vorm,
                _gezet(bord.regels, bord.x + bord.breed / 2, bord.y + RAAK / 2, 15),
                (round(bord.x), round(bord.y), round(bord.breed), RAAK),
                lijn=bord.lijn,
                punt=(round(bord.anker[0]), round(bord.anker[1])),
            )
        )
    zonder = [wijk for wijk in wijken if wijk.pk not in ringen]
    return Kaart("land", BREEDTE, round(hoog), delen, zonder)


def _tegelkaart(wijken):
    plekken = [
        (wijk.lengtegraad, wijk.breedtegraad) if wijk.breedtegraad is not None else None for wijk in wijken
    ]
    delen = []
    cellen = op_raster(plekken)
    for wijk, (kolom, rij) in zip(wijken, cellen, strict=True):
        x, y = kolom * TEGEL + 6, rij * TEGEL
        worp = sha256(wijk.slug.encode()).digest()
        delen.append(
            Deel(
                wijk,
                f"M{x} {y + 30}{DAKEN[worp[0] % len(DAKEN)]}v62h-84z",
                _gezet(regels_van(wijk.naam, 76, TEGELLETTER), x + 42, y + 56, 16),
                (x, y + 4, 84, 88),
                lichten=_lichten(x, y + 76, worp[1]),
            )
        )
    delen.sort(key=lambda deel: (deel.raak[1], deel.raak[0]))
    rijen = max(rij for _kolom, rij in cellen) + 1
    return Kaart("tegels", BREEDTE, rijen * TEGEL, delen, [])


def _gezet(regels, x, y, regelhoogte):
    """Return lines around a middle: (x, y of the baseline, text, width or 0, whether a word is broken off)."""
    eerste = y - (len(regels) - 1) * regelhoogte / 2 + 5
    return [
        (
            round(x),
            round(eerste + nummer * regelhoogte),
            regel.removesuffix("-"),
            geperst,
            regel.endswith("-"),
        )
        for nummer, (regel, geperst) in enumerate(regels)
    ]


def _lichten(x, y, worp):
    """Return the windows of a tile of which one to three are lit, as a path."""
    aan = [plek for plek in range(4) if worp >> plek & 1][:3] or [worp % 4]
    return "".join(f"M{x + 12 + plek * 17} {y}h9v10h-9z" for plek in aan)
