"""Pictures that people upload: judged from their header, then made anew without metadata."""

from contextlib import suppress
from io import BytesIO
from pathlib import PurePath

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps

FORMATEN = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_ZIJDE = 2400
SRGB = ImageCms.createProfile("sRGB")


def schone_afbeelding(bestand):
    """Return the picture as a ``ContentFile`` without metadata, in sRGB, at most 2400 pixels a side.

    Accepts JPEG, PNG and WebP up to 20 MB and 40 megapixels. Raises ``ValidationError``.
    """
    if bestand.size > MAX_BYTES:
        raise ValidationError(
            _("Deze afbeelding is groter dan 20 MB. Maak hem kleiner en probeer het opnieuw.")
        )
    bestand.seek(0)
    try:
        schoon, formaat = lees_beeld(bestand)
        uit = BytesIO()
        if formaat == "JPEG":
            schoon = schoon.convert("RGB")
        schoon.save(uit, formaat, quality=88)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ValidationError(
            _("Deze afbeelding heeft te veel pixels (meer dan 40 miljoen)."), code="pixels"
        ) from None
    except Exception:
        # Decoders of strange bytes raise all kinds of errors, and each means the same to the sender.
        raise ValidationError(
            _("Dit is geen bruikbare afbeelding. Kies een JPEG-, PNG- of WebP-bestand.")
        ) from None
    naam = PurePath(bestand.name).stem[:60] + FORMATEN[formaat]
    return ContentFile(uit.getvalue(), name=naam)


def lees_beeld(bestand):
    """Return the first picture in a file, upright, in sRGB and without metadata, and its format.

    At most 2400 pixels a side. Its header is judged before anything is decoded. Raises
    ``Image.DecompressionBombError`` for more than 40 megapixels, and all that Pillow raises.
    """
    with Image.open(bestand, formats=list(FORMATEN)) as beeld:
        if beeld.width * beeld.height > MAX_PIXELS:
            raise Image.DecompressionBombError
        # Phones write MPO: a JPEG with more pictures behind it.
        formaat = "JPEG" if beeld.format == "MPO" else beeld.format
        profiel = beeld.info.get("icc_profile")
        recht = _acht_bits(ImageOps.exif_transpose(beeld))
    recht.thumbnail((MAX_ZIJDE, MAX_ZIJDE), Image.Resampling.LANCZOS)
    klaar = _naar_srgb(recht, profiel)
    klaar.info = {}
    return klaar, formaat


def _acht_bits(beeld):
    """Return a picture with eight bits a colour and no palette, so that it can be made smaller."""
    if beeld.mode.startswith("I"):
        # Converting alone would make all that is not nearly black white.
        beeld = beeld.convert("I").point(lambda waarde: waarde * (1 / 257)).convert("L")
    if beeld.has_transparency_data:
        return beeld.convert("RGBA")
    return beeld if beeld.mode in ("RGB", "L", "CMYK") else beeld.convert("RGB")


def _naar_srgb(beeld, profiel):
    """Return the picture in the colours that screens expect when a file names no profile."""
    alfa = beeld.getchannel("A") if beeld.mode == "RGBA" else None
    kleuren = beeld if alfa is None else beeld.convert("RGB")
    if profiel:
        # A profile that is broken, or meant for other colours than these, says nothing: then do without.
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            bron = ImageCms.ImageCmsProfile(BytesIO(profiel))
            kleuren = ImageCms.profileToProfile(kleuren, bron, SRGB, outputMode="RGB")
    kleuren = kleuren.convert("RGB")
    if alfa is not None:
        kleuren.putalpha(alfa)
    return kleuren


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


class FocusField(models.PositiveSmallIntegerField):
    """Where on a picture it is about, as a percentage from the left or from above."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"default": 50, "validators": [MaxValueValidator(100)], **kwargs})

    def deconstruct(self):
        naam, pad, args, kwargs = super().deconstruct()
        kwargs.pop("validators", None)
        return naam, pad, args, kwargs


def bestandsvelden(soort=models.FileField):
    """Return pairs (model, name of the field) of every file that records have, history left out."""
    return [
        (model, veld.name)
        for model in apps.get_models()
        if not hasattr(model, "pgh_tracked_model")
        for veld in model._meta.local_fields
        if isinstance(veld, soort)
    ]


def afbeeldingvelden():
    """Return pairs (model, name of the field) of every picture in the portal, history left out."""
    return bestandsvelden(AfbeeldingField)
