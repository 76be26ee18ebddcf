"""Contributions of residents: made up for the example, about nobody. The newest has no answer yet.

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
        "publieke_tekst": "Mijn energierekening is hoog. Wie kan mij helpen?",
        "antwoord": (
            "Bel de gemeente op 14 050 en vraag naar hulp bij energie. Iemand kijkt dan met je mee naar de rekening "
            "en naar wat je in huis kunt doen. Dat kost je niets."
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
        "publieke_tekst": "Laat ons op tijd weten wanneer er in de flat gewerkt wordt.",
        "antwoord": (
            "Goed punt. We hebben het besproken met wie in de wijk aan huizen werkt. Zij hangen voortaan twee weken "
            "van tevoren een briefje in het portiek."
        ),
        "besluit": "Bewoners horen twee weken van tevoren wanneer er in hun portiek wordt gewerkt.",
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
        "publieke_tekst": "Kan het buurthuis ook op zondag open?",
        "antwoord": (
            "Dat lukt nu niet. Op zondag zijn er te weinig vrijwilligers om open te gaan. Wil je zelf een zondag "
            "verzorgen? Bel ons, dan kijken we samen wat er kan."
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
