"""A real Celery worker in processes of its own, on the database of the tests."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from secrets import token_hex
from urllib.parse import urlencode

from celery import current_app
from django.conf import settings
from django.db import connection

from coalitie.opstart import diensten

WACHTEN = 60  # seconds that a test waits for something before it fails


class Werker:
    """A worker that takes tasks from one queue, ``rij``, which nobody else looks at."""

    def __init__(self, proces, rij):
        self.proces = proces
        self.rij = rij

    def vraag(self, taak):
        """Ask for a task, by its name."""
        current_app.send_task(taak, queue=self.rij)

    def is_klaar(self):
        """Tell whether nothing waits in the queue any more, and nothing that was taken from it is being done."""
        with current_app.connection_for_read() as lijn:
            kanaal = lijn.default_channel
            bezig = kanaal.client.hvals(kanaal.unacked_key)
            return not kanaal.client.llen(self.rij) and not any(self.rij.encode() in taak for taak in bezig)

    def kinderen(self):
        """Return the process ids of its children, which do the work."""
        assert self.proces.poll() is None, "de werker begint niet"
        with open(f"/proc/{self.proces.pid}/task/{self.proces.pid}/children") as lijst:
            return [int(pid) for pid in lijst.read().split()]

    def schiet_af(self):
        """Kill its only child in the middle of its work; it starts another, and does the task again."""
        (kind,) = self.kinderen()
        os.kill(kind, signal.SIGKILL)
        wacht_op(lambda: self.kinderen() and kind not in self.kinderen())


@contextmanager
def werker(*, kinderen=1, **variabelen):
    """Run a worker with these environment variables; gives a ``Werker`` whose children are there."""
    databank = connection.settings_dict
    delen = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    toegang = urlencode({naam: databank[deel] for naam, deel in delen.items() if databank[deel]})
    omgeving = {
        **os.environ,
        "DATABASE_URL": f"postgresql:///{databank['NAME']}?{toegang}",
        "REDIS_URL": os.environ.get("REDIS_URL") or f"unix://{diensten.redis_socket()}",
        "PORTAAL_URL": "https://portaal.example",
        "PORTAAL_GEHEIM": "g" * 50,
        **variabelen,
    }
    rij = f"proef-{token_hex(6)}"
    opdracht = [sys.executable, "-m", "celery", "--quiet", "-A", "coalitie", "worker", "-Q", rij]
    opdracht += [f"--concurrency={kinderen}", "--without-gossip", "--without-mingle", "--without-heartbeat"]
    proces = subprocess.Popen(
        opdracht,
        cwd=settings.BASE_DIR,
        env=omgeving,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    een = Werker(proces, rij)
    try:
        wacht_op(een.kinderen)
        yield een
    finally:
        proces.terminate()
        try:
            proces.wait(WACHTEN)
        except subprocess.TimeoutExpired:
            os.killpg(proces.pid, signal.SIGKILL)
            proces.wait()
        with current_app.connection_for_write() as lijn:
            lijn.default_channel.queue_delete(rij)


def wacht_op(is_zo):
    """Wait until something is so and return it; fails after ``WACHTEN`` seconds."""
    eind = time.monotonic() + WACHTEN
    while not (uitkomst := is_zo()):
        assert time.monotonic() < eind, "dit duurt te lang"
        time.sleep(0.05)
    return uitkomst
