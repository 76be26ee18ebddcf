"""What is asked at a step of an application, besides the reason."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextInputWidget, AutocompleteSelect
from django.core.validators import FileExtensionValidator
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import StapFormulier
from coalitie.basis.bestanden import controleer_pdf
from coalitie.basis.getallen import GetalFormField
from coalitie.basis.tekst import EenRegelField
from coalitie.basis.velden import VageDatumFormField
from financiering.models import Aanvraag, AanvraagBedrag
from themas.models import Document

Zekerheid = AanvraagBedrag.Zekerheid
DOCUMENTVELDEN = (
    "document_titel",
    "document_datum",
    "document_kenmerk",
    "document_adres",
    "document_bestand",
)


def bedragveld(**opties):
    """Return a field for an amount in euros."""
    return GetalFormField(
        widget=AdminTextInputWidget, required=False, min_value=0, max_digits=14, decimal_places=2, **opties
    )


class BedragStapFormulier(StapFormulier):
    """A step by which an amount becomes known, or of which we write down why it is not."""

    bedrag = bedragveld(label=_("Bedrag (€)"), help_text=_("Bij een bandbreedte: het laagste bedrag."))
    bedrag_tot = bedragveld(label=_("Tot (€)"), help_text=_("Alleen bij een bandbreedte."))
    zekerheid = forms.ChoiceField(
        label=_("Zekerheid van het bedrag"), required=False, choices=Zekerheid.choices
    )
    waarom_onbekend = EenRegelField(
        label=_("Waarom nog niet bekend"),
        widget=AdminTextInputWidget,
        max_length=400,
        required=False,
        help_text=_(
            "Alleen als het bedrag nog niet bekend is. Bijvoorbeeld: het besluit noemt geen bedrag. Komt op de site."
        ),
    )
    field_order = ("bedrag", "bedrag_tot", "zekerheid", "waarom_onbekend", "ingegaan", "bron", "reden")

    def clean(self):
        """Ask for an amount that fits its certainty, and for its source."""
        gegevens = super().clean()
        bedrag, tot = gegevens.get("bedrag"), gegevens.get("bedrag_tot")
        zekerheid = gegevens.get("zekerheid") or Zekerheid.EXACT
        if "bedrag" in self.errors or "bedrag_tot" in self.errors:
            return gegevens
        if bedrag is None:
            if zekerheid == Zekerheid.ONBEKEND and not gegevens.get("waarom_onbekend"):
                self.add_error("waarom_onbekend", tekst("Schrijf op waarom het bedrag nog niet bekend is."))
            return gegevens
        if zekerheid == Zekerheid.ONBEKEND or gegevens.get("waarom_onbekend"):
            self.add_error(
                "zekerheid",
                tekst("Er staat een bedrag. Kies hoe zeker het is, en laat “waarom nog niet bekend” leeg."),
            )
        if (zekerheid == Zekerheid.BANDBREEDTE) != (tot is not None):
            self.add_error("bedrag_tot", tekst("Vul dit bij een bandbreedte in, en anders niet."))
        elif tot is not None and tot < bedrag:
            self.add_error("bedrag_tot", tekst("Het laagste bedrag is niet hoger dan het hoogste."))
        if not gegevens.get("bron") and not self._heeft_document(gegevens):
            self.add_error("bron", tekst("Een bedrag heeft een bron nodig, bijvoorbeeld het besluit."))
        return gegevens

    def _heeft_document(self, gegevens):
        return False

    def voor_de_stap(self):
        """Return the arguments of the step; without an amount there is no certainty of it."""
        stap = super().voor_de_stap()
        if "bedrag" not in stap:
            stap.pop("zekerheid", None)
        return stap


class MetBesluitdocument(StapFormulier):
    """A step that rests on a document of the grantor: one that is there, or one that is made here."""

    besluitdocument = forms.ModelChoiceField(
        Document.objects.all(),
        label=_("Besluitdocument"),
        required=False,
        widget=AutocompleteSelect(Aanvraag._meta.get_field("besluitdocument"), admin.site),
        help_text=_("Typ een deel van de titel. Staat het er nog niet? Vul het hieronder in."),
    )
    document_titel = EenRegelField(
        label=_("Nieuw document: titel"), widget=AdminTextInputWidget, max_length=200, required=False
    )
    document_datum = VageDatumFormField(
        label=_("Nieuw document: datum"), widget=AdminTextInputWidget, required=False
    )
    document_kenmerk = EenRegelField(
        label=_("Nieuw document: kenmerk"), widget=AdminTextInputWidget, max_length=80, required=False
    )
    document_adres = forms.URLField(
        label=_("Nieuw document: webadres"),
        widget=AdminTextInputWidget,
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text=_("Waar het staat. Of kies hieronder het bestand. Allebei leeg mag ook."),
    )
    document_bestand = forms.FileField(
        label=_("Nieuw document: bestand"),
        required=False,
        validators=[FileExtensionValidator(["pdf"])],
        help_text=_(
            "Een pdf van ten hoogste 20 MB. Op de site komt het pas als je dat bij het document aangeeft."
        ),
    )

    def clean_document_bestand(self):
        """Refuse what is no pdf."""
        bestand = self.cleaned_data["document_bestand"]
        if bestand:
            controleer_pdf(bestand)
        return bestand

    def clean(self):
        """Ask for one document: all of a new one, or one that is there."""
        gegevens = super().clean()
        nieuw = [naam for naam in DOCUMENTVELDEN if gegevens.get(naam)]
        if not nieuw or self.errors.keys() & set(DOCUMENTVELDEN):
            return gegevens
        if gegevens.get("besluitdocument"):
            self.add_error("besluitdocument", tekst("Kies een document of vul een nieuw in, niet allebei."))
        for naam in ("document_titel", "document_datum"):
            if naam not in nieuw:
                self.add_error(naam, tekst("Een nieuw document heeft een titel en een datum."))
        if {"document_adres", "document_bestand"} <= set(nieuw):
            self.add_error("document_bestand", tekst("Geef een bestand of een webadres, niet allebei."))
        return gegevens

    def _heeft_document(self, gegevens):
        return bool(gegevens.get("besluitdocument") or gegevens.get("document_titel"))

    def voor_de_stap(self):
        """Return the arguments of the step, with the fields of a new document together."""
        stap = super().voor_de_stap()
        nieuw = {naam.removeprefix("document_"): stap.pop(naam) for naam in DOCUMENTVELDEN if naam in stap}
        if nieuw:
            stap["nieuw_document"] = nieuw
        return stap


class BesluitFormulier(MetBesluitdocument, BedragStapFormulier):
    """A grant, with its amount and the document that says so."""

    field_order = (
        "bedrag",
        "bedrag_tot",
        "zekerheid",
        "waarom_onbekend",
        "ingegaan",
        "besluitdocument",
        *DOCUMENTVELDEN,
        "bron",
        "reden",
    )


class AfwijzingFormulier(MetBesluitdocument):
    """A refusal, with the document that says so."""

    field_order = ("ingegaan", "besluitdocument", *DOCUMENTVELDEN, "bron", "reden")
