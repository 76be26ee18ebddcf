"""The announcements of grants: what we have of the decisions of grantors themselves is their announcement."""

from django.utils import timezone

from coalitie.beheer.voorbeeld.bronnen import GEMEENTE_2022_12, RIJK_KW_2023, RIJK_KW_2025_12, RIJK_VHF_2024
from coalitie.beheer.voorbeeld.maken import een, nieuw, vaag
from financiering.models import Aanvraag, AanvraagDocument
from themas.models import Document

# Application, slug and title of its document, the day of the announcement and where it was made.
BEKENDMAKINGEN = [
    (
        "preventie-met-gezag",
        "bekendmaking-preventie-met-gezag-2022",
        "Bekendmaking van het geld voor Preventie met Gezag",
        "2022-12-21",
        GEMEENTE_2022_12,
    ),
    (
        "kansrijke-wijk-2023-2025",
        "bekendmaking-kansrijke-wijk-2023",
        "Bekendmaking van het geld voor Kansrijke Wijk 2023-2025",
        "2023-12-08",
        RIJK_KW_2023,
    ),
    (
        "groningen-noord-volkshuisvestingsfonds-2024",
        "bekendmaking-volkshuisvestingsfonds-2024",
        "Bekendmaking van het geld uit het Volkshuisvestingsfonds 2024",
        "2024-12-04",
        RIJK_VHF_2024,
    ),
    (
        "kansrijke-wijk-2026-2028",
        "bekendmaking-kansrijke-wijk-2025",
        "Bekendmaking van het geld voor Kansrijke Wijk 2026-2028",
        "2025-12-11",
        RIJK_KW_2025_12,
    ),
]
OMSCHRIJVING = (
    "Hierin staat dat het geld is toegekend: {bron}. De brief met het besluit zelf staat hier nog niet."
)


def laad_stukken():
    """Load the announcements and link them to their applications; returns how many records were made."""
    return sum(_bekendmaking(*rij) for rij in BEKENDMAKINGEN)


def _bekendmaking(aanvraag, slug, titel, dag, bron):
    aanvraag = een(Aanvraag, aanvraag)
    if aanvraag is None:
        return 0
    document = nieuw(
        Document,
        {"slug": slug},
        titel=titel,
        soort=Document.Soort.OVERIG,
        datum=vaag(dag),
        omschrijving=OMSCHRIJVING.format(bron=bron),
        openbaar_vanaf=timezone.now(),
    )
    if document is None:
        return 0
    AanvraagDocument.objects.create(aanvraag=aanvraag, document=document, rol=AanvraagDocument.Rol.BESLUIT)
    Aanvraag.objects.filter(pk=aanvraag.pk, besluitdocument=None).update(besluitdocument=document)
    return 1
