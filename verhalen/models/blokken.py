"""The blocks that a story is made of, in the order that the editor puts them."""

from content_editor.models import create_plugin_base
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.afbeeldingen import AfbeeldingField
from coalitie.basis.alttekst import controleer_alt, controleer_naast
from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.velden import OpmaakField, VageDatumField
from verhalen.models.verhaal import Verhaal

Blok = create_plugin_base(Verhaal)


@gevolgd()
class TekstBlok(Blok):
    """Running text."""

    tekst = OpmaakField(_("tekst"))

    class Meta(Blok.Meta):
        abstract = False
        verbose_name = _("tekst")
        verbose_name_plural = _("teksten")

    def __str__(self):
        return self.get_tekst_excerpt()


@gevolgd()
class FotoBlok(Blok):
    """A picture with its text for those who cannot see it."""

    foto = AfbeeldingField(_("foto"), upload_to="verhalen/", width_field="breedte", height_field="hoogte")
    breedte = models.PositiveIntegerField(null=True, blank=True, editable=False)
    hoogte = models.PositiveIntegerField(null=True, blank=True, editable=False)
    alt = models.CharField(
        _("wat er te zien is"),
        max_length=250,
        help_text=_("Voor wie de foto niet ziet."),
        validators=[controleer_alt],
    )
    bijschrift = models.CharField(_("bijschrift"), max_length=250, blank=True)

    class Meta(Blok.Meta):
        abstract = False
        verbose_name = _("foto")
        verbose_name_plural = _("foto's")
        constraints = [
            models.CheckConstraint(
                name="fotoblok_met_alt",
                condition=~Q(alt=""),
                violation_error_message=_("Beschrijf wat er op de foto te zien is."),
            )
        ]

    def __str__(self):
        return self.alt

    def clean(self):
        """Refuse a description that only repeats the caption."""
        super().clean()
        try:
            controleer_naast(self.alt, self.bijschrift)
        except ValidationError as fout:
            raise ValidationError({"alt": fout}) from None


@gevolgd()
class CitaatBlok(Blok):
    """What somebody said."""

    citaat = models.TextField(_("citaat"), help_text=_("Zonder aanhalingstekens; die zet de site erbij."))
    wie = models.CharField(_("wie zei het"), max_length=160)
    bron = models.CharField(_("bron"), max_length=300, blank=True)

    class Meta(Blok.Meta):
        abstract = False
        verbose_name = _("citaat")
        verbose_name_plural = _("citaten")

    def __str__(self):
        return f"{self.wie}: {self.citaat[:60]}"


@gevolgd()
class CijferBlok(Blok):
    """A figure, with where and when it comes from."""

    getal = models.CharField(
        _("getal"), max_length=40, help_text=_("Zoals het er komt te staan, bijvoorbeeld 33.")
    )
    eenheid = models.CharField(_("eenheid"), max_length=60, blank=True)
    wat = models.CharField(_("wat het getal zegt"), max_length=250)
    bron = models.CharField(_("bron"), max_length=300)
    datum = VageDatumField(_("datum"))

    class Meta(Blok.Meta):
        abstract = False
        verbose_name = _("cijfer")
        verbose_name_plural = _("cijfers")

    def __str__(self):
        return f"{self.getal} {self.eenheid}".strip()


BLOKKEN = (TekstBlok, FotoBlok, CitaatBlok, CijferBlok)
