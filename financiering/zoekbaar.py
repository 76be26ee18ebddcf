"""What of applications and decisions can be found; what is for the team never is."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from coalitie.basis.zoeken.bronnen import Bron, Vindbaar
from financiering.models import Aanvraag, AanvraagThema, AanvraagWijk, Besluit, WensOfBedenking
from themas.zoekbaar import ALTIJD


def _aanvraag(aanvraag):
    regeling = aanvraag.ronde.regeling
    besloten = aanvraag.besloten_op or aanvraag.ingediend_op
    return Vindbaar(
        titel=aanvraag.titel,
        vanaf=aanvraag.openbaar_vanaf,
        samenvatting=aanvraag.publiek,
        teksten=(regeling.naam, regeling.verstrekker, aanvraag.kenmerk, aanvraag.vraag, aanvraag.waarom),
        datum=besloten and besloten.laatste,
        themas=tuple(aanvraag.thema_ids),
        wijken=tuple(aanvraag.wijk_ids),
    )


def _aanvragen():
    eigen = {"aanvraag": OuterRef("pk")}
    return Aanvraag.objects.select_related("ronde__regeling").annotate(
        thema_ids=ArraySubquery(AanvraagThema.objects.filter(**eigen).order_by().values("thema")),
        wijk_ids=ArraySubquery(AanvraagWijk.objects.filter(**eigen).order_by().values("wijk")),
    )


def _besluit(besluit):
    return Vindbaar(
        titel=besluit.titel,
        vanaf=None if besluit.intern else ALTIJD,
        samenvatting=besluit.besluit,
        teksten=(
            besluit.vraag,
            besluit.reden,
            besluit.kenmerk,
            str(besluit.get_orgaan_display()),
            besluit.orgaan_naam,
            *besluit.gevraagd,
        ),
        datum=besluit.op.laatste,
    )


def _besluiten():
    wensen = WensOfBedenking.objects.openbaar().filter(besluit=OuterRef("pk")).order_by("pk")
    return Besluit.objects.annotate(gevraagd=ArraySubquery(wensen.values("tekst")))


BRONNEN = (
    Bron(
        soort="aanvraag",
        model=Aanvraag,
        lees=_aanvraag,
        rijen=_aanvragen,
        openbaar=Aanvraag.objects.openbaar,
        onderdelen={AanvraagThema: "aanvraag_id", AanvraagWijk: "aanvraag_id"},
        gewicht=0.9,
    ),
    Bron(
        soort="besluit",
        model=Besluit,
        lees=_besluit,
        rijen=_besluiten,
        openbaar=Besluit.objects.openbaar,
        onderdelen={WensOfBedenking: "besluit_id"},
        gewicht=0.9,
    ),
)
