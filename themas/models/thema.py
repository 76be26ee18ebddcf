"""The themes of the programme."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.taal import in_taal
from coalitie.basis.velden import OpmaakField
from themas.kleuren import controleer

kleurcode = RegexValidator(r"^#[0-9A-Fa-f]{6}$", _("Een kleur is een # met zes tekens, zoals #0B5CAD."))


@gevolgd()
class Thema(MetSlug):
    """A theme, with what we want to reach and its own colour and icon."""

    class Icoon(models.TextChoices):
        """The icons that the site can draw."""

        MEEDOEN = "meedoen", _("mensen samen")
        LEREN = "leren", _("open boek")
        WERKEN = "werken", _("gereedschap")
        WONEN = "wonen", _("huis")
        VEILIG_ZIJN = "veilig-zijn", _("lantaarn")
        GEZONDHEID = "gezondheid", _("hart")
        OVERIG = "overig", _("stip")

    naam = models.CharField(_("naam"), max_length=60, unique=True)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)
    wat_we_willen = models.CharField(
        _("wat we willen"), max_length=300, help_text=_("Een of twee zinnen in gewone woorden.")
    )
    tekst = OpmaakField(_("tekst"), blank=True)
    kleur = models.CharField(
        _("kleur"), max_length=7, validators=[kleurcode], help_text=_("Voor tekst en randen op licht papier.")
    )
    kleur_vlak = models.CharField(
        _("kleur van het vlak"),
        max_length=7,
        validators=[kleurcode],
        help_text=_("Licht vlak achter de tekst."),
    )
    kleur_donker = models.CharField(
        _("kleur in het donker"),
        max_length=7,
        validators=[kleurcode],
        help_text=_("Voor wie de donkere weergave kiest."),
    )
    icoon = models.CharField(_("icoon"), max_length=20, choices=Icoon, default=Icoon.OVERIG)

    class Meta:
        verbose_name = _("thema")
        verbose_name_plural = _("thema's")
        ordering = ("volgorde", "naam")

    def __str__(self):
        return self.naam

    def clean(self):
        """Refuse colours that cannot be read; a colour that is no colour is told by its own field."""
        kleuren = {veld: getattr(self, veld) for veld in ("kleur", "kleur_vlak", "kleur_donker")}
        if all(kleurcode.regex.match(kleur or "") for kleur in kleuren.values()):
            controleer(**kleuren)

    def get_absolute_url(self):
        """Return the address on the public site."""
        return in_taal(f"/themas/{self.slug}/")
