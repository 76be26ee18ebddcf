"""Wijken: the list, and what happens in one of them."""

import pytest

from coalitie.basis.models import Portaal
from tests.makers import (
    maak_bericht,
    maak_interventie,
    maak_partner,
    maak_verantwoordelijkheid,
    maak_verhaal,
    maak_wijk,
)
from tests.site.vragen import tekst
from themas.models import Buurt

pytestmark = pytest.mark.django_db


@pytest.fixture
def selwerd():
    """Return a wijk."""
    return maak_wijk(
        slug="selwerd",
        naam="Selwerd",
        intro="<p>Selwerd ligt in het noorden. Er is meer.</p>",
        contact="Jan, 050 123",
    )


def test_lijst_heeft_van_elke_wijk_de_eerste_zin(client, selwerd):
    maak_interventie(wijken=[selwerd])

    pagina = tekst(client.get("/wijken/"))

    assert "Selwerd ligt in het noorden.<" in pagina
    assert "Er is meer" not in pagina
    assert "We doen hier 1 ding." in pagina


def test_wijk_zegt_wat_er_gebeurt_met_wie_en_waarover_verteld_wordt(client, selwerd):
    hier = maak_interventie(titel="Wijkbedrijf", wijken=[selwerd])
    maak_interventie(titel="Elders", wijken=[maak_wijk()])
    maak_interventie(titel="Overal of nog onbekend")
    maak_interventie(titel="Stil plan", wijken=[selwerd], openbaar_vanaf=None)
    maak_verantwoordelijkheid(interventie=hier, partner=maak_partner(naam="De corporatie"))
    maak_verantwoordelijkheid(interventie=hier, partner=maak_partner(naam="Van vroeger"), tot="2020-01-01")
    maak_verhaal(titel="Elf teams", wijken=[selwerd])
    maak_bericht(titel="Kort uit Selwerd").wijken.set([selwerd])
    maak_bericht(titel="Kort van elders")

    pagina = tekst(client.get("/wijken/selwerd/"))

    for wel in ("Wijkbedrijf", "Overal of nog onbekend", "De corporatie", "Elf teams", "Kort uit Selwerd"):
        assert wel in pagina
    for niet in ("Elders", "Stil plan", "Van vroeger", "Kort van elders"):
        assert niet not in pagina


def test_wijk_zegt_wie_je_kunt_bellen(client, selwerd):
    Portaal.objects.create(naam="Portaal", contact_telefoon="14 050")

    pagina = tekst(client.get("/wijken/selwerd/"))

    assert "Bel over Selwerd" in pagina
    assert "Jan, 050 123" in pagina
    assert "14 050" in pagina


def test_wijk_noemt_de_buurten_van_de_nieuwste_indeling(client, selwerd):
    Buurt.objects.create(code="BU00140001", jaar=2022, naam="Oude indeling", wijk=selwerd)
    Buurt.objects.create(code="BU00140002", jaar=2024, naam="Selwerd-Oost", wijk=selwerd)

    pagina = tekst(client.get("/wijken/selwerd/"))

    assert "Selwerd-Oost" in pagina
    assert "Oude indeling" not in pagina


def test_een_nieuwe_wijk_zegt_wat_er_komt(client):
    maak_wijk(slug="leeg", intro="")

    pagina = tekst(client.get("/wijken/leeg/"))

    assert "Hier komt te staan wat we in deze wijk doen." in pagina
    assert "Hier komen verhalen uit deze wijk." in pagina


def test_een_wijk_die_er_niet_is(client):
    assert client.get("/wijken/atlantis/").status_code == 404
