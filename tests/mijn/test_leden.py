"""The pages of colleagues, of the link in an invitation, and of who does what."""

import re

import pytest
from django.core import mail
from django.core.cache import caches
from django.urls import reverse

from coalitie.basis.models import Gebruiker, Mail
from partners.models import Lidmaatschap, Uitnodiging, Verantwoordelijkheid
from tests.formulieren import aangemeld, vul_in
from tests.makers import (
    maak_gebruiker,
    maak_lid,
    maak_partner,
    maak_uitnodiging,
    maak_verantwoordelijkheid,
)
from tests.site.vragen import tekst

pytestmark = pytest.mark.django_db
HIER = reverse("mijn_uitnodiging")


@pytest.fixture
def mia(db):
    return maak_lid(rol="mandaathouder", gebruiker=maak_gebruiker(naam="Mia"))


@pytest.fixture
def alice(mia):
    return maak_lid(rol="invuller", partner=mia.partner, gebruiker=maak_gebruiker(naam="Alice"))


def adres(naam, lid, *meer):
    return reverse(naam, args=[lid.partner.slug, *meer])


def link(geheim="g"):
    return reverse("mijn_uitnodiging_link", args=[geheim])


def code():
    return re.search(r"^\d{6}$", mail.outbox[-1].body, re.MULTILINE)[0]


def test_iedereen_ziet_de_collegas_en_alleen_een_mandaathouder_wie_is_gevraagd(mia, alice):
    maak_uitnodiging(partner=mia.partner, email="nieuw@voorbeeld.example")
    maak_uitnodiging(email="elders@voorbeeld.example")
    van_alice = tekst(aangemeld(alice.gebruiker).get(adres("mijn_collegas", alice)))
    van_mia = tekst(aangemeld(mia.gebruiker).get(adres("mijn_collegas", mia)))
    assert "Mia" in van_alice
    assert "Alice" in van_mia
    assert "nieuw@voorbeeld.example" in van_mia
    assert "nieuw@voorbeeld.example" not in van_alice
    assert "elders@voorbeeld.example" not in van_mia
    assert mia.gebruiker.email not in van_alice


def test_uitnodigen_van_scherm_tot_mail(mia):
    client = aangemeld(mia.gebruiker)
    waar = adres("mijn_uitnodigen", mia)
    antwoord = client.post(waar, vul_in(client, waar, email="nieuw@voorbeeld.example", rol="lezer"))
    assert antwoord.url == adres("mijn_collegas", mia)
    assert Mail.objects.get().aan == ["nieuw@voorbeeld.example"]
    fout = client.post(waar, {"email": mia.gebruiker.email, "rol": "lezer"})
    assert fout.status_code == 422
    assert "Deze collega hoort er al bij." in tekst(fout)


def test_de_link_staat_in_geen_later_adres_en_wordt_door_niemand_bewaard(client, mia):
    maak_uitnodiging(partner=mia.partner, geheim="g")
    antwoord = client.get(link())
    assert (antwoord.status_code, antwoord.url) == (302, HIER)
    assert antwoord.headers["Referrer-Policy"] == "same-origin"
    assert antwoord.headers["Cache-Control"] == "private, no-store"
    pagina = client.get(HIER)
    assert pagina.headers["Referrer-Policy"] == "same-origin"
    assert mia.partner.naam in tekst(pagina)
    assert "/mijn/uitnodiging/g/" not in pagina.content.decode()
    assert not Uitnodiging.objects.exclude(aangenomen_op=None).exists()


def test_wie_nieuw_is_neemt_aan_en_logt_in_met_een_code(client, mia):
    maak_uitnodiging(partner=mia.partner, email="nieuw@voorbeeld.example", geheim="g")
    client.get(link())
    zonder_naam = client.post(HIER, {"naam": " "})
    assert zonder_naam.status_code == 422
    assert not Gebruiker.objects.filter(email="nieuw@voorbeeld.example").exists()
    antwoord = client.post(HIER, {"naam": "Noor"})
    assert antwoord.url.startswith(reverse("account_confirm_login_code"))
    # The link alone opens nothing: a mail that was passed on has no code.
    assert client.get(adres("mijn_start", mia)).status_code == 302
    ingelogd = client.post(antwoord.url, {"code": code()}, follow=True)
    assert ingelogd.redirect_chain[-1][0] == adres("mijn_start", mia)
    assert "Noor" in tekst(client.get(adres("mijn_collegas", mia)))


def test_wie_al_een_account_heeft_logt_eerst_in(client, mia):
    bestaand = maak_gebruiker(email="al@voorbeeld.example")
    maak_uitnodiging(partner=mia.partner, email="al@voorbeeld.example", geheim="g")
    client.get(link())
    antwoord = client.post(HIER, {"naam": "Iemand anders"})
    assert antwoord.url.startswith(reverse("account_confirm_login_code"))
    assert not Lidmaatschap.objects.filter(gebruiker=bestaand).exists()
    weer = client.post(antwoord.url, {"code": code()}, follow=True)
    assert weer.redirect_chain[-1][0] == HIER
    aan = client.post(HIER)
    assert aan.url == adres("mijn_start", mia)
    bestaand.refresh_from_db()
    assert bestaand.naam != "Iemand anders"
    assert Lidmaatschap.objects.get(gebruiker=bestaand).rol == "invuller"


