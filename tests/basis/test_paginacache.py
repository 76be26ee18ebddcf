"""The page cache with a Redis of its own, that these tests stop, hang and empty."""

import gzip
import os
import signal
import subprocess
import sys
import time
from secrets import token_hex

import brotli
import pytest
from django.core import mail
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from coalitie.basis.models import Portaal
from coalitie.basis.paginacache import bewaring, momenten, versies
from coalitie.basis.paginacache.middleware import paginacache
from coalitie.opstart import valkey
from coalitie.opstart.plekken import ROOT
from partners.acties import beoordelen
from tests.klok import moment, zet_klok
from tests.makers import (
    maak_bericht,
    maak_thema,
    maak_verantwoordelijkheid,
    maak_verhaal,
    maak_voortgang,
)
from verhalen.models import Verhaal

GEEN_STAND = {"fouten": 1, "hersteld": 0, "rust_tot": 0.0, "schuld": None, "schuld_gezien_op": float("-inf")}


class Redis:
    """A server that can be stopped, started again, and made to hang."""

    def __init__(self, map_):
        self.contact = map_ / "s"
        self.start()

    def start(self):
        self.proces = subprocess.Popen(
            [
                valkey.programma(),
                "--port",
                "0",
                "--unixsocket",
                self.contact,
                "--save",
                "",
                "--dir",
                self.contact.parent,
            ],
            stdout=subprocess.DEVNULL,
        )
        einde = time.monotonic() + 60
        while not self.contact.exists() and time.monotonic() < einde:
            time.sleep(0.01)

    def stop(self):
        self.proces.kill()
        self.proces.wait()
        self.contact.unlink(missing_ok=True)

    def hang(self):
        self.proces.send_signal(signal.SIGSTOP)

    def ga_door(self):
        self.proces.send_signal(signal.SIGCONT)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    redis = Redis(tmp_path_factory.mktemp("redis"))
    yield redis
    redis.ga_door()
    redis.stop()


@pytest.fixture
def redis(server, settings, monkeypatch):
    """Switch the cache on, with a Redis of its own, as a process that has just started."""
    standaard = {**settings.CACHES["default"], "LOCATION": f"unix://{server.contact}?db=0"}
    settings.CACHES = {**settings.CACHES, "default": standaard}
    settings.PAGINACACHE = True
    monkeypatch.setattr(versies, "RUST_SECONDEN", 0.0)
    versies._stand.__dict__.update(GEEN_STAND)
    versies.vraag(("FLUSHALL",))
    bewaring.in_dit_proces.leeg()
    yield server
    server.ga_door()
    if server.proces.poll() is not None:
        server.start()


def vergeet():
    """Be a process that has no page of its own yet."""
    bewaring.in_dit_proces.leeg()


@pytest.fixture
def kost(client):
    """Return a function that says how many queries a visit costs, the look at the sequence aside."""

    def tel(adres, **koppen):
        with CaptureQueriesContext(connection) as gemeten:
            antwoord = client.get(adres, headers=koppen)
        assert antwoord.status_code == 200
        return len([een for een in gemeten if versies.SCHULD not in een["sql"]])

    return tel


@pytest.fixture
def verhaal(db):
    return maak_verhaal(slug="een", titel="De eerste titel")


@pytest.fixture
def vastleggen(django_capture_on_commit_callbacks):
    """Return a context in which changes are committed at its end."""

    def begin():
        connection.run_on_commit.clear()
        return django_capture_on_commit_callbacks(execute=True)

    return begin


def test_een_tweede_bezoek_kost_geen_vraag_aan_de_databank(redis, verhaal, kost):
    assert kost("/verhalen/een/") > 0
    assert kost("/verhalen/een/") == 0
    vergeet()
    assert kost("/verhalen/een/") == 0  # from Redis
    assert kost("/verhalen/een/") == 0


