"""Borders of buurten from a map: what is right comes in once, what is wrong changes nothing."""

import json
from io import StringIO
from pathlib import Path

import pytest
import shapely
from django.core.management import CommandError, call_command

from tests.makers import maak_wijk
from themas import buurtkaart
from themas.models import Buurt

pytestmark = pytest.mark.django_db

KAART = Path(__file__).parent / "gegevens" / "buurten.geojson"
VIERKANT = [[[6.55, 53.23], [6.56, 53.23], [6.56, 53.24], [6.55, 53.24], [6.55, 53.23]]]


def importeer(pad=KAART, **opties):
    """Run the command; returns what it says."""
    gezegd = StringIO()
    call_command("importeer_buurten", str(pad), stdout=gezegd, **opties)
    return gezegd.getvalue()


def feature(ring=None, **eigenschappen):
    """Return a buurt as the file has it, with the given properties instead."""
    standaard = {"statcode": "BU00149999", "statnaam": "Nieuwbuurt", "jaar": 2022}
    return {
        "type": "Feature",
        "properties": {**standaard, **eigenschappen},
        "geometry": {"type": "Polygon", "coordinates": VIERKANT if ring is None else [ring]},
    }


def kaart(*features, **meer):
    """Return the text of a map."""
    return json.dumps({"type": "FeatureCollection", "features": features, **meer})


@pytest.fixture
def schrijf(tmp_path):
    """Return a function that writes a file and returns its path."""

    def schrijf_bestand(inhoud):
        pad = tmp_path / "kaart.geojson"
        pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        return pad

    return schrijf_bestand


def stand():
    """Return all buurten as they are."""
    return list(Buurt.objects.order_by("pk").values())


def test_kaart_komt_binnen_en_zegt_wat_nieuw_is():
    maak_wijk(slug="de-hoogte", naam="De Hoogte")

    gezegd = importeer()

    assert "4 nieuw, 0 gewijzigd, 0 gelijk gebleven" in gezegd
    assert "Zonder wijk: Indische buurt, Professorenbuurt, Tuinwijk." in gezegd
    hoogte = Buurt.objects.get(code="BU00140300", jaar=2022)
    assert hoogte.wijk.slug == "de-hoogte"
    assert hoogte.naam == "De Hoogte"
    assert shapely.geometry.shape(hoogte.vorm).is_valid


def test_nog_een_keer_verandert_niets_ook_niet_in_de_geschiedenis():
    importeer()
    eerst, gebeurd = stand(), Buurt.pgh_event_model.objects.count()

    assert "0 nieuw, 0 gewijzigd, 4 gelijk gebleven" in importeer()

    assert stand() == eerst
    assert Buurt.pgh_event_model.objects.count() == gebeurd


def test_nieuw_jaar_hoort_bij_de_wijk_van_dezelfde_code_en_wat_er_is_blijft(schrijf):
    selwerd, elders = maak_wijk(), maak_wijk(slug="elders")
    Buurt.objects.create(code="BU00149999", jaar=2020, naam="Oud", wijk=selwerd)

    importeer(schrijf(kaart(feature(jaar=2023, wijk="elders"))))

    assert Buurt.objects.get(jaar=2023).wijk == selwerd
    assert Buurt.objects.get(jaar=2020).vorm is None
    Buurt.objects.filter(jaar=2023).update(wijk=elders, naam="Anders")
    assert "1 gewijzigd" in importeer(schrijf(kaart(feature(jaar=2023))))
    assert Buurt.objects.get(jaar=2023).wijk == elders
    assert Buurt.objects.get(jaar=2023).naam == "Nieuwbuurt"


def test_kaart_van_pdok_heeft_andere_namen_van_velden(schrijf):
    rij = feature()
    rij["id"] = "buurten.12"
    rij["properties"] = {"buurtcode": "BU00141000", "buurtnaam": "Selwerd", "gemeentecode": "GM0014"}

    importeer(schrijf(kaart(rij)), jaar=2024)

    assert Buurt.objects.get(code="BU00141000", jaar=2024).naam == "Selwerd"


