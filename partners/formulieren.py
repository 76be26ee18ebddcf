"""What partners fill in: a commitment, a delivery, a proof."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from coalitie.basis.bestanden import BewijsFormField
from coalitie.basis.getallen import InvoerGetalField
from coalitie.basis.openbaar import is_zinnig
from coalitie.basis.tekst import EenRegelField, SchoneTekstField
from coalitie.basis.velden import VageDatumFormField
from partners.models import Levering, Toezegging, Verantwoordelijkheid
from themas.models import Interventie

Soort, Eenheid = Toezegging.Soort, Toezegging.Eenheid
LANGSTE_TEKST = 4000
LANGSTE_DATUM = 80
OOK_MEER = _("Ja, het is meer dan toegezegd.")
VERPLICHT = {"aria-required": "true"}


class Formulier(forms.Form):
    """A form of the partner portal: without colons, and the browser leaves the errors to us."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class PeriodeField(VageDatumFormField):
    """A date as far as it is known; written in Dutch in any language, because so it is read back."""

    def prepare_value(self, value):
        with override("nl"):
            return super().prepare_value(value)

    def to_python(self, value):
        return super().to_python(value[:LANGSTE_DATUM] if isinstance(value, str) else value)


class InterventieKeuze(forms.ModelChoiceField):
    """A choice of intervention, first those that the partner answers for."""

    def geef(self, partner, huidige=None):
        """Let it choose from what ``partner`` may promise for; ``huidige`` (an id) was chosen before."""
        eigen = Verantwoordelijkheid.objects.geldig().filter(partner=partner).values("interventie")
        openbaar = Interventie.objects.openbaar().values("pk")
        self.queryset = Interventie.objects.filter(
            Q(pk__in=eigen) | Q(pk__in=openbaar) | Q(pk=huidige)
        ).order_by("titel")
        van_ons = set(eigen.values_list("interventie", flat=True))
        rijen = [(rij.pk, self.label_from_instance(rij)) for rij in self.queryset]
        groepen = (
            (_("Waar jullie aan meedoen"), [rij for rij in rijen if rij[0] in van_ons]),
            (_("Andere"), [rij for rij in rijen if rij[0] not in van_ons]),
        )
        self.choices = [("", _("Kies")), *((naam, rij) for naam, rij in groepen if rij)]

    def label_from_instance(self, obj):
        return obj.titel


