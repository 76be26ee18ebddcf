"""The letter to the council, reproduced: what the page says of a day, read from dated rows alone."""

import datetime
from datetime import timedelta

import pytest
from django.utils import timezone

from coalitie.site import peil
from coalitie.site.peil import OngeldigPeil, lees_peil
from financiering.models import Aanvraag, AanvraagBedrag
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_begrotingsregel,
    maak_behoefte,
    maak_interventie,
    maak_thema,
    maak_toegezegd,
)
from tests.site.boom import Boom
from tests.site.vragen import VIJANDIG, tekst
from tests.toen import laatste_op, leg_vast_op

pytestmark = pytest.mark.django_db

GELD = "/geld/"
# Of the scheme and for what, as the table of the figure has them.
NPG = ("Nationaal Programma Groningen", "voor leren")
PMG = ("Preventie met Gezag", "voor veilig zijn")
KW_BRIEF = ("Kansrijke Wijk", "voor leren en werken")
KW = ("Kansrijke Wijk", "voor meedoen, leren en werken")
VHF = ("Volkshuisvestingsfonds", "voor wonen")
DEAL_2020 = ("Regio Deal", "voor meedoen, leren en veilig zijn")
DEAL_2023 = ("Regio Deal", "voor alle thema's samen")
JTF = ("Just Transition Fund", "voor leren en werken")
WONINGBOUW = ("Woningbouwafspraken NPLV", "voor wonen")
ONBEKEND = "bedrag nog niet bekend"
OUD = {"toegekend": "ongeveer € 15 miljoen"}


def lees(client, dag, **ook):
    """Return what the page says of a day: ``{(source, for what): {how sure: amount}}``, and the holes."""
    antwoord = client.get(GELD, {"peildatum": dag, **ook} if dag else ook)
    assert antwoord.status_code == 200
    pagina = Boom(antwoord.content.decode()).top
    (tabel,) = [een for een in pagina.alle("table") if "dekking__tabel" in een.attrs["class"]] or [None]
    figuur = {}
    for rij in tabel.alle("tr")[1:] if tabel else ():
        bron, waarvoor, trede, bedrag = rij.kinderen()
        # Without the round, which is named where a scheme has more bars than one.
        sleutel = (bron.alle("a")[0].tekst().partition(", ")[0], waarvoor.tekst())
        bedrag = bedrag.alle("span")[0].tekst().replace("\u00a0", " ")
        figuur.setdefault(sleutel, {})[trede.tekst()] = bedrag
    gaten = [lijst for lijst in pagina.alle("ul") if lijst.attrs.get("class") == "dekking__gaten"]
    return figuur, [gat.tekst() for lijst in gaten for gat in lijst.alle("li")]


def gaten_voor(gaten):
    """Return the themes without money of their own, as the page names them."""
    return [
        gat.removeprefix("Voor ").partition(" is nog geen geld gevonden")[0]
        for gat in gaten
        if "gevonden" in gat
    ]


def test_de_brief_van_het_najaar_van_2023(client, voorbeeld):
    figuur, gaten = lees(client, "2023-11-15")
    assert figuur[PMG] == {"toegekend": "ongeveer € 4 miljoen"}
    assert figuur[KW_BRIEF] == {"aangevraagd": ONBEKEND}
    assert figuur[VHF] == {"aangevraagd": ONBEKEND, "toegekend": "ongeveer € 10,5 miljoen"}
    assert figuur[DEAL_2023] == {"aangevraagd": ONBEKEND}
    assert figuur[DEAL_2020] == OUD
    assert set(figuur) == {PMG, KW_BRIEF, VHF, DEAL_2023, DEAL_2020, NPG}
    assert gaten == [
        "Voor meedoen is nog geen geld gevonden. Er was al geld toegekend, maar daarvan is niet bekend of er "
        "nog iets over is: Regio Deal Groningen-Noord."
    ]
    inhoud = tekst(client.get(GELD, {"peildatum": "2023-11-15"}))
    assert "Regio Deal Groningen-Noord</span>: Toegekend, we voeren het uit" in inhoud
    assert "aangevraagd: 3 bedragen nog niet bekend; voor meedoen is nog geen geld gevonden." in inhoud