@pytest.mark.parametrize("ook_vergeten", [False, True])
def test_wat_is_opgeslagen_staat_er_bij_het_volgende_bezoek(redis, verhaal, client, vastleggen, ook_vergeten):
    client.get("/verhalen/een/")
    with vastleggen():
        Verhaal.objects.update(titel="De tweede titel")
    if ook_vergeten:
        vergeet()

    assert "De tweede titel" in client.get("/verhalen/een/").content.decode()
    with vastleggen():
        Portaal.objects.create(naam="Een andere naam")
    assert "Een andere naam" in client.get("/verhalen/een/").content.decode()


def test_een_goedkeuring_staat_er_bij_het_volgende_bezoek(redis, db, client, vastleggen):
    voortgang = maak_voortgang(status="ingediend", gedaan="Tien keer gekookt.")
    maak_verantwoordelijkheid(interventie=voortgang.interventie, partner=voortgang.partner, rol="trekker")
    adres = voortgang.interventie.get_absolute_url()
    assert "Tien keer gekookt." not in client.get(adres).content.decode()
    for stap, zichtbaar in ((beoordelen.keur_goed, True), (beoordelen.heropen, False)):
        with vastleggen():
            stap(voortgang=voortgang, door=None, reden="Zo is het.")
        assert ("Tien keer gekookt." in client.get(adres).content.decode()) is zichtbaar


def test_alleen_wat_veranderde_wordt_opnieuw_gemaakt(redis, verhaal, kost, vastleggen, alice):
    kost("/verhalen/een/"), kost("/themas/")
    with vastleggen():
        Client().force_login(alice)
        mail.send_mail("Een bericht", "Tekst", None, ["iemand@voorbeeld.example"])
        maak_bericht()

    assert kost("/verhalen/een/") == 0
    assert kost("/themas/") == 0
    with vastleggen():
        Verhaal.objects.update(titel="Anders")
    assert kost("/themas/") == 0
    assert kost("/verhalen/een/") > 0


def test_wat_onder_het_maken_verandert_blijft_niet_hangen(redis, verhaal, client, vastleggen, monkeypatch):
    """The page was read, then somebody saves, and only then the page is kept."""
    from coalitie.site import verhalen as pagina

    echt = pagina.blokken

    def ondertussen(gevonden):
        with vastleggen():
            Verhaal.objects.update(titel="Ondertussen veranderd")
        return echt(gevonden)

    monkeypatch.setattr(pagina, "blokken", ondertussen)
    assert "De eerste titel" in client.get("/verhalen/een/").content.decode()
    monkeypatch.setattr(pagina, "blokken", echt)

    assert "Ondertussen veranderd" in client.get("/verhalen/een/").content.decode()


def test_wie_is_ingelogd_krijgt_en_vult_geen_pagina_van_anderen(redis, verhaal, client, kost, alice):
    ander = Client()
    ander.force_login(alice)
    ander.get("/verhalen/een/")
    assert kost("/verhalen/een/") > 0

    antwoord = ander.get("/verhalen/een/")

    assert antwoord["Cache-Control"] == "private, no-store"
    assert "ETag" not in antwoord


@pytest.mark.parametrize(
    ("adres", "koppen"),
    [
        ("/verhalen/een/?voorbeeld=1", {}),
        ("/verhalen/een/?%76oorbeeld=1", {}),
        ("/verhalen/een/", {"Authorization": "Basic abc"}),
        ("/account/login/", {}),
        ("/en/account/login/", {}),
        (f"/verhalen/?pagina=1&x={'x' * 600}", {}),
    ],
)
def test_wat_niet_bewaard_wordt(redis, verhaal, kost, adres, koppen):
    assert kost(adres, **koppen) == kost(adres, **koppen)
    assert not bewaring.in_dit_proces.paginas


def test_een_voorbeeld_is_ook_voor_caches_onderweg_niet_te_bewaren(redis, verhaal, client):
    assert client.get("/verhalen/een/?voorbeeld=1")["Cache-Control"] == "private, no-store"


