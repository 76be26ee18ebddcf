"""The documents that the programme rests on, and the timeline."""

from coalitie.beheer.voorbeeld.bronnen import (
    AMBITIE,
    BRIEF,
    GEMEENTE_2022_12,
    NPLV_PAGINA,
    OOG_2021_07,
    OOG_2021_12,
    OOG_2023_12,
    OOG_2024_01,
    OOG_2025_05,
    OOG_2025_06,
    OOG_2025_11,
    REKENKAMER_2024_07,
    RIJK_KW_2023,
    RIJK_KW_2025_07,
    RIJK_KW_2025_12,
    RIJK_REGIO_DEAL_3,
    RIJK_REGIO_DEAL_2024,
    RIJK_VHF_2024,
    RTV_2018_09,
)

DOCUMENTEN = [
    {
        "slug": "ambitiedocument",
        "titel": "Ambitiedocument 'Wijkvernieuwing op z'n Gronings'",
        "soort": "ambitiedocument",
        "kenmerk": "117235-2023",
        "datum": "april 2023",
        "omschrijving": (
            "Hierin staat wat de coalitie wil bereiken, met doelen voor vijf thema's: meedoen, leren, "
            "werken, wonen en veilig zijn."
        ),
        "adres": "",
    },
    {
        "slug": "gebiedsplan-samen-verder",
        "titel": "Gebiedsplan 'Samen verder'",
        "soort": "gebiedsplan",
        "kenmerk": "",
        "datum": "najaar 2023",
        "omschrijving": (
            "Hierin staan kansen uit de praktijk: dingen waar organisaties samen op korte termijn "
            "verschil mee kunnen maken. Het plan was nodig om geld te kunnen vragen bij het Rijk."
        ),
        "adres": "",
    },
    {
        "slug": "brief-over-het-gebiedsplan",
        "titel": "Brief aan de gemeenteraad over het gebiedsplan",
        "soort": "raadsbrief",
        "kenmerk": "",
        "datum": "najaar 2023",
        "omschrijving": (
            "Het college legt het gebiedsplan uit en vraagt de gemeenteraad om wensen en bedenkingen. In "
            "de brief staat ook welk geld is aangevraagd."
        ),
        "adres": "",
    },
    {
        "slug": "uitvoeringsprogramma-2024-2027",
        "titel": "Uitvoeringsprogramma NPLV Groningen-Noord 2024-2027",
        "soort": "uitvoeringsprogramma",
        "kenmerk": "",
        "datum": "2024-07-04",
        "omschrijving": (
            "Hierin staat wat de partners in de jaren 2024 tot en met 2027 gaan doen. NPLV betekent "
            "Nationaal Programma Leefbaarheid en Veiligheid."
        ),
        "adres": "",
    },
    {
        "slug": "rekenkamerrapport-nplv",
        "titel": "Rapport van de Rekenkamer over het NPLV Groningen-Noord",
        "soort": "rekenkamerrapport",
        "kenmerk": "",
        "datum": "2024-07-16",
        "omschrijving": (
            "De Rekenkamer Groningen onderzocht hoe het programma in elkaar zit, en hoe de gemeenteraad "
            "kan nagaan of het goed gaat. NPLV betekent Nationaal Programma Leefbaarheid en Veiligheid."
        ),
        "adres": "",
    },
]

