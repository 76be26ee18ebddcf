"""What may never be in the tables of stories."""

from datetime import date

import pytest
from django.utils import timezone

from tests.makers import (
    datum,
    maak_bericht,
    maak_interventie,
    maak_inzending,
    maak_partner,
    maak_thema,
    maak_verhaal,
    maak_wijk,
)
from tests.plaatjes import plaatje
from tests.regels import LEEG, controleer_regel, regels
from verhalen.models import (
    Aanvulling,
    Bericht,
    BerichtThema,
    BerichtWijk,
    FotoBlok,
    Inzending,
    InzendingStap,
    Toestemming,
    Verhaal,
    VerhaalInterventie,
    VerhaalPartner,
    VerhaalStap,
    VerhaalThema,
    VerhaalWijk,
)


def verhaal(**velden):
    return Verhaal(**{"slug": "fout", "titel": "Fout", "intro": "Kort.", "auteur": "De redactie", **velden})


def dubbel(model, **velden):
    model.objects.create(**velden)
    return model(**velden)


def inzending(**velden):
    return Inzending(**{"tekst": "Komt er een bankje?", **velden})


NU = timezone.now()

FOUTE_RIJEN = {
    "inzending_status_bestaat": lambda: inzending(status="verzonnen"),
    "inzending_met_behandelaar": lambda: inzending(status="in_behandeling"),
    "inzending_overgenomen_met_gevolg": lambda: inzending(status="overgenomen"),
    "inzending_openbaar_met_toestemming": lambda: inzending(
        openbaar_vanaf=NU, publieke_tekst="Vraag", publiek_antwoord="Antwoord"
    ),
    "inzending_openbaar_met_tekst": lambda: inzending(
        openbaar_vanaf=NU, toestemming="zonder_naam", publieke_tekst="Vraag"
    ),
    "inzending_met_tekst": lambda: inzending(tekst=""),
    "inzending_door_mensen": (
        lambda: inzending(aantal_mensen=0),
        "Zorg ervoor dat deze waarde minstens 1 is.",
    ),
    "inzending_gewist_is_leeg": lambda: inzending(gewist_op=NU, naam="Anna"),
    "inzendingstap_met_reden": (
        lambda: InzendingStap(onderwerp=maak_inzending(), naar="nieuw", ingegaan=datum("2024"), reden=""),
        LEEG,
    ),
    "aanvulling_een_keer": lambda: dubbel(Aanvulling, inzending=maak_inzending(), tekst="Flat 3."),
    "aanvulling_met_tekst": (lambda: Aanvulling(inzending=maak_inzending(), tekst=""), LEEG),
    "verhaal_gepubliceerd_met_moment": lambda: verhaal(status="gepubliceerd"),
    "verhaal_foto_met_alt": lambda: verhaal(foto=plaatje()),
    "verhaal_focus_op_foto": (
        lambda: verhaal(foto_focus_x=101),
        "Zorg ervoor dat deze waarde hoogstens 100 is.",
    ),
    "verhaal_status_bestaat": lambda: verhaal(status="verzonnen", publiceren_op=timezone.now()),
    "verhaalstap_met_reden": (
        lambda: VerhaalStap(onderwerp=maak_verhaal(), naar="concept", ingegaan=datum("2024"), reden=""),
        LEEG,
    ),
    "toestemming_eind_na_begin": lambda: Toestemming(
        verhaal=maak_verhaal(),
        wie="Iemand",
        waarvoor="Foto",
        gegeven_op=date(2024, 2, 1),
        geldig_tot=date(2024, 1, 31),
    ),
    "fotoblok_met_alt": (
        lambda: FotoBlok(parent=maak_verhaal(), region="inhoud", ordering=20, foto=plaatje(), alt=""),
        LEEG,
    ),
    "bericht_met_bron": (
        lambda: Bericht(slug="fout", titel="Fout", tekst="<p>Tekst.</p>", datum=datum("2024"), bron_naam=""),
        LEEG,
    ),
    "verhaal_thema_uniek": lambda: dubbel(VerhaalThema, verhaal=maak_verhaal(), thema=maak_thema()),
    "verhaal_wijk_uniek": lambda: dubbel(VerhaalWijk, verhaal=maak_verhaal(), wijk=maak_wijk()),
    "verhaal_interventie_uniek": lambda: dubbel(
        VerhaalInterventie, verhaal=maak_verhaal(), interventie=maak_interventie()
    ),
    "verhaal_partner_uniek": lambda: dubbel(VerhaalPartner, verhaal=maak_verhaal(), partner=maak_partner()),
    "bericht_thema_uniek": lambda: dubbel(BerichtThema, bericht=maak_bericht(), thema=maak_thema()),
    "bericht_wijk_uniek": lambda: dubbel(BerichtWijk, bericht=maak_bericht(), wijk=maak_wijk()),
}


@pytest.mark.parametrize("naam", FOUTE_RIJEN)
def test_foute_rij_wordt_geweigerd(db, naam):
    controleer_regel("verhalen", FOUTE_RIJEN, naam)


def test_bij_elke_regel_hoort_een_foute_rij():
    assert set(FOUTE_RIJEN) == set(regels("verhalen"))
