"""Reading what somebody typed into the search field, and saying it in the language of the database."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

HOOGSTENS_TEKENS = 200
HOOGSTENS_WOORDEN = 8
HOOGSTENS_LETTERS = 40

DEEL = re.compile(r'(?P<niet>(?<!\S)-)?(?:"(?P<zin>[^"]*)"|(?P<los>[^\s"]+))')
WOORD = re.compile(r"[^\W_]+")
# A word in the plural that its stem does not lead back to: huis and huizen, brief and brieven.
MEERVOUD = (("s", "zen"), ("f", "ven"))


@dataclass(frozen=True)
class Term:
    """One word that was asked for, or some words in a row; ``niet``: pages with it are not wanted."""

    woorden: tuple[str, ...]
    niet: bool = False

    @property
    def tsquery(self):
        """The term for ``to_tsquery``. It holds letters and digits only, so nothing in it is an operator."""
        if self.is_rij:
            kern = " <-> ".join(f"'{woord}'" for woord in self.woorden)
        else:
            kern = " | ".join(f"'{vorm}'" for vorm in vormen(self.woorden[0]))
        return f"!({kern})" if self.niet else f"({kern})"

    @property
    def is_rij(self):
        """Tell whether these are words in a row."""
        return len(self.woorden) > 1

    @property
    def los(self):
        """The term as if its words may stand anywhere."""
        return self.tsquery.replace(" <-> ", " & ")


@dataclass(frozen=True)
class Vraag:
    """What somebody searches. Without letters or digits it is empty."""

    tekst: str
    termen: tuple[Term, ...]

    @classmethod
    def lees(cls, tekst):
        """Return the question in a text that may hold anything at all."""
        tekst = " ".join("".join(teken if teken.isprintable() else " " for teken in tekst).split())
        tekst = tekst[:HOOGSTENS_TEKENS]
        termen = []
        for deel in DEEL.finditer(tekst):
            woorden = [woord[:HOOGSTENS_LETTERS] for woord in WOORD.findall(deel["zin"] or deel["los"] or "")]
            niet = bool(deel["niet"])
            if deel["zin"] is not None or niet:
                termen.append(Term(tuple(woorden), niet))
            else:
                termen.extend(Term((woord,)) for woord in woorden)
        return cls(tekst, tuple(term for term in termen if term.woorden)[:HOOGSTENS_WOORDEN])

    def __bool__(self):
        return any(not term.niet for term in self.termen)

    @cached_property
    def alles(self):
        """The question for ``to_tsquery``: all of it."""
        return " & ".join(term.tsquery for term in self.termen)

    @cached_property
    def iets(self):
        """The question for ``to_tsquery``: at least one of the words, which need not stand in a row."""
        niet = [term.tsquery for term in self.termen if term.niet]
        return " & ".join([f"({self.losse_wel})", *niet])

    @cached_property
    def wel(self):
        """The words that are wanted, as one of them or more."""
        return " | ".join(term.tsquery for term in self.termen if not term.niet)

    @cached_property
    def losse_wel(self):
        """The same, of words that need not stand in a row."""
        return " | ".join(Term((woord,)).tsquery for woord in self.losse_woorden)

    @cached_property
    def heeft_rij(self):
        """Tell whether some words must, or must not, stand in a row."""
        return any(term.is_rij for term in self.termen)

    @cached_property
    def rijen(self):
        """The words that must stand in a row, a text for each row."""
        return [" ".join(term.woorden) for term in self.termen if term.is_rij and not term.niet]

    @cached_property
    def alles_los(self):
        """The question ``alles`` as far as the index can answer it: it finds no less, and does not look at rows."""
        return " & ".join(term.los for term in self.termen if not (term.niet and term.is_rij))

    @cached_property
    def iets_los(self):
        """The question ``iets`` in the same way."""
        niet = [term.tsquery for term in self.termen if term.niet and not term.is_rij]
        return " & ".join([f"({self.losse_wel})", *niet])

    @property
    def begin(self):
        """The question for ``to_tsquery`` while it is being typed: words that begin like this."""
        return " & ".join(f"'{woord}':*" for woord in self.losse_woorden)

    @property
    def losse_woorden(self):
        """The words that are wanted, each on its own, as they were typed."""
        return [woord for term in self.termen if not term.niet for woord in term.woorden]

    @property
    def kale_woorden(self):
        """The same words without accents and capitals."""
        return [zonder_accenten(woord) for woord in self.losse_woorden]

    def met(self, beter):
        """Return the question with other words for some of its words, or None when that changes nothing."""
        if not beter.keys() & set(self.kale_woorden):
            return None
        tekst = WOORD.sub(lambda woord: beter.get(zonder_accenten(woord[0]), woord[0]), self.tekst)
        return Vraag.lees(tekst)


def vormen(woord):
    """Return a word with the form that its stem does not lead to."""
    for enkel, meer in MEERVOUD:
        if woord.endswith(meer):
            return (woord, woord[: -len(meer)] + enkel)
        if woord.endswith(enkel):
            return (woord, woord[:-1] + meer)
    return (woord,)


def zonder_accenten(woord):
    """Return a word as the list of words has it: small letters without accents."""
    los = unicodedata.normalize("NFKD", woord.lower())
    return "".join(teken for teken in los if not unicodedata.combining(teken))