def test_balken_van_een_regeling_zijn_uit_elkaar_te_houden(client, voorbeeld):
    def namen(vraag):
        return [regel.balk.naam for regel in client.get(GELD + vraag).context["dekking"]["regels"]]

    toen = namen("?peildatum=2023-11-15")
    assert {"Regio Deal, derde ronde", "Regio Deal, vijfde ronde"} < set(toen)
    assert {"Volkshuisvestingsfonds, 2021", "Volkshuisvestingsfonds, 2023", "Kansrijke Wijk"} < set(toen)
    assert len(toen) == len(set(toen))
    assert "Regio Deal" in namen("?peildatum=2022-01-01")


def test_wat_niemand_weet_is_geen_gat_en_leidt_naar_de_regel(client, voorbeeld):
    dekking = client.get(GELD).context["dekking"]
    assert dekking["gaten"] == []
    assert [(gat.zin, gat.adres) for gat in dekking["onbekend"]] == [
        (
            "Hoeveel geld plannen bij leren en werken nodig hebben, is nog niet bekend.",
            "/geld/behoeften/?soort=geld",
        ),
        (
            "Hoeveel geld plannen bij wonen nodig hebben, is nog niet bekend.",
            "/geld/behoeften/?soort=geld&thema=wonen",
        ),
    ]
    assert dekking["breed"].gaten == dekking["smal"].gaten == ()
    assert "1 regel." in tekst(client.get(dekking["onbekend"][1].adres))


def test_een_gat_leidt_naar_wat_er_nodig_is_op_dezelfde_dag(client):
    plan = maak_interventie(themas=[maak_thema(slug="leren", naam="Leren")])
    maak_behoefte(interventie=plan, hoeveelheid=50_000, per=datum("2024"))
    gelezen = tekst(client.get(GELD, {"peildatum": "2024-05-01"}))
    adres = "/geld/behoeften/?soort=geld&amp;thema=leren&amp;peildatum=2024-05-01"
    assert (
        f'<a href="{adres}">Voor plannen bij leren is nog geen geld gevraagd of gevonden: € 50.000.</a>'
        in gelezen
    )


@pytest.mark.parametrize(
    ("dag", "wel", "niet", "gaten"),
    [
        ("2020-06-30", {}, {DEAL_2020, PMG}, ["meedoen", "leren", "werken", "wonen"]),
        # The deal had just been made and was carried out at once; until when, no source says.
        ("2020-07-01", {DEAL_2020: OUD}, {VHF}, ["meedoen", "leren", "werken", "wonen"]),
        (
            "2022-12-20",
            {VHF: {"toegekend": "ongeveer € 10,5 miljoen"}},
            {PMG},
            ["meedoen", "werken", "veilig zijn"],
        ),
        ("2022-12-21", {PMG: {"toegekend": "ongeveer € 4 miljoen"}}, {KW, KW_BRIEF}, ["meedoen", "werken"]),
        ("2023-08-31", {}, {KW_BRIEF, DEAL_2023}, ["meedoen", "werken"]),
        ("2023-12-07", {KW: {"aangevraagd": ONBEKEND}}, {KW_BRIEF}, []),
        ("2023-12-08", {KW: {"toegekend": "ongeveer € 11 miljoen"}}, {KW_BRIEF}, []),
        ("2024-02-08", {DEAL_2023: {"aangevraagd": ONBEKEND}}, {JTF}, []),
        ("2024-02-09", {DEAL_2023: {"geselecteerd of gereserveerd": "ongeveer € 10 miljoen"}}, {JTF}, []),
        (
            "2024-12-04",
            {VHF: {"toegekend": "ongeveer € 20,9 miljoen", "aangevraagd": ONBEKEND}},
            {WONINGBOUW},
            [],
        ),
        ("2025-12-10", {WONINGBOUW: {"geselecteerd of gereserveerd": "€ 22,5 tot 27 miljoen"}}, set(), []),
        ("2025-12-11", {KW: {"toegekend": "ongeveer € 29 miljoen"}}, set(), []),
        (None, {JTF: {"toegekend": "ongeveer € 2,9 miljoen"}, DEAL_2020: OUD}, {KW_BRIEF}, []),
    ],
)
def test_andere_dagen(client, voorbeeld, dag, wel, niet, gaten):
    figuur, alle = lees(client, dag)
    assert {sleutel: figuur.get(sleutel) for sleutel in wel} == wel
    assert not niet & set(figuur)
    assert gaten_voor(alle)[:4] == gaten[:4]


