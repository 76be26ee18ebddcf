"""The code with which a resident opens what she sent: twelve characters that are easy to read and type.

The table keeps a random seed and a digest of the code. The code itself follows from the seed and the
secret of the portal, so that it can be written in a mail, but cannot be read from the table or a backup.
"""

import hashlib
import uuid

from django.utils.crypto import salted_hmac

# No vowels (no words), nothing that looks like something else. 27 ** 12 is more than 2 ** 57.
TEKENS = "bcdfghjkmnpqrstvwxz23456789"
LENGTE = 12
GROEP = 4
LANGSTE = 60  # what somebody may type, with spaces and dashes


def code_van(zaad):
    """Return the code of a seed (a ``UUID``) in groups, such as "bcdf-2345-ghjk"."""
    getal = int.from_bytes(salted_hmac("verhalen.codes", zaad.bytes, algorithm="sha256").digest())
    tekens = ""
    for _plaats in range(LENGTE):
        getal, rest = divmod(getal, len(TEKENS))
        tekens += TEKENS[rest]
    return "-".join(tekens[begin : begin + GROEP] for begin in range(0, LENGTE, GROEP))


def afdruk(code):
    """Return the digest of a code as it was typed, or None when it cannot be one."""
    if len(code) > LANGSTE:
        return None
    kaal = "".join(teken for teken in code.lower() if teken.isalnum())
    if len(kaal) != LENGTE or not set(kaal) <= set(TEKENS):
        return None
    return hashlib.sha256(f"inzending:{kaal}".encode()).hexdigest()


def nieuw():
    """Return a new pair (seed, digest of its code)."""
    zaad = uuid.uuid4()
    return zaad, afdruk(code_van(zaad))
