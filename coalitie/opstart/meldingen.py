"""What a person sees while things start: short Dutch lines, and one clear line when it fails."""

import errno
import sys
import threading
from contextlib import contextmanager, suppress


class OpstartFout(Exception):
    """A failure that was foreseen; its text is one Dutch line that says what to do."""


def zeg(regel):
    """Print one line at once, also into a pipe. A terminal that is gone is no reason to stop."""
    with suppress(BrokenPipeError, ValueError):
        print(regel, flush=True)


@contextmanager
def voortgang(bezig, na=1.5):
    """Say that ``bezig`` is going on once it takes longer than ``na`` seconds, then every 10 s."""
    klaar = threading.Event()

    def vertel():
        wacht, duur = na, 0.0
        while not klaar.wait(wacht):
            duur += wacht
            zeg(f"  {bezig} …" if wacht == na else f"  {bezig} … ({duur:.0f} s)")
            wacht = 10.0

    draad = threading.Thread(target=vertel, daemon=True)
    draad.start()
    try:
        yield
    finally:
        klaar.set()
        draad.join()


def vertaal(fout):
    """Return the Dutch line for an expected ``OSError``, or ``None`` when it was not foreseen."""
    waar = f" ({fout.filename})" if getattr(fout, "filename", None) else ""
    if fout.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"De schijf is vol{waar}. Maak ruimte en probeer het opnieuw."
    if fout.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Hier mag niet geschreven worden{waar}. Kies met PORTAAL_VAR een map waar dat wel mag."
    return None


def vertaal_uitvoer(tekst):
    """Return the Dutch line for an expected failure in a program's output, or ``None``."""
    if any(teken in tekst for teken in ("No space left on device", "ENOSPC", "Disk quota exceeded")):
        return "De schijf is vol. Maak ruimte en probeer het opnieuw."
    return None


@contextmanager
def een_regel():
    """End the program with one line and status 1 for every expected failure inside the block."""
    try:
        yield
    except OpstartFout as fout:
        sys.exit(f"Fout: {fout}")
    except OSError as fout:
        regel = vertaal(fout)
        if regel is None:
            raise
        sys.exit(f"Fout: {regel}")
    except KeyboardInterrupt:
        sys.exit(130)
