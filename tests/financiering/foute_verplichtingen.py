"""Wrong rows for the rules of obligations and of reminders of deadlines; see ``tests.regels``."""

from datetime import date

from financiering.models import Plichtregel, Termijnherinnering, Verplichting
from tests.makers import maak_aanvraag, maak_gebruiker, maak_plichtregel, maak_ronde, maak_verplichting

NIET_TE_GROOT = "Zorg ervoor dat deze waarde hoogstens 2060 is."


def plichtregel(**velden):
    goed = {"soort": "sisa", "omschrijving": "SiSa", "maand": 7, "dag": 15, "bron": "Wet"}
    return Plichtregel(**{**goed, "regeling": maak_ronde().regeling, **velden})


def verplichting(**velden):
    goed = {"soort": "sisa", "omschrijving": "SiSa", "uiterlijk": date(2025, 7, 15)}
    return Verplichting(**{**goed, "aanvraag": maak_aanvraag(), **velden})


def dubbele_plichtregel():
    eerste = maak_plichtregel()
    return plichtregel(regeling=eerste.regeling, soort=eerste.soort, maand=eerste.maand, dag=eerste.dag)


def dubbele_verplichting():
    regel = maak_plichtregel()
    eerste = maak_verplichting(plichtregel=regel, over_jaar=2024)
    return verplichting(aanvraag=eerste.aanvraag, plichtregel=regel, over_jaar=2024)


def dubbele_herinnering():
    velden = {
        "gebruiker": maak_gebruiker(email="een@coalitie.example"),
        "verplichting": maak_verplichting(),
        "dag": date(2025, 7, 1),
    }
    Termijnherinnering.objects.create(**velden)
    return Termijnherinnering(**velden)


FOUTE_VERPLICHTINGEN = {
    "plichtregel_uniek": dubbele_plichtregel,
    "plichtregel_dag_bestaat": lambda: plichtregel(maand=4, dag=31),
    "plichtregel_niet_te_laat": lambda: plichtregel(jaren_later=11),
    "verplichting_eens_per_jaar": dubbele_verplichting,
    "verplichting_jaar_klopt": (lambda: verplichting(over_jaar=2061), NIET_TE_GROOT),
    "termijnherinnering_over_een_ding": lambda: Termijnherinnering(
        gebruiker=maak_gebruiker(email="twee@coalitie.example"), dag=date(2025, 7, 1)
    ),
    "termijnherinnering_een_per_dag": dubbele_herinnering,
}
