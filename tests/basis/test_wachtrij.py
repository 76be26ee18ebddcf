"""Asking a worker: at once when it can be, and never waiting for a broker that is away or hangs."""

import socket
import time

import pytest
from celery import current_app
from django.core.cache import caches

from coalitie.basis.wachtrij import vraag


@pytest.fixture
def gevraagd(monkeypatch):
    """Note what a worker is asked for."""
    taken = []
    monkeypatch.setattr(current_app, "send_task", lambda naam, **opties: taken.append((naam, opties)))
    return taken


@pytest.fixture
def met_cache_op(settings):
    """Return a function that lets the cache look for Redis elsewhere."""

    def zet(plek):
        settings.CACHES = {
            **settings.CACHES,
            "default": {**settings.CACHES["default"], "LOCATION": f"unix://{plek}?db=1"},
        }

    yield zet
    caches["default"].close()


def test_een_taak_gaat_meteen_naar_een_werker(gevraagd):
    vraag("basis.tasks.hartslag", 1, 2)

    assert gevraagd == [("basis.tasks.hartslag", {"args": (1, 2), "retry": False})]


def test_een_wachtrij_die_weg_is_kost_geen_tijd(gevraagd, met_cache_op, tmp_path, caplog):
    met_cache_op(tmp_path / "weg.sock")
    begin = time.monotonic()

    vraag("basis.tasks.hartslag")

    assert time.monotonic() - begin < 5
    assert gevraagd == []
    assert "De wachtrij werkt niet (geen antwoord)" in caplog.text


def test_een_wachtrij_die_hangt_houdt_niemand_op(gevraagd, met_cache_op, tmp_path):
    plek = tmp_path / "hangt.sock"
    with socket.socket(socket.AF_UNIX) as stil:
        stil.bind(str(plek))
        stil.listen()
        met_cache_op(plek)
        begin = time.monotonic()

        vraag("basis.tasks.hartslag")

    assert time.monotonic() - begin < 5
    assert gevraagd == []
