"""The partners, and the page of one partner."""

import datetime

import pytest
from django.utils import timezone

from coalitie.site.partners import SOORT_IN_WOORDEN
from financiering.models import Aanvraag, AanvraagBedrag
from partners.models import Doorbraak, Partner, Toezegging, Verantwoordelijkheid
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_interventie,
    maak_partner,
    maak_ronde,
    maak_toezegging,
    maak_verantwoordelijkheid,
    maak_verhaal,
)
from tests.site.vragen import VIJANDIG, tekst, tel_queries, veel, weigert_schrijven
from themas.models import Interventie
from verhalen.models import Verhaal, VerhaalPartner

pytestmark = pytest.mark.django_db

LIJST = "/partners/"


@pytest.fixture
def nijestee():
    return maak_partner(slug="nijestee", naam="Nijestee", korte_tekst="Verhuurt huizen.")


def pagina(client, partner):
    antwoord = client.get(f"/partners/{partner.slug}/")
    assert antwoord.status_code == 200
    return tekst(antwoord)


def test_lijst_per_soort_alleen_openbaar(client, nijestee):
    maak_partner(naam="Alfa-college", soort="onderwijs")
    maak_partner(naam="Geheim", openbaar_vanaf=None)
    antwoord = client.get(LIJST)
    assert [(str(soort), [een.naam for een in rijen]) for soort, rijen in antwoord.context["groepen"]] == [
        ("Woningcorporaties", ["Nijestee"]),
        ("Scholen", ["Alfa-college"]),
    ]
    assert "Geheim" not in tekst(antwoord)


def test_elke_soort_heeft_een_kop():
    assert set(SOORT_IN_WOORDEN) == set(Partner.Soort.values)


def test_wie_is_gestopt_staat_apart(client, nijestee):
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    maak_partner(naam="Oude partner", actief_tot=gisteren)
    antwoord = client.get(LIJST)
    assert [partner.naam for partner in antwoord.context["vroeger"]] == ["Oude partner"]
    assert "Deden eerder mee" in tekst(antwoord)


def test_lege_lijst_zegt_wat_er_komt(client):
    assert "Hier komen de partners te staan" in tekst(client.get(LIJST))


def test_waar_een_partner_op_aanspreekbaar_is(client, nijestee):
    vandaag = timezone.localdate()
    maak_verantwoordelijkheid(
        partner=nijestee,
        interventie=maak_interventie(titel="Warmtenet"),
        rol="trekker",
        waarvoor="De planning",
    )
    maak_verantwoordelijkheid(
        partner=nijestee,
        interventie=maak_interventie(titel="Van vroeger"),
        tot=vandaag - datetime.timedelta(days=1),
    )
    maak_verantwoordelijkheid(
        partner=nijestee, interventie=maak_interventie(titel="Geheim plan", openbaar_vanaf=None)
    )
    tekst_ = pagina(client, nijestee)
    assert "Warmtenet</a>: trekker en eerste aanspreekpunt. De planning" in tekst_
    assert tekst_.index("Eerder") < tekst_.index("Van vroeger")
    assert "Geheim plan" not in tekst_


def test_zonder_plan_zegt_dat(client, nijestee):
    tekst_ = pagina(client, nijestee)
    assert "Er staat nu geen plan bij deze partner" in tekst_
    assert "Hier is nog geen toezegging van bekend" in tekst_


def test_toezeggingen_alleen_bevestigd_en_van_openbare_plannen(client, nijestee):
    maak_toezegging(partner=nijestee, tekst="Huizen isoleren.", hoeveelheid=500_000, status="bevestigd")
    maak_toezegging(partner=nijestee, tekst="Nog niet zeker.", status="voorgesteld")
    maak_toezegging(
        partner=nijestee,
        tekst="Voor iets geheims.",
        status="bevestigd",
        interventie=maak_interventie(openbaar_vanaf=None),
    )
    tekst_ = pagina(client, nijestee)
    assert "€ 500.000" in tekst_
    assert "Huizen isoleren." in tekst_
    assert "Nog niet zeker." not in tekst_
    assert "Voor iets geheims." not in tekst_


