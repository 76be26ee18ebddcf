"""Statuses in the admin: shown read-only, with the steps as buttons that ask for a reason."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.vaag import VageDatum
from coalitie.basis.velden import VageDatumFormField


def vandaag():
    """Return today as a date known to the day."""
    return VageDatum.van_dag(timezone.localdate())


class StapFormulier(forms.Form):
    """What is asked at a step. Fields that a subclass adds are passed on to the step's method."""

    reden = forms.CharField(
        label=_("Reden"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Waarom verandert dit? Kort mag."),
    )
    ingegaan = VageDatumFormField(
        label=_("Ingegaan op"),
        initial=vandaag,
        help_text=_("De dag waarop het gebeurde, bijvoorbeeld 4 juli 2024, juli 2024 of najaar 2023."),
    )
    bron = forms.CharField(
        label=_("Bron"), max_length=300, required=False, help_text=_("Waar staat dit? Mag leeg blijven.")
    )

    def __init__(self, *args, obj, **kwargs):
        super().__init__(*args, **kwargs)
        self.obj = obj
