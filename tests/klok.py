"""A clock that tests set themselves, in Dutch local time."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

NEDERLAND = ZoneInfo("Europe/Amsterdam")


def moment(tekst, **later):
    """Return a moment in the Netherlands; ``later`` is really elapsed time, such as ``hours=2``."""
    utc = datetime.fromisoformat(tekst).replace(tzinfo=NEDERLAND).astimezone(ZoneInfo("UTC"))
    return utc + timedelta(**later)


def zet_klok(monkeypatch, tekst, **later):
    """Let it be this moment for everything that asks Django for the time."""
    nu = moment(tekst, **later)
    monkeypatch.setattr("django.utils.timezone.now", lambda: nu)
    return nu
