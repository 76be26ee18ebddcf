"""The front page."""

from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def home(request):
    """Show what this is, and what is new."""
    return render(request, "site/home.html")
