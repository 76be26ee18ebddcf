"""What is done with a whole account: erasing who it was of."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from coalitie.basis import sessies
from coalitie.basis.models import Gebruiker, Mail, Wissing
from coalitie.basis.wissen import KORT

# No mail can ever arrive there.
NERGENS = "gewist.invalid"


def is_gewist(gebruiker):
    """Tell whether an account was erased."""
    return gebruiker.email.endswith(f"@{NERGENS}")


@transaction.atomic
def wis_account(*, gebruiker, reden, door):
    """Erase name, address and ways to sign in of an account that is off, from the history and the outbox as well.

    What was done with it stays, by its number. Returns the account; raises ``ValidationError`` when it
    works still, or when the reason names its owner.
    """
    nu = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    if nu.is_active:
        raise ValidationError(_("Zet het account eerst uit."))
    # With what it was called before.
    vroeger = Gebruiker.pgh_event_model.objects.filter(pgh_obj_id=nu.pk)
    namen, adressen = (set(vroeger.values_list(veld, flat=True)) - {""} for veld in ("naam", "email"))
    if any(len(een) > KORT and een.casefold() in reden.casefold() for een in namen | adressen):
        raise ValidationError({"reden": _("Schrijf waarom het weg moet, zonder de naam of het mailadres.")})
    with translation.override(settings.LANGUAGE_CODE):
        nu.naam = _("gewist account %(nummer)s") % {"nummer": nu.pk}
        wat = _("Account: naam en mailadres")
    nu.email = f"{nu.pk}@{NERGENS}"
    nu.password = make_password(None)
    nu.save(update_fields=["naam", "email", "password"])
    for model in (EmailAddress, Authenticator, SocialAccount):
        model.objects.filter(user=nu).delete()
    sessies.beeindig(nu)
    Mail.objects.vergeet_adressen(list(adressen))
    # After the change, because that is kept as well.
    aantal = vroeger.update(naam=nu.naam, email=nu.email)
    Wissing.objects.create(
        soort=Gebruiker._meta.label_lower,
        object_id=nu.pk,
        wat=wat,
        aantal=aantal,
        reden=reden,
        gewist_door=door,
    )
    return nu
