"""Loads the example programme, and leaves alone whatever people have changed since.

What the history already knows is never made again: a row that somebody renamed or removed stays
renamed or removed. So loading twice is the same as loading once.
"""

from django.db import transaction

from coalitie.basis.models import Portaal
from coalitie.beheer.voorbeeld import (
    laden_behoeften,
    laden_besluiten,
    laden_inhoud,
    laden_inzendingen,
    laden_programma,
    laden_voortgang,
    plichten,
)
from coalitie.beheer.voorbeeld.maken import nieuw
from coalitie.beheer.voorbeeld.portaal import PORTAAL

# In this order: each step needs what the steps before it made.
STAPPEN = (
    laden_programma.laad_programma,
    laden_programma.laad_themas,
    laden_programma.laad_wijken,
    laden_programma.laad_interventies,
    laden_programma.laad_partners,
    laden_inhoud.laad_geld,
    plichten.laad_plichten,
    laden_inhoud.laad_tijdlijn,
    laden_besluiten.laad_besluiten,
    laden_inhoud.laad_verhalen,
    laden_inzendingen.laad_inzendingen,
    laden_inhoud.laad_accounts,
    laden_voortgang.laad_voortgang,
    laden_behoeften.laad_behoeften,
)


@transaction.atomic
def laad():
    """Load the whole example programme; returns how many records were made."""
    portaal = nieuw(Portaal, {"id": 1}, **PORTAAL)
    return bool(portaal) + sum(stap() for stap in STAPPEN)
