"""The programme team invites, takes back and ends in the admin, with the same effect as partners."""

from datetime import timedelta

import pytest
from django.utils import timezone

from coalitie.basis.models import Mail
from partners.models import Uitnodiging, Verantwoordelijkheid
from tests.beheer.test_lijsten import adres
from tests.formulieren import beheeradres, vul_in
from tests.makers import maak_lid, maak_partner, maak_uitnodiging, maak_verantwoordelijkheid

pytestmark = pytest.mark.django_db
LABEL = "partners.uitnodiging"


@pytest.fixture
def team(client, charlie):
    """The browser of somebody of the programme team."""
    client.force_login(charlie)
    return client


def test_bewaren_is_versturen(team, charlie):
    partner = maak_partner()
    waar = adres(LABEL, "add") + f"?partner={partner.pk}"
    velden = vul_in(team, waar, email="Nieuw@Voorbeeld.example", rol="mandaathouder")
    assert velden["partner"] == [str(partner.pk)]
    assert team.post(waar, velden).status_code == 302
    uitnodiging = Uitnodiging.objects.get()
    assert (uitnodiging.email, uitnodiging.uitgenodigd_door) == ("nieuw@voorbeeld.example", charlie)
    assert Mail.objects.get().aan == ["nieuw@voorbeeld.example"]
    # The same address again: the form says so, and nothing is sent.
    weer = team.post(waar, velden)
    assert weer.status_code == 200
    assert "Dit adres is al uitgenodigd." in weer.content.decode()
    assert Mail.objects.count() == 1


def test_zonder_adres_gaat_er_niets_uit(team):
    waar = adres(LABEL, "add")
    antwoord = team.post(waar, vul_in(team, waar, partner=str(maak_partner().pk), rol="lezer"))
    assert antwoord.status_code == 200
    assert antwoord.context["adminform"].form.errors["email"] == ["Dit veld is verplicht."]
    assert not Uitnodiging.objects.exists()


def test_wie_al_lid_is_wordt_niet_gevraagd(team):
    lid = maak_lid()
    waar = adres(LABEL, "add")
    velden = vul_in(team, waar, partner=str(lid.partner_id), email=lid.gebruiker.email, rol="lezer")
    assert "Deze collega hoort er al bij." in team.post(waar, velden).content.decode()
    assert not Uitnodiging.objects.exists()


@pytest.mark.parametrize(("actie", "mails", "loopt"), [("stuur_opnieuw", 1, True), ("haal_terug", 0, False)])
def test_opnieuw_en_intrekken(team, actie, mails, loopt):
    uur_geleden = timezone.now() - timedelta(hours=1)
    uitnodiging = maak_uitnodiging(verstuurd_op=uur_geleden)
    aangenomen = maak_uitnodiging(aangenomen_op=timezone.now())
    gekozen = {"action": actie, "_selected_action": [uitnodiging.pk, aangenomen.pk]}
    antwoord = team.post(adres(LABEL, "changelist"), gekozen, follow=True)
    assert "Gedaan, voor 1 uitnodiging." in antwoord.content.decode()
    assert Mail.objects.count() == mails
    uitnodiging.refresh_from_db()
    assert uitnodiging.loopt is loopt


def test_de_partner_toont_wie_is_gevraagd_en_de_weg_naar_meer(team):
    uitnodiging = maak_uitnodiging(email="nieuw@voorbeeld.example")
    pagina = team.get(beheeradres(uitnodiging.partner)).content.decode()
    assert "nieuw@voorbeeld.example" in pagina
    assert f"{adres(LABEL, 'add')}?partner={uitnodiging.partner_id}" in pagina


def test_een_einddatum_laat_los_waar_iemand_voor_genoemd_was(team):
    lid = maak_lid()
    maak_lid(partner=lid.partner, rol="mandaathouder")
    rij = maak_verantwoordelijkheid(partner=lid.partner, persoon=lid.gebruiker)
    waar = beheeradres(lid)
    gisteren = timezone.localdate() - timedelta(days=1)
    antwoord = team.post(waar, vul_in(team, waar, tot=gisteren.strftime("%d-%m-%Y")), follow=True)
    assert "is bij" in antwoord.content.decode()
    assert Verantwoordelijkheid.objects.get(pk=rij.pk).persoon is None


def test_wie_niet_voor_de_partner_invult_is_niet_te_kiezen(team):
    rij, ander = maak_verantwoordelijkheid(), maak_lid()
    waar = beheeradres(rij)
    antwoord = team.post(waar, vul_in(team, waar, persoon=str(ander.gebruiker_id)))
    assert "Deze persoon vult niet in voor deze partner." in antwoord.content.decode()
    assert Verantwoordelijkheid.objects.get(pk=rij.pk).persoon is None
