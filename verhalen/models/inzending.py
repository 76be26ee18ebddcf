"""What residents ask, tip and tell, and what we do with it."""

from datetime import timedelta

from django.conf import settings
from django.core.validators import MaxLengthValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import MD5
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as tekst_nu
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd
from coalitie.basis.openbaar import Openbaar, OpenbaarQuerySet, controleer_moment
from coalitie.basis.status import MetStatus, Stap, StatusQuerySet, overgang, stap_constraints
from coalitie.basis.werkdagen import werkdagen_geleden
from themas.models import Interventie, Thema, Wijk
from verhalen import codes
from verhalen.models.verhaal import Verhaal

LANGSTE_TEKST = 4_000
WERKDAGEN = 10  # after which something waits too long
# What leads back to a person. It never reaches the history, and goes when its time has come.
LEEG = {
    "naam": "",
    "email": "",
    "telefoon": "",
    "zaad": None,
    "codeafdruk": None,
    "formulierafdruk": None,
    "herhaalafdruk": None,
}


class InzendingQuerySet(OpenbaarQuerySet, StatusQuerySet):
    """Contributions."""

    def open(self):
        """Return what waits for us."""
        return self.filter(status__in=Inzending.OPEN)

    def met_wachttijd(self):
        """Annotate ``wacht_sinds``: the day it came in, or was last reopened."""
        begin = InzendingStap.objects.filter(
            onderwerp=OuterRef("pk"), naar__in=[Inzending.Status.NIEUW, Inzending.Status.HEROPEND]
        )
        return self.annotate(wacht_sinds=Subquery(begin.order_by("-pk").values("ingegaan__startswith")[:1]))

    def wacht_te_lang(self):
        """Return what has waited for us for more than ten working days."""
        uiterlijk = werkdagen_geleden(WERKDAGEN, timezone.localdate())
        return self.open().met_wachttijd().filter(wacht_sinds__lte=uiterlijk)

    def openbaar(self):
        """Return what a visitor may read: consented, moderated, answered, and its moment has passed."""
        return (
            super()
            .openbaar()
            .filter(status__in=Inzending.BEANTWOORD)
            .exclude(toestemming=Inzending.Toestemming.ANTWOORD)
        )

    def met_gevolg(self):
        """Fetch what contributions led to; ``verhaal_openbaar`` tells whether that story may be read."""
        openbaar = Verhaal.objects.openbaar().filter(pk=OuterRef("gevolg_verhaal"))
        return self.select_related("wijk", "interventie", "gevolg_interventie", "gevolg_verhaal").annotate(
            verhaal_openbaar=Exists(openbaar)
        )

    def met_code(self, code):
        """Return the one that belongs to a code, however it was typed; none when there is none."""
        afdruk = codes.afdruk(code)
        return self.filter(codeafdruk=afdruk) if afdruk else self.none()

    def te_wissen(self, maanden):
        """Return what was closed ``maanden`` months ago or longer, and still names a person."""
        grens = timezone.now() - timedelta(days=maanden * 365 // 12)
        recent = InzendingStap.objects.filter(onderwerp=OuterRef("pk"), vastgelegd_op__gte=grens)
        return self.filter(gewist_op__isnull=True).exclude(status__in=Inzending.OPEN).filter(~Exists(recent))


@gevolgd(exclude=list(LEEG))
class Inzending(Openbaar, MetStatus):
    """A question, a tip or an experience of a resident."""

    class Soort(models.TextChoices):
        """What it is."""

        VRAAG = "vraag", _("Een vraag")
        TIP = "tip", _("Een tip of idee")
        ERVARING = "ervaring", _("Een verhaal of ervaring")

    class Toestemming(models.TextChoices):
        """What we may do with it."""

        ANTWOORD = "antwoord", _("Alleen gebruiken om mij te antwoorden")
        ZONDER_NAAM = "zonder_naam", _("Mijn tekst mag op de site, zonder mijn naam")
        MET_NAAM = "met_naam", _("Mijn tekst mag op de site, met mijn naam")

    class Herkomst(models.TextChoices):
        """Where it was said."""

        SITE = "site", _("de site")
        KEUKENTAFEL = "keukentafel", _("keukentafel")
        KOFFIEKAR = "koffiekar", _("koffiekar")
        BIJEENKOMST = "bijeenkomst", _("bijeenkomst")
        TELEFOON = "telefoon", _("telefoon")
        ANDERS = "anders", _("ergens anders")

    class Status(models.TextChoices):
        """Where it stands."""

        NIEUW = "nieuw", _("nieuw")
        IN_BEHANDELING = "in_behandeling", _("in behandeling")
        BEANTWOORD = "beantwoord", _("beantwoord")
        OVERGENOMEN = "overgenomen", _("overgenomen")
        NIET_OVERGENOMEN = "niet_overgenomen", _("niet overgenomen")
        HEROPEND = "heropend", _("heropend")
        INGETROKKEN = "ingetrokken", _("ingetrokken")
        ONGEWENST = "ongewenst", _("ongewenst")

    STATUS_PUBLIEK = {
        Status.NIEUW: _("We hebben je bericht"),
        Status.IN_BEHANDELING: _("We zijn ermee bezig"),
        Status.BEANTWOORD: _("Er is antwoord"),
        Status.OVERGENOMEN: _("We doen er iets mee"),
        Status.NIET_OVERGENOMEN: _("We doen dit niet"),
        Status.HEROPEND: _("We kijken er opnieuw naar"),
        Status.INGETROKKEN: _("Dit is ingetrokken"),
        Status.ONGEWENST: _("Hier doen we niets mee"),
    }
    OPEN = (Status.NIEUW, Status.IN_BEHANDELING, Status.HEROPEND)
    BEANTWOORD = (Status.BEANTWOORD, Status.OVERGENOMEN, Status.NIET_OVERGENOMEN)
    OVERGANGEN = (
        overgang(
            "in_behandeling_nemen",
            _("Neem in behandeling"),
            {Status.NIEUW, Status.HEROPEND},
            Status.IN_BEHANDELING,
        ),
        overgang("beantwoorden", _("Beantwoord"), set(OPEN), Status.BEANTWOORD),
        overgang("overnemen", _("Neem over"), set(OPEN), Status.OVERGENOMEN),
        overgang("niet_overnemen", _("Neem niet over"), set(OPEN), Status.NIET_OVERGENOMEN),
        overgang("heropenen", _("Heropen"), {*BEANTWOORD, Status.ONGEWENST}, Status.HEROPEND),
        overgang("ongewenst_noemen", _("Noem het ongewenst"), set(OPEN), Status.ONGEWENST),
        overgang(
            "intrekken",
            _("Trek in en wis alles"),
            {*OPEN, *BEANTWOORD, Status.ONGEWENST},
            Status.INGETROKKEN,
        ),
    )

    soort = models.CharField(_("soort"), max_length=20, choices=Soort, default=Soort.VRAAG)
    tekst = models.TextField(_("tekst"), blank=True, validators=[MaxLengthValidator(LANGSTE_TEKST)])
    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("wijk")
    )
    thema = models.ForeignKey(
        Thema, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("thema")
    )
    interventie = models.ForeignKey(
        Interventie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("interventie"),
    )
    naam = models.CharField(_("naam"), max_length=120, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    telefoon = models.CharField(_("telefoonnummer"), max_length=40, blank=True)
    toestemming = models.CharField(
        _("wat we mogen doen"), max_length=20, choices=Toestemming, default=Toestemming.ANTWOORD
    )
    herkomst = models.CharField(_("waar gezegd"), max_length=20, choices=Herkomst, default=Herkomst.SITE)
    plek = models.CharField(
        _("plek"),
        max_length=200,
        blank=True,
        help_text=_("Waar was dat? Bijvoorbeeld het buurthuis, of de koffiekar bij de winkels."),
    )
    aantal_mensen = models.PositiveSmallIntegerField(
        _("door hoeveel mensen"), default=1, validators=[MinValueValidator(1)]
    )
    ingekomen_op = models.DateTimeField(_("gezegd op"), default=timezone.now)
    status = models.CharField(
        _("status"), max_length=30, choices=Status, default=Status.NIEUW, editable=False
    )
    behandelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"is_staff": True, "is_active": True},
        verbose_name=_("behandelaar"),
    )
    gevolg_interventie = models.ForeignKey(
        Interventie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("leidde tot interventie"),
    )
    gevolg_verhaal = models.ForeignKey(
        Verhaal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("leidde tot verhaal"),
    )
    gevolg_besluit = models.CharField(
        _("leidde tot besluit"), max_length=300, blank=True, help_text=_("Wat er is besloten, in één zin.")
    )
    gevolg_besluit_url = models.URLField(_("webadres van het besluit"), max_length=500, blank=True)
    publieke_tekst = models.TextField(
        _("de vraag, zoals hij op de site komt"),
        blank=True,
        help_text=_("Kort, en zonder namen of adressen van mensen."),
    )
    publiek_antwoord = models.TextField(
        _("wat we deden"), blank=True, help_text=_("Het antwoord voor iedereen, in gewone woorden.")
    )
    gewist_op = models.DateTimeField(_("gegevens gewist op"), null=True, blank=True, editable=False)
    # The code is made from the seed and the secret of the portal, so the table alone does not give it away.
    zaad = models.UUIDField(_("zaad van de code"), null=True, unique=True, editable=False)
    codeafdruk = models.CharField(
        _("afdruk van de code"), max_length=64, null=True, unique=True, editable=False
    )
    formulierafdruk = models.CharField(
        _("afdruk van het formulier"), max_length=64, null=True, unique=True, editable=False
    )
    herhaalafdruk = models.CharField(
        _("afdruk van de inhoud"), max_length=64, null=True, unique=True, editable=False
    )

    objects = InzendingQuerySet.as_manager()

    class Meta:
        verbose_name = _("inzending")
        verbose_name_plural = _("inzendingen")
        ordering = ("-ingekomen_op", "-pk")
        indexes = [models.Index(fields=["status", "-ingekomen_op"], name="inzending_stand")]
        constraints = [
            models.CheckConstraint(
                name="inzending_status_bestaat",
                condition=Q(
                    status__in=[
                        "nieuw",
                        "in_behandeling",
                        "beantwoord",
                        "overgenomen",
                        "niet_overgenomen",
                        "heropend",
                        "ingetrokken",
                        "ongewenst",
                    ]
                ),
                violation_error_message=_("Deze status bestaat niet."),
            ),
            models.CheckConstraint(
                name="inzending_met_behandelaar",
                condition=~Q(status="in_behandeling") | Q(behandelaar__isnull=False),
                violation_error_message=_("Wat in behandeling is, heeft een behandelaar."),
            ),
            models.CheckConstraint(
                name="inzending_overgenomen_met_gevolg",
                condition=~Q(status="overgenomen")
                | Q(gevolg_interventie__isnull=False)
                | Q(gevolg_verhaal__isnull=False)
                | ~Q(gevolg_besluit=""),
                violation_error_message=_(
                    "Kies waar dit toe leidde: een interventie, een verhaal of een besluit."
                ),
            ),
            models.CheckConstraint(
                name="inzending_openbaar_met_toestemming",
                condition=Q(openbaar_vanaf__isnull=True) | ~Q(toestemming="antwoord"),
                violation_error_message=_("Deze inzender wil niet dat dit op de site komt."),
            ),
            models.CheckConstraint(
                name="inzending_openbaar_met_tekst",
                condition=Q(openbaar_vanaf__isnull=True) | (~Q(publieke_tekst="") & ~Q(publiek_antwoord="")),
                violation_error_message=_("Schrijf op hoe de vraag en het antwoord op de site komen."),
            ),
            models.CheckConstraint(
                name="inzending_met_tekst",
                condition=~Q(tekst="") | Q(gewist_op__isnull=False),
                violation_error_message=_("Schrijf op wat er is gevraagd of gezegd."),
            ),
            models.CheckConstraint(
                name="inzending_door_mensen",
                condition=Q(aantal_mensen__gte=1),
                violation_error_message=_("Ten minste één mens heeft dit gezegd."),
            ),
            models.CheckConstraint(
                name="inzending_gewist_is_leeg",
                condition=Q(gewist_op__isnull=True)
                | Q(naam="", email="", telefoon="", zaad__isnull=True, codeafdruk__isnull=True),
                violation_error_message=_("Van wie is gewist, bewaren we niets meer."),
            ),
        ]

    def __str__(self):
        if not self.tekst:
            return tekst_nu("%(soort)s, gewist") % {"soort": self.get_soort_display()}
        return f"{self.get_soort_display()}: {Truncator(' '.join(self.tekst.split())).chars(60)}"

    def clean(self):
        """Refuse moments that cannot be meant."""
        super().clean()
        controleer_moment("ingekomen_op", self.ingekomen_op)

    @property
    def is_open(self):
        """Tell whether it waits for us."""
        return self.status in self.OPEN

    @property
    def is_beantwoord(self):
        """Tell whether there is an answer that the resident can be content with, or not."""
        return self.status in self.BEANTWOORD

    @property
    def status_publiek(self):
        """The status in the words of the site."""
        return self.STATUS_PUBLIEK[self.status]

    @property
    def code(self):
        """The code that opens it, in groups; empty once it was erased, or the portal has a new secret."""
        code = codes.code_van(self.zaad) if self.zaad else ""
        return code if code and codes.afdruk(code) == self.codeafdruk else ""

    @property
    def publieke_naam(self):
        """The name that may stand beside it on the site, or an empty text."""
        return self.naam if self.toestemming == self.Toestemming.MET_NAAM else ""

    def geef_code(self):
        """Give it a code of its own."""
        self.zaad, self.codeafdruk = codes.nieuw()

    def _met_behandelaar(self, door):
        return {"behandelaar": self.behandelaar or door}

    def in_behandeling_nemen(self, *, door, behandelaar=None, **stap):
        """Say who looks into it, by default who does this; other arguments as of ``MetStatus.zet``."""
        return self.zet("in_behandeling_nemen", door=door, behandelaar=behandelaar or door, **stap)

    def beantwoorden(self, *, door, **stap):
        """Answer it."""
        return self.zet("beantwoorden", door=door, **self._met_behandelaar(door), **stap)

    def overnemen(self, *, door, **stap):
        """Do something with it; name the ``gevolg_…`` that it led to."""
        return self.zet("overnemen", door=door, **self._met_behandelaar(door), **stap)

    def niet_overnemen(self, *, door, **stap):
        """Say why we do not do it."""
        return self.zet("niet_overnemen", door=door, **self._met_behandelaar(door), **stap)

    def heropenen(self, **stap):
        """Look at it again: the resident is not content with the answer. The next one is moderated again."""
        return self.zet("heropenen", openbaar_vanaf=None, **stap)

    def ongewenst_noemen(self, **stap):
        """Set aside spam and abuse."""
        return self.zet("ongewenst_noemen", **stap)

    def intrekken(self, **stap):
        """Take it back; ``acties.trek_in`` erases it as well."""
        return self.zet("intrekken", openbaar_vanaf=None, **stap)


