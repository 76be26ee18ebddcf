"""What happens for partners when time passes."""

from celery import shared_task
from django.utils import timezone

from partners import herinneringen
from partners.acties.accounts import sluit_ongebruikte_accounts
from partners.acties.leden import laat_los
from partners.acties.rondes import vraag_alles
from partners.acties.uitnodigen import wis_oude

# Nobody wants mail at night: after an outage it waits for the morning.
OVERDAG = range(8, 20)


@shared_task(name="partners.tasks.vraag_voortgang")
def vraag_voortgang():
    """Ask what open rounds have not asked yet: their day came, or somebody answers for something now."""
    vraag_alles()


@shared_task(name="partners.tasks.herinner")
def herinner():
    """Mail everybody for whom something is due today, from eight in the morning; twice makes one mail."""
    if timezone.localtime().hour in OVERDAG:
        vraag_alles()
        herinneringen.herinner()


@shared_task(name="partners.tasks.houd_leden_bij")
def houd_leden_bij():
    """Settle memberships that ended with a day, and what is left of them; twice is harmless.

    Addresses of old invitations are forgotten, accounts without work are switched off.
    """
    laat_los()
    wis_oude()
    sluit_ongebruikte_accounts()
