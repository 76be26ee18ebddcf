"""The coverage figure: its geometry, and that the drawing and the table say the same."""

import datetime
import re
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from coalitie.site.dekkingsfiguur import BREED, SMAL, VOL, teken
from coalitie.site.dekkingswoorden import HOOGSTENS, bundel, regels, uitleg_van
from coalitie.site.tekstmaat import breek, tekstbreedte
from financiering.figuur import Balk, Bronsoort, Figuur, Gat, Peil
from financiering.ladder import Trede
from financiering.som import Som

VIJF = ("Meedoen", "Leren", "Werken", "Wonen", "Veilig zijn")
MILJOEN = Som(Decimal(1_000_000), Decimal(1_000_000), 1)
ONBEKEND = Som(onbekend=1)


def themas(namen=VIJF):
    return tuple(SimpleNamespace(slug=f"t{nummer}", naam=naam) for nummer, naam in enumerate(namen))


def balk(naam="Regio Deal", themas=("t0",), **velden):
    standaard = {"soort": Bronsoort.REGELING, "adres": "/geld/x/", "trede": Trede.TOEGEKEND, "som": MILJOEN}
    return Balk(naam=naam, themas=tuple(themas), **(standaard | velden))


def figuur(balken=(), gaten=(), namen=VIJF):
    peil = Peil(datum=datetime.date(2023, 11, 15))
    return Figuur(peil=peil, themas=themas(namen), balken=tuple(balken), gaten=tuple(gaten), zin="Zo is het.")


def tekening(maten=BREED, **velden):
    getekend = figuur(**velden)
    return teken(getekend, regels(getekend), maten)


def rijen(tekening):
    return [rij for groep in tekening.groepen for rij in groep.rijen]


def svg(tekening):
    return render_to_string("site/geld/_tekening.html", {"tekening": tekening})


# Hostile names: long words, other scripts, signs that mean something in html, nothing at all.
namen = st.one_of(
    st.text(max_size=120),
    st.sampled_from(
        ["x" * 300, "Woningbouwimpuls" * 9, "<script>alert(1)</script>", "ا" * 80, "房" * 90, "🏠" * 60]
    ),
)
sommen = st.builds(
    lambda laag, meer, onbekend: Som(Decimal(laag), Decimal(laag + meer), 1, onbekend),
    st.integers(0, 10**12),
    st.integers(0, 10**12),
    st.integers(0, 9999),
)


@st.composite
def figuren(draw):
    thema_namen = draw(st.lists(namen, min_size=1, max_size=9))
    slugs = [f"t{nummer}" for nummer in range(len(thema_namen))]
    een_balk = st.builds(
        balk,
        naam=namen,
        themas=st.lists(st.sampled_from([*slugs, "weg"]), unique=True),
        soort=st.sampled_from(Bronsoort),
        trede=st.sampled_from(Trede),
        som=sommen,
    )
    gaten = st.lists(st.builds(Gat, st.sampled_from([*slugs, "weg"]), namen), max_size=6)
    return figuur(draw(st.lists(een_balk, max_size=60)), draw(gaten), thema_namen)