def test_wie_met_een_ander_adres_is_ingelogd_kan_niet_aannemen(mia):
    maak_uitnodiging(partner=mia.partner, email="nieuw@voorbeeld.example", geheim="g")
    ander = maak_gebruiker()
    client = aangemeld(ander)
    client.get(link())
    assert "Log eerst uit" in tekst(client.get(HIER))
    assert client.post(HIER, {"naam": "Ander"}).status_code == 409
    assert not Lidmaatschap.objects.filter(gebruiker=ander).exists()
    assert not Gebruiker.objects.filter(email="nieuw@voorbeeld.example").exists()


def test_een_link_die_niet_werkt_zegt_wat_te_doen_en_niets_over_anderen(client, mia):
    maak_uitnodiging(partner=mia.partner, email="nieuw@voorbeeld.example", geheim="g")
    onbekend = client.get(link("verzonnen"))
    assert onbekend.status_code == 404
    assert "kennen we niet" in tekst(onbekend)
    client.get(link())
    Uitnodiging.objects.update(ingetrokken_op="2026-01-01T00:00Z")
    voorbij = client.post(HIER, {"naam": "Noor"})
    assert voorbij.status_code == 410
    assert "Vraag wie je uitnodigde om een nieuwe." in tekst(voorbij)
    for antwoord in (onbekend, voorbij, client.get(link())):
        assert "nieuw@voorbeeld.example" not in antwoord.content.decode()
        assert mia.partner.naam not in antwoord.content.decode()


def test_gokken_en_aandringen_houdt_op(client, mia):
    caches["deur"].clear()
    statussen = [client.get(link(f"gok-{nummer}")).status_code for nummer in range(32)]
    assert (statussen[0], statussen[-1]) == (404, 429)
    maak_uitnodiging(partner=mia.partner, geheim="g")
    client.get(link())
    statussen = [client.post(HIER, {"naam": ""}).status_code for _keer in range(11)]
    assert (statussen[0], statussen[-1]) == (422, 429)


def test_rol_veranderen_en_weggaan(mia, alice):
    client = aangemeld(mia.gebruiker)
    client.post(adres("mijn_collega", mia, alice.pk), {"rol": "lezer"})
    assert aangemeld(alice.gebruiker).get(adres("mijn_persoon", alice, 1)).status_code == 403
    laatste = client.post(adres("mijn_collega", mia, mia.pk), {"rol": "lezer"})
    assert laatste.status_code == 422
    assert "Jij bent de enige mandaathouder." in tekst(laatste)
    assert "Jij bent de enige mandaathouder." in tekst(client.get(adres("mijn_weggaan", mia)))
    weg = aangemeld(alice.gebruiker).post(adres("mijn_weggaan", alice), follow=True)
    assert "Je hoort niet meer bij" in tekst(weg)
    assert aangemeld(alice.gebruiker).get(adres("mijn_start", alice)).status_code == 404


def test_wie_weg_moet_wordt_gevraagd_en_wie_het_overneemt_ook(mia, alice):
    rij = maak_verantwoordelijkheid(partner=mia.partner, persoon=alice.gebruiker)
    client = aangemeld(mia.gebruiker)
    waar = adres("mijn_collega_weg", mia, alice.pk)
    assert rij.interventie.titel in tekst(client.get(waar))
    antwoord = client.post(waar, follow=True)
    assert f"Kies op de startpagina wie dit overneemt: {rij.interventie.titel}." in tekst(antwoord)
    assert "Kies wie het doet" in tekst(client.get(adres("mijn_start", mia)))
    # Oneself is no colleague: leaving has a page of its own.
    assert client.post(adres("mijn_collega_weg", mia, mia.pk)).status_code == 404


def test_een_invuller_kiest_alleen_zichzelf(mia, alice):
    rij = maak_verantwoordelijkheid(partner=mia.partner)
    waar = adres("mijn_persoon", alice, rij.pk)
    client = aangemeld(alice.gebruiker)
    assert client.post(waar, {"persoon": mia.gebruiker_id}).status_code == 422
    assert client.post(waar, {"persoon": alice.gebruiker_id}).status_code == 302
    assert Verantwoordelijkheid.objects.get().persoon == alice.gebruiker
    aangemeld(mia.gebruiker).post(waar, {"persoon": mia.gebruiker_id})
    assert client.post(waar, {"persoon": ""}).status_code == 422
    assert Verantwoordelijkheid.objects.get().persoon == mia.gebruiker


def test_wie_bij_twee_partners_hoort_kiest(mia):
    tweede = maak_lid(gebruiker=mia.gebruiker, partner=maak_partner(naam="Tweede"), rol="lezer")
    pagina = aangemeld(mia.gebruiker).get(reverse("mijn"))
    for lid in (mia, tweede):
        assert adres("mijn_start", lid) in pagina.content.decode()
