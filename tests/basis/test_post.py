"""Every mail leaves through the outbox: nothing lost, nothing double, nobody waits for a mail server."""

from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused

import pytest
from celery import current_app
from django.core import mail
from django.core.mail import EmailMultiAlternatives, send_mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction
from django.utils import timezone

from coalitie.basis.models import Mail
from coalitie.basis.models.mail import CLAIM, PAUZES
from coalitie.basis.post import verstuur_wat_klaar_staat, zet_klaar
from coalitie.basis.tasks import verstuur_post, wis_oude_post
from tests.samen import tegelijk

UITGANG = "coalitie.basis.post.Uitgang"


@pytest.fixture
def geen_makelaar(monkeypatch):
    """Every task that is sent is noted here instead."""
    gestart = []
    monkeypatch.setattr(current_app, "send_task", lambda naam, **opties: gestart.append(naam))
    return gestart


def schrijf(**velden):
    """Put a mail in the outbox."""
    standaard = {
        "aan": ["anna@bewoner.example"],
        "onderwerp": "Antwoord",
        "tekst": "Ja.",
        "soort": "inzending",
    }
    zet_klaar(**{**standaard, **velden})


def vul_post(aantal):
    """Put several mails in the outbox, without starting anything."""
    Mail.objects.bulk_create(
        Mail(aan=[f"m{nummer}@bewoner.example"], onderwerp=f"Mail {nummer}", tekst="Dag.", soort="inzending")
        for nummer in range(aantal)
    )


class WeigerendBackend(EmailBackend):
    """A mail server that does what ``fout`` says, once it is set."""

    fout = None

    def open(self):
        if self.fout:
            raise self.fout


@pytest.fixture
def server(settings, monkeypatch):
    """The mail server of the test; set ``server.fout``."""
    monkeypatch.setattr(WeigerendBackend, "fout", None)
    settings.POST_BACKEND = f"{__name__}.WeigerendBackend"
    return WeigerendBackend


def test_wat_klaar_staat_gaat_uit_en_de_tekst_wordt_gewist(db):
    schrijf()
    assert mail.outbox == []
    verstuur_post()
    (bericht,) = mail.outbox
    assert (bericht.to, bericht.subject, bericht.body) == (["anna@bewoner.example"], "Antwoord", "Ja.")
    rij = Mail.objects.get()
    assert (rij.status, rij.tekst, rij.pogingen) == ("verstuurd", "", 1)
    verstuur_post()
    assert len(mail.outbox) == 1


def test_met_dezelfde_sleutel_is_er_een_mail(db):
    schrijf(sleutel="een", tekst="Eerst.")
    schrijf(sleutel="een", tekst="Later.")
    schrijf(sleutel="twee")
    schrijf()
    schrijf()
    assert Mail.objects.count() == 4
    assert Mail.objects.get(sleutel="een").tekst == "Eerst."


@pytest.mark.django_db(transaction=True)
def test_twintig_keer_tegelijk_met_dezelfde_sleutel_is_een_mail(geen_makelaar):
    assert tegelijk(*[lambda: schrijf(sleutel="een")] * 20) == [None] * 20
    assert Mail.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_de_taak_begint_na_de_transactie_en_niet_als_die_mislukt(geen_makelaar):
    with transaction.atomic():
        schrijf()
        assert geen_makelaar == []
    assert geen_makelaar == ["basis.tasks.verstuur_post"]
    with transaction.atomic():
        schrijf()
        transaction.set_rollback(True)
    assert Mail.objects.count() == 1
    assert len(geen_makelaar) == 1


@pytest.mark.django_db(transaction=True)
def test_zonder_makelaar_lukt_het_bewaren_toch_en_gaat_de_mail_later_uit(settings, tmp_path, caplog):
    plek = {**settings.CACHES["default"], "LOCATION": f"unix://{tmp_path}/weg.sock?db=1"}
    settings.CACHES = {**settings.CACHES, "default": plek}
    schrijf()
    assert "De wachtrij werkt niet" in caplog.text
    assert Mail.objects.get().status == "klaar"
    verstuur_post()
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_vier_werkers_tegelijk_versturen_elke_mail_een_keer():
    vul_post(12)
    aantallen = tegelijk(*[verstuur_wat_klaar_staat] * 4)
    assert sum(aantallen) == 12
    assert sorted(bericht.subject for bericht in mail.outbox) == sorted(f"Mail {n}" for n in range(12))


