"""Quantities that are exact, rounded, a range or unknown, each with a source and the day it was known."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.velden import GeldField, VageDatumField


class Zekerheid(models.TextChoices):
    """How sure a quantity is."""

    EXACT = "exact", _("precies")
    AFGEROND = "afgerond", _("afgerond")
    RUIM = "ruim", _("ruim")
    BANDBREEDTE = "bandbreedte", _("van … tot …")
    ONBEKEND = "onbekend", _("nog niet bekend")


class ZekerheidQuerySet(models.QuerySet):
    """Quantities as they were known on a day."""

    def op(self, datum):
        """Return those that were known on ``datum``: from the first possible day of ``per``."""
        return self.filter(per__startswith__lte=datum)


class MetZekerheid(models.Model):
    """Abstract: a quantity as it was known on a day. A newer row does not erase the older one."""

    Zekerheid = Zekerheid

    zekerheid = models.CharField(_("zekerheid"), max_length=15, choices=Zekerheid)
    bron = models.CharField(_("bron"), max_length=300)
    per = VageDatumField(_("stand van"), help_text=_("Wanneer dit bedrag zo bekend was."))
    opmerking = models.CharField(_("opmerking"), max_length=400, blank=True)

    class Meta:
        abstract = True


class MetBedrag(MetZekerheid):
    """Abstract: an amount in euros with its certainty."""

    bedrag = GeldField(
        _("bedrag (€)"), null=True, blank=True, help_text=_("Bij een bandbreedte: het laagste bedrag.")
    )
    bedrag_tot = GeldField(_("tot (€)"), null=True, blank=True, help_text=_("Alleen bij een bandbreedte."))

    class Meta:
        abstract = True


def zekerheid_constraints(naam, veld="bedrag"):
    """Return the rules of a quantity kept in ``veld`` and ``veld_tot``; ``naam`` makes their names unique."""
    tot = f"{veld}_tot"
    return [
        models.CheckConstraint(
            name=f"{naam}_past_bij_zekerheid",
            condition=Q(
                **{
                    "zekerheid__in": ["exact", "afgerond", "ruim"],
                    f"{veld}__isnull": False,
                    f"{tot}__isnull": True,
                }
            )
            | Q(**{"zekerheid": "bandbreedte", f"{veld}__isnull": False, f"{tot}__isnull": False})
            | Q(**{"zekerheid": "onbekend", f"{veld}__isnull": True, f"{tot}__isnull": True}),
            violation_error_message=_(
                "Het bedrag past niet bij de zekerheid: een bandbreedte heeft twee bedragen, "
                "onbekend heeft er geen, de rest heeft er één."
            ),
        ),
        models.CheckConstraint(
            name=f"{naam}_laag_onder_hoog",
            condition=Q(**{f"{tot}__isnull": True}) | Q(**{f"{tot}__gte": F(veld)}),
            violation_error_message=_("Het laagste bedrag is niet hoger dan het hoogste."),
        ),
        models.CheckConstraint(
            name=f"{naam}_niet_negatief",
            condition=Q(**{f"{veld}__isnull": True}) | Q(**{f"{veld}__gte": 0}),
            violation_error_message=_("Een bedrag is niet negatief."),
        ),
    ]
