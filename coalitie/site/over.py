"""The standing pages: about, accessibility, privacy. Their texts are data, with a default that holds."""

from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def over(request):
    """Show who is behind this site and who is responsible."""
    return render(request, "site/over/over.html")


@require_safe
def toegankelijkheid(request):
    """Show how accessible this site is and what to do when something does not work."""
    return render(request, "site/over/toegankelijkheid.html")


@require_safe
def privacy(request):
    """Show what this site keeps of its visitors."""
    return render(request, "site/over/privacy.html")
