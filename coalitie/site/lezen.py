"""Pages that can only be read, and pages with a form."""

from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

# Decorates a view with a form.
lezen_en_sturen = require_http_methods(["GET", "HEAD", "POST"])


def alleen_lezen(view):
    """Decorate a view that answers GET and HEAD; all else is a plain 405.

    Without the exemption a POST would first be refused for its token, with a page about forms.
    """
    return csrf_exempt(require_safe(view))
