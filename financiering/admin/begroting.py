"""Budgets of applications: their lines, the amounts of each, and moving one to the next year."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminDateWidget, AdminTextareaWidget, AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import (
    Beheer,
    BeheerInline,
    Handeling,
    Handelingen,
    Handelingsformulier,
    kolommen,
)
from coalitie.basis.beheer.filters import Vraagfilter
from coalitie.basis.getallen import GetalFormField
from coalitie.basis.tekst import EenRegelField, TekstField
from coalitie.basis.templatetags.portaal import bedrag_in_woorden, euro
from coalitie.basis.velden import DagFormField
from financiering.acties.begroting import maak_ongedaan, verschuif
from financiering.admin.dossier import BestedingInline
from financiering.bronnen import begrotingsregels_met_over, met_over
from financiering.models import Begrotingsbedrag, Begrotingsregel, Hoofdthema, Verschuiving


class Bedragregels(BeheerInline):
    """Amounts of a source. A newer amount is a new row; who may delete one may also correct it."""

    fields = ("zekerheid", "bedrag", "bedrag_tot", "bron", "per", "opmerking")
    verbose_name = _("bedrag")
    verbose_name_plural = _("bedragen: een nieuw bedrag is een nieuwe regel, de oude regels blijven staan")

    def has_change_permission(self, request, obj=None):
        """Keep what was recorded; beheer may correct a slip of the pen."""
        return super().has_change_permission(request, obj) and self.has_delete_permission(request, obj)


class BegrotingsbedragInline(Bedragregels):
    """The amounts of a line of a budget."""

    model = Begrotingsbedrag


class _VerschuivingInline(BeheerInline):
    """What was moved, to read: moving is an act with a button of its own."""

    model = Verschuiving
    can_delete = False
    show_change_link = False

    def has_add_permission(self, request, obj=None):
        """Leave moving to its own page."""
        return False

    def has_change_permission(self, request, obj=None):
        """Keep what was recorded."""
        return False


class VerschovenUit(_VerschuivingInline):
    """What went to the next year."""

    fk_name = "van"
    fields = readonly_fields = ("naar", "bedrag", "op", "reden", "bron", "vastgelegd_door")
    verbose_name_plural = _("verschoven naar het volgende jaar")


class VerschovenIn(_VerschuivingInline):
    """What came from the year before."""

    fk_name = "naar"
    fields = readonly_fields = ("van", "bedrag", "op", "reden", "bron", "vastgelegd_door")
    verbose_name_plural = _("gekomen uit het jaar ervoor")


class BegrotingsregelInline(BeheerInline):
    """The budget of an application; what each line has stands behind its link."""

    model = Begrotingsregel
    fields = ("jaar", "soort", "hoofdthema", "hoeveel")
    readonly_fields = ("hoeveel",)
    verbose_name = _("regel")
    verbose_name_plural = _("begroting: per jaar en hoofdthema; de bedragen staan achter “openen”")
    aanvraag = None

    def get_queryset(self, request):
        """Return the lines with their amounts, newest first."""
        return super().get_queryset(request).select_related("hoofdthema").prefetch_related("bedragen")

    def get_formset(self, request, obj=None, **kwargs):
        """Note which application it is: its scheme has the main themes."""
        self.aanvraag = obj
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Offer the main themes of the scheme of the application."""
        if db_field.name == "hoofdthema":
            regeling = self.aanvraag.ronde.regeling_id if self.aanvraag else None
            kwargs["queryset"] = Hoofdthema.objects.filter(regeling=regeling).order_by("naam")
            kwargs["widget"] = forms.Select()
        veld = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "hoofdthema":
            veld.label_from_instance = lambda hoofdthema: hoofdthema.naam  # all are of the same scheme
        return veld

    @admin.display(description=_("hoeveel"))
    def hoeveel(self, regel):
        """The newest amount."""
        return nieuwste(regel) if regel.pk else "–"


def nieuwste(bron):
    """Write the newest amount of a source whose ``bedragen`` were read along, or that none is noted."""
    bedragen = sorted(bron.bedragen.all(), key=lambda regel: (regel.per.eerste, regel.pk))
    return bedrag_in_woorden(bedragen[-1], voluit=True) if bedragen else tekst("nog geen bedrag")


class VerschuifFormulier(Handelingsformulier):
    """How much goes to the next year, since when, and why."""

    bedrag = GetalFormField(
        label=_("Bedrag (€)"),
        widget=AdminTextInputWidget,
        min_value=0,
        max_digits=14,
        decimal_places=2,
        help_text=_("Bij een bandbreedte schuiven het laagste en het hoogste bedrag allebei zoveel op."),
    )
    op = DagFormField(
        label=_("Op"),
        widget=AdminDateWidget,
        initial=timezone.localdate,
        help_text=_("De dag waarop dit is besloten."),
    )
    reden = TekstField(
        label=_("Reden"),
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=_("Waarom gaat dit geld naar het volgende jaar? Eén zin is genoeg."),
    )
    bron = EenRegelField(
        label=_("Bron"), widget=AdminTextInputWidget, max_length=300, help_text=_("Waar staat dit?")
    )


