"""Forms of the admin: what they ask, what they refuse, and what they keep."""

from datetime import timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from financiering.models import Aanvraag, Regeling
from tests import makers
from tests.beheer.rijen import MAAK
from tests.beheer.test_lijsten import adres
from tests.formulieren import rij as nieuwe_rij
from tests.formulieren import vul_in
from themas.models import Document, Interventie
from verhalen.models import Verhaal


@pytest.fixture
def team(client, charlie):
    client.force_login(charlie)
    return client


def fouten(antwoord):
    """Return the errors of the form that came back."""
    return antwoord.context["adminform"].form.errors


def pdf(naam="plan.pdf", inhoud=b"%PDF-1.7 een plan"):
    return SimpleUploadedFile(naam, inhoud, content_type="application/pdf")


@pytest.mark.parametrize(
    "label",
    sorted(
        set(MAAK)
        - {
            "auth.group",
            "basis.beeld",
            "basis.mail",
            "basis.oudadres",
            "basis.wissing",
            "partners.uitnodiging",
            "partners.voortgang",
        }
    ),
)
def test_opslaan_zonder_iets_te_veranderen_lukt(label, client, beheerder):
    """Every form takes back what it shows itself."""
    rij = MAAK[label]()
    client.force_login(beheerder)
    waar = adres(label, "change", args=(rij.pk,))
    antwoord = client.post(waar, vul_in(client, waar))
    assert antwoord.status_code == 302, fouten(antwoord)


@pytest.mark.parametrize(
    "label", sorted(set(MAAK) - {"auth.group", "basis.mail", "basis.oudadres", "basis.portaal"})
)
def test_elke_relatie_kies_je_door_te_typen_of_aan_te_vinken(label):
    beheer = next(
        beheer for model, beheer in admin.site._registry.items() if model._meta.label_lower == label
    )
    velden = set(beheer.get_autocomplete_fields(None))
    relaties = {
        veld.name
        for veld in beheer.model._meta.get_fields()
        if veld.many_to_one and veld.concrete and veld.editable
    }
    assert relaties <= velden


class TestInterventie:
    def nieuw(self, **velden):
        return {
            "titel": "Buurtcirkel",
            "slug": "buurtcirkel",
            "samenvatting": "Samen koken.",
            "inspraak": "zelf-doen",
            "inspraak_toelichting": "Bewoners kiezen zelf.",
            "begin_status": "idee",
            **velden,
        }

    def post(self, client, **velden):
        waar = adres("themas.interventie", "add")
        return client.post(waar, vul_in(client, waar, **self.nieuw(**velden)))

    def test_een_koppelkans_zonder_zinnen_wordt_gevraagd_die_te_geven(self, team):
        themas = [makers.maak_thema().pk, makers.maak_thema().pk]
        antwoord = self.post(team, kies_themas=themas)
        assert set(fouten(antwoord)) == {"koppelkans_verbindt", "koppelkans_nodig"}
        antwoord = self.post(team, kies_themas=themas, koppelkans_verbindt="Wonen en werken.")
        assert set(fouten(antwoord)) == {"koppelkans_nodig"}
        assert not Interventie.objects.exists()

    def test_een_thema_heeft_geen_koppelkans_nodig(self, team):
        thema = makers.maak_thema()
        assert self.post(team, kies_themas=[thema.pk]).status_code == 302
        assert list(Interventie.objects.get().themas.all()) == [thema]

    def test_een_tweede_trekker_wordt_in_woorden_geweigerd(self, team):
        eerste = makers.maak_verantwoordelijkheid(rol="trekker")
        waar = adres("themas.interventie", "change", args=(eerste.interventie.pk,))
        velden = vul_in(team, waar)
        prefix = next(naam for naam in velden if naam.endswith("-0-rol")).removesuffix("-0-rol")
        gegevens = nieuwe_rij(velden, prefix, partner=str(makers.maak_partner().pk), rol="trekker")
        antwoord = team.post(waar, gegevens)
        assert antwoord.status_code in (200, 409)
        assert "heeft in deze periode al een trekker" in antwoord.content.decode()

    def test_het_formulier_laat_zien_wie_betaalt_belooft_en_vertelt(self, team):
        interventie = MAAK["themas.interventie"]()
        pagina = team.get(adres("themas.interventie", "change", args=(interventie.pk,))).content.decode()
        for model, tekst in (
            (Aanvraag, "verleend € 1 miljoen"),
            (Verhaal, "(gepubliceerd)"),
        ):
            rij = model.objects.get()
            assert adres(rij._meta.label_lower, "change", args=(rij.pk,)) in pagina
            assert tekst in pagina.replace("\u00a0", " ")
        assert f"/beheer/partners/toezegging/add/?interventie={interventie.pk}" in pagina


