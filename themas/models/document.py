"""Documents, and the timeline of the programme."""

import hashlib

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.openbaar import Openbaar, OpenbaarQuerySet
from coalitie.basis.taal import in_taal
from coalitie.basis.velden import VageDatumField


class DocumentQuerySet(OpenbaarQuerySet):
    """Documents."""

    def nieuwste(self):
        """Return those of these that no other one of these replaces."""
        return self.exclude(pk__in=self.filter(vervangt__isnull=False).values("vervangt"))


@gevolgd()
class Document(MetSlug, Openbaar):
    """A document that the programme rests on: a file here, an address elsewhere, or only its kenmerk."""

    class Soort(models.TextChoices):
        """Kinds of documents."""

        AMBITIEDOCUMENT = "ambitiedocument", _("ambitiedocument")
        GEBIEDSPLAN = "gebiedsplan", _("gebiedsplan")
        UITVOERINGSPROGRAMMA = "uitvoeringsprogramma", _("uitvoeringsprogramma")
        REKENKAMERRAPPORT = "rekenkamerrapport", _("rekenkamerrapport")
        RAADSBRIEF = "raadsbrief", _("brief aan de raad")
        BESLUIT = "besluit", _("besluit")
        RAPPORTAGE = "rapportage", _("rapportage")
        OVERIG = "overig", _("ander document")

    titel = models.CharField(_("titel"), max_length=200)
    soort = models.CharField(_("soort"), max_length=30, choices=Soort)
    kenmerk = models.CharField(_("kenmerk"), max_length=80, blank=True)
    datum = VageDatumField(_("datum"))
    omschrijving = models.TextField(_("waar het over gaat"), blank=True)
    bestand = models.FileField(
        _("bestand"),
        upload_to="documenten/",
        blank=True,
        validators=[FileExtensionValidator(["pdf"])],
        help_text=_("Een pdf van ten hoogste 20 MB."),
    )
    adres = models.URLField(
        _("webadres"), max_length=500, blank=True, help_text=_("Waar het document staat.")
    )
    vervangt = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vervangen_door",
        verbose_name=_("nieuwe versie van"),
        help_text=_("Het document dat hierdoor oud wordt. Dat blijft bewaard."),
    )
    controlegetal = models.CharField(_("controlegetal (SHA-256)"), max_length=64, blank=True, editable=False)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documenten")
        ordering = ("-datum", "titel")
        constraints = [
            models.CheckConstraint(
                name="document_bestand_of_adres",
                condition=models.Q(bestand="") | models.Q(adres=""),
                violation_error_message=_("Geef een bestand of een webadres, niet allebei."),
            ),
            models.CheckConstraint(
                name="document_vervangt_zichzelf_niet",
                condition=models.Q(vervangt__isnull=True) | ~models.Q(vervangt=models.F("pk")),
                violation_error_message=_("Een document kan zichzelf niet vervangen."),
            ),
        ]

    def __str__(self):
        return self.titel

    def clean(self):
        """Keep the file of a stored document as it is, and a version out of its own past."""
        super().clean()
        bewaard = Document.objects.filter(pk=self.pk).values_list("bestand", flat=True).first()
        if bewaard and bewaard != self.bestand:
            raise ValidationError(
                {
                    "bestand": _(
                        "Het bestand van een bewaard document verandert niet: iemand kan het al hebben gelezen. "
                        "Maak een nieuwe versie met de knop bij “Versies”. Dit document blijft dan bestaan."
                    )
                }
            )
        if self.vervangt_id != self.pk and self in self.oudere_versies():
            raise ValidationError({"vervangt": _("Dat document is zelf een nieuwe versie van dit document.")})

    def oudere_versies(self):
        """Return the documents that this one replaces, newest first."""
        versies, ouder = [], self.vervangt
        while ouder is not None and ouder not in versies:
            versies.append(ouder)
            ouder = ouder.vervangt
        return versies

    def save(self, *args, **kwargs):
        """Save, with the checksum of the file as it is now."""
        self.controlegetal = self._controlegetal() if self.bestand else ""
        super().save(*args, **kwargs)

    def _controlegetal(self):
        al_bewaard = self.bestand._committed
        getal = hashlib.sha256()
        try:
            for stuk in self.bestand.chunks():
                getal.update(stuk)
        except FileNotFoundError:
            return self.controlegetal  # the file got lost; its record must still be able to change
        if al_bewaard:
            self.bestand.close()
        return getal.hexdigest()

    def get_absolute_url(self):
        """Return the address of the list of documents, at this document."""
        return in_taal(f"/documenten/#{self.slug}")


@gevolgd()
class Mijlpaal(Openbaar):
    """A moment on the timeline of the programme."""

    datum = VageDatumField(_("datum"))
    titel = models.CharField(_("wat er gebeurde"), max_length=200)
    tekst = models.TextField(_("toelichting"), blank=True)
    document = models.ForeignKey(
        Document,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="mijlpalen",
        verbose_name=_("document"),
    )
    bron = models.CharField(_("bron"), max_length=300, blank=True)

    objects = OpenbaarQuerySet.as_manager()

    class Meta:
        verbose_name = _("mijlpaal")
        verbose_name_plural = _("mijlpalen")
        ordering = ("datum", "titel")

    def __str__(self):
        return f"{self.datum}: {self.titel}"

    def get_absolute_url(self):
        """Return the address of the timeline."""
        return "/tijdlijn/"
