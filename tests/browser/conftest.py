"""What all browser tests share: the machine's own Chromium, signing in, and axe."""

import os
from pathlib import Path

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test import testcases
from playwright.sync_api import expect

from coalitie.opstart.proef import zoek_chromium

WORTEL = Path(__file__).resolve().parent.parent.parent
AXE = WORTEL / "node_modules" / "axe-core" / "axe.min.js"
NIVEAUS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

# A machine that runs other tests as well is slow now and then.
expect.set_options(timeout=30_000)

# Playwright runs an event loop in the thread of the tests; the ORM is only used outside of it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# pytest-django knows the app of static files by its path, and ours has a configuration of its own.
testcases._StaticFilesHandler = StaticFilesHandler


def pytest_collection_modifyitems(items):
    """Let tests in a browser try a second time, with everything made anew; the summary names who did."""
    for item in items:
        if item.path.is_relative_to(WORTEL / "tests" / "browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def base_url(live_server):
    """Let ``page.goto("/verhalen/")`` mean the server of these tests."""
    return live_server.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Use the Chromium of this machine, also when running as root."""
    return {
        **browser_type_launch_args,
        "executable_path": zoek_chromium(),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """Be a visitor who reads Dutch and does not like motion."""
    return {**browser_context_args, "locale": "nl-NL", "reduced_motion": "reduce"}


@pytest.fixture(autouse=True)
def alleen_eigen_adres(request, settings):
    """Let pages name their own address: that of the server of these tests."""
    if "live_server" in request.fixturenames:
        settings.PORTAAL_URL = request.getfixturevalue("live_server").url


@pytest.fixture
def meld_aan(page, live_server):
    """Return a function that signs a member of the cast in through the form."""

    def aanmelden(gebruiker, wachtwoord="welkom-in-noord"):
        page.goto(f"{live_server.url}/account/login/")
        page.get_by_text("Liever met je wachtwoord").click()
        formulier = page.locator("details form")
        formulier.get_by_label("E-mailadres").fill(gebruiker.email)
        formulier.get_by_label("Wachtwoord", exact=True).fill(wachtwoord)
        formulier.get_by_role("button", name="Inloggen").click()
        page.wait_for_url(lambda adres: "/account/login/" not in adres)

    return aanmelden


@pytest.fixture
def axe():
    """Return a function that gives what axe has against a page, as lines of text."""

    def onderzoek(page):
        # Through the debugger, because the policy of the page rightly refuses an injected script.
        if page.evaluate("typeof window.axe === 'undefined'"):
            page.evaluate(AXE.read_text())
        # A name of an icon is text for as long as the font that draws it is on its way.
        page.evaluate("Promise.allSettled([...document.fonts].map(letter => letter.load())).then(() => null)")
        uitkomst = page.evaluate(
            "niveaus => axe.run(document, {runOnly: {type: 'tag', values: niveaus},"
            " resultTypes: ['violations'], preload: false})",
            NIVEAUS,
        )
        return [
            f"{bezwaar['id']} ({bezwaar['impact']}): {knoop['html'][:200]} {knoop['failureSummary']}"
            for bezwaar in uitkomst["violations"]
            for knoop in bezwaar["nodes"]
        ]

    return onderzoek


@pytest.fixture
def csp_meldingen(page):
    """Return a list that fills with what the Content-Security-Policy stops in this page."""
    meldingen = []
    page.expose_function(
        "meldCsp", lambda richtlijn, wat, regel: meldingen.append(f"{richtlijn}: {wat} ({regel})")
    )
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation',"
        " e => window.meldCsp(e.violatedDirective, e.blockedURI, e.sample + ' ' + e.sourceFile))"
    )
    return meldingen
