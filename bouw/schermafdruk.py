"""Makes the screenshot of the README from a portal that is running: ``make schermafdruk``.

The address is that of ``make run``; ``PORT`` names another port.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from coalitie.opstart.proef import zoek_chromium

DOEL = Path(__file__).resolve().parent.parent / "docs/afbeeldingen/home.png"


def main():
    """Write ``docs/afbeeldingen/home.png``: the home page, 1200 pixels wide."""
    adres = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/"
    with sync_playwright() as speler:
        browser = speler.chromium.launch(executable_path=zoek_chromium(), args=["--no-sandbox"])
        pagina = browser.new_page(viewport={"width": 1200, "height": 900})
        try:
            pagina.goto(adres, wait_until="networkidle")
        except Error:
            sys.exit(f"Op {adres} draait geen portaal. Start het eerst met make run.")
        DOEL.parent.mkdir(exist_ok=True)
        pagina.screenshot(path=DOEL)
        browser.close()
    print(f"Gemaakt: {DOEL}")


if __name__ == "__main__":
    main()
