"""Schemes, their rounds, and the applications for Groningen-Noord with what is known of each amount.

Where a source names only the day on which a round opens or closes, the hours are 00:00 and 23:59.
"""

from coalitie.beheer.voorbeeld.bronnen import (
    BRIEF,
    GEMEENTE_2022_12,
    NPLV_PAGINA,
    OOG_2021_07,
    OOG_2021_12,
    OOG_2025_05,
    OOG_2025_06,
    OOG_2025_11,
    OOG_2025_12,
    RIJK_KW_2023,
    RIJK_KW_2025_07,
    RIJK_KW_2025_12,
    RIJK_REGIO_DEAL_3,
    RIJK_REGIO_DEAL_2024,
    RIJK_VHF_2024,
    STAATSCOURANT_PMG,
)

REGELINGEN = [
    {
        "slug": "regio-deal",
        "naam": "Regio Deal",
        "verstrekker": "ministerie-bzk-vro",
        "grondslag": "",
        "url": "https://www.elkeregiotelt.nl",
        "cofinanciering_percentage": None,
        "hoofdthemas": [],
        "toelichting": (
            "Eerst kiest het Rijk een voorstel. Daarna maken Rijk en regio samen een overeenkomst, het "
            "convenant. Pas dan staat het geld vast. "
            "De regio betaalt zelf ook mee. Dat mag met geld en ook met werk of spullen. "
            "Eén partij ontvangt het geld voor iedereen: de regiokassier. "
            "Elk jaar krijgt het Rijk voor 15 juni een verslag van hoe het gaat."
        ),
    },
    {
        "slug": "volkshuisvestingsfonds",
        "naam": "Volkshuisvestingsfonds",
        "verstrekker": "ministerie-bzk-vro",
        "grondslag": "",
        "url": "",
        "cofinanciering_percentage": None,
        "hoofdthemas": [],
        "toelichting": (
            "Dit fonds helpt om huizen te verbeteren op plekken waar dat het hardst nodig is. "
            "Een aanvraag mag ten hoogste 10 procent vragen van al het geld in de ronde. "
            "Aanvragen krijgen punten. De aanvragen met de meeste punten krijgen geld, tot het op is. Het "
            "kan dus dat je een deel krijgt. "
            "In 2024 ging de ronde open met € 113.996.000. Later verhoogde het Rijk dat naar bijna € 150 "
            "miljoen. "
            "Over dit geld legt de gemeente verantwoording af bij haar jaarrekening, via SiSa. Dat moet "
            "elk jaar voor 15 juli bij het CBS zijn."
        ),
    },
    {
        "slug": "preventie-met-gezag",
        "naam": "Preventie met Gezag",
        "verstrekker": "Ministerie van Justitie en Veiligheid",
        "grondslag": (
            "Regeling van de minister van Justitie en Veiligheid van 18 september 2025, Staatscourant "
            "2025, nr. 31991"
        ),
        "url": "https://zoek.officielebekendmakingen.nl/stcrt-2025-31991.html",
        "cofinanciering_percentage": None,
        "hoofdthemas": [{"naam": "Jeugdcriminaliteit voorkomen", "themas": ["veilig-zijn"]}],
        "toelichting": (
            "Dit geld is om te voorkomen dat kinderen en jongeren in de criminaliteit terechtkomen. "
            "De regeling van 18 september 2025 gaat over de jaren 2026 tot en met 2029 en over kinderen, "
            "jongeren en jongvolwassenen van 8 tot 27 jaar. "
            "Het is een specifieke uitkering (SPUK): geld van het Rijk dat alleen voor dit doel is. "
            "De gemeente legt verantwoording af bij haar jaarrekening, via SiSa. Dat moet elk jaar voor "
            "15 juli bij het CBS zijn."
        ),
    },
    {
        "slug": "kansrijke-wijk",
        "naam": "Kansrijke Wijk",
        "verstrekker": "ministerie-bzk-vro",
        "grondslag": "",
        "url": "",
        "cofinanciering_percentage": "0",
        "hoofdthemas": [
            {"naam": "Armoede en schulden", "themas": ["meedoen"]},
            {"naam": "Veerkracht", "themas": ["meedoen"]},
            {"naam": "Re-integratie", "themas": ["werken"]},
            {"naam": "School en omgeving", "themas": ["leren", "meedoen"]},
            {"naam": "Jonge kind", "themas": ["leren"]},
            {"naam": "Gezonde leefomgeving", "themas": ["wonen"]},
            {"naam": "Maatschappelijke samenhang (vanaf 2026)", "themas": ["meedoen"]},
            {"naam": "Financiële educatie (vanaf 2026)", "themas": ["meedoen", "leren"]},
        ],
        "toelichting": (
            "Dit geld is er alleen voor de twintig gebieden van het Nationaal Programma Leefbaarheid en "
            "Veiligheid (NPLV). "
            "Een gebied doet één aanvraag voor alles samen. Zelf meebetalen hoeft niet. "
            "De regeling heeft eigen hoofdthema's. Wij laten zien bij welke van onze vijf thema's die "
            "passen. "
            "Geld dat in een jaar overblijft, mag naar het volgende jaar, als het binnen hetzelfde "
            "hoofdthema blijft. "
            "Het is een specifieke uitkering (SPUK): geld van het Rijk dat alleen voor dit doel is. "
            "De gemeente legt verantwoording af bij haar jaarrekening, via SiSa. Dat moet elk jaar voor "
            "15 juli bij het CBS zijn."
        ),
    },
    {
        "slug": "just-transition-fund",
        "naam": "Just Transition Fund",
        "verstrekker": "snn",
        "grondslag": "",
        "url": "",
        "cofinanciering_percentage": None,
        "hoofdthemas": [],
        "toelichting": (
            "Dit is Europees geld voor gebieden die veel merken van de overgang naar schone energie. In "
            "het noorden regelt SNN dit geld. "
            "In de stukken die we opsturen, staan nooit burgerservicenummers of andere gegevens van personen."
        ),
    },
    {
        "slug": "nplv-woningbouwafspraken",
        "naam": "Woningbouwafspraken NPLV",
        "verstrekker": "ministerie-bzk-vro",
        "grondslag": "",
        "url": "",
        "cofinanciering_percentage": None,
        "hoofdthemas": [{"naam": "Betaalbare woningen", "themas": ["wonen"]}],
        "toelichting": (
            "Dit is geen gewone regeling, maar een afspraak tussen het Rijk en de coalitie uit juni 2025. "
            "Het geld is gereserveerd: het Rijk heeft het apart gezet. Welke voorwaarden er verder "
            "gelden, is hier nog niet bekend."
        ),
    },
    {
        "slug": "nationaal-programma-groningen",
        "naam": "Nationaal Programma Groningen",
        "verstrekker": "Nationaal Programma Groningen",
        "grondslag": "",
        "url": "https://www.nationaalprogrammagroningen.nl",
        "cofinanciering_percentage": None,
        "hoofdthemas": [],
        "toelichting": (
            "Dit programma van Rijk, provincie en gemeenten geeft geld voor plannen in de provincie "
            "Groningen, na de gaswinning. "
            "Het is iets anders dan het Nationaal Programma Leefbaarheid en Veiligheid (NPLV). De namen "
            "lijken wel op elkaar."
        ),
    },
]

