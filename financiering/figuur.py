"""The figure of the letter to the council: programme lines against sources, as it held on a day.

What this module says is data; it is drawn in ``coalitie.site.dekkingsfiguur``.

A theme is a hole when no money of its own can still be counted on (docs/beslissingen/0029-gat-in-de-dekking.md).
Of its own: from a source that is not for all themes together. Counted on: it waits for an answer, is set aside,
or was granted and its work has not begun; once the work has begun, only until its last day, which must be known.
"""

import datetime
from dataclasses import dataclass, replace

from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coalitie.basis.middelen import Eenheid
from coalitie.basis.taal import in_taal
from coalitie.basis.templatetags.portaal import som_in_woorden
from financiering.dekkingsvragen import standen_per
from financiering.eigenlijnen import lijnen_van_gemeente, lijnen_van_partners
from financiering.geldlijnen import (
    JAAR_ONBEKEND,
    LOOPTIJD,
    VAN_HET_JAAR,
    geldstromen_van_aanvragen,
    lijnen_van_aanvragen,
)
from financiering.ladder import VOLGORDE, Trede
from financiering.models import Aanvraag, Gemeentebudget
from financiering.som import Som
from themas.models import Thema


class Bronsoort(models.TextChoices):
    """Who pays."""

    REGELING = "regeling", _("regelingen en fondsen")
    PARTNER = "partner", _("partners")
    GEMEENTE = "gemeente", _("de gemeente zelf")


@dataclass(frozen=True)
class Peil:
    """Which day is asked (``datum``), as known at which moment (``bekend_op``), and for which year.

    ``bekend_op`` is an aware moment or None: all that is known now. ``jaar`` None: all years together.
    """

    datum: datetime.date
    bekend_op: datetime.datetime | None = None
    jaar: int | None = None


@dataclass(frozen=True)
class Balk:
    """One bar: the money of one source, on one rung, for one set of programme lines.

    ``themas`` holds the slugs of the themes in their order; all of them, or none, means across the themes.
    An amount stands once, with the whole set, and is never divided over it. ``gemengd``: it was made of bars for
    several sets, of which ``themas`` holds all. ``titel`` names the one application or budget that it is of,
    ``bron`` the scheme of a bar that is named after its round as well.
    """

    soort: Bronsoort
    naam: str
    adres: str
    themas: tuple[str, ...]
    trede: Trede
    som: Som
    titel: str = ""
    toelichting: str = ""
    gemengd: bool = False
    bron: str = ""


@dataclass(frozen=True)
class Gat:
    """A hole: a programme line without money of its own, or needs without cover.

    ``thema`` is the slug of the programme line; empty where a need is of a plan for more of them together.
    ``adres`` is where the needs stand. ``onbekend``: nobody knows how much is needed; that is no hole yet, and is
    told more softly.
    """

    thema: str
    zin: str
    adres: str = ""
    onbekend: bool = False


@dataclass(frozen=True)
class Figuur:
    """All that is drawn. ``themas`` are the programme lines in their order, ``balken`` most certain first."""

    peil: Peil
    themas: tuple
    balken: tuple[Balk, ...]
    gaten: tuple[Gat, ...]
    zin: str


def figuur(peil):
    """Return the ``Figuur`` for a ``Peil``, in five queries however much there is.

    Read it within ``zoals_bekend(peil.bekend_op)``: a view with ``met_peil`` is.
    """
    themas = tuple(Thema.objects.all())
    lijnen = {
        Bronsoort.REGELING: [*lijnen_van_aanvragen(peil), *geldstromen_van_aanvragen(peil)],
        Bronsoort.PARTNER: lijnen_van_partners(peil),
        Bronsoort.GEMEENTE: lijnen_van_gemeente(peil),
    }
    paren = [(_balk(soort, lijn, themas), lijn) for soort, rijen in lijnen.items() for lijn in rijen]
    soorten = list(Bronsoort)
    paren.sort(key=lambda paar: (VOLGORDE.index(paar[0].trede), soorten.index(paar[0].soort), paar[0].naam))
    paren = _met_ronde(paren)
    gaten = _gaten(peil, themas, paren)
    return Figuur(
        peil=peil,
        themas=themas,
        balken=tuple(balk for balk, _lijn in paren),
        gaten=(*gaten, *_tekorten(peil, themas)),
        zin=_zin(peil, themas, paren, gaten),
    )


