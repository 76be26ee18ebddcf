"""Lists in pages."""

from django.core.paginator import EmptyPage, Paginator
from django.http import Http404

PER_BLADZIJDE = 12


def nummer_van_bladzijde(vraag):
    """Return the number that ``pagina`` asks for in the query; what cannot be one raises ``Http404``."""
    gevraagd = vraag.get("pagina", "1")
    if not (gevraagd.isascii() and gevraagd.isdecimal() and len(gevraagd) <= 9 and int(gevraagd)):
        raise Http404
    return int(gevraagd)


def bladzijde(request, rijen, per=PER_BLADZIJDE, aantal=None):
    """Return the ``Page`` that ``?pagina=`` asks for; anything that is not a page raises ``Http404``.

    ``aantal``: how many rows there are, where that is known already.
    """
    nummer = nummer_van_bladzijde(request.GET)
    bladen = Paginator(rijen, per)
    if aantal is not None:
        bladen.count = aantal
    try:
        return bladen.page(nummer)
    except EmptyPage:
        raise Http404 from None
