"""Stories: a block is a text, a quotation with its source, or a figure with its source and date."""

# ("tekst", html) | ("citaat", text, who, source) | ("cijfer", figure, unit, meaning, source, date)

from coalitie.beheer.voorbeeld.bronnen import (
    GEMEENTE_2022_12,
    NH_2023_12,
    NPLV_PAGINA,
    OOG_2021_12,
    OOG_2023_07,
    OOG_2024_12,
    OOG_2025_05,
    OOG_2025_06,
    RIJK_VHF_2024,
    WIJKBEDRIJF,
)

AUTEUR = "Redactie Wijkvernieuwing"

VERHALEN = [
    {
        "slug": "negen-diplomas-in-de-kantine",
        "titel": "Negen diploma's in de kantine",
        "intro": (
            "In juli 2023 kregen negen bewoners hun diploma, gewoon in de kantine van het wijkcentrum. Ze "
            "leerden een jaar lang in hun eigen buurt. Nu krijgen meer wijken zo'n plek om te leren."
        ),
        "themas": ["werken", "leren"],
        "wijken": [],
        "interventies": ["wijkgilde-oude-wijken", "de-wijk-als-leerwerkplek", "aandebak-garantie"],
        "partners": ["noorderpoort", "gemeente-groningen", "werkpro", "alfa-college", "snn"],
        "auteur": AUTEUR,
        "portretteert": False,
        "status": "gepubliceerd",
        "publicatie": "2026-01-15 09:00",
        "blokken": [
            (
                "tekst",
                """
<p>Een diploma-uitreiking is meestal in een aula. Deze niet. In juli 2023 stonden er negen bewoners in
de kantine van wijkcentrum Bij Van Houten. Ze kregen daar hun diploma op mbo-niveau 1. Dat is het eerste
niveau van het beroepsonderwijs. De plek paste goed: hier deden deelnemers ook werkervaring op.</p>
<h2>Leren waar je woont</h2>
<p>De negen hoorden bij het wijkgilde van de Oude Wijken. Een gilde is een oud woord. Vroeger leerde je
een vak van mensen die het al konden, door mee te werken. Een wijkgilde werkt ook zo, maar dan in de
wijk.</p>
<p>Een jaar lang deden de deelnemers twee dingen tegelijk. Ze werkten op een plek in de buurt en ze
kregen les. De lessen kwamen van docenten van Noorderpoort, een mbo-school in Groningen. Het werk was op
plekken in de wijk, zoals:</p>
<ul>
<li>het Odensehuis,</li>
<li>Sportcentrum Noord,</li>
<li>het GroenHuis,</li>
<li>het Oude Politiebureau,</li>
<li>en het wijkcentrum zelf.</li>
</ul>
<p>Het is een opleiding voor mensen voor wie de stap naar werk groot is. Misschien ben je lang thuis
geweest. Misschien heb je nooit een diploma gehaald, of heb je aan school geen goede herinneringen. Dan
helpt het als leren dichtbij is, en als je meteen kunt doen wat je leert.</p>
""",
            ),
            (
                "cijfer",
                "9",
                "diploma's",
                "Zoveel bewoners van de Oude Wijken haalden hun diploma op mbo-niveau 1.",
                OOG_2023_07,
                "juli 2023",
            ),
            (
                "tekst",
                """
<h2>Van één gilde naar acht wijken</h2>
<p>In de Oude Wijken was dit de eerste keer. Wat doe je als zoiets lukt? Je doet het op meer plekken.
Dat is ook wat er in het plan voor Groningen-Noord staat: wat in één wijk werkt, komt ook in andere
wijken.</p>
<p>Begin 2025 begon De wijk als leerwerkplek. De gemeente, WerkPro en het Alfa-college doen dat samen,
in acht noordelijke wijken. Wijkgildes zijn er een deel van. Er is ook ander werk in de wijk: apparaten
repareren, zwerfafval opruimen, helpen in een weggeefwinkel. Het plan loopt tot eind 2027.</p>
<p>Er hoort nog iets bij: de AanDeBak-garantie. Rond je een mbo-opleiding of een stage af, dan heb je
meteen zicht op een baan. Werkgevers in onder meer de bouw en de techniek doen daaraan mee. De
woningcorporaties zorgen dat er genoeg werk is.</p>
""",
            ),
            (
                "cijfer",
                "€ 2,9 miljoen",
                "",
                "Zoveel Europees geld kwam er voor De wijk als leerwerkplek. Het bedrag is afgerond.",
                OOG_2025_05,
                "mei 2025",
            ),
            (
                "tekst",
                """
<p>Dat geld komt uit het Just Transition Fund. Dat is een Europees fonds voor gebieden die veel merken
van de overgang naar schone energie. Die overgang kost soms banen, maar geeft ook werk. Huizen moeten
zuiniger worden. Daar zijn mensen voor nodig die dat kunnen. Waarom zouden dat niet de mensen zijn die
er wonen?</p>
<h2>Wat we nog niet weten</h2>
<p>Een diploma is een begin. Hebben de negen nu werk? Zijn ze verder gaan leren? Dat is nog niet bekend.
Of er in de Oude Wijken daarna een nieuwe groep is begonnen, weten we ook niet.</p>
<p>En in de bron staat wel dat het om acht noordelijke wijken gaat, maar niet welke acht. We zoeken het
uit en zetten het op deze site.</p>
<h2>Iets voor jou?</h2>
<p>Wil je zelf een vak leren in je wijk, of ken je iemand die dat wil? Bel de gemeente op 14 050. Je
hoeft niet precies te weten wat je zoekt. Vraag naar De wijk als leerwerkplek.</p>
""",
            ),
        ],
    },
    {
        "slug": "elf-teams-en-een-kop-koffie",
        "titel": "Elf teams en een kop koffie",
        "intro": (
            "Bij Wijkbedrijf Selwerd begint het met koffie en een bord. Op dat bord staan elf teams van "
            "bewoners: een klusteam, taalmaatjes, een team dat zwerfafval opruimt. Waar zou jij bij "
            "willen?"
        ),
        "themas": ["meedoen"],
        "wijken": ["selwerd"],
        "interventies": ["wijkbedrijf-selwerd"],
        "partners": ["wijkbedrijf-selwerd"],
        "auteur": AUTEUR,
        "portretteert": False,
        "status": "gepubliceerd",
        "publicatie": "2026-02-05 09:00",
        "blokken": [
            (
                "tekst",
                """
<p>Stel, je woont in Selwerd en je wilt iets doen. Je weet alleen nog niet wat. Of je weet het heel
precies, maar je weet niet waar je moet beginnen. Voor allebei is er dezelfde deur: die van het
Wijkbedrijf.</p>
<h2>Eerst koffie</h2>
<p>Wie binnenloopt, krijgt koffie. Daarna komt het bord. Op dat bord staan alle teams van het
Wijkbedrijf. Het zijn er elf, en in alle elf zitten bewoners van de wijk. Je kijkt samen wat bij je
past. Waar word je blij van? Wat kun je al? Wat zou je willen leren?</p>
<p>Er is een klusteam. Er zijn taalmaatjes, die samen met iemand Nederlands oefenen. Er is een digitaal
team. Er is een team dat zwerfafval opruimt, en spullen die iemand op straat heeft gezet. En er zijn er
nog meer.</p>
""",
            ),
            (
                "cijfer",
                "11",
                "teams",
                "Zoveel teams met vrijwilligers heeft Wijkbedrijf Selwerd. Ongeveer 70 bewoners doen mee.",
                WIJKBEDRIJF,
                "2022 tot en met 2025",
            ),
            (
                "tekst",
                """
<p>Zeventig mensen lijkt misschien niet veel voor een hele wijk. Maar denk even mee. Zeventig mensen die
elkaar kennen. Die samen klussen, samen taal oefenen en samen een straat schoonhouden. Dat is meer dan
een rij namen op een lijst.</p>
<h2>Soep uit eigen tuin</h2>
<p>Om het gebouw ligt een moestuin. Bewoners hebben die zelf aangelegd en houden hem zelf bij. In de
zomer maken ze soep van wat er groeit. Op het terrein staat ook een caravan waar je een tosti kunt eten.
Ook dat was een idee van iemand uit de wijk.</p>
<p>Zo werkt het hier vaker. Iemand komt met een idee. Het Wijkbedrijf helpt om het ook echt te gaan
doen. Daarbij werkt het samen met onder meer scholen en woningcorporaties.</p>
<h2>Wat het oplevert</h2>
<p>Wat krijg je ervoor terug, als je meedoet? Gezelligheid. Mensen om je heen. Iets om naartoe te gaan.
Ervaring die je kunt laten zien als je later werk zoekt. En het gevoel dat je iets doet waar een ander
wat aan heeft.</p>
<p>Dat is niet in één getal te vangen. Toch wordt er vaak om getallen gevraagd, ook door wie geld geeft.
Dan is het goed om te weten wat je wel en niet kunt tellen. Teams kun je tellen. Hoeveel minder alleen
iemand zich voelt, kun je alleen vragen.</p>
<h2>Van, voor en door</h2>
<p>Selwerd is een van de noordelijke wijken van Groningen. In die wijken werken bewoners, gemeente,
woningcorporaties, scholen en anderen samen, in de Maatschappelijke Coalitie Groningen-Noord. Zij hebben
afgesproken dat bewoners een grote plaats krijgen. Want als je in een wijk woont, weet je waar je
tegenaan loopt.</p>
<p>Dat klinkt mooi op papier. In Selwerd kun je zien hoe het eruitziet. Het Wijkbedrijf is van, voor en
door bewoners. Op deze site noemen we dat zelf doen. Van alle manieren waarop bewoners invloed kunnen
hebben, is dat de sterkste.</p>
<h2>Wat we nog niet weten</h2>
<p>De getallen in dit verhaal komen uit een verhaal op de site van de wijkvernieuwing. Daar staat geen
datum bij. Hoeveel teams er vandaag zijn, weten we dus niet zeker. Ook weten we nog niet welke andere
wijken zo'n plek willen. Is het in jouw wijk nodig? Of is er misschien al iets dat erop lijkt? Laat het
ons horen.</p>
<h2>Binnenlopen</h2>
<p>Woon je in Selwerd? Loop eens binnen. Je hoeft niets te kunnen, en je hoeft niets te beloven.</p>
""",
            ),
        ],
    },
    {
        "slug": "twee-dagen-in-de-week-vanaf-zes-maanden",
        "titel": "Twee dagen in de week, vanaf zes maanden",
        "intro": (
            "Opvang is duur als je geen toeslag krijgt. Daarom bleven sommige kinderen thuis. Sinds 1 "
            "januari 2024 kan het in een paar wijken anders. Hoe kwam dat, en voor wie is het?"
        ),
        "themas": ["leren"],
        "wijken": ["selwerd", "paddepoel", "tuinwijk", "de-hoogte"],
        "interventies": ["algemeen-toegankelijke-kinderopvang", "extra-huiskamer-de-hoogte"],
        "partners": ["gemeente-groningen", "kinderopvangorganisaties", "wij-groningen", "ministerie-bzk-vro"],
        "auteur": AUTEUR,
        "portretteert": False,
        "status": "gepubliceerd",
        "publicatie": "2026-02-26 09:00",
        "blokken": [
            (
                "tekst",
                """
<p>Op de opvang leer je de hele dag, zonder dat iemand het les noemt. Je leert wachten op je beurt. Je
leert het woord voor fiets, en voor regen. Je leert dat je vader of moeder weggaat, en weer
terugkomt.</p>
<p>Niet elk kind krijgt die kans. Kinderopvang kost veel geld. Veel ouders krijgen daarom
kinderopvangtoeslag van het Rijk. Maar heb je geen werk, dan heb je daar vaak geen recht op. Dan is de
opvang te duur. Zo bleven soms juist kinderen thuis die er veel aan zouden kunnen hebben.</p>
<h2>Een idee van een inwoner</h2>
<p>In het voorjaar van 2023 deed een inwoner van Groningen een voorstel. Laat alle kinderen vanaf een
half jaar naar de opvang gaan, ook als hun ouders geen toeslag krijgen. De gemeente nam het idee over en
vroeg het ministerie van Binnenlandse Zaken om geld. Dat geld kwam er.</p>
<p>Op 1 januari 2024 begon de proef, in drie wijken: Selwerd, Paddepoel en Tuinwijk. Kinderen vanaf zes
maanden kunnen er twee dagen in de week naar de opvang. Ouders zonder toeslag betalen niets. Ook als je
nog geen werk hebt, kun je je kind aanmelden.</p>
""",
            ),
            (
                "cijfer",
                "2",
                "dagen in de week",
                "Zoveel dagen kan een kind vanaf zes maanden naar deze opvang.",
                NH_2023_12,
                "december 2023",
            ),
            (
                "tekst",
                """
<p>De kinderopvang zorgde voor extra plekken en extra mensen. Wordt je kind twee jaar, dan gaat het
verder met voorschoolse educatie. Dat is spelend leren, als voorbereiding op de basisschool.</p>
<h2>Waarom dit bijzonder is</h2>
<p>Het Rijk heeft regels voor de toeslag, en die gelden overal. In een paar Groningse wijken kan het nu
toch anders, omdat er apart geld voor kwam. Dat noemen we een doorbraak: een regel staat in de weg, en
partners zoeken samen een uitzondering.</p>
<p>Daar hoort een eerlijke vraag bij. Mag de ene wijk meer krijgen dan de andere? De gemeente zegt ja.
Wie met minder begint, heeft meer nodig om dezelfde kansen te krijgen. Daarom begon het in het noorden
van de stad.</p>
<h2>Hoe het nu gaat</h2>
<p>In mei 2025 gingen er tientallen kinderen naar deze opvang. Toen werden Selwerd, De Hoogte en de
Korrewegwijk genoemd. Dat is een andere lijst dan in het begin. Welke wijken nu precies meedoen, kan dus
veranderd zijn. Vraag het even na als je het wilt weten.</p>
<p>De opvang staat niet alleen. In huiskamers in de wijk kunnen ouders terecht voor steun en uitleg. Ook
het consultatiebureau en mensen op school denken mee. In De Hoogte zou er een extra huiskamer bij komen.
Of die al open is, zoeken we nog uit.</p>
<p>In december 2025 kwam er opnieuw geld van het Rijk voor de noordelijke wijken: ruim € 18 miljoen voor
drie jaar, voor verschillende plannen samen. De gemeente wil daarmee ook doorgaan met deze opvang.</p>
<h2>Wat we nog niet weten</h2>
<p>Tientallen kinderen, dat is geen precies getal. Hoeveel het er zijn, en hoeveel er op een plek
wachten, is nog niet bekend. Er is een beperkt aantal plaatsen. Of de kinderen later makkelijker
meekomen op school, is ook nog niet gemeten. Daar is het nog te vroeg voor.</p>
<h2>Is dit iets voor jouw kind?</h2>
<p>Krijg je geen kinderopvangtoeslag en woon je in een van de noordelijke wijken? Vraag ernaar op het
consultatiebureau, bij WIJ Groningen of op school. Of bel de gemeente op 14 050. Je hoeft het niet zelf
uit te zoeken.</p>
""",
            ),
        ],
    },
    {
        "slug": "geen-eindpunt-maar-een-begin",
        "titel": "Geen eindpunt, maar een begin",
        "intro": (
            "Op 4 juli 2024 kreeg het Rijk een plan uit Groningen. Er staat in wat we tot en met 2027 "
            "doen in de noordelijke wijken. Wat is dat voor plan, en wat merk jij ervan?"
        ),
        "themas": ["meedoen", "leren", "werken", "wonen", "veilig-zijn"],
        "wijken": [],
        "interventies": [
            "algemeen-toegankelijke-kinderopvang",
            "de-wijk-als-leerwerkplek",
            "aandebak-garantie",
        ],
        "partners": ["gemeente-groningen", "ministerie-bzk-vro", "werkpro", "alfa-college"],
        "auteur": AUTEUR,
        "portretteert": False,
        "status": "gepubliceerd",
        "publicatie": "2026-03-12 09:00",
        "blokken": [
            (
                "tekst",
                """
<p>Het was een donderdag in juli. Burgemeester Koen Schuiling gaf een plan aan Loes Mulder. Zij was
plaatsvervangend secretaris-generaal: een van de hoogste ambtenaren van het ministerie van Binnenlandse
Zaken. Hij gaf het namens alle partners, want hij was voorzitter van de Maatschappelijke Coalitie. Wat
staat er in dat plan, en wat heb jij eraan?</p>
<h2>Vijftien tot twintig jaar</h2>
<p>Om dat te begrijpen, moeten we even terug. Waar je woont in Groningen, maakt uit voor de kansen die
je krijgt. In het noorden van de stad hebben veel mensen met een paar problemen tegelijk te maken. Denk
aan geld, gezondheid, school of hun huis. In de rest van Nederland zijn er ook zulke gebieden. Voor
twintig daarvan is er een landelijk programma: het Nationaal Programma Leefbaarheid en Veiligheid. De
afkorting is NPLV. Groningen-Noord is een van de twintig.</p>
<p>Zo'n programma is niet na een jaar klaar. Het duurt vijftien tot twintig jaar. Een kind dat nu wordt
geboren, is dan zo goed als volwassen. Pas dan kun je echt zien of er iets is veranderd.</p>
<p>Groningen begon niet bij nul. Al in 2018 startte de stad met wijkvernieuwing in vier wijken. Er
gebeurde veel, maar het bleek niet genoeg. Daarom kwam er een coalitie: bewoners, gemeente,
woningcorporaties, politie, welzijn, werkgevers, onderwijs, kinderopvang en het Rijk.</p>
""",
            ),
            (
                "citaat",
                "Het Uitvoeringsprogramma is het resultaat van een gezamenlijk proces en is natuurlijk "
                "niet het eindpunt, maar juist het begin van een langdurige samenwerking",
                "Koen Schuiling, toen burgemeester van Groningen",
                NPLV_PAGINA,
            ),
            (
                "tekst",
                """
<h2>Wat er in het plan staat</h2>
<p>Het plan heet het Uitvoeringsprogramma 2024-2027. Het gaat over vijf thema's: meedoen, leren, werken,
wonen en veilig zijn. En het heeft drie sporen.</p>
<ol>
<li>Wat in één wijk al werkt, komt ook in andere wijken.</li>
<li>Sommige plannen zijn per wijk anders. Die worden per wijk gemaakt.</li>
<li>Iedereen die in de wijk woont of werkt, leert beter samenwerken.</li>
</ol>
<p>Twee voorbeelden waren er in juli 2024 al. In een paar wijken konden kinderen naar de opvang, ook als
hun ouders geen toeslag kregen. En gemeente, WerkPro en Alfa-college vroegen Europees geld aan, zodat
bewoners in de wijk een vak kunnen leren. Dat geld is er in mei 2025 gekomen.</p>
""",
            ),
            (
                "citaat",
                "Dit proces heeft onder meer er al voor gezorgd dat we elkaar als partners in de "
                "Maatschappelijke Coalitie steeds vaker en beter weten te vinden.",
                "Koen Schuiling, toen burgemeester van Groningen",
                NPLV_PAGINA,
            ),
            (
                "tekst",
                """
<h2>Wie betaalt dat?</h2>
<p>Dat is minder simpel dan je zou denken. Bij het landelijke programma hoort niet één grote pot met
geld. Voor elk plan moet er ergens geld worden gevraagd: bij een ministerie, bij een Europees fonds of
bij de partners zelf. Soms lukt dat, soms duurt het lang. Op deze site staat daarom bij elke aanvraag
hoe het ermee staat. Wat is gevraagd, is nog niet gekregen. Wij tellen dat niet bij elkaar op.</p>
<h2>En wat merk jij ervan?</h2>
<p>Als het goed is geen nieuw loket. Dat schreef het gemeentebestuur al in 2023: beter samenwerken mag
voor bewoners niet betekenen dat er een instantie bij komt. Je gaat dus gewoon naar de mensen en plekken
die je kent.</p>
<p>Wat je wel moet merken, is dat die mensen elkaar kennen. En je mag hier nalezen wie wat heeft
beloofd. Bij veel plannen staat nog dat iets niet bekend is. Dat laten we staan, tot we het weten.</p>
""",
            ),
        ],
    },
    {
        "slug": "als-de-bel-is-gegaan",
        "titel": "Als de bel is gegaan",
        "intro": (
            "De lessen zijn klaar, maar de school is nog open. In december 2024 deden 33 basisscholen in "
            "Groningen mee aan de verlengde schooldag. In Beijum en Lewenborg kwam daar apart geld voor."
        ),
        "themas": ["leren"],
        "wijken": ["beijum", "lewenborg"],
        "interventies": ["verlengde-schooldag", "brugfunctionaris", "school-en-omgeving"],
        "partners": ["gemeente-groningen", "schoolbesturen"],
        "auteur": AUTEUR,
        "portretteert": False,
        "status": "gepubliceerd",
        "publicatie": "2026-04-09 09:00",
        "blokken": [
            (
                "tekst",
                """
<p>Halverwege de middag gaat op de basisschool de bel. Jassen aan, tassen mee, naar huis. Op scholen met
een verlengde schooldag blijft een deel van de kinderen nog even. Niet omdat het moet. Er is iets leuks
te doen.</p>
<h2>Dansen, bouwen, programmeren</h2>
<p>Wat dat is, verschilt per school. Sport. Techniek. Leren programmeren. Dansen, of iets maken met je
handen. Bij de start in Beijum en Lewenborg waren er bijvoorbeeld lessen over zelfverdediging en
zelfvertrouwen. De scholen begonnen klein, om te kijken wat werkt.</p>
<p>Het idee erachter is eenvoudig. Sommige kinderen gaan na school naar voetbal, muziekles of een
cursus. Andere niet. Dat ligt vaak niet aan het kind. Een club kost geld, en iemand moet brengen en
halen. Als de activiteit op school is, valt dat weg. Dan kan elk kind ontdekken waar het goed in is.</p>
""",
            ),
            (
                "cijfer",
                "33",
                "basisscholen",
                "Zoveel basisscholen in de gemeente Groningen deden mee aan de verlengde schooldag.",
                OOG_2024_12,
                "december 2024",
            ),
            (
                "tekst",
                """
<h2>Zo begon het</h2>
<p>De gemeente voerde de verlengde schooldag in 2021 in. Het hoort bij een groter plan in de provincie,
Tijd voor Toekomst. In december 2021 kwam er geld voor twee wijken in het bijzonder: Beijum en
Lewenborg. Het kwam van het Nationaal Programma Groningen. Dat is het programma voor de provincie na de
gaswinning.</p>
""",
            ),
            (
                "cijfer",
                "€ 1.654.640",
                "",
                "Dit bedrag kwam er voor de verlengde schooldag in Beijum en Lewenborg.",
                OOG_2021_12,
                "december 2021",
            ),
            (
                "tekst",
                """
<p>In februari 2022 was het startschot. Eerst kwamen er mensen op de scholen die alles regelen, de
schoolcoördinatoren. Zij maakten samen een programma. In september 2022 begonnen de activiteiten.
Scholen, bewoners, gemeente en allerlei organisaties deden mee.</p>
<p>Drie jaar na het begin maakten de gemeente en de basisscholen nieuwe afspraken. Dat was in december
2024. De verlengde schooldag gaat door.</p>
<h2>Iemand die de brug slaat</h2>
<p>Bij die afspraken hoort nog iets: de brugfunctionaris. Dat is iemand op school die de verbinding legt
tussen school en thuis. Is er te weinig geld voor sport? Heeft je kind in groep 7 of 8 een laptop nodig?
Dan weet de brugfunctionaris waar je hulp krijgt. In december 2024 waren ze er op twintig plekken. Ze
komen ook op het voortgezet onderwijs.</p>
<p>Zo grijpt het in elkaar. De school is langer open, er is meer te doen, en er is iemand die ziet wat
een kind nodig heeft. In december 2025 kwam er nieuw geld van het Rijk voor de noordelijke wijken, voor
2026 tot en met 2028. Het grootste deel daarvan is voor school en wat daar omheen gebeurt.</p>
<h2>Wat we nog niet weten</h2>
<p>Er is veel dat we nog niet kunnen zeggen. Helpt een langere schooldag kinderen vooruit, ook later?
Voor dit gebied is dat nog niet gemeten. Hoeveel scholen er in Beijum en Lewenborg precies meedoen,
weten we ook niet zeker. De ene bron noemt er elf, de andere acht. En 33 scholen is het getal voor de
hele gemeente, niet alleen voor het noorden.</p>
<p>Ook willen we weten wat kinderen er zelf van vinden. Welke les was leuk? Wat zou er bij moeten? Daar
hebben we nog geen antwoord op.</p>
<h2>Zit jouw kind op zo'n school?</h2>
<p>Vraag op school wat er na de lessen te doen is. En vraag je kind wat het vandaag heeft gemaakt.</p>
""",
            ),
        ],
    },
    {
        "slug": "een-spreekuur-op-de-basisschool",
        "titel": "Een spreekuur op de basisschool",
        "intro": (
            "Wat doet Halt op een basisschool? En wat is een jongerencoach? Eind 2022 kwam er geld om "
            "jongeren in de noordelijke wijken op tijd te helpen. Wat is er sindsdien bekend, en wat nog "
            "niet?"
        ),
        "themas": ["veilig-zijn"],
        "wijken": [],
        "interventies": ["preventie-met-gezag"],
        "partners": ["gemeente-groningen", "halt", "politie"],
        "auteur": AUTEUR,
        "portretteert": False,
        "status": "gepland",
        "publicatie": "2027-03-01 09:00",
        "blokken": [
            (
                "tekst",
                """
<p>Bij Halt denk je misschien aan straf voor een jongere die iets heeft vernield. Dat is maar een deel
van het verhaal. Halt komt ook op basisscholen. Niet om te straffen, maar om er vroeg bij te zijn.</p>
<h2>Vroeg beginnen</h2>
<p>Grote problemen beginnen vaak met iets kleins dat niemand ziet. Daarom is er op basisscholen in de
noordelijke wijken een spreekuur van Halt. Zo valt eerder op als een kind in de problemen dreigt te
komen.</p>
<p>Voor oudere jongeren is er de jongerencoach. Die trekt lang met je op, in je eigen omgeving. Samen
zoek je wat bij je past: een opleiding, een baan, een plek waar je jezelf kunt zijn. Dat kost tijd.
Vertrouwen krijg je niet in een gesprek van een half uur.</p>
""",
            ),
            (
                "cijfer",
                "4 keer € 1,0 miljoen",
                "",
                "Dit kregen de gemeente en haar partners van het ministerie van Justitie en Veiligheid.",
                GEMEENTE_2022_12,
                "2022-12-21",
            ),
            (
                "tekst",
                """
<h2>Voorkomen én grenzen stellen</h2>
<p>De aanpak heet Preventie met Gezag. Preventie betekent voorkomen. Gezag betekent dat er ook grenzen
zijn. Er is veel hulp, dicht bij huis. Maar wie blijft doorgaan met strafbare dingen, krijgt te maken
met een stevige aanpak. Het een kan niet zonder het ander.</p>
<p>Er doen veel mensen mee. Wijkagenten en leerkrachten. Jongerenwerkers en jeugdboa's. Mensen van de
reclassering. Zij zien allemaal een stukje van een jongere. De leerkracht ziet hem in de klas, de
wijkagent op straat, de jongerenwerker in het buurthuis. Als die drie elkaar kennen, zien ze samen het
hele verhaal.</p>
<h2>Zonder stempel</h2>
<p>Een verhaal over jeugd en veiligheid gaat snel verkeerd. Voor je het weet, krijgt een hele wijk een
stempel. Dat willen we niet. De gemeente schreef in 2022 dat veel jongeren in de noordelijke wijken meer
risico lopen. Risico lopen is iets anders dan iets doen. Juist daarom is er hulp voordat er iets
gebeurt.</p>
<p>Daarom staan er in dit verhaal ook geen lijstjes van wijken. Die zouden niets verklaren.</p>
<h2>Hoe het verder gaat</h2>
<p>Het geld van eind 2022 is niet voor altijd. Er is een nieuwe landelijke regeling, die loopt van 1
juni 2026 tot en met 31 december 2029. Die is voor kinderen, jongeren en jongvolwassenen van 8 tot 27
jaar. Gemeenten die op de lijst staan, moeten daarvoor een nieuw plan maken. Ze moeten ook terugkijken:
wat ging goed, en wat niet?</p>
<h2>Wat we nog niet weten</h2>
<p>Op welke scholen Halt spreekuur houdt, en hoe vaak, is hier nog niet bekend. Hoeveel jongeren een
coach hebben gehad, weten we ook niet. En of het werkt? Dat is misschien wel het moeilijkste om te
meten. Je telt dan iets dat niet is gebeurd.</p>
<p>Ook hoe het met het nieuwe geld voor Groningen staat, is hier nog niet bekend.</p>
<h2>Maak je je zorgen?</h2>
<p>Maak je je zorgen over je kind, of over een jongere in je buurt? Praat erover met iemand op school of
met een jongerenwerker. Je kunt ook de gemeente bellen op 14 050. Je hoeft niet te wachten tot het
misgaat.</p>
""",
            ),
        ],
    },
    {
        "slug": "wat-tien-miljoen-doet-voor-een-huis",
        "titel": "Wat tien miljoen doet voor een huis",
        "intro": (
            "In december 2024 kwam er € 10,4 miljoen voor huizen in Groningen-Noord. In juni 2025 volgden "
            "afspraken over nieuwe huizen. Twee grote bedragen. Wat betekenen ze voor een straat?"
        ),
        "themas": ["wonen"],
        "wijken": [],
        "interventies": ["woningverbetering-groningen-noord", "nplv-woningbouwafspraken"],
        "partners": ["gemeente-groningen", "ministerie-bzk-vro"],
        "auteur": AUTEUR,
        "portretteert": False,
        "status": "concept",
        "publicatie": "",
        "blokken": [
            (
                "tekst",
                """
<p>Tien miljoen euro is een bedrag dat je niet kunt voorstellen. Een huis wel. Laten we dus bij een huis
beginnen. Stel, de kozijnen zijn oud, in de winter tocht het, en de rekening voor gas is hoog. Zulke
huizen staan in heel Nederland. Ook in het noorden van Groningen.</p>
<h2>Geld om te verbeteren</h2>
<p>Voor zulke huizen heeft het Rijk het Volkshuisvestingsfonds. Gemeenten kunnen er geld uit vragen. In
de ronde van 2024 waren er 36 aanvragen uit het hele land, en 20 daarvan kregen geld. Groningen-Noord
was erbij.</p>
""",
            ),
            (
                "cijfer",
                "€ 10.440.872,29",
                "",
                "Dit bedrag kreeg de aanvraag Groningen Noord uit het Volkshuisvestingsfonds.",
                RIJK_VHF_2024,
                "2024-12-04",
            ),
            (
                "tekst",
                """
<p>Waarom weten we dit zo precies, tot op 29 cent? Omdat het in de lijst van het Rijk staat. Wat er niet
in staat, is om hoeveel huizen het gaat en in welke straten.</p>
<h2>Geld om te bouwen</h2>
<p>In juni 2025 kwam er iets anders bij: afspraken over nieuwe huizen. Het Rijk en de coalitie spraken
af dat er 2.362 betaalbare huizen bij komen. Daar is tussen de € 22,5 en 27 miljoen voor gereserveerd.
Dat geld is ook voor straten, pleinen en speelplekken.</p>
""",
            ),
            (
                "cijfer",
                "2.362",
                "betaalbare huizen",
                "Zoveel huizen komen er volgens de afspraken bij in Groningen-Noord. Ze zijn nog niet "
                "gebouwd.",
                OOG_2025_06,
                "juni 2025",
            ),
            (
                "tekst",
                """
<p>Gereserveerd is een woord om op te letten. Het geld staat apart, maar het is nog niet uitbetaald. Je
mag de twee bedragen dus niet zomaar bij elkaar optellen.</p>
<h2>Nog uitzoeken voor dit verhaal</h2>
<ul>
<li>In welke straten worden huizen verbeterd, en wanneer?</li>
<li>Wat merkt een huurder, en wat merkt een eigenaar?</li>
<li>Waar komen de nieuwe huizen?</li>
<li>Wie kan ons rondleiden in een huis dat al klaar is?</li>
</ul>
""",
            ),
        ],
    },
]
