"""Files that take long are made a few at a time, so that whoever only reads never waits for them.

A web process has four threads (``Procfile``), and each file that is being made keeps one of them busy.
"""

from contextlib import contextmanager
from functools import wraps
from threading import BoundedSemaphore

from coalitie.basis.views import te_druk

TEGELIJK, IN_DE_RIJ = 2, 1  # per process
# Seconds: small files are made in less, so of a dozen people who ask for one at once nobody is turned away.
WACHT_OP_EEN_PLEK = 0.7
WACHT_OP_DE_BEURT = 60

_plekken = BoundedSemaphore(TEGELIJK + IN_DE_RIJ)
_beurten = BoundedSemaphore(TEGELIJK)


@contextmanager
def _gekregen(semafoor, seconden):
    """Yield whether there was room within so many seconds, and keep it until the end."""
    gekregen = semafoor.acquire(timeout=seconden)
    try:
        yield gekregen
    finally:
        if gekregen:
            semafoor.release()


def om_de_beurt(view):
    """Decorate a view that takes long: a few at once, the next waits, all others are asked to come back."""

    @wraps(view)
    def omhuld(request, *args, **kwargs):
        with _gekregen(_plekken, WACHT_OP_EEN_PLEK) as plek:
            if not plek:
                return te_druk(request)
            with _gekregen(_beurten, WACHT_OP_DE_BEURT) as beurt:
                return view(request, *args, **kwargs) if beurt else te_druk(request)

    return omhuld
