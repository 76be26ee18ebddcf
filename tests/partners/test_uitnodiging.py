"""Inviting, accepting once, leaving; and what is kept of an address."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from coalitie.basis.models import Gebruiker, Mail
from partners.acties import leden as acties
from partners.acties import uitnodigen
from partners.models import Lidmaatschap, Uitnodiging, Verantwoordelijkheid
from partners.models.uitnodiging import afdruk
from partners.tasks import houd_leden_bij
from partners.toegang import leden_van, lidmaatschappen_van, partners_zonder_mandaathouder
from tests.makers import (
    maak_gebruiker,
    maak_lid,
    maak_partner,
    maak_uitnodiging,
    maak_verantwoordelijkheid,
)
from tests.samen import tegelijk

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate


@pytest.fixture
def mia(db):
    """Somebody who may promise for a partner."""
    return maak_lid(rol="mandaathouder")


def vraag(lid, email="nieuw@voorbeeld.example", rol="invuller"):
    return uitnodigen.nodig_uit(partner=lid.partner, email=email, rol=rol, door=lid.gebruiker)


def geheim_uit(mail):
    return mail.tekst.split("/mijn/uitnodiging/")[1].split("/")[0]


def laatste_mail():
    return Mail.objects.filter(soort=Mail.Soort.UITNODIGING).latest("pk")


def test_een_uitnodiging_is_een_mail_met_een_link_die_nergens_staat(mia):
    uitnodiging = vraag(mia, " Nieuw@Voorbeeld.example ")
    mail = laatste_mail()
    assert mail.aan == ["nieuw@voorbeeld.example"]
    assert mia.gebruiker.naam in mail.onderwerp
    assert uitnodiging.geheimafdruk == afdruk(geheim_uit(mail))
    assert not hasattr(Uitnodiging.pgh_event_model, "geheimafdruk")
    assert timedelta(days=13) < uitnodiging.verloopt_op - timezone.now() <= timedelta(days=14)


def test_twee_klikken_zijn_een_mail_en_later_is_een_nieuwe_link(mia):
    uitnodiging = vraag(mia)
    assert vraag(mia) == uitnodiging
    assert Mail.objects.count() == 1
    oud = geheim_uit(laatste_mail())
    Uitnodiging.objects.update(verstuurd_op=timezone.now() - timedelta(hours=1))
    vraag(mia, rol="lezer")
    assert Uitnodiging.objects.count() == 1
    assert Mail.objects.count() == 2
    with pytest.raises(uitnodigen.WerktNiet):
        uitnodigen.lees(afdruk(oud))
    assert uitnodigen.lees(afdruk(geheim_uit(laatste_mail()))).rol == "lezer"


@pytest.mark.parametrize("rol", ["lezer", "invuller"])
def test_alleen_een_mandaathouder_of_het_programmateam_nodigt_uit(rol, mia, charlie, meelezer):
    lid = maak_lid(partner=mia.partner, rol=rol)
    van_een_ander = maak_lid(rol="mandaathouder")
    for door in (lid.gebruiker, van_een_ander.gebruiker, meelezer):
        with pytest.raises(PermissionDenied):
            uitnodigen.nodig_uit(partner=mia.partner, email="a@b.example", rol="lezer", door=door)
    assert uitnodigen.nodig_uit(partner=mia.partner, email="a@b.example", rol="lezer", door=charlie)


def test_wie_er_al_bij_hoort_of_te_vaak_wordt_gevraagd_krijgt_geen_mail(mia):
    with pytest.raises(ValidationError):
        vraag(mia, mia.gebruiker.email.upper())
    for _keer in range(uitnodigen.PER_ADRES):
        vraag(mia)
        Uitnodiging.objects.update(verstuurd_op=timezone.now() - timedelta(hours=1))
    with pytest.raises(ValidationError):
        vraag(mia)
    assert Mail.objects.count() == uitnodigen.PER_ADRES


def test_aannemen_maakt_een_account_zonder_wachtwoord_en_een_lid(mia):
    maak_uitnodiging(partner=mia.partner, email="nieuw@voorbeeld.example", geheim="g")
    lid = uitnodigen.neem_aan(afdruk=afdruk("g"), naam="Noor")
    assert (lid.rol, lid.van, lid.gebruiker.naam) == ("invuller", VANDAAG(), "Noor")
    assert lid.gebruiker.email == "nieuw@voorbeeld.example"
    assert not lid.gebruiker.has_usable_password()
    assert not lid.gebruiker.is_staff
    with pytest.raises(uitnodigen.WerktNiet) as fout:
        uitnodigen.neem_aan(afdruk=afdruk("g"), naam="Nogmaals")
    assert fout.value.code == "aangenomen"
    assert Lidmaatschap.objects.filter(partner=mia.partner).count() == 2


def test_wie_al_een_account_heeft_logt_zelf_in(mia):
    bestaand = maak_gebruiker(email="al@voorbeeld.example")
    maak_uitnodiging(partner=mia.partner, email="al@voorbeeld.example", geheim="g")
    with pytest.raises(uitnodigen.LogEerstIn):
        uitnodigen.neem_aan(afdruk=afdruk("g"))
    with pytest.raises(uitnodigen.AnderAccount):
        uitnodigen.neem_aan(afdruk=afdruk("g"), door=mia.gebruiker)
    assert not lidmaatschappen_van(bestaand).exists()
    assert uitnodigen.neem_aan(afdruk=afdruk("g"), door=bestaand).gebruiker == bestaand


def test_wat_niet_meer_werkt_zegt_waarom_en_maakt_niets(mia):
    toen = timezone.now() - timedelta(days=20)
    gevallen = {
        "verlopen": {"verstuurd_op": toen, "verloopt_op": toen + timedelta(days=14)},
        "ingetrokken": {"ingetrokken_op": timezone.now()},
    }
    for geheim, velden in gevallen.items():
        maak_uitnodiging(partner=mia.partner, geheim=geheim, **velden)
    gestopt = maak_partner(actief_tot=VANDAAG() - timedelta(days=1))
    maak_uitnodiging(partner=gestopt, geheim="gestopt")
    uit = maak_gebruiker(is_active=False)
    maak_uitnodiging(partner=mia.partner, email=uit.email, geheim="uit")
    maak_uitnodiging(partner=mia.partner, email="", geheimafdruk=None, ingetrokken_op=timezone.now())
    for geheim in (*gevallen, "gestopt", "uit", "verzonnen"):
        with pytest.raises(uitnodigen.WerktNiet):
            uitnodigen.neem_aan(afdruk=afdruk(geheim), naam="Iemand")
    with pytest.raises(uitnodigen.WerktNiet):
        uitnodigen.neem_aan(afdruk=None, naam="Iemand")
    assert not Gebruiker.objects.filter(naam="Iemand", email__startswith="nieuw").exists()


def test_intrekken_houdt_de_mail_tegen(mia):
    uitnodiging = vraag(mia)
    geheim = geheim_uit(laatste_mail())
    uitnodigen.trek_in(uitnodiging=uitnodiging, door=mia.gebruiker)
    assert not Mail.objects.exclude(tekst="").exists()
    with pytest.raises(uitnodigen.WerktNiet):
        uitnodigen.lees(afdruk(geheim))
    with pytest.raises(ValidationError):
        uitnodigen.trek_in(uitnodiging=uitnodiging, door=mia.gebruiker)


def test_wie_al_lid_is_krijgt_er_rechten_bij_en_verliest_er_geen(mia):
    lid = maak_lid(partner=mia.partner, rol="lezer")
    for rol, verwacht in (("invuller", "invuller"), ("lezer", "invuller")):
        maak_uitnodiging(partner=mia.partner, email=lid.gebruiker.email, rol=rol, geheim=rol)
        assert uitnodigen.neem_aan(afdruk=afdruk(rol), door=lid.gebruiker).rol == verwacht


def test_wie_later_zou_beginnen_hoort_er_nu_bij_tot_dan(mia):
    straks = VANDAAG() + timedelta(days=10)
    later = maak_lid(partner=mia.partner, van=straks)
    maak_uitnodiging(partner=mia.partner, email=later.gebruiker.email, geheim="g")
    assert uitnodigen.neem_aan(afdruk=afdruk("g"), door=later.gebruiker).tot == straks - timedelta(days=1)


def test_beeindigen_geldt_meteen_en_laat_los_waar_iemand_voor_genoemd_was(mia):
    lid = maak_lid(partner=mia.partner, van=VANDAAG() - timedelta(days=100))
    rij = maak_verantwoordelijkheid(partner=mia.partner, persoon=lid.gebruiker)
    oud = maak_verantwoordelijkheid(
        partner=mia.partner, persoon=lid.gebruiker, tot=VANDAAG() - timedelta(days=1)
    )
    assert acties.beeindig(lidmaatschap=lid, door=mia.gebruiker) == [rij]
    assert not lidmaatschappen_van(lid.gebruiker).exists()
    assert Lidmaatschap.objects.get(pk=lid.pk).tot == VANDAAG() - timedelta(days=1)
    rij.refresh_from_db()
    oud.refresh_from_db()
    assert (rij.persoon, oud.persoon) == (None, lid.gebruiker)
    with pytest.raises(ValidationError):
        acties.beeindig(lidmaatschap=lid, door=mia.gebruiker)


def test_wie_vandaag_begon_is_ook_meteen_weg_en_kan_terugkomen(mia):
    lid = maak_lid(partner=mia.partner, van=VANDAAG())
    acties.verlaat(lidmaatschap=lid, door=lid.gebruiker)
    assert not lidmaatschappen_van(lid.gebruiker).exists()
    maak_uitnodiging(partner=mia.partner, email=lid.gebruiker.email, geheim="g")
    assert uitnodigen.neem_aan(afdruk=afdruk("g"), door=lid.gebruiker).is_geldig


@pytest.mark.parametrize("hoe", ["beeindigd", "zelf weg"])
def test_een_link_die_nog_openstond_laat_wie_wegging_niet_weer_binnen(mia, hoe):
    lid = maak_lid(partner=mia.partner, van=VANDAAG() - timedelta(days=9))
    maak_uitnodiging(partner=mia.partner, email=lid.gebruiker.email.upper(), geheim="g")
    elders = maak_uitnodiging(email=lid.gebruiker.email)
    if hoe == "beeindigd":
        acties.beeindig(lidmaatschap=lid, door=mia.gebruiker)
    else:
        acties.verlaat(lidmaatschap=lid, door=lid.gebruiker)
    with pytest.raises(uitnodigen.WerktNiet):
        uitnodigen.neem_aan(afdruk=afdruk("g"), door=lid.gebruiker)
    assert list(Uitnodiging.objects.open()) == [elders]


def test_de_laatste_mandaathouder_gaat_niet_stil_weg(mia, charlie):
    with pytest.raises(ValidationError):
        acties.verander_rol(lidmaatschap=mia, rol="lezer", door=mia.gebruiker)
    assert mia.partner not in partners_zonder_mandaathouder()
    acties.verlaat(lidmaatschap=mia, door=mia.gebruiker)
    assert mia.partner in partners_zonder_mandaathouder()
    mail = Mail.objects.get(soort=Mail.Soort.TEAM)
    assert mail.aan == [charlie.email]
    assert mia.partner.naam in mail.onderwerp
    houd_leden_bij()
    assert Mail.objects.filter(soort=Mail.Soort.TEAM).count() == 1


def test_met_een_tweede_mandaathouder_hoort_niemand_iets(mia, charlie):
    tweede = maak_lid(partner=mia.partner, rol="mandaathouder")
    acties.verander_rol(lidmaatschap=mia, rol="lezer", door=mia.gebruiker)
    assert not Mail.objects.exists()
    assert list(leden_van(mia.partner, "mandaathouder")) == [tweede]


def test_niemand_beeindigt_zonder_mandaat_of_bij_een_ander(mia):
    lid, ander = maak_lid(partner=mia.partner), maak_lid(rol="mandaathouder")
    for door in (lid.gebruiker, ander.gebruiker):
        with pytest.raises(PermissionDenied):
            acties.beeindig(lidmaatschap=mia, door=door)
        with pytest.raises(PermissionDenied):
            acties.verander_rol(lidmaatschap=mia, rol="lezer", door=door)
    with pytest.raises(PermissionDenied):
        acties.verlaat(lidmaatschap=mia, door=lid.gebruiker)


def test_een_lidmaatschap_dat_met_een_dag_eindigt_laat_ook_los(mia):
    lid = maak_lid(partner=mia.partner)
    rij = maak_verantwoordelijkheid(partner=mia.partner, persoon=lid.gebruiker)
    houd_leden_bij()
    rij.refresh_from_db()
    assert rij.persoon == lid.gebruiker
    Lidmaatschap.objects.filter(pk=lid.pk).update(tot=VANDAAG() - timedelta(days=1))
    houd_leden_bij()
    rij.refresh_from_db()
    assert rij.persoon is None


def test_wie_genoemd_wordt_mag_invullen_voor_die_partner(mia):
    lezer, lid, ander = maak_lid(partner=mia.partner, rol="lezer"), maak_lid(partner=mia.partner), maak_lid()
    rij = maak_verantwoordelijkheid(partner=mia.partner)
    for persoon in (lezer.gebruiker, ander.gebruiker):
        with pytest.raises(ValidationError):
            acties.wijs_aan(verantwoordelijkheid=rij, persoon=persoon, door=mia.gebruiker)
        with pytest.raises(ValidationError):
            Verantwoordelijkheid(
                partner=mia.partner, interventie=rij.interventie, rol="adviseur", persoon=persoon
            ).full_clean()
    acties.wijs_aan(verantwoordelijkheid=rij, persoon=lid.gebruiker, door=lid.gebruiker)
    with pytest.raises(PermissionDenied):
        acties.wijs_aan(verantwoordelijkheid=rij, persoon=mia.gebruiker, door=lid.gebruiker)
    acties.wijs_aan(verantwoordelijkheid=rij, persoon=mia.gebruiker, door=mia.gebruiker)
    with pytest.raises(PermissionDenied):
        acties.wijs_aan(verantwoordelijkheid=rij, persoon=None, door=lid.gebruiker)


def test_adressen_van_lang_geleden_zijn_ook_uit_de_geschiedenis(mia):
    toen = timezone.now() - timedelta(days=50)
    oud = maak_uitnodiging(
        partner=mia.partner, email="weg@voorbeeld.example", verstuurd_op=toen, verloopt_op=toen + timedelta(1)
    )
    nieuw = maak_uitnodiging(partner=mia.partner, email="blijft@voorbeeld.example")
    houd_leden_bij()
    oud.refresh_from_db()
    nieuw.refresh_from_db()
    assert (oud.email, oud.geheimafdruk, nieuw.email) == ("", None, "blijft@voorbeeld.example")
    assert not Uitnodiging.pgh_event_model.objects.filter(email="weg@voorbeeld.example").exists()
    assert uitnodigen.wis_oude() == 0


@pytest.mark.django_db(transaction=True)
def test_van_twee_die_tegelijk_aannemen_lukt_het_een():
    partner = maak_partner()
    maak_uitnodiging(partner=partner, geheim="g")
    uitkomsten = tegelijk(*[lambda: uitnodigen.neem_aan(afdruk=afdruk("g"), naam="Noor")] * 4)
    assert sum(isinstance(een, Lidmaatschap) for een in uitkomsten) == 1
    assert Lidmaatschap.objects.filter(partner=partner).count() == 1
    assert Gebruiker.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_van_twee_die_elkaar_wegsturen_blijft_er_een():
    partner = maak_partner()
    een, twee = (maak_lid(partner=partner, rol="mandaathouder") for _keer in range(2))
    tegelijk(
        lambda: acties.beeindig(lidmaatschap=een, door=twee.gebruiker),
        lambda: acties.beeindig(lidmaatschap=twee, door=een.gebruiker),
    )
    assert leden_van(partner, "mandaathouder").count() == 1
