"""Stories: choosing among them, going on from one to the next, following and sharing them."""

from datetime import timedelta
from html import unescape
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from coalitie.basis.zoeken.bijhouden import loop_na
from coalitie.site import verhaalkeuzes
from coalitie.site.vindbaar import BRONNEN
from tests.makers import maak_bericht, maak_interventie, maak_partner, maak_thema, maak_verhaal, maak_wijk
from tests.site.vragen import VIJANDIG, tekst, tel_queries
from verhalen.models import CitaatBlok

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def dagen_geleden(aantal):
    return timezone.now() - timedelta(days=aantal)


@pytest.fixture
def programma(db):
    """Make three stories: Leren and Beijum with partner Nijestee, Leren, and Wonen in Beijum."""
    leren, wonen = maak_thema(slug="leren", naam="Leren"), maak_thema(slug="wonen", naam="Wonen")
    beijum = maak_wijk(slug="beijum", naam="Beijum")
    maak_wijk(slug="leeg", naam="Lege wijk")
    partner = maak_partner(slug="nijestee", naam="Nijestee")
    stil = maak_partner(slug="stil", naam="Stille partner", openbaar_vanaf=None)
    maak_verhaal(
        titel="Alles",
        themas=[leren],
        wijken=[beijum],
        partners=[partner, stil],
        publiceren_op=dagen_geleden(1),
    )
    maak_verhaal(titel="Thema", themas=[leren], publiceren_op=dagen_geleden(2))
    maak_verhaal(titel="Ander", themas=[wonen], wijken=[beijum], publiceren_op=dagen_geleden(3))
    maak_verhaal(titel="Concept", themas=[leren], wijken=[beijum], partners=[partner], status="concept")


def lees(client, **keuzes):
    antwoord = client.get("/verhalen/", keuzes)
    assert antwoord.status_code == 200
    return unescape(tekst(antwoord))


def titels(pagina):
    """Return which of the stories of the programme are on the page, in order."""
    lijst = pagina.partition("<main")[2]
    gevonden = {naam: lijst.find(f">{naam}</a>") for naam in ("Alles", "Thema", "Ander", "Concept")}
    return [naam for naam in sorted(gevonden, key=gevonden.get) if gevonden[naam] >= 0]


@pytest.fixture(params=[True, False], ids=["in het geheugen", "lange lijst"])
def kort_en_lang(request, monkeypatch, programma):
    """Do it with few stories, and as with very many."""
    if not request.param:
        monkeypatch.setattr(verhaalkeuzes, "IN_HET_GEHEUGEN", 1)
        monkeypatch.setattr(verhaalkeuzes, "TELLING_GELDT", 0)


@pytest.mark.parametrize(
    ("keuzes", "over"),
    [
        ({}, ["Alles", "Thema", "Ander"]),
        ({"thema": "leren"}, ["Alles", "Thema"]),
        ({"wijk": "beijum"}, ["Alles", "Ander"]),
        ({"partner": "nijestee"}, ["Alles"]),
        ({"thema": "wonen", "wijk": "beijum"}, ["Ander"]),
        ({"thema": "wonen", "partner": "nijestee"}, []),
        ({"thema": ""}, ["Alles", "Thema", "Ander"]),
    ],
)
def test_keuzes_laten_over_wat_bij_alle_past(client, kort_en_lang, keuzes, over):
    assert titels(lees(client, **keuzes)) == over


def test_naast_elke_keuze_staat_hoeveel_die_geeft(client, kort_en_lang):
    pagina = lees(client)
    for keuze in ("Leren (2)", "Wonen (1)", "Beijum (2)", "Nijestee (1)"):
        assert keuze in pagina, keuze
    assert "Lege wijk" not in pagina.partition("<form")[2].partition("</form>")[0]
    assert "Stille partner" not in pagina

    pagina = lees(client, thema="wonen", wijk="beijum")
    for keuze in ("Leren (1)", "Wonen (1)", "Beijum (1)", "Nijestee (0)"):
        assert keuze in pagina, keuze
    assert '<option value="wonen" selected>' in pagina
    assert '<option value="beijum" selected>' in pagina


