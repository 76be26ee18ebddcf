"""Rows that hold for a time: from a day on, until a day or for as long as it lasts."""

from django.contrib.postgres.fields import DateRangeField, RangeBoundary
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

EIND_NA_BEGIN = _("Een periode eindigt nadat hij begint.")


class DateRangeSql(Func):
    """``daterange(van, tot, '[]')`` in SQL."""

    function = "DATERANGE"

    def __init__(self, van, tot):
        super().__init__(
            van, tot, RangeBoundary(inclusive_lower=True, inclusive_upper=True), output_field=DateRangeField()
        )


class PeriodeQuerySet(models.QuerySet):
    """Rows with ``van`` and ``tot`` (both days included; empty means unbounded)."""

    def op(self, datum):
        """Return the rows that hold on ``datum``."""
        return self.filter(Q(van__isnull=True) | Q(van__lte=datum), Q(tot__isnull=True) | Q(tot__gte=datum))

    def geldig(self):
        """Return the rows that hold today."""
        return self.op(timezone.localdate())

    def nog_niet_voorbij(self):
        """Return the rows that hold today or will."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=timezone.localdate()))


class MetPeriode(models.Model):
    """Abstract: holds from ``van`` up to and including ``tot``."""

    van = models.DateField(
        _("van"), null=True, blank=True, help_text=_("Leeg: de begindatum is niet bekend.")
    )
    tot = models.DateField(_("tot en met"), null=True, blank=True, help_text=_("Leeg: tot nader order."))

    class Meta:
        abstract = True

    def clean(self):
        """Check that the period ends after it begins, before a constraint makes a range of the two."""
        super().clean()
        if self.van and self.tot and self.tot < self.van:
            raise ValidationError({"tot": EIND_NA_BEGIN})

    @property
    def is_geldig(self):
        """Tell whether it holds today."""
        vandaag = timezone.localdate()
        return (self.van is None or self.van <= vandaag) and (self.tot is None or self.tot >= vandaag)


def periode_constraint(naam):
    """Return the constraint that a period ends on or after the day it begins."""
    return models.CheckConstraint(
        name=f"{naam}_eind_na_begin",
        condition=Q(van__isnull=True) | Q(tot__isnull=True) | Q(tot__gte=F("van")),
        violation_error_message=EIND_NA_BEGIN,
    )
