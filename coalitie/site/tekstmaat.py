"""How wide a text is about to be in a drawing, and how it is broken into lines."""

import re
import unicodedata

# The width of a letter as part of its size, rather too wide: another typeface may have to stand in.
SMALLE_TEKENS, KLEINE_TEKENS, BREDE_TEKENS = set("ijlI.,:;'|! \u00a0"), set('ftr()-[]/"'), set("mwMW…@%&€—")
RUIM = 1.06
# Not at a space that holds together, nor between € and the amount.
SPATIES = re.compile(r"(?<!€)[^\S\u00a0\u202f]+")


def tekstbreedte(tekst, letter, *, vet=False):
    """Return about how wide a text is, in the unit of ``letter``, its size."""
    return sum(map(_tekenbreedte, tekst)) * letter * RUIM * (1.05 if vet else 1)


def _tekenbreedte(teken):
    if unicodedata.combining(teken):
        return 0
    if teken in SMALLE_TEKENS:
        return 0.31
    if teken in KLEINE_TEKENS:
        return 0.37
    if teken in BREDE_TEKENS:
        return 0.86
    if unicodedata.east_asian_width(teken) in "WF":
        return 1.3
    return 0.66 if teken.isupper() or teken.isdigit() or ord(teken) > 0x24F else 0.56


def breek(tekst, ruimte, letter, *, vet=False, hoogstens):
    """Return a text as at most ``hoogstens`` lines that fit; what does not is cut off with "…"."""

    def past(stuk):
        return tekstbreedte(stuk, letter, vet=vet) <= ruimte

    lijnen, lijn = [], ""
    for woord in _stukken(tekst, past):
        if lijn and not past(f"{lijn} {woord}"):
            lijnen.append(lijn)
            lijn = woord
        else:
            lijn = f"{lijn} {woord}" if lijn else woord
    lijnen.append(lijn)
    if len(lijnen) > hoogstens:
        laatste = lijnen[hoogstens - 1]
        while laatste and not past(f"{laatste}…"):
            laatste = laatste[:-1]
        lijnen = [*lijnen[: hoogstens - 1], f"{laatste.rstrip()}…"]
    return tuple(lijnen)


def _stukken(tekst, past):
    """Yield the words of a text; one that fits on no line comes in pieces that do."""
    for woord in SPATIES.split(tekst.strip()):
        while not past(woord) and len(woord) > 1:
            passend = [tot for tot in range(1, len(woord)) if past(_met_streepje(woord[:tot]))]
            tot = next((tot for tot in reversed(passend) if woord[tot - 1] == "-"), max(passend, default=1))
            yield _met_streepje(woord[:tot])
            woord = woord[tot:]
        yield woord


def _met_streepje(stuk):
    return stuk if stuk.endswith("-") else f"{stuk}-"
