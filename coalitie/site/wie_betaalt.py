"""What it costs and who pays, for the pages of an intervention, a theme, a wijk and a partner.

An amount that is for more themes or wijken stands with the whole, and is never divided over them.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.middelen import Eenheid, Middel
from financiering.behoeftevragen import met_dekkingen, met_omvang
from financiering.dekkingsvragen import GEVONDEN, Behoeftestand, standen_per_soort
from financiering.figuur import Peil
from financiering.ladder import VOLGORDE, Trede
from financiering.som import NUL, Som
from themas.models import Behoefte, InterventieThema, InterventieWijk


@dataclass(frozen=True)
class Kosten:
    """What is needed of one kind in one unit, what covers it and what is still open.

    ``samen`` names the themes or wijken that it is for together. ``bronnen`` are (name, address, rung, Som); where
    it is empty, ``stand.gedekt`` says what there is per rung.
    """

    soort: Middel
    stand: Behoeftestand
    samen: tuple[str, ...] = ()
    bronnen: tuple = ()


def vandaag():
    """Return the ``Peil`` of today, for all years."""
    return Peil(datum=timezone.localdate())


def kosten_van(interventie):
    """Return the ``Kosten`` of one intervention with the sources by name, in one query."""
    peil = vandaag()
    behoeften = Behoefte.objects.filter(interventie=interventie).op(peil.datum)
    groepen = {}
    for rij in met_dekkingen(met_omvang(behoeften, peil), peil).order_by("soort", "eenheid", "pk"):
        groepen.setdefault((rij.soort, rij.eenheid), []).append(rij)
    return [_kosten(Middel(soort), Eenheid(eenheid), rijen) for (soort, eenheid), rijen in groepen.items()]


def _kosten(soort, eenheid, rijen):
    nodig, open_, gedekt, bronnen = Som(), Som(), {}, {}
    for rij in rijen:
        gevonden = NUL
        for dekking in rij.dekkingen_json:
            trede, hoeveelheid = Trede(dekking["trede"]), Decimal(dekking["hoeveelheid"])
            gevonden += hoeveelheid if trede in GEVONDEN else NUL
            som = Som(hoeveelheid, hoeveelheid, 1)
            gedekt[trede] = gedekt.get(trede, Som()) + som
            sleutel = (VOLGORDE.index(trede), *_bron(dekking))
            bronnen[sleutel] = bronnen.get(sleutel, Som()) + som
        nodig += Som.van_een(rij.zekerheid, rij.laag, rij.hoog)
        open_ += _open(rij, gevonden)
    return Kosten(
        soort=soort,
        stand=Behoeftestand(eenheid=eenheid, nodig=nodig, open=open_, gedekt=gedekt),
        bronnen=tuple(
            (naam, adres, VOLGORDE[plek], som) for (plek, naam, adres), som in sorted(bronnen.items())
        ),
    )


def _open(rij, gevonden):
    """Return what no source is asked for, set aside or granted, of one need."""
    if rij.laag is None:
        return Som(onbekend=1)
    hoog = max((rij.laag if rij.hoog is None else rij.hoog) - gevonden, NUL)
    return Som(max(rij.laag - gevonden, NUL), hoog, int(hoog > 0))


def _bron(dekking):
    """Return the name and the address of a source."""
    match dekking["soort"]:
        case "toezegging":
            return dekking["naam"], reverse("geld_partner", args=[dekking["slug"]])
        case "begrotingsregel":
            return dekking["naam"], reverse("aanvraag", args=[dekking["slug"]])
    return _("De gemeente zelf"), reverse("geld_gemeente")


def kosten_bij(thema):
    """Return the ``Kosten`` of the public plans for a theme, kept apart by the themes they are for together."""
    plannen = InterventieThema.objects.op(timezone.localdate()).filter(thema=thema)
    return _per("themanamen", plannen.values("interventie"))


def kosten_in(wijk):
    """Return the ``Kosten`` of the public plans in a wijk, kept apart by the wijken they are for together."""
    plannen = InterventieWijk.objects.op(timezone.localdate()).filter(wijk=wijk)
    return _per("wijknamen", plannen.values("interventie"))


def kosten_samen(interventies):
    """Return the ``Kosten`` of these public plans together; ``interventies`` are their keys."""
    return _per("alles", interventies) if interventies else []


def _per(per, interventies):
    """Return the ``Kosten`` per set: what is for the fewest together first."""
    behoeften = Behoefte.objects.openbaar().filter(interventie__in=interventies)
    rijen = [
        Kosten(soort=soort, stand=stand, samen=_in_een_zin(per, namen or ()))
        for namen, soort, stand in standen_per_soort(per, vandaag(), behoeften)
    ]
    soorten = list(Middel)
    return sorted(
        rijen,
        key=lambda rij: (len(rij.samen), rij.samen, soorten.index(rij.soort), rij.stand.eenheid),
    )


def _in_een_zin(per, namen):
    """Return names as they stand in a sentence: a theme without its capital."""
    return tuple(naam.lower() for naam in namen) if per == "themanamen" else tuple(namen)
