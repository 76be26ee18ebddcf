"""Signing in and out, passwords, and the page of who is signed in."""

import re

import pytest
from django.test import Client

from tests.site.vragen import tekst

pytestmark = pytest.mark.django_db
WACHTWOORD = "welkom-in-noord"
NIEUW = "een-heel-nieuw-woord"


def log_in(client, email, wachtwoord=WACHTWOORD, **velden):
    """Send the form to sign in."""
    return client.post("/account/login/", {"login": email, "password": wachtwoord, **velden})


def test_inloggen_brengt_je_bij_je_werk(client, alice):
    antwoord = log_in(client, alice.email)

    assert antwoord["Location"] == "/mijn/"
    pagina = tekst(client.get("/account/"))
    assert alice.email in pagina
    assert "nijestee</a>: invuller" in pagina
    assert "/beheer/" not in pagina


def test_een_verlopen_lidmaatschap_staat_er_niet_meer(client, alice):
    from partners.models import Lidmaatschap

    Lidmaatschap.objects.update(tot="2020-01-01")
    client.force_login(alice)

    pagina = tekst(client.get("/account/"))

    assert "nijestee</a>: invuller" not in pagina
    assert "Je hoort nog niet bij een organisatie." in pagina


def test_wie_in_het_beheer_werkt_vindt_daar_de_weg(client, rosa):
    client.force_login(rosa)

    assert 'href="/beheer/"' in client.get("/account/").content.decode()


def test_zonder_inloggen_geen_account(client):
    assert client.get("/account/")["Location"] == "/account/login/?next=/account/"


def test_het_beheer_stuurt_je_langs_de_gewone_deur(client, rosa):
    antwoord = client.get("/beheer/", follow=True)

    assert antwoord.redirect_chain[-1][0] == "/account/login/?next=%2Fbeheer%2F"
    assert 'name="next" value="/beheer/"' in antwoord.content.decode()
    assert log_in(client, rosa.email, next="/beheer/")["Location"] == "/beheer/"


@pytest.mark.parametrize(
    "elders",
    [
        "https://kwaad.example/",
        "//kwaad.example/",
        "javascript:alert(1)",
        "\\\\kwaad.example",
        "/\\kwaad.example",
    ],
)
def test_na_inloggen_nooit_naar_een_andere_site(client, alice, elders):
    assert log_in(client, alice.email, next=elders)["Location"] == "/mijn/"


@pytest.mark.parametrize("email", ["alice@nijestee.example", "niemand@coalitie.example"])
def test_een_verkeerd_wachtwoord_zegt_niet_of_het_account_bestaat(client, alice, email):
    antwoord = log_in(client, email, "verkeerd-woord")

    pagina = tekst(antwoord).replace(email, "")
    assert "Er klopt nog iets niet" in pagina
    assert "Fout:" in pagina.partition("</title>")[0]
    assert "Dit e-mailadres en dit wachtwoord horen niet bij elkaar" in pagina
    assert "_auth_user_id" not in client.session


def test_een_fout_wijst_naar_zijn_veld(client):
    pagina = tekst(client.post("/account/login/", {"login": "geen-adres", "password": ""}))

    assert 'href="#id_login"' in pagina
    assert 'id="id_login_error"' in pagina
    assert re.search(r'<input[^>]*id="id_login"[^>]*', pagina)
    veld = re.search(r'<input[^>]*name="login"[^>]*>', pagina).group()
    assert 'aria-invalid="true"' in veld
    assert "id_login_error" in veld


@pytest.mark.parametrize("adres", ["/account/login/", "/account/password/reset/"])
def test_elke_verwijzing_van_een_veld_bestaat(client, adres):
    for pagina in (tekst(client.get(adres)), tekst(client.post(adres, {}))):
        verwijzingen = " ".join(re.findall(r'aria-describedby="([^"]*)"', pagina)).split()
        assert [plek for plek in verwijzingen if f'id="{plek}"' not in pagina] == []


