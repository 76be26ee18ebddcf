"""Reading tables as a spreadsheet would: the sheets of a workbook, and the lines of a csv."""

import csv
import zipfile
from io import BytesIO, StringIO
from xml.etree import ElementTree

RUIMTE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def inhoud(antwoord):
    """Return the bytes of an answer, streamed or not."""
    return b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content


def cellen(antwoord, blad=1):
    """Return the cells of a sheet by their name: (kind, value); kind "n" is a number, "s" a text."""
    with zipfile.ZipFile(BytesIO(inhoud(antwoord))) as boek:
        assert not any("<f>" in boek.read(naam).decode() for naam in boek.namelist() if "sheet" in naam)
        vel = ElementTree.fromstring(boek.read(f"xl/worksheets/sheet{blad}.xml"))  # noqa: S314 - our own file
    gelezen = {}
    for cel in vel.iter(f"{RUIMTE}c"):
        if cel.get("t") == "inlineStr":
            gelezen[cel.get("r")] = ("s", "".join(deel.text or "" for deel in cel.iter(f"{RUIMTE}t")))
        elif (waarde := cel.find(f"{RUIMTE}v")) is not None:
            gelezen[cel.get("r")] = ("n", float(waarde.text))
    return gelezen


def bladrijen(antwoord, blad=1):
    """Return the rows of a sheet as dictionaries by the words of its first row."""
    per_rij = {}
    for naam, (_soort, waarde) in cellen(antwoord, blad).items():
        kolom = naam.rstrip("0123456789")
        per_rij.setdefault(int(naam[len(kolom) :]), {})[kolom] = waarde
    koppen = per_rij.pop(1)
    return [
        {kop: rij.get(kolom) for kolom, kop in koppen.items()} for _nummer, rij in sorted(per_rij.items())
    ]


def csvrijen(antwoord, scheiding=","):
    """Return what stands above the table as a dictionary, and the rows as dictionaries by their headings."""
    regels = list(csv.reader(StringIO(inhoud(antwoord).decode("utf-8-sig"), newline=""), delimiter=scheiding))
    leeg = regels.index([]) if [] in regels else -1
    koppen, *rijen = regels[leeg + 1 :]
    return dict(regels[: max(leeg, 0)]), [dict(zip(koppen, rij, strict=True)) for rij in rijen]
