"""Settings from the environment: a wrong value is refused with its name and what is expected."""

import os
import re
import runpy
import subprocess
import sys
import traceback

import pytest
from django.conf import settings as echte_settings
from django.core.exceptions import ImproperlyConfigured
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from coalitie import omgeving

INSTELLINGEN = echte_settings.BASE_DIR / "coalitie" / "settings.py"
EIGEN_SERVER = {
    "DATABASE_URL": "postgresql://naam:geheim@db.example:5432/portaal",
    "REDIS_URL": "redis://redis.example:6379",
    "PORTAAL_URL": "https://portaal.example",
    "PORTAAL_GEHEIM": "g" * 50,
}


@pytest.fixture
def lees_in(monkeypatch, tmp_path):
    """Return a function that reads settings.py with these variables and no others."""
    ONZE = re.compile(r"PORTAAL_|EMAIL_|DATABASE_URL|REDIS_URL|DEBUG")

    def lees(**variabelen):
        for naam in filter(ONZE.match, list(os.environ)):
            monkeypatch.delenv(naam)
        for naam, waarde in {"PORTAAL_VAR": str(tmp_path / "var"), **variabelen}.items():
            monkeypatch.setenv(naam, waarde)
        return runpy.run_path(str(INSTELLINGEN))

    return lees


# Refused at start: the name of the variable, and what is expected

EEN_ADRES = "een adres zonder pad, zoals https://www.voorbeeld.nl (http mag alleen op 127.0.0.1)"
EEN_DATABANK = "een adres als postgresql://naam:wachtwoord@host:5432/databank"
EEN_REDIS = "redis://host:6379 of unix:///pad/naar/socket (de databanken 0 en 1 worden gebruikt)"
EEN_MAILSERVER = "console: of een adres als smtp+tls://naam:wachtwoord@host:587"
EEN_GEHEIM = "een willekeurige tekst van ten minste 40 tekens"
FOUT = [
    ("DEBUG", "misschien", "1 of 0"),
    ("DEBUG", "2", "1 of 0"),
    ("PORTAAL_PROXIES", "-1", "een geheel getal van 0 tot en met 5"),
    ("PORTAAL_PROXIES", "6", "een geheel getal van 0 tot en met 5"),
    ("PORTAAL_PROXIES", "1.5", "een geheel getal van 0 tot en met 5"),
    ("PORTAAL_PROXIES", "veel", "een geheel getal van 0 tot en met 5"),
    ("PORTAAL_VAR", "var", "een volledig pad, zoals /var/lib/portaal"),
    ("PORTAAL_VAR", "../var", "een volledig pad, zoals /var/lib/portaal"),
    ("PORTAAL_GEHEIM", "kort", EEN_GEHEIM),
    ("PORTAAL_GEHEIM", "g" * 39, EEN_GEHEIM),
    ("PORTAAL_GEHEIM_BESTAND", "/bestaat/niet", "een bestand met het geheim"),
    ("PORTAAL_GEHEIM_BESTAND", "/", "een bestand met het geheim"),
    ("PORTAAL_URL", "http://www.portaal.example", EEN_ADRES),
    ("PORTAAL_URL", "www.portaal.example", EEN_ADRES),
    ("PORTAAL_URL", "https://", EEN_ADRES),
    ("PORTAAL_URL", "https://portaal.example/pad", EEN_ADRES),
    ("PORTAAL_URL", "https://portaal.example?x=1", EEN_ADRES),
    ("PORTAAL_URL", "https://portaal.example#x", EEN_ADRES),
    ("PORTAAL_URL", "https://naam:geheim@portaal.example", EEN_ADRES),
    ("PORTAAL_URL", "https://:geheim@portaal.example", EEN_ADRES),
    ("PORTAAL_URL", "https://portaal.example:poort", EEN_ADRES),
    ("PORTAAL_URL", "https://portaal.example:99999", EEN_ADRES),
    ("PORTAAL_URL", "https://[::1", EEN_ADRES),
    ("PORTAAL_URL", "https://*", EEN_ADRES),
    ("PORTAAL_URL", "https://*.example", EEN_ADRES),
    ("PORTAAL_URL", "https://.portaal.example", EEN_ADRES),
    ("PORTAAL_URL", "https://portaal example", EEN_ADRES),
    ("PORTAAL_URL", "ftp://portaal.example", EEN_ADRES),
    ("PORTAAL_URL", "javascript:alert(1)", EEN_ADRES),
    ("DATABASE_URL", "mysql://naam@host/databank", EEN_DATABANK),
    ("DATABASE_URL", "sqlite:///portaal.db", EEN_DATABANK),
    ("DATABASE_URL", "portaal", EEN_DATABANK),
    ("DATABASE_URL", "postgresql://", EEN_DATABANK),
    ("DATABASE_URL", "postgresql://host", EEN_DATABANK),
    ("DATABASE_URL", "postgresql://host/db?bestaat_niet=1", EEN_DATABANK),
    ("REDIS_URL", "http://host", EEN_REDIS),
    ("REDIS_URL", "host:6379", EEN_REDIS),
    ("REDIS_URL", "redis://", EEN_REDIS),
    ("REDIS_URL", "redis://host:poort", EEN_REDIS),
    ("REDIS_URL", "redis://[::1", EEN_REDIS),
    ("REDIS_URL", "redis://host?db=3", EEN_REDIS),
    ("REDIS_URL", "unix://socket", EEN_REDIS),
    ("REDIS_URL", "unix:///pad/socket?db=3", EEN_REDIS),
    ("REDIS_URL", "redis://host:6379/0", "een adres zonder databanknummer, zoals redis://host:6379"),
    ("EMAIL_URL", "mail.example", EEN_MAILSERVER),
    ("EMAIL_URL", "console", EEN_MAILSERVER),
    ("EMAIL_URL", "smtp://", EEN_MAILSERVER),
    ("EMAIL_URL", "smtp://host:poort", EEN_MAILSERVER),
    ("EMAIL_URL", "smtp://[::1", EEN_MAILSERVER),
    ("EMAIL_URL", "https://host", EEN_MAILSERVER),
    ("EMAIL_AFZENDER", "geen adres", "een e-mailadres, zoals portaal@voorbeeld.nl"),
    ("EMAIL_AFZENDER", "portaal@", "een e-mailadres, zoals portaal@voorbeeld.nl"),
    ("EMAIL_AFZENDER", "a@b.nl\nBcc: c@d.nl", "een e-mailadres, zoals portaal@voorbeeld.nl"),
]


