"""What is needed, and which source covers how much of it."""

from django.shortcuts import render

from coalitie.site.lezen import alleen_lezen


@alleen_lezen
def lijst(request):
    """Show the needs with their covers."""
    return render(request, "site/geld/behoeften.html", {})
