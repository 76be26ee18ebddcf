"""Handing over the proof of a delivery: a file to keep, never a page."""

from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404

SOORTEN = {".pdf": "application/pdf", ".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp"}


def geef(levering):
    """Return the proof of a delivery (None: there is no such thing), so that nothing in it runs or is shown.

    Raises ``Http404`` when there is no proof, or its file is lost.
    """
    if levering is None or not levering.bewijs or not default_storage.exists(levering.bewijs.name):
        raise Http404
    pad = PurePosixPath(levering.bewijs.name)
    antwoord = FileResponse(
        default_storage.open(levering.bewijs.name),
        as_attachment=True,
        filename=levering.bewijs_naam or pad.name,
        content_type=SOORTEN.get(pad.suffix, "application/octet-stream"),
    )
    antwoord.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    antwoord.headers["X-Content-Type-Options"] = "nosniff"
    antwoord.headers["Cache-Control"] = "private, no-store"
    return antwoord
