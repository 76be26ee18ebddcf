"""What we do: the interventions, each with what is known of it and what is not."""

from coalitie.beheer.voorbeeld.bronnen import (
    GEMEENTE_2022_12,
    NPLV_PAGINA,
    OOG_2023_07,
    OOG_2023_12,
    OOG_2024_12,
    OOG_2025_03,
    OOG_2025_05,
    OOG_2025_06,
    OOG_2025_11,
    RIJK_KW_2025_07,
    RIJK_VHF_2024,
    WIJKBEDRIJF,
)

# Where no source tells how residents decide, the page says so.
NOG_NIET_BEKEND = (
    "Hoe bewoners hierover meebeslissen, is nog niet bekend. Tot we dat weten, noemen we het informeren: "
    "je hoort wat er gebeurt."
)

INTERVENTIES = [
    {
        "slug": "de-wijk-als-leerwerkplek",
        "titel": "De wijk als leerwerkplek",
        "samenvatting": (
            "Jongeren en andere mensen die werk zoeken, leren een vak in hun eigen wijk. Gemeente, "
            "WerkPro en het Alfa-college doen dit samen in acht noordelijke wijken, van begin 2025 tot "
            "eind 2027."
        ),
        "tekst": """
<p>Je leert het beste door iets te doen. Daarom wordt de wijk zelf een plek om te leren. Je krijgt kans
op een opleiding, op ervaring en op werk. Soms is een baan na de opleiding zelfs gegarandeerd.</p>
<h3>Wat er te doen is</h3>
<ul>
<li>In een <strong>wijkgilde</strong> doe je ervaring op in je eigen wijk en kun je een diploma
halen.</li>
<li>Je kunt meedoen met werk in de wijk: apparaten repareren, zwerfafval opruimen of helpen in een
weggeefwinkel.</li>
<li>Wie een mbo-opleiding of stage afrondt, krijgt via de <strong>AanDeBak-garantie</strong> meteen
zicht op een baan.</li>
</ul>
<p>Werkgevers in onder meer de bouw en de techniek doen mee. Woningcorporaties zorgen voor genoeg
werk.</p>
<h3>Wat we nog niet weten</h3>
<p>Het plan geldt voor acht noordelijke wijken. In de bron staan hun namen niet, daarom staan ze hier
nog niet bij. Hoeveel mensen al meedoen, is ook nog niet bekend.</p>
""",
        "themas": ["werken", "leren"],
        "wijken": [],
        "spoor": 1,
        "doelgroep": "Jongeren en andere mensen die werk zoeken",
        "status": "uitvoering",
        "status_reden": (
            "Het plan is begin 2025 begonnen. In mei 2025 kwam er € 2,9 miljoen Europees geld voor."
        ),
        "ingegaan_op": "begin 2025",
        "bron": OOG_2025_05,
        "begin": "begin 2025",
        "eind": "eind 2027",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": (
            "Dit verbindt werken en leren: gemeente, WerkPro en het Alfa-college werken samen met "
            "werkgevers en woningcorporaties."
        ),
        "koppelkans_nodig": (
            "Nodig zijn werkgevers die mensen een baan geven, corporaties die werk in de wijk hebben, en "
            "één partner die het plan trekt."
        ),
        "resultaten": [],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "aandebak-garantie",
        "titel": "AanDeBak-garantie",
        "samenvatting": (
            "Maak je een mbo-opleiding of stage af? Dan heb je meteen zicht op een baan. Werkgevers in "
            "onder meer de bouw en de techniek doen mee. Woningcorporaties zorgen voor genoeg werk."
        ),
        "tekst": """
<p>Een opleiding kost tijd en moeite. Dan wil je weten of er daarna werk is. Met de AanDeBak-garantie is
dat zo: wie een mbo-opleiding of een stage afrondt, krijgt meteen zicht op een baan.</p>
<p>Er doen werkgevers mee in onder meer de bouw en de techniek. Dat past bij wat er in de wijken
gebeurt. Huizen worden opgeknapt en zuiniger met energie gemaakt, en daar zijn veel vakmensen voor
nodig. Woningcorporaties zorgen dat er genoeg van dat werk is.</p>
<p>De garantie hoort bij het plan De wijk als leerwerkplek, dat loopt tot eind 2027.</p>
<h3>Wat we nog niet weten</h3>
<p>Welke bedrijven meedoen, hoeveel banen het zijn en hoe je je precies aanmeldt, is hier nog niet
bekend. Bel gerust, dan zoeken we het met je uit.</p>
""",
        "themas": ["werken"],
        "wijken": [],
        "spoor": 1,
        "doelgroep": "Mensen die een mbo-opleiding of stage doen",
        "status": "uitvoering",
        "status_reden": (
            "In juli 2024 liet de coalitie weten dat zij deze garantie biedt, samen met werkgevers. "
            "Wanneer de eerste mensen meededen, is nog niet bekend."
        ),
        "ingegaan_op": "juli 2024",
        "bron": NPLV_PAGINA,
        "begin": "",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "wijkgilde-oude-wijken",
        "titel": "Wijkgilde Oude Wijken",
        "samenvatting": (
            "Bewoners leren een jaar lang een vak in hun eigen wijk. Docenten van Noorderpoort geven les. "
            "In juli 2023 haalden negen bewoners zo hun diploma op mbo-niveau 1."
        ),
        "tekst": """
<p>Een wijkgilde is een opleiding van een jaar, in je eigen wijk. Je werkt op plekken dichtbij en je
krijgt les. Aan het eind kun je een diploma halen op mbo-niveau 1.</p>
<p>In de Oude Wijken van Groningen was dit voor het eerst in het jaar tot juli 2023. De deelnemers deden
ervaring op bij het Odensehuis, Sportcentrum Noord, het GroenHuis, het Oude Politiebureau en wijkcentrum
Bij Van Houten. De lessen kwamen van docenten van Noorderpoort.</p>
<p>In juli 2023 kregen <strong>negen bewoners</strong> hun diploma, in de kantine van het
wijkcentrum.</p>
<h3>Wat we nog niet weten</h3>
<p>Of er daarna een nieuwe groep is begonnen, en of de negen nu werk hebben of verder leren, is nog niet
bekend. Wijkgildes zijn nu wel een deel van De wijk als leerwerkplek. De Oude Wijken zijn een paar
wijken samen. Welke het hier precies zijn, staat niet in de bron.</p>
""",
        "themas": ["werken", "leren"],
        "wijken": [],
        "spoor": 1,
        "doelgroep": "Bewoners voor wie de stap naar werk groot is",
        "status": "uitvoering",
        "status_reden": (
            "De eerste groep kreeg in juli 2023 diploma's. Hoe het daarna verder ging, is nog niet bekend."
        ),
        "ingegaan_op": "juli 2023",
        "bron": OOG_2023_07,
        "begin": "",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": (
            "Dit verbindt werken en leren: Noorderpoort geeft les op plekken waar de wijk zelf werk te "
            "doen heeft."
        ),
        "koppelkans_nodig": (
            "Nodig zijn leerplekken in de wijk, docenten die daarheen komen, en iemand die een nieuwe "
            "groep begint."
        ),
        "resultaten": [
            {
                "wat": "Bewoners met een diploma op mbo-niveau 1",
                "getal": "9",
                "eenheid": "bewoners",
                "bron": OOG_2023_07,
                "datum": "juli 2023",
            },
        ],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "wijkbedrijf-selwerd",
        "titel": "Wijkbedrijf Selwerd",
        "samenvatting": (
            "Een plek van, voor en door bewoners van Selwerd. Ongeveer zeventig bewoners doen mee in elf "
            "teams met vrijwilligers. Je komt er met een idee, of omdat je graag iets wilt doen."
        ),
        "tekst": """
<p>Bij het Wijkbedrijf loop je binnen voor een kop koffie. Heb je een idee voor de wijk, dan helpt het
Wijkbedrijf je op weg. Weet je nog niet wat je wilt, dan kijk je samen naar het bord met de teams. Waar
wil je bij horen? Wat wil je leren?</p>
<p>Er zijn elf teams. Een paar daarvan:</p>
<ul>
<li>het klusteam,</li>
<li>het team met taalmaatjes,</li>
<li>het digitale team,</li>
<li>een team dat zwerfafval opruimt.</li>
</ul>
<p>Om het gebouw ligt een moestuin. Bewoners hebben die zelf aangelegd en houden hem bij. Het
Wijkbedrijf werkt samen met scholen en woningcorporaties.</p>
<p>Ongeveer zeventig bewoners zitten in een team. Dat aantal komt uit een verhaal waar geen datum bij
staat. Hoeveel het er nu precies zijn, is nog niet bekend.</p>
""",
        "themas": ["meedoen"],
        "wijken": ["selwerd"],
        "spoor": 1,
        "doelgroep": "Alle bewoners van Selwerd",
        "status": "uitvoering",
        "status_reden": "Het Wijkbedrijf is open en heeft elf teams. De bron heeft geen datum.",
        "ingegaan_op": "2022 tot en met 2025",
        "bron": WIJKBEDRIJF,
        "begin": "",
        "eind": "",
        "inspraak": "zelf-doen",
        "inspraak_toelichting": (
            "Bewoners doen dit zelf. Het Wijkbedrijf is van, voor en door bewoners. Zij komen met ideeën "
            "en voeren die uit."
        ),
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [
            {
                "wat": "Teams met vrijwilligers",
                "getal": "11",
                "eenheid": "teams",
                "bron": WIJKBEDRIJF,
                "datum": "2022 tot en met 2025",
            },
            {
                "wat": "Ongeveer zoveel bewoners zitten in een team",
                "getal": "70",
                "eenheid": "bewoners",
                "bron": WIJKBEDRIJF,
                "datum": "2022 tot en met 2025",
            },
        ],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "algemeen-toegankelijke-kinderopvang",
        "titel": "Kinderopvang voor alle jonge kinderen",
        "samenvatting": (
            "In een aantal noordelijke wijken kunnen kinderen vanaf zes maanden twee dagen in de week "
            "naar de opvang. Voor ouders zonder kinderopvangtoeslag kost dat niets. De proef begon op 1 "
            "januari 2024."
        ),
        "tekst": """
<p>Op de opvang spelen kinderen samen, leren ze woorden en wennen ze aan een groep. Maar opvang is duur
als je geen toeslag krijgt. Ouders zonder werk krijgen die vaak niet. Hun kinderen bleven daardoor vaak
thuis.</p>
<p>Sinds 1 januari 2024 is dat in een aantal wijken anders. Kinderen vanaf zes maanden kunnen er twee
dagen in de week naar de opvang. Ouders zonder kinderopvangtoeslag betalen niets. Vanaf twee jaar gaat
een kind verder met voorschoolse educatie: spelend leren, voordat de basisschool begint.</p>
<p>Er is een beperkt aantal plaatsen. Het consultatiebureau, WIJ Groningen en de scholen helpen ouders
bij het aanmelden.</p>
<h3>In welke wijken</h3>
<p>De proef begon in Selwerd, Paddepoel en Tuinwijk. In mei 2025 noemde een bericht Selwerd, De Hoogte
en de Korrewegwijk. Wil je weten of jouw straat meedoet? Bel dan even.</p>
<h3>Hoe het gaat</h3>
<p>In mei 2025 gingen er tientallen kinderen naar deze opvang. Een precies aantal is nog niet bekend. In
december 2025 kwam er nieuw geld, zodat de gemeente hier de komende drie jaar mee verder kan.</p>
""",
        "themas": ["leren"],
        "wijken": ["selwerd", "paddepoel", "tuinwijk", "de-hoogte"],
        "spoor": 1,
        "doelgroep": "Kinderen vanaf zes maanden van ouders zonder kinderopvangtoeslag",
        "status": "pilot",
        "status_reden": (
            "De gemeente begon op 1 januari 2024 met een proef in Selwerd, Paddepoel en Tuinwijk."
        ),
        "ingegaan_op": "2024-01-01",
        "bron": OOG_2023_12,
        "begin": "2024-01-01",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": (
            "Het idee kwam van een inwoner van Groningen, die de gemeente in 2023 een voorstel deed. Hoe "
            "ouders nu meebeslissen over de opvang, is nog niet bekend. Daarom staat hier informeren."
        ),
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [
            {
                "wat": "Tientallen kinderen gaan naar deze opvang. Een precies aantal is nog niet bekend",
                "getal": None,
                "eenheid": "",
                "bron": OOG_2025_05,
                "datum": "mei 2025",
            },
        ],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "verlengde-schooldag",
        "titel": "Verlengde schooldag",
        "samenvatting": (
            "Na de gewone lessen kunnen kinderen op school sporten, leren programmeren, techniek doen of "
            "iets met cultuur. Dit begon in 2021. In december 2024 deden 33 basisscholen mee."
        ),
        "tekst": """
<p>De bel gaat, maar de dag is nog niet voorbij. Op scholen met een verlengde schooldag is er daarna van
alles te kiezen: sport, techniek, programmeren, dans of kunst. Kinderen ontdekken waar ze goed in zijn
en wat ze leuk vinden.</p>
<p>De gemeente voerde dit in 2021 in. Het hoort bij Tijd voor Toekomst, een groter plan in de provincie.
In december 2021 gaf het Nationaal Programma Groningen € 1.654.640 voor de verlengde schooldag in Beijum
en Lewenborg. In december 2024 deden in de gemeente <strong>33 basisscholen</strong> mee. Toen spraken
gemeente en basisscholen af dat ze de komende twee jaar doorgaan.</p>
<h3>Wat we nog niet weten</h3>
<p>Hoeveel scholen er in Beijum en Lewenborg precies meedoen, verschilt per bron: er worden acht en elf
scholen genoemd. Welke andere van de 33 scholen in de noordelijke wijken staan, zoeken we nog uit. Wat
kinderen er op lange termijn aan hebben, is voor dit gebied nog niet gemeten.</p>
""",
        "themas": ["leren"],
        "wijken": ["beijum", "lewenborg"],
        "spoor": 1,
        "doelgroep": "Kinderen op de basisschool",
        "status": "opgeschaald",
        "status_reden": (
            "Begonnen in 2021. In december 2024 deden 33 basisscholen mee en spraken gemeente en "
            "basisscholen af om door te gaan."
        ),
        "ingegaan_op": "december 2024",
        "bron": OOG_2024_12,
        "begin": "2021",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": (
            "Bij de start in Beijum en Lewenborg werden bewoners betrokken. Hoe dat ging en wat ouders en "
            "kinderen nu te zeggen hebben, is nog niet bekend. Daarom staat hier informeren."
        ),
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [
            {
                "wat": "Basisscholen in de gemeente met een verlengde schooldag",
                "getal": "33",
                "eenheid": "scholen",
                "bron": OOG_2024_12,
                "datum": "december 2024",
            },
        ],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "school-en-omgeving",
        "titel": "School en Omgeving",
        "samenvatting": (
            "Sport, cultuur en gezondheid rond de schooldag. Zo kunnen ook kinderen meedoen voor wie een "
            "club of een cursus niet vanzelf gaat. Basisschool Het Karrepad doet dit bijvoorbeeld."
        ),
        "tekst": """
<p>Niet elk kind zit op een sportclub of op muziekles. Soms is er geen geld, soms is er geen tijd om te
brengen en te halen. Met School en Omgeving komen zulke activiteiten naar de school toe. Het gaat om
sport, cultuur en gezondheid.</p>
<p>Een voorbeeld is basisschool Het Karrepad. Daar zijn activiteiten rond de schooldag voor de kinderen
van de school.</p>
<p>Het geld komt van het Rijk, uit de regeling Kansrijke Wijk. Die regeling is er voor de twintig
gebieden van het Nationaal Programma Leefbaarheid en Veiligheid (NPLV). In december 2025 kwam er opnieuw
geld, voor de jaren 2026 tot en met 2028. Het grootste deel daarvan is voor school en omgeving.</p>
<h3>Wat we nog niet weten</h3>
<p>Welke andere scholen in de noordelijke wijken meedoen, zoeken we nog uit. Daarom staan hier nog geen
wijken.</p>
""",
        "themas": ["leren", "meedoen"],
        "wijken": [],
        "spoor": 1,
        "doelgroep": "Kinderen op school in de noordelijke wijken",
        "status": "uitvoering",
        "status_reden": (
            "Het Rijk noemde in juli 2025 basisschool Het Karrepad als voorbeeld. Sinds wanneer het "
            "loopt, is nog niet bekend."
        ),
        "ingegaan_op": "juli 2025",
        "bron": RIJK_KW_2025_07,
        "begin": "",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": (
            "Dit verbindt leren en meedoen: de school werkt samen met wie sport, cultuur en gezondheid "
            "brengt."
        ),
        "koppelkans_nodig": (
            "Nodig is dat duidelijk wordt welke scholen meedoen en wie er per school voor zorgt."
        ),
        "resultaten": [],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "brugfunctionaris",
        "titel": "Brugfunctionaris op school",
        "samenvatting": (
            "De brugfunctionaris legt de verbinding tussen school en thuis. In december 2024 was er op "
            "twintig plekken zo iemand. Er komen ook brugfunctionarissen op het voortgezet onderwijs."
        ),
        "tekst": """
<p>Soms is er thuis iets waardoor een kind op school niet goed mee kan doen. Er is te weinig geld voor
sport, of er is geen laptop. Veel ouders weten niet dat daar hulp voor is, of vinden het moeilijk om
erom te vragen.</p>
<p>De brugfunctionaris helpt dan. Dat is iemand op school die je gewoon kunt aanspreken. Hij of zij legt
de verbinding tussen school en thuis, en helpt bijvoorbeeld om een kind op een sport te krijgen.</p>
<p>In december 2024 waren er in de gemeente brugfunctionarissen op <strong>twintig plekken</strong>.
Gemeente en basisscholen spraken toen af om ermee door te gaan. Ook op het voortgezet onderwijs komen
ze.</p>
<h3>Wat we nog niet weten</h3>
<p>Op welke scholen in de noordelijke wijken een brugfunctionaris werkt, zoeken we nog uit. Vraag het op
de school van je kind.</p>
""",
        "themas": ["leren"],
        "wijken": [],
        "spoor": 1,
        "doelgroep": "Kinderen op school en hun ouders",
        "status": "opgeschaald",
        "status_reden": (
            "In december 2024 op twintig plekken. Er komen ook brugfunctionarissen op het voortgezet "
            "onderwijs."
        ),
        "ingegaan_op": "december 2024",
        "bron": OOG_2024_12,
        "begin": "",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [
            {
                "wat": "Plekken in de gemeente met een brugfunctionaris",
                "getal": "20",
                "eenheid": "plekken",
                "bron": OOG_2024_12,
                "datum": "december 2024",
            },
        ],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "extra-huiskamer-de-hoogte",
        "titel": "Extra huiskamer in De Hoogte",
        "samenvatting": (
            "In De Hoogte komt een extra huiskamer voor de wijk. En huiskamers gaan langer open. Je kunt "
            "er zomaar binnenlopen. Waar en wanneer precies, is nog niet bekend."
        ),
        "tekst": """
<p>Een huiskamer van de wijk is een plek waar je zomaar binnen kunt lopen. Je hoeft niets te kunnen en
niets te regelen. Je drinkt er koffie en je komt er andere mensen uit de buurt tegen.</p>
<p>In december 2023 werd bekend dat er in De Hoogte een extra huiskamer bij komt. Ook gaan huiskamers in
een aantal noordelijke wijken langer open. Dat hoort bij een groter plan voor gezinnen met jonge
kinderen. Ouders krijgen in de huiskamers ook steun en uitleg, bijvoorbeeld over de gratis
kinderopvang.</p>
<h3>Wat we nog niet weten</h3>
<p>Of de extra huiskamer al open is, op welk adres en op welke tijden, weten we nog niet. Zodra dat
bekend is, zetten we het hier. Weet jij het al? Laat het ons horen.</p>
""",
        "themas": ["meedoen"],
        "wijken": ["de-hoogte"],
        "spoor": 2,
        "doelgroep": "Bewoners van De Hoogte",
        "status": "voorbereiding",
        "status_reden": "In december 2023 aangekondigd. Of de huiskamer al open is, is nog niet bekend.",
        "ingegaan_op": "december 2023",
        "bron": OOG_2023_12,
        "begin": "",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "preventie-met-gezag",
        "titel": "Preventie met Gezag",
        "samenvatting": (
            "Kinderen en jongeren krijgen op tijd hulp, zodat ze niet in de criminaliteit terechtkomen. "
            "Halt houdt spreekuur op basisscholen. Jongerencoaches trekken langere tijd met jongeren op."
        ),
        "tekst": """
<p>Problemen voorkomen is beter dan straffen. Daarom begint deze aanpak vroeg, al op de basisschool.
Halt houdt er spreekuur. Zo valt het eerder op als een kind in de problemen dreigt te komen.</p>
<p>Oudere jongeren krijgen een jongerencoach of een jongerenwerker die langere tijd met hen optrekt.
Samen zoeken ze naar school, werk of iets anders dat past. Ook jeugdboa's, wijkagenten, leerkrachten en
mensen van de reclassering doen mee. Wie toch blijft doorgaan met strafbare dingen, krijgt te maken met
een stevige aanpak. Daar staat het woord gezag voor.</p>
<p>Op 21 december 2022 werd bekend dat de gemeente en haar partners hiervoor vier keer € 1,0 miljoen
krijgen van het Rijk. Een nieuwe landelijke regeling loopt van 1 juni 2026 tot en met 31 december 2029.
Die is voor kinderen en jongeren van 8 tot 27 jaar.</p>
<h3>Wat we nog niet weten</h3>
<p>Of er uit de nieuwe regeling geld naar Groningen-Noord gaat, is nog niet bekend. Ook hoeveel jongeren
er geholpen zijn, weten we nog niet.</p>
""",
        "themas": ["veilig-zijn"],
        "wijken": [],
        "spoor": 1,
        "doelgroep": "Kinderen, jongeren en jongvolwassenen van 8 tot 27 jaar",
        "status": "uitvoering",
        "status_reden": (
            "Het geld is in december 2022 toegekend. De gemeente kon daarmee doorgaan met wat ze al deed, "
            "en dat uitbreiden."
        ),
        "ingegaan_op": "2022-12-21",
        "bron": GEMEENTE_2022_12,
        "begin": "december 2022",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "aanpak-jeugdgroepen",
        "titel": "Aanpak van jeugdgroepen",
        "samenvatting": (
            "Als een groep jongeren voor overlast zorgt, wordt er snel gekeken wat die jongeren en hun "
            "gezinnen nodig hebben. In maart 2025 was de aanpak van vier van de vijf groepen afgebouwd."
        ),
        "tekst": """
<p>Soms zorgt een groep jongeren voor overlast in een wijk. Dan is het doel: snel iets doen, op de plek
waar het speelt. De gemeente en anderen kijken naar de groep, maar ook naar elke jongere en naar het
gezin. Het is een mix van helpen en optreden. Jongeren worden gestimuleerd om andere keuzes te
maken.</p>
<p>Er waren een paar jaar geleden vijf groepen. In maart 2025 schreef het college aan de gemeenteraad
dat de aanpak van <strong>vier van de vijf groepen</strong> is afgebouwd. Die groepen waren in Beijum en
Lewenborg. Bij drie van die groepen ging het om tien tot twintig jongeren per groep.</p>
<h3>Eerlijk erbij</h3>
<p>Niet alles is een gevolg van de aanpak. Bij één groep stopte het gedrag eind 2023 vanzelf. Niemand
weet precies waarom. En wat nu rustig is, kan weer veranderen. Wat bewoners er in hun straat van merken,
is nog niet gemeten.</p>
""",
        "themas": ["veilig-zijn"],
        "wijken": ["beijum", "lewenborg"],
        "spoor": 2,
        "doelgroep": "Jongeren in groepen die voor overlast zorgen, hun gezinnen en de buurt",
        "status": "uitvoering",
        "status_reden": (
            "Het college schreef er in maart 2025 over aan de gemeenteraad. Sinds wanneer de aanpak "
            "loopt, is hier nog niet bekend."
        ),
        "ingegaan_op": "maart 2025",
        "bron": OOG_2025_03,
        "begin": "",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [
            {
                "wat": "Van vijf groepen jongeren die overlast gaven, is bij vier de aanpak afgebouwd",
                "getal": "4",
                "eenheid": "groepen",
                "bron": OOG_2025_03,
                "datum": "maart 2025",
            },
        ],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "stratenaanpak",
        "titel": "Stratenaanpak",
        "samenvatting": (
            "De stratenaanpak is een van de 71 projecten uit de Regio Deal Groningen-Noord. Het is een "
            "aanpak "
            "voor meedoen en prettig wonen, die begint bij de straat. Veel bijzonderheden zoeken we nog uit."
        ),
        "tekst": """
<p>Een wijk is groot. Een straat ken je. Zoals de naam zegt, begint deze aanpak bij de straat.</p>
<p>De stratenaanpak hoort bij de 71 projecten uit de Regio Deal Groningen-Noord. Een Regio Deal is een
afspraak tussen het Rijk en een gebied om samen geld in te zetten. In november 2025 kwamen de resultaten
van de hele deal naar buiten. De gemeente noemde toen de stratenaanpak, samen met onder meer
wijkbedrijven en plekken om elkaar te ontmoeten. Door zulke plannen zijn meer bewoners actief geworden
in hun wijk en zijn er meer kansen op werk gekomen.</p>
<h3>Wat we nog niet weten</h3>
<p>In welke straten dit was, wie het deed en wat bewoners er zelf van vonden, zoeken we nog uit. Ook of
de aanpak verdergaat, is nog niet bekend. Cijfers per straat zijn er niet.</p>
""",
        "themas": ["meedoen", "wonen"],
        "wijken": [],
        "spoor": 1,
        "doelgroep": "Bewoners van de straten die meedoen",
        "status": "uitvoering",
        "status_reden": (
            "Genoemd bij de resultaten van de Regio Deal, op 19 november 2025. Of de aanpak daarna "
            "verdergaat, is nog niet bekend."
        ),
        "ingegaan_op": "2025-11-19",
        "bron": OOG_2025_11,
        "begin": "",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": (
            "Dit verbindt meedoen en wonen, op de plek waar die twee samenkomen: de straat. Welke "
            "organisaties er samenwerken, is nog niet bekend."
        ),
        "koppelkans_nodig": (
            "Nodig is dat bekend wordt wie dit trekt, in welke straten, en of er geld is om door te gaan."
        ),
        "resultaten": [],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "woningverbetering-groningen-noord",
        "titel": "Betere huizen in Groningen-Noord",
        "samenvatting": (
            "Huizen in de noordelijke wijken worden beter. In december 2024 kwam daar € 10,4 miljoen voor "
            "uit het Volkshuisvestingsfonds van het Rijk. Welke huizen het zijn, is hier nog niet bekend."
        ),
        "tekst": """
<p>Veel huizen in de noordelijke wijken zijn niet meer nieuw. Ze hebben onderhoud nodig en kunnen
zuiniger met energie. Het Volkshuisvestingsfonds van het Rijk helpt daarbij. Het geld uit dat fonds is
om huizen te renoveren, te verduurzamen of te vervangen, op plekken waar dat het hardst nodig is.</p>
<p>Op 4 december 2024 kreeg de aanvraag Groningen Noord <strong>€ 10.440.872,29</strong>. Dat was in de
vierde ronde. In die ronde werden in heel Nederland 36 plannen ingediend en kregen er 20 geld.</p>
<h3>Wat we nog niet weten</h3>
<p>Om hoeveel huizen het gaat, in welke straten en wanneer het werk begint, is hier nog niet bekend.
Huur je van een corporatie? Vraag het dan aan je corporatie. Heb je een eigen huis? Bel dan de
gemeente.</p>
""",
        "themas": ["wonen"],
        "wijken": [],
        "spoor": None,
        "doelgroep": "Bewoners van huizen die verbetering nodig hebben",
        "status": "voorbereiding",
        "status_reden": (
            "Het geld is op 4 december 2024 toegekend. Of het werk al is begonnen, is nog niet bekend."
        ),
        "ingegaan_op": "2024-12-04",
        "bron": RIJK_VHF_2024,
        "begin": "",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "nplv-woningbouwafspraken",
        "titel": "2.362 betaalbare huizen erbij",
        "samenvatting": (
            "Het Rijk en de coalitie spraken in juni 2025 af dat er in Groningen-Noord 2.362 betaalbare "
            "huizen bij komen. Er is € 22,5 tot 27 miljoen voor gereserveerd. De bouw moet nog komen."
        ),
        "tekst": """
<p>Een betaalbaar huis vinden is moeilijk. In juni 2025 maakten het Rijk en de Maatschappelijke Coalitie
Groningen-Noord daarom afspraken. Er komen de komende jaren <strong>2.362 betaalbare huizen</strong> bij
in Groningen-Noord.</p>
<p>Het Rijk reserveerde daarvoor tussen de <strong>€ 22,5 en 27 miljoen</strong>. Dat geld is om sneller
te bouwen, om straten en pleinen opnieuw in te richten en om speelplekken te maken. Ook ruimte om elkaar
te ontmoeten hoort erbij. Gereserveerd betekent: het geld is apart gezet, maar nog niet uitbetaald.</p>
<p>De afspraken horen bij het Nationaal Programma Leefbaarheid en Veiligheid (NPLV). Dat is het
landelijke programma waar Groningen-Noord aan meedoet.</p>
<h3>Wat we nog niet weten</h3>
<p>Waar de huizen precies komen, wanneer ze klaar zijn en wat de huur of de prijs wordt, is hier nog
niet bekend. Het getal van 2.362 is een afspraak en geen resultaat.</p>
""",
        "themas": ["wonen"],
        "wijken": [],
        "spoor": None,
        "doelgroep": "Mensen die een betaalbaar huis zoeken",
        "status": "voorbereiding",
        "status_reden": "De afspraken zijn gemaakt in juni 2025. De bouw moet nog komen.",
        "ingegaan_op": "juni 2025",
        "bron": OOG_2025_06,
        "begin": "juni 2025",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [],
        "contact": "",
        "opgevolgd_door": None,
    },
    {
        "slug": "warmtenet-vinkhuizen",
        "titel": "Warmtenet in Vinkhuizen",
        "samenvatting": (
            "In de plannen van maart 2025 staat dat Vinkhuizen wordt aangesloten op het warmtenet. Dan "
            "komt de warmte door een leiding in de grond. Welke huizen wanneer aan de beurt zijn, is nog "
            "niet bekend."
        ),
        "tekst": """
<p>Een warmtenet is een netwerk van leidingen met warm water onder de grond. Met dat water verwarm je je
huis, zonder eigen ketel op gas.</p>
<p>In februari 2022 kwam het startsein om het net uit te breiden naar Vinkhuizen. De leiding gaat onder
het Reitdiep door. Paddepoel en Selwerd waren toen al aangesloten. In maart 2025 presenteerde de
gemeente nieuwe plannen voor zes wijken. Daarin staat dat Vinkhuizen op het warmtenet wordt
aangesloten.</p>
<h3>Wat we nog niet weten</h3>
<p>Welke straten wanneer aan de beurt zijn, is hier nog niet bekend. Ook wat het voor jouw rekening
betekent, kunnen we nog niet zeggen. Wie het plan trekt, vullen we nog aan.</p>
""",
        "themas": ["wonen"],
        "wijken": ["vinkhuizen"],
        "spoor": 2,
        "doelgroep": "Bewoners van Vinkhuizen",
        "status": "voorbereiding",
        "status_reden": (
            "De aansluiting staat in de plannen van maart 2025. Hoe ver het werk is, is nog niet bekend."
        ),
        "ingegaan_op": "maart 2025",
        "bron": OOG_2025_03,
        "begin": "",
        "eind": "",
        "inspraak": "informeren",
        "inspraak_toelichting": NOG_NIET_BEKEND,
        "koppelkans_verbindt": "",
        "koppelkans_nodig": "",
        "resultaten": [],
        "contact": "",
        "opgevolgd_door": None,
    },
]
