"""Loads what residents asked and told in the example."""

from datetime import timedelta

from django.utils import timezone

from coalitie.basis.vaag import VageDatum
from coalitie.beheer.voorbeeld.inzendingen import INZENDINGEN
from coalitie.beheer.voorbeeld.maken import een, kies, nieuw
from themas.models import Thema, Wijk
from verhalen.models import Inzending


def laad_inzendingen():
    """Load contributions with their steps; returns how many records were made."""
    return sum(_inzending(rij) for rij in INZENDINGEN)


def _inzending(rij):
    gezegd_op = timezone.now() - timedelta(days=rij["dagen"])
    beantwoord_op = gezegd_op + timedelta(days=rij["na"]) if rij["na"] else None
    inzending = nieuw(
        Inzending,
        {"tekst": rij["tekst"]},
        ingekomen_op=gezegd_op,
        openbaar_vanaf=beantwoord_op,
        wijk=een(Wijk, rij["wijk"]),
        thema=een(Thema, rij["thema"]),
        publiek_antwoord=rij["antwoord"],
        gevolg_besluit=rij.get("besluit", ""),
        **kies(rij, "soort", "herkomst", "plek", "aantal_mensen", "toestemming", "status", "publieke_tekst"),
    )
    if inzending is None:
        return 0
    _stap(inzending, "", Inzending.Status.NIEUW, gezegd_op, "Bedankt voor je bericht. We lezen het.")
    if beantwoord_op:
        _stap(inzending, Inzending.Status.NIEUW, rij["status"], beantwoord_op, rij["antwoord"])
    return 1


def _stap(inzending, van, naar, op, reden):
    dag = VageDatum.van_dag(timezone.localdate(op))
    inzending.leg_stap_vast(van=van, naar=naar, ingegaan=dag, reden=reden, bron="", door=None)
