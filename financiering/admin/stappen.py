"""What is asked at a step of an application, besides the reason."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextInputWidget, AutocompleteSelect
from django.core.validators import MinValueValidator
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import StapFormulier
from financiering.models import Aanvraag, AanvraagBedrag
from themas.models import Document


class BedragStapFormulier(StapFormulier):
    """A step by which an amount becomes known."""

    bedrag = forms.DecimalField(
        label=_("Bedrag (€)"),
        widget=AdminTextInputWidget,
        required=False,
        max_digits=14,
        decimal_places=2,
        validators=[MinValueValidator(0)],
        localize=True,
        help_text=_("Nog niet bekend? Laat het leeg en vul het later in bij de bedragen."),
    )
    zekerheid = forms.ChoiceField(
        label=_("Zekerheid van het bedrag"),
        required=False,
        choices=[
            (keuze.value, keuze.label)
            for keuze in AanvraagBedrag.Zekerheid
            if keuze not in (AanvraagBedrag.Zekerheid.BANDBREEDTE, AanvraagBedrag.Zekerheid.ONBEKEND)
        ],
    )
    field_order = ("bedrag", "zekerheid", "ingegaan", "bron", "reden")

    def clean(self):
        """Ask for the source of an amount."""
        gegevens = super().clean()
        if gegevens.get("bedrag") is not None and not gegevens.get("bron"):
            self.add_error("bron", tekst("Een bedrag heeft een bron nodig, bijvoorbeeld het besluit."))
        return gegevens

    def voor_de_stap(self):
        """Return the arguments of the step; without an amount there is no certainty of it."""
        stap = super().voor_de_stap()
        if "bedrag" not in stap:
            stap.pop("zekerheid", None)
        return stap


class BesluitFormulier(BedragStapFormulier):
    """A decision of the grantor, with the document that says so."""

    besluitdocument = forms.ModelChoiceField(
        Document.objects.all(),
        label=_("Besluitdocument"),
        required=False,
        widget=AutocompleteSelect(Aanvraag._meta.get_field("besluitdocument"), admin.site),
        help_text=_("Typ een deel van de titel. Staat het document er nog niet, dan kan dit later."),
    )
    field_order = ("bedrag", "zekerheid", "ingegaan", "besluitdocument", "bron", "reden")


class AfwijzingFormulier(StapFormulier):
    """A refusal, with the document that says so."""

    besluitdocument = BesluitFormulier.base_fields["besluitdocument"]
