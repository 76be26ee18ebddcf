"""The example programme: complete, loaded once, never in the way of what people changed, and nowhere else."""

import re
from io import StringIO
from itertools import chain, pairwise

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from coalitie.basis.models import Gebruiker, OudAdres, Portaal, Zoekwoord
from coalitie.basis.status import MetStatus
from coalitie.beheer.voorbeeld.accounts import ACCOUNTS, WACHTWOORD
from coalitie.beheer.voorbeeld.laden import laad
from coalitie.beheer.voorbeeld.partners import PARTNERS
from coalitie.beheer.voorbeeld.wijken import WIJKEN
from financiering.models import (
    Aanvraag,
    AanvraagBedrag,
    AanvraagDocument,
    AanvraagThema,
    Besluit,
    WensOfBedenking,
)
from partners.models import Lidmaatschap, Partner, Verantwoordelijkheid
from themas.models import Document, Interventie, InterventieThema, Meting, Mijlpaal, Resultaat, Thema, Wijk
from verhalen.models import Bericht, TekstBlok, Verhaal

KAMERS = ("basis", "themas", "partners", "financiering", "verhalen")


def modellen():
    """Return all models of our rooms, those of history included."""
    return [model for app in KAMERS for model in apps.get_app_config(app).get_models()]


def alles():
    """Return every row of every table, to see whether anything changed; words are counted anew each time."""
    tellend = [model for model in modellen() if model is not Zoekwoord]
    return {model: sorted(map(repr, model.objects.order_by().values())) for model in tellend}


def open_voorbeeldaccounts():
    """Return what the check before deploying has to say about example accounts."""
    fouten = checks.run_checks(
        tags=[checks.Tags.database], include_deployment_checks=True, databases=["default"]
    )
    return [fout.msg for fout in fouten if fout.id == "coalitie.E001"]


