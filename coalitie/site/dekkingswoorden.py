"""The coverage figure in words: what the drawing and the table beside it both say of each bar."""

from collections import Counter
from dataclasses import dataclass, replace

from django.urls import reverse_lazy
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from coalitie.basis.templatetags.portaal import som_in_woorden, som_voluit
from financiering.figuur import Balk, Bronsoort
from financiering.ladder import UITLEG, VOLGORDE, Trede
from financiering.som import Som

# More bars than this nobody reads, and no page carries: then the same kind of bars become one.
HOOGSTENS = 13
# Per kind of source the word for "it was decided".
BESLOTEN = {
    Bronsoort.REGELING: gettext_lazy("toegekend"),
    Bronsoort.PARTNER: gettext_lazy("toegezegd"),
    Bronsoort.GEMEENTE: gettext_lazy("vastgesteld"),
}
# Where the sources of one kind stand, for a bar that stands for several.
ALLE = {
    Bronsoort.REGELING: "#standen",
    Bronsoort.PARTNER: reverse_lazy("partners"),
    Bronsoort.GEMEENTE: reverse_lazy("geld_gemeente"),
}


@dataclass(frozen=True)
class Regel:
    """A bar in words; the drawing and the table say the same. ``themas`` are the names of its themes."""

    balk: Balk
    soort: str
    trede: str
    bedrag: str
    voluit: str
    waarvoor: str
    themas: tuple[str, ...]

    @property
    def zin(self):
        """Return the second line: how sure, and how much."""
        return f"{self.trede}: {self.bedrag}"

    @property
    def etiket(self):
        """Return what a screen reader says of the bar."""
        return f"{self.balk.naam}, {self.zin}, {self.waarvoor}"


def bundel(balken, hoogstens=HOOGSTENS):
    """Return at most ``hoogstens`` bars: above it, those of one kind, rung and set of themes become one.

    Are they still too many, then those of one kind and rung, for all their themes together, where there are most.
    Of such a bar the amounts are added: they are on one rung. What it was made of is in its explanation.
    """
    if len(balken) <= hoogstens:
        return tuple(balken)
    samen = {}
    for balk in balken:
        samen.setdefault((balk.soort, balk.trede, balk.themas), []).append(balk)
    while len(samen) > hoogstens:
        (soort, trede), aantal = Counter(sleutel[:2] for sleutel in samen).most_common(1)[0]
        if aantal == 1:
            break
        gelijk = [sleutel for sleutel in samen if sleutel[:2] == (soort, trede)]
        samen[soort, trede, None] = [balk for sleutel in gelijk for balk in samen.pop(sleutel)]
    plek = {id(balk): nummer for nummer, balk in enumerate(balken)}
    groepen = sorted(samen.values(), key=lambda een: plek[id(een[0])])
    return tuple(een[0] if len(een) == 1 else _gebundeld(een) for een in groepen)


def _gebundeld(balken):
    wie = {balk.bron or balk.naam: None for balk in balken}
    aantal = len(wie)
    namen = {
        Bronsoort.REGELING: ngettext(
            "%(aantal)s regeling of fonds", "%(aantal)s regelingen en fondsen", aantal
        ),
        Bronsoort.PARTNER: ngettext("%(aantal)s partner", "%(aantal)s partners", aantal),
        Bronsoort.GEMEENTE: ngettext("%(aantal)s budget", "%(aantal)s budgetten", aantal),
    }
    sets = {balk.themas: None for balk in balken}
    zelfde = len({balk.adres for balk in balken}) == 1
    return replace(
        balken[0],
        naam=list(wie)[0] if aantal == 1 else namen[balken[0].soort] % {"aantal": aantal},
        adres=balken[0].adres if zelfde else str(ALLE[balken[0].soort]),
        som=Som.van(balk.som for balk in balken),
        themas=tuple({slug: None for een in sets for slug in een}),
        gemengd=len(sets) > 1,
        titel=", ".join(list(wie)[:3]) + (" …" if aantal > 3 else "") if aantal > 1 else "",
        toelichting="",
    )


def regels(figuur, hoogstens=HOOGSTENS):
    """Return the bars of a figure in words, by kind of source, the most certain first; see ``bundel``."""
    namen = {thema.slug: thema.naam for thema in figuur.themas}
    balken = bundel(figuur.balken, hoogstens)
    return tuple(
        Regel(
            balk=balk,
            soort=soort.label,
            trede=trede_van_bron(balk.soort, balk.trede),
            bedrag=_bedrag(balk.som),
            voluit=som_voluit(balk.som),
            waarvoor=_waarvoor(balk, namen),
            themas=tuple(namen[slug] for slug in balk.themas if slug in namen),
        )
        for soort in Bronsoort
        for balk in balken
        if balk.soort == soort
    )


def trede_van_bron(soort, trede):
    """Return how sure money is, in the word that fits who pays: ``soort`` is a ``Bronsoort``."""
    return str(BESLOTEN[soort]) if trede == Trede.TOEGEKEND else str(trede.label)


def uitleg_van(regels):
    """Return the rungs that occur, as (rung, word, explanation), from most to least certain."""
    gebruikt = {regel.balk.trede for regel in regels}
    return [(trede, trede.label, UITLEG[trede]) for trede in VOLGORDE if trede in gebruikt]


def _bedrag(som):
    return _("bedrag nog niet bekend") if not som.aantal and som.onbekend == 1 else som_in_woorden(som)


def _waarvoor(balk, namen):
    if balk.gemengd:
        return _("voor verschillende thema's")
    themas = [namen[slug].lower() for slug in balk.themas if slug in namen]
    if not themas and balk.soort == Bronsoort.REGELING:
        return _("voor welk thema is nog niet bekend")
    if not themas or len(themas) == len(namen) > 1:
        return _("voor alle thema's samen")
    return _("voor %(themas)s") % {"themas": get_text_list(themas, _("en"))}
