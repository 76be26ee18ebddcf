"""What the database refuses, in words: two saves at once can get past every check of a form."""

from django.apps import apps
from django.db import IntegrityError, OperationalError
from django.utils.translation import gettext as _
from psycopg import errors

from coalitie.basis import regels

BOTSINGEN = (IntegrityError, OperationalError)
EVEN_BEZET = (errors.LockNotAvailable, errors.DeadlockDetected, errors.SerializationFailure)

_VOOR_HET_TEAM = {}


def voor_het_team_bij(naam):
    """Register the decorated function: it returns what the team reads when rule ``naam`` refuses.

    It gets the detail of the refusal as a dict and returns safe HTML, which may name and link rows.
    """

    def noteer(functie):
        _VOOR_HET_TEAM[naam] = functie
        return functie

    return noteer


def voor_het_team(fout):
    """Return what the team reads about the rule of a trigger that was broken, or None."""
    naam, detail = regels.gebroken_regel(fout)
    return _VOOR_HET_TEAM[naam](detail) if naam in _VOOR_HET_TEAM else regels.in_woorden(fout)


def in_woorden(fout):
    """Return what to tell the person whose save was refused, or None when it is another error."""
    oorzaak = fout.__cause__
    if isinstance(oorzaak, EVEN_BEZET):
        return _("Iemand anders is dit net aan het opslaan. Wacht een paar tellen en sla dan opnieuw op.")
    if not isinstance(fout, IntegrityError):
        return None
    if melding := voor_het_team(fout):
        return melding
    naam = getattr(getattr(oorzaak, "diag", None), "constraint_name", None)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name == naam:
                return str(constraint.get_violation_error_message())
    if isinstance(oorzaak, errors.UniqueViolation):
        return _("Dit bestaat al. Iemand anders heeft het misschien net opgeslagen.")
    if isinstance(oorzaak, errors.ForeignKeyViolation):
        return _(
            "Iets waar dit naar verwijst is net verwijderd. Laad de pagina opnieuw en kijk wat er nu staat."
        )
    return _("De database kan dit niet opslaan. Kijk na of alles klopt en probeer het opnieuw.")
