"""Covers never exceed their source: in any order of acts, by any way of writing, and twenty at once."""

from datetime import date, timedelta
from decimal import Decimal
from time import sleep

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, NotSupportedError, OperationalError, connection, transaction
from django.db.models import F, Sum
from django.utils import timezone

from coalitie.basis.status import StapGeweigerd
from coalitie.basis.vaag import VageDatum
from financiering.acties.dekking import beeindig, dek
from financiering.bronnen import bronnen_voor, met_over
from financiering.models import Dekking
from financiering.models.dekking import BRONNEN as DEKKINGSBRONNEN
from partners.acties.toezeggingen import stel_bij
from partners.models import Toezegging
from tests.makers import (
    datum,
    maak_begrotingsregel,
    maak_behoefte,
    maak_dekking,
    maak_gemeentebudget,
    maak_toegezegd,
)
from tests.samen import tegelijk
from themas.models import Behoefte

BRONNEN = {
    "begrotingsregel": maak_begrotingsregel,
    "gemeentebudget": maak_gemeentebudget,
    "toezegging": maak_toegezegd,
}
ELKE_BRON = pytest.mark.parametrize("soort", BRONNEN)


def gedekt(bron):
    """Return the sum of the covers of a source."""
    return Dekking.objects.van_bron(bron).aggregate(som=Sum("hoeveelheid"))["som"] or 0


@pytest.mark.django_db(transaction=True)
class TestTegelijk:
    @ELKE_BRON
    def test_twintig_mensen_dekken_uit_een_bron(self, soort):
        bron, behoefte = BRONNEN[soort](), maak_behoefte()

        def doe():
            return dek(
                behoefte=behoefte, bron=bron, hoeveelheid=900, geldig_vanaf=date(2024, 1, 1), door=None
            )

        uitkomst = tegelijk(*[doe] * 20)
        assert [type(een) for een in uitkomst].count(Dekking) == 11
        assert [type(een) for een in uitkomst].count(ValidationError) == 9
        assert gedekt(bron) == 9_900

    @pytest.mark.parametrize("al_gedekt", [False, True], ids=["nieuw", "groter"])
    def test_wie_twee_bronnen_in_een_andere_volgorde_gebruikt_wacht_niet_op_elkaar(self, al_gedekt):
        bronnen, behoefte = [maak_begrotingsregel(), maak_begrotingsregel()], maak_behoefte()
        if al_gedekt:
            for bron in bronnen:
                maak_dekking(begrotingsregel=bron)

        def in_volgorde(volgorde):
            def doe():
                with transaction.atomic():
                    for bron in volgorde:
                        if al_gedekt:
                            Dekking.objects.van_bron(bron).update(hoeveelheid=F("hoeveelheid") + 900)
                        else:
                            maak_dekking(behoefte=behoefte, begrotingsregel=bron, hoeveelheid=900)
                        sleep(0.02)  # the other one gets the time to take the second source

            return doe

        assert tegelijk(*[in_volgorde(bronnen), in_volgorde(bronnen[::-1])] * 3) == [None] * 6
        assert [gedekt(bron) for bron in bronnen] == [6 * 900 + 1_000 * al_gedekt] * 2

    def test_intussen_wordt_de_bron_kleiner(self):
        bron, behoefte = maak_begrotingsregel(), maak_behoefte()

        def doe():
            return dek(
                behoefte=behoefte, bron=bron, hoeveelheid=900, geldig_vanaf=date(2024, 1, 1), door=None
            )

        def verlaag():
            return bron.bedragen.create(zekerheid="exact", bedrag=5_000, bron="Brief", per=datum("2024"))

        uitkomst = tegelijk(*[doe] * 10, verlaag, *[doe] * 9)
        assert not [een for een in uitkomst if isinstance(een, OperationalError)]
        lager = not isinstance(uitkomst[10], Exception)
        assert gedekt(bron) == (4_500 if lager else 9_900)

    def test_intussen_wordt_de_toezegging_bijgesteld(self):
        bron, behoefte = maak_toegezegd(), maak_behoefte()

        def doe():
            return dek(
                behoefte=behoefte, bron=bron, hoeveelheid=900, geldig_vanaf=date(2024, 1, 1), door=None
            )

        def verlaag():
            return stel_bij(toezegging=bron, hoeveelheid=Decimal(5_000), door=None, reden="Minder.")

        uitkomst = tegelijk(*[doe] * 8, verlaag, *[doe] * 7)
        assert not [een for een in uitkomst if isinstance(een, OperationalError)]
        assert gedekt(bron) <= (9_900 if isinstance(uitkomst[8], StapGeweigerd) else 5_000)


