"""The text for who cannot see a picture: refused when it does not say what is to be seen."""

import pytest
from django.core.exceptions import ValidationError

from coalitie.basis.alttekst import controleer_alt
from tests.makers import maak_verhaal
from tests.plaatjes import plaatje
from verhalen.models import FotoBlok

BESTANDSNAAM = "Dit is de naam van een bestand. Beschrijf wat er op de foto te zien is."
NIETS = "Dit zegt niet wat er te zien is. Beschrijf wie of wat er op de foto staat, en waar."
DUBBEL = "Dit is hetzelfde als het bijschrift. Beschrijf hier wat er op de foto te zien is."


def melding(tekst):
    try:
        controleer_alt(tekst)
    except ValidationError as fout:
        return fout.message
    return None


@pytest.mark.parametrize(
    "tekst",
    [
        "IMG_1234.jpg",
        "IMG_1234",
        "img 20240704 101500",
        "DSC00012",
        "DSCF0001.JPG",
        "PXL_20240704_101500123",
        "plein-beijum.jpeg",
        "Schermafbeelding 2024-07-04 om 10.15.00.png",
        "Schermafbeelding 2024-07-04",
        "WhatsApp Image 2024-07-04 at 10.15.00",
        "20240704_101500",
        "1234",
        "foto 1",
        "Foto (3)",
    ],
)
def test_de_naam_van_een_bestand(tekst):
    assert melding(tekst) == BESTANDSNAAM


@pytest.mark.parametrize(
    "tekst",
    [
        "foto",
        "Foto.",
        "een foto",
        "De afbeelding",
        "PLAATJE",
        "...",
        "-",
        "ab",
        "n.v.t.",
        "logo",
        "👍",
        "geen",
    ],
)
def test_een_tekst_die_niets_zegt(tekst):
    assert melding(tekst) == NIETS


@pytest.mark.parametrize(
    "tekst",
    [
        "Een plein",
        "Speeltuin",
        "Twee vrouwen drinken koffie bij de flat aan de Beijumerweg",
        "Foto van de opening van het buurthuis",
        "Portiekflats aan de Multatulistraat, gebouwd in 1968",
        "2 kinderen op een fiets",
        "Huis nummer 12",
        "Ĳs op de vijver",
    ],
)
def test_een_echte_beschrijving(tekst):
    assert melding(tekst) is None


@pytest.mark.django_db
class TestInEenFormulier:
    """Where editors meet the check."""

    def test_hoofdfoto(self):
        verhaal = maak_verhaal(foto=plaatje(), foto_alt="Een plein")
        verhaal.foto_alt = "IMG_1234.jpg"
        with pytest.raises(ValidationError) as fout:
            verhaal.full_clean()
        assert fout.value.message_dict == {"foto_alt": [BESTANDSNAAM]}

    @pytest.mark.parametrize(
        ("alt", "bijschrift", "verwacht"),
        [
            ("foto", "", [NIETS]),
            ("Het plein in Beijum", "Het plein in beijum.", [DUBBEL]),
            ("Het plein in Beijum", "Foto: Jan Jansen", None),
        ],
    )
    def test_foto_in_een_verhaal(self, alt, bijschrift, verwacht):
        blok = FotoBlok(
            parent=maak_verhaal(), region="inhoud", ordering=9, foto=plaatje(), alt=alt, bijschrift=bijschrift
        )
        try:
            blok.full_clean()
            gemeld = None
        except ValidationError as fout:
            gemeld = fout.message_dict.get("alt")
        assert gemeld == verwacht
