"""Decisions in the admin: one form in the order of the work, and where a breakthrough is decided on."""

import pytest

from financiering.models import Besluit, WensOfBedenking
from tests.formulieren import aangemeld, beheeradres, rij, vul_in
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_besluit,
    maak_doorbraak,
    maak_interventie,
    maak_partner,
    maak_vervolgactie,
    maak_wens,
)

NIEUW = "/beheer/financiering/besluit/add/"
ONDERWERP, VERVOLG, WENS = "onderwerpen", "vervolgacties", "wensen_en_bedenkingen"


def een_besluit(**velden):
    """Return what is typed in the form of a new decision."""
    goed = {
        "titel": "Keuken mag",
        "slug": "keuken-mag",
        "orgaan": "raad",
        "op": "10 januari 2024",
        "vraag": "Mag de keuken?",
        "besluit": "Ja.",
        "bron": "Besluitenlijst",
    }
    return {**goed, **velden}


@pytest.fixture
def team(charlie):
    return aangemeld(charlie)


def fouten(antwoord):
    """Return all that the form that came back says, in one text."""
    assert antwoord.status_code in (200, 409)
    formulieren = [antwoord.context["adminform"].form]
    for rijen in antwoord.context["inline_admin_formsets"]:
        formulieren += rijen.formset.forms
    return " ".join(str(formulier.errors) for formulier in formulieren)


def test_een_formulier_voor_alles_wat_bij_een_besluit_hoort(team):
    plan, partner = maak_interventie(), maak_partner()
    velden = vul_in(team, NIEUW, **een_besluit())
    velden = rij(velden, ONDERWERP, interventie=str(plan.pk))
    velden = rij(velden, VERVOLG, wat="Bouwen", partner=str(partner.pk), uiterlijk="2024-06-01")
    velden = rij(
        velden,
        WENS,
        soort="wens",
        van_wie="De raad",
        op="januari 2024",
        tekst="Ook een oven.",
        bron="Verslag",
    )
    antwoord = team.post(NIEUW, velden)
    assert antwoord.status_code == 302, fouten(antwoord)
    besluit = Besluit.objects.openbaar().get()
    assert besluit.onderwerpen.get().onderwerp == plan
    assert besluit.vervolgacties.open().get().partner == partner
    assert besluit.wensen_en_bedenkingen.get().tekst == "Ook een oven."


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"intern": "on"}, "Schrijf op waarom dit niet openbaar kan zijn."),
        ({"slug": "feed"}, "Dit adres is van een andere pagina."),
        ({"slug": "wat-de-raad-vroeg"}, "Dit adres is van een andere pagina."),
        ({"op": "ooit"}, "op"),
        ({"orgaan": "koning"}, "koning"),
    ],
)
def test_wat_niet_kan_wordt_in_woorden_geweigerd(team, velden, melding):
    antwoord = team.post(NIEUW, vul_in(team, NIEUW, **een_besluit(**velden)))
    assert melding in fouten(antwoord)
    assert not Besluit.objects.exists()


def test_een_regel_gaat_over_een_ding(team):
    velden = rij(
        vul_in(team, NIEUW, **een_besluit()),
        ONDERWERP,
        interventie=str(maak_interventie().pk),
        aanvraag=str(maak_aanvraag().pk),
    )
    assert "Kies op elke regel één ding" in fouten(team.post(NIEUW, velden))
    assert not Besluit.objects.exists()


def test_twee_mensen_in_een_formulier_verliezen_niets(team, beheerder):
    besluit = maak_besluit(reden="")
    maak_vervolgactie(besluit=besluit)
    waar, ander = beheeradres(besluit), aangemeld(beheerder)
    van_ander = vul_in(ander, waar, reden="Omdat het helpt.")
    assert team.post(waar, vul_in(team, waar, besluit="Toch niet.")).status_code == 302
    antwoord = ander.post(waar, van_ander)
    assert antwoord.status_code == 409
    pagina = antwoord.content.decode()
    assert "Omdat het helpt." in pagina
    assert "Toch niet." in pagina
    besluit.refresh_from_db()
    assert (besluit.besluit, besluit.reden) == ("Toch niet.", "")


def test_een_vervolgactie_die_een_collega_afvinkte_wordt_niet_overschreven(team, beheerder):
    besluit = maak_besluit()
    actie = maak_vervolgactie(besluit=besluit)
    waar, ander = beheeradres(besluit), aangemeld(beheerder)
    van_ander = vul_in(ander, waar, titel="Andere titel")
    los = beheeradres(actie)
    assert team.post(los, vul_in(team, los, gedaan_op="2024-05-01")).status_code == 302
    assert ander.post(waar, van_ander).status_code == 409
    actie.refresh_from_db()
    assert str(actie.gedaan_op) == "2024-05-01"


