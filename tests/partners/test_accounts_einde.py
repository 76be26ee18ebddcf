"""Who works for no partner any more hears that the account ends, and it does, two weeks later."""

from datetime import timedelta

import pytest
from django.utils import timezone

from coalitie.basis.models import Gebruiker, Mail
from partners.acties.accounts import VOORAF, sluit_ongebruikte_accounts
from partners.acties.leden import beeindig
from partners.models import Lidmaatschap
from tests.formulieren import aangemeld
from tests.makers import maak_gebruiker, maak_lid, maak_partner, maak_uitnodiging

pytestmark = pytest.mark.django_db
LANG = timedelta(days=400)


def verleden(gebruiker, sinds=LANG):
    """Let an account, and what happened to its memberships, be of long ago."""
    Gebruiker.objects.filter(pk=gebruiker.pk).update(aangemaakt_op=timezone.now() - sinds)
    gebeurtenissen = Lidmaatschap.pgh_event_model.objects.filter(gebruiker=gebruiker)
    gebeurtenissen.update(pgh_created_at=timezone.now() - sinds)
    return gebruiker


def weg(sinds=LANG):
    """Make somebody whose membership ended so long ago."""
    dag = timezone.localdate() - sinds
    lid = maak_lid(van=dag - timedelta(days=900), tot=dag)
    return verleden(lid.gebruiker, sinds)


def twee_weken_later():
    Mail.objects.update(aangemaakt_op=timezone.now() - VOORAF - timedelta(minutes=1))


def is_aan(gebruiker):
    return Gebruiker.objects.get(pk=gebruiker.pk).is_active


def test_eerst_een_mail_en_twee_weken_later_uit():
    gebruiker = weg()
    client = aangemeld(gebruiker)
    client.get("/mijn/")
    assert sluit_ongebruikte_accounts() == 0
    assert sluit_ongebruikte_accounts() == 0
    (mail,) = Mail.objects.all()
    assert mail.aan == [gebruiker.email]
    assert "account" in mail.onderwerp
    assert is_aan(gebruiker)
    twee_weken_later()
    assert sluit_ongebruikte_accounts() == 1
    assert not is_aan(gebruiker)
    assert client.get("/mijn/")["Location"].startswith("/account/login/")
    assert sluit_ongebruikte_accounts() == 0
    assert Mail.objects.count() == 1


def test_wie_nog_meedoet_blijft():
    bij = maak_lid(tot=timezone.localdate()).gebruiker
    straks = maak_lid(van=timezone.localdate() + timedelta(days=30)).gebruiker
    team = maak_gebruiker(is_staff=True)
    gevraagd = weg()
    maak_uitnodiging(email=gevraagd.email)
    net_weg = weg(timedelta(days=20))
    for gebruiker in (bij, straks, team):
        verleden(gebruiker)
    sluit_ongebruikte_accounts()
    assert not Mail.objects.exclude(soort="uitnodiging").exists()
    assert all(map(is_aan, (bij, straks, team, gevraagd, net_weg)))


def test_wie_tussentijds_terugkomt_blijft():
    gebruiker = weg()
    sluit_ongebruikte_accounts()
    twee_weken_later()
    maak_lid(gebruiker=gebruiker, van=timezone.localdate())
    assert sluit_ongebruikte_accounts() == 0
    assert is_aan(gebruiker)


def test_wie_weer_is_aangezet_begint_opnieuw():
    gebruiker = weg()
    sluit_ongebruikte_accounts()
    twee_weken_later()
    assert sluit_ongebruikte_accounts() == 1
    Gebruiker.objects.filter(pk=gebruiker.pk).update(is_active=True)
    assert sluit_ongebruikte_accounts() == 0
    assert is_aan(gebruiker)
    assert Mail.objects.count() == 1
    Gebruiker.pgh_event_model.objects.update(pgh_created_at=timezone.now() - LANG / 2)
    assert sluit_ongebruikte_accounts() == 0
    assert Mail.objects.count() == 2
    twee_weken_later()
    assert sluit_ongebruikte_accounts() == 1


def test_een_lidmaatschap_van_een_dag_dat_er_niet_meer_is_telt_ook():
    lid = maak_lid(van=timezone.localdate(), rol="lezer")
    baas = maak_lid(partner=lid.partner, rol="mandaathouder").gebruiker
    beeindig(lidmaatschap=lid, door=baas)
    assert not Lidmaatschap.objects.filter(gebruiker=lid.gebruiker).exists()
    Gebruiker.objects.filter(pk=lid.gebruiker.pk).update(aangemaakt_op=timezone.now() - LANG)
    sluit_ongebruikte_accounts()
    assert not Mail.objects.filter(sleutel__startswith="account-einde").exists()


def test_een_partner_die_stopte_heeft_niemand_meer():
    partner = maak_partner(actief_tot=timezone.localdate() - LANG)
    gebruiker = verleden(maak_lid(partner=partner).gebruiker)
    sluit_ongebruikte_accounts()
    assert Mail.objects.get().aan == [gebruiker.email]


def test_de_nachtelijke_taak_doet_het():
    from coalitie.celery import app

    gebruiker = weg()
    taken = {rij["task"] for rij in app.conf.beat_schedule.values()}
    assert "partners.tasks.houd_leden_bij" in taken
    app.autodiscover_tasks(force=True)
    app.tasks["partners.tasks.houd_leden_bij"]()
    assert Mail.objects.get().aan == [gebruiker.email]
