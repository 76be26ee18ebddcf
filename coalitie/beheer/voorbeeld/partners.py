"""The partners, what each answers for, what was promised, and the rules that stood in the way."""

from coalitie.beheer.voorbeeld.bronnen import (
    GEMEENTE_2022_12,
    GEMEENTE_JONGE_KIND,
    OOG_2023_07,
    OOG_2023_12,
    OOG_2024_12,
    OOG_2025_03,
    OOG_2025_05,
    OOG_2025_06,
    RIJK_KW_2025_07,
    RIJK_VHF_2024,
    WIJKBEDRIJF,
)

PARTNERS = [
    {
        "slug": "gemeente-groningen",
        "naam": "Gemeente Groningen",
        "soort": "gemeente",
        "korte_tekst": (
            "De gemeente is een van de partners. Haar programmateam zorgt dat het werk van alle partners "
            "bij elkaar past. De burgemeester is voorzitter van de coalitie."
        ),
        "website": "https://gemeente.groningen.nl",
    },
    {
        "slug": "nijestee",
        "naam": "Nijestee",
        "soort": "corporatie",
        "korte_tekst": (
            "Nijestee is een woningcorporatie. Een corporatie verhuurt en onderhoudt betaalbare huizen."
        ),
        "website": "",
    },
    {
        "slug": "lefier",
        "naam": "Lefier",
        "soort": "corporatie",
        "korte_tekst": (
            "Lefier is een woningcorporatie. Een corporatie verhuurt en onderhoudt betaalbare huizen."
        ),
        "website": "",
    },
    {
        "slug": "de-huismeesters",
        "naam": "De Huismeesters",
        "soort": "corporatie",
        "korte_tekst": (
            "De Huismeesters is een woningcorporatie. Een corporatie verhuurt en onderhoudt betaalbare "
            "huizen."
        ),
        "website": "",
    },
    {
        "slug": "patrimonium",
        "naam": "Patrimonium",
        "soort": "corporatie",
        "korte_tekst": (
            "Patrimonium is een woningcorporatie. Een corporatie verhuurt en onderhoudt betaalbare huizen."
        ),
        "website": "",
    },
    {
        "slug": "wierden-en-borgen",
        "naam": "Wierden en Borgen",
        "soort": "corporatie",
        "korte_tekst": (
            "Wierden en Borgen is een woningcorporatie. Een corporatie verhuurt en onderhoudt betaalbare "
            "huizen."
        ),
        "website": "",
    },
    {
        "slug": "wij-groningen",
        "naam": "WIJ Groningen",
        "soort": "welzijn",
        "korte_tekst": (
            "WIJ Groningen is de welzijnsorganisatie in de wijken. Medewerkers vertellen ouders "
            "onder meer over de gratis kinderopvang."
        ),
        "website": "",
    },
    {
        "slug": "politie",
        "naam": "Politie",
        "soort": "politie",
        "korte_tekst": (
            "Wijkagenten werken in de wijken samen met scholen en jongerenwerkers aan veiligheid."
        ),
        "website": "",
    },
    {
        "slug": "werkpro",
        "naam": "WerkPro",
        "soort": "overig",
        "korte_tekst": (
            "WerkPro vroeg samen met de gemeente en het Alfa-college Europees geld aan om van de wijk een "
            "plek te maken waar je een vak leert."
        ),
        "website": "",
    },
    {
        "slug": "alfa-college",
        "naam": "Alfa-college",
        "soort": "onderwijs",
        "korte_tekst": "Het Alfa-college is een mbo-school. Het doet mee met De wijk als leerwerkplek.",
        "website": "https://www.alfa-college.nl",
    },
    {
        "slug": "noorderpoort",
        "naam": "Noorderpoort",
        "soort": "onderwijs",
        "korte_tekst": (
            "Noorderpoort is een mbo-school. Docenten van Noorderpoort gaven les in het wijkgilde van de "
            "Oude Wijken."
        ),
        "website": "",
    },
    {
        "slug": "halt",
        "naam": "Halt",
        "soort": "justitie",
        "korte_tekst": (
            "Halt helpt voorkomen dat kinderen en jongeren in de problemen komen met de politie. Halt "
            "houdt spreekuur op basisscholen in de noordelijke wijken."
        ),
        "website": "",
    },
    {
        "slug": "wijkbedrijf-selwerd",
        "naam": "Wijkbedrijf Selwerd",
        "soort": "bewonersinitiatief",
        "korte_tekst": (
            "Het wijkbedrijf is van, voor en door bewoners van Selwerd. Je kunt er terecht met een idee, "
            "of als je graag iets wilt doen."
        ),
        "website": "",
    },
    {
        "slug": "schoolbesturen",
        "naam": "Schoolbesturen",
        "soort": "onderwijs",
        "korte_tekst": (
            "Dit zijn de besturen van de scholen in de noordelijke wijken, als groep. Welk bestuur bij "
            "welk plan hoort, vullen we nog aan."
        ),
        "website": "",
    },
    {
        "slug": "kinderopvangorganisaties",
        "naam": "Kinderopvangorganisaties",
        "soort": "kinderopvang",
        "korte_tekst": (
            "Dit zijn de organisaties voor kinderopvang in de noordelijke wijken, als groep. Welke "
            "organisatie waar meedoet, vullen we nog aan."
        ),
        "website": "",
    },
    {
        "slug": "werkgevers",
        "naam": "Werkgevers",
        "soort": "werkgever",
        "korte_tekst": (
            "Dit zijn werkgevers die meedoen, als groep. Het gaat onder meer om de bouw en de techniek. "
            "Welke bedrijven het zijn, vullen we nog aan."
        ),
        "website": "",
    },
    {
        "slug": "ministerie-bzk-vro",
        "naam": "Ministeries van BZK en VRO",
        "soort": "rijk",
        "korte_tekst": (
            "Dit zijn de ministeries van Binnenlandse Zaken (BZK) en van Volkshuisvesting (VRO). Namens "
            "het Rijk doen zij mee aan de coalitie en geven zij geld voor plannen in de wijken."
        ),
        "website": "https://www.rijksoverheid.nl",
    },
    {
        "slug": "snn",
        "naam": "SNN",
        "soort": "fonds",
        "korte_tekst": (
            "SNN is het Samenwerkingsverband Noord-Nederland. Het regelt Europees geld voor het noorden, "
            "zoals geld uit het Just Transition Fund."
        ),
        "website": "",
    },
    {
        "slug": "rvo",
        "naam": "RVO",
        "soort": "rijk",
        "korte_tekst": (
            "RVO is de Rijksdienst voor Ondernemend Nederland. Deze dienst voert regelingen uit voor het "
            "Rijk."
        ),
        "website": "",
    },
]

