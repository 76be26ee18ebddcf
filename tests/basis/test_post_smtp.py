"""The outbox and a real mail server: refusing, hanging up, and a worker that is killed in between."""

from contextlib import suppress
from threading import Event

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coalitie.basis.models import Mail
from coalitie.basis.post import zet_klaar
from coalitie.basis.tasks import verstuur_post
from tests.postkantoor import WACHTEN, hang_op, postkantoor
from tests.werker import wacht_op, werker

ANNA, BAS = "anna@bewoner.example", "bas@bewoner.example"


def schrijf(aan=(ANNA,), tekst="Koffie in het café.\n.\nEen punt.", **velden):
    """Put a mail in the outbox."""
    zet_klaar(aan=aan, onderwerp="Koffie", tekst=tekst, soort="inzending", **velden)
    return Mail.objects.latest("pk")


def maak_beurt():
    """Let every mail be due, whatever it waited for."""
    Mail.objects.update(volgende_poging_op=timezone.now())


@pytest.fixture
def kantoor(settings):
    """A mail server on loopback."""
    with postkantoor() as (kantoor, poort):
        settings.POST_BACKEND = "coalitie.basis.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", poort, 2
        yield kantoor


class TestServer:
    def test_tekst_en_html_komen_aan_met_het_kenmerk_en_zonder_afwezigheidsberichten(self, db, kantoor):
        rij = schrijf(waarom="Je krijgt deze mail omdat je ons een bericht stuurde.")
        verstuur_post()
        (bericht,) = kantoor.berichten
        assert kantoor.ontvangen[0].rcpt_tos == [ANNA]
        assert (bericht["Message-ID"], bericht["Auto-Submitted"]) == (rij.bericht_id, "auto-generated")
        tekst, html = (deel.get_content().replace("\r\n", "\n") for deel in bericht.iter_parts())
        assert tekst.startswith("Koffie in het café.\n.\nEen punt.\n")
        assert tekst.rstrip().endswith("omdat je ons een bericht stuurde.")
        assert "Koffie in het café.<br>.<br>Een punt." in html
        rij.refresh_from_db()
        assert (rij.status, rij.tekst) == ("verstuurd", "")

    def test_een_server_die_weg_was_en_terugkomt_krijgt_wat_wachtte(self, db, kantoor, settings):
        poort, settings.EMAIL_PORT = settings.EMAIL_PORT, 1  # nobody listens there
        rij = schrijf()
        verstuur_post()
        rij.refresh_from_db()
        assert (rij.status, rij.overdracht_op) == ("klaar", None)
        assert rij.fout == "De mailserver is niet te bereiken (ConnectionRefusedError)."
        settings.EMAIL_PORT = poort
        maak_beurt()
        verstuur_post()
        assert len(kantoor.ontvangen) == 1

    @pytest.mark.parametrize("stap", ["MAIL", "RCPT", "DATA"])
    def test_wie_ophangt_voor_de_tekst_krijgt_hem_later_een_keer(self, db, kantoor, stap):
        rij = schrijf()
        kantoor.bij(stap, hang_op)
        verstuur_post()
        rij.refresh_from_db()
        assert (rij.status, rij.pogingen, rij.overdracht_op) == ("klaar", 1, None)
        assert "gaf geen antwoord meer" in rij.fout
        kantoor.bij("NOOIT", hang_op)
        maak_beurt()
        verstuur_post()
        verstuur_post()
        assert len(kantoor.ontvangen) == 1

    def test_wie_ophangt_na_de_tekst_krijgt_hem_niet_vanzelf_nog_eens(self, db, kantoor):
        def neem_aan_en_hang_op(server, envelop):
            kantoor.ontvangen.append(envelop)
            return hang_op(server)

        rij = schrijf()
        kantoor.bij("EINDE", neem_aan_en_hang_op)
        verstuur_post()
        kantoor.bij("NOOIT", hang_op)
        maak_beurt()
        verstuur_post()
        rij.refresh_from_db()
        assert (rij.status, len(kantoor.ontvangen)) == ("onzeker", 1)
        assert "gaf geen antwoord meer" in rij.fout

    @pytest.mark.parametrize(
        ("stap", "antwoord", "status"),
        [
            ("MAIL", "451 later", "klaar"),
            ("RCPT", "450 later", "klaar"),
            ("RCPT", "550 nobody@here", "mislukt"),
            ("DATA", "451 later", "klaar"),
            ("EINDE", "451 later", "klaar"),
            ("EINDE", "421 busy", "klaar"),
            ("EINDE", "554 spam from nobody@here", "mislukt"),
        ],
    )
    def test_een_weigering_is_een_antwoord_dus_nooit_onzeker(self, db, kantoor, stap, antwoord, status):
        rij, ander = schrijf(), schrijf(aan=[BAS])
        kantoor.bij(stap, lambda server, envelop: antwoord if ANNA in _ontvangers(envelop) else None)
        if stap == "MAIL":
            kantoor.bij(stap, lambda server, envelop: antwoord)
        verstuur_post()
        rij.refresh_from_db()
        assert rij.status == status
        assert antwoord[:3] in rij.fout
        assert "@" not in rij.fout
        if stap != "MAIL":
            ander.refresh_from_db()
            assert ander.status == "verstuurd", "de een houdt de ander niet op"

    def test_van_twee_adressen_wordt_alleen_het_geweigerde_opnieuw_geprobeerd(self, db, kantoor):
        rij = schrijf(aan=[ANNA, BAS])
        kantoor.bij("RCPT", lambda server, envelop: "450 later" if envelop.aan == BAS else None)
        verstuur_post()
        rij.refresh_from_db()
        assert (rij.status, rij.aan) == ("klaar", [BAS])
        kantoor.bij("NOOIT", hang_op)
        maak_beurt()
        verstuur_post()
        assert [envelop.rcpt_tos for envelop in kantoor.ontvangen] == [[ANNA], [BAS]]

    def test_een_databank_die_voor_de_punt_weg_is_houdt_de_mail_tegen(self, db, kantoor, monkeypatch):
        schrijf()
        monkeypatch.setattr(Mail, "begin_overdracht", lambda mail: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            verstuur_post()
        assert kantoor.ontvangen == []
        assert Mail.objects.get().status == "klaar"


class Afgeschoten(BaseException):
    """The worker is gone, from one instruction to the next."""


GEBEURTENISSEN = {
    "hangt op voor de tekst": ("RCPT", lambda server, envelop: hang_op(server)),
    "hangt op bij de tekst": ("DATA", lambda server, envelop: hang_op(server)),
    "hangt op na de tekst": ("EINDE", lambda server, envelop: hang_op(server)),
    "weigert even": ("EINDE", lambda server, envelop: "451 later"),
    "kent het adres even niet": ("RCPT", lambda server, envelop: "450 later"),
    "werkt": ("NOOIT", hang_op),
    "neemt aan en hangt op": None,
    "werker weg voor de overdracht": None,
    "werker weg na de overdracht": None,
    "werker weg voor het noteren": None,
}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(sorted(GEBEURTENISSEN)), max_size=6))
def test_wat_er_ook_misgaat_de_machine_verliest_niets_en_stuurt_niets_dubbel(db, kantoor, gebeurtenissen):
    """Whatever happens in whatever order: it arrives at most once, and whoever looks knows whether."""
    Mail.objects.all().delete()
    kantoor.ontvangen.clear()
    rij = schrijf()
    for gebeurtenis in [*gebeurtenissen, "werkt", "werkt"]:
        laat_gebeuren(gebeurtenis, kantoor)
        maak_beurt()
    rij.refresh_from_db()
    aantal = len(kantoor.ontvangen)
    assert (rij.status, aantal) in {("verstuurd", 1), ("onzeker", 0), ("onzeker", 1)}
    if rij.status == "onzeker":
        assert rij.tekst
    Mail.objects.rond_af()
    verstuur_post()
    assert len(kantoor.ontvangen) == aantal


