"""The stylesheet of the site: of NL Design System what is used, nothing less and nothing more."""

import re
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]
KLASSE = re.compile(r"(?<=\.)utrecht-[\w-]+")
GENOEMD = re.compile(r"utrecht-[\w-]+")


def _gebruikt():
    paden = [
        pad
        for map_ in ("templates", "coalitie", "static")
        for pad in (WORTEL / map_).rglob("*")
        if pad.suffix in (".html", ".py", ".css", ".js") and "gebouwd" not in pad.parts
    ]
    return {klasse for pad in paden for klasse in GENOEMD.findall(pad.read_text())}


def _klassen(css):
    # What stands in :not() need not be used.
    return set(KLASSE.findall(re.sub(r"/\*.*?\*/|:not\([^)]*\)", "", css, flags=re.DOTALL)))


def test_wat_pagina_s_gebruiken_is_er_en_wat_niemand_gebruikt_niet():
    ingevoerd = re.findall(r'"(@utrecht/[\w-]+)"', (WORTEL / "static/bron/site.css").read_text())
    bekend = set().union(
        *(_klassen((WORTEL / "node_modules" / naam / "dist/index.css").read_text()) for naam in ingevoerd)
    )
    gebouwd = _klassen((WORTEL / "static/gebouwd/site.css").read_text())

    assert len(gebouwd) > 30
    assert (_gebruikt() & bekend) - gebouwd == set()
    assert gebouwd - _gebruikt() == set()


def test_elk_token_van_de_huisstijl_is_er_ook_in_het_tweede_themabestand():
    """The second theme file of the browser tests shows what a municipality has to name."""
    tokens = re.compile(r"^  (--portaal-[\w-]+):", re.MULTILINE)
    eigen = tokens.findall((WORTEL / "static/bron/huisstijl.css").read_text())
    ander = tokens.findall((WORTEL / "tests/browser/huisstijl/anders.css").read_text())

    assert len(eigen) > 20
    assert sorted(eigen) == sorted(ander)
