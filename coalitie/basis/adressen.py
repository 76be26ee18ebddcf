"""Finding a page by its slug, also by a slug it used to have."""

from functools import wraps

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.http import Http404, HttpResponsePermanentRedirect
from django.urls import reverse

from coalitie.basis.models import OudAdres


class Verhuisd(Exception):
    """Raised when a page was found under an older slug; ``naar`` is the new slug."""

    def __init__(self, naar):
        super().__init__(naar)
        self.naar = naar


def haal(queryset, slug):
    """Return the row with this slug. Raises ``Verhuisd`` for an older slug, else ``Http404``."""
    rij = queryset.filter(slug=slug).first()
    if rij is not None:
        return rij
    oud = OudAdres.objects.filter(soort=queryset.model._meta.label_lower, slug=slug)
    nieuw = queryset.filter(pk__in=oud.values("object_id")).values_list("slug", flat=True).first()
    if nieuw:
        raise Verhuisd(nieuw)
    raise Http404


def volgt_verhuizingen(view):
    """Decorate a view with argument ``slug``: an older slug becomes a permanent redirect."""

    @wraps(view)
    def omhuld(request, slug):
        try:
            return view(request, slug)
        except Verhuisd as verhuisd:
            naam = request.resolver_match.view_name
            vraag = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
            return HttpResponsePermanentRedirect(reverse(naam, kwargs={"slug": verhuisd.naar}) + vraag)

    return omhuld


def oude_slugs(model):
    """Return an expression: the slugs that a row of ``model`` used to have, for places on a list."""
    oud = OudAdres.objects.filter(soort=model._meta.label_lower, object_id=OuterRef("pk"))
    return ArraySubquery(oud.order_by("slug").values("slug"))
