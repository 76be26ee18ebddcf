"""What every template may use."""

from django.utils.functional import SimpleLazyObject

from coalitie.basis.models import Portaal


def portaal(request):
    """Give templates ``portaal``: the name, contact and texts of this site, read when first used."""
    return {"portaal": SimpleLazyObject(Portaal.haal)}
