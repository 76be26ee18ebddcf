"""Reading stories with everything they link to, by one query."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef
from django.db.models.functions import JSONObject

from coalitie.basis.beeldmaten import maten_van
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
                )
            )
        ),
        partners_json=ArraySubquery(
            samen.order_by("partner__naam").values(
                json=JSONObject(naam=F("partner__naam"), slug=F("partner__slug"))
            )
        ),
    )


def nieuwste_verhalen():
    """Return the public stories with ``themas_json``, newest first."""
    return met_themas(Verhaal.objects.openbaar()).order_by("-publiceren_op", "-pk")


def lees_ook(verhaal):
    """Return other public stories: those that share a theme first, then the newest."""
    verwant = VerhaalThema.objects.filter(
        verhaal=OuterRef("pk"), thema__slug__in=[thema["slug"] for thema in verhaal.themas_json]
    )
    return (
        Verhaal.objects.openbaar()
        .exclude(pk=verhaal.pk)
        .annotate(is_verwant=Exists(verwant))
        .order_by("-is_verwant", "-publiceren_op", "-pk")
    )


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
