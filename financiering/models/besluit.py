"""Who decided what, when, why, and what followed; and what the council thought of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.taal import in_taal
from coalitie.basis.velden import VageDatumField
from financiering.models.aanvraag import Aanvraag
from financiering.models.dekking import precies_een
from financiering.models.termijn import MetTermijn, TermijnQuerySet
from partners.models import Doorbraak, Partner, Toezegging
from themas.models import Document, Interventie


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

    objects = InternQuerySet.as_manager()

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

    @property
    def wie(self):
        """The body by name."""
        return self.orgaan_naam or self.get_orgaan_display()


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


@gevolgd()
class WensOfBedenking(Intern):
    """What the council wished or objected, the answer, and what changed because of it."""

    class Soort(models.TextChoices):
        """Which of the two."""

        WENS = "wens", _("wens")
        BEDENKING = "bedenking", _("bedenking")

    soort = models.CharField(_("soort"), max_length=10, choices=Soort)
    van_wie = models.CharField(
        _("van wie"), max_length=160, help_text=_("Een fractie, of de raad als geheel.")
    )
    op = VageDatumField(_("op"))
    tekst = models.TextField(_("de wens of bedenking"))
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("waarover"),
        help_text=_("Het stuk dat aan de raad is voorgelegd."),
    )
    besluit = models.ForeignKey(
        Besluit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="wensen_en_bedenkingen",
        verbose_name=_("bij welk besluit"),
    )
    antwoord = models.TextField(_("antwoord"), blank=True)
    beantwoord_op = VageDatumField(_("beantwoord op"), null=True, blank=True)
    wat_veranderde = models.TextField(_("wat er veranderde"), blank=True)
    bron = models.CharField(_("bron"), max_length=300)

    objects = InternQuerySet.as_manager()

    class Meta:
        verbose_name = _("wens of bedenking")
        verbose_name_plural = _("wensen en bedenkingen")
        ordering = ("op", "pk")
        constraints = [
            intern_constraint("wensofbedenking"),
            models.CheckConstraint(
                name="wensofbedenking_ergens_over",
                condition=Q(document__isnull=False) | Q(besluit__isnull=False),
                violation_error_message=_("Kies over welk stuk of bij welk besluit het is."),
            ),
            models.CheckConstraint(
                name="wensofbedenking_antwoord_met_dag",
                condition=Q(antwoord="", beantwoord_op__isnull=True)
                | (~Q(antwoord="") & Q(beantwoord_op__isnull=False)),
                violation_error_message=_("Een antwoord heeft een tekst én een dag."),
            ),
            models.CheckConstraint(
                name="wensofbedenking_antwoord_erna",
                condition=Q(beantwoord_op__isnull=True) | Q(beantwoord_op__endswith__gt=F("op__startswith")),
                violation_error_message=_("Een antwoord komt na de wens of bedenking."),
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} van {self.van_wie}"