def test_een_lange_lijst_is_te_bladeren_zonder_te_tellen(client, monkeypatch, programma):
    monkeypatch.setattr(verhaalkeuzes, "IN_HET_GEHEUGEN", 2)
    thema = maak_thema(slug="veel")
    for nummer in range(13):
        maak_verhaal(titel=f"Nummer {nummer:02}", themas=[thema], publiceren_op=dagen_geleden(nummer + 5))

    eerste, tweede = lees(client, thema="veel"), lees(client, thema="veel", pagina=2)

    assert "Nummer 11" in eerste
    assert "Nummer 12" not in eerste
    assert 'href="?thema=veel&pagina=2"' in eerste
    assert "Nummer 12" in tweede
    assert 'rel="next"' not in tweede
    assert client.get("/verhalen/?thema=veel&pagina=3").status_code == 404


@pytest.mark.parametrize("naam", ["thema", "wijk", "partner"])
@pytest.mark.parametrize("waarde", ["atlantis", "stil", *VIJANDIG])
def test_een_keuze_die_er_niet_is_wordt_gezegd(client, programma, naam, waarde):
    pagina = lees(client, **{naam: waarde})

    assert f"We kennen geen {naam} “" in pagina
    assert titels(pagina) == []
    assert "<script>alert" not in client.get("/verhalen/", {naam: waarde}).content.decode()


def test_kiezen_kost_een_vast_aantal_vragen(client, programma):
    adressen = ("/verhalen/", "/verhalen/?thema=leren&wijk=beijum", "/berichten/")
    maak_bericht()
    weinig = [tel_queries(client, adres) for adres in adressen]
    for _ in range(15):
        maak_verhaal(themas=[maak_thema()], wijken=[maak_wijk()], partners=[maak_partner()])
        maak_bericht()

    assert [tel_queries(client, adres) for adres in adressen] == weinig
    assert max(weinig) <= 12


def test_lees_ook_is_eerst_van_dezelfde_wijk_en_hetzelfde_thema(client):
    leren, beijum = maak_thema(), maak_wijk()
    maak_verhaal(slug="een", titel="Dit verhaal", themas=[leren], wijken=[beijum])
    maak_verhaal(titel="Nieuw elders", publiceren_op=dagen_geleden(2))
    maak_verhaal(titel="Nieuw thema", themas=[leren], publiceren_op=dagen_geleden(3))
    maak_verhaal(titel="Oud beide", themas=[leren], wijken=[beijum], publiceren_op=dagen_geleden(9))
    maak_verhaal(titel="Concept beide", themas=[leren], wijken=[beijum], status="concept")
    maak_verhaal(titel="Nieuwer beide", themas=[leren], wijken=[beijum], publiceren_op=dagen_geleden(8))

    lees_ook = tekst(client.get("/verhalen/een/")).partition('id="lees-ook"')[2].partition("</section>")[0]

    plekken = [lees_ook.find(titel) for titel in ("Nieuwer beide", "Oud beide", "Nieuw thema")]
    assert -1 not in plekken
    assert plekken == sorted(plekken)
    for niet in ("Dit verhaal", "Concept beide", "Nieuw elders"):
        assert niet not in lees_ook


def test_verhaal_en_plan_wijzen_naar_elkaar(client):
    plan = maak_interventie(slug="plan", titel="Een plan", status="uitvoering")
    maak_verhaal(slug="een", titel="Een verhaal", interventies=[plan])

    pagina = tekst(client.get("/verhalen/een/"))

    hoe_nu = pagina.partition("Hoe is het nu?")[2].partition("</section>")[0]
    assert 'href="/interventies/plan/"' in hoe_nu
    assert "We zijn bezig" in hoe_nu
    assert 'href="/verhalen/een/"' in client.get("/interventies/plan/").content.decode()


