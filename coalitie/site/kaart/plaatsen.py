"""Where names and tiles go, so that none lies over another."""

from dataclasses import dataclass
from itertools import pairwise

BREEDTE = 288
RAAK = 44  # what a finger hits
TUSSEN = 12  # between two rows of names: room for the lines that pass
KIER = 10  # between two names
LETTER = 15
TEKENBREEDTE = 0.56  # of the height of a letter; bold, on average
TEGEL = BREEDTE // 3
EINDES = ("wijk", "buurt", "park", "hoven", "hof", "dorp", "huizen", "kwartier", "stad", "veld")


@dataclass
class Naambord:
    """The name of a wijk on the map: its lines, its place, and the point it belongs to."""

    regels: list
    x: float
    breed: float
    anker: tuple
    y: float = 0
    lijn: str = ""


# A longer name, in letters, reads better on two lines.
LANGSTE_REGEL = 10


def breed(tekst, letter=LETTER):
    """Return about how wide a text is."""
    return len(tekst) * letter * TEKENBREEDTE


def regels_van(naam, ruimte, letter=LETTER):
    """Return a name in at most two lines that fit in ``ruimte``, as (text, width when it must be squeezed)."""
    regels = [naam]
    if breed(naam, letter) > ruimte or len(naam) > LANGSTE_REGEL:
        regels = _in_tweeen(naam)
    return [(regel, ruimte if breed(regel, letter) > ruimte else 0) for regel in regels]


def _in_tweeen(naam):
    """Break a name at a space, else before the last part of a Dutch compound, else nowhere."""
    if " " in naam:
        plekken = [plek for plek, teken in enumerate(naam) if teken == " "]
        plek = min(plekken, key=lambda plek: abs(plek - len(naam) / 2))
        return [naam[:plek], naam[plek + 1 :]]
    for einde in EINDES:
        if naam.endswith(einde) and len(naam) > len(einde) + 3:
            return [f"{naam[: -len(einde)]}-", einde]
    return [naam]


def maak_bord(naam, anker):
    """Return the sign of a wijk, not yet placed."""
    regels = regels_van(naam, BREEDTE - 2 * KIER)
    wijd = max(min(breed(regel), BREEDTE - 2 * KIER) for regel, _geperst in regels)
    return Naambord(regels, 0, max(wijd + 8, RAAK), anker)


def in_rijen(borden):
    """Return signs in as few rows as they fit in, each sign near its point, the rows filled in turn."""
    borden = sorted(borden, key=lambda bord: bord.anker[0])
    aantal = 1
    while True:
        rijen = [borden[nummer::aantal] for nummer in range(min(aantal, len(borden)))]
        if all(_past(rij) for rij in rijen):
            return rijen
        aantal += 1


def _past(rij):
    """Place the signs of a row beside each other if there is room; tell whether there was."""
    nodig = sum(bord.breed + KIER for bord in rij) + KIER
    if nodig > BREEDTE and len(rij) > 1:
        return False
    links = KIER
    for bord in rij:
        bord.x = max(links, bord.anker[0] - bord.breed / 2)
        links = bord.x + bord.breed + KIER
    rechts = BREEDTE - KIER
    for bord in reversed(rij):
        bord.x = min(bord.x, rechts - bord.breed)
        rechts = bord.x - KIER
    return True


def zet_boven_en_onder(borden, hoogte):
    """Give every sign a row above or below a map of ``hoogte``, and a line to its point.

    Returns (how far the map moves down, the height of all). Points are those of the map at its old place.
    """
    op_hoogte = sorted(borden, key=lambda bord: bord.anker[1])
    helft = (len(op_hoogte) + 1) // 2
    boven, onder = (in_rijen(deel) if deel else [] for deel in (op_hoogte[:helft], op_hoogte[helft:]))
    begin = len(boven) * (RAAK + TUSSEN)
    for bord in borden:
        bord.anker = (bord.anker[0], bord.anker[1] + begin)
    for nummer, rij in enumerate(boven):
        _trek_lijnen(rij, begin - (nummer + 1) * (RAAK + TUSSEN), boven[:nummer], RAAK)
    for nummer, rij in enumerate(onder):
        y = begin + hoogte + TUSSEN + nummer * (RAAK + TUSSEN)
        _trek_lijnen(rij, y, onder[:nummer], 0)
    return begin, begin + hoogte + len(onder) * (RAAK + TUSSEN)


def _trek_lijnen(rij, y, dichterbij, kant):
    """Put a row at height ``y`` and draw the line of each sign from its ``kant``, between nearer signs."""
    for bord in rij:
        bord.y = y
        doel = bord.anker[0]
        punten = []
        for andere in reversed(dichterbij):
            doel = min(_kieren(andere), key=lambda kier: abs(kier - bord.x - bord.breed / 2))
            hoog, laag = andere[0].y, andere[0].y + RAAK
            punten += [(doel, hoog), (doel, laag)] if kant else [(doel, laag), (doel, hoog)]
        eerste = punten[0][0] if punten else doel
        van = min(max(eerste, bord.x + 6), bord.x + bord.breed - 6)
        uit = y + 36 if kant else y + 8
        alle = [(van, uit), (van, y + kant), *punten, bord.anker]
        bord.lijn = "M" + "L".join(f"{round(x)} {round(hoogte)}" for x, hoogte in alle)


def _kieren(rij):
    """Return where a line can pass between, before and after the signs of a row."""
    tussen = [(een.x + een.breed + ander.x) / 2 for een, ander in pairwise(rij)]
    return [rij[0].x - KIER / 2, *tussen, rij[-1].x + rij[-1].breed + KIER / 2]


def op_raster(plekken, kolommen=3):
    """Return a cell (column, row) for each point, north above and west to the left, one in each cell.

    ``plekken`` are (longitude, latitude), or None for what has no point: that comes last.
    """
    met_punt = sorted((i for i, plek in enumerate(plekken) if plek), key=lambda i: -plekken[i][1])
    cellen = [None] * len(plekken)
    for rij, begin in enumerate(range(0, len(met_punt), kolommen)):
        van_west = sorted(met_punt[begin : begin + kolommen], key=lambda i: plekken[i][0])
        for kolom, i in enumerate(van_west):
            cellen[i] = (kolom, rij)
    zonder = [i for i, plek in enumerate(plekken) if not plek]
    for nummer, i in enumerate(zonder, start=len(met_punt)):
        cellen[i] = (nummer % kolommen, nummer // kolommen)
    return cellen