def test_te_veel_pogingen_worden_geweigerd(client, alice, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip", "login_failed": "2/m/ip"}
    for _ in range(2):
        log_in(client, alice.email, "verkeerd-woord")

    antwoord = log_in(client, alice.email)

    assert "_auth_user_id" not in client.session
    assert antwoord.status_code in (200, 429)


def test_uitloggen_gaat_met_een_knop_en_niet_met_een_link(client, alice):
    client.force_login(alice)
    assert client.get("/account/logout/").status_code == 200
    assert "_auth_user_id" in client.session

    assert client.post("/account/logout/")["Location"] == "/"

    assert "_auth_user_id" not in client.session


def test_na_uitloggen_blijft_er_geen_bericht_achter_in_een_cookie(client, alice):
    log_in(client, alice.email)

    client.post("/account/logout/")

    assert "messages" not in client.cookies
    assert "sessionid" not in client.cookies or not client.cookies["sessionid"].value


def test_wachtwoord_veranderen(client, alice):
    client.force_login(alice)

    client.post(
        "/account/password/change/", {"oldpassword": WACHTWOORD, "password1": NIEUW, "password2": NIEUW}
    )

    alice.refresh_from_db()
    assert alice.check_password(NIEUW)


def test_de_eisen_aan_een_wachtwoord_staan_erbij_in_onze_woorden(client, alice):
    client.force_login(alice)

    pagina = tekst(client.get("/account/password/change/"))

    assert "Ten minste 12 tekens." in pagina
    assert 'id="id_password1_helptext"' in pagina
    assert "Uw wachtwoord" not in pagina


def test_een_te_kort_wachtwoord_wordt_uitgelegd(client, alice):
    client.force_login(alice)

    antwoord = client.post(
        "/account/password/change/", {"oldpassword": WACHTWOORD, "password1": "kort", "password2": "kort"}
    )

    assert "Er klopt nog iets niet" in tekst(antwoord)
    assert "12" in tekst(antwoord)


def test_wachtwoord_vergeten_van_aanvraag_tot_nieuw_wachtwoord(client, alice, mailoutbox):
    antwoord = client.post("/account/password/reset/", {"email": alice.email}, follow=True)
    assert "Kijk in je mail" in tekst(antwoord)
    (mail,) = mailoutbox
    assert mail.subject == "Kies een nieuw wachtwoord"
    link = re.search(r"http://testserver(/\S+)", mail.body).group(1)

    formulier = client.get(link, follow=True)
    assert "Kies een nieuw wachtwoord" in tekst(formulier)
    client.post(formulier.redirect_chain[-1][0], {"password1": NIEUW, "password2": NIEUW})

    alice.refresh_from_db()
    assert alice.check_password(NIEUW)
    assert "Deze link werkt niet meer" in tekst(Client().get(link, follow=True))


def test_wachtwoord_vergeten_van_wie_geen_account_heeft_ziet_er_hetzelfde_uit(client, alice, mailoutbox):
    bekend = client.post("/account/password/reset/", {"email": alice.email}, follow=True)
    onbekend = Client().post("/account/password/reset/", {"email": "niemand@coalitie.example"}, follow=True)

    assert tekst(bekend) == tekst(onbekend)
    assert bekend.redirect_chain == onbekend.redirect_chain
    assert "sign up" not in mailoutbox[1].body
    assert "Er is geen account" in mailoutbox[1].subject


def test_aanmelden_kan_niet(client):
    assert "Een account krijg je van ons" in tekst(client.get("/account/signup/"))
    client.post("/account/signup/", {"email": "nieuw@coalitie.example", "password1": NIEUW})

    from coalitie.basis.models import Gebruiker

    assert not Gebruiker.objects.filter(email="nieuw@coalitie.example").exists()


@pytest.mark.parametrize(
    "adres", ["/account/login/", "/account/password/reset/", "/account/signup/", "/account/inactive/"]
)
def test_de_deur_wordt_nooit_bewaard_en_niet_gevonden(client, adres):
    antwoord = client.get(adres)

    assert "noindex" in tekst(antwoord)
    assert 'lang="nl"' in tekst(antwoord)
    if antwoord.cookies:
        assert antwoord["Cache-Control"] == "private, no-store"


def test_het_formulier_vraagt_om_een_token(alice):
    streng = Client(enforce_csrf_checks=True)

    assert log_in(streng, alice.email).status_code == 403


def test_niemand_verandert_zelf_het_adres_waarmee_wordt_ingelogd(client, alice):
    client.force_login(alice)
    for gegevens in (
        {"action_add": "", "email": "nieuw@nijestee.example"},
        {"action_primary": "", "email": "x@y.example"},
    ):
        assert client.post("/account/email/", gegevens).status_code == 404
    alice.refresh_from_db()
    assert alice.email == "alice@nijestee.example"
