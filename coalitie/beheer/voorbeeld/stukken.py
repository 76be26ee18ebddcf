"""The decisions of grantors: what we have of them is how they became known."""

from django.utils import timezone

from coalitie.beheer.voorbeeld.bronnen import (
    GEMEENTE_2022_12,
    OOG_2021_07,
    OOG_2021_12,
    OOG_2025_05,
    RIJK_KW_2023,
    RIJK_KW_2025_12,
    RIJK_REGIO_DEAL_3,
    RIJK_VHF_2024,
)
from coalitie.beheer.voorbeeld.maken import een, nieuw, vaag
from themas.models import Document

# Application -> slug and title of its document, the day on which it became known and where.
BESLUITEN = {
    "regio-deal-groningen-noord": (
        "bericht-regio-deal-2020",
        "Bericht over de afspraken van de Regio Deal Groningen-Noord",
        "juli 2020",
        RIJK_REGIO_DEAL_3,
    ),
    "volkshuisvestingsfonds-2021": (
        "bericht-volkshuisvestingsfonds-2021",
        "Bericht over het geld uit het Volkshuisvestingsfonds 2021",
        "juli 2021",
        OOG_2021_07,
    ),
    "verlengde-schooldag-beijum-en-lewenborg": (
        "bericht-verlengde-schooldag-2021",
        "Bericht over het geld voor de verlengde schooldag in Beijum en Lewenborg",
        "december 2021",
        OOG_2021_12,
    ),
    "preventie-met-gezag": (
        "bekendmaking-preventie-met-gezag-2022",
        "Bekendmaking van het geld voor Preventie met Gezag",
        "2022-12-21",
        GEMEENTE_2022_12,
    ),
    "kansrijke-wijk-2023-2025": (
        "bekendmaking-kansrijke-wijk-2023",
        "Bekendmaking van het geld voor Kansrijke Wijk 2023-2025",
        "2023-12-08",
        RIJK_KW_2023,
    ),
    "groningen-noord-volkshuisvestingsfonds-2024": (
        "bekendmaking-volkshuisvestingsfonds-2024",
        "Bekendmaking van het geld uit het Volkshuisvestingsfonds 2024",
        "2024-12-04",
        RIJK_VHF_2024,
    ),
    "de-wijk-als-leerwerkplek": (
        "bericht-de-wijk-als-leerwerkplek-2025",
        "Bericht over het geld voor De wijk als leerwerkplek",
        "mei 2025",
        OOG_2025_05,
    ),
    "kansrijke-wijk-2026-2028": (
        "bekendmaking-kansrijke-wijk-2025",
        "Bekendmaking van het geld voor Kansrijke Wijk 2026-2028",
        "2025-12-11",
        RIJK_KW_2025_12,
    ),
}
OMSCHRIJVING = (
    "Hierin staat dat het geld is toegekend: {bron}. De brief met het besluit zelf staat hier nog niet."
)


def besluit_over(aanvraag):
    """Make the document of the decision on the application with this slug; returns it, or None.

    None when nothing was granted, or when somebody removed the document.
    """
    if aanvraag not in BESLUITEN:
        return None
    slug, titel, dag, bron = BESLUITEN[aanvraag]
    gemaakt = nieuw(
        Document,
        {"slug": slug},
        titel=titel,
        soort=Document.Soort.OVERIG,
        datum=vaag(dag),
        omschrijving=OMSCHRIJVING.format(bron=bron),
        openbaar_vanaf=timezone.now(),
    )
    return gemaakt or een(Document, slug)
