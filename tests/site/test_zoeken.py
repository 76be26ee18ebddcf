"""Searching: what is found, in which order, how it is shown, and what never is."""

from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from coalitie.basis.models import Portaal, Zoektekst
from coalitie.basis.zoeken import vinden
from coalitie.basis.zoeken.bijhouden import loop_na
from coalitie.basis.zoeken.woorden import tel_woorden
from coalitie.site.vindbaar import BRONNEN
from tests.makers import (
    gisteren,
    maak_aanvraag,
    maak_bericht,
    maak_besluit,
    maak_document,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verhaal,
    maak_wens,
    maak_wijk,
)
from tests.site.vragen import VIJANDIG, tekst, tel_queries, weigert_schrijven
from verhalen.models import CitaatBlok, TekstBlok, Toestemming, Verhaal

pytestmark = pytest.mark.django_db


def ruw(client, q, **meer):
    """Return the page with what was found, as it is sent."""
    antwoord = client.get("/zoeken/", {"q": q, **meer})
    assert antwoord.status_code == 200
    return tekst(antwoord)


def zoek(client, q, **meer):
    """Return that page as it is read."""
    return unescape(ruw(client, q, **meer)).replace("\xa0", " ")


def adressen(client, q, **meer):
    """Return the addresses that were found, best first."""
    uitslag = zoek(client, q, **meer).partition('<ol class="zoekuitslag">')[2].partition("</ol>")[0]
    return [deel.partition('"')[0] for deel in uitslag.split('href="')[1:]]


def test_vindt_in_alles_wat_er_te_lezen_is(client):
    woord = "Zonnewijzer"
    maak_verhaal(slug="v", tekst=f"<p>Bij de <em>{woord}</em>.</p>")
    maak_bericht(slug="b", tekst=f"<p>Een {woord}.</p>")
    maak_interventie(slug="i", tekst=f"<p>Een {woord}.</p>")
    maak_wijk(slug="w", intro=f"<p>Een {woord}.</p>")
    maak_thema(slug="t", wat_we_willen=f"Een {woord}.")
    maak_partner(slug="p", korte_tekst=f"Een {woord}.")
    maak_aanvraag(slug="a", publiek=f"<p>Een {woord}.</p>")
    maak_document(slug="d", omschrijving=f"Een {woord}.")
    maak_besluit(slug="be", reden=f"Een {woord}.")

    gevonden = adressen(client, woord.lower())

    assert sorted(gevonden) == [
        "/berichten/b/",
        "/besluiten/be/",
        "/documenten/#d",
        "/geld/a/",
        "/interventies/i/",
        "/partners/p/",
        "/themas/t/",
        "/verhalen/v/",
        "/wijken/w/",
    ]


@pytest.mark.parametrize(
    ("staat_er", "gezocht"),
    [
        ("scholen", "school"),
        ("vergaderingen", "vergadering"),
        ("een huis", "huizen"),
        ("de huizen", "huis"),
        ("brieven", "brief"),
        ("Paddepoel-Noord", "paddepoel noord"),
        ("één café", "cafe"),
        ("een cafe", "CAFÉ"),
    ],
)
def test_de_vorm_van_een_woord_maakt_niet_uit(client, staat_er, gezocht):
    maak_verhaal(slug="een", tekst=f"<p>Hier staat {staat_er}.</p>")

    assert adressen(client, gezocht) == ["/verhalen/een/"]


@pytest.mark.parametrize(
    ("gezocht", "bedoeld"),
    [
        ("Selwert", "selwerd"),
        ("wijkbedijf", "wijkbedrijf"),
        ("wijkberdijf", "wijkbedrijf"),
        ("paddepol", "paddepoel"),
        ("hius", "huis"),
        ("koflie in selwerd", "koffie in selwerd"),
        ("vergaderinggen", "vergaderingen"),
    ],
)
def test_een_tikfout_wordt_vergeven_en_gezegd(client, gezocht, bedoeld):
    maak_verhaal(
        slug="een", tekst="<p>Koffie in Selwerd, Paddepoel en het wijkbedrijf. Een huis en vergaderingen.</p>"
    )
    tel_woorden()

    pagina = zoek(client, gezocht)

    assert adressen(client, gezocht) == ["/verhalen/een/"]
    assert f"over “{bedoeld}”" in pagina
    assert "vonden we niets. We zochten naar iets wat erop lijkt" in pagina


