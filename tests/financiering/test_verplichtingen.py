"""Obligations: they follow from the rules of a scheme, once, and go when the grant turns out a mistake."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from financiering.acties.aanvraag import zet_stap
from financiering.acties.verplichtingen import maak_verplichtingen, werk_verplichtingen_bij
from financiering.models import Aanvraag, Verplichting
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_document,
    maak_plichtregel,
    maak_ronde,
    maak_verplichting,
)
from tests.samen import tegelijk
from themas.models.behoefte import EERSTE_JAAR, LAATSTE_JAAR

pytestmark = pytest.mark.django_db


@pytest.fixture
def aanvraag():
    """An application that waits for a decision about three years of money, of a scheme with two rules."""
    ronde = maak_ronde()
    maak_plichtregel(regeling=ronde.regeling, omschrijving="SiSa", maand=7, dag=15, jaren_later=1)
    maak_plichtregel(
        regeling=ronde.regeling, soort="tussenrapportage", omschrijving="Rijk", maand=6, dag=15, jaren_later=0
    )
    return maak_aanvraag(
        ronde=ronde,
        status="in_beoordeling",
        ingediend_op=datum("2022"),
        besluitdocument=maak_document(),
        begin=datum("2023"),
        eind=datum("31 december 2025"),
    )


def ken_toe(aanvraag, door, methode="toekennen"):
    """Take the step of the decision, with what it needs."""
    zet_stap(
        aanvraag,
        methode,
        door=door,
        reden="Brief.",
        ingegaan=date(2023, 1, 10),
        besluitdocument=maak_document(),
        waarom_onbekend="Staat niet in de brief.",
    )


def wanneer(aanvraag):
    return list(aanvraag.verplichtingen.values_list("omschrijving", "over_jaar", "uiterlijk"))


VERWACHT = [
    ("Rijk", 2023, date(2023, 6, 15)),
    ("Rijk", 2024, date(2024, 6, 15)),
    ("SiSa", 2023, date(2024, 7, 15)),
    ("Rijk", 2025, date(2025, 6, 15)),
    ("SiSa", 2024, date(2025, 7, 15)),
    ("SiSa", 2025, date(2026, 7, 15)),
]


@pytest.mark.parametrize("methode", ["toekennen", "deels_toekennen"])
def test_toekennen_maakt_ze_en_nog_een_keer_verandert_niets(aanvraag, charlie, methode):
    ken_toe(aanvraag, charlie, methode)
    assert wanneer(aanvraag) == VERWACHT
    zet_stap(aanvraag, "uitvoeren", door=charlie, reden="Begonnen.")
    assert maak_verplichtingen(aanvraag, door=charlie) == []
    assert wanneer(aanvraag) == VERWACHT


def test_zonder_periode_of_zonder_toekenning_komt_er_niets(aanvraag, charlie):
    assert maak_verplichtingen(aanvraag, door=charlie) == []
    Aanvraag.objects.filter(pk=aanvraag.pk).update(status="toegekend", besloten_op=datum("2023"), eind=None)
    assert maak_verplichtingen(aanvraag, door=charlie) == []


def test_een_langere_periode_geeft_alleen_de_jaren_erbij(aanvraag, charlie):
    ken_toe(aanvraag, charlie)
    Aanvraag.objects.filter(pk=aanvraag.pk).update(eind=datum("2026"))
    nieuw = maak_verplichtingen(aanvraag, door=charlie)
    assert [(een.omschrijving, een.over_jaar) for een in nieuw] == [("Rijk", 2026), ("SiSa", 2026)]


def test_een_eind_ver_weg_houdt_toekennen_niet_tegen(aanvraag, charlie):
    Aanvraag.objects.filter(pk=aanvraag.pk).update(begin=datum("1990"), eind=datum("2099"))
    aanvraag.refresh_from_db()
    ken_toe(aanvraag, charlie)
    jaren = set(aanvraag.verplichtingen.values_list("over_jaar", flat=True))
    assert jaren == set(range(EERSTE_JAAR, LAATSTE_JAAR + 1))


def test_een_stap_die_een_vergissing_was_neemt_mee_wat_niet_geleverd_is(aanvraag, charlie):
    ken_toe(aanvraag, charlie)
    geleverd = aanvraag.verplichtingen.get(over_jaar=2023, soort="sisa")
    geleverd.geleverd_op = date(2024, 7, 1)
    geleverd.document = maak_document()
    geleverd.save()
    eigen = maak_verplichting(aanvraag=aanvraag, omschrijving="Zelf bedacht")
    aanvraag.maak_ongedaan(door=charlie, reden="Andere aanvraag.", besloten_op=None)
    werk_verplichtingen_bij(aanvraag, door=charlie)
    assert set(aanvraag.verplichtingen.all()) == {geleverd, eigen}


@pytest.mark.django_db(transaction=True)
def test_twee_tegelijk_maken_ze_een_keer(aanvraag, charlie):
    Aanvraag.objects.filter(pk=aanvraag.pk).update(status="toegekend", besloten_op=datum("2023"))
    aanvraag.refresh_from_db()
    tegelijk(*[lambda: maak_verplichtingen(aanvraag, door=charlie)] * 2)
    assert wanneer(aanvraag) == VERWACHT


class TestBeheer:
    def adres(self, aanvraag):
        return reverse("admin:financiering_aanvraag_verplichtingen", args=[aanvraag.pk])

    def test_de_knop_laat_eerst_zien_wat_er_komt(self, client, charlie, aanvraag):
        client.force_login(charlie)
        assert "niet toegekend" in client.get(self.adres(aanvraag)).content.decode()
        Aanvraag.objects.filter(pk=aanvraag.pk).update(status="toegekend", besloten_op=datum("2023"))
        tekst = client.get(self.adres(aanvraag)).content.decode()
        assert "SiSa, over 2025: uiterlijk 15 juli 2026" in tekst
        assert not aanvraag.verplichtingen.exists()
        antwoord = client.post(self.adres(aanvraag), follow=True)
        assert "6 verplichtingen gemaakt." in antwoord.content.decode()
        assert "staan er al" in client.get(self.adres(aanvraag)).content.decode()
        Aanvraag.objects.filter(pk=aanvraag.pk).update(begin=None)
        assert "voor welke jaren" in client.get(self.adres(aanvraag)).content.decode()

    def test_alleen_voor_wie_mag(self, client, meelezer, rosa, aanvraag):
        for wie in (meelezer, rosa):
            client.force_login(wie)
            assert client.post(self.adres(aanvraag)).status_code in (403, 404)
        assert not Verplichting.objects.exists()

    def test_filters_vragen_wat_ze_zeggen(self, client, charlie):
        client.force_login(charlie)
        vandaag = timezone.localdate()
        te_laat = maak_verplichting(uiterlijk=vandaag - timedelta(days=1), eigenaar=charlie)
        vandaag_nog = maak_verplichting(uiterlijk=vandaag)
        later = maak_verplichting(uiterlijk=vandaag + timedelta(days=31))
        klaar = maak_verplichting(uiterlijk=vandaag, geleverd_op=vandaag)
        waar = reverse("admin:financiering_verplichting_changelist")

        def rijen(**vraag):
            return set(client.get(waar, vraag).context["cl"].result_list)

        assert rijen(termijn="open") == {te_laat, vandaag_nog, later}
        assert rijen(termijn="te-laat") == {te_laat}
        assert rijen(termijn="binnenkort") == {vandaag_nog}
        assert rijen(termijn="klaar") == {klaar}
        assert rijen(wie="ik") == {te_laat}
        assert rijen(wie="niemand") == {vandaag_nog, later, klaar}