def laat_gebeuren(gebeurtenis, kantoor):
    """Do one round in which this goes wrong."""

    def neem_aan(server, envelop):
        kantoor.ontvangen.append(envelop)
        return hang_op(server)

    def sterf(*_args, **_kwargs):
        raise Afgeschoten

    kantoor.bij(*(GEBEURTENISSEN[gebeurtenis] or ("NOOIT", hang_op)))
    with pytest.MonkeyPatch.context() as ingreep:
        if gebeurtenis == "neemt aan en hangt op":
            kantoor.bij("EINDE", neem_aan)
        elif gebeurtenis == "werker weg voor de overdracht":
            ingreep.setattr(Mail, "begin_overdracht", sterf)
        elif gebeurtenis == "werker weg na de overdracht":
            echt = Mail.begin_overdracht
            ingreep.setattr(Mail, "begin_overdracht", lambda mail: echt(mail) and sterf())
        elif gebeurtenis == "werker weg voor het noteren":
            ingreep.setattr(Mail, "noteer_verstuurd", sterf)
        with suppress(Afgeschoten):
            verstuur_post()


def _ontvangers(envelop):
    return {*envelop.rcpt_tos, getattr(envelop, "aan", "")}


@pytest.fixture(scope="module")
def werker_en_kantoor(django_db_setup, django_db_blocker):
    """One worker for the three tests: starting it takes seconds."""
    with (
        django_db_blocker.unblock(),
        postkantoor() as (kantoor, poort),
        werker(EMAIL_URL=f"smtp://127.0.0.1:{poort}") as een,
    ):
        yield een, kantoor


