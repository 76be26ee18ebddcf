"""A query that is built once gives what it would give when built anew."""

import pytest
from django.db import connection
from django.db.models import F, Value
from django.test.utils import CaptureQueriesContext

from coalitie.basis.vaste_vraag import vaste_vraag
from tests.klok import moment, zet_klok
from tests.makers import maak_bericht, maak_partner, maak_thema
from themas.models import Thema
from verhalen.models import Bericht

pytestmark = pytest.mark.django_db


def test_argumenten_worden_elke_keer_ingevuld_en_er_wordt_een_keer_gebouwd():
    gebouwd = []

    @vaste_vraag
    def met(slug, andere, hoogste):
        gebouwd.append(slug)
        return Thema.objects.filter(slug__in=[slug, *andere], pk__lte=hoogste).order_by("slug")

    een, twee, drie = (maak_thema(slug=slug) for slug in ("een", "twee", "drie"))

    assert met("een", ["twee"], drie.pk) == [een, twee]
    assert met("drie", ["een"], drie.pk) == [drie, een]
    assert met("drie", ["een"], twee.pk) == [een]
    assert met("'; --", ["%s"], drie.pk) == []
    assert len(gebouwd) == 1
    assert met("drie", ["een", "twee"], drie.pk) == [drie, een, twee]  # another shape
    assert met("drie", [], drie.pk) == [drie]
    assert len(gebouwd) == 3
    with CaptureQueriesContext(connection) as gemeten:
        met("een", ["twee"], 1)
    assert len(gemeten) == 1


def test_de_tijd_loopt_door(monkeypatch):
    openbaar = vaste_vraag(lambda: Bericht.objects.openbaar())
    zet_klok(monkeypatch, "2026-03-02 09:00")
    maak_bericht(openbaar_vanaf=moment("2026-03-02 09:01"))
    assert openbaar() == []

    zet_klok(monkeypatch, "2026-03-02 09:02")

    assert len(openbaar()) == 1


def test_ook_de_dag_loopt_door(monkeypatch):
    from partners.models import Partner

    bestaat = vaste_vraag(lambda: Partner.objects.actief())
    zet_klok(monkeypatch, "2026-03-02 23:00")
    maak_partner(actief_tot="2026-03-02")
    assert len(bestaat()) == 1

    zet_klok(monkeypatch, "2026-03-03 01:00")

    assert bestaat() == []


def test_ook_wat_op_de_slag_van_middernacht_wordt_gebouwd_loopt_door(monkeypatch):
    from partners.models import Partner

    bestaat = vaste_vraag(lambda: Partner.objects.actief())
    maak_partner(actief_tot="2026-03-03")
    tikken = iter([moment("2026-03-02 23:59:59.999"), *[moment("2026-03-03 00:00:00.001")] * 9])
    with monkeypatch.context() as even:
        even.setattr("django.utils.timezone.now", lambda: next(tikken))
        assert len(bestaat()) == 1

    zet_klok(monkeypatch, "2026-03-04 12:00")

    assert bestaat() == []


def test_waarden_en_verenigingen():
    @vaste_vraag
    def samen(slug):
        thema = Thema.objects.filter(slug=slug).order_by().values(wat=F("naam"), rang=Value(1))
        return thema.union(
            Thema.objects.exclude(slug=slug).order_by().values(wat=F("naam"), rang=Value(2))
        ).order_by("rang")

    maak_thema(slug="een", naam="Een"), maak_thema(slug="twee", naam="Twee")

    assert [rij["wat"] for rij in samen("een")] == ["Een", "Twee"]
    assert [rij["wat"] for rij in samen("twee")] == ["Twee", "Een"]


def test_wat_nooit_iets_kan_geven_geeft_niets():
    leeg = vaste_vraag(lambda: Thema.objects.none())

    assert leeg() == []
    assert leeg() == []
