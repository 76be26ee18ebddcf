"""Erasing a text from the past: gone from the history and from what was known then; that it was done stays."""

import re
from datetime import timedelta
from functools import partial

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from coalitie.basis.accountacties import wis_account
from coalitie.basis.models import Gebruiker, Mail, OudAdres, Wissing
from coalitie.basis.status import Stap
from coalitie.basis.wissen import GEWIST, vroeger, wis_uit_verleden, wisbare_velden
from financiering.models import Besluit
from tests.beheer.test_rechten import maak_collega
from tests.formulieren import aangemeld, beheeradres, vul_in
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_besluit,
    maak_document,
    maak_gebruiker,
    maak_lid,
)
from tests.toen import alles_vastgelegd_op

pytestmark = pytest.mark.django_db

NAAM = "Jan Jansen"


@pytest.fixture
def beheer(rollen):
    return maak_collega("beheer", rollen)


@pytest.fixture
def besluit():
    """A decision that named somebody until a minute ago."""
    besluit = maak_besluit(besluit=f"De buurman {NAAM} krijgt gelijk.")
    besluit.besluit = "De buurman krijgt gelijk."
    besluit.save()
    return besluit


def geschiedenis(rij, veld):
    return list(
        rij.pgh_event_model.objects.filter(pgh_obj_id=rij.pk).order_by("pgh_id").values_list(veld, flat=True)
    )


def overal(tekst):
    """Return the tables of the whole database in which a text stands."""
    gevonden = set()
    for model in (een for een in apps.get_models() if een._meta.managed and not een._meta.proxy):
        for veld in model._meta.concrete_fields:
            is_tekst = isinstance(veld, models.CharField | models.TextField | models.FileField)
            if is_tekst and model._base_manager.filter(**{f"{veld.attname}__contains": tekst}).exists():
                gevonden.add(model._meta.db_table)
    return gevonden


def wis(client, rij, *, deel=NAAM, reden="Een naam hoort hier niet."):
    adres = beheeradres(rij, "wissen")
    pagina = client.get(adres).content.decode()
    keuzes = _keuzes(pagina, deel)
    return client.post(adres, vul_in(client, adres, wat=keuzes, reden=reden))


def _keuzes(pagina, deel):
    return [
        keuze
        for keuze, label in re.findall(r'name="wat" value="([^"]+)"[^>]*>(.*?)</label>', pagina, re.DOTALL)
        if deel in label
    ]


def test_wat_is_verbeterd_gaat_ook_uit_het_verleden(besluit, beheer):
    antwoord = wis(aangemeld(beheer), besluit)
    assert antwoord.status_code == 302
    assert geschiedenis(besluit, "besluit") == [GEWIST, "De buurman krijgt gelijk."]
    besluit.refresh_from_db()
    assert besluit.besluit == "De buurman krijgt gelijk."
    assert overal(NAAM) == set()


def test_dat_er_is_gewist_blijft_staan_zonder_wat(besluit, beheer):
    client = aangemeld(beheer)
    wis(client, besluit)
    wissing = Wissing.objects.get()
    assert (wissing.soort, wissing.object_id) == ("financiering.besluit", besluit.pk)
    assert (wissing.gewist_door, wissing.aantal) == (beheer, 1)
    assert wissing.wat == "Besluit: wat is besloten"
    pagina = client.get(beheeradres(besluit, "history")).content.decode()
    assert "Een naam hoort hier niet." in pagina
    assert GEWIST in pagina
    assert NAAM not in pagina
    assert "Besluit: wat is besloten" in client.get("/beheer/basis/wissing/").content.decode()


def test_alleen_wat_je_koos(besluit, beheer):
    besluit.titel = "Een ander besluit"
    besluit.save()
    wis(aangemeld(beheer), besluit)
    assert GEWIST not in geschiedenis(besluit, "titel")


def test_wat_er_nu_staat_is_niet_te_kiezen(besluit, beheer):
    pagina = aangemeld(beheer).get(beheeradres(besluit, "wissen")).content.decode()
    assert _keuzes(pagina, "De buurman krijgt gelijk.") == []
    assert len(_keuzes(pagina, "")) == 1


