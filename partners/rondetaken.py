"""What rounds do by themselves, besides the mail about them."""

from celery import shared_task

from partners.acties import rondes


@shared_task(name="partners.rondetaken.vraag_voortgang")
def vraag_voortgang():
    """Ask what open rounds have not asked yet: their day came, or somebody answers for something now."""
    rondes.vraag_alles()
