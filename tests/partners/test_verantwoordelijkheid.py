"""Who answers for what: at any moment at most one leads."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction

from partners.models import Lidmaatschap, Partner, Verantwoordelijkheid
from partners.models.verantwoordelijkheid import interventies_zonder_trekker
from tests.klok import zet_klok
from tests.makers import gisteren, maak_interventie, maak_partner, maak_verantwoordelijkheid
from tests.samen import tegelijk
from themas.models import Interventie

AL_EEN_TREKKER = (
    "Deze interventie heeft in deze periode al een trekker. Sluit die eerst af met een einddatum."
)


def dag(tekst):
    return date.fromisoformat(tekst) if tekst else None


@pytest.fixture
def interventie(db):
    return maak_interventie()


def trekker(interventie, van, tot, **velden):
    return Verantwoordelijkheid(
        interventie=interventie, partner=maak_partner(), rol="trekker", van=dag(van), tot=dag(tot), **velden
    )


@pytest.mark.parametrize(
    ("eerste", "tweede"),
    [
        (("2024-01-01", "2024-06-30"), ("2024-07-01", None)),
        (("2024-01-01", "2024-06-30"), ("2024-07-01", "2024-07-01")),
        ((None, "2024-06-30"), ("2024-07-01", None)),
        (("2024-07-01", None), (None, "2024-06-30")),
        (("2024-01-01", "2024-01-01"), ("2024-01-02", "2024-01-02")),
    ],
)
def test_trekkers_na_elkaar_mag(interventie, eerste, tweede):
    for periode in (eerste, tweede):
        rij = trekker(interventie, *periode)
        rij.full_clean()
        rij.save()


@pytest.mark.parametrize(
    ("eerste", "tweede"),
    [
        ((None, None), (None, None)),
        ((None, None), ("2024-01-01", "2024-01-01")),
        (("2024-01-01", None), ("2030-01-01", None)),
        (("2024-01-01", "2024-06-30"), ("2024-06-30", None)),
        ((None, "2024-06-30"), ("2024-06-30", "2024-06-30")),
        (("2024-01-01", "2024-12-31"), ("2024-03-01", "2024-04-01")),
    ],
)
def test_twee_trekkers_tegelijk_mag_niet(interventie, eerste, tweede):
    trekker(interventie, *eerste).save()
    dubbel = trekker(interventie, *tweede)
    with pytest.raises(ValidationError) as fout:
        dubbel.full_clean()
    assert fout.value.messages == [AL_EEN_TREKKER]
    with pytest.raises(IntegrityError), transaction.atomic():
        dubbel.save()


def test_twee_trekkers_van_verschillende_interventies_en_andere_rollen_mogen(interventie):
    trekker(interventie, None, None).save()
    trekker(maak_interventie(), None, None).save()
    for rol in ("uitvoerder", "financier", "adviseur"):
        for _keer in range(2):
            maak_verantwoordelijkheid(interventie=interventie, rol=rol)
    assert Verantwoordelijkheid.objects.filter(interventie=interventie).count() == 7


def test_een_partner_mag_meer_rollen_hebben_maar_niet_twee_keer_dezelfde(interventie):
    partner = maak_partner()
    for rol in ("trekker", "financier"):
        maak_verantwoordelijkheid(interventie=interventie, partner=partner, rol=rol)
    dubbel = Verantwoordelijkheid(interventie=interventie, partner=partner, rol="financier")
    with pytest.raises(ValidationError) as fout:
        dubbel.full_clean()
    assert fout.value.messages == ["Deze partner heeft deze rol hier al in deze periode."]


def test_een_bestaande_trekker_kan_gewoon_bewaard_worden(interventie):
    rij = trekker(interventie, None, None)
    rij.save()
    rij.waarvoor = "Alles"
    rij.full_clean()
    rij.save()


def test_de_rol_veranderen_in_trekker_mag_niet_als_er_al_een_is(interventie):
    trekker(interventie, None, None).save()
    rij = maak_verantwoordelijkheid(interventie=interventie)
    rij.rol = "trekker"
    with pytest.raises(ValidationError) as fout:
        rij.full_clean()
    assert fout.value.messages == [AL_EEN_TREKKER]


@pytest.mark.django_db(transaction=True)
def test_van_twee_die_tegelijk_trekker_worden_wint_er_een():
    interventie = maak_interventie()
    rijen = [trekker(interventie, None, None), trekker(interventie, "2024-01-01", None)]
    uitkomsten = tegelijk(*(rij.save for rij in rijen))
    assert uitkomsten.count(None) == 1
    (geweigerd,) = [uitkomst for uitkomst in uitkomsten if uitkomst is not None]
    assert isinstance(geweigerd, DatabaseError)
    assert Verantwoordelijkheid.objects.get().partner in [rij.partner for rij in rijen]


# Who leads today


@pytest.mark.parametrize(
    ("van", "tot", "zonder"),
    [
        (None, None, False),
        ("2026-03-29", "2026-03-29", False),
        ("2026-03-30", None, True),
        (None, "2026-03-28", True),
        ("2020-01-01", "2026-03-28", True),
        ("2020-01-01", "2030-01-01", False),
    ],
)
@pytest.mark.parametrize("uur", ["00:00", "01:30", "03:30", "23:59"])
def test_zonder_trekker_vandaag(interventie, monkeypatch, van, tot, zonder, uur):
    """Also on the day on which summer time begins, when the night is an hour short."""
    rij = trekker(interventie, van, tot)
    rij.save()
    zet_klok(monkeypatch, f"2026-03-29 {uur}")
    assert interventies_zonder_trekker(Interventie.objects.all()).exists() is zonder
    assert Verantwoordelijkheid.objects.geldig().exists() is not zonder
    assert rij.is_geldig is not zonder


def test_zonder_trekker_kijkt_alleen_naar_trekkers_en_alleen_binnen_de_vraag(db):
    met, zonder, buiten = maak_interventie(), maak_interventie(), maak_interventie()
    maak_verantwoordelijkheid(interventie=met, rol="trekker")
    maak_verantwoordelijkheid(interventie=zonder, rol="uitvoerder")
    assert list(interventies_zonder_trekker(Interventie.objects.exclude(pk=buiten.pk))) == [zonder]


def test_wie_er_op_een_dag_verantwoordelijk_was(interventie):
    eerst = trekker(interventie, "2024-01-01", "2024-06-30")
    toen = trekker(interventie, "2024-07-01", None)
    for rij in (eerst, toen):
        rij.save()
    assert list(Verantwoordelijkheid.objects.op(date(2024, 6, 30))) == [eerst]
    assert list(Verantwoordelijkheid.objects.op(date(2024, 7, 1))) == [toen]
    assert not Verantwoordelijkheid.objects.op(date(2023, 12, 31)).exists()


# Partners and their people


@pytest.mark.parametrize(
    ("van", "tot", "actief"),
    [
        (None, None, True),
        ("2026-07-01", "2026-07-01", True),
        ("2026-07-02", None, False),
        (None, "2026-06-30", False),
    ],
)
def test_actieve_partners(db, monkeypatch, van, tot, actief):
    maak_partner(actief_van=dag(van), actief_tot=dag(tot))
    zet_klok(monkeypatch, "2026-07-01 00:00")
    assert Partner.objects.actief().exists() is actief


def test_lid_wisselt_van_rol_en_houdt_er_een_tegelijk(alice):
    eerste = Lidmaatschap.objects.get(gebruiker=alice)
    eerste.van, eerste.tot = date(2024, 1, 1), date(2024, 12, 31)
    eerste.save()
    volgende = Lidmaatschap(
        gebruiker=alice, partner=eerste.partner, rol="mandaathouder", van=date(2024, 12, 31)
    )
    with pytest.raises(ValidationError) as fout:
        volgende.full_clean()
    assert fout.value.messages == ["Deze persoon heeft in deze periode al een rol bij deze partner."]
    volgende.van = date(2025, 1, 1)
    volgende.full_clean()
    volgende.save()
    assert list(Lidmaatschap.objects.op(date(2024, 6, 1))) == [eerste]
    assert list(Lidmaatschap.objects.op(date(2025, 6, 1))) == [volgende]


def test_lid_mag_bij_twee_partners_tegelijk_iets_doen(alice):
    rij = Lidmaatschap(gebruiker=alice, partner=maak_partner(), rol="lezer")
    rij.full_clean()
    rij.save()


def test_partner_verschijnt_pas_op_zijn_moment(db):
    maak_partner(openbaar_vanaf=None)
    zichtbaar = maak_partner(openbaar_vanaf=gisteren())
    assert list(Partner.objects.openbaar()) == [zichtbaar]
