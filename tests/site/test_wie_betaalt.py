"""What it costs and who pays, on the pages of a plan, a theme, a wijk and a partner."""

import datetime

import pytest

from coalitie.site.wie_betaalt import BRONNEN, kosten_van
from financiering.dekkingsvragen import stand_van
from financiering.figuur import Peil
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_begrotingsregel,
    maak_behoefte,
    maak_dekking,
    maak_gemeentebudget,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_toegezegd,
    maak_verantwoordelijkheid,
    maak_wijk,
)
from tests.site.vragen import tekst, tel_queries
from themas.models import Behoefte

pytestmark = pytest.mark.django_db

PAGINAS = ("/interventies/brug/", "/themas/leren/", "/wijken/selwerd/", "/partners/school/")


@pytest.fixture
def plan():
    themas = [maak_thema(slug="leren", naam="Leren"), maak_thema(slug="werken", naam="Werken")]
    wijken = [maak_wijk(slug="beijum", naam="Beijum"), maak_wijk(slug="selwerd", naam="Selwerd")]
    plan = maak_interventie(slug="brug", titel="De brug", themas=themas, wijken=wijken)
    maak_verantwoordelijkheid(interventie=plan, partner=maak_partner(slug="school", naam="De school"))
    return plan


def lees(client, adres):
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return tekst(antwoord)


def aangevraagd(**velden):
    aanvraag = maak_aanvraag(status="ingediend", ingediend_op=datum("2023"), **velden)
    aanvraag.leg_stap_vast(
        van="", naar="ingediend", ingegaan=datum("2023"), reden="Brief", bron="", door=None
    )
    return aanvraag


@pytest.mark.parametrize("adres", PAGINAS)
def test_wat_niemand_weet_staat_in_een_zin_met_wie_je_belt(client, plan, adres):
    gelezen = lees(client, adres)

    assert "Wat het kost en wie betaalt" in gelezen
    assert "is nog niet bekend. Weet je het?" in gelezen or "is nog niet bekend." in gelezen


@pytest.mark.parametrize("adres", PAGINAS)
def test_elke_pagina_zegt_wat_nodig_is_wat_er_is_hoe_zeker_en_wat_mist(client, plan, adres):
    behoefte = maak_behoefte(interventie=plan, hoeveelheid=100_000)
    maak_dekking(behoefte=behoefte, gemeentebudget=maak_gemeentebudget(bedrag=50_000), hoeveelheid=30_000)
    regel = maak_begrotingsregel(aanvraag=aangevraagd(titel="Kansen"), bedrag=50_000)
    maak_dekking(behoefte=behoefte, begrotingsregel=regel, hoeveelheid=20_000)

    gelezen = lees(client, adres)

    assert "Geld: nodig is <strong>€ 100.000</strong>." in gelezen
    assert "Toegezegd of toegekend: € 30.000." in gelezen
    assert "Aangevraagd: € 20.000." in gelezen
    assert "Nog geen geld voor gevraagd of gevonden: <strong>€ 50.000</strong>." in gelezen


@pytest.mark.parametrize("adres", PAGINAS)
def test_euros_uren_van_mensen_en_uren_kennis_staan_los_van_elkaar(client, plan, adres):
    maak_behoefte(interventie=plan, hoeveelheid=1_000)
    maak_behoefte(interventie=plan, soort="mensen", eenheid="uur", hoeveelheid=40)
    maak_behoefte(interventie=plan, soort="kennis", eenheid="uur", hoeveelheid=5)
    maak_behoefte(interventie=plan, soort="mensen", eenheid="fte", zekerheid="onbekend", hoeveelheid=None)

    gelezen = lees(client, adres)

    assert "Mensen: nodig is <strong>40 uur</strong>." in gelezen
    assert "Kennis: nodig is <strong>5 uur</strong>." in gelezen
    assert "Mensen: nodig is <strong>nog niet bekend</strong>." in gelezen


