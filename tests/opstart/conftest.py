"""Data folders, starts and users of the servers, each cleaned up after its test."""

import shutil

import pytest

from tests.opstart.hulp import Gebruiker, Start, ruim_op, verse_map


@pytest.fixture
def var():
    map_ = verse_map()
    yield map_ / "var"
    ruim_op(map_ / "var")
    shutil.rmtree(map_)


@pytest.fixture(scope="session")
def gedeelde_var():
    """A data folder for whole starts: only the first has to make the database."""
    map_ = verse_map()
    yield map_ / "var"
    ruim_op(map_ / "var")
    shutil.rmtree(map_)


@pytest.fixture
def start(gedeelde_var):
    gestart = []

    def begin(var=gedeelde_var, **extra):
        gestart.append(Start(var, **extra))
        return gestart[-1]

    yield begin
    for een in gestart:
        een.sluit()


@pytest.fixture
def gebruiker():
    gemaakt = []

    def begin(var):
        gemaakt.append(Gebruiker(var))
        return gemaakt[-1]

    yield begin
    for een in gemaakt:
        een.proces.kill()
        een.sluit()
