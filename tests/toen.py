"""Recorded at another moment: shifts what the history says of rows."""

from django.apps import apps


def leg_vast_op(moment, *rijen):
    """Let the history say that everything that happened to these rows was recorded at ``moment``."""
    for rij in rijen:
        rij.pgh_event_model.objects.filter(pgh_obj_id=rij.pk).update(pgh_created_at=moment)


def laatste_op(moment, rij):
    """Let the history say that the last change of a row was recorded at ``moment``."""
    gebeurtenissen = rij.pgh_event_model.objects.filter(pgh_obj_id=rij.pk).order_by("-pgh_id")
    type(gebeurtenissen[0]).objects.filter(pk=gebeurtenissen[0].pk).update(pgh_created_at=moment)


def alles_vastgelegd_op(moment):
    """Let the history say that everything until now was recorded at ``moment``."""
    for model in apps.get_models():
        if hasattr(model, "pgh_tracked_model"):
            model.objects.update(pgh_created_at=moment)
