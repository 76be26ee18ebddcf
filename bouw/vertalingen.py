"""The translations of what visitors read: ``--bijwerken`` brings the .po up to date, without it the .mo is built.

What only the admin shows stays Dutch, so names and explanations of fields are left out.
"""

import ast
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PO = ROOT / "locale" / "en" / "LC_MESSAGES" / "django.po"
MO = PO.with_suffix(".mo")
KAMERS = (
    "coalitie/basis",
    "coalitie/site",
    "coalitie/mijn",
    "themas",
    "partners",
    "financiering",
    "verhalen",
)
ALLEEN_BEHEER = {"admin", "beheer", "inzendingbeheer", "mailbeheer", "management", "migrations"}
AANROEPEN = {
    *("_", "gettext", "gettext_lazy", "gettext_noop"),
    *("ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"),
}
SLEUTELWOORDEN = {
    **dict.fromkeys(("_", "gettext", "gettext_noop")),
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def _van_models(functie):
    return getattr(getattr(functie, "value", None), "id", "") == "models"


class _Zoeker(ast.NodeVisitor):
    """Collects the texts of one module that a visitor may get to read."""

    def __init__(self):
        self.gevonden = []

    def visit_ClassDef(self, node):  # noqa: N802 - the name that ast asks for
        namen = {
            doel.id
            for deel in node.body
            if isinstance(deel, ast.Assign)
            for doel in deel.targets
            if isinstance(doel, ast.Name)
        }
        # A Meta with fields belongs to a form, that a visitor may fill in.
        if node.name != "Meta" or "fields" in namen:
            self.generic_visit(node)

    def visit_Call(self, node):  # noqa: N802
        naam = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if naam.endswith(("ForeignKey", "ManyToManyField", "Constraint")):
            return
        # A field of a model starts with its name, or with the field that it is a list of.
        eerste = getattr(node.args[0], "func", None) if node.args else None
        if naam.endswith("Field") and (
            _van_models(node.func) or _van_models(eerste) or getattr(eerste, "id", "") in AANROEPEN
        ):
            return
        teksten = [deel.value for deel in node.args if isinstance(deel, ast.Constant)]
        if naam in AANROEPEN and teksten and isinstance(teksten[0], str):
            context = teksten.pop(0) if naam.startswith("pgettext") else None
            self.gevonden.append((tuple(teksten[:2]) if naam.startswith("n") else teksten[0], context))
        self.generic_visit(node)


def _uit_python():
    for kamer in KAMERS:
        for pad in sorted((ROOT / kamer).rglob("*.py")):
            if not ALLEEN_BEHEER & {*pad.relative_to(ROOT / kamer).with_suffix("").parts}:
                zoeker = _Zoeker()
                zoeker.visit(ast.parse(pad.read_text()))
                yield from zoeker.gevonden


def _uit_sjablonen():
    from django.conf import settings

    if not settings.configured:
        settings.configure()
    from django.utils.translation.template import templatize

    for pad in sorted((ROOT / "templates").rglob("*.*")):
        if "admin" not in pad.parts:
            # Between brackets, where Python does not mind how lines are indented.
            bron = BytesIO(f"({templatize(pad.read_text())})".encode())
            for _regel, tekst, _opmerkingen, context in extract("python", bron, SLEUTELWOORDEN):
                yield tekst, context


def teksten():
    """Return a catalog of every text that visitors can read, without translations."""
    catalogus = Catalog()
    for tekst, context in (*_uit_python(), *_uit_sjablonen()):
        catalogus.add(tekst, context=context)
    return catalogus


def vertalingen():
    """Return the catalog of English texts as it stands."""
    if not PO.exists():
        return Catalog(locale="en")
    with PO.open("rb") as bestand:
        return read_po(bestand, locale="en")


def werk_bij():
    """Add new texts to the .po and drop those that are gone; what was translated stays."""
    catalogus = vertalingen()
    catalogus.update(teksten(), no_fuzzy_matching=True)
    catalogus.obsolete.clear()
    catalogus.fuzzy = False
    catalogus.header_comment = "# The English of what visitors read; `make vertaal` adds new texts."
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as bestand:
        write_po(bestand, catalogus, sort_output=True, omit_header=False, width=110)


def bouw():
    """Write the .mo that Django reads, all at once."""
    half = MO.with_suffix(".half")
    with half.open("wb") as bestand:
        write_mo(bestand, vertalingen())
    half.replace(MO)


if __name__ == "__main__":
    if "--bijwerken" in sys.argv:
        werk_bij()
    bouw()
