"""Which sizes of an uploaded picture stand ready."""

from datetime import timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

HOOGSTENS_PROBEREN = 5
# Longer than a task may take: who claimed it this long ago is no longer busy with it.
LATER_OPNIEUW = timedelta(minutes=10)


class BeeldQuerySet(models.QuerySet):
    """Pictures and their sizes."""

    def te_maken(self):
        """Return the pictures whose sizes somebody may make now."""
        vrij = Q(geclaimd_op__isnull=True) | Q(geclaimd_op__lt=timezone.now() - LATER_OPNIEUW)
        return self.bezig().filter(vrij)

    def bezig(self):
        """Return the pictures of which the sizes are still to come."""
        return self.filter(klaar_op__isnull=True, pogingen__lt=HOOGSTENS_PROBEREN)

    def opgegeven(self):
        """Return the pictures of which the sizes failed too often."""
        return self.filter(klaar_op__isnull=True, pogingen__gte=HOOGSTENS_PROBEREN)

    def opnieuw(self):
        """Let the sizes be made as if nobody tried before; returns of how many pictures."""
        return self.update(maten=[], pogingen=0, geclaimd_op=None, klaar_op=None)

    def claim(self, pk):
        """Return the picture for whoever makes its sizes, or None when it is done or taken.

        One conditional UPDATE, so of two workers one gets it.
        """
        gelukt = self.te_maken().filter(pk=pk).update(geclaimd_op=timezone.now(), pogingen=F("pogingen") + 1)
        return self.get(pk=pk) if gelukt else None


class Beeld(models.Model):
    """An uploaded picture, by the name of its file, and the widths in which it stands ready."""

    naam = models.CharField(_("bestand"), max_length=100, unique=True)
    maten = ArrayField(
        models.PositiveSmallIntegerField(), verbose_name=_("breedtes die klaar zijn"), default=list
    )
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    geclaimd_op = models.DateTimeField(_("begonnen op"), null=True, blank=True)
    klaar_op = models.DateTimeField(_("klaar op"), null=True, blank=True)

    objects = BeeldQuerySet.as_manager()

    class Meta:
        verbose_name = _("maten van een foto")
        verbose_name_plural = _("maten van foto's")
        ordering = ("naam",)
        indexes = [
            models.Index(fields=["geclaimd_op"], name="beeld_te_maken", condition=Q(klaar_op__isnull=True))
        ]

    def __str__(self):
        return self.naam

    @property
    def opgegeven(self):
        """Whether the sizes failed too often."""
        return self.klaar_op is None and self.pogingen >= HOOGSTENS_PROBEREN
