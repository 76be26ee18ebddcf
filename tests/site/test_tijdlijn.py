"""The timeline, and what happened in one year."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from coalitie.basis.vaag import VageDatum
from coalitie.site.gebeurtenissen import SOORTEN
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bericht,
    maak_besluit,
    maak_document,
    maak_interventie,
    maak_mijlpaal,
    maak_verhaal,
)
from tests.site.vragen import VIJANDIG, tekst, tel_queries, weigert_schrijven
from themas.models import Document, Resultaat

pytestmark = pytest.mark.django_db

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def maak_van_alles(tekst_="2022"):
    """Make one event of every kind on a day, besides the first steps, which are of 2023."""
    dag = datum(tekst_)
    maak_mijlpaal(titel="Een mijlpaal", datum=dag)
    maak_document(titel="Een los stuk", slug=f"stuk-{Document.objects.count()}", datum=dag)
    maak_verhaal(
        titel="Een verhaal", publiceren_op=datetime.datetime.combine(dag.eerste, datetime.time(12), AMSTERDAM)
    )
    maak_bericht(titel="Een bericht", datum=dag)
    plan = maak_interventie(titel="Een plan")
    plan.stappen.update(ingegaan=dag)
    maak_aanvraag(titel="Een aanvraag").stappen.update(ingegaan=dag)
    Resultaat.objects.create(interventie=plan, wat="Een resultaat", bron="Een brief", datum=dag)
    maak_besluit(titel="Een besluit", op=dag)


def groepen(client, jaar):
    """Return what stands on the page of a year, as {group: titles}."""
    antwoord = client.get(f"/tijdlijn/{jaar}/")
    return {str(groep): [een.titel for een in rijen] for groep, rijen in antwoord.context["groepen"]}


def test_jaar_heeft_alles_wat_openbaar_is_met_zijn_pagina_en_publieke_status(client):
    maak_van_alles("3 mei 2022")

    antwoord = client.get("/tijdlijn/2022/")

    [(groep, rijen)] = antwoord.context["groepen"]
    assert str(groep) == "mei 2022"
    assert {een.soort for een in rijen} == set(SOORTEN)
    pagina = tekst(antwoord)
    for soort in ("mijlpaal", "verhaal", "bericht", "plan", "aanvraag", "besluit", "resultaat"):
        assert f"Een {soort}" in pagina
    assert "Dit is nog een idee." in pagina
    assert "We bekijken of we dit aanvragen." in pagina
    assert "Dit kwam uit: Een plan." in pagina
    assert 'href="/documenten/#stuk-0"' in pagina
    for een in rijen:
        if een.adres and een.soort != "document":
            assert client.get(een.adres).status_code == 200, een.adres


def test_wat_niet_openbaar_is_staat_er_niet(client):
    maak_mijlpaal(titel="Openbaar", datum=datum("2023"))
    maak_mijlpaal(titel="Geheime mijlpaal", openbaar_vanaf=None, datum=datum("2023"))
    maak_document(titel="Geheim stuk", openbaar_vanaf=None, datum=datum("2023"))
    maak_mijlpaal(
        document=maak_document(titel="Geheim stuk bij mijlpaal", openbaar_vanaf=None), datum=datum("2023")
    )
    maak_interventie(titel="Geheim plan", openbaar_vanaf=None)
    maak_aanvraag(titel="Geheime aanvraag", openbaar_vanaf=None)
    maak_bericht(titel="Geheim bericht", openbaar_vanaf=None, datum=datum("2023"))
    maak_verhaal(titel="Geheim verhaal", status="concept", publiceren_op=None)
    Resultaat.objects.create(
        interventie=maak_interventie(openbaar_vanaf=None),
        wat="Geheim resultaat",
        bron="x",
        datum=datum("2023"),
    )

    for adres in ("/tijdlijn/", "/tijdlijn/2023/"):
        pagina = tekst(client.get(adres))
        assert "Openbaar" in pagina
        assert "Gehei" not in pagina


def test_vage_datums_staan_in_woorden_na_wat_in_die_tijd_viel(client):
    for wanneer in (
        "2021",
        "najaar 2021",
        "oktober 2021",
        "4 oktober 2021",
        "31 oktober 2021",
        "1 december 2021",
    ):
        maak_mijlpaal(titel=wanneer, datum=datum(wanneer))
    maak_mijlpaal(
        titel="zomervakantie", datum=VageDatum(datetime.date(2021, 7, 10), datetime.date(2021, 8, 20))
    )
    maak_mijlpaal(titel="oudejaar", datum=VageDatum(datetime.date(2021, 12, 20), datetime.date(2022, 1, 3)))

    assert list(groepen(client, 2021).items()) == [
        ("oktober 2021", ["4 oktober 2021", "31 oktober 2021", "oktober 2021"]),
        ("najaar 2021", ["najaar 2021"]),
        ("december 2021", ["1 december 2021"]),
        ("2021", ["zomervakantie", "2021", "oudejaar"]),
    ]
    assert "In de loop van 2021" in tekst(client.get("/tijdlijn/2021/"))


def test_winter_hoort_bij_het_jaar_waarin_hij_begint(client):
    maak_mijlpaal(titel="Sneeuw", datum=datum("winter 2021-2022"))
    maak_mijlpaal(titel="Dooi", datum=datum("2021"))
    assert list(groepen(client, 2021)) == ["2021", "winter 2021-2022"]
    assert client.get("/tijdlijn/2022/").status_code == 404


def test_verhaal_hoort_bij_de_dag_in_nederland(client):
    maak_verhaal(
        titel="Oud en nieuw", publiceren_op=datetime.datetime(2021, 12, 31, 23, 30, tzinfo=datetime.UTC)
    )
    assert groepen(client, 2022) == {"januari 2022": ["Oud en nieuw"]}
    assert client.get("/tijdlijn/2021/").status_code == 404


def test_vorig_en_volgend_jaar_slaan_lege_jaren_over(client):
    for wanneer in ("2018", "2020", "2024"):
        maak_mijlpaal(datum=datum(wanneer))

    inhoud = client.get("/tijdlijn/2020/").context
    assert (inhoud["jaren"], inhoud["vorige"], inhoud["volgende"]) == ([2018, 2020, 2024], 2018, 2024)
    assert client.get("/tijdlijn/2018/").context["vorige"] is None
    assert client.get("/tijdlijn/2024/").context["volgende"] is None
    pagina = tekst(client.get("/tijdlijn/2020/"))
    assert 'href="/tijdlijn/2018/" rel="prev"' in pagina
    assert 'href="/tijdlijn/2024/" rel="next"' in pagina


@pytest.mark.parametrize(
    "jaar", ["2019", "2999", "0000", "999", "20180", "02018", "-2018", "٢٠١٨", "2018.0", "abcd", "2018%00"]
)
def test_jaar_zonder_inhoud_is_er_niet(client, jaar):
    maak_mijlpaal(datum=datum("2018"))
    assert client.get(f"/tijdlijn/{jaar}/").status_code == 404


def test_tijdlijn_begint_bij_het_eerste_en_noemt_elk_jaar(client):
    document = maak_document(slug="plan", titel="Uitvoeringsprogramma", datum=datum("2024"))
    maak_mijlpaal(titel="Aan het Rijk gegeven", datum=datum("4 juli 2024"), document=document, bron="OOG TV")
    maak_mijlpaal(titel="Vier wijken", datum=datum("september 2018"))
    for _ in range(4):
        maak_bericht(datum=datum("2024"))

    antwoord = client.get("/tijdlijn/")

    assert [
        (jaar, aantal, [een.titel for een in rijen]) for jaar, aantal, rijen in antwoord.context["jaren"]
    ] == [
        (2018, 1, ["Vier wijken"]),
        (2024, 5, ["Aan het Rijk gegeven"]),
    ]
    pagina = tekst(antwoord)
    assert 'href="/documenten/#plan"' in pagina
    assert "OOG TV" in pagina
    assert "Alle 5 gebeurtenissen" in pagina
    assert 'href="/tijdlijn/2018/"' in pagina


def test_tijdlijn_heeft_ook_verhalen_en_statussen(client):
    maak_van_alles("3 mei 2022")
    [(_jaar, _aantal, rijen)] = client.get("/tijdlijn/").context["jaren"]
    assert {een.soort for een in rijen} == set(SOORTEN) - {"bericht"}


def test_een_druk_jaar_verdringt_de_andere_niet(client):
    maak_mijlpaal(titel="Begin", datum=datum("2018"))
    for nummer in range(40):
        maak_mijlpaal(titel=f"Iets {nummer}", datum=datum("2024"))

    jaren = client.get("/tijdlijn/").context["jaren"]

    assert [(jaar, aantal, len(rijen)) for jaar, aantal, rijen in jaren] == [(2018, 1, 1), (2024, 40, 6)]


def test_twintig_volle_jaren_blijven_licht_en_elk_jaar_heeft_iets(client):
    for jaar in range(2005, 2025):
        maak_van_alles(f"3 mei {jaar}")
        for _ in range(3):
            maak_mijlpaal(titel="x" * 200, tekst="woord " * 200, bron="b" * 300, datum=datum(f"juni {jaar}"))

    antwoord = client.get("/tijdlijn/")

    assert [len(rijen) for _jaar, _aantal, rijen in antwoord.context["jaren"]] == [3] * 20
    assert len(antwoord.content) <= 60_000


def test_wat_nog_komt_staat_apart_en_heeft_nog_geen_jaar(client):
    straks = timezone.localdate() + datetime.timedelta(days=400)
    maak_mijlpaal(titel="Straks", datum=VageDatum.van_dag(straks))
    antwoord = client.get("/tijdlijn/")
    assert antwoord.context["jaren"] == []
    assert [een.titel for een in antwoord.context["straks"]] == ["Straks"]
    assert "Wat nog komt" in tekst(antwoord)
    assert client.get(f"/tijdlijn/{straks.year}/").status_code == 404


def test_lege_tijdlijn_zegt_wat_er_komt(client):
    assert "Hier komt de tijdlijn te staan" in tekst(client.get("/tijdlijn/"))


def test_vol_jaar_gaat_in_bladzijden_die_licht_blijven(client):
    for nummer in range(80):
        maak_mijlpaal(
            titel=f"Iets {nummer} " + "x" * 150, tekst="woord " * 200, bron="b" * 300, datum=datum("2022")
        )

    eerste, tweede = (client.get("/tijdlijn/2022/", {"pagina": nummer}) for nummer in (1, 2))

    assert [len(antwoord.context["pagina"]) for antwoord in (eerste, tweede)] == [40, 40]
    assert len(eerste.content) <= 60_000
    assert client.get("/tijdlijn/2022/", {"pagina": 3}).status_code == 404


@pytest.mark.parametrize("waarde", VIJANDIG)
def test_vijandig(client, waarde):
    maak_mijlpaal(datum=datum("2022"))
    for adres in ("/tijdlijn/", "/tijdlijn/2022/"):
        assert client.get(adres, {waarde: waarde, "jaar": waarde, "voorbeeld": waarde}).status_code == 200
    assert client.get("/tijdlijn/2022/", {"pagina": waarde}).status_code == 404


@pytest.mark.parametrize("adres", ["/tijdlijn/", "/tijdlijn/2022/"])
def test_alleen_lezen_en_geen_cookie(client, adres):
    maak_mijlpaal(datum=datum("2022"))
    assert weigert_schrijven(adres)
    assert not client.get(adres).cookies


def test_evenveel_queries_bij_weinig_en_bij_veel(client):
    gemeten = []
    for aantal in (1, 12):
        for nummer in range(aantal):
            maak_van_alles(f"{nummer % 28 + 1} mei {2020 + nummer % 4}")
        gemeten.append([tel_queries(client, adres) for adres in ("/tijdlijn/", "/tijdlijn/2020/")])
    assert gemeten[0] == gemeten[1]
    assert max(gemeten[0]) <= 6


def test_sitemap_noemt_elk_jaar_met_inhoud(client):
    maak_mijlpaal(datum=datum("2018"))
    maak_mijlpaal(datum=datum("2020"), openbaar_vanaf=None)
    kaart = client.get("/sitemap.xml").content.decode()
    assert "/tijdlijn/2018/</loc>" in kaart
    assert "/tijdlijn/2020/" not in kaart
