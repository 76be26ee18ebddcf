"""Commitments and what was delivered of them."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, Beheerformulier, BeheerInline, StapFormulier, kolommen
from coalitie.basis.beheer.filters import Statusfilter, Vraagfilter
from coalitie.basis.bestanden import BewijsFormField
from coalitie.basis.status import StapGeweigerd
from partners.achterstand import loopt_achter
from partners.acties.toezeggingen import (
    MeerDanToegezegd,
    Veranderd,
    controleer_som,
    stel_bij,
    vergrendel,
    vertel_nieuwe_woorden,
    zet_stap,
)
from partners.bewijs import geef
from partners.formulieren import OOK_MEER
from partners.models import Levering, Toezegging
from partners.woorden import hoeveel, in_eenheid, te_veel

# What only a mandaathouder may decide; the team writes down where that was said.
VAN_DE_MANDAATHOUDER = ("bevestigen", "bijstellen", "intrekken")
VAST_NA_BEVESTIGEN = ("partner", "interventie", "soort", "hoeveelheid", "eenheid")


def hoeveelheid(toezegging):
    """Write how much is promised, with its unit."""
    return hoeveel(toezegging) or "–"


def looptijd(begin, eind):
    """Write from when until when, as far as is known."""
    if begin and eind:
        return tekst("%(begin)s tot %(eind)s") % {"begin": begin, "eind": eind}
    if begin:
        return tekst("vanaf %(begin)s") % {"begin": begin}
    return tekst("tot %(eind)s") % {"eind": eind} if eind else "–"


class ToezegstapFormulier(StapFormulier):
    """A step of a commitment, taken on what was shown."""

    versie = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, obj, **kwargs):
        super().__init__(*args, obj=obj, **kwargs)
        self.fields["versie"].initial = Toezegging.objects.met_versie().get(pk=obj.pk).versie


class MandaatFormulier(ToezegstapFormulier):
    """A step that is a mandaathouder's to take."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bron"].required = True
        self.fields["bron"].help_text = tekst(
            "Alleen een mandaathouder van de partner beslist dit. In welke brief of mail staat dat?"
        )


class BijstelFormulier(MandaatFormulier):
    """What a confirmed quantity becomes."""

    hoeveelheid = forms.DecimalField(
        label=_("Wordt"), max_digits=14, decimal_places=2, min_value=0, localize=True
    )
    ook_meer = forms.BooleanField(
        label=OOK_MEER, required=False, help_text=_("Alleen als er meer is geleverd dan het nu wordt.")
    )
    field_order = ("hoeveelheid", "ook_meer", "reden")


class LeveringInline(BeheerInline):
    """What was delivered, to read; each is reported on a page of its own."""

    model = Levering
    fields = readonly_fields = ("datum", "hoeveel", "notitie", "bewijsstuk", "gemeld_door")
    can_delete = False

    def has_add_permission(self, request, obj=None):
        """Leave reporting to its own page, which guards the sum."""
        return False

    def has_change_permission(self, request, obj=None):
        """Leave changing to its own page."""
        return False

    @admin.display(description=_("hoeveel"))
    def hoeveel(self, levering):
        """How much, with its unit."""
        return in_eenheid(levering.hoeveelheid, levering.toezegging.eenheid) or "–"

    @admin.display(description=_("bewijs"))
    def bewijsstuk(self, levering):
        """A link to the proof."""
        return bewijslink(levering)


def bewijslink(levering):
    """Return a link to the proof of a delivery, for the team."""
    if not levering.bewijs:
        return "–"
    adres = reverse("admin:partners_levering_bewijs", args=[levering.pk])
    return format_html('<a href="{}" download>{}</a>', adres, levering.bewijs_naam or tekst("bestand"))


def _te_veel(rijen):
    return rijen.filter(geleverd__gt=F("hoeveelheid"))


class GeleverdFilter(Vraagfilter):
    """What was delivered of it."""

    title = _("geleverd")
    parameter_name = "geleverd"
    keuzes = {
        "niets": (_("nog niets"), lambda rijen: rijen.bevestigd().filter(leveringen_aantal=0)),
        "deels": (_("een deel"), lambda rijen: rijen.bevestigd().filter(geleverd__lt=F("hoeveelheid"))),
        "alles": (_("alles"), lambda rijen: rijen.filter(geleverd=F("hoeveelheid"))),
        "meer": (_("meer dan toegezegd"), _te_veel),
        "achter": (_("loopt achter"), loopt_achter),
    }


