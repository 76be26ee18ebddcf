"""The map of the wijken, drawn as SVG: from the borders of their buurten, else as a tile for each wijk.

The drawing is ``BREEDTE`` units wide, which is how many pixels a phone of 320 has room for; so what is
44 units here is at least 44 pixels on any screen.
"""

from coalitie.site.kaart.tekenen import kaart_van, plek_van

__all__ = ["kaart_van", "plek_van"]
