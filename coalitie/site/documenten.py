"""The documents that the programme rests on."""

from django.shortcuts import render

from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import zichtbaar
from themas.models import Document


@alleen_lezen
def documenten(request):
    """Show the public documents, newest first, each at an anchor of its own."""
    rijen = zichtbaar(request, Document.objects.all()).order_by("-datum", "titel", "pk")
    return render(request, "site/documenten/documenten.html", {"documenten": rijen})
