"""Saving while somebody types: the address that the script of the form talks to, in JSON."""

import json

from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.utils.translation import gettext as _

from coalitie.mijn.aanwezig import meld_aanwezig
from coalitie.mijn.toegang import INVULLER, voor_leden
from coalitie.mijn.voortgang import aanwezigheid, nu_in_woorden, vind
from coalitie.site.lezen import lezen_en_sturen
from partners.acties import voortgang as acties
from partners.voortgangformulier import VoortgangFormulier, vragen_van, waarden

MEESTE_BYTES = 256 * 1024
LANGSTE_NAAM = 40
HOOGSTE_NUMMER = 10**9


class Onleesbaar(ValueError):
    """What came in is not what the script sends."""


@lezen_en_sturen
@voor_leden(INVULLER)
def bewaar(request, lid, nummer):
    """Save the fields that changed, and tell what others changed and who else is here.

    GET gives a fresh token for forms: it changes when somebody signs in again in another tab.
    """
    voortgang = vind(lid, nummer)
    if request.method != "POST":
        return JsonResponse({"kaartje": get_token(request)})
    if len(request.body) > MEESTE_BYTES:
        return JsonResponse({"fout": _("Dit is te veel tegelijk.")}, status=413)
    vragen = vragen_van(voortgang)
    try:
        bericht = _lees(request.body, waarden(voortgang, vragen))
    except Onleesbaar:
        return JsonResponse({"fout": _("Dit konden we niet lezen.")}, status=400)
    if bericht["gebruiker"] != request.user.pk:
        return JsonResponse({"ander": str(request.user)}, status=409)
    wijzigingen, fouten = _schoon(VoortgangFormulier(vragen=vragen), bericht["velden"])
    try:
        bewaard = acties.bewaar(
            voortgang=voortgang,
            wijzigingen=wijzigingen,
            door=request.user,
            venster=bericht["venster"],
            bevestigd=bericht["bevestigd"],
        )
    except acties.NietTeWijzigen as fout:
        return JsonResponse({"dicht": " ".join(fout.messages)}, status=409)
    return JsonResponse(_antwoord(request, lid, bewaard, vragen, bericht, wijzigingen, fouten))


def _antwoord(request, lid, bewaard, vragen, bericht, wijzigingen, fouten):
    rij = bewaard.voortgang
    versies = acties.versies(rij, vragen)
    anders = {
        naam: versie
        for naam, versie in versies.items()
        if versie.nummer > bericht["standen"].get(naam, versie.nummer) and naam not in bericht["velden"]
    }
    return {
        "om": nu_in_woorden(),
        "nummers": {naam: versies[naam].nummer for naam in wijzigingen if naam not in bewaard.botsingen},
        "botsingen": {naam: _als_tekst(versie, request) for naam, versie in bewaard.botsingen.items()},
        "anders": {naam: _als_tekst(versie, request) for naam, versie in anders.items()},
        "fouten": fouten,
        "gelijk": rij.gelijk_gebleven,
        "wie": meld_aanwezig(lid, aanwezigheid(rij)),
    }


def _als_tekst(versie, request):
    wie = (
        _("Jij, in een ander venster,") if versie.wie == request.user else str(versie.wie or _("Een collega"))
    )
    return {"waarde": versie.waarde, "nummer": versie.nummer, "wie": wie}


def _lees(inhoud, nu):
    """Return what the script sent, with every part of the kind that it should be; raises ``Onleesbaar``."""
    try:
        bericht = json.loads(inhoud)
        velden = {naam: (veld["waarde"], _nummer(veld["nummer"])) for naam, veld in bericht["velden"].items()}
        gelezen = {
            "gebruiker": bericht["gebruiker"],
            "venster": bericht["venster"],
            "velden": velden,
            "standen": {naam: _nummer(nummer) for naam, nummer in bericht["standen"].items()},
            "bevestigd": bericht["bevestigd"],
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fout:
        raise Onleesbaar from fout
    if not _klopt(gelezen, nu):
        raise Onleesbaar
    return gelezen


def _nummer(nummer):
    if type(nummer) is not int or not 0 <= nummer < HOOGSTE_NUMMER:
        raise Onleesbaar
    return nummer


def _klopt(bericht, nu):
    """Tell whether the parts have the right kind: a text for a text, a list of texts for a list."""
    teksten = [
        bericht["venster"],
        *(bericht["bevestigd"] if isinstance(bericht["bevestigd"], list) else [None]),
    ]
    for naam, (waarde, _gezien) in bericht["velden"].items():
        if naam in nu and type(waarde) is not type(nu[naam]):
            return False
        teksten += [naam, *(waarde if isinstance(waarde, list) else [])]
    return all(isinstance(tekst, str) for tekst in teksten)


def _schoon(formulier, velden):
    """Return what may be saved, and per field that may not why."""
    goed, fouten = {}, {}
    for naam, (waarde, gezien) in velden.items():
        if naam not in formulier.fields:
            fouten[naam[:LANGSTE_NAAM]] = _("Deze vraag is er niet meer.")
            continue
        try:
            goed[naam] = (formulier.fields[naam].clean(waarde), gezien)
        except ValidationError as fout:
            fouten[naam] = " ".join(fout.messages)
    return goed, fouten
