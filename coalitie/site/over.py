"""The standing pages: about, accessibility, privacy. Their texts are data, with a default that holds."""

from django.conf import settings
from django.shortcuts import render

from coalitie.site.lezen import alleen_lezen


@alleen_lezen
def over(request):
    """Show who is behind this site and who is responsible."""
    return render(request, "site/over/over.html")


@alleen_lezen
def toegankelijkheid(request):
    """Show how accessible this site is and what to do when something does not work."""
    return render(request, "site/over/toegankelijkheid.html")


@alleen_lezen
def privacy(request):
    """Show what this site keeps of its visitors."""
    inhoud = {"bewaar_maanden": settings.BEWAAR_INZENDINGEN_MAANDEN}
    return render(request, "site/over/privacy.html", inhoud)
