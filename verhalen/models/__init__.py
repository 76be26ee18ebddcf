"""What residents read."""

from verhalen.models.bericht import Bericht, BerichtThema, BerichtWijk
from verhalen.models.blokken import BLOKKEN, CijferBlok, CitaatBlok, FotoBlok, TekstBlok
from verhalen.models.koppelingen import VerhaalInterventie, VerhaalPartner, VerhaalThema, VerhaalWijk
from verhalen.models.verhaal import Toestemming, Verhaal, VerhaalStap

__all__ = [
    "BLOKKEN",
    "Bericht",
    "BerichtThema",
    "BerichtWijk",
    "CijferBlok",
    "CitaatBlok",
    "FotoBlok",
    "TekstBlok",
    "Toestemming",
    "Verhaal",
    "VerhaalInterventie",
    "VerhaalPartner",
    "VerhaalStap",
    "VerhaalThema",
    "VerhaalWijk",
]
