"""Working days, as the law counts them."""

from datetime import date, timedelta

import pytest

from coalitie.basis.werkdagen import is_werkdag, werkdagen_geleden, werkdagen_tussen


@pytest.mark.parametrize(
    "dag",
    [
        date(2026, 1, 1),
        date(2026, 4, 3),  # Goede Vrijdag
        date(2026, 4, 6),  # tweede paasdag
        date(2026, 4, 27),
        date(2025, 4, 26),  # Koningsdag: de 27e is een zondag
        date(2026, 5, 5),
        date(2026, 5, 14),  # Hemelvaart
        date(2026, 5, 25),  # tweede pinksterdag
        date(2026, 12, 25),
        date(2024, 3, 29),
        date(2038, 4, 26),  # Pasen zo laat als het kan: 25 april
        date(2026, 11, 21),  # zaterdag
    ],
)
def test_dan_werkt_er_niemand(dag):
    assert not is_werkdag(dag)


@pytest.mark.parametrize("dag", [date(2025, 4, 25), date(2026, 4, 28), date(2024, 2, 29), date(2026, 12, 31)])
def test_dan_wel(dag):
    assert is_werkdag(dag)


def test_tussen_twee_dagen():
    assert werkdagen_tussen(date(2026, 11, 20), date(2026, 11, 20)) == 0
    assert werkdagen_tussen(date(2026, 11, 20), date(2026, 11, 23)) == 1  # vrijdag tot maandag
    assert werkdagen_tussen(date(2026, 12, 24), date(2027, 1, 4)) == 5
    assert werkdagen_tussen(date(2026, 11, 23), date(2026, 11, 20)) == 0


@pytest.mark.parametrize(
    "vandaag", [date(2026, 5, 6), date(2026, 12, 27), date(2026, 1, 2), date(2026, 11, 22)]
)
def test_zolang_geleden_is_de_laatste_dag_die_te_lang_is(vandaag):
    dag = werkdagen_geleden(10, vandaag)
    assert werkdagen_tussen(dag, vandaag) == 11
    assert werkdagen_tussen(dag + timedelta(days=1), vandaag) == 10
