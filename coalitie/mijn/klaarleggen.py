"""A file that was sent along with a form that has to be sent again: a browser does not keep it, so we do."""

from django.core import signing
from django.core.files.storage import default_storage

# Shorter than a file without a record stays where it is (coalitie/basis/losse_bestanden.py).
GELDIG = 12 * 3600
SLOT = signing.TimestampSigner(salt="coalitie.mijn.klaarleggen")


def leg_klaar(lid, bestand):
    """Keep a proof that was judged (``schoon_bewijs``); returns the token with which this member gets it back."""
    naam = default_storage.save(f"bewijs/{bestand.name}", bestand)
    return SLOT.sign_object([lid.pk, naam, bestand.getoonde_naam])


def klaargelegd(lid, kaartje):
    """Return the name of a file that this member has ready, and its name for people; else ("", "")."""
    try:
        van, naam, getoond = SLOT.unsign_object(kaartje, max_age=GELDIG)
    except (signing.BadSignature, ValueError):
        return "", ""
    return (naam, getoond) if van == lid.pk and default_storage.exists(naam) else ("", "")
