"""Invitations: how somebody gets in."""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as tekst
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import Gebruiker
from partners.models.partner import Lidmaatschap, Partner

GELDIG = timedelta(days=14)
# How long an address is kept after its invitation ended.
BEWAAR = timedelta(days=30)
LOOPT_NOG = Q(aangenomen_op__isnull=True, ingetrokken_op__isnull=True)


def afdruk(geheim):
    """Return what is kept of a secret; from this nobody can make the link again."""
    return hashlib.sha256(geheim.encode()).hexdigest()


class UitnodigingQuerySet(models.QuerySet):
    """Invitations."""

    def lopend(self):
        """Return what was neither accepted nor withdrawn, also when its time is over."""
        return self.filter(LOOPT_NOG).exclude(email="")

    def open(self):
        """Return what can be accepted now."""
        return self.lopend().filter(verloopt_op__gt=timezone.now())

    def verlopen(self):
        """Return what nobody answered in time."""
        return self.lopend().filter(verloopt_op__lte=timezone.now())

    def te_wissen(self):
        """Return what ended long ago with an address still in it; who accepted is known by account."""
        grens = timezone.now() - BEWAAR
        voorbij = Q(verloopt_op__lt=grens) | Q(ingetrokken_op__lt=grens) | Q(aangenomen_op__lt=grens)
        return self.filter(voorbij).exclude(email="")


@gevolgd(exclude=["geheimafdruk"])
class Uitnodiging(models.Model):
    """Somebody is asked to work for a partner. Works once, for two weeks; of its secret only a digest is kept."""

    partner = models.ForeignKey(
        Partner, on_delete=models.CASCADE, related_name="uitnodigingen", verbose_name=_("partner")
    )
    email = models.EmailField(
        _("e-mailadres"), blank=True, help_text=_("Daar gaat de mail met de link naartoe.")
    )
    rol = models.CharField(_("rol"), max_length=20, choices=Lidmaatschap.Rol)
    geheimafdruk = models.CharField(max_length=64, null=True, blank=True, unique=True, editable=False)
    gemaakt_op = models.DateTimeField(_("gemaakt op"), default=timezone.now, editable=False)
    verstuurd_op = models.DateTimeField(_("verstuurd op"), default=timezone.now, editable=False)
    verloopt_op = models.DateTimeField(_("verloopt op"), editable=False)
    uitgenodigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("uitgenodigd door"),
        editable=False,
    )
    aangenomen_op = models.DateTimeField(_("aangenomen op"), null=True, blank=True, editable=False)
    aangenomen_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("aangenomen door"),
        editable=False,
    )
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True, blank=True, editable=False)
    ingetrokken_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ingetrokken door"),
        editable=False,
    )

    objects = UitnodigingQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        ordering = ("-verstuurd_op", "-pk")
        constraints = [
            models.UniqueConstraint(
                "partner",
                Lower("email"),
                condition=LOOPT_NOG & ~Q(email=""),
                name="uitnodiging_een_per_adres",
                violation_error_message=_("Dit adres is al uitgenodigd. Stuur die uitnodiging opnieuw."),
            ),
            models.CheckConstraint(
                name="uitnodiging_verloopt_later",
                condition=Q(verloopt_op__gt=F("verstuurd_op")),
                violation_error_message=_("Een uitnodiging verloopt nadat hij is verstuurd."),
            ),
            models.CheckConstraint(
                name="uitnodiging_aangenomen_of_ingetrokken",
                condition=Q(aangenomen_op__isnull=True) | Q(ingetrokken_op__isnull=True),
                violation_error_message=_("Een uitnodiging is aangenomen of ingetrokken, niet allebei."),
            ),
            models.CheckConstraint(
                name="uitnodiging_leeg_is_voorbij",
                condition=~Q(email="") | Q(geheimafdruk__isnull=True),
                violation_error_message=_("Een uitnodiging zonder adres heeft geen link meer."),
            ),
        ]

    def __str__(self):
        wie = self.email or tekst("gewist adres")
        return tekst("%(wie)s bij %(partner)s") % {"wie": wie, "partner": self.partner}

    def clean(self):
        """Write the address as accounts do, so that one person is one person."""
        super().clean()
        self.email = Gebruiker.objects.normalize_email(self.email)

    @property
    def is_open(self):
        """Tell whether it can be accepted now."""
        return self.loopt and self.verloopt_op > timezone.now()

    @property
    def loopt(self):
        """Tell whether it was neither accepted nor withdrawn."""
        return self.aangenomen_op is None and self.ingetrokken_op is None and bool(self.email)

    def vernieuw(self):
        """Give it a new secret and two weeks from now, not saved yet; returns the secret. An older link dies."""
        geheim = secrets.token_urlsafe(32)
        self.geheimafdruk = afdruk(geheim)
        self.verstuurd_op = timezone.now()
        self.verloopt_op = self.verstuurd_op + GELDIG
        return geheim
