"""Every table as a file: the same as on its page, never a formula, and it says what it is of."""

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.http import HttpResponse
from django.utils import timezone

from coalitie.site import downloads
from coalitie.site.tabellen import TABELLEN
from financiering.models import Aanvraag
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_begrotingsregel,
    maak_behoefte,
    maak_besluit,
    maak_cofinanciering,
    maak_dekking,
    maak_document,
    maak_gemeentebudget,
    maak_interventie,
    maak_partner,
    maak_ronde,
    maak_thema,
    maak_toegezegd,
    maak_verplichting,
    maak_voorschot,
    maak_wens,
)
from tests.site.vragen import tekst, weigert_schrijven
from tests.tabellen import bladrijen, cellen, csvrijen, inhoud

pytestmark = pytest.mark.django_db

FORMULES = ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=cmd|'/c calc'!A1")
INTERN = "Niet voor buiten"


@pytest.fixture
def alles():
    """Make a row for every table; texts begin as formulas do."""
    ronde = maak_ronde()
    ronde.regeling.slug = "deal"
    ronde.regeling.save()
    aanvraag = maak_aanvraag(
        slug="een",
        titel="=Een",
        ronde=ronde,
        status="toegekend",
        besloten_op=datum("2023"),
        interne_notitie=INTERN,
    )
    aanvraag.leg_stap_vast(
        van="", naar="toegekend", ingegaan=datum("2023"), reden="@Brief", bron="+Brief", door=None
    )
    maak_bedrag(aanvraag=aanvraag, soort="verleend", bedrag="1234.50", bron="-Brief")
    maak_voorschot(aanvraag=aanvraag, bedrag="-50.25")
    maak_cofinanciering(aanvraag=aanvraag, wie="=Iemand")
    maak_verplichting(aanvraag=aanvraag, omschrijving="=Verslag", notitie=INTERN)
    aanvraag.dossier.create(document=maak_document(titel="=Stuk"), rol="bijlage")
    plan = maak_interventie(titel="=Plan")
    behoefte = maak_behoefte(interventie=plan, waarvoor="@Stoelen")
    maak_dekking(behoefte=behoefte, begrotingsregel=maak_begrotingsregel(aanvraag=aanvraag))
    maak_dekking(behoefte=behoefte, gemeentebudget=maak_gemeentebudget(naam="=Budget"))
    partner = maak_partner(slug="school", naam="+School")
    maak_dekking(behoefte=behoefte, toezegging=maak_toegezegd(partner=partner, interventie=plan))
    maak_wens(besluit=maak_besluit(titel="=Besluit", over=[aanvraag]))
    maak_besluit(titel=INTERN, intern=True, reden_intern="Privacy")


SLUGS = {"regeling": "deal", "partner": "school"}


def adres(naam, soort="csv"):
    slug = f"/{SLUGS.get(naam, 'een')}" if TABELLEN[naam].onderwerp else ""
    return f"/tabellen/{naam}{slug}.{soort}"


@pytest.mark.parametrize("naam", TABELLEN)
def test_elke_tabel_is_in_elke_vorm_dezelfde_en_nooit_een_formule(client, alles, naam):
    erboven, rijen = csvrijen(client.get(adres(naam)), ";")
    _niets, machine = csvrijen(client.get(adres(naam), {"vorm": "machine"}))
    antwoord = client.get(adres(naam, "xlsx"))
    blad = bladrijen(antwoord)
    machineblad = bladrijen(client.get(adres(naam, "xlsx"), {"vorm": "machine"}))

    assert rijen
    assert len(rijen) == len(machine) == len(blad) == len(machineblad)
    assert erboven["Adres"].startswith("http")
    assert {"Tabel", "Bron", "Adres", "Zo was het op", "Zoals bekend op", "Gemaakt op"} == set(erboven)
    assert all(re.fullmatch(r"[a-z][a-z_]*", kop) for kop in machine[0])
    assert all(rij["peildatum"] and rij["gemaakt_op"] and rij["adres_tabel"] for rij in machine)
    for rij in (*rijen, *machine):
        for waarde in rij.values():
            assert not waarde.startswith(("=", "+", "@", "\t", "\r")), waarde
            assert not waarde.startswith("-") or re.fullmatch(r"-[\d.,]+", waarde), waarde
    over = {cel: waarde for cel, (_soort, waarde) in cellen(antwoord, 2).items()}
    assert over["A2"] == "Tabel"
    assert INTERN not in inhoud(client.get(adres(naam))).decode("utf-8-sig")


@pytest.mark.parametrize("naam", TABELLEN)
def test_de_pagina_wijst_naar_haar_bestand(client, alles, naam):
    tabel = TABELLEN[naam]
    pagina = tabel.adres(SLUGS.get(naam, "een") if tabel.onderwerp else "")

    for waar in (pagina, f"/en{pagina}"):
        antwoord = client.get(waar)
        assert antwoord.status_code == 200, waar
        assert f'href="{adres(naam)}"' in antwoord.content.decode(), waar


