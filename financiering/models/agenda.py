"""The secret address at which one person's calendar can be read."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def nieuw_geheim():
    """Return a secret of 256 bits that fits in an address."""
    return secrets.token_urlsafe(32)


class Agendasleutel(models.Model):
    """Whose calendar a secret address shows. It has no history: the secret must not be kept anywhere else."""

    gebruiker = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("gebruiker")
    )
    geheim = models.CharField(_("geheim"), max_length=64, unique=True, default=nieuw_geheim, editable=False)
    vernieuwd_op = models.DateTimeField(_("vernieuwd op"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("agendasleutel")
        verbose_name_plural = _("agendasleutels")

    def __str__(self):
        return str(self.gebruiker)
