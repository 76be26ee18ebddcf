"""Files that people upload: judged by what is in them, not by their name."""

from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis.afbeeldingen import schone_afbeelding
from coalitie.basis.tekst import een_regel

MAX_BYTES = 20 * 1024 * 1024
MAX_BEWIJS = 10 * 1024 * 1024


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


def schoon_bewijs(bestand):
    """Return an uploaded pdf or picture of at most 10 MB as a ``ContentFile`` that is safe to keep.

    What it is follows from its content. A picture is made anew, without metadata; the name keeps nothing
    but letters and the extension that belongs to the content. ``getoonde_naam`` is the name for people.
    Raises ``ValidationError``.
    """
    if bestand.size > MAX_BEWIJS:
        raise ValidationError(
            _("Dit bestand is groter dan 10 MB. Maak het kleiner of kies een ander bestand.")
        )
    bestand.seek(0)
    begin = bestand.read(5)
    bestand.seek(0)
    if begin == b"%PDF-":
        schoon, soort = ContentFile(bestand.read()), ".pdf"
    else:
        try:
            schoon = schone_afbeelding(bestand)
        except ValidationError as fout:
            if fout.code == "pixels":
                raise
            raise ValidationError(
                _("Dit is geen pdf en geen foto. Kies een bestand dat eindigt op pdf, jpg, png of webp.")
            ) from None
        soort = PurePath(schoon.name).suffix
    stam = een_regel(PurePath((bestand.name or "").replace("\\", "/")).stem)
    schoon.name = f"bewijs{soort}"
    schoon.getoonde_naam = f"{stam[:100] or 'bewijs'}{soort}"
    return schoon


class BewijsFormField(forms.FileField):
    """Takes a pdf or a picture of at most 10 MB and gives what ``schoon_bewijs`` makes of it."""

    widget = forms.FileInput(attrs={"accept": "application/pdf,image/jpeg,image/png,image/webp"})
    default_error_messages = {
        "empty": gettext_lazy("Dit bestand is leeg. Kies een ander bestand."),
        "required": gettext_lazy("Kies een bestand."),
    }

    def to_python(self, data):
        bestand = super().to_python(data)
        return None if bestand is None else schoon_bewijs(bestand)
