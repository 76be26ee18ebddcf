"""The whole way of a partner on a phone, and back to the resident: from a mail to a page that is up to date."""

import re
import time
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from coalitie.basis.post import verstuur_wat_klaar_staat
from partners.acties.rondes import vraag_voortgang
from partners.herinneringen import herinner
from partners.models import Toezegging, Voortgang
from tests import makers
from tests.site.deur import code_uit

pytestmark = pytest.mark.django_db(transaction=True)

TELEFOON = {"width": 360, "height": 740}
MEESTE_TIJD = 120  # seconds, on a machine that types at once and is busy with other tests


@pytest.fixture
def jo():
    """Somebody who promises for a housing corporation that carries out two plans."""
    vandaag = timezone.localdate()
    lid = makers.maak_lid(rol="mandaathouder", partner=makers.maak_partner(naam="De Bouwers", slug="bouwers"))
    plannen = [makers.maak_interventie(titel=titel, slug=titel.lower()) for titel in ("Warmte", "Speelplek")]
    for plan in plannen:
        makers.maak_verantwoordelijkheid(partner=lid.partner, interventie=plan, persoon=lid.gebruiker)
    ronde = makers.maak_voortgangsronde(
        interventies=plannen,
        naam="voorjaar",
        opent=vandaag,
        inleveren_voor=vandaag + timedelta(days=21),
        sluit=vandaag + timedelta(days=28),
    )
    vraag_voortgang(ronde=ronde)
    return lid


def _vertel(page, plan, gedaan):
    page.get_by_role("link", name=re.compile(f"Vertel hoe het gaat: {plan}")).click()
    page.locator("label", has_text="op koers").click()
    page.get_by_label("Waarom gaat het zo?").fill("Alles gaat zoals gepland.")
    page.get_by_label("Wat is er gedaan?").fill(gedaan)
    page.get_by_label("Wat gaan jullie nu doen?").fill("We gaan verder.")
    page.get_by_role("button", name="Stuur in").click()
    expect(page.get_by_role("main")).to_contain_text("Ingestuurd")
    page.get_by_role("link", name="Start", exact=True).click()


def test_in_twee_minuten_van_mail_tot_klaar(
    browser, page, live_server, jo, charlie, meld_aan, mailoutbox, csp_meldingen
):
    herinner()
    verstuur_wat_klaar_staat()
    (mail,) = mailoutbox
    assert mail.to == [jo.gebruiker.email]
    assert "Warmte" in mail.body
    assert "Speelplek" in mail.body
    link = re.search(rf"{re.escape(live_server.url)}/\S+", mail.body)[0]

    context = browser.new_context(viewport=TELEFOON, has_touch=True, is_mobile=True)
    telefoon = context.new_page()
    begin = time.monotonic()
    telefoon.goto(link)
    expect(telefoon.get_by_label("E-mailadres").first).to_have_value(jo.gebruiker.email)
    telefoon.get_by_role("button", name="Stuur me een code").click()
    expect(telefoon.get_by_role("heading", level=1)).to_have_text("Vul je code in")
    verstuur_wat_klaar_staat()
    telefoon.get_by_label("Code").fill(code_uit(mailoutbox[-1]))
    telefoon.keyboard.press("Enter")
    expect(telefoon.get_by_role("heading", level=1)).not_to_have_text("Vul je code in")
    assert "/mijn/bouwers/" in telefoon.url

    telefoon.goto(f"{live_server.url}/mijn/")
    _vertel(telefoon, "Warmte", "Twintig huizen zijn warm.")
    _vertel(telefoon, "Speelplek", "De wip staat.")

    telefoon.get_by_role("link", name="Toezeggingen").first.click()
    telefoon.get_by_role("link", name="Zeg iets toe").click()
    telefoon.get_by_role("main").get_by_role("link", name=re.compile("^Mensen")).click()
    telefoon.get_by_label("Voor welke interventie?").select_option(label="Warmte")
    telefoon.get_by_label("Hoeveel?").fill("40")
    telefoon.get_by_label("uur, in totaal").check()
    telefoon.get_by_label("Wat gaan ze doen?").fill("Een opzichter die langskomt.")
    telefoon.get_by_label("Vanaf wanneer?").fill("voorjaar 2027")
    telefoon.get_by_role("button", name="Verder").click()
    expect(telefoon.get_by_role("main")).to_contain_text("40 uur")
    telefoon.get_by_role("button", name="Ja, dit zeggen we toe").click()
    expect(telefoon.get_by_role("main")).to_contain_text("bevestigd")
    telefoon.get_by_role("link", name="Start", exact=True).click()
    expect(telefoon.get_by_role("main")).to_contain_text("Je bent bij.")
    assert time.monotonic() - begin < MEESTE_TIJD
    context.close()

    # The programme team approves one and sends the other back.
    meld_aan(charlie)
    page.goto(f"{live_server.url}/beheer/")
    page.get_by_role("link", name=re.compile("wacht(en)? op (een oordeel|beoordeling|ons)")).first.click()
    page.get_by_role("main").get_by_role("link", name="Warmte").first.click()
    page.get_by_role("button", name="Keur goed").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Speelplek")
    page.get_by_label("Wat moet de partner weten?").fill("Bijna goed.")
    gedaan = page.get_by_role("region", name=re.compile("^Wat is er gedaan", re.IGNORECASE))
    gedaan.locator("summary").click()
    gedaan.get_by_role("textbox").fill("Wanneer gaat hij open?")
    page.get_by_role("button", name="Stuur terug").click()
    expect(page.get_by_role("main")).not_to_contain_text("Fout")

    assert Toezegging.objects.get().status == "bevestigd"
    statussen = dict(Voortgang.objects.values_list("interventie__titel", "status"))
    assert statussen == {"Warmte": "goedgekeurd", "Speelplek": "teruggestuurd"}
    page.context.clear_cookies()
    page.goto(f"{live_server.url}/interventies/warmte/")
    expect(page.get_by_role("main")).to_contain_text("Twintig huizen zijn warm.")
    expect(page.get_by_role("main")).to_contain_text("40 uur")
    page.goto(f"{live_server.url}/interventies/speelplek/")
    expect(page.get_by_role("main")).not_to_contain_text("De wip staat.")
    assert csp_meldingen == []
    verstuur_wat_klaar_staat()
    assert "Wanneer gaat hij open?" in mailoutbox[-1].body