def test_een_jaar_zegt_wat_er_niet_van_bekend_is(client, voorbeeld):
    inhoud = tekst(client.get(GELD, {"peildatum": "2023-12-31", "jaar": "2024"}))
    assert "Kansrijke Wijk 2023-2025</span>: Toegekend; bedrag voor de hele looptijd" in inhoud
    assert "Preventie met Gezag</span>: Toegekend; jaar niet bekend" in inhoud
    assert "Van 7 bronnen is niet bekend hoeveel er voor dit jaar is." in inhoud
    figuur, _gaten = lees(client, "2026-01-01", jaar="2024")
    assert KW in figuur
    assert KW not in lees(client, "2026-01-01", jaar="2029")[0]


@pytest.mark.parametrize("jaar", ["2024", "2025"])
def test_een_jaar_dat_voorbij_is_heeft_geen_gat_waar_toen_geld_was(client, voorbeeld, jaar):
    figuur, gaten = lees(client, "2026-06-01", jaar=jaar)
    assert KW in figuur
    assert gaten_voor(gaten) == []
    # Of a year before it nothing is known for taking part: no day until when, or no money at all.
    assert "meedoen" in gaten_voor(lees(client, "2026-06-01", jaar="2022")[1])[0]


@pytest.mark.parametrize("status", ["in_uitvoering", "verantwoord", "vastgesteld"])
def test_geld_dat_op_is_was_er_wel_voor_zijn_eigen_jaar(client, status):
    themas = [maak_thema(slug="leren", naam="Leren"), maak_thema(slug="wonen", naam="Wonen")]
    oud = maak_aanvraag(
        status=status, besloten_op=datum("2023"), begin=datum("2023"), eind=datum("2024"), themas=themas[:1]
    )
    oud.leg_stap_vast(van="", naar=status, ingegaan=datum("2023"), reden="x", bron="", door=None)

    def voor(**jaar):
        return [gat.partition(" is ")[0] for gat in lees(client, "2025-06-01", **jaar)[1]]

    assert voor(jaar="2024") == ["Voor wonen"]
    assert voor(jaar="2025") == voor() == ["Voor leren", "Voor wonen"]


def test_een_regel_voor_dat_jaar_is_geld_voor_dat_jaar_ook_zonder_laatste_dag(client):
    themas = [maak_thema(slug="leren", naam="Leren"), maak_thema(slug="wonen", naam="Wonen")]
    bezig = maak_aanvraag(status="in_uitvoering", besloten_op=datum("2023"), themas=themas[:1])
    maak_begrotingsregel(aanvraag=bezig, jaar=2024)
    maak_begrotingsregel(aanvraag=bezig, jaar=2025, bedrag=0)

    def voor(jaar):
        return [gat.split()[1] for gat in lees(client, "2026-06-01", jaar=jaar)[1]]

    assert voor("2024") == ["wonen"]
    assert voor("2025") == ["leren", "wonen"]


def test_wat_een_partner_al_betaalde_was_er_wel_voor_zijn_eigen_jaar(client):
    themas = [maak_thema(slug="leren", naam="Leren"), maak_thema(slug="wonen", naam="Wonen")]
    belofte = maak_toegezegd(
        interventie=maak_interventie(themas=themas[:1]), begin=datum("2024"), eind=datum("2024")
    )
    belofte.afsluiten(door=None, reden="Klaar.", ingegaan=datum("2025"))

    def voor(**jaar):
        return [gat.split()[1] for gat in lees(client, "2026-06-01", **jaar)[1]]

    assert voor(jaar="2024") == ["wonen"]
    assert voor(jaar="2025") == voor() == ["leren", "wonen"]


def test_van_meer_dan_vier_staat_er_hoeveel_er_nog_zijn(client):
    for nummer in range(6):
        plan = maak_interventie(themas=[maak_thema(naam=f"Thema {nummer}")])
        maak_behoefte(interventie=plan, zekerheid="onbekend", hoeveelheid=None)
    gelezen = tekst(client.get(GELD))
    assert (
        '<a class="utrecht-link utrecht-link--html-a" href="/geld/behoeften/?soort=geld">En nog 2</a>'
        in gelezen
    )


# What the portal knew


