"""Contributions of residents: made up for the example, about nobody, and they say so. The newest has no answer yet.

``dagen`` tells how many days before loading it was said, ``na`` how many days later it was answered.
"""

INZENDINGEN = [
    {
        "soort": "vraag",
        "tekst": "Mijn energierekening is hoog en ik weet niet waar ik moet beginnen. Wie kan mij helpen?",
        "wijk": "vinkhuizen",
        "thema": "wonen",
        "herkomst": "keukentafel",
        "plek": "Bij iemand thuis in Vinkhuizen",
        "aantal_mensen": 2,
        "toestemming": "zonder_naam",
        "dagen": 60,
        "na": 6,
        "status": "beantwoord",
        "publieke_tekst": "Voorbeeld van een vraag. Mijn energierekening is hoog. Wie kan mij helpen?",
        "antwoord": (
            "Voorbeeld van een antwoord. Bel de gemeente op 14 050 en vraag wie met je mee kan kijken naar je rekening."
        ),
    },
    {
        "soort": "tip",
        "tekst": "Laat ons op tijd weten wanneer er in de flat gewerkt wordt. Nu hoor je het van de buren.",
        "wijk": "selwerd",
        "thema": "wonen",
        "herkomst": "koffiekar",
        "plek": "Koffiekar in Selwerd",
        "aantal_mensen": 5,
        "toestemming": "zonder_naam",
        "dagen": 45,
        "na": 8,
        "status": "overgenomen",
        "publieke_tekst": "Voorbeeld van een tip. Laat ons op tijd weten wanneer er in de flat gewerkt wordt.",
        "antwoord": (
            "Voorbeeld van een antwoord. Goed punt. Hier schrijft het programmateam wie het oppakt en wat je ervan "
            "gaat merken."
        ),
        "besluit": "Voorbeeld van een besluit dat uit een tip voortkomt.",
    },
    {
        "soort": "vraag",
        "tekst": "Kan het buurthuis ook op zondag open? Juist dan is het stil in huis.",
        "wijk": "beijum",
        "thema": "meedoen",
        "herkomst": "bijeenkomst",
        "plek": "Buurtavond in Beijum",
        "aantal_mensen": 3,
        "toestemming": "zonder_naam",
        "dagen": 30,
        "na": 11,
        "status": "niet_overgenomen",
        "publieke_tekst": "Voorbeeld van een vraag. Kan het buurthuis ook op zondag open?",
        "antwoord": (
            "Voorbeeld van een antwoord. Dat lukt nu niet. Hier schrijft het programmateam waarom, en wat er wel kan."
        ),
    },
    {
        "soort": "tip",
        "tekst": "Het pad achter de school is in de winter heel donker. Kinderen fietsen daar.",
        "wijk": "paddepoel",
        "thema": "veilig-zijn",
        "herkomst": "telefoon",
        "plek": "",
        "aantal_mensen": 1,
        "toestemming": "antwoord",
        "dagen": 4,
        "na": None,
        "status": "nieuw",
        "publieke_tekst": "",
        "antwoord": "",
    },
]
