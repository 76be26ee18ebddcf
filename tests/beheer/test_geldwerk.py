"""What the team does with money in the admin: what a form offers, keeps, and says is next."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

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


class TestBijHetVeld:
    def fouten(self, team, label, **velden):
        waar = adres(label, "add")
        return team.post(waar, vul_in(team, waar, **velden)).context["adminform"].form.errors

    def test_een_eenheid_die_niet_past_staat_bij_de_eenheid(self, team):
        fouten = self.fouten(
            team,
            "themas.behoefte",
            interventie=str(makers.maak_interventie().pk),
            jaar="2026",
            soort="geld",
            eenheid="uur",
            waarvoor="Iets",
        )
        assert set(fouten) == {"eenheid"}

    def test_een_dekking_zonder_bron_staat_bij_de_bronnen(self, team):
        fouten = self.fouten(
            team,
            "financiering.dekking",
            behoefte=str(makers.maak_behoefte().pk),
            hoeveelheid="5",
            geldig_vanaf="2026",
        )
        assert set(fouten) == {"toezegging"}

    def test_een_eind_voor_het_begin_staat_bij_het_eind(self, team):
        ronde = str(makers.maak_ronde().pk)
        velden = {"titel": "A", "slug": "a", "begin": "2026", "eind": "2024"}
        assert set(self.fouten(team, "financiering.aanvraag", ronde=ronde, **velden)) == {"eind"}


class TestDagen:
    @pytest.mark.parametrize("dag", ["01-01-0001", "31-12-9999"])
    def test_een_jaartal_dat_niet_kan_kloppen_wordt_nagevraagd(self, team, dag):
        plicht = makers.maak_verplichting()
        waar = adres("financiering.verplichting", "change", args=(plicht.pk,))
        antwoord = team.post(waar, vul_in(team, waar, uiterlijk=dag))
        assert "Kijk het jaartal na" in str(antwoord.context["adminform"].form.errors["uiterlijk"])

    def test_wat_nog_moet_komen_is_niet_klaar(self, team):
        plicht = makers.maak_verplichting()
        waar = adres("financiering.verplichting", "change", args=(plicht.pk,))
        morgen, vandaag = timezone.localdate() + timedelta(days=1), timezone.localdate()
        antwoord = team.post(waar, vul_in(team, waar, geleverd_op=f"{morgen:%d-%m-%Y}"))
        assert "moet nog komen" in str(antwoord.context["adminform"].form.errors["geleverd_op"])
        assert team.post(waar, vul_in(team, waar, geleverd_op=f"{vandaag:%d-%m-%Y}")).status_code == 302


def test_na_het_opslaan_staat_er_wat_er_gebeurde_met_een_link(team):
    behoefte = makers.maak_behoefte()
    waar = adres("themas.behoefte", "change", args=(behoefte.pk,))
    antwoord = team.post(waar, vul_in(team, waar, _save="Opslaan"), follow=True)
    (melding,) = antwoord.context["messages"]
    assert str(melding) == f'“<a href="{waar}">{behoefte}</a>” is opgeslagen.'


def test_een_lange_aanvraag_begint_met_de_weg_erin(team):
    aanvraag = makers.maak_bedrag().aanvraag
    antwoord = team.get(adres("financiering.aanvraag", "change", args=(aanvraag.pk,)))
    assert ("bedragen-group", "bedragen", 1) in antwoord.context["onderdelen"]
    for plek, _naam, _aantal in antwoord.context["onderdelen"]:
        assert f'id="{plek}"' in bladzij(antwoord)


class TestVerplichtingenBijEenStap:
    def neem(self, team, aanvraag):
        waar = adres("financiering.aanvraag", "stap", args=(aanvraag.pk, "toekennen"))
        gegevens = vul_in(
            team,
            waar,
            reden="Het mag.",
            bedrag="5",
            besluitdocument=str(makers.maak_document().pk),
        )
        return bladzij(team.post(waar, gegevens, follow=True))

    def aanvraag(self, **velden):
        regel = makers.maak_plichtregel()
        return makers.maak_aanvraag(
            ronde=makers.maak_ronde(regeling=regel.regeling),
            status="in_beoordeling",
            ingediend_op=makers.datum("2024"),
            **velden,
        )

    def test_hoeveel_erbij_kwamen_en_wat_er_nu_moet(self, team):
        aanvraag = self.aanvraag(begin=makers.datum("2025"), eind=makers.datum("2026"))
        assert "Er kwamen 2 verplichtingen bij" in self.neem(team, aanvraag)

    def test_zonder_periode_staat_er_wat_er_nog_mist(self, team):
        assert "Vul in vanaf wanneer" in self.neem(team, self.aanvraag())


class TestBandbreedteVanEenBehoefte:
    @pytest.fixture
    def behoefte(self):
        return makers.maak_behoefte(
            jaar=timezone.localdate().year, zekerheid="bandbreedte", hoeveelheid=4_000, hoeveelheid_tot=9_000
        )

    def test_van_tot_blijft_van_tot_en_na_het_dekken_staat_er_wat_nog_mist(self, team, behoefte):
        bron = makers.maak_begrotingsregel()
        lijst = adres("themas.behoefte")
        assert "€ 4.000 tot € 9.000" in gewoon(team.get(lijst))
        waar = adres("themas.behoefte", "doe", args=(behoefte.pk, "dek"))
        gegevens = vul_in(
            team, waar, bron=f"begrotingsregel-{bron.pk}", hoeveelheid="4.000", geldig_vanaf="2024"
        )
        assert "Hooguit nog € 5.000 te vinden" in gewoon(team.post(waar, gegevens, follow=True))
        for dekking, staat_erin in (("nu", True), ("deels", True), ("alles", False)):
            assert ("€ 9.000" in gewoon(team.get(lijst, {"dekking": dekking}))) is staat_erin

    def test_wat_niet_bekend_is_is_nooit_helemaal_gedekt(self, team):
        behoefte = makers.maak_behoefte(zekerheid="onbekend", hoeveelheid=None)
        makers.maak_dekking(behoefte=behoefte)
        lijst = adres("themas.behoefte")
        assert str(behoefte.waarvoor) not in bladzij(team.get(lijst, {"dekking": "alles"}))
        assert str(behoefte.waarvoor) in bladzij(team.get(lijst, {"dekking": "deels"}))


def gewoon(antwoord):
    """Return a page with the spaces of amounts made plain."""
    return bladzij(antwoord).replace("\xa0", " ").replace("&nbsp;", " ")


@pytest.mark.parametrize("label", ["financiering.begrotingsregel", "financiering.verplichting"])
def test_een_adres_met_onzin_erin_geeft_een_leeg_formulier(team, label):
    waar = adres(label, "add")
    for onzin in ("\x00", "abc", "9" * 30):
        assert team.get(waar, {"aanvraag": onzin}).status_code == 200
