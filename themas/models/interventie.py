"""Interventions: what we do."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.openbaar import Openbaar, OpenbaarQuerySet
from coalitie.basis.status import MetStatus, Stap, StatusQuerySet, overgang, stap_constraints
from coalitie.basis.taal import in_taal
from coalitie.basis.velden import OpmaakField, VageDatumField
from themas.models.programma import Spoor
from themas.models.thema import Thema
from themas.models.wijk import Wijk


class InterventieQuerySet(OpenbaarQuerySet, StatusQuerySet):
    """Interventions."""

    def koppelkansen(self):
        """Return those that link two or more themes."""
        return self.filter(
            pk__in=InterventieThema.objects.values("interventie")
            .annotate(aantal=models.Count("thema"))
            .filter(aantal__gte=2)
            .values("interventie")
        )

    def koppelkansen_zonder_uitleg(self):
        """Return koppelkansen that do not say what they link, or what they need."""
        return self.koppelkansen().filter(Q(koppelkans_verbindt="") | Q(koppelkans_nodig=""))

    def compleet(self):
        """Return those with all that a visitor expects: a text, a theme, a wijk, and no koppelkans unexplained."""
        eigen = {"interventie": models.OuterRef("pk")}
        return self.filter(
            ~Q(tekst=""),
            models.Exists(InterventieThema.objects.filter(**eigen)),
            models.Exists(InterventieWijk.objects.filter(**eigen)),
        ).exclude(pk__in=Interventie.objects.koppelkansen_zonder_uitleg())

    def zonder_beweging(self, sinds):
        """Return those with no step and no result on or after the day ``sinds``, as far as is known."""
        return self.exclude(
            pk__in=InterventieStap.objects.filter(ingegaan__endswith__gt=sinds).values("onderwerp")
        ).exclude(pk__in=Interventie.objects.filter(resultaten__datum__endswith__gt=sinds))

    def lopend(self):
        """Return those that are being prepared or carried out; not stopped, secured or only an idea."""
        status = Interventie.Status
        return self.filter(
            status__in=[status.VOORBEREIDING, status.PILOT, status.UITVOERING, status.OPGESCHAALD]
        )


@gevolgd()
class Interventie(MetSlug, Openbaar, MetStatus):
    """Something that partners do together in the wijken."""

    class Status(models.TextChoices):
        """Where it stands."""

        IDEE = "idee", _("idee")
        VOORBEREIDING = "voorbereiding", _("voorbereiding")
        PILOT = "pilot", _("pilot")
        UITVOERING = "uitvoering", _("uitvoering")
        OPGESCHAALD = "opgeschaald", _("opgeschaald")
        GEBORGD = "geborgd", _("geborgd")
        GESTOPT = "gestopt", _("gestopt")

    # What residents read; the internal name may be different.
    STATUS_PUBLIEK = {
        Status.IDEE: _("Dit is nog een idee"),
        Status.VOORBEREIDING: _("We bereiden dit voor"),
        Status.PILOT: _("We proberen dit uit"),
        Status.UITVOERING: _("We zijn bezig"),
        Status.OPGESCHAALD: _("Het werkt: we doen het op meer plekken"),
        Status.GEBORGD: _("Dit is nu gewoon geworden"),
        Status.GESTOPT: _("Dit is gestopt"),
    }

    OVERGANGEN = (
        overgang("voorbereiden", _("Ga voorbereiden"), {Status.IDEE}, Status.VOORBEREIDING),
        overgang("proberen", _("Begin een pilot"), {Status.IDEE, Status.VOORBEREIDING}, Status.PILOT),
        overgang("uitvoeren", _("Ga uitvoeren"), {Status.VOORBEREIDING, Status.PILOT}, Status.UITVOERING),
        overgang("opschalen", _("Schaal op"), {Status.PILOT, Status.UITVOERING}, Status.OPGESCHAALD),
        overgang("borgen", _("Borg"), {Status.UITVOERING, Status.OPGESCHAALD}, Status.GEBORGD),
        overgang(
            "stoppen",
            _("Stop"),
            {
                Status.IDEE,
                Status.VOORBEREIDING,
                Status.PILOT,
                Status.UITVOERING,
                Status.OPGESCHAALD,
                Status.GEBORGD,
            },
            Status.GESTOPT,
        ),
        overgang("hervatten", _("Hervat"), {Status.GESTOPT}, Status.VOORBEREIDING),
    )

    class Inspraak(models.TextChoices):
        """How much residents decide, from least to most."""

        INFORMEREN = "informeren", _("informeren")
        RAADPLEGEN = "raadplegen", _("raadplegen")
        ADVISEREN = "adviseren", _("adviseren")
        COPRODUCEREN = "coproduceren", _("coproduceren")
        MEEBESLISSEN = "meebeslissen", _("meebeslissen")
        ZELF_DOEN = "zelf-doen", _("zelf doen")

    class Opvolging(models.TextChoices):
        """What became of it."""

        OPGEVOLGD = "opgevolgd", _("opgevolgd door")
        SAMENGEGAAN = "samengegaan", _("samengegaan met")

    titel = models.CharField(_("titel"), max_length=160)
    samenvatting = models.CharField(
        _("samenvatting"), max_length=300, help_text=_("In gewone woorden, ten hoogste 300 tekens.")
    )
    tekst = OpmaakField(_("tekst"), blank=True)
    themas = models.ManyToManyField(
        Thema, through="InterventieThema", related_name="interventies", verbose_name=_("thema's")
    )
    wijken = models.ManyToManyField(
        Wijk, through="InterventieWijk", related_name="interventies", verbose_name=_("wijken")
    )
    spoor = models.ForeignKey(
        Spoor,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="interventies",
        verbose_name=_("spoor"),
    )
    doelgroep = models.CharField(_("voor wie"), max_length=200, blank=True)
    status = models.CharField(_("status"), max_length=30, choices=Status, default=Status.IDEE, editable=False)
    begin = VageDatumField(_("begint"), null=True, blank=True)
    eind = VageDatumField(_("eindigt"), null=True, blank=True)
    inspraak = models.CharField(_("invloed van bewoners"), max_length=20, choices=Inspraak)
    inspraak_toelichting = models.TextField(
        _("hoe bewoners meebeslissen"), help_text=_("Leg uit waarom deze vorm is gekozen en hoe het gaat.")
    )
    koppelkans_verbindt = models.CharField(
        _("koppelkans: wat verbindt dit"),
        max_length=400,
        blank=True,
        help_text=_("Bij twee of meer thema's: welke organisaties en thema's komen hier samen?"),
    )
    koppelkans_nodig = models.CharField(
        _("koppelkans: wat is nodig"),
        max_length=400,
        blank=True,
        help_text=_("Wat is er nodig om dit te laten slagen?"),
    )
    contact = models.CharField(
        _("contact"), max_length=200, blank=True, help_text=_("Leeg: het contact van het portaal.")
    )
    opvolging = models.CharField(
        _("wat ervan is geworden"), max_length=20, choices=Opvolging, blank=True, default=""
    )
    opgevolgd_door = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="voorgangers",
        verbose_name=_("opgevolgd door"),
    )

    objects = InterventieQuerySet.as_manager()

    class Meta:
        verbose_name = _("interventie")
        verbose_name_plural = _("interventies")
        ordering = ("titel",)
        constraints = [
            models.CheckConstraint(
                name="interventie_eind_na_begin",
                condition=Q(begin__isnull=True)
                | Q(eind__isnull=True)
                | Q(eind__endswith__gt=F("begin__startswith")),
                violation_error_message=_("Een interventie eindigt nadat hij begint."),
            ),
            models.CheckConstraint(
                name="interventie_inspraak_uitgelegd",
                condition=~Q(inspraak_toelichting=""),
                violation_error_message=_("Leg uit hoe bewoners meebeslissen."),
            ),
            models.CheckConstraint(
                name="interventie_opvolging_compleet",
                condition=Q(opvolging="", opgevolgd_door__isnull=True)
                | (~Q(opvolging="") & Q(opgevolgd_door__isnull=False)),
                violation_error_message=_("Zeg wat ervan is geworden én welke interventie dat is."),
            ),
            models.CheckConstraint(
                name="interventie_volgt_zichzelf_niet_op",
                condition=Q(opgevolgd_door__isnull=True) | ~Q(opgevolgd_door=F("pk")),
                violation_error_message=_("Een interventie kan zichzelf niet opvolgen."),
            ),
            models.CheckConstraint(
                name="interventie_status_bestaat",
                condition=Q(
                    status__in=[
                        "idee",
                        "voorbereiding",
                        "pilot",
                        "uitvoering",
                        "opgeschaald",
                        "geborgd",
                        "gestopt",
                    ]
                ),
                violation_error_message=_("Deze status bestaat niet."),
            ),
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        """Return the address on the public site."""
        return in_taal(f"/interventies/{self.slug}/")

    @property
    def status_publiek(self):
        """The status in the words of the public site."""
        return self.STATUS_PUBLIEK[self.status]

    def voorbereiden(self, **stap):
        """Start to prepare; arguments as of ``MetStatus.zet``."""
        return self.zet("voorbereiden", **stap)

    def proberen(self, **stap):
        """Start a pilot."""
        return self.zet("proberen", **stap)

    def uitvoeren(self, **stap):
        """Start to carry out."""
        return self.zet("uitvoeren", **stap)

    def opschalen(self, **stap):
        """Scale up to more places."""
        return self.zet("opschalen", **stap)

    def borgen(self, **stap):
        """Make it part of the ordinary work."""
        return self.zet("borgen", **stap)

    def stoppen(self, **stap):
        """Stop."""
        return self.zet("stoppen", **stap)

    def hervatten(self, **stap):
        """Take up again what was stopped."""
        return self.zet("hervatten", **stap)


@gevolgd()
class InterventieStap(Stap):
    """A change of status of an intervention."""

    onderwerp = models.ForeignKey(
        Interventie, on_delete=models.CASCADE, related_name="stappen", verbose_name=_("interventie")
    )

    class Meta(Stap.Meta):
        verbose_name = _("stap van een interventie")
        verbose_name_plural = _("stappen van interventies")
        constraints = stap_constraints("interventiestap")


Interventie.Stap = InterventieStap


def geldig_vanaf_field():
    """Return the field that says from which day a link of an intervention holds."""
    return VageDatumField(
        _("geldt vanaf"), null=True, blank=True, help_text=_("Leeg: zolang de interventie bestaat.")
    )


class KoppelingQuerySet(models.QuerySet):
    """Links that hold from a day on."""

    def op(self, datum):
        """Return the links that held on ``datum``; one without a day always did."""
        return self.filter(Q(geldig_vanaf__isnull=True) | Q(geldig_vanaf__startswith__lte=datum))


@gevolgd()
class InterventieThema(models.Model):
    """The link between an intervention and a theme."""

    interventie = models.ForeignKey(
        Interventie, on_delete=models.CASCADE, related_name="themakoppelingen", verbose_name=_("interventie")
    )
    thema = models.ForeignKey(Thema, on_delete=models.PROTECT, related_name="+", verbose_name=_("thema"))
    geldig_vanaf = geldig_vanaf_field()

    objects = KoppelingQuerySet.as_manager()

    class Meta:
        verbose_name = _("thema van een interventie")
        verbose_name_plural = _("thema's van interventies")
        ordering = ("thema__volgorde",)
        constraints = [
            models.UniqueConstraint(
                fields=["interventie", "thema"],
                name="interventie_thema_uniek",
                violation_error_message=_("Dit thema hoort al bij deze interventie."),
            )
        ]

    def __str__(self):
        return f"{self.interventie}: {self.thema}"


@gevolgd()
class InterventieWijk(models.Model):
    """The link between an intervention and a wijk."""

    interventie = models.ForeignKey(
        Interventie, on_delete=models.CASCADE, related_name="wijkkoppelingen", verbose_name=_("interventie")
    )
    wijk = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="+", verbose_name=_("wijk"))
    geldig_vanaf = geldig_vanaf_field()

    objects = KoppelingQuerySet.as_manager()

    class Meta:
        verbose_name = _("wijk van een interventie")
        verbose_name_plural = _("wijken van interventies")
        ordering = ("wijk__naam",)
        constraints = [
            models.UniqueConstraint(
                fields=["interventie", "wijk"],
                name="interventie_wijk_uniek",
                violation_error_message=_("Deze wijk hoort al bij deze interventie."),
            )
        ]

    def __str__(self):
        return f"{self.interventie}: {self.wijk}"
