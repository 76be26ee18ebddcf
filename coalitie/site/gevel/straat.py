"""The street of the front page: one house for each of the newest stories."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.utils.safestring import mark_safe

BESTAND = Path(settings.BASE_DIR) / "templates/onderdelen/gevel/delen.svg"

# The roof of a house, the ground floor under it, and what hangs beside its window in a block of flats;
# as drawn in ``delen.svg``.
GEVELS = (
    ("dak-zadel", "voet-deur", "naast-1"),
    ("dak-punt", "voet-fiets", "naast-2"),
    ("dak-flat", "voet-portiek", "naast-3"),
    ("dak-winkel", "voet-winkel", "naast-4"),
    ("dak-school", "voet-school", "naast-5"),
)
DEEL = re.compile(r'^<svg id="([\w-]+)" (viewBox="[\d ]+"[^>]*>.*</svg>)$', re.MULTILINE)


def huizen(slugs):
    """Return a row of ``GEVELS`` for each slug, at most five.

    A story prefers the same house every day; it moves to the next one when a newer story lives there.
    """
    vrij = list(range(len(GEVELS)))
    gekozen = []
    for slug in slugs:
        wens = sha256(slug.encode()).digest()[0] % len(GEVELS)
        plek = min(vrij, key=lambda een: (een - wens) % len(GEVELS))
        vrij.remove(plek)
        gekozen.append(GEVELS[plek])
    return gekozen


@cache
def deel(naam):
    """Return a drawn part as markup; decoration, with the class ``deel--<first word of the name>``."""
    vormen = {een[1]: een[2] for een in DEEL.finditer(BESTAND.read_text())}
    soort = naam.split("-")[0]
    # The drawing is a file of our own.
    return mark_safe(f'<svg class="deel deel--{soort}" aria-hidden="true" {vormen[naam]}')  # noqa: S308
