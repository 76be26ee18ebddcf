"""Which answer a request of htmx wants: a fragment or the whole page."""

from functools import wraps

from django.utils.cache import patch_vary_headers

KOPPEN = ("HX-Request", "HX-Boosted", "HX-History-Restore-Request")


def wil_fragment(request):
    """Tell whether htmx asks for a part of the page; not when it restores or replaces a whole one."""
    return bool(request.htmx) and not request.htmx.boosted and not request.htmx.history_restore_request


def verschilt_per_fragment(view):
    """Decorate a view that answers htmx with a fragment: caches keep the two apart."""

    @wraps(view)
    def omhuld(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, KOPPEN)
        return response

    return omhuld
