"""A contribution: its steps, what the resident hears, how long it waits, and what is erased."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone, translation

from coalitie.basis.models import Mail
from coalitie.basis.status import StapGeweigerd
from coalitie.basis.tasks import verstuur_post
from tests.klok import moment
from tests.makers import maak_interventie, maak_inzending
from tests.samen import tegelijk
from verhalen import acties, codes
from verhalen.models import Aanvulling, Inzending, InzendingStap
from verhalen.tasks import wis_oude_inzendingen

STAPPEN = {
    "in_behandeling_nemen": ("in_behandeling", {}),
    "beantwoorden": ("beantwoord", {}),
    "overnemen": ("overgenomen", {"gevolg_besluit": "Er komt een bankje."}),
    "niet_overnemen": ("niet_overgenomen", {}),
}


@pytest.mark.parametrize("methode", STAPPEN)
def test_elke_stap_heeft_een_tekst_en_een_mail_met_een_naam_eronder(charlie, methode):
    charlie.naam = "Charlie Smit"
    charlie.save()
    naar, velden = STAPPEN[methode]
    rij = maak_inzending(email="anna@bewoner.example")
    acties.zet_stap(inzending=rij, methode=methode, door=charlie, reden="Dit {schrijf} ik je.", **velden)
    rij.refresh_from_db()
    assert rij.status == naar
    assert rij.behandelaar == charlie
    verstuur_post()
    (bericht,) = mail.outbox
    assert bericht.to == ["anna@bewoner.example"]
    assert "Dit {schrijf} ik je." in bericht.body
    assert "Charlie Smit" in bericht.body
    assert rij.code in bericht.body
    assert ("niet tevreden" in bericht.body) == rij.is_beantwoord


def test_wie_geen_adres_gaf_krijgt_geen_mail(charlie):
    acties.zet_stap(inzending=maak_inzending(), methode="beantwoorden", door=charlie, reden="Ja.")
    assert not Mail.objects.exists()


def test_overnemen_zonder_te_zeggen_waarin_kan_niet(charlie):
    rij = maak_inzending()
    with pytest.raises(StapGeweigerd, match="Kies waar dit toe leidde"):
        rij.overnemen(door=charlie, reden="Ja.")
    rij.refresh_from_db()
    assert rij.status == "nieuw"
    rij.overnemen(door=charlie, reden="Ja.", gevolg_interventie=maak_interventie())


def test_een_collega_houdt_de_behandelaar(charlie, rosa):
    rij = maak_inzending()
    rij.in_behandeling_nemen(door=charlie, reden="Ik kijk.")
    rij.beantwoorden(door=rosa, reden="Ja.")
    rij.refresh_from_db()
    assert rij.behandelaar == charlie


@pytest.mark.django_db(transaction=True)
def test_van_twee_collegas_die_tegelijk_antwoorden_antwoordt_er_een(charlie):
    rij = maak_inzending(email="anna@bewoner.example")

    def antwoord(nummer):
        vers = Inzending.objects.get(pk=rij.pk)
        acties.zet_stap(inzending=vers, methode="beantwoorden", door=charlie, reden=f"Antwoord {nummer}.")

    uitkomst = tegelijk(lambda: antwoord(1), lambda: antwoord(2))
    assert [type(een) for een in uitkomst].count(StapGeweigerd) == 1
    assert Mail.objects.count() == 1


def test_ongewenst_krijgt_geen_mail(charlie):
    rij = maak_inzending(email="spam@bewoner.example")
    acties.zet_stap(inzending=rij, methode="ongewenst_noemen", door=charlie, reden="Reclame.")
    assert not Mail.objects.exists()
    assert not Inzending.objects.open().exists()


def test_wat_bewaard_wordt_is_nederlands_in_welke_taal_ze_ook_schreef(db, charlie):
    with translation.override("en"):
        rij = acties.dien_in(inzending=Inzending(tekst="When?"))
        acties.zet_stap(inzending=rij, methode="beantwoorden", door=charlie, reden="Morgen.")
    assert rij.stappen.get(naar="nieuw").reden.startswith("Bedankt voor je bericht.")


def test_een_nieuw_antwoord_komt_pas_op_de_site_als_er_weer_naar_gekeken_is(charlie):
    rij = maak_inzending(
        toestemming="zonder_naam",
        antwoord="Nee.",
        publieke_tekst="Een bankje?",
        publiek_antwoord="Dat doen we niet.",
        openbaar_vanaf=timezone.now(),
    )
    assert Inzending.objects.openbaar().exists()
    rij.heropenen(door=None, reden="Waarom niet?")
    rij.overnemen(door=charlie, reden="Toch wel.", gevolg_besluit="Er komt een bankje.")
    assert not Inzending.objects.openbaar().exists()


class TestTeLang:
    @pytest.fixture
    def vandaag(self, monkeypatch, db):
        nu = moment("2026-11-20 12:00")
        monkeypatch.setattr("django.utils.timezone.now", lambda: nu)

    @pytest.mark.parametrize(("dag", "te_lang"), [("2026-11-05", True), ("2026-11-06", False)])
    def test_na_tien_werkdagen(self, vandaag, dag, te_lang):
        maak_inzending(ingekomen_op=moment(f"{dag} 09:00"))
        assert Inzending.objects.wacht_te_lang().exists() == te_lang

    def test_wat_beantwoord_is_wacht_niet_en_na_heropenen_begint_het_opnieuw(self, vandaag):
        rij = maak_inzending(ingekomen_op=moment("2026-01-05 09:00"), antwoord="Ja.")
        assert not Inzending.objects.wacht_te_lang().exists()
        rij.heropenen(door=None, reden="Nee.")
        assert Inzending.objects.open().exists()
        assert not Inzending.objects.wacht_te_lang().exists()
        rij.stappen.filter(naar="heropend").update(ingegaan=moment("2026-10-01 09:00").date())
        assert Inzending.objects.wacht_te_lang().exists()


class TestCode:
    def test_is_te_lezen_en_elke_keer_anders(self):
        gemaakt = {codes.code_van(codes.nieuw()[0]) for _keer in range(200)}
        assert len(gemaakt) == 200
        for code in gemaakt:
            assert len(code) == 14
            assert not set(code) - set(codes.TEKENS) - {"-"}

    def test_na_een_nieuw_geheim_werkt_hij_nog_maar_staat_hij_niet_meer_in_de_mail(self, charlie, settings):
        rij = maak_inzending(email="anna@bewoner.example")
        code = rij.code
        settings.SECRET_KEY = "een ander geheim " * 3
        assert Inzending.objects.met_code(code).get() == rij
        assert rij.code == ""
        acties.zet_stap(inzending=rij, methode="beantwoorden", door=charlie, reden="Ja.")
        assert "Je code is" not in Mail.objects.get().tekst


def alles_in_de_databank():
    """Return every row of every table as one text."""
    with connection.cursor() as cursor:
        tabellen = connection.introspection.table_names(cursor)
        rijen = []
        for tabel in tabellen:
            cursor.execute(f"SELECT to_jsonb(t)::text FROM {connection.ops.quote_name(tabel)} t")  # noqa: S608
            rijen += [rij for (rij,) in cursor.fetchall()]
    return "\n".join(rijen)


class TestWissen:
    GEHEIM = (
        "Annabel",
        "annabel@bewoner.example",
        "0612345678",
        "Zilverberk",
        "Goudvis",
        "Koperwiek",
        "Ijsvogel",
    )

    def maak(self, charlie, **velden):
        """Make an answered contribution with something to recognise in every place."""
        rij = maak_inzending(
            tekst="Zilverberk?",
            naam="Annabel",
            email="annabel@bewoner.example",
            telefoon="0612345678",
            **velden,
        )
        acties.vul_aan(inzending=rij, tekst="Goudvis.")
        acties.zet_stap(inzending=rij, methode="beantwoorden", door=charlie, reden="Koperwiek.")
        if rij.toestemming != "antwoord":
            rij.publieke_tekst, rij.publiek_antwoord = "Ijsvogel?", "Ja."
            rij.openbaar_vanaf = timezone.now()
            rij.save()
        return rij

    def later(self, monkeypatch, dagen):
        nu = timezone.now() + timedelta(days=dagen)
        monkeypatch.setattr("django.utils.timezone.now", lambda: nu)

    def test_intrekken_wist_overal_alles_meteen(self, charlie):
        rij = self.maak(charlie)
        code = rij.code
        assert all(woord in alles_in_de_databank() for woord in self.GEHEIM)
        acties.trek_in(inzending=rij)
        over = alles_in_de_databank()
        for woord in (*self.GEHEIM, codes.afdruk(code)):
            assert woord not in over
        verstuur_post()
        assert mail.outbox == []
        acties.trek_in(inzending=rij)
        assert rij.stappen.filter(naar="ingetrokken").count() == 1

    def test_wat_net_is_heropend_wordt_niet_gewist(self, charlie, monkeypatch):
        rijen = [self.maak(charlie), self.maak(charlie)]
        self.later(monkeypatch, 400)

        def wis(*, inzending, **hoe):
            acties.wis(inzending=inzending, **hoe)
            (ander,) = (rij for rij in rijen if rij != inzending)
            ander.heropenen(door=None, reden="Nee.")

        monkeypatch.setattr("verhalen.tasks.wis", wis)
        wis_oude_inzendingen()
        ander = Inzending.objects.get(status="heropend")
        assert (ander.tekst, ander.naam) == ("Zilverberk?", "Annabel")

    def test_na_twaalf_maanden_gaat_alles_weg_als_het_niet_op_de_site_mag(self, charlie, monkeypatch):
        rij = self.maak(charlie, toestemming="antwoord")
        verstuur_post()
        self.later(monkeypatch, 364)
        wis_oude_inzendingen()
        assert "Zilverberk" in alles_in_de_databank()
        self.later(monkeypatch, 3)
        wis_oude_inzendingen()
        over = alles_in_de_databank()
        assert not [woord for woord in self.GEHEIM if woord in over]
        rij.refresh_from_db()
        assert rij.status == "beantwoord"
        assert rij.stappen.count() == 2, "dat en wanneer we antwoordden, blijft"

    def test_wat_op_de_site_mag_blijft_maar_niet_van_wie_het_was(self, charlie, monkeypatch, client):
        self.maak(charlie, toestemming="met_naam")
        verstuur_post()
        self.later(monkeypatch, 400)
        wis_oude_inzendingen()
        over = alles_in_de_databank()
        assert not [woord for woord in self.GEHEIM[:3] if woord in over]
        pagina = client.get("/denk-mee/antwoorden/").content.decode()
        assert "Ijsvogel?" in pagina
        assert "Annabel" not in pagina

    def test_wat_op_antwoord_wacht_blijft(self, charlie, monkeypatch, settings):
        rij = self.maak(charlie)
        acties.zet_stap(inzending=rij, methode="heropenen", door=None, reden="Nee.")
        self.later(monkeypatch, 4000)
        wis_oude_inzendingen()
        rij.refresh_from_db()
        assert rij.naam == "Annabel"

    def test_de_termijn_is_een_instelling_en_twee_keer_wissen_is_een_keer(
        self, charlie, monkeypatch, settings
    ):
        settings.BEWAAR_INZENDINGEN_MAANDEN = 1
        rij = self.maak(charlie)
        self.later(monkeypatch, 32)
        wis_oude_inzendingen()
        rij.refresh_from_db()
        gewist_op = rij.gewist_op
        wis_oude_inzendingen()
        rij.refresh_from_db()
        assert rij.gewist_op == gewist_op is not None

    def test_namen_en_adressen_komen_nooit_in_de_geschiedenis(self, charlie):
        self.maak(charlie)
        for model in (Inzending, InzendingStap, Aanvulling):
            bewaard = str(list(model.pgh_event_model.objects.values()))
            assert "Annabel" not in bewaard
            assert "annabel@" not in bewaard
            assert "0612345678" not in bewaard
