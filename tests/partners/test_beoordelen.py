"""Judging progress: nothing that was not read is judged, and who told it hears why it comes back."""

import pytest

from coalitie.basis.models import Mail
from coalitie.basis.status import StapGeweigerd
from partners.acties import beoordelen
from partners.models import Voortgang
from tests.makers import maak_gebruiker, maak_lid, maak_verantwoordelijkheid, maak_voortgang
from tests.samen import tegelijk


def laatste(voortgang):
    return voortgang.stappen.latest("pk").pk


@pytest.fixture
def ingediend(db):
    return maak_voortgang(status="ingediend")


def test_goedkeuren_mag_zonder_woorden(ingediend, charlie):
    stap = beoordelen.keur_goed(voortgang=ingediend, door=charlie, gezien=laatste(ingediend))
    assert (stap.van, stap.naar, stap.vastgelegd_door) == ("ingediend", "goedgekeurd", charlie)
    assert stap.reden == "Het programmateam is akkoord."


def test_terugsturen_bewaart_de_opmerkingen_bij_de_stap(ingediend, charlie):
    stap = beoordelen.stuur_terug(
        voortgang=ingediend,
        door=charlie,
        reden="Bijna.",
        opmerkingen={"gedaan": " Hoeveel? ", "reden": "  ", "bestaat_niet": "Nee."},
    )
    assert ingediend.status == "teruggestuurd"
    assert [(een.veld, een.tekst) for een in stap.opmerkingen.all()] == [("gedaan", "Hoeveel?")]


def test_terugsturen_heeft_een_reden_nodig(ingediend, charlie):
    with pytest.raises(StapGeweigerd, match="waarom"):
        beoordelen.stuur_terug(voortgang=ingediend, door=charlie, reden=" ", opmerkingen={"reden": "X"})
    ingediend.refresh_from_db()
    assert ingediend.status == "ingediend"
    assert not Mail.objects.exists()


def test_wat_intussen_is_teruggenomen_of_opnieuw_ingestuurd_wordt_niet_beoordeeld(ingediend, charlie, alice):
    gezien = laatste(ingediend)
    ingediend.terugnemen(door=alice, reden="Nog iets vergeten.")
    with pytest.raises(beoordelen.Ingehaald, match="“concept”"):
        beoordelen.keur_goed(voortgang=ingediend, door=charlie, gezien=gezien)
    # Handed in again the status is the same as before, but not the text.
    ingediend.indienen(door=alice, reden="Nu wel.")
    for beslis in (beoordelen.keur_goed, beoordelen.stuur_terug):
        with pytest.raises(beoordelen.Ingehaald, match=f"{alice} was je voor"):
            beslis(voortgang=ingediend, door=charlie, reden="Zo.", gezien=gezien)
    assert Voortgang.objects.get().status == "ingediend"


class TestWieHetHoort:
    def test_de_persoon_bij_naam_en_wie_het_instuurde(self, ingediend, charlie):
        partner = ingediend.partner
        genoemd = maak_lid(partner=partner).gebruiker
        indiener = maak_lid(partner=partner).gebruiker
        maak_lid(partner=partner, rol="mandaathouder")
        maak_verantwoordelijkheid(
            partner=partner, interventie=ingediend.interventie, rol="trekker", persoon=genoemd
        )
        ingediend.terugnemen(door=indiener, reden="Even.")
        ingediend.indienen(door=indiener, reden="Klaar.")
        beoordelen.stuur_terug(
            voortgang=ingediend,
            door=charlie,
            reden="Wat merken bewoners?",
            opmerkingen={"gedaan": "Hoeveel?"},
        )
        assert {adres for mail in Mail.objects.all() for adres in mail.aan} == {
            genoemd.email,
            indiener.email,
        }
        mail = Mail.objects.first()
        assert mail.soort == Mail.Soort.TERUG
        assert "Wat merken bewoners?" in mail.tekst
        assert "- Wat is er gedaan: Hoeveel?" in mail.tekst
        assert f"/mijn/{partner.slug}/voortgang/{ingediend.pk}/" in mail.tekst

    def test_wie_weg_is_of_alleen_mag_lezen_krijgt_niets(self, ingediend, charlie):
        partner = ingediend.partner
        maak_verantwoordelijkheid(
            partner=partner, interventie=ingediend.interventie, rol="trekker", persoon=maak_gebruiker()
        )
        lezer = maak_lid(partner=partner, rol="lezer").gebruiker
        maak_verantwoordelijkheid(partner=partner, interventie=ingediend.interventie, persoon=lezer)
        mandaat = maak_lid(partner=partner, rol="mandaathouder").gebruiker
        beoordelen.stuur_terug(voortgang=ingediend, door=charlie, reden="Nee.")
        assert [mail.aan for mail in Mail.objects.all()] == [[mandaat.email]]

    def test_goedkeuren_mailt_niemand(self, ingediend, charlie):
        maak_lid(partner=ingediend.partner, rol="mandaathouder")
        beoordelen.keur_goed(voortgang=ingediend, door=charlie)
        assert not Mail.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_van_twee_die_tegelijk_beslissen_wint_er_een():
    voortgang = maak_voortgang(status="ingediend")
    gezien = laatste(voortgang)

    def beslis(hoe, **extra):
        rij = Voortgang.objects.get(pk=voortgang.pk)
        return lambda: hoe(voortgang=rij, door=None, gezien=gezien, **extra)

    uitkomsten = tegelijk(
        beslis(beoordelen.keur_goed),
        beslis(beoordelen.stuur_terug, reden="Nee."),
        beslis(beoordelen.keur_goed),
    )
    geweigerd = [een for een in uitkomsten if isinstance(een, StapGeweigerd)]
    assert len(geweigerd) == 2
    assert voortgang.stappen.count() == 2
