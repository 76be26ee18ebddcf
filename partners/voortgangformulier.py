"""What a partner fills in about how it goes: the fields, what they hold, and what is missing."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis.tekst import EenRegelField, SchoneTekstField
from partners.cijfers import LANGSTE_GETAL, lees_getal, schrijf_getal
from partners.models import Voortgang

LANGSTE_TEKST = 4_000
CIJFER = "cijfer-"
UITLEG = "-uitleg"


def _tekst(label, uitleg="", regels=3):
    return SchoneTekstField(
        label=label,
        help_text=uitleg,
        required=False,
        max_length=LANGSTE_TEKST,
        widget=forms.Textarea(attrs={"rows": regels}),
        error_messages={
            "max_length": gettext_lazy(
                "Dit zijn %(show_value)d tekens. Maak het korter: hoogstens %(limit_value)d."
            )
        },
    )


class VoortgangFormulier(forms.Form):
    """One update. Nothing has to be filled in to save it; ``wat_ontbreekt`` says what to hand it in.

    ``vragen`` are the figures that the round asks for; each gets a field for the number, kept as it
    was typed, and one for an explanation.
    """

    use_required_attribute = False

    niets_te_melden = forms.BooleanField(
        label=gettext_lazy("Deze keer is er niets te melden"), required=False
    )
    niets_omdat = _tekst(gettext_lazy("Waarom is er niets te melden?"))
    stand = forms.ChoiceField(
        label=gettext_lazy("Hoe gaat het?"),
        choices=Voortgang.Stand.choices,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": gettext_lazy("Kies een van de drie.")},
    )
    reden = _tekst(gettext_lazy("Waarom gaat het zo?"), gettext_lazy("Een of twee zinnen is genoeg."), 2)
    gedaan = _tekst(gettext_lazy("Wat is er gedaan?"), gettext_lazy("Sinds de vorige keer."))
    bewoners = _tekst(gettext_lazy("Wat merken bewoners ervan?"))
    volgende = _tekst(gettext_lazy("Wat gaan jullie nu doen?"))
    nodig = forms.MultipleChoiceField(
        label=gettext_lazy("Wat is er nodig?"),
        choices=Voortgang.Nodig.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": gettext_lazy("Kies iets uit de lijst.")},
    )
    nodig_toelichting = _tekst(
        gettext_lazy("Wat is er precies nodig?"),
        gettext_lazy("Van wie, hoeveel en wanneer? Niets nodig? Laat dit leeg."),
        2,
    )
    intern = _tekst(
        gettext_lazy("Wil je nog iets aan het programmateam kwijt?"), gettext_lazy("Hoeft niet."), 2
    )

    def __init__(self, *args, vragen=(), **kwargs):
        super().__init__(*args, **kwargs)
        for vraag in vragen:
            self.fields[f"{CIJFER}{vraag.pk}"] = EenRegelField(
                label=vraag.vraag,
                required=False,
                max_length=LANGSTE_GETAL * 2,
                widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
                error_messages={"max_length": gettext_lazy("Schrijf hier alleen een getal.")},
            )
            self.fields[f"{CIJFER}{vraag.pk}{UITLEG}"] = _tekst(
                gettext_lazy("Toelichting bij dit cijfer"), regels=1
            )
        for veld in self.fields.values():
            # A browser would cut off what is too long, also of a text that is pasted, and say nothing.
            veld.widget.attrs.pop("maxlength", None)


def vragen_van(voortgang):
    """Return the figures that its round asks for, here or everywhere."""
    return list(
        voortgang.ronde.cijfervragen.filter(
            Q(interventie=voortgang.interventie_id) | Q(interventie__isnull=True)
        )
    )


def waarden(voortgang, vragen):
    """Return what each field of the form holds now: a text, a list of texts or a bool, by its name."""
    inhoud = {naam: getattr(voortgang, naam) for naam in VoortgangFormulier.base_fields}
    for vraag in vragen:
        antwoord = voortgang.cijfers.get(str(vraag.pk), {})
        inhoud[f"{CIJFER}{vraag.pk}"] = antwoord.get("waarde", "")
        inhoud[f"{CIJFER}{vraag.pk}{UITLEG}"] = antwoord.get("toelichting", "")
    return inhoud


def zet_waarde(voortgang, naam, waarde):
    """Give one field of the form a value, on the object only; returns the field of the model."""
    if not naam.startswith(CIJFER):
        setattr(voortgang, naam, waarde)
        return naam
    sleutel = naam.removeprefix(CIJFER).removesuffix(UITLEG)
    deel = "toelichting" if naam.endswith(UITLEG) else "waarde"
    antwoord = {"waarde": "", "toelichting": "", **voortgang.cijfers.get(sleutel, {}), deel: waarde}
    voortgang.cijfers = {**voortgang.cijfers, sleutel: antwoord}
    return "cijfers"


def schrijf_cijfers_gelijk(voortgang, vragen):
    """Write the numbers that were typed in one way, on the object only."""
    for vraag in vragen:
        getal = lees_getal(voortgang.cijfers.get(str(vraag.pk), {}).get("waarde", ""))
        if getal is not None:
            zet_waarde(voortgang, f"{CIJFER}{vraag.pk}", schrijf_getal(getal))


def wat_ontbreekt(voortgang, vragen):
    """Return what has to be filled in or put right before it can be handed in, by field of the form."""
    if voortgang.niets_te_melden:
        if voortgang.niets_omdat:
            return {}
        return {"niets_omdat": _("Schrijf kort waarom er niets te melden is.")}
    fouten = {}
    if not voortgang.stand:
        fouten["stand"] = _("Kies hoe het gaat.")
    if not voortgang.reden:
        fouten["reden"] = _("Schrijf in een zin waarom het zo gaat.")
    if not voortgang.gedaan:
        fouten["gedaan"] = _("Schrijf wat er is gedaan. Is er niets gedaan? Schrijf dat dan.")
    if voortgang.nodig and not voortgang.nodig_toelichting:
        fouten["nodig_toelichting"] = _("Je koos dat er iets nodig is. Schrijf wat precies.")
    inhoud = waarden(voortgang, vragen)
    for vraag in vragen:
        naam = f"{CIJFER}{vraag.pk}"
        if inhoud[naam] and lees_getal(inhoud[naam]) is None:
            fouten[naam] = _(
                "Dit is geen getal. Schrijf het zo: 12 of 1.234,5. De rest past in de toelichting."
            )
        elif not inhoud[naam] and not inhoud[f"{naam}{UITLEG}"]:
            fouten[naam] = _("Vul een getal in. Weet je het niet? Schrijf dat in de toelichting.")
    return fouten