@pytest.mark.parametrize(("naam", "waarde", "verwacht"), FOUT)
def test_foute_waarde_wordt_geweigerd(lees_in, naam, waarde, verwacht):
    anders = {"PORTAAL_GEHEIM": ""} if naam == "PORTAAL_GEHEIM_BESTAND" else {}
    with pytest.raises(ImproperlyConfigured) as fout:
        lees_in(**{**EIGEN_SERVER, **anders, naam: waarde})
    assert str(fout.value) == f"{naam} klopt niet: verwacht wordt {verwacht}."


@pytest.mark.parametrize("naam", ["PORTAAL_URL", "PORTAAL_GEHEIM"])
def test_met_een_eigen_databank_moet_alles_genoemd_zijn(lees_in, naam):
    genoemd = {ander: waarde for ander, waarde in EIGEN_SERVER.items() if ander != naam}
    with pytest.raises(ImproperlyConfigured, match=f"^{naam} klopt niet: verwacht wordt "):
        lees_in(**genoemd)


@pytest.mark.parametrize(
    "waarde",
    [
        "geheimwoord",
        "https://u:geheimwoord@portaal.example",
        "redis://:geheimwoord@[",
        "mysql://u:geheimwoord@h/d",
    ],
)
@pytest.mark.parametrize("naam", ["PORTAAL_GEHEIM", "PORTAAL_URL", "REDIS_URL", "DATABASE_URL", "EMAIL_URL"])
def test_een_geheim_staat_nooit_in_de_foutmelding(lees_in, naam, waarde):
    with pytest.raises(ImproperlyConfigured) as fout:
        lees_in(**{**EIGEN_SERVER, naam: waarde})
    assert "geheimwoord" not in "".join(traceback.format_exception(fout.value))


