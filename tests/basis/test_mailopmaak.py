"""The HTML of a mail says what its text says, in our colours, and nothing in it can be anything but text."""

import re

import pytest
from django.test import override_settings

from coalitie.basis.mailopmaak import als_html, kleuren
from coalitie.basis.models import Portaal

pytestmark = pytest.mark.django_db
ONS = "http://127.0.0.1:8000"


@pytest.fixture(autouse=True)
def adres(settings):
    settings.PORTAAL_URL = ONS


def html(tekst):
    """Return the HTML of a text on one line."""
    return " ".join(als_html("Onderwerp", tekst).split())


def test_alineas_regels_koppen_en_lijsten():
    gemaakt = html("Dag,\n\nEen.\nTwee.\n\nKop\n---\n\n- appel\n  groen\n- peer\n\nSlot.")
    assert "Een.<br>Twee.</p>" in gemaakt
    assert re.search(r"<h2[^>]*>Kop</h2>", gemaakt)
    assert re.search(r"<li[^>]*> appel <br>groen </li> <li[^>]*> peer </li> </ul>", gemaakt)
    assert gemaakt.count("<ul") == 1


def test_een_eigen_adres_is_een_knop_met_de_regel_ervoor_als_naam():
    gemaakt = html(f"Eerst dit.\nBekijk je bericht:\n{ONS}/denk-mee/volg/#abc")
    assert re.search(rf'<a href="{ONS}/denk-mee/volg/#abc"[^>]*>Bekijk je bericht</a>', gemaakt)
    assert "Eerst dit.</p>" in gemaakt
    in_lijst = html(f"- Warm wonen\n  Voor vrijdag.\n  {ONS}/mijn/")
    assert re.search(
        rf'<li[^>]*> <a href="{ONS}/mijn/"[^>]*>Warm wonen</a> <br>Voor vrijdag. </li>', in_lijst
    )


def test_een_lange_zin_is_geen_naam_van_een_knop():
    gemaakt = html(f"{'Een lange zin. ' * 9}\n{ONS}/mijn/")
    assert f">{ONS}/mijn/</a>" in gemaakt


@pytest.mark.parametrize(
    "regel",
    ["https://elders.example/", "javascript:alert(1)", f"{ONS}.elders.example/", f"{ONS}@elders.example/"],
)
def test_een_adres_van_een_ander_blijft_tekst(regel):
    assert f'href="{regel}' not in html(f"Klik hier:\n{regel}")


def test_opmaak_van_een_ander_blijft_tekst():
    assert "<b>" not in html("Dag <b>Anna</b>")
    assert "&lt;b&gt;" in html("Dag <b>Anna</b>")


@pytest.mark.parametrize("code", ["482913", "bcdf-2345-ghjk"])
def test_een_code_staat_groot_en_een_woord_niet(code):
    assert re.search(rf"font-size:28px[^>]*>{code}<", html(f"Je code:\n\n{code}"))
    assert "font-size:28px" not in html("Groetjes")


def test_na_het_streepje_staat_waarom():
    gemaakt = html(f"Dag.\n\n-- \nJe krijgt deze mail omdat het kan.\n\nKies hoe vaak:\n{ONS}/account/mail/")
    lichaam, voet = gemaakt.split("border-top")
    assert "omdat het kan" not in lichaam
    assert re.search(rf'<a href="{ONS}/account/mail/"[^>]*>Kies hoe vaak</a>', voet)


def test_de_kleuren_zijn_die_van_de_huisstijl(tmp_path):
    eigen = tmp_path / "eigen.css"
    eigen.write_text(":root{--portaal-inkt:#123456;--portaal-inkt-zacht:#000}")
    kleuren.cache_clear()
    try:
        with override_settings(STATICFILES_DIRS=[tmp_path], HUISSTIJL="eigen.css"):
            assert "color:#123456" in html("Dag.")
    finally:
        kleuren.cache_clear()


def test_het_nummer_staat_een_keer_in_de_mail():
    nummer = "14 050"
    Portaal.objects.create(naam="Noord", contact_telefoon=nummer)
    assert f"Vragen? Bel {nummer}." in html("Dag,\n\nEen.")
    assert html(f"Dag,\n\nVragen? Bel {nummer}.").count("Vragen?") == 1
