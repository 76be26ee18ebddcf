"""What the example programme needs. How much money is not known; hours are made up, and say so.

``jaar`` counts from the year of loading. ``gedekt`` names the partner whose example commitment covers it, how much
of it, and how many days ago that began.
"""

from coalitie.beheer.voorbeeld.bronnen import OOG_2025_05, OOG_2025_06
from coalitie.beheer.voorbeeld.voortgang import VERZONNEN

BEHOEFTEN = [
    {
        "interventie": "de-wijk-als-leerwerkplek",
        "jaar": 0,
        "soort": "geld",
        "eenheid": "EUR",
        "waarvoor": "begeleiding en lessen in de wijk",
        "zekerheid": "onbekend",
        "hoeveelheid": None,
        "bron": OOG_2025_05,
        "per": "mei 2025",
        "opmerking": "Hoe het geld over de jaren is verdeeld, is nog niet bekend.",
    },
    {
        "interventie": "de-wijk-als-leerwerkplek",
        "jaar": 0,
        "soort": "mensen",
        "eenheid": "uur",
        "waarvoor": "een projectleider",
        "zekerheid": "exact",
        "hoeveelheid": 400,
        "bron": VERZONNEN,
        "per": -100,
        "opmerking": "Voorbeeld van een behoefte.",
        "gedekt": ("gemeente-groningen", 200, -80),
    },
    {
        "interventie": "woningverbetering-groningen-noord",
        "jaar": 0,
        "soort": "kennis",
        "eenheid": "uur",
        "waarvoor": "meedenken over wonen tijdens het werk",
        "zekerheid": "bandbreedte",
        "hoeveelheid": 40,
        "hoeveelheid_tot": 80,
        "bron": VERZONNEN,
        "per": -100,
        "opmerking": "Voorbeeld van een behoefte die nog niemand dekt.",
    },
    {
        "interventie": "nplv-woningbouwafspraken",
        "jaar": 0,
        "soort": "geld",
        "eenheid": "EUR",
        "waarvoor": "betaalbare woningen",
        "zekerheid": "onbekend",
        "hoeveelheid": None,
        "bron": OOG_2025_06,
        "per": "juni 2025",
        "opmerking": "Wat er per jaar nodig is, is nog niet bekend.",
    },
]
