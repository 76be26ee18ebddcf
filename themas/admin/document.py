"""Documents and the timeline."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, Beheerformulier, kolommen
from coalitie.basis.beheer.filters import OpenbaarFilter, Vraagfilter
from coalitie.basis.bestanden import controleer_pdf
from themas.models import Document, Mijlpaal


class DocumentFormulier(Beheerformulier):
    """Judges the file by its content."""

    def clean_bestand(self):
        """Refuse what is no pdf."""
        bestand = self.cleaned_data["bestand"]
        controleer_pdf(bestand)
        return bestand


class VindplaatsFilter(Vraagfilter):
    """Where the document itself is."""

    title = _("waar het staat")
    parameter_name = "vindplaats"
    keuzes = {
        "bestand": (_("bestand op deze site"), lambda rijen: rijen.exclude(bestand="")),
        "adres": (_("ergens anders op internet"), lambda rijen: rijen.exclude(adres="")),
        "geen": (_("alleen het kenmerk"), lambda rijen: rijen.filter(bestand="", adres="")),
    }


@admin.register(Document)
class DocumentBeheer(Beheer):
    """Documents."""

    form = DocumentFormulier
    list_display = ("titel", "soort", "kenmerk", "datum", "vindplaats", kolommen.op_de_site)
    list_filter = ("soort", VindplaatsFilter, OpenbaarFilter)
    search_fields = ("titel", "kenmerk", "omschrijving")
    slug_uit = "titel"
    readonly_fields = ("controlegetal", "versies")
    fieldsets = (
        (
            _("Wat voor stuk het is"),
            {
                "fields": (("titel", "slug"), ("soort", "kenmerk"), "datum", "omschrijving"),
                "description": _("Een stuk waar het programma op rust, met het kenmerk dat erop staat."),
            },
        ),
        (
            _("Het document zelf"),
            {
                "fields": ("bestand", "adres", "controlegetal"),
                "description": _("Zet de pdf hier, of zeg waar hij op internet staat. Niet allebei."),
            },
        ),
        (_("Versies"), {"fields": ("vervangt", "versies")}),
        (_("Op de site"), {"fields": ("openbaar_vanaf",)}),
    )

    def get_readonly_fields(self, request, obj=None):
        """Keep the file that is there: who wants another makes a new version."""
        vast = ("bestand",) if obj and obj.bestand else ()
        return (*super().get_readonly_fields(request, obj), *vast)

    @admin.display(description=_("versies"))
    def versies(self, document):
        """Offer to make a newer version, or name the one that is there."""
        if document.pk is None:
            return "–"
        nieuwer = Document.objects.filter(vervangt=document).first()
        if nieuwer:
            adres = reverse("admin:themas_document_change", args=[nieuwer.pk])
            return format_html('<a href="{}">{}: {}</a>', adres, tekst("Vervangen door"), nieuwer)
        begin = {"vervangt": document.pk, "titel": document.titel, "soort": document.soort}
        adres = f"{reverse('admin:themas_document_add')}?{urlencode(begin)}"
        return format_html('<a href="{}">{}</a>', adres, tekst("Maak een nieuwe versie van dit document"))

    @admin.display(description=_("waar het staat"))
    def vindplaats(self, document):
        """The file, the address, or neither."""
        if document.bestand:
            return format_html('<a href="{}">pdf</a>', document.bestand.url)
        if document.adres:
            return format_html('<a href="{}" rel="noreferrer">{}</a>', document.adres, tekst("webadres"))
        return tekst("alleen het kenmerk")


@admin.register(Mijlpaal)
class MijlpaalBeheer(Beheer):
    """The timeline."""

    list_display = ("titel", "datum", "document", kolommen.op_de_site)
    list_display_links = ("titel",)
    list_filter = (OpenbaarFilter,)
    list_select_related = ("document",)
    search_fields = ("titel", "tekst")
    fieldsets = (
        (
            _("Wat er gebeurde"),
            {
                "fields": ("datum", "titel", "tekst"),
                "description": _("Een moment in de geschiedenis van het programma."),
            },
        ),
        (_("Waar dat staat"), {"fields": ("document", "bron")}),
        (_("Op de site"), {"fields": ("openbaar_vanaf",)}),
    )
