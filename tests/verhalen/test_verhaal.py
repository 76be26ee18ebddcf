"""Stories: public from their moment on, and only as long as everybody in them agrees."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from coalitie.basis.status import StapGeweigerd
from tests.klok import moment, zet_klok
from tests.makers import (
    datum,
    maak_bericht,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verhaal,
    maak_voortgang,
    maak_wijk,
)
from tests.plaatjes import plaatje
from themas.models import Interventie, Resultaat
from verhalen.models import Bericht, CijferBlok, CitaatBlok, FotoBlok, Toestemming, Verhaal
from verhalen.models.koppelingen import interventies_zonder_nieuws
from verhalen.vragen import berichten_rond

GEEN_TOESTEMMING = "Van iemand in dit verhaal is er geen geldige toestemming. Leg die eerst vast."


def titels(rijen):
    return sorted(rij.titel for rij in rijen)


def maak_concept(**velden):
    return maak_verhaal(status="concept", publiceren_op=None, **velden)


def geef_toestemming(verhaal, *, gegeven_op=date(2020, 1, 1), geldig_tot=date(2100, 1, 1), wie="Iemand"):
    return Toestemming.objects.create(
        verhaal=verhaal, wie=wie, waarvoor="Foto en verhaal", gegeven_op=gegeven_op, geldig_tot=geldig_tot
    )


# Public from its moment on


@pytest.mark.parametrize(
    ("nu", "staat"),
    [("2026-07-01 11:59:59", "gepland"), ("2026-07-01 12:00:00", "openbaar"), ("2046-01-01", "openbaar")],
)
def test_gepland_verhaal_verschijnt_vanzelf(db, monkeypatch, nu, staat):
    maak_verhaal(publiceren_op=moment("2026-07-01 12:00"))
    zet_klok(monkeypatch, nu)
    assert Verhaal.objects.openbaar().exists() is (staat == "openbaar")
    assert Verhaal.objects.gepland().exists() is (staat == "gepland")


@pytest.mark.parametrize("status", Verhaal.Status.values)
def test_alleen_een_gepubliceerd_verhaal_is_openbaar(db, status):
    maak_verhaal(status=status)
    assert Verhaal.objects.openbaar().exists() is (status == "gepubliceerd")
    assert not Verhaal.objects.gepland().exists()


def test_publiceren_zonder_moment_is_nu(db):
    rij = maak_concept()
    rij.publiceren(door=None, reden="Klaar.")
    assert timezone.now() - rij.publiceren_op < timedelta(minutes=1)
    assert list(Verhaal.objects.openbaar()) == [rij]


def test_publiceren_op_een_moment_in_de_toekomst_is_plannen(db, monkeypatch):
    rij = maak_concept()
    straks = moment("2099-01-01 09:00")
    rij.publiceren(door=None, reden="Klaar.", publiceren_op=straks)
    assert list(Verhaal.objects.gepland()) == [rij]
    zet_klok(monkeypatch, "2099-01-01 09:00")
    assert list(Verhaal.objects.openbaar()) == [rij]


def test_publiceren_houdt_het_moment_dat_al_was_ingevuld(db):
    straks = moment("2099-01-01 09:00")
    rij = maak_verhaal(status="ter_controle", publiceren_op=straks)
    rij.publiceren(door=None, reden="Klaar.")
    assert rij.publiceren_op == straks


def test_ingetrokken_is_offline_en_was_wel_openbaar(db):
    rij = maak_verhaal()
    rij.intrekken(door=None, reden="Er klopte iets niet.")
    assert not Verhaal.objects.openbaar().exists()
    assert rij.was_openbaar
    assert not maak_concept().was_openbaar


def test_nieuwste_verhaal_staat_vooraan_en_wat_geen_moment_heeft_daarvoor(db):
    for titel, wanneer in (("oud", "2026-01-01"), ("nieuw", "2026-06-01"), ("ouder", "2025-01-01")):
        maak_verhaal(titel=titel, publiceren_op=moment(wanneer))
    maak_concept(titel="concept")
    assert [rij.titel for rij in Verhaal.objects.all()] == ["concept", "nieuw", "oud", "ouder"]


# Consent of who is portrayed


def test_zonder_toestemming_geen_publicatie(db):
    rij = maak_concept(portretteert=True)
    assert rij.mist_toestemming
    with pytest.raises(StapGeweigerd) as fout:
        rij.publiceren(door=None, reden="Klaar.")
    assert fout.value.messages == [GEEN_TOESTEMMING]
    assert Verhaal.objects.get(pk=rij.pk).status == "concept"
    geef_toestemming(rij)
    rij.publiceren(door=None, reden="Klaar.")
    assert list(Verhaal.objects.openbaar()) == [rij]


def test_een_die_geen_toestemming_heeft_is_genoeg_om_het_tegen_te_houden(db):
    rij = maak_concept(portretteert=True)
    geef_toestemming(rij, wie="Een")
    geef_toestemming(rij, wie="Twee", geldig_tot=timezone.localdate() - timedelta(days=1))
    with pytest.raises(StapGeweigerd):
        rij.publiceren(door=None, reden="Klaar.")


def test_toestemming_die_nog_gegeven_moet_worden_telt_niet(db):
    rij = maak_concept(portretteert=True)
    toestemming = geef_toestemming(rij, gegeven_op=timezone.localdate() + timedelta(days=1))
    assert not toestemming.is_geldig
    with pytest.raises(StapGeweigerd):
        rij.publiceren(door=None, reden="Klaar.")
    Verhaal.objects.filter(pk=rij.pk).update(status="gepubliceerd", publiceren_op=timezone.now())
    assert not Verhaal.objects.openbaar().exists()
    assert list(Verhaal.objects.zonder_toestemming()) == [rij]


def test_wie_niemand_portretteert_heeft_geen_toestemming_nodig(db):
    rij = maak_concept(portretteert=False)
    geef_toestemming(rij, geldig_tot=date(2021, 1, 1))
    assert not rij.mist_toestemming
    rij.publiceren(door=None, reden="Klaar.")
    assert list(Verhaal.objects.openbaar()) == [rij]
    assert not Verhaal.objects.toestemming_verlopen().exists()


@pytest.mark.parametrize(
    ("nu", "online"),
    [
        ("2026-07-01 00:00:00", True),
        ("2026-07-01 23:59:59", True),
        ("2026-07-02 00:00:00", False),
        ("2026-07-02 12:00:00", False),
    ],
)
def test_na_de_laatste_dag_van_de_toestemming_gaat_het_om_middernacht_offline(db, monkeypatch, nu, online):
    rij = maak_verhaal(portretteert=True, publiceren_op=moment("2026-01-01"))
    geef_toestemming(rij, geldig_tot=date(2026, 7, 1))
    zet_klok(monkeypatch, nu)
    assert Verhaal.objects.openbaar().exists() is online
    assert Verhaal.objects.toestemming_verlopen().exists() is not online
    assert Verhaal.objects.zonder_toestemming().exists() is not online
    assert rij.mist_toestemming is not online


def test_toestemming_verlengen_zet_het_weer_online(db):
    rij = maak_verhaal(portretteert=True)
    toestemming = geef_toestemming(rij, geldig_tot=date(2021, 1, 1))
    assert not Verhaal.objects.openbaar().exists()
    toestemming.geldig_tot = date(2100, 1, 1)
    toestemming.save()
    assert list(Verhaal.objects.openbaar()) == [rij]


@pytest.mark.parametrize(
    ("geldig_tot", "loopt_af"),
    [("2026-06-30", False), ("2026-07-01", True), ("2026-07-31", True), ("2026-08-01", False)],
)
def test_toestemming_loopt_af_binnen_dagen(db, monkeypatch, geldig_tot, loopt_af):
    zet_klok(monkeypatch, "2026-07-01 00:30")
    geef_toestemming(maak_verhaal(portretteert=True), geldig_tot=date.fromisoformat(geldig_tot))
    geef_toestemming(maak_concept(portretteert=True), geldig_tot=date.fromisoformat(geldig_tot))
    assert Verhaal.objects.toestemming_loopt_af(30).count() == int(loopt_af)


# Blocks, pictures and links


def test_blokken_komen_in_de_volgorde_van_de_redactie(db):
    rij = maak_verhaal()
    CitaatBlok.objects.create(parent=rij, region="inhoud", ordering=30, citaat="Zo is het.", wie="Iemand")
    CijferBlok.objects.create(
        parent=rij, region="inhoud", ordering=20, getal="33", wat="banen", bron="Brief", datum=datum("2024")
    )
    FotoBlok.objects.create(parent=rij, region="inhoud", ordering=5, foto=plaatje(), alt="Een plein.")
    soorten = {
        blok.ordering: type(blok).__name__
        for model in (CitaatBlok, CijferBlok, FotoBlok)
        for blok in model.objects.filter(parent=rij)
    }
    assert [soorten[plek] for plek in sorted(soorten)] == ["FotoBlok", "CijferBlok", "CitaatBlok"]


def test_foto_weet_hoe_groot_hij_is(db):
    rij = maak_verhaal(foto=plaatje(maat=(64, 48)), foto_alt="Een plein.")
    rij.refresh_from_db()
    assert (rij.foto_breedte, rij.foto_hoogte) == (64, 48)


def test_wat_in_een_verhaal_genoemd_wordt_gaat_niet_weg(db):
    genoemd = [maak_thema(), maak_wijk(), maak_interventie(), maak_partner()]
    velden = ("themas", "wijken", "interventies", "partners")
    maak_verhaal(**{veld: [rij] for veld, rij in zip(velden, genoemd, strict=True)})
    for rij in genoemd:
        with pytest.raises(Exception, match="protected foreign keys"):
            rij.delete()


# What was heard of an intervention


@pytest.mark.parametrize(
    ("nieuws", "stil"),
    [
        ("niets", True),
        ("verhaal", False),
        ("oud verhaal", True),
        ("gepland verhaal", True),
        ("concept", True),
        ("stap", False),
        ("resultaat", False),
        ("voortgang", False),
        ("oude voortgang", True),
        ("niet goedgekeurde voortgang", True),
    ],
)
def test_interventies_zonder_nieuws(db, monkeypatch, nieuws, stil):
    zet_klok(monkeypatch, "2026-07-01 12:00")
    rij = maak_interventie()
    momenten = {
        "verhaal": moment("2026-04-02 00:00"),
        "oud verhaal": moment("2026-04-01 23:59"),
        "gepland verhaal": moment("2026-07-01 12:01"),
    }
    if nieuws in momenten:
        maak_verhaal(interventies=[rij], publiceren_op=momenten[nieuws])
    elif nieuws == "concept":
        maak_concept(interventies=[rij])
    elif nieuws == "stap":
        rij.voorbereiden(door=None, reden="Begonnen.", ingegaan=datum("april 2026"))
    elif nieuws == "resultaat":
        Resultaat.objects.create(interventie=rij, wat="Iets", bron="Brief", datum=datum("2026"))
    elif "voortgang" in nieuws:
        voortgang = maak_voortgang(interventie=rij, status="ingediend")
        if not nieuws.startswith("niet "):
            dag = datum("1 april 2026" if nieuws.startswith("oude") else "2 april 2026")
            voortgang.goedkeuren(door=None, reden="Akkoord.", ingegaan=dag)
    assert interventies_zonder_nieuws(Interventie.objects.all(), 90).exists() is stil


# Short pieces


def test_bericht_is_openbaar_vanaf_een_moment(db, monkeypatch):
    maak_bericht(openbaar_vanaf=moment("2026-07-01 12:00"))
    zet_klok(monkeypatch, "2026-07-01 11:59")
    assert not Bericht.objects.openbaar().exists()
    zet_klok(monkeypatch, "2026-07-01 12:00")
    assert Bericht.objects.openbaar().exists()


def test_berichten_rond_thema_en_wijk(db):
    wonen, werken = maak_thema(slug="wonen"), maak_thema(slug="werken")
    hier, daar = maak_wijk(slug="hier"), maak_wijk(slug="daar")
    for titel, themas, wijken in (
        ("overal over wonen", [wonen], []),
        ("hier over wonen", [wonen], [hier]),
        ("daar over wonen", [wonen], [daar]),
        ("hier over werken", [werken], [hier]),
        ("nergens over", [], []),
    ):
        rij = maak_bericht(titel=titel)
        rij.themas.set(themas)
        rij.wijken.set(wijken)
    maak_bericht(titel="geheim", openbaar_vanaf=None).themas.set([wonen])
    assert titels(berichten_rond(themas=["wonen"], wijken=["hier"])) == [
        "hier over wonen",
        "overal over wonen",
    ]


# What a consent must outlast


def test_plannen_na_het_eind_van_de_toestemming_wordt_geweigerd(db):
    rij = maak_concept(portretteert=True)
    over = timezone.now() + timedelta(days=90)
    geef_toestemming(rij, geldig_tot=timezone.localdate() + timedelta(days=30))
    with pytest.raises(StapGeweigerd, match="geen geldige toestemming"):
        rij.publiceren(door=None, reden="Klaar.", publiceren_op=over)
    rij.publiceren(door=None, reden="Klaar.", publiceren_op=timezone.now() + timedelta(days=30))


def test_ook_wie_de_laatste_toestemming_weghaalt_zet_het_verhaal_bij_de_redactie_op_de_lijst(db):
    rij = maak_verhaal(portretteert=True)
    toestemming = geef_toestemming(rij)
    assert not Verhaal.objects.toestemming_verlopen()
    toestemming.delete()
    assert not Verhaal.objects.openbaar()
    assert Verhaal.objects.toestemming_verlopen().get() == rij


@pytest.mark.parametrize("jaar", ["0001", "9999"])
def test_een_moment_dat_niemand_kan_bedoelen_wordt_geweigerd(db, jaar):
    rij = maak_concept()
    with pytest.raises(StapGeweigerd, match="jaartal"):
        rij.publiceren(door=None, reden="Klaar.", publiceren_op=moment(f"{jaar}-06-01 12:00"))
    bericht = maak_bericht()
    bericht.openbaar_vanaf = moment(f"{jaar}-06-01 12:00")
    with pytest.raises(ValidationError, match="jaartal"):
        bericht.full_clean()
