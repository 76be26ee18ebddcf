"""The drawn façades: the same on each visit, cheap, and complete."""

import re
from collections import Counter

import pytest
from django.template import Context, RequestContext, Template
from django.test import RequestFactory

from coalitie.site.gevel.plaatje import UITSNEDE, plaatje
from coalitie.site.gevel.straat import BESTAND as DELEN
from coalitie.site.gevel.straat import GEVELS, deel, huizen
from coalitie.site.gevel.vormen import BESTAND as VORMEN
from coalitie.site.gevel.vormen import HUIZEN, TUSSEN, VOOR, vormen
from tests.makers import gisteren, maak_thema, maak_wijk
from tests.site.vragen import veel
from themas.models import Interventie, InterventieThema, InterventieWijk
from verhalen.models import Verhaal, VerhaalThema, VerhaalWijk

HOOGSTENS = 12_000
EEN_PLAATJE = 1_200
VEEL = 300
KLASSEN = {"g1", "g2", "g3", "g4", "g5", "gl", "gs", "gm", "gr"}
SLUGS = [f"verhaal-{nummer}" for nummer in range(60)]


def teken(sjabloon, **inhoud):
    """Render a template as a page does: with a request."""
    sjabloon = "{% load gevel onderdelen %}" + sjabloon
    return Template(sjabloon).render(RequestContext(RequestFactory().get("/"), inhoud))


def naar(html):
    """Return the names that drawings in a page refer to."""
    return set(re.findall(r'<use href="#([^"]+)"', html))


def namen(html):
    """Return how often each id stands in a page."""
    return Counter(re.findall(r'\bid="([^"]+)"', html))


class TestPlaatje:
    @pytest.mark.parametrize("soort", UITSNEDE)
    def test_is_bij_elk_bezoek_hetzelfde(self, soort):
        eerst = [plaatje(soort, slug, ("leren",)) for slug in SLUGS]
        plaatje.cache_clear()

        assert [plaatje(soort, slug, ("leren",)) for slug in SLUGS] == eerst

    def test_volgt_uit_de_slug_en_niet_uit_dit_proces(self):
        # Known from another process: hash() would differ there.
        assert plaatje("wijk", "selwerd").vormen == {"plat", "portiek", "werkplaats", "kat"}

    @pytest.mark.parametrize("soort", UITSNEDE)
    def test_verschilt_van_slug_tot_slug(self, soort):
        assert len({plaatje(soort, slug).svg for slug in SLUGS}) > 50

    @pytest.mark.parametrize("soort", UITSNEDE)
    def test_is_klein_en_verwijst_alleen_naar_wat_getekend_is(self, soort):
        for slug in SLUGS:
            gemaakt = plaatje(soort, slug, ("leren", "werken"))

            assert len(gemaakt.svg) <= EEN_PLAATJE
            assert gemaakt.vormen <= vormen().keys()
            assert naar(gemaakt.svg) == {f"g-{naam}" for naam in gemaakt.vormen}

    @pytest.mark.parametrize("soort", UITSNEDE)
    def test_de_straat_is_van_links_tot_rechts_gevuld(self, soort):
        _boven, breed, _hoog = UITSNEDE[soort]
        for slug in SLUGS:
            staat = re.findall(r'href="#g-(\w+)"(?: x="(-?\d+)")?', plaatje(soort, slug).svg)
            huizen_ = [(int(x or 0), HUIZEN[naam]) for naam, x in staat if naam in HUIZEN]

            assert huizen_[0][0] <= 0
            assert max(x + maat for x, maat in huizen_) >= breed - 90

    def test_kleurt_met_de_themas_in_welke_vorm_die_ook_komen(self, db):
        thema = maak_thema(slug="wonen")
        vormen_ = ("wonen", thema, [thema], {"slug": "wonen"}, [{"slug": "wonen"}])

        getekend = {teken("{% gevelplaatje 'wijk' 'selwerd' t %}", t=een) for een in vormen_}

        assert len(getekend) == 1
        assert 'class="gevel thema-wonen"' in getekend.pop()
        assert 'class="gevel"' in teken("{% gevelplaatje 'wijk' 'selwerd' t %}", t=[])

    def test_is_versiering_voor_wie_niet_kijkt(self):
        assert 'aria-hidden="true"' in plaatje("verhaal", "een").svg

    def test_tekst_van_buiten_blijft_tekst(self):
        html = teken("{% gevelplaatje 'verhaal' 'een' t %}", t='"><script>alert(1)</script>')

        assert "<script" not in html


