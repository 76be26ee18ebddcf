"""The lines behind the figure: they add up to it, on any day, and lead to where they come from."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from coalitie.site.geldbronnen import PLANNEN
from coalitie.site.urls import PAGINAS
from financiering.eigenregels import regels_van_gemeente, regels_van_partner
from financiering.figuur import Peil, figuur
from financiering.geldregels import regels_van_regeling
from financiering.models.aanvraag import BEZET
from financiering.som import Som
from financiering.vragen import bedragen_per_soort
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_begrotingsregel,
    maak_besteding,
    maak_gemeentebudget,
    maak_interventie,
    maak_levering,
    maak_partner,
    maak_ronde,
    maak_thema,
    maak_toegezegd,
    maak_voorschot,
)
from tests.site.vragen import tekst, tel_queries, weigert_schrijven

pytestmark = pytest.mark.django_db


def test_van_veel_plannen_staat_er_hoeveel_er_nog_zijn(client, ronde):
    plannen = [maak_interventie() for _nummer in range(PLANNEN + 2)]
    maak_aanvraag(ronde=ronde, interventies=plannen)
    assert "<li>En nog 2</li>" in tekst(client.get("/geld/regelingen/deal/"))


@pytest.fixture
def ronde():
    ronde = maak_ronde()
    ronde.regeling.slug, ronde.regeling.naam = "deal", "De Deal"
    ronde.regeling.save()
    return ronde


def aanvraag(ronde, status="toegekend", sinds="2023", **velden):
    if status == "toegekend":
        velden["besloten_op"] = datum(sinds)
    elif status == "ingediend":
        velden["ingediend_op"] = datum(sinds)
    rij = maak_aanvraag(ronde=ronde, status=status, **velden)
    rij.leg_stap_vast(van="", naar=status, ingegaan=datum(sinds), reden="Brief", bron="", door=None)
    return rij


@pytest.fixture
def van_alles(ronde):
    """Make money of every kind of source, on every rung, of one year, of more years and of nobody knows which."""
    leren, werken = maak_thema(slug="leren"), maak_thema(slug="werken")
    een = aanvraag(ronde, titel="Een", themas=[leren, werken], begin=datum("2023"), eind=datum("2025"))
    maak_bedrag(aanvraag=een, soort="verleend", zekerheid="afgerond", bedrag=5_000, per=datum("2023"))
    maak_bedrag(aanvraag=een, soort="gevraagd", bedrag=9_000, per=datum("2022"))
    maak_voorschot(aanvraag=een, bedrag=2_000)
    maak_voorschot(aanvraag=een, bedrag=-100, op=datum("1 maart 2024"))
    regel = maak_begrotingsregel(aanvraag=een, bedrag=700)
    maak_begrotingsregel(aanvraag=een, jaar=2025, zekerheid="onbekend", bedrag=None)
    maak_besteding(begrotingsregel=regel, bedrag=300)
    maak_besteding(aanvraag=een, jaar=2025, bedrag=40, op=datum("2025"))
    twee = aanvraag(ronde, "ingediend", titel="Twee")
    maak_bedrag(
        aanvraag=twee, soort="gevraagd", zekerheid="bandbreedte", bedrag=10, bedrag_tot=30, per=datum("2024")
    )
    aanvraag(ronde, "onbekend", titel="Drie", themas=[leren])
    aanvraag(ronde, "afgewezen", titel="Vier", besloten_op=datum("2023"))
    aanvraag(ronde, titel="Geheim", openbaar_vanaf=None)
    partner, plan = maak_partner(slug="school", naam="De school"), maak_interventie(themas=[werken])
    gift = maak_toegezegd(partner=partner, interventie=plan, hoeveelheid=900)
    maak_levering(toezegging=gift, hoeveelheid=400, datum=datetime.date(2024, 5, 1))
    maak_toegezegd(
        partner=partner, interventie=plan, hoeveelheid=60, begin=datum("maart 2024"), eind=datum("mei 2024")
    )
    maak_toegezegd(partner=partner, interventie=plan, soort="mensen", eenheid="uur", hoeveelheid=8)
    maak_gemeentebudget(themas=[leren])
    maak_gemeentebudget(status="voorgesteld", jaar=2025, zekerheid="ruim", bedrag=80)
    maak_besteding(gemeentebudget=maak_gemeentebudget(bedrag=500), bedrag=120)
    return ronde.regeling, partner


def per_trede(regels):
    sommen = {}
    for regel in regels:
        sleutel = (regel.trede, regel.periode, frozenset(thema["slug"] for thema in regel.themas))
        sommen[sleutel] = sommen.get(sleutel, Som()) + regel.som
    return sommen


PEILEN = [
    (datetime.date(2022, 6, 1), None),
    (datetime.date(2023, 1, 1), None),
    (datetime.date(2024, 2, 15), None),
    (datetime.date(2026, 1, 1), None),
    (datetime.date(2026, 1, 1), 2024),
    (datetime.date(2026, 1, 1), 2025),
    (datetime.date(2026, 1, 1), 2031),
]


@pytest.mark.parametrize(("dag", "jaar"), PEILEN)
def test_de_regels_zijn_samen_wat_de_figuur_laat_zien(van_alles, dag, jaar):
    regeling, partner = van_alles
    peil = Peil(datum=dag, jaar=jaar)
    regels = [
        *regels_van_regeling(regeling, peil),
        *regels_van_partner(partner, peil),
        *regels_van_gemeente(peil),
    ]

    per_soort = {}
    for balk in figuur(peil).balken:
        sleutel = (balk.trede, frozenset(balk.themas))
        per_soort[sleutel] = per_soort.get(sleutel, Som()) + balk.som
    opgeteld = {}
    for (trede, _periode, themas), som in per_trede(regels).items():
        opgeteld[trede, themas] = opgeteld.get((trede, themas), Som()) + som

    assert opgeteld == per_soort
    assert bool(opgeteld) == (dag.year > 2022)


def test_van_twee_bedragen_vanaf_dezelfde_dag_telt_overal_het_laatst_vastgelegde(client, ronde):
    rij = aanvraag(ronde, titel="Een")
    maak_bedrag(aanvraag=rij, bedrag=100, per=datum("2024"))
    maak_bedrag(aanvraag=rij, bedrag=270, per=datum("1 januari 2024"))
    peil = Peil(datum=datetime.date(2025, 1, 1))
    (balk,), (regel,) = figuur(peil).balken, regels_van_regeling(ronde.regeling, peil)
    assert (balk.som.laag, regel.laag) == (270, 270)
    (_soort, nieuwste, _ouder) = bedragen_per_soort(rij)[0]
    assert nieuwste.bedrag == 270


def test_een_nieuw_voorstel_komt_niet_uit_wat_vroeger_was_toegezegd(client):
    gift = maak_toegezegd(partner=maak_partner(slug="school"), tekst="Wat was beloofd.")
    adres, toen = "/geld/partners/school/", {"peildatum": "2024-01-01"}
    assert "Wat was beloofd." in tekst(client.get(adres, toen))
    gift.intrekken(door=None, reden="Nog eens kijken.")
    gift.opnieuw_voorstellen(door=None, reden="Toch wel.")
    gift.tekst = "Een plan dat nog geheim is."
    gift.save()
    gelezen = tekst(client.get(adres, toen))
    assert "10.000" in gelezen
    assert "geheim" not in gelezen
    assert "geheim" not in client.get("/tabellen/partner/school.csv", toen).content.decode()


def test_de_pagina_van_een_regeling_zegt_van_elke_regel_wat_hoe_zeker_en_waar_het_staat(client, van_alles):
    gelezen = tekst(client.get("/geld/regelingen/deal/"))

    assert "De Deal" in gelezen
    assert 'href="/geld/' in gelezen
    assert "ongeveer € 5.000" in gelezen
    assert "€ 10 tot € 30" in gelezen
    assert "voor leren en werken samen" in gelezen or "samen" in gelezen
    assert "Bron: Een brief" in gelezen or "Bron:" in gelezen
    for niet in ("Geheim", "Vier"):
        assert niet not in gelezen
    assert 'href="/geld/behoeften/?bron=regeling-deal"' in gelezen


def test_een_regel_zonder_bedrag_zegt_wie_zegt_hoe_het_ermee_staat(client, ronde):
    stil, verteld = aanvraag(ronde, "ingediend", titel="Stil"), aanvraag(ronde, "ingediend", titel="Verteld")
    stil.stappen.update(bron="")
    verteld.stappen.update(bron="Brief van het college")

    gelezen = tekst(client.get("/geld/regelingen/deal/"))

    assert gelezen.count("Waar dit staat") == 1
    assert "Bron: Brief van het college (2023)" in gelezen


def test_de_dag_en_het_jaar_gaan_mee_en_staan_in_woorden(client, van_alles):
    gelezen = tekst(client.get("/geld/regelingen/deal/?peildatum=2024-02-15&jaar=2024"))

    assert "Zo was het op <strong>15 februari 2024</strong>" in gelezen
    assert 'href="/geld/?peildatum=2024-02-15&amp;jaar=2024"' in gelezen
    assert "/tabellen/regeling/deal.csv?peildatum=2024-02-15&amp;jaar=2024" in gelezen
    assert "€ 700" in gelezen
    assert "bedrag voor de hele looptijd" in gelezen or "jaar niet bekend" in gelezen


@pytest.mark.parametrize(
    "adres", ["/geld/regelingen/deal/", "/geld/partners/school/", "/geld/gemeente/", "/en/geld/gemeente/"]
)
def test_elke_bron_heeft_een_pagina_die_alleen_leest(client, van_alles, adres):
    assert client.get(adres).status_code == 200
    assert weigert_schrijven(adres)
    for vraag in ("peildatum=gisteren", "jaar=12", "bekend_op=2099-01-01"):
        assert client.get(f"{adres}?{vraag}").status_code == 400
    assert client.get(f"{adres}?pagina=99").status_code == 404


def test_een_bron_zonder_openbare_aanvraag_of_partner_bestaat_niet(client, ronde):
    maak_aanvraag(ronde=ronde, openbaar_vanaf=None)
    maak_partner(slug="geheim", openbaar_vanaf=None)

    for adres in (
        "/geld/regelingen/deal/",
        "/geld/regelingen/x/",
        "/geld/partners/geheim/",
        "/geld/partners/x/",
    ):
        assert client.get(adres).status_code == 404
        assert (
            client.get(adres.replace("/geld/regelingen", "/tabellen/regeling")[:-1] + ".csv").status_code
            == 404
        )


def test_een_leeg_portaal_zegt_dat_er_nog_geen_geld_van_de_gemeente_bekend_is(client):
    assert "Dat is nog niet bekend." in tekst(client.get("/geld/gemeente/"))


def test_meer_regels_kosten_niet_meer_vragen(client, ronde):
    partner = maak_partner(slug="school")

    def vul(aantal):
        for _ in range(aantal):
            rij = aanvraag(ronde)
            maak_bedrag(aanvraag=rij)
            maak_voorschot(aanvraag=rij)
            maak_besteding(begrotingsregel=maak_begrotingsregel(aanvraag=rij))
            maak_besteding(gemeentebudget=maak_gemeentebudget())
            maak_levering(toezegging=maak_toegezegd(partner=partner, interventie=maak_interventie()))

    adressen = ("/geld/regelingen/deal/", "/geld/partners/school/", "/geld/gemeente/")
    vul(2)
    weinig = [tel_queries(client, adres) for adres in adressen]
    vul(20)

    assert [tel_queries(client, adres) for adres in adressen] == weinig
    assert max(weinig) <= 12
    assert max(len(client.get(adres).content) for adres in adressen) < 60_000


def test_een_aanvraag_kan_geen_adres_krijgen_dat_een_andere_pagina_over_geld_heeft():
    vast = {
        str(patroon.pattern).split("/")[1] for patroon in PAGINAS if str(patroon.pattern).startswith("geld/")
    } - {"", "<slug:slug>"}

    assert vast == set(BEZET)
    with pytest.raises(ValidationError) as fout:
        maak_aanvraag(slug=BEZET[0]).full_clean()
    assert "Kies een ander." in str(fout.value)
