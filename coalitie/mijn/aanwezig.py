"""Who else has the same thing open now. Kept in the cache for a moment: without it nobody is seen, and all goes on."""

from django.core.cache import cache

from partners.toegang import leden_van

BLIJFT = 25  # seconds after the last sign of life; open pages give one every ten


def meld_aanwezig(lid, wat):
    """Say that this member has ``wat`` (a text of ours) open; return the names of the others who have."""
    cache.set(_sleutel(wat, lid.gebruiker_id), 1, BLIJFT)
    anderen = [ander.gebruiker for ander in leden_van(lid.partner) if ander.gebruiker_id != lid.gebruiker_id]
    gezien = cache.get_many([_sleutel(wat, ander.pk) for ander in anderen])
    return [str(ander) for ander in anderen if _sleutel(wat, ander.pk) in gezien]


def meld_weg(lid, wat):
    """Say that this member is done with it."""
    cache.delete(_sleutel(wat, lid.gebruiker_id))


def _sleutel(wat, gebruiker):
    return f"mijn:aanwezig:{wat}:{gebruiker}"