def test_een_woord_dat_ook_iets_anders_kan_zijn_krijgt_een_vraag(client):
    maak_verhaal(titel="Over de buren", tekst="<p>De buren.</p>")
    for _ in range(12):
        maak_verhaal(tekst="<p>De buurt en de buur.</p>")
    maak_verhaal(slug="fout", tekst="<p>De buurd vergadert.</p>")
    tel_woorden()

    pagina = zoek(client, "buurd", soort="verhaal")

    assert adressen(client, "buurd") == ["/verhalen/fout/"]
    assert (
        'Bedoelde je <a class="utrecht-link utrecht-link--html-a" href="/zoeken/?q=buurt&soort=verhaal">'
        in pagina
    )


def test_een_andere_vorm_van_een_gevonden_woord_is_geen_tikfout(client):
    maak_verhaal(slug="huis", tekst="<p>Een huur die past.</p>")
    for _ in range(12):
        maak_verhaal(tekst="<p>Wij horen wat je zegt.</p>")
    tel_woorden()

    pagina = zoek(client, "huren")

    assert "1 pagina over “huren”" in pagina
    assert "Bedoelde je" not in pagina


def test_wat_alle_woorden_heeft_gaat_voor_een_deel_ervan(client):
    maak_verhaal(slug="samen", tekst="<p>Kinderen eten soep.</p>")
    maak_verhaal(slug="los", tekst="<p>Alleen soep.</p>")

    assert adressen(client, "kinderen soep") == ["/verhalen/samen/"]
    pagina = zoek(client, "soep waterpolo")
    assert "Er is geen pagina met al je woorden" in pagina
    assert sorted(adressen(client, "soep waterpolo")) == ["/verhalen/los/", "/verhalen/samen/"]


def test_het_beste_staat_bovenaan(client):
    maak_verhaal(slug="zijdelings", tekst="<p>In Selwerd, en verder over heel wat anders.</p>")
    maak_verhaal(slug="titel", titel="Zomer in Selwerd")
    maak_wijk(slug="selwerd", naam="Selwerd")

    assert adressen(client, "selwerd") == ["/wijken/selwerd/", "/verhalen/titel/", "/verhalen/zijdelings/"]


def test_woorden_op_een_rij_en_woorden_die_er_niet_in_mogen(client):
    maak_verhaal(slug="rij", tekst="<p>Samen koken in de buurt.</p>")
    maak_verhaal(slug="los", tekst="<p>Koken doen we samen.</p>")

    assert adressen(client, '"samen koken"') == ["/verhalen/rij/"]
    assert adressen(client, "samen -buurt") == ["/verhalen/los/"]


@pytest.mark.parametrize(
    ("gezocht", "gevonden"),
    [
        ('"samen koken"', ["rij"]),
        ('"koken in de buurt"', ["rij"]),
        ('"samen koken in de buurt"', ["rij"]),
        ('"SAMEN KÓKEN"', ["rij"]),
        ('"koken samen"', []),
        ('"koken buurt"', []),
        ('"in de buurt"', ["los", "rij"]),
        ('"zomerfeest samen"', ["rij"]),
        ('"samen koken" buurt', ["rij"]),
        ('buurt -"samen koken"', ["los"]),
        ('"het hier"', ["hier"]),
    ],
)
def test_een_rij_woorden_is_die_rij(client, gezocht, gevonden):
    maak_verhaal(slug="rij", titel="Zomerfeest", intro="", tekst="<p>Samen koken in de buurt.</p>")
    maak_verhaal(slug="los", tekst="<p>Koken doen we samen, in de buurt.</p>")
    maak_partner(slug="hier", naam="Het Hier")

    slugs = sorted(adres.strip("/").split("/")[-1] for adres in adressen(client, gezocht))
    # Without any page with the row, the page says so and shows others.
    is_deel = "Er is geen pagina waar je woorden zo achter elkaar staan" in zoek(client, gezocht)

    assert ([] if is_deel else slugs) == gevonden


