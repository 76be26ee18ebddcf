"""The text for who cannot see a picture: it says what is to be seen."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

BESTANDSNAAM = re.compile(r"\.(jpe?g|png|webp|avif|gif|heic|heif|tiff?|bmp|svg)$")
# What cameras, phones and programs call their files: IMG_1234, DSC00012, PXL_20240704_101500, Schermafbeelding 3.
CAMERANAAM = re.compile(
    r"^(img|dsc[nf]?|pxl|dji|gopr|image|picture|photo|foto|afbeelding|plaatje|scan|screenshot|schermafbeelding"
    r"|schermafdruk|whatsapp image|naamloos|untitled)?[\W_]*\d[\d\W_]*(at [\d\W_]+)?$"
)
NIETSZEGGEND = {
    *("foto", "afbeelding", "plaatje", "beeld", "illustratie", "plaat", "logo", "hoofdfoto", "sfeerfoto"),
    *(
        "image",
        "picture",
        "photo",
        "alt",
        "alttekst",
        "test",
        "geen",
        "nvt",
        "onbekend",
        "naamloos",
        "untitled",
    ),
}
LIDWOORD = re.compile(r"^(een|de|het|deze|dit|mijn|onze|an?|the)\s+")


def controleer_alt(tekst):
    """Raise ``ValidationError`` for a text that does not say what is to be seen on a picture."""
    kaal = " ".join(str(tekst).casefold().split())
    if BESTANDSNAAM.search(kaal) or CAMERANAAM.match(kaal):
        raise ValidationError(
            _("Dit is de naam van een bestand. Beschrijf wat er op de foto te zien is."), code="bestandsnaam"
        )
    letters = "".join(teken for teken in LIDWOORD.sub("", kaal) if teken.isalpha())
    if len(letters) < 3 or letters in NIETSZEGGEND:
        raise ValidationError(
            _("Dit zegt niet wat er te zien is. Beschrijf wie of wat er op de foto staat, en waar."),
            code="nietszeggend",
        )


def controleer_naast(alt, bijschrift):
    """Raise ``ValidationError`` when a caption says the same: who listens would hear it twice."""
    if bijschrift and alt.casefold().strip(" .") == bijschrift.casefold().strip(" ."):
        raise ValidationError(
            _("Dit is hetzelfde als het bijschrift. Beschrijf hier wat er op de foto te zien is."),
            code="bijschrift",
        )
