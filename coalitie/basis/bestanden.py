"""Files that people upload: judged by what is in them, not by their name."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

MAX_BYTES = 20 * 1024 * 1024


def controleer_pdf(bestand):
    """Raise ``ValidationError`` when a file that was just uploaded is no pdf of at most 20 MB."""
    if not isinstance(bestand, UploadedFile):
        return
    if bestand.size > MAX_BYTES:
        raise ValidationError(_("Dit bestand is groter dan 20 MB. Maak het kleiner of geef een webadres."))
    bestand.seek(0)
    begin = bestand.read(5)
    bestand.seek(0)
    if begin != b"%PDF-":
        raise ValidationError(_("Dit bestand is geen pdf. Bewaar het als pdf en probeer het opnieuw."))
