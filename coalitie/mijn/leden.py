"""Colleagues: who works for this partner, asking others, what they may do, and leaving."""

from contextlib import contextmanager

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from coalitie.mijn.toegang import INVULLER, LEZER, MANDAATHOUDER, voor_leden
from coalitie.site.bladeren import bladzijde
from coalitie.site.lezen import alleen_lezen, lezen_en_sturen
from partners.acties import leden as acties
from partners.acties import uitnodigen
from partners.models import Verantwoordelijkheid
from partners.toegang import kan_invullen, leden_van

PER_BLADZIJDE = 40
WAT_MAG = [
    (LEZER, gettext_lazy("Lezer: ziet alles, verandert niets.")),
    (INVULLER, gettext_lazy("Invuller: vult in hoe het gaat en stelt toezeggingen voor.")),
    (MANDAATHOUDER, gettext_lazy("Mandaathouder: mag ook beloven, en gaat over de collega's.")),
]


class RolFormulier(forms.Form):
    """What somebody may do."""

    rol = forms.ChoiceField(label=gettext_lazy("Kies een rol"), choices=WAT_MAG, widget=forms.RadioSelect)


class UitnodigFormulier(RolFormulier):
    """Whom to ask, and what for."""

    email = forms.EmailField(
        label=gettext_lazy("E-mailadres van je collega"),
        max_length=254,
        error_messages={"required": gettext_lazy("Vul het e-mailadres van je collega in.")},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("email", "rol")


class PersoonFormulier(forms.Form):
    """Who does it: for a mandaathouder all who may fill in, for an invuller only themselves."""

    persoon = forms.ChoiceField(
        label=gettext_lazy("Wie doet dit?"),
        required=False,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Deze collega vult in hoe het gaat en krijgt daarover de mails."),
    )

    def __init__(self, *args, lid, rij, **kwargs):
        super().__init__(*args, initial={"persoon": str(rij.persoon_id or "")}, **kwargs)
        leden = kan_invullen().filter(partner=lid.partner).select_related("gebruiker")
        if not lid.mag_beloven:
            leden = leden.filter(gebruiker=lid.gebruiker_id)
        self.mensen = {str(een.gebruiker_id): een.gebruiker for een in leden.order_by("gebruiker__naam")}
        if not lid.mag_beloven and rij.persoon_id and rij.persoon_id != lid.gebruiker_id:
            blijft = (str(rij.persoon_id), rij.persoon)
        else:
            blijft = ("", _("Nog niemand"))
        self.fields["persoon"].required = bool(blijft[0])
        self.fields["persoon"].choices = [*self.mensen.items(), blijft]

    @property
    def gekozen(self):
        """The account that was chosen, or None."""
        return self.mensen.get(self.cleaned_data["persoon"])


@alleen_lezen
@voor_leden()
def collegas(request, lid):
    """Show who works for this partner, and to a mandaathouder who is asked."""
    inhoud = {"lid": lid, "pagina": bladzijde(request, leden_van(lid.partner), PER_BLADZIJDE)}
    if lid.mag_beloven:
        lopend = lid.partner.uitnodigingen.lopend().select_related("uitgenodigd_door")
        inhoud["uitnodigingen"] = lopend[:PER_BLADZIJDE]
    return render(request, "mijn/collegas.html", inhoud)


@lezen_en_sturen
@voor_leden(MANDAATHOUDER)
def nodig_uit(request, lid):
    """Ask for an address and a role, and mail the link."""
    formulier = UitnodigFormulier(request.POST or None, initial={"rol": INVULLER})
    if request.method == "POST" and formulier.is_valid():
        try:
            uitnodiging = uitnodigen.nodig_uit(
                partner=lid.partner, door=request.user, **formulier.cleaned_data
            )
        except ValidationError as fout:
            formulier.add_error(None, fout)
        else:
            messages.success(request, _("We mailen %(email)s een link.") % {"email": uitnodiging.email})
            return redirect("mijn_collegas", lid.partner.slug)
    return _formulier(request, "mijn/uitnodigen.html", lid, formulier)


@require_POST
@voor_leden(MANDAATHOUDER)
def stuur_opnieuw(request, lid, pk):
    """Mail a new link to who was asked before."""
    uitnodiging = get_object_or_404(lid.partner.uitnodigingen.lopend(), pk=pk)
    with _meldt(request, _("We mailen een nieuwe link. De oude werkt niet meer.")):
        uitnodigen.nodig_uit(
            partner=lid.partner, email=uitnodiging.email, rol=uitnodiging.rol, door=request.user
        )
    return redirect("mijn_collegas", lid.partner.slug)


@require_POST
@voor_leden(MANDAATHOUDER)
def trek_in(request, lid, pk):
    """Withdraw an invitation."""
    uitnodiging = get_object_or_404(lid.partner.uitnodigingen, pk=pk)
    with _meldt(request, _("De uitnodiging is ingetrokken. De link werkt niet meer.")):
        uitnodigen.trek_in(uitnodiging=uitnodiging, door=request.user)
    return redirect("mijn_collegas", lid.partner.slug)


@lezen_en_sturen
@voor_leden(MANDAATHOUDER)
def collega(request, lid, pk):
    """Change what a colleague may do."""
    ander = get_object_or_404(leden_van(lid.partner), pk=pk)
    formulier = RolFormulier(request.POST or None, initial={"rol": ander.rol})
    if request.method == "POST" and formulier.is_valid():
        try:
            acties.verander_rol(lidmaatschap=ander, rol=formulier.cleaned_data["rol"], door=request.user)
        except ValidationError as fout:
            formulier.add_error(None, fout)
        else:
            messages.success(request, _("Bewaard. Dit geldt vanaf nu."))
            return redirect("mijn_collegas", lid.partner.slug)
    return _formulier(request, "mijn/collega.html", lid, formulier, ander=ander)


@lezen_en_sturen
@voor_leden(MANDAATHOUDER)
def beeindig(request, lid, pk):
    """Ask whether a colleague really goes, and end the membership."""
    ander = get_object_or_404(leden_van(lid.partner).exclude(pk=lid.pk), pk=pk)
    if request.method == "POST":
        losgelaten = []
        with _meldt(request, _("%(wie)s hoort er niet meer bij.") % {"wie": ander.gebruiker}):
            losgelaten = acties.beeindig(lidmaatschap=ander, door=request.user)
        if losgelaten:
            messages.warning(request, _over(losgelaten))
        return redirect("mijn_collegas", lid.partner.slug)
    return render(request, "mijn/beeindigen.html", {"lid": lid, "ander": ander, "los": _genoemd(ander)})


@lezen_en_sturen
@voor_leden()
def ga_weg(request, lid):
    """Ask whether somebody really leaves, and end the own membership."""
    if request.method == "POST":
        with _meldt(request, _("Je hoort niet meer bij %(partner)s.") % {"partner": lid.partner}):
            acties.verlaat(lidmaatschap=lid, door=request.user)
        return redirect("mijn")
    inhoud = {"lid": lid, "laatste": acties.is_laatste_mandaathouder(lid), "los": _genoemd(lid)}
    return render(request, "mijn/weggaan.html", inhoud)


@lezen_en_sturen
@voor_leden(INVULLER)
def wie_doet_het(request, lid, pk):
    """Name who does what the partner answers for: a mandaathouder anybody, an invuller themselves."""
    rij = get_object_or_404(
        Verantwoordelijkheid.objects.geldig().select_related("partner", "interventie", "persoon"),
        partner=lid.partner,
        pk=pk,
    )
    formulier = PersoonFormulier(request.POST or None, lid=lid, rij=rij)
    if request.method == "POST" and formulier.is_valid():
        try:
            if formulier.has_changed():
                acties.wijs_aan(verantwoordelijkheid=rij, persoon=formulier.gekozen, door=request.user)
        except ValidationError as fout:
            formulier.add_error(None, fout.messages)
        else:
            messages.success(request, _("Bewaard."))
            return redirect("mijn_start", lid.partner.slug)
    return _formulier(request, "mijn/wie_doet_het.html", lid, formulier, rij=rij)


def _genoemd(lid):
    return (
        Verantwoordelijkheid.objects.nog_niet_voorbij()
        .filter(partner=lid.partner, persoon=lid.gebruiker_id)
        .select_related("interventie")
        .order_by("interventie__titel")
    )


def _over(losgelaten):
    waarvoor = ", ".join(rij.interventie.titel for rij in losgelaten)
    return _("Kies op de startpagina wie dit overneemt: %(waarvoor)s.") % {"waarvoor": waarvoor}


@contextmanager
def _meldt(request, melding):
    """Say that it worked, or why it did not."""
    try:
        yield
    except ValidationError as fout:
        for bezwaar in fout.messages:
            messages.error(request, bezwaar)
    else:
        messages.success(request, melding)


def _formulier(request, sjabloon, lid, formulier, **inhoud):
    inhoud |= {"lid": lid, "form": formulier}
    return render(request, sjabloon, inhoud, status=422 if formulier.errors else 200)
