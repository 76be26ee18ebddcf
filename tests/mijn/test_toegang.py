"""For every address of /mijn/ and every method: who gets what, and that a refusal changes nothing.

The addresses are read from the url conf. A new one needs a row in ``toegangstabel.RIJEN``, by the
name of the url; the docstring of ``Rij`` says what each part means:

    "mijn_iets": Rij({"nummer": "voortgang"}, lezen=LEZER, sturen=INVULLER, vult={"reden": "Zo."}),

Is there a new kind of object in a path? Make one in ``Wereld``. An address without a partner in its
path gets a line in ``ZONDER_PARTNER``, with the test that checks it.
"""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse
from django.utils import timezone, translation

from coalitie.basis.models import Mail
from coalitie.mijn.urls import PAGINAS
from partners.models import Lidmaatschap
from tests.formulieren import aangemeld, lees_formulier
from tests.makers import maak_gebruiker, maak_lid, maak_uitnodiging
from tests.mijn.toegangstabel import (
    MANDAATHOUDER,
    RIJEN,
    ROLLEN,
    VERANDERT_NIETS,
    Wereld,
    als_verzoek,
)

pytestmark = pytest.mark.django_db

NAMEN = [pagina.name for pagina in PAGINAS]
ZONDER_PARTNER = {
    "mijn": "test_de_ingang_vraagt_wie_je_bent",
    "mijn_handleiding": "test_handleiding.py",
    "mijn_uitnodiging": "test_uitnodiging.py",
    "mijn_uitnodiging_link": "test_uitnodiging.py",
}
MET_PARTNER = [naam for naam in NAMEN if naam not in ZONDER_PARTNER]
HTMX = {"HX-Request": "true"}
# What somebody hopes that a form will believe: the number of something of another partner.
VERBORGEN = (
    *("partner", "partner_id", "pk", "id", "nummer", "lid", "lidmaatschap", "gebruiker", "door"),
    *("toezegging", "levering", "voortgang", "ronde", "verantwoordelijkheid", "uitnodiging"),
)


def test_elk_adres_staat_in_de_tabel():
    assert len(set(NAMEN)) == len(NAMEN)
    assert set(NAMEN) == set(RIJEN) | set(ZONDER_PARTNER), "Zet het adres in tests/mijn/toegangstabel.py"


def stand():
    """Return how often anything was changed, and how many mails there are: a change anywhere changes it."""
    delen = [
        f"SELECT count(*), coalesce(max(pgh_id), 0) FROM {model.pgh_event_model._meta.db_table}"  # noqa: S608
        for model in apps.get_models()
        if hasattr(model, "pgh_event_models")
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(delen))
        geteld = sorted(cursor.fetchall())
    return geteld, Mail.objects.count()


def rijen_van(wereld):
    """Return every row of a partner as it is."""
    partner = wereld.partner
    groepen = [
        partner.toezeggingen,
        partner.voortgangen,
        partner.verantwoordelijkheden,
        partner.uitnodigingen,
        Lidmaatschap.objects.filter(partner=partner),
        wereld.bevestigd.leveringen,
        wereld.bevestigd.stappen,
        wereld.voorgesteld.stappen,
        wereld.voortgang.stappen,
    ]
    return [list(groep.order_by("pk").values()) for groep in groepen]


def vraag(client, methode, adres, rij, inhoud):
    """Send a request as a browser, or as htmx when ``methode`` begins with hx-."""
    kop = {"headers": HTMX} if methode.startswith("hx-") else {}
    methode = methode.removeprefix("hx-")
    verstuur = getattr(client, methode)
    antwoord = verstuur(adres, **(als_verzoek(rij, inhoud) if methode == "post" else {}), **kop)
    # Its file, without the signal that closes the database as well; HEAD leaves it open.
    for sluit in antwoord._resource_closers if antwoord.streaming else ():
        sluit()
    return antwoord


def wat_er_gestuurd_wordt(rij, wereld, adres):
    """Return what a mandaathouder would send from the page itself."""
    getypt = rij.getypt(wereld)
    if rij.json or rij.zonder_pagina or rij.sturen is None:
        return getypt
    antwoord = aangemeld(wereld.leden[MANDAATHOUDER].gebruiker).get(adres, getypt)
    assert antwoord.status_code == 200, f"{adres}: {antwoord.status_code}"
    return lees_formulier(antwoord) | getypt


def fouten(antwoord):
    """Return what a form said, for who reads why a test failed."""
    formulier = antwoord.context and antwoord.context.get("form")
    return formulier.errors.as_text() if formulier is not None else antwoord.content.decode()[:500]


def mag(rij, rol, methode):
    """Tell whether a role may use a method; None where the address has no such method."""
    nodig = rij.sturen if methode.endswith("post") else rij.lezen
    return None if nodig is None else ROLLEN.index(rol) >= ROLLEN.index(nodig)


