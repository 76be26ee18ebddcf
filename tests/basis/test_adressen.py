"""Addresses that stay valid: a slug that changes leaves a redirect behind."""

from datetime import timedelta

import pytest
from django.db import connection
from django.http import Http404, HttpResponse
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path
from django.utils import timezone

from coalitie.basis.adressen import Verhuisd, haal, volgt_verhuizingen
from coalitie.basis.models import OudAdres
from tests.makers import maak_indicator, maak_interventie, maak_partner, maak_thema, maak_wijk
from tests.samen import tegelijk
from themas.models import Interventie, Thema, Wijk


def verhuis(rij, slug):
    """Give a row another slug, as the admin does: read, change, save."""
    rij = type(rij).objects.get(pk=rij.pk)
    rij.slug = slug
    rij.save()
    return rij


def waarheen(model, slug, rijen=None):
    """Return the slug under which a row is found: the same, a newer one, or None."""
    try:
        return haal(model.objects.all() if rijen is None else rijen, slug).slug
    except Verhuisd as verhuisd:
        return verhuisd.naar
    except Http404:
        return None


def test_nieuw_en_ongewijzigd_laat_niets_achter(db):
    rij = maak_thema(slug="wonen")
    rij.naam = "Beter wonen"
    rij.save()
    assert not OudAdres.objects.exists()
    assert waarheen(Thema, "wonen") == "wonen"
    assert waarheen(Thema, "bestaat-niet") is None


def test_oud_adres_wijst_naar_het_nieuwe(db):
    verhuis(maak_thema(slug="wonen"), "beter-wonen")
    assert waarheen(Thema, "beter-wonen") == "beter-wonen"
    assert waarheen(Thema, "wonen") == "beter-wonen"


def test_keten_van_verhuizingen_wijst_meteen_naar_het_laatste(db):
    rij = maak_thema(slug="a")
    for slug in ("b", "c", "d"):
        rij = verhuis(rij, slug)
    assert [waarheen(Thema, slug) for slug in "abcd"] == ["d"] * 4


def test_zelfde_object_zonder_opnieuw_te_lezen(db):
    rij = maak_thema(slug="a")
    for slug in ("b", "c"):
        rij.slug = slug
        rij.save()
    assert [waarheen(Thema, slug) for slug in "abc"] == ["c"] * 3


def test_terug_naar_het_oude_adres(db):
    rij = verhuis(verhuis(maak_thema(slug="a"), "b"), "a")
    assert (waarheen(Thema, "a"), waarheen(Thema, "b")) == ("a", "a")
    assert OudAdres.objects.filter(object_id=rij.pk).count() == 1


def test_een_ander_neemt_het_oude_adres_over(db):
    verhuis(maak_thema(slug="a"), "b")
    nieuw = maak_thema(slug="a")
    assert haal(Thema.objects.all(), "a") == nieuw
    assert not OudAdres.objects.exists()
    verhuis(nieuw, "c")
    assert (waarheen(Thema, "a"), waarheen(Thema, "b")) == ("c", "b")


def test_twee_ruilen_van_adres(db):
    een, twee = maak_thema(slug="a"), maak_thema(slug="b")
    verhuis(een, "tussendoor")
    verhuis(twee, "a")
    verhuis(een, "b")
    assert haal(Thema.objects.all(), "a") == twee
    assert haal(Thema.objects.all(), "b") == een
    assert waarheen(Thema, "tussendoor") == "b"


def test_elke_soort_heeft_eigen_oude_adressen(db):
    verhuis(maak_thema(slug="wonen"), "beter-wonen")
    assert waarheen(Wijk, "wonen") is None
    maak_wijk(slug="wonen")
    assert waarheen(Wijk, "wonen") == "wonen"
    assert waarheen(Thema, "wonen") == "beter-wonen"


def test_oud_adres_van_wat_niet_openbaar_is_verraadt_niets(db):
    rij = verhuis(maak_interventie(slug="a"), "geheim")
    assert waarheen(Interventie, "a", Interventie.objects.openbaar()) == "geheim"
    Interventie.objects.filter(pk=rij.pk).update(openbaar_vanaf=timezone.now() + timedelta(days=1))
    assert waarheen(Interventie, "a", Interventie.objects.openbaar()) is None
    assert waarheen(Interventie, "geheim", Interventie.objects.openbaar()) is None


def test_oud_adres_van_wat_weg_is_geeft_niets(db):
    verhuis(maak_thema(slug="a"), "b").delete()
    assert waarheen(Thema, "a") is None


def test_alleen_andere_velden_bewaren_verhuist_niet(db):
    rij = maak_thema(slug="a")
    rij.slug = "b"
    rij.naam = "Andere naam"
    rij.save(update_fields=["naam"])
    assert (waarheen(Thema, "a"), waarheen(Thema, "b")) == ("a", None)
    assert not OudAdres.objects.exists()


def test_half_gelezen_rij_verhuist_ook(db):
    rij = Thema.objects.only("naam").get(pk=maak_thema(slug="a").pk)
    rij.slug = "b"
    rij.save()
    assert waarheen(Thema, "a") == "b"


def test_wie_een_verouderde_rij_bewaart_raakt_het_tussenliggende_adres_niet_kwijt(db):
    rij = maak_thema(slug="a")
    verouderd = Thema.objects.get(pk=rij.pk)
    verhuis(rij, "b")
    verouderd.slug = "c"
    verouderd.save()
    assert [waarheen(Thema, slug) for slug in "abc"] == ["c"] * 3


@pytest.mark.django_db(transaction=True)
def test_twee_verhuizingen_tegelijk_laten_beide_adressen_werken():
    rij = maak_partner(slug="a")

    def hernoem(slug):
        mijn = type(rij).objects.get(pk=rij.pk)
        mijn.slug = slug
        return mijn.save

    assert tegelijk(hernoem("b"), hernoem("c")) == [None, None]
    rij.refresh_from_db()
    assert {waarheen(type(rij), slug) for slug in "abc"} == {rij.slug}


# The decorator for views


@volgt_verhuizingen
def thema(request, slug):
    """A page for these tests."""
    return HttpResponse(haal(Thema.objects.all(), slug).naam)


urlpatterns = [path("proef/<slug:slug>/", thema, name="proef")]


@override_settings(ROOT_URLCONF=__name__)
def test_pagina_verhuist_voorgoed_mee(db, client):
    verhuis(maak_thema(slug="wonen", naam="Wonen"), "beter-wonen")
    antwoord = client.get("/proef/wonen/")
    assert (antwoord.status_code, antwoord["Location"]) == (301, "/proef/beter-wonen/")
    assert client.get("/proef/beter-wonen/").content == b"Wonen"


def test_bewaren_van_wat_bij_iets_hoort_houdt_dat_andere_niet_vast(db):
    rij = maak_indicator(slug="a")
    with CaptureQueriesContext(connection) as vragen:
        verhuis(rij, "b")
    vastgehouden = [vraag["sql"] for vraag in vragen if "FOR UPDATE" in vraag["sql"]]
    assert vastgehouden
    assert [vraag for vraag in vastgehouden if "JOIN" in vraag] == []
