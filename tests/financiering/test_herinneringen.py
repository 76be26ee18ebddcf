"""Reminders of deadlines: to whom, on which days, in the one mail a day that everybody gets."""

from datetime import date, timedelta

import pytest
from django.core import mail

from coalitie.basis.tasks import verstuur_post
from financiering.herinneringen import HOOGSTENS, Termijnen
from financiering.models import Termijnherinnering, Verplichting
from partners.tasks import herinner
from tests.klok import zet_klok
from tests.makers import (
    maak_aanvraag,
    maak_besluit,
    maak_gebruiker,
    maak_interventie,
    maak_lid,
    maak_partner,
    maak_toezegging,
    maak_verplichting,
    maak_verstrekkersvraag,
    maak_vervolgactie,
)
from tests.samen import tegelijk

pytestmark = pytest.mark.django_db
DAG = date(2026, 7, 15)


@pytest.fixture
def klok(monkeypatch):
    """Set the clock to eight in the morning, so many days from the day of the deadline."""

    def zet(dagen):
        zet_klok(monkeypatch, f"{DAG + timedelta(days=dagen)}T08:00")

    zet(-60)
    return zet


@pytest.fixture
def petra(rollen):
    """Somebody of the team, who looks after applications."""
    gebruiker = maak_gebruiker(email="petra@coalitie.example", naam="Petra", is_staff=True)
    gebruiker.groups.add(rollen["programmateam"])
    return gebruiker


def post_van_vandaag():
    """Let the day begin, and return what was mailed."""
    mail.outbox.clear()
    herinner()
    verstuur_post()
    return list(mail.outbox)


def gehoord(klok, dagen):
    """Live these days one by one, and return on which of them there was mail, with its subject."""
    per_dag = {}
    for dag in dagen:
        klok(dag)
        if berichten := post_van_vandaag():
            per_dag[dag] = [bericht.subject for bericht in berichten]
    return per_dag


def test_dertig_veertien_en_drie_dagen_vooraf_en_elke_week_zolang_het_te_laat_is(klok, petra):
    maak_verplichting(
        omschrijving="SiSa", uiterlijk=DAG, aanvraag=maak_aanvraag(titel="Kansen", eigenaar=petra)
    )
    op = gehoord(klok, range(-32, 17))
    assert list(op) == [-30, -14, -3, 1, 8, 15]
    assert op[-30] == ["Uiterlijk 15 juli 2026: SiSa, Kansen"]
    assert op[8] == ["Te laat: SiSa, Kansen"]


def test_wie_genoemd_is_krijgt_de_mail_met_een_link_en_niemand_anders(klok, petra, rollen):
    ander = maak_gebruiker(email="ander@coalitie.example", is_staff=True)
    verplichting = maak_verplichting(
        omschrijving="SiSa", uiterlijk=DAG, eigenaar=petra, aanvraag=maak_aanvraag(eigenaar=ander)
    )
    klok(-3)
    (bericht,) = post_van_vandaag()
    assert bericht.to == ["petra@coalitie.example"]
    assert f"/beheer/financiering/verplichting/{verplichting.pk}/change/" in bericht.body
    assert "nog 3 dagen" in bericht.body
    assert "omdat jij genoemd bent" in bericht.body


def test_geleverd_beantwoord_of_gedaan_is_klaar(klok, petra):
    aanvraag = maak_aanvraag(eigenaar=petra)
    maak_verplichting(aanvraag=aanvraag, uiterlijk=DAG, geleverd_op=DAG - timedelta(days=50))
    maak_verstrekkersvraag(
        aanvraag=aanvraag,
        gesteld_op=date(2026, 1, 1),
        uiterlijk=DAG,
        antwoord="Ja.",
        beantwoord_op=date(2026, 2, 1),
    )
    maak_vervolgactie(eigenaar=petra, uiterlijk=DAG, gedaan_op=date(2026, 2, 1))
    assert gehoord(klok, (-30, -3, 1)) == {}


def test_alles_van_een_dag_staat_in_een_mail(klok, petra):
    aanvraag = maak_aanvraag(eigenaar=petra, titel="Kansen")
    maak_verplichting(aanvraag=aanvraag, omschrijving="Rapport", uiterlijk=DAG)
    maak_verstrekkersvraag(aanvraag=aanvraag, gesteld_op=date(2026, 1, 1), uiterlijk=DAG)
    maak_vervolgactie(wat="Plein inrichten", eigenaar=petra, uiterlijk=DAG)
    partner = maak_partner()
    maak_lid(partner=partner, rol="mandaathouder", gebruiker=petra)
    maak_toezegging(partner=partner, interventie=maak_interventie(titel="Samen eten"))
    klok(-3)
    (bericht,) = post_van_vandaag()
    for stuk in ("Rapport, Kansen", "vraag van de verstrekker over Kansen", "Plein inrichten", "Samen eten"):
        assert stuk in bericht.body
    assert bericht.subject.endswith("en meer")
    assert post_van_vandaag() == []