def test_zijn_er_te_veel_om_na_te_kijken_dan_zegt_de_pagina_dat(client, monkeypatch):
    for _ in range(3):
        maak_verhaal(tekst="<p>Samen koken, de buurt eet.</p>")
    gezegd = "We keken niet bij allemaal of ze achter elkaar staan"
    assert gezegd not in zoek(client, 'koken -"buurt eet" samen')

    monkeypatch.setattr(vinden, "KIJK_NA", 2)
    assert gezegd in zoek(client, 'koken -"buurt samen"')
    assert gezegd not in zoek(client, "samen koken")


def test_een_titel_van_kleine_woorden_is_te_vinden(client):
    maak_partner(slug="het-hier", naam="Het Hier")

    assert adressen(client, "het") == ["/partners/het-hier/"]


def test_gevonden_woorden_zijn_gemerkt_in_hele_woorden_en_niets_anders_is_opmaak(client):
    aanloop = "<p>" + "Woorden vooraf. " * 60 + "</p>"
    maak_verhaal(
        slug="een",
        titel="Lampen & <b>licht</b>",
        tekst=f"{aanloop}<p>Toen gingen alle lampen aan &amp; &lt;script&gt;alert(1)&lt;/script&gt; uit.</p>",
    )

    pagina = ruw(client, "lamp")

    assert "<mark>Lampen</mark> &amp; &lt;b&gt;licht&lt;/b&gt;" in pagina
    uittreksel = pagina.partition('<p class="zoekuitslag__tekst"')[2].partition("</p>")[0].partition(">")[2]
    assert "alle <mark>lampen</mark> aan" in uittreksel
    assert uittreksel.startswith("… ")
    assert "<script" not in pagina.partition("<main")[2].partition("</main>")[0]
    woorden = {"Woorden", "vooraf.", "Toen", "gingen", "alle", "lampen", "aan", "…"}
    kaal = uittreksel.replace("<mark>", "").replace("</mark>", "").split()
    assert set(kaal[:8]) <= woorden


VERBORGEN = {
    "concept": lambda: maak_verhaal(titel="Geheimwoord", status="concept"),
    "ingetrokken": lambda: maak_verhaal(titel="Geheimwoord", status="ingetrokken"),
    "gepland": lambda: maak_verhaal(titel="Geheimwoord", publiceren_op=timezone.now() + timedelta(hours=1)),
    "zonder toestemming": lambda: maak_verhaal(titel="Geheimwoord", portretteert=True),
    "bericht": lambda: maak_bericht(titel="Geheimwoord", openbaar_vanaf=None),
    "interventie": lambda: maak_interventie(titel="Geheimwoord", openbaar_vanaf=None),
    "interventie straks": lambda: maak_interventie(
        titel="Geheimwoord", openbaar_vanaf=timezone.now() + timedelta(hours=1)
    ),
    "partner": lambda: maak_partner(naam="Geheimwoord", openbaar_vanaf=None),
    "document": lambda: maak_document(titel="Geheimwoord", openbaar_vanaf=None),
    "aanvraag": lambda: maak_aanvraag(titel="Geheimwoord", openbaar_vanaf=None),
    "besluit": lambda: maak_besluit(titel="Geheimwoord", intern=True, reden_intern="Gevoelig."),
    "wens bij een besluit": lambda: maak_wens(tekst="Geheimwoord", intern=True, reden_intern="Gevoelig."),
    "wens bij een besluit van het team": lambda: maak_wens(
        tekst="Geheimwoord", besluit=maak_besluit(intern=True, reden_intern="Gevoelig.")
    ),
    "notitie": lambda: maak_aanvraag(interne_notitie="Geheimwoord"),
}


@pytest.mark.parametrize("wat", VERBORGEN)
def test_wat_niet_openbaar_is_wordt_nooit_gevonden(client, wat):
    VERBORGEN[wat]()
    loop_na(BRONNEN)

    for adres in ("/zoeken/?q=geheimwoord", "/zoeken/?q=geheimword", "/zoeken/suggesties/?q=geheim"):
        inhoud = client.get(adres).content.decode()
        assert "Geheimwoord" not in inhoud, adres
        assert "geheimwoord" not in inhoud.replace("q=geheimwoord", "").replace("“geheimwoord”", "").replace(
            'value="geheimwoord"', ""
        ), adres


