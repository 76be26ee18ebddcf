"""The page cache in front of everything: sessions, accounts, even the security headers."""

from contextlib import suppress
from datetime import timedelta
from hashlib import blake2b
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import cc_delim_re, patch_vary_headers
from django.utils.http import parse_etags

from coalitie.basis.paginacache import bewaring, versies
from coalitie.basis.paginacache.momenten import volgend_moment
from coalitie.basis.paginacache.tabellen import opname

# Never longer, whatever happens: what changes the database without this program is seen by then.
PAGINA_SECONDEN = 300
# In shared caches: fresh this long, and as long again while a new one is fetched.
GEDEELD_SECONDEN = 30
MAX_INHOUD = 256 * 1024
MAX_ADRES = 500
HTMX = ("HX-Request", "HX-Boosted", "HX-History-Restore-Request")
_HTMX_META = tuple("HTTP_" + kop.upper().replace("-", "_") for kop in HTMX)
_MAG_VERSCHILLEN = {"accept-encoding", *(kop.lower() for kop in HTMX)}
_VOORWAARDEN = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE")
_BIJ_304 = ("ETag", "Cache-Control", "Vary", "Expires")


def paginacache(get_response):
    """Answer visitors without a session from the cache, and keep what is made for them."""

    def middleware(request):
        if not _komt_in_aanmerking(request):
            return get_response(request)
        if "voorbeeld" in request.GET:
            # Staff gets something else at this address than a visitor does.
            response = get_response(request)
            response.headers["Cache-Control"] = "private, no-store"
            return response
        sleutel = _sleutel(request)
        globaal = tokens = None
        if settings.PAGINACACHE and len(sleutel) <= MAX_ADRES:
            try:
                pagina, globaal, tokens = bewaring.zoek(sleutel)
            except versies.Weg:
                pagina = globaal = tokens = None
            if pagina is not None:
                return _antwoord(request, pagina)
        pagina, response = _maak(request, get_response, globaal, tokens)
        if pagina is None:
            return response
        if tokens and request.method == "GET":
            with suppress(versies.Weg):
                bewaring.bewaar(sleutel, pagina)
        return _antwoord(request, pagina)

    return middleware


def _komt_in_aanmerking(request):
    """Tell whether this is a visitor who reads, and about whom nothing is known."""
    meta = request.META
    if request.method not in ("GET", "HEAD") or "HTTP_AUTHORIZATION" in meta:
        return False
    if request.path_info.startswith(settings.PAGINACACHE_NIET):
        return False
    return "HTTP_COOKIE" not in meta or request.COOKIES.keys().isdisjoint(
        (settings.SESSION_COOKIE_NAME, "messages", settings.LANGUAGE_COOKIE_NAME)
    )


def _sleutel(request):
    """Return what tells pages apart. Raises ``DisallowedHost`` for a host that is not ours."""
    meta = request.META
    vraag = urlencode(sorted(request.GET.lists()), doseq=True) if meta.get("QUERY_STRING") else ""
    htmx = "".join(f" {kop}={meta[kop]}" for kop in _HTMX_META if kop in meta)
    return f"{request.scheme}://{request.get_host()}{request.path}?{vraag}{htmx}"


def _maak(request, get_response, globaal, tokens):
    """Have the page made. Returns (page, None), or (None, response) for what is nobody else's."""
    meta = request.META
    voorwaarden = {kop: meta.pop(kop) for kop in _VOORWAARDEN if kop in meta}
    einde = timezone.now() + timedelta(seconds=PAGINA_SECONDEN)
    if tokens:
        einde = min(einde, volgend_moment(tokens))
    with opname() as gelezen:
        response = get_response(request)
    meta.update(voorwaarden)
    if not _is_voor_iedereen(response):
        return None, response
    response.headers.setdefault("Cache-Control", _gedeeld(GEDEELD_SECONDEN * 2))
    response.headers["ETag"] = f'W/"{blake2b(response.content, digest_size=12).hexdigest()}"'
    if len(response.content) >= bewaring.KLEIN:
        patch_vary_headers(response, ("Accept-Encoding",))
    koppen = [paar for paar in response.headers.items() if paar[0] != "Content-Length"]
    eigen = {tabel: tokens.get(tabel, "") for tabel in (*gelezen, versies.ALLES)} if tokens else None
    pagina = bewaring.Pagina(
        koppen=koppen, inhoud=response.content, einde=einde, tokens=eigen, globaal=globaal
    )
    return pagina, None


def _is_voor_iedereen(response):
    """Tell whether a response may be given to others: whole, in order, and the same for everybody."""
    koppen = response.headers
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and len(response.content) <= MAX_INHOUD
        and "Content-Encoding" not in koppen
        and "'nonce-" not in koppen.get("Content-Security-Policy", "")
        and not any(woord in koppen.get("Cache-Control", "").lower() for woord in ("private", "no-store"))
        and _MAG_VERSCHILLEN.issuperset(cc_delim_re.split(koppen.get("Vary", "Accept-Encoding").lower()))
    )


def _gedeeld(seconden):
    """Return the header for shared caches of a page that is true for this many seconds more."""
    vers = min(GEDEELD_SECONDEN, max(0, seconden))
    bijna = min(GEDEELD_SECONDEN, max(0, seconden - vers))
    return f"public, max-age=0, s-maxage={vers}, stale-while-revalidate={bijna}"


_GEWOON = _gedeeld(GEDEELD_SECONDEN * 2)
_RUIM = timedelta(seconds=GEDEELD_SECONDEN * 2)


def _antwoord(request, pagina):
    """Return the page as this visitor asked for it: compressed, without its body, or not at all."""
    koppen = dict(pagina.koppen)
    over = pagina.einde - timezone.now()
    if over < _RUIM and koppen["Cache-Control"] == _GEWOON:
        koppen["Cache-Control"] = _gedeeld(int(over.total_seconds()))
    meta = request.META
    if "HTTP_IF_NONE_MATCH" in meta and _kent_al(meta["HTTP_IF_NONE_MATCH"], koppen["ETag"]):
        return HttpResponseNotModified(headers={kop: koppen[kop] for kop in _BIJ_304 if kop in koppen})
    codering, inhoud = pagina.in_codering(meta.get("HTTP_ACCEPT_ENCODING"))
    if codering:
        koppen["Content-Encoding"] = codering
    koppen["Content-Length"] = str(len(inhoud))
    return HttpResponse(b"" if request.method == "HEAD" else inhoud, headers=koppen)


def _kent_al(gevraagd, etag):
    bekend = {een.removeprefix("W/") for een in parse_etags(gevraagd)}
    return "*" in bekend or etag.removeprefix("W/") in bekend
