"""What all tests share: the servers, the cast, and a database of their own.

Set ``PORTAAL_PROEF`` to run two test runs side by side: it becomes part of the database's name.
"""

import os
import re

import pytest

from coalitie.opstart import diensten


def pytest_configure(config):
    """Start the embedded servers, unless others are named, before any test asks for them."""
    diensten.zorg_voor(postgres=not os.environ.get("DATABASE_URL"), valkey=not os.environ.get("REDIS_URL"))
    from django.conf import settings

    achtervoegsel = re.sub(r"\W", "", os.environ.get("PORTAAL_PROEF", ""))
    databank = settings.DATABASES["default"]
    databank.setdefault("TEST", {})["NAME"] = f"test_{databank['NAME']}{achtervoegsel}"
    # On a busy machine dropping a whole database takes long, and so does waiting with twenty for a connection.
    ruim = databank["OPTIONS"]["options"].replace("statement_timeout=10s", "statement_timeout=60s")
    databank["OPTIONS"] |= {"options": ruim, "pool": {**databank["OPTIONS"]["pool"], "timeout": 60}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.WHITENOISE_AUTOREFRESH = True
    # A test that is rolled back never tells the page cache what it changed.
    settings.PAGINACACHE = False
    # The cast lives at .example, also where a database is named: no second step unless a test is about it.
    settings.MFA_VOORBEELDEN_VRIJ = True
    settings.POST_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(autouse=True)
def eigen_media(settings, tmp_path):
    """Keep uploads of a test out of the real folder."""
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def rollen(db):
    """Return the groups of the admin by name, with their rights."""
    from django.contrib.auth.models import Group

    from coalitie.beheer.rechten import zet_rechten

    zet_rechten()
    return {groep.name: groep for groep in Group.objects.all()}


@pytest.fixture
def charlie(rollen):
    """Someone of the programme team."""
    return _collega("charlie@coalitie.example", rollen["programmateam"])


@pytest.fixture
def rosa(rollen):
    """Someone of the editors."""
    return _collega("rosa@coalitie.example", rollen["redactie"])


@pytest.fixture
def meelezer(rollen):
    """Someone who may read everything in the admin and change nothing."""
    return _collega("meelezer@coalitie.example", rollen["meelezer"])


@pytest.fixture
def beheerder(db):
    """Someone who may do everything."""
    from coalitie.basis.models import Gebruiker

    return Gebruiker.objects.create_superuser("beheerder@coalitie.example", "welkom-in-noord")


@pytest.fixture
def alice(db):
    """Someone who fills in for a housing corporation."""
    return _lid("alice@nijestee.example", "nijestee")


@pytest.fixture
def bob(db):
    """Someone who fills in for another partner."""
    return _lid("bob@werkpro.example", "werkpro")


def _collega(email, groep):
    from coalitie.basis.models import Gebruiker

    gebruiker = Gebruiker.objects.create_user(email, "welkom-in-noord", is_staff=True)
    gebruiker.groups.add(groep)
    return gebruiker


def _lid(email, slug):
    from coalitie.basis.models import Gebruiker
    from partners.models import Lidmaatschap
    from tests.makers import maak_partner

    gebruiker = Gebruiker.objects.create_user(email, "welkom-in-noord")
    Lidmaatschap.objects.create(
        gebruiker=gebruiker, partner=maak_partner(slug=slug, naam=slug), rol="invuller"
    )
    return gebruiker
