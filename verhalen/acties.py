"""What happens to a contribution: coming in, being answered, being taken back, being erased."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from coalitie.basis.models import Mail
from verhalen import inzendingpost
from verhalen.models import Aanvulling, Inzending, InzendingStap
from verhalen.models.inzending import LEEG

GEWIST = "Deze tekst is gewist."


def dien_in(*, inzending, formulierafdruk=None, herhaalafdruk=None, met_bevestiging=True, door=None):
    """Store a new contribution, with its code and its receipt; returns what is stored.

    Sent twice (one of the digests is known) it is stored once, also when that is at the same moment:
    whoever comes second gets the first one back.
    """
    inzending.geef_code()
    inzending.formulierafdruk, inzending.herhaalafdruk = formulierafdruk, herhaalafdruk
    try:
        with transaction.atomic():
            inzending.save(force_insert=True)
            leg_ontvangst_vast(inzending, door=door)
            if met_bevestiging:
                inzendingpost.bevestig(inzending)
    except IntegrityError:
        eerder = eerder_ingediend(formulierafdruk, herhaalafdruk)
        if eerder is None:
            raise
        return eerder
    return inzending


def eerder_ingediend(formulierafdruk, herhaalafdruk):
    """Return the contribution that was made of the same form, or of the same words, or None.

    When the portal has a new secret since, its code is unknown: it gets another.
    """
    for naam, afdruk in (("formulierafdruk", formulierafdruk), ("herhaalafdruk", herhaalafdruk)):
        gevonden = Inzending.objects.filter(**{naam: afdruk}).first() if afdruk else None
        if gevonden:
            if not gevonden.code:
                gevonden.geef_code()
                gevonden.save(update_fields=["zaad", "codeafdruk"])
            return gevonden
    return None


def leg_ontvangst_vast(inzending, *, door):
    """Record the first step, on the day that it was said; what is kept is Dutch."""
    with translation.override(settings.LANGUAGE_CODE):
        reden = _("Bedankt voor je bericht. We lezen het en laten van ons horen.")
    inzending.leg_stap_vast(
        van="",
        naar=inzending.status,
        ingegaan=timezone.localdate(inzending.ingekomen_op),
        reden=reden,
        bron="",
        door=door,
    )


@transaction.atomic
def zet_stap(*, inzending, methode, door, **stap):
    """Take a step of ``Inzending.OVERGANGEN`` and tell the resident; returns the step.

    Raises ``StapGeweigerd``. Taking back erases everything.
    """
    gezet = getattr(inzending, methode)(door=door, **stap)
    if methode == "intrekken":
        wis(inzending=inzending, ook_de_tekst=True)
    elif methode != "ongewenst_noemen":
        inzendingpost.vertel(inzending, gezet)
    return gezet


@transaction.atomic
def trek_in(*, inzending):
    """Erase everything at the request of the resident, whatever a colleague does at the same moment."""
    vers = Inzending.objects.select_for_update().get(pk=inzending.pk)
    if vers.status != Inzending.Status.INGETROKKEN:
        zet_stap(inzending=vers, methode="intrekken", door=None, reden=_("Op verzoek van de inzender."))


def vul_aan(*, inzending, tekst):
    """Add what the resident has to say as long as it waits for us; the same words twice are added once.

    Returns whether it could be added.
    """
    with transaction.atomic():
        nog_open = Inzending.objects.open().filter(pk=inzending.pk).select_for_update().exists()
        if nog_open and not inzending.aanvullingen.filter(tekst=tekst).exists():
            Aanvulling.objects.create(inzending=inzending, tekst=tekst)
    return nog_open


@transaction.atomic
def wis(*, inzending, ook_de_tekst):
    """Erase who sent it, from the history and the outbox as well; with ``ook_de_tekst`` all words, too."""
    velden = {**LEEG, "gewist_op": timezone.now()}
    if ook_de_tekst:
        velden |= {"tekst": "", "publieke_tekst": "", "publiek_antwoord": "", "openbaar_vanaf": None}
        inzending.stappen.update(reden=GEWIST)
        inzending.aanvullingen.all().delete()
    Inzending.objects.filter(pk=inzending.pk).update(**velden)
    if ook_de_tekst:
        _wis_geschiedenis(inzending)
    Mail.objects.vergeet(inzendingpost.sleutel(inzending))
    for naam, waarde in velden.items():
        setattr(inzending, naam, waarde)


def _wis_geschiedenis(inzending):
    """Take the words out of what the triggers kept; after the change, because that is kept as well."""
    geschiedenis = Inzending.pgh_event_model.objects.filter(pgh_obj_id=inzending.pk)
    geschiedenis.update(tekst="", publieke_tekst="", publiek_antwoord="")
    InzendingStap.pgh_event_model.objects.filter(onderwerp_id=inzending.pk).update(reden=GEWIST)
    Aanvulling.pgh_event_model.objects.filter(inzending_id=inzending.pk).update(tekst="")