def met_sql(bron, soort, behoefte):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO financiering_dekking (behoefte_id, hoeveelheid, geldig_vanaf, toelichting, "
            "toezegging_id, begrotingsregel_id, gemeentebudget_id) "
            "VALUES (%s, 2000, '[2024-01-01,2024-01-02)', '', %s, %s, %s)",
            [behoefte.pk, *(bron.pk if veld == soort else None for veld in DEKKINGSBRONNEN)],
        )


def met_bulk_create(bron, soort, behoefte):
    rij = {soort: bron, "behoefte": behoefte, "hoeveelheid": 1_000, "geldig_vanaf": datum("2024")}
    Dekking.objects.bulk_create([Dekking(**rij), Dekking(**rij)])


def met_update(bron, soort, behoefte):
    Dekking.objects.van_bron(bron).update(hoeveelheid=10_001)


def met_een_andere_bron(bron, soort, behoefte):
    ander = maak_dekking(behoefte=behoefte, hoeveelheid=2_000)
    Dekking.objects.filter(pk=ander.pk).update(**{"begrotingsregel": None, soort: bron})


@pytest.mark.parametrize("schrijf", [met_sql, met_bulk_create, met_update, met_een_andere_bron])
@ELKE_BRON
def test_geen_manier_van_schrijven_komt_erlangs(db, soort, schrijf):
    bron = BRONNEN[soort]()
    maak_dekking(hoeveelheid=9_000, **{soort: bron})
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        schrijf(bron, soort, maak_behoefte())
    assert fout.value.__cause__.diag.constraint_name == "dekking_past_in_bron"


@pytest.mark.parametrize("velden", [{"hoeveelheid": 1}, {"status": "ingetrokken"}], ids=str)
def test_ook_de_rij_van_een_toezegging_zelf_blijft_boven_wat_zij_dekt(db, velden):
    bron = maak_toegezegd()
    maak_dekking(toezegging=bron)
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        Toezegging.objects.filter(pk=bron.pk).update(**velden)
    assert fout.value.__cause__.diag.constraint_name == "dekking_past_in_bron"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("niveau", ["REPEATABLE READ", "SERIALIZABLE"])
def test_wie_oude_rijen_ziet_mag_niets_dekken(niveau):
    """A transaction that reads as of its start would not see what another covered meanwhile."""
    bron, behoefte = maak_begrotingsregel(), maak_behoefte()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"SET TRANSACTION ISOLATION LEVEL {niveau}")
        with pytest.raises(NotSupportedError, match="oude rijen"), transaction.atomic():
            met_sql(bron, "begrotingsregel", behoefte)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE financiering_begrotingsbedrag SET bedrag = 'NaN'",
        "UPDATE financiering_begrotingsbedrag SET per = '(,2030-01-01)'",
        "UPDATE financiering_dekking SET hoeveelheid = 'NaN'",
        "UPDATE financiering_dekking SET geldig_vanaf = 'empty', hoeveelheid = 99999",
        "UPDATE financiering_dekking SET geldig_vanaf = '(,2024-01-02)'",
    ],
)
def test_wat_geen_bedrag_of_geen_dag_is_geeft_geen_ruimte(db, sql):
    maak_dekking()
    with pytest.raises(IntegrityError) as fout, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert fout.value.__cause__.diag.constraint_name == "dekking_past_in_bron"