def test_geld_doorbraken_en_verhalen(client, nijestee):
    plan = maak_interventie()
    maak_bedrag(aanvraag=maak_aanvraag(titel="Volkshuisvestingsfonds", penvoerder=nijestee))
    mede = maak_aanvraag(titel="Samen aangevraagd")
    mede.mede_aanvragers.set([nijestee])
    maak_aanvraag(titel="Geheime aanvraag", penvoerder=nijestee, openbaar_vanaf=None)
    Doorbraak.objects.create(
        slug="ketel",
        titel="Sneller van het gas",
        interventie=plan,
        regel_in_de_weg="x",
        gevraagde_uitzondering="x",
        gevraagd_aan="Nijestee",
        gevraagd_aan_partner=nijestee,
        openbaar_vanaf=timezone.now(),
    )
    maak_verhaal(titel="Een nieuw portiek", partners=[nijestee])
    tekst_ = pagina(client, nijestee)
    for verwacht in ("Volkshuisvestingsfonds", "€ 1 miljoen", "Samen aangevraagd", "Een nieuw portiek"):
        assert verwacht in tekst_
    assert f'/interventies/{plan.slug}/#doorbraak-ketel"' in tekst_
    assert "Geheime aanvraag" not in tekst_


def test_gestopte_partner_blijft_leesbaar(client, nijestee):
    nijestee.actief_tot = datetime.date(2024, 1, 1)
    nijestee.save()
    assert "Deze partner deed mee tot en met 1 januari 2024" in pagina(client, nijestee)


def test_niet_openbaar_alleen_als_voorbeeld(client, charlie):
    geheim = maak_partner(naam="Nieuwe partner", openbaar_vanaf=None)
    adres = f"/partners/{geheim.slug}/"
    assert client.get(f"{adres}?voorbeeld=1").status_code == 404
    client.force_login(charlie)
    assert client.get(adres).status_code == 404
    assert "Nieuwe partner" in tekst(client.get(f"{adres}?voorbeeld=1"))


def test_oud_adres_verwijst_door(client, nijestee):
    nijestee = Partner.objects.get(pk=nijestee.pk)
    nijestee.slug = "nijestee-wonen"
    nijestee.save()
    assert client.get("/partners/nijestee/")["Location"] == "/partners/nijestee-wonen/"


@pytest.mark.parametrize("waarde", VIJANDIG)
def test_vijandig(client, nijestee, waarde):
    assert client.get(LIJST, {"voorbeeld": waarde, waarde: waarde}).status_code == 200
    assert client.get("/partners/nijestee/", {"voorbeeld": waarde}).status_code == 200


@pytest.mark.parametrize("adres", [LIJST, "/partners/nijestee/"])
def test_alleen_lezen_en_geen_cookie(client, nijestee, adres):
    assert weigert_schrijven(adres)
    assert not client.get(adres).cookies


def _vul(aantal):
    partner, ronde = maak_partner(slug=f"vol-{aantal}"), maak_ronde()
    vanaf, dag = partner.openbaar_vanaf, datum("2024")

    def naam(nummer):
        return f"{aantal}-{nummer}"

    veel(Partner, aantal, slug=naam, naam=naam, soort="overig", openbaar_vanaf=vanaf)
    plannen = veel(
        Interventie,
        aantal,
        slug=naam,
        titel=naam,
        inspraak="raadplegen",
        inspraak_toelichting="x",
        openbaar_vanaf=vanaf,
    )
    veel(Verantwoordelijkheid, aantal, partner=partner, interventie=plannen.__getitem__, rol="uitvoerder")
    veel(
        Toezegging,
        aantal,
        partner=partner,
        interventie=plannen.__getitem__,
        soort="kennis",
        tekst="x",
        status="bevestigd",
    )
    veel(
        Doorbraak,
        aantal,
        slug=naam,
        titel=naam,
        interventie=plannen.__getitem__,
        regel_in_de_weg="x",
        gevraagde_uitzondering="x",
        gevraagd_aan="x",
        gevraagd_aan_partner=partner,
        openbaar_vanaf=vanaf,
    )
    aanvragen = veel(
        Aanvraag, aantal, slug=naam, titel=naam, ronde=ronde, penvoerder=partner, openbaar_vanaf=vanaf
    )
    veel(
        AanvraagBedrag,
        aantal,
        aanvraag=aanvragen.__getitem__,
        soort="gevraagd",
        zekerheid="exact",
        bedrag=1,
        bron="x",
        per=dag,
    )
    verhalen = veel(
        Verhaal,
        aantal,
        slug=naam,
        titel=naam,
        intro="x",
        auteur="x",
        portretteert=False,
        status="gepubliceerd",
        publiceren_op=vanaf,
    )
    veel(VerhaalPartner, aantal, verhaal=verhalen.__getitem__, partner=partner)


def test_evenveel_queries_bij_3_en_bij_300(client):
    gemeten = {}
    for aantal in (3, 300):
        _vul(aantal)
        gemeten[aantal] = (tel_queries(client, LIJST), tel_queries(client, f"/partners/vol-{aantal}/"))
    assert gemeten[3] == gemeten[300]
    assert max(gemeten[300]) <= 12, gemeten
