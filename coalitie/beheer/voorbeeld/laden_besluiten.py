"""Loads the decisions of the example programme, and what was said in the council."""

from coalitie.beheer.voorbeeld.besluiten import BESLUITEN, WENSEN
from coalitie.beheer.voorbeeld.maken import een, kies, nieuw, op_slug, overig, vaag
from financiering.models import Aanvraag, Besluit, BesluitDocument, BesluitOnderwerp, WensOfBedenking
from themas.models import Document, Interventie


def laad_besluiten():
    """Load decisions, wishes and objections; returns how many records were made."""
    return sum(map(_besluit, BESLUITEN)) + sum(map(_wens, WENSEN))


def _besluit(rij):
    velden = {**overig(rij, "aanvragen", "interventies", "documenten"), "op": vaag(rij["op"])}
    besluit = nieuw(Besluit, {"slug": rij["slug"]}, **velden)
    if besluit is None:
        return 0
    for aanvraag in op_slug(Aanvraag, rij["aanvragen"]):
        BesluitOnderwerp.objects.create(besluit=besluit, aanvraag=aanvraag)
    for interventie in op_slug(Interventie, rij["interventies"]):
        BesluitOnderwerp.objects.create(besluit=besluit, interventie=interventie)
    for document in op_slug(Document, rij["documenten"]):
        BesluitDocument.objects.create(besluit=besluit, document=document)
    return 1


def _wens(rij):
    document, besluit = een(Document, rij["document"]), een(Besluit, rij["besluit"])
    if document is None and besluit is None:
        return 0
    velden = {"document": document, "besluit": besluit, "op": vaag(rij["op"])}
    return bool(
        nieuw(WensOfBedenking, {"tekst": rij["tekst"]}, **velden, **kies(rij, "soort", "van_wie", "bron"))
    )
