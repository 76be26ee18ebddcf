"""Who is mailed about what, on which day: one mail a day at most, and not about what was done."""

from copy import deepcopy
from datetime import date, timedelta

import pytest
from celery import current_app
from django.core import mail
from django.utils import timezone

from coalitie.basis import maillink
from coalitie.basis.models import Mail
from coalitie.basis.tasks import verstuur_post
from partners.herinneringen import Agenda
from partners.models import Herinnering, Toezegging, ToezeggingStap, Verantwoordelijkheid, Voortgang
from partners.rondevragen import met_herinneringen
from partners.tasks import herinner
from tests.klok import moment, zet_klok
from tests.makers import (
    datum,
    maak_gebruiker,
    maak_interventie,
    maak_lid,
    maak_partner,
    maak_toezegging,
    maak_verantwoordelijkheid,
    maak_voortgangsronde,
)
from tests.postkantoor import postkantoor
from tests.samen import tegelijk

pytestmark = pytest.mark.django_db
ACHT_UUR = "08:00"


@pytest.fixture
def klok(monkeypatch):
    """Set the clock; on a day only, it is eight in the morning."""

    def zet(tekst):
        zet_klok(monkeypatch, tekst if "T" in tekst else f"{tekst}T{ACHT_UUR}")

    zet("2026-10-01")
    return zet


@pytest.fixture
def nijestee():
    """A partner with a mandaathouder."""
    partner = maak_partner(slug="nijestee", naam="Nijestee")
    maak_lid(partner=partner, rol="mandaathouder", gebruiker=maak_gebruiker(email="baas@nijestee.example"))
    return partner


@pytest.fixture
def alice(nijestee):
    """Who fills in for that partner."""
    gebruiker = maak_gebruiker(email="alice@nijestee.example", naam="Alice")
    maak_lid(partner=nijestee, gebruiker=gebruiker)
    return gebruiker


@pytest.fixture
def team(rollen):
    """Somebody of the programme team."""
    gebruiker = maak_gebruiker(email="team@coalitie.example", is_staff=True)
    gebruiker.groups.add(rollen["programmateam"])
    return gebruiker


def ronde(*plannen, **dagen):
    """Make a round of October 2026, to be handed in on the 20th, about these plans."""
    standaard = {
        "opent": date(2026, 10, 1),
        "inleveren_voor": date(2026, 10, 20),
        "sluit": date(2026, 11, 10),
    }
    return maak_voortgangsronde(interventies=plannen, **{**standaard, **dagen})


def plan(partner, persoon=None, **velden):
    """Make a plan that a partner carries out, with somebody named for it."""
    interventie = maak_interventie(**velden)
    maak_verantwoordelijkheid(partner=partner, interventie=interventie, persoon=persoon)
    return interventie


def post_van_vandaag():
    """Let the day begin, and return what was mailed as (address, subject), in order of address."""
    mail.outbox.clear()
    herinner()
    verstuur_post()
    return sorted((bericht.to[0], bericht.subject) for bericht in mail.outbox)


def ontvangers():
    """Let the day begin, and return who got mail, by the first part of the address."""
    return [adres.partition("@")[0] for adres, _onderwerp in post_van_vandaag()]


def dien_in(voortgang, door):
    """Hand in an update."""
    Voortgang.objects.filter(pk=voortgang.pk).update(niets_te_melden=True, niets_omdat="Het ligt stil.")
    voortgang.refresh_from_db()
    voortgang.indienen(door=door, reden="Ingevuld.")


