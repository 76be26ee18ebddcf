"""Stories, and the consent of the people in them."""

from datetime import timedelta

from content_editor.models import Region
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.afbeeldingen import AfbeeldingField, FocusField
from coalitie.basis.alttekst import controleer_alt
from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.models import MetSlug
from coalitie.basis.openbaar import controleer_moment, is_zinnig
from coalitie.basis.status import (
    MetStatus,
    Stap,
    StapGeweigerd,
    StatusQuerySet,
    overgang,
    stap_constraints,
)
from coalitie.basis.taal import in_taal
from partners.models import Partner
from themas.models import Interventie, Thema, Wijk


class VerhaalQuerySet(StatusQuerySet):
    """Stories."""

    def met_geldige_toestemming(self):
        """Return stories that portray nobody, or only people whose consent holds today."""
        toestemmingen = Toestemming.objects.filter(verhaal=OuterRef("pk"))
        vandaag = timezone.localdate()
        ongeldig = toestemmingen.filter(Q(geldig_tot__lt=vandaag) | Q(gegeven_op__gt=vandaag))
        return self.filter(Q(portretteert=False) | (Exists(toestemmingen) & ~Exists(ongeldig)))

    def openbaar(self):
        """Return what a visitor may read now: published, its moment passed, consent in order."""
        return self.filter(
            status=Verhaal.Status.GEPUBLICEERD, publiceren_op__lte=timezone.now()
        ).met_geldige_toestemming()

    def gepland(self):
        """Return stories that are ready and wait for their moment."""
        return self.filter(status=Verhaal.Status.GEPUBLICEERD, publiceren_op__gt=timezone.now())

    def zonder_toestemming(self):
        """Return stories of which somebody portrayed has given no consent that holds today."""
        return self.exclude(pk__in=Verhaal.objects.met_geldige_toestemming())

    def toestemming_loopt_af(self, dagen):
        """Return stories, published or planned, of which a consent ends within ``dagen`` days."""
        vandaag = timezone.localdate()
        aflopend = Toestemming.objects.filter(
            verhaal=OuterRef("pk"), geldig_tot__range=(vandaag, vandaag + timedelta(days=dagen))
        )
        return self.filter(Exists(aflopend), status=Verhaal.Status.GEPUBLICEERD, portretteert=True)

    def toestemming_verlopen(self):
        """Return published stories that went offline because a consent ended, or is no longer there."""
        return self.filter(
            status=Verhaal.Status.GEPUBLICEERD, publiceren_op__lte=timezone.now()
        ).zonder_toestemming()


