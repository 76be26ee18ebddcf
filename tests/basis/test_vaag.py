"""Dates that are known in part: reading them, writing them, and their order."""

import datetime
from itertools import pairwise

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from coalitie.basis.vaag import DELEN, MAANDEN, VageDatum


def dag(tekst):
    return datetime.date.fromisoformat(tekst)


VORMEN = [
    # day
    ("4 juli 2024", "2024-07-04", "2024-07-04"),
    ("04 juli 2024", "2024-07-04", "2024-07-04"),
    ("2024-07-04", "2024-07-04", "2024-07-04"),
    ("4-7-2024", "2024-07-04", "2024-07-04"),
    ("04/07/2024", "2024-07-04", "2024-07-04"),
    ("29 februari 2024", "2024-02-29", "2024-02-29"),
    # month
    ("juli 2024", "2024-07-01", "2024-07-31"),
    ("2024-07", "2024-07-01", "2024-07-31"),
    ("2024-7", "2024-07-01", "2024-07-31"),
    ("februari 2024", "2024-02-01", "2024-02-29"),
    ("februari 2023", "2023-02-01", "2023-02-28"),
    ("december 2024", "2024-12-01", "2024-12-31"),
    # part of a year
    ("voorjaar 2024", "2024-03-01", "2024-05-31"),
    ("lente 2024", "2024-03-01", "2024-05-31"),
    ("zomer 2024", "2024-06-01", "2024-08-31"),
    ("najaar 2023", "2023-09-01", "2023-11-30"),
    ("herfst 2023", "2023-09-01", "2023-11-30"),
    ("winter 2023", "2023-12-01", "2024-02-29"),
    ("winter 2023-2024", "2023-12-01", "2024-02-29"),
    ("winter 2023/24", "2023-12-01", "2024-02-29"),
    ("winter van 2022-2023", "2022-12-01", "2023-02-28"),
    ("winter 1999-00", "1999-12-01", "2000-02-29"),
    ("begin 2024", "2024-01-01", "2024-04-30"),
    ("medio 2024", "2024-05-01", "2024-08-31"),
    ("midden 2024", "2024-05-01", "2024-08-31"),
    ("eind 2024", "2024-09-01", "2024-12-31"),
    ("einde 2024", "2024-09-01", "2024-12-31"),
    ("eerste kwartaal 2024", "2024-01-01", "2024-03-31"),
    ("tweede kwartaal van 2024", "2024-04-01", "2024-06-30"),
    ("derde kwartaal van 2024", "2024-07-01", "2024-09-30"),
    ("vierde kwartaal van 2024", "2024-10-01", "2024-12-31"),
    # year
    ("2024", "2024-01-01", "2024-12-31"),
    # from one to another
    ("2024 tot en met 2027", "2024-01-01", "2027-12-31"),
    ("juli 2020 tot en met najaar 2021", "2020-07-01", "2021-11-30"),
    ("4 juli 2024 tot en met 6 juli 2024", "2024-07-04", "2024-07-06"),
    # how people type
    ("  Juli   2024 ", "2024-07-01", "2024-07-31"),
    ("NAJAAR 2023", "2023-09-01", "2023-11-30"),
]


@pytest.mark.parametrize(("tekst", "eerste", "laatste"), VORMEN)
def test_leest_elke_vorm(tekst, eerste, laatste):
    assert VageDatum.lees(tekst) == VageDatum(dag(eerste), dag(laatste))


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "   ",
        "binnenkort",
        "juli",
        "4 juli",
        "34 juli 2024",
        "0 juli 2024",
        "29 februari 2023",
        "31-2-2024",
        "2024-13",
        "2024-00",
        "2024-7-0",
        "0-0-0000",
        "7-4-24",
        "24",
        "20245",
        "1066",
        "2200",
        "4 vrijdag 2024",
        "5 najaar 2024",
        "najaar",
        "zevende kwartaal 2024",
        "2024 tot en met 2023",
        "2024 tot en met",
        "tot en met 2024",
        "2023 tot en met 2024 tot en met 2025",
        "winter 2023-2030",
        "winter 2023-2023",
        "najaar 2023-2024",
        "2024-07-04T00:00",
        "<b>2024</b>",
        "juli 2024; drop table",
    ],
)
def test_weigert_wat_geen_datum_is(tekst):
    with pytest.raises(ValueError):  # noqa: PT011 - every reason for refusing is the same to the caller
        VageDatum.lees(tekst)


