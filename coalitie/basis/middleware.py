"""What happens to every request and every answer."""

from django.conf import settings
from django.http import HttpResponseNotAllowed

METHODEN = {"GET", "HEAD", "POST", "OPTIONS"}
PERMISSIONS_POLICY = (
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
)


def alleen_gewone_methoden(get_response):
    """Refuse TRACE and other methods that no page answers, before anything else runs."""

    def middleware(request):
        if request.method not in METHODEN:
            return HttpResponseNotAllowed(sorted(METHODEN))
        return get_response(request)

    return middleware


def koppen(get_response):
    """Add the headers that no library adds.

    What is made for somebody who is signed in (or is just signing in or out) is never kept by a
    cache on the way.
    """

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        persoonlijk = settings.SESSION_COOKIE_NAME in request.COOKIES or response.cookies
        if persoonlijk and not request.path.startswith(settings.STATIC_URL):
            response.headers["Cache-Control"] = "private, no-store"
        return response

    return middleware
