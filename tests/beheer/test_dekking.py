"""Covering a need in the admin, and what people read when the database refuses."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from financiering.acties.begroting import verschuif
from financiering.models import Dekking
from tests import makers
from tests.beheer.test_lijsten import adres
from tests.formulieren import aangemeld, lees_formulier, vul_in
from tests.formulieren import rij as nieuwe_rij
from tests.mijn.test_toezeggingen import adres as mijn_adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(client, charlie):
    client.force_login(charlie)
    return client


def tekst(antwoord):
    """Return a page with the spaces of amounts made plain."""
    return antwoord.content.decode().replace("\xa0", " ").replace("&nbsp;", " ")


def doe(naam, obj):
    """Return the address of an act on a row."""
    return reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_doe", args=[obj.pk, naam])


class TestDek:
    def test_vanuit_een_behoefte_kies_je_een_bron_waar_nog_iets_over_is(self, team):
        behoefte, bron = makers.maak_behoefte(), makers.maak_begrotingsregel()
        makers.maak_dekking(begrotingsregel=bron, hoeveelheid=4_000)
        makers.maak_begrotingsregel(zekerheid="onbekend", bedrag=None)
        waar = doe("dek", behoefte)
        pagina = tekst(team.get(waar))
        assert "nog € 6.000 over" in pagina
        assert pagina.count('type="radio"') == 1
        gegevens = vul_in(
            team, waar, bron=f"begrotingsregel-{bron.pk}", hoeveelheid="6.000", geldig_vanaf="2024"
        )
        assert team.post(waar, gegevens).status_code == 302
        assert Dekking.objects.get(behoefte=behoefte).hoeveelheid == 6_000
        formulier = tekst(team.get(adres("themas.behoefte", "change", args=(behoefte.pk,))))
        assert "vanaf 2024" in formulier

    def test_twee_keer_op_de_knop_dekt_een_keer(self, team):
        behoefte, bron = makers.maak_behoefte(), makers.maak_begrotingsregel()
        waar = doe("dek", behoefte)
        gegevens = vul_in(
            team, waar, bron=f"begrotingsregel-{bron.pk}", hoeveelheid="4.000", geldig_vanaf="2024"
        )
        assert team.post(waar, gegevens).status_code == 302
        antwoord = team.post(waar, gegevens)
        assert antwoord.status_code == 422
        assert "Deze dekking staat er al" in tekst(antwoord)
        assert Dekking.objects.get(behoefte=behoefte).hoeveelheid == 4_000

    def test_te_veel_zegt_wat_er_over_is_en_wie_er_al_uit_put(self, team):
        behoefte, bron = makers.maak_behoefte(), makers.maak_gemeentebudget()
        eerder = makers.maak_dekking(gemeentebudget=bron, hoeveelheid=4_000)
        waar = doe("dek", behoefte)
        gegevens = vul_in(
            team, waar, bron=f"gemeentebudget-{bron.pk}", hoeveelheid="6000,01", geldig_vanaf="2024"
        )
        antwoord = team.post(waar, gegevens)
        assert antwoord.status_code == 422
        assert "daarvan is nog € 6.000 over" in tekst(antwoord)
        assert adres("financiering.dekking", "change", args=(eerder.pk,)) in tekst(antwoord)
        assert not Dekking.objects.filter(behoefte=behoefte).exists()

    def test_een_meelezer_dekt_niets(self, client, meelezer):
        client.force_login(meelezer)
        assert client.get(doe("dek", makers.maak_behoefte())).status_code == 403

    def test_verbeteren_tot_boven_wat_er_is_wordt_uitgelegd_en_wat_je_typte_blijft(self, team):
        dekking = makers.maak_dekking()
        waar = adres("financiering.dekking", "change", args=(dekking.pk,))
        antwoord = team.post(waar, vul_in(team, waar, hoeveelheid="10.001"))
        assert antwoord.status_code == 409
        assert "Zoveel is er niet" in tekst(antwoord)
        assert 'value="10.001' in tekst(antwoord)

    def test_een_dekking_laten_eindigen(self, team):
        dekking, vandaag = makers.maak_dekking(), timezone.localdate()
        waar = doe("beeindig", dekking)
        assert team.post(waar, vul_in(team, waar)).status_code == 302
        dekking.refresh_from_db()
        assert dekking.geldig_tot == vandaag
        assert "kan hier niet meer" in tekst(team.get(waar, follow=True))
        makers.maak_dekking(begrotingsregel=dekking.begrotingsregel, hoeveelheid=10_000, geldig_vanaf=vandaag)


class TestWeigeringen:
    def test_een_lager_bedrag_noemt_wat_ervan_gedekt_is(self, team):
        dekking = makers.maak_dekking(hoeveelheid=8_000)
        waar = adres("financiering.begrotingsregel", "change", args=(dekking.begrotingsregel_id,))
        nieuw = {"zekerheid": "exact", "bedrag": "5.000", "bron": "Een brief", "per": "2024"}
        antwoord = team.post(waar, nieuwe_rij(vul_in(team, waar), "bedragen", **nieuw))
        assert antwoord.status_code == 409
        assert "er is € 3.000 meer gedekt dan dat" in tekst(antwoord)
        assert adres("financiering.dekking", "change", args=(dekking.pk,)) in tekst(antwoord)

    def test_een_bedrag_verwijderen_noemt_het_ook(self, client, beheerder):
        client.force_login(beheerder)
        dekking = makers.maak_dekking(hoeveelheid=8_000)
        waar = adres("financiering.begrotingsregel", "change", args=(dekking.begrotingsregel_id,))
        antwoord = client.post(waar, vul_in(client, waar, **{"bedragen-0-DELETE": "on"}))
        assert antwoord.status_code == 409
        assert str(dekking.behoefte) in tekst(antwoord)
        assert dekking.begrotingsregel.bedragen.exists()

    @pytest.mark.parametrize("methode", ["bijstellen", "intrekken"])
    def test_een_toezegging_die_iets_dekt_wordt_niet_minder(self, team, methode):
        dekking = makers.maak_dekking(toezegging=makers.maak_toegezegd(), hoeveelheid=8_000)
        naam = "admin:partners_toezegging_stap"
        waar = reverse(naam, args=[dekking.toezegging_id, methode])
        wat = {"reden": "Minder.", "bron": "Een mail"} | (
            {"hoeveelheid": "1"} if methode == "bijstellen" else {}
        )
        antwoord = team.post(waar, vul_in(team, waar, **wat))
        assert antwoord.status_code == 422
        assert adres("financiering.dekking", "change", args=(dekking.pk,)) in tekst(antwoord)
        dekking.toezegging.refresh_from_db()
        assert (dekking.toezegging.status, dekking.toezegging.hoeveelheid) == ("bevestigd", 10_000)

    @pytest.mark.parametrize("methode", ["bijstellen", "intrekken"])
    def test_de_partner_leest_wie_te_bellen_en_niets_van_anderen(self, methode):
        lid = makers.maak_lid(rol="mandaathouder")
        behoefte = makers.maak_behoefte(waarvoor="Een geheim plan")
        toezegging = makers.maak_toegezegd(partner=lid.partner)
        makers.maak_dekking(toezegging=toezegging, behoefte=behoefte, hoeveelheid=8_000)
        client = aangemeld(lid.gebruiker)
        waar = (
            mijn_adres("toezegging_bijstellen", toezegging)
            if methode == "bijstellen"
            else mijn_adres("toezegging_stap", toezegging, methode)
        )
        gegevens = {**lees_formulier(client.get(waar)), "reden": "Minder.", "hoeveelheid": "1"}
        antwoord = client.post(waar, gegevens)
        assert antwoord.status_code == 422
        assert "rekenen op € 8.000 van deze toezegging" in tekst(antwoord)
        assert "Bel of mail het programmateam" in tekst(antwoord)
        assert "geheim plan" not in tekst(antwoord)

    def test_een_voorstel_dat_eerder_iets_dekte_houdt_zijn_eenheid(self):
        lid = makers.maak_lid(rol="invuller")
        uren = {"soort": "mensen", "eenheid": "uur", "hoeveelheid": 40}
        toezegging = makers.maak_toegezegd(partner=lid.partner, **uren)
        gisteren = timezone.localdate() - timedelta(days=1)
        makers.maak_dekking(
            toezegging=toezegging, behoefte=makers.maak_behoefte(**uren), hoeveelheid=40, geldig_tot=gisteren
        )
        toezegging.intrekken(door=None, reden="Toch niet.")
        toezegging.opnieuw_voorstellen(door=None, reden="Toch wel.")
        client = aangemeld(lid.gebruiker)
        waar = mijn_adres("toezegging_wijzigen", toezegging)
        antwoord = client.post(waar, {**lees_formulier(client.get(waar)), "eenheid": "fte", "begin": "2024"})
        assert antwoord.status_code == 409
        assert "De eenheid kan dus niet meer veranderen" in tekst(antwoord)


class TestElkeIngang:
    """Whatever page it is tried on: nothing is stored, and the answer names what rests on the source."""

    def weigert(self, client, waar, dekking, **velden):
        antwoord = client.post(waar, vul_in(client, waar, **velden))
        assert antwoord.status_code in (409, 422)
        assert adres("financiering.dekking", "change", args=(dekking.pk,)) in tekst(antwoord)
        return tekst(antwoord)

    def test_een_dekking_toevoegen(self, team):
        dekking = makers.maak_dekking(hoeveelheid=8_000)
        wat = {"behoefte": makers.maak_behoefte().pk, "begrotingsregel": dekking.begrotingsregel_id}
        waar = adres("financiering.dekking", "add")
        pagina = self.weigert(team, waar, dekking, **wat, hoeveelheid="2.000,01", geldig_vanaf="2025")
        assert "daarvan is nog € 2.000 over" in pagina
        assert Dekking.objects.get() == dekking

    def test_een_andere_bron_of_andere_dagen(self, team):
        dekking = makers.maak_dekking(hoeveelheid=8_000)
        regel = dekking.begrotingsregel
        eerder = makers.maak_dekking(
            begrotingsregel=regel,
            hoeveelheid=8_000,
            geldig_vanaf=makers.datum("2023"),
            geldig_tot=dekking.geldig_vanaf.eerste,
        )
        elders = makers.maak_dekking(hoeveelheid=8_000)
        self.weigert(team, adres("financiering.dekking", "change", args=(eerder.pk,)), dekking, geldig_tot="")
        self.weigert(
            team,
            adres("financiering.dekking", "change", args=(dekking.pk,)),
            eerder,
            geldig_vanaf="december 2023",
        )
        waar = adres("financiering.dekking", "change", args=(elders.pk,))
        self.weigert(team, waar, dekking, begrotingsregel=regel.pk)

    def test_een_gemeentebudget_wordt_lager(self, team):
        dekking = makers.maak_dekking(gemeentebudget=makers.maak_gemeentebudget(), hoeveelheid=8_000)
        waar = adres("financiering.gemeentebudget", "change", args=(dekking.gemeentebudget_id,))
        onbekend = {"zekerheid": "onbekend", "bron": "De raad", "per": "2025"}
        gegevens = nieuwe_rij(vul_in(team, waar), "bedragen", **onbekend)
        antwoord = team.post(waar, gegevens)
        assert antwoord.status_code == 409
        assert "er dan € 0, en er is € 8.000 meer gedekt" in tekst(antwoord)
        assert adres("financiering.dekking", "change", args=(dekking.pk,)) in tekst(antwoord)

    def test_een_verschuiving_ongedaan(self, client, beheerder):
        client.force_login(beheerder)
        regel = makers.maak_begrotingsregel()
        rij = verschuif(van=regel, bedrag=900, reden="Later.", bron="Brief", door=beheerder)
        dekking = makers.maak_dekking(
            begrotingsregel=rij.naar, geldig_vanaf=timezone.localdate(), hoeveelheid=1
        )
        assert "€ 1 meer gedekt" in self.weigert(client, doe("ongedaan", regel), dekking)

    def test_een_toezegging_terugdraaien(self, team):
        dekking = makers.maak_dekking(toezegging=makers.maak_toegezegd())
        waar = reverse("admin:partners_toezegging_stap", args=[dekking.toezegging_id, "terugdraaien"])
        self.weigert(team, waar, dekking, reden="Vergissing.")

    def test_een_andere_eenheid(self, team):
        dekking = makers.maak_dekking()
        waar = adres("themas.behoefte", "change", args=(dekking.behoefte_id,))
        antwoord = team.post(waar, vul_in(team, waar, soort="mensen", eenheid="uur"))
        assert antwoord.status_code == 409
        assert "al gedekt in euro" in tekst(antwoord)

    @pytest.mark.parametrize("wat", ["begrotingsregel", "gemeentebudget", "toezegging", "behoefte"])
    def test_weghalen_wat_gedekt_is(self, client, beheerder, wat):
        client.force_login(beheerder)
        maak = {
            "gemeentebudget": makers.maak_gemeentebudget,
            "toezegging": makers.maak_toegezegd,
            "begrotingsregel": makers.maak_begrotingsregel,
        }
        bron = {} if wat == "behoefte" else {wat: maak[wat]()}
        rij = getattr(makers.maak_dekking(**bron), wat)
        antwoord = client.post(adres(rij._meta.label_lower, "delete", args=(rij.pk,)), {"post": "yes"})
        assert antwoord.status_code < 500
        assert type(rij).objects.filter(pk=rij.pk).exists()


class TestVerschuif:
    def test_met_de_knop_op_de_regel(self, team):
        regel = makers.maak_begrotingsregel()
        assert doe("verschuif", regel) in tekst(
            team.get(adres("financiering.begrotingsregel", "change", args=(regel.pk,)))
        )
        waar = doe("verschuif", regel)
        assert "In 2024 is er € 10.000" in tekst(team.get(waar))
        wat = {"bedrag": "2.500", "reden": "Later.", "bron": "Een brief"}
        antwoord = team.post(waar, vul_in(team, waar, **wat), follow=True)
        assert "verschoven naar het volgende jaar" in tekst(antwoord).lower()
        assert "€ 2.500 is verschoven van 2024 naar 2025." in tekst(antwoord)
        assert team.post(waar, vul_in(team, waar, **wat)).status_code == 422

    def test_twee_keer_ongedaan_maken_neemt_er_een_terug(self, client, beheerder):
        regel = makers.maak_begrotingsregel(bedrag=900)
        for bedrag in (100, 200):
            verschuif(van=regel, bedrag=bedrag, reden="Later.", bron="Brief", door=beheerder)
        client.force_login(beheerder)
        waar = doe("ongedaan", regel)
        gegevens = vul_in(client, waar)
        assert client.post(waar, gegevens).status_code == 302
        antwoord = client.post(waar, gegevens)
        assert antwoord.status_code == 422
        assert "Iemand anders was je net voor" in tekst(antwoord)
        assert [rij.bedrag for rij in regel.verschoven_uit.all()] == [100]

    def test_onder_de_dekkingen_noemt_ze(self, team):
        dekking = makers.maak_dekking(hoeveelheid=8_000)
        waar = doe("verschuif", dekking.begrotingsregel)
        gegevens = vul_in(team, waar, bedrag="2.001", reden="Later.", bron="Een brief")
        antwoord = team.post(waar, gegevens)
        assert antwoord.status_code == 422
        assert adres("financiering.dekking", "change", args=(dekking.pk,)) in tekst(antwoord)


def test_bij_een_aanvraag_kies_je_een_hoofdthema_van_de_eigen_regeling(team):
    aanvraag = makers.maak_aanvraag()
    aanvraag.ronde.regeling.hoofdthemas.create(naam="Eigen thema")
    makers.maak_ronde().regeling.hoofdthemas.create(naam="Ander thema")
    pagina = tekst(team.get(adres("financiering.aanvraag", "change", args=(aanvraag.pk,))))
    assert "Eigen thema</option>" in pagina
    assert "Ander thema</option>" not in pagina


def test_een_hoofdthema_van_een_andere_regeling_wordt_in_woorden_geweigerd(team):
    regel = makers.maak_begrotingsregel()
    ander = makers.maak_ronde().regeling.hoofdthemas.create(naam="Ander thema")
    waar = adres("financiering.begrotingsregel", "change", args=(regel.pk,))
    antwoord = team.post(waar, vul_in(team, waar, soort="hoofdthema", hoofdthema=ander.pk))
    assert antwoord.status_code == 409
    assert "hoofdthema van een andere regeling" in tekst(antwoord)


class TestGemeentebudget:
    def test_een_stap_met_een_knop_en_een_vergissing_gaat_terug(self, client, beheerder):
        client.force_login(beheerder)
        budget = makers.maak_gemeentebudget(status="voorgesteld")
        waar = reverse("admin:financiering_gemeentebudget_stap", args=[budget.pk, "vaststellen"])
        assert client.post(waar, vul_in(client, waar, reden="De raad besloot het.")).status_code == 302
        budget.refresh_from_db()
        assert budget.status == "vastgesteld"
        waar = reverse("admin:financiering_gemeentebudget_ongedaan", args=[budget.pk])
        assert client.post(waar, vul_in(client, waar, reden="Het was een ander budget.")).status_code == 302
        budget.refresh_from_db()
        assert budget.status == "voorgesteld"
        assert budget.stappen.count() == 2

    def test_het_team_maakt_geen_stap_ongedaan(self, team):
        budget = makers.maak_gemeentebudget(status="voorgesteld")
        budget.vaststellen(door=None, reden="De raad besloot het.")
        waar = reverse("admin:financiering_gemeentebudget_ongedaan", args=[budget.pk])
        assert team.get(waar).status_code == 403


def test_een_dekking_telt_als_geld_voor_een_interventie_als_de_bron_zeker_is(team):
    plan = makers.maak_interventie(status="uitvoering")
    budget = makers.maak_gemeentebudget(status="voorgesteld")
    makers.maak_dekking(behoefte=makers.maak_behoefte(interventie=plan), gemeentebudget=budget)
    lijst = adres("themas.interventie", "changelist") + "?geld=zonder"
    assert plan.titel in tekst(team.get(lijst))
    budget.vaststellen(door=None, reden="De raad besloot het.")
    assert plan.titel not in tekst(team.get(lijst))
