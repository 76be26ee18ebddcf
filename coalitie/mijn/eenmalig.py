"""Forms that count once, however often they are sent: double click, refresh, back."""

import secrets

from django.utils.crypto import salted_hmac


def nieuw_kaartje():
    """Return a token for a form that is shown."""
    return secrets.token_urlsafe(12)


def afdruk(lid, kaartje, *inhoud):
    """Return the digest of a form of this member: the same when the same words are sent again from it.

    Without a token nothing can be recognised, and so None.
    """
    if not kaartje:
        return None
    delen = [str(lid.partner_id), str(lid.gebruiker_id), kaartje, *map(str, inhoud)]
    return salted_hmac("mijn.formulier", "\x1f".join(delen), algorithm="sha256").hexdigest()