class Geladen(TestCase):
    """The example, loaded once for all tests here; each test undoes what it changes."""

    @classmethod
    def setUpTestData(cls):
        cls.aantal = laad()

    # What is in it

    def test_alles_wat_er_hoort_te_zijn(self):
        for model, aantal in ((Thema, 5), (Wijk, 9), (Interventie, 15), (Aanvraag, 12)):
            assert model.objects.count() == aantal, model
        assert Interventie.objects.openbaar().count() == 15
        assert Aanvraag.objects.openbaar().count() == 12
        assert Bericht.objects.openbaar().count() >= 8
        assert self.aantal > 150

    def test_vier_lange_verhalen_een_gepland_en_een_concept(self):
        openbaar = Verhaal.objects.openbaar()
        assert openbaar.count() >= 4
        for verhaal in openbaar:
            blokken = TekstBlok.objects.filter(parent=verhaal).values_list("tekst", flat=True)
            woorden = len(strip_tags(" ".join(blokken)).split())
            assert woorden >= 400, f"{verhaal}: {woorden} woorden"
        assert Verhaal.objects.gepland().count() == 1
        assert Verhaal.objects.filter(status="concept").count() == 1

    def test_wat_een_bron_noemt_heeft_die_ook(self):
        for model in (Verantwoordelijkheid, Resultaat, Meting, AanvraagBedrag, AanvraagThema):
            assert model.objects.exists()
            assert not model.objects.filter(bron="").exists(), model
        assert not Bericht.objects.filter(bron_naam="").exists()

    def test_elke_rij_voldoet_aan_alle_regels(self):
        for model in modellen():
            if not hasattr(model, "pgh_tracked_model"):
                for rij in model.objects.all():
                    rij.full_clean()
                    assert str(rij)

    def test_elke_status_volgt_uit_stappen_die_op_elkaar_aansluiten(self):
        met_status = [model for model in modellen() if issubclass(model, MetStatus)]
        assert len(met_status) == 8
        for model in met_status:
            for rij in model.objects.op(timezone.localdate()):
                stappen = list(rij.stappen.all())
                assert rij.status == rij.status_op == stappen[-1].naar, rij
                assert stappen[0].van == "", rij
                for eerder, later in pairwise(stappen):
                    assert eerder.naar == later.van, rij
                    assert eerder.ingegaan.eerste <= later.ingegaan.laatste, rij

    def test_wat_ontbreekt_is_zichtbaar(self):
        """What no source names stays empty: that is what the start page of the admin is for."""
        geleid = Verantwoordelijkheid.objects.trekkers().geldig().values("interventie")
        assert Interventie.objects.exclude(pk__in=geleid).exists()
        assert Aanvraag.objects.zonder_bedrag().exists()

    def test_met_elk_account_kun_je_inloggen_en_niet_meer_dan_de_bedoeling_is(self):
        verwacht = {
            "beheer@coalitie.example": (True, {"beheer"}, set()),
            "programmateam@coalitie.example": (True, {"programmateam"}, set()),
            "redactie@coalitie.example": (True, {"redactie"}, set()),
            "lezer@nijestee.example": (False, set(), {("nijestee", "lezer")}),
            "invuller@nijestee.example": (False, set(), {("nijestee", "invuller")}),
            "mandaat@nijestee.example": (False, set(), {("nijestee", "mandaathouder")}),
            "invuller@werkpro.example": (False, set(), {("werkpro", "invuller")}),
            "mandaat@werkpro.example": (False, set(), {("werkpro", "mandaathouder")}),
            "invuller@gemeente.example": (False, set(), {("gemeente-groningen", "invuller")}),
            "mandaat@gemeente.example": (False, set(), {("gemeente-groningen", "mandaathouder")}),
            "mandaat@wijkbedrijf.example": (False, set(), {("wijkbedrijf-selwerd", "mandaathouder")}),
            "mandaat@schoolbesturen.example": (False, set(), {("schoolbesturen", "mandaathouder")}),
        }
        assert {account["email"] for account in ACCOUNTS} == set(verwacht)
        for email, (staf, groepen, lid) in verwacht.items():
            gebruiker = Gebruiker.objects.get(email=email)
            assert gebruiker.is_staff is staf
            assert gebruiker.is_superuser is (email == "beheer@coalitie.example")
            assert set(gebruiker.groups.values_list("name", flat=True)) == groepen
            leden = Lidmaatschap.objects.geldig().filter(gebruiker=gebruiker)
            assert set(leden.values_list("partner__slug", "rol")) == lid
            antwoord = self.client.post(reverse("account_login"), {"login": email, "password": WACHTWOORD})
            assert antwoord.status_code == 302, email
            self.client.logout()

    # Twice is once

    def test_nog_een_keer_laden_verandert_niets(self):
        voor = alles()
        uit = StringIO()
        call_command("voorbeeld", stdout=uit)
        assert uit.getvalue().startswith("Voorbeeldprogramma: stond er al.\n")
        assert alles() == voor

    def blijft_zo(self):
        """Load again, and check that nothing came back or changed."""
        voor = alles()
        assert laad() == 0
        assert alles() == voor

    def test_een_ander_adres_blijft_en_het_oude_ook(self):
        for model in (Thema, Wijk, Interventie, Partner, Aanvraag, Document, Verhaal, Bericht):
            rij = model.objects.first()
            rij.slug = f"{rij.slug}-nieuw"
            rij.save()
        assert OudAdres.objects.count() == 8
        self.blijft_zo()

    def test_andere_woorden_blijven(self):
        Interventie.objects.update(titel="Onze titel", tekst="<p>Onze tekst.</p>")
        Portaal.objects.update(naam="Ons portaal", gebied="Elders")
        Mijlpaal.objects.update(titel="Onze mijlpaal")
        AanvraagBedrag.objects.update(opmerking="Nagekeken.")
        Meting.objects.update(toelichting="Nagekeken.")
        Meting.objects.filter(pk=Meting.objects.first().pk).update(gebied="Ons gebied")
        self.blijft_zo()

    def test_wat_weg_is_blijft_weg(self):
        for model in (
            AanvraagDocument,
            WensOfBedenking,
            Besluit,
            Bericht,
            Mijlpaal,
            Meting,
            Verantwoordelijkheid,
            Resultaat,
            InterventieThema,
        ):
            model.objects.all().delete()
        # What money rests on cannot go.
        Document.objects.exclude(pk__in=Aanvraag.objects.verleend().values("besluitdocument")).delete()
        Verhaal.objects.order_by("pk").first().delete()
        Aanvraag.objects.order_by("pk").first().delete()
        Gebruiker.objects.get(email="invuller@werkpro.example").delete()
        self.blijft_zo()

    def test_een_stap_blijft_gezet(self):
        rij = Interventie.objects.exclude(status="gestopt").first()
        rij.stoppen(door=None, reden="Geld op.")
        Verhaal.objects.openbaar().first().intrekken(door=None, reden="Klopt niet.")
        self.blijft_zo()

    def test_een_ander_wachtwoord_blijft(self):
        gebruiker = Gebruiker.objects.get(email="beheer@coalitie.example")
        gebruiker.set_password("iets-heel-anders-hier")
        gebruiker.save()
        self.blijft_zo()
        gebruiker.refresh_from_db()
        assert gebruiker.check_password("iets-heel-anders-hier")

    # Before deploying

    def test_een_open_voorbeeldaccount_houdt_ingebruikname_tegen(self):
        (melding,) = open_voorbeeldaccounts()
        for account in ACCOUNTS:
            assert account["email"] in melding
        *eersten, laatste = Gebruiker.objects.all()
        for gebruiker in eersten:
            gebruiker.set_password("iets-heel-anders-hier")
            gebruiker.save()
        (melding,) = open_voorbeeldaccounts()
        assert melding == f"Met deze voorbeeldaccounts kan nog iedereen inloggen: {laatste.email}."
        laatste.set_password("iets-heel-anders-hier")
        laatste.save()
        assert open_voorbeeldaccounts() == []

    def test_een_gesloten_voorbeeldaccount_is_ook_goed(self):
        Gebruiker.objects.update(is_active=False)
        assert open_voorbeeldaccounts() == []

    def test_een_ander_met_hetzelfde_wachtwoord_is_geen_voorbeeldaccount(self):
        Gebruiker.objects.all().delete()
        Gebruiker.objects.create_user("echt@gemeente.example", WACHTWOORD)
        assert open_voorbeeldaccounts() == []


