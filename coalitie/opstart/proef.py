"""``make test``: finds a browser, then becomes pytest."""

import os
import shutil
import subprocess
import sys

from coalitie.opstart.meldingen import OpstartFout, een_regel, voortgang
from coalitie.opstart.plekken import ROOT, als_root

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def zoek_chromium():
    """Return the path of Chromium: ``CHROMIUM``, or the first one on the machine, or ``None``."""
    eigen = os.environ.get("CHROMIUM")
    if eigen and not shutil.which(eigen):
        raise OpstartFout(f"CHROMIUM wijst naar {eigen}, maar dat is geen programma.")
    return eigen or next(filter(None, map(shutil.which, BROWSERS)), None)


def installeer_chromium():
    """Install Chromium with apt, which only root may; raises ``OpstartFout`` with what to do."""
    if not als_root() or not shutil.which("apt-get"):
        raise OpstartFout(
            "Er is geen Chromium voor de browsertests. Installeer die: sudo apt install chromium"
        )
    omgeving = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with voortgang("Chromium installeren"):
        for deel in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            klaar = subprocess.run(["apt-get", "-q", *deel], env=omgeving, capture_output=True, text=True)
    if klaar.returncode:
        raise OpstartFout(f"Chromium kon niet geïnstalleerd worden: {klaar.stderr.strip().splitlines()[-1:]}")


def main(argumenten):
    """Run pytest with ``argumenten`` after its defaults; does not return."""
    if zoek_chromium() is None:
        installeer_chromium()
    os.environ["CHROMIUM"] = zoek_chromium()
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", *argumenten])


if __name__ == "__main__":
    with een_regel():
        main(sys.argv[1:])
