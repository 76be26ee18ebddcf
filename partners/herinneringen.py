"""What is asked of somebody, and on which days they are reminded of it: one mail a day at most.

The days are dates in the Netherlands. Of what waits nothing is stored: it follows from the rows. What
was mailed is a row of ``Herinnering``, so a day that was missed is made up for, and twice is harmless.
"""

import logging
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from django.db import transaction
from django.db.models import Exists, Max, OuterRef, Q
from django.utils import timezone

from coalitie.basis.models import Gebruiker, Mail
from coalitie.basis.toegang import PROGRAMMATEAM, mensen_van
from partners import herinneringpost
from partners.models import (
    Herinnering,
    Lidmaatschap,
    Partner,
    Toezegging,
    ToezeggingStap,
    Verantwoordelijkheid,
    Voortgang,
    Voortgangsronde,
)

logger = logging.getLogger(__name__)

Soort = Herinnering.Soort
# Days from the day to hand in on which the named person is reminded, then the ones above.
STAPPEN = ((Soort.WEEK_VOORAF, -7), (Soort.OP_DE_DAG, 0), (Soort.TE_LAAT, 3))
NAAR_MANDAATHOUDER = timedelta(days=6)
NAAR_TEAM = timedelta(days=9)
# So long after a round closed the programme team still hears of it.
NA_SLUITING = timedelta(days=30)
# A commitment that nobody confirms is mentioned again after so long.
OPNIEUW = timedelta(days=14)
LOOPT_AF = timedelta(days=30)
# These come whatever somebody chose: the question itself, and that others do not answer it.
VERPLICHT = {Soort.RONDE_OPEN, Soort.MANDAATHOUDER, Soort.TEAM, Soort.NIEMAND}
MAANDAG = 0
# What other rooms remind of in the same mail: classes made with a day and one account or None (everybody), such as
# ``financiering.herinneringen.Termijnen``. What waits has ``vanaf``, ``over``, ``sleutel`` and ``altijd``.
BRONNEN = []


@dataclass(frozen=True)
class Punt:
    """One thing that waits for somebody: why they are asked, since which day, and what it is about."""

    soort: Soort
    vanaf: date
    over: Voortgang | Toezegging

    @property
    def sleutel(self):
        """What it is about, as the field of ``Herinnering`` and the id in it."""
        return self.over._meta.model_name, self.over.pk

    @property
    def altijd(self):
        """Tell whether it is mailed whatever somebody chose."""
        return self.soort in VERPLICHT


