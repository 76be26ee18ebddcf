"""Moving an amount of one year of a budget to the next, and main themes of the right scheme."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError, transaction
from django.utils import timezone

from financiering.acties.begroting import maak_ongedaan, verschuif
from financiering.models import Begrotingsregel, Verschuiving
from tests.makers import datum, maak_aanvraag, maak_begrotingsregel, maak_dekking, maak_ronde
from tests.samen import tegelijk

WAT = {"reden": "Het begint later.", "bron": "Een brief", "door": None}


def stand(regel):
    """Return the newest amount of a line as (certainty, low, high)."""
    rij = regel.bedragen.order_by("-per__startswith", "-pk").first()
    return rij.zekerheid, rij.bedrag, rij.bedrag_tot


class TestVerschuiven:
    def test_het_volgende_jaar_krijgt_wat_dit_jaar_minder_heeft(self, db):
        van = maak_begrotingsregel()
        rij = verschuif(van=van, bedrag=4_000, op=date(2024, 5, 1), **WAT)
        assert (rij.naar.jaar, rij.naar.soort) == (2025, "integraal")
        assert stand(van) == ("exact", 6_000, None)
        assert stand(rij.naar) == ("exact", 4_000, None)
        assert van.bedragen.op(date(2024, 4, 30)).get().bedrag == 10_000

    def test_wat_er_stond_wordt_meer_en_blijft_even_zeker(self, db):
        van = maak_begrotingsregel()
        naar = maak_begrotingsregel(aanvraag=van.aanvraag, jaar=2025, bedrag=1_000, zekerheid="afgerond")
        verschuif(van=van, bedrag=4_000, **WAT)
        assert stand(naar) == ("afgerond", 5_000, None)

    def test_van_een_bandbreedte_schuiven_laag_en_hoog_op(self, db):
        van = maak_begrotingsregel(zekerheid="bandbreedte", bedrag=100, bedrag_tot=150)
        naar = maak_begrotingsregel(
            aanvraag=van.aanvraag, jaar=2025, zekerheid="bandbreedte", bedrag=10, bedrag_tot=20
        )
        verschuif(van=van, bedrag=40, **WAT)
        assert (stand(van), stand(naar)) == (("bandbreedte", 60, 110), ("bandbreedte", 50, 60))

    @pytest.mark.parametrize(
        ("regel", "wat", "veld"),
        [
            ({}, {"bedrag": 10_001}, "bedrag"),
            ({}, {"bedrag": 0}, "__all__"),
            ({"zekerheid": "bandbreedte", "bedrag": 100, "bedrag_tot": 150}, {"bedrag": 101}, "bedrag"),
            ({"zekerheid": "onbekend", "bedrag": None}, {"bedrag": 1}, "__all__"),
            ({"jaar": 2060}, {"bedrag": 1}, "__all__"),
            ({}, {"bedrag": 1, "op": timezone.localdate() + timedelta(days=1)}, "op"),
            ({"per": datum("juli 2024")}, {"bedrag": 1, "op": date(2024, 6, 1)}, "op"),
            ({}, {"bedrag": 1, "reden": " "}, "reden"),
        ],
    )
    def test_wat_niet_kan_wordt_geweigerd_en_verandert_niets(self, db, regel, wat, veld):
        van = maak_begrotingsregel(**regel)
        with pytest.raises(ValidationError) as fout:
            verschuif(van=van, **{**WAT, **wat})
        assert veld in getattr(fout.value, "error_dict", {"__all__": fout.value})
        assert (van.bedragen.count(), Begrotingsregel.objects.count()) == (1, 1)

    def test_een_onbekend_bedrag_wordt_niet_meer(self, db):
        van = maak_begrotingsregel()
        maak_begrotingsregel(aanvraag=van.aanvraag, jaar=2025, zekerheid="onbekend", bedrag=None)
        with pytest.raises(ValidationError, match="volgende jaar"):
            verschuif(van=van, bedrag=1, **WAT)

    def test_niet_onder_wat_er_gedekt_is(self, db):
        van = maak_begrotingsregel()
        maak_dekking(begrotingsregel=van, hoeveelheid=7_000)
        with pytest.raises(ValidationError, match="dekking"):
            verschuif(van=van, bedrag=3_001, **WAT)
        assert verschuif(van=van, bedrag=3_000, **WAT)

    def test_twee_keer_hetzelfde_gebeurt_een_keer(self, db):
        van = maak_begrotingsregel()
        verschuif(van=van, bedrag=1_000, **WAT)
        with pytest.raises(ValidationError, match="staat er al"):
            verschuif(van=van, bedrag=1_000, **WAT)
        assert stand(van) == ("exact", 9_000, None)

    def test_een_vergissing_gaat_terug_zolang_er_niets_op_volgde(self, db):
        van = maak_begrotingsregel()
        eerste = verschuif(van=van, bedrag=4_000, **WAT)
        verschuif(van=van, bedrag=1_000, **WAT)
        with pytest.raises(ValidationError, match="2024"):
            maak_ongedaan(verschuiving=eerste, door=None)
        maak_ongedaan(verschuiving=van.verschoven_uit.last(), door=None)
        dekking = maak_dekking(begrotingsregel=eerste.naar, geldig_vanaf=datum("2027"))
        with pytest.raises(ValidationError, match="dekking"):
            maak_ongedaan(verschuiving=eerste, door=None)
        dekking.delete()
        maak_ongedaan(verschuiving=eerste, door=None)
        assert stand(van) == ("exact", 10_000, None)
        assert not Verschuiving.objects.exists()

    @pytest.mark.django_db(transaction=True)
    def test_zes_mensen_tegelijk_verschuiven_nooit_meer_dan_er_is(self):
        van = maak_begrotingsregel()
        uitkomst = tegelijk(
            *[lambda bedrag=bedrag: verschuif(van=van, bedrag=bedrag, **WAT) for bedrag in (6_000, 3_000) * 3]
        )
        gelukt = [een.bedrag for een in uitkomst if isinstance(een, Verschuiving)]
        assert sorted(gelukt) == [3_000, 6_000]
        assert not [een for een in uitkomst if isinstance(een, OperationalError)]
        assert stand(van) == ("exact", 1_000, None)
        assert stand(Begrotingsregel.objects.get(jaar=2025)) == ("exact", 9_000, None)


@pytest.mark.parametrize(
    "wijk_af", [{"jaar": 2026}, {"jaar": 2023}, {"soort": "programma"}, {"aanvraag": None}]
)
def test_de_database_kent_alleen_het_volgende_jaar_van_dezelfde_regel(db, wijk_af):
    van = maak_begrotingsregel()
    naar = maak_begrotingsregel(**{"aanvraag": van.aanvraag, "jaar": 2025, **wijk_af})
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        Verschuiving.objects.create(van=van, naar=naar, bedrag=1, reden="Zo.", bron="Een brief")
    assert fout.value.__cause__.diag.constraint_name == "verschuiving_naar_volgend_jaar"


class TestHoofdthema:
    @pytest.fixture
    def regel(self, db):
        ronde = maak_ronde()
        hoofdthema = ronde.regeling.hoofdthemas.create(naam="Wonen")
        aanvraag = maak_aanvraag(ronde=ronde)
        return maak_begrotingsregel(aanvraag=aanvraag, soort="hoofdthema", hoofdthema=hoofdthema)

    def weigert(self, verander):
        with pytest.raises(IntegrityError) as fout, transaction.atomic():
            verander()
        return fout.value.__cause__.diag.constraint_name == "begrotingsregel_hoofdthema_van_regeling"

    def test_een_hoofdthema_is_er_een_van_de_regeling_van_de_aanvraag(self, regel):
        ander = maak_ronde().regeling.hoofdthemas.create(naam="Werken")
        rijen = Begrotingsregel.objects.filter(pk=regel.pk)
        assert self.weigert(lambda: rijen.update(hoofdthema=ander))
        assert self.weigert(lambda: rijen.update(aanvraag=maak_aanvraag()))

    def test_ook_als_de_aanvraag_de_ronde_of_het_hoofdthema_verandert(self, regel):
        aanvraag, regeling = regel.aanvraag, maak_ronde().regeling
        assert self.weigert(lambda: type(aanvraag).objects.filter(pk=aanvraag.pk).update(ronde=maak_ronde()))
        ronde = type(aanvraag.ronde).objects.filter(pk=aanvraag.ronde_id)
        assert self.weigert(lambda: ronde.update(regeling=regeling))
        hoofdthema = type(regel.hoofdthema).objects.filter(pk=regel.hoofdthema_id)
        assert self.weigert(lambda: hoofdthema.update(regeling=regeling))
