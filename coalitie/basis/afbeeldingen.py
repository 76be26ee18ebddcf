"""Pictures that people upload: judged from their header, then made anew without metadata."""

from contextlib import suppress
from io import BytesIO
from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

FORMATEN = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_ZIJDE = 2400
# What Pillow would write again from the old picture: colours may stay, words and places may not.
HOORT_BIJ_BEELD = {"icc_profile", "transparency"}


def schone_afbeelding(bestand):
    """Return the picture as a ``ContentFile`` without EXIF and GPS, at most 2400 pixels a side.

    Accepts JPEG, PNG and WebP up to 20 MB and 40 megapixels. Raises ``ValidationError``.
    """
    if bestand.size > MAX_BYTES:
        raise ValidationError(
            _("Deze afbeelding is groter dan 20 MB. Maak hem kleiner en probeer het opnieuw.")
        )
    bestand.seek(0)
    try:
        with Image.open(bestand, formats=list(FORMATEN)) as beeld:
            if beeld.width * beeld.height > MAX_PIXELS:
                raise Image.DecompressionBombError
            # Phones write MPO: a JPEG with more pictures behind it.
            formaat = "JPEG" if beeld.format == "MPO" else beeld.format
            schoon = ImageOps.exif_transpose(beeld)
            schoon.thumbnail((MAX_ZIJDE, MAX_ZIJDE))
            schoon.info = {soort: waarde for soort, waarde in schoon.info.items() if soort in HOORT_BIJ_BEELD}
            if formaat == "JPEG":
                schoon = schoon.convert("RGB")
            uit = BytesIO()
            schoon.save(uit, formaat, quality=88)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ValidationError(_("Deze afbeelding heeft te veel pixels (meer dan 40 miljoen).")) from None
    except Exception:
        # Decoders of strange bytes raise all kinds of errors, and each means the same to the sender.
        raise ValidationError(
            _("Dit is geen bruikbare afbeelding. Kies een JPEG-, PNG- of WebP-bestand.")
        ) from None
    naam = PurePath(bestand.name).stem[:60] + FORMATEN[formaat]
    return ContentFile(uit.getvalue(), name=naam)


class AfbeeldingFormField(forms.FileField):
    """Takes an uploaded picture and gives the cleaned one."""

    def to_python(self, data):
        bestand = super().to_python(data)
        return None if bestand is None else schone_afbeelding(bestand)


class AfbeeldingField(models.ImageField):
    """A picture; what is uploaded in a form is judged and made anew before it is stored."""

    def update_dimension_fields(self, instance, force=False, *args, **kwargs):
        """Note width and height; a file that got lost must not keep its record from being saved."""
        with suppress(FileNotFoundError):
            super().update_dimension_fields(instance, force, *args, **kwargs)

    def formfield(self, **kwargs):
        kwargs.setdefault("help_text", _("JPEG, PNG of WebP, ten hoogste 20 MB."))
        return models.FileField.formfield(self, **{"form_class": AfbeeldingFormField, **kwargs})
