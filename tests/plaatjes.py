"""Picture files for tests."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def plaatje(naam="foto.jpg", formaat="JPEG", maat=(40, 30), modus="RGB", **opties):
    """Return an uploaded picture; ``opties`` go to Pillow, such as ``exif``."""
    uit = BytesIO()
    Image.new(modus, maat).save(uit, formaat, **opties)
    return SimpleUploadedFile(naam, uit.getvalue())
