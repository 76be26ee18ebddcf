"""Breakthroughs in the admin, with the decisions about them; where one is decided on, the decision is recorded."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import StapFormulier
from financiering.models import Besluit, BesluitOnderwerp
from partners.admin.afspraken import DoorbraakBeheer
from partners.models import Doorbraak

# The steps at which somebody else decided.
BESLUIT_BIJ_STAP = ("toestaan", "afwijzen")


def nieuw_besluit(doorbraak):
    """Return the address of a new decision about a breakthrough, with what is known already filled in."""
    velden = {
        "doorbraak": doorbraak.pk,
        "titel": doorbraak.titel,
        "vraag": doorbraak.gevraagde_uitzondering,
        "orgaan": Besluit.Orgaan.ANDERS,
        "orgaan_naam": doorbraak.gevraagd_aan[:160],
    }
    return reverse("admin:financiering_besluit_add", query=velden)


class BesluitStapFormulier(StapFormulier):
    """A step that follows from a decision: which one."""

    besluit = forms.ModelChoiceField(
        label=_("Het besluit"),
        queryset=Besluit.objects.all(),
        required=False,
        widget=AutocompleteSelect(BesluitOnderwerp._meta.get_field("besluit"), admin.site),
    )

    def __init__(self, *args, obj, **kwargs):
        super().__init__(*args, obj=obj, **kwargs)
        self.fields["besluit"].help_text = format_html(
            '{} <a href="{}">{}</a>.',
            tekst("Staat het er nog niet? Schrijf het dan eerst op:"),
            nieuw_besluit(obj),
            tekst("besluit vastleggen"),
        )


@admin.register(Doorbraak)
class DoorbraakMetBesluit(DoorbraakBeheer):
    """Breakthroughs, with the decisions about them."""

    readonly_fields = ("besluiten",)
    fieldsets = (
        *DoorbraakBeheer.fieldsets[:-2],
        (_("Wat er is besloten"), {"fields": ("besluiten",)}),
        *DoorbraakBeheer.fieldsets[-2:],
    )

    def stap_form(self, request, obj, methode):
        """Ask for the decision where a step follows from one."""
        return BesluitStapFormulier if methode in BESLUIT_BIJ_STAP else StapFormulier

    def zet_stap(self, obj, methode, besluit=None, **stap):
        """Take the step, and link the decision that it follows from."""
        super().zet_stap(obj, methode, **stap)
        if besluit:
            BesluitOnderwerp.objects.get_or_create(besluit=besluit, doorbraak=obj)

    @admin.display(description=_("besluiten"))
    def besluiten(self, doorbraak):
        """The decisions about it, with a link to each, and one to record another."""
        if not doorbraak.pk:
            return tekst("Bewaar eerst; daarna kun je een besluit vastleggen.")
        rijen = Besluit.objects.filter(onderwerpen__doorbraak=doorbraak)
        punten = format_html_join(
            "",
            '<li><a href="{}">{}</a> ({}, {})</li>',
            (
                (reverse("admin:financiering_besluit_change", args=[rij.pk]), rij, rij.wie, rij.op)
                for rij in rijen
            ),
        )
        return format_html(
            '<div class="verwijzingen">{} <a class="addlink" href="{}">{}</a></div>',
            format_html("<ul>{}</ul>", punten) if punten else tekst("Er is nog geen besluit over."),
            nieuw_besluit(doorbraak),
            tekst("Besluit vastleggen"),
        )
