"""The ladder of certainty: how sure money is, derived from the status of its source and never typed.

Amounts on different rungs are never added together, and neither are those of an application that was
granted and what was received or spent of it: it is the same money, further on.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Value
from django.utils.translation import gettext_lazy as _

from partners.models import Toezegging


class Trede(models.TextChoices):
    """How sure it is, from least to most; ``ONBEKEND`` stands beside the ladder."""

    GEWENST = "gewenst", _("gewenst")
    AANGEVRAAGD = "aangevraagd", _("aangevraagd")
    GERESERVEERD = "gereserveerd", _("geselecteerd of gereserveerd")
    TOEGEKEND = "toegekend", _("toegezegd of toegekend")
    ONTVANGEN = "ontvangen", _("ontvangen")
    BESTEED = "besteed", _("besteed")
    ONBEKEND = "onbekend", _("niet bekend hoe het ermee staat")


# What is shown first: the most certain.
VOLGORDE = (
    Trede.BESTEED,
    Trede.ONTVANGEN,
    Trede.TOEGEKEND,
    Trede.GERESERVEERD,
    Trede.AANGEVRAAGD,
    Trede.GEWENST,
    Trede.ONBEKEND,
)
# What residents read of each rung.
UITLEG = {
    Trede.GEWENST: _("We willen het, maar hebben het nog niet gevraagd."),
    Trede.AANGEVRAAGD: _("We hebben het gevraagd. Er is nog geen antwoord."),
    Trede.GERESERVEERD: _("We zijn uitgekozen of het geld staat apart. Het is nog niet zeker."),
    Trede.TOEGEKEND: _("Er is besloten dat het er komt."),
    Trede.ONTVANGEN: _("Het is binnen."),
    Trede.BESTEED: _("Het is uitgegeven."),
    Trede.ONBEKEND: _("We weten niet hoe het ermee staat."),
}

# Status of the source -> rung. A status that is not here (refused, withdrawn, lapsed) covers nothing.
TREDE_VAN_AANVRAAG = {
    "verkend": Trede.GEWENST,
    "voorbereiding": Trede.GEWENST,
    "ingediend": Trede.AANGEVRAAGD,
    "aanvulling_gevraagd": Trede.AANGEVRAAGD,
    "in_beoordeling": Trede.AANGEVRAAGD,
    "geselecteerd": Trede.GERESERVEERD,
    "gereserveerd": Trede.GERESERVEERD,
    "toegekend": Trede.TOEGEKEND,
    "deels_toegekend": Trede.TOEGEKEND,
    "in_uitvoering": Trede.TOEGEKEND,
    "verantwoord": Trede.TOEGEKEND,
    "vastgesteld": Trede.TOEGEKEND,
    "onbekend": Trede.ONBEKEND,
}
TREDE_VAN_GEMEENTEBUDGET = {
    "voorgesteld": Trede.AANGEVRAAGD,
    "gereserveerd": Trede.GERESERVEERD,
    "vastgesteld": Trede.TOEGEKEND,
}
TREDE_VAN_TOEZEGGING = {
    Toezegging.Status.VOORGESTELD: Trede.GEWENST,
    Toezegging.Status.BEVESTIGD: Trede.TOEGEKEND,
    Toezegging.Status.AFGESLOTEN: Trede.TOEGEKEND,
}

# Which amounts of an application count on which rung, the one that says most first.
BEDRAG_BIJ_TREDE = {
    Trede.GEWENST: ("gevraagd",),
    Trede.AANGEVRAAGD: ("gevraagd",),
    Trede.GERESERVEERD: ("gereserveerd", "gevraagd"),
    Trede.TOEGEKEND: ("vastgesteld", "verleend"),
    Trede.ONBEKEND: ("vastgesteld", "verleend", "gereserveerd", "gevraagd"),
}


def trede_van(tabel, veld="status_op"):
    """Return the expression that gives the rung for the status in ``veld``; NULL when it covers nothing.

    ``tabel`` is one of the tables ``TREDE_VAN_…``; ``veld`` a field or annotation (``op(datum)`` gives
    ``status_op``). The status is looked up in the table at once: a CASE would ask a subquery for every row of it.
    """
    treden = {str(status): trede.value for status, trede in tabel.items()}
    return Func(
        Value(treden, output_field=models.JSONField()),
        F(veld),
        template="(%(expressions)s)",
        arg_joiner=" ->> ",
        output_field=models.CharField(),
    )


def rang(veld="trede"):
    """Return the expression that sorts rungs from most to least certain."""
    volgorde = Value([trede.value for trede in VOLGORDE], output_field=ArrayField(models.CharField()))
    return Func(volgorde, F(veld), function="array_position", output_field=models.IntegerField())
