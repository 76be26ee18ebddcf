"""Draws the icons of the site, and the picture that stands for it in a message: ``make iconen``.

The drawings are our own; they are kept in git, so only who changes them needs Chromium.
"""

import re
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from coalitie.opstart.proef import zoek_chromium

MAP = Path(__file__).resolve().parent.parent / "static" / "iconen"
NACHT, RAAM, PAPIER = "#1B1F3B", "#FFC845", "#FBF8F3"
VORMEN = MAP.parent.parent / "templates/onderdelen/gevel/vormen.svg"
# The houses of the façade on the picture, from left to right: the colour of their theme, and where they stand.
HUIZEN = (
    ("boom", "#2F6B1F", -6),
    ("rij", "#A8480B", 40),
    ("punt", "#9C1F3C", 132),
    ("portiek", "#0B5CAD", 216),
    ("winkel", "#5B2A86", 346),
    ("tuindorp", "#2F6B1F", 452),
    ("fiets", "#9C1F3C", 174),
)
# The tones of a house at night, as on the front page.
TONEN = f"""<style>
  g {{ --g1: color-mix(in srgb, var(--k) 62%, {NACHT}); --g2: color-mix(in srgb, var(--k) 42%, {NACHT}) }}
  .g1 {{ fill: var(--g1) }} .g2 {{ fill: var(--g2) }} .g3 {{ fill: #878aa0 }} .g4 {{ fill: #0e1126 }}
  .g5 {{ fill: #44475e }} .gl {{ fill: {RAAM} }}
  .gs {{ fill: none; stroke: #0e1126; stroke-width: 2; stroke-linecap: round }}
</style>"""


def straat():
    """Return the picture for messages: a street of the façade at night, 1200 by 630."""
    getekend = VORMEN.read_text()
    vormen = dict(re.findall(r'^<g id="g-(\w+)">(.*)</g>$', getekend, re.MULTILINE))
    huizen = "".join(
        f'<g style="--k: {kleur}" transform="translate({x})">{vormen[naam]}</g>' for naam, kleur, x in HUIZEN
    )
    maan = "M96 12a44 44 0 1 0 42 58A36 36 0 0 1 96 12zM22 18l3 9 9 3-9 3-3 9-3-9-9-3 9-3z"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">{TONEN}'
        f'<rect width="1200" height="630" fill="{NACHT}"/><rect y="570" width="1200" height="60" fill="#0e1126"/>'
        f'<path transform="translate(960 40)" fill="{PAPIER}" d="{maan}"/>'
        f'<g transform="translate(0 138) scale(2.4)">{huizen}</g></svg>'
    )


def main():
    """Write every icon below ``static/iconen``."""
    teken = (MAP / "favicon.svg").read_text()
    # A telephone cuts a shape of its own out of this one, so nothing that matters stands near the edge.
    inhoud = teken.partition(">")[2].removesuffix("</svg>\n").removesuffix("</svg>")
    rond = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{inhoud}</svg>'
    vol = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 44 44">'
        f'<rect x="-6" y="-6" width="44" height="44" fill="{NACHT}"/>{inhoud}</svg>'
    )
    with sync_playwright() as speler:
        browser = speler.chromium.launch(executable_path=zoek_chromium(), args=["--no-sandbox"])
        pagina = browser.new_page()

        def teken_uit(svg, breed, hoog):
            pagina.set_viewport_size({"width": breed, "height": hoog})
            pagina.set_content(
                f"<style>*{{margin:0}}svg{{display:block;width:100vw;height:100vh}}</style>{svg}"
            )
            return Image.open(BytesIO(pagina.screenshot(omit_background=True)))

        for maat in (32, 192, 512):
            bewaar(teken_uit(rond, maat, maat), f"icoon-{maat}.png")
        bewaar(teken_uit(vol, 180, 180), "icoon-180.png")
        bewaar(teken_uit(vol, 512, 512), "icoon-vol-512.png")
        teken_uit(rond, 48, 48).save(MAP / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])
        bewaar(teken_uit(straat(), 1200, 630).convert("RGB"), "deel.png")
        browser.close()


def bewaar(beeld, naam):
    """Write a drawing in few colours: it has few, and then it is small."""
    beeld.quantize(64).save(MAP / naam, optimize=True)


if __name__ == "__main__":
    main()