def test_eilanden_en_gaten_blijven(schrijf):
    rij = feature()
    gat = [[6.552, 53.232], [6.552, 53.238], [6.558, 53.238], [6.558, 53.232], [6.552, 53.232]]
    eiland = [[6.57, 53.23], [6.58, 53.23], [6.58, 53.24], [6.57, 53.23]]
    rij["geometry"] = {"type": "MultiPolygon", "coordinates": [[*VIERKANT, gat], [eiland]]}

    importeer(schrijf(kaart(rij)))

    vorm = shapely.geometry.shape(Buurt.objects.get().vorm)
    assert len(vorm.geoms) == 2
    assert [len(deel.interiors) for deel in vorm.geoms] == [1, 0]


def test_grens_wordt_eenvoudiger_en_buren_houden_dezelfde_grens(schrijf):
    kronkel = [[6.56, 53.23 + nummer / 100_000] for nummer in range(1001)]
    links = [[6.55, 53.23], *kronkel, [6.55, 53.24], [6.55, 53.23]]
    rechts = [[6.57, 53.23], [6.57, 53.24], *reversed(kronkel), [6.57, 53.23]]

    importeer(schrijf(kaart(feature(links), feature(rechts, statcode="BU00149998"))))

    vormen = [shapely.geometry.shape(buurt.vorm) for buurt in Buurt.objects.all()]
    assert all(len(vorm.exterior.coords) < 20 for vorm in vormen)
    assert shapely.coverage_is_valid(vormen)


def ring(*punten):
    """Return a buurt with this border."""
    return kaart(feature([list(punt) for punt in punten]))


FOUTE_BESTANDEN = {
    "leeg": ("", "geen GeoJSON"),
    "geen tekst": (b"\xff\xfe\x00", "geen GeoJSON"),
    "half": (KAART.read_bytes()[:900], "geen GeoJSON"),
    "lijst": ("[]", "geen kaart"),
    "ander soort": ('{"type": "Feature", "features": []}', "geen kaart"),
    "niets erin": (kaart(), "geen buurt in dit bestand"),
    "diep genest": ("[" * 200_000, "te diep genest"),
    "diep in de kaart": (
        '{"type": "FeatureCollection", "features": [], "x": ' + "[" * 90_000 + "]" * 90_000 + "}",
        "te diep genest",
    ),
    "reusachtig getal": (kaart(feature()).replace("6.55", "9" * 5000), "geen GeoJSON"),
    "NaN": (kaart(feature()).replace("6.55", "NaN"), "geen GeoJSON"),
    "oneindig": (kaart(feature()).replace("6.55", "1e999"), "niet in Nederland"),
    "RD": (ring([233000, 582000], [234000, 582000], [234000, 583000], [233000, 582000]), "WGS84"),
    "RD met stelsel": (kaart(feature(), crs={"properties": {"name": "EPSG:28992"}}), "WGS84"),
    "omgewisseld": (ring([53.23, 6.55], [53.23, 6.56], [53.24, 6.56], [53.23, 6.55]), "niet in Nederland"),
    "tekst als punt": (ring(["6.55", "53.23"], [6.56, 53.23], [6.56, 53.24], ["6.55", "53.23"]), "getallen"),
    "waar als punt": (ring([True, True], [6.56, 53.23], [6.56, 53.24], [True, True]), "getallen"),
    "open": (ring([6.55, 53.23], [6.56, 53.23], [6.56, 53.24], [6.55, 53.24]), "niet gesloten"),
    "te kort": (ring([6.55, 53.23], [6.56, 53.23], [6.55, 53.23]), "minder dan vier"),
    "kruist": (
        ring([6.55, 53.23], [6.56, 53.24], [6.56, 53.23], [6.55, 53.24], [6.55, 53.23]),
        "kruist zichzelf",
    ),
    "zonder oppervlak": (ring([6.55, 53.23], [6.56, 53.23], [6.57, 53.23], [6.55, 53.23]), "oppervlak"),
    "geen vlak": (kaart({**feature(), "geometry": {"type": "Point", "coordinates": [6, 53]}}), "vlak"),
    "geen geometrie": (kaart({**feature(), "geometry": None}), "vlak"),
    "geen onderdeel": (kaart("BU00149999"), "Onderdeel 1"),
    "geen code": (kaart(feature(statcode=None)), "buurtcode"),
    "hostiele code": (kaart(feature(statcode="BU0014'; DROP TABLE")), "buurtcode"),
    "cijfers van elders": (kaart(feature(statcode="BU٠٠٠٠٠٠٠٠")), "buurtcode"),
    "wijken": (kaart(feature(statcode="WK001400")), "kaart van de buurten"),
    "geen naam": (kaart(feature(statnaam=" ")), "goede naam"),
    "naam met regels": (kaart(feature(statnaam="Sel\nwerd")), "goede naam"),
    "halve letter": (kaart(feature(statnaam="\ud800")), "goede naam"),
    "lange naam": (kaart(feature(statnaam="x" * 121)), "goede naam"),
    "twee codes": (kaart({**feature(), "id": "BU00149998"}), "twee verschillende codes"),
    "andere wijk": (kaart(feature(wk_code="WK001400")), "andere wijk of gemeente"),
    "dubbel": (kaart(feature(), feature()), "twee keer"),
    "twee jaren": (kaart(feature(), feature(statcode="BU00149998", jaar=2023)), "één jaar"),
    "te vroeg": (kaart(feature(jaar=1994)), "jaar van buurt"),
    "nog niet": (kaart(feature(jaar=2099)), "jaar van buurt"),
    "jaar als breuk": (kaart(feature(jaar=2022.5)), "jaar van buurt"),
    "zonder jaar": (kaart(feature(jaar=None)), "--jaar"),
    "laatste is fout": (kaart(feature(), feature(statcode="BU00149998", statnaam="")), "goede naam"),
}


