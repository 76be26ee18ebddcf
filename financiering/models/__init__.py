"""What pays for it."""

from financiering.models.aanvraag import Aanvraag, AanvraagStap
from financiering.models.bedrag import AanvraagBedrag
from financiering.models.koppelingen import (
    AanvraagInterventie,
    AanvraagPartner,
    AanvraagThema,
    AanvraagWijk,
)
from financiering.models.regeling import Hoofdthema, HoofdthemaThema, Regeling, Ronde

__all__ = [
    "Aanvraag",
    "AanvraagBedrag",
    "AanvraagInterventie",
    "AanvraagPartner",
    "AanvraagStap",
    "AanvraagThema",
    "AanvraagWijk",
    "Hoofdthema",
    "HoofdthemaThema",
    "Regeling",
    "Ronde",
]
