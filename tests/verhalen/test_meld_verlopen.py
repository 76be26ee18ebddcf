"""The editors are told once when a story went offline because somebody's consent has ended."""

from datetime import date, timedelta
from email import message_from_bytes, policy

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.utils import timezone

from coalitie.basis.models import Gebruiker, Mail
from coalitie.basis.tasks import verstuur_post
from tests.makers import maak_verhaal
from tests.postkantoor import postkantoor
from tests.samen import tegelijk
from tests.werker import wacht_op, werker
from verhalen.models import Toestemming, Verhaal
from verhalen.tasks import meld_verlopen_toestemmingen


def maak_verlopen(**velden):
    """Make a story that was published and of which the consent ended yesterday."""
    rij = maak_verhaal(portretteert=True, **velden)
    gisteren = timezone.localdate() - timedelta(days=1)
    Toestemming.objects.create(
        verhaal=rij, wie="Iemand", waarvoor="Foto", gegeven_op=date(2020, 1, 1), geldig_tot=gisteren
    )
    return rij


def meld():
    """Do what the clock does every minute: look for what ended, and send what is in the outbox."""
    meld_verlopen_toestemmingen()
    verstuur_post()


@pytest.fixture
def redactie(db):
    """Two editors, one who left, and somebody of another group."""
    groepen = {naam: Group.objects.get_or_create(name=naam)[0] for naam in ("redactie", "programmateam")}
    for naam, groep, actief in (
        ("rosa", "redactie", True),
        ("anton", "redactie", True),
        ("weg", "redactie", False),
        ("charlie", "programmateam", True),
    ):
        Gebruiker.objects.create(email=f"{naam}@coalitie.example", is_active=actief).groups.add(
            groepen[groep]
        )


def test_redactie_krijgt_een_mail_en_niemand_anders(redactie, settings):
    rij = maak_verlopen(titel="Samen koken")
    meld()
    (bericht,) = mail.outbox
    assert bericht.to == ["anton@coalitie.example", "rosa@coalitie.example"]
    assert bericht.subject == "Verhaal offline: Samen koken"
    assert f"{settings.PORTAAL_URL}/beheer/verhalen/verhaal/{rij.pk}/change/" in bericht.body
    assert "Iemand" not in bericht.body


def test_elke_keer_draaien_geeft_geen_tweede_mail(redactie):
    maak_verlopen()
    for _keer in range(3):
        meld()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    "velden",
    [
        {"portretteert": False},
        {"status": "concept"},
        {"status": "ingetrokken"},
        {"publiceren_op": timezone.now() + timedelta(days=1)},
    ],
)
def test_wat_toch_niet_online_stond_wordt_niet_gemeld(redactie, velden):
    rij = maak_verlopen()
    Verhaal.objects.filter(pk=rij.pk).update(**velden)
    meld()
    assert mail.outbox == []


def test_na_verlengen_en_weer_verlopen_komt_er_weer_een_mail(redactie):
    rij = maak_verlopen()
    meld()
    toestemming = rij.toestemmingen.get()
    verlopen = toestemming.geldig_tot
    toestemming.geldig_tot = date(2100, 1, 1)
    toestemming.save()
    meld()
    assert list(Verhaal.objects.openbaar()) == [rij]
    assert len(mail.outbox) == 1
    toestemming.geldig_tot = verlopen - timedelta(days=1)
    toestemming.save()
    meld()
    meld()
    assert len(mail.outbox) == 2


def test_melden_verandert_niets_aan_het_verhaal(redactie):
    """Or a form that somebody has open would be stale."""
    rij = maak_verlopen()
    gebeurtenissen = Verhaal.pgh_event_model.objects.filter(pgh_obj=rij).count()
    meld()
    assert Verhaal.pgh_event_model.objects.filter(pgh_obj=rij).count() == gebeurtenissen


def test_zonder_redactie_blijft_de_melding_bewaard_tot_er_iemand_is(db):
    maak_verlopen()
    meld()
    assert mail.outbox == []
    Gebruiker.objects.create(email="nieuw@coalitie.example").groups.add(
        Group.objects.get_or_create(name="redactie")[0]
    )
    meld()
    assert [bericht.to for bericht in mail.outbox] == [["nieuw@coalitie.example"]]


def test_een_titel_met_een_regeleinde_houdt_de_mail_niet_tegen(redactie):
    maak_verlopen(titel="Samen\r\nBcc: iedereen@voorbeeld.example")
    meld()
    (bericht,) = mail.outbox
    assert bericht.subject == "Verhaal offline: Samen Bcc: iedereen@voorbeeld.example"
    assert bericht.bcc == []
    assert bericht.message()["Bcc"] is None


@pytest.mark.django_db(transaction=True)
def test_twee_keer_tegelijk_draaien_geeft_van_elk_verhaal_een_mail(redactie):
    titels = [f"Verhaal {nummer}" for nummer in range(6)]
    for titel in titels:
        maak_verlopen(titel=titel)
    assert tegelijk(*[meld_verlopen_toestemmingen] * 4) == [None] * 4
    onderwerpen = Mail.objects.values_list("onderwerp", flat=True)
    assert sorted(onderwerpen) == [f"Verhaal offline: {titel}" for titel in titels]


# The real thing: broker, worker process, mail server


@pytest.mark.traag
@pytest.mark.django_db(transaction=True)
def test_met_een_echte_werker_en_een_echte_mailserver_komt_er_een_mail_aan(redactie):
    maak_verlopen(titel="Samen koken in het café")
    with (
        postkantoor() as (postbus, poort),
        werker(kinderen=2, EMAIL_URL=f"smtp://127.0.0.1:{poort}") as een,
    ):
        for _keer in range(3):
            een.vraag(meld_verlopen_toestemmingen.name)
            een.vraag(verstuur_post.name)
        wacht_op(lambda: een.is_klaar() and postbus.ontvangen)
    (envelop,) = postbus.ontvangen
    assert sorted(envelop.rcpt_tos) == ["anton@coalitie.example", "rosa@coalitie.example"]
    bericht = message_from_bytes(envelop.content, policy=policy.default)
    assert bericht["Subject"] == "Verhaal offline: Samen koken in het café"
    assert bericht["From"] == envelop.mail_from == "portaal@portaal.example"
    assert "https://portaal.example/beheer/verhalen/verhaal/" in bericht.get_body(("plain",)).get_content()
    assert Mail.objects.get().tekst == ""
