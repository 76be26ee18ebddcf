"""How it goes, while it is with the partner: save it, hand it in, take it back."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.models import Gebruiker
from coalitie.basis.status import StapGeweigerd
from coalitie.basis.tekst import een_regel
from partners.models import Voortgang
from partners.voortgangformulier import (
    schrijf_cijfers_gelijk,
    vragen_van,
    waarden,
    wat_ontbreekt,
    zet_waarde,
)

LANGSTE_VENSTER = 40


class NietTeWijzigen(StapGeweigerd):
    """It was handed in, or its round is closed."""


class Onvolledig(StapGeweigerd):
    """Something has to be filled in first; ``fouten`` says what, by field of the form."""

    def __init__(self, fouten):
        super().__init__(list(fouten.values()))
        self.fouten = fouten


@dataclass(frozen=True)
class Versie:
    """What a field holds: its value, the number of its last save, and whose that was (or None)."""

    waarde: object
    nummer: int
    wie: Gebruiker | None


@dataclass
class Bewaard:
    """What a save did: the row as it is now, and the fields that somebody else had changed."""

    voortgang: Voortgang
    botsingen: dict[str, Versie] = field(default_factory=dict)


def waarom_dicht(voortgang):
    """Return in a sentence why a partner cannot change it now; empty when it can."""
    if voortgang.status == Voortgang.Status.GOEDGEKEURD:
        return _("Dit is goedgekeurd. Je kunt het niet meer aanpassen.")
    if not voortgang.ronde.is_open:
        return _("Deze ronde is gesloten. Je kunt dit lezen, maar niet meer aanpassen.")
    if voortgang.status == Voortgang.Status.INGEDIEND:
        return _("Dit is ingestuurd. Wil je nog iets aanpassen? Neem het dan terug.")
    return ""


def versies(voortgang, vragen, namen=None):
    """Return the ``Versie`` of each field of the form, or of those in ``namen``."""
    standen = voortgang.veldstanden
    gevraagd = {
        naam: waarde for naam, waarde in waarden(voortgang, vragen).items() if namen is None or naam in namen
    }
    mensen = Gebruiker.objects.in_bulk({standen[naam][1] for naam in gevraagd if naam in standen})
    return {
        naam: Versie(waarde, nummer_van(voortgang, naam), mensen.get(standen.get(naam, (0, None))[1]))
        for naam, waarde in gevraagd.items()
    }


def nummer_van(voortgang, naam):
    """Return the number of the last save of a field; 0 when nobody saved it."""
    return voortgang.veldstanden.get(naam, (0,))[0]


@transaction.atomic
def bewaar(*, voortgang, wijzigingen, door, venster="", bevestigd=()):
    """Save fields, each only when nobody saved it since; returns ``Bewaard``.

    ``wijzigingen`` maps the name of a field of the form to its new value and the number of the save
    that this person saw. A field with a newer number is left alone and comes back in ``botsingen``,
    unless the same ``venster`` (an open page, as a text) saved it: then its answer got lost on the
    way. ``bevestigd`` are fields that still hold last time's answer, and rightly so. Raises
    ``NietTeWijzigen``.
    """
    rij = _te_wijzigen(voortgang)
    venster = een_regel(venster)[:LANGSTE_VENSTER]
    vragen = vragen_van(rij)
    nu = waarden(rij, vragen)
    velden, botsingen = set(), set()
    for naam, (waarde, gezien) in wijzigingen.items():
        if waarde == nu[naam]:
            continue
        nummer, _wie, waar = rij.veldstanden.get(naam, (0, None, ""))
        if nummer > gezien and not (venster and waar == venster):
            botsingen.add(naam)
            continue
        velden.add(zet_waarde(rij, naam, waarde))
        rij.veldstanden[naam] = [nummer + 1, door.pk, venster]
    gelijk = [naam for naam in rij.gelijk_gebleven if naam not in velden and naam not in bevestigd]
    if velden or gelijk != rij.gelijk_gebleven:
        rij.gelijk_gebleven = gelijk
        rij.bewaard_op, rij.bewaard_door = timezone.now(), door
        rij.save(update_fields=[*velden, "gelijk_gebleven", "veldstanden", "bewaard_op", "bewaard_door"])
    return Bewaard(rij, versies(rij, vragen, botsingen) if botsingen else {})


@transaction.atomic
def dien_in(*, voortgang, door):
    """Hand it in, when all is there; returns the step. Raises ``Onvolledig`` or ``NietTeWijzigen``."""
    rij = _te_wijzigen(voortgang)
    vragen = vragen_van(rij)
    if fouten := wat_ontbreekt(rij, vragen):
        raise Onvolledig(fouten)
    schrijf_cijfers_gelijk(rij, vragen)
    return rij.indienen(door=door, reden=_("De partner stuurde het in."), cijfers=rij.cijfers)


@transaction.atomic
def neem_terug(*, voortgang, door):
    """Take back what nobody judged yet; returns the step. Raises ``StapGeweigerd``."""
    rij = _vast(voortgang)
    if not rij.ronde.is_open:
        raise NietTeWijzigen(waarom_dicht(rij))
    return rij.terugnemen(door=door, reden=_("De partner nam het terug."))


def _vast(voortgang):
    """Return the row as it is now, and hold it until the end of the transaction."""
    return Voortgang.objects.select_for_update(of=("self",)).select_related("ronde").get(pk=voortgang.pk)


def _te_wijzigen(voortgang):
    rij = _vast(voortgang)
    if waarom := waarom_dicht(rij):
        raise NietTeWijzigen(waarom)
    return rij
