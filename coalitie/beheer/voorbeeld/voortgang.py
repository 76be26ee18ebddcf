"""How it goes, as partners would tell it: made up for the example, and it says so; only the facts in it are real.

``dagen`` counts from the day of loading; negative is before it.
"""

VERZONNEN = "Verzonnen voor het voorbeeld"

RONDES = [
    {
        "naam": "Voorbeeld: vorige ronde",
        "tekst": "Vertel in gewone woorden hoe het gaat. Bewoners lezen mee.",
        "opent": -200,
        "inleveren_voor": -180,
        "sluit": -170,
        "vragen": [("Hoeveel bewoners deden mee?", "bewoners")],
    },
    {
        "naam": "Voorbeeld: deze ronde",
        "tekst": "Vertel in gewone woorden hoe het gaat. Bewoners lezen mee. Het kost je een paar minuten.",
        "opent": -7,
        "inleveren_voor": 14,
        "sluit": 28,
        "vragen": [("Hoeveel bewoners deden mee?", "bewoners")],
    },
]

# ``stappen``: (method, days, reason); remarks belong to the step that sent it back.
VOORTGANG = [
    {
        "ronde": 0,
        "partner": "gemeente-groningen",
        "interventie": "algemeen-toegankelijke-kinderopvang",
        "stand": "op_koers",
        "reden": "Voorbeeld van een bericht. De proef loopt sinds 1 januari 2024.",
        "gedaan": "Kinderen vanaf zes maanden kunnen twee dagen in de week naar de opvang.",
        "bewoners": "Tientallen kinderen maken er gebruik van. Hun ouders betalen niets.",
        "volgende": "Hier schrijft de partner wat er nu gaat gebeuren.",
        "nodig": ["mensen"],
        "nodig_toelichting": "Hier schrijft de partner wat er precies nodig is. Alleen het team leest dit.",
        "stappen": [
            ("indienen", -182, "Ingestuurd op tijd."),
            ("goedkeuren", -178, "Helder verhaal, zo kan het op de site."),
        ],
    },
    {
        "ronde": 0,
        "partner": "werkpro",
        "interventie": "de-wijk-als-leerwerkplek",
        "stand": "let_op",
        "reden": "Voorbeeld van een bericht. Het Europese geld is er, nu moeten de eerste groepen beginnen.",
        "gedaan": "De gemeente, WerkPro en het Alfa-college kregen samen 2,9 miljoen euro.",
        "bewoners": "Hier schrijft de partner wat bewoners ervan merken.",
        "volgende": "Hier schrijft de partner wat er nu gaat gebeuren.",
        "nodig": ["kennis"],
        "nodig_toelichting": "Hier schrijft de partner wat er precies nodig is. Alleen het team leest dit.",
        "stappen": [
            ("indienen", -181, "Ingestuurd op tijd."),
            ("goedkeuren", -178, "Helder verhaal, zo kan het op de site."),
        ],
    },
    {
        "ronde": 1,
        "partner": "wijkbedrijf-selwerd",
        "interventie": "wijkbedrijf-selwerd",
        "stand": "op_koers",
        "reden": "Voorbeeld van een bericht. De teams draaien.",
        "gedaan": "Elf teams van vrijwilligers, samen ongeveer zeventig bewoners, zijn aan het werk.",
        "bewoners": "Hier schrijft de partner wat bewoners ervan merken.",
        "volgende": "Hier schrijft de partner wat er nu gaat gebeuren.",
        "stappen": [("indienen", -2, "Ingestuurd op tijd.")],
    },
    {
        "ronde": 1,
        "partner": "schoolbesturen",
        "interventie": "brugfunctionaris",
        "stand": "op_koers",
        "reden": "Voorbeeld van een bericht. De brugfunctionaris blijft op school.",
        "gedaan": "Er zijn afspraken met de gemeente gemaakt.",
        "stappen": [
            ("indienen", -3, "Ingestuurd op tijd."),
            ("terugsturen", -1, "Bijna goed. Wat merken ouders en kinderen ervan?"),
        ],
        "opmerkingen": {"bewoners": "Noem één ding dat voor een ouder of kind anders is dan vorig jaar."},
    },
]

# Who does it, of the example accounts: (partner, interventie) -> e-mail address.
PERSONEN = {
    ("gemeente-groningen", "algemeen-toegankelijke-kinderopvang"): "invuller@gemeente.example",
    ("gemeente-groningen", "de-wijk-als-leerwerkplek"): "invuller@gemeente.example",
    ("gemeente-groningen", "aanpak-jeugdgroepen"): "mandaat@gemeente.example",
    ("werkpro", "de-wijk-als-leerwerkplek"): "invuller@werkpro.example",
    ("wijkbedrijf-selwerd", "wijkbedrijf-selwerd"): "mandaat@wijkbedrijf.example",
    ("schoolbesturen", "brugfunctionaris"): "mandaat@schoolbesturen.example",
}

TOEZEGGINGEN = [
    {
        "partner": "gemeente-groningen",
        "interventie": "de-wijk-als-leerwerkplek",
        "soort": "mensen",
        "hoeveelheid": 200,
        "eenheid": "uur",
        "tekst": "Voorbeeld van een toezegging: een projectleider, een dag in de week.",
        "status": "bevestigd",
        "leveringen": [(-60, 60, "Voorbeeld van een levering."), (-20, 40, "Voorbeeld van een levering.")],
    },
    {
        "partner": "nijestee",
        "interventie": "woningverbetering-groningen-noord",
        "soort": "kennis",
        "hoeveelheid": 40,
        "eenheid": "uur",
        "tekst": "Voorbeeld van een toezegging: meedenken over wonen tijdens het werk aan de flats.",
        "voor_wie": "het team dat de flats opknapt",
        "status": "voorgesteld",
        "leveringen": [],
    },
]
