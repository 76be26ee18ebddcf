"""A mistaken step is undone by beheer, with a reason; everything else is as if it had not been taken."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from coalitie.basis.models import Gebruiker
from coalitie.basis.status import StapGeweigerd
from financiering.acties.aanvraag import maak_stap_ongedaan, zet_stap
from financiering.models import Aanvraag, AanvraagBedrag
from tests import makers
from tests.beheer.test_lijsten import adres
from tests.beheer.test_rechten import maak_collega
from tests.samen import tegelijk
from themas.models import Document


@pytest.fixture
def beheer(rollen):
    return maak_collega("beheer", rollen)


@pytest.fixture
def aanvraag(db):
    return makers.maak_aanvraag(status="in_beoordeling", ingediend_op=makers.datum("2024"))


def ken_toe(aanvraag, door=None, **velden):
    velden = {"bedrag": 500, "besluitdocument": makers.maak_document(), "bron": "Besluit", **velden}
    return zet_stap(
        aanvraag, "toekennen", door=door, reden="Toegekend.", ingegaan=makers.datum("juli 2025"), **velden
    )


def waar(aanvraag):
    return adres("financiering.aanvraag", "ongedaan", args=(aanvraag.pk,))


def test_dagen_document_en_bedrag_gaan_terug_naar_wat_ze_waren(aanvraag, beheer):
    eerder = makers.maak_bedrag(aanvraag=aanvraag, soort="gevraagd", bedrag=700)
    stap = ken_toe(aanvraag)
    assert aanvraag.bedragen.count() == 2
    maak_stap_ongedaan(aanvraag, door=beheer, reden="Verkeerde aanvraag.")
    nu = Aanvraag.objects.get(pk=aanvraag.pk)
    assert (nu.status, nu.besloten_op, nu.besluitdocument) == ("in_beoordeling", None, None)
    assert str(nu.ingediend_op) == "2024"
    assert list(nu.bedragen.all()) == [eerder]
    stap.refresh_from_db()
    assert (stap.ongedaan_door, stap.ongedaan_reden) == (beheer, "Verkeerde aanvraag.")
    assert stap not in nu.stappen.geldend()


def test_wat_daarna_is_verbeterd_of_erbij_kwam_blijft(aanvraag, beheer):
    ken_toe(aanvraag)
    Aanvraag.objects.filter(pk=aanvraag.pk).update(ingediend_op=makers.datum("maart 2024"))
    AanvraagBedrag.objects.update(bedrag=550)
    later = makers.maak_bedrag(aanvraag=aanvraag, bedrag=600, per=makers.datum("juli 2025"))
    maak_stap_ongedaan(aanvraag, door=beheer, reden="Verkeerde aanvraag.")
    nu = Aanvraag.objects.get(pk=aanvraag.pk)
    assert (str(nu.ingediend_op), nu.besloten_op) == ("maart 2024", None)
    assert list(nu.bedragen.all()) == [later]


def test_een_tweede_indiening_ongedaan_laat_de_eerste_dag_staan(db, beheer):
    aanvraag = makers.maak_aanvraag(status="aanvulling_gevraagd", ingediend_op=makers.datum("2024"))
    zet_stap(
        aanvraag,
        "indienen",
        door=None,
        reden="Aangevuld.",
        bedrag=900,
        bron="Brief",
        ingegaan=makers.datum("2025"),
    )
    maak_stap_ongedaan(aanvraag, door=beheer, reden="Nog niet verstuurd.")
    aanvraag.refresh_from_db()
    assert (aanvraag.status, str(aanvraag.ingediend_op)) == ("aanvulling_gevraagd", "2024")
    assert not aanvraag.bedragen.exists()


def test_wat_al_verder_was_toen_het_werd_ingevoerd_gaat_ook_terug(db, beheer):
    aanvraag = makers.maak_aanvraag(
        status="toegekend", besloten_op=makers.datum("2024"), besluitdocument=makers.maak_document()
    )
    aanvraag.leg_stap_vast(
        van="verkend", naar="toegekend", ingegaan=makers.datum("2024"), reden="Ja.", bron="", door=None
    )
    maak_stap_ongedaan(aanvraag, door=beheer, reden="Verkeerde aanvraag.")
    aanvraag.refresh_from_db()
    assert (aanvraag.status, aanvraag.besloten_op, aanvraag.besluitdocument) == ("verkend", None, None)


def test_alleen_beheer_mag_het(aanvraag, rollen, client):
    ken_toe(aanvraag)
    for groep in ("programmateam", "redactie", "meelezer"):
        collega = maak_collega(groep, rollen)
        with pytest.raises(StapGeweigerd, match="groep beheer"):
            maak_stap_ongedaan(aanvraag, door=collega, reden="Zo maar.")
        client.force_login(collega)
        assert client.get(waar(aanvraag)).status_code == 403
        assert client.post(waar(aanvraag), {"reden": "Zo maar."}).status_code == 403
    aanvraag.refresh_from_db()
    assert aanvraag.status == "toegekend"


def test_zonder_reden_gebeurt_er_niets(aanvraag, beheer, client):
    ken_toe(aanvraag)
    client.force_login(beheer)
    van = client.get(waar(aanvraag)).context["van_nu"]
    assert client.post(waar(aanvraag), {"reden": " ", "_van": van}).status_code == 422
    aanvraag.refresh_from_db()
    assert aanvraag.status == "toegekend"


def test_de_stap_staat_doorgestreept_in_het_beheer_en_niet_op_de_site(aanvraag, beheer, client):
    ken_toe(aanvraag)
    client.force_login(beheer)
    van = client.get(waar(aanvraag)).context["van_nu"]
    client.post(waar(aanvraag), {"reden": "Een vergissing met de titel.", "_van": van})
    pagina = client.get(adres("financiering.aanvraag", "change", args=(aanvraag.pk,))).content.decode()
    assert "<s>toegekend" in pagina
    assert "Een vergissing met de titel." in pagina
    client.logout()
    site = client.get(aanvraag.get_absolute_url()).content.decode()
    assert "Toegekend." not in site
    assert "Een vergissing" not in site


def test_wie_naar_een_oudere_stand_keek_wordt_geweigerd(aanvraag, beheer, client):
    ken_toe(aanvraag)
    client.force_login(beheer)
    van = client.get(waar(aanvraag)).context["van_nu"]
    zet_stap(aanvraag, "uitvoeren", door=None, reden="Begonnen.")
    assert client.post(waar(aanvraag), {"reden": "Fout.", "_van": van}).status_code == 409
    aanvraag.refresh_from_db()
    assert aanvraag.status == "in_uitvoering"


def test_de_eerste_stap_kan_niet_ongedaan(aanvraag, beheer, client):
    client.force_login(beheer)
    assert "dit is het begin" in client.get(waar(aanvraag), follow=True).content.decode()
    with pytest.raises(StapGeweigerd, match="geen stap"):
        maak_stap_ongedaan(aanvraag, door=beheer, reden="Weg ermee.")


@pytest.mark.django_db(transaction=True)
def test_twee_tegelijk_maken_een_stap_een_keer_ongedaan():
    beheer = Gebruiker.objects.create_superuser("baas@coalitie.example", "welkom-in-noord")
    aanvraag = makers.maak_aanvraag(status="in_beoordeling", ingediend_op=makers.datum("2024"))
    zet_stap(aanvraag, "selecteren", door=None, reden="Gekozen.", ingegaan=makers.datum("2025"))
    ken_toe(aanvraag)

    def probeer():
        try:
            maak_stap_ongedaan(Aanvraag.objects.get(pk=aanvraag.pk), door=beheer, reden="Fout.")
        except StapGeweigerd:
            return "geweigerd"
        return "gelukt"

    uitkomsten = tegelijk(probeer, probeer)
    aanvraag.refresh_from_db()
    gelukt = uitkomsten.count("gelukt")
    # One after the other may undo two steps; together they never undo one step twice.
    assert aanvraag.stappen.filter(ongedaan_op__isnull=False).count() == gelukt >= 1
    assert aanvraag.status == {1: "geselecteerd", 2: "in_beoordeling"}[gelukt]
    assert (aanvraag.besloten_op, aanvraag.bedragen.count()) == (None, 0)


# What a step needs


def test_een_toekenning_zonder_besluit_wordt_geweigerd(aanvraag):
    with pytest.raises(StapGeweigerd, match="Kies het besluit"):
        ken_toe(aanvraag, besluitdocument=None)
    with pytest.raises(StapGeweigerd, match="waarom het nog niet bekend is"):
        ken_toe(aanvraag, bedrag=None)
    assert aanvraag.status == "in_beoordeling"


class TestFormulier:
    @pytest.fixture
    def stap(self, client, charlie, aanvraag):
        client.force_login(charlie)

        def stap(**velden):
            goed = {"reden": "Ja.", "ingegaan": "juli 2025", "bron": "", "zekerheid": "exact"}
            pad = adres("financiering.aanvraag", "stap", args=(aanvraag.pk, "toekennen"))
            return client.post(pad, {**goed, **velden})

        return stap

    def test_nieuw_document_in_hetzelfde_formulier(self, stap, aanvraag):
        pdf = SimpleUploadedFile("besluit.pdf", b"%PDF-1.7 inhoud", content_type="application/pdf")
        antwoord = stap(
            bedrag="500",
            document_titel="Beschikking",
            document_datum="juli 2025",
            document_kenmerk="2025-1",
            document_bestand=pdf,
        )
        assert antwoord.status_code == 302
        document = Document.objects.get()
        assert (document.titel, document.soort, document.kenmerk) == ("Beschikking", "besluit", "2025-1")
        assert document.controlegetal
        assert document.openbaar_vanaf is None
        aanvraag.refresh_from_db()
        assert (aanvraag.besluitdocument, aanvraag.dossier.get().document) == (document, document)
        assert aanvraag.bedragen.get().bron == "Beschikking"
        assert str(aanvraag.besloten_op) == "juli 2025"

    def test_onbekend_bedrag_heeft_een_reden(self, stap, aanvraag):
        document = makers.maak_document()
        fout = stap(besluitdocument=document.pk, zekerheid="onbekend")
        assert set(fout.context["form"].errors) == {"waarom_onbekend"}
        goed = stap(besluitdocument=document.pk, zekerheid="onbekend", waarom_onbekend="Staat er niet in.")
        assert goed.status_code == 302
        regel = AanvraagBedrag.objects.get()
        assert (regel.zekerheid, regel.bedrag, regel.opmerking) == ("onbekend", None, "Staat er niet in.")

    def test_een_bandbreedte(self, stap):
        document = makers.maak_document()
        fout = stap(besluitdocument=document.pk, zekerheid="bandbreedte", bedrag="5")
        assert set(fout.context["form"].errors) == {"bedrag_tot"}
        assert (
            stap(besluitdocument=document.pk, zekerheid="bandbreedte", bedrag="5", bedrag_tot="7").status_code
            == 302
        )
        assert AanvraagBedrag.objects.get().bedrag_tot == 7

    @pytest.mark.parametrize(
        ("velden", "veld"),
        [
            ({"document_titel": "Zonder datum"}, "document_datum"),
            ({"document_datum": "2025"}, "document_titel"),
            (
                {
                    "document_titel": "Geen pdf",
                    "document_datum": "2025",
                    "document_bestand": SimpleUploadedFile("besluit.pdf", b"<html>"),
                },
                "document_bestand",
            ),
            ({}, "besluitdocument"),
        ],
    )
    def test_een_half_document_wordt_geweigerd(self, stap, aanvraag, velden, veld):
        antwoord = stap(bedrag="500", bron="Besluit", **velden)
        assert veld in antwoord.context["form"].errors
        assert not Document.objects.exists()
        aanvraag.refresh_from_db()
        assert aanvraag.status == "in_beoordeling"

    def test_onveilig_adres_is_geen_adres(self, stap):
        antwoord = stap(
            bedrag="5", document_titel="Fout", document_datum="2025", document_adres="javascript:alert(1)"
        )
        assert "document_adres" in antwoord.context["form"].errors
