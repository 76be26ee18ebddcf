"""Who did what, and when, for this partner: the history of the database in sentences."""

from dataclasses import dataclass
from itertools import groupby

from django import forms
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis.beheer.geschiedenis import lees
from coalitie.basis.models import Gebruiker
from coalitie.mijn.toegang import voor_leden
from coalitie.mijn.wie_deed_wat_zinnen import Verteller
from coalitie.site.bladeren import nummer_van_bladzijde
from coalitie.site.lezen import alleen_lezen
from partners.models import (
    Levering,
    Lidmaatschap,
    Toezegging,
    ToezeggingStap,
    Uitnodiging,
    Verantwoordelijkheid,
    Voortgang,
    VoortgangStap,
)

PER_BLADZIJDE = 40


@dataclass(frozen=True)
class Spoor:
    """The history of ``model``, as far as it is about one partner; ``over`` are the rows that name it."""

    model: type
    kolom: str = "partner"
    over: type | None = None

    @property
    def tabel(self):
        """The model of the events."""
        return self.model.pgh_event_model

    def van(self, partner):
        """Return the events about the partner with this ``pk``; each was its own at that moment."""
        if self.over is None:
            return self.tabel.objects.filter(**{self.kolom: partner}).order_by()
        rijen = self.over.objects.filter(partner=partner)
        return self.tabel.objects.filter(**{f"{self.kolom}__in": rijen}).order_by()


TOEZEGGINGEN = (
    Spoor(ToezeggingStap, "onderwerp", Toezegging),
    Spoor(Toezegging),
    Spoor(Levering, "toezegging", Toezegging),
)
# What is typed has no history until it is handed in; the steps tell the rest.
VOORTGANG = (Spoor(VoortgangStap, "onderwerp", Voortgang),)
COLLEGAS = (Spoor(Lidmaatschap), Spoor(Uitnodiging))
SOORTEN = {
    "toezeggingen": (gettext_lazy("Toezeggingen"), TOEZEGGINGEN),
    "voortgang": (gettext_lazy("Voortgang"), VOORTGANG),
    "wie-waarvoor": (gettext_lazy("Wie waarvoor"), (Spoor(Verantwoordelijkheid),)),
    "collegas": (gettext_lazy("Collega's"), COLLEGAS),
}


class Keuzes(forms.Form):
    """What to look for; what is not a choice counts as none."""

    soort = forms.ChoiceField(label=gettext_lazy("Wat"), required=False)
    wie = forms.ChoiceField(label=gettext_lazy("Wie"), required=False)

    def __init__(self, *args, mensen, **kwargs):
        super().__init__(*args, **kwargs)
        alles, iedereen = ("", _("Alles")), ("", _("Iedereen"))
        self.fields["soort"].choices = [alles, *((naam, label) for naam, (label, _sporen) in SOORTEN.items())]
        self.fields["wie"].choices = [iedereen, *((str(een.pk), str(een)) for een in mensen)]


@alleen_lezen
@voor_leden()
def wie_deed_wat(request, lid):
    """Show what happened for this partner, newest first."""
    lidmaatschappen = Lidmaatschap.objects.filter(partner=lid.partner)
    mensen = list(
        Gebruiker.objects.filter(pk__in=lidmaatschappen.values("gebruiker")).order_by("naam", "email")
    )
    keuzes = Keuzes(request.GET or None, mensen=mensen)
    gekozen = keuzes.cleaned_data if keuzes.is_valid() else {}
    soort, wie = gekozen.get("soort"), gekozen.get("wie")
    sporen = SOORTEN[soort][1] if soort else [spoor for _naam, groep in SOORTEN.values() for spoor in groep]
    nummer = nummer_van_bladzijde(request.GET)
    gebeurtenissen, meer = lees(
        sporen,
        pk=lid.partner_id,
        gebruiker=int(wie) if wie else None,
        nummer=nummer,
        per_pagina=PER_BLADZIJDE,
    )
    regels = Verteller(lid.partner, gebeurtenissen, mensen).regels()
    inhoud = {
        "lid": lid,
        "keuzes": keuzes,
        "gekozen": bool(soort or wie),
        "dagen": [(dag, list(groep)) for dag, groep in groupby(regels, key=lambda regel: regel.dag)],
        "nummer": nummer,
        "meer": meer,
        "vraag": urlencode({naam: waarde for naam, waarde in gekozen.items() if waarde}),
    }
    return render(request, "mijn/wie_deed_wat.html", inhoud)
