"""Checking the rules of the database: for each constraint a row that breaks it, and nothing else.

A room keeps a table: the name of a constraint -> a function that returns the wrong row, not saved
yet. Where a field refuses before the constraint is asked, the function is paired with the message.
"""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

LEEG = "Dit veld kan niet leeg zijn"


def regels(app):
    """Return the constraints of all models of an app by name, without those of history tables."""
    return {
        regel.name: (model, regel)
        for model in apps.get_app_config(app).get_models()
        if not hasattr(model, "pgh_tracked_model")
        for regel in model._meta.constraints
    }


def controleer_regel(app, foute_rijen, naam):
    """Check that the database refuses the wrong row by this very rule, and a form says so in Dutch."""
    model, regel = regels(app)[naam]
    maak, *melding = foute_rijen[naam] if isinstance(foute_rijen[naam], tuple) else (foute_rijen[naam],)
    fout = maak()
    assert isinstance(fout, model)
    assert regel.violation_error_message != models.BaseConstraint.default_violation_error_message
    with pytest.raises(IntegrityError) as geweigerd, transaction.atomic():
        fout.save_base(raw=True)  # past every check in Python
    gebroken = geweigerd.value.__cause__.diag.constraint_name
    assert gebroken == naam, f"{gebroken} greep in, niet {naam}"
    with pytest.raises(ValidationError) as gemeld:
        fout.full_clean()
    verwacht = melding or [str(regel.violation_error_message)]
    assert gemeld.value.messages == verwacht, f"{gemeld.value.message_dict} in plaats van {verwacht}"
