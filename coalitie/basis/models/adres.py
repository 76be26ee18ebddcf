"""Addresses that stay valid for twenty years: a slug that changes leaves a redirect behind."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _


class OudAdres(models.Model):
    """A slug that something used to have."""

    soort = models.CharField(_("soort"), max_length=100)
    slug = models.SlugField(_("oud adres"), max_length=120)
    object_id = models.BigIntegerField(_("nummer van het record"))
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)

    class Meta:
        verbose_name = _("oud adres")
        verbose_name_plural = _("oude adressen")
        ordering = ("soort", "slug")
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "slug"],
                name="oud_adres_uniek",
                violation_error_message=_("Dit oude adres bestaat al."),
            )
        ]

    def __str__(self):
        return f"{self.soort}: {self.slug}"


class MetSlug(models.Model):
    """Abstract: something with an address of its own. A changed slug is kept as an ``OudAdres``."""

    slug = models.SlugField(
        _("adres"),
        max_length=120,
        unique=True,
        help_text=_("Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken."),
    )

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save; a changed slug leaves its old address behind, a reused one takes it back."""
        eigen = type(self)._base_manager.filter(pk=self.pk).order_by("pk").values_list("slug", flat=True)
        # Not what this object was read with: a colleague may have moved it meanwhile.
        oud = eigen.select_for_update().first() if self.pk else None
        super().save(*args, **kwargs)
        velden = kwargs.get("update_fields")
        if oud == self.slug or (velden is not None and "slug" not in velden):
            return
        soort = self._meta.label_lower
        OudAdres.objects.filter(soort=soort, slug=self.slug).delete()
        if oud:
            OudAdres.objects.update_or_create(soort=soort, slug=oud, defaults={"object_id": self.pk})