METHODEN = ("get", "head", "post", "hx-get", "hx-post")


@pytest.fixture
def eigen(db):
    return Wereld()


@pytest.fixture
def ander(db):
    return Wereld()


@pytest.fixture
def buitenstaanders(eigen, ander, charlie):
    """Return people by what they are to ``eigen``, with the answer that they get."""
    uit = maak_lid(partner=eigen.partner, rol=MANDAATHOUDER).gebruiker
    uit.is_active = False
    uit.save()
    return {
        "wie niet is ingelogd": (None, 302),
        "wiens account uit staat": (uit, 302),
        "mandaathouder van een ander": (ander.leden[MANDAATHOUDER].gebruiker, 404),
        "lezer van een ander": (ander.leden["lezer"].gebruiker, 404),
        "wie weg is": (eigen.oud_lid.gebruiker, 404),
        "het programmateam": (charlie, 404),
        "wie nergens bij hoort": (maak_gebruiker(), 404),
    }


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize("naam", MET_PARTNER)
def test_een_buitenstaander_vindt_niets_en_verandert_niets(naam, taal, eigen, buitenstaanders, client):
    rij = RIJEN[naam]
    with translation.override(taal):
        adres = reverse(naam, kwargs=rij.args(eigen))
    inhoud = wat_er_gestuurd_wordt(rij, eigen, adres)
    methoden = METHODEN if taal == "nl" else ("get", "post")
    voor = stand()
    for wie, (gebruiker, verwacht) in buitenstaanders.items():
        bezoeker = aangemeld(gebruiker) if gebruiker else client
        for methode in methoden:
            antwoord = vraag(bezoeker, methode, adres, rij, inhoud)
            wat = (wie, methode, antwoord.status_code)
            if mag(rij, MANDAATHOUDER, methode) is None:
                assert antwoord.status_code in (405, verwacht), wat
            elif verwacht == 302 and methode.startswith("hx-"):
                assert antwoord.headers["HX-Redirect"].startswith("/"), wat
                assert not antwoord.content, wat
            else:
                assert antwoord.status_code == verwacht, wat
            if antwoord.status_code == 302:
                assert "/account/" in antwoord.url, wat
    assert stand() == voor


@pytest.mark.parametrize("naam", MET_PARTNER)
def test_een_te_lage_rol_mag_niet_en_een_andere_methode_bestaat_niet(naam, eigen, client):
    rij = RIJEN[naam]
    adres = reverse(naam, kwargs=rij.args(eigen))
    inhoud = wat_er_gestuurd_wordt(rij, eigen, adres)
    voor = stand()
    for rol in ROLLEN:
        lid = aangemeld(eigen.leden[rol].gebruiker)
        for methode in METHODEN:
            if mag(rij, rol, methode) is False:
                antwoord = vraag(lid, methode, adres, rij, inhoud)
                assert antwoord.status_code == 403, (rol, methode)
            elif mag(rij, rol, methode) is None:
                antwoord = vraag(lid, methode, adres, rij, inhoud)
                assert antwoord.status_code in (405, 403), (rol, methode)
        for methode in ("put", "delete", "options", "patch", "trace"):
            assert getattr(lid, methode)(adres).status_code in (405, 403), (rol, methode)
    for methode in ("put", "delete", "options", "patch", "trace"):
        assert getattr(client, methode)(adres).status_code in (405, 302), methode
    assert stand() == voor


@pytest.mark.parametrize("naam", MET_PARTNER)
def test_wie_mag_die_kan(naam, eigen):
    rij = RIJEN[naam]
    adres = reverse(naam, kwargs=rij.args(eigen))
    for rol in ROLLEN:
        lid = aangemeld(eigen.leden[rol].gebruiker)
        for methode in ("get", "head", "hx-get"):
            if mag(rij, rol, methode):
                assert vraag(lid, methode, adres, rij, {}).status_code == rij.leest, (rol, methode)
    if rij.sturen is None:
        return
    lid = aangemeld(eigen.leden[rij.sturen].gebruiker)
    inhoud = wat_er_gestuurd_wordt(rij, eigen, adres)
    if rij.json:
        inhoud["gebruiker"] = eigen.leden[rij.sturen].gebruiker_id
    voor = stand()
    antwoord = vraag(lid, "post", adres, rij, inhoud)
    assert antwoord.status_code == rij.stuurt, fouten(antwoord)
    # Progress keeps no history per keystroke.
    if naam not in VERANDERT_NIETS and not naam.startswith("mijn_voortgang"):
        assert stand() != voor


MET_NUMMER = [naam for naam in MET_PARTNER if RIJEN[naam].objecten]