@pytest.fixture
def verteld():
    """An application of 2023 that was typed in 400 days ago; its amount was corrected yesterday."""
    nu = timezone.now()
    toen, gisteren = nu - timedelta(days=400), nu - timedelta(days=1)
    thema = maak_thema(slug="leren", naam="Leren")
    ander = maak_thema(slug="wonen", naam="Wonen")
    aanvraag = maak_aanvraag(
        slug="school",
        titel="School",
        status="ingediend",
        ingediend_op=datum("2023"),
        themas=[thema],
        openbaar_vanaf=toen - timedelta(days=1),
    )
    bedrag = maak_bedrag(aanvraag=aanvraag, soort="gevraagd", bedrag=1_000, per=datum("2023"))
    ronde = aanvraag.ronde
    leg_vast_op(
        toen,
        thema,
        ander,
        aanvraag,
        bedrag,
        ronde,
        ronde.regeling,
        *aanvraag.stappen.all(),
        *aanvraag.themakoppelingen.all(),
    )
    bedrag.bedrag = 2_000
    bedrag.save()
    laatste_op(gisteren, bedrag)
    return aanvraag, toen.date(), ander


def test_wat_we_toen_wisten(client, verteld):
    aanvraag, toen, _ander = verteld
    sleutel = (aanvraag.ronde.regeling.naam, "voor leren")
    vroeger = {"bekend_op": str(toen + timedelta(days=2))}
    assert lees(client, "2024-01-01")[0] == {sleutel: {"aangevraagd": "€ 2.000"}}
    assert lees(client, "2024-01-01", **vroeger)[0] == {sleutel: {"aangevraagd": "€ 1.000"}}
    assert lees(client, "2024-01-01", bekend_op=str(toen - timedelta(days=2)))[0] == {}
    assert "1.000" in tekst(client.get(aanvraag.get_absolute_url(), vroeger))
    assert (
        client.get(aanvraag.get_absolute_url(), {"bekend_op": str(toen - timedelta(days=2))}).status_code
        == 404
    )
    # And nothing of it is left behind.
    assert lees(client, "2024-01-01")[0] == {sleutel: {"aangevraagd": "€ 2.000"}}


def test_een_moment_op_de_minuut(client, verteld):
    aanvraag, _toen, _ander = verteld
    gebeurtenis = AanvraagBedrag.pgh_event_model.objects.order_by("pgh_id").last()
    moment = timezone.localtime(gebeurtenis.pgh_created_at)
    for verschil, euro in ((-1, "€ 1.000"), (1, "€ 2.000")):
        gevraagd = (moment + timedelta(minutes=verschil)).isoformat(timespec="minutes")
        figuur, _gaten = lees(client, "2024-01-01", bekend_op=gevraagd)
        assert figuur == {(aanvraag.ronde.regeling.naam, "voor leren"): {"aangevraagd": euro}}


def test_wat_niet_meer_openbaar_is_komt_niet_terug(client, verteld):
    aanvraag, toen, _ander = verteld
    Aanvraag.objects.update(openbaar_vanaf=None)
    vroeger = {"peildatum": "2024-01-01", "bekend_op": str(toen + timedelta(days=2))}
    assert "School" not in tekst(client.get(GELD, vroeger))
    assert client.get(aanvraag.get_absolute_url(), vroeger).status_code == 404


def test_de_gevraagde_dag_gaat_mee_in_de_verwijzingen(client, verteld):
    vraag = "?peildatum=2024-01-01&jaar=2024"
    pagina = Boom(client.get(GELD + vraag).content.decode()).top
    (tabel,) = [een for een in pagina.alle("table") if "dekking__tabel" in een.attrs["class"]]
    assert [een.attrs["href"] for een in tabel.alle("a")] == [f"/geld/school/{vraag}"]
    assert "Laat zien hoe het nu is" in pagina.tekst()
    assert "Laat zien hoe het nu is" not in tekst(client.get(GELD))


def test_de_paginacache_houdt_dagen_uit_elkaar(client, verteld, settings):
    settings.PAGINACACHE = True
    _aanvraag, toen, _ander = verteld
    for _keer in range(2):
        assert "€ 2.000" in tekst(client.get(GELD)).replace("\u00a0", " ")
        vroeger = client.get(GELD, {"bekend_op": str(toen + timedelta(days=2))})
        assert "€ 1.000" in tekst(vroeger).replace("\u00a0", " ")


