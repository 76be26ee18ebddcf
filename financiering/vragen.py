"""Questions that pages ask about money: which applications, where they stand, what is known of the amounts."""

from datetime import timedelta
from decimal import Decimal

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, F, OuterRef, Prefetch, Q
from django.db.models.functions import Cast, JSONObject
from django.utils.dateparse import parse_date

from coalitie.basis.vaag import VageDatum
from financiering.ladder import TREDE_VAN_AANVRAAG, rang, trede_van
from financiering.models import (
    Aanvraag,
    AanvraagBedrag,
    AanvraagInterventie,
    AanvraagPartner,
    AanvraagThema,
    AanvraagWijk,
    Hoofdthema,
    HoofdthemaThema,
    Regeling,
)
from partners.models import Partner
from themas.models import Interventie
from themas.vragen import themalijst, wijklijst


def met_laatste_bedragen(aanvragen):
    """Add ``laatste_bedragen`` to applications: the newest amount of each kind, never added up."""
    return aanvragen.prefetch_related(
        Prefetch("bedragen", AanvraagBedrag.objects.laatste(), to_attr="laatste_bedragen")
    )


def openbare_regelingen():
    """Return the schemes that a visitor may see an application to."""
    return Regeling.objects.filter(rondes__aanvragen__in=Aanvraag.objects.openbaar()).distinct()


def overzicht(datum):
    """Return every public application as it was on a day: ``status_op``, scheme, themes and newest amounts."""
    themas = AanvraagThema.objects.op(datum).filter(aanvraag=OuterRef("pk"))
    bedragen = Prefetch("bedragen", AanvraagBedrag.objects.op(datum).laatste(), to_attr="laatste_bedragen")
    return (
        Aanvraag.objects.openbaar()
        .op(datum)
        .select_related("ronde__regeling")
        .annotate(themas_json=themalijst(themas))
        .prefetch_related(bedragen)
    )


def lees_met_bedragen(aanvragen):
    """Return public applications that may still bring money, in one query: the same as ``met_laatste_bedragen``.

    With scheme, ``themas_json`` and ``wijken_json``: what each is for, as a whole. The most certain first.
    """
    bedragen = AanvraagBedrag.objects.laatste().filter(aanvraag=OuterRef("pk"))
    velden = {
        **{naam: F(naam) for naam in ("soort", "zekerheid", "bron", "opmerking")},
        **{naam: Cast(naam, CharField()) for naam in ("bedrag", "bedrag_tot")},
        "eerste": F("per__startswith"),
        "na_laatste": F("per__endswith"),
    }
    rijen = (
        aanvragen.exclude(status__in=[Aanvraag.Status.AFGEWEZEN, Aanvraag.Status.INGETROKKEN])
        .select_related("ronde__regeling")
        .defer("interne_notitie")
        .annotate(
            bedragen_json=ArraySubquery(bedragen.values(json=JSONObject(**velden))),
            themas_json=themalijst(AanvraagThema.objects.filter(aanvraag=OuterRef("pk"))),
            wijken_json=wijklijst(AanvraagWijk.objects.filter(aanvraag=OuterRef("pk"))),
            trede=trede_van(TREDE_VAN_AANVRAAG, "status"),
        )
        .order_by(rang(), "titel")
    )
    rijen = list(rijen)
    for rij in rijen:
        rij.laatste_bedragen = [_bedrag(json) for json in rij.bedragen_json]
    return rijen


def _bedrag(json):
    eerste, na_laatste = (parse_date(json.pop(naam)) for naam in ("eerste", "na_laatste"))
    bedragen = {naam: json[naam] and Decimal(json[naam]) for naam in ("bedrag", "bedrag_tot")}
    return AanvraagBedrag(**json | bedragen, per=VageDatum(eerste, na_laatste - timedelta(days=1)))


def aanvragen_voor(interventie):
    """Return the public applications for an intervention; see ``lees_met_bedragen``."""
    koppelingen = AanvraagInterventie.objects.filter(interventie=interventie)
    return lees_met_bedragen(Aanvraag.objects.openbaar().filter(pk__in=koppelingen.values("aanvraag")))


