"""How much is needed, and how much of that is covered on which rung of the ladder.

For pages of an intervention, a theme, a wijk and for ``/geld/``: ``standen_per`` and ``stand_van``.
"""

import json
from dataclasses import dataclass, field
from decimal import Decimal

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F, Q

from coalitie.basis.deelvragen import Sql, vraag
from coalitie.basis.middelen import Eenheid, Middel
from financiering.eigenlijnen import openbare_toezeggingen
from financiering.geldlijnen import GEEN, themasets, treden
from financiering.ladder import (
    TREDE_VAN_AANVRAAG,
    TREDE_VAN_GEMEENTEBUDGET,
    TREDE_VAN_TOEZEGGING,
    Trede,
)
from financiering.models import (
    Aanvraag,
    AanvraagStap,
    Begrotingsregel,
    Dekking,
    Gemeentebudget,
    GemeentebudgetStap,
)
from financiering.som import Som
from partners.models import ToezeggingStap
from themas.models import Behoefte, BehoefteOmvang, InterventieThema, InterventieWijk

# On these rungs a need counts as covered by something: it was asked, set aside or granted.
GEVONDEN = (Trede.AANGEVRAAGD, Trede.GERESERVEERD, Trede.TOEGEKEND)
# The rungs that a cover can be on: what came in or was spent is told of the source, not of the need.
_TREDEN = (*reversed(GEVONDEN), Trede.GEWENST, Trede.ONBEKEND)
_GEVONDEN = Sql(tuple(trede.value for trede in GEVONDEN))


@dataclass(frozen=True)
class Behoeftestand:
    """What is needed in one unit, and what covers it.

    ``nodig`` and each of ``gedekt`` (per ``Trede``; never added up) are sums in ``eenheid``. ``open`` is what no
    source is asked for, set aside or granted: of each need apart, so that what is covered twice here hides
    nothing there. ``open.onbekend`` counts the needs of which nobody knows how much they are.
    """

    eenheid: Eenheid
    nodig: Som = Som()
    open: Som = Som()
    gedekt: dict = field(default_factory=dict)

    def __add__(self, ander):
        treden = [trede for trede in _TREDEN if trede in self.gedekt or trede in ander.gedekt]
        gedekt = {trede: self.gedekt.get(trede, Som()) + ander.gedekt.get(trede, Som()) for trede in treden}
        return Behoeftestand(self.eenheid, self.nodig + ander.nodig, self.open + ander.open, gedekt)