def _balk(soort, lijn, themas):
    pks = set(lijn.themas)
    return Balk(
        soort=soort,
        naam=lijn.bron.naam if lijn.bron else _g("Gemeente"),
        adres=_adres(soort, lijn),
        themas=tuple(thema.slug for thema in themas if thema.pk in pks),
        trede=lijn.trede,
        som=lijn.som,
        titel=lijn.titel if _is_een_aanvraag(soort, lijn) else "",
        toelichting=_toelichting(soort, lijn),
    )


def _met_ronde(paren):
    """Name the round where a scheme has bars of different applications: "Regio Deal, vijfde ronde"."""
    titels = {}
    for balk, _lijn in paren:
        titels.setdefault((balk.soort, balk.naam), set()).add(balk.titel)
    return [
        (replace(balk, naam=f"{balk.naam}, {lijn.ronde}", bron=balk.naam), lijn)
        if balk.titel and lijn.ronde and len(titels[balk.soort, balk.naam]) > 1
        else (balk, lijn)
        for balk, lijn in paren
    ]


def _adres(soort, lijn):
    if soort == Bronsoort.PARTNER:
        return in_taal(f"/geld/partners/{lijn.bron.slug}/")
    if soort == Bronsoort.GEMEENTE:
        return in_taal("/geld/gemeente/")
    if lijn.aantal == 1:
        return in_taal(f"/geld/{lijn.slug}/")
    return in_taal(f"/geld/regelingen/{lijn.bron.slug}/")


def _is_een_aanvraag(soort, lijn):
    """Tell whether the bar is of one application or budget, which then is named."""
    return soort != Bronsoort.PARTNER and lijn.aantal == 1


def _toelichting(soort, lijn):
    """Return how the one application or budget stands, else of how many the bar is."""
    delen = []
    if soort == Bronsoort.PARTNER:
        delen.append(
            ngettext("%(aantal)d toezegging", "%(aantal)d toezeggingen", lijn.aantal)
            % {"aantal": lijn.aantal}
        )
    elif lijn.aantal > 1 and soort == Bronsoort.GEMEENTE:
        delen.append(_g("%(aantal)d regels van de begroting") % {"aantal": lijn.aantal})
    elif lijn.aantal > 1:
        delen.append(_g("%(aantal)d aanvragen") % {"aantal": lijn.aantal})
    elif lijn.status:
        model = Aanvraag if soort == Bronsoort.REGELING else Gemeentebudget
        delen.append(str(model.STATUS_PUBLIEK[lijn.status]))
    if soort == Bronsoort.REGELING and not lijn.themas:
        delen.append(_g("voor welk thema is nog niet bekend"))
    if lijn.periode == LOOPTIJD:
        delen.append(_g("bedrag voor de hele looptijd"))
    elif lijn.periode == JAAR_ONBEKEND:
        delen.append(_g("jaar niet bekend"))
    return "; ".join(delen)


def _gaten(peil, themas, paren):
    """Return the themes without money of their own that can still be counted on."""
    eigen = [(balk, lijn) for balk, lijn in paren if balk.themas and len(balk.themas) < len(themas)]
    gaten = []
    for thema in themas:
        van_thema = [(balk, lijn) for balk, lijn in eigen if thema.slug in balk.themas]
        if any(lijn.open for _balk, lijn in van_thema):
            continue
        bezig = {balk.titel or balk.naam: None for balk, lijn in van_thema if balk.trede == Trede.TOEGEKEND}
        gaten.append(Gat(thema.slug, _gatzin(peil, thema.naam, list(bezig))))
    return gaten