def test_een_bedrag_voor_meer_themas_of_wijken_staat_er_als_geheel(client, plan):
    maak_behoefte(interventie=plan, hoeveelheid=90_000)
    aanvraag = aangevraagd(titel="Kansen", themas=plan.themas.all(), wijken=plan.wijken.all())
    maak_bedrag(aanvraag=aanvraag, soort="gevraagd", bedrag=70_000)

    thema, wijk = lees(client, "/themas/leren/"), lees(client, "/wijken/selwerd/")

    for gelezen in (thema, wijk):
        assert "€ 90.000" in gelezen
        assert "€ 70.000" in gelezen
        assert "€ 45.000" not in gelezen
        assert "€ 35.000" not in gelezen
    assert thema.count("Voor leren en werken samen") == 2
    assert wijk.count("Voor Beijum en Selwerd samen") == 2


@pytest.mark.parametrize("adres", PAGINAS)
def test_elke_pagina_noemt_wie_ervoor_zorgt_en_leidt_erheen(client, plan, adres):
    behoefte = maak_behoefte(interventie=plan, hoeveelheid=100_000)
    school = maak_partner(slug="fonds", naam="Het fonds")
    maak_dekking(behoefte=behoefte, toezegging=maak_toegezegd(partner=school, interventie=plan))
    regel = maak_begrotingsregel(aanvraag=aangevraagd(slug="kansen", titel="Kansen"))
    maak_dekking(behoefte=behoefte, begrotingsregel=regel)
    maak_dekking(behoefte=behoefte, gemeentebudget=maak_gemeentebudget())

    uren = maak_behoefte(interventie=plan, soort="mensen", eenheid="uur", hoeveelheid=40)
    hulp = maak_toegezegd(partner=school, interventie=plan, soort="mensen", eenheid="uur", hoeveelheid=8)
    maak_dekking(behoefte=uren, toezegging=hulp, hoeveelheid=8)

    gelezen = lees(client, adres)

    assert (
        '<a class="utrecht-link utrecht-link--html-a" href="/geld/partners/fonds/">Het fonds</a>' in gelezen
    )
    assert 'href="/geld/partners/fonds/">Het fonds</a>: € 1.000, toegezegd ' in gelezen
    assert 'href="/geld/kansen/">Kansen</a>: € 1.000, aangevraagd ' in gelezen
    assert 'href="/geld/gemeente/">De gemeente zelf</a>: € 1.000, vastgesteld ' in gelezen
    # The lines of a partner below /geld/ are in euros: of hours it leads to what that partner does.
    assert 'href="/partners/fonds/">Het fonds</a>: 8 uur, toegezegd ' in gelezen
    regels = {
        "/interventies/brug/": "?plan=brug",
        "/themas/leren/": "?thema=leren",
        "/wijken/selwerd/": "?wijk=selwerd",
        "/partners/school/": "?werkt=school",
    }
    assert f'href="/geld/behoeften/{regels[adres]}"' in gelezen
    assert "1.000" in lees(client, f"/geld/behoeften/{regels[adres]}")


def test_van_veel_bronnen_staan_de_zekerste_er_en_hoeveel_er_nog_zijn(client, plan):
    behoefte = maak_behoefte(interventie=plan, hoeveelheid=1_000_000)
    for nummer in range(BRONNEN + 2):
        partner = maak_partner(slug=f"fonds-{nummer}", naam=f"Fonds {nummer}")
        gift = maak_toegezegd(partner=partner, interventie=plan, hoeveelheid=1_000 + nummer)
        maak_dekking(behoefte=behoefte, toezegging=gift, hoeveelheid=1_000 + nummer)
    regel = maak_begrotingsregel(aanvraag=aangevraagd(titel="Kansen"), bedrag=50_000)
    maak_dekking(behoefte=behoefte, begrotingsregel=regel, hoeveelheid=50_000)

    (kosten,) = kosten_van(plan)
    assert [een.naam for een in kosten.betalers] == [f"Fonds {BRONNEN + 1 - n}" for n in range(BRONNEN)]
    assert kosten.meer_betalers == 3
    assert "en nog 3 anderen" in lees(client, "/themas/leren/")


