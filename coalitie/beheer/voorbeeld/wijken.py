"""The nine wijken as residents know them, with the CBS buurten that they are made of."""

WIJKEN = [
    {
        "slug": "de-hoogte",
        "naam": "De Hoogte",
        "intro": """
<p>De Hoogte ligt net ten noorden van het centrum en hoort bij de oude wijken van de stad. Bij de eerste
plannen voor de wijkvernieuwing, in september 2018, was De Hoogte er meteen bij, samen met de Indische
Buurt.</p>
<p>In december 2023 werd bekend dat huiskamers hier langer opengaan en dat er in De Hoogte een extra
huiskamer bij komt. Hoe ver dat nu is, zoeken we nog uit. Jonge kinderen kunnen hier vanaf zes maanden
gratis naar de opvang, als hun ouders geen werk en geen toeslag hebben. De Hoogte staat ook in de
plannen voor wijkvernieuwing van maart 2025. Wat dat per straat betekent, is nog niet bekend.</p>
""",
        "lat": "53.2357",
        "lon": "6.5612",
        "buurten": [("BU00140300", 2022, "De Hoogte")],
    },
    {
        "slug": "indische-buurt",
        "naam": "Indische Buurt",
        "intro": """
<p>De Indische Buurt is een van de oude wijken ten noorden van het centrum. Op deze site rekenen we de
Professorenbuurt erbij.</p>
<p>De Indische Buurt hoorde in september 2018 bij de eerste plannen voor de wijkvernieuwing, samen met
De Hoogte. In juni 2023 nodigde de gemeenteraad bewoners uit om te vertellen wat goed gaat en wat beter
kan. Volgens het rapport over de Regio Deal van november 2025 vinden bewoners van de Indische Buurt dat
hun buurt vooruit is gegaan. Welke plannen hier de komende jaren komen, is nog niet allemaal bekend.</p>
""",
        "lat": "53.2322",
        "lon": "6.5709",
        "buurten": [
            ("BU00140301", 2022, "Indische buurt"),
            ("BU00140302", 2022, "Professorenbuurt"),
        ],
    },
    {
        "slug": "oosterparkwijk",
        "naam": "Oosterparkwijk",
        "intro": """
<p>De Oosterparkwijk is een van de oude wijken dicht bij het centrum. De wijk bestaat uit vijf buurten:
de Gorechtbuurt, de Vogelbuurt, de Bloemenbuurt, de Florabuurt en de Damsterbuurt.</p>
<p>De Oosterparkwijk deed mee aan de Regio Deal Groningen-Noord. Dat waren afspraken met het Rijk uit
2020, waar 71 projecten in de noordelijke wijken uit zijn gekomen. Welke projecten in de Oosterparkwijk
waren, zoeken we nog uit. Een plan dat alleen voor deze wijk is, staat er nu nog niet op deze site.</p>
""",
        "lat": "53.2252",
        "lon": "6.5843",
        "buurten": [
            ("BU00140400", 2022, "Gorechtbuurt"),
            ("BU00140401", 2022, "Vogelbuurt"),
            ("BU00140402", 2022, "Bloemenbuurt"),
            ("BU00140403", 2022, "Florabuurt"),
            ("BU00140404", 2022, "Damsterbuurt"),
        ],
    },
    {
        "slug": "vinkhuizen",
        "naam": "Vinkhuizen",
        "intro": """
<p>Vinkhuizen ligt in het noordwesten van de stad en is gebouwd in de jaren na de oorlog. In 1998 begon
hier de eerste ronde van de wijkvernieuwing: een deel van de huurhuizen maakte plaats voor
koophuizen.</p>
<p>Nu gaat het in Vinkhuizen over warmte. In februari 2022 kwam het startsein voor een leiding van het
warmtenet naar de wijk, onder het Reitdiep door. In maart 2025 stond de aansluiting van Vinkhuizen in de
nieuwe plannen voor wijkvernieuwing. Welke huizen wanneer aan de beurt zijn, is nog niet bekend.
Vinkhuizen deed ook mee aan de Regio Deal Groningen-Noord uit 2020.</p>
""",
        "lat": "53.2254",
        "lon": "6.5275",
        "buurten": [
            ("BU00140900", 2022, "Vinkhuizen-Noord"),
            ("BU00140901", 2022, "Vinkhuizen-Zuid"),
        ],
    },
    {
        "slug": "selwerd",
        "naam": "Selwerd",
        "intro": """
<p>Selwerd ligt aan de noordkant van de stad. Hier staat Wijkbedrijf Selwerd: een plek van, voor en door
bewoners. Ongeveer zeventig mensen uit de wijk doen er mee in elf teams met vrijwilligers. Er is
bijvoorbeeld een klusteam, een team met taalmaatjes en een team dat zwerfafval opruimt.</p>
<p>Selwerd was een van de wijken waar op 1 januari 2024 de gratis kinderopvang begon voor ouders zonder
toeslag. De wijk hoorde in september 2018 ook bij de eerste plannen voor de wijkvernieuwing. In de
plannen van maart 2025 staat dat er in Selwerd huizen worden vernieuwd. Welke huizen dat zijn, is hier
nog niet bekend.</p>
""",
        "lat": "53.2338",
        "lon": "6.5508",
        "buurten": [("BU00141000", 2022, "Selwerd")],
    },
    {
        "slug": "paddepoel",
        "naam": "Paddepoel",
        "intro": """
<p>Paddepoel ligt tussen Selwerd en Vinkhuizen en is gebouwd in de jaren na de oorlog. De wijk bestaat
uit twee buurten: Paddepoel-Noord en Paddepoel-Zuid.</p>
<p>Paddepoel was een van de drie wijken waar op 1 januari 2024 de gratis kinderopvang begon voor jonge
kinderen van ouders zonder toeslag. De wijk deed ook mee aan de Regio Deal Groningen-Noord, de afspraken
met het Rijk uit 2020. In november 2025 waren daar 71 projecten van uitgevoerd, in alle wijken samen.
Welke daarvan in Paddepoel waren, zoeken we nog uit.</p>
""",
        "lat": "53.2295",
        "lon": "6.5404",
        "buurten": [
            ("BU00141001", 2022, "Paddepoel-Zuid"),
            ("BU00141002", 2022, "Paddepoel-Noord"),
        ],
    },
    {
        "slug": "tuinwijk",
        "naam": "Tuinwijk",
        "intro": """
<p>Tuinwijk ligt ten zuiden van Selwerd en ten oosten van Paddepoel. De wijk is één buurt. In plannen
wordt Tuinwijk vaak samen met Selwerd genoemd.</p>
<p>Op 1 januari 2024 begon de gratis opvang voor jonge kinderen van ouders zonder toeslag. Tuinwijk was
een van de drie wijken waar dat begon. Volgens het rapport over de Regio Deal van november 2025 vinden
bewoners van Tuinwijk dat hun buurt vooruit is gegaan. Wat er de komende jaren in Tuinwijk komt, is nog
niet allemaal bekend.</p>
""",
        "lat": "53.2283",
        "lon": "6.5520",
        "buurten": [("BU00141005", 2022, "Tuinwijk")],
    },
    {
        "slug": "beijum",
        "naam": "Beijum",
        "intro": """
<p>Beijum ligt aan de noordoostkant van de stad en is gebouwd in de jaren zeventig en tachtig. De wijk
bestaat uit Beijum-West en Beijum-Oost.</p>
<p>In Beijum kunnen kinderen na de gewone lessen nog iets leuks leren op school. Dat heet de verlengde
schooldag. In december 2021 kwam er geld voor, voor Beijum en Lewenborg samen. In februari 2022 werden
vijf basisscholen in Beijum genoemd. De gemeente en anderen doen samen iets als een groep jongeren voor
overlast zorgt. Voor twee groepen in Beijum is die aanpak afgebouwd, meldde de gemeente in maart 2025.
Beijum hoorde in september 2018 bij de eerste plannen voor de wijkvernieuwing.</p>
""",
        "lat": "53.2483",
        "lon": "6.5929",
        "buurten": [
            ("BU00141100", 2022, "Beijum-West"),
            ("BU00141101", 2022, "Beijum-Oost"),
        ],
    },
    {
        "slug": "lewenborg",
        "naam": "Lewenborg",
        "intro": """
<p>Lewenborg ligt aan de noordoostkant van de stad, net als Beijum, en is gebouwd in de jaren zeventig
en tachtig. De wijk bestaat uit drie buurten: Lewenborg-Noord, Lewenborg-Zuid en Lewenborg-West.</p>
<p>In Lewenborg kunnen kinderen na de gewone lessen op school sporten, iets maken of techniek doen. Dat
heet de verlengde schooldag. In februari 2022 werden zes basisscholen in Lewenborg genoemd. In de
plannen van maart 2025 staat dat het winkelgebied wordt aangepakt. Wanneer dat begint, is nog niet
bekend. De aanpak van twee groepen jongeren die voor overlast zorgden, is afgebouwd, meldde de gemeente
in maart 2025.</p>
""",
        "lat": "53.2362",
        "lon": "6.6190",
        "buurten": [
            ("BU00141200", 2022, "Lewenborg-Noord"),
            ("BU00141201", 2022, "Lewenborg-Zuid"),
            ("BU00141202", 2022, "Lewenborg-West"),
        ],
    },
]
