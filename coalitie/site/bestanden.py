"""Uploaded pictures and documents: only those of something that the visitor may see."""

import hashlib
from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import get_conditional_response

from coalitie.basis.beeldmaten import origineel_van
from coalitie.site.lezen import alleen_lezen
from coalitie.site.voorbeeld import mag_voorbeeld_zien
from partners.models import Partner
from themas.models import Document
from verhalen.models import FotoBlok, Verhaal

PLAATJES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".avif": "image/avif",
}
# Long enough to spare everybody a second download, short enough that a picture whose consent has
# ended is gone a day later from every cache on the way.
EEN_DAG = 24 * 3600


def _vindplaatsen():
    """Return per kind of file: its folder, the field that names it, all rows and the public ones."""
    verhalen = Verhaal.objects.openbaar()
    return (
        ("verhalen", "foto", Verhaal.objects.all(), verhalen),
        ("verhalen", "foto", FotoBlok.objects.all(), FotoBlok.objects.filter(parent__in=verhalen)),
        ("logos", "logo", Partner.objects.all(), Partner.objects.openbaar()),
        ("documenten", "bestand", Document.objects.all(), Document.objects.openbaar()),
    )


@alleen_lezen
def bestand(request, pad):
    """Give one file. A row must name it, so nothing else on the disk can be asked for."""
    # A size of a picture is for whoever may see the picture.
    rij = None if "\x00" in pad else _eigenaar(request, origineel_van(pad) or pad)
    if rij is None or not default_storage.exists(pad):
        raise Http404
    etag = f'"{hashlib.sha256(pad.encode()).hexdigest()[:32]}"'
    antwoord = get_conditional_response(request, etag=etag) or _antwoord(rij, pad)
    antwoord.headers["ETag"] = etag
    antwoord.headers["Cache-Control"] = f"public, max-age={EEN_DAG}"
    antwoord.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return antwoord


def _eigenaar(request, pad):
    """Return the row that the file belongs to, or None when this visitor may not see any such row."""
    map_ = pad.partition("/")[0]
    soorten = [soort[1:] for soort in _vindplaatsen() if soort[0] == map_]
    for veld, _alle, openbare in soorten:
        if rij := openbare.filter(**{veld: pad}).first():
            return rij
    for veld, alle, _openbare in soorten:
        if (rij := alle.filter(**{veld: pad}).first()) and mag_voorbeeld_zien(request, alle.model):
            return rij
    return None


def _antwoord(rij, pad):
    achtervoegsel = PurePosixPath(pad).suffix.lower()
    inhoud = default_storage.open(pad)
    if achtervoegsel in PLAATJES:
        return FileResponse(inhoud, content_type=PLAATJES[achtervoegsel])
    naam = f"{getattr(rij, 'slug', 'bestand')}{achtervoegsel}"
    soort = "application/pdf" if achtervoegsel == ".pdf" else "application/octet-stream"
    return FileResponse(inhoud, as_attachment=True, filename=naam, content_type=soort)
