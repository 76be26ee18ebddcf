"""Searching everything that the site says."""

from django.shortcuts import render

from coalitie.site.lezen import alleen_lezen


@alleen_lezen
def zoeken(request):
    """Show what was found for ``?q=``."""
    return render(request, "site/zoeken/zoeken.html", {"vraag": request.GET.get("q", "")[:200]})
