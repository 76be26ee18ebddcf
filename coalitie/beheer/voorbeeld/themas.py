"""The themes, the period with its tracks, the goals and what was measured."""

from coalitie.beheer.voorbeeld.bronnen import OOG_2024_05, RIJK_VOORTGANG_2025

THEMAS = [
    {
        "slug": "meedoen",
        "naam": "Meedoen",
        "volgorde": 1,
        "wat_we_willen": (
            "Alle bewoners van de noordelijke wijken kunnen op een gelijkwaardige manier meedoen."
        ),
        "tekst": """
<p>Meedoen kan klein zijn: een kop koffie drinken in de huiskamer van de wijk. Het kan ook groter zijn:
helpen in een klusteam, iemand Nederlands leren of een eigen idee uitvoeren.</p>
<p>Dat moet voor iedereen kunnen. Ook als je weinig geld hebt, ziek bent of hier net woont. Daarom
zoeken we plekken in de wijk die vaak open zijn. En we kijken wat mensen tegenhoudt, zoals schulden of
een gebrek aan contact.</p>
<p>Bewoners weten zelf het beste wat er in hun wijk nodig is. De coalitie wil daarom dat zij een grote
plaats krijgen bij het bedenken van oplossingen. Hoe dat per plan gaat, staat op de pagina van dat plan.
Weten we het nog niet, dan staat dat er ook.</p>
""",
        "kleur": "#A8480B",
        "kleur_vlak": "#FCEBDD",
        "kleur_donker": "#FFB07A",
        "icoon": "meedoen",
    },
    {
        "slug": "leren",
        "naam": "Leren",
        "volgorde": 2,
        "wat_we_willen": (
            "Kinderen groeien gezond en veilig op. Ze krijgen aandacht, en iedereen om hen heen helpt mee."
        ),
        "tekst": """
<p>Leren begint lang voor de eerste schooldag. Daarom kunnen jonge kinderen in een aantal wijken gratis
naar de kinderopvang, ook als hun ouders geen toeslag krijgen.</p>
<p>Op de basisschool is er meer dan taal en rekenen. Na de gewone lessen kun je op veel scholen sporten,
leren programmeren, dansen of iets bouwen. Dat heet de verlengde schooldag. Je kiest zelf of je meedoet.
</p>
<p>Soms is er thuis iets dat leren moeilijk maakt. Dan helpt de brugfunctionaris. Dat is iemand op
school die de verbinding legt tussen school en thuis.</p>
<p>Scholen, kinderopvang, gemeente en ouders doen dit samen. Hoe het met de kinderen gaat, is voor dit
gebied nog niet in een getal te zeggen. Daar moeten we eerlijk over zijn.</p>
""",
        "kleur": "#0B5CAD",
        "kleur_vlak": "#E4EFFA",
        "kleur_donker": "#8EC5FF",
        "icoon": "leren",
    },
    {
        "slug": "werken",
        "naam": "Werken",
        "volgorde": 3,
        "wat_we_willen": "Bewoners kunnen voor zichzelf zorgen, doordat ze leren of doordat ze werken.",
        "tekst": """
<p>Een baan geeft geld, maar ook collega's, ritme en trots. Niet iedereen vindt de weg naar werk
vanzelf. Misschien ben je lang thuis geweest. Misschien heb je geen diploma, of past een gewone school
niet bij je.</p>
<p>Daarom maken we van de wijk zelf een plek om te leren. Bewoners leren een vak in hun eigen buurt, in
een wijkgilde of op een leerwerkplek. Ze kunnen een diploma halen op mbo-niveau 1. Werkgevers in de bouw
en de techniek doen mee.</p>
<p>Voor wie een mbo-opleiding afrondt, is er de AanDeBak-garantie: meteen na de opleiding zicht op een
baan. Woningcorporaties zorgen dat er genoeg werk is.</p>
<p>Werken en leren horen hier bij elkaar. Veel plannen staan daarom bij allebei de thema's.</p>
""",
        "kleur": "#2F6B1F",
        "kleur_vlak": "#E7F2E2",
        "kleur_donker": "#A5D88F",
        "icoon": "werken",
    },
    {
        "slug": "wonen",
        "naam": "Wonen",
        "volgorde": 4,
        "wat_we_willen": (
            "Iedereen heeft een goed huis dat past, in een prettige wijk waar mensen naar elkaar omkijken."
        ),
        "tekst": """
<p>Veel huizen in de noordelijke wijken zijn gebouwd in de jaren na de oorlog. Ze zijn toe aan
vernieuwing: prettiger om in te wonen en zuiniger met energie. Dat kost veel geld. Een deel komt uit het
Volkshuisvestingsfonds van het Rijk.</p>
<p>Er komen ook huizen bij. In juni 2025 maakten het Rijk en de coalitie afspraken over 2.362 betaalbare
woningen in Groningen-Noord. Bij die afspraken horen ook speelplekken en een betere openbare ruimte.</p>
<p>Wonen gaat niet alleen over stenen. Het gaat ook over de straat, het portiek en de buren. Een wijk is
pas prettig als je er iemand kent.</p>
<p>Welke straat wanneer aan de beurt is, is op veel plekken nog niet bekend. Zodra we het weten, staat
het hier.</p>
""",
        "kleur": "#9C1F3C",
        "kleur_vlak": "#FAE6EA",
        "kleur_donker": "#FF9DB2",
        "icoon": "wonen",
    },
    {
        "slug": "veilig-zijn",
        "naam": "Veilig zijn",
        "volgorde": 5,
        "wat_we_willen": "Je bent veilig en je voelt je veilig, thuis en op straat.",
        "tekst": """
<p>Veilig zijn en je veilig voelen zijn twee verschillende dingen. We werken aan allebei.</p>
<p>Het begint vroeg. Medewerkers van Halt houden spreekuur op basisscholen. Jongerencoaches en
jongerenwerkers trekken langere tijd op met jongeren en helpen hen aan school, werk of iets anders dat
bij hen past. Het doel is dat jongeren niet in de criminaliteit terechtkomen.</p>
<p>Als een groep jongeren voor overlast zorgt, kijken gemeente, politie en jongerenwerk samen naar die
groep, naar elke jongere en naar het gezin. Helpen en optreden gaan daarbij samen.</p>
<p>Zulke groepen zijn klein. Bij de groepen waar de gemeente in maart 2025 over schreef, ging het om
tien tot twintig jongeren. Dat zeggen we erbij, omdat een verhaal over veiligheid snel een verhaal over
een hele wijk wordt.</p>
""",
        "kleur": "#5B2A86",
        "kleur_vlak": "#EFE7F6",
        "kleur_donker": "#D3B0F5",
        "icoon": "veilig-zijn",
    },
]

