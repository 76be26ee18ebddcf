"""Amounts and decisions in the admin: what was known stays, and a decision brings its amount along."""

import pytest

from financiering.models import Aanvraag, AanvraagBedrag
from tests import makers
from tests.beheer.test_lijsten import adres
from tests.formulieren import rij as nieuwe_rij
from tests.formulieren import vul_in


@pytest.fixture
def team(client, charlie):
    client.force_login(charlie)
    return client


class TestBedragen:
    @pytest.fixture
    def aanvraag(self):
        return makers.maak_bedrag(bedrag=900, soort="gevraagd").aanvraag

    def test_een_nieuw_bedrag_is_een_nieuwe_regel(self, team, aanvraag):
        waar = adres("financiering.aanvraag", "change", args=(aanvraag.pk,))
        gegevens = nieuwe_rij(
            vul_in(team, waar),
            "bedragen",
            soort="gevraagd",
            zekerheid="ruim",
            bedrag="1.234.567,50",
            bron="Een brief",
            per="juli 2025",
        )
        assert team.post(waar, gegevens).status_code == 302
        bedragen = AanvraagBedrag.objects.order_by("pk").values_list("bedrag", "zekerheid")
        assert [(float(bedrag), zekerheid) for bedrag, zekerheid in bedragen] == [
            (900.0, "exact"),
            (1_234_567.5, "ruim"),
        ]

    def test_een_oud_bedrag_verandert_niet(self, team, aanvraag):
        waar = adres("financiering.aanvraag", "change", args=(aanvraag.pk,))
        bedrag = aanvraag.bedragen.get()
        vals = {"id": bedrag.pk, "bedrag": "1", "bron": "Gelogen", "DELETE": "on"}
        gegevens = vul_in(team, waar, **{f"bedragen-0-{naam}": waarde for naam, waarde in vals.items()})
        team.post(waar, gegevens)
        nu = aanvraag.bedragen.get()
        assert (nu.bedrag, nu.bron) == (bedrag.bedrag, bedrag.bron)

    def test_een_superuser_mag_een_verschrijving_verbeteren(self, client, beheerder, aanvraag):
        client.force_login(beheerder)
        waar = adres("financiering.aanvraag", "change", args=(aanvraag.pk,))
        assert client.post(waar, vul_in(client, waar, **{"bedragen-0-bedrag": "950"})).status_code == 302
        assert aanvraag.bedragen.get().bedrag == 950

    def test_een_bandbreedte_zonder_hoogste_bedrag_wordt_in_woorden_geweigerd(self, team, aanvraag):
        waar = adres("financiering.aanvraag", "change", args=(aanvraag.pk,))
        gegevens = nieuwe_rij(
            vul_in(team, waar),
            "bedragen",
            soort="verleend",
            zekerheid="bandbreedte",
            bedrag="5",
            bron="x",
            per="2025",
        )
        antwoord = team.post(waar, gegevens)
        assert "een bandbreedte heeft twee bedragen" in antwoord.content.decode()


class TestBesluit:
    """A decision, its amount and its document in one step."""

    @pytest.fixture
    def waar(self):
        aanvraag = makers.maak_aanvraag(status="in_beoordeling", ingediend_op=makers.datum("2024"))
        return adres("financiering.aanvraag", "stap", args=(aanvraag.pk, "toekennen"))

    def besluit(self, **velden):
        velden = {"besluitdocument": makers.maak_document().pk, **velden}
        return {
            "reden": "Het ministerie kent het toe.",
            "ingegaan": "4 juli 2025",
            "bron": "Beschikking",
            "zekerheid": "exact",
            **velden,
        }

    def test_met_bedrag_en_document(self, team, waar):
        document = makers.maak_document()
        gegevens = self.besluit(bedrag="10.440.872,29", besluitdocument=document.pk)
        assert team.post(waar, gegevens).status_code == 302
        aanvraag = Aanvraag.objects.get()
        assert (aanvraag.status, str(aanvraag.besloten_op)) == ("toegekend", "4 juli 2025")
        assert aanvraag.besluitdocument == document
        regel = aanvraag.bedragen.get()
        assert (regel.soort, str(regel.bedrag), regel.zekerheid) == ("verleend", "10440872.29", "exact")
        assert (regel.bron, str(regel.per)) == ("Beschikking", "4 juli 2025")

    def test_zonder_bedrag_en_zonder_reden_gebeurt_er_niets(self, team, waar):
        antwoord = team.post(waar, self.besluit(bedrag=""))
        assert set(antwoord.context["form"].errors) == {"bedrag"}
        assert Aanvraag.objects.get().status == "in_beoordeling"

    def test_een_bedrag_zonder_bron_wordt_geweigerd_en_dan_gebeurt_er_niets(self, team, waar):
        antwoord = team.post(waar, self.besluit(bedrag="5", bron="", besluitdocument=""))
        assert set(antwoord.context["form"].errors) == {"bron"}
        assert Aanvraag.objects.get().status == "in_beoordeling"

    @pytest.mark.parametrize("bedrag", ["-5", "veel", "1e99", "12345678901234", "NaN"])
    def test_onzin_is_geen_bedrag(self, team, waar, bedrag):
        antwoord = team.post(waar, self.besluit(bedrag=bedrag))
        assert "bedrag" in antwoord.context["form"].errors
        assert not AanvraagBedrag.objects.exists()

    def test_een_stap_die_niet_mag_laat_geen_bedrag_achter(self, team, waar):
        Aanvraag.objects.update(status="afgewezen", besloten_op=makers.datum("2024"))
        team.post(waar, self.besluit(bedrag="5"))
        assert not AanvraagBedrag.objects.exists()
