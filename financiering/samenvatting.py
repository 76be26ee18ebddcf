"""The money of a theme in a few sentences, without adding up what must not be added up."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Case, Count, IntegerField, Q, Sum, Value, When
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitie.basis.templatetags.portaal import bedrag_in_woorden
from financiering.models import Aanvraag, AanvraagBedrag, AanvraagThema
from financiering.vragen import VERST_EERST

Soort = AanvraagBedrag.Soort
Zekerheid = AanvraagBedrag.Zekerheid


@dataclass(frozen=True)
class Totaal:
    """The sum of amounts of one kind that are equally sure, and of how many applications it is."""

    soort: str
    zekerheid: str
    bedrag: Decimal
    bedrag_tot: Decimal | None
    aantal: int

    @property
    def soort_label(self):
        """Which amount this is, in words."""
        return Soort(self.soort).label

    @property
    def zekerheid_label(self):
        """How sure it is, in words."""
        return Zekerheid(self.zekerheid).label


@dataclass(frozen=True)
class Geld:
    """What is known of the money: sums that stand apart, and how many amounts are not known."""

    totalen: list[Totaal]
    onbekend: int

    def in_woorden(self):
        """Return the sentences for residents."""
        delen = [self._deel(soort) for soort in VERST_EERST]
        if self.onbekend:
            delen.append(
                ngettext(
                    "Van %(aantal)d aanvraag is het bedrag nog niet bekend.",
                    "Van %(aantal)d aanvragen is het bedrag nog niet bekend.",
                    self.onbekend,
                )
                % {"aantal": self.onbekend}
            )
        return " ".join(deel for deel in delen if deel) or _("Welk geld hiervoor is, is nog niet bekend.")

    def _deel(self, soort):
        bedragen = [bedrag_in_woorden(totaal) for totaal in self.totalen if totaal.soort == soort]
        if not bedragen:
            return ""
        som = _opsomming(bedragen)
        zinnen = {
            Soort.VASTGESTELD: _("Als eindbedrag vastgesteld: %(som)s."),
            Soort.VERLEEND: _("Toegekend: %(som)s."),
            Soort.GERESERVEERD: _("Apart gezet, maar nog niet definitief: %(som)s."),
            Soort.GEVRAAGD: _("Aangevraagd, nog zonder besluit: %(som)s."),
        }
        return zinnen[soort] % {"som": som}


def _opsomming(bedragen):
    """Return amounts side by side, in a way that nobody adds them up."""
    if len(bedragen) == 1:
        return bedragen[0]
    eerste, laatste = ", ".join(bedragen[:-1]), bedragen[-1]
    return _("%(eerste)s, en los daarvan %(laatste)s") % {"eerste": eerste, "laatste": laatste}


def geld_voor(thema):
    """Return the ``Geld`` of the public applications for a theme that were not refused or withdrawn."""
    aanvragen = (
        Aanvraag.objects.openbaar()
        .filter(pk__in=AanvraagThema.objects.filter(thema=thema).values("aanvraag"))
        .exclude(status__in=[Aanvraag.Status.AFGEWEZEN, Aanvraag.Status.INGETROKKEN])
    )
    totalen = _totalen(aanvragen)
    return Geld(totalen, aanvragen.count() - sum(totaal.aantal for totaal in totalen))


def _totalen(aanvragen):
    regels = (
        AanvraagBedrag.objects.filter(pk__in=_geldende_bedragen(aanvragen).values("pk"))
        .exclude(zekerheid=Zekerheid.ONBEKEND)
        .order_by()
        .values("soort", "zekerheid")
        .annotate(som=Sum("bedrag"), som_tot=Sum("bedrag_tot"), aantal=Count("pk"))
    )
    volgorde = list(Zekerheid)
    return sorted(
        (
            Totaal(regel["soort"], regel["zekerheid"], regel["som"], regel["som_tot"], regel["aantal"])
            for regel in regels
        ),
        key=lambda totaal: (VERST_EERST.index(totaal.soort), volgorde.index(totaal.zekerheid)),
    )


def _geldende_bedragen(aanvragen):
    """Return one amount per application: what was granted if it was granted, else what was asked."""
    verleend = Q(aanvraag__status__in=Aanvraag.VERLEEND)
    na_besluit = Q(soort__in=[Soort.VASTGESTELD, Soort.VERLEEND])
    rang = Case(
        *(When(soort=soort, then=Value(plek)) for plek, soort in enumerate(VERST_EERST)),
        output_field=IntegerField(),
    )
    return (
        AanvraagBedrag.objects.filter(aanvraag__in=aanvragen)
        .filter((verleend & na_besluit) | (~verleend & ~na_besluit))
        .order_by("aanvraag_id", rang, "-per", "-pk")
        .distinct("aanvraag_id")
    )
