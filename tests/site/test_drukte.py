"""Files that take long are made a few at a time."""

from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice
from threading import Event, Semaphore

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from coalitie.site import drukte

SECONDEN = 30


@pytest.fixture
def langzaam(monkeypatch):
    """Return (view, begun, klaar): the view says that it began, and takes until ``klaar`` is set."""
    monkeypatch.setattr(drukte, "WACHT_OP_EEN_PLEK", 0.05)
    begonnen, klaar = Semaphore(0), Event()

    @drukte.om_de_beurt
    def view(request):
        begonnen.release()
        klaar.wait(SECONDEN)
        return HttpResponse("een bestand")

    yield view, begonnen, klaar
    klaar.set()


def test_een_paar_tegelijk_een_in_de_rij_en_wie_daarna_komt_hoort_het(langzaam):
    view, begonnen, klaar = langzaam
    verzoek = RequestFactory().get("/")
    with ThreadPoolExecutor(10) as threads:
        antwoorden = [threads.submit(view, verzoek) for _ in range(10)]
        for _ in range(drukte.TEGELIJK):
            assert begonnen.acquire(timeout=SECONDEN)
        weg = 10 - drukte.TEGELIJK - drukte.IN_DE_RIJ
        geweigerd = list(islice(as_completed(antwoorden, SECONDEN), weg))
        assert not begonnen.acquire(blocking=False), "er wordt er een te veel gemaakt"
        klaar.set()
        codes = sorted(een.result(SECONDEN).status_code for een in antwoorden)

    assert codes == [200] * (10 - weg) + [503] * weg
    assert {een.result()["Retry-After"] for een in geweigerd} == {"60"}
    assert "Probeer het over een minuut opnieuw" in geweigerd[0].result().content.decode()
    assert view(verzoek).status_code == 200, "daarna is er weer plek"


def test_wie_faalt_houdt_geen_plek_bezet():
    @drukte.om_de_beurt
    def stuk(request):
        raise RuntimeError

    for _ in range(drukte.TEGELIJK + drukte.IN_DE_RIJ + 1):
        with pytest.raises(RuntimeError):
            stuk(RequestFactory().get("/"))
