"""The start page of the admin: what needs attention today, and where everything is.

Each line is one question to one room, in one query that gives both the number and the first few
rows. It links to the list that asks the same question with its filters.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.contrib.auth import get_permission_codename
from django.db.models import Count, QuerySet, Window
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitie.basis.beheer import kolommen
from coalitie.basis.beheer.filters import TERMIJN
from coalitie.basis.models import Beeld, Mail
from coalitie.beheer.filters import STILTE
from financiering.models import Aanvraag, Ronde
from financiering.models.koppelingen import interventies_zonder_geld
from partners.models import Toezegging
from partners.models.verantwoordelijkheid import interventies_zonder_trekker
from partners.toegang import partners_zonder_mandaathouder
from themas.models import Interventie
from verhalen.models import Inzending, Verhaal
from verhalen.models.koppelingen import interventies_zonder_nieuws

EERSTE = 3  # how many rows are named


@dataclass(frozen=True)
class Vraag:
    """Something that may need attention: which rows, in which filtered list, and how to say it."""

    rijen: QuerySet
    lijst: dict
    zin: Callable[[int], str]
    bij_rij: Callable = field(default=lambda rij: "")
    kan_opnieuw: bool = False  # the list has an action "opnieuw"

    @property
    def model(self):
        """Whose list the line links to."""
        return self.rijen.model


@dataclass(frozen=True)
class Regel:
    """An answer: the sentence, the filtered list, and the first rows with a link and a remark."""

    aantal: int
    zin: str
    adres: str
    eerste: list
    eigen_werk: bool
    opnieuw: int | None = None  # pk of a row, which the action of the list asks for

    @property
    def meer(self):
        """How many rows are not named."""
        return self.aantal - len(self.eerste)


def termijnen():
    """Return the questions about days that come near or have passed."""
    return [
        Vraag(
            Ronde.objects.sluit_binnen(TERMIJN).select_related("regeling").order_by("sluit"),
            {"stand": "sluit"},
            lambda n: ngettext("ronde sluit binnen 30 dagen", "rondes sluiten binnen 30 dagen", n),
            lambda ronde: kolommen.moment(ronde.sluit),
        ),
        Vraag(
            Aanvraag.objects.verwacht_binnen(TERMIJN).order_by("verwacht_op", "titel"),
            {"termijn": "besluit"},
            lambda n: ngettext(
                "besluit wordt binnen 30 dagen verwacht, of is te laat",
                "besluiten worden binnen 30 dagen verwacht, of zijn te laat",
                n,
            ),
            _wanneer_besluit,
        ),
        Vraag(
            Verhaal.objects.toestemming_loopt_af(TERMIJN).order_by("titel"),
            {"toestemming": "loopt-af"},
            lambda n: ngettext(
                "verhaal heeft een toestemming die binnen 30 dagen afloopt",
                "verhalen hebben een toestemming die binnen 30 dagen afloopt",
                n,
            ),
        ),
        Vraag(
            Verhaal.objects.toestemming_verlopen().order_by("titel"),
            {"status": "offline"},
            lambda n: ngettext(
                "verhaal is offline, want een toestemming is verlopen",
                "verhalen zijn offline, want een toestemming is verlopen",
                n,
            ),
        ),
        Vraag(
            Verhaal.objects.gepland().order_by("publiceren_op"),
            {"status": "gepland"},
            lambda n: ngettext("verhaal staat gepland", "verhalen staan gepland", n),
            lambda verhaal: kolommen.moment(verhaal.publiceren_op),
        ),
    ]


def _wanneer_besluit(aanvraag):
    if aanvraag.verwacht_op.laatste < timezone.localdate():
        return kolommen.statuslabel(
            "mist", _("te laat: verwacht %(datum)s") % {"datum": aanvraag.verwacht_op}
        )
    return str(aanvraag.verwacht_op)


def _wie_behandelt(inzending):
    return str(inzending.behandelaar or _("nog niemand"))


def wat_wacht():
    """Return the questions about what waits for somebody."""
    return [
        Vraag(
            Verhaal.objects.filter(status=Verhaal.Status.TER_CONTROLE).order_by("pk"),
            {"status": Verhaal.Status.TER_CONTROLE},
            lambda n: ngettext("verhaal wacht op controle", "verhalen wachten op controle", n),
            lambda verhaal: verhaal.auteur,
        ),
        Vraag(
            Inzending.objects.wacht_te_lang().select_related("behandelaar").order_by("wacht_sinds", "pk"),
            {"status": "te-lang"},
            lambda n: ngettext(
                "inzending van een bewoner wacht langer dan tien werkdagen",
                "inzendingen van bewoners wachten langer dan tien werkdagen",
                n,
            ),
            _wie_behandelt,
        ),
        Vraag(
            Inzending.objects.filter(status=Inzending.Status.NIEUW).order_by("ingekomen_op", "pk"),
            {"status": Inzending.Status.NIEUW},
            lambda n: ngettext(
                "inzending van een bewoner is nieuw", "inzendingen van bewoners zijn nieuw", n
            ),
            lambda inzending: kolommen.moment(inzending.ingekomen_op),
        ),
        Vraag(
            Inzending.objects.filter(status=Inzending.Status.HEROPEND)
            .select_related("behandelaar")
            .order_by("pk"),
            {"status": Inzending.Status.HEROPEND},
            lambda n: ngettext(
                "bewoner is niet tevreden met het antwoord", "bewoners zijn niet tevreden met het antwoord", n
            ),
            _wie_behandelt,
        ),
        Vraag(
            Mail.objects.onzeker().order_by("-pk"),
            {"status": Mail.Status.ONZEKER},
            lambda n: ngettext(
                "mail is misschien niet aangekomen", "mails zijn misschien niet aangekomen", n
            ),
            lambda mail: mail.fout,
        ),
        Vraag(
            Mail.objects.mislukt().order_by("-pk"),
            {"status": Mail.Status.MISLUKT},
            lambda n: ngettext("mail kon niet worden verstuurd", "mails konden niet worden verstuurd", n),
            lambda mail: mail.fout,
            kan_opnieuw=True,
        ),
        Vraag(
            Beeld.objects.opgegeven().order_by("-pk"),
            {"maten": "opgegeven"},
            lambda n: ngettext(
                "foto kon niet kleiner worden gemaakt", "foto's konden niet kleiner worden gemaakt", n
            ),
            kan_opnieuw=True,
        ),
        Vraag(
            Toezegging.objects.filter(status=Toezegging.Status.VOORGESTELD)
            .select_related("partner", "interventie")
            .order_by("pk"),
            {"status": Toezegging.Status.VOORGESTELD},
            lambda n: ngettext("toezegging is nog niet bevestigd", "toezeggingen zijn nog niet bevestigd", n),
        ),
        Vraag(
            Aanvraag.objects.wacht_op_besluit().order_by("ingediend_op", "titel"),
            {"status": "wacht"},
            lambda n: ngettext("aanvraag wacht op een besluit", "aanvragen wachten op een besluit", n),
            lambda aanvraag: aanvraag.get_status_display(),
        ),
    ]


def wat_ontbreekt():
    """Return the questions about what is not there yet."""
    lopend = Interventie.objects.lopend().order_by("titel")
    loopt = {"status": "lopend"}
    return [
        Vraag(
            interventies_zonder_trekker(lopend),
            {**loopt, "trekker": "zonder"},
            lambda n: ngettext(
                "interventie die loopt heeft geen trekker", "interventies die lopen hebben geen trekker", n
            ),
            lambda interventie: interventie.get_status_display(),
        ),
        Vraag(
            interventies_zonder_geld(lopend),
            {**loopt, "geld": "zonder"},
            lambda n: ngettext(
                "interventie die loopt heeft geen toegekend geld",
                "interventies die lopen hebben geen toegekend geld",
                n,
            ),
            lambda interventie: interventie.get_status_display(),
        ),
        Vraag(
            interventies_zonder_nieuws(lopend, STILTE),
            {**loopt, "nieuws": "stil"},
            lambda n: ngettext(
                "interventie die loopt: een half jaar niets van gehoord",
                "interventies die lopen: een half jaar niets van gehoord",
                n,
            ),
        ),
        Vraag(
            partners_zonder_mandaathouder().order_by("naam"),
            {"mandaat": "zonder"},
            lambda n: ngettext(
                "partner die meedoet heeft geen mandaathouder",
                "partners die meedoen hebben geen mandaathouder",
                n,
            ),
        ),
        Vraag(
            Interventie.objects.koppelkansen_zonder_uitleg().order_by("titel"),
            {"koppelkans": "onverklaard"},
            lambda n: ngettext(
                "koppelkans zegt niet wat hij verbindt of nodig heeft",
                "koppelkansen zeggen niet wat ze verbinden of nodig hebben",
                n,
            ),
        ),
        Vraag(
            Interventie.objects.niet_openbaar().compleet().order_by("titel"),
            {"openbaar": "klaar"},
            lambda n: ngettext(
                "interventie is compleet, maar staat niet op de site",
                "interventies zijn compleet, maar staan niet op de site",
                n,
            ),
        ),
        Vraag(
            Aanvraag.objects.niet_openbaar().compleet().order_by("titel"),
            {"openbaar": "klaar"},
            lambda n: ngettext(
                "aanvraag is compleet, maar staat niet op de site",
                "aanvragen zijn compleet, maar staan niet op de site",
                n,
            ),
        ),
    ]


def aandacht(gebruiker):
    """Return the lines for this person as a list of (heading, lines), without what is in order.

    Only what the person may see. What somebody else has to do comes last, under a heading of its own.
    """
    secties = [
        (_("Termijnen"), termijnen()),
        (_("Wacht op iemand"), wat_wacht()),
        (_("Ontbreekt nog"), wat_ontbreekt()),
    ]
    gevuld = [
        (kop, [regel for vraag in vragen if (regel := _beantwoord(vraag, gebruiker))])
        for kop, vragen in secties
    ]
    eigen = [(kop, [regel for regel in regels if regel.eigen_werk]) for kop, regels in gevuld]
    van_anderen = [regel for _kop, regels in gevuld for regel in regels if not regel.eigen_werk]
    if any(regels for _kop, regels in eigen):
        gevuld = [*eigen, (_("Waar anderen aan werken"), van_anderen)]
    return [(kop, regels) for kop, regels in gevuld if regels]


def _beantwoord(vraag, gebruiker):
    if not mag(gebruiker, vraag.model, "view") and not mag(gebruiker, vraag.model, "change"):
        return None
    rijen = list(vraag.rijen.annotate(totaal=Window(Count("*")))[:EERSTE])
    if not rijen:
        return None
    aantal = rijen[0].totaal
    return Regel(
        aantal=aantal,
        zin=vraag.zin(aantal),
        adres=lijst(vraag.model, vraag.lijst),
        eerste=[(str(rij), formulier(rij), vraag.bij_rij(rij)) for rij in rijen],
        eigen_werk=vraag.kan_opnieuw or mag(gebruiker, vraag.model, "change"),
        opnieuw=rijen[0].pk if vraag.kan_opnieuw else None,
    )


def mag(gebruiker, model, actie):
    """Tell whether somebody has a right on a model."""
    return gebruiker.has_perm(f"{model._meta.app_label}.{get_permission_codename(actie, model._meta)}")


def lijst(model, filters=None):
    """Return the address of the list of a model, with filters."""
    return reverse(
        f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist", query=filters or None
    )


def formulier(rij):
    """Return the address of the form of a row."""
    return reverse(f"admin:{rij._meta.app_label}_{rij._meta.model_name}_change", args=[rij.pk])


def toevoegen(model):
    """Return the address of the form for a new row."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
