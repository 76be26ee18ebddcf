"""The HTML of a mail, made from its text: so both say the same, and one template per mail is enough.

The text is what people read in a plain mail program, with five habits:

- a blank line ends a paragraph;
- lines that begin with ``- `` are a list; lines below such a line belong to it;
- a line that is an address of this site is a link, named by the line before it: a button below a
  paragraph, the first line itself in a list;
- a line with a line of dashes below it is a heading; a paragraph of one code is shown big;
- after a line ``-- `` comes why somebody gets this.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from coalitie.basis.models import Portaal

VOET = "-- "
HOOGSTENS = 90  # a line that is longer is not the name of a link: then the address itself is shown
STREEP = re.compile(r"-{3,}")
CODE = re.compile(r"(?=.*[0-9])[0-9A-Za-z]{4,10}|(?=.*[0-9])[0-9A-Za-z]{3,5}(-[0-9A-Za-z]{3,5}){1,3}")
# What a house style must have; a mail program knows no variables, so the values are filled in.
KLEUREN = {
    "inkt": "#1b1f3b",
    "papier": "#fbf8f3",
    "kaart": "#ffffff",
    "lijn": "#8a8797",
    "zacht": "#f1ebe1",
    "bijtekst": "#4b4f6b",
    "verwijzing": "#26377f",
    "nacht": "#1b1f3b",
    "op-nacht": "#fbf8f3",
    "raam": "#ffc845",
}


@dataclass
class Deel:
    """A part of a mail: ``soort`` is alinea, kop, code or lijst; ``regels`` its text, ``adres`` its link."""

    soort: str
    regels: list
    adres: str = ""


def als_html(onderwerp, tekst):
    """Return the HTML of a mail with this subject and text."""
    lichaam, _streep, voet = tekst.partition(f"\n{VOET}\n")
    portaal = Portaal.haal()
    nummer = portaal.contact_telefoon if portaal else ""
    return render_to_string(
        "mail/mail.html",
        {
            "onderwerp": onderwerp,
            "delen": list(_delen(lichaam)),
            "voet": [_deel(alinea.split("\n")) for alinea in _alineas(voet)],
            "kleur": kleuren(),
            "portaal": portaal,
            "belt": "" if nummer and nummer in tekst else nummer,
            "adres": settings.PORTAAL_URL,
        },
    )


def _alineas(tekst):
    return [alinea for alinea in re.split(r"\n\s*\n", tekst.strip()) if alinea]


def _delen(tekst):
    for alinea in _alineas(tekst):
        regels = [regel.rstrip() for regel in alinea.split("\n")]
        if len(regels) > 1 and STREEP.fullmatch(regels[1]):
            yield Deel("kop", [regels[0]])
            regels = regels[2:]
        while regels:
            eind = _eind(regels)
            yield _deel(regels[:eind])
            regels = regels[eind:]


def _eind(regels):
    """Return where the part that begins at the first line ends: a list begins a new part, as does its end."""
    lijst = _is_punt(regels[0])
    for nummer, regel in enumerate(regels[1:], 1):
        if _is_punt(regel) != lijst and not (lijst and regel.startswith(" ")):
            return nummer
    return len(regels)


def _is_punt(regel):
    return regel.startswith("- ")


def _deel(regels):
    if _is_punt(regels[0]):
        punten = []
        for regel in regels:
            if _is_punt(regel):
                punten.append([regel[2:]])
            else:
                punten[-1].append(regel.strip())
        return Deel("lijst", [_met_adres("punt", punt) for punt in punten])
    if len(regels) == 1 and CODE.fullmatch(regels[0]):
        return Deel("code", regels)
    return _met_adres("alinea", regels)


def _met_adres(soort, regels):
    """Return a part of which the last line may be the address of a link."""
    if _is_van_ons(regels[-1]):
        *inleiding, naam = regels[:-1] or regels
        if len(naam) > HOOGSTENS:
            inleiding, naam = regels[:-1], regels[-1]
        return Deel(soort, [*inleiding, naam.removesuffix(":")], adres=regels[-1])
    return Deel(soort, regels)


def _is_van_ons(regel):
    """Tell whether a line is an address of this site; others stay text, for a text may be anybody's."""
    return regel.startswith(f"{settings.PORTAAL_URL}/") and " " not in regel


@cache
def kleuren():
    """Return the colours of the house style, by the name of their token without ``portaal``."""
    bestand = finders.find(settings.HUISSTIJL)
    css = Path(bestand).read_text() if bestand else ""
    return {
        naam.replace("-", "_"): gevonden[1] if (gevonden := _token(naam).search(css)) else standaard
        for naam, standaard in KLEUREN.items()
    }


def _token(naam):
    return re.compile(rf"--portaal-{naam}:\s*(#[0-9a-fA-F]{{3,8}})\b")
