"""The fields of progress as they are judged: what was said before beside what is said now."""

from partners.hoe_gaat_het import vergelijk_velden
from partners.models import Cijfervraag, Voortgang

# Not worth a line when there is something to report.
ALLEEN_ALS_NIETS = ("niets_te_melden", "niets_omdat")


def met_cijfervragen(rijen):
    """Give rows the figures that their round asks for: ``vragen``, by the key of their answers."""
    rijen = [rij for rij in rijen if rij is not None]
    vragen = {}
    for vraag in Cijfervraag.objects.filter(ronde__in={rij.ronde_id for rij in rijen}):
        vragen.setdefault(vraag.ronde_id, {})[str(vraag.pk)] = vraag
    for rij in rijen:
        rij.vragen = {
            sleutel: vraag
            for sleutel, vraag in vragen.get(rij.ronde_id, {}).items()
            if vraag.interventie_id in (None, rij.interventie_id)
        }
    return rijen


def naast_elkaar(vorige, voortgang):
    """Return a ``Wijziging`` per field; ``zelfde`` says that nobody touched what was filled in for them."""
    met_cijfervragen([vorige, voortgang])
    rijen = vergelijk_velden(vorige, voortgang, Voortgang.VELDEN)
    for rij in rijen:
        rij.zelfde = rij.veld in voortgang.gelijk_gebleven
    return [rij for rij in rijen if not (rij.leeg and rij.veld in ALLEEN_ALS_NIETS)]


def laatste_opmerkingen(stappen):
    """Return the remarks of when it was last sent back, by field; ``stappen`` are newest first."""
    terug = next((stap for stap in stappen if stap.naar == Voortgang.Status.TERUGGESTUURD), None)
    return {een.veld: een.tekst for een in terug.opmerkingen.all()} if terug else {}