def test_ook_zonder_bijgewerkte_zoektekst_komt_niets_op_de_pagina_wat_is_ingetrokken(client):
    verhaal = maak_verhaal(titel="Geheimwoord")
    partner = maak_partner(naam="Geheimwoord BV")
    assert len(adressen(client, "geheimwoord")) == 2
    Verhaal.objects.filter(pk=verhaal.pk).update(status="ingetrokken")
    type(partner).objects.filter(pk=partner.pk).update(openbaar_vanaf=None)

    assert Zoektekst.objects.filter(titel__startswith="Geheimwoord").count() == 2
    assert adressen(client, "geheimwoord") == []
    assert "Geheimwoord" not in client.get("/zoeken/suggesties/?q=geheim").content.decode()


def test_een_wens_die_naar_een_ander_besluit_gaat_wordt_daar_gevonden_en_hier_niet_meer(client):
    oud, nieuw = maak_besluit(slug="oud"), maak_besluit(slug="nieuw")
    wens = maak_wens(besluit=oud, tekst="Zonnewijzers graag.")
    assert adressen(client, "zonnewijzers") == ["/besluiten/oud/"]

    wens.besluit = nieuw
    wens.save()

    assert adressen(client, "zonnewijzers") == ["/besluiten/nieuw/"]


def test_een_toestemming_die_verloopt_haalt_het_verhaal_uit_de_uitslag(client):
    verhaal = maak_verhaal(slug="portret", titel="Zonnewijzer", portretteert=True)
    vandaag = timezone.localdate()
    toestemming = Toestemming.objects.create(
        verhaal=verhaal, wie="Iemand", gegeven_op=gisteren(), waarvoor="De site", geldig_tot=vandaag
    )
    assert adressen(client, "zonnewijzer") == ["/verhalen/portret/"]

    toestemming.gegeven_op, toestemming.geldig_tot = (vandaag - timedelta(days=days) for days in (9, 1))
    toestemming.save()

    assert adressen(client, "zonnewijzer") == []


class TestBijhouden:
    def test_wat_wordt_bewaard_is_meteen_te_vinden(self, client):
        verhaal = maak_verhaal(slug="een", titel="Eerst zo")
        blok = TekstBlok.objects.get(parent=verhaal)
        blok.tekst = "<p>Over een zonnewijzer.</p>"
        blok.save()
        citaat = CitaatBlok.objects.create(
            parent=verhaal, region="inhoud", ordering=20, citaat="Een hemelbol!", wie="Noor"
        )
        verhaal.titel = "Nu anders"
        verhaal.save()

        for woord in ("zonnewijzer", "hemelbol", "anders"):
            assert adressen(client, woord) == ["/verhalen/een/"], woord
        citaat.delete()
        blok.delete()
        assert adressen(client, "hemelbol") == adressen(client, "zonnewijzer") == []
        verhaal.delete()
        assert adressen(client, "anders") == []

    def test_een_stap_zet_het_erin_en_haalt_het_eruit(self, client, rosa):
        verhaal = maak_verhaal(titel="Zonnewijzer", status="concept", publiceren_op=None)
        verhaal.publiceren(door=rosa, reden="Klaar.")
        assert len(adressen(client, "zonnewijzer")) == 1
        verhaal.intrekken(door=rosa, reden="Toch niet.")
        assert not Zoektekst.objects.filter(soort="verhaal").exists()

    def test_een_koppeling_is_meteen_een_keuze(self, client):
        thema, wijk = maak_thema(slug="leren"), maak_wijk(slug="beijum")
        verhaal = maak_verhaal(slug="een", titel="Zonnewijzer")
        assert adressen(client, "zonnewijzer", thema="leren") == []
        verhaal.themas.add(thema)
        verhaal.wijken.set([wijk])
        assert adressen(client, "zonnewijzer", thema="leren", wijk="beijum") == ["/verhalen/een/"]
        verhaal.wijken.clear()
        assert adressen(client, "zonnewijzer", wijk="beijum") == []

    def test_de_ronde_herstelt_wat_in_het_groot_veranderde_en_daarna_niets_meer(self, client):
        verhaal, weg = maak_verhaal(slug="een", titel="Eerst"), maak_document(titel="Zonnewijzer")
        Verhaal.objects.filter(pk=verhaal.pk).update(titel="Hemelbol")
        type(weg).objects.filter(pk=weg.pk).update(openbaar_vanaf=None)
        Zoektekst.objects.create(
            soort="verhaal", object_id=0, slug="spook", titel="Spook", openbaar_vanaf=gisteren()
        )

        assert loop_na(BRONNEN) == 3
        assert adressen(client, "hemelbol") == ["/verhalen/een/"]
        assert not Zoektekst.objects.filter(slug="spook").exists()
        assert loop_na(BRONNEN) == 0

    def test_een_tekst_zonder_eind_wordt_gewoon_bewaard(self, client):
        maak_verhaal(
            slug="lang", tekst="<p>" + "x" * 3000 + " zonnewijzer " + "aap noot mies " * 90_000 + "</p>"
        )

        assert adressen(client, "zonnewijzer") == ["/verhalen/lang/"]


