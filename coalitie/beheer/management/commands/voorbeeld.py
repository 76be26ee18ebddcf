"""``manage.py voorbeeld``: the example programme."""

from django.core.management.base import BaseCommand

from coalitie.basis.zoeken.bijhouden import loop_na
from coalitie.beheer.voorbeeld.accounts import ACCOUNTS, WACHTWOORD
from coalitie.beheer.voorbeeld.laden import laad
from coalitie.site.vindbaar import BRONNEN


class Command(BaseCommand):
    """Load the example programme; what is there already, or was changed or removed, stays so."""

    help = "Laadt het voorbeeldprogramma. Nog een keer doen verandert niets."

    def handle(self, *args, **options):
        """Load it, say how much was new, and with which accounts can be signed in."""
        aantal = laad()
        loop_na(BRONNEN)
        self.stdout.write(
            f"Voorbeeldprogramma: {aantal} records gemaakt." if aantal else "Voorbeeldprogramma: stond er al."
        )
        self.stdout.write(f"Voorbeeldaccounts, met wachtwoord {WACHTWOORD}:")
        for account in ACCOUNTS:
            self.stdout.write(f"  {account['email']}")
