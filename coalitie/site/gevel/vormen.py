"""The houses and what stands before them, as drawn in ``templates/onderdelen/gevel/vormen.svg``."""

import re
from functools import cache
from pathlib import Path

from django.conf import settings

BESTAND = Path(settings.BASE_DIR) / "templates/onderdelen/gevel/vormen.svg"

# Name of a drawing and its width; the ground is at 180, and a storey is about 32 high.
HUIZEN = {
    "rij": 90,
    "punt": 80,
    "portiek": 124,
    "galerij": 184,
    "winkel": 100,
    "school": 160,
    "plat": 92,
    "tuindorp": 116,
    "toren": 68,
    "huiskamer": 124,
    "werkplaats": 132,
    "schuur": 60,
}
# What stands between two houses, and what stands before them.
TUSSEN = {"boom": 44, "populier": 24, "lamp": 16, "was": 60}
VOOR = {"fiets": 44, "kat": 18, "ladder": 20}

VORM = re.compile(r'^<g id="g-(\w+)">.*</g>$', re.MULTILINE)


@cache
def vormen():
    """Return the drawings by name, each a ``<g>`` with the id ``g-<name>``."""
    return {een[1]: een[0] for een in VORM.finditer(BESTAND.read_text())}
