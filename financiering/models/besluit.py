"""Who decided what, when, why, and what followed."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.taal import in_taal
from coalitie.basis.velden import VageDatumField
from financiering.models.aanvraag import Aanvraag
from financiering.models.dekking import precies_een
from financiering.models.intern import Intern, InternQuerySet, intern_constraint
from financiering.models.termijn import MetTermijn, TermijnQuerySet
from partners.models import Doorbraak, Partner, Toezegging
from themas.models import Document, Interventie

# Addresses below /besluiten/ that are other pages.
GEEN_ADRES = ("feed", "wat-de-raad-vroeg")


class BesluitQuerySet(InternQuerySet):
    """Decisions."""

    def over(self, soort):
        """Return those about something of a kind, one of ``ONDERWERPEN``."""
        onderwerpen = BesluitOnderwerp.objects.filter(
            besluit=models.OuterRef("pk"), **{f"{soort}__isnull": False}
        )
        return self.filter(models.Exists(onderwerpen))

    def met_open_vervolg(self):
        """Return those of which a follow-up act is not done yet."""
        return self.filter(models.Exists(_vervolg().open()))

    def met_vervolg_te_laat(self):
        """Return those of which a follow-up act should have been done by now."""
        return self.filter(models.Exists(_vervolg().te_laat()))

    def met_vervolg_klaar(self):
        """Return those of which every follow-up act is done; not those without any."""
        return self.filter(models.Exists(_vervolg()), ~models.Exists(_vervolg().open()))


def _vervolg():
    return Vervolgactie.objects.filter(besluit=models.OuterRef("pk"))


@gevolgd()
class Besluit(MetSlug, Intern):
    """What a body decided."""

    class Orgaan(models.TextChoices):
        """Kinds of bodies."""

        RAAD = "raad", _("gemeenteraad")
        COLLEGE = "college", _("college van burgemeester en wethouders")
        STUURGROEP = "stuurgroep", _("stuurgroep van de coalitie")
        BESTUUR = "bestuur", _("bestuur van een partner")
        MINISTERIE = "ministerie", _("ministerie")
        FONDS = "fonds", _("fonds of uitvoerder")
        ANDERS = "anders", _("een ander")

    titel = models.CharField(_("titel"), max_length=200)
    orgaan = models.CharField(_("wie besloot"), max_length=12, choices=Orgaan)
    orgaan_naam = models.CharField(
        _("naam"),
        max_length=160,
        blank=True,
        help_text=_("Welk ministerie, welk bestuur. Leeg: spreekt vanzelf."),
    )
    op = VageDatumField(_("besloten op"))
    kenmerk = models.CharField(_("kenmerk"), max_length=80, blank=True)
    vraag = models.TextField(_("wat is gevraagd"))
    besluit = models.TextField(_("wat is besloten"))
    reden = models.TextField(_("waarom"), blank=True, help_text=_("Leeg: de reden is niet bekend."))
    bron = models.CharField(_("bron"), max_length=300)

    objects = BesluitQuerySet.as_manager()

    class Meta:
        verbose_name = _("besluit")
        verbose_name_plural = _("besluiten")
        ordering = ("-op", "titel")
        constraints = [intern_constraint("besluit")]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        """Return the address on the public site."""
        return in_taal(f"/besluiten/{self.slug}/")

    def clean(self):
        """Refuse an address that is another page."""
        super().clean()
        if self.slug in GEEN_ADRES:
            raise ValidationError({"slug": _("Dit adres is van een andere pagina. Kies een ander.")})

    @property
    def wie(self):
        """The body by name."""
        return self.orgaan_naam or self.get_orgaan_display()

    @property
    def was_openbaar(self):
        """Tell whether a visitor may ever have read it, also when it was made internal since."""
        return type(self).pgh_event_model.objects.filter(pgh_obj=self.pk, intern=False).exists()


ONDERWERPEN = ("interventie", "aanvraag", "doorbraak", "toezegging")


@gevolgd()
class BesluitOnderwerp(models.Model):
    """What a decision is about: one thing per row."""

    besluit = models.ForeignKey(
        Besluit, on_delete=models.CASCADE, related_name="onderwerpen", verbose_name=_("besluit")
    )
    interventie = models.ForeignKey(
        Interventie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("interventie"),
    )
    aanvraag = models.ForeignKey(
        Aanvraag,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="besluitkoppelingen",
        verbose_name=_("aanvraag"),
    )
    doorbraak = models.ForeignKey(
        Doorbraak,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("doorbraak"),
    )
    toezegging = models.ForeignKey(
        Toezegging,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("toezegging"),
    )

    class Meta:
        verbose_name = _("onderwerp van een besluit")
        verbose_name_plural = _("onderwerpen van besluiten")
        constraints = [
            models.CheckConstraint(
                name="besluitonderwerp_is_een_ding",
                condition=precies_een(*ONDERWERPEN),
                violation_error_message=_("Kies op elke regel één ding waar het besluit over gaat."),
            ),
            models.UniqueConstraint(
                fields=["besluit", *ONDERWERPEN],
                nulls_distinct=False,
                name="besluitonderwerp_uniek",
                violation_error_message=_("Dit hoort al bij dit besluit."),
            ),
        ]

    def __str__(self):
        return f"{self.besluit}: {self.onderwerp}"

    @property
    def onderwerp(self):
        """What it is about."""
        return self.interventie or self.aanvraag or self.doorbraak or self.toezegging


@gevolgd()
class BesluitDocument(models.Model):
    """A document that belongs to a decision."""

    besluit = models.ForeignKey(
        Besluit, on_delete=models.CASCADE, related_name="documentkoppelingen", verbose_name=_("besluit")
    )
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="+", verbose_name=_("document")
    )

    class Meta:
        verbose_name = _("document van een besluit")
        verbose_name_plural = _("documenten van besluiten")
        constraints = [
            models.UniqueConstraint(
                fields=["besluit", "document"],
                name="besluit_document_uniek",
                violation_error_message=_("Dit document hoort al bij dit besluit."),
            )
        ]

    def __str__(self):
        return f"{self.besluit}: {self.document}"


class VervolgactieQuerySet(TermijnQuerySet):
    """Follow-up acts."""

    KLAAR = "gedaan_op"


@gevolgd()
class Vervolgactie(MetTermijn):
    """What has to be done because of a decision."""

    KLAAR = "gedaan_op"

    besluit = models.ForeignKey(
        Besluit, on_delete=models.CASCADE, related_name="vervolgacties", verbose_name=_("besluit")
    )
    wat = models.CharField(_("wat er moet gebeuren"), max_length=300)
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("welke partner"),
    )
    eigenaar = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wie doet het"),
        help_text=_("Krijgt de herinneringen. Komt niet met naam op de site."),
    )
    uiterlijk = models.DateField(_("uiterlijk"))
    gedaan_op = models.DateField(_("gedaan op"), null=True, blank=True)
    uitkomst = models.TextField(_("wat ervan kwam"), blank=True)

    objects = VervolgactieQuerySet.as_manager()

    class Meta:
        verbose_name = _("vervolgactie")
        verbose_name_plural = _("vervolgacties")
        ordering = ("uiterlijk", "pk")
        constraints = [
            models.CheckConstraint(
                name="vervolgactie_met_wat",
                condition=~Q(wat=""),
                violation_error_message=_("Schrijf op wat er moet gebeuren."),
            )
        ]

    def __str__(self):
        return self.wat
