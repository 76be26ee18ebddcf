"""What the portal knew at a moment: the history read as if it were the tables themselves."""

import time
from datetime import timedelta

import pytest
from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection, transaction
from django.db.models import Count, Exists, F, OuterRef, Subquery, Sum
from django.utils import timezone

from coalitie.basis.deelvragen import vraag
from coalitie.basis.models import Gebruiker
from coalitie.basis.toen import AlleenLezen, zoals_bekend
from financiering.models import Aanvraag, AanvraagBedrag, AanvraagStap, AanvraagThema
from partners.models import Levering, Toezegging
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_document,
    maak_gebruiker,
    maak_levering,
    maak_thema,
    maak_toezegging,
)
from tests.toen import laatste_op, leg_vast_op
from themas.models import Thema

pytestmark = pytest.mark.django_db

NU = timezone.now()
EEUWEN_GELEDEN, LANG_GELEDEN, TOEN, GISTEREN = (NU - timedelta(days=dagen) for dagen in (5000, 900, 400, 1))


@pytest.fixture
def thema():
    """A theme that was recorded long ago and got another name yesterday."""
    rij = maak_thema(slug="leren", naam="Leren")
    leg_vast_op(LANG_GELEDEN, rij)
    rij.naam = "Groeien"
    rij.save()
    laatste_op(GISTEREN, rij)
    return rij


def namen():
    return list(Thema.objects.order_by("pk").values_list("naam", flat=True))


def test_een_rij_bestaat_vanaf_dat_hij_is_vastgelegd_en_heet_zoals_toen(thema):
    assert namen() == ["Groeien"]
    for moment, verwacht in (
        (EEUWEN_GELEDEN, []),
        (LANG_GELEDEN, ["Leren"]),
        (TOEN, ["Leren"]),
        (NU, ["Groeien"]),
    ):
        with zoals_bekend(moment):
            assert namen() == verwacht


def test_een_verwijderde_rij_is_er_nog_zolang_hij_er_was(thema):
    pk = thema.pk
    thema.delete()
    Thema.pgh_event_model.objects.filter(pgh_obj_id=pk, pgh_label="delete").update(pgh_created_at=GISTEREN)
    assert namen() == []
    with zoals_bekend(TOEN):
        assert namen() == ["Leren"]
        assert Thema.objects.get(pk=pk).slug == "leren"
    with zoals_bekend(GISTEREN + timedelta(seconds=1)):
        assert namen() == []


def test_een_stap_die_later_is_teruggedraaid_telde_toen_nog(rf):
    door = maak_gebruiker()
    aanvraag = maak_aanvraag(status="in_beoordeling")
    aanvraag.toekennen(
        door=door, reden="Brief.", ingegaan=datum("10 mei 2024"), besluitdocument=maak_document()
    )
    leg_vast_op(TOEN, aanvraag, *aanvraag.stappen.all())
    aanvraag.maak_ongedaan(door=door, reden="Verkeerde brief.", besloten_op=None)
    dag = timezone.localdate()
    assert Aanvraag.objects.op(dag).get().status_op == "in_beoordeling"
    with zoals_bekend(TOEN + timedelta(days=1)):
        rij = Aanvraag.objects.op(dag).get()
        assert (rij.status, rij.status_op) == ("toegekend", "toegekend")
        assert [stap.naar for stap in AanvraagStap.objects.geldend().order_by("pk")] == [
            "in_beoordeling",
            "toegekend",
        ]
        assert vraag("SELECT status FROM {rijen} a", rijen=Aanvraag.objects.order_by().values("status")) == [
            ("toegekend",)
        ]


def test_een_veld_buiten_de_geschiedenis_is_leeg():
    toezegging = maak_toezegging(formulierafdruk="a" * 64)
    leg_vast_op(TOEN, toezegging)
    with zoals_bekend(GISTEREN):
        assert Toezegging.objects.get().formulierafdruk is None
    assert Toezegging.objects.get().formulierafdruk == "a" * 64


def test_joins_subqueries_aggregaten_en_unies(thema):
    aanvraag = maak_aanvraag(themas=[thema])
    bedragen = [maak_bedrag(aanvraag=aanvraag, bedrag=euro) for euro in (100, 200, 400)]
    koppeling = AanvraagThema.objects.get()
    leg_vast_op(TOEN, aanvraag.ronde.regeling, aanvraag.ronde, aanvraag, koppeling, *bedragen[:2])
    bedragen[0].bedrag = 150
    bedragen[0].save()
    with zoals_bekend(GISTEREN - timedelta(hours=1)):
        assert AanvraagBedrag.objects.aggregate(som=Sum("bedrag"))["som"] == 300
        assert (
            AanvraagBedrag.objects.filter(aanvraag__ronde__regeling__naam__startswith="Regeling").count() == 2
        )
        assert list(AanvraagBedrag.objects.order_by().values_list("aanvraag__themas__naam").distinct()) == [
            ("Leren",)
        ]
        met = Exists(AanvraagBedrag.objects.filter(aanvraag=OuterRef("pk"), bedrag=100))
        assert Aanvraag.objects.filter(met).exists()
        hoogste = (
            AanvraagBedrag.objects.filter(aanvraag=OuterRef("pk")).order_by("-bedrag").values("bedrag")[:1]
        )
        rij = Aanvraag.objects.annotate(
            hoogste=Subquery(hoogste),
            aantal=Count("bedragen"),
            alle=ArrayAgg("bedragen__bedrag", order_by="bedragen__bedrag"),
        ).get()
        assert (rij.hoogste, rij.aantal, rij.alle) == (200, 2, [100, 200])
        een, twee = AanvraagBedrag.objects.filter(bedrag=100), AanvraagBedrag.objects.filter(bedrag=200)
        assert sorted(een.values_list("bedrag", flat=True).union(twee.values_list("bedrag", flat=True))) == [
            100,
            200,
        ]
        assert [a.titel for a in Aanvraag.objects.prefetch_related("bedragen")] == [aanvraag.titel]
        assert list(AanvraagBedrag.objects.order_by("bedrag").iterator(chunk_size=1)) == bedragen[:2]
    assert AanvraagBedrag.objects.aggregate(som=Sum("bedrag"))["som"] == 750


