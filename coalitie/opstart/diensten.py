"""The embedded PostgreSQL and Valkey: their addresses, and having them run while they are used.

A process that uses a server holds a shared lock for as long as it lives. One keeper per server
(``wachter``) stops it when it can get that lock for itself, so nothing needs to be signed off: the
kernel gives up the locks of the dead.
"""

import fcntl
import os
import subprocess
import sys

from coalitie.opstart import linux, plekken, postgres, valkey
from coalitie.opstart.meldingen import OpstartFout, voortgang, zeg

DIENSTEN = {dienst.NAAM: dienst for dienst in (postgres, valkey)}

START_SECONDEN = 120  # after a crash PostgreSQL first repairs itself

_in_gebruik = {}


def database_url():
    """Return the address of the embedded PostgreSQL, whether it runs or not."""
    return postgres.url()


def redis_socket():
    """Return the path of the socket of the embedded Valkey, whether it runs or not."""
    return str(valkey.contact())


def slotbestand(naam, doel):
    """Return the lock file of server ``naam`` for ``doel``: ``gebruik``, ``start`` or ``leeft``."""
    return plekken.dienstmap() / f"{naam}.{doel}"


def logbestand(naam):
    """Return the file in which server ``naam`` and its keeper write."""
    return plekken.dienstmap() / f"{naam}.log"


def zorg_voor(postgres, valkey):
    """See to it that the chosen servers answer, for as long as this process lives.

    Starts what does not run yet; of many at once one starts it and the others wait.
    Raises ``OpstartFout`` with a line for people when it cannot be done.
    """
    if not (postgres or valkey):
        return
    plekken.maak_dienstmappen()
    for naam, gevraagd in (("postgres", postgres), ("valkey", valkey)):
        if gevraagd:
            _zorg_voor(DIENSTEN[naam])


def _zorg_voor(dienst):
    if dienst.NAAM not in _in_gebruik:
        fd = linux.open_slot(slotbestand(dienst.NAAM, "gebruik"))
        with voortgang(f"Wachten tot de vorige {dienst.TITEL} gestopt is"):
            if not linux.wacht_op_slot(fd, fcntl.LOCK_SH, 60):
                os.close(fd)
                raise OpstartFout(
                    f"De vorige {dienst.TITEL} wil niet stoppen; zie {logbestand(dienst.NAAM)}."
                )
        _in_gebruik[dienst.NAAM] = fd
    if dienst.leeft():
        return
    try:
        with (
            voortgang(f"{dienst.TITEL} starten"),
            linux.slot(slotbestand(dienst.NAAM, "start"), START_SECONDEN),
        ):
            if not dienst.leeft():
                _start_wachter(dienst)
    except TimeoutError:
        raise OpstartFout(f"{dienst.TITEL} start al te lang; zie {logbestand(dienst.NAAM)}.") from None


def _start_wachter(dienst):
    if dienst is postgres and plekken.var() not in plekken.dienstmap().parents:
        zeg(f"Let op: de gegevens staan in {plekken.dienstmap()} (PostgreSQL kan niet bij {plekken.var()}).")
    start = subprocess.run(
        [sys.executable, "-m", "coalitie.opstart.wachter", dienst.NAAM],
        cwd=plekken.ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    laatste = (start.stdout.strip().splitlines() or ["geen uitleg"])[-1]
    if laatste != "klaar":
        raise OpstartFout(laatste)
