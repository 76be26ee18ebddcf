"""Where somebody of the team finds, and renews, the secret address of their own calendar."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render

from coalitie.site.adressen import volledig_adres
from coalitie.site.lezen import lezen_en_sturen
from financiering.agendasleutels import adres_van, mag_kalender_zien, vernieuw, vernieuwd_in_woorden


@lezen_en_sturen
@login_required
def eigen_kalender(request):
    """Show the address, or make a new one; 404 for who is not of the team."""
    if not mag_kalender_zien(request.user):
        raise Http404
    if request.method == "POST":
        messages.success(request, vernieuwd_in_woorden(vernieuw(request.user)))
        return redirect("eigen_kalender")
    adres = adres_van(request.user)
    inhoud = {"agenda_adres": volledig_adres(adres) if adres else ""}
    return render(request, "account/kalender.html", inhoud)