@pytest.mark.parametrize("formule", FORMULES)
def test_een_tekst_blijft_tekst_en_een_negatief_bedrag_een_getal(client, formule):
    aanvraag = maak_aanvraag(slug="een", status="toegekend", besloten_op=datum("2023"))
    aanvraag.leg_stap_vast(
        van="", naar="toegekend", ingegaan=datum("2023"), reden=formule, bron="", door=None
    )
    regeling = aanvraag.ronde.regeling.slug
    maak_voorschot(aanvraag=aanvraag, bedrag="-50.25", bron=formule)

    stap, *_eerder = csvrijen(client.get("/tabellen/aanvraag-stappen/een.csv"), ";")[1]
    rijen = bladrijen(client.get(f"/tabellen/regeling/{regeling}.xlsx"))
    in_csv = csvrijen(client.get(f"/tabellen/regeling/{regeling}.csv"), ";")[1]

    kaal = formule.strip()
    assert stap["Wat er gebeurde"] == (f"'{kaal}" if kaal[0] in "=+-@" else kaal)
    assert f"'{formule}" in {rij["Bron"] for rij in in_csv}
    ontvangen = next(rij for rij in rijen if rij["Hoe zeker"] == "ontvangen")
    assert ontvangen["Bedrag in euro's"] == -50.25
    assert "-50,25" in {rij["Bedrag in euro's"] for rij in in_csv}


@pytest.mark.parametrize("scheiding", [";", ",", "\t", "\n"])
@pytest.mark.parametrize("vorm", ["", "machine"])
def test_ook_met_een_andere_scheiding_gelezen_begint_er_geen_formule(client, scheiding, vorm):
    bron = f"Brief{scheiding}=cmd|'/c calc'!A1"
    aanvraag = maak_aanvraag(slug="wijk", status="toegekend", besloten_op=datum("2023"))
    maak_bedrag(aanvraag=aanvraag, bron=bron, opmerking="Twee dingen:\n- een\n- twee")
    gelezen = client.get("/tabellen/aanvraag-bedragen/wijk.csv", {"vorm": vorm}).content.decode("utf-8-sig")
    cellen = re.split(r"[;,\t\r\n]", gelezen)
    assert not [cel for cel in cellen if cel.lstrip('"').startswith(("=", "+", "@"))]
    assert "cmd|" in gelezen
    assert "- een\n- twee" in gelezen


def test_het_bestand_heet_naar_de_dag_waarvan_het_is(client, alles):
    antwoord = client.get(
        "/tabellen/regeling/deal.csv?peildatum=2024-03-01&bekend_op=2024-04-01&vorm=machine"
    )

    naam = 'filename="regeling-deal-2024-03-01-bekend-op-2024-04-01-machine.csv"'
    assert naam in antwoord["Content-Disposition"]
    assert antwoord["Content-Disposition"].startswith("attachment")
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    assert not antwoord.cookies


def test_wat_nu_intern_is_komt_ook_van_vroeger_niet_naar_buiten(client):
    besluit = maak_besluit(titel=INTERN)
    toen = timezone.now()
    type(besluit).objects.update(intern=True, reden_intern="Privacy")

    antwoord = client.get("/tabellen/besluiten.csv", {"bekend_op": toen.isoformat()})

    assert antwoord.status_code == 200
    assert INTERN not in antwoord.content.decode("utf-8-sig")


def test_besluiten_en_wensen_van_een_dag_zijn_die_van_toen(client):
    besluit = maak_besluit(titel="Toen", op=datum("mei 2023"))
    maak_besluit(titel="Later", op=datum("mei 2025"))
    maak_wens(
        besluit=besluit,
        op=datum("mei 2023"),
        tekst="Mag het?",
        antwoord="Ja.",
        beantwoord_op=datum("mei 2024"),
    )
    maak_wens(besluit=besluit, op=datum("mei 2025"), tekst="En nu?")
    dag = {"peildatum": "2024-01-01"}

    besluiten = csvrijen(client.get("/tabellen/besluiten.csv", dag), ";")[1]
    wensen = csvrijen(client.get("/tabellen/wensen.csv", dag), ";")[1]

    assert [rij["Besluit"] for rij in besluiten] == ["Toen"]
    assert [(rij["Wat de raad vroeg"], rij["Antwoord"], rij["Beantwoord op"]) for rij in wensen] == [
        ("Mag het?", "", "")
    ]
    nu = csvrijen(client.get("/tabellen/wensen.csv"), ";")[1]
    assert [rij["Antwoord"] for rij in nu] == ["", "Ja."]


