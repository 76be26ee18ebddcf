"""What the site throws away by itself: reminders of long ago, and calendars of accounts that are off."""

from datetime import timedelta

import pytest
from django.utils import timezone

from coalitie.site.tasks import HERINNERD, wis_wat_niet_meer_nodig_is
from financiering.models import Agendasleutel, Termijnherinnering
from partners.models import Herinnering
from tests.makers import maak_gebruiker, maak_toegezegd, maak_verplichting

pytestmark = pytest.mark.django_db


def test_herinneringen_van_lang_geleden_gaan_weg():
    vandaag, wie = timezone.localdate(), maak_gebruiker()
    dagen = [vandaag - HERINNERD - timedelta(days=1), vandaag - HERINNERD, vandaag]
    plicht, belofte = maak_verplichting(), maak_toegezegd()
    for dag in dagen:
        Termijnherinnering.objects.create(gebruiker=wie, verplichting=plicht, dag=dag)
        Herinnering.objects.create(gebruiker=wie, toezegging=belofte, soort="loopt_af", dag=dag)

    wis_wat_niet_meer_nodig_is()
    wis_wat_niet_meer_nodig_is()

    for model in (Termijnherinnering, Herinnering):
        assert sorted(model.objects.values_list("dag", flat=True)) == dagen[1:]


def test_de_kalender_van_een_account_dat_uit_staat_gaat_weg():
    aan, uit = maak_gebruiker(), maak_gebruiker(is_active=False)
    for gebruiker in (aan, uit):
        Agendasleutel.objects.create(gebruiker=gebruiker)

    wis_wat_niet_meer_nodig_is()

    assert Agendasleutel.objects.get().gebruiker == aan