VERANTWOORDELIJKHEDEN = [
    {
        "partner": "gemeente-groningen",
        "interventie": "de-wijk-als-leerwerkplek",
        "rol": "uitvoerder",
        "waarvoor": "Een van de drie organisaties die het Europese geld kregen en het plan uitvoeren.",
        "van": "begin 2025",
        "bron": OOG_2025_05,
    },
    {
        "partner": "werkpro",
        "interventie": "de-wijk-als-leerwerkplek",
        "rol": "uitvoerder",
        "waarvoor": "Een van de drie organisaties die het Europese geld kregen en het plan uitvoeren.",
        "van": "begin 2025",
        "bron": OOG_2025_05,
    },
    {
        "partner": "alfa-college",
        "interventie": "de-wijk-als-leerwerkplek",
        "rol": "uitvoerder",
        "waarvoor": "Een van de drie organisaties die het Europese geld kregen en het plan uitvoeren.",
        "van": "begin 2025",
        "bron": OOG_2025_05,
    },
    {
        "partner": "snn",
        "interventie": "de-wijk-als-leerwerkplek",
        "rol": "financier",
        "waarvoor": "Regelt het geld uit het Europese Just Transition Fund.",
        "van": "mei 2025",
        "bron": OOG_2025_05,
    },
    {
        "partner": "werkgevers",
        "interventie": "aandebak-garantie",
        "rol": "uitvoerder",
        "waarvoor": "Geven zicht op een baan na de opleiding, onder meer in de bouw en de techniek.",
        "van": "",
        "bron": OOG_2025_05,
    },
    {
        "partner": "noorderpoort",
        "interventie": "wijkgilde-oude-wijken",
        "rol": "uitvoerder",
        "waarvoor": "Docenten van Noorderpoort gaven de lessen.",
        "van": "",
        "bron": OOG_2023_07,
    },
    {
        "partner": "wijkbedrijf-selwerd",
        "interventie": "wijkbedrijf-selwerd",
        "rol": "trekker",
        "waarvoor": "Het wijkbedrijf organiseert het zelf: de plek, de teams en de begeleiding.",
        "van": "",
        "bron": WIJKBEDRIJF,
    },
    {
        "partner": "gemeente-groningen",
        "interventie": "algemeen-toegankelijke-kinderopvang",
        "rol": "trekker",
        "waarvoor": "De gemeente begon deze proef en is er verantwoordelijk voor.",
        "van": "2024-01-01",
        "bron": GEMEENTE_JONGE_KIND,
    },
    {
        "partner": "kinderopvangorganisaties",
        "interventie": "algemeen-toegankelijke-kinderopvang",
        "rol": "uitvoerder",
        "waarvoor": "Zorgen voor extra plekken en voor mensen op de groep.",
        "van": "2024-01-01",
        "bron": GEMEENTE_JONGE_KIND,
    },
    {
        "partner": "wij-groningen",
        "interventie": "algemeen-toegankelijke-kinderopvang",
        "rol": "uitvoerder",
        "waarvoor": "Vertelt ouders over de opvang en helpt bij het aanmelden.",
        "van": "2024-01-01",
        "bron": GEMEENTE_JONGE_KIND,
    },
    {
        "partner": "ministerie-bzk-vro",
        "interventie": "algemeen-toegankelijke-kinderopvang",
        "rol": "financier",
        "waarvoor": (
            "De gemeente vroeg het ministerie van Binnenlandse Zaken om geld voor de proef en kreeg het."
        ),
        "van": "2024-01-01",
        "bron": OOG_2023_12,
    },
    {
        "partner": "schoolbesturen",
        "interventie": "verlengde-schooldag",
        "rol": "uitvoerder",
        "waarvoor": "Spraken met de gemeente af dat de verlengde schooldag doorgaat.",
        "van": "december 2024",
        "bron": OOG_2024_12,
    },
    {
        "partner": "ministerie-bzk-vro",
        "interventie": "school-en-omgeving",
        "rol": "financier",
        "waarvoor": "Het Rijk geeft geld voor activiteiten rond de schooldag via de regeling Kansrijke Wijk.",
        "van": "",
        "bron": RIJK_KW_2025_07,
    },
    {
        "partner": "schoolbesturen",
        "interventie": "brugfunctionaris",
        "rol": "uitvoerder",
        "waarvoor": "Spraken met de gemeente af dat de brugfunctionaris op school blijft.",
        "van": "december 2024",
        "bron": OOG_2024_12,
    },
    {
        "partner": "halt",
        "interventie": "preventie-met-gezag",
        "rol": "uitvoerder",
        "waarvoor": "Houdt spreekuur op basisscholen.",
        "van": "2022-12-21",
        "bron": GEMEENTE_2022_12,
    },
    {
        "partner": "gemeente-groningen",
        "interventie": "preventie-met-gezag",
        "rol": "uitvoerder",
        "waarvoor": "Kreeg het geld van het Rijk, samen met organisaties voor zorg en justitie.",
        "van": "2022-12-21",
        "bron": GEMEENTE_2022_12,
    },
    {
        "partner": "gemeente-groningen",
        "interventie": "aanpak-jeugdgroepen",
        "rol": "uitvoerder",
        "waarvoor": "Werkt met anderen aan de aanpak en meldt aan de gemeenteraad hoe het gaat.",
        "van": "",
        "bron": OOG_2025_03,
    },
    {
        "partner": "gemeente-groningen",
        "interventie": "woningverbetering-groningen-noord",
        "rol": "uitvoerder",
        "waarvoor": "Kreeg het geld uit het Volkshuisvestingsfonds om huizen te verbeteren.",
        "van": "2024-12-04",
        "bron": RIJK_VHF_2024,
    },
    {
        "partner": "ministerie-bzk-vro",
        "interventie": "woningverbetering-groningen-noord",
        "rol": "financier",
        "waarvoor": "Betaalt mee uit het Volkshuisvestingsfonds.",
        "van": "2024-12-04",
        "bron": RIJK_VHF_2024,
    },
    {
        "partner": "ministerie-bzk-vro",
        "interventie": "nplv-woningbouwafspraken",
        "rol": "financier",
        "waarvoor": "Heeft geld gereserveerd voor de afspraken. Gereserveerd is nog niet betaald.",
        "van": "juni 2025",
        "bron": OOG_2025_06,
    },
]