@pytest.mark.parametrize("maten", [SMAL, BREED], ids=["smal", "breed"])
@given(wat=figuren())
@settings(max_examples=25, deadline=None)
def test_alles_ligt_binnen_de_tekening_en_niets_over_elkaar(maten, wat):
    in_woorden = regels(wat)
    getekend = teken(wat, in_woorden, maten)

    assert [rij.regel for rij in rijen(getekend)] == list(in_woorden)
    onder = 0
    for groep in getekend.groepen:
        assert groep.y > onder
        onder = groep.streep
        for rij in groep.rijen:
            assert rij.y >= onder
            onder = rij.y + rij.hoogte
            assert rij.hoogte >= 44, "a finger needs room"
            assert rij.y <= rij.balk_y
            assert rij.balk_y + rij.balk_hoogte <= onder
            for x, breedte in rij.vakken:
                assert maten.kolommen <= x < x + breedte <= maten.breedte
            assert all(a[0] + a[1] < b[0] for a, b in zip(rij.vakken, rij.vakken[1:], strict=False))
            laatste = rij.zin.y + rij.zin.regel * (len(rij.zin.regels) - 1)
            assert rij.y < rij.naam.y < rij.zin.y <= laatste <= onder
            assert maten.ernaast or laatste < rij.balk_y, "text lies on its bar"
            for tekst, letter, vet in ((rij.naam, maten.letter, True), (rij.zin, maten.kleine_letter, False)):
                for lijn in tekst.regels:
                    assert tekstbreedte(lijn, letter, vet=vet) <= maten.tekstruimte
    for gat in getekend.gaten:
        assert gat.y >= onder
        assert gat.x >= 0
        assert gat.x + gat.breedte <= maten.breedte
        onder = gat.y if maten.ernaast else gat.y + gat.hoogte
        assert gat.y + gat.hoogte <= getekend.hoogte
    assert onder <= getekend.grond <= getekend.hoogte


@pytest.mark.parametrize("maten", [SMAL, BREED], ids=["smal", "breed"])
@pytest.mark.parametrize(
    ("welke", "huizen_per_vak"),
    [
        (("t0",), [[0]]),
        (("t4",), [[4]]),
        (("t1", "t2"), [[1, 2]]),
        (("t0", "t1", "t4"), [[0, 1], [4]]),
        (("t0", "t2", "t4"), [[0], [2], [4]]),
        (("t0", "t1", "t2", "t3", "t4"), [[0, 1, 2, 3, 4]]),
        ((), [[0, 1, 2, 3, 4]]),
    ],
)
def test_een_balk_loopt_door_de_huizen_van_zijn_themas(maten, welke, huizen_per_vak):
    getekend = tekening(maten, balken=[balk(themas=welke)])
    (rij,) = rijen(getekend)

    def huizen_in(x, breedte):
        return [
            nummer
            for nummer, huis in enumerate(getekend.huizen)
            if x < huis.x + huis.breedte and x + breedte > huis.x
        ]

    assert [huizen_in(*vak) for vak in rij.vakken] == huizen_per_vak
    assert (rij.lijn is None) == (len(huizen_per_vak) == 1)
    # A bar is one shape with one amount: its colours lie side by side within it.
    assert sum(cel.breedte for cel in rij.cellen) == sum(breedte for _x, breedte in rij.vakken)


@pytest.mark.parametrize("trede", Trede)
def test_elke_trede_heeft_een_textuur_en_alleen_wat_besloten_is_de_volle_kleur(trede):
    getekend = tekening(balken=[balk(trede=trede)])

    assert bool(rijen(getekend)[0].cellen) == (trede in VOL)
    html = svg(getekend)
    assert f"dekking__balk--{trede.value}" in html
    texturen = render_to_string("site/geld/_texturen.html", {"tekening": getekend})
    assert f'id="d-{trede.value}"' in texturen or trede in (Trede.GEWENST, Trede.TOEGEKEND)


def test_zonder_bronnen_staan_de_huizen_er_en_wat_er_niet_is():
    getekend = tekening(gaten=[Gat("t0", "Voor meedoen is nog geen geld gevonden. En nog een zin.")])

    assert len(getekend.huizen) == 5
    assert [groep.leeg is None for groep in getekend.groepen] == [False, False, False]
    (gat,) = getekend.gaten
    assert " ".join(gat.tekst.regels) == "Voor meedoen is nog geen geld gevonden."
    assert (gat.x, gat.breedte) == (getekend.huizen[0].x, getekend.huizen[0].breedte)


