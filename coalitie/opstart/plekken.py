"""Where the portal keeps its data, and who must be able to reach it.

Everything lies in ``var()``. The embedded servers have ``dienstmap()`` in it, except when PostgreSQL
runs as another user who cannot get there (as root, in a checkout below a closed home); their sockets
lie in ``contactmap()``, which is elsewhere only when the path would be too long for a socket.
"""

import hashlib
import os
import pwd
import stat
import tempfile
from pathlib import Path

from coalitie.opstart.meldingen import OpstartFout

ROOT = Path(__file__).resolve().parents[2]

# The kernel allows 107 bytes for the path of a socket; PostgreSQL adds a name of its own.
LANGSTE_CONTACTMAP = 80


def var():
    """Return the folder for all data: ``PORTAAL_VAR``, or ``var`` in the checkout."""
    return Path(os.environ.get("PORTAAL_VAR") or ROOT / "var").absolute()


def inlogbestand():
    """Return the file that says with which example accounts one can sign in."""
    return var() / "inloggen.txt"


def als_root():
    """Say whether this process is root, which PostgreSQL refuses to be."""
    return os.geteuid() == 0


def postgres_gebruiker():
    """Return ``(uid, gid)`` for PostgreSQL: our own, or those of ``nobody`` when we are root."""
    if not als_root():
        return os.geteuid(), os.getegid()
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        return 65534, 65534
    return nobody.pw_uid, nobody.pw_gid


def uitwijk():
    """Return a folder of this data folder's own, outside it: it survives a restart of the machine."""
    basis = "/var/tmp" if os.access("/var/tmp", os.W_OK | os.X_OK) else tempfile.gettempdir()  # noqa: S108
    kenmerk = hashlib.sha256(str(var().resolve()).encode()).hexdigest()[:10]
    return Path(basis) / f"portaal-{os.geteuid()}-{kenmerk}"


def _iedereen_kan_erdoor(map_):
    """Say whether every existing folder from the root down to ``map_`` can be passed by anyone."""
    return all(deel.stat().st_mode & stat.S_IXOTH for deel in (map_, *map_.parents) if deel.exists())


def dienstmap():
    """Return the folder with the data of the embedded servers. Makes nothing."""
    if als_root() and not _iedereen_kan_erdoor(var().resolve().parent):
        return uitwijk() / "diensten"
    return var() / "diensten"


def contactmap(naam):
    """Return the folder for the socket of server ``naam``. Makes nothing."""
    gewoon = dienstmap() / naam / "s"
    return gewoon if len(os.fsencode(gewoon)) <= LANGSTE_CONTACTMAP else uitwijk() / naam


def naam_van(uid):
    """Return the login name of ``uid``, or its number when it has none."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"nummer {uid}"


def _eis_eigen(map_, uid=None):
    """Refuse a folder of somebody else, or a link in its place; raises ``OpstartFout``."""
    info = map_.lstat() if map_ != var() else map_.stat()
    if not stat.S_ISDIR(info.st_mode):
        raise OpstartFout(f"{map_} is geen map. Haal weg wat daar staat.")
    if info.st_uid != (os.geteuid() if uid is None else uid):
        raise OpstartFout(
            f"De map {map_} is van een andere gebruiker ({naam_van(info.st_uid)}). "
            f"Start als die gebruiker, of kies met PORTAAL_VAR een andere map."
        )


def _maak(map_, rechten, uid=None, gid=-1):
    """Make one folder with exactly these rights and owner, or check the owner of what is there."""
    if map_.exists() or map_.is_symlink():
        _eis_eigen(map_, uid)
        return
    map_.mkdir()
    map_.chmod(rechten)
    if uid is not None and uid != os.geteuid():
        os.chown(map_, uid, gid)


def maak_var():
    """Make the data folder and see that it is ours and can be written; raises ``OpstartFout``."""
    map_ = var()
    if not map_.exists():
        try:
            map_.mkdir(parents=True)
        except (FileExistsError, NotADirectoryError):
            raise OpstartFout(f"{map_} kan geen map worden: er staat een bestand in de weg.") from None
        except (PermissionError, FileNotFoundError):
            raise OpstartFout(
                f"De map {map_} kan hier niet gemaakt worden. Kies met PORTAAL_VAR een andere map."
            ) from None
    _eis_eigen(map_)
    if not os.access(map_, os.W_OK | os.X_OK):
        raise OpstartFout(
            f"In de map {map_} mag niet geschreven worden. Kies met PORTAAL_VAR een andere map."
        )
    return map_


def maak_dienstmappen():
    """Make all folders of the embedded servers, private to who needs them; raises ``OpstartFout``."""
    maak_var()
    doorgang = 0o711 if als_root() else 0o700
    if als_root():
        var().chmod(stat.S_IMODE(var().stat().st_mode) | 0o011)
    if uitwijk() in (*dienstmap().parents, *contactmap("postgres").parents):
        _maak(uitwijk(), doorgang)
    _maak(dienstmap(), doorgang)
    uid, gid = postgres_gebruiker()
    for naam, eigenaar, groep in (("postgres", uid, gid), ("valkey", os.geteuid(), -1)):
        _maak(dienstmap() / naam, 0o700, eigenaar, groep)
        _maak(contactmap(naam), 0o700, eigenaar, groep)
