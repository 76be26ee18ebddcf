"""The map of the wijken: real borders where they are known, a tile for each otherwise."""

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitie.site.kaart.plaatsen import BREEDTE, RAAK, maak_bord, op_raster, regels_van, zet_boven_en_onder
from coalitie.site.kaart.tekenen import HOOGSTENS_PUNTEN, kaart_van
from coalitie.site.kaart.vormen import oppervlak, punt_in, ringen_van, samen
from tests.makers import maak_interventie, maak_verhaal, maak_wijk
from tests.site.vragen import tekst, tel_queries
from themas.models import Buurt, Wijk

pytestmark = pytest.mark.django_db


def vierkant(x, y, maat=0.01):
    """Return a square as GeoJSON, by its south-western corner."""
    hoeken = [[x, y], [x + maat, y], [x + maat, y + maat], [x, y + maat], [x, y]]
    return {"type": "Polygon", "coordinates": [[[round(a, 5), round(b, 5)] for a, b in hoeken]]}


def maak_buurt(wijk, vorm, nummer=0, jaar=2022):
    """Make a buurt with a border."""
    return Buurt.objects.create(
        code=f"BU0014{wijk.pk % 100:02d}{nummer:02d}", jaar=jaar, naam="Buurt", wijk=wijk, vorm=vorm
    )


@pytest.fixture
def drie():
    """Return three wijken with a point, from west to east."""
    return [
        maak_wijk(slug=slug, naam=naam, breedtegraad=53.23, lengtegraad=lengte)
        for slug, naam, lengte in (
            ("vinkhuizen", "Vinkhuizen", 6.52),
            ("selwerd", "Selwerd", 6.55),
            ("beijum", "Beijum", 6.59),
        )
    ]


def test_zonder_grenzen_een_tegel_per_wijk_die_naar_de_wijk_gaat(client, drie):
    antwoord = client.get("/wijken/")

    kaart = antwoord.context["kaart"]
    assert kaart.soort == "tegels"
    assert [deel.wijk.slug for deel in kaart.delen] == ["vinkhuizen", "selwerd", "beijum"]
    svg = re.search(r"<nav[^>]*Kaart van de wijken.*?</nav>", tekst(antwoord))[0]
    assert re.findall(r'<a href="([^"]+)"', svg) == [
        "/wijken/vinkhuizen/",
        "/wijken/selwerd/",
        "/wijken/beijum/",
    ]
    assert "style=" not in svg


def test_met_grenzen_de_vorm_van_elke_wijk(client, drie):
    for nummer, wijk in enumerate(drie):
        maak_buurt(wijk, vierkant(6.5 + nummer / 100, 53.2))

    antwoord = client.get("/wijken/")

    kaart = antwoord.context["kaart"]
    assert kaart.soort == "land"
    assert "Grenzen: CBS en Kadaster" in tekst(antwoord)
    assert {deel.wijk.slug for deel in kaart.delen} == {"vinkhuizen", "selwerd", "beijum"}
    assert all(deel.vorm.count("M") == 1 and deel.lijn for deel in kaart.delen)


def test_wijk_zonder_grens_staat_bij_de_lijst_als_de_meeste_er_een_hebben(client, drie):
    for nummer, wijk in enumerate(drie[:2]):
        maak_buurt(wijk, vierkant(6.5 + nummer / 100, 53.2))

    pagina = client.get("/wijken/")

    assert [wijk.slug for wijk in pagina.context["kaart"].niet_op_kaart] == ["beijum"]
    assert "Ze staan wel in de lijst: Beijum." in tekst(pagina)


def test_alleen_de_nieuwste_indeling_telt(drie):
    for nummer, wijk in enumerate(drie):
        maak_buurt(wijk, vierkant(6.5 + nummer / 100, 53.2), jaar=2024)
        maak_buurt(wijk, vierkant(6.9, 53.5), jaar=2022)

    vorm = kaart_van(drie).delen[0].vorm

    assert vorm.count("M") == 1


@pytest.mark.parametrize(
    "vorm",
    [
        "tekst",
        [],
        7,
        {"type": "Point", "coordinates": [6, 53]},
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": [[]]},
        {"type": "Polygon", "coordinates": [[["a", "b"]]]},
        {"type": "Polygon", "coordinates": [[[6.5, 53.2]] * 5]},
        {"type": ["Polygon"], "coordinates": 3},
        {"type": "Polygon", "coordinates": [[[1e308, -1e308], [1e308, 1e308], [-1e308, 0], [1e308, -1e308]]]},
    ],
)
def test_een_grens_die_met_de_hand_is_verknoeid_breekt_de_pagina_niet(client, drie, vorm):
    for wijk in drie:
        maak_buurt(wijk, vorm)
    assert client.get("/wijken/").status_code == 200
    assert client.get("/wijken/selwerd/").status_code == 200


def test_lijst_zegt_hoeveel_plannen_en_verhalen_er_zijn(client, drie):
    maak_interventie(wijken=drie[:1])
    maak_interventie(wijken=drie[:1], openbaar_vanaf=None)
    maak_verhaal(wijken=drie[:1])
    maak_verhaal(wijken=drie[:1])

    pagina = tekst(client.get("/wijken/"))

    assert "We doen hier 1 ding. Er zijn 2 verhalen van hier." in pagina


