"""Where finished pages are kept: a small layer in the process, and Redis for all processes together."""

import gzip
import json
import threading
from collections import OrderedDict
from datetime import datetime
from functools import cached_property
from hashlib import blake2b

import brotli
from django.utils import timezone

from coalitie.basis.paginacache import versies

MAX_PAGINAS = 1_000
MAX_BYTES = 32 * 1024 * 1024
# Below this size compression saves nothing.
KLEIN = 500


class Pagina:
    """A finished page: its headers, its body in three encodings, and what it depends on."""

    def __init__(self, *, koppen, inhoud, einde, tokens, globaal):
        self.koppen = koppen
        self.inhoud = inhoud
        self.einde = einde
        self.tokens = tokens
        # The token over all tables with which this page was last found to be true.
        self.globaal = globaal

    @cached_property
    def gzip(self):
        """Return the body as gzip."""
        return gzip.compress(self.inhoud, 6, mtime=0)

    @cached_property
    def br(self):
        """Return the body as brotli."""
        return brotli.compress(self.inhoud, mode=brotli.MODE_TEXT, quality=5)

    def in_codering(self, gevraagd):
        """Return (encoding or None, body) for what a browser says it accepts."""
        if len(self.inhoud) < KLEIN or not gevraagd:
            return None, self.inhoud
        aanvaard = {
            naam.strip()
            for naam, _, gewicht in (deel.partition(";") for deel in gevraagd.lower().split(","))
            if gewicht.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
        }
        if "br" in aanvaard:
            return "br", self.br
        if "gzip" in aanvaard:
            return "gzip", self.gzip
        return None, self.inhoud

    def naar_bytes(self):
        """Return this page as Redis keeps it."""
        kop = {"koppen": self.koppen, "tokens": self.tokens, "einde": self.einde.isoformat()}
        return json.dumps(kop).encode() + b"\n" + self.gzip

    @classmethod
    def uit_bytes(cls, bewaard, globaal):
        """Return the page that Redis kept."""
        kop, _, inhoud = bewaard.partition(b"\n")
        velden = json.loads(kop)
        return cls(
            koppen=[tuple(paar) for paar in velden["koppen"]],
            inhoud=gzip.decompress(inhoud),
            einde=datetime.fromisoformat(velden["einde"]),
            tokens=velden["tokens"],
            globaal=globaal,
        )


class _InDitProces:
    """The pages that this process used last; bounded in number and in bytes."""

    def __init__(self):
        self.paginas = OrderedDict()
        self.bytes = 0
        self.slot = threading.Lock()

    def haal(self, sleutel):
        with self.slot:
            pagina = self.paginas.get(sleutel)
            if pagina is not None:
                self.paginas.move_to_end(sleutel)
            return pagina

    def bewaar(self, sleutel, pagina):
        with self.slot:
            self._weg(sleutel)
            self.paginas[sleutel] = pagina
            self.bytes += len(pagina.inhoud)
            while len(self.paginas) > MAX_PAGINAS or self.bytes > MAX_BYTES:
                self._weg(next(iter(self.paginas)))

    def leeg(self):
        with self.slot:
            self.paginas.clear()
            self.bytes = 0

    def _weg(self, sleutel):
        if (oud := self.paginas.pop(sleutel, None)) is not None:
            self.bytes -= len(oud.inhoud)


in_dit_proces = _InDitProces()


def _adres(sleutel):
    return versies.sleutel(blake2b(sleutel.encode(), digest_size=16).hexdigest())


def zoek(sleutel):
    """Return (page or None, token over all, tokens of the tables or None); raises ``versies.Weg``.

    The tokens come along when there is no page: they are what a page that is made now depends on.
    """
    globaal = versies.globaal()
    pagina = in_dit_proces.haal(sleutel)
    if pagina is not None and pagina.einde > timezone.now():
        if pagina.globaal == globaal:
            return pagina, globaal, None
        if versies.gelden_nog(pagina.tokens):
            pagina.globaal = globaal
            return pagina, globaal, None
    tokens, bewaard = versies.tabellen_en(_adres(sleutel))
    if bewaard:
        pagina = Pagina.uit_bytes(bewaard, globaal)
        geldt = all(tokens.get(naam, "") == token for naam, token in pagina.tokens.items())
        if geldt and pagina.einde > timezone.now():
            in_dit_proces.bewaar(sleutel, pagina)
            return pagina, globaal, tokens
    return None, globaal, tokens


def bewaar(sleutel, pagina):
    """Keep a page, in Redis and then here; raises ``versies.Weg`` and keeps it nowhere then."""
    seconden = int((pagina.einde - timezone.now()).total_seconds())
    if seconden < 1:
        return
    versies.vraag(("SET", _adres(sleutel), pagina.naar_bytes(), "EX", str(seconden)))
    in_dit_proces.bewaar(sleutel, pagina)
