"""Borders: read what is stored, melt buurten into a wijk, find a point inside.

A ring is a list of points without the first one repeated; outer rings run counterclockwise, holes
clockwise, as GeoJSON wants.
"""

from collections import defaultdict

# Longer than any ring that an import lets through; a row may also be typed by hand.
HOOGSTENS_PUNTEN = 20_000


def ringen_van(vorm):
    """Return the rings of a GeoJSON polygon or multipolygon; an empty list for anything else."""
    soort = vorm.get("type") if isinstance(vorm, dict) else None
    try:
        vlakken = {"Polygon": lambda: [vorm["coordinates"]], "MultiPolygon": lambda: vorm["coordinates"]}[
            soort
        ]()
        return [
            _gericht([_graden(punt) for punt in ring[:HOOGSTENS_PUNTEN]], gat=nummer > 0)
            for vlak in vlakken
            for nummer, ring in enumerate(vlak)
        ]
    except (KeyError, IndexError, TypeError, ValueError):
        return []


def _graden(punt):
    lengte, breedte = float(punt[0]), float(punt[1])
    if not (-180 <= lengte <= 180 and -90 <= breedte <= 90):
        raise ValueError(punt)
    return lengte, breedte


def _gericht(punten, *, gat):
    ring = punten[:-1] if punten[0] == punten[-1] else punten
    return ring[::-1] if (oppervlak(ring) < 0) != gat else ring


def oppervlak(ring):
    """Return the area of a ring, negative when it runs clockwise."""
    return sum(x * y2 - x2 * y for (x, y), (x2, y2) in _zijden(ring)) / 2


def _zijden(ring):
    return zip(ring, [*ring[1:], *ring[:1]], strict=True)


def samen(ringen):
    """Melt areas that border on each other into one: what two rings share falls away."""
    zijden = {}
    for ring in ringen:
        for een, ander in _zijden(ring):
            if zijden.pop((ander, een), None) is None and een != ander:
                zijden[een, ander] = True
    verder = defaultdict(list)
    for een, ander in zijden:
        verder[een].append(ander)
    uit = []
    while verder:
        begin = punt = next(iter(verder))
        ring = []
        while punt in verder:
            ring.append(punt)
            volgende = verder[punt].pop()
            if not verder[punt]:
                del verder[punt]
            punt = volgende
            if punt == begin:
                break
        if len(ring) > 2:
            uit.append(ring)
    return uit


def punt_in(ringen):
    """Return a point well inside: the middle of the widest stretch at half the height of the largest ring."""
    grootste = max(ringen, key=lambda ring: abs(oppervlak(ring)))
    hoogten = [y for _x, y in grootste]
    y = (min(hoogten) + max(hoogten)) / 2 + 0.001  # never exactly through a corner
    doorsneden = sorted(
        x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for ring in ringen
        for (x1, y1), (x2, y2) in _zijden(ring)
        if (y1 > y) != (y2 > y)
    )
    stukken = list(zip(doorsneden[::2], doorsneden[1::2], strict=False))
    links, rechts = max(stukken, key=lambda stuk: stuk[1] - stuk[0])
    return (links + rechts) / 2, y


def op_ruitjes(ringen, maat):
    """Return rings with their points on a grid of ``maat``, without points that say nothing anymore."""
    uit = []
    for ring in ringen:
        punten = [(round(x / maat) * maat, round(y / maat) * maat) for x, y in ring]
        punten = [een for een, volgend in _zijden(punten) if een != volgend]
        nodig = [
            midden
            for voor, midden, na in zip(
                [*punten[-1:], *punten[:-1]], punten, [*punten[1:], *punten[:1]], strict=True
            )
            if (midden[0] - voor[0]) * (na[1] - midden[1]) != (midden[1] - voor[1]) * (na[0] - midden[0])
        ]
        if len(nodig) > 2:
            uit.append(nodig)
    return uit


def als_pad(ringen):
    """Return rings as the ``d`` of an SVG path."""
    return "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in ring) + "Z" for ring in ringen)
