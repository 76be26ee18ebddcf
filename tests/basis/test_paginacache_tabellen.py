"""What a query reads and writes, and when a change is told."""

import pytest
from django.db import connection, transaction

from coalitie.basis.models import Portaal
from coalitie.basis.paginacache import versies
from coalitie.basis.paginacache.tabellen import gelezen, geschreven, opname
from tests.makers import maak_thema, maak_verhaal
from verhalen.models import Verhaal


@pytest.fixture
def verhoogd(monkeypatch):
    """Return the list of what is told to have changed, as sorted lists of tables."""
    gemeld = []
    monkeypatch.setattr(versies, "verhoog", lambda tabellen: gemeld.append(sorted(tabellen)))
    return gemeld


@pytest.fixture
def vastleggen(django_capture_on_commit_callbacks):
    """Return a context in which changes are committed at its end."""

    def begin():
        connection.run_on_commit.clear()
        return django_capture_on_commit_callbacks(execute=True)

    return begin


@pytest.mark.parametrize(
    ("sql", "tabellen"),
    [
        (
            'SELECT 1 FROM "verhalen_verhaal" INNER JOIN "themas_thema" ON TRUE',
            "verhalen_verhaal themas_thema",
        ),
        ("select * from verhalen_verhaal v, themas_wijk w", "verhalen_verhaal themas_wijk"),
        ("WITH x AS (SELECT 1 FROM public.themas_wijk) SELECT * FROM x", "themas_wijk x"),
        ('SELECT max(a) FROM "verhalen_verhaalevent"', "verhalen_verhaal"),
        ("SELECT 1", ""),
    ],
)
def test_wat_een_vraag_leest(sql, tabellen):
    assert gelezen(sql) == set(tabellen.split())


@pytest.mark.parametrize(
    ("sql", "tabellen"),
    [
        ('INSERT INTO "themas_wijk" ("naam") VALUES (%s) ON CONFLICT DO UPDATE SET naam = 1', "themas_wijk"),
        ('UPDATE "themas_wijk" SET naam = (SELECT naam FROM themas_thema)', "themas_wijk"),
        ("delete from only themas_wijk", "themas_wijk"),
        (
            "WITH weg AS (DELETE FROM themas_wijk RETURNING id) INSERT INTO themas_thema SELECT 1",
            "themas_wijk themas_thema",
        ),
        ("SELECT set_config('a', 'b', true); UPDATE themas_wijk SET naam = ''", "themas_wijk"),
        ('SELECT 1 FROM themas_wijk FOR NO KEY UPDATE OF "themas_wijk" SKIP LOCKED', ""),
        ("SELECT 1 FROM themas_wijk FOR UPDATE", ""),
        ('INSERT INTO "django_session" VALUES (1)', ""),
        ('INSERT INTO "basis_deurtelling" VALUES (1)', ""),
        ('TRUNCATE "themas_wijk", "themas_thema"', "*"),
        ("ALTER TABLE themas_wijk ADD naam text", "*"),
        ("SAVEPOINT a", ""),
    ],
)
def test_wat_een_opdracht_schrijft(sql, tabellen):
    assert geschreven(sql) == set(tabellen.split())


def test_een_opname_ziet_elke_tabel_die_een_pagina_leest(client, db):
    maak_verhaal(slug="een", themas=[maak_thema()])

    with opname() as tabellen:
        client.get("/verhalen/een/")

    assert {"verhalen_verhaal", "verhalen_toestemming", "verhalen_tekstblok", "themas_thema"} <= tabellen
    assert "basis_portaal" in tabellen
    assert "financiering_aanvraag" not in tabellen


def test_pas_na_het_vastleggen_en_dan_in_een_keer(db, verhoogd, vastleggen):
    with vastleggen():
        Portaal.objects.create(naam="Noord")
        for naam in ("a", "b", "c"):
            with transaction.atomic():
                maak_thema(naam=naam)
        Portaal.objects.update(naam="Oost")
        assert verhoogd == []

    assert {"basis_portaal", "themas_thema"} <= set(verhoogd[0])
    assert not any("themas_thema" in tabellen for tabellen in verhoogd[1:])


def test_wat_wordt_teruggedraaid_meldt_niets(db, verhoogd, vastleggen):
    with vastleggen():
        with transaction.atomic():
            maak_thema(naam="a")
        with transaction.atomic():
            Portaal.objects.create(naam="Noord")
            transaction.set_rollback(True)

    assert "themas_thema" in verhoogd[0]
    assert not any("basis_portaal" in tabellen for tabellen in verhoogd)


@pytest.mark.parametrize(
    "verander",
    [
        lambda verhaal: verhaal.save(),
        lambda verhaal: verhaal.delete(),
        lambda verhaal: Verhaal.objects.update(titel="Anders"),
        lambda verhaal: Verhaal.objects.bulk_update([verhaal], ["titel"]),
        lambda verhaal: connection.cursor().execute("UPDATE verhalen_verhaal SET titel = 'Anders'"),
    ],
)
def test_elke_manier_van_schrijven_wordt_gezien(db, verhoogd, verander, vastleggen):
    verhaal = maak_verhaal()

    with vastleggen():
        verander(verhaal)

    assert any("verhalen_verhaal" in tabellen for tabellen in verhoogd)


def test_een_koppeling_wordt_gezien(db, verhoogd, vastleggen):
    verhaal, thema = maak_verhaal(), maak_thema()

    with vastleggen():
        verhaal.themas.add(thema)

    assert "verhalen_verhaalthema" in verhoogd[0]
    assert "verhalen_verhaal" not in verhoogd[0]