class TestRonde:
    def test_een_ronde_gaat_open_en_ieder_krijgt_een_mail_met_alles(self, klok, nijestee, alice):
        bob = maak_lid(gebruiker=maak_gebruiker(email="bob@werkpro.example")).gebruiker
        maak_lid(gebruiker=alice, partner=(ander := maak_partner(naam="De Huismeesters")))
        een, twee = plan(nijestee, alice, titel="Warm wonen"), plan(ander, alice, titel="Samen eten")
        ronde(een, twee, naam="najaar 2026", tekst="Vertel ook wat het kostte.")
        assert post_van_vandaag() == [("alice@nijestee.example", "Vertel hoe het gaat: najaar 2026")]
        (bericht,) = mail.outbox
        for stuk in (
            "Hallo Alice,",
            "Warm wonen",
            "Samen eten",
            "De Huismeesters",
            "wat het kostte",
            "dinsdag 20 oktober",
        ):
            assert stuk in bericht.body
        for voortgang in Voortgang.objects.all():
            assert voortgang.mijn_adres in bericht.body
        assert "omdat jij voor De Huismeesters, Nijestee vertelt hoe het gaat" in bericht.body
        assert bob.email not in str(bericht.message())

    def test_de_genoemde_hoort_het_drie_keer_dan_de_mandaathouder_dan_het_team(
        self, klok, nijestee, alice, team
    ):
        ronde(plan(nijestee, alice))
        gehoord = {}
        for dag in [f"2026-10-{nummer:02}" for nummer in range(1, 32)] + [
            "2026-11-01",
            "2026-11-11",
            "2026-12-20",
        ]:
            klok(dag)
            if wie := ontvangers():
                gehoord[dag] = wie
        assert gehoord == {
            "2026-10-01": ["alice"],
            "2026-10-13": ["alice"],
            "2026-10-20": ["alice"],
            "2026-10-23": ["alice"],
            "2026-10-26": ["baas"],
            "2026-10-29": ["team"],
        }
        assert met_herinneringen(Voortgang.objects.all()).get().herinnerd == 4

    def test_na_het_insturen_komt_er_niets_meer_en_na_terugsturen_weer_wel(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice))
        ontvangers()
        voortgang = Voortgang.objects.get()
        dien_in(voortgang, alice)
        klok("2026-10-13")
        assert ontvangers() == []
        voortgang.terugsturen(door=alice, reden="Hoeveel mensen kwamen er?")
        klok("2026-10-20")
        assert ontvangers() == ["alice"]
        assert "Teruggestuurd: het programmateam heeft een vraag." in mail.outbox[0].body

    def test_is_niemand_genoemd_dan_gaat_het_naar_de_mandaathouder_en_niet_dubbel(
        self, klok, nijestee, alice
    ):
        ronde(plan(nijestee))
        assert ontvangers() == ["baas"]
        klok("2026-10-26")
        assert ontvangers() == ["baas"]
        assert mail.outbox[0].body.count("/voortgang/") == 1

    def test_is_er_niemand_om_te_vragen_dan_hoort_het_team_dat_meteen(self, klok, team):
        ronde(plan(maak_partner()))
        assert ontvangers() == ["team"]

    @pytest.mark.parametrize("waarom", ["lid af", "account uit", "alleen lezer"])
    def test_wie_er_niet_meer_over_gaat_krijgt_niets(self, klok, nijestee, alice, waarom):
        ronde(plan(nijestee, alice))
        lid = nijestee.lidmaatschappen.get(gebruiker=alice)
        if waarom == "lid af":
            lid.tot = date(2026, 9, 30)
        elif waarom == "account uit":
            alice.is_active = False
            alice.save()
        else:
            lid.rol = "lezer"
        lid.save()
        assert ontvangers() == ["baas"]

    def test_wie_later_wordt_genoemd_krijgt_eerst_de_vraag_en_niet_de_dag_erna_een_herinnering(
        self, klok, nijestee, alice
    ):
        interventie = plan(nijestee)
        ronde(interventie)
        ontvangers()
        klok("2026-10-14")
        Verantwoordelijkheid.objects.filter(interventie=interventie).update(persoon=alice)
        assert ontvangers() == ["alice"]
        klok("2026-10-15")
        assert ontvangers() == []
        klok("2026-10-20")
        assert ontvangers() == ["alice"]

    def test_een_korte_ronde_herinnert_niet_de_dag_na_de_opening(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice), inleveren_voor=date(2026, 10, 5), sluit=date(2026, 10, 6))
        gehoord = []
        for dag in range(1, 12):
            klok(f"2026-10-{dag:02}")
            gehoord += [(dag, wie) for wie in ontvangers()]
        assert gehoord == [(1, "alice"), (5, "alice"), (6, "baas")]


