"""What all tests share: the servers, the cast, the example programme, and a database of their own.

Set ``PORTAAL_PROEF`` to run two test runs side by side: it becomes part of the database's name.
"""

import gc
import os
import re
import shutil
from pathlib import Path

import hypothesis
import pytest

from coalitie.opstart import diensten

WORTEL = Path(__file__).resolve().parent.parent
# What takes longest, longest first: when it starts last, one worker is still at it after the others are done.
LANG = (
    "tests/opstart/test_processen.py",
    "tests/opstart/test_start.py",
    "tests/test_documentatie.py",
    "tests/browser/test_site_axe.py",
    "tests/browser/test_hele_weg.py",
    "tests/browser/test_beheer_axe.py",
    "tests/browser/test_mijn_axe.py",
    "tests/opstart",
    "tests/browser",
)

# The same examples every time, and as long as a busy machine takes: a test fails by what was changed.
hypothesis.settings.register_profile(
    "vast",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("vast")


def pytest_configure(config):
    """Start the embedded servers, unless others are named, before any test asks for them."""
    diensten.zorg_voor(postgres=not os.environ.get("DATABASE_URL"), valkey=not os.environ.get("REDIS_URL"))
    from django.conf import settings

    achtervoegsel = re.sub(r"\W", "", os.environ.get("PORTAAL_PROEF", ""))
    databank = settings.DATABASES["default"]
    databank.setdefault("TEST", {})["NAME"] = f"test_{databank['NAME']}{achtervoegsel}"
    # On a busy machine dropping a whole database takes long, and so does waiting with twenty for a connection.
    ruim = databank["OPTIONS"]["options"].replace("statement_timeout=10s", "statement_timeout=60s")
    ruim += " -c synchronous_commit=off"  # what a test writes need not survive a power cut
    databank["OPTIONS"] |= {"options": ruim, "pool": {**databank["OPTIONS"]["pool"], "timeout": 60}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.WHITENOISE_AUTOREFRESH = True
    # A test that is rolled back never tells the page cache what it changed.
    settings.PAGINACACHE = False
    # The cast lives at .example, also where a database is named: no second step unless a test is about it.
    settings.MFA_VOORBEELDEN_VRIJ = True
    settings.POST_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Begin with what takes long; what starts processes may try a second time, and the summary names it."""

    def plaats(item):
        return next(
            (plek for plek, lang in enumerate(LANG) if item.path.is_relative_to(WORTEL / lang)), len(LANG)
        )

    items.sort(key=plaats)
    for item in items:
        if item.get_closest_marker("traag"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_collection_finish():
    """Spare the collector of garbage what stays anyway: a tenth of the time was spent on looking through it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Empty it our own way, and end the sessions that somebody left, a browser or a worker that was killed."""
    from django.db import connection
    from django.test import TransactionTestCase

    from tests import leegmaken

    with django_db_blocker.unblock():
        leegmaken.bewaar_wat_migreren_schreef()
    TransactionTestCase._fixture_teardown = lambda _proef: leegmaken.maak_leeg()
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()"
        )


@pytest.fixture(scope="session")
def voorbeeldprogramma(django_db_setup, django_db_blocker, tmp_path_factory):
    """Load the example programme once, for ``zet_terug("voorbeeld")``; return the folder with its files."""
    from django.core.management import call_command
    from django.test import override_settings

    from tests import leegmaken

    media = tmp_path_factory.mktemp("voorbeeld")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media):
        call_command("voorbeeld", verbosity=0)
        leegmaken.bewaar("voorbeeld")
        leegmaken.maak_leeg()
    return media


@pytest.fixture
def voorbeeld(voorbeeldprogramma, db, settings):
    """Fill the database and the folder of files with the example programme."""
    from tests import leegmaken

    leegmaken.zet_terug("voorbeeld")
    shutil.copytree(voorbeeldprogramma, settings.MEDIA_ROOT, dirs_exist_ok=True)


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
