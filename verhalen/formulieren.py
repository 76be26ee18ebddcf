"""What a resident fills in."""

from django import forms
from django.core.validators import RegexValidator, slug_re
from django.utils.translation import gettext_lazy as _

from coalitie.basis.tekst import EenRegelField, SchoneTekstField
from themas.models import Interventie, Thema, Wijk
from verhalen import codes
from verhalen.models import Inzending
from verhalen.models.inzending import LANGSTE_TEKST


class AdresKeuzeField(forms.ModelChoiceField):
    """A choice by slug; what cannot be a slug never reaches the database."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, to_field_name="slug", required=False, **kwargs)

    def to_python(self, value):
        """Return the chosen row."""
        if value and not slug_re.fullmatch(str(value)):
            raise forms.ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return super().to_python(value)


class InzendingFormulier(forms.ModelForm):
    """A question, a tip or an experience. ``website`` is for programs that fill in everything."""

    use_required_attribute = False

    tekst = SchoneTekstField(
        label=_("Wat wil je vragen of vertellen?"),
        max_length=LANGSTE_TEKST,
        widget=forms.Textarea(attrs={"rows": 7, "aria-required": "true"}),
        help_text=_("Schrijf het zoals je het zou zeggen. Zet er geen gegevens van andere mensen in."),
        error_messages={"required": _("Schrijf op wat je wilt vragen of vertellen.")},
    )
    wijk = AdresKeuzeField(
        Wijk.objects.all(),
        label=_("Over welke wijk gaat het?"),
        empty_label=_("Weet ik niet, of alle wijken"),
        error_messages={"invalid_choice": _("Kies een wijk uit de lijst.")},
    )
    thema = AdresKeuzeField(
        Thema.objects.all(),
        label=_("Waar gaat het over?"),
        empty_label=_("Iets anders, of weet ik niet"),
        error_messages={"invalid_choice": _("Kies een onderwerp uit de lijst.")},
    )
    interventie = AdresKeuzeField(
        Interventie.objects.none(),
        label=_("Gaat het over dit plan?"),
        empty_label=_("Nee, over iets anders"),
        error_messages={"invalid_choice": _("Kies een plan uit de lijst.")},
    )
    naam = EenRegelField(
        label=_("Je naam (hoeft niet)"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = EenRegelField(
        label=_("Je e-mailadres (hoeft niet)"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("Dan sturen we je een mail als er antwoord is."),
    )
    telefoon = EenRegelField(
        label=_("Je telefoonnummer (hoeft niet)"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
        validators=[
            RegexValidator(
                r"^\+?[0-9 ()./-]{6,}$", _("Schrijf een telefoonnummer, bijvoorbeeld 06 12 34 56 78.")
            )
        ],
    )
    website = forms.CharField(
        label=_("Laat dit veld leeg"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    kaartje = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Inzending
        fields = (
            "soort",
            "tekst",
            "interventie",
            "wijk",
            "thema",
            "naam",
            "email",
            "telefoon",
            "toestemming",
        )
        widgets = {"soort": forms.RadioSelect, "toestemming": forms.RadioSelect}
        labels = {"soort": _("Wat wil je ons sturen?"), "toestemming": _("Wat mogen wij ermee doen?")}
        help_texts = {
            "toestemming": _("We lezen alles eerst zelf. Er komt niets vanzelf op de site."),
        }
        error_messages = {
            "soort": {
                "required": _("Kies wat je wilt sturen."),
                "invalid_choice": _("Kies een van de drie."),
            },
            "toestemming": {
                "required": _("Kies wat we met je bericht mogen doen."),
                "invalid_choice": _("Kies een van de drie."),
            },
        }

    def __init__(self, *args, interventie="", **kwargs):
        """``interventie`` is the slug of the plan on whose page she was; without one it is not asked."""
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        plannen = Interventie.objects.openbaar().filter(slug=interventie)
        if slug_re.fullmatch(interventie) and plannen.exists():
            self.fields["interventie"].queryset = plannen
        else:
            del self.fields["interventie"]

    def clean_email(self):
        """Refuse what is no address; said as what to do."""
        waarde = self.cleaned_data["email"]
        if waarde:
            forms.EmailField(
                error_messages={"invalid": _("Schrijf een e-mailadres zoals naam@voorbeeld.nl.")}
            ).clean(waarde)
        return waarde

    def clean(self):
        """Ask for a name where it may stand on the site."""
        gegevens = super().clean()
        met_naam = gegevens.get("toestemming") == Inzending.Toestemming.MET_NAAM
        if met_naam and not gegevens.get("naam") and "naam" not in self.errors:
            self.add_error("naam", _("Schrijf je naam op, of kies dat je tekst zonder naam op de site mag."))
        return gegevens

    def inhoud(self):
        """Return what was sent in as one text, to recognise the same thing sent twice."""
        velden = [naam for naam in self._meta.fields if naam in self.cleaned_data]
        return "\x1f".join(f"{naam}={self.cleaned_data[naam] or ''}" for naam in velden)


class CodeFormulier(forms.Form):
    """The code that she got."""

    use_required_attribute = False

    code = EenRegelField(
        label=_("Je code"),
        max_length=codes.LANGSTE,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "none",
                "spellcheck": "false",
                "aria-required": "true",
            }
        ),
        help_text=_("Twaalf tekens, bijvoorbeeld bcdf-2345-ghjk. Hoofdletters en streepjes maken niet uit."),
        error_messages={
            "required": _("Vul je code in."),
            "max_length": _("Deze code kennen we niet. Kijk of je hem goed hebt overgenomen."),
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class TekstFormulier(forms.Form):
    """What she adds, or why she is not content."""

    use_required_attribute = False

    tekst = SchoneTekstField(
        max_length=LANGSTE_TEKST, widget=forms.Textarea(attrs={"rows": 5, "aria-required": "true"})
    )

    def __init__(self, *args, label, verplicht, **kwargs):
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.fields["tekst"].label = label
        self.fields["tekst"].error_messages["required"] = verplicht


class IntrekkenFormulier(forms.Form):
    """Whether she is sure."""

    use_required_attribute = False

    zeker = forms.BooleanField(
        label=_("Ja, wis mijn bericht en mijn gegevens. Dit kan niet ongedaan worden gemaakt."),
        error_messages={"required": _("Zet een vinkje als je zeker weet dat alles gewist mag worden.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"label_suffix": "", **kwargs})
