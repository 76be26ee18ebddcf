"""How long a session lasts, and what is kept of it for its owner to see."""

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.sessions.models import Session
from django.utils import timezone

BEGONNEN = "sessie_begonnen"
GEZIEN = "sessie_gezien"
NOTEER_ELKE = 600  # seconds between two notes that a session is in use

# Kept instead of an address on the internet, which nobody needs to recognise a device of their own.
GEEN_ADRES = "0.0.0.0"  # noqa: S104 - nothing listens here
BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"))
BROWSERS += (("SamsungBrowser/", "Samsung Internet"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"))
BROWSERS += (("Safari/", "Safari"),)
TOESTELLEN = (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"))
TOESTELLEN += (("CrOS", "Chromebook"), ("Macintosh", "Mac"), ("Linux", "Linux"))


def apparaat(user_agent):
    """Return browser and device in two words, such as "Firefox, Windows"; empty when neither is known."""
    delen = [
        next((naam for kenmerk, naam in soorten if kenmerk in user_agent or naam in user_agent), "")
        for soorten in (BROWSERS, TOESTELLEN)
    ]
    return ", ".join(deel for deel in delen if deel)


def sessieduur(get_response):
    """Middleware: end a session that lasted too long, or whose owner may not come in any more."""

    def middleware(request):
        if settings.SESSION_COOKIE_NAME in request.COOKIES and SESSION_KEY in request.session:
            _houd_bij(request)
        return get_response(request)

    return middleware


def _houd_bij(request):
    sessie, nu = request.session, timezone.now().timestamp()
    if not request.user.is_authenticated:
        sessie.flush()
        return
    begonnen, gezien = sessie.get(BEGONNEN), sessie.get(GEZIEN)
    if begonnen is None or gezien is None:
        sessie[BEGONNEN] = sessie[GEZIEN] = nu
        return
    te_lang = request.user.is_staff and nu - begonnen > settings.SESSIEDUUR_BEHEER
    if te_lang or nu - gezien > settings.SESSION_COOKIE_AGE:
        logout(request)
    elif nu - gezien > NOTEER_ELKE:
        sessie[GEZIEN] = nu
        UserSession.objects.filter(session_key=sessie.session_key).update(last_seen_at=timezone.now())


def begin(sender, request, user, **kwargs):
    """Receiver of ``user_logged_in``: the clock starts now."""
    nu = timezone.now().timestamp()
    request.session[BEGONNEN] = request.session[GEZIEN] = nu
    request.session.set_expiry(None)


def einde(sender, request, **kwargs):
    """Receiver of ``user_logged_out``: what was kept for the list goes with the session."""
    if request.session.session_key:
        UserSession.objects.filter(session_key=request.session.session_key).delete()


def bewaar_weinig(sender, instance, **kwargs):
    """Receiver of ``pre_save`` of a session: keep two words of the browser, and no address."""
    instance.ip = GEEN_ADRES
    instance.user_agent = apparaat(instance.user_agent)


def beeindig(gebruiker, behalve=None):
    """End the sessions of somebody, except the one with the key ``behalve``; returns how many."""
    sleutels = set(
        UserSession.objects.filter(user=gebruiker)
        .exclude(session_key=behalve or "")
        .values_list("session_key", flat=True)
    )
    Session.objects.filter(session_key__in=sleutels).delete()
    UserSession.objects.filter(session_key__in=sleutels).delete()
    return len(sleutels)


def beeindig_andere(sender, request, user, **kwargs):
    """Receiver of what changes how somebody signs in: other devices must sign in again."""
    beeindig(user, behalve=request.session.session_key)


def ruim_op():
    """Forget what was kept of sessions that are over."""
    levend = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    UserSession.objects.exclude(session_key__in=levend).delete()