def test_per_thema_een_donkere_verdieping_ook_bij_meer_gaten():
    getekend = tekening(
        SMAL, gaten=[Gat("t0", "Een."), Gat("t3", "Twee."), Gat("t0", "Drie."), Gat("", "Vier.")]
    )

    assert [(gat.slug, gat.tekst.regels) for gat in getekend.gaten] == [("t0", ("Een.",)), ("t3", ("Twee.",))]


def test_wat_niemand_weet_is_geen_donkere_verdieping():
    vraag = Gat("t0", "Hoeveel er nodig is, is nog niet bekend.", onbekend=True)

    assert [gat.slug for gat in tekening(gaten=[vraag, Gat("t1", "Leeg.")]).gaten] == ["t1"]


def test_het_etiket_zegt_bron_trede_bedrag_en_themas():
    (regel,) = regels(figuur([balk("Kansrijke Wijk", ("t1", "t2"), trede=Trede.AANGEVRAAGD, som=ONBEKEND)]))

    assert regel.etiket == "Kansrijke Wijk, aangevraagd: bedrag nog niet bekend, voor leren en werken"


@pytest.mark.parametrize(
    ("soort", "themas", "woorden"),
    [
        (
            Bronsoort.REGELING,
            ("t0", "t1", "t2", "t3", "t4"),
            "toegekend: €\xa01\xa0miljoen, voor alle thema's samen",
        ),
        (Bronsoort.REGELING, (), "toegekend: €\xa01\xa0miljoen, voor welk thema is nog niet bekend"),
        (Bronsoort.PARTNER, ("t4",), "toegezegd: €\xa01\xa0miljoen, voor veilig zijn"),
        (Bronsoort.GEMEENTE, (), "vastgesteld: €\xa01\xa0miljoen, voor alle thema's samen"),
    ],
)
def test_wie_betaalt_bepaalt_het_woord(soort, themas, woorden):
    (regel,) = regels(figuur([balk("Bron", themas, soort=soort)]))

    assert regel.etiket == f"Bron, {woorden}"


def test_de_uitleg_noemt_alleen_wat_er_is_het_zekerste_eerst():
    in_woorden = regels(
        figuur([balk(trede=trede) for trede in (Trede.ONBEKEND, Trede.AANGEVRAAGD, Trede.BESTEED)])
    )

    assert [trede for trede, *_ in uitleg_van(in_woorden)] == [
        Trede.BESTEED,
        Trede.AANGEVRAAGD,
        Trede.ONBEKEND,
    ]


def test_hostiele_namen_blijven_tekst():
    html = svg(tekening(balken=[balk('<script>alert("1")</script>', adres='/"onclick="x/')]))

    assert "<script" not in html
    assert 'onclick="' not in html


def test_maten_zijn_gehele_getallen_zonder_komma_van_de_taal():
    html = svg(tekening(SMAL, balken=[balk(themas=("t0", "t2"))], namen=VIJF[:3], gaten=[Gat("t1", "Leeg.")]))

    maten = re.findall(r' (?:x|y|width|height|d|viewBox)="([^"]+)"', html)
    assert maten
    assert [maat for maat in maten if not re.fullmatch(r"[-MmHhVvLlz0-9 ]+", maat)] == []


def test_boven_de_grens_worden_balken_van_een_soort_samen_een():
    balken = [
        balk(f"Partner {nummer}", soort=Bronsoort.PARTNER, som=MILJOEN if nummer % 2 else ONBEKEND)
        for nummer in range(HOOGSTENS + 1)
    ]
    balken.append(balk("Regio Deal"))

    samen, deal = bundel(balken)
    assert deal.naam == "Regio Deal"
    assert samen.naam == f"{HOOGSTENS + 1} partners"
    assert samen.adres == "/geld/x/"
    assert samen.som == Som.van(een.som for een in balken[:-1])
    assert bundel(balken[:HOOGSTENS]) == tuple(balken[:HOOGSTENS])