def _uitleg_verschuif(regel):
    return tekst(
        "Van %(van)s naar %(naar)s, binnen %(waarvoor)s. In %(van)s is er %(er_is)s; daarvan is %(gedekt)s al "
        "gebruikt om behoeften te dekken."
    ) % {
        "van": str(regel.jaar),
        "naar": str(regel.jaar + 1),
        "waarvoor": regel.waarvoor,
        "er_is": nieuwste(regel),
        "gedekt": euro(regel.gedekt),
    }


def _verschuif(regel, **wat):
    rij = verschuif(van=regel, **wat)
    return tekst("%(bedrag)s is verschoven van %(van)s naar %(naar)s.") % {
        "bedrag": euro(rij.bedrag),
        "van": str(rij.van.jaar),
        "naar": str(rij.naar.jaar),
    }


VERSCHUIF = Handeling(
    naam="verschuif",
    knop=_("Verschuif naar het volgende jaar"),
    uitleg=_uitleg_verschuif,
    formulier=VerschuifFormulier,
    doe=_verschuif,
    recht="financiering.add_verschuiving",
)


def _laatste_verschuiving(regel):
    return regel.verschoven_uit.order_by("pk").last()


class OngedaanFormulier(Handelingsformulier):
    """Remembers which move was meant: who presses twice undoes one."""

    verschuiving = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["verschuiving"].initial = _laatste_verschuiving(self.obj).pk


def _maak_ongedaan(regel, *, door, verschuiving):
    gevraagd, verschuiving = verschuiving, _laatste_verschuiving(regel)
    if verschuiving is None or verschuiving.pk != gevraagd:
        raise ValidationError(
            tekst("Iemand anders was je net voor. Ga terug en kijk welke verschuivingen er nu staan.")
        )
    bedrag = euro(verschuiving.bedrag)
    maak_ongedaan(verschuiving=verschuiving, door=door)
    return tekst("De verschuiving van %(bedrag)s is ongedaan gemaakt.") % {"bedrag": bedrag}


ONGEDAAN = Handeling(
    naam="ongedaan",
    knop=_("Maak de laatste verschuiving ongedaan"),
    uitleg=lambda regel: tekst(
        "Alleen voor een vergissing: beide jaren hebben dan weer wat ze hadden. De geschiedenis bewaart het."
    ),
    formulier=OngedaanFormulier,
    doe=_maak_ongedaan,
    mogelijk=lambda regel: _laatste_verschuiving(regel) is not None,
    recht="financiering.delete_verschuiving",
)


class OverFilter(Vraagfilter):
    """Whether something is left that no need uses."""

    title = _("nog over")
    parameter_name = "over"
    keuzes = {
        "nu": (
            _("nog iets over, dit jaar of later"),
            lambda rijen: rijen.filter(
                pk__in=begrotingsregels_met_over().values("pk"), jaar__gte=timezone.localdate().year
            ),
        ),
        "ja": (_("nog iets over"), lambda rijen: rijen.filter(over__gt=0)),
        "nee": (_("niets meer over"), lambda rijen: rijen.filter(over=0)),
    }


@admin.register(Begrotingsregel)
class BegrotingsregelBeheer(Handelingen, Beheer):
    """Lines of budgets."""

    list_display = ("aanvraag", "welk_jaar", "wat_ervoor", "hoeveel", "nog_over")
    list_filter = (OverFilter, "jaar", "soort", "aanvraag")
    list_select_related = ("aanvraag", "hoofdthema")
    search_fields = ("aanvraag__titel", "hoofdthema__naam")
    inlines = (BegrotingsbedragInline, VerschovenUit, VerschovenIn, BestedingInline)
    handelingen = (VERSCHUIF, ONGEDAAN)
    regels_bij = {"begrotingsregel_hoofdthema_past": "hoofdthema"}
    fieldsets = (
        (
            _("De regel"),
            {
                "fields": ("aanvraag", ("jaar", "soort"), "hoofdthema"),
                "description": _(
                    "Een jaar en een hoofdthema van de regeling, of integraal voor alles samen."
                ),
            },
        ),
    )

    def get_queryset(self, request):
        """Return the lines with what is left of each."""
        return met_over(super().get_queryset(request)).select_related("aanvraag", "hoofdthema")

    def vul_aan(self, rijen):
        """Fetch the amounts."""
        super().vul_aan(rijen)
        prefetch_related_objects(rijen, "bedragen")

    @admin.display(description=_("jaar"), ordering="jaar")
    def welk_jaar(self, regel):
        """The year, without a point in it."""
        return str(regel.jaar)

    @admin.display(description=_("waarvoor"), ordering="hoofdthema__naam")
    def wat_ervoor(self, regel):
        """The main theme, or what else the line is for."""
        return str(regel.waarvoor)

    @admin.display(description=_("hoeveel"))
    def hoeveel(self, regel):
        """The newest amount."""
        return kolommen.rechts(nieuwste(regel))

    @admin.display(description=_("nog over"), ordering="over")
    def nog_over(self, regel):
        """What no need uses."""
        return kolommen.rechts(euro(regel.over))


@admin.register(Hoofdthema)
class HoofdthemaBeheer(Beheer):
    """Main themes of schemes; which of our themes they are stands with the scheme."""

    list_display = ("naam", "regeling")
    list_filter = ("regeling",)
    list_select_related = ("regeling",)
    search_fields = ("naam", "regeling__naam")
    fieldsets = ((_("Het hoofdthema"), {"fields": ("regeling", "naam")}),)