def test_twee_na_elkaar_passen_in_een_toezegging_en_die_kan_nog_omhoog(db):
    bron, vandaag = maak_toegezegd(), timezone.localdate()
    morgen = vandaag + timedelta(days=1)
    eerste = maak_dekking(toezegging=bron, hoeveelheid=10_000)
    beeindig(dekking=eerste, per=morgen, door=None)
    maak_dekking(toezegging=bron, hoeveelheid=10_000, geldig_vanaf=VageDatum.van_dag(morgen))
    bron.bijstellen(hoeveelheid=Decimal(12_000), door=None, reden="Meer.")
    assert gedekt(bron) == 20_000


def test_wat_ophield_houdt_de_bron_niet_vast_en_wat_was_blijft(db):
    bron = maak_toegezegd()
    maak_dekking(toezegging=bron, hoeveelheid=10_000, geldig_tot=timezone.localdate())
    with pytest.raises(StapGeweigerd):
        bron.intrekken(door=None, reden="Toch niet.", ingegaan=datum("1 februari 2024"))
    bron.refresh_from_db()
    bron.intrekken(door=None, reden="Toch niet.")
    assert bron.status == "ingetrokken"


def test_een_andere_eenheid_past_niet(db):
    uren = maak_toegezegd(soort="mensen", eenheid="uur", hoeveelheid=40)
    with pytest.raises(ValidationError, match="euro"):
        dek(behoefte=maak_behoefte(), bron=uren, hoeveelheid=1, geldig_vanaf=date(2024, 1, 1), door=None)
    behoefte = maak_behoefte(soort="mensen", eenheid="uur", hoeveelheid=40)
    dek(behoefte=behoefte, bron=uren, hoeveelheid=40, geldig_vanaf=date(2024, 1, 1), door=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Behoefte.objects.filter(pk=behoefte.pk).update(eenheid="fte")


@ELKE_BRON
def test_er_wordt_aangeboden_wat_nog_over_is(db, soort):
    bron, behoefte = BRONNEN[soort](), maak_behoefte()
    assert [rij.over for rijen in bronnen_voor(behoefte) for rij in rijen] == [10_000]
    dek(behoefte=behoefte, bron=bron, hoeveelheid=6_000, geldig_vanaf=date(2024, 1, 1), door=None)
    assert met_over(type(bron).objects.all()).get().over == 4_000
    dek(behoefte=behoefte, bron=bron, hoeveelheid=4_000, geldig_vanaf=date(2024, 1, 1), door=None)
    assert not any(bronnen_voor(behoefte))


def test_een_bandbreedte_dekt_tot_het_laagste_en_onbekend_niets(db):
    behoefte = maak_behoefte()
    bron = maak_begrotingsregel(zekerheid="bandbreedte", bedrag=100, bedrag_tot=200)
    dek(behoefte=behoefte, bron=bron, hoeveelheid=100, geldig_vanaf=date(2024, 1, 1), door=None)
    for leeg in (bron, maak_gemeentebudget(zekerheid="onbekend", bedrag=None)):
        with pytest.raises(ValidationError):
            dek(
                behoefte=behoefte,
                bron=leeg,
                hoeveelheid=Decimal("0.01"),
                geldig_vanaf=date(2024, 1, 1),
                door=None,
            )


class TestBeeindigen:
    def test_een_dekking_eindigt_na_haar_begin_en_niet_later_dan_zij_al_deed(self, db):
        dekking = maak_dekking(geldig_vanaf=datum("maart 2024"))
        with pytest.raises(ValidationError):
            beeindig(dekking=dekking, per=date(2024, 3, 1), door=None)
        assert beeindig(dekking=dekking, per=date(2024, 3, 2), door=None).geldig_tot == date(2024, 3, 2)
        with pytest.raises(ValidationError):
            beeindig(dekking=dekking, per=date(2025, 1, 1), door=None)
