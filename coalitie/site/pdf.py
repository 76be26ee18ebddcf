"""Papers as PDF: tagged for people who listen, in our own letter, the same every time.

The text goes to the typesetter as data, never as markup: what somebody wrote cannot change the paper.
"""

import hashlib
import json
import logging
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import typst
from django.conf import settings
from django.core.cache import cache as voorraad
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SJABLOON = Path(settings.BASE_DIR) / "templates/pdf/stuk.typ"
BRON = Path(settings.BASE_DIR) / "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files"
# Name in the paper -> part of the letter; the second has what Dutch does not need.
DELEN = {"Portaal": "latin", "Portaal Ext": "latin-ext"}
DIKTEN = {400: "Regular", 700: "Bold"}
UUR = 60 * 60


def maak_pdf(stuk):
    """Return the PDF of a paper.

    ``stuk`` is plain data: ``titel``, ``soort``, ``status``, ``stand`` (as of when), ``adres``, ``taal``
    and ``secties``: each a ``kop`` with ``blokken``. A block is a text, a list, facts or a table; the
    template says which keys.
    """
    gegevens = json.dumps(stuk, ensure_ascii=False, sort_keys=True, default=str)
    sleutel = f"pdf:{hashlib.sha256(gegevens.encode() + SJABLOON.read_bytes()).hexdigest()}"
    gemaakt = voorraad.get(sleutel)
    if gemaakt is None:
        gemaakt = _zet(gegevens)
        voorraad.set(sleutel, gemaakt, UUR)
    return gemaakt


def _zet(gegevens):
    opties = {
        "sys_inputs": {"stuk": gegevens},
        "font_paths": [str(letters())],
        "ignore_system_fonts": True,
        "format": "pdf",
    }
    try:
        return typst.compile(SJABLOON.read_bytes(), pdf_standards=["ua-1"], **opties)
    except typst.TypstError as fout:
        if "could not be displayed" not in str(fout):
            raise
        # The letter lacks a sign: the paper is still tagged, but may not call itself PDF/UA.
        return typst.compile(SJABLOON.read_bytes(), **opties)


@cache
def letters():
    """Return the folder with our letter as the typesetter can read it; made once, in ``PORTAAL_VAR``.

    Without the npm packages the folder stays empty, and the typesetter's own letter is used.
    """
    doel = Path(settings.VAR) / "letters-1"
    if doel.exists() or not BRON.exists():
        return doel
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    Path(settings.VAR).mkdir(parents=True, exist_ok=True)
    tijdelijk = Path(tempfile.mkdtemp(dir=settings.VAR, prefix="letters-"))
    for familie, deel in DELEN.items():
        for dikte, stijl in DIKTEN.items():
            _snijd(
                BRON / f"atkinson-hyperlegible-next-{deel}-wght-normal.woff2",
                tijdelijk,
                familie,
                dikte,
                stijl,
            )
    try:
        os.rename(tijdelijk, doel)
    except OSError:  # another process was first
        shutil.rmtree(tijdelijk, ignore_errors=True)
    return doel


def _snijd(bron, map_, familie, dikte, stijl):
    """Write one weight of a variable letter as a file of its own, under a name of its own."""
    letter = instancer.instantiateVariableFont(TTFont(bron), {"wght": dikte}, inplace=True)
    letter.flavor = None
    namen = letter["name"]
    for nummer in (16, 17, 21, 22, 25):
        namen.removeNames(nameID=nummer)
    for nummer, naam in (
        (1, familie),
        (2, stijl),
        (4, f"{familie} {stijl}"),
        (6, f"{familie}-{stijl}".replace(" ", "")),
    ):
        namen.setName(naam, nummer, 3, 1, 0x409)
    vet = dikte == 700
    letter["OS/2"].usWeightClass = dikte
    letter["OS/2"].fsSelection = (letter["OS/2"].fsSelection & ~0x61) | (0x20 if vet else 0x40)
    letter["head"].macStyle = int(vet)
    letter.save(map_ / f"{familie.lower()}-{dikte}.ttf")
