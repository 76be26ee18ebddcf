"""Makes the pictures of the guides from a portal that is running with the example: ``make schermafdruk``.

The address is that of ``make run``; ``PORT`` names another port. Nothing in the portal is changed.
"""

import io
import os
import re
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Error, sync_playwright

from coalitie.beheer.voorbeeld.accounts import WACHTWOORD
from coalitie.opstart.proef import zoek_chromium

BEELDEN = Path(__file__).resolve().parent.parent / "docs/handleiding/beelden"
ADRES = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
TELEFOON = {"viewport": {"width": 390, "height": 780}, "device_scale_factor": 2, "has_touch": True}
BUREAU = {"viewport": {"width": 1200, "height": 860}, "device_scale_factor": 1}
KLEUREN = 48
# People here see a day as 22-11-2026; a browser without a screen knows only the American way.
NEDERLANDSE_DATUMS = """() => document.querySelectorAll("input[type=date]").forEach((vak) => {
  const dag = vak.value.split("-").reverse().join("-");
  vak.type = "text";
  vak.value = dag;
})"""


class Fotograaf:
    """A signed-in browser that writes pictures of what it sees."""

    def __init__(self, browser, soort, wie=""):
        self.bladzijde = browser.new_context(
            **soort, locale="nl-NL", timezone_id="Europe/Amsterdam", reduced_motion="reduce"
        ).new_page()
        if wie:
            self._log_in(wie)

    def _log_in(self, wie):
        self.ga("/account/login/")
        self.bladzijde.locator("summary", has_text="Liever met je wachtwoord").click()
        formulier = self.bladzijde.locator("details.deurkeuze form")
        formulier.locator("[name=login]").fill(wie)
        formulier.locator("[name=password]").fill(WACHTWOORD)
        formulier.locator("[type=submit]").click()
        self.bladzijde.wait_for_url(re.compile(r"/(mijn|beheer)/"))

    def ga(self, pad):
        """Open a page by its path."""
        self.bladzijde.goto(ADRES + pad, wait_until="networkidle")
        return self

    def klik(self, tekst):
        """Follow the first link or button in the page with this text."""
        inhoud = self.bladzijde.locator("main, #content").first
        inhoud.get_by_text(tekst).locator("visible=true").first.click()
        self.bladzijde.wait_for_load_state("networkidle")
        return self

    def bij(self, kiezer):
        """Scroll until something is in sight, a little below the top."""
        plek = self.bladzijde.locator(kiezer).first
        plek.evaluate("deel => scrollTo(0, deel.getBoundingClientRect().top + scrollY - 70)")
        return self

    def maak(self, naam):
        """Write what is in sight to ``<naam>.webp``: few colours and no loss, so that letters stay sharp."""
        self.bladzijde.evaluate("document.activeElement?.blur()")
        self.bladzijde.evaluate(NEDERLANDSE_DATUMS)
        gezien = self.bladzijde.screenshot(animations="disabled", caret="hide")
        plaatje = Image.open(io.BytesIO(gezien)).convert("RGB")
        plaatje = plaatje.quantize(KLEUREN, dither=Image.Dither.NONE).convert("RGB")
        plaatje.save(BEELDEN / f"{naam}.webp", lossless=True, method=6, quality=100)
        return self


def voor_partners(browser):
    """Make the pictures of ``partners.md``."""
    buiten = Fotograaf(browser, TELEFOON).ga("/account/login/").maak("inloggen")
    buiten.bladzijde.locator("form[action*=code] [name=email]").first.fill("anouk@organisatie.example")
    buiten.klik("Stuur me een code").maak("code")
    school = Fotograaf(browser, TELEFOON, "mandaat@schoolbesturen.example")
    school.ga("/mijn/schoolbesturen/").maak("start")
    school.klik("Kijk nog een keer").bij("[aria-labelledby=terug]").maak("teruggestuurd")
    gemeente = Fotograaf(browser, TELEFOON, "mandaat@gemeente.example")
    mijn = "/mijn/gemeente-groningen/"
    gemeente.ga(f"{mijn}voortgang/").klik("Kinderopvang voor alle jonge kinderen")
    gemeente.bij("[data-veld=stand]").maak("voortgang").bij("[data-veld=gedaan]").maak(
        "zelfde-als-vorige-keer"
    )
    gemeente.ga(f"{mijn}toezeggingen/").klik("200 uur").maak("toezegging")
    gemeente.klik("Meld een levering").maak("levering")
    gemeente.ga(f"{mijn}collegas/").maak("collegas")
    gemeente.klik("Nodig een collega uit").maak("uitnodigen")
    gemeente.ga(f"{mijn}wie-deed-wat/").maak("wie-deed-wat")
    gemeente.ga("/account/tweede-stap/").maak("tweede-stap")
    gemeente.ga("/account/mail/").maak("mail")
    nijestee = Fotograaf(browser, TELEFOON, "mandaat@nijestee.example")
    nijestee.ga("/mijn/nijestee/").klik("Bevestig de toezegging").klik("Bekijk en bevestig").maak(
        "bevestigen"
    )


def voor_het_team(browser):
    """Make the pictures of ``programmateam.md``."""
    team = Fotograaf(browser, BUREAU, "programmateam@coalitie.example")
    team.ga("/beheer/").maak("team-start")
    team.ga("/beheer/partners/voortgangsronde/").klik("Voorbeeld: deze ronde").maak("team-ronde")
    team.ga("/beheer/partners/voortgang/?wacht=op-mij").klik("Wijkbedrijf").maak("team-beoordelen")
    team.bij("[aria-labelledby=kop-besluit]").maak("team-besluit")
    team.ga("/beheer/partners/uitnodiging/add/").maak("team-uitnodigen")
    team.ga("/beheer/toezeggingen/").maak("team-toezeggingen")
    team.ga("/beheer/verhalen/inzending/").maak("team-inzendingen")


def main():
    """Write all pictures to ``docs/handleiding/beelden/``."""
    BEELDEN.mkdir(exist_ok=True)
    with sync_playwright() as speler:
        browser = speler.chromium.launch(
            executable_path=zoek_chromium(),
            args=["--no-sandbox", "--disable-gpu"],
        )
        try:
            voor_partners(browser)
            voor_het_team(browser)
        except Error as fout:
            sys.exit(f"Draait op {ADRES} een portaal met het voorbeeld (make run)? {fout}")
        browser.close()
    alles = sorted(BEELDEN.glob("*.webp"))
    samen = sum(beeld.stat().st_size for beeld in alles)
    print(f"Gemaakt: {len(alles)} beelden in {BEELDEN}, samen {samen // 1000} kB")


if __name__ == "__main__":
    main()