_SOM = """
coalesce(sum(b.hoeveelheid), 0) AS laag, coalesce(sum(coalesce(b.hoeveelheid_tot, b.hoeveelheid)), 0) AS hoog,
count(b.hoeveelheid) AS bekend, count(*) - count(b.hoeveelheid) AS onbekend,
count(*) FILTER (WHERE b.zekerheid = 'afgerond') AS afgerond, count(*) FILTER (WHERE b.zekerheid = 'ruim') AS ruim,
coalesce(sum(greatest(b.hoeveelheid - b.gevonden, 0)), 0) AS open_laag,
coalesce(sum(greatest(coalesce(b.hoeveelheid_tot, b.hoeveelheid) - b.gevonden, 0)), 0) AS open_hoog,
count(*) FILTER (WHERE coalesce(b.hoeveelheid_tot, b.hoeveelheid) > b.gevonden) AS open_bekend
"""
_STANDEN = """
SELECT {sleutel} AS sleutel, b.soort, b.eenheid, {som} {gedekt}
FROM (
    SELECT behoefte.id, behoefte.interventie_id, behoefte.soort, behoefte.eenheid,
           omvang.zekerheid, omvang.hoeveelheid, omvang.hoeveelheid_tot,
           coalesce(dekking.gevonden, 0) AS gevonden {kolommen}
    FROM {behoeften} behoefte
    JOIN {omvang} omvang ON omvang.behoefte_id = behoefte.id
    LEFT JOIN (
        SELECT dekking.behoefte_id, sum(dekking.hoeveelheid) FILTER (WHERE t.trede IN {gevonden}) AS gevonden
               {per_trede}
        FROM {dekkingen} dekking
        {met_trede}
        WHERE t.trede IS NOT NULL
        GROUP BY dekking.behoefte_id
    ) dekking ON dekking.behoefte_id = behoefte.id
) b
{koppeling}
GROUP BY {sleutel}, b.soort, b.eenheid
"""
# The rung of a cover is that of its source; NULL when it covers nothing.
_MET_TREDE = Sql("""
LEFT JOIN {regels} regel ON regel.id = dekking.begrotingsregel_id
LEFT JOIN {aanvraagtreden} aanvraag ON aanvraag.onderwerp_id = regel.aanvraag_id
LEFT JOIN {toezeggingtreden} toezegging ON toezegging.onderwerp_id = dekking.toezegging_id
LEFT JOIN {budgettreden} budget ON budget.onderwerp_id = dekking.gemeentebudget_id
CROSS JOIN LATERAL (SELECT coalesce(aanvraag.trede, toezegging.trede, budget.trede) AS trede) t
""")
# The same with who covers how much of it, added up per source and rung: no more rows than there are sources.
_MET_BRONNEN = """
SELECT stand.*, door.bronnen
FROM ({standen}) stand
LEFT JOIN (
    SELECT bron.sleutel, bron.soort, bron.eenheid,
           jsonb_agg(jsonb_build_array(wie, naam, slug, trede, som::text, aantal)) AS bronnen
    FROM (
        SELECT {sleutel} AS sleutel, b.soort, b.eenheid, b.wie, b.naam, b.slug, b.trede,
               sum(b.hoeveelheid) AS som, count(*) AS aantal
        FROM (
            SELECT behoefte.interventie_id, behoefte.soort, behoefte.eenheid, t.trede, dekking.hoeveelheid,
                   CASE WHEN dekking.toezegging_id IS NOT NULL THEN 'partner'
                        WHEN dekking.begrotingsregel_id IS NOT NULL THEN 'regeling' ELSE 'gemeente' END AS wie,
                   coalesce(partner.naam, geld.titel, '') AS naam, coalesce(partner.slug, geld.slug, '') AS slug
            FROM {behoeften} behoefte
            JOIN {dekkingen} dekking ON dekking.behoefte_id = behoefte.id
            {met_trede}
            LEFT JOIN {beloften} partner ON partner.id = dekking.toezegging_id
            LEFT JOIN {aanvragen} geld ON geld.id = regel.aanvraag_id
            WHERE t.trede IS NOT NULL
        ) b
        {koppeling}
        GROUP BY {sleutel}, b.soort, b.eenheid, b.wie, b.naam, b.slug, b.trede
    ) bron
    GROUP BY bron.sleutel, bron.soort, bron.eenheid
) door ON door.sleutel IS NOT DISTINCT FROM stand.sleutel
      AND door.soort = stand.soort AND door.eenheid = stand.eenheid
"""


def _kolommen(sjabloon, treden):
    return Sql("".join(f", {sjabloon.format(trede=trede.value)}" for trede in treden))


_PER_TREDE = (
    "sum(dekking.hoeveelheid) FILTER (WHERE t.trede = '{trede}') AS {trede}, "
    "count(*) FILTER (WHERE t.trede = '{trede}') AS {trede}_aantal"
)
_DOOR = "dekking.{trede} AS {trede}_som, dekking.{trede}_aantal"
_GEDEKT = (
    "coalesce(sum(b.{trede}_som), 0) AS op_{trede}, coalesce(sum(b.{trede}_aantal), 0)::int AS aantal_{trede}"
)


def dekkingen_op(datum):
    """Return the covers on ``datum`` from sources that the public may see."""
    return (
        Dekking.objects.op(datum)
        .filter(
            Q(gemeentebudget__in=Gemeentebudget.objects.openbaar())
            | Q(toezegging__in=openbare_toezeggingen())
            | Q(begrotingsregel__in=Begrotingsregel.objects.filter(aanvraag__in=Aanvraag.objects.openbaar()))
        )
        .order_by()
    )