RONDES = [
    {
        "slug": "regio-deal-3",
        "regeling": "regio-deal",
        "naam": "derde ronde",
        "opent": None,
        "sluit": None,
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
    {
        "slug": "regio-deal-5",
        "regeling": "regio-deal",
        "naam": "vijfde ronde",
        "opent": "2023-07-07 00:00",
        "sluit": "2023-10-31 23:59",
        "plafond": None,
        "maximum_per_aanvraag": "40000000.00",
    },
    {
        "slug": "volkshuisvestingsfonds-2021",
        "regeling": "volkshuisvestingsfonds",
        "naam": "2021",
        "opent": None,
        "sluit": None,
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
    {
        "slug": "volkshuisvestingsfonds-2023",
        "regeling": "volkshuisvestingsfonds",
        "naam": "2023",
        "opent": "2023-07-01 00:00",
        "sluit": "2023-10-16 23:59",
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
    {
        "slug": "volkshuisvestingsfonds-2024",
        "regeling": "volkshuisvestingsfonds",
        "naam": "2024 (vierde ronde)",
        "opent": "2024-06-03 09:00",
        "sluit": "2024-10-01 12:00",
        "plafond": "113996000.00",
        "maximum_per_aanvraag": "11399600.00",
    },
    {
        "slug": "preventie-met-gezag-1",
        "regeling": "preventie-met-gezag",
        "naam": "eerste ronde",
        "opent": None,
        "sluit": None,
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
    {
        "slug": "preventie-met-gezag-2026-2029",
        "regeling": "preventie-met-gezag",
        "naam": "2026-2029",
        "opent": None,
        "sluit": None,
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
    {
        "slug": "kansrijke-wijk-2023-2025",
        "regeling": "kansrijke-wijk",
        "naam": "2023-2025 (eerste ronde)",
        "opent": "2023-08-01 00:00",
        "sluit": "2023-09-30 23:59",
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
    {
        "slug": "kansrijke-wijk-2026-2028",
        "regeling": "kansrijke-wijk",
        "naam": "2026-2028 (tweede ronde)",
        "opent": "2025-07-07 00:00",
        "sluit": None,
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
    {
        "slug": "just-transition-fund-groningen",
        "regeling": "just-transition-fund",
        "naam": "ronde nog niet bekend",
        "opent": None,
        "sluit": None,
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
    {
        "slug": "nplv-woningbouwafspraken-2025",
        "regeling": "nplv-woningbouwafspraken",
        "naam": "afspraken van juni 2025",
        "opent": None,
        "sluit": None,
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
    {
        "slug": "nationaal-programma-groningen-2021",
        "regeling": "nationaal-programma-groningen",
        "naam": "december 2021",
        "opent": None,
        "sluit": None,
        "plafond": None,
        "maximum_per_aanvraag": None,
    },
]


def _bij(bron, vanaf, *slugs):
    """Return the links to ``slugs`` that one source supports from one date on."""
    return [{"slug": slug, "bron": bron, "geldig_vanaf": vanaf} for slug in slugs]


AANVRAGEN = [
    {
        "slug": "regio-deal-groningen-noord",
        "titel": "Regio Deal Groningen-Noord",
        "kenmerk": "",
        "ronde": "regio-deal-3",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": [],
        "themas": _bij(RIJK_REGIO_DEAL_3, "juli 2020", "meedoen", "leren", "veilig-zijn"),
        "wijken": _bij(
            RIJK_REGIO_DEAL_3,
            "juli 2020",
            "vinkhuizen",
            "paddepoel",
            "selwerd",
            "tuinwijk",
            "indische-buurt",
            "de-hoogte",
            "oosterparkwijk",
        ),
        "interventies": _bij(OOG_2025_11, "2025-11-19", "stratenaanpak", "verlengde-schooldag"),
        "bedragen": [
            {
                "soort": "verleend",
                "zekerheid": "afgerond",
                "bedrag": "15000000.00",
                "bedrag_tot": None,
                "bron": RIJK_REGIO_DEAL_3,
                "per": "juli 2020",
                "opmerking": (
                    "Dit is het deel van het Rijk. De regio legde er zelf ook € 15 miljoen bij. Dat telt "
                    "hier niet mee."
                ),
            },
        ],
        "stappen": [
            {
                "naar": "toegekend",
                "ingegaan_op": "juli 2020",
                "reden": "Rijk en regio sloten de deal in juli 2020.",
                "bron": RIJK_REGIO_DEAL_3,
            },
            {
                "naar": "in_uitvoering",
                "ingegaan_op": "juli 2020",
                "reden": (
                    "Na de afspraken kon het werk beginnen. De dag van het eerste project is nog niet "
                    "bekend. Op 19 november 2025 waren 71 projecten uitgevoerd."
                ),
                "bron": OOG_2025_11,
            },
        ],
        "ingediend_op": "",
        "verwacht_op": "",
        "besloten_op": "juli 2020",
        "publiek": """
<p>Het Rijk en de regio spraken in juli 2020 af om samen geld te steken in de noordelijke wijken:
allebei ongeveer € 15 miljoen. Daar zijn 71 projecten van uitgevoerd. Ze gingen over meedoen, kansen
voor kinderen en veilig samenleven.</p>
<p>Op 19 november 2025 kwamen de resultaten naar buiten. In het rapport staat dat bewoners vinden dat
hun buurt vooruit is gegaan. Er staat ook dat het verschil met de rest van Groningen nog groot is.</p>
""",
        "interne_notitie": (
            "Bronnen spreken elkaar tegen. De pagina van het Rijk noemt € 15 miljoen van het Rijk en € 15 "
            "miljoen van de regio. OOG TV schrijft op 19 november 2025 dat het Rijk "
            "€ 30 miljoen investeerde. Waarschijnlijk is dat het totaal. Navragen. De bron voor juli 2020 "
            "nog opzoeken. Of de eindverantwoording klaar is, is niet nagegaan."
        ),
    },
    {
        "slug": "volkshuisvestingsfonds-2021",
        "titel": "Volkshuisvestingsfonds 2021",
        "kenmerk": "",
        "ronde": "volkshuisvestingsfonds-2021",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": [],
        "themas": _bij(OOG_2021_07, "juli 2021", "wonen"),
        "wijken": [],
        "interventies": [],
        "bedragen": [
            {
                "soort": "verleend",
                "zekerheid": "afgerond",
                "bedrag": "10500000.00",
                "bedrag_tot": None,
                "bron": OOG_2021_07,
                "per": "juli 2021",
                "opmerking": "",
            },
        ],
        "stappen": [
            {
                "naar": "toegekend",
                "ingegaan_op": "juli 2021",
                "reden": "Het kabinet maakte in juli 2021 bekend dat de gemeente Groningen geld krijgt.",
                "bron": OOG_2021_07,
            },
        ],
        "ingediend_op": "",
        "verwacht_op": "",
        "besloten_op": "juli 2021",
        "publiek": """
<p>In juli 2021 kreeg de gemeente Groningen ongeveer € 10,5 miljoen uit het Volkshuisvestingsfonds van
het Rijk. Het geld is om huizen van eigenaren te verbeteren en zuiniger te maken met energie.</p>
<p>In welke wijken en straten het geld is gebruikt, en om hoeveel huizen het gaat, is hier nog niet
bekend.</p>
""",
        "interne_notitie": "Wijken en aantallen woningen staan niet in de bron. Navragen bij de gemeente.",
    },
    {
        "slug": "preventie-met-gezag",
        "titel": "Preventie met Gezag",
        "kenmerk": "",
        "ronde": "preventie-met-gezag-1",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": [],
        "themas": _bij(GEMEENTE_2022_12, "2022-12-21", "veilig-zijn"),
        "wijken": [],
        "interventies": _bij(GEMEENTE_2022_12, "2022-12-21", "preventie-met-gezag"),
        "bedragen": [
            {
                "soort": "verleend",
                "zekerheid": "afgerond",
                "bedrag": "4000000.00",
                "bedrag_tot": None,
                "bron": GEMEENTE_2022_12,
                "per": "2022-12-21",
                "opmerking": "De bron schrijft: vier keer € 1,0 miljoen.",
            },
        ],
        "stappen": [
            {
                "naar": "toegekend",
                "ingegaan_op": "2022-12-21",
                "reden": "De gemeente meldde op 21 december 2022 dat het geld is toegekend.",
                "bron": GEMEENTE_2022_12,
            },
        ],
        "ingediend_op": "",
        "verwacht_op": "",
        "besloten_op": "2022-12-21",
        "publiek": """
<p>De gemeente en haar partners kregen eind 2022 vier keer € 1,0 miljoen van het ministerie van Justitie
en Veiligheid. Het geld is voor kinderen en jongeren in de noordelijke wijken. Zij krijgen hulp om niet
in de criminaliteit terecht te komen.</p>
<p>Met het geld zijn er onder meer spreekuren van Halt op basisscholen en begeleiding door
jongerencoaches.</p>
""",
        "interne_notitie": (
            "De collegebrief van najaar 2023 schrijft dat de toekenning in 2023 was. De gemeente meldde "
            "het zelf al op 21 december 2022. We houden die datum aan. "
            "De bron zegt vier keer één miljoen, niet uitdrukkelijk per jaar."
        ),
    },
    {
        "slug": "kansrijke-wijk-2023-2025",
        "titel": "Kansrijke Wijk 2023-2025",
        "kenmerk": "",
        "ronde": "kansrijke-wijk-2023-2025",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": [],
        "themas": _bij(BRIEF, "najaar 2023", "leren", "werken")
        + _bij(RIJK_KW_2023, "december 2023", "meedoen"),
        "wijken": [],
        "interventies": _bij(RIJK_KW_2025_07, "juli 2025", "school-en-omgeving"),
        "bedragen": [
            {
                "soort": "verleend",
                "zekerheid": "afgerond",
                "bedrag": "11000000.00",
                "bedrag_tot": None,
                "bron": RIJK_KW_2023,
                "per": "2023-12-08",
                "opmerking": "",
            },
        ],
        "stappen": [
            {
                "naar": "ingediend",
                "ingegaan_op": "najaar 2023",
                "reden": (
                    "Het college schreef in het najaar van 2023 dat de aanvraag is gedaan. De ronde sloot "
                    "op 30 september 2023."
                ),
                "bron": BRIEF,
            },
            {
                "naar": "toegekend",
                "ingegaan_op": "2023-12-08",
                "reden": "Op 8 december 2023 werd bekend dat het gebied geld krijgt.",
                "bron": RIJK_KW_2023,
            },
        ],
        "ingediend_op": "najaar 2023",
        "verwacht_op": "eind 2023",
        "besloten_op": "2023-12-08",
        "begin": "2023",
        "eind": "2025",
        "publiek": """
<p>Kansrijke Wijk is geld van het Rijk voor de twintig gebieden van het Nationaal Programma Leefbaarheid
en Veiligheid (NPLV). Groningen-Noord kreeg voor de jaren 2023 tot en met 2025 ongeveer € 11
miljoen.</p>
<p>In het begin ging het om leren en werken. Later kwam meedoen erbij, zoals hulp bij geldzorgen. Zelf
meebetalen hoefde niet. Met dit geld zijn er bijvoorbeeld activiteiten rond de schooldag.</p>
""",
        "interne_notitie": (
            "In de collegebrief van najaar 2023 hoort deze aanvraag bij leren en werken. Meedoen staat in "
            "latere bronnen, sinds december 2023."
        ),
    },
    {
        "slug": "volkshuisvestingsfonds-2023",
        "titel": "Volkshuisvestingsfonds 2023",
        "kenmerk": "",
        "ronde": "volkshuisvestingsfonds-2023",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": [],
        "themas": _bij(BRIEF, "najaar 2023", "wonen"),
        "wijken": [],
        "interventies": [],
        "bedragen": [
            {
                "soort": "gevraagd",
                "zekerheid": "onbekend",
                "bedrag": None,
                "bedrag_tot": None,
                "bron": BRIEF,
                "per": "najaar 2023",
                "opmerking": "De brief noemt geen bedrag.",
            },
        ],
        "stappen": [
            {
                "naar": "ingediend",
                "ingegaan_op": "najaar 2023",
                "reden": "Het college schreef in het najaar van 2023 dat de aanvraag is gedaan.",
                "bron": BRIEF,
            },
        ],
        "ingediend_op": "najaar 2023",
        "verwacht_op": "eind 2023",
        "besloten_op": "",
        "publiek": """
<p>In het najaar van 2023 vroeg de gemeente geld uit het Volkshuisvestingsfonds van het Rijk, om huizen
in de noordelijke wijken te verbeteren. Hoeveel geld dat was, staat niet in de brief waarin we dit
lazen.</p>
<p>De gemeente verwachtte eind 2023 een antwoord. Wat dat antwoord was, is hier nog niet bekend. We
zoeken het uit. Een latere aanvraag, uit 2024, is toegekend.</p>
""",
        "interne_notitie": (
            "De uitkomst van deze ronde is niet nagegaan. Opzoeken bij het Rijk of bij de gemeente, en "
            "dan een stap toevoegen."
        ),
    },
    {
        "slug": "regio-deal-groningen-noord-2",
        "titel": "Regio Deal Groningen Noord",
        "kenmerk": "",
        "ronde": "regio-deal-5",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": [],
        "themas": _bij(BRIEF, "najaar 2023", "meedoen", "leren", "werken", "wonen", "veilig-zijn"),
        "wijken": [],
        "interventies": [],
        "bedragen": [
            {
                "soort": "gereserveerd",
                "zekerheid": "afgerond",
                "bedrag": "10000000.00",
                "bedrag_tot": None,
                "bron": RIJK_REGIO_DEAL_2024,
                "per": "2024-02-09",
                "opmerking": (
                    "Dit bedrag noemde het Rijk bij de keuze van de voorstellen. Het is pas verleend als "
                    "de overeenkomst is getekend."
                ),
            },
        ],
        "stappen": [
            {
                "naar": "ingediend",
                "ingegaan_op": "najaar 2023",
                "reden": "Het college schreef in het najaar van 2023 dat de aanvraag net was gedaan.",
                "bron": BRIEF,
            },
            {
                "naar": "geselecteerd",
                "ingegaan_op": "2024-02-09",
                "reden": "Het Rijk koos op 9 februari 2024 22 voorstellen. Groningen Noord was er een van.",
                "bron": RIJK_REGIO_DEAL_2024,
            },
        ],
        "ingediend_op": "najaar 2023",
        "verwacht_op": "eind 2024",
        "besloten_op": "",
        "publiek": """
<p>Met een nieuwe Regio Deal willen we plannen die in één wijk goed werken, ook in andere wijken doen.
Het gaat om alle vijf de thema's. Op 9 februari 2024 koos het Rijk dit voorstel uit, samen met 21
andere. Het Rijk noemde daarbij een bedrag van € 10 miljoen.</p>
<p>Gekozen is nog niet getekend. Eerst moeten Rijk en regio een overeenkomst maken. Of dat al is
gebeurd, is hier nog niet bekend.</p>
""",
        "interne_notitie": (
            "Geselecteerd, nog geen convenant. Het college verwachtte in 2023 dat de toewijzing eind 2024 "
            "definitief zou zijn. Nagaan. "
            "Het bedrag is de rijksbijdrage die bij de selectie werd genoemd; het gevraagde bedrag kennen "
            "we niet."
        ),
    },
    {
        "slug": "groningen-noord-volkshuisvestingsfonds-2024",
        "titel": "Groningen Noord",
        "kenmerk": "",
        "ronde": "volkshuisvestingsfonds-2024",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": [],
        "themas": _bij(RIJK_VHF_2024, "2024-12-04", "wonen"),
        "wijken": [],
        "interventies": _bij(RIJK_VHF_2024, "2024-12-04", "woningverbetering-groningen-noord"),
        "bedragen": [
            {
                "soort": "verleend",
                "zekerheid": "exact",
                "bedrag": "10440872.29",
                "bedrag_tot": None,
                "bron": RIJK_VHF_2024,
                "per": "2024-12-04",
                "opmerking": "",
            },
        ],
        "stappen": [
            {
                "naar": "toegekend",
                "ingegaan_op": "2024-12-04",
                "reden": "Het Rijk maakte op 4 december 2024 bekend welke aanvragen geld krijgen.",
                "bron": RIJK_VHF_2024,
            },
        ],
        "ingediend_op": "",
        "verwacht_op": "",
        "besloten_op": "2024-12-04",
        "publiek": """
<p>Op 4 december 2024 kreeg Groningen-Noord € 10,4 miljoen uit het Volkshuisvestingsfonds van het Rijk.
Het precieze bedrag is € 10.440.872,29. Het geld is om huizen te verbeteren in de wijken waar dat het
hardst nodig is.</p>
<p>Dit was de vierde ronde van het fonds. Er waren 36 aanvragen uit het hele land. Twintig daarvan
kregen geld. Welke huizen in Groningen-Noord aan de beurt zijn, is hier nog niet bekend.</p>
""",
        "interne_notitie": (
            "Dag van indienen niet bekend; de ronde liep van 3 juni 2024 9.00 uur tot 1 oktober 2024 "
            "12.00 uur. Het bedrag blijft onder het maximum van 10% van het plafond (€ 11.399.600)."
        ),
    },
    {
        "slug": "de-wijk-als-leerwerkplek",
        "titel": "De wijk als leerwerkplek",
        "kenmerk": "",
        "ronde": "just-transition-fund-groningen",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": ["werkpro", "alfa-college"],
        "themas": _bij(OOG_2025_05, "mei 2025", "werken", "leren"),
        "wijken": [],
        "interventies": _bij(OOG_2025_05, "mei 2025", "de-wijk-als-leerwerkplek", "aandebak-garantie"),
        "bedragen": [
            {
                "soort": "verleend",
                "zekerheid": "afgerond",
                "bedrag": "2900000.00",
                "bedrag_tot": None,
                "bron": OOG_2025_05,
                "per": "mei 2025",
                "opmerking": "",
            },
        ],
        "stappen": [
            {
                "naar": "ingediend",
                "ingegaan_op": "juli 2024",
                "reden": (
                    "In juli 2024 schreef de gemeente dat zij met WerkPro en het Alfa-college een "
                    "aanvraag doet. De dag is nog niet bekend."
                ),
                "bron": NPLV_PAGINA,
            },
            {
                "naar": "toegekend",
                "ingegaan_op": "mei 2025",
                "reden": "In mei 2025 werd de cheque uitgereikt.",
                "bron": OOG_2025_05,
            },
        ],
        "ingediend_op": "juli 2024",
        "verwacht_op": "",
        "besloten_op": "mei 2025",
        "begin": "begin 2025",
        "eind": "2027-12-31",
        "publiek": """
<p>De gemeente, WerkPro en het Alfa-college kregen in mei 2025 ongeveer € 2,9 miljoen. Het is Europees
geld, uit het Just Transition Fund. Daarmee leren bewoners van acht noordelijke wijken een vak in hun
eigen buurt.</p>
<p>Het plan is begin 2025 begonnen en loopt tot eind 2027. Werkgevers in onder meer de bouw en de
techniek doen mee. Woningcorporaties zorgen voor genoeg werk.</p>
""",
        "interne_notitie": (
            "De bron noemt acht noordelijke wijken zonder namen. Wie formeel penvoerder is, staat er niet "
            "in; de gemeente wordt als eerste genoemd. In uploads naar SNN nooit BSN of andere "
            "persoonsgegevens."
        ),
    },
    {
        "slug": "nplv-woningbouwafspraken",
        "titel": "Woningbouwafspraken Groningen-Noord",
        "kenmerk": "",
        "ronde": "nplv-woningbouwafspraken-2025",
        "penvoerder": None,
        "mede_aanvragers": [],
        "themas": _bij(OOG_2025_06, "juni 2025", "wonen"),
        "wijken": [],
        "interventies": _bij(OOG_2025_06, "juni 2025", "nplv-woningbouwafspraken"),
        "bedragen": [
            {
                "soort": "gereserveerd",
                "zekerheid": "bandbreedte",
                "bedrag": "22500000.00",
                "bedrag_tot": "27000000.00",
                "bron": OOG_2025_06,
                "per": "juni 2025",
                "opmerking": "Dit bedrag is gereserveerd. Het is nog niet verleend en niet ontvangen.",
            },
        ],
        "stappen": [
            {
                "naar": "gereserveerd",
                "ingegaan_op": "juni 2025",
                "reden": (
                    "Rijk en coalitie maakten in juni 2025 afspraken. Het Rijk reserveerde daar geld voor."
                ),
                "bron": OOG_2025_06,
            },
        ],
        "ingediend_op": "",
        "verwacht_op": "",
        "besloten_op": "",
        "publiek": """
<p>Het Rijk en de coalitie spraken in juni 2025 af dat er 2.362 betaalbare huizen bij komen in
Groningen-Noord. Het Rijk heeft daarvoor tussen de € 22,5 en 27 miljoen gereserveerd. Dat is geld dat
apart staat, maar nog niet is uitbetaald.</p>
<p>Het geld is om sneller te bouwen, om straten en pleinen opnieuw in te richten en om speelplekken te
maken. Waar de huizen komen, is hier nog niet bekend.</p>
""",
        "interne_notitie": (
            "Dit is een afspraak en geen gewone aanvraag. Daarom is de penvoerder leeg. Het bedrag is "
            "gereserveerd, niet gevraagd en "
            "niet verleend."
        ),
    },
    {
        "slug": "kansrijke-wijk-2026-2028",
        "titel": "Kansrijke Wijk 2026-2028",
        "kenmerk": "",
        "ronde": "kansrijke-wijk-2026-2028",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": [],
        "themas": _bij(OOG_2025_12, "2025-12-11", "leren", "meedoen", "werken"),
        "wijken": [],
        "interventies": _bij(
            OOG_2025_12, "2025-12-11", "algemeen-toegankelijke-kinderopvang", "school-en-omgeving"
        ),
        "bedragen": [
            {
                "soort": "verleend",
                "zekerheid": "ruim",
                "bedrag": "18000000.00",
                "bedrag_tot": None,
                "bron": OOG_2025_12,
                "per": "2025-12-11",
                "opmerking": "De bron schrijft: ruim 18 miljoen euro.",
            },
        ],
        "stappen": [
            {
                "naar": "toegekend",
                "ingegaan_op": "2025-12-11",
                "reden": "Het Rijk maakte op 11 december 2025 bekend dat het geld is toegekend.",
                "bron": RIJK_KW_2025_12,
            },
        ],
        "ingediend_op": "",
        "verwacht_op": "",
        "besloten_op": "2025-12-11",
        "begin": "2026",
        "eind": "2028",
        "publiek": """
<p>Voor de jaren 2026 tot en met 2028 krijgt Groningen-Noord ruim € 18 miljoen van het Rijk, uit de
regeling Kansrijke Wijk. Het grootste deel is voor school en alles wat daar omheen gebeurt.</p>
<p>Er is ook geld voor jonge kinderen, zoals de gratis kinderopvang, en voor hulp aan bewoners om hun
geld op orde te krijgen. Hoe het bedrag precies verdeeld wordt, is hier nog niet bekend.</p>
""",
        "interne_notitie": (
            "Precieze bedrag, verdeling over de hoofdthema's en dag van indienen nog opvragen."
        ),
    },
    {
        "slug": "preventie-met-gezag-2026-2029",
        "titel": "Preventie met Gezag 2026-2029",
        "kenmerk": "",
        "ronde": "preventie-met-gezag-2026-2029",
        "penvoerder": "gemeente-groningen",
        "mede_aanvragers": [],
        "themas": _bij(STAATSCOURANT_PMG, "2025-09-18", "veilig-zijn"),
        "wijken": [],
        "interventies": _bij(STAATSCOURANT_PMG, "2025-09-18", "preventie-met-gezag"),
        "bedragen": [
            {
                "soort": "gevraagd",
                "zekerheid": "onbekend",
                "bedrag": None,
                "bedrag_tot": None,
                "bron": STAATSCOURANT_PMG,
                "per": "2025-09-18",
                "opmerking": "We kennen geen bedrag voor Groningen.",
            },
        ],
        "stappen": [
            {
                "naar": "onbekend",
                "ingegaan_op": "2025-09-18",
                "reden": (
                    "De landelijke regeling is er sinds 18 september 2025. Hoe het met de aanvraag voor "
                    "Groningen staat, is nog niet bekend."
                ),
                "bron": STAATSCOURANT_PMG,
            },
        ],
        "ingediend_op": "",
        "verwacht_op": "",
        "besloten_op": "",
        "begin": "2026-06-01",
        "eind": "2029-12-31",
        "publiek": """
<p>Er is een nieuwe landelijke regeling voor Preventie met Gezag. Die loopt van 1 juni 2026 tot en met
31 december 2029 en is voor kinderen, jongeren en jongvolwassenen van 8 tot 27 jaar.</p>
<p>Hoe het met de aanvraag voor Groningen staat, is hier nog niet bekend. Ook een bedrag kennen we nog
niet. Zodra er meer duidelijk is, staat het op deze pagina.</p>
""",
        "interne_notitie": (
            "Nagaan of de aanvraag is gedaan, wanneer, voor welk bedrag en wat het besluit is."
        ),
    },
    {
        "slug": "verlengde-schooldag-beijum-en-lewenborg",
        "titel": "Verlengde schooldag Beijum en Lewenborg",
        "kenmerk": "",
        "ronde": "nationaal-programma-groningen-2021",
        "penvoerder": None,
        "mede_aanvragers": [],
        "themas": _bij(OOG_2021_12, "december 2021", "leren"),
        "wijken": _bij(OOG_2021_12, "december 2021", "beijum", "lewenborg"),
        "interventies": _bij(OOG_2021_12, "december 2021", "verlengde-schooldag"),
        "bedragen": [
            {
                "soort": "verleend",
                "zekerheid": "exact",
                "bedrag": "1654640.00",
                "bedrag_tot": None,
                "bron": OOG_2021_12,
                "per": "december 2021",
                "opmerking": "",
            },
        ],
        "stappen": [
            {
                "naar": "toegekend",
                "ingegaan_op": "december 2021",
                "reden": "In december 2021 werd bekend dat het Nationaal Programma Groningen dit betaalt.",
                "bron": OOG_2021_12,
            },
        ],
        "ingediend_op": "",
        "verwacht_op": "",
        "besloten_op": "december 2021",
        "publiek": """
<p>In december 2021 gaf het Nationaal Programma Groningen € 1.654.640 voor een langere schooldag in
Beijum en Lewenborg. Kinderen kunnen daardoor na de gewone lessen op school nog sporten, iets maken of
techniek doen.</p>
<p>Toen het geld kwam, ging het om elf basisscholen. Het hoort bij Tijd voor Toekomst, een groter plan
in de provincie Groningen.</p>
""",
        "interne_notitie": (
            "Aantal scholen verschilt per bron: elf (december 2021, februari 2022) en acht (september "
            "2022). Wie formeel de aanvrager was, staat niet in de bron; daarom is de penvoerder leeg."
        ),
    },
]
