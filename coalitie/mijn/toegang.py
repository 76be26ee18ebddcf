"""Who may open which page of a partner. The address names the partner; nothing is kept in the session."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django_htmx.http import HttpResponseClientRedirect

from coalitie.site.fragmenten import wil_fragment
from partners.models import Lidmaatschap
from partners.toegang import lidmaatschappen_van

LEZER, INVULLER, MANDAATHOUDER = Lidmaatschap.Rol.values


def ingelogd(view):
    """Decorate a view for whoever is signed in; others sign in first and then come back.

    Inside a fragment of htmx the whole page goes to the login.
    """
    bewaakt = login_required(view)

    @wraps(view)
    def omhuld(request, *args, **kwargs):
        antwoord = bewaakt(request, *args, **kwargs)
        if not request.user.is_authenticated and wil_fragment(request):
            return HttpResponseClientRedirect(antwoord.url)
        return antwoord

    return omhuld


def voor_leden(rol=LEZER):
    """Decorate a view of ``/mijn/<partner>/…`` for members with this role or more.

    The view gets ``(request, lid, …)``: ``lid`` is the ``Lidmaatschap`` of today, its partner loaded,
    and ``lid.elders`` are the memberships of other partners that this person can switch to.
    Whoever is no member finds nothing there (404); a member whose role is too low may not (403).
    """

    def versier(view):
        @wraps(view)
        @ingelogd
        def omhuld(request, partner, *args, **kwargs):
            leden = list(lidmaatschappen_van(request.user))
            lid = next((een for een in leden if een.partner.slug == partner), None)
            if lid is None:
                raise Http404
            lid.elders = [een for een in leden if een is not lid]
            if not lid.mag(rol):
                raise PermissionDenied
            return view(request, lid, *args, **kwargs)

        return omhuld

    return versier