PERIODES = [
    {
        "naam": "2024-2027",
        "begin": "2024-01-01",
        "eind": "2027-12-31",
        "tekst": (
            "De jaren van het eerste uitvoeringsprogramma. Het is op 4 juli 2024 aan het Rijk gegeven. "
            "Het hele "
            "programma duurt 15 tot 20 jaar."
        ),
    },
]

SPOREN = [
    {
        "periode": "2024-2027",
        "nummer": 1,
        "naam": "Wat werkt, ook in andere wijken",
        "tekst": "Wat in één wijk al heeft gewerkt, doen we ook in andere wijken.",
    },
    {
        "periode": "2024-2027",
        "nummer": 2,
        "naam": "Per wijk uitgewerkt",
        "tekst": (
            "Sommige plannen zijn per wijk anders. Die werken we uit met de mensen die er wonen en werken."
        ),
    },
    {
        "periode": "2024-2027",
        "nummer": 3,
        "naam": "Beter samenwerken",
        "tekst": (
            "Bewoners, organisaties en mensen die in de wijk werken, leren beter met elkaar samenwerken."
        ),
    },
]

DOELSTELLINGEN = [
    {
        "slug": "gelijkwaardig-meedoen",
        "thema": "meedoen",
        "periode": "2024-2027",
        "titel": "Bewoners doen op een gelijkwaardige manier mee",
        "tekst": (
            "Geld, gezondheid of waar je vandaan komt mag niet bepalen of je mee kunt doen. Als het nodig "
            "is, kun je "
            "rekenen op steun van mensen en organisaties in je buurt."
        ),
    },
    {
        "slug": "bewoners-bedenken-mee",
        "thema": "meedoen",
        "periode": "2024-2027",
        "titel": "Bewoners hebben een grote plaats bij het bedenken van oplossingen",
        "tekst": (
            "Bewoners wonen in de wijk en weten waar ze tegenaan lopen. Daarom beginnen oplossingen bij hen."
        ),
    },
    {
        "slug": "gezond-en-veilig-opgroeien",
        "thema": "leren",
        "periode": "2024-2027",
        "titel": "Kinderen groeien met aandacht, gezond en veilig op",
        "tekst": ("Ouders, scholen, kinderopvang en buurt zorgen samen voor een goede start."),
    },
    {
        "slug": "zelf-rondkomen",
        "thema": "werken",
        "periode": "2024-2027",
        "titel": "Meer bewoners kunnen voor zichzelf zorgen, door te leren of te werken",
        "tekst": (
            "Wie wil werken, krijgt een kans. Wie daarvoor eerst iets moet leren, kan dat dichtbij huis doen."
        ),
    },
    {
        "slug": "goed-huis-prettige-wijk",
        "thema": "wonen",
        "periode": "2024-2027",
        "titel": "Een goed huis dat past, in een prettige wijk",
        "tekst": (
            "Huizen worden beter en er komen betaalbare huizen bij. De wijk is een plek waar buren elkaar "
            "kennen."
        ),
    },
    {
        "slug": "veilig-thuis-en-op-straat",
        "thema": "veilig-zijn",
        "periode": "2024-2027",
        "titel": "Bewoners zijn veilig en voelen zich veilig",
        "tekst": ("Thuis en op straat. Jongeren krijgen hulp voordat het misgaat."),
    },
]