def test_de_figuur_als_bestand_zegt_wat_de_pagina_zegt_en_leidt_naar_dezelfde_dag(client, alles):
    themas = [maak_thema(slug="leren", naam="Leren"), maak_thema(slug="wonen", naam="Wonen")]
    Aanvraag.objects.get(slug="een").themas.set(
        themas[:1], through_defaults={"bron": "x", "geldig_vanaf": datum("2023")}
    )
    dag = {"peildatum": "2024-06-01"}
    getoond = client.get("/geld/", dag).context["dekking"]["regels"]

    rijen = csvrijen(client.get("/tabellen/dekking.csv", dag), ";")[1]

    assert [(rij["Waarvoor"], rij["Hoe zeker"], rij["Bedrag in woorden"]) for rij in rijen] == [
        (regel.waarvoor, regel.trede, regel.bedrag) for regel in getoond
    ]
    assert {rij["Thema's, samen"] for rij in rijen} == {"Leren", ""}
    assert all(rij["Adres"].endswith("/?peildatum=2024-06-01") for rij in rijen)


def test_een_aanvraag_in_het_bestand_zegt_wanneer_besloten_is_en_van_wanneer_het_bedrag_is(client, alles):
    (rij,) = csvrijen(client.get("/tabellen/aanvragen.csv", {"vorm": "machine"}))[1]
    assert (rij["besluit"], rij["verleend_van"]) == ("2023-01-01/2023-12-31", rij["verleend_van"])
    assert rij["verleend_van"]


def test_het_bestand_kent_de_dag(client, alles):
    assert csvrijen(client.get("/tabellen/aanvragen.csv?peildatum=2022-01-01"), ";")[1] == []
    assert client.get("/tabellen/aanvragen.csv?peildatum=ooit").status_code == 400


@pytest.mark.parametrize(
    "fout",
    [
        "/tabellen/bestaat-niet.csv",
        "/tabellen/aanvragen.pdf",
        "/tabellen/aanvragen.csv?vorm=x",
        "/tabellen/aanvragen/een.csv",
        "/tabellen/regeling.csv",
        "/tabellen/regeling/bestaat-niet.csv",
        "/tabellen/aanvraag-stappen/bestaat-niet.xlsx",
    ],
)
def test_wat_er_niet_is_is_er_niet(client, fout):
    assert client.get(fout).status_code == 404


def test_een_tabel_is_alleen_te_lezen():
    assert weigert_schrijven("/tabellen/aanvragen.csv")


def test_een_te_lange_tabel_zegt_wat_je_kunt_doen(client, alles, monkeypatch):
    monkeypatch.setattr(downloads, "HOOGSTENS", 1)
    maak_behoefte()

    for soort in ("csv", "xlsx"):
        antwoord = client.get(adres("behoeften", soort))
        assert antwoord.status_code == 422
        assert "Kies eerst een jaar of een thema" in tekst(antwoord)


def test_een_lange_tabel_komt_van_de_schijf_en_klopt(client, alles, monkeypatch):
    monkeypatch.setattr(downloads, "MAX_INHOUD", 100)

    for soort in ("csv", "xlsx"):
        antwoord = client.get(adres("behoeften", soort))
        assert antwoord.streaming
        rijen = csvrijen(antwoord, ";")[1] if soort == "csv" else bladrijen(antwoord)
        assert len(rijen) == 1


def test_wie_te_vaak_vraagt_wacht_even(client, alles, monkeypatch):
    monkeypatch.setattr(downloads.GRENS, "per_adres", 2)

    antwoorden = [client.get(adres("behoeften"), {"thema": f"x{nummer}"}).status_code for nummer in range(4)]

    assert antwoorden[:2] == [200, 200]
    assert antwoorden[3] == 429


def test_een_lange_tabel_heeft_langer_de_tijd_dan_een_bladzijde(client, alles, monkeypatch):
    gezien = []

    def rijen(*_):
        with connection.cursor() as cursor:
            cursor.execute("SHOW statement_timeout")
            gezien.append(cursor.fetchone()[0])
        return []

    monkeypatch.setitem(TABELLEN, "behoeften", replace(TABELLEN["behoeften"], rijen=rijen))

    assert client.get(adres("behoeften")).status_code == 200
    assert gezien == ["1min"]


@pytest.mark.django_db(transaction=True)
def test_wie_lang_leest_laat_niemand_op_een_telling_wachten(client, monkeypatch):
    """Else all who ask what was known wait until the file is made."""
    vast = []

    def kijk(self, soort):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
            )
            vast.append(cursor.fetchone()[0])
        return HttpResponse()

    monkeypatch.setattr(downloads.Download, "antwoord", kijk)
    client.get("/tabellen/besluiten.csv", {"bekend_op": timezone.localdate().isoformat()})
    assert vast == [0]
