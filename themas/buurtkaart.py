"""Reading a map of CBS buurten: a GeoJSON file that is judged before anything is done with it.

What is accepted is the map that the CBS and Kadaster give out, in degrees (WGS84), as GeoJSON is by RFC 7946.
"""

import json
import re
import stat
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import shapely
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

HOOGSTENS_BYTES = 10 * 1024 * 1024
HOOGSTENS_BUURTEN = 2_000
HOOGSTENS_PUNTEN = 200_000
EERSTE_JAAR = 1995
LENGTEGRADEN = (3.0, 7.5)
BREEDTEGRADEN = (50.5, 53.8)
# In degrees: about twenty metres. Less cannot be seen on a map as wide as a screen.
VEREENVOUDIGING = 0.0002
DECIMALEN = 5
CODE = re.compile(r"BU[0-9]{8}")
# The names of the CBS statistics maps, then those of the map that PDOK serves.
NAMEN_VAN_VELDEN = {"code": ("statcode", "buurtcode"), "naam": ("statnaam", "buurtnaam"), "jaar": ("jaar",)}
# What else a row may say about its place, and how that follows from the code of the buurt.
AFGELEID = {
    "wk_code": lambda code: f"WK{code[2:8]}",
    "wijkcode": lambda code: f"WK{code[2:8]}",
    "gm_code": lambda code: f"GM{code[2:6]}",
    "gemeentecode": lambda code: f"GM{code[2:6]}",
}


@dataclass(frozen=True)
class GelezenBuurt:
    """A buurt as the file gives it: ``vorm`` is a GeoJSON geometry, ``wijk`` the slug of a wijk, or empty."""

    code: str
    jaar: int
    naam: str
    wijk: str
    vorm: dict


def lees_kaart(pad, *, jaar=None):
    """Return the buurten in a file as a list of ``GelezenBuurt``, their borders simplified.

    ``jaar`` is the year of the division, needed when the file does not name it. Raises
    ``ValidationError`` with one sentence that says what to do, when the file is not such a map.
    """
    gegevens = _lees_json(_lees_bytes(Path(pad)))
    features = gegevens.get("features") if isinstance(gegevens, dict) else None
    if not isinstance(features, list) or gegevens.get("type") != "FeatureCollection":
        raise ValidationError(_("Dit is geen kaart: er staat geen FeatureCollection van GeoJSON in."))
    _controleer_stelsel(gegevens)
    if not features:
        raise ValidationError(_("Er staat geen buurt in dit bestand."))
    if len(features) > HOOGSTENS_BUURTEN:
        raise ValidationError(
            _("Er staan meer dan %(aantal)d buurten in dit bestand. Neem alleen je eigen gemeente.")
            % {"aantal": HOOGSTENS_BUURTEN}
        )
    ruim = _Ruimte()
    rijen, vormen = [], []
    for nummer, feature in enumerate(features, start=1):
        rij = _lees_eigenschappen(nummer, feature, jaar)
        rijen.append(rij)
        vormen.append(_lees_vorm(rij["code"], feature.get("geometry"), ruim))
    _controleer_samen(rijen)
    return [GelezenBuurt(**rij, vorm=vorm) for rij, vorm in zip(rijen, _vereenvoudig(vormen), strict=True)]


