"""The history of a partner in sentences: everything of its own, nothing of another's."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.formulieren import aangemeld, vul_in
from tests.makers import (
    datum,
    maak_gebruiker,
    maak_interventie,
    maak_lid,
    maak_partner,
    maak_toezegging,
    maak_uitnodiging,
    maak_verantwoordelijkheid,
    maak_voortgang,
    maak_voortgangsronde,
)
from tests.site.vragen import tekst

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(db):
    return maak_lid(
        rol="mandaathouder", partner=maak_partner(naam="Nijestee"), gebruiker=maak_gebruiker(naam="Mia")
    )


def lees(lid, **vraag):
    antwoord = aangemeld(lid.gebruiker).get(reverse("mijn_wie_deed_wat", args=[lid.partner.slug]), vraag)
    assert antwoord.status_code == 200
    return tekst(antwoord)


def doe(lid, naam, *args, **velden):
    """Do something the way people do it, so that the history knows who."""
    client = aangemeld(lid.gebruiker)
    adres = reverse(naam, args=[lid.partner.slug, *args])
    antwoord = client.post(adres, vul_in(client, adres, **velden))
    assert antwoord.status_code == 302, antwoord.content.decode()[-1500:]


def met_stap(toezegging):
    toezegging.leg_stap_vast(
        van="", naar=toezegging.status, ingegaan=datum("2024"), reden="Begin.", bron="", door=None
    )
    return toezegging


@pytest.mark.django_db(transaction=True)
def test_wie_iets_deed_staat_er_in_een_zin(mia):
    """Really stored: within one transaction everything would happen at the same moment."""
    plan = maak_interventie(titel="Rijke schooldag")
    rij = maak_verantwoordelijkheid(partner=mia.partner, interventie=plan)
    toezegging = met_stap(maak_toezegging(partner=mia.partner, interventie=plan))
    alice = maak_lid(partner=mia.partner, gebruiker=maak_gebruiker(naam="Alice"))
    doe(mia, "mijn_toezegging_bevestigen", toezegging.pk)
    doe(mia, "mijn_toezegging_bijstellen", toezegging.pk, hoeveelheid="25000", reden="Meer.")
    doe(mia, "mijn_levering_nieuw", toezegging.pk, hoeveelheid="500", notitie="Een deel.")
    doe(mia, "mijn_persoon", rij.pk, persoon=alice.gebruiker_id)
    doe(mia, "mijn_collega", alice.pk, rol="lezer")
    doe(mia, "mijn_uitnodigen", email="nieuw@voorbeeld.example", rol="lezer")
    gelezen = lees(mia)
    for zin in (
        "Mia heeft € 10.000 toegezegd voor Rijke schooldag.",
        "Mia heeft de toezegging voor Rijke schooldag bijgesteld. Het is nu € 25.000.",
        "Mia meldde dat er € 500 is geleverd voor Rijke schooldag.",
        "Mia koos Alice voor Rijke schooldag.",
        "Voor Rijke schooldag is niemand meer genoemd. Dat kwam door Mia.",
        "Mia maakte Alice lezer.",
        "Mia nodigde een collega uit als lezer.",
        "Alice hoort er nu bij, als invuller.",
    ):
        assert zin in gelezen, re.findall(r"wiewat__tijd.*?</li>", gelezen)
    assert "nieuw@voorbeeld.example" not in gelezen
    assert "veranderde de toezegging" not in gelezen, "een stap staat er één keer"
    # Newest first.
    assert gelezen.index("nodigde een collega uit") < gelezen.index("€ 10.000 toegezegd")


def test_wat_het_programmateam_doet_staat_er_zonder_naam(mia, charlie, client):
    plan = maak_interventie(titel="Rijke schooldag")
    voortgang = maak_voortgang(
        partner=mia.partner,
        interventie=plan,
        ronde=maak_voortgangsronde(interventies=[plan]),
        status="ingediend",
    )
    voortgang.goedkeuren(door=charlie, reden="Goed.")
    gelezen = lees(mia)
    assert "Het programmateam keurde de voortgang van Rijke schooldag goed." in gelezen
    assert charlie.email not in gelezen


def test_van_een_ander_staat_er_niets(mia):
    ander = maak_partner(naam="WerkPro")
    plan = maak_interventie(titel="Geheim plan", openbaar_vanaf=None)
    met_stap(maak_toezegging(partner=ander, interventie=plan, hoeveelheid=7777))
    maak_verantwoordelijkheid(partner=ander, interventie=plan)
    maak_voortgang(partner=ander, interventie=plan)
    maak_uitnodiging(partner=ander)
    maak_lid(partner=ander, gebruiker=maak_gebruiker(naam="Bob"))
    gelezen = lees(mia)
    for woord in ("WerkPro", "Geheim plan", "7.777", "Bob"):
        assert woord not in gelezen
    assert "Mia hoort er nu bij" in gelezen


def test_kiezen_op_persoon_en_soort(mia):
    alice = maak_lid(partner=mia.partner, gebruiker=maak_gebruiker(naam="Alice"))
    plan = maak_interventie(titel="Rijke schooldag")
    rij = maak_verantwoordelijkheid(partner=mia.partner, interventie=plan)
    toezegging = met_stap(maak_toezegging(partner=mia.partner, interventie=plan))
    doe(alice, "mijn_persoon", rij.pk, persoon=alice.gebruiker_id)
    doe(mia, "mijn_toezegging_bevestigen", toezegging.pk)
    van_alice = lees(mia, wie=alice.gebruiker_id)
    assert "Alice koos Alice" in van_alice
    assert "Mia heeft" not in van_alice
    toezeggingen = lees(mia, soort="toezeggingen")
    assert "Mia heeft" in toezeggingen
    assert "Alice koos" not in toezeggingen
    # What is no choice counts as none, and asks nothing of the database.
    assert "Alice koos Alice" in lees(mia, wie="1 OR 1=1")
    assert "Hiervan is niets gevonden" in lees(mia, soort="voortgang")


@pytest.mark.parametrize("pagina", ["0", "-1", "x", "9" * 12])
def test_een_bladzijde_die_niet_bestaat(mia, pagina):
    adres = reverse("mijn_wie_deed_wat", args=[mia.partner.slug])
    assert aangemeld(mia.gebruiker).get(adres, {"pagina": pagina}).status_code == 404


def test_bladeren_en_een_vast_aantal_vragen(mia):
    def meet():
        client = aangemeld(mia.gebruiker)
        with CaptureQueriesContext(connection) as vragen:
            antwoord = client.get(reverse("mijn_wie_deed_wat", args=[mia.partner.slug]))
        return len(vragen), tekst(antwoord)

    def vul(keer):
        for _nummer in range(keer):
            plan = maak_interventie()
            met_stap(maak_toezegging(partner=mia.partner, interventie=plan))
            maak_verantwoordelijkheid(partner=mia.partner, interventie=plan, persoon=mia.gebruiker)
            maak_voortgang(partner=mia.partner, interventie=plan)
            maak_lid(partner=mia.partner)
            maak_uitnodiging(partner=mia.partner)

    vul(1)
    weinig, _pagina = meet()
    vul(15)
    veel, pagina = meet()
    assert veel <= weinig <= 16
    assert "Ouder" in pagina
    assert "Mia hoort er nu bij" not in pagina
    assert "Mia hoort er nu bij" in lees(mia, pagina=3)
