"""The five daily tasks of the team: each at most four clicks from the start page. Typing does not count."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from financiering.models import Aanvraag
from tests import makers
from themas.models import Interventie
from verhalen.models import Verhaal

MEESTE = 4


class Klikker:
    """A person with a mouse, who counts."""

    def __init__(self, page, basis):
        self.page, self.basis = page, basis
        self.aantal = 0

    def begin(self):
        """Go to the start page and count from zero."""
        self.page.goto(f"{self.basis}/beheer/")
        self.aantal = 0

    def klik(self, plek):
        """Click on something and wait for what comes of it."""
        plek.click()
        self.aantal += 1
        self.page.wait_for_load_state()

    def link(self, naam, **kwargs):
        """Click on a link."""
        self.klik(self.page.get_by_role("main").get_by_role("link", name=naam, **kwargs))

    def knop(self, naam):
        """Click on a button."""
        self.klik(self.page.get_by_role("main").get_by_role("button", name=naam, exact=True))

    def typ(self, label, tekst):
        """Type into a field."""
        self.page.get_by_label(label, exact=True).fill(tekst)


@pytest.fixture
def klikker(page, live_server, meld_aan, rollen):
    """Return a function that gives a counting person, signed in."""

    def begin(gebruiker):
        meld_aan(gebruiker)
        mens = Klikker(page, live_server.url)
        mens.begin()
        return mens

    return begin


def dag(over):
    """Write the day so many days from now as people type it."""
    return (timezone.localdate() + timedelta(days=over)).strftime("%d-%m-%Y")


def test_de_status_van_een_interventie_veranderen_en_zien_wie_dat_deed(klikker, charlie, page):
    makers.maak_interventie(titel="Buurtcirkel", status="uitvoering")
    mens = klikker(charlie)
    mens.link("Interventies", exact=True)
    mens.link("Buurtcirkel")
    mens.link("Schaal op")
    mens.typ("Reden", "Het werkt in Selwerd, dus ook in Beijum.")
    mens.knop("Schaal op")
    assert mens.aantal <= MEESTE
    assert Interventie.objects.get().status == "opgeschaald"
    expect(page.get_by_role("main")).to_contain_text("opgeschaald")

    mens.begin()
    mens.link("Wie veranderde wat")
    assert mens.aantal <= MEESTE
    opslag = page.get_by_role("article").first
    expect(opslag).to_contain_text(str(charlie))
    expect(opslag).to_contain_text("Buurtcirkel")
    expect(opslag).to_contain_text("uitvoering")
    expect(opslag).to_contain_text("opgeschaald")


def test_vinden_wat_geen_trekker_heeft(klikker, charlie, page):
    makers.maak_interventie(titel="Zonder trekker", status="pilot")
    makers.maak_verantwoordelijkheid(
        rol="trekker", interventie=makers.maak_interventie(titel="Met trekker", status="pilot")
    )
    mens = klikker(charlie)
    mens.link(re.compile("heeft geen trekker"))
    assert mens.aantal <= MEESTE
    titels = page.locator("#result_list th.field-titel")
    expect(titels).to_have_text(["Zonder trekker"])


def test_het_besluit_over_een_aanvraag_vastleggen(klikker, charlie):
    makers.maak_aanvraag(titel="Kansrijke Wijk", status="in_beoordeling", ingediend_op=makers.datum("2024"))
    mens = klikker(charlie)
    mens.link("Kansrijke Wijk")
    mens.link("Toegekend", exact=True)
    mens.typ("Bedrag (€)", "10.440.872,29")
    mens.typ("Ingegaan op", "juli 2025")
    mens.typ("Nieuw document: titel", "Beschikking")
    mens.typ("Nieuw document: datum", "4 juli 2025")
    mens.typ("Reden", "Het ministerie kent het hele bedrag toe.")
    mens.knop("Toegekend")
    assert mens.aantal <= MEESTE
    aanvraag = Aanvraag.objects.get()
    assert (aanvraag.status, str(aanvraag.besloten_op)) == ("toegekend", "juli 2025")
    assert str(aanvraag.bedragen.get().bedrag) == "10440872.29"
    assert aanvraag.besluitdocument.titel == "Beschikking"


def test_een_verhaal_schrijven_en_plannen(klikker, rosa, page, csp_meldingen):
    mens = klikker(rosa)
    mens.link("Nieuw: verhaal")
    mens.typ("Titel", "De fontein spuit weer")
    mens.typ("Intro", "Na jaren is er weer water op het plein.")
    mens.typ("Auteur", "Rosa")
    tekst = page.locator(".order-machine .inline-related:not(.empty-form) [contenteditable=true]")
    tekst.focus()
    page.keyboard.type("Op een dinsdag stond ineens het water weer aan.")
    mens.klik(page.get_by_label("Er staan herkenbare mensen in"))
    mens.knop("Opslaan en publiceren of plannen")
    page.locator("#id_publiceren_op_0").fill(dag(9))
    page.locator("#id_publiceren_op_1").fill("09:00")
    mens.typ("Reden", "Klaar voor de krant.")
    mens.knop("Publiceer of plan")
    assert mens.aantal <= MEESTE
    verhaal = Verhaal.objects.get()
    assert verhaal in Verhaal.objects.gepland()
    assert verhaal.slug == "de-fontein-spuit-weer"
    assert "het water weer aan" in verhaal.verhalen_tekstblok_set.get().tekst
    assert not csp_meldingen

    page.goto(f"{mens.basis}/beheer/")
    expect(page.get_by_role("main")).to_contain_text("verhaal staat gepland")


def test_een_meelezer_vindt_alles_en_ziet_geen_knop_om_iets_te_veranderen(klikker, meelezer, page):
    makers.maak_interventie(titel="Buurtcirkel", status="uitvoering")
    mens = klikker(meelezer)
    expect(page.get_by_role("link", name=re.compile("^Nieuw:"))).to_have_count(0)
    mens.link("Interventies", exact=True)
    mens.link("Buurtcirkel")
    expect(page.get_by_role("link", name="Schaal op")).to_have_count(0)
    expect(page.get_by_role("button", name="Opslaan")).to_have_count(0)
