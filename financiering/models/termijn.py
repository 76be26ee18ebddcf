"""What has to be done before a day, by somebody: obligations, questions of grantors, follow-up acts."""

from datetime import timedelta
from functools import reduce

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, F, Q, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _


class TermijnQuerySet(models.QuerySet):
    """Rows with a last day (``uiterlijk``), a day on which it was done, and somebody who does it.

    ``KLAAR`` names the field of the day on which it was done, ``EIGENAREN`` who does it: the first of
    these fields with an account that works. The start page asks, for all three models alike:
    ``objects.open()``, ``objects.te_laat()``, ``objects.verloopt_binnen(30)``, ``objects.van(gebruiker)``
    and ``objects.van_niemand()``; they can be chained.
    """

    KLAAR = ""
    EIGENAREN = ("eigenaar",)

    def open(self):
        """Return what is not done yet."""
        return self.filter(**{f"{self.KLAAR}__isnull": True})

    def te_laat(self, dag=None):
        """Return what should have been done before ``dag``; without it, before today."""
        return self.open().filter(uiterlijk__lt=dag or timezone.localdate())

    def verloopt_binnen(self, dagen):
        """Return what is not late yet, and has to be done within ``dagen`` days."""
        vandaag = timezone.localdate()
        return self.open().filter(uiterlijk__range=(vandaag, vandaag + timedelta(days=dagen)))

    def met_wie(self):
        """Add ``wie_id``: who does it, or None; an account that ended does nothing."""
        werkt = [
            Case(When(Q(**{f"{veld}__is_active": True}), then=F(f"{veld}_id"))) for veld in self.EIGENAREN
        ]
        return self.annotate(wie_id=Coalesce(*werkt) if len(werkt) > 1 else werkt[0])

    def van(self, gebruiker):
        """Return what this person has to do."""
        return self.met_wie().filter(wie_id=gebruiker.pk)

    def van_niemand(self):
        """Return what nobody was named for, or somebody whose account ended."""
        return self.met_wie().filter(wie_id__isnull=True)


class MetTermijn(models.Model):
    """Abstract: what has to be done before ``uiterlijk``; ``KLAAR`` is the day on which it was done."""

    KLAAR = ""

    class Meta:
        abstract = True

    def clean(self):
        """Refuse a day to come as the day on which it was done: nobody would be reminded any more."""
        super().clean()
        klaar = getattr(self, self.KLAAR)
        if klaar is not None and klaar > timezone.localdate():
            raise ValidationError({self.KLAAR: _("Deze dag moet nog komen. Vul hem in als het klaar is.")})

    @property
    def wie(self):
        """Who does it: the first of ``EIGENAREN`` whose account works; None when there is nobody."""
        for pad in type(self).objects.all().EIGENAREN:
            iemand = reduce(getattr, pad.split("__"), self)
            if iemand is not None and iemand.is_active:
                return iemand
        return None

    @property
    def is_te_laat(self):
        """Tell whether it should have been done by now."""
        return (
            getattr(self, self.KLAAR) is None
            and self.uiterlijk is not None
            and self.uiterlijk < timezone.localdate()
        )