def test_van_meer_dan_twaalf_regels_staat_er_hoeveel_er_nog_zijn(client, plan):
    (thema, _ander) = plan.themas.all()
    for nummer in range(14):
        samen = maak_interventie(themas=[thema, maak_thema(naam=f"Thema {nummer}")])
        maak_behoefte(interventie=samen)
    assert "<li>En nog 2</li>" in lees(client, f"/themas/{thema.slug}/")


def test_geld_dat_al_is_toegekend_staat_voorop_en_niet_achter_een_vouw(client, plan):
    for nummer in range(5):
        aangevraagd(titel=f"Aanvraag {nummer}", themas=plan.themas.all(), wijken=plan.wijken.all())
    zeker = maak_aanvraag(
        titel="Zeker", status="toegekend", besloten_op=datum("2023"), themas=plan.themas.all()
    )
    zeker.wijken.set(plan.wijken.all(), through_defaults={"bron": "x", "geldig_vanaf": datum("2023")})

    for adres in ("/themas/leren/", "/wijken/selwerd/"):
        gelezen = lees(client, adres)
        vouw = gelezen.index("En nog 2 aanvragen")
        assert gelezen.index("Zeker</a>") < gelezen.index("Aanvraag 0</a>") < vouw
        assert gelezen.index("Aanvraag 4</a>") > vouw


def test_wat_niet_openbaar_is_telt_niet_mee(client, plan):
    maak_behoefte(
        interventie=maak_interventie(openbaar_vanaf=None, themas=plan.themas.all()), hoeveelheid=777_000
    )
    geheim = aangevraagd(titel="Geheim", openbaar_vanaf=None, themas=plan.themas.all())
    maak_bedrag(aanvraag=geheim, soort="gevraagd", bedrag=888_000)
    behoefte = maak_behoefte(interventie=plan, hoeveelheid=1_000)
    maak_dekking(behoefte=behoefte, begrotingsregel=maak_begrotingsregel(aanvraag=geheim), hoeveelheid=999)

    for adres in PAGINAS:
        gelezen = lees(client, adres)
        for niet in ("777.000", "888.000", "Geheim", "€ 999"):
            assert niet not in gelezen, adres


def test_wat_een_plan_kost_is_hetzelfde_als_in_het_totaal(plan):
    ruim = maak_behoefte(interventie=plan, zekerheid="bandbreedte", hoeveelheid=500, hoeveelheid_tot=2_000)
    maak_dekking(behoefte=ruim, gemeentebudget=maak_gemeentebudget(), hoeveelheid=800)
    vol = maak_behoefte(interventie=plan, zekerheid="afgerond", hoeveelheid=1_000)
    maak_dekking(
        behoefte=vol, begrotingsregel=maak_begrotingsregel(aanvraag=aangevraagd()), hoeveelheid=1_500
    )
    maak_behoefte(interventie=plan, zekerheid="onbekend", hoeveelheid=None)

    (kosten,) = kosten_van(plan)
    peil = Peil(datum=datetime.date.today())

    assert {kosten.stand.eenheid: kosten.stand} == stand_van(Behoefte.objects.openbaar(), peil)


@pytest.mark.parametrize("adres", PAGINAS)
def test_meer_regels_kosten_niet_meer_vragen(client, plan, adres):
    def vul(aantal):
        for _ in range(aantal):
            behoefte = maak_behoefte(interventie=plan)
            maak_dekking(behoefte=behoefte, gemeentebudget=maak_gemeentebudget())
            maak_bedrag(aanvraag=aangevraagd(themas=plan.themas.all(), wijken=plan.wijken.all()))

    vul(1)
    weinig = tel_queries(client, adres)
    vul(20)

    assert tel_queries(client, adres) <= weinig <= 12
    assert len(client.get(adres).content) < 60_000
