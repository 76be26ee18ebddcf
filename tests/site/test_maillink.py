"""A link in a mail brings the one it was made for to the right page, and tells nobody else anything."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from coalitie.basis import maillink
from coalitie.basis.tasks import verstuur_post
from tests.makers import maak_gebruiker

pytestmark = pytest.mark.django_db
PAD = "/mijn/nijestee/"


@pytest.fixture
def link(alice):
    """The link of Alice, without the host."""
    return urlsplit(maillink.maak(alice, PAD)).path


def test_wie_niet_is_ingelogd_komt_via_de_code_op_de_goede_plek(client, alice, link, mailoutbox):
    naar_login = client.get(link)
    assert not client.session.keys()
    pagina = client.get(naar_login.url).content.decode()
    assert f'value="{alice.email}"' in pagina
    assert f'name="next" value="{PAD}"' in " ".join(pagina.split())
    client.post(reverse("account_request_login_code"), {"email": alice.email, "next": PAD})
    verstuur_post()
    (code,) = re.findall(r"^\d{6}$", mailoutbox[0].body, re.MULTILINE)
    antwoord = client.post(reverse("account_confirm_login_code"), {"code": code, "next": PAD})
    assert antwoord.url == PAD
    assert client.get(link).url == PAD


def test_wie_iemand_anders_is_hoort_dat_en_ziet_geen_adres(client, bob, alice, link):
    client.force_login(bob)
    antwoord = client.get(link)
    assert antwoord.status_code == 403
    pagina = antwoord.content.decode()
    assert "ging naar een ander adres" in pagina
    assert bob.email in pagina
    assert alice.email not in pagina


@pytest.mark.parametrize(
    "maak", ["ander merk", "ander pad", "andere persoon", "account uit", "rommel", "letters"]
)
def test_wie_raadt_ziet_alleen_de_deur(client, alice, link, maak):
    if maak == "ander merk":
        link = link.replace("/link/", "/link/0")
    elif maak == "ander pad":
        link = link.replace("nijestee", "werkpro")
    elif maak == "andere persoon":
        ander = maak_gebruiker()
        eigen = urlsplit(maillink.maak(ander, PAD)).path.split("/")[3]
        link = link.replace(link.split("/")[3].partition("-")[0] + "-", eigen.partition("-")[0] + "-", 1)
    elif maak == "account uit":
        alice.is_active = False
        alice.save()
    elif maak == "letters":
        link = "/account/link/1-%C3%A9/mijn/"
    else:
        link = "/account/link/%F0%9F%8D%8E-x/mijn/"
    antwoord = client.get(link)
    assert (antwoord.status_code, antwoord.url) == (302, "/mijn/")


def test_een_link_gaat_nooit_naar_een_andere_site(client, alice):
    link = urlsplit(maillink.maak(alice, "//elders.example/")).path
    client.force_login(alice)
    assert "elders" not in client.get(link).url


def test_op_de_inlogpagina_vult_alleen_een_echt_merk_het_adres_in(client, alice, link):
    vraag = parse_qs(urlsplit(client.get(link).url).query)
    pagina = client.get(reverse("account_login"), {"voor": vraag["voor"][0], "next": "/beheer/"})
    assert alice.email not in pagina.content.decode()


class TestVoorkeur:
    def test_vraagt_wie_je_bent(self, client):
        assert reverse("account_login") in client.get(reverse("mailvoorkeur")).url

    def test_bewaart_de_keuze_van_wie_is_ingelogd_met_geschiedenis(self, client, alice, bob):
        client.force_login(alice)
        assert "Dit krijg je altijd" in client.get(reverse("mailvoorkeur")).content.decode()
        antwoord = client.post(
            reverse("mailvoorkeur"), {"mailvoorkeur": "wekelijks", "is_staff": "on", "id": bob.pk}
        )
        assert antwoord.url == reverse("mailvoorkeur")
        alice.refresh_from_db()
        bob.refresh_from_db()
        assert (alice.mailvoorkeur, alice.is_staff, bob.mailvoorkeur) == ("wekelijks", False, "dagelijks")
        assert alice.events.filter(mailvoorkeur="wekelijks").count() == 1

    def test_een_keuze_die_niet_bestaat_wordt_geweigerd(self, client, alice):
        client.force_login(alice)
        assert client.post(reverse("mailvoorkeur"), {"mailvoorkeur": "nooit"}).status_code == 422
        assert client.put(reverse("mailvoorkeur")).status_code == 405
