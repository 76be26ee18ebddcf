"""``make check``: every check that needs no database, each named, and all of them even if one fails."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

from coalitie.opstart.meldingen import een_regel, zeg
from coalitie.opstart.plekken import ROOT

# As on a real machine, with a database that must not be asked for anything.
ALS_ECHT = {
    "PORTAAL_URL": "https://portaal.example",
    "DATABASE_URL": "postgresql://controle@127.0.0.1:1/controle",
    "REDIS_URL": "redis://127.0.0.1:1",
    "DEBUG": "0",
}


def controles():
    """Return ``(what, command)`` for each check."""
    bin_ = Path(sys.executable).parent
    beheer = [sys.executable, "manage.py"]
    return [
        ("Fouten en stijl", [bin_ / "ruff", "check", "--quiet", "."]),
        ("Opmaak van de code", [bin_ / "ruff", "format", "--check", "--quiet", "."]),
        ("Sjablonen", [bin_ / "djlint", "--lint", "--quiet", "templates"]),
        ("Migraties volledig", [*beheer, "makemigrations", "--check", "--dry-run"]),
        ("Veilig voor gebruik", [*beheer, "check", "--deploy", "--fail-level", "WARNING"]),
    ]


def main():
    """Run all checks, show what the failing ones say, and end with status 1 if any failed."""
    omgeving = {**os.environ, **ALS_ECHT, "PORTAAL_GEHEIM": secrets.token_urlsafe(50)}
    mislukt = 0
    for wat, opdracht in controles():
        klaar = subprocess.run(
            opdracht, cwd=ROOT, env=omgeving, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        zeg(f"{'fout' if klaar.returncode else 'goed'}  {wat}")
        if klaar.returncode:
            mislukt += 1
            zeg(klaar.stdout.strip())
    sys.exit(1 if mislukt else 0)


if __name__ == "__main__":
    with een_regel():
        main()
