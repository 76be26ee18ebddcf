"""From need to story: the timeline of one plan, and of one application."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from coalitie.site.verloop import IN_VOUW, OPEN, van_aanvraag, van_interventie
from financiering.models import AanvraagStap
from partners.models import Voortgang
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_behoefte,
    maak_besluit,
    maak_cofinanciering,
    maak_doorbraak,
    maak_interventie,
    maak_partner,
    maak_toezegging,
    maak_verhaal,
    maak_voortgang,
)
from tests.site.vragen import tekst, tel_queries, weigert_schrijven
from tests.toen import alles_vastgelegd_op
from verhalen.models import Verhaal

pytestmark = pytest.mark.django_db

PAD = "/interventies/plan/tijdlijn/"


def bevestigd(dag, **velden):
    """Make a commitment that was confirmed on a day."""
    toezegging = maak_toezegging(**velden)
    toezegging.leg_stap_vast(
        van="", naar="voorgesteld", ingegaan=datum("2015"), reden="Voorstel.", bron="", door=None
    )
    toezegging.bevestigen(door=None, reden="Zo is het.", ingegaan=datum(dag))
    return toezegging


def verteld(dag, **velden):
    """Make progress that was handed in on a day, and approved."""
    voortgang = maak_voortgang(status="goedgekeurd", **velden)
    for van, naar in (("concept", "ingediend"), ("ingediend", "goedgekeurd")):
        voortgang.leg_stap_vast(van=van, naar=naar, ingegaan=datum(dag), reden="Klaar.", bron="", door=None)
    return voortgang


@pytest.fixture
def plan():
    """Return a plan with one thing of each kind, a year apart."""
    plan = maak_interventie(slug="plan", titel="Samen koken")
    plan.stappen.update(ingegaan=datum("1 januari 2016"))
    maak_behoefte(interventie=plan, waarvoor="een kok", per=datum("mei 2017"))
    bevestigd("mei 2018", interventie=plan, partner=maak_partner(naam="Corporatie"))
    aanvraag = maak_aanvraag(slug="geld", titel="Keukengeld", interventies=[plan])
    aanvraag.stappen.update(ingegaan=datum("mei 2019"))
    maak_besluit(slug="ja", titel="Keuken mag", op=datum("mei 2020"), over=[aanvraag])
    regel = maak_doorbraak(slug="regel", titel="Geen keuken", interventie=plan)
    regel.stappen.update(ingegaan=datum("mei 2021"))
    verteld("3 mei 2022", interventie=plan, partner=maak_partner(naam="Welzijn"))
    op = datetime.combine(datum("3 mei 2023").eerste, time(12), ZoneInfo("Europe/Amsterdam"))
    maak_verhaal(slug="soep", titel="Soep voor de straat", interventies=[plan], publiceren_op=op)
    return plan


def soorten(rijen):
    return [een.soort for een in rijen]


def test_van_behoefte_tot_verhaal_op_volgorde_met_waar_het_staat(client, plan):
    rijen = van_interventie(plan)
    assert soorten(rijen) == [
        "plan",
        "behoefte",
        "toezegging",
        "geld",
        "besluit",
        "doorbraak",
        "voortgang",
        "verhaal",
    ]
    pagina = tekst(client.get(PAD))
    for zin in (
        "Een kok",
        "€ 10.000, voor 2024.",
        "Corporatie",
        "€ 10.000.",
        'href="/geld/geld/"',
        'href="/besluiten/ja/"',
        'href="/interventies/plan/#doorbraak-regel"',
        'href="/interventies/plan/voortgang/#ronde-',
        'href="/verhalen/soep/"',
    ):
        assert zin in pagina, zin
    assert 'href="/interventies/plan/tijdlijn/"' in client.get("/interventies/plan/").content.decode()
    for een in rijen:
        if een.adres:
            pad, _hek, plek = een.adres.partition("#")
            assert f'id="{plek}"' in client.get(pad).content.decode() or not plek, een.adres


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"zekerheid": "onbekend", "hoeveelheid": None}, "Nog niet bekend, voor 2024."),
        ({"zekerheid": "ruim", "hoeveelheid": 18_000_000}, "Ruim € 18 miljoen, voor 2024."),
        (
            {
                "zekerheid": "bandbreedte",
                "hoeveelheid": 2,
                "hoeveelheid_tot": 3,
                "soort": "mensen",
                "eenheid": "fte",
            },
            "2 fte tot 3 fte, voor 2024.",
        ),
        (
            {"zekerheid": "afgerond", "hoeveelheid": "0.5", "soort": "mensen", "eenheid": "fte"},
            "Ongeveer 0,5 fte, voor 2024.",
        ),
        (
            {"zekerheid": "onbekend", "hoeveelheid": None, "soort": "kennis", "eenheid": "uur"},
            "Nog niet bekend hoeveel uur, voor 2024.",
        ),
        (
            {"zekerheid": "exact", "hoeveelheid": 1200, "soort": "kennis", "eenheid": "uur"},
            "1.200 uur, voor 2024.",
        ),
    ],
)
def test_hoeveel_er_nodig_is_in_woorden(client, velden, zin):
    maak_behoefte(interventie=maak_interventie(slug="plan"), **velden)
    assert zin in tekst(client.get(PAD))


def test_een_besluit_over_wat_erbij_hoort_staat_er_een_keer(plan):
    regel = maak_doorbraak(interventie=plan)
    toezegging = bevestigd("2019", interventie=plan)
    aanvraag = maak_aanvraag(interventies=[plan])
    maak_besluit(titel="Over alles", over=[plan, regel, toezegging, aanvraag])
    maak_besluit(titel="Over iets anders", over=[maak_interventie()])
    besluiten = [een.titel for een in van_interventie(plan) if een.soort == "besluit"]
    assert besluiten == ["Keuken mag", "Over alles"]


def test_wat_niet_openbaar_is_of_ongedaan_is_gemaakt_staat_er_niet(client, plan, charlie):
    dicht = {"titel": "Geheimwoord", "openbaar_vanaf": None}
    maak_aanvraag(interventies=[plan], **dicht)
    maak_doorbraak(interventie=plan, **dicht)
    bevestigd("2020", interventie=plan, partner=maak_partner(naam="Geheimwoord", openbaar_vanaf=None))
    maak_toezegging(interventie=plan, tekst="Geheimwoord")
    verteld("2021", interventie=plan, partner=maak_partner(naam="Geheimwoord BV", openbaar_vanaf=None))
    maak_voortgang(interventie=plan, partner=maak_partner(naam="Geheimwoord NV"))
    maak_verhaal(titel="Geheimwoord", interventies=[plan], status="concept")
    maak_besluit(titel="Geheimwoord", over=[plan], intern=True, reden_intern="Gevoelig.")
    fout = maak_aanvraag(slug="fout", interventies=[plan])
    fout.voorbereiden(door=charlie, reden="Geheimwoord", ingegaan=datum("2024"))
    fout.maak_ongedaan(door=charlie, reden="Een vergissing.")
    for adres in (PAD, "/geld/geld/"):
        assert "Geheimwoord" not in client.get(adres).content.decode(), adres
    assert client.get("/interventies/bestaat-niet/tijdlijn/").status_code == 404
    plan.openbaar_vanaf = None
    plan.save()
    assert client.get(PAD).status_code == 404


def test_een_aanvraag_vertelt_ook_wat_de_plannen_waar_het_geld_voor_is_meemaken(client, plan):
    aanvraag = maak_aanvraag(slug="pot", titel="De pot", interventies=[plan])
    aanvraag.stappen.update(ingegaan=datum("mei 2019"))
    bij = bevestigd("juni 2019", interventie=maak_interventie(), partner=maak_partner(naam="Bijlegger"))
    maak_cofinanciering(aanvraag=aanvraag, partner=bij.partner, toezegging=bij)
    maak_besluit(titel="De pot komt er", over=[aanvraag], op=datum("juli 2019"))
    verloop = van_aanvraag(aanvraag)
    rijen = [*verloop["eerder"], *verloop["gebeurtenissen"]]
    assert soorten(rijen) == ["behoefte", "geld", "toezegging", "besluit", "voortgang", "verhaal"]
    assert rijen[1].titel == "We bekijken of we dit aanvragen", "niet drie keer de naam van de aanvraag zelf"
    pagina = tekst(client.get("/geld/pot/")).partition('id="verloop"')[2]
    for zin in ("Bij: Samen koken.", "Bijlegger", "De pot komt er", "Soep voor de straat"):
        assert zin in pagina, zin
    zoals_nu = tekst(client.get(f"/geld/pot/?bekend_op={timezone.localdate()}"))
    assert "Soep voor de straat" in zoals_nu


def test_wat_is_teruggetrokken_komt_ook_niet_uit_wat_we_toen_wisten(client, plan, charlie):
    aanvraag = maak_aanvraag(slug="pot", interventies=[plan])
    bij = bevestigd("juni 2019", interventie=plan, partner=maak_partner(naam="Bijlegger"))
    maak_cofinanciering(aanvraag=aanvraag, partner=bij.partner, toezegging=bij)
    alles_vastgelegd_op(timezone.now() - timedelta(hours=2))
    geteld = "/geld/pot/", {"bekend_op": (timezone.now() - timedelta(hours=1)).isoformat()}
    adres_partner = f"/geld/partners/{bij.partner.slug}/", geteld[1]
    verhaal, voortgang = Verhaal.objects.get(), Voortgang.objects.get()
    for zin in ("Soep voor de straat", "Bijlegger", voortgang.partner.naam):
        assert zin in tekst(client.get(*geteld)), zin
    assert bij.tekst in tekst(client.get(*adres_partner))
    Verhaal.objects.update(status="concept")
    Voortgang.objects.update(status="teruggestuurd")
    bij.intrekken(door=charlie, reden="Toch niet.")
    verloop = tekst(client.get(*geteld)).partition('id="verloop"')[2]
    for zin in (verhaal.titel, "Bijlegger", voortgang.partner.naam):
        assert zin not in verloop, zin
    assert bij.tekst not in tekst(client.get(*adres_partner))


def test_op_een_dag_van_vroeger_is_er_minder(plan):
    assert soorten(van_interventie(plan, datum("mei 2018").eerste)) == ["plan", "behoefte", "toezegging"]
    assert soorten(van_interventie(plan, datum("mei 2017").eerste)) == ["plan", "behoefte"]


def test_een_lang_verloop_is_gevouwen_en_in_bladzijden(client, plan):
    aanvraag = maak_aanvraag(slug="pot", interventies=[plan])
    weinig = {adres: tel_queries(client, adres) for adres in (PAD, "/geld/pot/")}
    for nummer in range(60):
        maak_besluit(titel=f"Besluit {nummer}", over=[plan, aanvraag])
    assert {adres: tel_queries(client, adres) for adres in (PAD, "/geld/pot/")} == weinig
    verloop = van_aanvraag(aanvraag)
    assert len(verloop["gebeurtenissen"]) == OPEN
    assert len(verloop["eerder"]) == IN_VOUW - OPEN
    assert verloop["er_is_meer"]
    eerste, tweede = (tekst(client.get(f"{PAD}?pagina={nummer}")) for nummer in (1, 2))
    assert "Een kok" in eerste
    assert "Een kok" not in tweede
    assert "Besluit 59" in tweede
    assert client.get(f"{PAD}?pagina=9").status_code == 404
    for adres in (PAD, "/geld/pot/"):
        assert len(client.get(adres).content) < 60_000


def test_leeg_en_verhuisd(client):
    plan = maak_interventie(slug="oud")
    plan.stappen.all().delete()
    assert "Hier komt te staan wat er gebeurde" in tekst(client.get("/interventies/oud/tijdlijn/"))
    plan.slug = "nieuw"
    plan.save()
    antwoord = client.get("/interventies/oud/tijdlijn/")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (301, "/interventies/nieuw/tijdlijn/")
    assert weigert_schrijven("/interventies/nieuw/tijdlijn/")


def test_een_doorbraak_vertelt_vier_delen_met_het_besluit(client, charlie):
    regel = maak_doorbraak(slug="regel", interventie=maak_interventie(slug="plan"))
    besluit = maak_besluit(slug="mag", titel="Het mag", over=[regel])
    maak_besluit(titel="Geheimwoord", over=[regel], intern=True, reden_intern="Gevoelig.")
    stappen = (
        ("vragen", "Eerste keer gevraagd.", "maart 2024"),
        ("afwijzen", "Eerst mocht het niet.", "april 2024"),
        ("vragen", "Nog eens gevraagd.", "mei 2024"),
    )
    for methode, reden, dag in stappen:
        getattr(regel, methode)(door=charlie, reden=reden, ingegaan=datum(dag))
    (deel,) = client.get("/interventies/plan/").context["doorbraken"]
    assert [str(een.datum) if een.datum else None for een in deel.delen] == ["2023", "mei 2024", None, None]
    regel.toestaan(door=charlie, reden="Nu wel.", ingegaan=datum("juni 2024"))
    regel.realiseren(door=charlie, reden="Het werkt.", ingegaan=datum("juli 2024"))
    antwoord = client.get("/interventies/plan/")
    (deel,) = antwoord.context["doorbraken"]
    assert [str(een.datum) for een in deel.delen] == ["2023", "mei 2024", "juni 2024", "juli 2024"]
    pagina = tekst(antwoord)
    for zin in ("Aan wie:", "De uitzondering mag.", "Nu wel.", "Het werkt.", besluit.get_absolute_url()):
        assert zin in pagina, zin
    assert "Eerst mocht het niet." not in pagina
    assert "Geheimwoord" not in pagina


def test_stappen_van_een_dag_staan_in_de_volgorde_waarin_ze_gezet_zijn():
    aanvraag = maak_aanvraag(status="verkend")
    dag = datum("3 mei 2023")
    aanvraag.stappen.update(ingegaan=dag)
    gezet = [
        "voorbereiding",
        "ingediend",
        "in_beoordeling",
        "aanvulling_gevraagd",
        "in_beoordeling",
        "geselecteerd",
    ]
    for nummer, naar in enumerate(gezet):
        stap = {"van": "", "naar": naar, "reden": f"Stap {nummer}.", "bron": "", "door": None}
        aanvraag.leg_stap_vast(ingegaan=dag, **stap)
    # The database gives them as they happen to lie there.
    rijen = list(aanvraag.stappen.order_by("-pk"))
    aanvraag.stappen.all().delete()
    AanvraagStap.objects.bulk_create(rijen)
    redenen = [een.meer["tekst"] for een in van_aanvraag(aanvraag)["gebeurtenissen"]]
    assert redenen[-6:] == [f"Stap {nummer}." for nummer in range(6)]
