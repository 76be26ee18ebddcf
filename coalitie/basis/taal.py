"""The language of a page follows from its address alone: /en/… is English, the rest is Dutch.

Not from a cookie or a header, so that a page can be kept by a cache and sent to a friend.
"""

from django.conf import settings
from django.utils import translation


def taal_van_adres(get_response):
    """Middleware: show a page in the language of its address."""

    def middleware(request):
        taal = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = taal
        with translation.override(taal):
            response = get_response(request)
        response.headers.setdefault("Content-Language", taal)
        return response

    return middleware


def in_taal(pad, taal=None):
    """Return a Dutch path as it is in ``taal``, by default the language of now."""
    taal = taal or translation.get_language() or settings.LANGUAGE_CODE
    return pad if taal == settings.LANGUAGE_CODE else f"/{taal}{pad}"


def zonder_taal(pad):
    """Return a path without the language that it may begin with."""
    taal = translation.get_language_from_path(pad)
    return pad.removeprefix(f"/{taal}") if taal and taal != settings.LANGUAGE_CODE else pad
