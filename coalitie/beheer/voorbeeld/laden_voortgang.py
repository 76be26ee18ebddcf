"""Loads rounds, what partners told in them, and commitments with what was delivered."""

from datetime import timedelta

from django.utils import timezone

from coalitie.basis.models import Gebruiker
from coalitie.basis.vaag import VageDatum
from coalitie.beheer.voorbeeld.maken import een, kies, nieuw
from coalitie.beheer.voorbeeld.voortgang import PERSONEN, RONDES, TOEZEGGINGEN, VERZONNEN, VOORTGANG
from partners.acties.rondes import vraag_voortgang
from partners.models import (
    Levering,
    Partner,
    RondeInterventie,
    Toezegging,
    Verantwoordelijkheid,
    Voortgang,
    VoortgangOpmerking,
    Voortgangsronde,
)
from themas.models import Interventie

VELDEN = ("stand", "reden", "gedaan", "bewoners", "volgende", "nodig", "nodig_toelichting")


def laad_voortgang():
    """Load who does what, two rounds and their answers; returns how many records were made."""
    _noem_personen()
    aantal = 0
    for nummer, rij in enumerate(RONDES):
        dagen = {naam: _dag(rij[naam]) for naam in ("opent", "inleveren_voor", "sluit")}
        ronde = nieuw(Voortgangsronde, {"naam": rij["naam"]}, tekst=rij["tekst"], **dagen)
        if ronde is None:
            continue
        for interventie in Interventie.objects.lopend():
            RondeInterventie.objects.create(ronde=ronde, interventie=interventie)
        for volgorde, (vraag, eenheid) in enumerate(rij["vragen"]):
            ronde.cijfervragen.create(vraag=vraag, eenheid=eenheid, volgorde=volgorde)
        antwoorden = [antwoord for antwoord in VOORTGANG if antwoord["ronde"] == nummer]
        aantal += 1 + sum(_voortgang(ronde, antwoord) for antwoord in antwoorden)
        aantal += len(vraag_voortgang(ronde=ronde))
    return aantal + sum(_toezegging(rij) for rij in TOEZEGGINGEN)


def _dag(dagen):
    return timezone.localdate() + timedelta(days=dagen)


def _noem_personen():
    for (partner, interventie), email in PERSONEN.items():
        Verantwoordelijkheid.objects.filter(
            partner=een(Partner, partner), interventie=een(Interventie, interventie), persoon=None
        ).exclude(rol=Verantwoordelijkheid.Rol.FINANCIER).update(
            persoon=Gebruiker.objects.filter(email=email).first()
        )


def _voortgang(ronde, rij):
    partner, interventie = een(Partner, rij["partner"]), een(Interventie, rij["interventie"])
    if partner is None or interventie is None:
        return 0
    begin = rij["stappen"][-1]
    voortgang = Voortgang.objects.create(
        ronde=ronde,
        partner=partner,
        interventie=interventie,
        status=Voortgang.overgang_naar(begin[0]).naar,
        **{veld: rij[veld] for veld in VELDEN if veld in rij},
    )
    van = Voortgang.Status.CONCEPT
    _stap(voortgang, "", van, RONDES[rij["ronde"]]["opent"], "De ronde is geopend.")
    for methode, dagen, reden in rij["stappen"]:
        naar = Voortgang.overgang_naar(methode).naar
        stap = _stap(voortgang, van, naar, dagen, reden)
        van = naar
    for veld, tekst in rij.get("opmerkingen", {}).items():
        VoortgangOpmerking.objects.create(stap=stap, veld=veld, tekst=tekst)
    return 1


def _stap(voortgang, van, naar, dagen, reden):
    ingegaan = VageDatum.van_dag(_dag(dagen))
    return voortgang.leg_stap_vast(van=van, naar=naar, ingegaan=ingegaan, reden=reden, bron="", door=None)


def _toezegging(rij):
    sleutel = {
        "partner": een(Partner, rij["partner"]),
        "interventie": een(Interventie, rij["interventie"]),
        "tekst": rij["tekst"],
    }
    velden = kies(rij, "soort", "hoeveelheid", "eenheid", "status")
    toezegging = nieuw(Toezegging, sleutel, bron=VERZONNEN, voor_wie=rij.get("voor_wie", ""), **velden)
    if toezegging is None:
        return 0
    van = ""
    for naar in dict.fromkeys([Toezegging.Status.VOORGESTELD, toezegging.status]):
        toezegging.leg_stap_vast(
            van=van,
            naar=naar,
            ingegaan=VageDatum.van_dag(_dag(-90)),
            reden=VERZONNEN,
            bron="",
            door=None,
        )
        van = naar
    for dagen, hoeveelheid, notitie in rij["leveringen"]:
        Levering.objects.create(
            toezegging=toezegging, datum=_dag(dagen), hoeveelheid=hoeveelheid, notitie=notitie
        )
    return 1