# What cannot be asked


MORGEN = "morgen"


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ({"peildatum": "15-11-2023"}, "Schrijf de dag als 2023-11-15"),
        ({"peildatum": "2023-02-30"}, "Schrijf de dag als 2023-11-15"),
        ({"peildatum": "1999-12-31"}, "Kies een dag in 2000 of later"),
        ({"peildatum": MORGEN}, "Deze dag moet nog komen"),
        ({"bekend_op": MORGEN}, "Deze dag moet nog komen"),
        ({"bekend_op": "2023-11-15T25:00"}, "Schrijf bijvoorbeeld 2023-11-15T12:00"),
        ({"bekend_op": "2100-01-01T12:00"}, "Dit moment moet nog komen"),
        ({"bekend_op": "1999-01-01T12:00"}, "Kies een dag in 2000 of later"),
        ({"jaar": "1850"}, "Kies een jaar van 2015 tot en met 2060"),
        ({"jaar": "nul"}, "Kies een jaar van 2015 tot en met 2060"),
    ],
)
def test_wat_niet_kan_wordt_gezegd(client, vraag, zin):
    if MORGEN in vraag.values():
        vraag = dict.fromkeys(vraag, str(timezone.localdate() + timedelta(days=1)))
    antwoord = client.get(GELD, {**vraag, "stand": "wacht"})
    assert antwoord.status_code == 400
    assert zin in tekst(antwoord)
    # The rest of what was asked is not lost, and it can be asked anew at once.
    assert f'href="{GELD}?stand=wacht"' in tekst(antwoord)
    assert '<input type="hidden" name="stand" value="wacht" />' in tekst(antwoord)
    assert 'name="peildatum"' in tekst(antwoord)


@pytest.mark.parametrize(
    "zone", ["+23:59", "-23:59", "+15:59:59.999999", "+01:00:00.000001", "+02:00:30", "+00:00", "Z"]
)
def test_een_rare_tijdzone_is_een_moment_of_een_nette_weigering(client, zone):
    antwoord = client.get(GELD, {"bekend_op": f"2024-03-01T12:00{zone}"})
    assert antwoord.status_code in (200, 400)


@pytest.mark.parametrize("naam", ["peildatum", "bekend_op", "jaar"])
@pytest.mark.parametrize("waarde", VIJANDIG)
def test_kwade_vragen(client, naam, waarde):
    antwoord = client.get(GELD, {naam: waarde})
    assert antwoord.status_code == 400
    assert "<script>alert" not in tekst(antwoord)
    with pytest.raises(OngeldigPeil):
        lees_peil({naam: waarde})


def test_een_lege_vraag_is_vandaag_en_een_dag_loopt_tot_middernacht_in_groningen():
    peil = lees_peil({"peildatum": " ", "bekend_op": "", "jaar": ""})
    assert (peil.datum, peil.bekend_op, peil.jaar) == (timezone.localdate(), None, None)
    moment = lees_peil({"bekend_op": "2024-03-31"}).bekend_op  # the night in which summer time begins
    assert moment.isoformat() == "2024-03-31T23:59:59.999999+02:00"
    assert (
        lees_peil({"bekend_op": "2024-03-31T12:00 02:00"}).bekend_op.isoformat()
        == "2024-03-31T12:00:00+02:00"
    )
    assert lees_peil({"jaar": "2024", "peildatum": "2024-02-29"}).datum == datetime.date(2024, 2, 29)


def test_wie_te_vaak_vraagt_wat_bekend_was_wacht_een_minuut(client, monkeypatch):
    monkeypatch.setattr(peil.VERLEDEN, "per_adres", 2)

    def vraag(adres, **ook):
        return client.get(adres, {"bekend_op": timezone.localdate().isoformat(), **ook})

    antwoorden = [vraag(adres) for adres in (GELD, "/geld/behoeften/", "/geld/gemeente/")]

    assert [antwoord.status_code for antwoord in antwoorden] == [200, 200, 429]
    assert antwoorden[2]["Retry-After"] == "60"
    assert "Probeer het over een minuut opnieuw" in tekst(antwoorden[2])
    assert vraag(GELD, bekend_op="").status_code == 200, "alleen wat veel werk is telt"