def test_zonder_voorbeeld_is_er_niets_op_aan_te_merken(db):
    assert open_voorbeeldaccounts() == []


def test_zonder_databank_wordt_er_niets_gevraagd():
    """``make check`` runs without a database; pytest would refuse a query here."""
    assert checks.run_checks(tags=[checks.Tags.database], include_deployment_checks=True) == []


# Nothing of the example outside the example

HIER_MAG_HET = ("coalitie/beheer/voorbeeld/",)
PLEKKEN = ("coalitie", "themas", "partners", "financiering", "verhalen", "templates", "static", "bouw")
LOSSE_BESTANDEN = ("manage.py", "pyproject.toml", "package.json", "Makefile", "Procfile", ".ci/run")
# Names that are also ordinary words, so that finding them proves nothing.
GEWONE_WOORDEN = {"Politie", "Halt", "Schoolbesturen", "Kinderopvangorganisaties", "Werkgevers"}
OOK_NIET = {"Groningen", "050", "Noord", "noordelijk", "BU0014", "53.2", "Alfa-college", "Stadjers"}


def eigen_bestanden():
    """Return all text files that go into the portal itself."""
    bestanden = [settings.BASE_DIR / naam for naam in LOSSE_BESTANDEN]
    for plek in PLEKKEN:
        bestanden += [pad for pad in (settings.BASE_DIR / plek).rglob("*") if pad.is_file()]
    for pad in bestanden:
        naam = str(pad.relative_to(settings.BASE_DIR))
        if naam.startswith((*HIER_MAG_HET, "static/gebouwd/")) or "__pycache__" in naam:
            continue
        try:
            yield naam, pad.read_text()
        except UnicodeDecodeError:
            continue


def test_buiten_het_voorbeeld_is_er_niets_van_dit_gebied():
    namen = {rij["naam"] for rij in chain(WIJKEN, PARTNERS)} - GEWONE_WOORDEN
    assert len(namen) > 20
    zoek = re.compile("|".join(rf"(?<![\w.])(?:{re.escape(naam)})" for naam in sorted(namen | OOK_NIET)))
    gevonden = [
        f"{bestand}:{nummer}: {regel.strip()[:100]}"
        for bestand, tekst in eigen_bestanden()
        for nummer, regel in enumerate(tekst.splitlines(), 1)
        if zoek.search(regel)
    ]
    assert gevonden == []


def test_de_zoektocht_zou_het_vinden():
    assert any(naam == "coalitie/settings.py" for naam, _tekst in eigen_bestanden())
    assert any(naam.startswith("templates/") for naam, _tekst in eigen_bestanden())
    assert not any("voorbeeld/wijken.py" in naam for naam, _tekst in eigen_bestanden())
