"""What may never be in the tables of money."""

from decimal import Decimal

import pytest
from django.utils import timezone

from financiering.models import (
    Aanvraag,
    AanvraagBedrag,
    AanvraagInterventie,
    AanvraagPartner,
    AanvraagStap,
    AanvraagThema,
    AanvraagWijk,
    Hoofdthema,
    HoofdthemaThema,
    Regeling,
    Ronde,
)
from tests.financiering import foute_begroting
from tests.financiering.foute_besluiten import FOUTE_BESLUITEN
from tests.financiering.foute_dossiers import FOUTE_DOSSIERS
from tests.financiering.foute_verplichtingen import FOUTE_VERPLICHTINGEN
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_interventie,
    maak_partner,
    maak_ronde,
    maak_thema,
    maak_wijk,
)
from tests.regels import LEEG, controleer_regel, regels

NU = timezone.now()


def regeling():
    return maak_ronde().regeling


def ronde(**velden):
    return Ronde(**{"slug": "fout", "naam": "fout", "regeling": regeling(), **velden})


def aanvraag(**velden):
    return Aanvraag(**{"slug": "fout", "titel": "Fout", "ronde": maak_ronde(), **velden})


def bedrag(**velden):
    goed = {"soort": "verleend", "zekerheid": "exact", "bedrag": 1000, "bron": "Brief", "per": datum("2024")}
    return AanvraagBedrag(**{**goed, "opmerking": "Zo staat het er.", "aanvraag": maak_aanvraag(), **velden})


def dubbel_hoofdthema():
    eerste = Hoofdthema.objects.create(regeling=regeling(), naam="Wonen")
    return Hoofdthema(regeling=eerste.regeling, naam="Wonen")


def dubbel_thema_bij_hoofdthema():
    eerste = HoofdthemaThema.objects.create(
        hoofdthema=Hoofdthema.objects.create(regeling=regeling(), naam="Wonen"), thema=maak_thema()
    )
    return HoofdthemaThema(hoofdthema=eerste.hoofdthema, thema=eerste.thema)


def dubbele_koppeling(model, **velden):
    velden["aanvraag"] = maak_aanvraag()
    if model is not AanvraagPartner:
        velden |= {"bron": "Brief", "geldig_vanaf": datum("2024")}
    model.objects.create(**velden)
    return model(**velden)


FOUTE_RIJEN = {
    **FOUTE_BESLUITEN,
    **FOUTE_DOSSIERS,
    **FOUTE_VERPLICHTINGEN,
    "regeling_cofinanciering_is_percentage": lambda: Regeling(
        slug="fout", naam="Fout", verstrekker="Het Rijk", cofinanciering_percentage=Decimal("-0.01")
    ),
    "hoofdthema_uniek": dubbel_hoofdthema,
    "hoofdthema_thema_uniek": dubbel_thema_bij_hoofdthema,
    "ronde_sluit_na_opent": lambda: ronde(opent=NU, sluit=NU),
    "ronde_bedragen_niet_negatief": (
        lambda: ronde(plafond=-1),
        "Zorg ervoor dat deze waarde minstens 0 is.",
    ),
    "ronde_maximum_binnen_plafond": lambda: ronde(plafond=100, maximum_per_aanvraag=101),
    "aanvraag_besluit_na_indiening": lambda: aanvraag(
        status="afgewezen", ingediend_op=datum("juli 2024"), besloten_op=datum("juni 2024")
    ),
    "aanvraag_verleend_met_besluit": lambda: aanvraag(status="toegekend", besloten_op=datum("2024")),
    "aanvraag_ingediend_met_datum": lambda: aanvraag(status="ingediend"),
    "aanvraag_besloten_met_datum": lambda: aanvraag(status="afgewezen"),
    "aanvraag_niet_besloten_voor_besluit": lambda: aanvraag(status="verkend", besloten_op=datum("2024")),
    "aanvraag_eind_na_begin": lambda: aanvraag(begin=datum("juli 2024"), eind=datum("juni 2024")),
    "aanvraag_status_bestaat": lambda: aanvraag(status="verzonnen"),
    "aanvraagstap_met_reden": (
        lambda: AanvraagStap(onderwerp=maak_aanvraag(), naar="verkend", ingegaan=datum("2024"), reden=""),
        LEEG,
    ),
    "aanvraagbedrag_past_bij_zekerheid": lambda: bedrag(zekerheid="onbekend"),
    "aanvraagbedrag_onbekend_met_reden": lambda: bedrag(zekerheid="onbekend", bedrag=None, opmerking=""),
    "aanvraagbedrag_laag_onder_hoog": lambda: bedrag(zekerheid="bandbreedte", bedrag=2, bedrag_tot=1),
    "aanvraagbedrag_niet_negatief": (
        lambda: bedrag(bedrag=Decimal("-0.01")),
        "Zorg ervoor dat deze waarde minstens 0 is.",
    ),
    "aanvraag_thema_uniek": lambda: dubbele_koppeling(AanvraagThema, thema=maak_thema()),
    "aanvraag_wijk_uniek": lambda: dubbele_koppeling(AanvraagWijk, wijk=maak_wijk()),
    "aanvraag_interventie_uniek": lambda: dubbele_koppeling(
        AanvraagInterventie, interventie=maak_interventie()
    ),
    "aanvraag_partner_uniek": lambda: dubbele_koppeling(AanvraagPartner, partner=maak_partner()),
    **foute_begroting.FOUTE_RIJEN,
}


@pytest.mark.parametrize("naam", FOUTE_RIJEN)
def test_foute_rij_wordt_geweigerd(db, naam):
    controleer_regel("financiering", FOUTE_RIJEN, naam)


def test_bij_elke_regel_hoort_een_foute_rij():
    assert set(FOUTE_RIJEN) == set(regels("financiering"))


@pytest.mark.parametrize(
    ("zekerheid", "laag", "hoog"),
    [
        ("exact", None, None),
        ("exact", 1, 2),
        ("afgerond", None, None),
        ("ruim", 1, 2),
        ("bandbreedte", 1, None),
        ("bandbreedte", None, 2),
        ("onbekend", None, 2),
    ],
)
def test_bedrag_past_bij_zijn_zekerheid(db, zekerheid, laag, hoog):
    fout = (lambda: bedrag(zekerheid=zekerheid, bedrag=laag, bedrag_tot=hoog),)
    controleer_regel(
        "financiering", {"aanvraagbedrag_past_bij_zekerheid": fout}, "aanvraagbedrag_past_bij_zekerheid"
    )


@pytest.mark.parametrize(
    ("zekerheid", "laag", "hoog"),
    [
        ("exact", 0, None),
        ("ruim", 5, None),
        ("bandbreedte", 1, 1),
        ("bandbreedte", 0, 2),
        ("onbekend", None, None),
    ],
)
def test_bedrag_dat_bij_zijn_zekerheid_past_mag(db, zekerheid, laag, hoog):
    rij = bedrag(zekerheid=zekerheid, bedrag=laag, bedrag_tot=hoog)
    rij.full_clean()
    rij.save()