def test_de_telling_bij_een_lange_lijst_is_bij_het_volgende_bezoek_goed(
    redis, db, client, vastleggen, monkeypatch
):
    monkeypatch.setattr("coalitie.site.verhaalkeuzes.IN_HET_GEHEUGEN", 1)
    thema = maak_thema(slug="leren", naam="Leren")
    for slug in ("oud", "midden", "nieuw"):
        maak_verhaal(slug=slug, themas=[thema])
    assert "Leren (3)" in client.get("/verhalen/").content.decode()

    with vastleggen():
        Verhaal.objects.get(slug="oud").delete()

    assert "Leren (2)" in client.get("/verhalen/").content.decode()


def test_fouten_worden_niet_bewaard(redis, verhaal, client, vastleggen):
    assert client.get("/verhalen/twee/").status_code == 404
    with vastleggen():
        Verhaal.objects.update(slug="twee")
    assert client.get("/verhalen/twee/").status_code == 200
    assert client.get("/verhalen/twee/", headers={"Host": "elders.example"}).status_code == 400
    assert client.post("/verhalen/twee/").status_code == 405


@pytest.mark.parametrize(
    "maak",
    [
        lambda: HttpResponse(headers={"Cache-Control": "no-store"}),
        lambda: HttpResponse(headers={"Cache-Control": "private"}),
        lambda: HttpResponse(headers={"Vary": "Cookie"}),
        lambda: HttpResponse(headers={"Vary": "HX-Target"}),
        lambda: HttpResponse(headers={"Vary": "*"}),
        lambda: HttpResponse(headers={"Content-Security-Policy": "script-src 'nonce-abc'"}),
        lambda: HttpResponse(headers={"Content-Encoding": "br"}),
        lambda: HttpResponse(status=302),
        lambda: HttpResponse("x" * 300_000),
        lambda: _met_cookie(),
    ],
)
def test_een_antwoord_dat_niet_voor_iedereen_is_gaat_ongewijzigd_door(redis, db, maak):
    gegeven = maak()
    vooraf = dict(gegeven.headers)

    antwoord = paginacache(lambda request: gegeven)(RequestFactory().get("/iets/"))

    assert antwoord is gegeven
    assert dict(antwoord.headers) == vooraf
    assert not bewaring.in_dit_proces.paginas


def _met_cookie():
    antwoord = HttpResponse()
    antwoord.set_cookie("a", "b")
    return antwoord


def test_een_deel_voor_htmx_en_de_hele_pagina_blijven_uit_elkaar(redis, verhaal, client):
    def beide():
        return [
            len(client.get("/interventies/", headers=koppen).content)
            for koppen in ({}, {"HX-Request": "true"})
        ]

    eerst = beide()

    assert eerst[0] > eerst[1]
    assert beide() == eerst


def test_codering_etag_en_head(redis, verhaal, client):
    gewoon = client.get("/verhalen/een/")
    assert {"Accept-Encoding"} == {deel.strip() for deel in gewoon["Vary"].split(",")}
    for _keer in range(2):
        als_br = client.get("/verhalen/een/", headers={"Accept-Encoding": "gzip, br"})
        als_gzip = client.get("/verhalen/een/", headers={"Accept-Encoding": "gzip, br;q=0"})
        assert als_br["Content-Encoding"] == "br"
        assert brotli.decompress(als_br.content) == gewoon.content
        assert gzip.decompress(als_gzip.content) == gewoon.content
        assert len(als_br.content) < len(gewoon.content) / 2
        assert als_br["ETag"] == als_gzip["ETag"] == gewoon["ETag"]
        kop = client.head("/verhalen/een/")
        assert (kop.content, kop["Content-Length"]) == (b"", str(len(gewoon.content)))
        niets_nieuws = client.get("/verhalen/een/", headers={"If-None-Match": f'"ander", {gewoon["ETag"]}'})
        assert (niets_nieuws.status_code, niets_nieuws.content) == (304, b"")
        assert niets_nieuws["ETag"] == gewoon["ETag"]
        assert "Content-Security-Policy" in gewoon
        vergeet()