def _gatzin(peil, naam, bezig):
    naam = naam.lower()
    if peil.jaar:
        zin = _g("Voor %(thema)s is voor %(jaar)s nog geen geld gevonden.") % {
            "thema": naam,
            "jaar": str(peil.jaar),
        }
    else:
        zin = _g("Voor %(thema)s is nog geen geld gevonden.") % {"thema": naam}
    if bezig:
        over = _g("Er was al geld toegekend, maar daarvan is niet bekend of er nog iets over is: %(namen)s.")
        zin = f"{zin} {over % {'namen': ', '.join(bezig)}}"
    return zin


def _tekorten(peil, themas):
    """Return the needs in euros that no source is asked for, set aside or granted, per set of themes."""
    gaten = []
    for sleutel, per_eenheid in standen_per("themas", peil, treden_erbij=False).items():
        stand = per_eenheid.get(Eenheid.EUR)
        if not stand or not stand.open:
            continue
        namen = [thema for thema in themas if thema.pk in sleutel]
        waarvoor = _opsomming([thema.naam.lower() for thema in namen]) or _g("geen enkel thema")
        gegevens = {"themas": waarvoor, "som": som_in_woorden(stand.open)}
        slug = namen[0].slug if len(namen) == 1 else ""
        adres = in_taal("/geld/behoeften/?soort=geld") + (f"&thema={slug}" if slug else "")
        if stand.open.aantal:
            zin = _g("Voor plannen bij %(themas)s is nog geen geld gevraagd of gevonden: %(som)s.") % gegevens
        else:
            zin = _g("Hoeveel geld plannen bij %(themas)s nodig hebben, is nog niet bekend.") % gegevens
        gaten.append(Gat(slug, zin, adres, onbekend=not stand.open.aantal))
    return sorted(gaten, key=lambda gat: gat.zin)


def _opsomming(namen):
    if len(namen) < 2:
        return "".join(namen)
    return _g("%(eerste)s en %(laatste)s") % {"eerste": ", ".join(namen[:-1]), "laatste": namen[-1]}


def _zin(peil, themas, paren, gaten):
    """Return one sentence: what there is on each rung, apart, and for which themes there is nothing."""
    delen = []
    for trede in VOLGORDE:
        som = Som.van(
            lijn.som for balk, lijn in paren if balk.trede == trede and lijn.periode == VAN_HET_JAAR
        )
        if not som:
            continue
        if trede == Trede.ONBEKEND:
            delen.append(_g("van sommige aanvragen is niet bekend hoe het ermee staat"))
        elif som.aantal or som.onbekend > 1:
            delen.append(f"{trede.label}: {som_in_woorden(som)}")
        else:
            delen.append(_g("%(trede)s: een bedrag dat nog niet bekend is") % {"trede": trede.label})
    buiten = sum(lijn.aantal for _balk, lijn in paren if lijn.periode != VAN_HET_JAAR)
    if buiten:
        delen.append(
            ngettext(
                "van %(aantal)d bron is niet bekend hoeveel er voor dit jaar is",
                "van %(aantal)d bronnen is niet bekend hoeveel er voor dit jaar is",
                buiten,
            )
            % {"aantal": buiten}
        )
    if gaten:
        namen = {thema.slug: thema.naam.lower() for thema in themas}
        delen.append(
            _g("voor %(themas)s is nog geen geld gevonden")
            % {"themas": _opsomming([namen[gat.thema] for gat in gaten])}
        )
    dag = date_format(peil.datum, "j F Y")
    if not delen:
        return _g("Op %(dag)s was er nog geen geld bekend.") % {"dag": dag}
    tekst = capfirst("; ".join(delen))
    if peil.jaar:
        return _g("Stand van %(dag)s, geld voor %(jaar)s. %(tekst)s.") % {
            "dag": dag,
            "jaar": str(peil.jaar),
            "tekst": tekst,
        }
    return _g("Stand van %(dag)s. %(tekst)s.") % {"dag": dag, "tekst": tekst}
