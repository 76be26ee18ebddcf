"""``manage.py importeer_buurten``: the borders of CBS buurten, for the map of the wijken."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from themas.acties import importeer_buurten


class Command(BaseCommand):
    """Read a map of CBS buurten; doing it again changes nothing, a wrong file changes nothing either."""

    help = "Leest de grenzen van CBS-buurten uit een GeoJSON-bestand, voor de kaart van de wijken."

    def add_arguments(self, parser):
        """Ask for the file, and the year when the file does not say it."""
        parser.add_argument("bestand", help="het GeoJSON-bestand, in graden (WGS84)")
        parser.add_argument(
            "--jaar", type=int, help="het jaar van de indeling, als het bestand dat niet zegt"
        )

    def handle(self, *args, bestand, jaar, **options):
        """Import, and say what was new, changed, unchanged, and without wijk."""
        try:
            uitkomst = importeer_buurten(pad=bestand, jaar=jaar, door=None)
        except ValidationError as fout:
            raise CommandError(f"{fout.messages[0]} Er is niets veranderd.") from fout
        self.stdout.write(
            f"Buurten: {len(uitkomst.nieuw)} nieuw, {len(uitkomst.gewijzigd)} gewijzigd, "
            f"{len(uitkomst.gelijk)} gelijk gebleven."
        )
        if uitkomst.zonder_wijk:
            self.stdout.write(f"Zonder wijk: {', '.join(sorted(uitkomst.zonder_wijk))}.")
            self.stdout.write("Kies in het beheer bij welke wijk ze horen.")
