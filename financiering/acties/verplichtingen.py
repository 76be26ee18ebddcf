"""What a granted application obliges us to deliver, by the rules of its scheme."""

from datetime import date

import pghistory
from django.db import transaction

from financiering.models import Aanvraag, Plichtregel, Verplichting
from themas.models.behoefte import EERSTE_JAAR, LAATSTE_JAAR


def jaren_van(aanvraag):
    """Return the calendar years in which the money may be spent; none while begin or end is not known."""
    if aanvraag.begin is None or aanvraag.eind is None:
        return range(0)
    return range(
        max(aanvraag.begin.eerste.year, EERSTE_JAAR), min(aanvraag.eind.laatste.year, LAATSTE_JAAR) + 1
    )


def te_maken(aanvraag):
    """Return the obligations that follow from the rules and are not there yet, unsaved, first due first.

    None for an application that was not granted, or whose period is not known.
    """
    if aanvraag.status not in Aanvraag.VERLEEND:
        return []
    al_gemaakt = set(
        Verplichting.objects.filter(aanvraag=aanvraag, plichtregel__isnull=False).values_list(
            "plichtregel_id", "over_jaar"
        )
    )
    regels = Plichtregel.objects.filter(regeling__rondes=aanvraag.ronde_id)
    nieuw = [
        Verplichting(
            aanvraag=aanvraag,
            plichtregel=regel,
            soort=regel.soort,
            omschrijving=regel.omschrijving,
            over_jaar=jaar,
            uiterlijk=date(jaar + regel.jaren_later, regel.maand, regel.dag),
        )
        for regel in regels
        for jaar in jaren_van(aanvraag)
        if (regel.pk, jaar) not in al_gemaakt
    ]
    return sorted(nieuw, key=lambda verplichting: verplichting.uiterlijk)


@transaction.atomic
def maak_verplichtingen(aanvraag, *, door):
    """Make the obligations that follow from the rules of the scheme; returns the new ones.

    Twice makes nothing new. Days that have passed are made too: somebody has to note that it was delivered.
    """
    aanvraag = _vergrendel(aanvraag)
    with pghistory.context(user=door.pk if door else None):
        return Verplichting.objects.bulk_create(te_maken(aanvraag))


@transaction.atomic
def werk_verplichtingen_bij(aanvraag, *, door):
    """Make the obligations match the status, after a step or after one was undone.

    A granted application gets those of its scheme. One that is not granted any more loses what followed from
    the rules and was not delivered; what somebody wrote down or delivered stays.
    """
    nu = _vergrendel(aanvraag)
    if nu.status in Aanvraag.VERLEEND:
        maak_verplichtingen(nu, door=door)
        return
    with pghistory.context(user=door.pk if door else None):
        nu.verplichtingen.open().filter(plichtregel__isnull=False, document__isnull=True, notitie="").delete()


def _vergrendel(aanvraag):
    """Let one at a time make the obligations of an application, and read how it stands now."""
    return Aanvraag.objects.select_for_update(of=("self",)).get(pk=aanvraag.pk)
