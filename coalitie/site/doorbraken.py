"""A rule that stands in the way, in four parts: the rule, what we asked, what was decided, what came of it."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from coalitie.basis.vaag import VageDatum
from financiering.besluitvragen import met_besluiten
from partners.models import Doorbraak
from partners.vragen import doorbraken_bij, met_stappen

Status = Doorbraak.Status
BESLOTEN = (Status.TOEGESTAAN, Status.AFGEWEZEN)
AFGELOPEN = (Status.GEREALISEERD, Status.VERVALLEN)


@dataclass(frozen=True)
class Deel:
    """One of the four parts: its heading, the day (None when it did not happen yet), and what it says.

    ``stand`` is in the words of the site, ``teksten`` are as they were typed.
    """

    kop: str
    datum: VageDatum | None
    teksten: tuple[str, ...] = ()
    stand: str = ""
    aan: str = ""
    besluiten: tuple[dict, ...] = ()


def doorbraken_van(interventie, doorbraken):
    """Return breakthroughs of an intervention, in one query, each with its four ``delen``."""
    rijen = list(met_besluiten(met_stappen(doorbraken_bij(interventie, doorbraken))))
    for doorbraak in rijen:
        doorbraak.delen = _delen(doorbraak)
    return rijen


def _delen(doorbraak):
    """Return the four parts; asked a second time, the last time counts, and what was decided before it not."""
    stappen = [
        {**stap, "ingegaan": VageDatum(_dag(stap["eerste"]), _dag(stap["na_laatste"]) - timedelta(days=1))}
        for stap in doorbraak.stappen_json
    ]
    gevraagd = _laatste(stappen, {Status.GEVRAAGD})
    erna = stappen[stappen.index(gevraagd) + 1 :] if gevraagd else stappen
    besloten, afgelopen = _laatste(erna, BESLOTEN), _laatste(erna, AFGELOPEN)
    return (
        Deel(_("De regel"), stappen[0]["ingegaan"] if stappen else None, (doorbraak.regel_in_de_weg,)),
        Deel(
            _("Wat we vragen"),
            gevraagd and gevraagd["ingegaan"],
            (doorbraak.gevraagde_uitzondering, *([gevraagd["reden"]] if gevraagd else [])),
            aan=doorbraak.gevraagd_aan,
        ),
        _deel_van(_("Wat er is besloten"), besloten, besluiten=tuple(doorbraak.besluiten_json)),
        _deel_van(_("Wat ervan kwam"), afgelopen, doorbraak.uitkomst),
    )


def _deel_van(kop, stap, *teksten, **velden):
    """Return the part that a step tells of, or that has still to come when there is none."""
    if stap is None:
        return Deel(kop, None, tuple(filter(None, teksten)), **velden)
    stand = Doorbraak.STATUS_PUBLIEK[stap["naar"]]
    return Deel(kop, stap["ingegaan"], tuple(filter(None, (stap["reden"], *teksten))), stand, **velden)


def _dag(tekst):
    return date.fromisoformat(tekst)


def _laatste(stappen, naar):
    return next((stap for stap in reversed(stappen) if stap["naar"] in naar), None)
