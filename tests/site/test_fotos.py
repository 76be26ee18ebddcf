"""Pictures on pages: what is ready is offered, what is not is shown as it came."""

import re
from pathlib import Path

import pytest

from coalitie.basis.models import Beeld
from coalitie.basis.tasks import maak_beelden
from coalitie.site.fotos import Foto, foto_van
from tests.makers import maak_partner, maak_verhaal
from tests.plaatjes import plaatje
from tests.site.test_bestanden import haal
from verhalen.models import FotoBlok, Verhaal

pytestmark = pytest.mark.django_db


@pytest.fixture
def verhaal():
    """Return a public story with a main picture and one in its text."""
    verhaal = maak_verhaal(
        slug="plein",
        foto=plaatje(maat=(1300, 900)),
        foto_alt="Een plein",
        foto_focus_x=28,
        foto_focus_y=0,
    )
    FotoBlok.objects.create(
        parent=verhaal, region="inhoud", ordering=90, foto=plaatje(maat=(900, 600)), alt="Een straat"
    )
    return verhaal


def plaatjes(client, adres):
    """Return the pictures of a page as HTML, and its head."""
    html = " ".join(client.get(adres).content.decode().split())
    return re.findall(r"<picture.*?</picture>", html), html.partition("</head>")[0]


def test_een_foto_waarvan_de_maten_nog_niet_klaar_zijn(client, verhaal):
    (eerste, tweede), kop = plaatjes(client, "/verhalen/plein/")

    assert "srcset" not in eerste + tweede + kop
    assert f'src="{verhaal.foto.url}"' in eerste
    assert 'width="1300" height="900"' in eerste
    assert 'alt="Een plein"' in eerste
    assert f'href="{verhaal.foto.url}"' in kop


def test_alleen_wat_klaar_is_wordt_aangeboden(client, verhaal):
    Beeld.objects.filter(naam=verhaal.foto.name).update(maten=[400, 800])

    (eerste, tweede), kop = plaatjes(client, "/verhalen/plein/")

    basis = f"/media/maten/{verhaal.foto.name}"
    assert f'type="image/avif" srcset="{basis}/400.avif 400w, {basis}/800.avif 800w"' in eerste
    assert f'type="image/webp" srcset="{basis}/400.webp 400w, {basis}/800.webp 800w"' in eerste
    assert eerste.index("image/avif") < eerste.index("image/webp")
    assert "srcset" not in tweede
    vooraf = re.search(r'<link rel="preload" as="image".*?>', kop).group()
    assert f'imagesrcset="{basis}/400.avif 400w, {basis}/800.avif 800w"' in vooraf
    assert "href=" not in vooraf
    maten = re.search(r'sizes="([^"]+)"', eerste).group(1)
    assert f'imagesizes="{maten}"' in vooraf


def test_de_eerste_foto_komt_meteen_en_de_rest_als_je_er_bent(client, verhaal):
    (eerste, tweede), _kop = plaatjes(client, "/verhalen/plein/")

    assert 'fetchpriority="high"' in eerste
    assert "loading" not in eerste
    assert 'loading="lazy"' in tweede
    assert "fetchpriority" not in tweede


def test_ook_op_een_lijst_komt_de_eerste_foto_meteen(client, verhaal):
    maak_verhaal(foto=plaatje(maat=(900, 600)), foto_alt="Een brug", publiceren_op=verhaal.publiceren_op)

    (eerste, tweede), kop = plaatjes(client, "/verhalen/")

    assert 'fetchpriority="high"' in eerste
    assert 'loading="lazy"' in tweede
    assert kop.count('as="image"') == 1
    assert re.search(r'src="([^"]+)"', eerste).group(1) in kop


def test_wat_op_de_foto_telt_blijft_in_beeld(client, verhaal):
    (foto,) = [een for een in plaatjes(client, "/verhalen/")[0] if verhaal.foto.name in een]

    assert "foto--x30 foto--y0" in foto
    assert "style=" not in foto


@pytest.mark.parametrize(
    ("focus", "klassen"),
    [((50, 50), ""), ((0, 100), "foto--x0 foto--y100"), ((54, 46), ""), ((56, 50), "foto--x60")],
)
def test_klassen_van_het_focuspunt(focus, klassen):
    assert Foto("x.jpg", focus=focus).klassen == klassen


def test_elke_klasse_staat_in_de_stijl():
    stijl = Path("static/bron/delen/foto.css").read_text()
    for deel in range(101):
        for klasse in Foto("x.jpg", focus=(deel, deel)).klassen.split():
            assert f".{klasse} {{" in stijl


def test_een_logo_heeft_zijn_maten(client):
    maak_partner(slug="wonen", logo=plaatje("logo.png", "PNG", (500, 200)))
    maak_beelden()

    (logo,), _kop = plaatjes(client, "/partners/wonen/")

    assert 'width="500" height="200"' in logo
    assert "400.avif 400w" in logo


def test_zonder_foto_geen_plaatje(client):
    maak_verhaal(slug="kaal")
    assert plaatjes(client, "/verhalen/kaal/")[0] == []
    assert foto_van(Verhaal()) is None


def test_een_verhaal_met_fotos_kost_niet_meer_vragen(client, verhaal, django_assert_max_num_queries):
    maak_beelden()
    with django_assert_max_num_queries(4):
        client.get("/verhalen/plein/")


class TestWieDeMatenZiet:
    """A size is for whoever may see the picture, and for nobody else."""

    @pytest.fixture
    def adres(self, verhaal):
        """Return the address of a size that is ready."""
        maak_beelden()
        return f"/media/maten/{verhaal.foto.name}/400."

    @pytest.mark.parametrize("formaat", ["avif", "webp"])
    def test_openbaar(self, client, adres, formaat):
        antwoord = haal(client, adres + formaat)

        assert (antwoord.status_code, antwoord["Content-Type"]) == (200, f"image/{formaat}")
        assert antwoord["Cache-Control"] == "public, max-age=86400"
        assert client.get(adres + formaat, headers={"If-None-Match": antwoord["ETag"]}).status_code == 304

    def test_niet_meer_openbaar(self, client, verhaal, adres, alice, rosa):
        Verhaal.objects.update(status="ingetrokken")

        assert client.get(adres + "avif").status_code == 404
        client.force_login(alice)
        assert client.get(adres + "avif").status_code == 404
        client.force_login(rosa)
        antwoord = haal(client, adres + "avif")
        assert (antwoord.status_code, antwoord["Cache-Control"]) == (200, "private, no-store")

    def test_een_maat_die_er_niet_is(self, client, adres):
        assert client.get(adres.replace("400", "1600") + "avif").status_code == 404
        assert client.get(adres.replace("400", "/etc/400") + "avif").status_code == 404
        assert client.get(adres.replace("400", "../400") + "avif").status_code == 404

    def test_een_foto_die_niemand_meer_heeft(self, client, verhaal, adres):
        Verhaal.objects.update(foto="")
        assert client.get(adres + "avif").status_code == 404