class TestKeuzes:
    @pytest.fixture(autouse=True)
    def gevuld(self, db):
        self.leren, self.wonen = (
            maak_thema(slug="leren", naam="Leren"),
            maak_thema(slug="wonen", naam="Wonen"),
        )
        beijum = maak_wijk(slug="beijum", naam="Beijum")
        maak_verhaal(slug="een", titel="Zonnewijzer een", themas=[self.leren], wijken=[beijum])
        maak_verhaal(slug="twee", titel="Zonnewijzer twee", themas=[self.leren, self.wonen])
        maak_interventie(
            slug="plan", titel="Zonnewijzerplan zonnewijzer", themas=[self.wonen], wijken=[beijum]
        )

    def test_staan_er_met_hun_aantal(self, client):
        pagina = zoek(client, "zonnewijzer")
        assert "3 pagina's over “zonnewijzer”" in pagina
        for keuze in ("Verhalen (2)", "Plannen (1)", "Leren (2)", "Wonen (2)", "Beijum (2)"):
            assert keuze in pagina, keuze
        assert "Documenten (0)" not in pagina

    def test_laten_over_wat_erbij_past_en_tellen_wat_een_andere_keuze_geeft(self, client):
        pagina = zoek(client, "zonnewijzer", soort="verhaal", thema="wonen")
        assert adressen(client, "zonnewijzer", soort="verhaal", thema="wonen") == ["/verhalen/twee/"]
        assert "1 pagina over “zonnewijzer”" in pagina
        for keuze in ("Verhalen (1)", "Plannen (1)", "Leren (2)", "Wonen (1)"):
            assert keuze in pagina, keuze

    def test_hebben_een_eigen_adres(self, client):
        pagina = zoek(client, "zonnewijzer", wijk="beijum")
        assert 'href="/zoeken/?q=zonnewijzer&wijk=beijum&soort=verhaal"' in pagina
        assert '<option value="beijum" selected>' in pagina

    def test_wat_er_niet_is_wordt_gezegd(self, client):
        pagina = zoek(client, "zonnewijzer", wijk="atlantis")
        assert "“atlantis” kennen we niet" in pagina
        assert "3 pagina's" in pagina

    def test_zonder_uitslag_is_er_een_weg_terug_naar_alles(self, client):
        pagina = zoek(client, "zonnewijzer", soort="document")
        assert "We vonden niets over “zonnewijzer”" in pagina
        assert 'href="/zoeken/?q=zonnewijzer">Zoek in alles, zonder keuzes</a>' in pagina


def test_bladzijden(client):
    for nummer in range(23):
        maak_verhaal(titel=f"Zonnewijzer {nummer}")

    samen = [adres for blad in (1, 2, 3) for adres in adressen(client, "zonnewijzer", pagina=blad)]

    assert len(samen) == len(set(samen)) == 23
    assert "Bladzijde 3 van 3" in zoek(client, "zonnewijzer", pagina=3)
    assert 'href="?q=zonnewijzer&pagina=2"' in zoek(client, "zonnewijzer", pagina=3)
    for pagina in ("4", "0", "x", "999999999", *VIJANDIG):
        assert client.get("/zoeken/", {"q": "zonnewijzer", "pagina": pagina}).status_code == 404