@gevolgd()
class InzendingStap(Stap):
    """A change of status of a contribution, with the text that the resident reads."""

    onderwerp = models.ForeignKey(
        Inzending, on_delete=models.CASCADE, related_name="stappen", verbose_name=_("inzending")
    )

    class Meta(Stap.Meta):
        verbose_name = _("stap van een inzending")
        verbose_name_plural = _("stappen van inzendingen")
        constraints = stap_constraints("inzendingstap")


Inzending.Stap = InzendingStap


@gevolgd()
class Aanvulling(models.Model):
    """What the resident added later."""

    inzending = models.ForeignKey(
        Inzending, on_delete=models.CASCADE, related_name="aanvullingen", verbose_name=_("inzending")
    )
    tekst = models.TextField(_("tekst"), validators=[MaxLengthValidator(LANGSTE_TEKST)])
    geschreven_op = models.DateTimeField(_("geschreven op"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("aanvulling")
        verbose_name_plural = _("aanvullingen")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                F("inzending"),
                MD5("tekst"),
                name="aanvulling_een_keer",
                violation_error_message=_("Deze aanvulling is er al."),
            ),
            models.CheckConstraint(
                name="aanvulling_met_tekst",
                condition=~Q(tekst=""),
                violation_error_message=_("Schrijf op wat je wilt toevoegen."),
            ),
        ]

    def __str__(self):
        return Truncator(" ".join(self.tekst.split())).chars(60)