INDICATOREN = [
    {
        "doelstelling": "gelijkwaardig-meedoen",
        "slug": "huishoudens-in-armoede",
        "naam": "Huishoudens in armoede",
        "definitie": "Van elke 100 huishoudens: hoeveel er in armoede leven.",
        "eenheid": "%",
        "bron": RIJK_VOORTGANG_2025,
        "richting": "lager",
    },
    {
        "doelstelling": "zelf-rondkomen",
        "slug": "mensen-met-werk",
        "naam": "Mensen met werk",
        "definitie": (
            "Van elke 100 mensen: hoeveel er werk hebben. Om welke leeftijden het precies gaat, hebben we "
            "nog niet kunnen nagaan."
        ),
        "eenheid": "%",
        "bron": RIJK_VOORTGANG_2025,
        "richting": "hoger",
    },
    {
        "doelstelling": "goed-huis-prettige-wijk",
        "slug": "woningen-met-zwakke-leefbaarheid",
        "naam": "Huizen op een plek met zwakke leefbaarheid",
        "definitie": (
            "Van elke 100 huizen: hoeveel er op een plek staan waar de leefbaarheid 'zwak of lager' is. "
            "Dat oordeel komt "
            "uit de Leefbaarometer. Dat is een landelijke meting van hoe prettig het ergens wonen is."
        ),
        "eenheid": "%",
        "bron": RIJK_VOORTGANG_2025,
        "richting": "lager",
    },
]

TWINTIG = "de twintig NPLV-gebieden samen"
NIET_PER_GEBIED = (
    "Het rapport geeft alleen een cijfer voor de twintig gebieden samen. Voor Groningen-Noord apart staat "
    "er geen cijfer in."
)

