"""What pays for it."""

from financiering.models.aanvraag import Aanvraag, AanvraagStap
from financiering.models.agenda import Agendasleutel
from financiering.models.bedrag import AanvraagBedrag
from financiering.models.begroting import Begrotingsbedrag, Begrotingsregel, Verschuiving
from financiering.models.besluit import (
    Besluit,
    BesluitDocument,
    BesluitOnderwerp,
    Vervolgactie,
)
from financiering.models.dekking import Dekking
from financiering.models.dossier import AanvraagDocument, Cofinanciering, Verstrekkersvraag
from financiering.models.gemeentebudget import (
    Gemeentebudget,
    Gemeentebudgetbedrag,
    GemeentebudgetStap,
    GemeentebudgetThema,
)
from financiering.models.herinnering import Termijnherinnering
from financiering.models.koppelingen import (
    AanvraagInterventie,
    AanvraagPartner,
    AanvraagThema,
    AanvraagWijk,
)
from financiering.models.regeling import Hoofdthema, HoofdthemaThema, Regeling, Ronde
from financiering.models.verantwoording import Besteding, Plichtregel, Verplichting, Voorschot
from financiering.models.wens import WensOfBedenking

__all__ = [
    "Aanvraag",
    "AanvraagBedrag",
    "AanvraagDocument",
    "AanvraagInterventie",
    "AanvraagPartner",
    "AanvraagStap",
    "AanvraagThema",
    "AanvraagWijk",
    "Agendasleutel",
    "Begrotingsbedrag",
    "Begrotingsregel",
    "Besluit",
    "BesluitDocument",
    "BesluitOnderwerp",
    "Besteding",
    "Cofinanciering",
    "Dekking",
    "Gemeentebudget",
    "GemeentebudgetStap",
    "GemeentebudgetThema",
    "Gemeentebudgetbedrag",
    "Hoofdthema",
    "HoofdthemaThema",
    "Plichtregel",
    "Regeling",
    "Ronde",
    "Termijnherinnering",
    "Verplichting",
    "Verschuiving",
    "Verstrekkersvraag",
    "Vervolgactie",
    "Voorschot",
    "WensOfBedenking",
]