def laatste_omvang(datum):
    """Return of each need the newest quantity that was known on ``datum``."""
    return (
        BehoefteOmvang.objects.op(datum)
        .order_by("behoefte_id", "-per__startswith", "-pk")
        .distinct("behoefte_id")
    )


def wijksets(datum):
    """Return per intervention the wijken that it was for on ``datum``, as an array."""
    koppelingen = InterventieWijk.objects.op(datum).order_by().values("interventie_id")
    return koppelingen.annotate(wijken=ArrayAgg("wijk_id", order_by="wijk_id"))


def standen_per(per, peil, behoeften=None, treden_erbij=True):
    """Return where needs and covers stand, as ``{key: {eenheid: Behoeftestand}}``; see ``standen_per_soort``."""
    standen = {}
    for sleutel, _soort, stand in standen_per_soort(per, peil, behoeften, treden_erbij):
        per_eenheid = standen.setdefault(sleutel, {})
        samen = per_eenheid.get(stand.eenheid)
        per_eenheid[stand.eenheid] = samen + stand if samen else stand
    return standen


def standen_per_soort(per, peil, behoeften=None, treden_erbij=True):
    """Return where needs and covers stand, as ``[(key, Middel, Behoeftestand)]``, in one query.

    ``per`` is "interventie" (key: its pk), "themas" or "wijken" (key: the pks of the whole set, in order; an
    amount stands once, with the whole set of the intervention, and is never divided over it), "themanamen" or
    "wijknamen" (the same by name) or "alles" (key: None). ``behoeften`` narrows the needs
    (``Behoefte.objects.openbaar()`` when left out); ``peil.jaar`` does so as well. Without ``treden_erbij``
    nothing is added up per rung and ``gedekt`` stays empty: that takes a third of the time less.
    """
    per_trede = _TREDEN if treden_erbij else ()
    return [
        (_sleutel(rij), Middel(rij.soort), _stand(rij, per_trede))
        for rij in vraag(_STANDEN, **_delen(per, peil, behoeften, per_trede))
    ]


@dataclass(frozen=True)
class Bron:
    """Who covers how much on one rung: ``wie`` is "regeling", "partner" or "gemeente" (without name and slug)."""

    wie: str
    naam: str
    slug: str
    trede: Trede
    som: Som


def standen_met_bronnen(per, peil, behoeften):
    """Return ``[(key, Middel, Behoeftestand, [Bron])]``, in one query; see ``standen_per_soort``."""
    delen = _delen(per, peil, behoeften, _TREDEN) | {
        "standen": Sql(_STANDEN),
        "beloften": openbare_toezeggingen().values("id", naam=F("partner__naam"), slug=F("partner__slug")),
        "aanvragen": Aanvraag.objects.openbaar().order_by().values("id", "titel", "slug"),
    }
    return [
        (_sleutel(rij), Middel(rij.soort), _stand(rij, _TREDEN), _bronnen(rij.bronnen))
        for rij in vraag(_MET_BRONNEN, **delen)
    ]


def _bronnen(tekst):
    """Return the sources in a JSON text, the most certain first, of those the one that gives most."""
    bronnen = [
        Bron(wie, naam, slug, Trede(trede), Som(Decimal(som), Decimal(som), aantal))
        for wie, naam, slug, trede, som, aantal in json.loads(tekst or "[]")
    ]
    return sorted(bronnen, key=lambda bron: (_TREDEN.index(bron.trede), -bron.som.laag, bron.naam))


def _sleutel(rij):
    return tuple(rij.sleutel) if isinstance(rij.sleutel, list) else rij.sleutel