METINGEN = [
    {
        "indicator": "huishoudens-in-armoede",
        "gebied": TWINTIG,
        "periode": "2018",
        "waarde": "18",
        "reden": "",
        "bron": RIJK_VOORTGANG_2025,
        "methodebreuk": False,
        "toelichting": "",
    },
    {
        "indicator": "huishoudens-in-armoede",
        "gebied": TWINTIG,
        "periode": "2023",
        "waarde": "8",
        "reden": "",
        "bron": RIJK_VOORTGANG_2025,
        "methodebreuk": False,
        "toelichting": "",
    },
    {
        "indicator": "huishoudens-in-armoede",
        "gebied": "Groningen-Noord",
        "periode": "2023",
        "waarde": None,
        "reden": "niet_gepubliceerd",
        "bron": RIJK_VOORTGANG_2025,
        "methodebreuk": False,
        "toelichting": NIET_PER_GEBIED,
    },
    {
        "indicator": "mensen-met-werk",
        "gebied": TWINTIG,
        "periode": "november 2025",
        "waarde": "64",
        "reden": "",
        "bron": RIJK_VOORTGANG_2025,
        "methodebreuk": False,
        "toelichting": (
            "De periode is hier de maand van het rapport. Eerder was het 60 van de 100. Over welke jaren "
            "de twee cijfers "
            "gaan, hebben we nog niet kunnen nagaan."
        ),
    },
    {
        "indicator": "mensen-met-werk",
        "gebied": "Groningen-Noord",
        "periode": "november 2025",
        "waarde": None,
        "reden": "niet_gepubliceerd",
        "bron": RIJK_VOORTGANG_2025,
        "methodebreuk": False,
        "toelichting": NIET_PER_GEBIED,
    },
    {
        "indicator": "woningen-met-zwakke-leefbaarheid",
        "gebied": TWINTIG,
        "periode": "2018",
        "waarde": "60",
        "reden": "",
        "bron": RIJK_VOORTGANG_2025,
        "methodebreuk": False,
        "toelichting": "",
    },
    {
        "indicator": "woningen-met-zwakke-leefbaarheid",
        "gebied": TWINTIG,
        "periode": "2024",
        "waarde": "55",
        "reden": "",
        "bron": RIJK_VOORTGANG_2025,
        "methodebreuk": False,
        "toelichting": "",
    },
    {
        "indicator": "woningen-met-zwakke-leefbaarheid",
        "gebied": "Nederland",
        "periode": "2024",
        "waarde": "11",
        "reden": "",
        "bron": RIJK_VOORTGANG_2025,
        "methodebreuk": False,
        "toelichting": (
            "De bron noemt bij dit cijfer geen apart jaar. We zetten het bij 2024, het laatste jaar van "
            "het rapport."
        ),
    },
    {
        "indicator": "woningen-met-zwakke-leefbaarheid",
        "gebied": "Groningen-Noord",
        "periode": "2024",
        "waarde": None,
        "reden": "niet_gepubliceerd",
        "bron": RIJK_VOORTGANG_2025,
        "methodebreuk": False,
        "toelichting": NIET_PER_GEBIED,
    },
    {
        "indicator": "woningen-met-zwakke-leefbaarheid",
        "gebied": "gemeente Groningen",
        "periode": "2020",
        "waarde": "5",
        "reden": "",
        "bron": f"Leefbaarometer, via {OOG_2024_05}",
        "methodebreuk": False,
        "toelichting": "De bron rondt af: ongeveer 5 van de 100 huizen.",
    },
    {
        "indicator": "woningen-met-zwakke-leefbaarheid",
        "gebied": "gemeente Groningen",
        "periode": "2022",
        "waarde": "10",
        "reden": "",
        "bron": f"Leefbaarometer, via {OOG_2024_05}",
        "methodebreuk": False,
        "toelichting": (
            "De bron rondt af: bijna 10 van de 100 huizen. Dit gaat over de hele gemeente, niet alleen "
            "over het noorden."
        ),
    },
]
