"""What of applications can be found; notes of the team never are."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from coalitie.basis.zoeken.bronnen import Bron, Vindbaar
from financiering.models import Aanvraag, AanvraagThema, AanvraagWijk


def _aanvraag(aanvraag):
    regeling = aanvraag.ronde.regeling
    besloten = aanvraag.besloten_op or aanvraag.ingediend_op
    return Vindbaar(
        titel=aanvraag.titel,
        vanaf=aanvraag.openbaar_vanaf,
        samenvatting=aanvraag.publiek,
        teksten=(regeling.naam, regeling.verstrekker, aanvraag.kenmerk),
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
)