@pytest.mark.parametrize("naam", MET_NUMMER)
def test_het_nummer_van_een_ander_in_het_pad_bestaat_hier_niet(naam, eigen, ander):
    rij = RIJEN[naam]
    adres = reverse(naam, kwargs=rij.args(eigen, ander))
    inhoud = wat_er_gestuurd_wordt(rij, eigen, reverse(naam, kwargs=rij.args(eigen)))
    voor = stand()
    for rol in ROLLEN:
        lid = aangemeld(eigen.leden[rol].gebruiker)
        for methode in METHODEN:
            kan = mag(rij, rol, methode)
            antwoord = vraag(lid, methode, adres, rij, inhoud)
            verwacht = (404,) if kan else (403, 404) if kan is False else (403, 404, 405)
            assert antwoord.status_code in verwacht, (rol, methode, antwoord.status_code)
    assert stand() == voor


MET_FORMULIER = [naam for naam in MET_PARTNER if RIJEN[naam].sturen]


@pytest.mark.parametrize("naam", MET_FORMULIER)
def test_verborgen_velden_van_een_ander_doen_niets(naam, eigen, ander):
    """Whatever the form is told besides, what belongs to another partner stays as it was."""
    rij = RIJEN[naam]
    adres = reverse(naam, kwargs=rij.args(eigen))
    inhoud = dict(wat_er_gestuurd_wordt(rij, eigen, adres))
    nummers = {
        "gebruiker": ander.leden[MANDAATHOUDER].gebruiker_id,
        "lid": ander.leden[MANDAATHOUDER].pk,
        "lidmaatschap": ander.collega.pk,
        "toezegging": ander.bevestigd.pk,
        "levering": ander.levering.pk,
        "voortgang": ander.voortgang.pk,
        "ronde": ander.voortgang.ronde_id,
        "verantwoordelijkheid": ander.verantwoordelijkheid.pk,
        "uitnodiging": ander.uitnodiging.pk,
    }
    eigen_velden = set(inhoud)
    for veld in VERBORGEN:
        if veld not in eigen_velden:
            inhoud[veld] = nummers.get(veld, ander.partner.pk)
    voor = rijen_van(ander)
    antwoord = vraag(aangemeld(eigen.leden[MANDAATHOUDER].gebruiker), "post", adres, rij, inhoud)
    assert antwoord.status_code < 500
    assert rijen_van(ander) == voor


@pytest.mark.parametrize(
    ("naam", "veld"), [(naam, veld) for naam in MET_FORMULIER for veld in RIJEN[naam].vreemd]
)
def test_iets_van_een_ander_is_niet_te_kiezen(naam, veld, eigen, ander):
    rij = RIJEN[naam]
    adres = reverse(naam, kwargs=rij.args(eigen))
    inhoud = wat_er_gestuurd_wordt(rij, eigen, adres) | {veld: rij.vreemd[veld](ander)}
    voor = stand()
    for rol in ROLLEN:
        antwoord = aangemeld(eigen.leden[rol].gebruiker).post(adres, **als_verzoek(rij, inhoud))
        assert antwoord.status_code in (403, 404, 409, 422), (rol, antwoord.status_code)
    assert stand() == voor


@pytest.mark.parametrize("naam", MET_PARTNER)
def test_van_een_partner_die_is_gestopt_is_er_niets_meer(naam, eigen):
    rij = RIJEN[naam]
    adres = reverse(naam, kwargs=rij.args(eigen))
    inhoud = wat_er_gestuurd_wordt(rij, eigen, adres)
    eigen.partner.actief_tot = timezone.localdate() - timedelta(days=1)
    eigen.partner.save()
    voor = stand()
    lid = aangemeld(eigen.leden[MANDAATHOUDER].gebruiker)
    for methode in ("get", "post"):
        verwacht = (404, 405) if mag(rij, MANDAATHOUDER, methode) is None else (404,)
        assert vraag(lid, methode, adres, rij, inhoud).status_code in verwacht, methode
    assert stand() == voor


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_de_ingang_vraagt_wie_je_bent(taal, client, buitenstaanders, eigen):
    with translation.override(taal):
        adres = reverse("mijn")
    assert client.post(adres).status_code == 405
    for gebruiker, _verwacht in buitenstaanders.values():
        bezoeker = aangemeld(gebruiker) if gebruiker else client
        antwoord = bezoeker.get(adres)
        assert eigen.partner.naam not in antwoord.content.decode()
        if gebruiker is None:
            assert antwoord.status_code == 302
            assert "/account/" in antwoord.url
    lid = aangemeld(eigen.leden["lezer"].gebruiker)
    with translation.override(taal):
        assert lid.get(adres).url == reverse("mijn_start", args=[eigen.partner.slug])


def test_een_uitnodiging_geeft_zelf_geen_toegang(client, eigen):
    """Who holds a link but did not accept is an outsider still."""
    maak_uitnodiging(partner=eigen.partner, geheim="een-geheim")
    client.get(reverse("mijn_uitnodiging_link", args=["een-geheim"]))
    antwoord = client.get(reverse("mijn_start", args=[eigen.partner.slug]))
    assert antwoord.status_code == 302
