"""Files: under a name that cannot be guessed, and whole or not at all."""

import os
import secrets
from contextlib import suppress
from pathlib import Path, PurePath

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage


class Veiligeopslag(FileSystemStorage):
    """Keeps a file under a random name and writes it to a temporary name first."""

    def get_available_name(self, name, max_length=None):
        """Return a name that keeps the folder and the extension and nothing else of what was typed."""
        pad = PurePath(name)
        return str(pad.with_name(f"{secrets.token_urlsafe(16)}{pad.suffix.lower()[:8]}"))

    def _save(self, name, content):
        tijdelijk = f"{name}.deel"
        try:
            super()._save(tijdelijk, content)
            with open(self.path(tijdelijk), "rb") as bestand:
                os.fsync(bestand.fileno())
            os.replace(self.path(tijdelijk), self.path(name))
        except BaseException:
            Path(self.path(tijdelijk)).unlink(missing_ok=True)
            raise
        return name

    def namen(self):
        """Yield the name of every file that is kept."""
        for map_, _mappen, bestanden in os.walk(self.location):
            for bestand in bestanden:
                yield Path(map_, bestand).relative_to(self.location).as_posix()

    def verplaats(self, naam, naar):
        """Give a file another name, over what was there; one that is gone already is no error."""
        Path(self.path(naar)).parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            os.replace(self.path(naam), self.path(naar))

    def zet(self, naam, inhoud):
        """Keep the bytes ``inhoud`` under exactly this name, whole or not at all, also over what was there."""
        los = self.save(naam, ContentFile(inhoud))
        os.replace(self.path(los), self.path(naam))
