"""What we want and do: programme, themes, goals and figures, wijken, interventions, documents."""

from themas.models.behoefte import Behoefte, BehoefteOmvang
from themas.models.document import Document, Mijlpaal
from themas.models.doelstelling import Doelstelling, Indicator, Meting
from themas.models.interventie import (
    Interventie,
    InterventieStap,
    InterventieThema,
    InterventieWijk,
)
from themas.models.programma import Programmaperiode, Spoor
from themas.models.resultaat import Resultaat
from themas.models.thema import Thema
from themas.models.wijk import Buurt, Wijk

__all__ = [
    "Behoefte",
    "BehoefteOmvang",
    "Buurt",
    "Doelstelling",
    "Document",
    "Indicator",
    "Interventie",
    "InterventieStap",
    "InterventieThema",
    "InterventieWijk",
    "Meting",
    "Mijlpaal",
    "Programmaperiode",
    "Resultaat",
    "Spoor",
    "Thema",
    "Wijk",
]
