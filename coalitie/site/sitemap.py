"""The map of the site for search engines: every public address, and when it last changed."""

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.db.models import Max, OuterRef, Subquery, Value
from django.db.models.functions import Greatest
from django.urls import reverse

from coalitie.basis.models import Portaal
from coalitie.site.lezen import alleen_lezen
from coalitie.site.tijdlijn import jaren_met_inhoud
from financiering.models import Aanvraag, Besluit, WensOfBedenking
from partners.hoe_gaat_het import met_laatste_bericht
from partners.models import Partner
from themas.models import Document, Interventie, Mijlpaal, Thema, Wijk
from themas.vragen import openbare_resultaten
from verhalen.models import BLOKKEN, Bericht, Verhaal

# Pages that are always there, by their name, with what they show: they changed when that did.
VASTE_PAGINAS = {
    "home": ("verhalen", "berichten", "themas", "wijken", "portaal"),
    "verhalen": ("verhalen",),
    "berichten": ("berichten",),
    "themas": ("themas",),
    "wijken": ("wijken",),
    "interventies": ("interventies",),
    "partners": ("partners",),
    "geld": ("aanvragen",),
    "geld_behoeften": ("interventies",),
    "geld_gemeente": (),
    "besluiten": ("besluiten",),
    "besluiten_wensen": ("wensen",),
    "kalender": ("aanvragen",),
    "resultaten": ("resultaten",),
    "documenten": ("documenten",),
    "tijdlijn": ("mijlpalen", "verhalen", "besluiten"),
    "denk_mee": (),
    "denk_mee_antwoorden": (),
    "over": ("portaal",),
    "toegankelijkheid": ("portaal",),
    "privacy": ("portaal",),
}


def _laatste_gebeurtenis(model, veld="pgh_obj"):
    """Return an expression: when the history last saw a change of a row, or of what hangs on it."""
    per_rij = model.pgh_event_model.objects.filter(**{veld: OuterRef("pk")}).order_by().values(veld)
    return Subquery(per_rij.annotate(laatst=Max("pgh_created_at")).values("laatst"))


def _rijen(rijen, *extra):
    """Return the rows with ``gewijzigd``; ``extra`` are other moments at which a row changes for a reader."""
    return list(_met_gewijzigd(rijen, *extra).order_by("pk"))


def _met_gewijzigd(rijen, *extra):
    gewijzigd = _laatste_gebeurtenis(rijen.model)
    return rijen.annotate(gewijzigd=Greatest(gewijzigd, *extra) if extra else gewijzigd)


def _inhoud():
    """Return what the public may read, by kind."""
    blokken = [_laatste_gebeurtenis(blok, "parent") for blok in BLOKKEN]
    return {
        "verhalen": _rijen(Verhaal.objects.openbaar().only("slug"), "publiceren_op", *blokken),
        "berichten": _rijen(Bericht.objects.openbaar().only("slug"), "openbaar_vanaf"),
        "themas": _rijen(Thema.objects.only("slug")),
        "wijken": _rijen(Wijk.objects.only("slug")),
        "interventies": _rijen(
            met_laatste_bericht(Interventie.objects.openbaar().only("slug")), "openbaar_vanaf"
        ),
        "partners": _rijen(Partner.objects.openbaar().only("slug"), "openbaar_vanaf"),
        "aanvragen": _rijen(Aanvraag.objects.openbaar().only("slug"), "openbaar_vanaf"),
        "besluiten": _rijen(Besluit.objects.openbaar().only("slug")),
    }


def _laatst_zonder_pagina():
    """Return per kind without pages of its own when it last changed; one query."""
    rijen = {
        "documenten": (Document.objects.openbaar(), "openbaar_vanaf"),
        "mijlpalen": (Mijlpaal.objects.openbaar(), "openbaar_vanaf"),
        "resultaten": (openbare_resultaten(),),
        "wensen": (WensOfBedenking.objects.openbaar(),),
        "portaal": (Portaal.objects.all(),),
    }
    vragen = [
        _met_gewijzigd(van_soort, *extra).values_list(Value(soort), "gewijzigd").order_by()
        for soort, (van_soort, *extra) in rijen.items()
    ]
    laatst = dict.fromkeys(rijen)
    for soort, gewijzigd in vragen[0].union(*vragen[1:], all=True):
        laatst[soort] = max(filter(None, (laatst[soort], gewijzigd)), default=None)
    return laatst


# Kinds of which every row has a page of its own.
MET_PAGINA = (
    "verhalen",
    "berichten",
    "themas",
    "wijken",
    "interventies",
    "partners",
    "aanvragen",
    "besluiten",
)


class Plekken(Sitemap):
    """Addresses with when they last changed: pairs (path, moment or None)."""

    def __init__(self, plekken):
        self.plekken = plekken

    def items(self):
        """Return the pairs."""
        return self.plekken

    def location(self, item):
        """Return the path."""
        return item[0]

    def lastmod(self, item):
        """Return when it last changed, or None when nobody knows."""
        return item[1]


@alleen_lezen
def sitemap(request):
    """List every public address."""
    inhoud = _inhoud()
    laatst = {
        soort: max((rij.gewijzigd for rij in rijen if rij.gewijzigd), default=None)
        for soort, rijen in inhoud.items()
    } | _laatst_zonder_pagina()
    vast = [
        (reverse(naam), max(filter(None, (laatst[soort] for soort in soorten)), default=None))
        for naam, soorten in VASTE_PAGINAS.items()
    ]
    delen = {
        soort: Plekken([(rij.get_absolute_url(), rij.gewijzigd) for rij in inhoud[soort]])
        for soort in MET_PAGINA
    }
    jaren = Plekken([(reverse("tijdlijn_jaar", args=[jaar]), None) for jaar in jaren_met_inhoud()])
    # When something last happened around a plan is not known without reading all of it.
    verlopen = Plekken(
        [(reverse("interventie_tijdlijn", args=[rij.slug]), None) for rij in inhoud["interventies"]]
    )
    verteld = Plekken(
        [
            (reverse("interventie_voortgang", args=[rij.slug]), rij.verteld_op)
            for rij in inhoud["interventies"]
            if rij.verteld_op
        ]
    )
    lijsten = {"vast": Plekken(vast), "jaren": jaren, "voortgang": verteld, "verloop": verlopen}
    return sitemap_view(request, {**lijsten, **delen})
