"""Telling how it goes in a real browser: with a bad connection, with two, with keys only, without a script."""

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from partners.models import VoortgangOpmerking
from tests.makers import maak_gebruiker, maak_lid, maak_partner, maak_voortgang

TELEFOON = {"width": 360, "height": 740}
METEEN = "dispatchEvent(new Event('online'))"  # what a browser says when the connection is back
WACHTWOORD = "welkom-in-noord"


@pytest.fixture(autouse=True)
def niemand_meer(transactional_db):
    cache.clear()


@pytest.fixture
def partner():
    return maak_partner(naam="Nijestee")


@pytest.fixture
def voortgang(partner):
    return maak_voortgang(partner=partner, gelijk_gebleven=["stand", "reden", "gedaan"])


@pytest.fixture
def als(browser, live_server, partner):
    """Return a function that opens a browser in which somebody of the partner is signed in."""
    contexten = []

    def open_browser(naam, lid=None, **opties):
        gebruiker = lid or maak_gebruiker(naam=naam, password=WACHTWOORD)
        if not lid:
            maak_lid(gebruiker=gebruiker, partner=partner)
        context = browser.new_context(
            base_url=live_server.url, locale="nl-NL", reduced_motion="reduce", **opties
        )
        contexten.append(context)
        onderweg = context.onderweg = set()
        context.on("request", lambda verzoek: onderweg.add(verzoek))
        context.on("requestfinished", lambda verzoek: onderweg.discard(verzoek))
        context.on("requestfailed", lambda verzoek: onderweg.discard(verzoek))
        _log_in(context, gebruiker, live_server)
        context.gebruiker = gebruiker
        return context

    yield open_browser
    for context in contexten:
        # The database goes before the server does: nothing may still be on its way to it.
        context.route("**/*", lambda route: route.abort())
        for _keer in range(500):
            if context.onderweg:
                context.pages[0].wait_for_timeout(20)
        context.close()


def _log_in(context, gebruiker, live_server):
    client = Client()
    client.force_login(gebruiker)
    context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )


def _adres(voortgang):
    return reverse("mijn_voortgang", args=[voortgang.partner.slug, voortgang.pk])


def _open(context, voortgang):
    page = context.new_page()
    page.goto(_adres(voortgang))
    return page


def _veld(page, vraag):
    return page.get_by_label(vraag, exact=True)


def _stand(page):
    return page.locator("[data-stand]")


def _alles_bewaard(page):
    """Wait until nothing is left that only this browser has."""
    page.evaluate(METEEN)
    expect(page.locator("[data-balk]")).to_have_attribute("data-soort", "bewaard")
    assert page.evaluate("localStorage.length") == 0


def _antwoord_met(status):
    return lambda route: route.fulfill(status=status)


def test_typen_bewaart_zichzelf_en_stil_is_stil(als, voortgang):
    page = als("Jan").new_page()
    gestuurd = []
    page.on("request", lambda verzoek: gestuurd.append(verzoek.post_data or ""))
    page.goto(_adres(voortgang))
    expect(page.locator("[data-gelijk]")).to_have_count(3)
    _veld(page, "Waarom gaat het zo?").fill("De aannemer is begonnen.")
    expect(_stand(page)).to_contain_text("Bewaard om")
    expect(page.locator("[data-voorlezen]")).to_contain_text("Bewaard om")
    expect(page.locator("[data-gelijk]")).to_have_count(2)
    page.get_by_role("button", name="Klopt nog (Wat is er gedaan?)").click()
    expect(page.locator("[data-gelijk]")).to_have_count(1)
    expect(_veld(page, "Wat is er gedaan?")).to_be_focused()
    voortgang.refresh_from_db()
    assert (voortgang.reden, voortgang.gelijk_gebleven) == ("De aannemer is begonnen.", ["stand"])
    with page.expect_response(lambda antwoord: "/bewaar/" in antwoord.url):
        page.evaluate(METEEN)
    assert len([inhoud for inhoud in gestuurd if '"waarde"' in inhoud]) == 1
    assert page.evaluate("localStorage.length") == 0


