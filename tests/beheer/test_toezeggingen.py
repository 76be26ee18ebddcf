"""Commitments in the admin: what is fixed, where a mandaathouder decided it, and what was delivered."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from coalitie.basis.models import Mail
from partners.models import Levering, Toezegging
from tests.formulieren import aangemeld, beheeradres, lees_formulier, vul_in
from tests.makers import maak_cofinanciering, maak_levering, maak_lid, maak_toezegging

NIEUW = "/beheer/partners/levering/add/"


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def belofte(db):
    rij = maak_toezegging()
    rij.bevestigen(door=None, reden="Zo is het.")
    return rij


def stap(client, rij, methode, **velden):
    plek = beheeradres(rij, "stap", methode)
    return client.post(plek, lees_formulier(client.get(plek)) | {"reden": "Daarom.", **velden})


def tekst(antwoord):
    return antwoord.content.decode().replace("\xa0", " ")


def test_wat_is_bevestigd_staat_vast(charlie, belofte):
    velden = vul_in(aangemeld(charlie), beheeradres(belofte))
    assert not {"partner", "interventie", "soort", "hoeveelheid", "eenheid"} & set(velden)
    velden = vul_in(aangemeld(charlie), beheeradres(maak_toezegging()))
    assert {"partner", "interventie", "soort", "hoeveelheid", "eenheid"} <= set(velden)


def test_andere_woorden_bij_wat_is_bevestigd_hoort_de_partner(charlie, belofte):
    mandaat = maak_lid(partner=belofte.partner, rol="mandaathouder").gebruiker
    maak_lid(partner=belofte.partner, rol="invuller")
    client, adres = aangemeld(charlie), beheeradres(belofte)
    antwoord = client.post(adres, vul_in(client, adres, tekst="Iets anders.", eind="2027"), follow=True)
    assert "krijgen er een mail over" in tekst(antwoord)
    (mail,) = Mail.objects.all()
    assert mail.aan == [mandaat.email]
    for regel in (f"Was: {belofte.tekst}", "Wordt: Iets anders.", "Wordt: 2027", str(charlie)):
        assert regel in mail.tekst
    assert f"/mijn/{belofte.partner.slug}/toezeggingen/{belofte.pk}/" in mail.tekst


def test_zonder_verandering_of_voor_het_is_bevestigd_komt_er_geen_mail(charlie, belofte):
    maak_lid(partner=belofte.partner, rol="mandaathouder")
    client, voorstel = aangemeld(charlie), maak_toezegging(partner=belofte.partner)
    client.post(beheeradres(belofte), vul_in(client, beheeradres(belofte), bron="Brief van 3 maart"))
    client.post(beheeradres(voorstel), vul_in(client, beheeradres(voorstel), tekst="Iets anders."))
    belofte.refresh_from_db()
    voorstel.refresh_from_db()
    assert (belofte.bron, voorstel.tekst) == ("Brief van 3 maart", "Iets anders.")
    assert not Mail.objects.exists()


def test_zonder_mandaathouder_belt_het_team_zelf(charlie, belofte):
    client, adres = aangemeld(charlie), beheeradres(belofte)
    antwoord = client.post(adres, vul_in(client, adres, tekst="Iets anders."), follow=True)
    assert "Bel de partner" in tekst(antwoord)
    assert not Mail.objects.exists()


def test_iets_nieuws_begint_als_voorstel(charlie, db):
    velden = lees_formulier(aangemeld(charlie).get("/beheer/partners/toezegging/add/"))
    assert "tekst" in velden
    assert "begin_status" not in velden


@pytest.mark.parametrize("methode", ["bevestigen", "intrekken"])
def test_wat_een_mandaathouder_beslist_vraagt_waar_dat_staat(charlie, methode, db):
    rij, client = maak_toezegging(), aangemeld(charlie)
    assert stap(client, rij, methode).status_code == 422
    assert stap(client, rij, methode, bron="Mail van 3 maart").status_code == 302
    assert rij.stappen.get().bron == "Mail van 3 maart"


def test_bijstellen_bewaart_wat_het_was(charlie, belofte):
    client = aangemeld(charlie)
    assert stap(client, belofte, "bijstellen", hoeveelheid="8000", bron="Mail").status_code == 302
    belofte.refresh_from_db()
    assert (belofte.hoeveelheid, belofte.status) == (8_000, "bevestigd")
    assert belofte.laatste_stap().reden.replace("\xa0", " ") == "Was € 10.000, wordt € 8.000. Daarom."


def test_bijstellen_onder_wat_is_geleverd_vraagt_een_ja(charlie, belofte):
    maak_levering(toezegging=belofte, hoeveelheid=9_000)
    client = aangemeld(charlie)
    velden = {"hoeveelheid": "8000", "bron": "Mail"}
    assert stap(client, belofte, "bijstellen", **velden).status_code == 422
    assert stap(client, belofte, "bijstellen", ook_meer="on", **velden).status_code == 302


def test_een_regel_van_voor_de_regel_wordt_bij_de_weigering_genoemd(charlie, belofte):
    uit, aan = (
        f"SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE financiering_cofinanciering {hoe} TRIGGER cofinanciering_past"
        for hoe in ("DISABLE", "ENABLE")
    )
    with connection.cursor() as cursor:
        cursor.execute(uit)
        oud = maak_cofinanciering(toezegging=belofte, bedrag=100)
        cursor.execute(aan)
    antwoord = stap(aangemeld(charlie), belofte, "bijstellen", hoeveelheid="12000", bron="Mail")
    assert antwoord.status_code == 422
    assert f'<a href="{beheeradres(oud.aanvraag)}">{oud}</a>' in tekst(antwoord)


def test_stap_op_een_verouderde_pagina_doet_niets(charlie, belofte):
    client = aangemeld(charlie)
    plek = beheeradres(belofte, "stap", "bijstellen")
    velden = lees_formulier(client.get(plek)) | {"reden": "x", "bron": "Mail", "hoeveelheid": "5"}
    Toezegging.objects.filter(pk=belofte.pk).update(hoeveelheid=7_000)
    assert client.post(plek, velden).status_code == 422
    belofte.refresh_from_db()
    assert belofte.hoeveelheid == 7_000


def test_lijst_zegt_geleverd_en_te_veel(charlie, belofte):
    maak_levering(toezegging=belofte, hoeveelheid=10_500)
    kennis = maak_toezegging(soort="kennis", hoeveelheid=None, eenheid="", status="bevestigd")
    maak_levering(toezegging=kennis, hoeveelheid=None)
    pagina = tekst(aangemeld(charlie).get("/beheer/partners/toezegging/"))
    assert "€ 10.500 (€ 500 meer dan toegezegd)" in pagina
    assert "1 keer" in pagina
    pagina = tekst(aangemeld(charlie).get("/beheer/partners/toezegging/?geleverd=meer"))
    assert "1 toezegging" in pagina


def test_levering_in_het_beheer_gaat_niet_ongezegd_over_de_toezegging_heen(charlie, belofte):
    client = aangemeld(charlie)
    velden = vul_in(client, NIEUW, toezegging=str(belofte.pk), datum="2-1-2026", hoeveelheid="10001")
    antwoord = client.post(NIEUW, velden)
    assert antwoord.status_code == 200
    assert "Dat is € 1 meer dan de toegezegde € 10.000" in tekst(antwoord)
    assert client.post(NIEUW, velden | {"ook_meer": ["on"]}).status_code == 302
    levering = Levering.objects.get()
    assert (levering.hoeveelheid, levering.gemeld_door) == (10_001, charlie)
    velden = vul_in(client, beheeradres(levering), notitie="Alleen de tekst.")
    assert client.post(beheeradres(levering), velden).status_code == 302
    assert (
        client.post(
            beheeradres(levering), vul_in(client, beheeradres(levering), hoeveelheid="10002")
        ).status_code
        == 200
    )
    levering.refresh_from_db()
    assert (levering.hoeveelheid, levering.notitie) == (10_001, "Alleen de tekst.")


def test_levering_alleen_van_wat_bevestigd_is(charlie, db):
    client = aangemeld(charlie)
    velden = vul_in(client, NIEUW, toezegging=str(maak_toezegging().pk), datum="2-1-2026", hoeveelheid="1")
    assert "Deze toezegging is niet bevestigd." in tekst(client.post(NIEUW, velden))


def test_bewijs_is_er_voor_wie_leveringen_mag_zien(charlie, rosa, belofte, media):
    client = aangemeld(charlie)
    velden = vul_in(client, NIEUW, toezegging=str(belofte.pk), datum="2-1-2026", hoeveelheid="1")
    fout = client.post(NIEUW, velden | {"bewijs": SimpleUploadedFile("x.pdf", b"<html>")})
    assert "Dit is geen pdf en geen foto." in tekst(fout)
    client.post(NIEUW, velden | {"bewijs": SimpleUploadedFile("brief.pdf", b"%PDF-1.7 x")})
    levering = Levering.objects.get()
    assert levering.bewijs_naam == "brief.pdf"
    plek = reverse("admin:partners_levering_bewijs", args=[levering.pk])
    for pagina in (beheeradres(levering), beheeradres(belofte), "/beheer/partners/levering/"):
        assert f'href="{plek}"' in tekst(client.get(pagina))
        assert "/media/" not in tekst(client.get(pagina))
    antwoord = client.get(plek)
    assert antwoord.getvalue() == b"%PDF-1.7 x"
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="brief.pdf"'
    assert antwoord.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert aangemeld(rosa).get(plek).status_code == 403
    client.post(beheeradres(levering), vul_in(client, beheeradres(levering), bewijs_weg="on"))
    levering.refresh_from_db()
    assert (levering.bewijs.name, levering.bewijs_naam) == ("", "")
    assert client.get(plek).status_code == 404