def test_de_volgorde_van_een_vraag_maakt_niet_uit_en_de_vraag_wel(redis, verhaal, kost):
    kost("/interventies/?thema=a&wijk=b")

    assert kost("/interventies/?wijk=b&thema=a") == 0
    assert kost("/interventies/?wijk=a&thema=b") > 0


def test_caches_onderweg_bewaren_hoogstens_een_minuut(redis, verhaal, client):
    assert client.get("/")["Cache-Control"] == "public, max-age=0, s-maxage=30, stale-while-revalidate=30"


def test_een_gepland_verhaal_verschijnt_op_tijd(redis, db, client, vastleggen, monkeypatch):
    zet_klok(monkeypatch, "2026-03-02 09:00")
    with vastleggen():
        maak_verhaal(slug="straks", titel="Straks", publiceren_op=moment("2026-03-02 09:02"))
    assert "Straks" not in client.get("/verhalen/").content.decode()

    zet_klok(monkeypatch, "2026-03-02 09:01:20")
    antwoord = client.get("/verhalen/")
    assert antwoord["Cache-Control"] == "public, max-age=0, s-maxage=30, stale-while-revalidate=10"
    zet_klok(monkeypatch, "2026-03-02 09:02:01")

    assert "Straks" in client.get("/verhalen/").content.decode()


def test_het_volgende_moment(redis, db, monkeypatch):
    def volgend(tokens=("a", "b")):
        return momenten.volgend_moment(dict(zip(("*", "verhalen_bericht"), tokens, strict=True)))

    zet_klok(monkeypatch, "2026-03-28 12:00")
    assert volgend() == moment("2026-03-29 00:00")
    maak_bericht(openbaar_vanaf=moment("2026-03-28 15:00"))
    maak_verhaal(publiceren_op=moment("2026-03-28 14:00"), status="concept")
    assert volgend() == moment("2026-03-29 00:00")  # nothing was told to have changed
    assert volgend(("a", "c")) == moment("2026-03-28 14:00")
    zet_klok(monkeypatch, "2026-03-28 14:00")
    assert volgend(("a", "c")) == moment("2026-03-28 15:00")


def test_wat_iets_anders_veranderde_is_na_vijf_minuten_te_zien(redis, verhaal, client, monkeypatch):
    zet_klok(monkeypatch, "2026-03-02 09:00")
    Verhaal.objects.update(publiceren_op=timezone.now())
    client.get("/verhalen/een/")
    Verhaal.objects.update(titel="Buiten ons om")  # told to nobody: this test never commits

    zet_klok(monkeypatch, "2026-03-02 09:05:01")

    assert "Buiten ons om" in client.get("/verhalen/een/").content.decode()


def test_in_het_proces_blijft_het_klein(monkeypatch):
    laag = bewaring._InDitProces()
    monkeypatch.setattr(bewaring, "MAX_BYTES", 100)
    for nummer in range(20):
        laag.bewaar(
            str(nummer), bewaring.Pagina(koppen=[], inhoud=b"x" * 30, einde=None, tokens={}, globaal=b"")
        )
        laag.haal("0")

    assert list(laag.paginas) == ["18", "19", "0"]
    assert laag.bytes == 90


def test_een_volgend_proces_begint_opnieuw(redis, verhaal, client, kost):
    """New code may make another page of the same rows."""
    client.get("/verhalen/een/")
    versies._stand.__dict__.update(GEEN_STAND)
    assert kost("/verhalen/een/") > 0


def test_een_leeggemaakte_redis_haalt_niets_ouds_terug(redis, verhaal, client, kost, vastleggen):
    with vastleggen():
        Verhaal.objects.update(titel="Twee")
    client.get("/verhalen/een/")
    versies.vraag(("FLUSHALL",))

    assert kost("/verhalen/een/") > 0
    assert kost("/verhalen/een/") == 0