class TestVormen:
    def test_staan_er_een_keer_ook_als_een_deel_ze_al_bracht(self):
        html = teken(
            "{% gevelplaatje 'verhaal' 'een' %}{% gevelvormen %}"
            "{% gevelplaatje 'wijk' 'selwerd' %}{% gevelplaatje 'verhaal' 'een' %}{% gevelvormen %}"
        )

        assert naar(html) <= namen(html).keys()
        assert set(namen(html).values()) == {1}

    def test_een_pagina_zonder_gevels_krijgt_er_geen(self):
        assert teken("{% gevelvormen %}") == ""

    def test_een_deel_met_only_telt_mee(self):
        html = teken(
            "{% include kaart with verhaal=verhaal only %}{% gevelvormen %}",
            kaart=Template("{% load gevel %}{% gevelplaatje 'verhaal' verhaal.slug %}"),
            verhaal={"slug": "een"},
        )

        assert naar(html)
        assert naar(html) <= namen(html).keys()

    def test_zonder_verzoek_is_te_zien_wat_er_mist(self):
        with pytest.raises(AttributeError, match="request"):
            Template("{% load gevel %}{% gevelplaatje 'verhaal' 'een' %}").render(Context())

    def test_alle_huizen_en_dingen_zijn_getekend(self):
        assert vormen().keys() == {*HUIZEN, *TUSSEN, *VOOR}

    @pytest.mark.parametrize("bestand", [VORMEN, DELEN], ids=lambda een: een.name)
    def test_kleuren_komen_uit_het_thema_en_niet_uit_de_tekening(self, bestand):
        getekend = bestand.read_text()

        assert set(re.findall(r'class="([^"]+)"', getekend)) <= KLASSEN
        assert not re.search(r"style=|fill=|stroke=|#[0-9a-fA-F]{6}", getekend)

    def test_iconen_staan_er_een_keer_en_worden_gevonden(self):
        html = teken("{% icoon 'wonen' %}{% icoon 'wonen' %}{% icoon 'bestaat niet' %}{% iconen %}")

        assert naar(html) == {"i-wonen", "i-overig"}
        assert set(namen(html).values()) == {1}
        assert naar(html) <= namen(html).keys()


class TestStraat:
    def test_elk_verhaal_heeft_een_eigen_huis(self):
        assert len(set(huizen(SLUGS[:5]))) == 5

    def test_een_verhaal_dat_alleen_is_houdt_zijn_huis(self):
        assert huizen(["als-de-bel"]) == huizen(["als-de-bel"])
        assert {huizen([slug])[0] for slug in SLUGS} == set(GEVELS)

    def test_alle_delen_zijn_getekend(self):
        for gevel in GEVELS:
            for naam in gevel:
                assert deel(naam).endswith("</svg>")


def vul():
    """Make hundreds of stories and plans, each with a wijk and two themes, which is when labels have most drawings."""
    themas = [maak_thema(slug=f"t-{nummer}", icoon="wonen") for nummer in range(5)]
    wijk = maak_wijk(slug="selwerd")
    verhalen = veel(
        Verhaal,
        VEEL,
        slug=lambda nummer: f"verhaal-{nummer}",
        titel="Een verhaal",
        intro="Waar het over gaat.",
        auteur="De redactie",
        portretteert=False,
        status="gepubliceerd",
        publiceren_op=gisteren(),
    )
    plannen = veel(
        Interventie,
        VEEL,
        slug=lambda nummer: f"plan-{nummer}",
        titel=lambda nummer: f"Plan {nummer}",
        samenvatting="Wat we doen.",
        inspraak_toelichting="Er is gepraat.",
        inspraak="raadplegen",
        openbaar_vanaf=gisteren(),
    )
    veel(VerhaalThema, VEEL * 2, verhaal=lambda n: verhalen[n // 2], thema=lambda n: themas[n % 2])
    veel(InterventieThema, VEEL * 2, interventie=lambda n: plannen[n // 2], thema=lambda n: themas[n % 2])
    veel(VerhaalWijk, VEEL, verhaal=lambda n: verhalen[n], wijk=wijk)
    veel(InterventieWijk, VEEL, interventie=lambda n: plannen[n], wijk=wijk)


PAGINAS = (
    "/",
    "/verhalen/",
    "/verhalen/?pagina=3",
    "/verhalen/verhaal-7/",
    "/themas/",
    "/themas/t-1/",
    "/wijken/",
    "/wijken/selwerd/",
    "/interventies/",
    "/interventies/plan-7/",
    "/partners/",
    "/geld/",
    "/besluiten/",
    "/resultaten/",
    "/tijdlijn/",
    "/documenten/",
    "/over/",
    "/zoeken/?q=plan",
    "/denk-mee/",
    "/bestaat-niet/",
)


def test_geen_pagina_heeft_te_veel_tekening_of_een_die_mist(client, db):
    vul()
    html = {adres: client.get(adres).content.decode() for adres in PAGINAS}

    maten = {
        adres: sum(map(len, re.findall(r"<svg.*?</svg>", een, re.DOTALL))) for adres, een in html.items()
    }
    assert {adres: maat for adres, maat in maten.items() if maat > HOOGSTENS} == {}
    assert {adres: naar(een) - namen(een).keys() for adres, een in html.items()} == dict.fromkeys(html, set())
    dubbel = {
        adres: [naam for naam, aantal in namen(een).items() if aantal > 1] for adres, een in html.items()
    }
    assert dubbel == dict.fromkeys(html, [])
