"""Everything that is downloaded or built: the virtual environment, its packages, node parts and css.

Run as a script by whatever Python there is: ``python3 coalitie/opstart/pakketten.py [--dev]``. At that
moment no package is installed yet, so it cannot be imported as part of ``coalitie``.
"""

import fcntl
import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from meldingen import OpstartFout, een_regel, vertaal_uitvoer, voortgang, zeg

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
BIN = VENV / "bin"
GEBOUWD = ROOT / "static" / "gebouwd"
ENGELS = ROOT / "locale" / "en" / "LC_MESSAGES"


def vingerafdruk(*paden):
    """Return a hash over the names and contents of files, and of all files in folders."""
    som = hashlib.sha256()
    for pad in paden:
        for bestand in sorted(pad.rglob("*")) if pad.is_dir() else [pad]:
            if bestand.is_file():
                som.update(f"{bestand.relative_to(ROOT)}\0".encode() + bestand.read_bytes() + b"\0")
    return som.hexdigest()


def eenmalig(stempel, afdruk, werk):
    """Do ``werk`` unless the file ``stempel`` says that it was done for exactly this ``afdruk``."""
    if stempel.is_file() and stempel.read_text() == afdruk:
        return
    stempel.unlink(missing_ok=True)
    werk()
    stempel.write_text(afdruk)


def draai(bezig, opdracht):
    """Run a command from the checkout, quietly; raises ``OpstartFout`` with its last lines."""
    omgeving = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}
    with voortgang(bezig):
        klaar = subprocess.run(
            [str(deel) for deel in opdracht],
            cwd=ROOT,
            env=omgeving,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
    if klaar.returncode:
        regel = vertaal_uitvoer(klaar.stdout)
        if regel is None:
            zeg("\n".join(klaar.stdout.strip().splitlines()[-15:]))
            regel = f"{bezig} is niet gelukt; hierboven staat waarom."
        raise OpstartFout(regel)


def maak_venv():
    """Make the virtual environment in ``.venv`` unless a working one is there."""
    if (BIN / "pip").exists() and (BIN / "python").exists():
        return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        naam = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        raise OpstartFout(f"Deze Python mist venv. Installeer het eerst: apt install {naam}")
    draai("Virtuele omgeving maken", [sys.executable, "-m", "venv", "--clear", VENV])


def installeer(soort):
    """Install exactly what ``requirements<soort>.txt`` names, checked by hash."""
    lijst = ROOT / f"requirements{soort}.txt"
    pip = [BIN / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    eenmalig(
        VENV / f"geinstalleerd{soort}",
        vingerafdruk(lijst),
        lambda: draai("Python-pakketten installeren", [*pip, "--require-hashes", "-r", lijst]),
    )


def bouw_voorkant():
    """Install the node parts and bundle css and fonts into ``static/gebouwd``."""
    lijst = [ROOT / naam for naam in ("package.json", "package-lock.json", ".npmrc")]
    eenmalig(
        ROOT / "node_modules" / ".geinstalleerd",
        vingerafdruk(*lijst),
        lambda: draai("Node-pakketten installeren", [BIN / "npm", "ci", "--no-progress"]),
    )
    eenmalig(
        GEBOUWD / ".gebouwd",
        vingerafdruk(*lijst, *sorted((ROOT / "bouw").glob("*.mjs")), ROOT / "static" / "bron"),
        lambda: draai("Css bouwen", [BIN / "npm", "run", "--silent", "bouw"]),
    )


def bouw_vertalingen():
    """Make the file with English texts that Django reads; it goes with the texts that it was made from."""
    eenmalig(
        ENGELS / ".gebouwd",
        vingerafdruk(ENGELS / "django.po", ROOT / "bouw" / "vertalingen.py"),
        lambda: draai("Vertalingen bouwen", [BIN / "python", ROOT / "bouw" / "vertalingen.py"]),
    )


def main(dev):
    """Bring everything up to date; ``dev`` adds what tests and checks need."""
    if sys.version_info < (3, 11):  # noqa: UP036 - any Python may start this file
        raise OpstartFout(f"Python 3.11 of nieuwer is nodig; dit is {sys.version.split()[0]}.")
    if not os.access(ROOT, os.W_OK) and not VENV.exists():
        raise OpstartFout(f"In {ROOT} mag niet geschreven worden. Gebruik een eigen kopie.")
    with open(ROOT / "Makefile") as makefile:
        # One at a time: two that start together would spoil each other's half-made folders.
        with voortgang("Wachten op een andere start in deze map"):
            fcntl.flock(makefile, fcntl.LOCK_EX)
        maak_venv()
        installeer("")
        if dev:
            installeer("-dev")
        bouw_voorkant()
        bouw_vertalingen()


if __name__ == "__main__":
    with een_regel():
        main("--dev" in sys.argv[1:])
