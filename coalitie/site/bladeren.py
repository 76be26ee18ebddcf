"""Lists in pages."""

from django.core.paginator import EmptyPage, Paginator
from django.http import Http404

PER_BLADZIJDE = 12


def bladzijde(request, rijen, per=PER_BLADZIJDE):
    """Return the ``Page`` that ``?pagina=`` asks for; anything that is not a page raises ``Http404``."""
    gevraagd = request.GET.get("pagina", "1")
    if not (gevraagd.isascii() and gevraagd.isdecimal() and len(gevraagd) <= 9):
        raise Http404
    try:
        return Paginator(rijen, per).page(int(gevraagd))
    except EmptyPage:
        raise Http404 from None
