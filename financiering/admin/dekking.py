"""Which source covers how much of which need: a list, ending a cover, and covering a need."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminDateWidget, AdminRadioSelect, AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, Handeling, Handelingen, Handelingsformulier, kolommen
from coalitie.basis.beheer.filters import Vraagfilter
from coalitie.basis.beheer.stappen import vandaag
from coalitie.basis.getallen import GetalFormField
from coalitie.basis.tekst import EenRegelField
from coalitie.basis.velden import DagFormField, VageDatumFormField
from financiering.acties.dekking import beeindig, dek
from financiering.behoeften import hoeveel_nodig, met_gedekt, wat_nog_mist
from financiering.bronnen import bronnen_voor, loos
from financiering.models import Dekking
from partners.woorden import in_eenheid


class BeeindigFormulier(Handelingsformulier):
    """From when on a cover holds no more."""

    per = DagFormField(
        label=_("Houdt op per"),
        widget=AdminDateWidget,
        initial=timezone.localdate,
        help_text=_("Vanaf deze dag is dit deel van de bron weer vrij."),
    )


class DekFormulier(Handelingsformulier):
    """Out of which source a need is covered, and how much."""

    bron = forms.ChoiceField(
        label=_("Waaruit"),
        widget=AdminRadioSelect,
        help_text=_("Alleen bronnen waar nog iets van over is, in dezelfde eenheid."),
    )
    hoeveelheid = GetalFormField(
        label=_("Hoeveel"), widget=AdminTextInputWidget, min_value=0, max_digits=14, decimal_places=2
    )
    geldig_vanaf = VageDatumFormField(
        label=_("Geldt vanaf"),
        widget=AdminTextInputWidget,
        initial=vandaag,
        help_text=_("Sinds wanneer dit zo is. Bijvoorbeeld 4 juli 2024, juli 2024, najaar 2023 of 2023."),
    )
    toelichting = EenRegelField(
        label=_("Toelichting"), widget=AdminTextInputWidget, max_length=300, required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        soorten = bronnen_voor(self.obj)
        self.bronnen = {f"{rij._meta.model_name}-{rij.pk}": rij for rijen in soorten for rij in rijen}
        self.fields["bron"].choices = [
            (
                rijen[0]._meta.verbose_name_plural.capitalize(),
                [(f"{rij._meta.model_name}-{rij.pk}", self._in_woorden(rij)) for rij in rijen],
            )
            for rijen in soorten
            if rijen
        ]
        self.fields["hoeveelheid"].help_text = tekst("In %(eenheid)s.") % {
            "eenheid": self.obj.get_eenheid_display()
        }

    def _in_woorden(self, bron):
        over = in_eenheid(bron.over, self.obj.eenheid)
        return tekst("%(bron)s: nog %(over)s over") % {"bron": bron, "over": over}

    def clean_bron(self):
        """Return the source itself."""
        return self.bronnen[self.cleaned_data["bron"]]


def _dek(behoefte, **wat):
    dekking = dek(behoefte=behoefte, **wat)
    # After the save: it waited for whoever pressed the same button, so theirs is seen.
    zelfde = Dekking.objects.van_bron(dekking.bron).exclude(pk=dekking.pk)
    if zelfde.filter(
        behoefte=behoefte,
        hoeveelheid=dekking.hoeveelheid,
        geldig_vanaf=dekking.geldig_vanaf,
        geldig_tot=None,
    ).exists():
        raise ValidationError(
            tekst("Deze dekking staat er al. Is er nog meer uit deze bron? Maak die dekking dan groter.")
        )
    hoeveel = in_eenheid(dekking.hoeveelheid, behoefte.eenheid)
    melding = tekst("Gedekt: %(hoeveel)s uit %(bron)s.") % {"hoeveel": hoeveel, "bron": dekking.bron}
    mist = wat_nog_mist(met_gedekt(type(behoefte).objects.filter(pk=behoefte.pk)).get())
    return f"{melding} {capfirst(mist)}." if mist else melding


def _uitleg_dek(behoefte):
    if any(bronnen_voor(behoefte)):
        nodig = hoeveel_nodig(behoefte)
        return tekst(
            "Kies een bron en zeg hoeveel ervan hiervoor is. Nodig: %(nodig)s. Al gedekt: %(gedekt)s."
        ) % {"nodig": nodig, "gedekt": in_eenheid(behoefte.gedekt, behoefte.eenheid)}
    return tekst(
        "Er is nu geen bron met nog iets over in %(eenheid)s. Leg eerst een toezegging, een begrotingsregel of "
        "een gemeentebudget vast."
    ) % {"eenheid": behoefte.get_eenheid_display()}


DEK = Handeling(
    naam="dek",
    knop=_("Dek deze behoefte"),
    uitleg=_uitleg_dek,
    formulier=DekFormulier,
    doe=_dek,
    recht="financiering.add_dekking",
)


def _beeindig(dekking, **wat):
    nu = beeindig(dekking=dekking, **wat)
    return tekst("Deze dekking houdt op per %(dag)s.") % {"dag": date_format(nu.geldig_tot, "j F Y")}


BEEINDIG = Handeling(
    naam="beeindig",
    knop=_("Laat deze dekking eindigen"),
    uitleg=lambda dekking: tekst(
        "De dekking blijft staan zoals zij was, tot de dag die je invult. Was zij een vergissing? Verbeter "
        "haar dan in het formulier."
    ),
    formulier=BeeindigFormulier,
    doe=_beeindig,
    mogelijk=lambda dekking: dekking.geldig_tot is None or dekking.geldig_tot > timezone.localdate(),
)


class TeltFilter(Vraagfilter):
    """Whether a cover holds, and whether its source can still pay."""

    title = _("geldt nu")
    parameter_name = "geldt"
    keuzes = {
        "ja": (_("geldt vandaag"), lambda rijen: rijen.op(timezone.localdate())),
        "niets": (
            _("geldt, maar de bron of de behoefte verviel"),
            loos,
        ),
        "nee": (
            _("voorbij of nog niet begonnen"),
            lambda rijen: rijen.exclude(pk__in=Dekking.objects.op(timezone.localdate()).values("pk")),
        ),
    }


@admin.register(Dekking)
class DekkingBeheer(Handelingen, Beheer):
    """Covers."""

    list_display = ("behoefte", "hoeveel", "uit", "geldt")
    list_filter = (TeltFilter, "behoefte__soort", "behoefte__jaar")
    list_select_related = (
        "behoefte__interventie",
        "toezegging__partner",
        "toezegging__interventie",
        "begrotingsregel__aanvraag",
        "begrotingsregel__hoofdthema",
        "gemeentebudget",
    )
    search_fields = (
        "behoefte__waarvoor",
        "behoefte__interventie__titel",
        "toezegging__partner__naam",
        "begrotingsregel__aanvraag__titel",
        "gemeentebudget__naam",
    )
    handelingen = (BEEINDIG,)
    regels_bij = {
        "dekking_uit_een_bron": "toezegging",
        "dekking_met_hoeveelheid": "hoeveelheid",
        "dekking_tot_na_vanaf": "geldig_tot",
    }
    fieldsets = (
        (
            _("Wat er gedekt is"),
            {
                "fields": ("behoefte", "hoeveelheid", "toelichting"),
                "description": _(
                    "Verbeter hier alleen wat verkeerd is ingevuld. Verandert er echt iets? Laat deze dekking "
                    "dan eindigen en maak een nieuwe."
                ),
            },
        ),
        (
            _("Waaruit"),
            {
                "fields": ("toezegging", "begrotingsregel", "gemeentebudget"),
                "description": _("Kies er één. De bron telt in dezelfde eenheid als de behoefte."),
            },
        ),
        (_("Wanneer"), {"fields": (("geldig_vanaf", "geldig_tot"),)}),
    )

    @admin.display(description=_("hoeveel"), ordering="hoeveelheid")
    def hoeveel(self, dekking):
        """How much, with its unit."""
        return kolommen.rechts(in_eenheid(dekking.hoeveelheid, dekking.behoefte.eenheid))

    @admin.display(description=_("uit"))
    def uit(self, dekking):
        """The source."""
        return str(dekking.bron)

    @admin.display(description=_("geldt"), ordering="geldig_vanaf")
    def geldt(self, dekking):
        """From when until when."""
        return kolommen.periode_van(dekking)
