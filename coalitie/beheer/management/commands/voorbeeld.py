"""``manage.py voorbeeld``: the example programme."""

from django.core.management.base import BaseCommand

from coalitie.beheer.voorbeeld.laden import laad


class Command(BaseCommand):
    """Load the example programme; what is there already, or was changed or removed, stays so."""

    help = "Laadt het voorbeeldprogramma. Nog een keer doen verandert niets."

    def handle(self, *args, **options):
        """Load it and say how much was new."""
        aantal = laad()
        tekst = f"{aantal} records gemaakt." if aantal else "Het voorbeeldprogramma stond er al."
        self.stdout.write(tekst)
