"""Co-financing: what is required, promised and short; ranges and unknown amounts stay what they are."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from coalitie.basis.status import StapGeweigerd
from financiering.cofinanciering import met_cofinanciering, met_tekort, stand
from financiering.models import Aanvraag, Cofinanciering
from partners.models import Toezegging
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_cofinanciering,
    maak_partner,
    maak_ronde,
    maak_toegezegd,
    maak_toezegging,
)
from tests.samen import tegelijk

DAG = datetime.date(2025, 1, 1)


def maak(percentage=None, **bedrag):
    ronde = maak_ronde()
    ronde.regeling.cofinanciering_percentage = percentage
    ronde.regeling.save()
    aanvraag = maak_aanvraag(ronde=ronde)
    if bedrag:
        maak_bedrag(aanvraag=aanvraag, per=datum("2024"), **bedrag)
    return aanvraag


def stand_van(aanvraag, dag=DAG):
    return stand(met_cofinanciering(Aanvraag.objects.filter(pk=aanvraag.pk), dag).get())


def met_toezegging(aanvraag, bedrag, **velden):
    toezegging = maak_toegezegd(hoeveelheid=bedrag)
    return maak_cofinanciering(
        aanvraag=aanvraag, partner=toezegging.partner, toezegging=toezegging, bedrag=bedrag, **velden
    )


@pytest.mark.parametrize(("percentage", "eis"), [(50, 1000), (20, 250), (0, 0), (Decimal("33.33"), "499.93")])
def test_het_percentage_is_een_deel_van_het_geheel(db, percentage, eis):
    nu = stand_van(maak(percentage, bedrag=1000))
    assert (nu.eis.laag, nu.eis.hoog) == (Decimal(eis), Decimal(eis))


def test_wat_niet_bekend_is_blijft_niet_bekend(db):
    for aanvraag in (maak(None, bedrag=1000), maak(50), maak(100, bedrag=1000)):
        nu = stand_van(aanvraag)
        assert (nu.eis, nu.tekort, nu.is_tekort) == (None, None, False)
    onbekend = stand_van(maak(50, bedrag=None, zekerheid="onbekend"))
    assert onbekend.eis is None


def test_toegezegd_en_nog_niet_staan_apart(db):
    aanvraag = maak(50, bedrag=1000)
    met_toezegging(aanvraag, 300)
    maak_cofinanciering(aanvraag=aanvraag, wie="Een fonds", bedrag=400)
    nu = stand_van(aanvraag)
    assert (nu.toegezegd.laag, nu.nog_niet.laag) == (300, 400)
    assert nu.tekort == (700, 700)


@pytest.mark.parametrize("status", ["voorgesteld", "ingetrokken", "afgewezen"])
def test_alleen_een_toezegging_die_staat_telt_als_toegezegd(db, status):
    aanvraag = maak(50, bedrag=1000)
    regel = met_toezegging(aanvraag, 300)
    regel.toezegging.leg_stap_vast(
        van="bevestigd", naar=status, ingegaan=datum("2024"), reden="Anders.", bron="", door=None
    )
    assert stand_van(aanvraag).toegezegd.laag == 0


def test_een_bandbreedte_blijft_een_bandbreedte(db):
    aanvraag = maak(50, zekerheid="bandbreedte", bedrag=1000, bedrag_tot=2000)
    maak_cofinanciering(aanvraag=aanvraag, zekerheid="bandbreedte", bedrag=10, bedrag_tot=20, wie="Een fonds")
    met_toezegging(aanvraag, 1200)
    nu = stand_van(aanvraag)
    assert (nu.eis.laag, nu.eis.hoog) == (1000, 2000)
    assert (nu.nog_niet.laag, nu.nog_niet.hoog) == (10, 20)
    assert nu.tekort == (0, 800)
    assert (nu.is_tekort, nu.zeker_tekort) == (True, False)


def test_een_onbekende_belofte_kan_genoeg_zijn(db):
    aanvraag = maak(50, bedrag=1000)
    toezegging = maak_toegezegd()
    maak_cofinanciering(
        aanvraag=aanvraag,
        partner=toezegging.partner,
        toezegging=toezegging,
        zekerheid="onbekend",
        bedrag=None,
    )
    nu = stand_van(aanvraag)
    assert nu.toegezegd.onbekend == 1
    assert nu.tekort == (0, 1000)


def test_op_een_dag_geldt_de_nieuwste_regel_van_die_dag(db):
    aanvraag = maak(50, bedrag=1000)
    for per, bedrag in (("2023", 100), ("2024", 700), ("2026", 900)):
        maak_cofinanciering(aanvraag=aanvraag, wie="Een fonds", bedrag=bedrag, per=datum(per))
    maak_cofinanciering(aanvraag=aanvraag, wie="Een fonds", vorm="natura", bedrag=5, per=datum("2023"))
    assert stand_van(aanvraag).nog_niet.laag == 705
    assert stand_van(aanvraag, datetime.date(2023, 6, 1)).nog_niet.laag == 105
    assert stand_van(aanvraag, datetime.date(2022, 6, 1)).nog_niet.aantal == 0


def test_met_tekort_in_een_vraag(db, django_assert_num_queries):
    kort = maak(50, bedrag=1000)
    genoeg = maak(50, bedrag=1000)
    met_toezegging(genoeg, 1000)
    maak(0, bedrag=1000)
    maak(None, bedrag=1000)
    with django_assert_num_queries(1):
        gevonden = [(rij, stand(rij).tekort) for rij in met_tekort(Aanvraag.objects.all(), DAG)]
    assert gevonden == [(kort, (1000, 1000))]


# A commitment must fit


def regel(**velden):
    goed = {"vorm": "geld", "zekerheid": "exact", "bedrag": 400, "bron": "Brief", "per": datum("2024")}
    return Cofinanciering(**{**goed, "aanvraag": maak_aanvraag(), **velden})


def test_een_toezegging_van_een_ander_wordt_geweigerd(db):
    with pytest.raises(ValidationError, match="andere partner"):
        regel(partner=maak_partner(), toezegging=maak_toezegging(hoeveelheid=500)).full_clean()


def test_geld_hoort_bij_geld(db):
    mensen = maak_toezegging(soort="mensen", eenheid="uur", hoeveelheid=500)
    with pytest.raises(ValidationError, match="Kies bij geld"):
        regel(partner=mensen.partner, toezegging=mensen).full_clean()
    regel(partner=mensen.partner, toezegging=mensen, vorm="natura", bedrag=9000).full_clean()


def test_een_toezegging_telt_geen_twee_keer(db):
    geld = maak_toezegging(hoeveelheid=500)
    regel(partner=geld.partner, toezegging=geld, bedrag=100).save()
    goed = regel(partner=geld.partner, toezegging=geld, bedrag=400)
    goed.full_clean()
    with pytest.raises(ValidationError, match="Verlaag het bedrag"):
        regel(partner=geld.partner, toezegging=geld, bedrag=401).full_clean()
    goed.save()
    # A newer line of the same who takes the place of the older one.
    regel(aanvraag=goed.aanvraag, partner=geld.partner, toezegging=geld, bedrag=300).full_clean()


def test_een_regel_van_vroeger_houdt_het_formulier_niet_tegen(db):
    geld = maak_toegezegd(hoeveelheid=500)
    oud = regel(partner=geld.partner, toezegging=geld, bedrag=500)
    oud.save()
    nieuw = regel(aanvraag=oud.aanvraag, partner=geld.partner, toezegging=geld, bedrag=200, per=datum("2025"))
    nieuw.save()
    geld.bijstellen(hoeveelheid=Decimal(200), door=None, reden="Minder.")
    oud.refresh_from_db()
    oud.full_clean()
    nieuw.bedrag = 201
    with pytest.raises(ValidationError, match="Verlaag het bedrag"):
        nieuw.full_clean()


class TestDatabase:
    """The same, past every form."""

    @pytest.fixture
    def geld(self, db):
        return maak_toegezegd(hoeveelheid=500)

    def van(self, toezegging, **velden):
        return regel(**{"partner": toezegging.partner, "toezegging": toezegging, **velden})

    def weigert(self, doe):
        with pytest.raises(IntegrityError) as fout, transaction.atomic():
            doe()
        return fout.value.__cause__.diag.constraint_name.removeprefix("cofinanciering_")

    def test_een_regel_past_bij_zijn_toezegging(self, geld):
        assert self.weigert(self.van(geld, partner=maak_partner()).save) == "van_zelfde_partner"
        assert self.weigert(self.van(geld, vorm="natura").save) == "in_zelfde_vorm"
        assert self.weigert(self.van(geld, bedrag=Decimal("500.01")).save) == "past_in_toezegging"
        hoog = {"zekerheid": "bandbreedte", "bedrag": 1, "bedrag_tot": 501}
        assert self.weigert(self.van(geld, **hoog).save) == "past_in_toezegging"
        self.van(geld, bedrag=500).save()

    def test_samen_passen_ze_ook_als_er_een_vervalt(self, geld):
        eerste = self.van(geld, bedrag=300)
        eerste.save()
        nieuwer = self.van(geld, aanvraag=eerste.aanvraag, bedrag=100, per=datum("2025"))
        nieuwer.save()
        ander = self.van(geld, bedrag=400)
        ander.save()
        assert self.weigert(lambda: Cofinanciering.objects.filter(pk=ander.pk).update(bedrag=401))
        # The older line would count again.
        assert self.weigert(nieuwer.delete) == "past_in_toezegging"
        ander.delete()
        nieuwer.delete()

    def test_de_toezegging_wordt_niet_minder_dan_er_op_gerekend_wordt(self, geld):
        self.van(geld, bedrag=400).save()
        with pytest.raises(StapGeweigerd, match="rekenen op .* cofinanciering"):
            geld.bijstellen(hoeveelheid=Decimal(399), door=None, reden="Minder.")
        geld.bijstellen(hoeveelheid=Decimal(400), door=None, reden="Minder.")
        rijen = Toezegging.objects.filter(pk=geld.pk)
        assert self.weigert(lambda: rijen.update(partner=maak_partner())) == "van_zelfde_partner"
        anders = {"soort": "mensen", "eenheid": "uur"}
        assert self.weigert(lambda: rijen.update(**anders)) == "in_zelfde_vorm"

    def test_wat_niet_doorgaat_mag_blijven_staan(self, geld):
        self.van(geld, bedrag=400).save()
        geld.intrekken(door=None, reden="Toch niet.")
        assert geld.status == "ingetrokken"

    @pytest.mark.django_db(transaction=True)
    def test_twee_aanvragen_tegelijk_gebruiken_een_toezegging_niet_dubbel(self):
        geld = maak_toegezegd(hoeveelheid=500)
        uitkomst = tegelijk(*[self.van(geld, bedrag=300).save for _keer in range(4)])
        assert [een is None for een in uitkomst].count(True) == 1
        assert Cofinanciering.objects.get().bedrag == 300
