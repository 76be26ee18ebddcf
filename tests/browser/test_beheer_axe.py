"""The start page and every kind of list and form of the admin: nothing for axe to find, wide and narrow."""

import pytest

from tests.beheer.rijen import MAAK
from tests.beheer.test_lijsten import adres

BREEDTES = (1280, 320)
# model -> pages. A list per kind of column, a form per kind of field and of inline.
PAGINAS = {
    "auth.group": ["changelist", "change"],
    "basis.gebruiker": ["changelist", "change"],
    "basis.portaal": ["change"],
    "themas.interventie": ["changelist", "add", "change", "stap/opschalen"],
    "themas.indicator": ["change"],
    "themas.doelstelling": ["change"],
    "themas.behoefte": ["changelist", "change", "doe/dek"],
    "themas.document": ["change"],
    "themas.wijk": ["change"],
    "partners.partner": ["changelist", "change"],
    "partners.toezegging": ["changelist", "change"],
    "partners.voortgang": ["changelist", "change", "stap/heropenen"],
    "partners.voortgangsronde": ["changelist", "change"],
    "financiering.aanvraag": ["changelist", "change", "stap/indienen"],
    "financiering.begrotingsregel": ["change", "doe/verschuif"],
    "financiering.gemeentebudget": ["change"],
    "financiering.dekking": ["change"],
    "financiering.regeling": ["change"],
    "financiering.ronde": ["changelist", "change"],
    "verhalen.verhaal": ["changelist", "add", "change", "stap/intrekken"],
    "verhalen.bericht": ["change"],
}


def paginas(label):
    """Return the addresses to look at, of a row that is made for it."""
    rij = MAAK[label]()
    for pagina in PAGINAS[label]:
        naam, _schuin, methode = pagina.partition("/")
        args = [] if naam in ("changelist", "add") else [rij.pk]
        yield adres(label, naam, args=[*args, methode] if methode else args)


@pytest.mark.parametrize("kamer", ["auth", "basis", "themas", "partners", "financiering", "verhalen"])
def test_axe_vindt_niets(kamer, page, live_server, meld_aan, axe, beheerder, rollen):
    adressen = [waar for label in PAGINAS if label.startswith(f"{kamer}.") for waar in paginas(label)]
    meld_aan(beheerder)
    bezwaren = []
    for waar in ["/beheer/", *adressen]:
        page.set_viewport_size({"width": BREEDTES[0], "height": 900})
        page.goto(f"{live_server.url}{waar}")
        for breedte in BREEDTES:
            page.set_viewport_size({"width": breedte, "height": 900})
            bezwaren += [f"{waar} op {breedte}: {bezwaar}" for bezwaar in axe(page)]
            te_breed = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            if te_breed > 0:
                bezwaren.append(f"{waar} op {breedte}: {te_breed} pixels te breed")
    assert not bezwaren, "\n".join(bezwaren)
