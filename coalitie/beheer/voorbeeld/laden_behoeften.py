"""Loads what the example programme needs, and which example commitment covers it."""

from datetime import timedelta

from django.utils import timezone

from coalitie.basis.vaag import VageDatum
from coalitie.beheer.voorbeeld.behoeften import BEHOEFTEN
from coalitie.beheer.voorbeeld.maken import een, kies, nieuw
from coalitie.beheer.voorbeeld.voortgang import VERZONNEN
from financiering.models import Dekking
from partners.models import Toezegging
from themas.models import Behoefte, Interventie


def laad_behoeften():
    """Load needs, what is known of them, and their covers; returns how many needs were made."""
    return sum(map(_behoefte, BEHOEFTEN))


def _dag(aantal):
    return VageDatum.van_dag(timezone.localdate() + timedelta(days=aantal))


def _behoefte(rij):
    interventie = een(Interventie, rij["interventie"])
    if interventie is None:
        return 0
    sleutel = {
        "interventie": interventie,
        "jaar": timezone.localdate().year + rij["jaar"],
        **kies(rij, "soort", "eenheid", "waarvoor"),
    }
    behoefte = nieuw(Behoefte, sleutel)
    if behoefte is None:
        return 0
    per = rij["per"]
    behoefte.omvang.create(
        per=_dag(per) if isinstance(per, int) else VageDatum.lees(per),
        hoeveelheid_tot=rij.get("hoeveelheid_tot"),
        **kies(rij, "zekerheid", "hoeveelheid", "bron", "opmerking"),
    )
    if "gedekt" in rij:
        partner, hoeveelheid, dagen = rij["gedekt"]
        _dekking(behoefte, partner, hoeveelheid, _dag(dagen))
    return 1


def _dekking(behoefte, partner, hoeveelheid, vanaf):
    """Cover it by the example commitment, unless somebody changed or removed that."""
    toezegging = Toezegging.objects.filter(
        partner__slug=partner,
        interventie=behoefte.interventie,
        bron=VERZONNEN,
        status=Toezegging.Status.BEVESTIGD,
        eenheid=behoefte.eenheid,
        hoeveelheid__gte=hoeveelheid,
    ).first()
    if toezegging and not Dekking.objects.van_bron(toezegging).exists():
        Dekking.objects.create(
            behoefte=behoefte,
            toezegging=toezegging,
            hoeveelheid=hoeveelheid,
            geldig_vanaf=vanaf,
            toelichting=VERZONNEN,
        )
