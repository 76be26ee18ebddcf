"""Which steps of a commitment somebody of the partner may take."""

from django.utils import timezone

from partners.acties.toezeggingen import BEDENKTIJD
from partners.models import Lidmaatschap, Toezegging

Rol, Status = Lidmaatschap.Rol, Toezegging.Status
# Undone by one click, and only while it is fresh; later with a reason, or by the programme team.
KORT = ("terugdraaien", "herstellen")


def rol_voor(methode, status):
    """Return the role that may take a step from ``status``: what is only proposed is anybody's who fills in."""
    van_een_voorstel = methode == "intrekken" and status == Status.VOORGESTELD
    return Rol.INVULLER if van_een_voorstel or methode == "opnieuw_voorstellen" else Rol.MANDAATHOUDER


def stappen_voor(lid, toezegging):
    """Return the steps that ``lid`` (a ``Lidmaatschap``) may take now, as rows of ``OVERGANGEN``."""
    return [
        rij
        for rij in toezegging.mogelijke_stappen()
        if lid.mag(rol_voor(rij.methode, toezegging.status))
        and (rij.methode not in KORT or is_vers(toezegging.laatste_stap()))
    ]


def is_vers(stap):
    """Tell whether a step was recorded so short ago that one click undoes it."""
    return stap is not None and stap.vastgelegd_op > timezone.now() - BEDENKTIJD