def test_de_reden_herhaalt_het_niet_en_mag_niet_leeg_zijn(beheer):
    besluit = maak_besluit(kenmerk=NAAM)
    besluit.kenmerk = ""
    besluit.save()
    client = aangemeld(beheer)
    assert wis(client, besluit, reden=f"Hier stond {NAAM.lower()}.").status_code == 422
    assert wis(client, besluit, reden="").status_code == 422
    assert not Wissing.objects.exists()
    assert NAAM in geschiedenis(besluit, "kenmerk")
    with pytest.raises(ValidationError):
        wis_uit_verleden(soort=Besluit, pk=besluit.pk, wat=[], reden=" ", door=beheer)


@pytest.mark.parametrize("groep", ["programmateam", "redactie", "meelezer"])
def test_alleen_de_groep_beheer(besluit, rollen, groep):
    client = aangemeld(maak_collega(groep, rollen))
    adres = beheeradres(besluit, "wissen")
    assert client.get(adres).status_code == 403
    assert client.post(adres, {"wat": "x", "reden": "y"}).status_code == 403
    assert adres not in client.get(beheeradres(besluit, "history")).content.decode()


def test_wat_is_verwijderd_kan_ook(beheer):
    besluit = maak_besluit(vraag=f"Mag {NAAM} dit?")
    pk = besluit.pk
    besluit.delete()
    besluit.pk = pk
    client = aangemeld(beheer)
    assert beheeradres(besluit, "history") in client.get("/beheer/geschiedenis/").content.decode()
    assert beheeradres(besluit, "wissen") in client.get(beheeradres(besluit, "history")).content.decode()
    wis(client, besluit)
    assert overal(NAAM) == set()
    besluit.pk = 999_999
    assert client.get(beheeradres(besluit, "wissen")).status_code == 404


def test_een_rij_eronder_en_een_stap_ook_wat_er_nu_staat(beheer):
    aanvraag = maak_aanvraag()
    aanvraag.indienen(door=beheer, reden=f"Gebeld met {NAAM}.", bron="Brief", ingegaan=datum("juli 2024"))
    bedrag = maak_bedrag(aanvraag=aanvraag, bron=f"Mail van {NAAM}")
    bedrag.bron = "Mail"
    bedrag.save()
    wis(aangemeld(beheer), aanvraag)
    assert overal(NAAM) == set()
    assert aanvraag.stappen.order_by("pk").last().reden == GEWIST
    assert {rij.wat for rij in Wissing.objects.all()} == {
        "Stap van een aanvraag: reden",
        "Bedrag van een aanvraag: bron",
    }
    assert {rij.object_id for rij in Wissing.objects.all()} == {aanvraag.pk}


def test_een_bezoeker_leest_het_ook_niet_meer_zoals_het_toen_bekend_was(client, beheer):
    vroeg = timezone.now() - timedelta(days=30)
    aanvraag = maak_aanvraag(slug="plein", vraag=f"Voor {NAAM}.", openbaar_vanaf=vroeg)
    alles_vastgelegd_op(vroeg)
    aanvraag.vraag = "Voor iedereen."
    aanvraag.save()
    toen = {"bekend_op": (timezone.localdate() - timedelta(days=10)).isoformat()}
    assert NAAM in client.get("/geld/plein/", toen).content.decode()
    wis(aangemeld(beheer), aanvraag)
    pagina = client.get("/geld/plein/", toen)
    assert pagina.status_code == 200
    assert NAAM not in pagina.content.decode()
    assert GEWIST in pagina.content.decode()


def test_een_naam_in_een_adres_gaat_met_de_omleiding_mee(client, beheer):
    vroeg = timezone.now() - timedelta(days=30)
    aanvraag = maak_aanvraag(slug="plein-van-jan", openbaar_vanaf=vroeg)
    alles_vastgelegd_op(vroeg)
    aanvraag.slug = "plein"
    aanvraag.save()
    assert client.get("/geld/plein-van-jan/").status_code == 301
    wis(aangemeld(beheer), aanvraag, deel="jan")
    assert client.get("/geld/plein-van-jan/").status_code == 404
    assert not OudAdres.objects.exists()
    toen = {"bekend_op": (timezone.localdate() - timedelta(days=10)).isoformat()}
    assert client.get("/geld/plein/", toen).status_code == 200
    assert overal("plein-van-jan") == set()


