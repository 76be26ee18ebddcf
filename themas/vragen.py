"""Questions that pages ask about what we do: which themes and wijken, how many, before and after."""

from collections import defaultdict

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, Prefetch, Value, When
from django.db.models.functions import JSONObject

from themas.models import (
    Doelstelling,
    Indicator,
    Interventie,
    InterventieThema,
    InterventieWijk,
    Meting,
    Resultaat,
    Thema,
)


def themalijst(koppelingen, *ook):
    """Return an expression with the themes of links as a list of name, slug, icon and the fields ``ook``.

    ``koppelingen`` are rows with a foreign key ``thema``, narrowed with ``OuterRef``. It takes part
    in the query of the outer rows, so a page of 24 needs no query of its own for their themes.
    """
    velden = {naam: F(f"thema__{naam}") for naam in ("naam", "slug", "icoon", *ook)}
    return ArraySubquery(
        koppelingen.order_by("thema__volgorde", "thema__naam").values(json=JSONObject(**velden))
    )


def wijklijst(koppelingen):
    """Return an expression with the wijken of links as a list of name and slug; see ``themalijst``."""
    return ArraySubquery(
        koppelingen.order_by("wijk__naam").values(json=JSONObject(naam=F("wijk__naam"), slug=F("wijk__slug")))
    )


def met_labels(interventies):
    """Annotate interventions with ``themas_json`` and ``wijken_json``."""
    eigen = {"interventie": OuterRef("pk")}
    return interventies.annotate(
        themas_json=themalijst(InterventieThema.objects.filter(**eigen)),
        wijken_json=wijklijst(InterventieWijk.objects.filter(**eigen)),
    )


def met_alles_eromheen(interventies):
    """Annotate interventions with what their own page needs in the same query.

    That is ``themas_json`` with what each theme wants, ``wijken_json``, and the public interventions
    that came before (``eerder``) and after (``later``).
    """
    eigen = {"interventie": OuterRef("pk")}
    openbaar = Interventie.objects.openbaar().order_by("titel")
    return interventies.annotate(
        themas_json=themalijst(InterventieThema.objects.filter(**eigen), "wat_we_willen"),
        wijken_json=wijklijst(InterventieWijk.objects.filter(**eigen)),
        eerder=ArraySubquery(
            openbaar.filter(opgevolgd_door=OuterRef("pk")).values(
                json=JSONObject(titel=F("titel"), slug=F("slug"), opvolging=F("opvolging"))
            )
        ),
        later=ArraySubquery(
            openbaar.filter(pk=OuterRef("opgevolgd_door")).values(
                json=JSONObject(titel=F("titel"), slug=F("slug"))
            )
        ),
    )


def lopend_eerst(interventies):
    """Order interventions by where they stand: what is going on first, what has stopped last."""
    status = Interventie.Status
    volgorde = (
        status.UITVOERING,
        status.OPGESCHAALD,
        status.PILOT,
        status.VOORBEREIDING,
        status.GEBORGD,
        status.IDEE,
        status.GESTOPT,
    )
    rang = Case(*(When(status=waarde, then=Value(plek)) for plek, waarde in enumerate(volgorde)))
    return interventies.order_by(rang, "titel", "pk")


def themas_per_interventie():
    """Return the slugs of the themes of each intervention, as sets by its id."""
    return verzamel(InterventieThema.objects.values_list("interventie_id", "thema__slug"))


def wijken_per_interventie():
    """Return the slugs of the wijken of each intervention, as sets by its id."""
    return verzamel(InterventieWijk.objects.values_list("interventie_id", "wijk__slug"))


def verzamel(paren):
    """Return pairs as a dictionary of sets."""
    per_sleutel = defaultdict(set)
    for sleutel, waarde in paren.order_by():
        per_sleutel[sleutel].add(waarde)
    return per_sleutel


def met_doelen_en_metingen():
    """Return all themes with their goals, what is measured of each, and the values, oldest first."""
    metingen = Meting.objects.order_by("gebied", "periode", "pk")
    indicatoren = Indicator.objects.order_by("volgorde", "naam").prefetch_related(
        Prefetch("metingen", metingen)
    )
    doelen = (
        Doelstelling.objects.order_by("volgorde", "titel")
        .select_related("periode")
        .prefetch_related(Prefetch("indicatoren", indicatoren))
    )
    return Thema.objects.prefetch_related(Prefetch("doelstellingen", doelen))


def openbare_resultaten():
    """Return what came of public interventions, newest first, each with ``themas_json``."""
    return (
        Resultaat.objects.filter(interventie__in=Interventie.objects.openbaar())
        .select_related("interventie")
        .annotate(
            themas_json=themalijst(InterventieThema.objects.filter(interventie=OuterRef("interventie")))
        )
        .order_by("-datum", "pk")
    )
