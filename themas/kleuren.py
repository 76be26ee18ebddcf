"""Whether the colours of a theme can be read: contrast as WCAG 2.2 measures it."""

from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _

LEESBAAR = 4.5
# The grounds of the house style (static/bron/huisstijl.css): the page in light, page and card in the dark.
PAPIER = "#FBF8F3"
NACHT = "#14172E"
NACHTKAART = "#1D2140"
# In the dark the plane behind the text has so much of the theme's colour (coalitie/site/themas.py).
VLAK_IN_HET_DONKER = 0.16


def contrast(een, ander):
    """Return the contrast of two colours like "#0B5CAD": from 1 (the same) to 21 (black on white)."""
    donker, licht = sorted((_helderheid(een), _helderheid(ander)))
    return (licht + 0.05) / (donker + 0.05)


def controleer(*, kleur, kleur_vlak, kleur_donker):
    """Raise a ``ValidationError`` per field when text in these colours cannot be read.

    Each colour is a # with six hexadecimal characters.
    """
    fouten = {}
    if contrast(kleur, PAPIER) < LEESBAAR:
        fouten["kleur"] = _(
            "Op het lichte papier is deze kleur niet goed te lezen: het contrast is %(nu)s en moet 4,5 zijn. "
            "Kies een donkerdere kleur."
        ) % {"nu": _getal(contrast(kleur, PAPIER))}
    elif contrast(kleur, kleur_vlak) < LEESBAAR:
        fouten["kleur_vlak"] = _(
            "Op dit vlak is de kleur van het thema niet goed te lezen: het contrast is %(nu)s en moet 4,5 "
            "zijn. Kies een lichter vlak."
        ) % {"nu": _getal(contrast(kleur, kleur_vlak))}
    vlak = _meng(kleur_donker, NACHT, VLAK_IN_HET_DONKER)
    laagste = min(contrast(kleur_donker, grond) for grond in (NACHT, NACHTKAART, vlak))
    if laagste < LEESBAAR:
        fouten["kleur_donker"] = _(
            "In het donker is deze kleur niet goed te lezen: het contrast is %(nu)s en moet 4,5 zijn. "
            "Kies een lichtere kleur."
        ) % {"nu": _getal(laagste)}
    if fouten:
        raise ValidationError(fouten)


def _delen(kleur):
    return [int(kleur[plek : plek + 2], 16) for plek in (1, 3, 5)]


def _helderheid(kleur):
    """Return the relative luminance: 0 for black, 1 for white."""
    rood, groen, blauw = (
        deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4
        for deel in (waarde / 255 for waarde in _delen(kleur))
    )
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def _meng(kleur, grond, aandeel):
    """Return the colour that ``color-mix(in srgb)`` makes with this share of the first."""
    delen = zip(_delen(kleur), _delen(grond), strict=True)
    return "#" + "".join(f"{round(boven * aandeel + onder * (1 - aandeel)):02x}" for boven, onder in delen)


def _getal(contrast):
    """Return a contrast in words, rounded down: what is too low must not look like enough."""
    return number_format(int(contrast * 10) / 10, 1)
