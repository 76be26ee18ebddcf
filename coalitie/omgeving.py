"""Reads settings from environment variables and refuses what cannot be right.

Every reader raises ``ImproperlyConfigured`` that names the variable and says what is expected.
"""

import os
import re
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
HOSTNAAM = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*")


def weiger(naam, verwacht):
    """Raise ``ImproperlyConfigured`` for variable ``naam``, saying what was expected."""
    raise ImproperlyConfigured(f"{naam} klopt niet: verwacht wordt {verwacht}.") from None


def tekst(naam, standaard=""):
    """Return the value without surrounding spaces, or ``standaard`` when it is unset or empty."""
    return os.environ.get(naam, "").strip() or standaard


def ja_nee(naam, standaard=False):
    """Return a bool; allowed are 1, 0, ja, nee, true and false."""
    waarde = tekst(naam).lower()
    if not waarde:
        return standaard
    if waarde in {"1", "ja", "true"}:
        return True
    if waarde in {"0", "nee", "false"}:
        return False
    weiger(naam, "1 of 0")


def getal(naam, standaard, *, minimum, maximum):
    """Return a whole number from ``minimum`` to ``maximum``."""
    waarde = tekst(naam)
    if not waarde:
        return standaard
    if not waarde.isdecimal() or not minimum <= int(waarde) <= maximum:
        weiger(naam, f"een geheel getal van {minimum} tot en met {maximum}")
    return int(waarde)


def map_(naam, standaard):
    """Return a folder as an absolute ``Path``; it need not exist yet."""
    pad = Path(tekst(naam, str(standaard)))
    if not pad.is_absolute():
        weiger(naam, "een volledig pad, zoals /var/lib/portaal")
    return pad


def webadres(naam, standaard=""):
    """Return the split address of the portal; http is allowed on loopback only."""
    waarde = tekst(naam, standaard)
    verwacht = "een adres zonder pad, zoals https://www.voorbeeld.nl (http mag alleen op 127.0.0.1)"
    adres = _ontleed(naam, waarde, verwacht)
    eigen_machine = adres.hostname in LOOPBACK
    veilig = adres.scheme == "https" or (adres.scheme == "http" and eigen_machine)
    # A name like *.voorbeeld.nl would let the portal answer to names that are not its own.
    bestaat = eigen_machine or HOSTNAAM.fullmatch(adres.hostname or "")
    if (
        not (veilig and bestaat)
        or adres.path.strip("/")
        or adres.query
        or adres.fragment
        or "@" in adres.netloc
    ):
        weiger(naam, verwacht)
    return adres


def _ontleed(naam, waarde, verwacht):
    """Return the split address; refuses one that cannot be split or has a port that is no number."""
    try:
        adres = urlsplit(waarde)
        adres.port  # noqa: B018 - reading it raises on a port that is not a number
    except ValueError:
        weiger(naam, verwacht)
    return adres


def databank(naam, standaard):
    """Return Django's ``DATABASES`` entry for a PostgreSQL address."""
    waarde = tekst(naam, standaard)
    verwacht = "een adres als postgresql://naam:wachtwoord@host:5432/databank"
    if not waarde.startswith(("postgres://", "postgresql://")):
        weiger(naam, verwacht)
    try:
        delen = conninfo_to_dict(waarde)
    except ProgrammingError:
        weiger(naam, verwacht)
    if not delen.get("dbname"):
        weiger(naam, verwacht)
    bekend = {"host", "port", "dbname", "user", "password"}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": delen["dbname"],
        "USER": delen.get("user", ""),
        "PASSWORD": delen.get("password", ""),
        "HOST": delen.get("host", ""),
        "PORT": str(delen.get("port", "")),
        "OPTIONS": {sleutel: waarde for sleutel, waarde in delen.items() if sleutel not in bekend},
    }


def redis_adressen(naam, socket):
    """Return the addresses of (broker, cache); ``socket`` is used when the variable is unset."""
    waarde = tekst(naam)
    if not waarde:
        return f"redis+socket://{socket}?virtual_host=0", f"unix://{socket}?db=1"
    verwacht = "redis://host:6379 of unix:///pad/naar/socket (de databanken 0 en 1 worden gebruikt)"
    adres = _ontleed(naam, waarde, verwacht)
    if adres.query or adres.fragment:
        weiger(naam, verwacht)
    if adres.scheme == "unix" and adres.path.startswith("/") and not adres.netloc:
        return redis_adressen("", adres.path)
    if adres.scheme not in {"redis", "rediss"} or not adres.hostname:
        weiger(naam, verwacht)
    if adres.path.strip("/"):
        weiger(naam, "een adres zonder databanknummer, zoals redis://host:6379")
    basis = waarde.rstrip("/")
    return f"{basis}/0", f"{basis}/1"


def mail(naam):
    """Return Django's e-mail settings; unset means that mail is written to the terminal."""
    waarde = tekst(naam, "console:")
    verwacht = "console: of een adres als smtp+tls://naam:wachtwoord@host:587"
    adres = _ontleed(naam, waarde, verwacht)
    if adres.scheme == "console":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if adres.scheme not in {"smtp", "smtp+tls", "smtps"} or not adres.hostname:
        weiger(naam, verwacht)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": adres.hostname,
        "EMAIL_PORT": adres.port or {"smtp": 25, "smtp+tls": 587, "smtps": 465}[adres.scheme],
        "EMAIL_HOST_USER": unquote(adres.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(adres.password or ""),
        "EMAIL_USE_TLS": adres.scheme == "smtp+tls",
        "EMAIL_USE_SSL": adres.scheme == "smtps",
    }


def mailadres(naam, standaard):
    """Return an e-mail address, with or without a name before it, such as Portaal <p@voorbeeld.nl>."""
    waarde = tekst(naam)
    if not waarde:
        return standaard
    try:
        validate_email(parseaddr(waarde)[1])
    except ValidationError:
        geldig = False
    else:
        geldig = waarde.isprintable()
    if not geldig:
        weiger(naam, "een e-mailadres, zoals portaal@voorbeeld.nl")
    return waarde


def aanbieder(naam, *, client, geheim, titel, vertrouw_mail):
    """Return the provider of OpenID Connect as an app of allauth, or None when there is none.

    ``naam`` is the variable with its address; the others are what the variables beside it hold.
    """
    waarde = tekst(naam)
    if not (waarde or client or geheim):
        return None
    verwacht = "het adres van de aanbieder, zoals https://inloggen.voorbeeld.nl/realms/coalitie"
    adres = _ontleed(naam, waarde, verwacht)
    veilig = adres.scheme == "https" or (adres.scheme == "http" and adres.hostname in LOOPBACK)
    if not (veilig and adres.hostname) or adres.query or adres.fragment or "@" in adres.netloc:
        weiger(naam, verwacht)
    for deel, inhoud in (("ID", client), ("GEHEIM", geheim)):
        if not inhoud:
            weiger(naam.replace("URL", deel), "wat de aanbieder gaf bij het aanmelden van het portaal")
    return {
        "provider_id": "sso",
        "name": titel or adres.hostname,
        "client_id": client,
        "secret": geheim,
        "settings": {
            "server_url": waarde.rstrip("/"),
            "oauth_pkce_enabled": True,
            "verified_email": vertrouw_mail,
        },
    }
