"""What happens when: windows of rounds, decisions, and what has to be done before a day.

``openbare_kalender`` is for everybody and names no colleague; ``interne_kalender`` is for the team.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import models
from django.db.models import Exists, Max, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.models import Gebruiker
from coalitie.basis.taal import in_taal
from coalitie.basis.vaag import VageDatum
from financiering.models import Aanvraag, Ronde, Verplichting, Verstrekkersvraag, Vervolgactie
from partners.models import Partner

HOOGSTENS = 200  # rows that are read of each kind


class Soort(models.TextChoices):
    """What kind of moment it is, in words that come before what it is about."""

    OPENT = "opent", _("Ronde gaat open")
    SLUIT = "sluit", _("Ronde sluit")
    BESLUIT = "besluit", _("Besluit verwacht")
    BESLOTEN = "besloten", _("Besloten")
    VERPLICHTING = "verplichting", _("Uiterlijk inleveren")
    VRAAG = "vraag", _("Uiterlijk antwoorden")
    ACTIE = "actie", _("Afspraak na een besluit")


@dataclass(frozen=True)
class Afspraak:
    """One moment in the calendar.

    ``moment`` is set where it is known to the minute. ``adres`` is a path on the public site, empty where
    there is no page; ``rij`` the row behind it, ``wie`` who has to do it (team only). ``op`` is the day that
    was asked for, None for now.
    """

    soort: Soort
    rij: models.Model
    titel: str
    datum: VageDatum
    moment: datetime | None = None
    adres: str = ""
    klaar_op: date | None = None
    wie: Gebruiker | None = None
    partner: str = ""
    status: str = ""
    op: date | None = None

    @property
    def sleutel(self):
        """What tells it apart, as long as its row lives."""
        return f"{self.rij._meta.model_name}-{self.rij.pk}-{self.soort}"

    @property
    def soort_in_woorden(self):
        """The kind, in words."""
        return Soort(self.soort).label

    @property
    def is_klaar_gemeld(self):
        """Tell whether what had to be done is done."""
        return self.klaar_op is not None and self.soort != Soort.BESLOTEN

    @property
    def maand(self):
        """The first day of the month in which it falls at the latest."""
        return self.datum.laatste.replace(day=1)

    @property
    def is_op_een_dag(self):
        """Tell whether the day is known."""
        return self.datum.eerste == self.datum.laatste

    @property
    def wanneer(self):
        """The moment, or the day when that is known; None for a vague date."""
        return self.moment or (self.datum.laatste if self.is_op_een_dag else None)

    @property
    def is_voorbij(self):
        """Tell whether its moment, or its last possible day, has passed."""
        if self.moment is not None and self.op is None:
            return self.moment <= timezone.now()
        return self.datum.laatste < (self.op or timezone.localdate())

    @property
    def is_te_laat(self):
        """Tell whether it should have happened by now."""
        wacht = self.soort in (Soort.BESLUIT, Soort.VERPLICHTING, Soort.VRAAG, Soort.ACTIE)
        return wacht and self.klaar_op is None and self.is_voorbij

    @property
    def beheeradres(self):
        """The path of the form in the admin."""
        # A question is edited on the form of its application.
        rij = self.rij.aanvraag if isinstance(self.rij, Verstrekkersvraag) else self.rij
        return reverse(f"admin:financiering_{rij._meta.model_name}_change", args=[rij.pk])

    @property
    def gewijzigd(self):
        """When the row last changed: the feed says it of each event."""
        return getattr(self.rij, "gewijzigd", None)

    @property
    def _volgorde(self):
        middernacht = timezone.make_aware(datetime.combine(self.datum.laatste, time.min))
        return self.moment or middernacht, self.soort, self.titel, self.rij.pk


def _met_wijziging(rijen):
    """Add when the history last saw a change of each row."""
    sporen = rijen.model.pgh_event_model.objects.filter(pgh_obj=OuterRef("pk")).order_by().values("pgh_obj")
    return rijen.annotate(gewijzigd=Subquery(sporen.annotate(laatst=Max("pgh_created_at")).values("laatst")))


def _rondes(van, op=None):
    begin = timezone.make_aware(datetime.combine(van, time.min))
    # Only a scheme with an application that may be seen has a page.
    openbaar = Aanvraag.objects.openbaar().filter(ronde__regeling=OuterRef("regeling"))
    rondes = (
        Ronde.objects.filter(Q(opent__gte=begin) | Q(sluit__gte=begin))
        .select_related("regeling")
        .annotate(heeft_pagina=Exists(openbaar))
    )
    for ronde in _met_wijziging(rondes).order_by("sluit", "pk")[:HOOGSTENS]:
        for soort, moment in ((Soort.OPENT, ronde.opent), (Soort.SLUIT, ronde.sluit)):
            if moment and moment >= begin:
                dag = VageDatum.van_dag(timezone.localdate(moment))
                adres = in_taal(f"/geld/regelingen/{ronde.regeling.slug}/") if ronde.heeft_pagina else ""
                yield Afspraak(soort, ronde, str(ronde), dag, moment=moment, adres=adres, op=op)


def _besluiten(aanvragen, van, op=None):
    stand, vandaag = ("status_op", op) if op else ("status", timezone.localdate())
    if op:
        aanvragen = aanvragen.op(op)
    wacht = Q(**{f"{stand}__in": Aanvraag.WACHT_OP_BESLUIT}, verwacht_op__isnull=False)
    besloten = Q(besloten_op__endswith__gt=van, besloten_op__startswith__lte=vandaag)
    rijen = aanvragen.filter(wacht | besloten).select_related("eigenaar").order_by("verwacht_op", "pk")
    for rij in _met_wijziging(rijen)[:HOOGSTENS]:
        kern = {
            "titel": rij.titel,
            "adres": rij.get_absolute_url(),
            "wie": rij.eigenaar,
            "status": rij.STATUS_PUBLIEK.get(getattr(rij, stand), ""),
            "op": op,
        }
        if getattr(rij, stand) not in Aanvraag.WACHT_OP_BESLUIT:
            yield Afspraak(
                Soort.BESLOTEN,
                rij,
                datum=rij.besloten_op,
                klaar_op=rij.besloten_op.laatste,
                **kern,
            )
        else:
            yield Afspraak(Soort.BESLUIT, rij, datum=rij.verwacht_op, **kern)


def _verplichtingen(rijen, van, op=None):
    rijen = rijen.select_related("aanvraag__eigenaar", "eigenaar")
    for rij in _met_termijn(rijen, van, op):
        yield Afspraak(
            Soort.VERPLICHTING,
            rij,
            f"{rij.wat}: {rij.aanvraag.titel}",
            VageDatum.van_dag(rij.uiterlijk),
            adres=rij.aanvraag.get_absolute_url(),
            klaar_op=_al_gedaan(rij.geleverd_op, op),
            wie=rij.wie,
            op=op,
        )


def _vragen(van):
    rijen = Verstrekkersvraag.objects.filter(uiterlijk__isnull=False)
    for rij in _met_termijn(rijen.select_related("aanvraag__eigenaar", "eigenaar"), van):
        yield Afspraak(
            Soort.VRAAG,
            rij,
            f"{rij.aanvraag.titel}: {rij.vraag}",
            VageDatum.van_dag(rij.uiterlijk),
            klaar_op=rij.beantwoord_op,
            wie=rij.wie,
        )


def _acties(rijen, partners, van, op=None):
    """Yield the follow-up acts; who does it is named only where it is one of ``partners``."""
    naam = partners.filter(pk=OuterRef("partner")).values("naam")
    rijen = rijen.select_related("besluit", "eigenaar").annotate(door=Coalesce(Subquery(naam), Value("")))
    for rij in _met_termijn(rijen, van, op):
        yield Afspraak(
            Soort.ACTIE,
            rij,
            rij.wat,
            VageDatum.van_dag(rij.uiterlijk),
            adres=rij.besluit.get_absolute_url(),
            klaar_op=_al_gedaan(rij.gedaan_op, op),
            wie=rij.wie,
            partner=rij.door,
            op=op,
        )


def _met_termijn(rijen, van, op=None):
    """Return what is due from ``van`` on, and all that is late: now, or on the day ``op``."""
    klaar = f"{rijen.KLAAR}__"
    open_ = Q(**{f"{klaar}isnull": True})
    if op:
        open_ |= Q(**{f"{klaar}gt": op})
    te_laat = open_ & Q(uiterlijk__lt=op or timezone.localdate())
    return _met_wijziging(rijen.filter(Q(uiterlijk__gte=van) | te_laat))[:HOOGSTENS]


def _al_gedaan(dag, op):
    """Return the day on which it was done, if that was not after ``op``."""
    return None if op and dag and dag > op else dag


def _op_volgorde(*delen):
    afspraken = [afspraak for deel in delen for afspraak in deel]
    return sorted(afspraken, key=lambda afspraak: afspraak._volgorde)


def openbare_kalender(van, op=None):
    """Return what everybody may see from the day ``van`` on, in order, as a list of ``Afspraak``.

    With ``op`` as it was on that day: who waited for a decision then, what was granted and decided by then.
    What is overdue is in it whatever its day. Four queries.
    """
    aanvragen = Aanvraag.objects.openbaar()
    toegekend, besluiten = aanvragen, Q(besluit__intern=False)
    if op:
        toegekend = aanvragen.op(op).filter(status_op__in=Aanvraag.VERLEEND)
        besluiten &= Q(besluit__op__startswith__lte=op)
    return _op_volgorde(
        _rondes(van, op),
        _besluiten(aanvragen, van, op),
        _verplichtingen(Verplichting.objects.filter(aanvraag__in=toegekend.values("pk")), van, op),
        _acties(Vervolgactie.objects.filter(besluiten), Partner.objects.openbaar(), van, op),
    )


def interne_kalender(van):
    """Return what the team sees from the day ``van`` on, in order: all of it, with who does it. Five queries."""
    return _op_volgorde(
        _rondes(van),
        _besluiten(Aanvraag.objects.all(), van),
        _verplichtingen(Verplichting.objects.all(), van),
        _vragen(van),
        _acties(Vervolgactie.objects.all(), Partner.objects.all(), van),
    )


def kalender_van(gebruiker, van):
    """Return what somebody of the team wants in their own agenda.

    That is all rounds and decisions, and of what has to be done: what is theirs, or nobody's.
    """
    te_doen = (Soort.VERPLICHTING, Soort.VRAAG, Soort.ACTIE)
    return [
        afspraak
        for afspraak in interne_kalender(van)
        if afspraak.soort not in te_doen or afspraak.wie in (None, gebruiker)
    ]


def een_jaar_terug(op=None):
    """Return the day from which on calendars are shown: a year before ``op``, or before today."""
    return (op or timezone.localdate()) - timedelta(days=365)
