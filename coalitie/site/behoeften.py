"""What is needed, and which source covers how much of it."""

from django.shortcuts import render

from coalitie.site.lezen import alleen_lezen
from coalitie.site.peil import met_peil


@alleen_lezen
@met_peil
def lijst(request):
    """Show the needs with their covers."""
    return render(request, "site/geld/behoeften.html", {})
