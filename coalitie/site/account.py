"""The page of somebody who is signed in."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render

from coalitie.site.lezen import alleen_lezen
from partners.models import Lidmaatschap


@alleen_lezen
@login_required
def mijn_account(request):
    """Show who you are here and what you may do for which organisation."""
    lidmaatschappen = Lidmaatschap.objects.geldig().filter(gebruiker=request.user)
    inhoud = {"lidmaatschappen": lidmaatschappen.select_related("partner").order_by("partner__naam")}
    return render(request, "account/mijn_account.html", inhoud)
