"""Being public is a moment in time: a row is public once ``openbaar_vanaf`` has passed."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


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

    openbaar_vanaf = models.DateTimeField(
        _("openbaar vanaf"),
        null=True,
        blank=True,
        help_text=_("Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het."),
    )

    class Meta:
        abstract = True

    @property
    def is_openbaar(self):
        """Tell whether a visitor may read it now."""
        return self.openbaar_vanaf is not None and self.openbaar_vanaf <= timezone.now()

    @property
    def was_openbaar(self):
        """Tell whether a visitor may ever have read it, also when it was withdrawn since."""
        gebeurtenissen = type(self).pgh_event_model.objects.filter(pgh_obj=self.pk)
        return gebeurtenissen.filter(openbaar_vanaf__lte=timezone.now()).exists()
