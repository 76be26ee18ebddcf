"""Pictures in a browser: shown at once, in the newest format when ready, without anything jumping."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw
from playwright.sync_api import expect

from coalitie.basis.tasks import maak_beelden
from tests.makers import maak_verhaal
from verhalen.models import FotoBlok, Verhaal

pytestmark = pytest.mark.django_db(transaction=True)

VERSCHUIVING = """() => new Promise(klaar => {
  let som = 0;
  new PerformanceObserver(lijst => { for (const een of lijst.getEntries()) som += een.value; })
    .observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => setTimeout(() => klaar(som), 100));
})"""


def foto(naam="plein.jpg", maat=(1800, 1200)):
    """Return a picture with a face at a quarter from the left, high up."""
    uit = BytesIO()
    beeld = Image.new("RGB", maat, "#2F6B1F")
    ImageDraw.Draw(beeld).ellipse([maat[0] // 4 - 90, 60, maat[0] // 4 + 90, 240], fill="#FFC845")
    beeld.save(uit, "JPEG")
    return SimpleUploadedFile(naam, uit.getvalue(), "image/jpeg")


def getoond(plaatje):
    """Return the address that the browser chose for a picture, once it has loaded."""
    expect(plaatje).to_have_js_property("complete", True)
    assert plaatje.evaluate("foto => foto.decode().then(() => foto.naturalWidth)") > 0
    return plaatje.evaluate("foto => foto.currentSrc")


@pytest.mark.parametrize("breedte", [390, 1280])
def test_foto_voor_en_na_het_maken_van_de_maten(page, csp_meldingen, breedte):
    verhaal = maak_verhaal(
        slug="plein", foto=foto(), foto_alt="Een plein", foto_focus_x=25, foto_focus_y=12, portretteert=False
    )
    FotoBlok.objects.create(
        parent=verhaal, region="inhoud", ordering=99, foto=foto(maat=(900, 600)), alt="Een straat"
    )
    page.set_viewport_size({"width": breedte, "height": 844})

    page.goto("/verhalen/plein/")
    hoofd = page.get_by_role("img", name="Een plein")
    assert getoond(hoofd).endswith(verhaal.foto.url)
    assert page.evaluate(VERSCHUIVING) == 0

    maak_beelden()
    page.goto("/verhalen/plein/")

    assert getoond(hoofd).endswith(".avif")
    assert page.evaluate(VERSCHUIVING) == 0
    verwacht = hoofd.evaluate("foto => foto.width / foto.height")
    assert verwacht == pytest.approx(1.5, abs=0.01)
    tweede = page.get_by_role("img", name="Een straat")
    tweede.scroll_into_view_if_needed()
    assert getoond(tweede).endswith(".avif")
    # Asked for early, used once: a size that was asked for in vain would be loaded twice.
    avif = page.evaluate(
        "performance.getEntriesByType('resource').map(een => een.name).filter(een => een.endsWith('.avif'))"
    )
    assert len([een for een in avif if verhaal.foto.name in een]) == 1

    page.goto("/verhalen/")
    kaart = page.locator(".verhaalkaart__foto")
    assert getoond(kaart).endswith(".avif")
    assert kaart.evaluate("foto => getComputedStyle(foto).objectPosition") == "20% 10%"
    assert csp_meldingen == []


def test_focuspunt_aanwijzen_in_het_beheer(page, meld_aan, beheerder, csp_meldingen):
    verhaal = maak_verhaal(foto=foto(), foto_alt="Een plein")
    meld_aan(beheerder)
    page.goto(f"/beheer/verhalen/verhaal/{verhaal.pk}/change/")
    links, boven = page.get_by_label("Van links (%)"), page.get_by_label("Van boven (%)")
    expect(links).to_have_value("50")
    doek = page.locator(".focuspunt canvas")
    expect(doek).to_be_visible()

    vlak = doek.bounding_box()
    doek.click(position={"x": vlak["width"] * 0.25, "y": vlak["height"] * 0.1})

    expect(links).to_have_value("25")
    expect(boven).to_have_value("10")
    boven.fill("15")
    assert page.locator(".focuspunt__stip").evaluate("stip => stip.style.insetBlockStart") == "15%"
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.locator(".messagelist")).to_be_visible()
    verhaal = Verhaal.objects.get(pk=verhaal.pk)
    assert (verhaal.foto_focus_x, verhaal.foto_focus_y) == (25, 15)
    assert csp_meldingen == []
