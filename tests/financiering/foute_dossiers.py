"""Wrong rows for the rules of the file of an application; see ``tests.regels``."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from financiering.models import (
    AanvraagDocument,
    Besteding,
    Cofinanciering,
    Verstrekkersvraag,
    Voorschot,
)
from tests.makers import datum, maak_aanvraag, maak_document, maak_partner

VANDAAG = timezone.localdate()


def cofinanciering(**velden):
    goed = {"vorm": "geld", "zekerheid": "exact", "bedrag": 1000, "bron": "Brief", "per": datum("2024")}
    return Cofinanciering(**{**goed, "aanvraag": maak_aanvraag(), "wie": "Een fonds", **velden})


def dubbel_document():
    eerste = AanvraagDocument.objects.create(
        aanvraag=maak_aanvraag(), document=maak_document(), rol="besluit"
    )
    return AanvraagDocument(aanvraag=eerste.aanvraag, document=eerste.document, rol="brief")


def vraag(**velden):
    return Verstrekkersvraag(
        **{"aanvraag": maak_aanvraag(), "vraag": "Hoe?", "gesteld_op": VANDAAG, **velden}
    )


def besteding(**velden):
    goed = {"jaar": 2024, "op": datum("2024"), "bedrag": 5, "waaraan": "Huur", "bron": "Rekening"}
    return Besteding(**{**goed, "aanvraag": maak_aanvraag(), **velden})


GISTEREN = VANDAAG - timedelta(days=1)
FOUTE_DOSSIERS = {
    "cofinanciering_past_bij_zekerheid": lambda: cofinanciering(zekerheid="onbekend"),
    "cofinanciering_laag_onder_hoog": lambda: cofinanciering(zekerheid="bandbreedte", bedrag=2, bedrag_tot=1),
    "cofinanciering_niet_negatief": (
        lambda: cofinanciering(bedrag=Decimal("-0.01")),
        "Zorg ervoor dat deze waarde minstens 0 is.",
    ),
    "cofinanciering_van_iemand": lambda: cofinanciering(partner=maak_partner()),
    "aanvraag_document_uniek": dubbel_document,
    "verstrekkersvraag_antwoord_met_dag": lambda: vraag(antwoord="Zo."),
    "verstrekkersvraag_antwoord_na_vraag": lambda: vraag(antwoord="Zo.", beantwoord_op=GISTEREN),
    "verstrekkersvraag_uiterlijk_na_vraag": lambda: vraag(uiterlijk=GISTEREN),
    "voorschot_niet_nul": lambda: Voorschot(
        aanvraag=maak_aanvraag(), op=datum("2024"), bedrag=0, bron="Bankafschrift"
    ),
    "besteding_uit_een_bron": lambda: besteding(aanvraag=None),
    "besteding_niet_nul": lambda: besteding(bedrag=0),
    "besteding_jaar_klopt": (
        lambda: besteding(jaar=2014),
        "Zorg ervoor dat deze waarde minstens 2015 is.",
    ),
}
