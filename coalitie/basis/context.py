"""What every template may use."""

from django.utils.functional import SimpleLazyObject

from coalitie.basis.models import Portaal

_bekend = {}


def _haal():
    _bekend["portaal"] = Portaal.haal()
    return _bekend["portaal"]


def portaal(request):
    """Give templates ``portaal``: the name, contact and texts of this site, read when first used."""
    return {"portaal": SimpleLazyObject(_haal)}


def laatst_bekende_portaal():
    """Return the portal as this process last read it, without asking the database."""
    return _bekend.get("portaal") or Portaal(pk=1)
