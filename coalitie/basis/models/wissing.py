"""That something was taken out of the past: of what, by whom and why. Never what it was."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Wissing(models.Model):
    """A value was erased from the history of a record (``soort``: its model, ``object_id``: its number)."""

    soort = models.CharField(_("soort"), max_length=100)
    object_id = models.BigIntegerField(_("nummer van het record"))
    wat = models.CharField(_("wat er is gewist"), max_length=200)
    aantal = models.PositiveIntegerField(_("op hoeveel plekken"))
    reden = models.TextField(_("waarom"))
    gewist_op = models.DateTimeField(_("gewist op"), default=timezone.now, editable=False)
    gewist_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("gewist door"),
    )

    class Meta:
        verbose_name = _("wissing")
        verbose_name_plural = _("wissingen")
        ordering = ("-gewist_op", "-pk")
        constraints = [
            models.CheckConstraint(
                name="wissing_met_reden",
                condition=~Q(reden=""),
                violation_error_message=_("Schrijf op waarom dit weg moet."),
            )
        ]

    def __str__(self):
        return f"{self.wat} ({self.gewist_op:%d-%m-%Y})"
