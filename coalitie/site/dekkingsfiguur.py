"""The coverage figure drawn: each theme a house, each source a bar over the houses that it is for.

Turns a ``financiering.figuur.Figuur`` into coordinates. All measures are units of the drawing's viewBox. Why
it looks like this: docs/beslissingen/0028.
"""

from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from coalitie.site.dekkingswoorden import Regel
from coalitie.site.tekstmaat import breek
from financiering.figuur import Bronsoort
from financiering.ladder import Trede

# Of these rungs there is a decision: their bars have the full colour of their themes.
VOL = (Trede.TOEGEKEND, Trede.ONTVANGEN, Trede.BESTEED)
# What stands where nobody of a kind pays yet.
LEEG = {
    Bronsoort.REGELING: _("Hier staat nog geen regeling of fonds."),
    Bronsoort.PARTNER: _("Van partners is nog geen bedrag bekend."),
    Bronsoort.GEMEENTE: _("Van de gemeente is nog geen bedrag bekend."),
}


@dataclass(frozen=True)
class Maten:
    """The measures of one drawing. ``kolommen`` is where the houses begin; left of it stand the texts."""

    naam: str
    breedte: int
    kolommen: int
    kop: int
    letter: int
    kleine_letter: int
    regel: int
    balk: int
    naam_regels: int
    gat_letter: int

    @property
    def kopregel(self):
        """Return the height of a line in the name of a theme."""
        return self.kop * 6 // 5

    @property
    def ernaast(self):
        """Return whether the texts stand beside the bars, and not above them."""
        return self.kolommen > 0

    @property
    def tekstruimte(self):
        """Return how wide a text beside or above a bar may be."""
        return self.kolommen - 14 if self.ernaast else self.breedte


SMAL = Maten("smal", 300, 0, 14, 17, 16, 22, 30, 3, 17)
BREED = Maten("breed", 960, 340, 18, 18, 17, 22, 36, 3, 16)
# Space between two houses, and from the side of a house to a bar in it.
TUSSEN, INSPRINGEN = 8, 4
DAK = {"smal": 18, "breed": 34}
# In the narrow drawing the names of the themes stand below small houses: within walls they would have to be smaller.
MUUR = 12


@dataclass(frozen=True)
class Tekst:
    """Lines of text that begin at (x, y): y is the baseline of the first, ``regel`` from one to the next."""

    x: int
    y: int
    regel: int
    regels: tuple[str, ...]

    @property
    def tspans(self):
        """Return the lines as they stand within a ``<text>``, with the space that a break was."""
        return format_html_join(
            "",
            '<tspan x="{}" y="{}">{} </tspan>',
            ((self.x, self.y + nummer * self.regel, lijn) for nummer, lijn in enumerate(self.regels)),
        )


@dataclass(frozen=True)
class Huis:
    """A theme: a house of which the roof and the walls are one line."""

    thema: object
    x: int
    breedte: int
    vorm: str
    naam: Tekst


@dataclass(frozen=True)
class Cel:
    """The part of a bar that lies in one house."""

    slug: str
    x: int
    breedte: int


@dataclass(frozen=True)
class Rij:
    """One bar with its texts. ``vakken`` are the (x, width) of its segments, which ``lijn`` joins."""

    regel: Regel
    y: int
    hoogte: int
    naam: Tekst
    zin: Tekst
    balk_y: int
    balk_hoogte: int
    vakken: tuple[tuple[int, int], ...]
    cellen: tuple[Cel, ...]
    lijn: tuple[int, int] | None

    @property
    def vorm(self):
        """Return the outline of all segments as one path."""
        return "".join(f"M{x} {self.balk_y}h{b}v{self.balk_hoogte}h-{b}z" for x, b in self.vakken)

    @property
    def strook_y(self):
        """Return where the strip of houses begins that the bar lies on when there is no text beside it."""
        return self.balk_y - INSPRINGEN

    @property
    def midden(self):
        """Return the height at which the segments are joined."""
        return self.balk_y + self.balk_hoogte // 2


