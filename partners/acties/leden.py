"""Who works for a partner: what somebody may do there, leaving, and who is named for what."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from partners import ledenpost
from partners.models import Lidmaatschap, Partner, Verantwoordelijkheid
from partners.toegang import kan_invullen, leden_van, partners_zonder_mandaathouder

EEN_DAG = timedelta(days=1)
MANDAATHOUDER = Lidmaatschap.Rol.MANDAATHOUDER


def beheert_leden(door, partner):
    """Tell whether somebody may say who works for a partner: a mandaathouder of it, or the programme team."""
    if not door.is_active:
        return False
    if door.is_staff and door.has_perm("partners.add_uitnodiging"):
        return True
    return leden_van(partner, MANDAATHOUDER).filter(gebruiker=door).exists()


def vergrendel(partner, *, door=None):
    """Let others who change who works for this partner wait; whoever ``door`` is, must be allowed to.

    Raises ``PermissionDenied``: the right is looked up after the wait, so of two who end each other
    one still may.
    """
    Partner.objects.select_for_update(no_key=True).get(pk=partner.pk)
    if door is not None and not beheert_leden(door, partner):
        raise PermissionDenied


@transaction.atomic
def verander_rol(*, lidmaatschap, rol, door):
    """Let a member do more or less. Raises ``ValidationError`` when nobody could promise any more."""
    vergrendel(lidmaatschap.partner, door=door)
    lid = _vers(lidmaatschap)
    if lid.rol == MANDAATHOUDER and rol != lid.rol and not door.is_staff and is_laatste_mandaathouder(lid):
        raise ValidationError(
            _("Jij bent de enige mandaathouder. Maak eerst een collega mandaathouder, dan kan het.")
        )
    Lidmaatschap.objects.filter(pk=lid.pk).update(rol=rol)
    laat_los(partner=lid.partner)


@transaction.atomic
def beeindig(*, lidmaatschap, door):
    """End the membership of somebody; returns the responsibilities that now have nobody.

    From this moment on they see nothing of the partner. What they did stays.
    """
    vergrendel(lidmaatschap.partner, door=door)
    return _eindig(_vers(lidmaatschap), door)


@transaction.atomic
def verlaat(*, lidmaatschap, door):
    """End one's own membership, as ``beeindig``. Always possible; the programme team hears who was the last."""
    if lidmaatschap.gebruiker_id != door.pk:
        raise PermissionDenied
    vergrendel(lidmaatschap.partner)
    return _eindig(_vers(lidmaatschap), door)


def _vers(lidmaatschap):
    lid = (
        Lidmaatschap.objects.geldig()
        .filter(pk=lidmaatschap.pk)
        .select_related("partner", "gebruiker")
        .first()
    )
    if lid is None:
        raise ValidationError(_("Deze collega hoort er al niet meer bij. Laad de pagina opnieuw."))
    return lid


def _eindig(lid, door):
    # A link that was still lying there would let somebody in again.
    lid.partner.uitnodigingen.lopend().filter(email__iexact=lid.gebruiker.email).update(
        ingetrokken_op=timezone.now(), ingetrokken_door=door
    )
    gisteren = timezone.localdate() - EEN_DAG
    if lid.van and lid.van > gisteren:
        # It began today, and a period has at least one day: the history keeps that it was there.
        Lidmaatschap.objects.filter(pk=lid.pk).delete()
    else:
        Lidmaatschap.objects.filter(pk=lid.pk).update(tot=gisteren)
    return laat_los(partner=lid.partner)


def is_laatste_mandaathouder(lid):
    """Tell whether a partner has no mandaathouder left without this one."""
    anderen = leden_van(lid.partner, MANDAATHOUDER).exclude(gebruiker=lid.gebruiker_id)
    return lid.rol == MANDAATHOUDER and not anderen.exists()


@transaction.atomic
def laat_los(*, partner=None):
    """Name nobody any more where the named person may no longer fill in for the partner; returns those rows.

    From then on the mandaathouders are asked, and their first page says so. Tells the programme team
    which partner lost its last mandaathouder. For one partner, or for all. Twice is harmless.
    """
    mag = kan_invullen().filter(partner=OuterRef("partner"), gebruiker=OuterRef("persoon"))
    rijen = Verantwoordelijkheid.objects.nog_niet_voorbij().filter(~Exists(mag), persoon__isnull=False)
    zonder = partners_zonder_mandaathouder()
    if partner is not None:
        rijen, zonder = rijen.filter(partner=partner), zonder.filter(pk=partner.pk)
    losgelaten = list(
        rijen.select_related("partner", "interventie", "persoon").order_by("partner", "interventie__titel")
    )
    Verantwoordelijkheid.objects.filter(pk__in=[rij.pk for rij in losgelaten]).update(persoon=None)
    ledenpost.meld_zonder_mandaathouder(zonder)
    return losgelaten


@transaction.atomic
def wijs_aan(*, verantwoordelijkheid, persoon, door):
    """Name who does it: an account that may fill in for the partner, or None.

    A mandaathouder names anybody, an invuller themselves. Raises ``PermissionDenied`` and ``ValidationError``.
    """
    partner = verantwoordelijkheid.partner
    vergrendel(partner)
    if not beheert_leden(door, partner):
        zelf = persoon == door or (persoon is None and verantwoordelijkheid.persoon_id == door.pk)
        if not (zelf and kan_invullen().filter(partner=partner, gebruiker=door).exists()):
            raise PermissionDenied
    if persoon is not None and not kan_invullen().filter(partner=partner, gebruiker=persoon).exists():
        raise ValidationError({"persoon": _("Kies een collega die voor deze organisatie mag invullen.")})
    Verantwoordelijkheid.objects.filter(pk=verantwoordelijkheid.pk).update(persoon=persoon)
    verantwoordelijkheid.persoon = persoon