@pytest.mark.traag
@pytest.mark.django_db(transaction=True)
class TestWerkerAfgeschoten:
    """Killed with SIGKILL at three points; the broker hands the same task to the next worker at once."""

    @pytest.fixture
    def opstelling(self, werker_en_kantoor):
        werker, kantoor = werker_en_kantoor
        kantoor.ontvangen.clear()
        kantoor.bij("NOOIT", hang_op)
        yield werker, kantoor
        # The next test empties the database: nobody may be at work in it any more.
        wacht_op(werker.is_klaar)

    def laat_uitzoeken(self, werker):
        """Let the claim end, and the worker do its rounds; returns the row once nothing is left to do.

        A second mail shows that the worker went on. It may be sent in the round that the broker repeats,
        which began before the claim ended: so wait for both.
        """
        maak_beurt()
        ander = schrijf(aan=[BAS])
        werker.vraag("basis.tasks.verstuur_post")
        wacht_op(lambda: not Mail.objects.filter(status__in=["klaar", "onderweg"]).exists())
        wacht_op(werker.is_klaar)
        assert Mail.objects.get(pk=ander.pk).status == "verstuurd"
        return Mail.objects.exclude(pk=ander.pk).get()

    def test_na_de_claim_en_voor_de_overdracht_gaat_de_mail_alsnog_een_keer(self, opstelling):
        werker, kantoor = opstelling
        schrijf()
        bereikt, los = kantoor.houd_vast("RCPT")
        werker.vraag("basis.tasks.verstuur_post")
        assert bereikt.wait(WACHTEN)
        assert Mail.objects.get().status == "klaar"
        kantoor.bij("NOOIT", hang_op)
        werker.schiet_af()
        los.set()
        assert self.laat_uitzoeken(werker).status == "verstuurd"
        assert sorted(envelop.rcpt_tos for envelop in kantoor.ontvangen) == [[ANNA], [BAS]]

    def test_na_de_overdracht_en_voor_het_antwoord_is_de_mail_onzeker(self, opstelling):
        werker, kantoor = opstelling
        schrijf()
        bereikt, los = kantoor.houd_vast("EINDE")
        werker.vraag("basis.tasks.verstuur_post")
        assert bereikt.wait(WACHTEN)
        assert Mail.objects.get().status == "onderweg"
        werker.schiet_af()
        kantoor.bij("NOOIT", hang_op)
        los.set()
        rij = self.laat_uitzoeken(werker)
        assert (rij.status, rij.fout) == ("onzeker", "De verzending brak af tijdens het overdragen.")
        assert [envelop.rcpt_tos for envelop in kantoor.ontvangen] == [[BAS]]

    def test_na_het_antwoord_en_voor_het_noteren_is_de_mail_onzeker_en_komt_niet_dubbel(self, opstelling):
        werker, kantoor = opstelling
        rij = schrijf()
        with transaction.atomic():
            # As long as the row is ours, the worker cannot note that the mail was taken.
            vast = Event()
            kantoor.bij("EINDE", lambda server, envelop: None if vast.wait(WACHTEN) else "451 slow")
            werker.vraag("basis.tasks.verstuur_post")
            wacht_op(lambda: Mail.objects.get(pk=rij.pk).status == "onderweg")
            Mail.objects.select_for_update().get(pk=rij.pk)
            vast.set()
            wacht_op(_wachtenden)
            werker.schiet_af()
            _breek_af(_wachtenden())
        rij = self.laat_uitzoeken(werker)
        assert rij.status == "onzeker"
        assert sorted(envelop.rcpt_tos for envelop in kantoor.ontvangen) == [[ANNA], [BAS]]


def _wachtenden():
    """Return the connections that wait to change a row that we hold."""
    with connection.cursor() as vraag:
        vraag.execute("SELECT pg_stat_clear_snapshot()")
        vraag.execute(
            "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            " AND datname = current_database() AND query LIKE 'UPDATE%%basis_mail%%'"
        )
        return [pid for (pid,) in vraag.fetchall()]


def _breek_af(verbindingen):
    """End connections, as the database does in time when the process at the other end has died."""
    with connection.cursor() as vraag:
        vraag.execute("SELECT pg_terminate_backend(pid, 5000) FROM unnest(%s::int[]) AS pid", [verbindingen])