class TestEenPerDag:
    def test_wat_vandaag_speelt_komt_bij_elkaar_in_een_mail(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice))
        klok("2026-10-13")
        ontvangers()
        ronde(plan(nijestee, alice), opent=date(2026, 10, 20), inleveren_voor=date(2026, 11, 9), naam="Twee")
        klok("2026-10-20")
        assert ontvangers() == ["alice"]
        assert mail.outbox[0].body.count("/voortgang/") == 2

    def test_twee_keer_op_een_dag_is_een_mail_ook_als_er_iets_bij_komt(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice))
        assert ontvangers() == ["alice"]
        assert ontvangers() == []
        klok("2026-10-01T11:00")
        ronde(plan(nijestee, alice), naam="Twee")
        assert ontvangers() == []
        klok("2026-10-02")
        assert ontvangers() == ["alice"]

    def test_een_dag_waarop_niets_liep_wordt_ingehaald_met_een_mail(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice))
        ontvangers()
        klok("2026-10-21T15:00")
        assert ontvangers() == ["alice"]
        assert "We hadden dit dinsdag 20 oktober verwacht." in mail.outbox[0].body
        assert Herinnering.objects.filter(soort="op_de_dag").count() == 1
        assert not Herinnering.objects.filter(soort="week_vooraf").exists()

    def test_wat_klaar_is_voor_de_mail_vertrekt_wordt_niet_meer_gevraagd(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice, titel="Warm wonen"), plan(nijestee, alice, titel="Samen eten"))
        herinner()
        een = Voortgang.objects.get(interventie__titel="Warm wonen")
        dien_in(een, alice)
        verstuur_post()
        (bericht,) = mail.outbox
        assert ("Warm wonen" in bericht.body, "Samen eten" in bericht.body) == (False, True)
        assert not Herinnering.objects.filter(voortgang=een).exists()

    def test_is_alles_klaar_dan_vertrekt_er_niets_en_telt_het_niet(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice))
        herinner()
        dien_in(Voortgang.objects.get(), alice)
        verstuur_post()
        assert (mail.outbox, Herinnering.objects.count()) == ([], 0)
        rij = Mail.objects.get()
        assert (rij.status, rij.tekst) == ("afgehandeld", "")

    def test_een_mail_die_een_dag_bleef_liggen_vertrekt_alleen_en_zegt_wat_er_nu_is(
        self, klok, nijestee, alice
    ):
        ronde(plan(nijestee, alice))
        klok("2026-10-19")
        herinner()
        klok("2026-10-20")
        assert ontvangers() == ["alice"]
        assert "Vul dit vandaag in." in mail.outbox[0].body
        assert ontvangers() == []

    @pytest.mark.django_db(transaction=True)
    def test_vier_keer_tegelijk_is_een_mail(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice))
        assert tegelijk(*[herinner] * 4) == [None] * 4
        assert (Mail.objects.count(), Herinnering.objects.count()) == (1, 1)

    def test_s_nachts_vertrekt_er_niets(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice))
        for tijd in ("00:00", "07:59", "20:00", "23:59"):
            klok(f"2026-10-01T{tijd}")
            assert ontvangers() == []


class TestKeuze:
    def test_wekelijks_is_op_maandag_en_de_vraag_zelf_komt_meteen(self, klok, nijestee, alice):
        alice.mailvoorkeur = "wekelijks"
        alice.save()
        ronde(plan(nijestee, alice))
        gehoord = []
        for dag in range(1, 32):
            klok(f"2026-10-{dag:02}")
            gehoord += [dag for wie in ontvangers() if wie == "alice"]
        assert gehoord == [1, 19, 26]

    def test_geen_is_alleen_de_vraag_zelf_en_de_mandaathouder_hoort_het_toch(self, klok, nijestee, alice):
        type(alice).objects.update(mailvoorkeur="geen")
        ronde(plan(nijestee, alice))
        gehoord = {}
        for dag in range(1, 32):
            klok(f"2026-10-{dag:02}")
            if wie := ontvangers():
                gehoord[dag] = wie
        assert gehoord == {1: ["alice"], 26: ["baas"]}


