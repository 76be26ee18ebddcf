"""What the tests of public pages share: asking hostile things, and counting queries."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

VIJANDIG = (
    "\x00",
    "leren\x00",
    "x" * 10_000,
    "' OR 1=1 --",
    "'; DROP TABLE themas_thema; --",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "../../etc/passwd",
    "\u202egnidaol",
    "-1",
    "NaN",
    "é%ff",
)


def weigert_schrijven(adres):
    """Tell whether a page answers every method that could write with 405, also without a token."""
    client = Client(enforce_csrf_checks=True)
    return all(getattr(client, methode)(adres).status_code == 405 for methode in ("post", "put", "delete"))


def tel_queries(client, adres, **koppen):
    """Return how many queries a page costs; the page must answer 200."""
    with CaptureQueriesContext(
        connection,
    ) as gemeten:
        antwoord = client.get(adres, headers=koppen)
    assert antwoord.status_code == 200, adres
    return len(gemeten)


def tekst(antwoord):
    """Return the text of an answer with runs of white space as one space."""
    return " ".join(antwoord.content.decode().replace("\xa0", " ").split())


def veel(model, aantal, **velden):
    """Make many rows at once; a value that is a function is called with the number of the row."""
    return model.objects.bulk_create(
        model(**{naam: waarde(nummer) if callable(waarde) else waarde for naam, waarde in velden.items()})
        for nummer in range(aantal)
    )
