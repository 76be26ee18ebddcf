"""The difference between two texts, word by word."""

import difflib
import re
from collections import Counter
from dataclasses import dataclass

WOORDEN = re.compile(r"\S+\s*|\s+")
OMGEVING = 8  # words before and after a change that stay visible
KORT = 160  # characters that are shown as they are
VEEL = 600  # characters of one piece that are shown
TE_VEEL_WOORDEN = 4_000  # comparing more than this takes too long for a page
# Pairs of the same word: a text that repeats a few words has so many that comparing takes minutes.
TE_VEEL_PAREN = 100_000
LIJKT = 0.3  # below this share of the same words it is another text, and marking all of it helps nobody
BEGIN = 40  # words of a text that is shown without comparing


@dataclass(frozen=True)
class Stuk:
    """A piece of a text; ``anders`` when the other text does not have it, ``gat`` when left out."""

    tekst: str
    anders: bool = False
    gat: bool = False


@dataclass(frozen=True)
class Tekst:
    """A text to show: its pieces, and the whole of it when the pieces leave something out."""

    stukken: tuple = ()
    geheel: str = ""

    def __str__(self):
        return self.geheel or "".join(stuk.tekst for stuk in self.stukken)


def vergelijk(was, werd):
    """Return both texts as ``Tekst``, with what differs marked and long stretches of the same left out."""
    if not was or not werd or was == werd or max(len(was), len(werd)) <= KORT // 4:
        return _alleen(was), _alleen(werd)
    links, rechts = WOORDEN.findall(was), WOORDEN.findall(werd)
    if _is_te_veel(links, rechts):
        return _alleen(was), _alleen(werd)
    vergelijking = difflib.SequenceMatcher(None, links, rechts, autojunk=False)
    if vergelijking.ratio() < LIJKT:
        return _alleen(was), _alleen(werd)
    stappen = vergelijking.get_opcodes()
    return (
        _gemarkeerd(was, [(links[a:b], soort != "equal") for soort, a, b, _c, _d in stappen]),
        _gemarkeerd(werd, [(rechts[c:d], soort != "equal") for soort, _a, _b, c, d in stappen]),
    )


def vergelijk_geheel(was, werd):
    """Return both texts as ``Tekst``, whole, with what differs marked."""
    links, rechts = WOORDEN.findall(was), WOORDEN.findall(werd)
    if not was or not werd or was == werd or _is_te_veel(links, rechts):
        return Tekst((Stuk(was),)), Tekst((Stuk(werd),))
    vergelijking = difflib.SequenceMatcher(None, links, rechts, autojunk=False)
    if vergelijking.ratio() < LIJKT:
        return Tekst((Stuk(was),)), Tekst((Stuk(werd),))
    stappen = vergelijking.get_opcodes()
    kanten = (
        [("".join(links[a:b]), soort != "equal") for soort, a, b, _c, _d in stappen],
        [("".join(rechts[c:d]), soort != "equal") for soort, _a, _b, c, d in stappen],
    )
    return tuple(Tekst(tuple(Stuk(tekst, anders) for tekst, anders in kant if tekst)) for kant in kanten)


def _is_te_veel(links, rechts):
    """Tell whether comparing these words takes too long for a page."""
    if len(links) + len(rechts) > TE_VEEL_WOORDEN:
        return True
    keren = Counter(rechts)
    return sum(aantal * keren[woord] for woord, aantal in Counter(links).items()) > TE_VEEL_PAREN


def _alleen(tekst):
    if len(tekst) <= VEEL and len(WOORDEN.findall(tekst)) <= BEGIN:
        return Tekst((Stuk(tekst),))
    return Tekst((Stuk("".join(WOORDEN.findall(tekst)[:BEGIN])[:VEEL]), Stuk("", gat=True)), tekst)


def _gemarkeerd(geheel, delen):
    delen = [(woorden, anders) for woorden, anders in delen if woorden]
    stukken = []
    for plaats, (woorden, anders) in enumerate(delen):
        if anders:
            stukken += _ingekort("".join(woorden))
            continue
        links = OMGEVING if plaats else 0
        rechts = OMGEVING if plaats < len(delen) - 1 else 0
        if len(woorden) <= links + rechts + OMGEVING:
            stukken.append(Stuk("".join(woorden)))
            continue
        stukken += [
            Stuk("".join(woorden[:links])),
            Stuk("", gat=True),
            Stuk("".join(woorden[len(woorden) - rechts :])),
        ]
    stukken = tuple(stuk for stuk in stukken if stuk.tekst or stuk.gat)
    return Tekst(stukken, geheel if any(stuk.gat for stuk in stukken) else "")


def _ingekort(tekst):
    stuk = Stuk(tekst[:VEEL], anders=True)
    return [stuk, Stuk("", gat=True)] if len(tekst) > VEEL else [stuk]