def test_laatste_voor_eerste_kan_niet():
    with pytest.raises(ValueError, match="voor de eerste"):
        VageDatum(dag("2024-07-02"), dag("2024-07-01"))


jaren = st.integers(1900, 2199)
dagen = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))
vage_data = st.one_of(
    dagen.map(VageDatum.van_dag),
    st.builds(lambda jaar: VageDatum.lees(str(jaar)), jaren),
    st.builds(lambda maand, jaar: VageDatum.lees(f"{maand} {jaar}"), st.sampled_from(MAANDEN), jaren),
    st.builds(lambda deel, jaar: VageDatum.lees(f"{deel} {jaar}"), st.sampled_from(sorted(DELEN)), jaren),
    st.tuples(dagen, dagen).map(lambda paar: VageDatum(min(paar), max(paar))),
)


@given(vage_data)
def test_wat_er_staat_wordt_weer_zo_gelezen(datum):
    assert VageDatum.lees(str(datum)) == datum


@given(st.text(max_size=40))
def test_willekeurige_tekst_is_een_datum_of_een_nette_weigering(tekst):
    try:
        datum = VageDatum.lees(tekst)
    except ValueError:
        return
    assert datum.eerste <= datum.laatste


@pytest.mark.parametrize(
    ("tekst", "nauwkeurigheid", "in_woorden"),
    [
        ("2024-07-04", "dag", "4 juli 2024"),
        ("2024-07", "maand", "juli 2024"),
        ("2024-02", "maand", "februari 2024"),
        ("herfst 2023", "deel", "najaar 2023"),
        ("winter 2023", "deel", "winter 2023-2024"),
        ("eerste kwartaal 2024", "deel", "eerste kwartaal van 2024"),
        ("2024", "jaar", "2024"),
        ("2024 tot en met 2027", "periode", "2024 tot en met 2027"),
        ("2020-07 tot en met 2021-09", "periode", "juli 2020 tot en met september 2021"),
        ("2020-07-02 tot en met 2020-07-31", "periode", "2 juli 2020 tot en met 31 juli 2020"),
    ],
)
def test_in_woorden_zo_precies_als_bekend(tekst, nauwkeurigheid, in_woorden):
    datum = VageDatum.lees(tekst)
    assert datum.nauwkeurigheid == nauwkeurigheid
    assert str(datum) == in_woorden


def test_volgorde_is_eerst_de_eerste_dag_en_dan_de_laatste():
    in_volgorde = ["2023", "najaar 2023", "winter 2023", "1 januari 2024", "januari 2024", "2024", "5-1-2024"]
    data = [VageDatum.lees(tekst) for tekst in in_volgorde]
    assert all(eerder < later for eerder, later in pairwise(data))


def test_zelfde_dagen_zijn_dezelfde_datum():
    assert len({VageDatum.lees("lente 2024"), VageDatum.lees("voorjaar 2024")}) == 1


@pytest.mark.parametrize(
    ("nederlands", "engels"),
    [
        ("4 juli 2024", "4 July 2024"),
        ("mei 2023", "May 2023"),
        ("najaar 2023", "autumn 2023"),
        ("winter 2023-2024", "winter 2023-2024"),
        ("tweede kwartaal van 2025", "second quarter of 2025"),
        ("maart 2020 tot en met mei 2021", "March 2020 up to and including May 2021"),
    ],
)
def test_in_het_engels(nederlands, engels):
    with translation.override("en"):
        assert str(VageDatum.lees(nederlands)) == engels
