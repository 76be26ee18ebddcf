"""Rules of the database that no model knows: triggers keep them, and say which by a name of their own.

A room tells here what such a rule says to people, by the name that the database reports.
"""

import json
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

_MELDINGEN = {}


def melding_bij(naam):
    """Register the decorated function: it returns what rule ``naam`` says, in words that anybody may read.

    The function gets the detail of the refusal as a dict, empty when the database gave none.
    """

    def noteer(functie):
        _MELDINGEN[naam] = functie
        return functie

    return noteer


def gebroken_regel(fout):
    """Return the name of the rule that an ``IntegrityError`` says was broken, and its detail as a dict."""
    diag = getattr(fout.__cause__, "diag", None)
    naam = getattr(diag, "constraint_name", None)
    if naam not in _MELDINGEN:
        return naam, {}
    return naam, json.loads(diag.message_detail or "{}")


def in_woorden(fout):
    """Return what the rule of a trigger that was broken says, or None when it is another rule."""
    naam, detail = gebroken_regel(fout)
    return _MELDINGEN[naam](detail) if naam in _MELDINGEN else None


@contextmanager
def of_zeg_waarom(weigering=ValidationError):
    """Do all of the block or nothing; what a trigger refuses becomes a ``weigering`` in words."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as fout:
        melding = in_woorden(fout)
        if melding is None:
            raise
        raise weigering(melding) from fout
