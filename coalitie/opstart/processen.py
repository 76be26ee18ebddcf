"""The process manager: honcho with the Procfile, speaking Dutch and leaving nobody behind."""

import multiprocessing
import os
import signal
import threading

from honcho.environ import parse_procfile
from honcho.manager import Manager
from honcho.process import Process

from coalitie.opstart import linux
from coalitie.opstart.plekken import ROOT
from coalitie.opstart.waak import ingebouwd


class Lijn(Process):
    """One line of the Procfile; its helper process ends together with the manager."""

    def run(self, events=None, ignore_signals=False):
        """Run the command and pass on what it prints."""
        linux.sterf_met_ouder(int(self.env["PORTAAL_BEHEERDER"]), signal.SIGKILL)
        super().run(events, ignore_signals)


class Beheerder(Manager):
    """Runs all lines of the Procfile; when one ends, all end."""

    def __init__(self, zodra_gestart):
        super().__init__()
        self._process_ctor = Lijn
        self._zodra_gestart = zodra_gestart
        self.gevraagd = False

    def _start(self):
        super()._start()
        threading.Thread(target=self._zodra_gestart, daemon=True).start()

    def _system_print(self, data):
        """Leave out what honcho itself says, in English."""

    def terminate(self):
        """Stop everything, and say why. Called from a signal handler, too, so it writes directly."""
        if self._terminating:
            return
        gestopt = [(n, p["returncode"]) for n, p in self._processes.items() if "returncode" in p]
        if self.returncode in (130, 143) and not gestopt:
            self.gevraagd = True
            regel = "Stoppen …"
        else:
            naam, status = gestopt[0]
            regel = f"Fout: {naam} is onverwacht gestopt ({_hoe(status)}). Alles stopt nu."
        os.write(1, f"\n{regel}\n".encode())
        super().terminate()


def _hoe(status):
    nummer = -status if status < 0 else status - 128
    try:
        return f"afgebroken met {signal.Signals(nummer).name}"
    except ValueError:
        return f"status {status}"


def draai(omgeving, zodra_gestart):
    """Run the Procfile until somebody stops it or a line ends; does not return.

    ``zodra_gestart`` is called in a thread once every line was started. The exit status is 0 when a
    person stopped it.
    """
    multiprocessing.set_start_method("fork")
    signal.signal(signal.SIGHUP, lambda teken, frame: os.kill(os.getpid(), signal.SIGTERM))
    omgeving = {**omgeving, "PORTAAL_BEHEERDER": str(os.getpid())}
    beheerder = Beheerder(zodra_gestart)
    for naam, opdracht in parse_procfile((ROOT / "Procfile").read_text()).processes.items():
        if naam != "diensten" or ingebouwd():
            beheerder.add_process(naam, opdracht, env=omgeving, cwd=str(ROOT))
    status = 1
    try:
        beheerder.loop()
        status = 0 if beheerder.gevraagd else 1
        for lijn in multiprocessing.active_children():
            lijn.join(1)
        os.write(1, b"Alles is gestopt.\n")
    except OSError:
        pass  # nobody reads what we print any more; the wrappers notice that we are gone
    finally:
        os._exit(status)
