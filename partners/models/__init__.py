"""Who promises what."""

from partners.models.doorbraak import Doorbraak, DoorbraakStap
from partners.models.partner import Lidmaatschap, Partner
from partners.models.toezegging import Toezegging, ToezeggingStap
from partners.models.verantwoordelijkheid import Verantwoordelijkheid

__all__ = [
    "Doorbraak",
    "DoorbraakStap",
    "Lidmaatschap",
    "Partner",
    "Toezegging",
    "ToezeggingStap",
    "Verantwoordelijkheid",
]