def test_wie_niets_typt_of_niets_vindt_kan_verder(client):
    Portaal.objects.create(contact_telefoon="14 050")
    maak_wijk(slug="beijum", naam="Beijum")
    maak_thema(slug="leren")

    for adres in ("/zoeken/", "/zoeken/?q=", "/zoeken/?q=%21%3F", "/zoeken/?q=bestaatniet"):
        pagina = client.get(adres).content.decode()
        assert 'href="/wijken/beijum/"' in pagina, adres
        assert 'href="/themas/leren/"' in pagina, adres
    assert "We vonden niets over “bestaatniet”" in tekst(client.get("/zoeken/?q=bestaatniet"))
    assert pagina.count("14 050") == 2  # where nothing was found, and at the foot of the page


@pytest.mark.parametrize(
    "q",
    [
        *VIJANDIG,
        "!!!",
        "a & b | !c <-> d",
        "'",
        "''''",
        "\\",
        "\\' | x",
        "a:*B",
        ":*",
        "((((",
        '"',
        '""',
        '"""a"" b',
        "-",
        "- -a",
        "%s %(x)s %%",
        "_%_",
        "$$ $1 $body$",
        "; --",
        "\x02\x03 huis",
        "\ud800",
        "🙂 huis",
        "ا٣",
        "huis " * 5000,
        "-huis",
        "é" * 300,
        "\u0130\u0131ﬁ",
    ],
)
def test_wat_iemand_ook_typt_het_is_nooit_onze_fout(client, q):
    maak_verhaal(tekst="<p>Een huis.</p>")
    tel_woorden()

    for adres in ("/zoeken/", "/zoeken/suggesties/"):
        antwoord = client.get(adres, {"q": q.encode("utf-8", "surrogatepass")})
        assert antwoord.status_code in (200, 400), adres
        assert b"<script>alert" not in antwoord.content
    for naam in ("soort", "thema", "wijk"):
        assert (
            client.get("/zoeken/", {"q": "huis", naam: q.encode("utf-8", "surrogatepass")}).status_code == 200
        )


def test_suggesties_beginnen_zoals_wat_er_staat(client):
    maak_wijk(slug="paddepoel", naam="Paddepoel")
    maak_verhaal(slug="feest", titel="Feest in Paddepoel")
    maak_verhaal(slug="anders", titel="Iets anders", tekst="<p>Paddepoel</p>")

    inhoud = client.get("/zoeken/suggesties/?q=Padde").content.decode()

    assert inhoud.index('href="/wijken/paddepoel/"') < inhoud.index('href="/verhalen/feest/"')
    assert "/verhalen/anders/" not in inhoud
    assert "2 pagina's met deze letters" in inhoud
    assert 'href="/verhalen/feest/"' in client.get("/zoeken/suggesties/?q=feest+pad").content.decode()
    for niets in ("", "p", "zzz"):
        assert "href" not in client.get("/zoeken/suggesties/", {"q": niets}).content.decode()


def test_de_zoekpagina_hoort_niet_in_een_zoekmachine(client):
    assert '<meta name="robots" content="noindex"' in client.get("/zoeken/?q=huis").content.decode()
    assert "noindex" not in client.get("/zoeken/").content.decode()


def test_schrijven_kan_er_niet():
    assert weigert_schrijven("/zoeken/")
    assert weigert_schrijven("/zoeken/suggesties/")


def test_zoeken_kost_een_vast_aantal_vragen(client):
    for _ in range(3):
        maak_verhaal(titel="Zonnewijzer")
    tel_woorden()
    adressen = (
        "/zoeken/",
        "/zoeken/?q=zonnewijzer",
        "/zoeken/?q=zonewijser+xyzzy+hemelbollen",
        "/zoeken/suggesties/?q=zon",
    )
    weinig = [tel_queries(client, adres) for adres in adressen]
    thema = maak_thema()
    for _ in range(30):
        maak_verhaal(titel="Zonnewijzer", themas=[thema], wijken=[maak_wijk()])
        maak_partner(naam=f"Zonnewijzer {_}")
    tel_woorden()

    assert [tel_queries(client, adres) for adres in adressen] == weinig
    assert max(weinig) <= 12
