"""The front page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from coalitie.basis.models import Portaal
from tests.makers import datum, maak_bericht, maak_interventie, maak_thema, maak_verhaal, maak_wijk
from tests.site.boom import Boom
from tests.site.vragen import tekst, tel_queries
from themas.models import Resultaat

pytestmark = pytest.mark.django_db


def test_zegt_wat_dit_is_en_wie_je_kunt_bellen(client):
    Portaal.objects.create(
        naam="Noorderlicht", ondertitel="Lees wat er gebeurt.", contact_naam="Ada", contact_telefoon="14 050"
    )

    antwoord = client.get("/")

    assert "Noorderlicht" in tekst(antwoord)
    assert "Lees wat er gebeurt." in tekst(antwoord)
    assert 'href="tel:14050"' in antwoord.content.decode()


def test_toont_het_nieuwste_verhaal_eerst(client):
    maak_verhaal(titel="Ouder", publiceren_op=timezone.now() - timedelta(days=3))
    maak_verhaal(titel="Nieuwer", publiceren_op=timezone.now() - timedelta(days=1))

    pagina = tekst(client.get("/"))

    assert pagina.index("Nieuwer") < pagina.index("Ouder")


def test_toont_thema_wijk_en_bericht_met_hun_adres(client):
    maak_thema(slug="leren", naam="Leren")
    maak_wijk(slug="selwerd", naam="Selwerd")
    maak_bericht(slug="geld-erbij", titel="Geld erbij")

    pagina = client.get("/").content.decode()

    for adres in ("/themas/leren/", "/wijken/selwerd/", "/berichten/geld-erbij/"):
        assert f'href="{adres}"' in pagina


def test_een_cijfer_staat_er_met_zijn_bron_en_alleen_van_wat_openbaar_is(client):
    openbaar, geheim = maak_interventie(), maak_interventie(openbaar_vanaf=None)
    Resultaat.objects.create(
        interventie=openbaar,
        wat="Diploma's",
        getal=9,
        eenheid="diploma's",
        bron="De krant",
        datum=datum("juli 2023"),
    )
    Resultaat.objects.create(interventie=geheim, wat="Geheim", getal=3, bron="X", datum=datum("2024"))
    Resultaat.objects.create(interventie=openbaar, wat="Zonder getal", bron="De krant", datum=datum("2024"))

    pagina = tekst(client.get("/"))

    assert "9 diploma's Diploma's" in " ".join(Boom(pagina).top.tekst().split())
    assert "Bron: De krant (juli 2023)" in pagina
    assert "Geheim" not in pagina
    assert "Zonder getal" not in pagina


def ramen(client):
    """Return the lit windows as elements, in the order of the page."""
    boom = Boom(client.get("/").content.decode())
    return [een for een in boom.top.alle("a") if een.attrs.get("class") == "raam"]


def test_de_verlichte_ramen_zijn_een_gewone_lijst_van_koppelingen(client):
    maak_verhaal(slug="ouder", titel="Ouder", publiceren_op=timezone.now() - timedelta(days=3))
    maak_verhaal(
        slug="nieuwer",
        titel="Nieuwer",
        publiceren_op=timezone.now() - timedelta(days=1),
        themas=[maak_thema(slug="leren", naam="Leren")],
    )

    nieuwer, ouder = ramen(client)

    assert (nieuwer.attrs["href"], ouder.attrs["href"]) == ("/verhalen/nieuwer/", "/verhalen/ouder/")
    assert nieuwer.tekst().startswith("Nieuwer Leren, ")
    assert [een.tag for een in nieuwer.voorouders()][1:3] == ["li", "ol"]


def test_er_branden_hooguit_vijf_ramen(client):
    for _ in range(7):
        maak_verhaal()

    assert len(ramen(client)) == 5


def test_de_tekening_zegt_niets_tegen_wie_haar_niet_ziet(client):
    maak_verhaal(themas=[maak_thema()])
    boom = Boom(client.get("/").content.decode())

    assert [str(svg) for svg in boom.top.alle("svg") if svg.attrs.get("aria-hidden") != "true"] == []


def test_een_verhaal_met_meer_themas_geeft_de_straat_een_andere_kleur(client):
    leren, werken = maak_thema(slug="leren"), maak_thema(slug="werken")
    maak_verhaal(themas=[leren, werken], publiceren_op=timezone.now() - timedelta(days=1))
    maak_verhaal(themas=[leren], publiceren_op=timezone.now() - timedelta(days=2))

    panden = [raam.boven.boven.attrs["class"] for raam in ramen(client)]

    assert panden == ["pand thema-werken", "pand thema-leren"]


def test_een_verhaal_zonder_thema_heeft_ook_een_huis(client):
    maak_verhaal(titel="Zonder thema")

    (raam,) = ramen(client)

    assert raam.tekst().startswith("Zonder thema")
    assert "None" not in raam.tekst()


def test_noemt_elke_wijk_bovenaan_en_wijst_de_weg(client):
    maak_wijk(slug="selwerd", naam="Selwerd")
    boom = Boom(client.get("/").content.decode())

    (kies,) = [een for een in boom.top.alle("nav") if een.attrs.get("aria-label") == "Kies je wijk"]

    assert [een.attrs["href"] for een in kies.alle("a")] == ["/wijken/selwerd/"]
    assert any(een.attrs["href"] == "/denk-mee/" for een in boom.top.alle("main")[0].alle("a"))
    assert boom.top.alle("main")[0].alle("form")[0].attrs["action"] == "/zoeken/"


def test_heel_veel_wijken_en_themas_maken_de_pagina_niet_eindeloos(client):
    for _ in range(40):
        maak_wijk()
        maak_thema()

    boom = Boom(client.get("/").content.decode())
    naar = [een.attrs.get("href", "") for een in boom.top.alle("main")[0].alle("a")]

    assert len([adres for adres in naar if adres.startswith("/wijken/wijk-")]) == 10 + 30
    assert len([adres for adres in naar if adres.startswith("/themas/")]) == 12
    assert "/wijken/" in naar


def test_kost_hooguit_acht_vragen(client):
    maak_verhaal(themas=[maak_thema()])
    maak_wijk()

    assert tel_queries(client, "/") <= 8


def test_zonder_verhaal_zijn_de_ramen_donker_en_staat_er_wie_je_belt(client):
    Portaal.objects.create(naam="Noorderlicht", contact_telefoon="14 050")

    pagina = tekst(client.get("/"))

    assert ramen(client) == []
    assert "Hier komen verhalen" in pagina
    assert "Hier gaat straks licht aan" in pagina
    assert pagina.count('href="tel:14050"') >= 2


def test_een_leeg_portaal_zegt_wat_er_komt(client):
    pagina = tekst(client.get("/"))

    for wat in ("Hier komen verhalen", "Hier komen de wijken", "waar we aan werken", "Hier komen korte"):
        assert wat in pagina
