"""Draws the icons of the site, and the picture that stands for it in a message: ``make iconen``.

The drawings are our own; they are kept in git, so only who changes them needs Chromium.
"""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from coalitie.opstart.proef import zoek_chromium

MAP = Path(__file__).resolve().parent.parent / "static" / "iconen"
NACHT, RAAM, PAPIER = "#1B1F3B", "#FFC845", "#FBF8F3"
RAND = "#2A2F55"
# Wall, roof and door of each house on the picture, from left to right, with its width and number of floors.
HUIZEN = (
    ("#FCEBDD", "#A8480B", 170, 2),
    ("#E4EFFA", "#0B5CAD", 250, 4),
    ("#E7F2E2", "#2F6B1F", 170, 2),
    ("#FAE6EA", "#9C1F3C", 170, 3),
    ("#EFE7F6", "#5B2A86", 250, 4),
    ("#FCEBDD", "#A8480B", 170, 2),
)
VERLICHT = {(0, 0, 1), (1, 2, 0), (1, 0, 2), (2, 1, 1), (3, 1, 0), (4, 3, 1), (4, 1, 2), (5, 0, 0)}
VLOER, VERDIEPING = 560, 96


def huis(nummer, links):
    """Return a house as SVG: its wall, its roof, its windows and its door."""
    muur, kleur, breed, verdiepingen = HUIZEN[nummer]
    hoog = verdiepingen * VERDIEPING + 24
    top = VLOER - hoog
    delen = [f'<rect x="{links}" y="{top}" width="{breed}" height="{hoog}" fill="{muur}"/>']
    if verdiepingen < 4:
        nok = links + breed / 2
        delen.append(
            f'<path d="M{links - 8} {top}L{nok} {top - 90}L{links + breed + 8} {top}z" fill="{kleur}"/>'
        )
        delen.append(f'<rect x="{links + breed - 46}" y="{top - 84}" width="22" height="56" fill="{kleur}"/>')
    else:
        delen.append(
            f'<rect x="{links - 6}" y="{top - 14}" width="{breed + 12}" height="16" fill="{kleur}"/>'
        )
    ramen = breed // 80
    stap = breed / ramen
    for laag in range(verdiepingen):
        for plek in range(ramen):
            x = links + plek * stap + (stap - 48) / 2
            y = VLOER - (laag + 1) * VERDIEPING + 14
            if laag == 0 and plek == ramen - 1:
                delen.append(f'<rect x="{x}" y="{y}" width="48" height="{VLOER - y}" fill="{kleur}"/>')
                delen.append(f'<circle cx="{x + 38}" cy="{y + 46}" r="4" fill="{PAPIER}"/>')
                continue
            licht = RAAM if (nummer, laag, plek) in VERLICHT else RAND
            delen.append(f'<rect x="{x}" y="{y}" width="48" height="56" fill="{licht}"/>')
            delen.append(
                f'<path d="M{x + 24} {y}v56M{x} {y + 26}h48" stroke="{kleur}" stroke-width="5" fill="none"/>'
                f'<rect x="{x - 4}" y="{y + 56}" width="56" height="6" fill="{kleur}"/>'
            )
    return "".join(delen)


def straat():
    """Return the picture for messages: a street at night, 1200 by 630."""
    sterren = [(90, 70), (260, 130), (420, 50), (610, 110), (760, 60), (905, 40), (1130, 90), (1010, 150)]
    delen = [f'<rect width="1200" height="630" fill="{NACHT}"/>']
    delen += [f'<circle cx="{x}" cy="{y}" r="3" fill="{PAPIER}"/>' for x, y in sterren]
    delen.append(
        f'<circle cx="1060" cy="80" r="38" fill="{PAPIER}"/><circle cx="1078" cy="70" r="34" fill="{NACHT}"/>'
    )
    links = 10
    for nummer, (_muur, _kleur, breed, _verdiepingen) in enumerate(HUIZEN):
        delen.append(huis(nummer, links))
        links += breed
    delen.append(f'<rect y="{VLOER}" width="1200" height="70" fill="{RAND}"/>')
    delen.append(f'<rect y="{VLOER}" width="1200" height="8" fill="{PAPIER}" opacity=".6"/>')
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">{"".join(delen)}</svg>'


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