@dataclass(frozen=True)
class Groep:
    """The bars of one kind of source below their heading, which stands at ``y`` above a line at ``streep``."""

    soort: Bronsoort
    y: int
    streep: int
    rijen: tuple[Rij, ...]
    leeg: Tekst | None


@dataclass(frozen=True)
class Gatvak:
    """A dark floor with the text of a hole; ``raam`` is its window: (x, y, width, height)."""

    slug: str
    x: int
    y: int
    breedte: int
    hoogte: int
    tekst: Tekst
    raam: tuple[int, int, int, int] | None


@dataclass(frozen=True)
class Tekening:
    """All that the template draws; everything lies between (0, 0) and (breedte, hoogte)."""

    maten: Maten
    hoogte: int
    grond: int
    huizen: tuple[Huis, ...]
    groepen: tuple[Groep, ...]
    gaten: tuple[Gatvak, ...]


def teken(figuur, regels, maten):
    """Return the drawing of a figure with these measures; ``regels`` are its bars in words."""
    pas = (maten.breedte - maten.kolommen) // max(1, len(figuur.themas))
    links = {thema.slug: maten.kolommen + nummer * pas for nummer, thema in enumerate(figuur.themas)}
    dak = DAK[maten.naam]
    # What is measured is rather too wide: so much more still does not touch the name beside it.
    namen = {
        thema.slug: breek(thema.naam, pas * 1.1, maten.kop, vet=True, hoogstens=3) for thema in figuur.themas
    }
    naam_y = dak if maten.ernaast else dak + MUUR + 4
    y = naam_y + 6 + maten.kopregel * max(map(len, namen.values()), default=0)
    groepen = []
    for soort in Bronsoort:
        groep, y = _groep(
            soort, [regel for regel in regels if regel.balk.soort == soort], links, pas, y, maten
        )
        groepen.append(groep)
    gaten, y = _gaten(figuur, links, pas, y + 12, maten)
    voet = y if maten.ernaast else dak + MUUR
    return Tekening(
        maten=maten,
        hoogte=y + 4,
        grond=y,
        huizen=tuple(
            _huis(thema, links[thema.slug], pas, (dak, naam_y, voet), namen[thema.slug], maten)
            for thema in figuur.themas
        ),
        groepen=tuple(groepen),
        gaten=gaten,
    )


