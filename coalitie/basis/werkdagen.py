"""Working days in the Netherlands: not a weekend, not a day off of the Algemene termijnenwet (article 3)."""

from datetime import date, timedelta
from functools import lru_cache

EEN_DAG = timedelta(days=1)
ZATERDAG = 5


def _pasen(jaar):
    """Return Easter Sunday (Meeus, Gregorian calendar)."""
    a, b, c = jaar % 19, jaar // 100, jaar % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return date(jaar, maand, dag + 1)


@lru_cache(maxsize=32)
def feestdagen(jaar):
    """Return the days off of a year as a frozenset of dates; Good Friday counts as one."""
    pasen = _pasen(jaar)
    koningsdag = date(jaar, 4, 27)
    if koningsdag.weekday() > ZATERDAG:
        koningsdag -= EEN_DAG
    return frozenset(
        {
            date(jaar, 1, 1),
            pasen - timedelta(days=2),
            pasen + EEN_DAG,
            koningsdag,
            date(jaar, 5, 5),
            pasen + timedelta(days=39),
            pasen + timedelta(days=50),
            date(jaar, 12, 25),
            date(jaar, 12, 26),
        }
    )


def is_werkdag(dag):
    """Tell whether people are at work on a date."""
    return dag.weekday() < ZATERDAG and dag not in feestdagen(dag.year)


def werkdagen_tussen(begin, eind):
    """Return how many working days passed after the date ``begin``, up to and with ``eind``."""
    dagen = (begin + timedelta(days=nummer) for nummer in range(1, (eind - begin).days + 1))
    return sum(map(is_werkdag, dagen))


def werkdagen_geleden(aantal, vandaag):
    """Return the last date since which more than ``aantal`` working days have passed on ``vandaag``."""
    dag, over = vandaag, aantal + 1
    while over:
        if is_werkdag(dag):
            over -= 1
        dag -= EEN_DAG
    return dag