def test_een_redis_die_een_deel_kwijt_is_wordt_weer_bruikbaar(redis, verhaal, kost):
    kost("/verhalen/een/")
    versies.vraag(("HDEL", versies.sleutel("tabellen"), versies.ALLES))
    vergeet()
    kost("/verhalen/een/"), kost("/verhalen/een/")

    assert kost("/verhalen/een/") == 0


def test_zonder_redis_komt_elke_pagina_uit_de_databank(redis, verhaal, client, vastleggen):
    client.get("/verhalen/een/")
    redis.stop()
    with vastleggen():
        Verhaal.objects.update(titel="Zonder Redis")

    antwoord = client.get("/verhalen/een/", headers={"Accept-Encoding": "br"})

    assert "Zonder Redis" in brotli.decompress(antwoord.content).decode()
    assert "s-maxage=30" in antwoord["Cache-Control"]
    assert client.get("/verhalen/een/", headers={"If-None-Match": antwoord["ETag"]}).status_code == 304


def test_wat_veranderde_toen_redis_weg_was_komt_niet_terug(redis, verhaal, client, kost, vastleggen):
    client.get("/verhalen/een/")
    redis.stop()
    with vastleggen():
        Verhaal.objects.update(titel="Zonder Redis")
    redis.start()

    client.get("/")  # whatever the first contact after the return is
    assert "Zonder Redis" in client.get("/verhalen/een/").content.decode()
    assert "Zonder Redis" in client.get("/verhalen/een/").content.decode()
    assert kost("/verhalen/een/") == 0


def test_wat_veranderde_toen_redis_hing_komt_niet_terug(redis, verhaal, client, kost, vastleggen):
    """The hard case: this Redis still has every old page when it goes on."""
    client.get("/verhalen/een/")
    redis.hang()
    with vastleggen():
        Verhaal.objects.update(titel="Toen Redis hing")
    redis.ga_door()

    assert "Toen Redis hing" in client.get("/verhalen/een/").content.decode()
    client.get("/verhalen/een/")
    assert kost("/verhalen/een/") == 0


@pytest.mark.django_db(transaction=True)
def test_een_ander_proces_schrijft_terwijl_redis_hangt(redis, client, kost):
    """Whoever reads never noticed anything: the writer told the database instead."""
    maak_verhaal(slug="een", titel="De eerste titel")
    client.get("/verhalen/een/")
    client.get("/verhalen/een/")
    redis.hang()
    _in_een_ander_proces("Verhaal.objects.update(titel='Door een ander')", redis)
    redis.ga_door()

    assert "Door een ander" in client.get("/verhalen/een/").content.decode()
    assert "Door een ander" in client.get("/verhalen/een/").content.decode()
    _in_een_ander_proces("Verhaal.objects.update(titel='En nog een keer')", redis)
    assert "En nog een keer" in client.get("/verhalen/een/").content.decode()
    assert kost("/verhalen/een/") == 0


def _in_een_ander_proces(opdracht, redis):
    databank = connection.settings_dict["NAME"]
    programma = f"""
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = {databank!r}
settings.CACHES["default"]["LOCATION"] = "unix://{redis.contact}?db=0"
django.setup()
from verhalen.models import Verhaal
{opdracht}
"""
    omgeving = {**os.environ, "DJANGO_SETTINGS_MODULE": "coalitie.settings", "PORTAAL_GEHEIM": token_hex(32)}
    subprocess.run([sys.executable, "-c", programma], cwd=ROOT, env=omgeving, check=True, timeout=180)


def test_de_kop_van_een_thema_is_ook_na_een_naamswijziging_goed(redis, db, client, vastleggen):
    thema = maak_thema(slug="leren", naam="Leren")
    maak_verhaal(slug="een", themas=[thema])
    client.get("/verhalen/een/"), client.get("/stijl/themas.css")
    with vastleggen():
        thema.naam, thema.kleur = "Werken", "#123456"
        thema.save()

    assert "Werken" in client.get("/verhalen/een/").content.decode()
    assert "#123456" in client.get("/stijl/themas.css").content.decode()
