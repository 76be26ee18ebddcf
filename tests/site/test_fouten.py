"""Pages for when something goes wrong."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import OperationalError
from django.test import Client, RequestFactory
from psycopg_pool import PoolTimeout

from coalitie.basis import views
from coalitie.basis.models import Portaal
from tests.site.vragen import tekst


@pytest.fixture
def verzoek():
    """Return a request for the front page of somebody without an account."""
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    return request


@pytest.fixture
def stuk(monkeypatch):
    """Return a function that lets every question about the portal fail with an error."""

    def maak_stuk(fout):
        def haal():
            raise fout

        monkeypatch.setattr(Portaal, "haal", haal)
        client = Client(raise_request_exception=False)
        return client.get("/over/")

    return maak_stuk


@pytest.mark.django_db
def test_404_helpt_verder_en_zegt_wie_je_kunt_bellen(client):
    Portaal.objects.create(naam="Noorderlicht", contact_telefoon="14 050")

    antwoord = client.get("/bestaat-niet/")

    assert antwoord.status_code == 404
    for deel in ("Deze pagina is er niet", "Noorderlicht", "14 050", 'href="/verhalen/"', "noindex"):
        assert deel in tekst(antwoord)
    assert "canonical" not in tekst(antwoord)


@pytest.mark.parametrize(
    ("view", "status"),
    [
        (views.verzoek_klopt_niet, 400),
        (views.mag_niet, 403),
        (views.formulier_verlopen, 403),
        (views.niet_gevonden, 404),
        (views.te_vaak, 429),
        (views.even_wachten, 429),
        (views.te_druk, 503),
        (views.fout, 500),
    ],
)
@pytest.mark.django_db
def test_elke_fout_heeft_een_pagina_in_onze_stijl(verzoek, view, status):
    antwoord = view(verzoek)

    assert antwoord.status_code == status
    assert "<h1" in tekst(antwoord)
    assert 'href="/"' in tekst(antwoord)


@pytest.mark.parametrize("fout", [OperationalError("weg"), PoolTimeout("weg")])
@pytest.mark.django_db
def test_zonder_databank_een_503_die_zegt_wanneer_je_terug_kunt_komen(stuk, fout):
    antwoord = stuk(fout)

    assert antwoord.status_code == 503
    assert antwoord["Retry-After"] == "120"
    assert "We zijn even niet bereikbaar" in tekst(antwoord)


@pytest.mark.django_db
def test_een_fout_van_ons_zegt_dat_en_verklapt_niets(stuk):
    antwoord = stuk(RuntimeError("geheime sleutel 123"))

    assert antwoord.status_code == 500
    assert "Dat ligt aan ons" in tekst(antwoord)
    assert "geheime" not in tekst(antwoord)
    assert "Traceback" not in tekst(antwoord)


def test_de_pagina_zonder_databank_vraagt_de_databank_niets(verzoek):
    """Without the mark django_db every question to the database is an error."""
    try:
        raise OperationalError
    except OperationalError:
        antwoord = views.fout(verzoek)

    assert antwoord.status_code == 503


@pytest.mark.django_db
def test_een_verkeerde_host_is_een_400(client):
    assert client.get("/", headers={"Host": "kwaad.example"}).status_code == 400


@pytest.mark.django_db
def test_de_foutpagina_zet_geen_cookie(client):
    assert not client.get("/bestaat-niet/").cookies
