"""The portal's own name, contact and standing texts."""

PORTAAL = {
    "naam": "Wijkvernieuwing op z'n Gronings",
    "gebied": "Groningen-Noord",
    "coalitie": "Maatschappelijke Coalitie Groningen-Noord",
    "organisatie": "Gemeente Groningen",
    "ondertitel": "Lees wat er in de noordelijke wijken gebeurt, wie wat doet en wat het oplevert.",
    "contact_naam": "Gemeente Groningen",
    "contact_telefoon": "14 050",
    "contact_tekst": ("Vraag naar het programmateam van de wijkvernieuwing. "),
    "over": """
<p>In het noorden van Groningen werken bewoners en organisaties samen aan hun wijken. Op deze site lees
je de verhalen en de resultaten. Je ziet wat we doen, wie waarvoor verantwoordelijk is en wat het kost.
Ook wat nog niet lukt of nog niet bekend is, staat er gewoon bij.</p>
<h2>Waarom</h2>
<p>De plek waar je woont, maakt in Groningen uit voor de kansen die je krijgt. Dat vinden we niet goed.
In 2018 begon de stad daarom met wijkvernieuwing. Er is sindsdien veel gedaan, maar het was niet
genoeg.</p>
<h2>Het landelijke programma</h2>
<p>Groningen-Noord is een van de twintig gebieden van het Nationaal Programma Leefbaarheid en
Veiligheid. De afkorting is NPLV. Leefbaarheid betekent: hoe prettig het is om ergens te wonen. Het
programma duurt vijftien tot twintig jaar. Dat is lang. Grote verschillen verdwijnen niet in één
jaar.</p>
<h2>Wie dit doen</h2>
<p>De partners heten samen de Maatschappelijke Coalitie Groningen-Noord. Het zijn bewoners, de gemeente,
woningcorporaties, politie, welzijn, werkgevers, scholen, kinderopvang en het Rijk. De burgemeester is
voorzitter. De partners voeren de plannen zelf uit. Het programmateam van de gemeente zorgt dat alles
bij elkaar past.</p>
<p>De coalitie werkt aan vijf thema's: <a href="/themas/meedoen/">meedoen</a>,
<a href="/themas/leren/">leren</a>, <a href="/themas/werken/">werken</a>,
<a href="/themas/wonen/">wonen</a> en <a href="/themas/veilig-zijn/">veilig zijn</a>. De sterkste
plannen verbinden twee of meer thema's. Dat noemen we een koppelkans. Soms staat een regel in de weg.
Dan vragen we om een uitzondering. Dat noemen we een doorbraak.</p>
<h2>Geld, kennis en mensen</h2>
<p>Voor elk plan zijn drie dingen nodig: geld, kennis en mensen. We laten zien wie wat heeft toegezegd.
We laten ook zien welk geld is gevraagd, welk geld is toegekend en wat nog niet zeker is. Die bedragen
tellen we niet bij elkaar op.</p>
<h2>Geen extra loket</h2>
<p>Voor jou verandert er niets aan waar je naartoe gaat. Je huis, je school, je wijkteam, je corporatie:
dat blijft zoals het is. Er komt geen nieuwe instantie bij en je hebt voor deze site geen account
nodig.</p>
<h2>Vragen of een idee?</h2>
<p>Bel de gemeente op 14 050. Klopt er iets niet op deze site? Laat het ons weten, dan passen we het
aan.</p>
""",
    "privacy": """
<p>Deze site is er om te lezen. Daarvoor hoeven we niet te weten wie je bent.</p>
<h2>Als je de site bezoekt</h2>
<p>Je hebt geen account nodig. We plaatsen geen cookies als je de site leest. We houden niet bij wie je
bent of wat je leest. Er staan geen onderdelen van andere bedrijven op de site, zoals knoppen of
filmpjes die jou volgen.</p>
<p>De computer waar de site op draait, krijgt wel even het internetadres van je apparaat. Zonder dat
adres kan hij je geen pagina sturen. Bij een storing of een aanval kan dat adres kort in een logboek
staan. Het logboek is alleen om het probleem op te lossen.</p>
<h2>Als je een account hebt</h2>
<p>Alleen mensen van het programmateam, de redactie en de partners hebben een account. Van hen bewaren
we:</p>
<ul>
<li>naam en e-mailadres, om te kunnen inloggen en om te laten zien wie iets heeft veranderd;</li>
<li>bij welke partner iemand hoort en wat diegene mag, om gegevens te beschermen;</li>
<li>wat iemand heeft veranderd en wanneer, omdat het over geld en afspraken gaat en we dat moeten kunnen
uitleggen.</li>
</ul>
<p>Bij het inloggen, of als je een uitnodiging opent, plaatsen we een cookie. Die is alleen nodig om
ingelogd te raken en te blijven. We delen deze gegevens niet met anderen.</p>
<p>Nodigt een partner je uit om mee te werken? Dan bewaren we je mailadres tot dertig dagen nadat de
uitnodiging voorbij is. Doe je mee, dan hoort het daarna bij je account.</p>
<h2>Hoe lang</h2>
<p>We bewaren de gegevens van een account zolang iemand het nodig heeft voor het werk. Wie bij geen partner
en niet bij het programmateam meer hoort, krijgt daar een mail over. Na negentig dagen gaat het account
vanzelf uit. Op verzoek halen we de naam en het e-mailadres ook weg uit wat eerder is vastgelegd. Wat er is
veranderd en wanneer, blijft bewaard.</p>
<p>Mail die we stuurden, wissen we na dertig dagen. Wie ons een bericht stuurde, wissen we een jaar na het
antwoord. Dat we iemand ergens aan herinnerden, bewaren we twee jaar. De gemeente moet deze termijnen nog
vaststellen. Verandert er een, dan staat dat hier.</p>
<p>Staat er een naam op de site die er niet hoort? Bel ons. We verbeteren de tekst, en halen de naam ook weg
uit hoe de site er vroeger uitzag.</p>
<h2>Als je in een verhaal staat</h2>
<p>Een verhaal of foto waarin je herkenbaar bent, komt alleen op de site als jij dat goed vindt. We
leggen vast waarvoor je toestemming geeft en tot wanneer. Je mag je altijd bedenken. Dan gaat het
verhaal van de site.</p>
<h2>Jouw rechten</h2>
<p>Je mag vragen welke gegevens we van je hebben. Je mag ze laten verbeteren of weghalen. En je mag
bezwaar maken. Bel daarvoor de gemeente Groningen op 14 050 en vraag naar het programmateam van de
wijkvernieuwing. Kom je er met ons niet uit? Dan kun je een klacht indienen bij de
<a href="https://www.autoriteitpersoonsgegevens.nl">Autoriteit Persoonsgegevens</a>.</p>
""",
    "toegankelijkheid": """
<p>Iedereen moet deze site kunnen gebruiken. Ook als je slecht ziet, niet kunt horen, geen muis gebruikt
of moeite hebt met lezen.</p>
<h2>Wat we doen</h2>
<p>We streven naar de internationale richtlijnen voor toegankelijkheid: WCAG 2.2, niveau AA. Dat
betekent onder meer:</p>
<ul>
<li>je kunt alles met het toetsenbord doen;</li>
<li>een schermlezer kan de pagina's voorlezen;</li>
<li>tekst steekt goed af en je kunt hem groter maken;</li>
<li>kleur is nooit de enige manier om iets te laten zien;</li>
<li>de site werkt op een telefoon en ook zonder JavaScript;</li>
<li>bij elk cijfer in een grafiek staat ook een tabel;</li>
<li>we schrijven in gewone taal.</li>
</ul>
<h2>Hoe het er nu voor staat</h2>
<p>De eerste maatregelen zijn genomen. Voor elk van de 55 regels is opgeschreven hoe de site eraan voldoet.
Bij elke verandering zoekt een programma op elke pagina naar fouten. En het loopt met alleen een
toetsenbord door de site.</p>
<p>Zo'n programma vindt niet alles. Een onafhankelijk onderzoek door mensen is er nog niet geweest. Mensen
met een beperking hebben de site nog niet geprobeerd, en er is nog niet geluisterd met een
voorleesprogramma. We zeggen dus niet dat alles al klopt.</p>
<h2>Wat nog niet goed is, voor zover we weten</h2>
<ul>
<li>Documenten van anderen, zoals pdf-bestanden, zijn niet altijd goed voor te lezen. Vraag ons om hulp als
je er niet uitkomt.</li>
<li>Staat er een woord uit een andere taal in een tekst, dan spreekt een voorleesprogramma dat op zijn
Nederlands uit.</li>
<li>De verhalen en plannen zijn er alleen in het Nederlands, ook als je voor Engels kiest.</li>
</ul>
<p>De makers keken de site voor het laatst na op 22 november 2026.</p>
""",
}
