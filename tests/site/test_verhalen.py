"""Stories: the list, a story, and the feed."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from tests.makers import (
    datum,
    gisteren,
    maak_bericht,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verhaal,
    maak_wijk,
)
from tests.plaatjes import plaatje
from tests.site.vragen import VIJANDIG, tekst
from verhalen.models import CijferBlok, CitaatBlok, FotoBlok, TekstBlok, Toestemming

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def test_lijst_heeft_twaalf_verhalen_per_bladzijde(client):
    for nummer in range(13):
        maak_verhaal(titel=f"Nummer {nummer:02}", publiceren_op=timezone.now() - timedelta(days=nummer + 1))

    eerste, tweede = tekst(client.get("/verhalen/")), tekst(client.get("/verhalen/?pagina=2"))

    assert "Nummer 11" in eerste
    assert "Nummer 12" not in eerste
    assert "Nummer 12" in tweede
    assert "Bladzijde 2 van 2" in tweede


@pytest.mark.parametrize(
    "pagina", ["abc", "0", "-1", str(10**30), "9" * 5000, "2", "٣", "1_0", " 1", *VIJANDIG]
)
def test_een_bladzijde_die_er_niet_is_is_er_niet(client, pagina):
    assert client.get("/verhalen/", {"pagina": pagina}).status_code == 404


def test_berichten_staan_op_de_eerste_bladzijde_met_een_eigen_plek(client):
    maak_bericht(
        slug="geld-erbij", titel="Geld erbij", bron_naam="De krant", bron_url="https://krant.example/1"
    )
    maak_bericht(slug="later", titel="Nog niet openbaar", openbaar_vanaf=None)

    pagina = client.get("/verhalen/").content.decode()

    assert 'id="bericht-geld-erbij"' in pagina
    assert 'href="https://krant.example/1"' in pagina
    assert "Nog niet openbaar" not in pagina


def test_verhaal_toont_zijn_blokken_in_volgorde(client):
    verhaal = maak_verhaal(slug="diplomas", tekst="<p>Eerst dit.</p>")
    CitaatBlok.objects.create(
        parent=verhaal,
        region="inhoud",
        ordering=30,
        citaat="Ik ben trots",
        wie="Een cursist",
        bron="De krant",
    )
    CijferBlok.objects.create(
        parent=verhaal,
        region="inhoud",
        ordering=20,
        getal="9",
        eenheid="diploma's",
        wat="Zoveel haalden het.",
        bron="Het rapport",
        datum=datum("najaar 2023"),
    )
    FotoBlok.objects.create(
        parent=verhaal,
        region="inhoud",
        ordering=40,
        foto=plaatje(),
        alt="Negen mensen",
        bijschrift="De groep",
    )
    TekstBlok.objects.create(parent=verhaal, region="inhoud", ordering=50, tekst="<p>Tot slot.</p>")

    pagina = tekst(client.get("/verhalen/diplomas/"))

    delen = [
        "Eerst dit.",
        "Zoveel haalden het.",
        "Het rapport (najaar 2023)",
        "“Ik ben trots”",
        "Een cursist",
    ]
    delen += ['alt="Negen mensen"', 'width="40"', "De groep", "Tot slot."]
    plekken = [pagina.index(deel) for deel in delen]
    assert plekken == sorted(plekken)


def test_verhaal_noemt_wat_we_doen_met_wie_en_waar(client):
    maak_verhaal(
        slug="een",
        themas=[maak_thema(slug="leren")],
        wijken=[maak_wijk(slug="selwerd")],
        interventies=[
            maak_interventie(slug="gilde"),
            maak_interventie(titel="Stil plan", openbaar_vanaf=None),
        ],
        partners=[maak_partner(slug="school"), maak_partner(naam="Stille partner", openbaar_vanaf=None)],
        auteur="Noor",
    )

    pagina = client.get("/verhalen/een/").content.decode()

    for adres in ("/themas/leren/", "/wijken/selwerd/", "/interventies/gilde/", "/partners/school/"):
        assert f'href="{adres}"' in pagina
    assert "door Noor" in pagina
    assert "Stil plan" not in pagina
    assert "Stille partner" not in pagina


def test_lees_ook_begint_bij_hetzelfde_thema(client):
    leren = maak_thema()
    maak_verhaal(slug="een", themas=[leren])
    maak_verhaal(titel="Verwant", themas=[leren], publiceren_op=timezone.now() - timedelta(days=90))
    maak_verhaal(titel="Nieuwer maar anders")

    pagina = tekst(client.get("/verhalen/een/")).partition("Lees ook")[2]

    assert pagina.index("Verwant") < pagina.index("Nieuwer maar anders")


@pytest.mark.parametrize(
    "velden",
    [
        {"status": "concept"},
        {"status": "ter_controle"},
        {"status": "ingetrokken"},
        {"publiceren_op": timezone.now() + timedelta(days=400)},
        {"portretteert": True},
    ],
)
def test_wat_niet_openbaar_is_is_er_niet(client, velden):
    maak_verhaal(slug="stil", titel="Stil verhaal", **velden)

    assert client.get("/verhalen/stil/").status_code == 404
    for adres in ("/", "/verhalen/", "/verhalen/feed/", "/sitemap.xml"):
        inhoud = client.get(adres).content.decode()
        assert "Stil verhaal" not in inhoud
        assert "/verhalen/stil/" not in inhoud


def test_verhaal_gaat_offline_als_een_toestemming_verloopt(client):
    verhaal = maak_verhaal(slug="portret", portretteert=True)
    vandaag = timezone.localdate()
    toestemming = Toestemming.objects.create(
        verhaal=verhaal, wie="Iemand", gegeven_op=gisteren(), waarvoor="De site", geldig_tot=vandaag
    )
    assert client.get("/verhalen/portret/").status_code == 200

    Toestemming.objects.filter(pk=toestemming.pk).update(
        gegeven_op=vandaag - timedelta(days=9), geldig_tot=vandaag - timedelta(days=1)
    )

    assert client.get("/verhalen/portret/").status_code == 404


def test_een_oud_adres_wijst_voorgoed_naar_het_nieuwe(client):
    verhaal = maak_verhaal(slug="oud")
    verhaal.slug = "nieuw"
    verhaal.save()

    antwoord = client.get("/verhalen/oud/")

    assert (antwoord.status_code, antwoord["Location"]) == (301, "/verhalen/nieuw/")


def test_een_oud_adres_van_wat_niet_openbaar_is_verklapt_niets(client):
    verhaal = maak_verhaal(slug="oud", status="concept")
    verhaal.slug = "nieuw"
    verhaal.save()

    assert client.get("/verhalen/oud/").status_code == 404


def test_feed_is_geldig_atom(client, settings):
    maak_verhaal(
        slug="een", titel="Een & ander <b>", intro="Kort\x0b gezegd", auteur="Noor", themas=[maak_thema()]
    )

    antwoord = client.get("/verhalen/feed/")

    assert antwoord["Content-Type"].startswith("application/atom+xml")
    boom = ElementTree.fromstring(antwoord.content)  # noqa: S314 - our own feed
    (stuk,) = boom.findall(f"{ATOM}entry")
    for deel in (boom, stuk):
        for verplicht in ("id", "title", "updated", "author"):
            assert deel.find(f"{ATOM}{verplicht}") is not None, verplicht
    assert stuk.find(f"{ATOM}title").text == "Een & ander <b>"
    assert stuk.find(f"{ATOM}link").get("href") == f"{settings.PORTAAL_URL}/verhalen/een/"
    assert boom.find(f"{ATOM}link[@rel='self']").get("href") == f"{settings.PORTAAL_URL}/verhalen/feed/"


def test_het_kenmerk_in_de_feed_verandert_niet_met_het_adres(client):
    verhaal = maak_verhaal(slug="een")
    eerst = _kenmerken(client)
    verhaal.slug = "anders"
    verhaal.save()

    assert _kenmerken(client) == eerst


def _kenmerken(client):
    boom = ElementTree.fromstring(client.get("/verhalen/feed/").content)  # noqa: S314 - our own feed
    return [stuk.find(f"{ATOM}id").text for stuk in boom.findall(f"{ATOM}entry")]
