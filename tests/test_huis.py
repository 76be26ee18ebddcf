"""The rules of the house, checked over all code, all models and all public addresses at once."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import TestCase
from django.urls import reverse

from coalitie.beheer.rechten import RECHTEN
from coalitie.beheer.voorbeeld.inzendingen import INZENDINGEN
from coalitie.beheer.voorbeeld.laden import laad
from coalitie.site.urls import PAGINAS
from verhalen.models import Inzending

WORTEL = Path(__file__).resolve().parent.parent

# room -> the rooms that it may import, besides itself. Imports only go down.
GROND = {"coalitie.basis"}
MAG = {
    "coalitie.opstart": set(),
    "coalitie.omgeving": set(),
    "coalitie.basis": set(),
    "themas": GROND,
    "partners": GROND | {"themas"},
    "financiering": GROND | {"themas", "partners"},
    "verhalen": GROND | {"themas", "partners"},
    "coalitie.site": GROND | {"themas", "partners", "financiering", "verhalen", "coalitie.beheer"},
    "coalitie.beheer": GROND | {"themas", "partners", "financiering", "verhalen", "coalitie.site"},
    "coalitie.mijn": GROND | {"themas", "partners", "financiering", "verhalen", "coalitie.site"},
}
APPS = {"basis": "coalitie.basis", "site": "coalitie.site", "beheer": "coalitie.beheer"}
ONZE_APPS = ("basis", "themas", "partners", "financiering", "verhalen")

# Models without an admin page of their own, and why.
ZONDER_BEHEER = {
    "basis.Groepslidmaatschap": "wordt op het account gekozen",
    "basis.Zoektekst": "wordt uit de pagina's zelf gemaakt",
    "basis.Zoekwoord": "wordt uit de zoekteksten geteld",
    "themas.InterventieThema": "wordt op de interventie gekozen",
    "themas.InterventieWijk": "wordt op de interventie gekozen",
    "themas.InterventieStap": "is alleen te lezen, op de interventie",
    "partners.ToezeggingStap": "is alleen te lezen, op de toezegging",
    "partners.RondeInterventie": "wordt op de ronde gekozen",
    "partners.VoortgangStap": "is alleen te lezen, op de voortgang",
    "partners.VoortgangOpmerking": "is alleen te lezen, op de voortgang",
    "partners.Herinnering": "is een getal bij de voortgang: hoe vaak we erom vroegen",
    "partners.DoorbraakStap": "is alleen te lezen, op de doorbraak",
    "financiering.AanvraagStap": "is alleen te lezen, op de aanvraag",
    "financiering.GemeentebudgetStap": "is alleen te lezen, op het gemeentebudget",
    "financiering.HoofdthemaThema": "wordt op het hoofdthema gekozen",
    "financiering.Agendasleutel": "staat bij het eigen account: niemand anders hoort het geheim te zien",
    "financiering.Termijnherinnering": "houdt bij wie we wanneer mailden, zodat dat maar één keer gebeurt",
    "verhalen.VerhaalStap": "is alleen te lezen, op het verhaal",
    "verhalen.InzendingStap": "is alleen te lezen, op de inzending",
    "verhalen.VerhaalThema": "wordt op het verhaal gekozen",
    "verhalen.VerhaalWijk": "wordt op het verhaal gekozen",
    "verhalen.VerhaalInterventie": "wordt op het verhaal gekozen",
    "verhalen.VerhaalPartner": "wordt op het verhaal gekozen",
    "verhalen.BerichtThema": "wordt op het bericht gekozen",
    "verhalen.BerichtWijk": "wordt op het bericht gekozen",
}
# Models whose history is not kept, and why.
ZONDER_GESCHIEDENIS = {
    "basis.Beeld": "volgt uit het bestand, en dat staat in de geschiedenis van wie het heeft",
    "basis.Mail": "houdt zelf bij wat er met de mail gebeurde, en bewaart zo weinig mogelijk van mensen",
    "basis.OudAdres": "is zelf geschiedenis: een adres dat er vroeger was",
    "basis.Zoektekst": "volgt uit de pagina's, en die hebben er een",
    "basis.Wissing": "is zelf geschiedenis, en verandert nooit",
    "basis.Zoekwoord": "volgt uit de pagina's, en die hebben er een",
    "financiering.Agendasleutel": "het geheim mag nergens anders bewaard worden",
    "financiering.Termijnherinnering": "is zelf geschiedenis: wie we wanneer waaraan herinnerden",
    "partners.Herinnering": "is zelf geschiedenis: wie we wanneer om iets vroegen",
}


def onze_modellen():
    """Return the models of the rooms, without the tables in which their history is kept."""
    return [
        model
        for app in ONZE_APPS
        for model in apps.get_app_config(app).get_models()
        if not hasattr(model, "pgh_tracked_model")
    ]


def kamer_van(naam):
    """Return the room that a dotted name lies in, or None when it lies in none."""
    return next((kamer for kamer in MAG if naam == kamer or naam.startswith(f"{kamer}.")), None)


def python_bestanden():
    """Return pairs (room, file) of all code but migrations."""
    for kamer in MAG:
        plek = WORTEL / kamer.replace(".", "/")
        bestanden = plek.rglob("*.py") if plek.is_dir() else [plek.with_suffix(".py")]
        yield from ((kamer, bestand) for bestand in bestanden if "migrations" not in bestand.parts)


def test_er_is_code_in_elke_kamer():
    gevuld = {kamer for kamer, _bestand in python_bestanden()}
    assert gevuld == set(MAG)


def test_imports_gaan_alleen_omlaag():
    fout = []
    for kamer, bestand in python_bestanden():
        for knoop in ast.walk(ast.parse(bestand.read_text())):
            if isinstance(knoop, ast.Import):
                namen = [een.name for een in knoop.names]
            elif isinstance(knoop, ast.ImportFrom):
                assert knoop.level == 0, f"{bestand}: geen relatieve imports"
                namen = [f"{knoop.module}.{een.name}" for een in knoop.names]
            else:
                continue
            for naam in namen:
                doel = kamer_van(naam)
                if doel and doel != kamer and doel not in MAG[kamer]:
                    fout.append(f"{bestand.relative_to(WORTEL)}:{knoop.lineno} importeert {naam}")
    assert not fout


def test_geen_kamer_noemt_een_hogere_kamer_in_een_tekst():
    """A text such as "verhalen.Verhaal" or import_module("verhalen") is an import in disguise."""
    fout = []
    for kamer, bestand in python_bestanden():
        hoger = [naam for naam in MAG if naam != kamer and naam not in MAG[kamer] and "opstart" not in naam]
        for knoop in ast.walk(ast.parse(bestand.read_text())):
            if not isinstance(knoop, ast.Constant) or not isinstance(knoop.value, str):
                continue
            for naam in hoger:
                kort = naam.removeprefix("coalitie.")
                if re.fullmatch(rf"(coalitie\.)?{re.escape(kort)}(\.\w+)+", knoop.value):
                    fout.append(f"{bestand.relative_to(WORTEL)}:{knoop.lineno} noemt {knoop.value!r}")
    assert not fout


def test_relaties_tussen_kamers_gaan_omlaag_en_hebben_geen_weg_terug():
    fout = []
    for model in onze_modellen():
        kamer = APPS.get(model._meta.app_label, model._meta.app_label)
        for veld in model._meta.get_fields(include_hidden=True):
            if veld.auto_created or not veld.is_relation or veld.related_model is None:
                continue
            doel_app = veld.related_model._meta.app_label
            doel = APPS.get(doel_app, doel_app)
            if doel == kamer or doel not in MAG:
                continue
            if doel not in MAG[kamer]:
                fout.append(f"{model._meta.label}.{veld.name} wijst omhoog naar {doel}")
            elif not veld.remote_field.hidden and not veld.remote_field.related_name.endswith("+"):
                fout.append(f"{model._meta.label}.{veld.name}: related_name moet '+' zijn")
    assert not fout


@pytest.mark.parametrize("model", onze_modellen(), ids=lambda model: model._meta.label)
class TestElkModel:
    def test_heeft_beheer_of_een_reden(self, model):
        in_lijnen = {
            lijn.model for beheer in admin.site._registry.values() for lijn in getattr(beheer, "inlines", ())
        }
        heeft = admin.site.is_registered(model) or model in in_lijnen
        if model._meta.label in ZONDER_BEHEER:
            assert not admin.site.is_registered(model), "haal het uit ZONDER_BEHEER"
        else:
            assert heeft

    def test_heeft_rechten(self, model):
        assert model._meta.label_lower in RECHTEN

    def test_heeft_geschiedenis_of_een_reden(self, model):
        heeft = hasattr(model, "pgh_event_model")
        assert heeft != (model._meta.label in ZONDER_GESCHIEDENIS)

    def test_zegt_wat_het_is(self, model):
        assert any(
            "__str__" in klasse.__dict__
            for klasse in model.__mro__
            if klasse.__module__.startswith(("themas", "partners", "financiering", "verhalen", "coalitie"))
        )
        assert model.__doc__, "een model heeft een docstring"
        assert not model.__doc__.startswith(f"{model.__name__}(")

    def test_heeft_nederlandse_namen(self, model):
        assert {"verbose_name", "verbose_name_plural"} <= set(model._meta.original_attrs)
        uit_bibliotheek = {"parent", "region", "ordering"}
        naamloos = [
            veld.name
            for veld in model._meta.fields
            if veld.editable and not veld.primary_key and veld._verbose_name is None
        ]
        assert not set(naamloos) - uit_bibliotheek


class TestOpenbareAdressen(TestCase):
    """Every public address, on the example programme."""

    @classmethod
    def setUpTestData(cls):
        laad()

    def adressen(self):
        """Return the addresses of the sitemap and every public address without a parameter."""
        antwoord = self.client.get("/sitemap.xml")
        uit_kaart = re.findall(r"<loc>https?://[^/]+([^<]*)</loc>", antwoord.content.decode())
        vast = list(adressen_zonder_argument())
        return sorted({*uit_kaart, *vast})

    def test_antwoordt_en_zet_geen_cookie(self):
        adressen = self.adressen()
        assert len(adressen) > 60
        for adres in adressen:
            with self.subTest(adres):
                antwoord = self.client.get(adres)
                assert antwoord.status_code == 200
                assert not antwoord.cookies
                assert "Cookie" not in antwoord.headers.get("Vary", "")

    def test_kent_elk_adres_uit_het_ontwerp(self):
        for adres in (
            "/",
            "/verhalen/",
            "/verhalen/feed/",
            "/berichten/",
            "/zoeken/?q=huis",
            "/themas/",
            "/wijken/",
            "/interventies/",
            "/partners/",
            "/geld/",
            "/besluiten/",
            "/resultaten/",
            "/documenten/",
            "/over/",
            "/toegankelijkheid/",
            "/privacy/",
            "/sitemap.xml",
            "/robots.txt",
            "/.well-known/security.txt",
            "/gezond/",
        ):
            with self.subTest(adres):
                assert self.client.get(adres).status_code == 200

    def test_verandert_niets_door_een_bezoek(self):
        for adres in self.adressen():
            with self.subTest(adres):
                # A form for visitors says what is missing; it stores nothing.
                assert self.client.post(adres).status_code in {403, 405, 422}
        assert Inzending.objects.count() == len(INZENDINGEN)


def adressen_zonder_argument():
    """Give the public addresses of all pages that take no argument."""
    for patroon in PAGINAS:
        if patroon.pattern.converters:
            continue
        adres = reverse(patroon.name)
        if not adres.startswith(("/beheer/", "/account/")):
            yield adres
