"""Rounds in the admin: what runs goes in with one click, partners are asked at once, answers stay."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partners.models import Cijfervraag, RondeInterventie, Voortgang, Voortgangsronde
from partners.tasks import vraag_voortgang
from tests.formulieren import rij as nieuwe_rij
from tests.formulieren import vul_in
from tests.makers import (
    maak_gebruiker,
    maak_interventie,
    maak_thema,
    maak_verantwoordelijkheid,
    maak_voortgang,
    maak_voortgangsronde,
)
from tests.site.vragen import tekst

NIEUW = "/beheer/partners/voortgangsronde/add/"


def pagina(ronde):
    return reverse("admin:partners_voortgangsronde_change", args=[ronde.pk])


@pytest.fixture
def team(client, charlie):
    client.force_login(charlie)
    return client


def dagen(begin):
    dag = timezone.localdate() + timedelta(days=begin)
    return {
        naam: (dag + timedelta(days=erbij)).strftime("%d-%m-%Y")
        for naam, erbij in (("opent", 0), ("inleveren_voor", 21), ("sluit", 28))
    }


def test_met_een_klik_zit_alles_erin_wat_loopt_en_wordt_het_gevraagd(team):
    thema = maak_thema()
    loopt = maak_interventie(status="uitvoering", themas=[thema])
    ander = maak_interventie(status="pilot")
    maak_interventie(status="idee")
    maak_verantwoordelijkheid(interventie=loopt, rol="trekker")
    team.post(NIEUW, vul_in(team, NIEUW, naam="voorjaar", ook=["lopend"], **dagen(0)))
    ronde = Voortgangsronde.objects.get()
    assert set(ronde.interventies.all()) == {loopt, ander}
    assert [rij.interventie for rij in Voortgang.objects.all()] == [loopt]
    team.post(NIEUW, vul_in(team, NIEUW, naam="zomer", ook=[f"thema-{thema.pk}"], **dagen(40)))
    straks = Voortgangsronde.objects.get(naam="zomer")
    assert list(straks.interventies.all()) == [loopt]
    assert not straks.voortgangen.exists()


def test_dagen_die_niet_kunnen_worden_in_woorden_geweigerd(team):
    velden = vul_in(team, NIEUW, naam="voorjaar", **dagen(0) | {"sluit": "01-01-2020"})
    antwoord = team.post(NIEUW, velden)
    assert "Een ronde opent eerst" in antwoord.content.decode()
    assert not Voortgangsronde.objects.exists()


def test_wat_verteld_is_gaat_niet_uit_de_ronde_en_wat_niet_is_begonnen_wel(team):
    verteld, stil = maak_interventie(titel="Verteld"), maak_interventie(titel="Stil")
    ronde = maak_voortgangsronde(interventies=[verteld, stil])
    maak_voortgang(ronde=ronde, interventie=verteld, bewaard_op=timezone.now())
    maak_voortgang(ronde=ronde, interventie=stil)
    antwoord = team.post(pagina(ronde), vul_in(team, pagina(ronde), kies_interventies=[str(stil.pk)]))
    assert "dus dit blijft erin: Verteld" in antwoord.content.decode()
    assert RondeInterventie.objects.count() == 2
    antwoord = team.post(pagina(ronde), vul_in(team, pagina(ronde), kies_interventies=[str(verteld.pk)]))
    assert antwoord.status_code == 302
    assert [rij.interventie for rij in ronde.voortgangen.all()] == [verteld]


def test_een_cijfer_met_een_antwoord_blijft(team):
    plan = maak_interventie()
    ronde = maak_voortgangsronde(interventies=[plan])
    cijfer = Cijfervraag.objects.create(ronde=ronde, vraag="Hoeveel bewoners?", eenheid="bewoners")
    maak_voortgang(ronde=ronde, interventie=plan, cijfers={str(cijfer.pk): {"waarde": "12"}})
    antwoord = team.post(pagina(ronde), vul_in(team, pagina(ronde)) | {"cijfervragen-0-DELETE": "on"})
    assert "heeft al een antwoord" in antwoord.content.decode()
    assert Cijfervraag.objects.exists()
    velden = nieuwe_rij(vul_in(team, pagina(ronde)), "cijfervragen", vraag="Hoeveel woningen?", volgorde="1")
    assert team.post(pagina(ronde), velden).status_code == 302
    assert Cijfervraag.objects.count() == 2


def test_de_ronde_zegt_waarover_niemand_vertelt(team):
    zonder, naamloos = maak_interventie(titel="Zonder"), maak_interventie(titel="Naamloos")
    goed = maak_interventie(titel="Goed")
    maak_verantwoordelijkheid(interventie=zonder, rol="adviseur")
    maak_verantwoordelijkheid(interventie=naamloos, rol="trekker")
    maak_verantwoordelijkheid(interventie=goed, rol="trekker", persoon=maak_gebruiker())
    ronde = maak_voortgangsronde(interventies=[zonder, naamloos, goed])
    html = tekst(team.get(pagina(ronde)))
    assert "Zonder</a>: geen trekker of uitvoerder, dus we vragen het aan niemand" in html
    assert "Naamloos</a>: niemand bij naam bij Partner" in html
    assert "Goed</a>:" not in html


def test_de_lijst_telt_per_ronde(team):
    ronde = maak_voortgangsronde()
    for status in ("concept", "ingediend", "ingediend", "teruggestuurd", "goedgekeurd"):
        maak_voortgang(ronde=ronde, status=status)
    html = tekst(team.get(reverse("admin:partners_voortgangsronde_changelist")))
    for regel in ("1 goedgekeurd", "2 wacht op ons", "1 teruggestuurd", "1 nog niet ingestuurd"):
        assert regel in html


def test_het_uurwerk_vraagt_wat_er_nog_niet_gevraagd_is(db):
    open_, straks = maak_interventie(), maak_interventie()
    dag = timezone.localdate()
    morgen = {"opent": dag + timedelta(days=1), "inleveren_voor": dag + timedelta(days=2)}
    maak_voortgangsronde(interventies=[open_])
    maak_voortgangsronde(interventies=[straks], **morgen)
    for plan in (open_, straks):
        maak_verantwoordelijkheid(interventie=plan, rol="trekker")
    for _keer in range(2):
        vraag_voortgang()
        assert [rij.interventie for rij in Voortgang.objects.all()] == [open_]
    maak_verantwoordelijkheid(interventie=open_)
    vraag_voortgang()
    assert Voortgang.objects.filter(interventie=open_).count() == 2
