"""How it goes: what a partner says about an intervention in a round."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.status import MetStatus, Stap, StatusQuerySet, overgang, stap_constraints
from coalitie.basis.taal import in_taal
from partners.models.partner import Partner
from partners.models.ronde import Voortgangsronde
from themas.models import Interventie


class VoortgangQuerySet(StatusQuerySet):
    """Progress."""

    def bij_de_partner(self):
        """Return what waits for the partner: not handed in yet, or sent back."""
        return self.filter(status__in=Voortgang.BIJ_DE_PARTNER)

    def te_laat(self):
        """Return what still waits for the partner after the day to hand in, while the round is open."""
        vandaag = timezone.localdate()
        return self.bij_de_partner().filter(ronde__inleveren_voor__lt=vandaag, ronde__sluit__gte=vandaag)

    def goedgekeurd(self):
        """Return what was approved."""
        return self.filter(status=Voortgang.Status.GOEDGEKEURD)

    def openbaar(self):
        """Return what the public may see: approved, of a public partner on a public intervention."""
        return self.goedgekeurd().filter(
            partner__in=Partner.objects.openbaar(), interventie__in=Interventie.objects.openbaar()
        )


# While a partner types, every few seconds are a save; the history begins when it is handed in, and
# the step that hands it in is a row with everything that was typed.
NIET_PER_TOETS = pgtrigger.Q(old__status__df=pgtrigger.F("new__status")) | pgtrigger.Q(
    new__status__in=["ingediend", "goedgekeurd"]
)


@gevolgd(exclude=["veldstanden"], wijziging=NIET_PER_TOETS)
class Voortgang(MetStatus):
    """What one partner says about one intervention in one round."""

    class Status(models.TextChoices):
        """Where it stands."""

        CONCEPT = "concept", _("concept")
        INGEDIEND = "ingediend", _("ingediend")
        TERUGGESTUURD = "teruggestuurd", _("teruggestuurd")
        GOEDGEKEURD = "goedgekeurd", _("goedgekeurd")

    BIJ_DE_PARTNER = (Status.CONCEPT, Status.TERUGGESTUURD)

    OVERGANGEN = (
        overgang("indienen", _("Stuur in"), {Status.CONCEPT, Status.TERUGGESTUURD}, Status.INGEDIEND),
        overgang("terugnemen", _("Neem terug"), {Status.INGEDIEND}, Status.CONCEPT),
        overgang("terugsturen", _("Stuur terug"), {Status.INGEDIEND}, Status.TERUGGESTUURD),
        overgang("goedkeuren", _("Keur goed"), {Status.INGEDIEND}, Status.GOEDGEKEURD),
        overgang("heropenen", _("Draai de goedkeuring terug"), {Status.GOEDGEKEURD}, Status.INGEDIEND),
    )

    class Stand(models.TextChoices):
        """How it goes."""

        OP_KOERS = "op_koers", _("op koers")
        LET_OP = "let_op", _("let op")
        VASTGELOPEN = "vastgelopen", _("vastgelopen")

    class Nodig(models.TextChoices):
        """What is needed."""

        GELD = "geld", _("geld")
        KENNIS = "kennis", _("kennis")
        MENSEN = "mensen", _("mensen")
        BESLUIT = "besluit", _("een besluit")
        DOORBRAAK = "doorbraak", _("een doorbraak")

    # What the public may read once it is approved; the others never leave the house.
    OPENBARE_VELDEN = ("stand", "reden", "gedaan", "bewoners", "volgende", "niets_te_melden", "niets_omdat")
    INTERNE_VELDEN = ("nodig", "nodig_toelichting", "cijfers", "intern")
    VELDEN = OPENBARE_VELDEN + INTERNE_VELDEN

    ronde = models.ForeignKey(
        Voortgangsronde, on_delete=models.PROTECT, related_name="voortgangen", verbose_name=_("ronde")
    )
    interventie = models.ForeignKey(
        Interventie, on_delete=models.PROTECT, related_name="+", verbose_name=_("interventie")
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="voortgangen", verbose_name=_("partner")
    )
    stand = models.CharField(_("hoe gaat het"), max_length=15, choices=Stand, blank=True, default="")
    reden = models.TextField(_("waarom gaat het zo"), blank=True)
    gedaan = models.TextField(_("wat is er gedaan"), blank=True)
    bewoners = models.TextField(_("wat bewoners ervan merken"), blank=True)
    volgende = models.TextField(_("wat we nu gaan doen"), blank=True)
    niets_te_melden = models.BooleanField(_("er is niets te melden"), default=False)
    niets_omdat = models.TextField(_("waarom er niets te melden is"), blank=True)
    nodig = ArrayField(
        models.CharField(max_length=10, choices=Nodig),
        verbose_name=_("wat is er nodig"),
        default=list,
        blank=True,
    )
    nodig_toelichting = models.TextField(_("wat precies nodig is"), blank=True)
    # The key of a Cijfervraag -> {"waarde": a number as text or "", "toelichting": a text}.
    cijfers = models.JSONField(_("cijfers"), default=dict, blank=True)
    intern = models.TextField(_("alleen voor het programmateam"), blank=True)
    # The fields that still have last time's answer, and that nobody touched.
    gelijk_gebleven = ArrayField(
        models.CharField(max_length=20), verbose_name=_("zelfde als vorige keer"), default=list, blank=True
    )
    # Field -> number of its last save and by whom, so that two people can type at the same time.
    veldstanden = models.JSONField(default=dict, blank=True, editable=False)
    status = models.CharField(
        _("status"), max_length=30, choices=Status, default=Status.CONCEPT, editable=False
    )
    bewaard_op = models.DateTimeField(_("laatst bewaard op"), null=True, blank=True, editable=False)
    bewaard_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("laatst bewaard door"),
        editable=False,
    )

    objects = VoortgangQuerySet.as_manager()

    class Meta:
        verbose_name = _("voortgang")
        verbose_name_plural = _("voortgang")
        ordering = ("ronde", "interventie", "partner")
        constraints = [
            models.UniqueConstraint(
                fields=["ronde", "interventie", "partner"],
                name="voortgang_uniek",
                violation_error_message=_("Deze partner heeft hier in deze ronde al een voortgang."),
            ),
            models.CheckConstraint(
                name="voortgang_status_bestaat",
                condition=Q(status__in=["concept", "ingediend", "teruggestuurd", "goedgekeurd"]),
                violation_error_message=_("Deze status bestaat niet."),
            ),
            models.CheckConstraint(
                name="voortgang_compleet",
                condition=Q(status__in=["concept", "teruggestuurd"])
                | (Q(niets_te_melden=True) & ~Q(niets_omdat=""))
                | (Q(niets_te_melden=False) & ~Q(stand="") & ~Q(reden="") & ~Q(gedaan="")),
                violation_error_message=_(
                    "Vul in hoe het gaat, waarom, en wat er is gedaan. Of schrijf waarom er niets te melden is."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.interventie}: {self.partner}, {self.ronde}"

    @property
    def mijn_adres(self):
        """The address at which the partner fills it in."""
        return in_taal(f"/mijn/{self.partner.slug}/voortgang/{self.pk}/")

    def indienen(self, **stap):
        """Hand it in; arguments as of ``MetStatus.zet``."""
        return self.zet("indienen", **stap)

    def terugnemen(self, **stap):
        """Take back what was handed in, while nobody has judged it."""
        return self.zet("terugnemen", **stap)

    def terugsturen(self, **stap):
        """Send it back to the partner."""
        return self.zet("terugsturen", **stap)

    def goedkeuren(self, **stap):
        """Approve it; from then on it is what the public reads."""
        return self.zet("goedkeuren", **stap)

    def heropenen(self, **stap):
        """Take back an approval."""
        return self.zet("heropenen", **stap)


@gevolgd()
class VoortgangStap(Stap):
    """A change of status of progress."""

    onderwerp = models.ForeignKey(
        Voortgang, on_delete=models.CASCADE, related_name="stappen", verbose_name=_("voortgang")
    )

    class Meta(Stap.Meta):
        verbose_name = _("stap van een voortgang")
        verbose_name_plural = _("stappen van voortgang")
        constraints = stap_constraints("voortgangstap")


Voortgang.Stap = VoortgangStap


@gevolgd()
class VoortgangOpmerking(models.Model):
    """A remark of the programme team on one field, given when it was sent back."""

    stap = models.ForeignKey(
        VoortgangStap, on_delete=models.CASCADE, related_name="opmerkingen", verbose_name=_("stap")
    )
    veld = models.CharField(_("veld"), max_length=20)
    tekst = models.TextField(_("opmerking"))

    class Meta:
        verbose_name = _("opmerking bij voortgang")
        verbose_name_plural = _("opmerkingen bij voortgang")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["stap", "veld"],
                name="voortgangopmerking_een_per_veld",
                violation_error_message=_("Bij dit veld staat al een opmerking."),
            ),
            models.CheckConstraint(
                name="voortgangopmerking_met_tekst",
                condition=~Q(tekst=""),
                violation_error_message=_("Een opmerking heeft een tekst nodig."),
            ),
        ]

    def __str__(self):
        return self.tekst