def _huis(thema, x, pas, hoogtes, naam, maten):
    dak, naam_y, voet = hoogtes
    x, breedte = x + TUSSEN // 2, pas - TUSSEN
    sluit = "" if maten.ernaast else "z"
    vorm = f"M{x} {voet}V{dak}l{breedte // 2}-{dak - 3} {breedte // 2} {dak - 3}V{voet}{sluit}"
    return Huis(thema, x, breedte, vorm, Tekst(x + breedte // 2, naam_y + maten.kop, maten.kopregel, naam))


def _groep(soort, regels, links, pas, y, maten):
    kop = y + 26
    y, rijen, leeg = kop + 10, [], None
    for regel in regels:
        rij = _rij(regel, links, pas, y, maten)
        rijen.append(rij)
        y += rij.hoogte
    if not rijen:
        tekst = breek(str(LEEG[soort]), maten.tekstruimte, maten.kleine_letter, hoogstens=3)
        leeg = Tekst(0, y + maten.regel, maten.regel, tekst)
        y += maten.regel * len(tekst) + maten.regel // 2
    return Groep(soort, kop, kop + 7, tuple(rijen), leeg), y + 4


def _rij(regel, links, pas, y, maten):
    naam = breek(regel.balk.naam, maten.tekstruimte, maten.letter, vet=True, hoogstens=maten.naam_regels)
    woorden = regel.zin if maten.ernaast else f"{regel.zin}, {regel.waarvoor}"
    zin = breek(woorden, maten.tekstruimte, maten.kleine_letter, hoogstens=4)
    tekst_hoogte = maten.regel * (len(naam) + len(zin))
    if maten.ernaast:
        hoogte = max(maten.balk, tekst_hoogte) + 16
        tekst_y, balk_y = y + (hoogte - tekst_hoogte) // 2, y + (hoogte - maten.balk) // 2
    else:
        hoogte = tekst_hoogte + maten.balk + 28
        tekst_y, balk_y = y + 4, y + tekst_hoogte + 12
    vakken, cellen = _vakken(regel.balk.themas, links, pas)
    eerste = tekst_y + maten.regel * 3 // 4
    return Rij(
        regel=regel,
        y=y,
        hoogte=hoogte,
        naam=Tekst(0, eerste, maten.regel, naam),
        zin=Tekst(0, eerste + maten.regel * len(naam), maten.regel, zin),
        balk_y=balk_y,
        balk_hoogte=maten.balk,
        vakken=vakken,
        cellen=cellen if regel.balk.trede in VOL else (),
        lijn=(vakken[0][0] + vakken[0][1], vakken[-1][0]) if len(vakken) > 1 else None,
    )


def _vakken(themas, links, pas):
    """Return the segments of a bar over these themes, and what of it lies in each house."""
    slugs = list(links)
    gekozen = [nummer for nummer, slug in enumerate(slugs) if slug in themas] or range(len(slugs))
    vakken, cellen = [], []
    for nummer in gekozen:
        aan_links, aan_rechts = nummer - 1 in gekozen, nummer + 1 in gekozen
        rand = TUSSEN // 2 + INSPRINGEN
        van = links[slugs[nummer]] + (0 if aan_links else rand)
        tot = links[slugs[nummer]] + pas - (0 if aan_rechts else rand)
        cellen.append(Cel(slugs[nummer], van, tot - van))
        if aan_links:
            vakken[-1] = (vakken[-1][0], tot - vakken[-1][0])
        else:
            vakken.append((van, tot - van))
    return tuple(vakken), tuple(cellen)


def _eerste_zin(tekst):
    zin, punt, _rest = tekst.partition(". ")
    return zin + punt.strip()


def _gaten(figuur, links, pas, y, maten):
    """Return per theme the floor with its first hole, and where the ground is."""
    per_thema = {}
    for gat in figuur.gaten:
        if gat.thema in links and not gat.onbekend:
            per_thema.setdefault(gat.thema, []).append(gat)
    if not per_thema:
        return (), y
    vakken, regel = [], maten.gat_letter * 5 // 4
    ruimte = (pas - TUSSEN - 8) if maten.ernaast else maten.breedte - 24
    teksten = {
        slug: breek(_eerste_zin(gaten[0].zin), ruimte, maten.gat_letter, vet=True, hoogstens=7)
        for slug, gaten in per_thema.items()
    }
    if maten.ernaast:
        hoogte = regel * max(map(len, teksten.values())) + 24
        for slug, tekst in teksten.items():
            x, breedte = links[slug] + TUSSEN // 2, pas - TUSSEN
            plek = Tekst(x + breedte // 2, y + 12 + regel * 4 // 5, regel, tekst)
            vakken.append(Gatvak(slug, x, y, breedte, hoogte, plek, None))
        return tuple(vakken), y + hoogte
    for slug, tekst in teksten.items():
        hoogte = regel * len(tekst) + maten.balk + 32
        raam = (links[slug] + 8, y + hoogte - maten.balk - 12, pas - 16, maten.balk)
        vakken.append(
            Gatvak(slug, 0, y, maten.breedte, hoogte, Tekst(12, y + 10 + regel * 4 // 5, regel, tekst), raam)
        )
        y += hoogte + 8
    return tuple(vakken), y - 8 + 4
