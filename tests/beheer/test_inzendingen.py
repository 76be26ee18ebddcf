"""The team reads, answers, moderates, and enters what was said at a kitchen table."""

import pytest

from coalitie.basis.models import Mail
from tests.beheer.test_lijsten import adres
from tests.formulieren import aangemeld, vul_in
from tests.makers import maak_inzending, maak_wijk
from tests.samen import tegelijk
from verhalen.models import Inzending

LABEL = "verhalen.inzending"
CONTACT = {"naam": "Annabel", "email": "annabel@bewoner.example", "telefoon": "0612345678"}


@pytest.fixture
def team(client, charlie):
    """Somebody of the programme team, signed in."""
    client.force_login(charlie)
    return client


def stap(client, rij, methode, **velden):
    waar = adres(LABEL, "stap", args=(rij.pk, methode))
    return client.post(waar, {"reden": "Zo is het.", "ingegaan": "vandaag", **velden})


def keukentafel(team):
    """Return the form for what was said at a kitchen table, filled in."""
    return {
        **vul_in(team, adres(LABEL, "add")),
        "herkomst": "keukentafel",
        "plek": "Bij iemand thuis",
        "ingekomen_op_0": "2026-01-05",
        "ingekomen_op_1": "10:00",
        "aantal_mensen": "4",
        "soort": "tip",
        "tekst": "Zet er een bankje neer.",
        "wijk": maak_wijk().pk,
        "toestemming": "zonder_naam",
        "email": CONTACT["email"],
    }


def test_wat_aan_de_keukentafel_is_gezegd_telt_ook_mee(team):
    waar = adres(LABEL, "add")
    gezegd = keukentafel(team)
    antwoord = team.post(waar, gezegd, follow=True)
    rij = Inzending.objects.get()
    assert (rij.herkomst, rij.aantal_mensen, rij.status) == ("keukentafel", 4, "nieuw")
    assert rij.code in antwoord.content.decode()
    assert str(rij.stappen.get().ingegaan) == "5 januari 2026"
    assert Mail.objects.get().aan == [CONTACT["email"]]
    later = {**gezegd, "ingekomen_op_0": "2999-01-05"}
    assert team.post(waar, later).status_code == 200
    assert Inzending.objects.count() == 1


def test_twee_keer_opslaan_is_een_inzending(team, beheerder):
    """After a double click, or back and save again; the same code is shown."""
    waar, gezegd = adres(LABEL, "add"), keukentafel(team)
    eerste = team.post(waar, gezegd, follow=True)
    # The token against forgery differs each time the page is shown, and another button may be pressed.
    nog_eens = {**gezegd, "csrfmiddlewaretoken": "anders", "_addanother": "1"}
    tweede = team.post(waar, nog_eens, follow=True)

    code = Inzending.objects.get().code
    assert all(code in antwoord.content.decode() for antwoord in (eerste, tweede))
    assert Mail.objects.count() == 1

    team.post(waar, {**gezegd, "tekst": "Zet er twee bankjes neer."})
    assert Inzending.objects.count() == 2
    team.force_login(beheerder)
    team.post(waar, gezegd)
    assert Inzending.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_twee_keer_tegelijk_opslaan_is_een_inzending(charlie):
    een, ander = aangemeld(charlie), aangemeld(charlie)
    waar, gezegd = adres(LABEL, "add"), keukentafel(een)

    antwoorden = tegelijk(lambda: een.post(waar, gezegd), lambda: ander.post(waar, gezegd))

    assert [antwoord.status_code for antwoord in antwoorden] == [302, 302]
    assert Inzending.objects.count() == 1


def test_iemand_neemt_het_op_zich_vanuit_de_lijst(team, charlie):
    nieuw, beantwoord = maak_inzending(), maak_inzending(antwoord="Ja.")
    gekozen = {"action": "neem_op_mij", "_selected_action": [nieuw.pk, beantwoord.pk]}
    assert "1 inzending is nu van jou." in team.post(adres(LABEL), gekozen, follow=True).content.decode()
    nieuw.refresh_from_db()
    assert (nieuw.status, nieuw.behandelaar) == ("in_behandeling", charlie)
    lijst = team.get(adres(LABEL), {"behandelaar": "ik"}).content.decode()
    assert str(nieuw) in lijst
    assert str(beantwoord) not in lijst


