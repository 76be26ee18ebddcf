"""The wrapper around one line of the Procfile: nothing it started outlives it or the manager.

Run as ``python -m coalitie.opstart.kind COMMAND…``. It ends with the status of the command, or 128 plus
the number of the signal that ended it.
"""

import os
import select
import signal
import subprocess
import sys
import time

from coalitie.opstart import diensten, linux
from coalitie.opstart.meldingen import een_regel

STOP_SECONDEN = 2.5  # what a command gets to finish; the manager itself kills after 5
TEKENS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def main(opdracht):
    """Run ``opdracht`` until it ends, a signal asks for it, or the manager is gone."""
    wekker, gewekt = os.pipe()
    os.set_blocking(gewekt, False)
    signal.set_wakeup_fd(gewekt)
    for teken in TEKENS:
        signal.signal(teken, lambda teken, frame: None)
    linux.neem_wezen_aan()
    # Being a user here, too, keeps the servers until the last of the command's processes is gone.
    diensten.zorg_voor(postgres=not os.environ.get("DATABASE_URL"), valkey=not os.environ.get("REDIS_URL"))
    try:
        beheerder = os.pidfd_open(int(os.environ.get("PORTAAL_BEHEERDER") or os.getppid()))
    except ProcessLookupError:
        sys.exit(1)
    ouder = os.getpid()
    kind = subprocess.Popen(
        opdracht,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=lambda: linux.sterf_met_ouder(ouder),
    )
    wacht = select.poll()
    for fd in (wekker, beheerder, os.pidfd_open(kind.pid)):
        wacht.register(fd, select.POLLIN)
    wacht.poll()
    _stop(kind)
    sys.exit(kind.returncode if kind.returncode >= 0 else 128 - kind.returncode)


def _stop(kind):
    if kind.poll() is None:
        os.killpg(kind.pid, signal.SIGTERM)
        try:
            kind.wait(STOP_SECONDEN)
        except subprocess.TimeoutExpired:
            kind.kill()
            kind.wait()
    # Whatever it left behind is ours by now; one that dies may leave children of its own.
    einde = time.monotonic() + 1.5
    while (wezen := linux.kinderen()) and time.monotonic() < einde:
        for pid in wezen:
            os.kill(pid, signal.SIGKILL)
        for pid in wezen:
            os.waitpid(pid, 0)


if __name__ == "__main__":
    with een_regel():
        main(sys.argv[1:])
