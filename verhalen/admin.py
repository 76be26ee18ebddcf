"""The admin of stories and short pieces."""

from django.contrib import admin
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, BeheerInline, BeheerMetBlokken, BlokInline, kolommen
from coalitie.basis.beheer.filters import TERMIJN, OpenbaarFilter, Statusfilter, Vraagfilter
from verhalen.models import Bericht, CijferBlok, CitaatBlok, FotoBlok, TekstBlok, Toestemming, Verhaal


class ToestemmingInline(BeheerInline):
    """What the people in the story agreed to."""

    model = Toestemming
    fields = ("wie", "gegeven_op", "waarvoor", "geldig_tot")


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
    koppelingen = {
        "themas": "checkboxes",
        "wijken": "checkboxes",
        "interventies": "autocomplete",
        "partners": "autocomplete",
    }
    inlines = (
        BlokInline.create(TekstBlok, icon="notes"),
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
                "fields": ("foto", "foto_alt"),
                "description": _(
                    "Zonder foto tekent de site een gevel. Een foto heeft een beschrijving nodig."
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
        return tekst("in orde tot en met %(dag)s") % {"dag": date_format(tot, "j M Y")}


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