def _lees_bytes(pad):
    try:
        stand = pad.stat()
        if not stat.S_ISREG(stand.st_mode):
            raise ValidationError(_("Dit is geen bestand. Geef het pad van een GeoJSON-bestand."))
        if stand.st_size > HOOGSTENS_BYTES:
            raise ValidationError(
                _("Dit bestand is groter dan %(mb)d MB. Neem alleen je eigen gemeente.")
                % {"mb": HOOGSTENS_BYTES // 1024**2}
            )
        with pad.open("rb") as bestand:
            # A file may grow between the two.
            return bestand.read(HOOGSTENS_BYTES)
    except (OSError, ValueError) as fout:
        raise ValidationError(_("Dit bestand is niet te lezen. Kijk na of het pad klopt.")) from fout


def _lees_json(inhoud):
    try:
        return json.loads(inhoud.decode("utf-8-sig"), parse_constant=_geen_getal)
    except RecursionError as fout:
        raise ValidationError(_("Dit bestand is te diep genest voor een kaart.")) from fout
    except ValueError as fout:  # also of bytes that are no text, and of numbers with thousands of digits
        raise ValidationError(_("Dit is geen GeoJSON: de tekst in het bestand klopt niet.")) from fout


def _geen_getal(naam):
    raise ValueError(naam)


def _controleer_stelsel(gegevens):
    """Refuse a file that says that its numbers are no degrees."""
    stelsel = gegevens.get("crs")
    if stelsel and not re.search(r"CRS84|EPSG:+4326", json.dumps(stelsel)):
        raise ValidationError(
            _("De kaart heeft een ander stelsel dan graden. Haal het bestand op in WGS84 (EPSG:4326).")
        )


def _lees_eigenschappen(nummer, feature, jaar):
    eigenschappen = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(eigenschappen, dict):
        raise ValidationError(_("Onderdeel %(nummer)d van de kaart is geen buurt.") % {"nummer": nummer})
    gelezen = {
        naam: next((eigenschappen[een] for een in mogelijk if een in eigenschappen), None)
        for naam, mogelijk in NAMEN_VAN_VELDEN.items()
    }
    code, naam = gelezen["code"], gelezen["naam"]
    if isinstance(code, str) and re.fullmatch(r"(WK|GM)[0-9]+", code):
        raise ValidationError(
            _(
                "Dit is een kaart van wijken of gemeenten van het CBS (%(code)s). Neem de kaart van de buurten."
            )
            % {"code": code}
        )
    if not isinstance(code, str) or not CODE.fullmatch(code):
        raise ValidationError(
            _("Onderdeel %(nummer)d heeft geen buurtcode: BU met acht cijfers.") % {"nummer": nummer}
        )
    if not isinstance(naam, str) or not naam.strip() or len(naam) > 120 or not naam.isprintable():
        raise ValidationError(_("Buurt %(code)s heeft geen goede naam.") % {"code": code})
    # PDOK numbers its rows ("buurten.12"); only another code contradicts this one.
    if CODE.fullmatch(str(feature.get("id"))) and feature["id"] != code:
        raise ValidationError(_("Buurt %(code)s heeft twee verschillende codes.") % {"code": code})
    for veld, afgeleid in AFGELEID.items():
        if eigenschappen.get(veld, afgeleid(code)) != afgeleid(code):
            raise ValidationError(
                _(
                    "Buurt %(code)s hoort volgens het bestand bij een andere wijk of gemeente dan de code zegt."
                )
                % {"code": code}
            )
    wijk = eigenschappen.get("wijk", "")
    return {
        "code": code,
        "naam": " ".join(naam.split()),
        "jaar": _lees_jaar(code, gelezen["jaar"], jaar),
        "wijk": wijk if isinstance(wijk, str) and len(wijk) <= 80 else "",
    }


def _lees_jaar(code, gelezen, gevraagd):
    jaar = gevraagd if gelezen is None else gelezen
    if jaar is None:
        raise ValidationError(_("In het bestand staat geen jaar. Geef het erbij, zoals --jaar 2024."))
    if isinstance(jaar, str) and re.fullmatch(r"[0-9]{4}", jaar):
        jaar = int(jaar)
    if type(jaar) is not int or not EERSTE_JAAR <= jaar <= timezone.localdate().year:
        raise ValidationError(
            _("Het jaar van buurt %(code)s kan niet kloppen. Het CBS heeft buurten van %(eerste)d tot nu.")
            % {"code": code, "eerste": EERSTE_JAAR}
        )
    if gevraagd is not None and jaar != gevraagd:
        raise ValidationError(
            _("Dit is een kaart van %(jaar)d en niet van %(gevraagd)d.")
            % {"jaar": jaar, "gevraagd": gevraagd}
        )
    return jaar


def _controleer_samen(rijen):
    """Refuse a code that is there twice, and buurten of more than one year."""
    codes = [rij["code"] for rij in rijen]
    dubbel = sorted(een for een, volgend in pairwise(sorted(codes)) if een == volgend)
    if dubbel:
        raise ValidationError(_("Buurt %(code)s staat er twee keer in.") % {"code": dubbel[0]})
    if len({rij["jaar"] for rij in rijen}) > 1:
        raise ValidationError(_("Er staan buurten van meer dan één jaar in. Neem de kaart van één jaar."))


class _Ruimte:
    """How many points may still be read."""

    def __init__(self):
        self.over = HOOGSTENS_PUNTEN

    def neem(self, aantal):
        """Take room for points; raises ``ValidationError`` when there is none left."""
        self.over -= aantal
        if self.over < 0:
            raise ValidationError(
                _("De grenzen hebben meer dan %(aantal)d punten. Neem de gegeneraliseerde kaart.")
                % {"aantal": HOOGSTENS_PUNTEN}
            )


def _lees_vorm(code, geometrie, ruim):
    soort = geometrie.get("type") if isinstance(geometrie, dict) else None
    inhoud = geometrie.get("coordinates") if isinstance(geometrie, dict) else None
    if soort not in ("Polygon", "MultiPolygon") or not isinstance(inhoud, list) or not inhoud:
        raise ValidationError(_("Buurt %(code)s heeft geen vlak als grens.") % {"code": code})
    vlakken = [_lees_vlak(code, vlak, ruim) for vlak in (inhoud if soort == "MultiPolygon" else [inhoud])]
    vorm = shapely.MultiPolygon(vlakken) if soort == "MultiPolygon" else shapely.Polygon(*vlakken[0])
    if not vorm.is_valid or not vorm.area:
        raise ValidationError(
            _("De grens van buurt %(code)s kruist zichzelf of heeft geen oppervlak.") % {"code": code}
        )
    return vorm


def _lees_vlak(code, vlak, ruim):
    if not isinstance(vlak, list) or not vlak:
        raise ValidationError(_("Buurt %(code)s heeft geen vlak als grens.") % {"code": code})
    buiten, *gaten = [_lees_ring(code, ring, ruim) for ring in vlak]
    return buiten, gaten


def _lees_ring(code, ring, ruim):
    if not isinstance(ring, list) or len(ring) < 4:
        raise ValidationError(
            _("Een grens van buurt %(code)s heeft minder dan vier punten.") % {"code": code}
        )
    ruim.neem(len(ring))
    punten = [_lees_punt(code, punt) for punt in ring]
    if punten[0] != punten[-1]:
        raise ValidationError(_("De grens van buurt %(code)s is niet gesloten.") % {"code": code})
    return punten


def _lees_punt(code, punt):
    if (
        not isinstance(punt, list)
        or len(punt) not in (2, 3)
        or not all(type(getal) in (int, float) for getal in punt)
    ):
        raise ValidationError(_("Een punt van buurt %(code)s is geen paar getallen.") % {"code": code})
    lengte, breedte = punt[:2]
    # Whatever is infinite or not a number lies outside of these, too.
    if not (LENGTEGRADEN[0] <= lengte <= LENGTEGRADEN[1] and BREEDTEGRADEN[0] <= breedte <= BREEDTEGRADEN[1]):
        raise ValidationError(
            _(
                "Een punt van buurt %(code)s ligt niet in Nederland. "
                "De kaart hoort in graden te zijn (WGS84, EPSG:4326), eerst de lengtegraad."
            )
            % {"code": code}
        )
    return float(lengte), float(breedte)


def _vereenvoudig(vormen):
    """Return the geometries as GeoJSON, simplified together, so that neighbours keep the same border."""
    uit = []
    for vorm, eenvoudig in zip(vormen, shapely.coverage_simplify(vormen, VEREENVOUDIGING), strict=True):
        goed = eenvoudig if eenvoudig.is_valid and not eenvoudig.is_empty else vorm
        uit.append(_afgerond(shapely.geometry.mapping(goed)))
    return uit


def _afgerond(vorm):
    def rond(deel):
        if isinstance(deel, float):
            return round(deel, DECIMALEN)
        return [rond(een) for een in deel]

    return {"type": vorm["type"], "coordinates": rond(vorm["coordinates"])}