def _delen(per, peil, behoeften, per_trede):
    """Return the parts of ``_STANDEN``; see ``coalitie.basis.deelvragen``."""
    behoeften = Behoefte.objects.openbaar() if behoeften is None else behoeften
    # Those that were not estimated by then have no quantity to be joined with.
    behoeften = behoeften.niet_vervallen(peil.datum).order_by()
    if peil.jaar:
        behoeften = behoeften.filter(jaar=peil.jaar)
    sleutel, koppeling = _SLEUTELS[per]
    return {
        "sleutel": sleutel,
        "koppeling": koppeling,
        "som": Sql(_SOM),
        "geen": GEEN,
        "met_trede": _MET_TREDE,
        "gevonden": _GEVONDEN,
        "gedekt": _kolommen(_GEDEKT, per_trede),
        "kolommen": _kolommen(_DOOR, per_trede),
        "per_trede": _kolommen(_PER_TREDE, per_trede),
        "behoeften": behoeften.values("id", "interventie_id", "soort", "eenheid"),
        "omvang": laatste_omvang(peil.datum).values(
            "behoefte_id", "zekerheid", "hoeveelheid", "hoeveelheid_tot"
        ),
        "dekkingen": dekkingen_op(peil.datum).values(
            "behoefte_id", "hoeveelheid", "toezegging_id", "begrotingsregel_id", "gemeentebudget_id"
        ),
        "regels": Begrotingsregel.objects.order_by().values("id", "aanvraag_id"),
        "aanvraagtreden": treden(AanvraagStap, TREDE_VAN_AANVRAAG, peil.datum),
        "toezeggingtreden": treden(ToezeggingStap, TREDE_VAN_TOEZEGGING, peil.datum),
        "budgettreden": treden(GemeentebudgetStap, TREDE_VAN_GEMEENTEBUDGET, peil.datum),
        "themas": themasets(InterventieThema.objects, "interventie_id", peil.datum),
        "wijken": wijksets(peil.datum),
        "themanamen": _naamsets(
            InterventieThema, "thema__naam", ("thema__volgorde", "thema__naam"), peil.datum
        ),
        "wijknamen": _naamsets(InterventieWijk, "wijk__naam", "wijk__naam", peil.datum),
    }


def _naamsets(koppelingen, veld, volgorde, datum):
    per_interventie = koppelingen.objects.op(datum).order_by().values("interventie_id")
    return per_interventie.annotate(namen=ArrayAgg(veld, order_by=volgorde))


_SLEUTELS = {
    "alles": (Sql("NULL::int"), Sql("")),
    "interventie": (Sql("b.interventie_id"), Sql("")),
    "themas": (
        Sql("coalesce(sets.themas, '{geen}')"),
        Sql("LEFT JOIN {themas} sets ON sets.interventie_id = b.interventie_id"),
    ),
    "wijken": (
        Sql("coalesce(sets.wijken, '{geen}')"),
        Sql("LEFT JOIN {wijken} sets ON sets.interventie_id = b.interventie_id"),
    ),
    "themanamen": (
        Sql("coalesce(sets.namen, '{geen}')"),
        Sql("LEFT JOIN {themanamen} sets ON sets.interventie_id = b.interventie_id"),
    ),
    "wijknamen": (
        Sql("coalesce(sets.namen, '{geen}')"),
        Sql("LEFT JOIN {wijknamen} sets ON sets.interventie_id = b.interventie_id"),
    ),
}


def _stand(rij, per_trede):
    gedekt = {}
    for trede in per_trede:
        if aantal := getattr(rij, f"aantal_{trede.value}"):
            bedrag = getattr(rij, f"op_{trede.value}")
            gedekt[trede] = Som(bedrag, bedrag, aantal)
    return Behoeftestand(
        eenheid=Eenheid(rij.eenheid),
        nodig=Som(rij.laag, rij.hoog, rij.bekend, rij.onbekend, rij.afgerond, rij.ruim),
        open=Som(rij.open_laag, rij.open_hoog, rij.open_bekend, rij.onbekend, 0, 0),
        gedekt=gedekt,
    )


def stand_van(behoeften, peil):
    """Return ``{eenheid: Behoeftestand}`` of needs together, such as those of one intervention."""
    return standen_per("alles", peil, behoeften).get(None, {})