class TestToezegging:
    def stel_voor(self, partner, **velden):
        toezegging = maak_toezegging(partner=partner, **velden)
        toezegging.leg_stap_vast(
            van="", naar="voorgesteld", ingegaan=datum("2026"), reden="Nieuw.", bron="", door=None
        )
        return toezegging

    def test_de_mandaathouder_hoort_de_dag_erna_wat_te_bevestigen_is_en_na_twee_weken_nog_eens(
        self, klok, nijestee, alice
    ):
        toezegging = self.stel_voor(nijestee)
        ToezeggingStap.objects.update(vastgelegd_op=timezone.now())
        assert ontvangers() == []
        gehoord = []
        for dag in range(2, 32):
            klok(f"2026-10-{dag:02}")
            gehoord += [(dag, wie) for wie in ontvangers()]
            if dag == 20:
                Toezegging.objects.filter(pk=toezegging.pk).update(status="bevestigd")
        assert gehoord == [(2, "baas"), (16, "baas")]

    def test_wat_bijna_afloopt_hoort_de_mandaathouder_een_keer(self, klok, nijestee, alice):
        self.stel_voor(nijestee, status="bevestigd", eind=datum("31 oktober 2026"))
        ToezeggingStap.objects.update(vastgelegd_op=timezone.now())
        assert post_van_vandaag()[0][0] == "baas@nijestee.example"
        assert "tot en met 31 oktober 2026" in mail.outbox[0].body
        klok("2026-10-31")
        assert ontvangers() == []


class TestPost:
    def test_over_smtp_komt_hij_als_tekst_en_als_html_met_een_eigen_link(
        self, klok, nijestee, alice, settings
    ):
        ronde(plan(nijestee, alice, titel="Warm & wonen"))
        with postkantoor() as (kantoor, poort):
            settings.POST_BACKEND = "coalitie.basis.smtp.EmailBackend"
            settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", poort
            herinner()
            verstuur_post()
        (bericht,) = kantoor.berichten
        link = maillink.maak(alice, Voortgang.objects.get().mijn_adres)
        tekst, html = (bericht.get_body((soort,)).get_content() for soort in ("plain", "html"))
        assert "Vul in: Warm & wonen, voor Nijestee" in tekst
        assert link in tekst
        assert f'<a href="{link}"' in html
        assert "Warm &amp; wonen, voor Nijestee</a>" in html
        rij = Mail.objects.get()
        assert (rij.status, rij.tekst) == ("verstuurd", "")


class TestKalender:
    """Days are dates in the Netherlands, also when the clock changes."""

    @pytest.mark.parametrize(
        ("inleveren", "dag"),
        [
            (date(2026, 4, 5), "2026-03-29"),
            (date(2026, 3, 29), "2026-03-29"),
            (date(2026, 11, 1), "2026-10-25"),
            (date(2026, 10, 25), "2026-10-25"),
            (date(2028, 2, 29), "2028-02-29"),
            (date(2028, 3, 7), "2028-02-29"),
        ],
    )
    def test_herinnerd_op_de_dag_zelf_om_acht_uur(self, klok, nijestee, alice, inleveren, dag):
        klok("2026-02-01" if dag < "2027" else "2028-02-01")
        ronde(plan(nijestee, alice), opent=timezone.localdate(), inleveren_voor=inleveren, sluit=inleveren)
        ontvangers()
        for uur in ("00:00", "02:30", "07:59"):
            klok(f"{dag}T{uur}")
            assert ontvangers() == []
        klok(f"{dag}T08:00")
        assert ontvangers() == ["alice"]

    @pytest.mark.parametrize("dag", ["2026-03-29", "2026-10-25", "2028-02-29"])
    def test_de_klok_van_celery_slaat_om_acht_uur_hier(self, dag):
        rooster = deepcopy(current_app.conf.beat_schedule["herinneringen"]["schedule"])
        avond = moment(f"{date.fromisoformat(dag) - timedelta(days=1)}T19:00:30")
        for tijd, is_het in (("07:59:59", False), ("08:00:00", True)):
            rooster.nowfun = lambda tijd=tijd: moment(f"{dag}T{tijd}")
            assert rooster.is_due(avond).is_due is is_het

    def test_om_middernacht_begint_de_dag_hier_en_niet_in_londen(self, klok, nijestee, alice):
        ronde(plan(nijestee, alice), sluit=date(2026, 10, 20))
        ontvangers()
        klok("2026-10-20T23:30")
        assert len(Agenda().punten(alice)) == 1
        klok("2026-10-21T00:30")
        assert Agenda().punten(alice) == []