@pytest.mark.parametrize(
    ("woorden", "zin"), [(3, "1 minuut lezen"), (299, "1 minuut lezen"), (700, "4 minuten lezen")]
)
def test_leestijd_telt_alle_blokken(client, woorden, zin):
    verhaal = maak_verhaal(slug="een", intro="", tekst=f"<p>{'woord ' * (woorden // 2)}</p>")
    CitaatBlok.objects.create(
        parent=verhaal, region="inhoud", ordering=20, citaat="woord " * (woorden - woorden // 2), wie="Noor"
    )

    assert zin in tekst(client.get("/verhalen/een/"))


def test_delen_kan_zonder_script_per_mail(client, settings):
    maak_verhaal(slug="een", titel="Lampen & licht?")

    pagina = unescape(tekst(client.get("/verhalen/een/")))

    adres = pagina.partition('href="mailto:')[2].partition('"')[0]
    assert unquote(adres) == f"?subject=Lampen & licht?&body={settings.PORTAAL_URL}/verhalen/een/"
    assert "&licht" not in adres
    knop = pagina.partition("data-deel")[0].rpartition("<button")[2]
    assert "hidden" in knop


class TestFeed:
    def titels(self, client, **vraag):
        antwoord = client.get("/verhalen/feed/", vraag)
        boom = ElementTree.fromstring(antwoord.content)  # noqa: S314 - our own feed
        return boom, [stuk.find(f"{ATOM}title").text for stuk in boom.findall(f"{ATOM}entry")]

    def test_per_thema_en_per_wijk(self, client, programma):
        assert self.titels(client)[1] == ["Alles", "Thema", "Ander"]
        boom, gevonden = self.titels(client, thema="leren")
        assert gevonden == ["Alles", "Thema"]
        assert "Leren" in boom.find(f"{ATOM}title").text
        assert boom.find(f"{ATOM}link[@rel='self']").get("href").endswith("/verhalen/feed/?thema=leren")
        assert self.titels(client, wijk="beijum")[1] == ["Alles", "Ander"]
        assert self.titels(client, thema="wonen", wijk="beijum")[1] == ["Ander"]

    @pytest.mark.parametrize("waarde", ["atlantis", *VIJANDIG])
    def test_van_wat_er_niet_is_is_er_niet(self, client, programma, waarde):
        for naam in ("thema", "wijk"):
            assert client.get("/verhalen/feed/", {naam: waarde}).status_code == 404

    def test_wordt_niet_opnieuw_gestuurd_als_er_niets_nieuws_is(self, client, programma):
        kenmerk = client.get("/verhalen/feed/?thema=leren")["ETag"]
        koppen = {"If-None-Match": kenmerk}
        assert client.get("/verhalen/feed/?thema=leren", headers=koppen).status_code == 304
        maak_verhaal(themas=[maak_thema()])
        assert client.get("/verhalen/feed/?thema=leren", headers=koppen).status_code == 304
        assert client.get("/verhalen/feed/?thema=wonen", headers=koppen).status_code == 200

    @pytest.mark.parametrize(
        ("pagina", "feed"),
        [
            ("/themas/leren/", "/verhalen/feed/?thema=leren"),
            ("/wijken/beijum/", "/verhalen/feed/?wijk=beijum"),
            ("/verhalen/?thema=leren&wijk=beijum", "/verhalen/feed/?thema=leren&wijk=beijum"),
        ],
    )
    def test_staat_op_de_pagina_waar_hij_bij_hoort(self, client, programma, pagina, feed):
        kop = unescape(tekst(client.get(pagina)).partition("</head>")[0])
        assert f'href="{feed}"' in kop.partition('type="application/atom+xml"')[2]


class TestKortNieuws:
    def test_staat_in_bladzijden(self, client):
        for nummer in range(21):
            maak_bericht(titel=f"Nummer {nummer:02}")

        eerste, tweede = tekst(client.get("/berichten/")), tekst(client.get("/berichten/?pagina=2"))

        assert ("Nummer 20" in eerste, "Nummer 00" in eerste) == (True, False)
        assert "Nummer 00" in tweede
        assert client.get("/berichten/?pagina=3").status_code == 404
        assert 'href="/berichten/"' in client.get("/verhalen/").content.decode()

    def test_heeft_een_eigen_pagina(self, client):
        maak_bericht(slug="een", titel="Geld erbij", bron_naam="De krant")
        maak_bericht(slug="later", titel="Stil", openbaar_vanaf=None)

        assert "De krant" in tekst(client.get("/berichten/een/"))
        assert client.get("/berichten/later/").status_code == 404

    def test_een_oud_adres_wijst_naar_het_nieuwe(self, client):
        bericht = maak_bericht(slug="oud")
        bericht.slug = "nieuw"
        bericht.save()

        assert client.get("/berichten/oud/")["Location"] == "/berichten/nieuw/"


def test_de_telling_van_een_lange_lijst_volgt_de_zoektekst(client, monkeypatch, programma):
    monkeypatch.setattr(verhaalkeuzes, "IN_HET_GEHEUGEN", 1)
    assert loop_na(BRONNEN) == 0
    assert "Leren (2)" in lees(client)
