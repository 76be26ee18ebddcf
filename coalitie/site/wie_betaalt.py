"""What it costs and who pays, for the pages of an intervention, a theme, a wijk and a partner.

An amount that is for more themes or wijken stands with the whole, and is never divided over them.
"""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.middelen import Middel
from coalitie.site.dekkingswoorden import trede_van_bron
from financiering.dekkingsvragen import Behoeftestand, standen_met_bronnen
from financiering.figuur import Bronsoort, Peil
from financiering.som import Som
from themas.models import Behoefte, InterventieThema, InterventieWijk

# A page names so many sources of each amount; the rest is on the page of all lines.
BRONNEN = 6


@dataclass(frozen=True)
class Betaler:
    """A source that covers a part: what it is called, where its lines stand, and how sure it is in words."""

    naam: str
    adres: str
    trede: str
    som: Som


@dataclass(frozen=True)
class Kosten:
    """What is needed of one kind in one unit, what covers it and what is still open.

    ``samen`` names the themes or wijken that it is for together. ``betalers`` are the sources that give most of the
    most certain rung first, ``meer_betalers`` is how many there are besides.
    """

    soort: Middel
    stand: Behoeftestand
    samen: tuple[str, ...] = ()
    betalers: tuple[Betaler, ...] = ()
    meer_betalers: int = 0


def kosten_van(interventie):
    """Return the ``Kosten`` of one intervention, which may not be public yet, in one query."""
    return _per("alles", Behoefte.objects.filter(interventie=interventie))


def kosten_bij(thema):
    """Return the ``Kosten`` of the public plans for a theme, kept apart by the themes they are for together."""
    plannen = InterventieThema.objects.op(timezone.localdate()).filter(thema=thema)
    return _per("themanamen", _openbaar(plannen.values("interventie")))


def kosten_in(wijk):
    """Return the ``Kosten`` of the public plans in a wijk, kept apart by the wijken they are for together."""
    plannen = InterventieWijk.objects.op(timezone.localdate()).filter(wijk=wijk)
    return _per("wijknamen", _openbaar(plannen.values("interventie")))


def kosten_samen(interventies):
    """Return the ``Kosten`` of these public plans together; ``interventies`` are their keys."""
    return _per("alles", _openbaar(interventies)) if interventies else []


def _openbaar(interventies):
    return Behoefte.objects.openbaar().filter(interventie__in=interventies)


def _per(per, behoeften):
    """Return the ``Kosten`` per set: what is for the fewest together first."""
    rijen = [
        Kosten(
            soort=soort,
            stand=stand,
            samen=_in_een_zin(per, namen or ()),
            betalers=tuple(_betaler(bron, soort) for bron in bronnen[:BRONNEN]),
            meer_betalers=len(bronnen[BRONNEN:]),
        )
        for namen, soort, stand, bronnen in standen_met_bronnen(
            per, Peil(datum=timezone.localdate()), behoeften
        )
    ]
    soorten = list(Middel)
    return sorted(
        rijen,
        key=lambda rij: (len(rij.samen), rij.samen, soorten.index(rij.soort), rij.stand.eenheid),
    )


def _betaler(bron, soort):
    """Return a source as residents read of it; of a partner's hours the lines stand on the page of that partner."""
    match bron.wie:
        case Bronsoort.PARTNER:
            adres = reverse("geld_partner" if soort == Middel.GELD else "partner", args=[bron.slug])
        case Bronsoort.REGELING:
            adres = reverse("aanvraag", args=[bron.slug])
        case _gemeente:
            adres = reverse("geld_gemeente")
    naam = bron.naam or _("De gemeente zelf")
    return Betaler(naam, adres, trede_van_bron(bron.wie, bron.trede), bron.som)


def _in_een_zin(per, namen):
    """Return names as they stand in a sentence: a theme without its capital."""
    return tuple(naam.lower() for naam in namen) if per == "themanamen" else tuple(namen)