@gevolgd()
class Verhaal(MetSlug, MetStatus):
    """A story. Its body is a row of blocks (see ``blokken``)."""

    class Status(models.TextChoices):
        """Where the story stands."""

        CONCEPT = "concept", _("concept")
        TER_CONTROLE = "ter_controle", _("ter controle")
        GEPUBLICEERD = "gepubliceerd", _("gepubliceerd")
        INGETROKKEN = "ingetrokken", _("ingetrokken")

    OVERGANGEN = (
        overgang("ter_controle_geven", _("Geef ter controle"), {Status.CONCEPT}, Status.TER_CONTROLE),
        overgang("terugsturen", _("Stuur terug"), {Status.TER_CONTROLE}, Status.CONCEPT),
        overgang(
            "publiceren",
            _("Publiceer of plan"),
            {Status.CONCEPT, Status.TER_CONTROLE, Status.INGETROKKEN},
            Status.GEPUBLICEERD,
        ),
        overgang("intrekken", _("Trek in"), {Status.GEPUBLICEERD}, Status.INGETROKKEN),
    )

    MOMENTEN = ("publiceren_op",)

    regions = [Region(key="inhoud", title=_("inhoud"))]

    titel = models.CharField(_("titel"), max_length=160)
    intro = models.CharField(
        _("intro"), max_length=300, help_text=_("Twee of drie zinnen, ten hoogste 300 tekens.")
    )
    foto = AfbeeldingField(
        _("hoofdfoto"),
        upload_to="verhalen/",
        blank=True,
        width_field="foto_breedte",
        height_field="foto_hoogte",
    )
    foto_breedte = models.PositiveIntegerField(null=True, blank=True, editable=False)
    foto_hoogte = models.PositiveIntegerField(null=True, blank=True, editable=False)
    foto_alt = models.CharField(
        _("wat er op de foto te zien is"),
        max_length=250,
        blank=True,
        help_text=_("Voor wie de foto niet ziet. Verplicht bij een foto."),
        validators=[controleer_alt],
    )
    foto_focus_x = FocusField(
        _("van links (%)"), help_text=_("Waar het om gaat op de foto: 0 is links, 100 is rechts.")
    )
    foto_focus_y = FocusField(_("van boven (%)"), help_text=_("0 is boven, 100 is onder."))
    auteur = models.CharField(_("auteur"), max_length=120)
    themas = models.ManyToManyField(
        Thema, through="VerhaalThema", related_name="+", verbose_name=_("thema's")
    )
    wijken = models.ManyToManyField(Wijk, through="VerhaalWijk", related_name="+", verbose_name=_("wijken"))
    interventies = models.ManyToManyField(
        Interventie, through="VerhaalInterventie", related_name="+", verbose_name=_("interventies")
    )
    partners = models.ManyToManyField(
        Partner, through="VerhaalPartner", related_name="+", verbose_name=_("partners")
    )
    portretteert = models.BooleanField(
        _("er staan herkenbare mensen in"),
        default=True,
        help_text=_("Dan is van iedereen toestemming nodig voordat het verhaal online kan."),
    )
    status = models.CharField(
        _("status"), max_length=30, choices=Status, default=Status.CONCEPT, editable=False
    )
    publiceren_op = models.DateTimeField(
        _("moment van publicatie"), null=True, blank=True, help_text=_("Mag in de toekomst liggen.")
    )

    objects = VerhaalQuerySet.as_manager()

    class Meta:
        verbose_name = _("verhaal")
        verbose_name_plural = _("verhalen")
        ordering = (F("publiceren_op").desc(nulls_first=True), "-pk")
        indexes = [models.Index(fields=["status", "-publiceren_op"], name="verhaal_nieuwste")]
        constraints = [
            models.CheckConstraint(
                name="verhaal_gepubliceerd_met_moment",
                condition=~Q(status="gepubliceerd") | Q(publiceren_op__isnull=False),
                violation_error_message=_("Een gepubliceerd verhaal heeft een moment van publicatie."),
            ),
            models.CheckConstraint(
                name="verhaal_foto_met_alt",
                condition=Q(foto="") | ~Q(foto_alt=""),
                violation_error_message=_("Beschrijf wat er op de foto te zien is."),
            ),
            models.CheckConstraint(
                name="verhaal_focus_op_foto",
                condition=Q(foto_focus_x__lte=100, foto_focus_y__lte=100),
                violation_error_message=_("Het belangrijke deel ligt tussen 0 en 100 procent."),
            ),
            models.CheckConstraint(
                name="verhaal_status_bestaat",
                condition=Q(status__in=["concept", "ter_controle", "gepubliceerd", "ingetrokken"]),
                violation_error_message=_("Deze status bestaat niet."),
            ),
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        """Return the address on the public site."""
        return in_taal(f"/verhalen/{self.slug}/")

    @property
    def was_openbaar(self):
        """Tell whether a visitor may ever have read it."""
        gepubliceerd = self.Status.GEPUBLICEERD
        return (
            self.status in (gepubliceerd, self.Status.INGETROKKEN)
            or self.stappen.filter(naar=gepubliceerd).exists()
        )

    @property
    def mist_toestemming(self):
        """Tell whether somebody portrayed has not given consent that holds today."""
        return self.mist_toestemming_op(timezone.localdate())

    def mist_toestemming_op(self, dag):
        """Tell whether somebody portrayed has not given consent that holds on ``dag``."""
        if not self.portretteert:
            return False
        toestemmingen = list(self.toestemmingen.all())
        return not toestemmingen or any(not een.geldt_op(dag) for een in toestemmingen)

    def clean(self):
        """Refuse a moment that cannot be meant."""
        super().clean()
        controleer_moment("publiceren_op", self.publiceren_op)

    def ter_controle_geven(self, **stap):
        """Hand it to a colleague; arguments as of ``MetStatus.zet``."""
        return self.zet("ter_controle_geven", **stap)

    def terugsturen(self, **stap):
        """Send it back to the writer."""
        return self.zet("terugsturen", **stap)

    def publiceren(self, *, publiceren_op=None, **stap):
        """Publish now, or at ``publiceren_op``. Raises ``StapGeweigerd`` when consent is missing."""
        moment = publiceren_op or self.publiceren_op or timezone.now()
        if not is_zinnig(moment):
            raise StapGeweigerd(_("Dit moment kan niet kloppen. Kijk het jaartal na."))
        if self.mist_toestemming_op(max(timezone.localdate(), timezone.localdate(moment))):
            raise StapGeweigerd(
                _("Van iemand in dit verhaal is er geen geldige toestemming. Leg die eerst vast.")
            )
        return self.zet("publiceren", publiceren_op=moment, **stap)

    def intrekken(self, **stap):
        """Take it offline."""
        return self.zet("intrekken", **stap)


@gevolgd()
class VerhaalStap(Stap):
    """A change of status of a story."""

    onderwerp = models.ForeignKey(
        Verhaal, on_delete=models.CASCADE, related_name="stappen", verbose_name=_("verhaal")
    )

    class Meta(Stap.Meta):
        verbose_name = _("stap van een verhaal")
        verbose_name_plural = _("stappen van verhalen")
        constraints = stap_constraints("verhaalstap")


Verhaal.Stap = VerhaalStap


@gevolgd()
class Toestemming(models.Model):
    """What somebody in a story agreed to. After its end the story goes offline by itself."""

    verhaal = models.ForeignKey(
        Verhaal, on_delete=models.CASCADE, related_name="toestemmingen", verbose_name=_("verhaal")
    )
    wie = models.CharField(_("wie"), max_length=120)
    gegeven_op = models.DateField(_("gegeven op"))
    waarvoor = models.CharField(
        _("waarvoor"), max_length=300, help_text=_("Bijvoorbeeld foto en verhaal op de site.")
    )
    geldig_tot = models.DateField(_("geldig tot en met"))

    class Meta:
        verbose_name = _("toestemming")
        verbose_name_plural = _("toestemmingen")
        ordering = ("verhaal", "wie")
        constraints = [
            models.CheckConstraint(
                name="toestemming_eind_na_begin",
                condition=Q(geldig_tot__gte=F("gegeven_op")),
                violation_error_message=_("Een toestemming loopt af nadat hij is gegeven."),
            )
        ]

    def __str__(self):
        return f"{self.wie}, tot en met {self.geldig_tot:%d-%m-%Y}"

    @property
    def is_geldig(self):
        """Tell whether it holds today."""
        return self.geldt_op(timezone.localdate())

    def geldt_op(self, dag):
        """Tell whether it holds on ``dag``."""
        return self.gegeven_op <= dag <= self.geldig_tot