def test_een_werker_die_omviel_voor_de_overdracht_kost_alleen_tijd(db, monkeypatch):
    schrijf()
    assert Mail.objects.claim().tekst == "Ja."
    verstuur_post()
    assert mail.outbox == [], "zolang de claim geldt, blijft iedereen eraf"
    nu = timezone.now()
    monkeypatch.setattr("django.utils.timezone.now", lambda: nu + CLAIM)
    verstuur_post()
    assert len(mail.outbox) == 1
    assert Mail.objects.get().status == "verstuurd"


def test_een_werker_die_omviel_na_de_overdracht_maakt_onzeker_en_een_mens_beslist(db, monkeypatch, charlie):
    schrijf()
    monkeypatch.setattr(Mail, "noteer_verstuurd", lambda zelf: 1 / 0)  # falls over after sending
    with pytest.raises(ZeroDivisionError):
        verstuur_post()
    monkeypatch.undo()
    assert Mail.objects.get().status == "onderweg"
    Mail.objects.update(volgende_poging_op=timezone.now())
    for _keer in range(2):
        verstuur_post()
    rij = Mail.objects.get()
    assert (rij.status, len(mail.outbox)) == ("onzeker", 1), "de machine stuurt hem geen tweede keer"
    assert rij.tekst == "Ja.", "anders kan hij niet meer opnieuw"
    assert Mail.objects.probeer_opnieuw(door=charlie) == 1
    verstuur_post()
    rij.refresh_from_db()
    assert (rij.status, rij.beslist_door) == ("verstuurd", charlie)
    eerste, tweede = (bericht.extra_headers["Message-ID"] for bericht in mail.outbox)
    assert eerste == tweede == rij.bericht_id


def test_een_mail_die_elke_werker_omver_haalt_wordt_opgegeven(db):
    schrijf()
    for _keer in range(len(PAUZES) + 1):
        Mail.objects.update(volgende_poging_op=timezone.now())
        assert Mail.objects.claim() is not None
    Mail.objects.update(volgende_poging_op=timezone.now())
    verstuur_post()
    assert (Mail.objects.get().status, mail.outbox) == ("mislukt", [])


def test_wie_zijn_claim_kwijt_is_draagt_niets_over_en_verandert_niets(db):
    schrijf()
    traag = Mail.objects.claim()
    Mail.objects.update(volgende_poging_op=timezone.now())
    assert Mail.objects.claim() is not None
    assert not traag.begin_overdracht()
    traag.noteer_mislukt("Te laat.", definitief=True)
    traag.noteer_onzeker("Te laat.")
    assert (Mail.objects.get().status, Mail.objects.get().fout) == ("klaar", "")


def test_wie_laat_toch_antwoord_krijgt_neemt_de_twijfel_weg_tenzij_iemand_besliste(db):
    for beslist in (False, True):
        Mail.objects.all().delete()
        schrijf()
        traag = Mail.objects.claim()
        traag.begin_overdracht()
        Mail.objects.update(volgende_poging_op=timezone.now())
        Mail.objects.laat_dode_claims_los()
        if beslist:
            Mail.objects.probeer_opnieuw()
        traag.noteer_verstuurd()
        assert Mail.objects.get().status == ("klaar" if beslist else "verstuurd")


def test_wat_is_gewist_tijdens_de_overdracht_gaat_niet_nog_een_keer_uit(db):
    schrijf(sleutel="inzending/1/ontvangen")
    bezig = Mail.objects.claim()
    bezig.begin_overdracht()
    Mail.objects.vergeet("inzending/1/")
    bezig.noteer_mislukt("De mailserver neemt de mail niet aan (451).")
    assert Mail.objects.get().status == "mislukt"
    assert Mail.objects.probeer_opnieuw() == 0


def test_waar_iemand_op_wacht_gaat_voor(db):
    schrijf(soort="overzicht", onderwerp="Overzicht")
    schrijf(soort="inzending", onderwerp="Antwoord")
    schrijf(soort="account", onderwerp="Code")
    schrijf(soort="terug", onderwerp="Terug")
    verstuur_post()
    assert [bericht.subject for bericht in mail.outbox] == ["Code", "Terug", "Overzicht", "Antwoord"]


def test_een_ronde_die_lang_duurt_laat_de_rest_aan_de_volgende(db, monkeypatch):
    vul_post(3)
    with monkeypatch.context() as kort:
        kort.setattr("coalitie.basis.post.HOOGSTENS", 0)
        assert verstuur_wat_klaar_staat() == 0
    assert verstuur_wat_klaar_staat() == 3


