"""The window of a round: it closes at a minute, also in the nights in which the clock changes."""

import pytest
from django.urls import reverse

from coalitie.basis.aftellen import nog, over_dagen
from coalitie.basis.status import StapGeweigerd
from tests.klok import moment, zet_klok
from tests.makers import datum, maak_aanvraag, maak_ronde


@pytest.mark.parametrize(
    ("nu", "sluit", "woorden"),
    [
        ("2024-09-28T08:00", moment("2024-10-01T12:00"), "nog 3 dagen en 4 uur"),
        ("2024-09-28T12:00", moment("2024-10-01T12:00"), "nog 3 dagen"),
        ("2024-09-30T11:59", moment("2024-10-01T12:00"), "nog 1 dag"),
        ("2024-09-30T12:01", moment("2024-10-01T12:00"), "nog 23 uur"),
        ("2024-10-01T11:00", moment("2024-10-01T12:00"), "nog 1 uur"),
        ("2024-10-01T11:01", moment("2024-10-01T12:00"), "nog 59 minuten"),
        ("2024-10-01T11:58:30", moment("2024-10-01T12:00"), "nog 1 minuut"),
        ("2024-10-01T11:59:01", moment("2024-10-01T12:00"), "nog minder dan een minuut"),
        ("2024-10-01T12:00", moment("2024-10-01T12:00"), ""),
        # The night of 29 March is an hour shorter, that of 25 October an hour longer.
        ("2026-03-28T12:00", moment("2026-03-29T12:00"), "nog 23 uur"),
        ("2026-10-24T12:00", moment("2026-10-25T12:00"), "nog 1 dag en 1 uur"),
        # 02:30 comes twice: the window closes at the second.
        ("2026-10-25T01:30", moment("2026-10-25T01:30", hours=2), "nog 2 uur"),
    ],
)
def test_aftellen_telt_de_tijd_die_echt_voorbijgaat(monkeypatch, nu, sluit, woorden):
    zet_klok(monkeypatch, nu)
    assert nog(sluit) == woorden


@pytest.mark.parametrize(
    ("nu", "woorden"),
    [
        ("2026-10-22T23:59", "over 3 dagen"),
        ("2026-10-24T00:00", "morgen"),
        ("2026-10-25T00:30", "vandaag"),
    ],
)
def test_op_een_pagina_die_bewaard_wordt_staat_alleen_wat_tot_middernacht_klopt(monkeypatch, nu, woorden):
    zet_klok(monkeypatch, nu)
    assert over_dagen(moment("2026-10-25T02:30", hours=1)) == woorden


@pytest.mark.django_db
class TestIndienen:
    @pytest.fixture
    def aanvraag(self, monkeypatch):
        zet_klok(monkeypatch, "2024-11-05T09:00")
        ronde = maak_ronde(opent=moment("2024-06-03T09:00"), sluit=moment("2024-10-01T12:00"))
        return maak_aanvraag(ronde=ronde, status="voorbereiding")

    @pytest.mark.parametrize("dag", ["1 oktober 2024", "3 juni 2024", "najaar 2024", "2024"])
    def test_een_dag_binnen_het_venster_mag_ook_als_die_vaag_is(self, aanvraag, charlie, dag):
        aanvraag.indienen(door=charlie, reden="Verstuurd.", ingegaan=datum(dag))
        assert aanvraag.status == "ingediend"

    @pytest.mark.parametrize(
        ("dag", "fout"),
        [("2 oktober 2024", "sloot op 1 oktober 2024, 12:00"), ("mei 2024", "pas open op 3 juni")],
    )
    def test_buiten_het_venster_wordt_geweigerd_met_het_moment(self, aanvraag, charlie, dag, fout):
        with pytest.raises(StapGeweigerd) as geweigerd:
            aanvraag.indienen(door=charlie, reden="Verstuurd.", ingegaan=datum(dag))
        assert fout in str(geweigerd.value.message_dict["ingegaan"])
        aanvraag.refresh_from_db()
        assert (aanvraag.status, aanvraag.ingediend_op) == ("voorbereiding", None)

    def test_een_aanvulling_mag_later_komen(self, aanvraag, charlie):
        aanvraag.indienen(door=charlie, reden="Verstuurd.", ingegaan=datum("1 oktober 2024"))
        aanvraag.aanvulling_vragen(door=charlie, reden="Brief.", ingegaan=datum("15 oktober 2024"))
        aanvraag.indienen(door=charlie, reden="Aangevuld.", ingegaan=datum("1 november 2024"))
        assert aanvraag.ingediend_op == datum("1 oktober 2024")

    def test_het_formulier_zegt_dat_de_ronde_dicht_is(self, client, charlie, aanvraag):
        client.force_login(charlie)
        waar = reverse("admin:financiering_aanvraag_stap", args=[aanvraag.pk, "indienen"])
        assert "gesloten sinds 1 oktober 2024, 12:00" in client.get(waar).content.decode()


@pytest.mark.django_db
def test_het_beheer_telt_af(client, charlie, monkeypatch):
    client.force_login(charlie)
    zet_klok(monkeypatch, "2024-09-28T08:00")
    ronde = maak_ronde(opent=moment("2024-06-03T09:00"), sluit=moment("2024-10-01T12:00"))
    for naam, args in (("changelist", []), ("change", [ronde.pk])):
        tekst = client.get(reverse(f"admin:financiering_ronde_{naam}", args=args)).content.decode()
        assert "nog 3 dagen en 4 uur" in tekst


@pytest.mark.django_db
def test_de_pagina_van_een_aanvraag_zegt_tot_wanneer(client, monkeypatch):
    ronde = maak_ronde(opent=moment("2024-06-03T09:00"), sluit=moment("2024-10-01T12:00"))
    aanvraag = maak_aanvraag(ronde=ronde, openbaar_vanaf=moment("2024-01-01T00:00"))
    for nu, woorden in (("2024-09-28T08:00", "over 3 dagen"), ("2024-10-01T12:00", "deze ronde is gesloten")):
        zet_klok(monkeypatch, nu)
        tekst = " ".join(client.get(aanvraag.get_absolute_url()).content.decode().split())
        assert "tot 1 oktober 2024, 12:00 uur" in tekst
        assert f"({woorden})" in tekst
