"""Recorded at another moment: shifts what the history says of rows."""


def leg_vast_op(moment, *rijen):
    """Let the history say that everything that happened to these rows was recorded at ``moment``."""
    for rij in rijen:
        rij.pgh_event_model.objects.filter(pgh_obj_id=rij.pk).update(pgh_created_at=moment)


def laatste_op(moment, rij):
    """Let the history say that the last change of a row was recorded at ``moment``."""
    gebeurtenissen = rij.pgh_event_model.objects.filter(pgh_obj_id=rij.pk).order_by("-pgh_id")
    type(gebeurtenissen[0]).objects.filter(pk=gebeurtenissen[0].pk).update(pgh_created_at=moment)
