"""What happens by itself: when a record with a picture is saved or goes, and with accounts."""

from functools import partial

from allauth.mfa.signals import authenticator_added, authenticator_removed
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save

from coalitie.basis import aanbieder, sessies, tweede_stap
from coalitie.basis.afbeeldingen import afbeeldingvelden
from coalitie.basis.beelden import vergeet
from coalitie.basis.models import Beeld
from coalitie.basis.wachtrij import vraag


def let_op():
    """Watch every model with pictures: to be called once, when all models are known."""
    for model in {model for model, _veld in afbeeldingvelden()}:
        post_save.connect(_bewaard, sender=model, dispatch_uid=f"beeld_bewaard_{model._meta.label}")
        post_delete.connect(_verwijderd, sender=model, dispatch_uid=f"beeld_verwijderd_{model._meta.label}")


def let_op_accounts():
    """Watch signing in and out, and what changes how somebody signs in."""
    user_logged_in.connect(sessies.begin)
    user_logged_out.connect(sessies.einde)
    authenticator_added.connect(sessies.beeindig_andere)
    authenticator_added.connect(tweede_stap.erbij)
    authenticator_removed.connect(sessies.beeindig_andere)
    authenticator_removed.connect(tweede_stap.weggehaald)
    pre_save.connect(sessies.bewaar_weinig, sender=UserSession)
    pre_save.connect(aanbieder.bewaar_niets, sender=SocialAccount)


def _namen(rij):
    return [getattr(rij, veld).name for model, veld in afbeeldingvelden() if isinstance(rij, model)]


def _bewaard(sender, instance, **kwargs):
    for naam in filter(None, _namen(instance)):
        beeld, nieuw = Beeld.objects.get_or_create(naam=naam)
        if nieuw:
            transaction.on_commit(partial(vraag, "basis.tasks.maak_beeld", beeld.pk), robust=True)


def _verwijderd(sender, instance, **kwargs):
    namen = [naam for naam in _namen(instance) if naam]
    if namen:
        transaction.on_commit(partial(vergeet, namen), robust=True)
