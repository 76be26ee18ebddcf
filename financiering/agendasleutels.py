"""Who may read the calendar at which secret address."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from financiering.models import Agendasleutel
from financiering.models.agenda import nieuw_geheim


def mag_kalender_zien(gebruiker):
    """Tell whether somebody works in the team now and may see applications."""
    return gebruiker.is_active and gebruiker.is_staff and gebruiker.has_perm("financiering.view_aanvraag")


def wie_heeft(geheim):
    """Return whose calendar a secret address shows, or None; who left the team has none any more."""
    if "\x00" in geheim:
        return None
    sleutel = Agendasleutel.objects.select_related("gebruiker").filter(geheim=geheim).first()
    return sleutel.gebruiker if sleutel and mag_kalender_zien(sleutel.gebruiker) else None


def adres_van(gebruiker):
    """Return the path of somebody's own calendar; empty when it was not made."""
    sleutel = Agendasleutel.objects.filter(gebruiker=gebruiker).first()
    return reverse("eigen_kalender_ics", args=[sleutel.geheim]) if sleutel else ""


def vernieuw(gebruiker):
    """Give somebody a new secret address; the old one works no longer. Returns whether there was one."""
    _sleutel, is_eerste = Agendasleutel.objects.update_or_create(
        gebruiker=gebruiker, defaults={"geheim": nieuw_geheim(), "vernieuwd_op": timezone.now()}
    )
    return not is_eerste


def vernieuwd_in_woorden(was_er_een):
    """Say to somebody who has an address now what that means for the old one."""
    return _("Je hebt een nieuw adres. Het oude werkt niet meer.") if was_er_een else _("Je adres is klaar.")