def test_een_werker_die_te_lang_bezig_was_verandert_niets_meer(db):
    schrijf()
    traag = Mail.objects.claim()
    Mail.objects.update(volgende_poging_op=timezone.now())
    verstuur_post()
    traag.noteer_mislukt("TimeoutError")
    assert Mail.objects.get().status == "verstuurd"


def test_zonder_mailserver_wacht_alles_steeds_langer_en_wordt_het_opgegeven(db, server, monkeypatch):
    vul_post(2)
    server.fout = ConnectionRefusedError("anna@bewoner.example")
    verstuur_post()
    eerste, tweede = Mail.objects.order_by("pk")
    assert (eerste.pogingen, tweede.pogingen) == (1, 0), "de tweede wordt nu niet geprobeerd"
    assert eerste.fout == "De mailserver is niet te bereiken (ConnectionRefusedError)."
    tweede.delete()
    wachten = []
    for _poging in PAUZES:
        rij = Mail.objects.get()
        assert rij.status == "klaar"
        wachten.append(rij.volgende_poging_op - timezone.now())
        Mail.objects.update(volgende_poging_op=timezone.now())
        verstuur_post()
    assert wachten == sorted(wachten)
    assert wachten[-1] > timedelta(hours=23)
    rij = Mail.objects.get()
    assert (rij.status, rij.pogingen) == ("mislukt", len(PAUZES) + 1)
    server.fout = None
    verstuur_post()
    assert mail.outbox == []
    assert Mail.objects.probeer_opnieuw() == 1
    verstuur_post()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("fout", "status"),
    [
        (SMTPRecipientsRefused({"m0@bewoner.example": (550, b"no m0@bewoner.example here")}), "mislukt"),
        (SMTPRecipientsRefused({"m0@bewoner.example": (450, b"later")}), "klaar"),
        (SMTPDataError(554, b"spam from m0@bewoner.example"), "mislukt"),
        (SMTPDataError(451, b"later"), "klaar"),
    ],
)
def test_een_geweigerde_mail_houdt_de_andere_niet_op_en_de_fout_noemt_niemand(db, server, fout, status):
    vul_post(2)
    geweigerd = {"m0@bewoner.example"}

    def verstuur(zelf, berichten):
        if geweigerd & set(berichten[0].to):
            raise fout
        return EmailBackend.send_messages(zelf, berichten)

    server.send_messages, echt = verstuur, server.send_messages
    try:
        verstuur_post()
    finally:
        server.send_messages = echt
    eerste, tweede = Mail.objects.order_by("pk")
    assert (eerste.status, tweede.status) == (status, "verstuurd")
    assert "@" not in eerste.fout


def test_een_bibliotheek_die_mailt_komt_ook_in_de_uitgaande_post(db, settings):
    settings.EMAIL_BACKEND = UITGANG
    assert send_mail("Hallo\u202e", "Tekst.", None, ["a@b.example", "c@d.example"]) == 1
    rij = Mail.objects.get()
    assert (rij.aan, rij.onderwerp, rij.soort) == (["a@b.example", "c@d.example"], "Hallo", "account")
    met_html = EmailMultiAlternatives("Hallo", "Tekst.", None, ["a@b.example"])
    met_html.attach_alternative("<p>Anders.</p>", "text/html")
    met_html.send()
    assert Mail.objects.first().tekst.startswith("Tekst.\n"), "de HTML maken we zelf, van de tekst"
    met_html.attach("brief.txt", "Tekst.", "text/plain")
    with pytest.raises(ValueError, match="no attachments"):
        met_html.send()


def test_een_nieuw_wachtwoord_vragen_gaat_via_de_uitgaande_post(alice, client, settings):
    settings.EMAIL_BACKEND = UITGANG
    client.post("/account/password/reset/", {"email": alice.email})
    assert mail.outbox == []
    verstuur_post()
    (bericht,) = mail.outbox
    assert bericht.to == [alice.email]
    assert "/account/password/reset/key/" in bericht.body
    assert Mail.objects.get().tekst == ""


