"""Decisions as far as public sources tell of them, and what was said in the council.

A reason that no source names stays empty.
"""

from coalitie.beheer.voorbeeld.bronnen import (
    BRIEF,
    GEMEENTE_2022_12,
    OOG_2024_01,
    OOG_2025_05,
    RIJK_KW_2023,
    RIJK_KW_2025_12,
    RIJK_REGIO_DEAL_2024,
    RIJK_VHF_2024,
)

BESLUITEN = [
    {
        "slug": "geld-uit-preventie-met-gezag",
        "titel": "Geld uit Preventie met Gezag voor Groningen",
        "orgaan": "ministerie",
        "orgaan_naam": "Ministerie van Justitie en Veiligheid",
        "op": "2022-12-21",
        "vraag": (
            "Krijgt Groningen geld om te voorkomen dat kinderen en jongeren in de criminaliteit terechtkomen?"
        ),
        "besluit": "Ja. De gemeente en haar partners krijgen vier keer € 1,0 miljoen.",
        "bron": GEMEENTE_2022_12,
        "aanvragen": ["preventie-met-gezag"],
        "interventies": ["preventie-met-gezag"],
        "documenten": [],
    },
    {
        "slug": "gebiedsplan-naar-de-gemeenteraad",
        "titel": "Gebiedsplan 'Samen verder' naar de gemeenteraad",
        "orgaan": "college",
        "orgaan_naam": "",
        "op": "najaar 2023",
        "vraag": "Wat zijn de wensen en bedenkingen van de gemeenteraad voor het vervolg?",
        "besluit": (
            "Het college stuurt het gebiedsplan naar de gemeenteraad en vraagt de raad om wensen en "
            "bedenkingen."
        ),
        "bron": BRIEF,
        "aanvragen": [],
        "interventies": [],
        "documenten": ["brief-over-het-gebiedsplan", "gebiedsplan-samen-verder"],
    },
    {
        "slug": "kansrijke-wijk-2023-2025-toegekend",
        "titel": "Eerste geld uit Kansrijke Wijk",
        "orgaan": "ministerie",
        "orgaan_naam": "Het Rijk",
        "op": "2023-12-08",
        "vraag": "Krijgt Groningen-Noord geld uit Kansrijke Wijk voor de jaren 2023 tot en met 2025?",
        "besluit": "Ja. Groningen-Noord krijgt ongeveer € 11 miljoen.",
        "bron": RIJK_KW_2023,
        "aanvragen": ["kansrijke-wijk-2023-2025"],
        "interventies": [],
        "documenten": [],
    },
    {
        "slug": "nieuwe-regio-deal-uitgekozen",
        "titel": "Voorstel voor een nieuwe Regio Deal uitgekozen",
        "orgaan": "ministerie",
        "orgaan_naam": "Het Rijk",
        "op": "2024-02-09",
        "vraag": "Kiest het Rijk het voorstel van Groningen Noord voor een Regio Deal?",
        "besluit": (
            "Ja. Het Rijk kiest het voorstel uit en noemt een bedrag van € 10 miljoen. Rijk en regio moeten "
            "daarna nog een overeenkomst maken, het convenant. Pas dan staat het geld vast."
        ),
        "bron": RIJK_REGIO_DEAL_2024,
        "aanvragen": ["regio-deal-groningen-noord-2"],
        "interventies": [],
        "documenten": [],
    },
    {
        "slug": "volkshuisvestingsfonds-2024-toegekend",
        "titel": "Geld uit het Volkshuisvestingsfonds om huizen te verbeteren",
        "orgaan": "ministerie",
        "orgaan_naam": "Het Rijk",
        "op": "2024-12-04",
        "vraag": "Krijgt Groningen-Noord geld uit de vierde ronde van het Volkshuisvestingsfonds?",
        "besluit": "Ja. Groningen-Noord krijgt € 10.440.872,29.",
        "bron": RIJK_VHF_2024,
        "aanvragen": ["groningen-noord-volkshuisvestingsfonds-2024"],
        "interventies": ["woningverbetering-groningen-noord"],
        "documenten": [],
    },
    {
        "slug": "europees-geld-voor-de-leerwerkplek",
        "titel": "Europees geld voor De wijk als leerwerkplek",
        "orgaan": "fonds",
        "orgaan_naam": "Just Transition Fund, via SNN",
        "op": "mei 2025",
        "vraag": (
            "Krijgen de gemeente, WerkPro en het Alfa-college geld uit het Just Transition Fund voor De wijk "
            "als leerwerkplek?"
        ),
        "besluit": "Ja. Zij krijgen ongeveer € 2,9 miljoen.",
        "bron": OOG_2025_05,
        "aanvragen": ["de-wijk-als-leerwerkplek"],
        "interventies": ["de-wijk-als-leerwerkplek"],
        "documenten": [],
    },
    {
        "slug": "kansrijke-wijk-2026-2028-toegekend",
        "titel": "Opnieuw geld uit Kansrijke Wijk",
        "orgaan": "ministerie",
        "orgaan_naam": "Het Rijk",
        "op": "2025-12-11",
        "vraag": "Krijgt Groningen-Noord geld uit Kansrijke Wijk voor de jaren 2026 tot en met 2028?",
        "besluit": "Ja. Groningen-Noord krijgt ruim € 18 miljoen.",
        "bron": RIJK_KW_2025_12,
        "aanvragen": ["kansrijke-wijk-2026-2028"],
        "interventies": [],
        "documenten": [],
    },
]

WENSEN = [
    {
        "soort": "bedenking",
        "van_wie": "een paar partijen in de gemeenteraad",
        "op": "januari 2024",
        "tekst": "Plak geen stempel op wijken.",
        "document": "gebiedsplan-samen-verder",
        "besluit": "gebiedsplan-naar-de-gemeenteraad",
        "bron": OOG_2024_01,
    },
]
