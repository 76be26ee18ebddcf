"""Short dated pieces, each with one source."""

from coalitie.beheer.voorbeeld.bronnen import (
    GEMEENTE_2022_12,
    OOG_2025_05,
    OOG_2025_06,
    OOG_2025_11,
    OOG_2025_12,
    REKENKAMER_2024_07,
    RIJK_REGIO_DEAL_2024,
    RIJK_VHF_2024,
)

BERICHTEN = [
    {
        "slug": "geld-om-jongeren-op-tijd-te-helpen",
        "titel": "Geld om jongeren op tijd te helpen",
        "tekst": """
<p>De gemeente en haar partners krijgen vier keer € 1,0 miljoen van het ministerie van Justitie en
Veiligheid. Het is voor kinderen en jongeren in de noordelijke wijken. Zij krijgen hulp voordat het
misgaat. Halt houdt spreekuur op basisscholen, en jongerencoaches trekken langere tijd met jongeren op.
De aanpak heet Preventie met Gezag.</p>
""",
        "datum": "2022-12-21",
        "bron_naam": GEMEENTE_2022_12,
        "bron_url": "",
        "themas": ["veilig-zijn"],
        "wijken": [],
    },
    {
        "slug": "nieuwe-regio-deal-uitgekozen",
        "titel": "Nieuwe Regio Deal uitgekozen",
        "tekst": """
<p>Het Rijk heeft 22 voorstellen voor een Regio Deal uitgekozen. Groningen Noord is er een van. Het Rijk
noemt een bedrag van € 10 miljoen. Dat geld is er nog niet. Rijk en regio maken eerst samen een
overeenkomst. Met de deal willen we plannen die in één wijk goed werken, ook in andere wijken doen.</p>
""",
        "datum": "2024-02-09",
        "bron_naam": RIJK_REGIO_DEAL_2024,
        "bron_url": "",
        "themas": ["meedoen", "leren", "werken", "wonen", "veilig-zijn"],
        "wijken": [],
    },
    {
        "slug": "rekenkamer-onderzocht-het-programma",
        "titel": "Rekenkamer onderzocht het programma",
        "tekst": """
<p>De Rekenkamer Groningen presenteert op 16 juli 2024 haar rapport over het programma in
Groningen-Noord. De Rekenkamer is onafhankelijk. Ze keek hoe het programma in elkaar zit, en hoe de
gemeenteraad kan nagaan of het goed gaat. Bewoners zijn welkom bij de presentatie. Een samenvatting van
het rapport in gewone taal staat nog niet op deze site.</p>
""",
        "datum": "2024-07-16",
        "bron_naam": REKENKAMER_2024_07,
        "bron_url": "",
        "themas": [],
        "wijken": [],
    },
    {
        "slug": "ruim-tien-miljoen-voor-betere-huizen",
        "titel": "€ 10,4 miljoen voor betere huizen",
        "tekst": """
<p>Groningen-Noord krijgt € 10,4 miljoen uit het Volkshuisvestingsfonds van het Rijk. Precies is het €
10.440.872,29. Het geld is om huizen te verbeteren. Uit het hele land waren er 36 aanvragen. Twintig
daarvan krijgen geld. Om welke huizen het in Groningen-Noord gaat, is hier nog niet bekend.</p>
""",
        "datum": "2024-12-04",
        "bron_naam": RIJK_VHF_2024,
        "bron_url": "",
        "themas": ["wonen"],
        "wijken": [],
    },
    {
        "slug": "een-vak-leren-in-je-eigen-wijk",
        "titel": "Een vak leren in je eigen wijk",
        "tekst": """
<p>De gemeente, WerkPro en het Alfa-college krijgen € 2,9 miljoen uit een Europees fonds. Daarmee leren
jongeren en andere mensen die werk zoeken een vak in hun eigen wijk. Dat gebeurt in acht noordelijke
wijken. Wie een mbo-opleiding of stage afrondt, heeft meteen zicht op een baan. Het plan loopt tot eind
2027.</p>
""",
        "datum": "mei 2025",
        "bron_naam": OOG_2025_05,
        "bron_url": "",
        "themas": ["werken", "leren"],
        "wijken": [],
    },
    {
        "slug": "afspraken-over-nieuwe-huizen",
        "titel": "Afspraken over 2.362 nieuwe huizen",
        "tekst": """
<p>In Groningen-Noord komen de komende jaren 2.362 betaalbare huizen bij. Dat hebben het Rijk en de
coalitie afgesproken. Er is € 22,5 tot 27 miljoen voor gereserveerd. Dat geld is ook voor straten,
pleinen en speelplekken. Waar de huizen precies komen, is hier nog niet bekend.</p>
""",
        "datum": "juni 2025",
        "bron_naam": OOG_2025_06,
        "bron_url": "",
        "themas": ["wonen"],
        "wijken": [],
    },
    {
        "slug": "resultaten-van-de-regio-deal",
        "titel": "71 projecten uit de Regio Deal",
        "tekst": """
<p>Van de Regio Deal Groningen-Noord zijn 71 projecten uitgevoerd. Ze gingen over meedoen, veiligheid en
kansen voor kinderen. In een rapport staat dat bewoners vinden dat hun buurt vooruit is gegaan. Ook zijn
meer bewoners actief in hun wijk. Het verschil met de rest van Groningen is nog groot. Daarom blijft het
werk nodig.</p>
""",
        "datum": "2025-11-19",
        "bron_naam": OOG_2025_11,
        "bron_url": "",
        "themas": ["meedoen", "leren", "veilig-zijn"],
        "wijken": [
            "vinkhuizen",
            "paddepoel",
            "selwerd",
            "tuinwijk",
            "indische-buurt",
            "de-hoogte",
            "oosterparkwijk",
        ],
    },
    {
        "slug": "nieuw-geld-voor-kansrijke-wijk",
        "titel": "Ruim € 18 miljoen voor kansen in de wijk",
        "tekst": """
<p>Groningen-Noord krijgt ruim € 18 miljoen van het Rijk, voor de jaren 2026 tot en met 2028. Het
grootste deel is voor school en wat daar omheen gebeurt. Er is ook geld voor jonge kinderen, zoals de
gratis kinderopvang. En voor hulp om je geld op orde te krijgen. De regeling heet Kansrijke Wijk.</p>
""",
        "datum": "2025-12-11",
        "bron_naam": OOG_2025_12,
        "bron_url": "",
        "themas": ["leren", "meedoen", "werken"],
        "wijken": [],
    },
]