MIJLPALEN = [
    {
        "slug": "plan-voor-vier-wijken",
        "datum": "september 2018",
        "titel": "Een plan voor vier wijken",
        "tekst": (
            "Gemeente en woningcorporaties presenteren plannen voor Selwerd, Beijum, Indische Buurt/De "
            "Hoogte en De Wijert."
        ),
        "document": None,
        "bron": RTV_2018_09,
    },
    {
        "slug": "regio-deal-van-start",
        "datum": "juli 2020",
        "titel": "Regio Deal Groningen-Noord",
        "tekst": "Rijk en regio spreken af om samen geld in te zetten, ieder ongeveer € 15 miljoen.",
        "document": None,
        "bron": RIJK_REGIO_DEAL_3,
    },
    {
        "slug": "volkshuisvestingsfonds-2021",
        "datum": "juli 2021",
        "titel": "Geld om huizen te verbeteren",
        "tekst": "De gemeente krijgt ongeveer € 10,5 miljoen uit het Volkshuisvestingsfonds van het Rijk.",
        "document": None,
        "bron": OOG_2021_07,
    },
    {
        "slug": "geld-voor-de-verlengde-schooldag",
        "datum": "december 2021",
        "titel": "Geld voor een langere schooldag in Beijum en Lewenborg",
        "tekst": "Het Nationaal Programma Groningen geeft er € 1.654.640 voor.",
        "document": None,
        "bron": OOG_2021_12,
    },
    {
        "slug": "preventie-met-gezag-toegekend",
        "datum": "2022-12-21",
        "titel": "Geld om jongeren op tijd te helpen",
        "tekst": "De gemeente en haar partners krijgen vier keer € 1,0 miljoen voor Preventie met Gezag.",
        "document": None,
        "bron": GEMEENTE_2022_12,
    },
    {
        "slug": "ambitiedocument",
        "datum": "april 2023",
        "titel": "De coalitie schrijft op wat ze wil bereiken",
        "tekst": "In het ambitiedocument staan doelen voor vijf thema's.",
        "document": "ambitiedocument",
        "bron": AMBITIE,
    },
    {
        "slug": "gebiedsplan",
        "datum": "najaar 2023",
        "titel": "Gebiedsplan 'Samen verder'",
        "tekst": (
            "Het college stuurt het gebiedsplan naar de gemeenteraad en vraagt om wensen en bedenkingen."
        ),
        "document": "gebiedsplan-samen-verder",
        "bron": BRIEF,
    },
    {
        "slug": "kansrijke-wijk-toegekend",
        "datum": "2023-12-08",
        "titel": "Eerste geld uit Kansrijke Wijk",
        "tekst": "Groningen-Noord krijgt ongeveer € 11 miljoen voor de jaren 2023 tot en met 2025.",
        "document": None,
        "bron": RIJK_KW_2023,
    },
    {
        "slug": "start-open-kinderopvang",
        "datum": "2024-01-01",
        "titel": "Kinderopvang voor ouders zonder toeslag",
        "tekst": (
            "In Selwerd, Paddepoel en Tuinwijk begint een proef met gratis opvang, twee dagen in de week."
        ),
        "document": None,
        "bron": OOG_2023_12,
    },
    {
        "slug": "gesprek-in-de-gemeenteraad",
        "datum": "januari 2024",
        "titel": "De gemeenteraad praat over het gebiedsplan",
        "tekst": (
            "De raad vindt het een goed plan. Een paar partijen waarschuwen: plak geen stempel op wijken."
        ),
        "document": "gebiedsplan-samen-verder",
        "bron": OOG_2024_01,
    },
    {
        "slug": "nieuwe-regio-deal-uitgekozen",
        "datum": "2024-02-09",
        "titel": "Nieuwe Regio Deal uitgekozen",
        "tekst": "Het Rijk kiest het voorstel van Groningen Noord uit en noemt een bedrag van € 10 miljoen.",
        "document": None,
        "bron": RIJK_REGIO_DEAL_2024,
    },
    {
        "slug": "uitvoeringsprogramma-overhandigd",
        "datum": "2024-07-04",
        "titel": "Het Rijk krijgt het uitvoeringsprogramma",
        "tekst": (
            "Burgemeester Koen Schuiling geeft het programma voor 2024 tot en met 2027 aan Loes Mulder "
            "van het ministerie van Binnenlandse Zaken."
        ),
        "document": "uitvoeringsprogramma-2024-2027",
        "bron": NPLV_PAGINA,
    },
    {
        "slug": "rapport-van-de-rekenkamer",
        "datum": "2024-07-16",
        "titel": "Rapport van de Rekenkamer",
        "tekst": "De Rekenkamer Groningen presenteert haar onderzoek naar het programma.",
        "document": "rekenkamerrapport-nplv",
        "bron": REKENKAMER_2024_07,
    },
    {
        "slug": "volkshuisvestingsfonds-2024",
        "datum": "2024-12-04",
        "titel": "€ 10,4 miljoen voor betere huizen",
        "tekst": (
            "Het geld komt uit de vierde ronde van het Volkshuisvestingsfonds. Precies is het € "
            "10.440.872,29."
        ),
        "document": None,
        "bron": RIJK_VHF_2024,
    },
    {
        "slug": "geld-voor-de-leerwerkplek",
        "datum": "mei 2025",
        "titel": "Europees geld voor De wijk als leerwerkplek",
        "tekst": (
            "Gemeente, WerkPro en Alfa-college krijgen ongeveer € 2,9 miljoen uit het Just Transition Fund."
        ),
        "document": None,
        "bron": OOG_2025_05,
    },
    {
        "slug": "woningbouwafspraken",
        "datum": "juni 2025",
        "titel": "Afspraken over 2.362 betaalbare huizen",
        "tekst": "Het Rijk reserveert € 22,5 tot 27 miljoen. De huizen moeten nog gebouwd worden.",
        "document": None,
        "bron": OOG_2025_06,
    },
    {
        "slug": "kansrijke-wijk-opent-opnieuw",
        "datum": "2025-07-07",
        "titel": "Nieuwe ronde van Kansrijke Wijk gaat open",
        "tekst": "De twintig gebieden kunnen geld vragen voor de jaren 2026 tot en met 2028.",
        "document": None,
        "bron": RIJK_KW_2025_07,
    },
    {
        "slug": "resultaten-regio-deal",
        "datum": "2025-11-19",
        "titel": "Resultaten van de Regio Deal",
        "tekst": (
            "Er zijn 71 projecten uitgevoerd. Bewoners zien vooruitgang, en het verschil met de rest van "
            "de stad blijft groot."
        ),
        "document": None,
        "bron": OOG_2025_11,
    },
    {
        "slug": "kansrijke-wijk-opnieuw-toegekend",
        "datum": "2025-12-11",
        "titel": "Ruim € 18 miljoen uit Kansrijke Wijk",
        "tekst": (
            "Het geld is voor de jaren 2026 tot en met 2028. Het grootste deel gaat naar school en omgeving."
        ),
        "document": None,
        "bron": RIJK_KW_2025_12,
    },
]
