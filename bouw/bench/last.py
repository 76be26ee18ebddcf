"""A load generator: keeps connections busy with one request after another, and times each answer."""

import asyncio
import time
from dataclasses import dataclass, field


@dataclass
class Uitslag:
    """What came of asking one address for some time."""

    seconden: float = 0.0
    tijden: list = field(default_factory=list)  # of each answer, in seconds
    fouten: int = 0

    @property
    def per_seconde(self):
        """Return the answers per second."""
        return len(self.tijden) / self.seconden if self.seconden else 0.0

    def percentiel(self, deel):
        """Return the time within which this part (0 to 1) of the answers came, in milliseconds."""
        op_volgorde = sorted(self.tijden)
        return (
            1000 * op_volgorde[min(len(op_volgorde) - 1, int(len(op_volgorde) * deel))]
            if op_volgorde
            else 0.0
        )

    def erbij(self, ander):
        """Add another measurement of the same."""
        self.seconden += ander.seconden
        self.tijden += ander.tijden
        self.fouten += ander.fouten


class _Verbinding(asyncio.Protocol):
    def __init__(self, vraag, uitslag, einde):
        self.vraag, self.uitslag, self.einde = vraag, uitslag, einde
        self.klaar = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        self._stel_vraag()

    def _stel_vraag(self):
        self.ontvangen, self.verwacht = b"", None
        self.begin = time.perf_counter()
        self.transport.write(self.vraag())

    def data_received(self, data):
        self.ontvangen += data
        if self.verwacht is None:
            kop, streep, _ = self.ontvangen.partition(b"\r\n\r\n")
            if not streep:
                return
            kop = kop.lower()
            if not kop.startswith(b"http/1.1 200") or b"content-length: " not in kop:
                self.uitslag.fouten += 1
                self.transport.close()
                return
            lengte = int(kop.partition(b"content-length: ")[2].partition(b"\r\n")[0])
            self.verwacht = len(kop) + 4 + lengte
        if len(self.ontvangen) < self.verwacht:
            return
        nu = time.perf_counter()
        self.uitslag.tijden.append(nu - self.begin)
        if nu < self.einde:
            self._stel_vraag()
        else:
            self.transport.close()

    def connection_lost(self, exc):
        if not self.klaar.done():
            self.klaar.set_result(None)


def _vraag(poort, adres, koppen):
    """Return a function that makes the next request; ``{n}`` in the address is a number of its own."""
    regels = "".join(f"{naam}: {waarde}\r\n" for naam, waarde in koppen.items())
    staart = f" HTTP/1.1\r\nHost: 127.0.0.1:{poort}\r\n{regels}\r\n"
    if "{n}" not in adres:
        vast = f"GET {adres}{staart}".encode()
        return lambda: vast
    return lambda: f"GET {adres.replace('{n}', str(time.perf_counter_ns()))}{staart}".encode()


async def _belast(poort, adres, koppen, seconden, verbindingen):
    uitslag = Uitslag()
    begin = time.perf_counter()
    lus = asyncio.get_running_loop()
    vraag = _vraag(poort, adres, koppen)
    lijnen = [
        (
            await lus.create_connection(
                lambda: _Verbinding(vraag, uitslag, begin + seconden), "127.0.0.1", poort
            )
        )[1]
        for _ in range(verbindingen)
    ]
    await asyncio.gather(*(lijn.klaar for lijn in lijnen))
    uitslag.seconden = time.perf_counter() - begin
    return uitslag


def belast(poort, adres, *, koppen=None, seconden=2.0, verbindingen=16):
    """Ask ``adres`` of the server at ``poort`` for ``seconden``; returns an ``Uitslag``."""
    return asyncio.run(_belast(poort, adres, koppen or {}, seconden, verbindingen))
