"""Themes: the list, a theme with its money, and their colours."""

import pytest

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

    assert "Wat de plannen voor dit thema kosten, is nog niet bekend." in pagina
    assert "Er is nog geen geld aangevraagd voor dit thema." in pagina
    assert "Hier komt te staan wat we voor dit thema doen." in pagina


def test_het_precieze_bedrag_staat_een_tik_verder(client, leren):
    toegekend(leren, bedrag="10440872.29")

    pagina = tekst(client.get("/themas/leren/"))

    assert "€ 10,4 miljoen" in pagina
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
