"""What may never be in the tables of partners and their promises."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from coalitie.basis.models import Gebruiker
from partners.models import (
    Doorbraak,
    DoorbraakStap,
    Herinnering,
    Levering,
    Lidmaatschap,
    Partner,
    RondeInterventie,
    Toezegging,
    ToezeggingStap,
    Uitnodiging,
    Verantwoordelijkheid,
    Voortgang,
    VoortgangOpmerking,
    Voortgangsronde,
    VoortgangStap,
)
from tests.makers import (
    datum,
    maak_doorbraak,
    maak_gebruiker,
    maak_interventie,
    maak_partner,
    maak_toezegging,
    maak_voortgang,
    maak_voortgangsronde,
)
from tests.regels import LEEG, controleer_regel, regels


def lidmaatschap(**velden):
    velden.setdefault("gebruiker", None)
    velden["gebruiker"] = velden["gebruiker"] or Gebruiker.objects.create(email="lid@voorbeeld.example")
    return Lidmaatschap(
        **{"partner": velden.pop("partner", None) or maak_partner(), "rol": "lezer", **velden}
    )


def dubbel_lidmaatschap():
    eerste = lidmaatschap(van=date(2024, 1, 1), tot=date(2024, 6, 30))
    eerste.save()
    return lidmaatschap(
        gebruiker=eerste.gebruiker, partner=eerste.partner, rol="invuller", van=date(2024, 6, 30)
    )


def verantwoordelijkheid(**velden):
    goed = {"rol": "uitvoerder"}
    velden["partner"] = velden.get("partner") or maak_partner()
    velden["interventie"] = velden.get("interventie") or maak_interventie()
    return Verantwoordelijkheid(**{**goed, **velden})


def tweede_trekker():
    eerste = verantwoordelijkheid(rol="trekker", van=date(2024, 1, 1))
    eerste.save()
    return verantwoordelijkheid(rol="trekker", interventie=eerste.interventie, van=date(2025, 1, 1))


def tweemaal_dezelfde():
    eerste = verantwoordelijkheid()
    eerste.save()
    return verantwoordelijkheid(partner=eerste.partner, interventie=eerste.interventie, van=date(2025, 1, 1))


def toezegging(**velden):
    goed = {"soort": "geld", "hoeveelheid": 10_000, "eenheid": "EUR", "tekst": "Een bijdrage."}
    return Toezegging(**{**goed, "partner": maak_partner(), "interventie": maak_interventie(), **velden})


def doorbraak(**velden):
    goed = {
        "slug": "fout",
        "titel": "Fout",
        "regel_in_de_weg": "Een regel.",
        "gevraagde_uitzondering": "Een uitzondering.",
        "gevraagd_aan": "Het Rijk",
    }
    return Doorbraak(**{**goed, "interventie": maak_interventie(), **velden})


def tweede_voortgang():
    eerste = maak_voortgang()
    return Voortgang(ronde=eerste.ronde, interventie=eerste.interventie, partner=eerste.partner)


def voortgang(**velden):
    interventie = maak_interventie()
    ronde = maak_voortgangsronde(interventies=[interventie])
    return Voortgang(ronde=ronde, interventie=interventie, partner=maak_partner(), **velden)


def tweemaal_in_de_ronde():
    interventie = maak_interventie()
    return RondeInterventie(ronde=maak_voortgangsronde(interventies=[interventie]), interventie=interventie)


def stap_terug():
    return maak_voortgang().leg_stap_vast(
        van="ingediend", naar="teruggestuurd", ingegaan=datum("2024"), reden="Nee.", bron="", door=None
    )


def tweede_opmerking():
    eerste = VoortgangOpmerking.objects.create(stap=stap_terug(), veld="reden", tekst="Hoezo?")
    return VoortgangOpmerking(stap=eerste.stap, veld="reden", tekst="Waarom?")


def tweede_herinnering():
    velden = {"gebruiker": maak_gebruiker(), "soort": "te_laat", "voortgang": maak_voortgang()}
    Herinnering.objects.create(**velden, dag=date(2024, 1, 1))
    return Herinnering(**velden, dag=date(2024, 1, 1))


def uitnodiging(**velden):
    rij = Uitnodiging(partner=velden.pop("partner", None) or maak_partner(), email="a@b.example", rol="lezer")
    rij.vernieuw()
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    return rij


def tweede_uitnodiging():
    eerste = uitnodiging()
    eerste.save()
    return uitnodiging(partner=eerste.partner, email="A@b.example", geheimafdruk=None)


NU = timezone.now()
FOUTE_RIJEN = {
    "uitnodiging_een_per_adres": tweede_uitnodiging,
    "uitnodiging_verloopt_later": lambda: uitnodiging(verloopt_op=NU - timedelta(days=1)),
    "uitnodiging_aangenomen_of_ingetrokken": lambda: uitnodiging(aangenomen_op=NU, ingetrokken_op=NU),
    "uitnodiging_leeg_is_voorbij": lambda: uitnodiging(email="", ingetrokken_op=NU),
    "herinnering_over_een_ding": lambda: Herinnering(
        gebruiker=maak_gebruiker(), soort="te_laat", dag=date(2024, 1, 1)
    ),
    "herinnering_een_per_dag": tweede_herinnering,
    "partner_eind_na_begin": lambda: Partner(
        slug="fout",
        naam="Fout",
        soort="fonds",
        actief_van=date(2024, 2, 1),
        actief_tot=date(2024, 1, 31),
    ),
    "lidmaatschap_eind_na_begin": lambda: lidmaatschap(van=date(2024, 2, 1), tot=date(2024, 1, 31)),
    "lidmaatschap_een_rol_tegelijk": dubbel_lidmaatschap,
    "verantwoordelijkheid_eind_na_begin": lambda: verantwoordelijkheid(
        van=date(2024, 2, 1), tot=date(2024, 1, 31)
    ),
    "hooguit_een_trekker": tweede_trekker,
    "verantwoordelijkheid_niet_dubbel": tweemaal_dezelfde,
    "toezegging_niet_negatief": (
        lambda: toezegging(hoeveelheid=-1),
        "Zorg ervoor dat deze waarde minstens 0 is.",
    ),
    "toezegging_eenheid_past": lambda: toezegging(eenheid="uur"),
    "toezegging_eind_na_begin": lambda: toezegging(begin=datum("2025"), eind=datum("2024")),
    "toezegging_status_bestaat": lambda: toezegging(status="verzonnen"),
    "toezeggingstap_met_reden": (
        lambda: ToezeggingStap(
            onderwerp=maak_toezegging(), naar="bevestigd", ingegaan=datum("2024"), reden=""
        ),
        LEEG,
    ),
    "voortgangsronde_dagen_op_volgorde": lambda: Voortgangsronde(
        naam="Fout", opent=date(2027, 3, 1), inleveren_voor=date(2027, 4, 1), sluit=date(2027, 3, 31)
    ),
    "ronde_interventie_uniek": tweemaal_in_de_ronde,
    "voortgang_uniek": tweede_voortgang,
    "voortgang_status_bestaat": lambda: voortgang(
        status="verzonnen", stand="let_op", reden="Zo.", gedaan="Iets."
    ),
    "voortgang_compleet": lambda: voortgang(status="ingediend", stand="let_op", reden="Zo."),
    "voortgangstap_met_reden": (
        lambda: VoortgangStap(onderwerp=maak_voortgang(), naar="ingediend", ingegaan=datum("2024"), reden=""),
        LEEG,
    ),
    "voortgangopmerking_een_per_veld": tweede_opmerking,
    "voortgangopmerking_met_tekst": (
        lambda: VoortgangOpmerking(stap=stap_terug(), veld="reden", tekst=""),
        LEEG,
    ),
    "levering_meer_dan_niets": (
        lambda: Levering(
            toezegging=maak_toezegging(status="bevestigd"), datum=date(2024, 1, 1), hoeveelheid=0
        ),
        "Zorg ervoor dat deze waarde minstens 0.01 is.",
    ),
    "doorbraak_status_bestaat": lambda: doorbraak(status="verzonnen"),
    "doorbraakstap_met_reden": (
        lambda: DoorbraakStap(onderwerp=maak_doorbraak(), naar="gevraagd", ingegaan=datum("2024"), reden=""),
        LEEG,
    ),
}


@pytest.mark.parametrize("naam", FOUTE_RIJEN)
def test_foute_rij_wordt_geweigerd(db, naam):
    controleer_regel("partners", FOUTE_RIJEN, naam)


def test_bij_elke_regel_hoort_een_foute_rij():
    assert set(FOUTE_RIJEN) == set(regels("partners"))
