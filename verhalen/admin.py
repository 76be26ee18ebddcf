"""The admin of stories and short pieces."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminSplitDateTime
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import (
    Beheer,
    BeheerInline,
    BeheerMetBlokken,
    BlokInline,
    StapFormulier,
    kolommen,
)
from coalitie.basis.beheer.filters import TERMIJN, OpenbaarFilter, Statusfilter, Vraagfilter
from verhalen import inzendingbeheer  # noqa: F401 - importing it is enough
from verhalen.models import Bericht, CijferBlok, CitaatBlok, FotoBlok, TekstBlok, Toestemming, Verhaal


class PublicatieFormulier(StapFormulier):
    """Publishing now, or at a moment to come."""

    publiceren_op = forms.SplitDateTimeField(
        label=_("Moment van publicatie"),
        widget=AdminSplitDateTime,
        help_text=_("Ligt dit in de toekomst, dan komt het verhaal dan vanzelf online."),
    )
    field_order = ("publiceren_op", "reden", "ingegaan", "bron")

    def __init__(self, *args, obj, **kwargs):
        super().__init__(*args, obj=obj, **kwargs)
        self.initial.setdefault("publiceren_op", obj.publiceren_op or timezone.now())


class ToestemmingInline(BeheerInline):
    """What the people in the story agreed to."""

    model = Toestemming
    fields = ("wie", "gegeven_op", "waarvoor", "geldig_tot")

    def get_extra(self, request, obj=None, **kwargs):
        """Offer an empty row to a new story: most are about somebody."""
        return 0 if obj else 1


class TekstInline(BlokInline):
    """Running text; a new story begins with an empty one."""

    model = TekstBlok
    icon = "notes"

    def get_extra(self, request, obj=None, **kwargs):
        """Offer the first block."""
        return 0 if obj else 1


class VerhaalStatusFilter(Statusfilter):
    """The statuses, and what they mean for a reader."""

    groepen = {
        "online": (_("staat op de site"), lambda verhalen: verhalen.openbaar()),
        "gepland": (_("gepland"), lambda verhalen: verhalen.gepland()),
        "offline": (
            _("offline, want een toestemming is verlopen"),
            lambda verhalen: verhalen.toestemming_verlopen(),
        ),
    }


class ToestemmingFilter(Vraagfilter):
    """Whether the people in the story agree."""

    title = _("toestemming")
    parameter_name = "toestemming"
    keuzes = {
        "ja": (_("in orde of niet nodig"), lambda verhalen: verhalen.met_geldige_toestemming()),
        "nee": (_("mist of is verlopen"), lambda verhalen: verhalen.zonder_toestemming()),
        "loopt-af": (
            _("loopt binnen 30 dagen af"),
            lambda verhalen: verhalen.toestemming_loopt_af(TERMIJN),
        ),
    }


@admin.register(Verhaal)
class VerhaalBeheer(BeheerMetBlokken):
    """Stories."""

    list_display = ("titel", "stand", "moment", "toestemming", kolommen.themas, "auteur")
    list_filter = (VerhaalStatusFilter, ToestemmingFilter, "themas", "wijken")
    search_fields = ("titel", "intro", "auteur", "interventies__titel", "partners__naam")
    lijst_prefetch = ("themas", "toestemmingen")
    slug_uit = "titel"
    begin_statussen = (Verhaal.Status.CONCEPT,)
    koppelingen = {
        "themas": "checkboxes",
        "wijken": "checkboxes",
        "interventies": "autocomplete",
        "partners": "autocomplete",
    }
    inlines = (
        TekstInline,
        BlokInline.create(FotoBlok, icon="image"),
        BlokInline.create(CitaatBlok, icon="format_quote"),
        BlokInline.create(CijferBlok, icon="looks_one"),
        ToestemmingInline,
    )
    fieldsets = (
        (
            _("Het verhaal"),
            {
                "fields": (("titel", "slug"), "intro", "auteur"),
                "description": _("Korte zinnen. Het verhaal zelf zet je hieronder neer, blok voor blok."),
            },
        ),
        (
            _("Hoofdfoto"),
            {
                "fields": ("foto", "foto_alt", ("foto_focus_x", "foto_focus_y")),
                "description": _(
                    "Zonder foto tekent de site een gevel. Een foto heeft een beschrijving nodig. Op een kaart "
                    "snijdt de site er een stuk af: klik in de foto op wat in beeld moet blijven."
                ),
            },
        ),
        (
            _("Waar het over gaat"),
            {
                "fields": ("kies_themas", "kies_wijken", "kies_interventies", "kies_partners"),
                "description": _("Dan vinden lezers het verhaal terug op die pagina's."),
            },
        ),
        (
            _("Toestemming en publicatie"),
            {
                "fields": ("portretteert", "publiceren_op"),
                "description": _(
                    "Staan er herkenbare mensen in? Leg dan van iedereen hieronder de toestemming vast. Loopt er "
                    "een af, dan gaat het verhaal vanzelf offline."
                ),
            },
        ),
    )

    class Media:
        js = ("js/beheer-verhaal.js", "js/beheer-focus.js")

    def stap_form(self, request, obj, methode):
        """Ask for the moment of publication."""
        return PublicatieFormulier if methode == "publiceren" else StapFormulier

    def response_add(self, request, obj, post_url_continue=None):
        """Go on to publishing when that was asked for."""
        return self._naar_publiceren(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        """Go on to publishing when that was asked for."""
        return self._naar_publiceren(request, obj) or super().response_change(request, obj)

    def _naar_publiceren(self, request, obj):
        stappen = {rij.methode for rij in obj.mogelijke_stappen()}
        if "_publiceren" not in request.POST or "publiceren" not in stappen:
            return None
        return redirect("admin:verhalen_verhaal_stap", obj.pk, "publiceren")

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """Put the first block of a new story in its place."""
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if obj.pk is None and isinstance(inline, TekstInline):
            kwargs["initial"] = [{"region": Verhaal.regions[0].key, "ordering": 10}]
        return kwargs

    @admin.display(description=_("status"), ordering="status")
    def stand(self, verhaal):
        """Where it stands for a reader: planned and offline are told apart from published."""
        if verhaal.status != Verhaal.Status.GEPUBLICEERD:
            return kolommen.status(verhaal)
        if verhaal.publiceren_op > timezone.now():
            return kolommen.statuslabel("gepland", tekst("gepland"))
        if verhaal.mist_toestemming:
            return kolommen.statuslabel("offline", tekst("offline: toestemming mist"))
        return kolommen.status(verhaal)

    @admin.display(description=_("moment"), ordering="publiceren_op")
    def moment(self, verhaal):
        """When it comes, or came, online."""
        return kolommen.moment(verhaal.publiceren_op) if verhaal.publiceren_op else "–"

    @admin.display(description=_("toestemming"))
    def toestemming(self, verhaal):
        """Whether the people in it agree, and until when."""
        if not verhaal.portretteert:
            return tekst("niet nodig")
        if verhaal.mist_toestemming:
            return kolommen.statuslabel("mist", tekst("mist"))
        tot = min(een.geldig_tot for een in verhaal.toestemmingen.all())
        return tekst("in orde tot en met %(dag)s") % {"dag": date_format(tot, "j b Y")}


@admin.register(Bericht)
class BerichtBeheer(Beheer):
    """Short pieces."""

    list_display = ("titel", "datum", "bron_naam", kolommen.themas, kolommen.op_de_site)
    list_filter = (OpenbaarFilter, "themas", "wijken")
    search_fields = ("titel", "bron_naam")
    lijst_prefetch = ("themas",)
    slug_uit = "titel"
    koppelingen = {"themas": "checkboxes", "wijken": "checkboxes"}
    fieldsets = (
        (
            _("Het bericht"),
            {
                "fields": (("titel", "slug"), "tekst", "datum"),
                "description": _("Kort nieuws, met één bron."),
            },
        ),
        (_("Bron"), {"fields": (("bron_naam", "bron_url"),)}),
        (
            _("Waar het over gaat"),
            {"fields": ("kies_themas", "kies_wijken")},
        ),
        (_("Op de site"), {"fields": ("openbaar_vanaf",)}),
    )