TOEZEGGINGEN = [
    {
        "partner": "noorderpoort",
        "interventie": "wijkgilde-oude-wijken",
        "soort": "kennis",
        "hoeveelheid": None,
        "eenheid": "",
        "van": "",
        "tot": "juli 2023",
        "tekst": "Docenten van Noorderpoort geven les aan de deelnemers, een jaar lang.",
        "status": "bevestigd",
        "bron": OOG_2023_07,
    },
    {
        "partner": "halt",
        "interventie": "preventie-met-gezag",
        "soort": "kennis",
        "hoeveelheid": None,
        "eenheid": "",
        "van": "2022-12-21",
        "tot": "",
        "tekst": "Halt houdt spreekuur op basisscholen. Hoe vaak en op welke scholen, is nog niet bekend.",
        "status": "voorgesteld",
        "bron": GEMEENTE_2022_12,
    },
]

DOORBRAKEN = [
    {
        "titel": "Opvang voor jonge kinderen, ook zonder toeslag",
        "interventie": "algemeen-toegankelijke-kinderopvang",
        "regel_in_de_weg": (
            "Je krijgt alleen kinderopvangtoeslag als je aan de regels van het Rijk voldoet. Ouders "
            "zonder werk hebben vaak geen recht op toeslag. Dan is opvang te duur en blijft hun kind "
            "thuis."
        ),
        "gevraagde_uitzondering": (
            "Laat in een aantal wijken ook kinderen van ouders zonder toeslag naar de opvang gaan: vanaf "
            "zes maanden, twee dagen in de week, zonder dat het de ouders geld kost."
        ),
        "gevraagd_aan": "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        "gevraagd_aan_partner": "ministerie-bzk-vro",
        "status": "gerealiseerd",
        "ingegaan_op": "2024-01-01",
        "uitkomst": (
            "Het ministerie gaf geld voor een proef. Die begon op 1 januari 2024. In mei 2025 maakten "
            "tientallen kinderen er gebruik van. Hoeveel het er precies zijn, is nog niet bekend."
        ),
        "bron": f"{OOG_2023_12}; {OOG_2025_05}",
    },
]