def test_niemand_genoemd_is_geen_mail_en_een_gestopt_account_ook_niet(klok, petra):
    maak_verplichting(uiterlijk=DAG)
    weg = maak_gebruiker(email="weg@coalitie.example", is_active=False)
    maak_verplichting(uiterlijk=DAG, eigenaar=weg)
    assert gehoord(klok, (-30, -3, 1)) == {}


def test_een_paar_dagen_zonder_werker_geeft_daarna_een_mail(klok, petra):
    maak_verplichting(uiterlijk=DAG, eigenaar=petra)
    maak_verplichting(uiterlijk=DAG + timedelta(days=1), eigenaar=petra)
    op = gehoord(klok, (-15, -11, -10, -9))
    assert list(op) == [-15, -11]
    assert len(op[-11]) == 1


def test_wie_weinig_mail_wil_hoort_alleen_het_dringende(klok, petra):
    petra.mailvoorkeur = "geen"
    petra.save()
    maak_verplichting(uiterlijk=DAG, eigenaar=petra)
    assert list(gehoord(klok, range(-32, 3))) == [-3, 1]


def test_wat_intussen_gedaan_is_gaat_niet_meer_weg(klok, petra):
    verplichting = maak_verplichting(uiterlijk=DAG, eigenaar=petra)
    klok(-3)
    mail.outbox.clear()
    herinner()
    verplichting.geleverd_op = DAG - timedelta(days=3)
    verplichting.save()
    verstuur_post()
    assert mail.outbox == []
    assert not Termijnherinnering.objects.exists()


def test_een_partner_leest_op_de_site_wat_er_moet_gebeuren(klok):
    bob = maak_gebruiker(email="bob@werkpro.example")
    open_, stil = maak_besluit(), maak_besluit(intern=True, reden_intern="Privacy")
    maak_vervolgactie(wat="Plein", besluit=open_, eigenaar=bob, uiterlijk=DAG)
    maak_vervolgactie(wat="Stil", besluit=stil, eigenaar=bob, uiterlijk=DAG)
    klok(-3)
    (bericht,) = post_van_vandaag()
    assert open_.get_absolute_url() in bericht.body
    assert stil.get_absolute_url() not in bericht.body
    assert "/beheer/" not in bericht.body


@pytest.mark.django_db(transaction=True)
def test_twee_keer_tegelijk_is_een_mail(klok, petra):
    maak_verplichting(uiterlijk=DAG, eigenaar=petra)
    klok(-3)
    tegelijk(herinner, herinner)
    assert Termijnherinnering.objects.count() == 1


def test_een_werker_die_halverwege_valt_verliest_geen_mail_en_stuurt_er_geen_twee(klok, petra, monkeypatch):
    bob = maak_gebruiker(email="bob@coalitie.example", naam="Bob", is_staff=True)
    for eigenaar in (petra, bob):
        maak_verplichting(omschrijving=f"Verslag van {eigenaar.naam}", uiterlijk=DAG, eigenaar=eigenaar)
    klok(-3)
    onthoud = Termijnen.onthoud

    def val(gebruiker, *rest):
        onthoud(gebruiker, *rest)
        if gebruiker == bob:
            raise SystemExit

    with monkeypatch.context() as val_om:
        val_om.setattr(Termijnen, "onthoud", staticmethod(val))
        with pytest.raises(SystemExit):
            herinner()
    assert {rij.gebruiker for rij in Termijnherinnering.objects.all()} == {petra}

    mail.outbox.clear()
    herinner()
    verstuur_post()
    herinner()
    verstuur_post()

    assert sorted(bericht.to[0] for bericht in mail.outbox) == [bob.email, petra.email]


def test_wie_een_mail_schrijft_leest_niet_wat_voor_anderen_is(klok, petra):
    bob = maak_gebruiker(email="bob@coalitie.example", naam="Bob")
    for eigenaar in (petra, bob):
        maak_verplichting(omschrijving=f"Verslag van {eigenaar.naam}", uiterlijk=DAG, eigenaar=eigenaar)

    assert Termijnen(DAG).mensen() == {petra.pk, bob.pk}
    assert Termijnen(DAG, alleen=petra).mensen() == {petra.pk}


def test_duizend_verplichtingen_op_een_dag_zijn_een_mail_die_te_lezen_is(klok, petra):
    aanvraag = maak_aanvraag()
    Verplichting.objects.bulk_create(
        Verplichting(
            aanvraag=aanvraag,
            soort="tussenrapportage",
            omschrijving=f"Verslag {nummer}",
            uiterlijk=DAG,
            eigenaar=petra,
        )
        for nummer in range(1_000)
    )
    klok(-3)

    (bericht,) = post_van_vandaag()

    assert bericht.body.count("- Verslag") == HOOGSTENS
    assert f"en nog {1_000 - HOOGSTENS}" in bericht.body.replace(".", "").replace("\xa0", "")
    assert Termijnherinnering.objects.count() == 1_000
    assert post_van_vandaag() == []