def aanvragen_bij(thema):
    """Return the public applications for a theme; see ``lees_met_bedragen``."""
    koppelingen = AanvraagThema.objects.filter(thema=thema)
    return lees_met_bedragen(Aanvraag.objects.openbaar().filter(pk__in=koppelingen.values("aanvraag")))


def aanvragen_in(wijk):
    """Return the public applications for a wijk; see ``lees_met_bedragen``."""
    koppelingen = AanvraagWijk.objects.filter(wijk=wijk)
    return lees_met_bedragen(Aanvraag.objects.openbaar().filter(pk__in=koppelingen.values("aanvraag")))


def aanvragen_van(partner):
    """Return the public applications in which a partner applies, with scheme and newest amounts."""
    mede = AanvraagPartner.objects.filter(partner=partner)
    aanvragen = (
        Aanvraag.objects.openbaar()
        .filter(Q(penvoerder=partner) | Q(pk__in=mede.values("aanvraag")))
        .select_related("ronde__regeling")
        .order_by("titel")
    )
    return met_laatste_bedragen(aanvragen)


def aanvragers(aanvraag):
    """Return the public partners that apply, the penvoerder first."""
    mede = AanvraagPartner.objects.filter(aanvraag=aanvraag)
    partners = Partner.objects.openbaar().filter(
        Q(pk=aanvraag.penvoerder_id) | Q(pk__in=mede.values("partner"))
    )
    return sorted(partners.order_by("naam"), key=lambda partner: partner.pk != aanvraag.penvoerder_id)


def waarvoor(aanvraag):
    """Return the links of an application to public interventions, each with source and since when."""
    return (
        AanvraagInterventie.objects.filter(aanvraag=aanvraag, interventie__in=Interventie.objects.openbaar())
        .select_related("interventie")
        .order_by("interventie__titel")
    )


def hoofdthemas_van(regeling):
    """Return the main themes of a scheme, each with ``themas_json``: which of our themes it speaks of."""
    return (
        Hoofdthema.objects.filter(regeling=regeling)
        .annotate(themas_json=themalijst(HoofdthemaThema.objects.filter(hoofdthema=OuterRef("pk"))))
        .order_by("naam")
    )


def bedragen_per_soort(aanvraag, datum=None):
    """Return the amounts of an application as a list of (kind, newest, older ones), newest first.

    With ``datum`` those that were known that day.
    """
    regels = aanvraag.bedragen.order_by("-per__startswith", "-pk")
    regels = list(regels if datum is None else regels.op(datum))
    per_soort = []
    for soort in AanvraagBedrag.Soort:
        van_soort = [regel for regel in regels if regel.soort == soort]
        if van_soort:
            per_soort.append((soort, van_soort[0], van_soort[1:]))
    return per_soort


# Of each application one amount counts: the one that is furthest on.
VERST_EERST = (
    AanvraagBedrag.Soort.VASTGESTELD,
    AanvraagBedrag.Soort.VERLEEND,
    AanvraagBedrag.Soort.GERESERVEERD,
    AanvraagBedrag.Soort.GEVRAAGD,
)


def zekerste_bedragen(interventies):
    """Return per intervention (by pk) the most certain amount of the applications that are for it.

    An amount is that of the whole application, which may be for other interventions, too. What was
    refused or withdrawn does not count.
    """
    koppelingen = AanvraagInterventie.objects.filter(interventie__in=interventies).exclude(
        aanvraag__status__in=[Aanvraag.Status.AFGEWEZEN, Aanvraag.Status.INGETROKKEN]
    )
    paren = list(koppelingen.values_list("interventie", "aanvraag"))
    regels = AanvraagBedrag.objects.laatste().filter(aanvraag__in={aanvraag for _, aanvraag in paren})
    per_aanvraag = {}
    for regel in sorted(regels.select_related("aanvraag"), key=_zekerheid):
        per_aanvraag.setdefault(regel.aanvraag_id, regel)
    beste = {}
    for interventie, aanvraag in paren:
        regel = per_aanvraag.get(aanvraag)
        if regel and (interventie not in beste or _zekerheid(regel) < _zekerheid(beste[interventie])):
            beste[interventie] = regel
    return beste


def _zekerheid(regel):
    """Sort key: what is certain first, and of those the largest amount."""
    return VERST_EERST.index(regel.soort), -(regel.bedrag or 0)
