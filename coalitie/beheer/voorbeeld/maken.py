"""What all loaders use: making a row once, and reading dates and links from plain data."""

import datetime
from zoneinfo import ZoneInfo

from coalitie.basis.vaag import VageDatum

NEDERLAND = ZoneInfo("Europe/Amsterdam")


def is_gemaakt(model, sleutel):
    """Tell whether the history knows a row with this key (a dict of fields)."""
    return model.pgh_event_model.objects.filter(**sleutel).exists()


def nieuw(model, sleutel, **velden):
    """Make a row and return it.

    Returns None when the history knows a row with this key (a dict of fields), or when something
    that the key names was removed.
    """
    if None in sleutel.values() or is_gemaakt(model, sleutel):
        return None
    rij = model(**sleutel, **velden)
    rij.full_clean()
    rij.save()
    return rij


def vaag(tekst):
    """Return the ``VageDatum`` of a text, None of an empty one."""
    return VageDatum.lees(tekst) if tekst else None


def dag(tekst):
    """Return the first possible day of a date in words, for fields that need one day."""
    return vaag(tekst).eerste if tekst else None


def moment(tekst):
    """Return the moment of an ISO text in local time, None of an empty one."""
    return datetime.datetime.fromisoformat(tekst).replace(tzinfo=NEDERLAND) if tekst else None


def een(model, slug):
    """Return the row that was made with this slug, also when somebody renamed it since, or None."""
    if not slug:
        return None
    gemaakt = model.pgh_event_model.objects.filter(slug=slug).values("pgh_obj_id")
    return model.objects.filter(pk__in=gemaakt).first()


def op_slug(model, slugs):
    """Return the rows made with these slugs that are still there."""
    return [rij for rij in (een(model, slug) for slug in slugs) if rij]


def kies(rij, *namen):
    """Return the named entries of a dict."""
    return {naam: rij[naam] for naam in namen}


def overig(rij, *zonder):
    """Return a dict without its slug and without the named entries."""
    return {naam: waarde for naam, waarde in rij.items() if naam not in {"slug", *zonder}}


def eerste_stap(rij, ingegaan, reden, bron):
    """Record the step with which a row begins."""
    rij.leg_stap_vast(van="", naar=rij.status, ingegaan=vaag(ingegaan), reden=reden, bron=bron, door=None)
