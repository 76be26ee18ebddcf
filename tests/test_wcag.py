"""The list of criteria in docs/wcag.md is complete, and the tests that it names exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from coalitie.basis.models import Portaal
from coalitie.beheer.voorbeeld.portaal import PORTAAL

WORTEL = Path(__file__).resolve().parent.parent
LIJST = (WORTEL / "docs/wcag.md").read_text()
RIJ = re.compile(r"^\| (\d\.\d\.\d+) \| (\S+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)((?:::\w+)+)`")
NUMMER = re.compile(r"[\d.]+")
A = NUMMER.findall(
    "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2"
    " 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"
)
AA = NUMMER.findall(
    "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7"
    " 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"
)


@cache
def _tests_in(bestand):
    """Return the tests in a file as ``::name`` and ``::Class::name``."""
    namen = set()
    for knoop in ast.parse((WORTEL / bestand).read_text()).body:
        leden = knoop.body if isinstance(knoop, ast.ClassDef) else [knoop]
        voor = f"::{knoop.name}" if isinstance(knoop, ast.ClassDef) else ""
        namen |= {f"{voor}::{lid.name}" for lid in leden if isinstance(lid, ast.FunctionDef)}
    return {naam for naam in namen if naam.split("::")[-1].startswith("test_")}


def test_elk_criterium_staat_er_een_keer_met_zijn_niveau():
    rijen = [(nummer, niveau) for nummer, niveau, *_rest in RIJ.findall(LIJST)]
    assert len(A) + len(AA) == 55
    assert sorted(rijen) == sorted([(nummer, "A") for nummer in A] + [(nummer, "AA") for nummer in AA])


def test_elk_criterium_zegt_hoe_en_noemt_een_test():
    for nummer, _niveau, naam, hoe, tests in RIJ.findall(LIJST):
        assert naam.strip(), nummer
        assert len(hoe) > 20, nummer
        assert TEST.findall(tests), nummer
        assert not TEST.sub("", tests).strip(), nummer


@pytest.mark.parametrize("bestand", sorted({bestand for bestand, _namen in TEST.findall(LIJST)}))
def test_elke_genoemde_test_bestaat(bestand):
    genoemd = {namen for in_bestand, namen in TEST.findall(LIJST) if in_bestand == bestand}
    assert genoemd <= _tests_in(bestand)


def test_wat_een_mens_beoordeelde_heeft_een_datum_of_een_beoordelaar():
    for nummer, _niveau, _naam, hoe, _tests in RIJ.findall(LIJST):
        if "**judged**" in hoe.lower():
            assert re.search(r"\d{1,2} \w+ 20\d\d|by (the|its) editor", hoe), nummer


@pytest.mark.django_db
@pytest.mark.parametrize("tekst", ["", PORTAAL["toegankelijkheid"]], ids=["zonder-tekst", "voorbeeld"])
def test_de_site_vertelt_hetzelfde_als_de_lijst(client, tekst):
    """No more is claimed than was examined, and a complaint reaches a person."""
    Portaal.objects.create(naam="Noord", contact_telefoon="14 050", toegankelijkheid=tekst)
    html = " ".join(client.get("/toegankelijkheid/").content.decode().split())
    assert "no independent audit" in LIJST
    assert "onafhankelijk onderzoek door mensen is er nog niet geweest" in html
    assert "We zeggen dus niet dat alles al klopt" in html
    assert f"elk van de {len(A) + len(AA)} regels" in html
    assert "22 november 2026" in html
    assert "22 November 2026" in LIJST
    for adres in ("tel:14050", "/denk-mee/", "https://www.nationaleombudsman.nl"):
        assert f'href="{adres}"' in html
