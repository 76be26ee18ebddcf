"""Judging progress in a real browser: usable by everybody, and on to the next with one key, but not while typing."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from tests.beheer.test_toezeggingenstand import bevestigd, dag
from tests.makers import maak_interventie, maak_partner, maak_thema, maak_voortgang, maak_voortgangsronde

BREEDTES = (1280, 390)


@pytest.fixture
def wacht(db):
    """Three that wait; of the first there is something from the round before."""
    plan, partner = maak_interventie(titel="Verlengde schooldag", themas=[maak_thema()]), maak_partner()
    vandaag = timezone.localdate()
    vorige = maak_voortgangsronde(
        naam="najaar", opent="2026-01-01", inleveren_voor="2026-02-01", sluit="2026-03-01"
    )
    maak_voortgang(
        interventie=plan, partner=partner, ronde=vorige, status="goedgekeurd", gedaan="Tien keer gekookt."
    )
    ronde = maak_voortgangsronde(naam="nu", opent=vandaag, inleveren_voor=vandaag, sluit=vandaag)
    rijen = [
        maak_voortgang(
            interventie=plan,
            partner=partner,
            ronde=ronde,
            status="ingediend",
            gedaan="Elf keer gekookt.",
            gelijk_gebleven=["bewoners"],
        )
    ]
    return rijen + [maak_voortgang(ronde=ronde, status="ingediend") for _keer in range(2)]


def adres(voortgang):
    return reverse("admin:partners_voortgang_change", args=[voortgang.pk])


def test_axe_vindt_niets_op_de_beoordeling_ook_niet_als_je_bent_ingehaald(
    wacht, page, live_server, meld_aan, axe, beheerder, rollen
):
    bevestigd(1_000, eind=dag(-1), interventie=wacht[0].interventie)
    meld_aan(beheerder)
    bezwaren = []

    def kijk(naam):
        for breedte in BREEDTES:
            page.set_viewport_size({"width": breedte, "height": 900})
            bezwaren.extend(f"{naam} op {breedte}: {bezwaar}" for bezwaar in axe(page))
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                bezwaren.append(f"{naam} op {breedte} is te breed")

    tijdlijn = reverse("admin:partners_voortgang_tijdlijn", args=[wacht[0].interventie_id])
    for pad in (tijdlijn, reverse("admin:toezeggingenstand"), adres(wacht[0])):
        page.goto(f"{live_server.url}{pad}")
        kijk(pad)
    page.locator("summary", has_text="Opmerking").nth(2).click()
    page.get_by_label("Opmerking bij “wat is er gedaan”").fill("Hoeveel mensen aten mee?")
    wacht[0].terugnemen(door=None, reden="Nog iets vergeten.")
    page.get_by_role("button", name="Stuur terug").click()
    expect(page.get_by_role("alert")).to_contain_text("Er is niets veranderd")
    expect(page.get_by_label("Opmerking bij “wat is er gedaan”")).to_have_value("Hoeveel mensen aten mee?")
    kijk("ingehaald")
    assert not bezwaren, "\n".join(bezwaren)


def test_met_een_toets_naar_de_volgende_maar_niet_terwijl_je_typt(
    wacht, page, live_server, meld_aan, beheerder, rollen
):
    meld_aan(beheerder)
    eerste, tweede, derde = (f"{live_server.url}{adres(rij)}" for rij in wacht)
    page.goto(eerste)
    page.get_by_label("Wat moet de partner weten?").press_sequentially("n")
    expect(page).to_have_url(eerste)
    page.get_by_label("Wat moet de partner weten?").fill("")
    page.locator("h1").click()
    page.once("dialog", lambda vraag: vraag.accept())
    page.keyboard.press("n")
    expect(page).to_have_url(tweede)
    page.get_by_role("button", name="Keur goed").click()
    expect(page).to_have_url(derde)
    page.get_by_label("Met de toets N").uncheck()
    page.reload()
    expect(page.get_by_label("Met de toets N")).not_to_be_checked()
    page.keyboard.press("n")
    page.get_by_role("link", name="Volgende die wacht").click()
    expect(page).to_have_url(eerste)
