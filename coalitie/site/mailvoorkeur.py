"""How often somebody wants mail about what waits for them."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis.models import Gebruiker
from coalitie.site.lezen import lezen_en_sturen


class Mailvoorkeur(forms.ModelForm):
    """One choice."""

    class Meta:
        model = Gebruiker
        fields = ("mailvoorkeur",)
        widgets = {"mailvoorkeur": forms.RadioSelect}
        labels = {"mailvoorkeur": gettext_lazy("Hoe vaak wil je een herinnering?")}


@lezen_en_sturen
@login_required
def mailvoorkeur(request):
    """Show the choice, or keep it."""
    gebruiker = Gebruiker.objects.get(pk=request.user.pk)
    formulier = Mailvoorkeur(request.POST or None, instance=gebruiker, label_suffix="")
    if request.method == "POST" and formulier.is_valid():
        gebruiker.save(update_fields=["mailvoorkeur"])
        messages.success(request, _("Je keuze is bewaard."))
        return redirect("mailvoorkeur")
    status = 422 if formulier.errors else 200
    return render(request, "account/mailvoorkeur.html", {"form": formulier}, status=status)
