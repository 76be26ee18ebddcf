"""What may never be in the tables of the ground; and every room has such a table of wrong rows."""

from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.utils import timezone

from coalitie.basis.models import Gebruiker, Mail, OudAdres, Portaal, Wissing, Zoektekst
from tests.regels import controleer_regel, regels


def tweede_account():
    Gebruiker.objects.create(email="een@voorbeeld.example")
    return Gebruiker(email="EEN@voorbeeld.example", password="!")


def dubbele_zoektekst():
    velden = {
        "soort": "verhaal",
        "object_id": 1,
        "slug": "een",
        "titel": "Een",
        "etiketten": ["soort:verhaal"],
        "openbaar_vanaf": timezone.now(),
    }
    Zoektekst.objects.create(**velden)
    return Zoektekst(**velden)


def dubbel_oud_adres():
    OudAdres.objects.create(soort="themas.thema", slug="oud", object_id=1)
    return OudAdres(soort="themas.thema", slug="oud", object_id=2, aangemaakt_op=timezone.now())


def wissing_zonder_reden():
    door = Gebruiker.objects.create(email="een@voorbeeld.example")
    return Wissing(soort="themas.thema", object_id=1, wat="Thema: naam", aantal=1, gewist_door=door)


def mail(**velden):
    standaard = {"aan": ["a@b.example"], "onderwerp": "Dag", "tekst": "Dag.", "soort": "inzending"}
    return Mail(**{**standaard, **velden})


FOUTE_RIJEN = {
    "mail_overdracht_met_moment": lambda: mail(status="onzeker"),
    "mail_status_bestaat": (
        lambda: mail(status="verzonnen"),
        "Waarde 'verzonnen' is geen geldige keuze.",
    ),
    "mail_verstuurd_met_moment": lambda: mail(status="verstuurd"),
    "mail_klaar_met_inhoud": lambda: mail(tekst=""),
    "oud_adres_uniek": dubbel_oud_adres,
    "zoektekst_uniek": dubbele_zoektekst,
    "gebruiker_email_uniek": (
        tweede_account,
        "Er bestaat al een Gebruiker met eenzelfde E-mailadres.",
    ),
    "wissing_met_reden": (wissing_zonder_reden, "Dit veld kan niet leeg zijn"),
    "portaal_een_rij": lambda: Portaal(pk=2, naam="Een tweede portaal"),
}


@pytest.mark.parametrize("naam", FOUTE_RIJEN)
def test_foute_rij_wordt_geweigerd(db, naam):
    controleer_regel("basis", FOUTE_RIJEN, naam)


def test_bij_elke_regel_hoort_een_foute_rij():
    assert set(FOUTE_RIJEN) == set(regels("basis"))


def test_elke_kamer_met_regels_heeft_een_tabel_van_foute_rijen():
    for app in apps.get_app_configs():
        if Path(app.path).is_relative_to(settings.BASE_DIR / ".venv") or not regels(app.label):
            continue
        assert (settings.BASE_DIR / "tests" / app.label / "test_regels.py").exists(), app.label


def test_het_portaal_is_altijd_dezelfde_rij(db):
    Portaal(naam="Een").save()
    Portaal(naam="Twee").save()
    assert list(Portaal.objects.values_list("pk", "naam")) == [(1, "Twee")]
    assert Portaal.haal().naam == "Twee"


def test_zonder_gegevens_is_er_ook_een_portaal(db):
    assert Portaal.haal().naam == "Portaal"
    assert not Portaal.objects.exists()
