"""Themes: the list, a theme with its money in one sentence, and their colours."""

import pytest

from financiering.samenvatting import geld_voor
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verantwoordelijkheid,
    maak_verhaal,
)
from tests.site.vragen import tekst
from themas.models import Doelstelling, Thema

pytestmark = pytest.mark.django_db


@pytest.fixture
def leren():
    """Return a theme."""
    return maak_thema(slug="leren", naam="Leren", wat_we_willen="Elk kind krijgt aandacht.")


def toegekend(thema, **bedrag):
    """Make an application for a theme that was granted, with an amount."""
    aanvraag = maak_aanvraag(themas=[thema], status="toegekend", besloten_op=datum("2024"))
    maak_bedrag(aanvraag=aanvraag, **bedrag)
    return aanvraag


def test_lijst_zegt_wat_we_willen_en_hoeveel_we_doen(client, leren):
    maak_interventie(themas=[leren])
    maak_interventie(themas=[leren], openbaar_vanaf=None)

    pagina = tekst(client.get("/themas/"))

    assert "Elk kind krijgt aandacht." in pagina
    assert "We doen hier 1 ding voor." in pagina


def test_thema_zegt_wat_wie_en_waarover_verteld_wordt(client, leren):
    gilde = maak_interventie(titel="Wijkgilde", themas=[leren])
    stil = maak_interventie(titel="Stil plan", themas=[leren], openbaar_vanaf=None)
    maak_verantwoordelijkheid(interventie=gilde, partner=maak_partner(naam="De school"))
    maak_verantwoordelijkheid(interventie=stil, partner=maak_partner(naam="Alleen bij stil"))
    maak_verhaal(titel="Negen diploma's", themas=[leren])
    maak_verhaal(titel="Over iets anders")
    Doelstelling.objects.create(thema=leren, slug="doel", titel="Minder schoolverzuim")

    pagina = tekst(client.get("/themas/leren/")).replace("&#x27;", "'")

    for wel in ("Wijkgilde", "De school", "Negen diploma's", "Minder schoolverzuim"):
        assert wel in pagina
    for niet in ("Stil plan", "Alleen bij stil", "Over iets anders"):
        assert niet not in pagina


def test_thema_met_heel_veel_verwijst_naar_de_rest(client, leren):
    for _ in range(25):
        maak_interventie(themas=[leren])

    assert "/interventies/?thema=leren" in client.get("/themas/leren/").content.decode()


def test_een_nieuw_thema_zegt_wat_er_komt(client, leren):
    pagina = tekst(client.get("/themas/leren/"))

    assert "Welk geld hiervoor is, is nog niet bekend." in pagina
    assert "Hier komt te staan wat we voor dit thema doen." in pagina


def test_gevraagd_en_toegekend_worden_nooit_opgeteld(leren):
    toegekend(leren, bedrag=1_000_000)
    toegekend(leren, bedrag=2_000_000)
    gevraagd = maak_aanvraag(themas=[leren], status="ingediend", ingediend_op=datum("2024"))
    maak_bedrag(aanvraag=gevraagd, soort="gevraagd", bedrag=500_000)

    zin = geld_voor(leren).in_woorden().replace("\xa0", " ")

    assert zin == "Toegekend: € 3 miljoen. Aangevraagd, nog zonder besluit: € 500.000."


def test_wat_niet_even_zeker_is_wordt_niet_opgeteld(leren):
    toegekend(leren, bedrag=1_000_000)
    toegekend(leren, zekerheid="afgerond", bedrag=2_000_000)
    toegekend(leren, zekerheid="ruim", bedrag=4_000_000)
    toegekend(leren, zekerheid="bandbreedte", bedrag=5_000_000, bedrag_tot=6_000_000)

    zin = geld_voor(leren).in_woorden().replace("\xa0", " ")

    assert zin == (
        "Toegekend: € 1 miljoen, ongeveer € 2 miljoen, ruim € 4 miljoen, en los daarvan € 5 tot 6 miljoen."
    )


def test_van_een_aanvraag_telt_alleen_het_nieuwste_bedrag_dat_het_verst_is(leren):
    aanvraag = toegekend(leren, bedrag=3_000_000, per=datum("2023"))
    maak_bedrag(aanvraag=aanvraag, bedrag=2_000_000, per=datum("2024"))
    maak_bedrag(aanvraag=aanvraag, soort="gevraagd", bedrag=9_000_000, per=datum("2025"))

    assert geld_voor(leren).in_woorden().replace("\xa0", " ") == "Toegekend: € 2 miljoen."


def test_onbekende_bedragen_worden_geteld_en_afgewezen_of_geheime_niet(leren):
    toegekend(leren, zekerheid="onbekend", bedrag=None)
    maak_aanvraag(themas=[leren])
    maak_aanvraag(themas=[leren], status="afgewezen", besloten_op=datum("2024"))
    maak_aanvraag(themas=[leren], status="ingetrokken")
    geheim = maak_aanvraag(themas=[leren], openbaar_vanaf=None)
    maak_bedrag(aanvraag=geheim, bedrag=7_000_000)

    assert geld_voor(leren).in_woorden() == "Van 2 aanvragen is het bedrag nog niet bekend."


def test_toegekend_zonder_toegekend_bedrag_is_onbekend(leren):
    toegekend(leren, soort="gevraagd", bedrag=9_000_000)

    assert geld_voor(leren).in_woorden() == "Van 1 aanvraag is het bedrag nog niet bekend."


def test_het_precieze_bedrag_staat_een_tik_verder(client, leren):
    toegekend(leren, bedrag="10440872.29")

    pagina = tekst(client.get("/themas/leren/"))

    assert "Toegekend: € 10,4 miljoen." in pagina
    assert "€ 10.440.872,29" in pagina


def test_kleuren_komen_als_stijlblad_van_ons_eigen_adres(client, leren):
    antwoord = client.get("/stijl/themas.css")

    assert antwoord["Content-Type"] == "text/css; charset=utf-8"
    assert ".thema-leren { --thema-kleur: #0B5CAD; --thema-vlak: #E4EFFA; }" in antwoord.content.decode()
    assert "#8EC5FF" in antwoord.content.decode().partition("prefers-color-scheme: dark")[2]


def test_kleuren_worden_alleen_opnieuw_gestuurd_als_ze_veranderden(client, leren):
    etag = client.get("/stijl/themas.css")["ETag"]
    assert client.get("/stijl/themas.css", headers={"If-None-Match": etag}).status_code == 304

    Thema.objects.update(kleur="#123456")

    assert client.get("/stijl/themas.css", headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize(("veld", "waarde"), [("kleur", "red;}*{"), ("slug", "x{}*{color:red}")])
def test_wat_geen_kleur_of_adres_is_komt_niet_in_het_stijlblad(client, leren, veld, waarde):
    Thema.objects.update(**{veld: waarde})

    assert waarde not in client.get("/stijl/themas.css").content.decode()


def test_een_oud_adres_wijst_naar_het_nieuwe(client, leren):
    leren.slug = "opgroeien"
    leren.save()

    assert client.get("/themas/leren/")["Location"] == "/themas/opgroeien/"
