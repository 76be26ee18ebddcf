"""What an application is for and who asks: links with a source and the day from which they hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.velden import VageDatumField
from financiering.models.aanvraag import Aanvraag
from partners.models import Partner
from themas.models import Interventie, Thema, Wijk
from themas.models.interventie import KoppelingQuerySet


class Koppeling(models.Model):
    """Abstract: a link of an application that holds from a day on, with where that is known from."""

    bron = models.CharField(_("bron"), max_length=300)
    geldig_vanaf = VageDatumField(_("geldt vanaf"))

    objects = KoppelingQuerySet.as_manager()

    class Meta:
        abstract = True


@gevolgd()
class AanvraagThema(Koppeling):
    """A theme that an application is for."""

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="themakoppelingen", verbose_name=_("aanvraag")
    )
    thema = models.ForeignKey(Thema, on_delete=models.PROTECT, related_name="+", verbose_name=_("thema"))

    class Meta:
        verbose_name = _("thema van een aanvraag")
        verbose_name_plural = _("thema's van aanvragen")
        ordering = ("thema__volgorde",)
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "thema"],
                name="aanvraag_thema_uniek",
                violation_error_message=_("Dit thema hoort al bij deze aanvraag."),
            )
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.thema}"


@gevolgd()
class AanvraagWijk(Koppeling):
    """A wijk that an application is for."""

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="wijkkoppelingen", verbose_name=_("aanvraag")
    )
    wijk = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="+", verbose_name=_("wijk"))

    class Meta:
        verbose_name = _("wijk van een aanvraag")
        verbose_name_plural = _("wijken van aanvragen")
        ordering = ("wijk__naam",)
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "wijk"],
                name="aanvraag_wijk_uniek",
                violation_error_message=_("Deze wijk hoort al bij deze aanvraag."),
            )
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.wijk}"


@gevolgd()
class AanvraagInterventie(Koppeling):
    """An intervention that an application is for."""

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="interventiekoppelingen", verbose_name=_("aanvraag")
    )
    interventie = models.ForeignKey(
        Interventie, on_delete=models.PROTECT, related_name="+", verbose_name=_("interventie")
    )

    class Meta:
        verbose_name = _("interventie van een aanvraag")
        verbose_name_plural = _("interventies van aanvragen")
        ordering = ("interventie__titel",)
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "interventie"],
                name="aanvraag_interventie_uniek",
                violation_error_message=_("Deze interventie hoort al bij deze aanvraag."),
            )
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.interventie}"


@gevolgd()
class AanvraagPartner(models.Model):
    """A partner that applies together with the penvoerder."""

    aanvraag = models.ForeignKey(
        Aanvraag, on_delete=models.CASCADE, related_name="partnerkoppelingen", verbose_name=_("aanvraag")
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="+", verbose_name=_("partner")
    )

    class Meta:
        verbose_name = _("mede-aanvrager")
        verbose_name_plural = _("mede-aanvragers")
        ordering = ("partner__naam",)
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "partner"],
                name="aanvraag_partner_uniek",
                violation_error_message=_("Deze partner is al mede-aanvrager."),
            )
        ]

    def __str__(self):
        return f"{self.aanvraag}: {self.partner}"