class TestDocument:
    def post(self, client, **velden):
        waar = adres("themas.document", "add")
        gegevens = {"titel": "Plan", "slug": "plan", "soort": "overig", "datum": "juli 2024", **velden}
        return client.post(waar, vul_in(client, waar) | gegevens)

    def test_een_pdf_wordt_bewaard_onder_een_naam_die_niemand_raadt(self, team):
        assert self.post(team, bestand=pdf("../../geheim<script>.pdf")).status_code == 302
        document = Document.objects.get()
        assert document.bestand.name.startswith("documenten/")
        assert "geheim" not in document.bestand.name
        assert len(document.controlegetal) == 64

    @pytest.mark.parametrize(
        "bestand",
        [
            pdf(inhoud=b"<html><script>alert(1)</script>"),
            pdf(inhoud=b" %PDF-1.7"),
            pdf(inhoud=b""),
            pdf(naam="plan.html"),
            pdf(naam="plan.pdf.exe"),
        ],
        ids=["geen pdf", "spatie ervoor", "leeg", "html", "exe"],
    )
    def test_wat_geen_pdf_is_wordt_geweigerd(self, team, bestand):
        assert set(fouten(self.post(team, bestand=bestand))) == {"bestand"}
        assert not Document.objects.exists()

    def test_te_groot_wordt_geweigerd(self, team, monkeypatch):
        monkeypatch.setattr("coalitie.basis.bestanden.MAX_BYTES", 10)
        assert "groter dan 20 MB" in str(fouten(self.post(team, bestand=pdf())))

    def test_bestand_en_adres_samen_mag_niet(self, team):
        antwoord = self.post(team, bestand=pdf(), adres="https://voorbeeld.example/plan")
        assert "niet allebei" in str(fouten(antwoord))

    def test_een_ander_veld_veranderen_laat_het_bestand_staan(self, team):
        self.post(team, bestand=pdf())
        document = Document.objects.get()
        waar = adres("themas.document", "change", args=(document.pk,))
        assert team.post(waar, vul_in(team, waar, titel="Ander plan")).status_code == 302
        nu = Document.objects.get()
        assert (nu.titel, nu.bestand.name) == ("Ander plan", document.bestand.name)


