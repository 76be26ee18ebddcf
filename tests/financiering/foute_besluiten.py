"""Wrong rows for the rules of decisions and of what the council asked; see ``tests.regels``."""

from financiering.models import Besluit, BesluitDocument, BesluitOnderwerp, Vervolgactie, WensOfBedenking
from tests.makers import datum, maak_besluit, maak_document, maak_interventie


def wens(**velden):
    goed = {
        "soort": "wens",
        "van_wie": "De raad",
        "op": datum("januari 2024"),
        "tekst": "Graag meer.",
        "bron": "Verslag",
    }
    if not {"document", "besluit"} & velden.keys():
        velden["besluit"] = maak_besluit()
    return WensOfBedenking(**{**goed, **velden})


def dubbel_onderwerp():
    interventie = maak_interventie()
    return BesluitOnderwerp(besluit=maak_besluit(over=[interventie]), interventie=interventie)


def dubbel_document():
    besluit, document = maak_besluit(), maak_document()
    BesluitDocument.objects.create(besluit=besluit, document=document)
    return BesluitDocument(besluit=besluit, document=document)


FOUTE_BESLUITEN = {
    "besluit_intern_met_reden": lambda: Besluit(
        slug="fout",
        titel="Fout",
        orgaan="raad",
        op=datum("2024"),
        vraag="Mag dit?",
        besluit="Ja.",
        bron="Brief",
        intern=True,
    ),
    "besluitonderwerp_is_een_ding": lambda: BesluitOnderwerp(besluit=maak_besluit()),
    "besluitonderwerp_uniek": dubbel_onderwerp,
    "besluit_document_uniek": dubbel_document,
    "vervolgactie_met_wat": (
        lambda: Vervolgactie(besluit=maak_besluit(), wat="", uiterlijk="2024-01-01"),
        "Dit veld kan niet leeg zijn",
    ),
    "wensofbedenking_intern_met_reden": lambda: wens(intern=True),
    "wensofbedenking_ergens_over": lambda: wens(besluit=None),
    "wensofbedenking_antwoord_met_dag": lambda: wens(antwoord="Ja."),
    "wensofbedenking_antwoord_erna": lambda: wens(antwoord="Ja.", beantwoord_op=datum("2023")),
}
