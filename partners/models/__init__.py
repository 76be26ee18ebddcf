"""Who promises what, and how it goes."""

from partners.models.doorbraak import Doorbraak, DoorbraakStap
from partners.models.herinnering import Herinnering
from partners.models.levering import Levering
from partners.models.partner import Lidmaatschap, Partner
from partners.models.ronde import Cijfervraag, RondeInterventie, Voortgangsronde
from partners.models.toezegging import Toezegging, ToezeggingStap
from partners.models.uitnodiging import Uitnodiging
from partners.models.verantwoordelijkheid import Verantwoordelijkheid
from partners.models.voortgang import Voortgang, VoortgangOpmerking, VoortgangStap

__all__ = [
    "Cijfervraag",
    "Doorbraak",
    "DoorbraakStap",
    "Herinnering",
    "Levering",
    "Lidmaatschap",
    "Partner",
    "RondeInterventie",
    "Toezegging",
    "ToezeggingStap",
    "Uitnodiging",
    "Verantwoordelijkheid",
    "Voortgang",
    "VoortgangOpmerking",
    "VoortgangStap",
    "Voortgangsronde",
]
