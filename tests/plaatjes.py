"""Picture files for tests."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms


def plaatje(naam="foto.jpg", formaat="JPEG", maat=(40, 30), modus="RGB", **opties):
    """Return an uploaded picture; ``opties`` go to Pillow, such as ``exif``."""
    uit = BytesIO()
    Image.new(modus, maat).save(uit, formaat, **opties)
    return SimpleUploadedFile(naam, uit.getvalue())


def wisselprofiel():
    """Return an ICC profile in which red and blue have changed places: impossible to overlook."""
    gewoon = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return gewoon.replace(b"rXYZ", b"tmp!").replace(b"bXYZ", b"rXYZ").replace(b"tmp!", b"bXYZ")


def rood_met_profiel(formaat="JPEG", modus="RGB"):
    """Return an uploaded picture that is red to who heeds its profile, and blue to who does not."""
    kleur = {"RGB": (0, 0, 255), "RGBA": (0, 0, 255, 128)}[modus]
    uit = BytesIO()
    Image.new(modus, (100, 100), kleur).save(uit, formaat, icc_profile=wisselprofiel())
    return SimpleUploadedFile(f"foto.{formaat.lower()}", uit.getvalue())
