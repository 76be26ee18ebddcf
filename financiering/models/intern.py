"""Public, unless it was marked internal with a reason."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class InternQuerySet(models.QuerySet):
    """Rows that are public unless marked."""

    def openbaar(self):
        """Return what the public may see."""
        return self.filter(intern=False)


class Intern(models.Model):
    """Abstract: something that is public, unless it was marked internal with a reason."""

    intern = models.BooleanField(
        _("alleen voor het team"), default=False, help_text=_("Besluiten zijn openbaar, tenzij het niet kan.")
    )
    reden_intern = models.CharField(_("waarom niet openbaar"), max_length=300, blank=True)

    class Meta:
        abstract = True


def intern_constraint(naam):
    """Return the rule that what is not public says why; ``naam`` makes its name unique."""
    return models.CheckConstraint(
        name=f"{naam}_intern_met_reden",
        condition=Q(intern=False) | ~Q(reden_intern=""),
        violation_error_message=_("Schrijf op waarom dit niet openbaar kan zijn."),
    )