def test_procenten_haken_en_aanhalingstekens_in_waarden():
    lastig = "100% 'zeker' \"themas_thema\" {naam} %s"
    rij = maak_thema(naam="x")
    Thema.objects.filter(pk=rij.pk).update(wat_we_willen=lastig)
    leg_vast_op(TOEN, rij)
    with zoals_bekend(GISTEREN):
        assert Thema.objects.get(wat_we_willen=lastig).wat_we_willen == lastig
        assert Thema.objects.filter(wat_we_willen__contains="100%").count() == 1
        rijen = vraag(
            "SELECT count(*) AS aantal FROM {t} t WHERE t.wat_we_willen LIKE {p}",
            t=Thema.objects.values("wat_we_willen"),
            p="100%",
        )
        assert rijen[0].aantal == 1
        met_with = vraag("WITH t AS (SELECT naam FROM themas_thema) SELECT naam FROM t")
        assert [rij.naam for rij in met_with] == ["x"]


def test_schrijven_wordt_geweigerd_en_er_verandert_niets(thema):
    with zoals_bekend(TOEN):
        rij = Thema.objects.get()
        for schrijf in (
            rij.save,
            rij.delete,
            lambda: Thema.objects.update(naam="Anders"),
            lambda: Thema.objects.create(slug="nieuw", naam="Nieuw"),
            lambda: connection.cursor().execute("TRUNCATE themas_thema"),
        ):
            with pytest.raises(AlleenLezen), transaction.atomic():
                schrijf()
    assert namen() == ["Groeien"]


def test_binnen_elkaar_telt_het_binnenste(thema):
    with zoals_bekend(TOEN):
        with zoals_bekend(EEUWEN_GELEDEN):
            assert namen() == []
        assert namen() == ["Leren"]
        with zoals_bekend(None):
            assert namen() == ["Groeien"]
        with transaction.atomic():
            assert namen() == ["Leren"]
    assert namen() == ["Groeien"]


def test_een_fout_laat_geen_spoor_na(thema):
    ervoor = list(connection.execute_wrappers)
    with pytest.raises(RuntimeError, match="mis"), zoals_bekend(TOEN):
        raise RuntimeError("mis")
    assert connection.execute_wrappers == ervoor
    assert namen() == ["Groeien"]
    thema.naam = "Opnieuw"
    thema.save()
    assert namen() == ["Opnieuw"]


def test_openbaar_is_wat_het_toen_was_en_nog_is():
    """A draft that was published later was nobody's to read; what was withdrawn since is not to be read now."""
    gebleven, ontwerp, ingetrokken, weg = (
        maak_aanvraag(openbaar_vanaf=LANG_GELEDEN, titel=t) for t in "abcd"
    )
    Aanvraag.objects.filter(pk=ontwerp.pk).update(openbaar_vanaf=None)
    leg_vast_op(TOEN, gebleven, ontwerp, ingetrokken, weg)
    Aanvraag.objects.filter(pk=ontwerp.pk).update(openbaar_vanaf=LANG_GELEDEN)
    Aanvraag.objects.filter(pk=ingetrokken.pk).update(openbaar_vanaf=None)
    weg.delete()
    with zoals_bekend(GISTEREN):
        assert list(Aanvraag.objects.openbaar()) == [gebleven]
        assert Aanvraag.objects.count() == 4
    assert set(Aanvraag.objects.openbaar()) == {gebleven, ontwerp}


def test_wie_er_kijkt_is_wie_er_nu_kijkt():
    iemand = maak_gebruiker(naam="Nu")
    leg_vast_op(TOEN, iemand)
    Gebruiker.objects.filter(pk=iemand.pk).update(naam="Later")
    with zoals_bekend(GISTEREN):
        assert Gebruiker.objects.get(pk=iemand.pk).naam == "Later"


def test_vijftigduizend_gebeurtenissen_zijn_te_dragen():
    toezegging = maak_toezegging(status="bevestigd")
    Levering.objects.bulk_create(
        [Levering(toezegging=toezegging, datum=NU.date(), hoeveelheid=1) for _ in range(5_000)]
    )
    for _ in range(9):
        Levering.objects.update(hoeveelheid=F("hoeveelheid") + 1)
    assert Levering.pgh_event_model.objects.count() == 50_000
    maak_levering(toezegging=toezegging, hoeveelheid=1)
    begin = time.perf_counter()
    with zoals_bekend(timezone.now() + timedelta(minutes=1)):
        assert Levering.objects.aggregate(som=Sum("hoeveelheid"))["som"] == 50_001
    # A tenth of this on a quiet machine.
    assert time.perf_counter() - begin < 5
