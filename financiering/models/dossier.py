"""The file of an application: co-financing, documents, questions of the grantor and their answers."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.templatetags.portaal import euro
from coalitie.basis.zekerheid import MetBedrag, ZekerheidQuerySet, zekerheid_constraints
from financiering.models.aanvraag import Aanvraag
from financiering.models.termijn import MetTermijn, TermijnQuerySet
from partners.models import Partner, Toezegging
from themas.models import Document


class CofinancieringQuerySet(ZekerheidQuerySet):
    """Lines of co-financing."""

    VAN_WIE = ("aanvraag_id", "partner_id", "wie", "vorm")

    def laatste(self):
        """Return the newest line of each who and form per application; older ones stay in the table."""
        return self.order_by(*self.VAN_WIE, "-per__startswith", "-pk").distinct(*self.VAN_WIE)


@gevolgd()
class Cofinanciering(MetBedrag):
    """What somebody adds to the money of an application, as it was known on a day."""

    class Vorm(models.TextChoices):
        """How it is added."""

        GELD = "geld", _("in geld")
        NATURA = "natura", _("in natura")

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="cofinanciering", verbose_name=_("aanvraag")
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("partner"),
    )
    wie = models.CharField(
        _("wie anders"), max_length=160, blank=True, help_text=_("Alleen als het geen partner is.")
    )
    vorm = models.CharField(_("vorm"), max_length=10, choices=Vorm)
    toezegging = models.ForeignKey(
        Toezegging,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("toezegging"),
        help_text=_("Leeg: nog niet toegezegd."),
    )

    objects = CofinancieringQuerySet.as_manager()

    class Meta:
        verbose_name = _("cofinanciering")
        verbose_name_plural = _("cofinanciering")
        ordering = ("aanvraag", "partner", "wie", "vorm", "-per", "-pk")
        constraints = [
            *zekerheid_constraints("cofinanciering"),
            models.CheckConstraint(
                name="cofinanciering_van_iemand",
                condition=Q(partner__isnull=False, wie="") | (Q(partner__isnull=True) & ~Q(wie="")),
                violation_error_message=_("Kies een partner, of schrijf op wie het anders is."),
            ),
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.van_wie}"

    def clean(self):
        """Refuse a commitment that somebody else made, of another kind, or that is not large enough."""
        super().clean()
        if self.toezegging and (bezwaar := self._bezwaar()):
            raise ValidationError({"toezegging": bezwaar})

    def _bezwaar(self):
        toezegging, geld = self.toezegging, Toezegging.Soort.GELD
        if toezegging.partner_id != self.partner_id:
            return _("Deze toezegging is van een andere partner. Kies er een van de partner op deze regel.")
        if (self.vorm == self.Vorm.GELD) != (toezegging.soort == geld):
            return _("Kies bij geld een toezegging van geld, en in natura een van kennis of mensen.")
        if toezegging.soort == geld and not self._is_ingehaald() and self._samen() > toezegging.hoeveelheid:
            return _(
                "Hier is %(toegezegd)s toegezegd. Deze regel is meer, samen met wat er al uit deze "
                "toezegging komt. Verlaag het bedrag of kies een andere toezegging."
            ) % {"toegezegd": euro(toezegging.hoeveelheid)}
        return ""

    @property
    def _zelfde(self):
        return Q(**{veld: getattr(self, veld) for veld in CofinancieringQuerySet.VAN_WIE})

    def _is_ingehaald(self):
        """Tell whether a newer line took the place of this one, which counts no more."""
        nieuwste = Cofinanciering.objects.filter(self._zelfde).laatste().first()
        if self.pk is None or self.per is None or nieuwste is None:
            return False
        return (nieuwste.per.eerste, nieuwste.pk) > (self.per.eerste, self.pk)

    def _samen(self):
        """Return what comes from the commitment with this line, ranges at their highest."""
        laatste = Cofinanciering.objects.laatste().values("pk")
        andere = Cofinanciering.objects.filter(pk__in=laatste, toezegging=self.toezegging)
        andere = andere.exclude(self._zelfde)
        som = andere.aggregate(som=Sum(Coalesce("bedrag_tot", "bedrag")))["som"]
        return (som or 0) + (self.bedrag_tot or self.bedrag or 0)

    @property
    def van_wie(self):
        """Who adds it."""
        return self.partner.naam if self.partner else self.wie


@gevolgd()
class AanvraagDocument(models.Model):
    """A document in the file of an application."""

    class Rol(models.TextChoices):
        """What the document is in this file."""

        AANVRAAG = "aanvraag", _("de aanvraag zelf")
        BIJLAGE = "bijlage", _("bijlage")
        BESLUIT = "besluit", _("besluit")
        BRIEF = "brief", _("brief of bericht")
        RAPPORTAGE = "rapportage", _("rapportage")

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="dossier", verbose_name=_("aanvraag")
    )
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="+", verbose_name=_("document")
    )
    rol = models.CharField(_("wat het is"), max_length=12, choices=Rol)

    class Meta:
        verbose_name = _("document van een aanvraag")
        verbose_name_plural = _("documenten van aanvragen")
        ordering = ("-document__datum", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "document"],
                name="aanvraag_document_uniek",
                violation_error_message=_("Dit document hoort al bij deze aanvraag."),
            )
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.document}"


class VerstrekkersvraagQuerySet(TermijnQuerySet):
    """Questions of grantors; one without a last day is never late."""

    KLAAR = "beantwoord_op"
    EIGENAREN = ("eigenaar", "aanvraag__eigenaar")


@gevolgd()
class Verstrekkersvraag(MetTermijn):
    """A question of the grantor about an application, and our answer."""

    KLAAR = "beantwoord_op"

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="verstrekkersvragen", verbose_name=_("aanvraag")
    )
    vraag = models.TextField(_("vraag"))
    gesteld_op = models.DateField(_("gesteld op"), default=timezone.localdate)
    uiterlijk = models.DateField(_("antwoord uiterlijk"), null=True, blank=True)
    eigenaar = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wie antwoordt"),
        help_text=_("Leeg: wie de aanvraag bijhoudt."),
    )
    antwoord = models.TextField(_("antwoord"), blank=True)
    beantwoord_op = models.DateField(_("beantwoord op"), null=True, blank=True)

    objects = VerstrekkersvraagQuerySet.as_manager()

    class Meta:
        verbose_name = _("vraag van een verstrekker")
        verbose_name_plural = _("vragen van verstrekkers")
        ordering = ("gesteld_op", "pk")
        constraints = [
            models.CheckConstraint(
                name="verstrekkersvraag_antwoord_met_dag",
                condition=Q(antwoord="", beantwoord_op__isnull=True)
                | (~Q(antwoord="") & Q(beantwoord_op__isnull=False)),
                violation_error_message=_("Een antwoord heeft een tekst én een dag."),
            ),
            models.CheckConstraint(
                name="verstrekkersvraag_antwoord_na_vraag",
                condition=Q(beantwoord_op__isnull=True) | Q(beantwoord_op__gte=F("gesteld_op")),
                violation_error_message=_("Een antwoord komt na de vraag."),
            ),
            models.CheckConstraint(
                name="verstrekkersvraag_uiterlijk_na_vraag",
                condition=Q(uiterlijk__isnull=True) | Q(uiterlijk__gte=F("gesteld_op")),
                violation_error_message=_("Een antwoord wordt gevraagd op of na de dag van de vraag."),
            ),
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.vraag[:60]}"
