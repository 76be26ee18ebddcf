"""Pictures that people upload: judged from their header, made anew without metadata."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.forms.models import modelform_factory
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from coalitie.basis import afbeeldingen
from coalitie.basis.afbeeldingen import schone_afbeelding
from partners.models import Partner
from tests.makers import maak_partner, maak_verhaal
from tests.plaatjes import plaatje, rood_met_profiel, wisselprofiel
from verhalen.models import Verhaal

ONBRUIKBAAR = "Dit is geen bruikbare afbeelding. Kies een JPEG-, PNG- of WebP-bestand."
TE_VEEL_PIXELS = "Deze afbeelding heeft te veel pixels (meer dan 40 miljoen)."
GEHEIM = b"53.2384,6.5449 thuis bij de maker"


def weigering(bestand):
    with pytest.raises(ValidationError) as fout:
        schone_afbeelding(bestand)
    (melding,) = fout.value.messages
    return melding


def png_kop(breedte, hoogte):
    """Return a PNG that claims a size and has no picture in it."""

    def stuk(soort, inhoud):
        controle = zlib.crc32(soort + inhoud)
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", controle)

    kop = stuk(b"IHDR", struct.pack(">IIBBBBB", breedte, hoogte, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + kop + stuk(b"IDAT", zlib.compress(b"")) + stuk(b"IEND", b"")


def met_metadata(formaat):
    exif = Image.Exif()
    exif[0x010E] = GEHEIM.decode()
    exif.get_ifd(0x8825)[2] = (53.0, 14.0, 18.0)  # GPS latitude
    opties = {"exif": exif, "xmp": b"<x:xmpmeta>" + GEHEIM + b"</x:xmpmeta>"}
    if formaat == "JPEG":
        opties["comment"] = GEHEIM
    if formaat == "PNG":
        opties["pnginfo"] = PngImagePlugin.PngInfo()
        opties["pnginfo"].add_text("Comment", GEHEIM.decode())
        opties["pnginfo"].add_itxt("XML:com.adobe.xmp", GEHEIM.decode())
        opties.pop("xmp")
    return plaatje(f"thuis.{formaat.lower()}", formaat, **opties)


@pytest.mark.parametrize("formaat", ["JPEG", "PNG", "WEBP"])
def test_metadata_en_plaats_gaan_eraf(formaat):
    vies = met_metadata(formaat)
    assert GEHEIM in vies.read()
    schoon = schone_afbeelding(vies)
    inhoud = schoon.read()
    assert GEHEIM not in inhoud
    beeld = Image.open(BytesIO(inhoud))
    assert beeld.format == formaat
    assert dict(beeld.getexif()) == {}
    assert not {"exif", "xmp", "comment", "Comment", "XML:com.adobe.xmp"} & set(beeld.info)


def test_gedraaide_foto_staat_daarna_rechtop():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    schoon = Image.open(schone_afbeelding(plaatje(maat=(40, 20), exif=exif)))
    assert schoon.size == (20, 40)
    assert dict(schoon.getexif()) == {}


def test_foto_van_een_telefoon_met_een_tweede_beeld_erin():
    """Phones write MPO: a JPEG with a second picture behind it."""
    uit = BytesIO()
    Image.new("RGB", (40, 30)).save(uit, "MPO", save_all=True, append_images=[Image.new("RGB", (20, 15))])
    schoon = schone_afbeelding(SimpleUploadedFile("IMG_0001.jpg", uit.getvalue()))
    assert schoon.name == "IMG_0001.jpg"
    beeld = Image.open(schoon)
    assert (beeld.format, beeld.size, getattr(beeld, "n_frames", 1)) == ("JPEG", (40, 30), 1)


@pytest.mark.parametrize(
    ("formaat", "modus"),
    [
        ("JPEG", "RGB"),
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("PNG", "1"),
        ("PNG", "L"),
        ("PNG", "LA"),
        ("PNG", "P"),
        ("PNG", "RGBA"),
        ("PNG", "I;16"),
        ("WEBP", "RGB"),
        ("WEBP", "RGBA"),
    ],
)
@pytest.mark.parametrize("maat", [(40, 30), (2600, 20), (20, 2600), (1, 1)])
def test_elke_soort_pixels_kan(formaat, modus, maat):
    beeld = Image.open(schone_afbeelding(plaatje("x", formaat, maat, modus)))
    beeld.load()
    assert beeld.format == formaat
    assert max(beeld.size) == min(max(maat), 2400)


def test_doorzichtig_blijft_doorzichtig():
    beeld = Image.open(schone_afbeelding(plaatje("logo.png", "PNG", modus="RGBA")))
    assert beeld.convert("RGBA").getpixel((0, 0))[3] == 0


@pytest.mark.parametrize(
    ("formaat", "modus"),
    [("JPEG", "RGB"), ("PNG", "RGB"), ("PNG", "RGBA"), ("WEBP", "RGB"), ("WEBP", "RGBA")],
)
def test_kleuren_blijven_zoals_het_profiel_ze_bedoelt(formaat, modus):
    beeld = Image.open(schone_afbeelding(rood_met_profiel(formaat, modus)))

    assert "icc_profile" not in beeld.info
    rood, groen, blauw, alfa = beeld.convert("RGBA").getpixel((50, 50))
    assert rood > 230
    assert max(groen, blauw) < 25
    assert alfa == (128 if modus == "RGBA" else 255)


@pytest.mark.parametrize("profiel", [b"kapot", wisselprofiel()[:200], b"\0" * 600])
def test_een_profiel_dat_niets_zegt_houdt_de_foto_niet_tegen(profiel):
    bestand = plaatje("x.png", "PNG", icc_profile=profiel)
    assert Image.open(schone_afbeelding(bestand)).info.get("icc_profile") is None


@pytest.mark.parametrize("modus", ["L", "CMYK"])
def test_een_profiel_voor_andere_kleuren_wordt_niet_gebruikt(modus):
    beeld = Image.open(
        schone_afbeelding(plaatje("x.jpg", "JPEG", (40, 30), modus, icc_profile=wisselprofiel()))
    )
    assert beeld.mode == "RGB"
    assert "icc_profile" not in beeld.info


def test_zestien_bits_grijs_blijft_grijs():
    uit = BytesIO()
    Image.new("I;16", (8, 8), 32896).save(uit, "PNG")
    beeld = Image.open(schone_afbeelding(SimpleUploadedFile("scan.png", uit.getvalue())))
    assert beeld.convert("RGB").getpixel((4, 4)) == (128, 128, 128)


def test_een_bewegende_png_staat_stil():
    uit = BytesIO()
    vel = [Image.new("RGB", (4, 4), kleur) for kleur in ("red", "blue")]
    vel[0].save(uit, "PNG", save_all=True, append_images=vel[1:])
    beeld = Image.open(schone_afbeelding(SimpleUploadedFile("x.png", uit.getvalue())))
    assert getattr(beeld, "n_frames", 1) == 1


def test_bewegend_beeld_staat_stil():
    uit = BytesIO()
    vel = [Image.new("RGB", (4, 4), kleur) for kleur in ("red", "blue")]
    vel[0].save(uit, "WEBP", save_all=True, append_images=vel[1:])
    beeld = Image.open(schone_afbeelding(SimpleUploadedFile("x.webp", uit.getvalue())))
    assert getattr(beeld, "n_frames", 1) == 1


@pytest.mark.parametrize(
    ("naam", "formaat", "verwacht"),
    [
        ("foto.png", "JPEG", "foto.jpg"),
        ("foto.exe", "PNG", "foto.png"),
        ("foto", "WEBP", "foto.webp"),
        ("foto.php.jpg", "JPEG", "foto.php.jpg"),
        ("FOTO.JPEG", "JPEG", "FOTO.jpg"),
        ("x" * 200 + ".jpg", "JPEG", "x" * 60 + ".jpg"),
    ],
)
def test_de_naam_volgt_uit_de_inhoud(naam, formaat, verwacht):
    assert schone_afbeelding(plaatje(naam, formaat)).name == verwacht


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"geen plaatje",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<!doctype html><script>alert(1)</script>",
        b"%PDF-1.7",
        b"\xff\xd8\xff\xe0" + b"\0" * 100,
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\x10\0\0\0WEBPVP8 ",
        png_kop(0, 0),
        png_kop(100, 100),
        plaatje().read()[:-200],
        plaatje("x.png", "PNG", maat=(400, 400)).read()[:-60],
        plaatje("x.webp", "WEBP").read()[:-10],
    ],
    ids=lambda inhoud: repr(inhoud[:16]),
)
def test_wat_geen_hele_afbeelding_is_wordt_geweigerd(inhoud):
    assert weigering(SimpleUploadedFile("foto.jpg", inhoud)) == ONBRUIKBAAR


@pytest.mark.parametrize("formaat", ["GIF", "BMP", "TIFF", "PPM", "ICO"])
def test_andere_formaten_worden_geweigerd(formaat):
    assert weigering(plaatje("foto.jpg", formaat)) == ONBRUIKBAAR


@pytest.mark.parametrize("maat", [(6325, 6325), (10_000, 10_000), (60_000, 60_000), (2**31 - 1, 1)])
def test_bom_wordt_aan_de_kop_herkend(maat, monkeypatch):
    def uitpakken(*args, **kwargs):
        raise AssertionError("de afbeelding werd uitgepakt")

    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", uitpakken)
    bestand = SimpleUploadedFile("bom.png", png_kop(*maat))
    assert weigering(bestand) == TE_VEEL_PIXELS


def test_te_groot_bestand_wordt_geweigerd_zonder_het_te_lezen(monkeypatch):
    monkeypatch.setattr(afbeeldingen, "MAX_BYTES", 100)
    monkeypatch.setattr(Image, "open", None)
    bestand = SimpleUploadedFile("foto.jpg", b"x" * 101)
    assert (
        weigering(bestand) == "Deze afbeelding is groter dan 20 MB. Maak hem kleiner en probeer het opnieuw."
    )


GOED = {formaat: plaatje("x", formaat, maat=(32, 32)).read() for formaat in ("JPEG", "PNG", "WEBP")}


@given(formaat=st.sampled_from(sorted(GOED)), data=st.data())
@hypothesis(max_examples=150, deadline=None, derandomize=True)
def test_beschadigde_bestanden_geven_nooit_een_andere_fout(formaat, data):
    goed = bytearray(GOED[formaat])
    for _keer in range(data.draw(st.integers(1, 5))):
        goed[data.draw(st.integers(0, len(goed) - 1))] = data.draw(st.integers(0, 255))
    try:
        schoon = schone_afbeelding(SimpleUploadedFile("foto.jpg", bytes(goed)))
    except ValidationError:
        return
    Image.open(schoon).load()


def test_elke_fout_bij_het_uitpakken_is_een_nette_weigering(monkeypatch):
    def kapot(*args, **kwargs):
        raise struct.error("required argument is not an integer")

    monkeypatch.setattr(afbeeldingen.ImageOps, "exif_transpose", kapot)
    assert weigering(plaatje()) == ONBRUIKBAAR


# In a form


def logoformulier(bestand, **extra):
    rij = extra.pop("rij", None) or maak_partner()
    bestanden = {"logo": bestand} if bestand else {}
    return modelform_factory(Partner, fields=["logo"])(extra, bestanden, instance=rij)


def test_formulier_bewaart_de_schone_afbeelding(db):
    formulier = logoformulier(met_metadata("JPEG"))
    assert formulier.is_valid(), formulier.errors
    rij = formulier.save()
    assert rij.logo.name.startswith("logos/")
    assert "thuis" not in rij.logo.name
    with rij.logo.open() as bestand:
        assert GEHEIM not in bestand.read()


def test_formulier_neemt_ook_een_groot_bestand_van_schijf(db):
    with TemporaryUploadedFile("foto.jpg", "image/jpeg", 0, None) as bestand:
        bestand.write(plaatje().read())
        bestand.size = bestand.tell()
        formulier = logoformulier(bestand)
        assert formulier.is_valid(), formulier.errors


def test_formulier_weigert_met_een_melding_bij_het_veld(db):
    formulier = logoformulier(SimpleUploadedFile("foto.jpg", b"<svg onload='alert(1)'/>"))
    assert formulier.errors == {"logo": [ONBRUIKBAAR]}


def test_formulier_weigert_een_leeg_bestand(db):
    formulier = logoformulier(SimpleUploadedFile("foto.jpg", b""))
    assert formulier.errors == {"logo": ["Het verstuurde bestand is leeg."]}


def test_formulier_zonder_nieuw_bestand_laat_het_oude_staan(db):
    rij = logoformulier(plaatje()).save()
    naam = rij.logo.name
    formulier = logoformulier(None, rij=rij)
    assert formulier.is_valid()
    assert not formulier.has_changed()
    assert formulier.save().logo.name == naam


def test_formulier_haalt_een_afbeelding_weg_als_dat_gevraagd_wordt(db):
    rij = logoformulier(plaatje()).save()
    assert not logoformulier(None, rij=rij, **{"logo-clear": "on"}).save().logo


def test_verhaal_met_een_foto_die_zoekraakte_kan_nog_bewaard_worden(db):
    rij = maak_verhaal(foto=plaatje(), foto_alt="Een plein.")
    Path(rij.foto.path).unlink()
    rij = Verhaal.objects.get(pk=rij.pk)
    rij.titel = "Andere titel"
    rij.full_clean()
    rij.save()
    rij.refresh_from_db()
    assert (rij.titel, rij.foto_breedte, rij.foto_hoogte) == ("Andere titel", 40, 30)
