"""The documents that the programme rests on."""

from django.shortcuts import render

from coalitie.basis.adressen import oude_slugs
from coalitie.site.bladeren import bladzijde
from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from themas.models import Document

# Far more than there are for years: a link to a document leads to its place on the first page.
PER_BLADZIJDE = 150


@alleen_lezen
def documenten(request):
    """Show the public documents, newest first, each at an anchor of its own, with its older versions below."""
    rijen = zichtbaar(request, Document.objects.annotate(oude_slugs=oude_slugs(Document)))
    pagina = bladzijde(request, rijen.nieuwste().order_by("-datum", "titel", "pk"), PER_BLADZIJDE)
    ouder = rijen.filter(pk__in=Document.objects.filter(vervangt__isnull=False).values("vervangt")).in_bulk()
    for document in pagina:
        document.ouder = _ouder(document, ouder)
    return render(request, "site/documenten/documenten.html", {"documenten": pagina, "pagina": pagina})


def _ouder(document, rijen):
    """Return the older versions of a document, newest first; ``rijen`` are all that may be read, by pk."""
    versies = []
    while (document := rijen.get(document.vervangt_id)) and document not in versies:
        versies.append(document)
    return versies