def test_wat_openbaar_was_wordt_niet_gewist_ook_niet_door_beheer(beheerder):
    client, besluit = aangemeld(beheerder), maak_besluit()
    besluit.intern, besluit.reden_intern = True, "Bij nader inzien."
    besluit.save()
    assert (
        client.post(f"/beheer/financiering/besluit/{besluit.pk}/delete/", {"post": "yes"}).status_code == 403
    )
    assert Besluit.objects.filter(pk=besluit.pk).exists()


class TestDoorbraak:
    @pytest.fixture
    def gevraagd(self, charlie):
        doorbraak = maak_doorbraak(titel="Geen toeslag", gevraagd_aan="Het Rijk")
        doorbraak.vragen(door=charlie, reden="Nodig.", ingegaan=datum("2024"))
        return doorbraak

    def stap(self, doorbraak, methode):
        return f"/beheer/partners/doorbraak/{doorbraak.pk}/stap/{methode}/"

    def test_de_stap_wijst_naar_een_besluit_dat_al_is_ingevuld(self, team, gevraagd):
        pagina = team.get(self.stap(gevraagd, "toestaan")).content.decode()
        adres = pagina.partition(f'href="{NIEUW}')[2].partition('"')[0].replace("&amp;", "&")
        velden = vul_in(team, NIEUW + adres, slug="mag", op="mei 2025", besluit="Het mag.", bron="Brief")
        assert velden["titel"] == ["Geen toeslag"]
        assert velden["orgaan_naam"] == ["Het Rijk"]
        antwoord = team.post(NIEUW, velden)
        assert antwoord.status_code == 302, fouten(antwoord)
        assert Besluit.objects.get().onderwerpen.get().doorbraak == gevraagd

    @pytest.mark.parametrize("methode", ["toestaan", "afwijzen"])
    def test_het_besluit_kies_je_bij_de_stap(self, team, gevraagd, methode):
        besluit = maak_besluit()
        velden = {"reden": "Zo is besloten.", "ingegaan": "mei 2025", "besluit": str(besluit.pk)}
        assert team.post(self.stap(gevraagd, methode), velden).status_code == 302
        assert besluit.onderwerpen.get().doorbraak == gevraagd
        gevraagd.refresh_from_db()
        assert gevraagd.status != "gevraagd"
        assert str(besluit) in team.get(beheeradres(gevraagd)).content.decode()

    def test_een_stap_die_wordt_geweigerd_koppelt_niets(self, team, gevraagd):
        besluit = maak_besluit()
        velden = {"reden": "", "ingegaan": "mei 2025", "besluit": str(besluit.pk)}
        assert team.post(self.stap(gevraagd, "toestaan"), velden).status_code == 422
        velden = {"reden": "Te vroeg.", "ingegaan": "2001", "besluit": str(besluit.pk)}
        assert team.post(self.stap(gevraagd, "toestaan"), velden).status_code == 422
        assert not besluit.onderwerpen.exists()

    def test_een_andere_stap_vraagt_geen_besluit(self, team):
        pagina = team.get(self.stap(maak_doorbraak(), "vragen")).content.decode()
        assert 'name="besluit"' not in pagina

    @pytest.mark.parametrize("onzin", ["x", "-1", "9" * 40, "1\x00", "<script>"])
    def test_een_adres_met_onzin_vult_niets_in(self, team, onzin):
        antwoord = team.get(NIEUW, {"doorbraak": onzin})
        assert antwoord.status_code == 200
        assert (
            "<script>" not in antwoord.content.decode().partition('class="module')[2].partition("</form>")[0]
        )


def test_de_lijst_van_wensen_zegt_welke_op_antwoord_wachten(team):
    wacht = maak_wens(besluit=maak_besluit())
    maak_wens(antwoord="Ja.", beantwoord_op=datum("februari 2024"))
    lijst = team.get("/beheer/financiering/wensofbedenking/", {"antwoord": "nee"}).context["cl"]
    assert list(lijst.result_list) == [wacht]
    besluiten = team.get("/beheer/financiering/besluit/", {"wensen": "open"}).context["cl"]
    assert list(besluiten.result_list) == [wacht.besluit]
    assert WensOfBedenking.objects.zonder_antwoord().get() == wacht