def test_een_webadres_wordt_leeg(beheer):
    document = maak_document(adres="https://voorbeeld.example/jan")
    document.adres = ""
    document.save()
    wis(aangemeld(beheer), document, deel="jan")
    assert geschiedenis(document, "adres") == ["", ""]


def test_zoeken_maakt_de_lijst_korter(besluit, beheer):
    besluit.titel = "Iets anders"
    besluit.save()
    client = aangemeld(beheer)
    alles = client.get(beheeradres(besluit, "wissen")).content.decode()
    gezocht = client.get(beheeradres(besluit, "wissen"), {"q": "jansen"}).content.decode()
    assert len(_keuzes(alles, "")) == 2
    assert len(_keuzes(gezocht, "")) == 1


def gevolgde_modellen():
    return [model for model in apps.get_models() if hasattr(model, "pgh_event_model")]


@pytest.mark.parametrize("model", gevolgde_modellen(), ids=lambda model: model._meta.label)
def test_van_elk_model_met_geschiedenis_is_te_lezen_wat_te_wissen_is(model):
    assert vroeger(model, model.pgh_event_model.objects.all()) == []
    namen = {veld.name for veld in wisbare_velden(model)}
    assert namen.isdisjoint({"status", "van", "naar"})
    assert not issubclass(model, Stap) or "reden" in namen


# An account ------------------------------------------------------------------------------------------


def test_een_account_dat_uit_staat_is_in_een_keer_te_wissen(beheer):
    gebruiker = maak_gebruiker(naam=NAAM, email="jan.jansen@partner.example")
    maak_lid(gebruiker=gebruiker)
    Mail.objects.create(aan=[gebruiker.email], onderwerp="x", tekst=NAAM, soort="account", status="mislukt")
    client = aangemeld(beheer)
    adres = beheeradres(gebruiker, "doe", "wis")
    assert client.get(adres).status_code != 200
    Gebruiker.objects.filter(pk=gebruiker.pk).update(is_active=False)
    assert client.post(adres, vul_in(client, adres, reden="Op verzoek.")).status_code == 302
    gebruiker.refresh_from_db()
    assert str(gebruiker) == f"gewist account {gebruiker.pk}"
    assert overal(NAAM) == overal("jan.jansen") == set()
    assert not Mail.objects.filter(aan__contains=["jan.jansen@partner.example"]).exists()
    assert Wissing.objects.get().soort == "basis.gebruiker"


def test_wat_ook_aan_anderen_gaat_komt_bij_hen_aan(beheer, alice):
    weg = maak_gebruiker(email="nu@partner.example")
    maak_post = partial(Mail.objects.create, onderwerp="Wat wacht", tekst="Kijk eens.", soort="account")
    vroeger = maak_post(aan=["nu@partner.example"])
    samen = maak_post(aan=["nu@partner.example", alice.email])
    Gebruiker.objects.filter(pk=weg.pk).update(email="later@partner.example", is_active=False)
    wis_account(gebruiker=weg, door=beheer, reden="Op verzoek.")
    assert not Mail.objects.filter(pk=vroeger.pk).exists()
    samen.refresh_from_db()
    assert (samen.aan, samen.tekst, samen.status) == ([alice.email], "Kijk eens.", "klaar")


def test_de_reden_om_een_account_te_wissen_noemt_niemand(beheer):
    gebruiker = maak_gebruiker(naam=NAAM, email="jan.jansen@partner.example", is_active=False)
    for reden in (f"{NAAM.lower()} vroeg het", "Mail van Jan.Jansen@partner.example"):
        with pytest.raises(ValidationError):
            wis_account(gebruiker=gebruiker, door=beheer, reden=reden)
    assert not Wissing.objects.exists()


def test_een_account_dat_werkt_wordt_niet_gewist(beheer, alice):
    with pytest.raises(ValidationError):
        wis_account(gebruiker=alice, door=beheer, reden="Zomaar.")
    assert Gebruiker.objects.get(pk=alice.pk).email == "alice@nijestee.example"


def test_het_programmateam_wist_geen_account(charlie, alice):
    Gebruiker.objects.filter(pk=alice.pk).update(is_active=False)
    assert aangemeld(charlie).get(beheeradres(alice, "doe", "wis")).status_code in (403, 404)