def test_antwoorden_gaat_met_een_knop_en_een_tekst(team):
    rij = maak_inzending(email=CONTACT["email"])
    assert (
        "Tekst voor de inzender"
        in team.get(adres(LABEL, "stap", args=(rij.pk, "beantwoorden"))).content.decode()
    )
    assert stap(team, rij, "beantwoorden", reden="", ingegaan="2024").status_code == 422
    assert stap(team, rij, "overnemen", ingegaan="").status_code == 422
    goed = {"ingegaan": str(rij.stappen.get().ingegaan)}
    assert stap(team, rij, "overnemen", **goed).status_code == 422, "waar leidde het toe?"
    assert stap(team, rij, "overnemen", gevolg_besluit="Er komt een bankje.", **goed).status_code == 302
    rij.refresh_from_db()
    assert (rij.status, rij.gevolg_besluit) == ("overgenomen", "Er komt een bankje.")
    assert "Zo is het." in Mail.objects.get().tekst


def test_op_de_site_komt_het_pas_na_lezen_en_alleen_met_toestemming(team):
    mag, mag_niet = maak_inzending(), maak_inzending(toestemming="antwoord")
    assert "publieke_tekst" not in team.get(adres(LABEL, "change", args=(mag_niet.pk,))).content.decode()
    waar = adres(LABEL, "change", args=(mag.pk,))
    op_de_site = {"openbaar_vanaf_0": "2026-01-05", "openbaar_vanaf_1": "10:00"}
    antwoord = team.post(waar, {**vul_in(team, waar), **op_de_site})
    assert "Schrijf op hoe de vraag en het antwoord op de site komen" in antwoord.content.decode()
    teksten = {"publieke_tekst": "Een bankje?", "publiek_antwoord": "Ja."}
    assert team.post(waar, {**vul_in(team, waar), **op_de_site, **teksten}).status_code == 302
    assert not Inzending.objects.openbaar().exists(), "er is nog geen antwoord"


def test_wat_iemand_schreef_verandert_een_collega_niet(team):
    rij = maak_inzending(tekst="Zo zei ik het.", **CONTACT)
    waar = adres(LABEL, "change", args=(rij.pk,))
    team.post(
        waar, {**vul_in(team, waar), "tekst": "Anders.", "toestemming": "met_naam", "email": "x@y.example"}
    )
    rij.refresh_from_db()
    assert (rij.tekst, rij.toestemming, rij.email) == ("Zo zei ik het.", "zonder_naam", CONTACT["email"])


def test_wie_niet_antwoordt_ziet_niet_van_wie_het_is(client, rosa, meelezer, charlie):
    rij = maak_inzending(tekst="Komt er een bankje?", **CONTACT)
    paginas = [adres(LABEL), adres(LABEL, "change", args=(rij.pk,)), adres(LABEL, "history", args=(rij.pk,))]
    paginas += ["/beheer/", "/beheer/geschiedenis/", "/beheer/zoeken/?q=bankje", f"{adres(LABEL)}?q=Annabel"]
    for collega in (rosa, meelezer):
        client.force_login(collega)
        for pagina in paginas:
            antwoord = client.get(pagina)
            if "?q=Annabel" not in pagina:
                assert not [woord for woord in CONTACT.values() if woord in antwoord.content.decode()], pagina
            else:
                assert "Komt er een bankje?" not in antwoord.content.decode()
    client.force_login(charlie)
    html = client.get(adres(LABEL, "change", args=(rij.pk,))).content.decode()
    assert all(woord in html for woord in CONTACT.values())


def test_intrekken_in_het_beheer_wist_ook_alles(team):
    rij = maak_inzending(tekst="Zilverberk", **CONTACT)
    antwoord = stap(team, rij, "intrekken", ingegaan=str(rij.stappen.get().ingegaan))
    assert antwoord.status_code == 302
    rij.refresh_from_db()
    assert (rij.tekst, rij.email, rij.status) == ("", "", "ingetrokken")
    assert "Zilverberk" not in team.get(adres(LABEL, "history", args=(rij.pk,))).content.decode()