@pytest.mark.parametrize(("inhoud", "zegt"), FOUTE_BESTANDEN.values(), ids=FOUTE_BESTANDEN)
def test_fout_bestand_zegt_wat_er_is_en_verandert_niets(schrijf, inhoud, zegt):
    importeer()
    eerst = stand()

    with pytest.raises(CommandError) as fout:
        importeer(schrijf(inhoud))

    assert zegt in str(fout.value)
    assert "Er is niets veranderd." in str(fout.value)
    assert "\n" not in str(fout.value)
    assert stand() == eerst


def test_verkeerd_jaar_gevraagd():
    with pytest.raises(CommandError, match="kaart van 2022 en niet van 2024"):
        importeer(jaar=2024)


def test_groot_bestand_wordt_niet_gelezen(schrijf, monkeypatch):
    monkeypatch.setattr(buurtkaart, "HOOGSTENS_BYTES", 100)
    monkeypatch.setattr(buurtkaart, "_lees_json", lambda inhoud: pytest.fail("gelezen"))
    with pytest.raises(CommandError, match="groter dan"):
        importeer()


def test_te_veel_buurten_of_punten(monkeypatch):
    monkeypatch.setattr(buurtkaart, "HOOGSTENS_PUNTEN", 20)
    with pytest.raises(CommandError, match="meer dan 20 punten"):
        importeer()
    monkeypatch.setattr(buurtkaart, "HOOGSTENS_BUURTEN", 3)
    with pytest.raises(CommandError, match="meer dan 3 buurten"):
        importeer()


@pytest.mark.parametrize("pad", ["/dev/zero", "/", "/bestaat/niet", "\x00"])
def test_geen_gewoon_bestand(pad):
    with pytest.raises(CommandError, match="bestand"):
        importeer(pad)


def test_regel_van_de_databank_halverwege_draait_alles_terug(schrijf, monkeypatch):
    bewaar = Buurt.save

    def weigert_de_tweede(buurt, *args, **kwargs):
        if buurt.code == "BU00149998":
            raise RuntimeError
        bewaar(buurt, *args, **kwargs)

    monkeypatch.setattr(Buurt, "save", weigert_de_tweede)
    with pytest.raises(RuntimeError):
        importeer(schrijf(kaart(feature(), feature(statcode="BU00149998"))))
    assert stand() == []
