"""Breakthroughs: the exception that is needed where a rule stands in the way."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.openbaar import Openbaar, OpenbaarQuerySet
from coalitie.basis.status import MetStatus, Stap, StatusQuerySet, overgang, stap_constraints
from partners.models.partner import Partner
from themas.models import Interventie


class DoorbraakQuerySet(OpenbaarQuerySet, StatusQuerySet):
    """Breakthroughs."""


@gevolgd()
class Doorbraak(MetSlug, Openbaar, MetStatus):
    """A rule that stands in the way of an intervention, and the exception asked for."""

    class Status(models.TextChoices):
        """Where the request stands."""

        GESIGNALEERD = "gesignaleerd", _("gesignaleerd")
        GEVRAAGD = "gevraagd", _("gevraagd")
        TOEGESTAAN = "toegestaan", _("toegestaan")
        AFGEWEZEN = "afgewezen", _("afgewezen")
        GEREALISEERD = "gerealiseerd", _("gerealiseerd")
        VERVALLEN = "vervallen", _("niet meer nodig")

    # What residents read.
    STATUS_PUBLIEK = {
        Status.GESIGNALEERD: _("We weten welke regel in de weg staat"),
        Status.GEVRAAGD: _("We hebben om een uitzondering gevraagd"),
        Status.TOEGESTAAN: _("De uitzondering mag"),
        Status.AFGEWEZEN: _("De uitzondering mag niet"),
        Status.GEREALISEERD: _("Het is gelukt"),
        Status.VERVALLEN: _("Een uitzondering is niet meer nodig"),
    }

    OVERGANGEN = (
        overgang(
            "vragen", _("Vraag de uitzondering"), {Status.GESIGNALEERD, Status.AFGEWEZEN}, Status.GEVRAAGD
        ),
        overgang("toestaan", _("Toegestaan"), {Status.GEVRAAGD}, Status.TOEGESTAAN),
        overgang("afwijzen", _("Afgewezen"), {Status.GEVRAAGD}, Status.AFGEWEZEN),
        overgang(
            "realiseren", _("Gerealiseerd"), {Status.GESIGNALEERD, Status.TOEGESTAAN}, Status.GEREALISEERD
        ),
        overgang(
            "laten_vervallen",
            _("Niet meer nodig"),
            {Status.GESIGNALEERD, Status.GEVRAAGD, Status.TOEGESTAAN, Status.AFGEWEZEN},
            Status.VERVALLEN,
        ),
    )

    titel = models.CharField(_("titel"), max_length=160)
    interventie = models.ForeignKey(
        Interventie, on_delete=models.PROTECT, related_name="+", verbose_name=_("interventie")
    )
    regel_in_de_weg = models.TextField(_("welke regel in de weg staat"))
    gevraagde_uitzondering = models.TextField(_("welke uitzondering wordt gevraagd"))
    gevraagd_aan = models.CharField(_("aan wie"), max_length=200)
    gevraagd_aan_partner = models.ForeignKey(
        Partner,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="doorbraken",
        verbose_name=_("aan welke partner"),
        help_text=_("Alleen als het een partner van de coalitie is."),
    )
    uitkomst = models.TextField(_("uitkomst"), blank=True)
    status = models.CharField(
        _("status"), max_length=30, choices=Status, default=Status.GESIGNALEERD, editable=False
    )

    objects = DoorbraakQuerySet.as_manager()

    class Meta:
        verbose_name = _("doorbraak")
        verbose_name_plural = _("doorbraken")
        ordering = ("titel",)
        constraints = [
            models.CheckConstraint(
                name="doorbraak_status_bestaat",
                condition=Q(
                    status__in=[
                        "gesignaleerd",
                        "gevraagd",
                        "toegestaan",
                        "afgewezen",
                        "gerealiseerd",
                        "vervallen",
                    ]
                ),
                violation_error_message=_("Deze status bestaat niet."),
            )
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        """Return its place on the page of the intervention."""
        return f"{self.interventie.get_absolute_url()}#doorbraak-{self.slug}"

    @property
    def status_publiek(self):
        """The status in the words of the public site."""
        return self.STATUS_PUBLIEK[self.status]

    def vragen(self, **stap):
        """Ask for the exception; arguments as of ``MetStatus.zet``."""
        return self.zet("vragen", **stap)

    def toestaan(self, **stap):
        """Record that the exception was granted."""
        return self.zet("toestaan", **stap)

    def afwijzen(self, **stap):
        """Record that the exception was refused."""
        return self.zet("afwijzen", **stap)

    def realiseren(self, **stap):
        """Record that it works in practice."""
        return self.zet("realiseren", **stap)

    def laten_vervallen(self, **stap):
        """Record that it is no longer needed."""
        return self.zet("laten_vervallen", **stap)


@gevolgd()
class DoorbraakStap(Stap):
    """A change of status of a breakthrough."""

    onderwerp = models.ForeignKey(
        Doorbraak, on_delete=models.CASCADE, related_name="stappen", verbose_name=_("doorbraak")
    )

    class Meta(Stap.Meta):
        verbose_name = _("stap van een doorbraak")
        verbose_name_plural = _("stappen van doorbraken")
        constraints = stap_constraints("doorbraakstap")


Doorbraak.Stap = DoorbraakStap
