"""Interventions, as far as this room knows them. ``coalitie.beheer.admin`` adds partners and money."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.beheer import Beheer, Beheerformulier, BeheerInline, kolommen
from coalitie.basis.beheer.filters import CompleetOpenbaarFilter, Statusfilter, Vraagfilter
from themas.models import Interventie, Resultaat


class InterventieFormulier(Beheerformulier):
    """Asks of a koppelkans what it links and what it needs."""

    def clean(self):
        """Refuse two or more themes without the two sentences of a koppelkans."""
        gegevens = super().clean()
        if len(gegevens.get("kies_themas") or ()) >= 2:
            for veld, vraag in (
                (
                    "koppelkans_verbindt",
                    tekst("Met twee of meer thema's is dit een koppelkans: zeg wat hij verbindt."),
                ),
                (
                    "koppelkans_nodig",
                    tekst("Met twee of meer thema's is dit een koppelkans: zeg wat er nodig is."),
                ),
            ):
                if veld in gegevens and not gegevens[veld]:
                    self.add_error(veld, ValidationError(vraag, code="koppelkans"))
        return gegevens


class ResultaatInline(BeheerInline):
    """What came of it."""

    model = Resultaat
    fields = ("wat", "getal", "eenheid", "bron", "datum")


class InterventieStatusFilter(Statusfilter):
    """The statuses, and all that are going on."""

    groepen = {"lopend": (_("alles wat loopt"), lambda rijen: rijen.lopend())}


class KoppelkansFilter(Vraagfilter):
    """Whether themes come together, and whether it is said how."""

    title = _("koppelkans")
    parameter_name = "koppelkans"
    keuzes = {
        "ja": (_("twee of meer thema's"), lambda rijen: rijen.koppelkansen()),
        "onverklaard": (_("zonder koppelkans-zin"), lambda rijen: rijen.koppelkansen_zonder_uitleg()),
        "nee": (
            _("één thema of geen"),
            lambda rijen: rijen.exclude(pk__in=Interventie.objects.koppelkansen()),
        ),
    }


class InterventieBeheer(Beheer):
    """Interventions."""

    form = InterventieFormulier
    list_display = (
        "titel",
        kolommen.status,
        kolommen.themas,
        "spoor",
        kolommen.op_de_site,
        kolommen.laatst_veranderd,
    )
    list_filter = (
        InterventieStatusFilter,
        "themas",
        "wijken",
        "spoor",
        KoppelkansFilter,
        CompleetOpenbaarFilter,
    )
    list_select_related = ("spoor__periode",)
    search_fields = ("titel", "samenvatting", "doelgroep", "themas__naam", "wijken__naam")
    lijst_prefetch = ("themas",)
    slug_uit = "titel"
    koppelingen = {"themas": "checkboxes", "wijken": "checkboxes"}
    inlines = (ResultaatInline,)
    fieldsets = (
        (
            _("Wat we doen"),
            {
                "fields": (("titel", "slug"), "samenvatting", "tekst", "doelgroep"),
                "description": _("In gewone woorden: dit lezen bewoners het eerst."),
            },
        ),
        (
            _("Waar het bij hoort"),
            {
                "fields": ("kies_themas", "kies_wijken", "spoor", ("begin", "eind")),
                "description": _("Twee of meer thema's maken er een koppelkans van."),
            },
        ),
        (
            _("Koppelkans"),
            {
                "fields": ("koppelkans_verbindt", "koppelkans_nodig"),
                "description": _("Alleen bij twee of meer thema's, en dan verplicht: één zin per vraag."),
            },
        ),
        (
            _("Invloed van bewoners"),
            {
                "fields": ("inspraak", "inspraak_toelichting"),
                "description": _("Hoe bewoners meebeslissen, en waarom zo."),
            },
        ),
        (
            _("Op de site"),
            {
                "fields": ("openbaar_vanaf", "contact"),
                "description": _("Vanaf wanneer bewoners het lezen, en wie ze kunnen bellen."),
            },
        ),
        (
            _("Wat ervan is geworden"),
            {
                "fields": (("opvolging", "opgevolgd_door"),),
                "classes": ("collapse",),
                "description": _(
                    "Een interventie verdwijnt niet: hij wordt opgevolgd of gaat op in een andere."
                ),
            },
        ),
    )
