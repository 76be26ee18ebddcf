"""``make run``: servers, database, example programme, and then web, worker and clock together.

Run as ``python -m coalitie.opstart.start`` once ``pakketten`` is done.
"""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from coalitie.opstart import buiten, diensten, linux, plekken, processen
from coalitie.opstart.meldingen import OpstartFout, een_regel, zeg
from coalitie.opstart.waak import ingebouwd


def kies_poort():
    """Return the port from ``PORT`` (default 8000); raises ``OpstartFout`` when it is taken or no port."""
    tekst = os.environ.get("PORT") or "8000"
    if not tekst.isdecimal() or not 1 <= int(tekst) <= 65535:
        raise OpstartFout(f"PORT moet een getal van 1 tot en met 65535 zijn, niet {tekst!r}.")
    poort = int(tekst)
    # The web server would share a taken port and start beside the other, so it is tried out here.
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind(("127.0.0.1", poort))
            proef.listen()
        except PermissionError:
            raise OpstartFout(
                f"Poort {poort} is niet vrij te gebruiken. Kies een poort boven 1023."
            ) from None
        except OSError:
            andere = poort + 1 if poort < 65535 else 8000
            raise OpstartFout(
                f"Poort {poort} is bezet. Stop wat daar draait, of kies een andere: PORT={andere} make run"
            ) from None
    return poort


def maak_geheim():
    """Return the file with the secret key, made on first use and readable by the owner only."""
    bestand = plekken.var() / "geheim"
    if not bestand.exists():
        tijdelijk = bestand.with_name(f"geheim.{os.getpid()}")
        fd = os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with open(fd, "w") as nieuw:
                nieuw.write(secrets.token_urlsafe(50) + "\n")
                nieuw.flush()
                os.fsync(nieuw.fileno())
            # A link refuses to replace the secret of another start that was first.
            with contextlib.suppress(FileExistsError):
                os.link(tijdelijk, bestand)
        finally:
            tijdelijk.unlink()
    return bestand


def omgeving_voor(poort):
    """Return the environment of every process of this start."""
    adres = f"http://127.0.0.1:{poort}"
    bin_ = os.path.dirname(sys.executable)
    return {
        "PORTAAL_URL": adres,
        "PORTAAL_GEHEIM_BESTAND": str(plekken.var() / "geheim"),
        **{naam: waarde for naam, waarde in os.environ.items() if waarde},
        "PORTAAL_VAR": str(plekken.var()),
        "PORT": str(poort),
        "PATH": f"{bin_}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "PYTHONUNBUFFERED": "1",
        # On a bare machine root may be all there is; saying so in ten lines each time helps nobody.
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser privileges",
    }


def wacht_op_antwoord(poort):
    """Wait until the site answers, then print where it is and who can sign in."""
    adres = f"http://127.0.0.1:{poort}"
    begin = time.monotonic()
    zonder_omweg = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while time.monotonic() - begin < 60:
        try:
            zonder_omweg.open(f"{adres}/gezond/", timeout=5).close()
        except urllib.error.HTTPError as fout:
            zeg(f"Let op: {adres}/gezond/ antwoordt met {fout.code}.")
        except OSError:
            time.sleep(0.1)
            continue
        break
    else:
        zeg(f"Let op: na een minuut antwoordt {adres} nog niet.")
        return
    zeg(
        f"\nHet portaal staat klaar:  {adres}/\n"
        f"Inloggen:                 {adres}/account/login/\n"
        f"{plekken.inlogbestand().read_text()}"
        "Stoppen: ctrl-C\n"
    )


def main():
    """Start everything and stay until it is stopped; does not return."""
    if os.environ.get("MAKELEVEL"):
        linux.sterf_met_ouder(os.getppid(), signal.SIGTERM)
    poort = kies_poort()
    plekken.maak_var()
    maak_geheim()
    omgeving = omgeving_voor(poort)
    buiten.controleer(os.environ.get("DATABASE_URL"), os.environ.get("REDIS_URL"))
    namen = ingebouwd()
    diensten.zorg_voor(postgres="postgres" in namen, valkey="valkey" in namen)
    klaarzetten = [sys.executable, "-m", "coalitie.opstart.klaarzetten"]
    if subprocess.run(klaarzetten, cwd=plekken.ROOT, env=omgeving, stdin=subprocess.DEVNULL).returncode:
        sys.exit(1)  # it said why
    zeg("Website, werker en klok starten …")
    processen.draai(omgeving, lambda: wacht_op_antwoord(poort))


if __name__ == "__main__":
    with een_regel():
        main()
