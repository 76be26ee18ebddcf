"""Full addresses of this site, for whoever reads a page elsewhere."""

from urllib.parse import quote

from django.conf import settings


def volledig_adres(pad):
    """Return the full address of a path on this site."""
    return f"{settings.PORTAAL_URL}{quote(str(pad), safe='/%#?=&')}"
