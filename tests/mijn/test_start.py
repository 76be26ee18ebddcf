"""The first page of a partner: what waits, what we do, what we promised; and nobody else's."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from coalitie.mijn.urls import PAGINAS
from partners.models import Partner
from partners.models.partner import BEZET
from tests.makers import (
    datum,
    maak_interventie,
    maak_levering,
    maak_lid,
    maak_partner,
    maak_toezegging,
    maak_verantwoordelijkheid,
    maak_voortgang,
    maak_voortgangsronde,
)

pytestmark = pytest.mark.django_db


def pagina(client, lid):
    client.force_login(lid.gebruiker)
    antwoord = client.get(reverse("mijn_start", args=[lid.partner.slug]))
    assert antwoord.status_code == 200
    return " ".join(strip_tags(antwoord.content.decode()).split())


def test_zonder_iets_te_doen_ben_je_bij(client):
    tekst = pagina(client, maak_lid())
    assert "Je bent bij." in tekst
    assert "Hier komt waar je organisatie aan meedoet." in tekst
    assert "Hier komt wat je organisatie toezegt" in tekst


def test_wat_we_vragen_staat_er_met_de_dag(client):
    lid = maak_lid()
    voortgang = maak_voortgang(partner=lid.partner)
    tekst = pagina(client, lid)
    assert f"Vertel hoe het gaat: {voortgang.interventie}" in tekst
    assert "Uiterlijk" in tekst
    assert voortgang.mijn_adres in client.get(reverse("mijn_start", args=[lid.partner.slug])).content.decode()


def test_te_laat_zegt_tot_wanneer_het_nog_kan(client):
    lid = maak_lid()
    vandaag = timezone.localdate()
    ronde = maak_voortgangsronde(
        opent=vandaag - timedelta(days=20), inleveren_voor=vandaag - timedelta(days=1), sluit=vandaag
    )
    maak_voortgang(partner=lid.partner, ronde=ronde)
    assert "Te laat" in pagina(client, lid)


def test_een_gesloten_ronde_vraagt_niets_meer(client):
    lid = maak_lid()
    gisteren = timezone.localdate() - timedelta(days=1)
    ronde = maak_voortgangsronde(
        opent=gisteren - timedelta(days=20), inleveren_voor=gisteren - timedelta(days=9), sluit=gisteren
    )
    maak_voortgang(partner=lid.partner, ronde=ronde)
    assert "Je bent bij." in pagina(client, lid)


def test_wat_is_ingestuurd_vragen_we_niet_meer(client):
    lid = maak_lid()
    maak_voortgang(partner=lid.partner, status="ingediend")
    assert "Je bent bij." in pagina(client, lid)


def test_wat_terugkwam_staat_vooraan(client):
    lid = maak_lid()
    maak_voortgang(partner=lid.partner)
    terug = maak_voortgang(partner=lid.partner, status="teruggestuurd")
    tekst = pagina(client, lid)
    assert tekst.index(f"Kijk nog een keer: {terug.interventie}") < tekst.index("Vertel hoe het gaat")


def test_werk_van_een_collega_staat_apart(client):
    lid, collega = maak_lid(), maak_lid()
    van_mij, van_haar = maak_interventie(), maak_interventie()
    for interventie, wie in ((van_mij, lid), (van_haar, collega)):
        maak_verantwoordelijkheid(partner=lid.partner, interventie=interventie, persoon=wie.gebruiker)
        maak_voortgang(partner=lid.partner, interventie=interventie)
    tekst = pagina(client, lid)
    assert tekst.index(f"gaat: {van_mij}") < tekst.index("Dit vragen we aan een collega")
    assert tekst.index("Dit vragen we aan een collega") < tekst.index(f"gaat: {van_haar}")
    assert "Jij doet dit." in tekst
    assert f"{collega.gebruiker} doet dit." in tekst


@pytest.mark.parametrize(
    ("rol", "zin"), [("mandaathouder", "Bevestig de toezegging"), ("invuller", "Wacht op je mandaathouder")]
)
def test_een_voorstel_wacht_op_wie_mag_beloven(client, rol, zin):
    lid = maak_lid(rol=rol)
    maak_toezegging(partner=lid.partner)
    assert zin in pagina(client, lid)


def test_wat_bijna_afloopt_staat_er(client):
    lid = maak_lid()
    eind = timezone.localdate() + timedelta(days=10)
    maak_toezegging(partner=lid.partner, status="bevestigd", eind=datum(str(eind.strftime("%Y-%m-%d"))))
    maak_toezegging(partner=lid.partner, status="bevestigd", eind=datum("2099"))
    assert pagina(client, lid).count("Loopt bijna af") == 1


def test_geleverd_van_toegezegd_in_eigen_eenheid(client):
    lid = maak_lid()
    geld = maak_toezegging(partner=lid.partner, status="bevestigd", hoeveelheid=10_000)
    maak_levering(toezegging=geld, hoeveelheid=2_500)
    maak_levering(toezegging=geld, hoeveelheid=1_000)
    uren = maak_toezegging(
        partner=lid.partner, status="bevestigd", soort="mensen", eenheid="uur", hoeveelheid=40
    )
    maak_levering(toezegging=uren, hoeveelheid=50)
    tekst = pagina(client, lid)
    assert "Geleverd: € 3.500 van € 10.000" in tekst
    assert "Geleverd: 50 van 40 uur Meer dan toegezegd." in tekst


def test_van_een_ander_is_niets_te_zien(client):
    ander = maak_partner()
    maak_voortgang(partner=ander)
    maak_toezegging(partner=ander)
    maak_verantwoordelijkheid(partner=ander)
    tekst = pagina(client, maak_lid())
    assert "Je bent bij." in tekst
    assert "Interventie" not in tekst


def test_wie_ergens_bij_hoort_komt_daar_meteen(client):
    lid = maak_lid()
    client.force_login(lid.gebruiker)
    antwoord = client.get(reverse("mijn"))
    assert antwoord.status_code == 302
    assert antwoord.url == reverse("mijn_start", args=[lid.partner.slug])


def test_wie_bij_meer_hoort_kiest_en_wisselt(client):
    lid = maak_lid()
    ander = maak_lid(gebruiker=lid.gebruiker)
    client.force_login(lid.gebruiker)
    antwoord = client.get(reverse("mijn"))
    for een in (lid, ander):
        assert reverse("mijn_start", args=[een.partner.slug]) in antwoord.content.decode()
        assert "Wissel van organisatie" in pagina(client, een)


def test_wie_nergens_bij_hoort_leest_wat_te_doen(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("los@partner.example"))
    tekst = strip_tags(client.get(reverse("mijn")).content.decode())
    assert "Je hoort nog niet bij een organisatie." in tekst


def test_een_partner_kan_geen_adres_krijgen_dat_mijn_coalitie_zelf_gebruikt():
    eigen = {
        delen[1] for patroon in PAGINAS if len(delen := str(patroon.pattern).split("/")) > 2 and delen[1]
    } - {"<slug:partner>"}
    assert eigen == set(BEZET)
    with pytest.raises(ValidationError) as fout:
        Partner(naam="Gids", soort="fonds", slug=BEZET[0]).full_clean()
    assert "Kies een ander." in str(fout.value)


def test_het_team_zonder_organisatie_gaat_naar_het_beheer(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("team@coalitie.example", is_staff=True))
    assert client.get(reverse("mijn")).url == "/beheer/"


def test_onderaan_staat_wie_is_ingelogd(client):
    lid = maak_lid()
    tekst = pagina(client, lid)
    assert "Inloggen" not in tekst
    assert "Mijn account" in tekst


def test_een_constant_aantal_vragen(client, django_assert_max_num_queries):
    def vul(aantal):
        lid = maak_lid()
        for _nummer in range(aantal):
            maak_verantwoordelijkheid(partner=lid.partner, persoon=maak_lid(partner=lid.partner).gebruiker)
            maak_voortgang(partner=lid.partner)
            maak_levering(toezegging=maak_toezegging(partner=lid.partner, status="bevestigd"))
            maak_toezegging(partner=lid.partner)
        return lid

    for aantal in (1, 12):
        lid = vul(aantal)
        client.force_login(lid.gebruiker)
        with django_assert_max_num_queries(12):
            client.get(reverse("mijn_start", args=[lid.partner.slug]))
