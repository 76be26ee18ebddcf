"""Reminders of deadlines, in the one mail a day that everybody gets; see ``partners.herinneringen``.

Thirty, fourteen and three days before, and once a week while late: money is lost when it stays late, and who
is reminded every day stops reading. What nobody was named for is mailed to nobody: it is on the start page.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.db import models
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitie.basis import maillink
from coalitie.basis.tekst import een_regel
from financiering.models import Termijnherinnering, Verplichting, Verstrekkersvraag, Vervolgactie
from financiering.models.herinnering import TERMIJNEN

DAGEN_VOORAF = (30, 14, 3)
WEEK = 7
HOOGSTENS = 25  # deadlines that are named in a mail


@dataclass(frozen=True)
class Termijn:
    """A deadline that waits for somebody: since which day they are reminded of it, and what it is about."""

    vanaf: date
    over: models.Model
    dagen: int

    @property
    def sleutel(self):
        """What it is about, as the field of ``Termijnherinnering`` and the id in it."""
        return self.over._meta.model_name, self.over.pk

    @property
    def altijd(self):
        """Tell whether it is mailed whatever somebody chose: almost too late, or late."""
        return self.dagen <= DAGEN_VOORAF[-1]


class Termijnen:
    """What has to be done before a day, for everybody or for one account (``alleen``): read once."""

    def __init__(self, dag, alleen=None):
        self.dag = dag
        self._van = {"wie_id": alleen.pk} if alleen else {"wie_id__isnull": False}

    def mensen(self):
        """Return the ids of the accounts that something waits for."""
        return set(self._per_persoon)

    def punten(self, gebruiker):
        """Return the deadlines that wait for somebody, what is due first first."""
        rijen = sorted(self._per_persoon.get(gebruiker.pk, []), key=lambda rij: rij.uiterlijk)
        return [Termijn(self._sinds(rij.uiterlijk), rij, (rij.uiterlijk - self.dag).days) for rij in rijen]

    @cached_property
    def _per_persoon(self):
        eind = self.dag + timedelta(days=DAGEN_VOORAF[0])
        vragen = (
            Verplichting.objects.select_related("aanvraag"),
            Verstrekkersvraag.objects.select_related("aanvraag"),
            Vervolgactie.objects.select_related("besluit"),
        )
        per_persoon = {}
        for rijen in vragen:
            for rij in rijen.open().met_wie().filter(uiterlijk__lte=eind, **self._van):
                per_persoon.setdefault(rij.wie_id, []).append(rij)
        return per_persoon

    def _sinds(self, uiterlijk):
        """Return the last day on which to remind of it that has come."""
        te_laat = (self.dag - uiterlijk).days
        if te_laat > 0:
            return uiterlijk + timedelta(days=1 + (te_laat - 1) // WEEK * WEEK)
        return max(dag for dagen in DAGEN_VOORAF if (dag := uiterlijk - timedelta(days=dagen)) <= self.dag)

    # What was mailed ------------------------------------------------------------------------------

    @staticmethod
    def laatste_keer(gebruiker):
        """Return on which day somebody was last mailed about each deadline."""
        rijen = Termijnherinnering.objects.filter(gebruiker=gebruiker).order_by()
        laatst = rijen.values(*TERMIJNEN).annotate(laatst=models.Max("dag"))
        return {
            (veld, rij[veld]): rij["laatst"] for rij in laatst for veld in TERMIJNEN if rij[veld] is not None
        }

    @staticmethod
    def onthoud(gebruiker, redenen, dag, mail):
        """Keep that somebody is mailed about these deadlines on this day."""
        Termijnherinnering.objects.bulk_create(
            Termijnherinnering(
                gebruiker=gebruiker, dag=dag, mail=mail, **{f"{reden.sleutel[0]}_id": reden.over.pk}
            )
            for reden in redenen
            if isinstance(reden, Termijn)
        )

    @staticmethod
    def van_mail(mail):
        """Return the reminders that were a reason for a mail."""
        return list(Termijnherinnering.objects.filter(mail=mail).select_related("gebruiker"))

    # What the mail says ---------------------------------------------------------------------------

    @staticmethod
    def van(punten):
        """Return those of ``punten`` that are deadlines."""
        return [punt for punt in punten if isinstance(punt, Termijn)]

    def onderwerp(self, redenen):
        """Return the subject of a mail that is about deadlines first."""
        aantal, eerste = len(redenen), redenen[0]
        waarden = {"wat": een_regel(_wat(eerste.over)), "aantal": aantal, "dag": _dag(eerste.over.uiterlijk)}
        if eerste.dagen < 0:
            return ngettext("Te laat: %(wat)s", "Te laat: %(wat)s, en meer", aantal) % waarden
        return ngettext("Uiterlijk %(dag)s: %(wat)s", "Uiterlijk %(dag)s: %(wat)s, en meer", aantal) % waarden

    def schrijf(self, gebruiker, punten):
        """Return the parts of a mail that name these deadlines, each with a link for this person."""
        if not punten:
            return []
        kop = _("Wat voor een dag af moet zijn")
        regels = [_regel(gebruiker, punt) for punt in punten[:HOOGSTENS]]
        if (over := len(punten) - HOOGSTENS) > 0:
            regels.append("- " + ngettext("en nog %(over)s", "en nog %(over)s", over) % {"over": over})
        uitleg = _("Is het al gedaan? Vul de dag in, dan stoppen deze herinneringen.")
        return [f"{kop}\n{'-' * len(kop)}", uitleg, "\n".join(regels)]

    def waarom(self):
        """Return why somebody is mailed about this."""
        return _("Je krijgt deze mail omdat jij genoemd bent bij wat hierboven staat.")


def _regel(gebruiker, punt):
    regels = [f"- {een_regel(_wat(punt.over))}", f"  {_wanneer(punt)}"]
    if pad := _pad(gebruiker, punt.over):
        regels.append("  " + maillink.maak(gebruiker, pad))
    return "\n".join(regels)


def _wat(over):
    if isinstance(over, Verplichting):
        return f"{over.wat}, {over.aanvraag}"
    if isinstance(over, Verstrekkersvraag):
        return _("vraag van de verstrekker over %(aanvraag)s") % {"aanvraag": over.aanvraag}
    return over.wat


def _dag(dag):
    return date_format(dag, "j F Y")


def _wanneer(punt):
    waarden = {"dag": _dag(punt.over.uiterlijk), "n": abs(punt.dagen)}
    if punt.dagen < 0:
        return (
            ngettext(
                "Dit is %(n)s dag te laat. Het moest %(dag)s af zijn.",
                "Dit is %(n)s dagen te laat. Het moest %(dag)s af zijn.",
                abs(punt.dagen),
            )
            % waarden
        )
    if punt.dagen == 0:
        return _("Dit moet vandaag af zijn.")
    return (
        ngettext("Uiterlijk %(dag)s: dat is morgen.", "Uiterlijk %(dag)s: nog %(n)s dagen.", punt.dagen)
        % waarden
    )


def _pad(gebruiker, over):
    """Return where somebody can note that it is done, or else read what it is about."""
    if gebruiker.is_staff:
        rij = over.aanvraag if isinstance(over, Verstrekkersvraag) else over
        return reverse(f"admin:financiering_{rij._meta.model_name}_change", args=[rij.pk])
    if isinstance(over, Vervolgactie) and not over.besluit.intern:
        return over.besluit.get_absolute_url()
    return ""
