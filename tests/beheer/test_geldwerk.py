"""What the team does with money in the admin: what a form offers, keeps, and says is next."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from financiering.models import Besteding
from tests import makers
from tests.beheer.test_lijsten import adres
from tests.formulieren import rij as nieuwe_rij
from tests.formulieren import vul_in
from themas.models import Behoefte

pytestmark = pytest.mark.django_db

KIES_OPNIEUW = "Een bestand dat je had gekozen kan de browser niet onthouden"


@pytest.fixture
def team(client, charlie):
    client.force_login(charlie)
    return client


def bladzij(antwoord):
    """Return the text of a page."""
    return antwoord.content.decode()


@pytest.mark.parametrize(
    ("label", "maak"),
    [
        ("financiering.begrotingsregel", makers.maak_begrotingsregel),
        ("financiering.gemeentebudget", makers.maak_gemeentebudget),
    ],
)
def test_wat_uit_een_bron_is_uitgegeven_vul_je_bij_die_bron_in(team, label, maak):
    bron = maak()
    waar = adres(label, "change", args=(bron.pk,))
    gegevens = nieuwe_rij(
        vul_in(team, waar),
        "bestedingen",
        jaar="2026",
        op="mei 2026",
        bedrag="€ 1.250,-",
        waaraan="Een huiskamer",
        bron="Factuur",
    )
    assert team.post(waar, gegevens).status_code == 302
    besteding = Besteding.objects.get()
    assert (besteding.bedrag, getattr(besteding, label.partition(".")[2])) == (1250, bron)


class TestBehoefteZonderRaming:
    def test_een_nieuwe_behoefte_vraagt_meteen_hoeveel(self, team):
        velden = vul_in(team, adres("themas.behoefte", "add"))
        assert velden["omvang-TOTAL_FORMS"] == ["1"]
        geraamd = makers.maak_behoefte()
        velden = vul_in(team, adres("themas.behoefte", "change", args=(geraamd.pk,)))
        assert velden["omvang-TOTAL_FORMS"] == velden["omvang-INITIAL_FORMS"]

    def test_zonder_raming_zegt_het_beheer_wat_er_nog_moet(self, team):
        waar = adres("themas.behoefte", "add")
        interventie = makers.maak_interventie()
        velden = {"jaar": "2026", "soort": "geld", "eenheid": "EUR", "waarvoor": "een huiskamer"}
        antwoord = team.post(waar, vul_in(team, waar, interventie=str(interventie.pk), **velden), follow=True)
        behoefte = Behoefte.objects.get()
        assert "Er staat nog niet hoeveel er nodig is" in bladzij(antwoord)
        assert adres("themas.behoefte", "change", args=(behoefte.pk,)) in bladzij(antwoord)

    def test_bij_de_interventie_ook(self, team):
        waar = adres("themas.interventie", "change", args=(makers.maak_interventie().pk,))
        velden = {"jaar": "2026", "soort": "geld", "eenheid": "EUR", "waarvoor": "een huiskamer"}
        antwoord = team.post(waar, nieuwe_rij(vul_in(team, waar), "behoeften", **velden), follow=True)
        assert bladzij(antwoord).count("Er staat nog niet hoeveel er nodig is") == 1


class TestGekozenBestand:
    def pdf(self):
        return SimpleUploadedFile("besluit.pdf", b"%PDF-1.7 ja", content_type="application/pdf")

    def test_na_een_fout_bij_een_stap_zegt_de_pagina_dat_het_opnieuw_moet(self, team):
        aanvraag = makers.maak_aanvraag(status="in_beoordeling", ingediend_op=makers.datum("2024"))
        waar = adres("financiering.aanvraag", "stap", args=(aanvraag.pk, "toekennen"))
        gegevens = vul_in(team, waar)
        assert KIES_OPNIEUW not in bladzij(team.post(waar, gegevens))
        assert KIES_OPNIEUW in bladzij(team.post(waar, {**gegevens, "document_bestand": self.pdf()}))

    def test_na_een_fout_in_een_formulier_ook(self, team):
        waar = adres("themas.document", "add")
        antwoord = team.post(waar, {**vul_in(team, waar), "bestand": self.pdf()})
        assert KIES_OPNIEUW in bladzij(antwoord)


def test_de_kalender_staat_in_het_menu_van_wie_hem_mag_zien(client, charlie, rosa):
    kalender = f'href="{adres_kalender()}"'
    client.force_login(charlie)
    assert kalender in bladzij(client.get(adres("themas.thema")))
    assert kalender in bladzij(client.get("/beheer/"))
    assert f'{kalender} aria-current="page"' in bladzij(client.get(adres_kalender()))
    client.force_login(rosa)
    assert kalender not in bladzij(client.get("/beheer/"))


def adres_kalender():
    """Return the address of the calendar."""
    return "/beheer/kalender/"
