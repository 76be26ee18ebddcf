"""What happens to an application in more than one table at once."""

from django.db import transaction

from financiering.acties.verplichtingen import werk_verplichtingen_bij
from financiering.models import AanvraagBedrag

# Which amount becomes known by which step.
BEDRAG_BIJ_STAP = {
    "indienen": AanvraagBedrag.Soort.GEVRAAGD,
    "reserveren": AanvraagBedrag.Soort.GERESERVEERD,
    "toekennen": AanvraagBedrag.Soort.VERLEEND,
    "deels_toekennen": AanvraagBedrag.Soort.VERLEEND,
    "vaststellen": AanvraagBedrag.Soort.VASTGESTELD,
}


@transaction.atomic
def zet_stap(aanvraag, methode, *, door, bedrag=None, zekerheid=AanvraagBedrag.Zekerheid.EXACT, **stap):
    """Take a step and record the amount that became known by it; returns the step.

    The amount has the source and the day of the step. Raises ``StapGeweigerd``.
    """
    genomen = getattr(aanvraag, methode)(door=door, **stap)
    if bedrag is not None:
        aanvraag.bedragen.create(
            soort=BEDRAG_BIJ_STAP[methode],
            zekerheid=zekerheid,
            bedrag=bedrag,
            bron=genomen.bron,
            per=genomen.ingegaan,
        )
    werk_verplichtingen_bij(aanvraag, door=door)
    return genomen