@given(waarde=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30))
@hypothesis(suppress_health_check=list(HealthCheck))
def test_willekeurige_tekst_geeft_nooit_een_andere_fout(monkeypatch, waarde):
    monkeypatch.setenv("X", waarde)
    lezers = [
        omgeving.ja_nee,
        omgeving.mail,
        omgeving.webadres,
        lambda naam: omgeving.getal(naam, 0, minimum=0, maximum=5),
        lambda naam: omgeving.map_(naam, "/"),
        lambda naam: omgeving.databank(naam, "postgresql://h/d"),
        lambda naam: omgeving.redis_adressen(naam, "/s"),
        lambda naam: omgeving.mailadres(naam, "a@b.nl"),
    ]
    for voorvoegsel in ("", "https://", "redis://", "smtp://", "postgresql://"):
        monkeypatch.setenv("X", voorvoegsel + waarde)
        for lees in lezers:
            try:
                lees("X")
            except ImproperlyConfigured as fout:
                assert str(fout).startswith("X klopt niet: verwacht wordt ")  # noqa: PT017


def test_een_opdracht_met_een_foute_instelling_zegt_dat_in_een_regel():
    klaar = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=echte_settings.BASE_DIR,
        env={**os.environ, **EIGEN_SERVER, "PORTAAL_URL": "http://portaal.example"},
        capture_output=True,
        text=True,
    )
    assert klaar.returncode == 1
    assert klaar.stderr == f"Fout: PORTAAL_URL klopt niet: verwacht wordt {EEN_ADRES}.\n"
    assert klaar.stdout == ""


# Accepted


@pytest.mark.parametrize(
    ("waarde", "uit"),
    [
        ("", False),
        (" ", False),
        ("1", True),
        ("ja", True),
        ("True", True),
        ("0", False),
        ("nee", False),
        ("FALSE", False),
    ],
)
def test_ja_of_nee(lees_in, waarde, uit):
    assert lees_in(DEBUG=waarde)["DEBUG"] is uit


