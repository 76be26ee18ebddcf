"""Pictures as pages show them: which sizes there are, and where they are asked from."""

from dataclasses import dataclass
from functools import singledispatch

from django.core.files.storage import default_storage

from coalitie.basis.beeldmaten import FORMATEN, pad_van
from partners.models import Partner
from verhalen.models import Verhaal

# How wide a picture is shown, for a browser that chooses a size before it knows the page.
PLEKKEN = {
    "verhaal": "(min-width: 44rem) 40rem, 100vw",
    "kaart": "(min-width: 64rem) 24rem, (min-width: 40rem) 48vw, 100vw",
    "groot": "(min-width: 64rem) 40rem, 100vw",
    "logo": "12rem",
}
# What a message about a page shows: wide enough for every network, and small enough to be sent.
DEELBREEDTE = 1200
# Steps of the classes .foto--x… and .foto--y… in the stylesheet, in percent.
STAP = 10


@dataclass(frozen=True)
class Foto:
    """A picture: its file, its size in pixels, the widths that stand ready, and what it is about."""

    naam: str
    breedte: int | None = None
    hoogte: int | None = None
    maten: tuple = ()
    alt: str = ""
    focus: tuple = (50, 50)

    @property
    def adres(self):
        """Return the address of the original."""
        return default_storage.url(self.naam)

    def srcset(self, formaat):
        """Return what stands ready in a format, as an ``srcset``; empty when nothing does."""
        return ", ".join(
            f"{default_storage.url(pad_van(self.naam, breedte, formaat))} {breedte}w"
            for breedte in self.maten
        )

    @property
    def bronnen(self):
        """Return pairs (media type, srcset), the smallest first; empty until the sizes are ready."""
        return [(f"image/{formaat}", self.srcset(formaat)) for formaat in FORMATEN if self.maten]

    @property
    def klassen(self):
        """Return the classes that keep in view what the picture is about."""
        gerond = [round(deel / STAP) * STAP for deel in self.focus]
        return " ".join(f"foto--{as_}{deel}" for as_, deel in zip("xy", gerond, strict=True) if deel != 50)

    def om_te_delen(self):
        """Return (address, width, height) of the size that a message about the page shows."""
        passend = [maat for maat in self.maten if maat <= DEELBREEDTE]
        if not passend:
            return self.adres, self.breedte, self.hoogte
        breedte = max(passend)
        hoogte = self.hoogte and self.breedte and round(self.hoogte * breedte / self.breedte)
        return default_storage.url(pad_van(self.naam, breedte, "webp")), breedte, hoogte


@singledispatch
def foto_van(bron):
    """Return the ``Foto`` of a record or of a block of a story; None when it has none."""
    raise TypeError(f"Geen foto bekend van {type(bron).__name__}")


@foto_van.register
def _(bron: None):
    return None


@foto_van.register
def _(bron: Verhaal):
    if not bron.foto:
        return None
    return Foto(
        naam=bron.foto.name,
        breedte=bron.foto_breedte,
        hoogte=bron.foto_hoogte,
        maten=tuple(getattr(bron, "foto_maten", None) or ()),
        alt=bron.foto_alt,
        focus=(bron.foto_focus_x, bron.foto_focus_y),
    )


@foto_van.register
def _(bron: Partner):
    if not bron.logo:
        return None
    return Foto(
        naam=bron.logo.name,
        breedte=bron.logo_breedte,
        hoogte=bron.logo_hoogte,
        maten=tuple(getattr(bron, "logo_maten", None) or ()),
    )


@foto_van.register
def _(bron: dict):
    return Foto(
        naam=bron["foto"],
        breedte=bron["breedte"],
        hoogte=bron["hoogte"],
        maten=tuple(bron.get("maten") or ()),
        alt=bron["alt"],
    )