class ToezeggingBeheer(Beheer):
    """Commitments, as far as this room knows them. ``coalitie.beheer.toezegdekking`` adds what they cover."""

    list_display = ("partner", "interventie", "wat", "hoeveel", "geleverd", kolommen.status, "wanneer")
    list_filter = (Statusfilter, GeleverdFilter, "soort", "partner")
    inlines = (LeveringInline,)
    # What stands is confirmed by a step, with where that was decided.
    begin_statussen = (Toezegging.Status.VOORGESTELD,)
    list_select_related = ("partner", "interventie")
    search_fields = ("partner__naam", "interventie__titel", "tekst")
    fieldsets = (
        (
            _("Wie zegt wat toe"),
            {
                "fields": (("partner", "interventie"), "tekst", "voor_wie"),
                "description": _(
                    "Een belofte van één partner voor één interventie. Verander je de woorden of de dagen van "
                    "iets wat is bevestigd? Dan krijgt de partner er een mail over."
                ),
            },
        ),
        (
            _("Hoeveel"),
            {
                "fields": (("soort", "hoeveelheid", "eenheid"),),
                "description": _("Geld in euro's, mensen in uren of fte. Bij kennis mag dit leeg blijven."),
            },
        ),
        (
            _("Wanneer en waar dat staat"),
            {"fields": (("begin", "eind"), "bron")},
        ),
    )

    @admin.display(description=_("wat"), ordering="soort")
    def wat(self, toezegging):
        """Money, knowledge or people."""
        return toezegging.get_soort_display()

    @admin.display(description=_("hoeveel"), ordering="hoeveelheid")
    def hoeveel(self, toezegging):
        """How much, with its unit."""
        return kolommen.rechts(hoeveelheid(toezegging))

    @admin.display(description=_("wanneer"), ordering="begin")
    def wanneer(self, toezegging):
        """From when until when."""
        return looptijd(toezegging.begin, toezegging.eind)

    def get_queryset(self, request):
        """Return the commitments with what was delivered."""
        return super().get_queryset(request).met_geleverd()

    def get_readonly_fields(self, request, obj=None):
        """Fix what was confirmed: it changes by a step, with a reason."""
        vast = VAST_NA_BEVESTIGEN if obj is not None and obj.status in Toezegging.STAAT else ()
        return (*super().get_readonly_fields(request, obj), *vast)

    def save_model(self, request, obj, form, change):
        """Store; the partner hears when the words of what it confirmed changed."""
        was = Toezegging.objects.filter(pk=obj.pk).first() if change else None
        super().save_model(request, obj, form, change)
        verteld = was and vertel_nieuwe_woorden(was=was, toezegging=obj, door=request.user)
        if verteld:
            self.message_user(request, tekst("De mandaathouders van de partner krijgen er een mail over."))
        elif verteld == 0:
            melding = tekst(
                "Deze partner heeft geen mandaathouder. Bel de partner: die weet hier nog niets van."
            )
            self.message_user(request, melding, messages.WARNING)

    @admin.display(description=_("geleverd"), ordering="geleverd")
    def geleverd(self, toezegging):
        """What was delivered, and how much too much that is."""
        som = in_eenheid(toezegging.geleverd, toezegging.eenheid)
        if toezegging.hoeveelheid is None and toezegging.leveringen_aantal:
            som = tekst("%(aantal)d keer") % {"aantal": toezegging.leveringen_aantal}
        meer = te_veel(toezegging)
        if meer:
            som = tekst("%(som)s (%(meer)s meer dan toegezegd)") % {"som": som, "meer": meer}
        return kolommen.rechts(som or "–")

    def stap_form(self, request, obj, methode):
        """Ask where a mandaathouder decided it, and what a quantity becomes."""
        if methode == "bijstellen":
            return BijstelFormulier
        return MandaatFormulier if methode in VAN_DE_MANDAATHOUDER else ToezegstapFormulier

    def zet_stap(self, obj, methode, **stap):
        """Take the step on what was shown."""
        try:
            if methode == "bijstellen":
                stel_bij(toezegging=obj, **stap)
            else:
                zet_stap(toezegging=obj, methode=methode, **stap)
        except Veranderd:
            raise StapGeweigerd(
                tekst("Iemand anders veranderde dit net. Er is niets gedaan. Ga terug en kijk hoe het nu is.")
            ) from None
        except MeerDanToegezegd as fout:
            raise StapGeweigerd({"ook_meer": fout.messages}) from None
        obj.refresh_from_db()