def test_oude_mail_wordt_leeggemaakt_maar_niet_zolang_hij_wacht(db, settings):
    settings.BEWAAR_MAIL_DAGEN = 30
    schrijf(sleutel="weg")
    verstuur_post()
    schrijf(sleutel="wacht")
    for dagen, gebleven in ((29, ["anna@bewoner.example"]), (31, [])):
        Mail.objects.update(aangemaakt_op=timezone.now() - timedelta(days=dagen))
        wis_oude_post()
        assert Mail.objects.get(sleutel="weg").aan == gebleven
    weg, wacht = Mail.objects.get(sleutel="weg"), Mail.objects.get(sleutel="wacht")
    assert (weg.onderwerp, weg.status) == ("", "verstuurd")
    assert (wacht.aan, wacht.tekst) == (["anna@bewoner.example"], "Ja.")
    schrijf(sleutel="weg")
    assert Mail.objects.count() == 2, "de sleutel blijft bekend"


class TestBeheer:
    def test_wat_er_in_een_mail_staat_ziet_niemand(self, client, charlie):
        schrijf(tekst="Je code is bcdf-2345-ghjk.")
        client.force_login(charlie)
        rij = Mail.objects.get()
        for waar in ("/beheer/basis/mail/", f"/beheer/basis/mail/{rij.pk}/change/"):
            pagina = client.get(waar).content.decode()
            assert "Antwoord" in pagina
            assert "bcdf-2345" not in pagina

    def test_mislukt_staat_op_de_startpagina_en_kan_opnieuw(self, client, charlie):
        schrijf()
        Mail.objects.update(status="mislukt", fout="SMTPDataError 554", pogingen=8)
        client.force_login(charlie)
        assert "mail kon niet worden verstuurd" in client.get("/beheer/").content.decode()
        Mail.objects.update(status="onzeker", overdracht_op=timezone.now())
        assert "mail is misschien niet aangekomen" in client.get("/beheer/").content.decode()
        gegevens = {"action": "opnieuw", "_selected_action": [Mail.objects.get().pk]}
        client.post("/beheer/basis/mail/", gegevens)
        verstuur_post()
        assert len(mail.outbox) == 1

    def test_redactie_en_meelezer_zien_geen_adressen(self, client, rosa, meelezer):
        schrijf()
        for collega in (rosa, meelezer):
            client.force_login(collega)
            assert client.get("/beheer/basis/mail/").status_code == 403

    @pytest.mark.parametrize(
        ("status", "knop", "wordt"),
        [
            ("onzeker", "rond_af", "verstuurd"),
            ("mislukt", "rond_af", "afgehandeld"),
            ("onzeker", "opnieuw", "klaar"),
            ("mislukt", "opnieuw", "klaar"),
            ("verstuurd", "opnieuw", "verstuurd"),
            ("klaar", "rond_af", "klaar"),
        ],
    )
    def test_een_mens_beslist_met_een_knop(self, client, charlie, status, knop, wordt):
        schrijf()
        verstuurd_op = timezone.now() if status == "verstuurd" else None
        Mail.objects.update(status=status, overdracht_op=timezone.now(), verstuurd_op=verstuurd_op)
        client.force_login(charlie)
        rij = Mail.objects.get()
        adres = f"/beheer/basis/mail/{rij.pk}/beslis/{knop}/"
        knoppen = client.get(f"/beheer/basis/mail/{rij.pk}/change/").content.decode()
        assert (adres in knoppen) == (status in ("onzeker", "mislukt"))
        assert client.get(adres).status_code == 405
        client.post(adres)
        rij.refresh_from_db()
        assert rij.status == wordt
        assert rij.beslist_door == (charlie if wordt != status else None)

    def test_alleen_wie_mails_mag_zien_beslist_en_andere_knoppen_zijn_er_niet(self, client, rosa, charlie):
        schrijf()
        Mail.objects.update(status="mislukt")
        pk = Mail.objects.get().pk
        client.force_login(rosa)
        assert client.post(f"/beheer/basis/mail/{pk}/beslis/opnieuw/").status_code == 403
        client.force_login(charlie)
        assert client.post(f"/beheer/basis/mail/{pk}/beslis/get_urls/").status_code == 404
        assert Mail.objects.get().status == "mislukt"


def test_op_het_scherm_staat_alleen_de_tekst(db, settings, capsys):
    settings.POST_BACKEND = "django.core.mail.backends.console.EmailBackend"
    schrijf(tekst="Je code:\n\n482913")
    verstuur_post()
    scherm = capsys.readouterr().out
    assert "482913" in scherm
    assert "<html" not in scherm
    assert Mail.objects.get().status == "verstuurd"
