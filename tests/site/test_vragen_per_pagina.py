"""A page costs the same number of queries with few rows and with many."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_bericht,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verantwoordelijkheid,
    maak_verhaal,
    maak_wijk,
)
from tests.site.vragen import tel_queries
from themas.models import Buurt, Doelstelling, Resultaat, Thema, Wijk
from verhalen.models import CijferBlok, CitaatBlok

pytestmark = pytest.mark.django_db

HOOGSTENS = {
    "/": 8,
    "/verhalen/": 12,
    "/verhalen/een-verhaal/": 4,
    "/verhalen/feed/": 12,
    "/themas/": 12,
    "/themas/leren/": 12,
    "/wijken/": 12,
    "/wijken/selwerd/": 12,
    "/sitemap.xml": 12,
    "/stijl/themas.css": 1,
    "/robots.txt": 0,
}


def vul(aantal):
    """Make a programme in which everything hangs on one theme, one wijk and one story."""
    thema, wijk = maak_thema(slug="leren", naam="Leren"), maak_wijk(slug="selwerd", naam="Selwerd")
    themas = [thema, *(maak_thema() for _ in range(aantal - 1))]
    wijken = [wijk, *(maak_wijk() for _ in range(aantal - 1))]
    partners = [maak_partner() for _ in range(aantal)]
    interventies = [maak_interventie(themas=themas, wijken=wijken) for _ in range(aantal)]
    for nummer in range(aantal):
        maak_interventie(themas=[thema])
        maak_verantwoordelijkheid(partner=partners[nummer], interventie=interventies[nummer])
        maak_bericht().themas.set(themas)
        Resultaat.objects.create(
            interventie=interventies[0], wat="Diploma's", getal=9, bron="Een brief", datum=datum("2023")
        )
        Doelstelling.objects.create(thema=thema, slug=f"doel-{nummer}", titel="Een doel")
        Buurt.objects.create(code=f"BU0014{nummer:04d}", jaar=2022, naam=f"Buurt {nummer}", wijk=wijk)
        maak_bedrag(aanvraag=maak_aanvraag(themas=themas[:3], status="toegekend", besloten_op=datum("2024")))
        maak_verhaal(
            themas=themas[:3],
            wijken=wijken[:3],
            publiceren_op=timezone.now() - timedelta(days=nummer + 2),
        )
    verhaal = maak_verhaal(
        slug="een-verhaal", themas=themas, wijken=wijken, interventies=interventies, partners=partners
    )
    for nummer in range(aantal):
        CitaatBlok.objects.create(
            parent=verhaal, region="inhoud", ordering=nummer, citaat="Ja.", wie="Iemand"
        )
        CijferBlok.objects.create(
            parent=verhaal,
            region="inhoud",
            ordering=nummer,
            getal="9",
            wat="Diploma's",
            bron="Een brief",
            datum=datum("2023"),
        )


@pytest.mark.parametrize("aantal", [1, 30])
def test_geen_pagina_kost_meer_dan_afgesproken(client, aantal):
    vul(aantal)

    te_veel = {adres: kost for adres in HOOGSTENS if (kost := tel_queries(client, adres)) > HOOGSTENS[adres]}

    assert te_veel == {}


def test_meer_rijen_kosten_niet_meer_vragen(client):
    vul(2)
    weinig = {adres: tel_queries(client, adres) for adres in HOOGSTENS}
    for _ in range(28):
        interventie = maak_interventie(themas=Thema.objects.all(), wijken=Wijk.objects.all())
        maak_verantwoordelijkheid(interventie=interventie)
        maak_bericht().themas.set(Thema.objects.all())
        maak_verhaal(themas=Thema.objects.all(), wijken=Wijk.objects.all(), interventies=[interventie])

    assert {adres: tel_queries(client, adres) for adres in HOOGSTENS} == weinig


def test_een_leeg_portaal_heeft_alle_vaste_paginas(client):
    for adres in ("/", "/verhalen/", "/verhalen/feed/", "/themas/", "/wijken/", "/sitemap.xml"):
        assert client.get(adres).status_code == 200, adres