def test_de_verbinding_valt_weg_en_de_browser_gaat_dicht(als, voortgang):
    jan = als("Jan")
    page = _open(jan, voortgang)
    jan.set_offline(True)
    _veld(page, "Wat is er gedaan?").fill("Getypt in de kelder.")
    expect(_stand(page)).to_have_text("Geen verbinding: we bewaren het zodra het weer kan")
    expect(page.locator("[data-voorlezen]")).to_contain_text("Geen verbinding")
    page.get_by_role("button", name="Stuur in").click()
    expect(_veld(page, "Wat is er gedaan?")).to_have_value("Getypt in de kelder.")
    _veld(page, "Wat merken bewoners ervan?").fill("Ook in de kelder.")
    jan.set_offline(False)
    expect(_stand(page)).to_contain_text("Bewaard om")
    _alles_bewaard(page)
    voortgang.refresh_from_db()
    assert (voortgang.gedaan, voortgang.bewoners) == ("Getypt in de kelder.", "Ook in de kelder.")
    jan.set_offline(True)
    _veld(page, "Wat gaan jullie nu doen?").fill("En toen ging de telefoon uit.")
    expect(_stand(page)).to_contain_text("Geen verbinding")
    page.close()
    jan.set_offline(False)
    weer = _open(jan, voortgang)
    expect(weer.get_by_text("We hebben het teruggezet.")).to_be_visible()
    expect(_veld(weer, "Wat gaan jullie nu doen?")).to_have_value("En toen ging de telefoon uit.")
    _alles_bewaard(weer)
    voortgang.refresh_from_db()
    assert voortgang.volgende == "En toen ging de telefoon uit."
    jan.set_offline(True)
    _veld(weer, "Wat gaan jullie nu doen?").fill("Dit hoeft niet meer.")
    expect(_stand(weer)).to_contain_text("Geen verbinding")
    weer.close()
    jan.set_offline(False)
    account = jan.new_page()
    account.goto(reverse("mijn_account"))
    assert account.evaluate("localStorage.length") == 1
    account.get_by_role("main").get_by_role("button", name="Uitloggen").click()
    account.wait_for_url("/")
    assert account.evaluate("localStorage.length") == 0


def test_de_server_is_weg_de_sessie_is_weg_en_er_gaat_niets_verloren(als, voortgang, live_server):
    jan = als("Jan")
    page = _open(jan, voortgang)
    for status in (429, 500):
        page.route("**/bewaar/", _antwoord_met(status))
        _veld(page, "Waarom gaat het zo?").fill(f"Getypt bij {status}.")
        expect(_stand(page)).to_have_text("Bewaren lukt nu niet: we proberen het zo weer")
        page.unroute("**/bewaar/")
        page.evaluate(METEEN)
        expect(_stand(page)).to_contain_text("Bewaard om")
    Session.objects.all().delete()
    _veld(page, "Wat is er gedaan?").fill("Getypt na het uitloggen.")
    expect(_stand(page)).to_have_text("Je bent uitgelogd. Wat je typte blijft hier staan.")
    with jan.expect_page() as nieuw:
        page.get_by_role("link", name="Log in in een nieuw tabblad").click()
    tab = nieuw.value
    tab.get_by_text("Liever met je wachtwoord").click()
    formulier = tab.locator("details form")
    formulier.get_by_label("E-mailadres").fill(jan.gebruiker.email)
    formulier.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    formulier.get_by_role("button", name="Inloggen").click()
    expect(tab.get_by_role("heading", name="Hoe gaat het met")).to_be_visible()
    tab.close()
    _alles_bewaard(page)
    voortgang.refresh_from_db()
    assert voortgang.gedaan == "Getypt na het uitloggen."
    # Somebody else on this device sees nothing of what Jan typed, and it does not stay.
    jan.set_offline(True)
    _veld(page, "Waarom gaat het zo?").fill("Van Jan, nog niet bewaard.")
    expect(_stand(page)).to_contain_text("Geen verbinding")
    page.close()
    jan.set_offline(False)
    els = maak_lid(partner=voortgang.partner).gebruiker
    _log_in(jan, els, live_server)
    van_els = _open(jan, voortgang)
    # The browser may still have sent it for Jan when it closed his page: then it is his, and saved.
    voortgang.refresh_from_db()
    expect(_veld(van_els, "Waarom gaat het zo?")).to_have_value(voortgang.reden)
    assert van_els.evaluate("localStorage.length") == 0


