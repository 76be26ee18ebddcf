"""Pages for machines: robots, security.txt, the icon and the state of health."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from coalitie.basis.models import Portaal
from coalitie.basis.taal import in_taal
from coalitie.site import gezondheid
from coalitie.site.lezen import alleen_lezen

# As in the house style: a manifest cannot name its tokens.
PAPIER = "#FBF8F3"
NACHT = "#1B1F3B"
# In every language: what is somebody's own, and what has no end.
NIET_VOOR_ROBOTS = ("/account/", "/mijn/", "/denk-mee/volg/", "/zoeken/")


@alleen_lezen
def robots(request):
    """Tell robots what is not for them, and where the list of addresses is."""
    regels = ["User-agent: *", "Disallow: /beheer/", "Disallow: /kalender/"]
    regels += [
        f"Disallow: {in_taal(pad, taal)}" for taal, _naam in settings.LANGUAGES for pad in NIET_VOOR_ROBOTS
    ]
    return _tekst([*regels, "", f"Sitemap: {settings.PORTAAL_URL}/sitemap.xml"])


@alleen_lezen
def security(request):
    """Tell who found a weakness where to report it (RFC 9116)."""
    portaal = Portaal.haal()
    contact = f"mailto:{portaal.contact_email}" if portaal.contact_email else f"{settings.PORTAAL_URL}/over/"
    verloopt = timezone.now() + timedelta(days=180)
    return _tekst(
        [
            f"Contact: {contact}",
            f"Expires: {verloopt:%Y-%m-%dT00:00:00Z}",
            "Preferred-Languages: nl, en",
            f"Canonical: {settings.PORTAAL_URL}/.well-known/security.txt",
        ]
    )


@alleen_lezen
def icoon(request):
    """Send browsers that ask for the old address of the icon on."""
    return HttpResponsePermanentRedirect(static("iconen/favicon.ico"))


@alleen_lezen
def webmanifest(request):
    """Tell a telephone what to call the site, and what it looks like, when it is put among the apps."""
    portaal = Portaal.haal()
    iconen = [
        {"src": static(f"iconen/icoon-{maat}.png"), "sizes": f"{maat}x{maat}", "type": "image/png"}
        for maat in (192, 512)
    ]
    vol = {**iconen[-1], "src": static("iconen/icoon-vol-512.png"), "purpose": "maskable"}
    gegevens = {
        "name": portaal.naam,
        "short_name": portaal.gebied or portaal.naam,
        "description": portaal.ondertitel,
        "lang": settings.LANGUAGE_CODE,
        "dir": "ltr",
        "id": "/",
        "start_url": reverse("home"),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": PAPIER,
        "theme_color": NACHT,
        "icons": [*iconen, vol],
    }
    return JsonResponse(gegevens, content_type="application/manifest+json")


@alleen_lezen
def gezond(request):
    """Say how it goes: 503 only when the database is away, the rest stands in the body."""
    stand = gezondheid.stand()
    return JsonResponse(
        stand,
        status=200 if stand["databank"] == gezondheid.GOED else 503,
        headers={"Cache-Control": "no-store"},
    )


def _tekst(regels):
    return HttpResponse("\n".join([*regels, ""]), content_type="text/plain; charset=utf-8")