class Agenda:
    """What waits on a day, for everybody or for one account (``alleen``): read once, then asked per person."""

    def __init__(self, dag=None, alleen=None):
        self.dag = dag or timezone.localdate()
        self._alleen = alleen

    def punten(self, gebruiker):
        """Return what waits for somebody, as a list of ``Punt``, and of what the other rooms remind of.

        The partners and interventions are loaded.
        """
        punten = [*self._voortgang(gebruiker), *self._toezeggingen(gebruiker)]
        if gebruiker.pk in self.team:
            punten += self._van_het_team()
        return punten + [punt for bron in self.bronnen for punt in bron.punten(gebruiker)]

    def mensen(self):
        """Return the ids of the accounts that something may wait for."""
        leden = {pk for leden in self.leden.values() for pk in leden}
        return leden.union(self.team, *(bron.mensen() for bron in self.bronnen))

    def wie_vertelt(self, voortgang):
        """Return the ids of who is asked: who is named, else all who may promise for the partner."""
        genoemd = self.genoemd.get((voortgang.partner_id, voortgang.interventie_id), set())
        return genoemd or self._mandaathouders(voortgang.partner_id)

    @cached_property
    def bronnen(self):
        """What the other rooms remind of, on this day."""
        return [bron(self.dag, self._alleen) for bron in BRONNEN]

    @cached_property
    def leden(self):
        """The members of the active partners: id of the partner -> {id of the account: membership}."""
        leden = {}
        rijen = Lidmaatschap.objects.op(self.dag).filter(
            gebruiker__is_active=True, partner__in=Partner.objects.actief()
        )
        for lid in rijen:
            leden.setdefault(lid.partner_id, {})[lid.gebruiker_id] = lid
        return leden

    @cached_property
    def team(self):
        """The ids of the programme team."""
        return set(mensen_van(PROGRAMMATEAM).values_list("pk", flat=True))

    @cached_property
    def genoemd(self):
        """Who is named and may fill in: (partner, intervention) -> ids of accounts."""
        genoemd = {}
        rijen = Verantwoordelijkheid.objects.op(self.dag).filter(
            rol__in=Verantwoordelijkheid.WIE_VERTELT, persoon__isnull=False
        )
        for partner, interventie, persoon in rijen.values_list("partner", "interventie", "persoon"):
            lid = self.leden.get(partner, {}).get(persoon)
            if lid and lid.mag_invullen:
                genoemd.setdefault((partner, interventie), set()).add(persoon)
        return genoemd

    @cached_property
    def open(self):
        """What waits for a partner in the rounds that are open, or closed not long ago."""
        rondes = Voortgangsronde.objects.filter(opent__lte=self.dag, sluit__gte=self.dag - NA_SLUITING)
        return list(
            Voortgang.objects.bij_de_partner()
            .filter(ronde__in=rondes, partner__in=Partner.objects.actief())
            .select_related("ronde", "interventie", "partner")
            .order_by("ronde__inleveren_voor", "ronde", "partner__naam", "interventie__titel")
        )

    @cached_property
    def toezeggingen(self):
        """The commitments to confirm, proposed before today, and those that end soon."""
        vandaag = timezone.make_aware(datetime.combine(self.dag, time.min))
        net = ToezeggingStap.objects.filter(onderwerp=OuterRef("pk"), vastgelegd_op__gte=vandaag)
        rijen = Toezegging.objects.select_related("partner", "interventie").order_by(
            "partner__naam", "interventie__titel", "pk"
        )
        voorgesteld = rijen.filter(status=Toezegging.Status.VOORGESTELD).exclude(Exists(net))
        eind = self.dag + LOOPT_AF + timedelta(days=1)
        lopen_af = rijen.filter(
            status=Toezegging.Status.BEVESTIGD, eind__endswith__gt=self.dag, eind__endswith__lte=eind
        )
        return [*voorgesteld, *lopen_af]

    def _mandaathouders(self, partner):
        return {pk for pk, lid in self.leden.get(partner, {}).items() if lid.mag_beloven}

    def _voortgang(self, gebruiker):
        for voortgang in self.open:
            ronde = voortgang.ronde
            if ronde.sluit < self.dag:
                continue
            if gebruiker.pk in self.wie_vertelt(voortgang):
                yield Punt(*self._stap(ronde), voortgang)
            elif gebruiker.pk in self._mandaathouders(voortgang.partner_id):
                # A round that closes sooner leaves the mandaathouder its last day.
                vanaf = min(ronde.inleveren_voor + NAAR_MANDAATHOUDER, ronde.sluit)
                if ronde.inleveren_voor < vanaf <= self.dag:
                    yield Punt(Soort.MANDAATHOUDER, vanaf, voortgang)

    def _stap(self, ronde):
        """Return why and since when the named person is asked: the last step whose day has come."""
        stap = Soort.RONDE_OPEN, ronde.opent
        for soort, dagen in STAPPEN:
            vanaf = ronde.inleveren_voor + timedelta(days=dagen)
            if ronde.opent < vanaf <= self.dag:
                stap = soort, vanaf
        return stap

    def _van_het_team(self):
        for voortgang in self.open:
            ronde = voortgang.ronde
            vanaf = min(ronde.inleveren_voor + NAAR_TEAM, ronde.sluit + timedelta(days=1))
            if not self.wie_vertelt(voortgang):
                yield Punt(Soort.NIEMAND, ronde.opent, voortgang)
            elif vanaf <= self.dag:
                yield Punt(Soort.TEAM, vanaf, voortgang)

    def _toezeggingen(self, gebruiker):
        for toezegging in self.toezeggingen:
            if gebruiker.pk not in self._mandaathouders(toezegging.partner_id):
                continue
            if toezegging.status == Toezegging.Status.VOORGESTELD:
                yield Punt(Soort.BEVESTIGEN, self.dag - OPNIEUW + timedelta(days=1), toezegging)
            else:
                yield Punt(Soort.LOOPT_AF, toezegging.eind.laatste - LOOPT_AF, toezegging)