def test_rondes_van_een_regeling_zijn_samen_een_regeling():
    deal = [
        balk(
            f"Regio Deal, ronde {nummer}",
            bron="Regio Deal",
            titel=f"Aanvraag {nummer}",
            adres=f"/geld/{nummer}/",
        )
        for nummer in range(HOOGSTENS + 1)
    ]
    (samen,) = bundel(deal)
    assert (samen.naam, samen.titel) == ("Regio Deal", "")
    (samen,) = bundel([*deal, balk("Kansrijke Wijk")])
    assert (samen.naam, samen.titel) == ("2 regelingen en fondsen", "Regio Deal, Kansrijke Wijk")


def test_verschillende_treden_worden_nooit_samengevoegd():
    balken = [
        balk(
            str(nummer), trede=Trede.AANGEVRAAGD if nummer % 2 else Trede.TOEGEKEND, adres=f"/geld/{nummer}/"
        )
        for nummer in range(HOOGSTENS * 2)
    ]

    assert {(een.trede, een.som.aantal, een.adres) for een in bundel(balken)} == {
        (Trede.TOEGEKEND, HOOGSTENS, "#standen"),
        (Trede.AANGEVRAAGD, HOOGSTENS, "#standen"),
    }


def test_van_te_veel_verschillende_themas_wordt_een_balk_en_geen_partner_telt_dubbel():
    sets = [tuple(f"t{nummer}" for nummer in range(5) if keuze >> nummer & 1) for keuze in range(32)]
    partners = [balk(f"Partner {nummer % 3}", sets[nummer], soort=Bronsoort.PARTNER) for nummer in range(32)]
    gemeente = [balk("Gemeente", [f"t{nummer}"], soort=Bronsoort.GEMEENTE) for nummer in range(5)]

    samen = bundel([*partners, *gemeente])

    assert len(samen) <= HOOGSTENS
    assert [een.naam for een in samen] == ["3 partners", *["Gemeente"] * 5]
    assert samen[0].som == Som.van(een.som for een in partners)
    assert set(samen[0].themas) == {f"t{nummer}" for nummer in range(5)}
    assert regels(figuur([*partners, *gemeente]))[0].waarvoor == "voor verschillende thema's"


def test_er_zijn_nooit_meer_balken_dan_de_grens():
    balken = [
        balk(f"{soort} {trede} {thema}", [thema], soort=soort, trede=trede)
        for soort, treden in (
            (Bronsoort.REGELING, list(Trede)),
            (Bronsoort.PARTNER, [Trede.TOEGEKEND, Trede.ONTVANGEN]),
            (Bronsoort.GEMEENTE, [Trede.AANGEVRAAGD, Trede.GERESERVEERD, Trede.TOEGEKEND, Trede.BESTEED]),
        )
        for trede in treden
        for thema in ("t0", "t1", "t2")
    ]

    samen = bundel(balken)

    assert len(samen) <= HOOGSTENS
    assert {(een.soort, een.trede) for een in samen} == {(een.soort, een.trede) for een in balken}
    assert sum(een.som.aantal for een in samen) == len(balken)


def test_een_tekst_breekt_op_spaties_en_houdt_bedragen_bij_elkaar():
    assert breek("toegekend: €\xa010\xa0miljoen", 150, 16, hoogstens=3) == (
        "toegekend:",
        "€\xa010\xa0miljoen",
    )
    assert breek("kort", 300, 16, hoogstens=1) == ("kort",)
    assert breek("", 300, 16, hoogstens=2) == ("",)


def test_wat_niet_past_wordt_gebroken_of_afgekapt():
    lijnen = breek("Wijkvernieuwingsprogramma", 100, 16, hoogstens=9)
    assert all(lijn.endswith("-") for lijn in lijnen[:-1])
    assert "".join(lijnen).replace("-", "") == "Wijkvernieuwingsprogramma"
    assert breek("een twee drie vier", 60, 16, hoogstens=2)[-1].endswith("…")
