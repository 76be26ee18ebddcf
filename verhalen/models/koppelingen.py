"""What a story is about."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from partners.models import Partner, Voortgang, VoortgangStap
from themas.models import Interventie, Thema, Wijk
from verhalen.models.verhaal import Verhaal


@gevolgd()
class VerhaalThema(models.Model):
    """A theme that a story is about."""

    verhaal = models.ForeignKey(
        Verhaal, on_delete=models.CASCADE, related_name="themakoppelingen", verbose_name=_("verhaal")
    )
    thema = models.ForeignKey(Thema, on_delete=models.PROTECT, related_name="+", verbose_name=_("thema"))

    class Meta:
        verbose_name = _("thema van een verhaal")
        verbose_name_plural = _("thema's van verhalen")
        constraints = [
            models.UniqueConstraint(
                fields=["verhaal", "thema"],
                name="verhaal_thema_uniek",
                violation_error_message=_("Dit thema hoort al bij dit verhaal."),
            )
        ]

    def __str__(self):
        return f"{self.verhaal}: {self.thema}"


@gevolgd()
class VerhaalWijk(models.Model):
    """A wijk that a story is about."""

    verhaal = models.ForeignKey(
        Verhaal, on_delete=models.CASCADE, related_name="wijkkoppelingen", verbose_name=_("verhaal")
    )
    wijk = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="+", verbose_name=_("wijk"))

    class Meta:
        verbose_name = _("wijk van een verhaal")
        verbose_name_plural = _("wijken van verhalen")
        constraints = [
            models.UniqueConstraint(
                fields=["verhaal", "wijk"],
                name="verhaal_wijk_uniek",
                violation_error_message=_("Deze wijk hoort al bij dit verhaal."),
            )
        ]

    def __str__(self):
        return f"{self.verhaal}: {self.wijk}"


@gevolgd()
class VerhaalInterventie(models.Model):
    """An intervention that a story is about."""

    verhaal = models.ForeignKey(
        Verhaal, on_delete=models.CASCADE, related_name="interventiekoppelingen", verbose_name=_("verhaal")
    )
    interventie = models.ForeignKey(
        Interventie, on_delete=models.PROTECT, related_name="+", verbose_name=_("interventie")
    )

    class Meta:
        verbose_name = _("interventie van een verhaal")
        verbose_name_plural = _("interventies van verhalen")
        constraints = [
            models.UniqueConstraint(
                fields=["verhaal", "interventie"],
                name="verhaal_interventie_uniek",
                violation_error_message=_("Deze interventie hoort al bij dit verhaal."),
            )
        ]

    def __str__(self):
        return f"{self.verhaal}: {self.interventie}"


@gevolgd()
class VerhaalPartner(models.Model):
    """A partner that a story is about."""

    verhaal = models.ForeignKey(
        Verhaal, on_delete=models.CASCADE, related_name="partnerkoppelingen", verbose_name=_("verhaal")
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="+", verbose_name=_("partner")
    )

    class Meta:
        verbose_name = _("partner van een verhaal")
        verbose_name_plural = _("partners van verhalen")
        constraints = [
            models.UniqueConstraint(
                fields=["verhaal", "partner"],
                name="verhaal_partner_uniek",
                violation_error_message=_("Deze partner hoort al bij dit verhaal."),
            )
        ]

    def __str__(self):
        return f"{self.verhaal}: {self.partner}"


def interventies_zonder_nieuws(interventies, dagen):
    """Narrow a queryset of interventions to those of which nothing was heard for ``dagen`` days.

    Heard of: a step of its status, a result, a story that went online, or progress that was approved.
    """
    sinds = timezone.localdate() - timedelta(days=dagen)
    verhalen = Verhaal.objects.openbaar().filter(publiceren_op__date__gte=sinds)
    verteld = VerhaalInterventie.objects.filter(verhaal__in=verhalen)
    goedgekeurd = VoortgangStap.objects.filter(
        onderwerp__in=Voortgang.objects.goedgekeurd(),
        naar=Voortgang.Status.GOEDGEKEURD,
        ingegaan__endswith__gt=sinds,
    )
    return (
        interventies.zonder_beweging(sinds)
        .exclude(pk__in=verteld.values("interventie"))
        .exclude(pk__in=goedgekeurd.values("onderwerp__interventie"))
    )
