"""What residents read."""

from verhalen.models.bericht import Bericht, BerichtThema, BerichtWijk
from verhalen.models.blokken import BLOKKEN, CijferBlok, CitaatBlok, FotoBlok, TekstBlok
from verhalen.models.inzending import Aanvulling, Inzending, InzendingStap
from verhalen.models.koppelingen import VerhaalInterventie, VerhaalPartner, VerhaalThema, VerhaalWijk
from verhalen.models.verhaal import Toestemming, Verhaal, VerhaalStap

__all__ = [
    "BLOKKEN",
    "Aanvulling",
    "Bericht",
    "BerichtThema",
    "BerichtWijk",
    "CijferBlok",
    "CitaatBlok",
    "FotoBlok",
    "Inzending",
    "InzendingStap",
    "TekstBlok",
    "Toestemming",
    "Verhaal",
    "VerhaalInterventie",
    "VerhaalPartner",
    "VerhaalStap",
    "VerhaalThema",
    "VerhaalWijk",
]