def test_zonder_iets_is_het_de_eigen_machine_en_toch_veilig(lees_in):
    gelezen = lees_in()
    assert gelezen["DEBUG"] is False
    assert gelezen["PORTAAL_URL"] == "http://127.0.0.1:8000"
    assert gelezen["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert len(gelezen["SECRET_KEY"]) >= 50
    assert gelezen["SECRET_KEY"] != lees_in()["SECRET_KEY"]
    assert gelezen["POST_BACKEND"].endswith("console.EmailBackend")
    assert gelezen["SECURE_SSL_REDIRECT"] is False
    assert gelezen["SESSION_COOKIE_SECURE"] is False


def test_https_zet_alles_aan_wat_daarbij_hoort(lees_in):
    gelezen = lees_in(**EIGEN_SERVER)
    assert gelezen["PORTAAL_URL"] == "https://portaal.example"
    assert gelezen["ALLOWED_HOSTS"] == ["portaal.example"]
    for naam in (
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS",
        "SECURE_HSTS_PRELOAD",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
    ):
        assert gelezen[naam] is True
    assert gelezen["SECURE_HSTS_SECONDS"] == 365 * 24 * 3600
    assert "SILENCED_SYSTEM_CHECKS" not in gelezen
    assert gelezen["ACCOUNT_DEFAULT_HTTP_PROTOCOL"] == "https"
    assert gelezen["DEFAULT_FROM_EMAIL"] == "portaal@portaal.example"


@pytest.mark.parametrize("gastheer", ["127.0.0.1:8001", "localhost:8000", "[::1]:8000"])
def test_http_mag_op_de_eigen_machine(lees_in, gastheer):
    gelezen = lees_in(**{**EIGEN_SERVER, "PORTAAL_URL": f"http://{gastheer}"})
    assert gelezen["PORTAAL_URL"] == f"http://{gastheer}"
    assert gelezen["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]


def test_kop_van_een_proxy_telt_alleen_als_er_een_is(lees_in):
    assert "SECURE_PROXY_SSL_HEADER" not in lees_in(**EIGEN_SERVER)
    gelezen = lees_in(**EIGEN_SERVER, PORTAAL_PROXIES="1")
    assert gelezen["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert gelezen["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


def test_databank_van_elders(lees_in):
    adres = "postgres://na%40am:ge%2Fheim@db.example:5433/portaal?sslmode=require"
    databank = lees_in(**{**EIGEN_SERVER, "DATABASE_URL": adres})["DATABASES"]["default"]
    assert {naam: databank[naam] for naam in ("NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "NAME": "portaal",
        "USER": "na@am",
        "PASSWORD": "ge/heim",
        "HOST": "db.example",
        "PORT": "5433",
    }
    assert databank["OPTIONS"]["sslmode"] == "require"
    assert "statement_timeout=10s" in databank["OPTIONS"]["options"]
    assert databank["CONN_HEALTH_CHECKS"] is True


def test_redis_van_elders_krijgt_een_databank_voor_werk_en_een_voor_de_cache(lees_in):
    gelezen = lees_in(**{**EIGEN_SERVER, "REDIS_URL": "rediss://:geheim@redis.example:6380/"})
    assert gelezen["CELERY_BROKER_URL"] == "rediss://:geheim@redis.example:6380/0"
    assert gelezen["CACHES"]["default"]["LOCATION"] == "rediss://:geheim@redis.example:6380/1"


def test_redis_op_een_socket(lees_in):
    gelezen = lees_in(**{**EIGEN_SERVER, "REDIS_URL": "unix:///run/redis.sock"})
    assert gelezen["CELERY_BROKER_URL"] == "redis+socket:///run/redis.sock?virtual_host=0"
    assert gelezen["CACHES"]["default"]["LOCATION"] == "unix:///run/redis.sock?db=1"


@pytest.mark.parametrize(
    ("adres", "poort", "tls", "ssl"),
    [
        ("smtp://mail.example", 25, False, False),
        ("smtp+tls://na%40am:ge%3Aheim@mail.example", 587, True, False),
        ("smtps://mail.example", 465, False, True),
        ("smtp+tls://mail.example:2525", 2525, True, False),
    ],
)
def test_mailserver(lees_in, adres, poort, tls, ssl):
    gelezen = lees_in(EMAIL_URL=adres)
    assert gelezen["POST_BACKEND"].endswith("smtp.EmailBackend")
    assert (gelezen["EMAIL_HOST"], gelezen["EMAIL_PORT"]) == ("mail.example", poort)
    assert (gelezen["EMAIL_USE_TLS"], gelezen["EMAIL_USE_SSL"]) == (tls, ssl)
    assert gelezen["EMAIL_TIMEOUT"] == 10
    if "@" in adres:
        assert (gelezen["EMAIL_HOST_USER"], gelezen["EMAIL_HOST_PASSWORD"]) == ("na@am", "ge:heim")


def test_afzender_met_een_naam_erbij(lees_in):
    afzender = "Portaal <portaal@voorbeeld.nl>"
    assert lees_in(EMAIL_AFZENDER=afzender)["DEFAULT_FROM_EMAIL"] == afzender


def test_geheim_uit_een_bestand(lees_in, tmp_path):
    bestand = tmp_path / "geheim"
    bestand.write_text("s" * 50 + "\n")
    zonder = {naam: waarde for naam, waarde in EIGEN_SERVER.items() if naam != "PORTAAL_GEHEIM"}
    assert lees_in(**zonder, PORTAAL_GEHEIM_BESTAND=str(bestand))["SECRET_KEY"] == "s" * 50
    bestand.write_text("kort")
    with pytest.raises(ImproperlyConfigured, match="PORTAAL_GEHEIM klopt niet"):
        lees_in(**zonder, PORTAAL_GEHEIM_BESTAND=str(bestand))
