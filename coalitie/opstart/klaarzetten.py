"""The steps of a start that need Django, in one process because loading it takes the longest.

Run as ``python -m coalitie.opstart.klaarzetten``; ``start`` does.
"""

import io
import os
import sys
import traceback
from hashlib import sha256

from coalitie.opstart import plekken
from coalitie.opstart.meldingen import OpstartFout, een_regel, vertaal_uitvoer, voortgang, zeg

VERZAMEL = ("collectstatic", "--noinput", "--clear", "--verbosity", "0")


def main():
    """Bring database, example programme and static files up to date; raises ``OpstartFout``."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coalitie.settings")
    doe("Instellingen lezen", _begin)
    doe("Database bijwerken", lambda: _beheer("migrate", "--noinput", "--verbosity", "0"))
    doe("Voorbeeldprogramma laden", _voorbeeld)
    stempel, afdruk = plekken.var() / "static" / ".verzameld", _vingerafdruk()
    if not stempel.is_file() or stempel.read_text() != afdruk:
        doe("Css en scripts klaarzetten", lambda: _beheer(*VERZAMEL))
        stempel.parent.mkdir(exist_ok=True)
        stempel.write_text(afdruk)


def doe(bezig, werk):
    """Do ``werk``; turn what goes wrong into one line, below the whole story if it was not foreseen."""
    try:
        with voortgang(bezig):
            werk()
    except Exception as fout:
        regel = vertaal_uitvoer(str(fout))
        if regel is None and type(fout).__name__ in ("ImproperlyConfigured", "CommandError"):
            regel = str(fout)
        if regel is None:
            zeg(traceback.format_exc().strip())
            regel = f"{bezig} is niet gelukt; hierboven staat waarom."
        raise OpstartFout(regel) from None


def _begin():
    import django

    django.setup()


def _beheer(*opdracht):
    """Run a management command and return what it said."""
    from django.core.management import call_command

    uitvoer = io.StringIO()
    call_command(*opdracht, stdout=uitvoer, stderr=sys.stdout)
    return uitvoer.getvalue()


def _voorbeeld():
    """Load the example and keep what it says of signing in, for the line that ``start`` prints.

    A portal that others can reach, which has an https address, gets no accounts that anybody knows.
    """
    from django.conf import settings

    plekken.inlogbestand().write_text("" if settings.HTTPS else _beheer("voorbeeld"))


def _vingerafdruk():
    """Return a hash over everything that decides what ``collectstatic`` makes."""
    som = sha256()
    mappen = [plekken.ROOT / naam for naam in ("static", "docs/handleiding/beelden")]
    for bestand in sorted(pad for map_ in mappen for pad in map_.rglob("*")):
        info = bestand.stat()
        som.update(f"{bestand} {info.st_size} {info.st_mtime_ns}\n".encode())
    for naam in ("requirements.txt", "coalitie/settings.py"):
        som.update((plekken.ROOT / naam).read_bytes())
    return som.hexdigest()


if __name__ == "__main__":
    with een_regel():
        main()
