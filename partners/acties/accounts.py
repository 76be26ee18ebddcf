"""Accounts of people who work for no partner any more: they are told, and switched off two weeks later."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import DateTimeField, Exists, F, Max, OuterRef, Q, Subquery
from django.db.models.functions import Cast, Greatest
from django.utils import timezone

from coalitie.basis import sessies
from coalitie.basis.models import Gebruiker, Mail
from coalitie.basis.tellen import een_tegelijk
from partners import ledenpost
from partners.models import Lidmaatschap, Uitnodiging

# So long before the end somebody hears of it.
VOORAF = timedelta(days=14)


def zonder_werk():
    """Return the accounts that belong to no partner, nor to the team, each with ``sinds``: since when.

    Who is invited again is waited for, and who was switched on again begins anew.
    """
    doet_mee = Q(partner__actief_tot__isnull=True) | Q(partner__actief_tot__gte=timezone.localdate())
    eigen = Lidmaatschap.objects.filter(gebruiker=OuterRef("pk")).order_by().values("gebruiker")
    geweest = Lidmaatschap.pgh_event_model.objects.filter(gebruiker=OuterRef("pk")).order_by()
    stand = Gebruiker.pgh_event_model.objects.order_by()
    was_uit = stand.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id"), is_active=False)
    weer_aan = stand.filter(Exists(was_uit), pgh_obj_id=OuterRef("pk"), is_active=True)
    return (
        Gebruiker.objects.filter(is_active=True, is_staff=False, is_superuser=False)
        .exclude(pk__in=Lidmaatschap.objects.nog_niet_voorbij().filter(doet_mee).values("gebruiker"))
        .exclude(email__in=Uitnodiging.objects.lopend().values("email"))
        .annotate(
            sinds=Greatest(
                F("aangemaakt_op"),
                _moment(eigen.annotate(laatst=Max("tot"))),
                _moment(eigen.annotate(laatst=Max("partner__actief_tot"))),
                # Also of a membership that is gone: then the history knows when it ended.
                _moment(geweest.values("gebruiker").annotate(laatst=Max("pgh_created_at"))),
                _moment(weer_aan.values("pgh_obj_id").annotate(laatst=Max("pgh_created_at"))),
            )
        )
        .order_by("pk")
    )


def _moment(rijen):
    return Cast(Subquery(rijen.values("laatst")), DateTimeField())


def sluit_ongebruikte_accounts():
    """Tell whose account ends, and switch off what was told two weeks ago; twice is harmless.

    Nothing of it is erased: who comes back is switched on in the admin. Returns how many were switched off.
    """
    aan_de_beurt = zonder_werk().filter(sinds__lte=timezone.now() - _termijn() + VOORAF)
    return sum(_handel_af(pk) for pk in list(aan_de_beurt.values_list("pk", flat=True)))


def _termijn():
    return timedelta(days=settings.BEWAAR_ACCOUNT_DAGEN)


@transaction.atomic
def _handel_af(pk):
    een_tegelijk(f"account:{Gebruiker.objects.get(pk=pk).email}")
    # Somebody may have been taken on just now: who accepts an invitation waits for the same lock.
    gebruiker = zonder_werk().filter(pk=pk).first()
    if gebruiker is None:
        return False
    nu, einde = timezone.now(), gebruiker.sinds + _termijn()
    sleutel = f"account-einde/{pk}/{gebruiker.sinds:%Y%m%d%H%M}"
    verteld = Mail.objects.filter(sleutel=sleutel).first()
    if verteld is None:
        ledenpost.meld_einde_account(gebruiker, timezone.localdate(max(einde, nu + VOORAF)), sleutel)
    elif einde <= nu and verteld.aangemaakt_op <= nu - VOORAF:
        Gebruiker.objects.filter(pk=pk).update(is_active=False)
        sessies.beeindig(gebruiker)
        return True
    return False
