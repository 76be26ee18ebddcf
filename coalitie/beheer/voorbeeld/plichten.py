"""What schemes ask every year, and what follows from it for the money that was granted."""

from coalitie.beheer.voorbeeld.maken import een, nieuw
from financiering.acties.verplichtingen import maak_verplichtingen
from financiering.models import Aanvraag, Plichtregel, Regeling

_SISA = {
    "soort": "sisa",
    "omschrijving": "Verantwoording via SiSa bij het CBS",
    "maand": 7,
    "dag": 15,
    "jaren_later": 1,
    "bron": "Regels voor SiSa: met de jaarrekening, uiterlijk 15 juli bij het CBS",
}
PLICHTEN = (
    ("kansrijke-wijk", _SISA),
    ("volkshuisvestingsfonds", _SISA),
    ("preventie-met-gezag", _SISA),
    (
        "regio-deal",
        {
            "soort": "tussenrapportage",
            "omschrijving": "Voortgangsverslag aan het Rijk",
            "maand": 6,
            "dag": 15,
            "jaren_later": 0,
            "bron": "Regels van de Regio Deal: elk jaar voor 15 juni een verslag aan het Rijk",
        },
    ),
)
# Of the years that are over no source says what was delivered: those stay out until somebody knows.
NOG_TE_LEVEREN = ("kansrijke-wijk-2026-2028",)


def laad_plichten():
    """Load the rules, and the obligations that follow for money of years to come; returns how many were made."""
    gemaakt = 0
    for slug, velden in PLICHTEN:
        sleutel = {"regeling": een(Regeling, slug), "soort": velden["soort"]}
        rest = {naam: waarde for naam, waarde in velden.items() if naam != "soort"}
        gemaakt += bool(nieuw(Plichtregel, sleutel, **rest))
    if gemaakt:
        for aanvraag in Aanvraag.objects.filter(slug__in=NOG_TE_LEVEREN):
            gemaakt += len(maak_verplichtingen(aanvraag, door=None))
    return gemaakt
