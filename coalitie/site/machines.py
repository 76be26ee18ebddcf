"""Pages for machines: sitemap, robots, security.txt, the icon and the state of health."""

from datetime import timedelta

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.db.models import Max, OuterRef, Subquery
from django.db.models.functions import Greatest
from django.http import HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from coalitie.basis.models import Portaal
from coalitie.site import gezondheid
from coalitie.site.lezen import alleen_lezen
from financiering.models import Aanvraag
from partners.models import Partner
from themas.models import Interventie, Thema, Wijk
from verhalen.models import BLOKKEN, Verhaal

VASTE_PAGINAS = (
    "/",
    "/verhalen/",
    "/themas/",
    "/wijken/",
    "/interventies/",
    "/partners/",
    "/geld/",
    "/resultaten/",
    "/documenten/",
    "/tijdlijn/",
    "/over/",
    "/toegankelijkheid/",
    "/privacy/",
)
# As in the house style: a manifest cannot name its tokens.
PAPIER = "#FBF8F3"
NACHT = "#1B1F3B"
GEHEIM_VOOR_ROBOTS = ("/beheer/", "/account/", "/mijn/")


def _laatste_gebeurtenis(model, veld="pgh_obj"):
    """Return an expression: when the history last saw a change of a row, or of what hangs on it."""
    per_rij = model.pgh_event_model.objects.filter(**{veld: OuterRef("pk")}).order_by().values(veld)
    return Subquery(per_rij.annotate(laatst=Max("pgh_created_at")).values("laatst"))


class VastePaginas(Sitemap):
    """Pages that are always there."""

    def items(self):
        """Return their paths."""
        return VASTE_PAGINAS

    def location(self, item):
        """Return the path itself."""
        return item


class Rijen(Sitemap):
    """Pages of rows, with when they last changed."""

    def __init__(self, rijen):
        self.rijen = rijen

    def items(self):
        """Return the rows, each with ``gewijzigd``."""
        return self.rijen.annotate(gewijzigd=self.gewijzigd()).order_by("pk")

    def gewijzigd(self):
        """Return the expression for when a row last changed."""
        return _laatste_gebeurtenis(self.rijen.model)

    def lastmod(self, item):
        """Return when it last changed."""
        return item.gewijzigd


class Verhalen(Rijen):
    """Stories: they change with their blocks, and when their moment comes."""

    def gewijzigd(self):
        """Return the last of those moments."""
        blokken = [_laatste_gebeurtenis(blok, "parent") for blok in BLOKKEN]
        return Greatest(super().gewijzigd(), "publiceren_op", *blokken)


@alleen_lezen
def sitemap(request):
    """List every public address."""
    delen = {
        "vast": VastePaginas(),
        "verhalen": Verhalen(Verhaal.objects.openbaar()),
        "themas": Rijen(Thema.objects.all()),
        "wijken": Rijen(Wijk.objects.all()),
        "interventies": Rijen(Interventie.objects.openbaar()),
        "partners": Rijen(Partner.objects.openbaar()),
        "aanvragen": Rijen(Aanvraag.objects.openbaar()),
    }
    return sitemap_view(request, delen)


@alleen_lezen
def robots(request):
    """Tell robots what is not for them, and where the list of addresses is."""
    regels = ["User-agent: *", *(f"Disallow: {pad}" for pad in GEHEIM_VOOR_ROBOTS)]
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
