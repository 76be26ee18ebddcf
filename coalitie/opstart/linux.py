"""The few things Linux offers that the standard library does not: ties between processes."""

import ctypes
import fcntl
import os
import signal
import socket
import time
from contextlib import contextmanager

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36

_libc = ctypes.CDLL(None, use_errno=True)


def sterf_met_ouder(ouder, teken=signal.SIGTERM):
    """Have the kernel send ``teken`` to this process when its parent, pid ``ouder``, is gone.

    Call it after a change of user: that wipes the request. It survives exec, not fork.
    """
    _libc.prctl(PR_SET_PDEATHSIG, int(teken), 0, 0, 0)
    if os.getppid() != ouder:
        os.kill(os.getpid(), teken)


def neem_wezen_aan():
    """Make this process the parent of every descendant whose own parent dies."""
    _libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def kinderen():
    """Return the pids of this process's children, adopted ones included."""
    with open(f"/proc/self/task/{os.getpid()}/children") as bestand:
        return [int(pid) for pid in bestand.read().split()]


def open_slot(pad):
    """Open (or make) a lock file and return its descriptor, which children do not inherit."""
    return os.open(pad, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def probeer_slot(fd, soort):
    """Take lock ``soort`` (``fcntl.LOCK_SH`` or ``LOCK_EX``) without waiting; say whether it worked."""
    try:
        fcntl.flock(fd, soort | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def wacht_op_slot(fd, soort, seconden):
    """Take the lock, trying for so many ``seconden``; return ``False`` when it stayed taken."""
    einde = time.monotonic() + seconden
    while not probeer_slot(fd, soort):
        if time.monotonic() > einde:
            return False
        time.sleep(0.02)
    return True


@contextmanager
def slot(pad, seconden):
    """Hold the exclusive lock on ``pad``; raises ``TimeoutError`` after ``seconden``."""
    fd = open_slot(pad)
    try:
        if not wacht_op_slot(fd, fcntl.LOCK_EX, seconden):
            raise TimeoutError(pad)
        yield
    finally:
        os.close(fd)


def niemand_luistert(contact):
    """Say whether the socket at path ``contact`` is gone or left behind: busy is not the same."""
    try:
        with socket.socket(socket.AF_UNIX) as lijn:
            lijn.settimeout(1)
            lijn.connect(str(contact))
    except (ConnectionRefusedError, FileNotFoundError):
        return True
    except OSError:
        pass
    return False
