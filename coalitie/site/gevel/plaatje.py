"""A small façade for what has no photo: which houses stand there follows from its address."""

from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from django.utils.html import format_html, format_html_join

from coalitie.site.gevel.vormen import HUIZEN, TUSSEN, VOOR

# What is shown of a street: from where, how wide and how high. A story looks in from nearby.
UITSNEDE = {"verhaal": (76, 185, 104), "interventie": (36, 256, 144), "wijk": (0, 320, 180)}
VOORGROND = {"verhaal": ("fiets", "kat"), "interventie": ("ladder", "fiets"), "wijk": ("fiets", "kat")}
# From nearby there is no room for what is high or wide; a list of stories stays small without them.
TE_GROOT = {"verhaal": {"portiek", "galerij", "school", "toren"}}
RUIMTE = (0, 0, 8, 36, 66)


class Plaatje(NamedTuple):
    """The markup of a façade, and the drawings it refers to."""

    svg: str
    vormen: frozenset


@lru_cache(maxsize=2048)
def plaatje(soort, slug, themas=()):
    """Return the ``Plaatje`` of something: always the same for the same kind and slug.

    ``soort`` is a key of ``UITSNEDE``; ``themas`` are slugs of themes, of which the first two
    colour the houses in turn. Without a theme the houses are ink.
    """
    boven, breed, hoog = UITSNEDE[soort]
    staat = list(_straat(soort, slug, breed))
    tweede = "".join(f"thema-{thema}" for thema in themas[1:2])
    delen = format_html_join(
        "",
        '<use href="#g-{}"{}{}/>',
        (
            (
                naam,
                format_html(' x="{}"', x) if x else "",
                format_html(' class="{}"', tweede) if tweede and nummer % 2 else "",
            )
            for nummer, (naam, x) in enumerate(staat)
        ),
    )
    svg = format_html(
        '<svg class="gevel{}" viewBox="0 {} {} {}" aria-hidden="true">{}</svg>',
        "".join(f" thema-{thema}" for thema in themas[:1]),
        boven,
        breed,
        hoog,
        delen,
    )
    return Plaatje(svg, frozenset(naam for naam, _x in staat))


def _straat(soort, slug, breed):
    """Yield names of drawings and where they stand: houses from left to right, then what is in front."""
    worp = iter(sha256(f"{soort}/{slug}".encode()).digest())
    huizen = [een for een in HUIZEN if een not in TE_GROOT.get(soort, ())]
    x, tussen = -(next(worp) % 24), []
    while x < breed - 20 and huizen:
        naam = huizen.pop(next(worp) % len(huizen))
        yield naam, x
        x += HUIZEN[naam]
        ruimte = RUIMTE[next(worp) % len(RUIMTE)]
        past = [een for een, maat in TUSSEN.items() if maat <= ruimte]
        if past and x < breed - ruimte:
            naam = past[next(worp) % len(past)]
            tussen.append((naam, x + (ruimte - TUSSEN[naam]) // 2))
        x += ruimte
    yield from tussen
    naam = VOORGROND[soort][next(worp) % len(VOORGROND[soort])]
    yield naam, 8 + next(worp) % (breed - VOOR[naam] - 16)