class ToezeggingFormulier(Formulier):
    """What is promised; which fields there are depends on ``soort``, which the page has asked before."""

    interventie = InterventieKeuze(
        Interventie.objects.none(),
        label=_("Voor welke interventie?"),
        widget=forms.Select(attrs=VERPLICHT),
        error_messages={
            "required": _("Kies waarvoor het is."),
            "invalid_choice": _("Kies een interventie uit de lijst."),
        },
    )
    hoeveelheid = InvoerGetalField(
        label=_("Hoeveel?"), error_messages={"required": _("Vul in hoeveel jullie toezeggen.")}
    )
    eenheid = forms.ChoiceField(
        label=_("Uren of fte?"),
        choices=[(Eenheid.UUR, _("uur, in totaal")), (Eenheid.FTE, _("fte, zolang het loopt"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies uren of fte."), "invalid_choice": _("Kies uren of fte.")},
    )
    tekst = SchoneTekstField(
        label=_("Wat precies?"),
        max_length=LANGSTE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4, **VERPLICHT}),
        help_text=_("Dit staat op de site als het is bevestigd. Zet er geen namen van mensen in."),
        error_messages={"required": _("Schrijf in een of twee zinnen op wat jullie precies toezeggen.")},
    )
    voor_wie = EenRegelField(
        label=_("Voor wie?"),
        max_length=200,
        widget=forms.TextInput(attrs=VERPLICHT),
        help_text=_("Wie heeft er wat aan? Bijvoorbeeld: de wijkcoaches, of ouders op school."),
        error_messages={"required": _("Schrijf op wie er wat aan deze kennis heeft.")},
    )
    begin = PeriodeField(
        label=_("Vanaf wanneer?"),
        widget=forms.TextInput(attrs={"autocomplete": "off", **VERPLICHT}),
        help_text=_("Zo precies als je het weet: 4 juli 2027, juli 2027, najaar 2027 of 2027."),
        error_messages={"required": _("Vul in vanaf wanneer. Alleen het jaar mag ook.")},
    )
    eind = PeriodeField(
        label=_("Tot en met wanneer? (hoeft niet)"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Leeg betekent: dat weten we nog niet."),
    )

    LABELS = {
        Soort.GELD: {"hoeveelheid": _("Hoeveel euro?"), "tekst": _("Waarvoor precies?")},
        Soort.KENNIS: {"hoeveelheid": _("Hoeveel uur? (hoeft niet)"), "tekst": _("Welke kennis?")},
        Soort.MENSEN: {"hoeveelheid": _("Hoeveel?"), "tekst": _("Wat gaan ze doen?")},
    }

    def __init__(self, *args, soort, partner, huidige=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.soort, self.partner = soort, partner
        self.fields["interventie"].geef(partner, huidige)
        if soort != Soort.MENSEN:
            del self.fields["eenheid"]
        if soort != Soort.KENNIS:
            del self.fields["voor_wie"]
            self.fields["hoeveelheid"].widget.attrs |= VERPLICHT
        self.fields["hoeveelheid"].required = soort != Soort.KENNIS
        for naam, label in self.LABELS[soort].items():
            self.fields[naam].label = label
        if soort == Soort.KENNIS:
            self.order_fields(["interventie", "tekst", "voor_wie", "hoeveelheid"])

    def clean(self):
        """Refuse a period that ends before it begins."""
        gegevens = super().clean()
        begin, eind = gegevens.get("begin"), gegevens.get("eind")
        if begin and eind and eind.laatste < begin.eerste:
            self.add_error("eind", _("Het einde ligt voor het begin. Kijk de jaartallen na."))
        return gegevens

    def velden(self):
        """Return what was filled in as fields of a commitment."""
        gegevens = self.cleaned_data
        eenheid = gegevens.get("eenheid", "")
        if self.soort == Soort.GELD:
            eenheid = Eenheid.EUR.value
        elif self.soort == Soort.KENNIS:
            eenheid = Eenheid.UUR.value if gegevens["hoeveelheid"] else ""
        return {
            **{naam: gegevens.get(naam) for naam in ("interventie", "hoeveelheid", "begin", "eind", "tekst")},
            "voor_wie": gegevens.get("voor_wie", ""),
            "soort": self.soort,
            "eenheid": eenheid,
        }

    def toezegging(self):
        """Return the commitment that was filled in, not saved."""
        return Toezegging(partner=self.partner, **self.velden())


class RedenFormulier(Formulier):
    """Why something is done."""

    reden = SchoneTekstField(
        label=_("Waarom?"),
        max_length=LANGSTE_TEKST,
        widget=forms.Textarea(attrs={"rows": 3, **VERPLICHT}),
        help_text=_("Eén zin is genoeg. Je collega's en het programmateam lezen dit."),
        error_messages={"required": _("Schrijf op waarom. Ook over een jaar wil iemand dat weten.")},
    )


def vraag_ook_meer(formulier, waarom):
    """Let a form ask whether it is meant that more is delivered than promised."""
    formulier.fields["ook_meer"].widget = forms.CheckboxInput()
    formulier.add_error("ook_meer", waarom)


class BijstelFormulier(RedenFormulier):
    """What a confirmed quantity becomes, and why."""

    hoeveelheid = InvoerGetalField(
        label=_("Hoeveel wordt het?"), error_messages={"required": _("Vul in hoeveel het wordt.")}
    )
    ook_meer = forms.BooleanField(label=OOK_MEER, required=False, widget=forms.HiddenInput)
    field_order = ("hoeveelheid", "ook_meer", "reden")


class BewijsFormulier(Formulier):
    """A proof."""

    bewijs = BewijsFormField(
        label=_("Bewijs"),
        help_text=_(
            "Een pdf of een foto (jpg, png, webp), ten hoogste 10 MB. Alleen je collega's en het "
            "programmateam kunnen het openen."
        ),
    )


class LeveringFormulier(Formulier):
    """What was delivered of a commitment, when, and the proof of it."""

    datum = forms.DateField(
        label=_("Wanneer is het geleverd?"),
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", **VERPLICHT}),
        error_messages={
            "required": _("Vul in op welke dag het is geleverd."),
            "invalid": _("Deze datum begrijpen we niet. Schrijf bijvoorbeeld 4-7-2026."),
        },
    )
    hoeveelheid = InvoerGetalField(
        label=_("Hoeveel?"), error_messages={"required": _("Vul in hoeveel er is geleverd.")}
    )
    ook_meer = forms.BooleanField(label=OOK_MEER, required=False, widget=forms.HiddenInput)
    notitie = SchoneTekstField(
        label=_("Wat is er geleverd? (hoeft niet)"),
        max_length=LANGSTE_TEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Komt niet op de site. Alleen je collega's en het programmateam lezen dit."),
    )
    bewijs = BewijsFormField(
        label=_("Bewijs (hoeft niet)"),
        required=False,
        help_text=_("Een pdf of een foto (jpg, png, webp), ten hoogste 10 MB. Het kan ook later."),
    )

    def __init__(self, *args, toezegging, **kwargs):
        super().__init__(*args, **kwargs)
        self.toezegging = toezegging
        if toezegging.hoeveelheid is None:
            del self.fields["hoeveelheid"]
            self.fields["notitie"].required = True
            self.fields["notitie"].label = _("Wat is er geleverd?")
            self.fields["notitie"].error_messages["required"] = _("Schrijf op wat er is geleverd.")
        elif toezegging.eenheid == Eenheid.EUR:
            self.fields["hoeveelheid"].label = _("Hoeveel euro is er geleverd?")
        else:
            self.fields["hoeveelheid"].label = _("Hoeveel %(eenheid)s is er geleverd?") % {
                "eenheid": toezegging.get_eenheid_display()
            }

    def clean_datum(self):
        """Refuse a day to come, and a year that nobody can mean."""
        dag = self.cleaned_data["datum"]
        if dag > timezone.localdate():
            raise forms.ValidationError(_("Deze dag moet nog komen. Meld een levering als hij er is."))
        if not is_zinnig(dag):
            raise forms.ValidationError(_("Deze datum kan niet kloppen. Kijk het jaartal na."))
        return dag

    def levering(self):
        """Return the delivery that was filled in, not saved."""
        gegevens = self.cleaned_data
        bewijs = gegevens.get("bewijs")
        return Levering(
            toezegging=self.toezegging,
            datum=gegevens["datum"],
            hoeveelheid=gegevens.get("hoeveelheid"),
            notitie=gegevens["notitie"],
            bewijs=bewijs or "",
            bewijs_naam=bewijs.getoonde_naam if bewijs else "",
        )
