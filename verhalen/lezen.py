"""Reading stories with everything they link to, by one query."""

from functools import cache

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Value
from django.db.models.functions import JSONObject

from coalitie.basis.beeldmaten import maten_van
from coalitie.basis.vaste_vraag import vaste_vraag
from partners.models import Partner
from themas.models import Interventie
from themas.vragen import themalijst, wijklijst
from verhalen.models import (
    Bericht,
    BerichtThema,
    BerichtWijk,
    Verhaal,
    VerhaalInterventie,
    VerhaalPartner,
    VerhaalThema,
    VerhaalWijk,
)

# Among how many of the newest stories related ones are looked for.
VENSTER = 300


def met_themas(verhalen):
    """Annotate stories with ``themas_json`` and ``foto_maten``, for a list."""
    return verhalen.annotate(
        themas_json=themalijst(VerhaalThema.objects.filter(verhaal=OuterRef("pk"))),
        foto_maten=maten_van("foto"),
    )


def om_te_lezen(verhalen):
    """Annotate stories with their themes, wijken, and public interventions and partners, as lists."""
    gedaan = VerhaalInterventie.objects.filter(
        verhaal=OuterRef("pk"), interventie__in=Interventie.objects.openbaar()
    )
    samen = VerhaalPartner.objects.filter(verhaal=OuterRef("pk"), partner__in=Partner.objects.openbaar())
    return met_themas(verhalen).annotate(
        wijken_json=wijklijst(VerhaalWijk.objects.filter(verhaal=OuterRef("pk"))),
        interventies_json=ArraySubquery(
            gedaan.order_by("interventie__titel").values(
                json=JSONObject(
                    titel=F("interventie__titel"),
                    slug=F("interventie__slug"),
                    samenvatting=F("interventie__samenvatting"),
                    status=F("interventie__status"),
                )
            )
        ),
        partners_json=ArraySubquery(
            samen.order_by("partner__naam").values(
                json=JSONObject(naam=F("partner__naam"), slug=F("partner__slug"))
            )
        ),
    )


@vaste_vraag
def openbaar_verhaal(slug):
    """Return the public story with this slug, with everything around it: a list of one, or of none."""
    return om_te_lezen(Verhaal.objects.openbaar()).filter(slug=slug)


def nieuwste_verhalen():
    """Return the public stories with ``themas_json``, newest first."""
    return met_themas(Verhaal.objects.openbaar()).order_by("-publiceren_op", "-pk")


def met_keuzes(verhalen):
    """Return stories as dictionaries, newest first: ``pk``, and the ids of each ``thema``, ``wijk`` and ``partner``."""
    eigen = {"verhaal": OuterRef("pk")}
    return verhalen.order_by("-publiceren_op", "-pk").values(
        "pk",
        thema=ArraySubquery(VerhaalThema.objects.filter(**eigen).order_by().values("thema")),
        wijk=ArraySubquery(VerhaalWijk.objects.filter(**eigen).order_by().values("wijk")),
        partner=ArraySubquery(VerhaalPartner.objects.filter(**eigen).order_by().values("partner")),
    )


def lees_ook(verhaal, hoogstens):
    """Return other public stories, newest first: of the same wijk and theme, else of the same theme, else of any.

    Three short queries in one, over the newest ``VENSTER`` stories, so that it takes as long with many
    stories as with few.
    """
    themas = [thema["slug"] for thema in verhaal.themas_json]
    wijken = [wijk["slug"] for wijk in verhaal.wijken_json]
    gevonden = {}
    for een in _andere_verhalen(hoogstens)(verhaal.pk, themas, wijken):
        gevonden.setdefault(een.pk, een)
    return list(gevonden.values())[:hoogstens]


@cache
def _andere_verhalen(hoogstens):
    @vaste_vraag
    def andere_verhalen(pk, themas, wijken):
        zelfde_thema = VerhaalThema.objects.filter(verhaal=OuterRef("pk"), thema__slug__in=themas)
        zelfde_wijk = VerhaalWijk.objects.filter(verhaal=OuterRef("pk"), wijk__slug__in=wijken)
        nieuwste = Verhaal.objects.openbaar().exclude(pk=pk).order_by("-publiceren_op", "-pk")
        andere = Verhaal.objects.filter(pk__in=nieuwste.values("pk")[:VENSTER]).order_by(
            "-publiceren_op", "-pk"
        )
        verwant = andere.filter(Exists(zelfde_thema))
        naast, verderop, anders = (
            rijen.annotate(rang=Value(rang)).only("pk", "titel", "slug", "publiceren_op")[:hoogstens]
            for rang, rijen in enumerate((verwant.filter(Exists(zelfde_wijk)), verwant, andere))
        )
        return naast.union(verderop, anders, all=True).order_by("rang", "-publiceren_op", "-pk")

    return andere_verhalen


def nieuwste_berichten(berichten=None):
    """Return short pieces, the public ones by default, with their themes and wijken, newest first."""
    return (
        (Bericht.objects.openbaar() if berichten is None else berichten)
        .annotate(
            themas_json=themalijst(BerichtThema.objects.filter(bericht=OuterRef("pk"))),
            wijken_json=wijklijst(BerichtWijk.objects.filter(bericht=OuterRef("pk"))),
        )
        .order_by("-datum", "-pk")
    )