def test_wijkpagina_laat_zien_waar_de_wijk_ligt(client, drie):
    assert "plekje" not in tekst(client.get("/wijken/selwerd/"))
    for nummer, wijk in enumerate(drie):
        maak_buurt(wijk, vierkant(6.5 + nummer / 100, 53.2))
    assert 'class="plekje"' in tekst(client.get("/wijken/selwerd/"))


def test_veel_en_grillige_grenzen_blijven_een_lichte_tekening(client):
    for nummer in range(20):
        links, onder = 6.5 + nummer % 6 / 50, 53.2 + nummer // 6 / 50
        kust = [[round(links + stap / 60_000, 6), round(onder + stap % 7 / 9_000, 6)] for stap in range(900)]
        vorm = {"type": "Polygon", "coordinates": [[*kust, [links + 0.01, onder + 0.015], kust[0]]]}
        maak_buurt(maak_wijk(naam=f"Wijk met een lange naam {nummer}"), vorm)

    antwoord = client.get("/wijken/")

    svg = re.search(r"<nav[^>]*Kaart van de wijken.*?</nav>", antwoord.content.decode(), re.DOTALL)[0]
    assert len(svg.encode()) <= 12_000
    vormen = re.findall(r'kaart__vorm" d="([^"]+)"', svg)
    assert len(vormen) == 20
    assert sum(len(re.findall(r"[ML]", vorm)) for vorm in vormen) <= HOOGSTENS_PUNTEN
    assert not re.search(r'(viewBox|width|height|x|y)="[^"]*[.,][^"]*"', svg)


def test_evenveel_queries_bij_3_en_bij_20(client, drie):
    for wijk in drie:
        maak_buurt(wijk, vierkant(6.5, 53.2))
    weinig = tel_queries(client, "/wijken/")
    for _ in range(17):
        maak_buurt(maak_wijk(), vierkant(6.5, 53.2))
    assert tel_queries(client, "/wijken/") == weinig <= 12


def test_met_heel_veel_wijken_alleen_de_lijst(client):
    for _ in range(21):
        maak_wijk()
    antwoord = client.get("/wijken/")
    assert antwoord.context["kaart"] is None
    assert antwoord.content.decode().count('<h2 class="utrecht-heading-3">') == 21


def test_zonder_wijken_geen_kaart(client):
    assert kaart_van(Wijk.objects.none()) is None
    assert "Hier komen de wijken te staan" in tekst(client.get("/wijken/"))


def _raken(een, ander):
    return all(
        een[as_] < ander[as_] + ander[as_ + 2] and ander[as_] < een[as_] + een[as_ + 2] for as_ in (0, 1)
    )


NAMEN = st.text("abcdefghijklmnop -", min_size=1, max_size=80)
PUNTEN = st.tuples(st.floats(0, BREEDTE), st.floats(0, 200))


@given(st.lists(st.tuples(NAMEN, PUNTEN), min_size=1, max_size=25))
def test_namen_liggen_nooit_over_elkaar_en_blijven_binnen_de_kaart(rijen):
    borden = [maak_bord(naam, punt) for naam, punt in rijen]
    omlaag, hoogte = zet_boven_en_onder(borden, 200)
    vakken = [(bord.x, bord.y, bord.breed, RAAK) for bord in borden]
    assert not any(_raken(een, ander) for een, ander in combinations(vakken, 2))
    for x, y, breed, hoog in vakken:
        assert -0.01 <= x <= x + breed <= BREEDTE + 0.01
        assert 0 <= y <= y + hoog <= omlaag or omlaag + 200 <= y <= y + hoog <= hoogte
        assert breed >= RAAK


@given(st.lists(st.none() | PUNTEN, min_size=1, max_size=40))
def test_op_het_raster_heeft_elk_zijn_eigen_vak(plekken):
    cellen = op_raster(plekken)
    assert len(set(cellen)) == len(plekken)
    assert None not in cellen


def test_raster_houdt_noord_boven_en_west_links():
    noord, west, oost, zuid = (6.5, 53.3), (6.4, 53.1), (6.6, 53.2), (6.9, 53.0)
    assert op_raster([zuid, oost, noord, west, None], kolommen=2) == [(1, 1), (1, 0), (0, 0), (0, 1), (0, 2)]


def test_lange_namen_breken_waar_het_woord_dat_doet():
    assert [regel for regel, _ in regels_van("Oosterparkwijk", 76)] == ["Oosterpark-", "wijk"]
    assert [regel for regel, _ in regels_van("Indische Buurt", 76)] == ["Indische", "Buurt"]
    assert regels_van("Selwerd", 76) == [("Selwerd", 0)]
    assert regels_van("Onafbreekbaar", 76) == [("Onafbreekbaar", 76)]


def test_buurten_worden_een_vlak_ook_als_de_een_andersom_is_getekend():
    links, rechts = vierkant(0, 0, 1), vierkant(1, 0, 1)
    rechts["coordinates"][0].reverse()
    vlak = samen(ringen_van(links) + ringen_van(rechts))
    assert len(vlak) == 1
    assert oppervlak(vlak[0]) == 2


def test_punt_ligt_binnen_een_holle_vorm():
    hoef = [(0, 0), (3, 0), (3, 3), (2, 3), (2, 1), (1, 1), (1, 3), (0, 3)]
    x, _y = punt_in([hoef])
    assert 0 < x < 1 or 2 < x < 3
