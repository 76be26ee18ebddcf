"""Being public is a moment in time: a row is public once ``openbaar_vanaf`` has passed."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

JAREN = range(1990, 2200)


def is_zinnig(moment):
    """Tell whether a moment lies in a year that somebody can mean.

    The database stores the first and the last hours of the calendar, but Python cannot read them back.
    """
    return moment is None or moment.year in JAREN


def controleer_moment(veld, moment):
    """Raise ``ValidationError`` at field ``veld`` for a moment in a year that nobody can mean."""
    if not is_zinnig(moment):
        raise ValidationError({veld: _("Dit moment kan niet kloppen. Kijk het jaartal na.")})


class OpenbaarQuerySet(models.QuerySet):
    """Rows of a model that has ``openbaar_vanaf``."""

    def openbaar(self):
        """Return what a visitor without an account may read now."""
        return self.filter(openbaar_vanaf__lte=timezone.now())

    def niet_openbaar(self):
        """Return what a visitor may not (yet) read."""
        return self.exclude(openbaar_vanaf__lte=timezone.now())


class Openbaar(models.Model):
    """Abstract: something that the public may read from a moment on, or not at all."""

    # Fields whose moment changes a page by itself (coalitie/basis/paginacache/momenten.py).
    MOMENTEN = ("openbaar_vanaf",)

    openbaar_vanaf = models.DateTimeField(
        _("openbaar vanaf"),
        null=True,
        blank=True,
        help_text=_("Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het."),
    )

    class Meta:
        abstract = True

    def clean(self):
        """Refuse a moment that cannot be meant."""
        super().clean()
        controleer_moment("openbaar_vanaf", self.openbaar_vanaf)

    @property
    def is_openbaar(self):
        """Tell whether a visitor may read it now."""
        return self.openbaar_vanaf is not None and self.openbaar_vanaf <= timezone.now()

    @property
    def was_openbaar(self):
        """Tell whether a visitor may ever have read it, also when it was withdrawn since."""
        gebeurtenissen = type(self).pgh_event_model.objects.filter(pgh_obj=self.pk)
        return gebeurtenissen.filter(openbaar_vanaf__lte=timezone.now()).exists()