class TestVerhaal:
    def nieuw(self, client, **velden):
        waar = adres("verhalen.verhaal", "add")
        gegevens = {"titel": "Een dag", "slug": "een-dag", "intro": "Kort.", "auteur": "Rosa", **velden}
        gegevens = vul_in(client, waar, **gegevens)
        del gegevens["portretteert"]
        return client.post(waar, gegevens)

    @pytest.fixture
    def redactie(self, client, rosa):
        client.force_login(rosa)
        return client

    def foto(self):
        beeld = BytesIO()
        Image.new("RGB", (20, 20), "navy").save(beeld, "PNG")
        return SimpleUploadedFile("foto.png", beeld.getvalue(), content_type="image/png")

    def test_een_eerste_tekstblok_staat_klaar_en_mag_leeg_blijven(self, redactie):
        assert self.nieuw(redactie).status_code == 302
        assert not Verhaal.objects.get().verhalen_tekstblok_set.exists()

    def test_wat_in_het_eerste_blok_staat_komt_in_het_verhaal(self, redactie):
        self.nieuw(redactie, **{"verhalen_tekstblok_set-0-tekst": "<p>Er was eens.</p>"})
        blok = Verhaal.objects.get().verhalen_tekstblok_set.get()
        assert (blok.tekst, blok.region, blok.ordering) == ("<p>Er was eens.</p>", "inhoud", 10)

    def test_een_foto_heeft_een_beschrijving_nodig(self, redactie):
        assert "Beschrijf wat er op de foto te zien is" in str(fouten(self.nieuw(redactie, foto=self.foto())))
        assert self.nieuw(redactie, foto=self.foto(), foto_alt="Een plein").status_code == 302

    def test_een_tekst_die_zich_als_foto_voordoet_wordt_geweigerd(self, redactie):
        nep = SimpleUploadedFile("foto.png", b"<svg onload=alert(1)>", content_type="image/png")
        assert "foto" in fouten(self.nieuw(redactie, foto=nep, foto_alt="Nep"))

    def test_in_een_keer_door_naar_plannen(self, redactie):
        antwoord = self.nieuw(redactie, _publiceren="1")
        verhaal = Verhaal.objects.get()
        stap = adres("verhalen.verhaal", "stap", args=(verhaal.pk, "publiceren"))
        assert antwoord.url == stap
        morgen = timezone.localtime() + timedelta(days=1)
        gegevens = {
            "publiceren_op_0": morgen.strftime("%d-%m-%Y"),
            "publiceren_op_1": "09:00",
            "reden": "Klaar.",
            "ingegaan": timezone.localdate().strftime("%d-%m-%Y"),
        }
        assert redactie.post(stap, gegevens).status_code == 302
        verhaal.refresh_from_db()
        assert verhaal in Verhaal.objects.gepland()
        assert timezone.localtime(verhaal.publiceren_op).hour == 9

    def test_zonder_toestemming_gaat_het_niet_online(self, redactie):
        verhaal = makers.maak_verhaal(status="concept", portretteert=True)
        stap = adres("verhalen.verhaal", "stap", args=(verhaal.pk, "publiceren"))
        gegevens = {
            "publiceren_op_0": "01-01-2030",
            "publiceren_op_1": "09:00",
            "reden": "Klaar.",
            "ingegaan": timezone.localdate().strftime("%d-%m-%Y"),
        }
        antwoord = redactie.post(stap, gegevens)
        assert "geen geldige toestemming" in antwoord.content.decode()
        verhaal.refresh_from_db()
        assert verhaal.status == "concept"


def test_hoofdthemas_van_een_regeling_wijzen_naar_onze_themas(team):
    regeling = MAAK["financiering.regeling"]()
    ander = makers.maak_thema()
    waar = adres("financiering.regeling", "change", args=(regeling.pk,))
    assert team.post(waar, vul_in(team, waar, **{"hoofdthemas-0-kies_themas": [ander.pk]})).status_code == 302
    assert list(Regeling.objects.get(pk=regeling.pk).hoofdthemas.get().themas.all()) == [ander]


def test_het_portaal_is_er_een_keer(client, beheerder):
    client.force_login(beheerder)
    waar = adres("basis.portaal")
    assert client.get(waar).url == adres("basis.portaal", "add")
    MAAK["basis.portaal"]()
    assert client.get(waar).url == adres("basis.portaal", "change", args=(1,))
    assert client.post(adres("basis.portaal", "add"), {"naam": "Tweede"}).url == waar


class TestGetallen:
    """What stands in a form reads as people here read it, and means the same when it is saved."""

    def waarde(self, client, meting, **velden):
        """Return what the form shows as the value, and what is stored after saving it."""
        waar = adres("themas.meting", "change", args=(meting.pk,))
        gegevens = vul_in(client, waar) | velden
        assert client.post(waar, gegevens).status_code == 302
        meting.refresh_from_db()
        return vul_in(client, waar)["waarde"][0], meting.waarde

    @pytest.mark.parametrize(
        ("opgeslagen", "getoond"), [("18.000", "18"), ("0.5", "0,5"), ("1234.125", "1.234,125"), ("0", "0")]
    )
    def test_een_getal_verandert_niet_door_opslaan(self, team, opgeslagen, getoond):
        meting = makers.maak_meting(waarde=Decimal(opgeslagen))
        assert self.waarde(team, meting) == (getoond, Decimal(opgeslagen))

    @pytest.mark.parametrize(
        ("getypt", "waarde"), [("18.000", 18_000), ("18,5", 18.5), ("18.5", 18.5), ("-3", -3)]
    )
    def test_een_getal_wordt_gelezen_zoals_je_het_schrijft(self, team, getypt, waarde):
        assert self.waarde(team, makers.maak_meting(), waarde=getypt)[1] == waarde