class LeveringFormulier(Beheerformulier):
    """A delivery; more than was promised only when somebody says that this is meant."""

    bewijs = BewijsFormField(
        label=_("Bewijs"), required=False, help_text=_("Een pdf of een foto, ten hoogste 10 MB.")
    )
    bewijs_weg = forms.BooleanField(label=_("Haal het bewijs weg"), required=False)
    ook_meer = forms.BooleanField(
        label=OOK_MEER, required=False, help_text=_("Alleen nodig als het samen meer is dan toegezegd.")
    )

    def clean(self):
        """Refuse a delivery of what does not stand, and one that adds up past it unsaid."""
        gegevens = super().clean()
        nieuw = self.instance._state.adding
        toezegging = gegevens.get("toezegging") if nieuw else self.instance.toezegging
        if toezegging is None:
            return gegevens
        toezegging = vergrendel(toezegging.pk)
        if nieuw and toezegging.status not in Toezegging.STAAT:
            self.add_error("toezegging", _("Deze toezegging is niet bevestigd. Bevestig hem eerst."))
        if not gegevens.get("ook_meer") and (nieuw or "hoeveelheid" in self.changed_data):
            try:
                controleer_som(toezegging, gegevens.get("hoeveelheid"), zonder=self.instance.pk)
            except MeerDanToegezegd as fout:
                self.add_error("ook_meer", fout)
        return gegevens


@admin.register(Levering)
class LeveringBeheer(Beheer):
    """What was delivered."""

    form = LeveringFormulier
    list_display = ("partner", "interventie", "datum", "hoeveel", "bewijsstuk", "gemeld_door")
    list_filter = ("toezegging__soort", "toezegging__partner")
    list_select_related = ("toezegging__partner", "toezegging__interventie", "gemeld_door")
    search_fields = ("toezegging__partner__naam", "toezegging__interventie__titel", "notitie")
    fieldsets = (
        (
            _("Wat is er geleverd"),
            {
                "fields": ("toezegging", ("datum", "hoeveelheid"), "ook_meer", "notitie"),
                "description": _("Wat er van een toezegging is geleverd, in dezelfde eenheid."),
            },
        ),
        (_("Bewijs"), {"fields": ("bewijsstuk", "bewijs", "bewijs_weg")}),
    )
    readonly_fields = ("bewijsstuk",)

    def get_readonly_fields(self, request, obj=None):
        """Keep a delivery with its commitment."""
        vast = ("toezegging",) if obj is not None else ()
        return (*super().get_readonly_fields(request, obj), *vast)

    def get_urls(self):
        """Add the address of the proof."""
        adres = path(
            "<int:pk>/bewijs/",
            self.admin_site.admin_view(self.bewijs_view),
            name="partners_levering_bewijs",
        )
        return [adres, *super().get_urls()]

    def bewijs_view(self, request, pk):
        """Give the proof, to who may see the delivery."""
        levering = self.get_queryset(request).filter(pk=pk).first()
        if not self.has_view_permission(request, levering):
            raise PermissionDenied
        return geef(levering)

    def save_model(self, request, obj, form, change):
        """Note who reported it, and what the proof is called."""
        if not change:
            obj.gemeld_door = request.user
        if form.cleaned_data.get("bewijs_weg"):
            obj.bewijs, obj.bewijs_naam = "", ""
        elif "bewijs" in form.changed_data:
            obj.bewijs_naam = form.cleaned_data["bewijs"].getoonde_naam
        super().save_model(request, obj, form, change)

    @admin.display(description=_("partner"), ordering="toezegging__partner__naam")
    def partner(self, levering):
        """Who delivered."""
        return levering.toezegging.partner

    @admin.display(description=_("interventie"), ordering="toezegging__interventie__titel")
    def interventie(self, levering):
        """For what."""
        return levering.toezegging.interventie

    @admin.display(description=_("hoeveel"), ordering="hoeveelheid")
    def hoeveel(self, levering):
        """How much, with its unit."""
        return kolommen.rechts(in_eenheid(levering.hoeveelheid, levering.toezegging.eenheid) or "–")

    @admin.display(description=_("bewijs"))
    def bewijsstuk(self, levering):
        """A link to the proof."""
        return bewijslink(levering)
