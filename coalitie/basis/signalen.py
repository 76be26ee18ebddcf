"""What happens by itself when a record with a picture is saved or goes."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from coalitie.basis.afbeeldingen import afbeeldingvelden
from coalitie.basis.beelden import vergeet
from coalitie.basis.models import Beeld
from coalitie.basis.wachtrij import vraag


def let_op():
    """Watch every model with pictures: to be called once, when all models are known."""
    for model in {model for model, _veld in afbeeldingvelden()}:
        post_save.connect(_bewaard, sender=model, dispatch_uid=f"beeld_bewaard_{model._meta.label}")
        post_delete.connect(_verwijderd, sender=model, dispatch_uid=f"beeld_verwijderd_{model._meta.label}")


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
