"""History that the database itself keeps: who changed what, when, from which value to which."""

import pghistory


def gevolgd(*, exclude=(), wijziging=None):
    """Decorate a model so that every insert, update and delete of a row is kept.

    Triggers do it, so changes in bulk and in raw SQL are kept too. Fields in ``exclude`` never
    reach the history: passwords, and what changes by itself. ``wijziging`` (a ``pgtrigger.Condition``)
    says which updates are kept; without it every update is.
    """
    bijwerking = pghistory.UpdateEvent(condition=wijziging) if wijziging else pghistory.UpdateEvent()
    return pghistory.track(
        pghistory.InsertEvent(),
        bijwerking,
        pghistory.DeleteEvent(),
        exclude=list(exclude),
    )
