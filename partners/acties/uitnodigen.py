"""Invitations: sending, withdrawing, accepting, erasing."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coalitie.basis.models import Gebruiker, Mail
from coalitie.basis.tellen import een_tegelijk, tel
from partners import ledenpost
from partners.acties.leden import EEN_DAG, vergrendel
from partners.models import Lidmaatschap, Partner, Uitnodiging
from partners.models.uitnodiging import afdruk as afdruk_van
from partners.toegang import leden_van

# A second click is not a second mail.
NET_VERSTUURD = timedelta(minutes=1)
PER_PARTNER = 50  # a day
PER_ADRES = 5  # a day, for one partner
DAG = 24 * 3600


class WerktNiet(ValidationError):
    """An invitation that can not be accepted; the message says what to do."""


class LogEerstIn(Exception):
    """There is an account with the invited address: who has it signs in, and then accepts."""


class AnderAccount(Exception):
    """Somebody is signed in with another address than the invited one."""


@transaction.atomic
def nodig_uit(*, partner, email, rol, door):
    """Invite an address to work for a partner and mail the link; returns the ``Uitnodiging``.

    An address that is invited already gets a new link, and the old one stops. Raises
    ``PermissionDenied`` and ``ValidationError``; never tells whether the address has an account.
    """
    vergrendel(partner, door=door)
    email = Gebruiker.objects.normalize_email(email)
    validate_email(email)
    bezwaar = bezwaar_tegen(partner, email)
    if bezwaar:
        raise bezwaar
    uitnodiging = partner.uitnodigingen.lopend().filter(email=email).first()
    if uitnodiging is None:
        uitnodiging = Uitnodiging(partner=partner, email=email)
    elif uitnodiging.rol == rol and uitnodiging.verstuurd_op > timezone.now() - NET_VERSTUURD:
        return uitnodiging
    if not door.is_staff:
        _bewaak_aantal(partner, email)
    uitnodiging.rol, uitnodiging.uitgenodigd_door = rol, door
    geheim = uitnodiging.vernieuw()
    uitnodiging.save()
    ledenpost.nodig_uit(uitnodiging, geheim)
    return uitnodiging


def bezwaar_tegen(partner, email):
    """Return why this address can not be invited to this partner as a ``ValidationError``, or None."""
    if not Partner.objects.actief().filter(pk=partner.pk).exists():
        return ValidationError(_("Deze organisatie doet op dit moment niet mee. Bel ons."))
    if leden_van(partner).filter(gebruiker__email__iexact=email).exists():
        return ValidationError({"email": _("Deze collega hoort er al bij.")})
    return None


def _bewaak_aantal(partner, email):
    naar_dit_adres = tel(f"uitnodiging:{partner.pk}:{afdruk_van(email)}", hoogstens=PER_ADRES, seconden=DAG)
    if not naar_dit_adres:
        raise ValidationError(
            {"email": _("Dit adres kreeg vandaag al vijf mails. Vraag je collega ook bij de spam te kijken.")}
        )
    if not tel(f"uitnodiging:{partner.pk}", hoogstens=PER_PARTNER, seconden=DAG):
        raise ValidationError(_("Vandaag zijn er al heel veel uitnodigingen verstuurd. Bel ons."))


@transaction.atomic
def trek_in(*, uitnodiging, door):
    """Withdraw an invitation: its link stops working, a mail that waits does not leave.

    Raises ``ValidationError`` when somebody was first, ``PermissionDenied`` for who may not.
    """
    vergrendel(uitnodiging.partner, door=door)
    gelukt = (
        Uitnodiging.objects.lopend()
        .filter(pk=uitnodiging.pk)
        .update(ingetrokken_op=timezone.now(), ingetrokken_door=door)
    )
    if not gelukt:
        raise ValidationError(_("Deze uitnodiging is al aangenomen of ingetrokken. Laad de pagina opnieuw."))
    Mail.objects.vergeet(ledenpost.sleutel(uitnodiging))


def lees(afdruk):
    """Return the invitation whose secret has this digest. Raises ``WerktNiet`` with what to do."""
    rijen = Uitnodiging.objects.select_related("partner", "uitgenodigd_door")
    # What was erased has no digest: nobody's empty hands open it.
    uitnodiging = rijen.filter(geheimafdruk=afdruk).first() if afdruk else None
    if uitnodiging is None:
        raise WerktNiet(
            _("Deze link kennen we niet (meer). Kreeg je later nog een mail? Gebruik dan de link daarin."),
            code="onbekend",
        )
    if uitnodiging.aangenomen_op:
        raise WerktNiet(_("Deze uitnodiging is al aangenomen. Je kunt gewoon inloggen."), code="aangenomen")
    if not uitnodiging.is_open:
        raise WerktNiet(
            _("Deze uitnodiging geldt niet meer. Vraag wie je uitnodigde om een nieuwe."), code="voorbij"
        )
    if not Partner.objects.actief().filter(pk=uitnodiging.partner_id).exists():
        raise WerktNiet(_("Deze organisatie doet op dit moment niet mee. Bel ons."), code="gestopt")
    return uitnodiging


def van_wie(uitnodiging):
    """Return the account with the invited address, or None."""
    return Gebruiker.objects.filter(email__iexact=uitnodiging.email).first()


@transaction.atomic
def neem_aan(*, afdruk, door=None, naam=""):
    """Accept the invitation whose secret has this digest, once; returns the ``Lidmaatschap``.

    Without an account for the address one is made, called ``naam``, without a password: its owner
    signs in with a code by mail, so a link that was passed on opens nothing. An account that is
    there already must be ``door``: raises ``LogEerstIn`` or ``AnderAccount``, else ``WerktNiet``.
    """
    uitnodiging = lees(afdruk)
    vergrendel(uitnodiging.partner)
    een_tegelijk(f"account:{uitnodiging.email}")
    gebruiker = van_wie(uitnodiging)
    if door is not None and door != gebruiker:
        raise AnderAccount
    if gebruiker is not None and not gebruiker.is_active:
        raise WerktNiet(_("Dit account staat uit. Bel ons, dan kijken we wat er kan."), code="uit")
    if gebruiker is not None and door is None:
        raise LogEerstIn
    if gebruiker is None:
        gebruiker = Gebruiker.objects.create_user(uitnodiging.email, naam=naam)
    gelukt = (
        Uitnodiging.objects.open()
        .filter(geheimafdruk=afdruk)
        .update(aangenomen_op=timezone.now(), aangenomen_door=gebruiker)
    )
    if not gelukt:
        lees(afdruk)  # says what somebody else just did with it
        raise WerktNiet(_("Deze uitnodiging geldt niet meer. Vraag om een nieuwe."), code="voorbij")
    Mail.objects.vergeet(ledenpost.sleutel(uitnodiging))
    return _maak_lid(gebruiker, uitnodiging)


def _maak_lid(gebruiker, uitnodiging):
    vandaag = timezone.localdate()
    eigen = Lidmaatschap.objects.filter(gebruiker=gebruiker, partner=uitnodiging.partner)
    lid = eigen.geldig().first()
    if lid is None:
        later = eigen.filter(van__gt=vandaag).order_by("van").first()
        return Lidmaatschap.objects.create(
            gebruiker=gebruiker,
            partner=uitnodiging.partner,
            rol=uitnodiging.rol,
            van=vandaag,
            tot=later and later.van - EEN_DAG,
        )
    if not lid.mag(uitnodiging.rol):
        lid.rol = uitnodiging.rol
        lid.save(update_fields=["rol"])
    return lid


@transaction.atomic
def wis_oude():
    """Erase the addresses of invitations that ended long ago, from their history as well; returns how many."""
    rijen = list(Uitnodiging.objects.te_wissen().select_for_update().values_list("pk", flat=True))
    Uitnodiging.objects.filter(pk__in=rijen).update(email="", geheimafdruk=None)
    # After the change, because that is kept as well.
    Uitnodiging.pgh_event_model.objects.filter(pgh_obj_id__in=rijen).update(email="")
    return len(rijen)
