"""The example accounts; nobody may be able to sign in with them on a real portal."""

WACHTWOORD = "welkom-in-noord"

# ``groep``: a group of the admin, None for nobody of the team. ``lid_van``: (partner, role).
ACCOUNTS = [
    {
        "email": "beheer@coalitie.example",
        "naam": "Beheer",
        "superuser": True,
        "groep": "beheer",
        "lid_van": None,
    },
    {
        "email": "programmateam@coalitie.example",
        "naam": "Programmateam",
        "superuser": False,
        "groep": "programmateam",
        "lid_van": None,
    },
    {
        "email": "redactie@coalitie.example",
        "naam": "Redactie",
        "superuser": False,
        "groep": "redactie",
        "lid_van": None,
    },
    {
        "email": "lezer@nijestee.example",
        "naam": "Lezer bij Nijestee",
        "superuser": False,
        "groep": None,
        "lid_van": ("nijestee", "lezer"),
    },
    {
        "email": "invuller@nijestee.example",
        "naam": "Invuller bij Nijestee",
        "superuser": False,
        "groep": None,
        "lid_van": ("nijestee", "invuller"),
    },
    {
        "email": "mandaat@nijestee.example",
        "naam": "Mandaathouder bij Nijestee",
        "superuser": False,
        "groep": None,
        "lid_van": ("nijestee", "mandaathouder"),
    },
    {
        "email": "invuller@werkpro.example",
        "naam": "Invuller bij WerkPro",
        "superuser": False,
        "groep": None,
        "lid_van": ("werkpro", "invuller"),
    },
    {
        "email": "mandaat@werkpro.example",
        "naam": "Mandaathouder bij WerkPro",
        "superuser": False,
        "groep": None,
        "lid_van": ("werkpro", "mandaathouder"),
    },
    {
        "email": "invuller@gemeente.example",
        "naam": "Invuller bij de gemeente",
        "superuser": False,
        "groep": None,
        "lid_van": ("gemeente-groningen", "invuller"),
    },
    {
        "email": "mandaat@gemeente.example",
        "naam": "Mandaathouder bij de gemeente",
        "superuser": False,
        "groep": None,
        "lid_van": ("gemeente-groningen", "mandaathouder"),
    },
    {
        "email": "mandaat@wijkbedrijf.example",
        "naam": "Mandaathouder bij het wijkbedrijf",
        "superuser": False,
        "groep": None,
        "lid_van": ("wijkbedrijf-selwerd", "mandaathouder"),
    },
    {
        "email": "mandaat@schoolbesturen.example",
        "naam": "Mandaathouder bij de schoolbesturen",
        "superuser": False,
        "groep": None,
        "lid_van": ("schoolbesturen", "mandaathouder"),
    },
]