def test_twee_mensen_aan_een_bericht(als, voortgang):
    bij_jan, bij_els = _open(als("Jan"), voortgang), _open(als("Els"), voortgang)
    expect(bij_els.get_by_text("Nu ook hier: Jan")).to_be_visible()
    bij_jan.evaluate(METEEN)
    expect(bij_jan.get_by_text("Nu ook hier: Els")).to_be_visible()
    _veld(bij_els, "Wat is er gedaan?").fill("Els bouwde een bankje.")
    bij_els.get_by_label("let op").check()
    _alles_bewaard(bij_els)
    bij_jan.evaluate(METEEN)
    expect(_veld(bij_jan, "Wat is er gedaan?")).to_have_value("Els bouwde een bankje.")
    expect(bij_jan.get_by_label("let op")).to_be_checked()
    # Both in one field.
    _veld(bij_els, "Waarom gaat het zo?").fill("Els zegt dit.")
    _alles_bewaard(bij_els)
    _veld(bij_jan, "Waarom gaat het zo?").fill("Jan zegt dat.")
    bij_jan.evaluate(METEEN)
    botsing = bij_jan.locator(".botsing")
    expect(botsing).to_contain_text("Els vulde dit in:")
    expect(botsing).to_contain_text("Els zegt dit.")
    expect(_veld(bij_jan, "Waarom gaat het zo?")).to_have_value("Jan zegt dat.")
    bij_jan.get_by_role("button", name="Houd de mijne").click()
    expect(botsing).to_have_count(0)
    _alles_bewaard(bij_jan)
    voortgang.refresh_from_db()
    assert voortgang.reden == "Jan zegt dat."
    _veld(bij_els, "Waarom gaat het zo?").fill("Els zegt toch dit.")
    bij_els.evaluate(METEEN)
    bij_els.get_by_role("button", name="Neem die van Jan").click()
    expect(_veld(bij_els, "Waarom gaat het zo?")).to_have_value("Jan zegt dat.")
    # One of them hands it in; the other hears so, and what was typed stays to copy.
    bij_jan.get_by_role("button", name="Stuur in").click()
    expect(bij_jan.get_by_text("Ingestuurd. Dank je wel.")).to_be_visible()
    _veld(bij_els, "Wat is er gedaan?").fill("Els was te laat.")
    expect(_stand(bij_els)).to_contain_text("Dit is ingestuurd.")
    bij_els.get_by_role("link", name="Bekijk hoe het nu is").click()
    expect(bij_els.locator("[data-rest]")).to_contain_text("Els was te laat.")
    bij_els.get_by_role("button", name="Gooi dit weg").click()
    expect(bij_els.locator("[data-rest]")).to_be_hidden()


