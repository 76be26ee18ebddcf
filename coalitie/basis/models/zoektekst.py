"""What can be found: one row per page, and the words that are in them."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Made by a migration: Dutch stems, and the words as they are; both without accents.
STAMMEN = "portaal"
LETTERLIJK = "portaal_letterlijk"


class ZoektekstQuerySet(models.QuerySet):
    """Texts to search in."""

    def openbaar(self):
        """Return those of pages that a visitor may read now, as far as the index knows."""
        nu = timezone.now()
        return self.filter(openbaar_vanaf__lte=nu).filter(
            models.Q(openbaar_tot__isnull=True) | models.Q(openbaar_tot__gt=nu)
        )


class Zoektekst(models.Model):
    """The text of one page, kept beside the page for searching: never shown without asking the page itself."""

    soort = models.CharField(_("soort"), max_length=20)
    object_id = models.BigIntegerField(_("nummer van het record"))
    slug = models.CharField(_("adres"), max_length=120)
    titel = models.CharField(_("titel"), max_length=200)
    samenvatting = models.TextField(_("samenvatting"), blank=True)
    tekst = models.TextField(_("tekst"), blank=True)
    etiketten = ArrayField(models.CharField(max_length=32), verbose_name=_("etiketten"), default=list)
    gewicht = models.FloatField(_("gewicht"), default=1)
    datum = models.DateField(_("datum"), null=True, blank=True)
    openbaar_vanaf = models.DateTimeField(_("openbaar vanaf"))
    openbaar_tot = models.DateTimeField(_("openbaar tot"), null=True, blank=True)
    titelzoek = models.GeneratedField(
        expression=SearchVector("titel", config=STAMMEN) + SearchVector("titel", config=LETTERLIJK),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    zoek = models.GeneratedField(
        expression=SearchVector("titel", config=STAMMEN, weight="A")
        + SearchVector("samenvatting", config=STAMMEN, weight="B")
        + SearchVector("tekst", config=STAMMEN, weight="D"),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    # Every two words that stand in a row: the index of words does not know which do.
    paren = models.GeneratedField(
        expression=models.Func(
            SearchVector("titel", "samenvatting", "tekst", config=STAMMEN), function="portaal_paren"
        ),
        output_field=ArrayField(models.TextField()),
        db_persist=True,
    )

    objects = ZoektekstQuerySet.as_manager()

    class Meta:
        verbose_name = _("zoektekst")
        verbose_name_plural = _("zoekteksten")
        ordering = ("soort", "titel")
        indexes = [
            GinIndex(fields=["zoek", "etiketten", "paren"], name="zoektekst_zoek", fastupdate=False),
            # Without the labels: else the planner would sometimes look those up here and read every text.
            GinIndex(fields=["titelzoek"], name="zoektekst_titel", fastupdate=False),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "object_id"],
                name="zoektekst_uniek",
                violation_error_message=_("Van elk record is er één zoektekst."),
            )
        ]

    def __str__(self):
        return f"{self.soort}: {self.titel}"


class Zoekwoord(models.Model):
    """A word of the public pages, without accents, and in how many of them it stands."""

    woord = models.CharField(_("woord"), max_length=40, primary_key=True)
    aantal = models.PositiveIntegerField(_("aantal teksten"), default=1)

    class Meta:
        verbose_name = _("zoekwoord")
        verbose_name_plural = _("zoekwoorden")
        ordering = ("woord",)
        indexes = [
            GinIndex(fields=["woord"], name="zoekwoord_lijkt_op", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self):
        return self.woord
