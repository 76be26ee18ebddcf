"""The guide for partners."""

from django.shortcuts import render

from coalitie.basis.handleiding import handleiding
from coalitie.mijn.toegang import ingelogd
from coalitie.site.lezen import alleen_lezen
from partners.toegang import lidmaatschappen_van


@alleen_lezen
@ingelogd
def lees(request):
    """Show the guide to whoever is signed in, with the menu of the partner of somebody who has one."""
    leden = list(lidmaatschappen_van(request.user))
    lid = leden[0] if len(leden) == 1 else None
    return render(request, "mijn/handleiding.html", {"gids": handleiding("partners"), "lid": lid})