def aanleidingen(gebruiker, punten, dag):
    """Return those of ``punten`` that are a reason to mail somebody on this day.

    That is what became due since they last heard of it, as far as they want to hear it.
    """
    laatst = _laatste_keer(gebruiker)
    nieuw = [punt for punt in punten if laatst.get(punt.sleutel, date.min) < punt.vanaf]
    voorkeur = gebruiker.mailvoorkeur
    alles = voorkeur == Gebruiker.Mailvoorkeur.DAGELIJKS or (
        voorkeur == Gebruiker.Mailvoorkeur.WEKELIJKS and dag.weekday() == MAANDAG
    )
    # Whoever never heard of a question gets the question itself, however late it is.
    return [punt for punt in nieuw if alles or punt.altijd or _is_de_vraag(punt, laatst)]


def _is_de_vraag(punt, laatst):
    return isinstance(punt.over, Voortgang) and punt.sleutel not in laatst


def _laatste_keer(gebruiker):
    """Return on which day somebody was last mailed about each thing."""
    rijen = Herinnering.objects.filter(gebruiker=gebruiker).order_by()
    laatst = rijen.values("voortgang_id", "toezegging_id").annotate(laatst=Max("dag"))
    bekend = {_sleutel(rij["voortgang_id"], rij["toezegging_id"]): rij["laatst"] for rij in laatst}
    for bron in BRONNEN:
        bekend |= bron.laatste_keer(gebruiker)
    return bekend


def _sleutel(voortgang, toezegging):
    return ("voortgang", voortgang) if voortgang else ("toezegging", toezegging)


def herinner():
    """Put today's mail in the outbox for everybody who is to have one; returns how many."""
    agenda = Agenda()
    mensen = Gebruiker.objects.filter(pk__in=agenda.mensen(), is_active=True).order_by("pk")
    return sum(_herinner(agenda, gebruiker.pk) for gebruiker in mensen if agenda.punten(gebruiker))


@transaction.atomic
def _herinner(agenda, pk):
    # Whoever runs at the same time waits here, and then sees that today's mail is there.
    gebruiker = Gebruiker.objects.select_for_update(of=("self",)).get(pk=pk)
    if _kreeg_vandaag_al(gebruiker, agenda.dag):
        return False
    punten = agenda.punten(gebruiker)
    redenen = aanleidingen(gebruiker, punten, agenda.dag)
    if not redenen:
        return False
    mail = herinneringpost.zet_klaar(gebruiker, redenen, punten, agenda)
    Herinnering.objects.bulk_create(
        Herinnering(
            gebruiker=gebruiker,
            soort=punt.soort,
            dag=agenda.dag,
            mail=mail,
            **{f"{punt.sleutel[0]}_id": punt.sleutel[1]},
        )
        for punt in redenen
        if isinstance(punt, Punt)
    )
    for bron in agenda.bronnen:
        bron.onthoud(gebruiker, redenen, agenda.dag, mail)
    return True


def _kreeg_vandaag_al(gebruiker, dag):
    """Tell whether there is a mail of this day, or an older one that leaves today: that says everything, too."""
    eerder = Mail.objects.filter(sleutel__startswith=f"{herinneringpost.BEGIN}/{gebruiker.pk}/")
    wacht = Q(status__in=[Mail.Status.KLAAR, Mail.Status.ONDERWEG])
    vandaag = Q(sleutel=herinneringpost.sleutel(gebruiker, dag)) | Q(verstuurd_op__date=dag)
    return eerder.filter(wacht | vandaag).exists()


def stel_op(mail):
    """Write a mail with what waits now; None, and the reminders are taken back, when its reasons are gone."""
    rijen = list(Herinnering.objects.filter(mail=mail).select_related("gebruiker"))
    rijen += [rij for bron in BRONNEN for rij in bron.van_mail(mail)]
    if not rijen:
        return None
    gebruiker = rijen[0].gebruiker
    agenda = Agenda(alleen=gebruiker)
    punten = agenda.punten(gebruiker) if gebruiker.is_active else []
    sleutels = {rij.sleutel for rij in rijen}
    redenen = [punt for punt in punten if punt.sleutel in sleutels]
    nog = {punt.sleutel for punt in redenen}
    for rij in rijen:
        if rij.sleutel not in nog:
            rij.delete()
    return herinneringpost.schrijf(gebruiker, redenen, punten, agenda) if redenen else None