def test_met_alleen_toetsen_op_een_telefoon(als, partner):
    voortgang = maak_voortgang(partner=partner, stand="", reden="", gedaan="", bewoners="", volgende="")
    page = _open(als("Jan", viewport=TELEFOON), voortgang)
    page.get_by_label("op koers").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("let op")).to_be_checked()
    for tekst in ("Het duurt langer.", "Er is gegraven."):
        page.keyboard.press("Tab")
        page.keyboard.type(tekst)
    bedekt = """() => {
      const veld = document.activeElement.getBoundingClientRect();
      return veld.top > document.querySelector('[data-balk]').getBoundingClientRect().top;
    }"""
    for _keer in range(30):
        page.keyboard.press("Tab")
        assert not page.evaluate(bedekt), page.evaluate("document.activeElement.outerHTML")
        if page.get_by_role("button", name="Stuur in").evaluate("el => el === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text("Ingestuurd. Dank je wel.")).to_be_visible()
    voortgang.refresh_from_db()
    assert (voortgang.status, voortgang.stand) == ("ingediend", "let_op")
    assert (voortgang.reden, voortgang.gedaan) == ("Het duurt langer.", "Er is gegraven.")
    for knop in page.get_by_role("main").get_by_role("button").all():
        assert knop.bounding_box()["height"] >= 44


def test_niets_te_melden_is_een_tik_en_een_veld(als, voortgang):
    page = _open(als("Jan", viewport=TELEFOON), voortgang)
    page.get_by_label("Deze keer is er niets te melden").check()
    expect(_veld(page, "Wat is er gedaan?")).to_be_hidden()
    page.get_by_role("button", name="Stuur in").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf kort waarom er niets te melden is.")
    _veld(page, "Waarom is er niets te melden?").fill("De school is dicht.")
    page.get_by_role("button", name="Stuur in").click()
    expect(page.get_by_text("Ingestuurd. Dank je wel.")).to_be_visible()
    expect(page.get_by_text("De school is dicht.")).to_be_visible()


def test_zonder_javascript(als, partner):
    voortgang = maak_voortgang(partner=partner, stand="", reden="", gedaan="")
    page = _open(als("Jan", java_script_enabled=False), voortgang)
    _veld(page, "Waarom gaat het zo?").fill("Het loopt.")
    page.get_by_role("button", name="Stuur in").click()
    fouten = page.get_by_role("alert")
    expect(fouten).to_contain_text("Kies hoe het gaat.")
    fouten.get_by_role("link", name="Wat is er gedaan?").click()
    _veld(page, "Wat is er gedaan?").fill("Van alles.")
    page.get_by_role("main").get_by_role("button", name="Bewaar", exact=True).last.click()
    expect(page.get_by_role("status").first).to_contain_text("Bewaard om")
    page.get_by_label("op koers").check()
    page.get_by_role("button", name="Stuur in").click()
    expect(page.get_by_text("Ingestuurd. Dank je wel.")).to_be_visible()
    page.get_by_role("button", name="Neem terug").click()
    expect(_veld(page, "Wat is er gedaan?")).to_have_value("Van alles.")


def test_elke_stand_is_voor_iedereen_te_gebruiken(als, partner, voortgang, charlie, axe):
    jan = als("Jan")
    page = jan.new_page()
    leeg = maak_voortgang(partner=partner, stand="", reden="", gedaan="")
    leeg.ronde.cijfervragen.create(vraag="Hoeveel bewoners deden mee?", eenheid="bewoners")
    terug = maak_voortgang(partner=partner, status="ingediend")
    stap = terug.terugsturen(door=charlie, reden="Bijna goed.")
    VoortgangOpmerking.objects.create(stap=stap, veld="bewoners", tekst="Noem een voorbeeld.")
    klaar = maak_voortgang(partner=partner, status="ingediend")

    def lijst():
        page.goto(reverse("mijn_voortgangen", args=[partner.slug]))

    def met_fouten():
        page.goto(_adres(leeg))
        page.get_by_role("button", name="Stuur in").click()
        expect(page.get_by_role("alert")).to_be_visible()

    def zelfde_als_vorige_keer():
        page.goto(_adres(voortgang))

    def teruggestuurd():
        page.goto(_adres(terug))

    def ingestuurd():
        page.goto(_adres(klaar))

    def botsing():
        with page.expect_response("**/bewaar/"):
            page.goto(_adres(voortgang))
        alle.update(reden="Van een ander.", veldstanden={"reden": [9, charlie.pk, "x"]})
        _veld(page, "Waarom gaat het zo?").fill("Van mij.")
        page.evaluate(METEEN)
        expect(page.locator(".botsing")).to_be_visible()

    def zonder_verbinding():
        with page.expect_response("**/bewaar/"):
            page.goto(_adres(terug))
        page.route("**/bewaar/", lambda route: route.abort())
        _veld(page, "Wat is er gedaan?").fill("a" * 4010)
        page.evaluate(METEEN)
        expect(_stand(page)).to_contain_text("Geen verbinding")
        expect(page.get_by_text("10 tekens te veel")).to_be_visible()

    def botsing_bij_insturen():
        page.unroute("**/bewaar/")
        # What the other wrote comes after the page looked for news, or the page would take it over.
        with page.expect_response("**/bewaar/"):
            page.goto(_adres(leeg))
        alle.filter(pk=leeg.pk).update(gedaan="Van een ander.", veldstanden={"gedaan": [9, charlie.pk, "x"]})
        _veld(page, "Wat is er gedaan?").fill("Van mij.")
        page.evaluate("document.querySelector('form.vg').submit()")  # as it goes without the script
        expect(page.get_by_role("alert")).to_contain_text("heeft dit ook aangepast")
        expect(page.locator(".botsing")).to_contain_text("Van een ander.")
        expect(_veld(page, "Wat is er gedaan?")).to_have_value("Van mij.")

    def te_laat():
        page.goto(_adres(terug))
        _veld(page, "Wat is er gedaan?").fill("Te laat getypt.")
        alle.filter(pk=terug.pk).update(status="goedgekeurd")
        page.evaluate("document.querySelector('form.vg').submit()")
        expect(page.get_by_role("heading", name="Dit is niet bewaard")).to_be_visible()
        expect(page.get_by_role("alert")).to_contain_text("Te laat getypt.")

    alle = type(voortgang).objects
    bezwaren = []
    for stand in (
        *(lijst, met_fouten, zelfde_als_vorige_keer, teruggestuurd, ingestuurd),
        *(botsing, zonder_verbinding, botsing_bij_insturen, te_laat),
    ):
        stand()
        for breedte, kleur in ((320, "light"), (1280, "dark")):
            page.set_viewport_size({"width": breedte, "height": 900})
            page.emulate_media(color_scheme=kleur)
            bezwaren += [f"{stand.__name__} bij {breedte}, {kleur}: {bezwaar}" for bezwaar in axe(page)]
            breder = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            if page.evaluate(breder) > 0:
                bezwaren.append(f"{stand.__name__} is bij {breedte} te breed")
    assert bezwaren == []
