"""The money: the overview, and the page of one application."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from coalitie.site.geld import RUIMTE, STANDEN
from financiering.models import (
    Aanvraag,
    AanvraagBedrag,
    AanvraagInterventie,
    AanvraagPartner,
    AanvraagStap,
    AanvraagThema,
    AanvraagWijk,
    Hoofdthema,
    HoofdthemaThema,
    Regeling,
)
from partners.models import Partner
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_document,
    maak_interventie,
    maak_partner,
    maak_ronde,
    maak_thema,
    maak_wijk,
)
from tests.site.vragen import VIJANDIG, tekst, tel_queries, veel, weigert_schrijven
from tests.toen import alles_vastgelegd_op
from themas.models import Interventie, Thema, Wijk

pytestmark = pytest.mark.django_db

LIJST = "/geld/"
GEHEIM = "Bel eerst met de wethouder"


@pytest.fixture
def regeling():
    return Regeling.objects.create(
        slug="vhf",
        naam="Volkshuisvestingsfonds",
        verstrekker="Ministerie van BZK",
        grondslag="Regeling van 2024",
        url="https://example.org/vhf",
        cofinanciering_percentage=0,
        toelichting="De aanvragen krijgen punten.",
    )


@pytest.fixture
def aanvraag(regeling):
    amsterdam = ZoneInfo("Europe/Amsterdam")
    ronde = maak_ronde(
        regeling=regeling,
        naam="vierde ronde",
        opent=datetime.datetime(2024, 6, 3, 9, 0, tzinfo=amsterdam),
        sluit=datetime.datetime(2024, 10, 1, 12, 0, tzinfo=amsterdam),
        plafond=113_996_000,
    )
    return maak_aanvraag(
        slug="groningen-noord",
        titel="Groningen Noord",
        ronde=ronde,
        status="toegekend",
        ingediend_op=datum("oktober 2024"),
        besloten_op=datum("4 december 2024"),
        interne_notitie=GEHEIM,
        publiek="<p>Geld om huizen op te knappen.</p>",
    )


def pagina(client, aanvraag):
    antwoord = client.get(f"/geld/{aanvraag.slug}/")
    assert antwoord.status_code == 200
    return tekst(antwoord)


# The overview


def test_elke_status_staat_op_een_plek():
    geplaatst = [status for *_kop, statussen in STANDEN for status in statussen]
    assert sorted(geplaatst) == sorted(Aanvraag.Status.values)


@pytest.mark.parametrize("status", Aanvraag.Status.values)
def test_elke_aanvraag_staat_in_een_tabel(client, status):
    velden = {}
    if status == "ingediend":
        velden["ingediend_op"] = datum("2024")
    if status in ("toegekend", "deels_toegekend", "afgewezen"):
        velden["besloten_op"] = datum("2024")
    maak_aanvraag(titel="Deze", status=status, **velden)
    antwoord = client.get(LIJST)
    assert [rij.titel for stand in antwoord.context["standen"] for rij in stand["aanvragen"]] == ["Deze"]
    assert str(Aanvraag.STATUS_PUBLIEK[status]) in tekst(antwoord)


def test_alleen_openbare_aanvragen_en_plannen(client, aanvraag):
    aanvraag.interventies.set(
        [maak_interventie(titel="Open plan"), maak_interventie(titel="Geheim plan", openbaar_vanaf=None)],
        through_defaults={"bron": "x", "geldig_vanaf": datum("2024")},
    )
    maak_aanvraag(titel="Geheime aanvraag", openbaar_vanaf=None)
    assert "Open plan" in pagina(client, aanvraag)
    for tekst_ in (tekst(client.get(LIJST)), pagina(client, aanvraag)):
        assert "Geheim plan" not in tekst_
        assert "Geheime aanvraag" not in tekst_


def test_interne_notitie_komt_nergens(client, aanvraag):
    for adres in (LIJST, "/geld/groningen-noord/", "/geld/groningen-noord/?voorbeeld=1"):
        assert GEHEIM not in tekst(client.get(adres))


def test_interne_notitie_ook_niet_in_een_voorbeeld(client, aanvraag, charlie):
    client.force_login(charlie)
    assert GEHEIM not in tekst(client.get("/geld/groningen-noord/?voorbeeld=1"))


def test_nieuwste_bedrag_per_soort_met_zekerheid_nooit_opgeteld(client, aanvraag):
    maak_bedrag(
        aanvraag=aanvraag, soort="gevraagd", zekerheid="afgerond", bedrag=12_000_000, per=datum("2023")
    )
    maak_bedrag(aanvraag=aanvraag, soort="gevraagd", zekerheid="exact", bedrag="11399600", per=datum("2024"))
    maak_bedrag(aanvraag=aanvraag, soort="verleend", zekerheid="exact", bedrag="10440872.29")
    tekst_ = tekst(client.get(LIJST))
    assert 'Gevraagd:</span> <span class="bedrag">€ 11,4 miljoen' in tekst_
    assert 'Toegekend:</span> <span class="bedrag">€ 10,4 miljoen' in tekst_
    assert "€ 10.440.872,29" in tekst_
    assert "12 miljoen" not in tekst_
    assert "21.840.472,29" not in tekst_


@pytest.mark.parametrize(
    ("velden", "woorden"),
    [
        ({"zekerheid": "ruim", "bedrag": 18_000_000}, "ruim € 18 miljoen"),
        (
            {"zekerheid": "bandbreedte", "bedrag": 22_500_000, "bedrag_tot": 27_000_000},
            "€ 22,5 tot 27 miljoen",
        ),
        ({"zekerheid": "onbekend", "bedrag": None}, "nog niet bekend"),
        ({"zekerheid": "exact", "bedrag": 1_654_640}, "€ 1.654.640"),
    ],
)
def test_zekerheid_in_woorden(client, aanvraag, velden, woorden):
    maak_bedrag(aanvraag=aanvraag, bron="Brief van het Rijk", per=datum("juni 2025"), **velden)
    for tekst_ in (tekst(client.get(LIJST)), pagina(client, aanvraag)):
        assert woorden in tekst_
        assert "Brief van het Rijk" in tekst_
        assert "juni 2025" in tekst_


def test_zonder_bedrag_staat_dat_er(client, aanvraag):
    assert "Nog niet bekend" in tekst(client.get(LIJST))


def test_een_gat_staat_er_luid(client, aanvraag):
    wonen = maak_thema(naam="Wonen")
    maak_thema(naam="Meedoen")
    aanvraag.themas.set([wonen], through_defaults={"bron": "x", "geldig_vanaf": datum("2024")})
    antwoord = client.get(LIJST)
    assert "<li>Voor meedoen is nog geen geld gevonden." in tekst(antwoord)
    assert [gat.slug for gat in antwoord.context["dekking"]["breed"].gaten] == [
        gat.slug for gat in antwoord.context["dekking"]["smal"].gaten
    ]


def test_een_aanvraag_staat_waar_zij_die_dag_stond(client, charlie):
    meedoen = maak_thema(naam="Meedoen")
    aanvraag = maak_aanvraag(titel="Deze", themas=[meedoen])
    aanvraag.indienen(door=charlie, reden="Op tijd.", ingegaan=datum("12 september 2024"), bron="x")
    maak_bedrag(aanvraag=aanvraag, soort="gevraagd", bedrag=5_000_000, per=datum("12 september 2024"))

    def standen(peildatum):
        antwoord = client.get(LIJST, {"peildatum": peildatum})
        return [stand["slug"] for stand in antwoord.context["standen"]], tekst(antwoord)

    assert standen("2022-12-31")[0] == []
    stand, tekst_ = standen("2024-09-11")
    assert stand == ["voorbereiding"]
    assert "€ 5 miljoen" not in tekst_
    assert "Zo was het op <strong>11 september 2024</strong>" in tekst_
    stand, tekst_ = standen("2024-09-12")
    assert stand == ["wacht"]
    assert "€ 5 miljoen" in tekst_


def test_elke_balk_staat_in_de_tabel_en_andersom(client, aanvraag):
    wonen = maak_thema(naam="Wonen")
    aanvraag.themas.set([wonen], through_defaults={"bron": "x", "geldig_vanaf": datum("2023")})
    maak_bedrag(aanvraag=aanvraag, zekerheid="afgerond", bedrag=10_000_000, per=datum("2023"))
    tekst_ = tekst(client.get(LIJST, {"jaar": "2024"}))
    assert 'name="jaar"' in tekst_
    tekst_ = tekst(client.get(LIJST))
    # Once in each of the two drawings, of which one shows.
    assert (
        tekst_.count('aria-label="Volkshuisvestingsfonds, toegekend: ongeveer € 10 miljoen, voor wonen"') == 2
    )
    assert '<span class="bedrag">ongeveer € 10 miljoen</span>' in tekst_
    assert "ongeveer € 10.000.000" in tekst_


def test_de_dag_en_het_jaar_gaan_mee_naar_de_lijnen(client, aanvraag):
    maak_thema(naam="Wonen")
    maak_bedrag(aanvraag=aanvraag, per=datum("2023"))
    adressen = {
        regel.balk.adres
        for regel in client.get(LIJST, {"peildatum": "2024-12-31"}).context["dekking"]["regels"]
    }
    assert adressen
    assert all(adres.endswith("?peildatum=2024-12-31") for adres in adressen)


def test_meer_aanvragen_staan_achter_een_link_en_in_bladen(client, regeling):
    ronde = maak_ronde(regeling=regeling)
    plannen = [f"Plan {nummer:02}" for nummer in range(RUIMTE)]
    for naam in plannen:
        maak_aanvraag(titel=naam, ronde=ronde)
    maak_aanvraag(titel="Ander", ronde=ronde, status="onbekend")

    def namen(vraag):
        antwoord = client.get(f"{LIJST}{vraag}")
        return antwoord, [rij.titel for stand in antwoord.context["standen"] for rij in stand["aanvragen"]]

    eerste, getoond = namen("")
    assert getoond[-1] == "Ander"
    assert getoond[:-1] == plannen[: len(getoond) - 1] != plannen
    tekst_ = tekst(eerste)
    assert 'href="/geld/?stand=voorbereiding#voorbereiding"' in tekst_
    assert f"Bekijk alle {RUIMTE} aanvragen" in tekst_
    assert "?stand=onbekend" not in tekst_
    bladen = [namen(f"?stand=voorbereiding&pagina={nummer}&peildatum=2024-01-01")[1] for nummer in (1, 2, 3)]
    assert sum(bladen, []) == plannen
    assert client.get(LIJST, {"stand": "voorbereiding", "pagina": 4}).status_code == 404
    assert "Bekijk alle" in tekst(client.get(LIJST, {"stand": "weg"}))


def test_lege_lijst_zegt_wat_er_komt(client):
    assert "Hier komen de aanvragen te staan" in tekst(client.get(LIJST))


# One application


def test_een_aanvraag_voor_wie_beslist(client, aanvraag):
    aanvraag.penvoerder = maak_partner(naam="Gemeente Groningen")
    aanvraag.besluitdocument = maak_document(slug="brief", titel="Brief van 4 december")
    aanvraag.kenmerk = "2024-0000123"
    aanvraag.save()
    aanvraag.mede_aanvragers.set([maak_partner(naam="WerkPro")])
    koppeling = {"bron": "Een raadsbrief", "geldig_vanaf": datum("najaar 2023")}
    aanvraag.themas.set([maak_thema(naam="Wonen")], through_defaults=koppeling)
    aanvraag.wijken.set([maak_wijk(naam="Vinkhuizen")], through_defaults=koppeling)
    aanvraag.interventies.set([maak_interventie(titel="Woningverbetering")], through_defaults=koppeling)
    Hoofdthema.objects.create(regeling=aanvraag.ronde.regeling, naam="Betaalbare huizen").themas.set(
        [maak_thema(naam="Wonen en leven")]
    )
    tekst_ = pagina(client, aanvraag)
    for verwacht in (
        "<strong>Toegekend.</strong> Besluit: 4 december 2024.",
        "Geld om huizen op te knappen.",
        "Ministerie van BZK",
        "Volkshuisvestingsfonds, vierde ronde",
        "Gemeente Groningen</a>: dient de aanvraag in en ontvangt het geld. Zo'n partner heet de penvoerder.",
        "WerkPro</a>: vraagt mee aan.",
        "2024-0000123",
        "oktober 2024",
        "Lees het besluit: Brief van 4 december",
        "Sinds najaar 2023. Bron: Een raadsbrief",
        "Wonen",
        "Vinkhuizen",
        "Woningverbetering",
        "Vanaf 3 juni 2024, 09:00 uur tot 1 oktober 2024, 12:00 uur",
        "€ 113.996.000",
        "Regeling van 2024",
        "Hoeft niet",
        "De aanvragen krijgen punten.",
        "Betaalbare huizen: wonen en leven",
    ):
        assert verwacht in tekst_, verwacht


def test_oudere_bedragen_blijven_staan(client, aanvraag):
    maak_bedrag(
        aanvraag=aanvraag, zekerheid="afgerond", bedrag=10_000_000, bron="OOG TV", per=datum("november 2024")
    )
    maak_bedrag(aanvraag=aanvraag, zekerheid="exact", bedrag="10440872.29", per=datum("december 2024"))
    tekst_ = pagina(client, aanvraag)
    assert (
        tekst_.index("€ 10,4 miljoen") < tekst_.index("Eerder bekend") < tekst_.index("ongeveer € 10 miljoen")
    )
    assert "OOG TV" in tekst_


def test_stappen_met_dag_reden_en_bron(client, charlie):
    aanvraag = maak_aanvraag()
    aanvraag.indienen(
        door=charlie, reden="Op tijd verstuurd.", ingegaan=datum("12 september 2024"), bron="Het loket"
    )
    tekst_ = pagina(client, aanvraag)
    assert "Aangevraagd, nog geen antwoord" in tekst_
    assert "12 september 2024" in tekst_
    assert "Op tijd verstuurd." in tekst_
    assert "Het loket" in tekst_
    assert charlie.email not in tekst_


def test_wat_niet_bekend_is_staat_er(client):
    tekst_ = pagina(client, maak_aanvraag())
    for verwacht in (
        "Een uitleg in gewone woorden komt hier nog te staan",
        "Nog niet bekend voor welke plannen dit geld is",
        "Nog niet bekend voor welke wijken dit geld is",
        "Nog niet bekend voor welke thema's dit geld is",
    ):
        assert verwacht in tekst_.replace("&#x27;", "'"), verwacht


def test_partner_en_besluit_die_niet_openbaar_zijn_blijven_weg(client, aanvraag):
    aanvraag.penvoerder = maak_partner(naam="Geheime partner", openbaar_vanaf=None)
    aanvraag.besluitdocument = maak_document(titel="Geheim besluit", openbaar_vanaf=None)
    aanvraag.save()
    tekst_ = pagina(client, aanvraag)
    assert "Geheime partner" not in tekst_
    assert "Geheim besluit" not in tekst_


def test_verwacht_besluit(client):
    aanvraag = maak_aanvraag(
        status="in_beoordeling", ingediend_op=datum("mei 2025"), verwacht_op=datum("eind 2025")
    )
    assert "Nog niet. We verwachten het: eind 2025" in pagina(client, aanvraag)


def test_niet_openbaar_alleen_als_voorbeeld(client, charlie, rosa):
    geheim = maak_aanvraag(titel="Nog geheim", openbaar_vanaf=timezone.now() + datetime.timedelta(days=1))
    adres = f"/geld/{geheim.slug}/"
    assert client.get(f"{adres}?voorbeeld=1").status_code == 404
    client.force_login(charlie)
    assert client.get(adres).status_code == 404
    assert "Nog geheim" in tekst(client.get(f"{adres}?voorbeeld=1"))


def test_oud_adres_verwijst_door(client, aanvraag):
    aanvraag = Aanvraag.objects.get(pk=aanvraag.pk)
    aanvraag.slug = "huizen-noord"
    aanvraag.save()
    assert client.get("/geld/groningen-noord/")["Location"] == "/geld/huizen-noord/"


@pytest.mark.parametrize("waarde", VIJANDIG)
def test_vijandig(client, aanvraag, waarde):
    assert client.get(LIJST, {"stand": waarde, waarde: [waarde]}).status_code == 200
    assert client.get("/geld/groningen-noord/", {"voorbeeld": waarde}).status_code == 200


@pytest.mark.parametrize("adres", [LIJST, "/geld/groningen-noord/"])
def test_alleen_lezen_en_geen_cookie(client, aanvraag, adres):
    assert weigert_schrijven(adres)
    assert not client.get(adres).cookies


def test_script_in_tekst_is_onschadelijk(client, aanvraag):
    Aanvraag.objects.filter(pk=aanvraag.pk).update(
        titel="<script>alert(1)</script>", publiek="<p>x</p><script>alert(2)</script>"
    )
    for adres in (LIJST, "/geld/groningen-noord/"):
        assert "<script>alert" not in client.get(adres).content.decode()


def _vul(aantal, regeling):
    ronde = maak_ronde(regeling=regeling)
    vol = maak_aanvraag(slug=f"vol-{aantal}", ronde=ronde, penvoerder=maak_partner())
    vanaf, dag = vol.openbaar_vanaf, datum("2024")
    kleuren = {"kleur": "#000000", "kleur_vlak": "#FFFFFF", "kleur_donker": "#FFFFFF"}

    def naam(nummer):
        return f"{aantal}-{nummer}"

    themas = veel(Thema, aantal, slug=naam, naam=naam, **kleuren)
    wijken = veel(Wijk, aantal, slug=naam, naam=naam)
    partners = veel(Partner, aantal, slug=naam, naam=naam, soort="overig", openbaar_vanaf=vanaf)
    plannen = veel(
        Interventie,
        aantal,
        slug=naam,
        titel=naam,
        inspraak="raadplegen",
        inspraak_toelichting="x",
        openbaar_vanaf=vanaf,
    )
    aanvragen = veel(Aanvraag, aantal, slug=naam, titel=naam, ronde=ronde, openbaar_vanaf=vanaf)
    koppeling = {"bron": naam, "geldig_vanaf": dag}
    for van_wie in (lambda nummer: vol, aanvragen.__getitem__):
        veel(AanvraagThema, aantal, aanvraag=van_wie, thema=themas.__getitem__, **koppeling)
        veel(AanvraagWijk, aantal, aanvraag=van_wie, wijk=wijken.__getitem__, **koppeling)
        veel(AanvraagInterventie, aantal, aanvraag=van_wie, interventie=plannen.__getitem__, **koppeling)
        veel(AanvraagPartner, aantal, aanvraag=van_wie, partner=partners.__getitem__)
        veel(AanvraagStap, aantal, onderwerp=van_wie, naar="verkend", ingegaan=dag, reden="x")
        veel(
            AanvraagBedrag,
            aantal,
            aanvraag=van_wie,
            soort="gevraagd",
            zekerheid="exact",
            bedrag=1,
            bron="x",
            per=dag,
        )
    hoofdthemas = veel(Hoofdthema, aantal, regeling=regeling, naam=naam)
    veel(HoofdthemaThema, aantal, hoofdthema=hoofdthemas.__getitem__, thema=themas.__getitem__)


def test_evenveel_queries_bij_3_en_bij_300(client, regeling):
    gemeten = {}
    for aantal in (3, 300):
        _vul(aantal, regeling)
        gemeten[aantal] = (tel_queries(client, LIJST), tel_queries(client, f"/geld/vol-{aantal}/"))
    assert gemeten[3] == gemeten[300]
    assert max(gemeten[300]) <= 12, gemeten


@pytest.mark.django_db
def test_wat_eerder_bekend_was_dan_zijn_ronde_geeft_een_gewone_pagina(client):
    toen = timezone.now() - datetime.timedelta(days=100)
    aanvraag = maak_aanvraag(titel="Te vroeg", openbaar_vanaf=toen - datetime.timedelta(days=1))
    alles_vastgelegd_op(toen)
    type(aanvraag.ronde).pgh_event_model.objects.update(pgh_created_at=timezone.now())

    antwoord = client.get("/geld/", {"bekend_op": f"{toen + datetime.timedelta(days=50):%Y-%m-%d}"})

    assert antwoord.status_code == 200
    assert "Te vroeg" not in tekst(antwoord)
