"""History that the database keeps itself: whatever way a row changes, it is known who, when and what."""

import pghistory
import pytest
from django.apps import apps
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from pghistory.middleware import HistoryMiddleware
from pghistory.models import Events

from coalitie.basis.models import Gebruiker
from tests.makers import (
    maak_aanvraag,
    maak_bericht,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verhaal,
    maak_wijk,
)
from themas.models import Interventie, InterventieThema, Programmaperiode, Thema


def gebeurd(rij, veld):
    """Return what happened to a row, oldest first: the kind of event and the value of a field."""
    model = type(rij).pgh_event_model
    return list(model.objects.filter(pgh_obj_id=rij.pk).order_by("pgh_id").values_list("pgh_label", veld))


def test_maken_veranderen_en_verwijderen(db):
    rij = maak_thema(naam="Wonen")
    rij.naam = "Beter wonen"
    rij.save()
    voorgoed = Thema(pk=rij.pk)
    rij.delete()
    assert gebeurd(voorgoed, "naam") == [
        ("insert", "Wonen"),
        ("update", "Beter wonen"),
        ("delete", "Beter wonen"),
    ]


def test_bewaren_zonder_verandering_is_geen_gebeurtenis(db):
    rij = maak_thema()
    rij.save()
    assert len(gebeurd(rij, "naam")) == 1


def test_in_bulk_veranderen_telt_ook(db):
    rijen = [maak_thema(naam=f"Thema {nummer}") for nummer in range(3)]
    Thema.objects.update(volgorde=7)
    for rij in rijen:
        rij.volgorde = 8
    Thema.objects.bulk_update(rijen, ["volgorde"])
    for rij in rijen:
        assert gebeurd(rij, "volgorde") == [("insert", 0), ("update", 7), ("update", 8)]


def test_met_sql_veranderen_telt_ook(db):
    rij = maak_thema(naam="Wonen")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE themas_thema SET naam = 'Stiekem' WHERE id = %s", [rij.pk])
        cursor.execute("DELETE FROM themas_thema WHERE id = %s", [rij.pk])
    assert gebeurd(rij, "naam") == [("insert", "Wonen"), ("update", "Stiekem"), ("delete", "Stiekem")]


def koppelgebeurtenissen(model, **waarvan):
    """Return the kinds of events of links, oldest first."""
    return list(
        model.pgh_event_model.objects.filter(**waarvan).order_by("pgh_id").values_list("pgh_label", flat=True)
    )


def test_koppelen_en_ontkoppelen_telt_ook(db):
    een, twee = maak_thema(), maak_thema()
    rij = maak_interventie()
    rij.themas.set([een, twee])
    rij.themas.set([twee])
    rij.themas.add(een)
    rij.themas.clear()
    assert koppelgebeurtenissen(InterventieThema, interventie=rij, thema=een) == [
        "insert",
        "delete",
        "insert",
        "delete",
    ]
    assert koppelgebeurtenissen(InterventieThema, interventie=rij, thema=twee) == ["insert", "delete"]


def alle_koppelingen():
    """Return each many-to-many field of our rooms."""
    return [
        pytest.param(model, veld, id=f"{model.__name__}.{veld.name}")
        for app in ("themas", "partners", "financiering", "verhalen")
        for model in apps.get_app_config(app).get_models()
        for veld in model._meta.many_to_many
    ]


@pytest.mark.parametrize(("model", "veld"), alle_koppelingen())
def test_elke_koppeling_heeft_een_tabel_met_geschiedenis(db, model, veld):
    tabel = veld.remote_field.through
    assert not tabel._meta.auto_created
    assert hasattr(tabel, "pgh_event_model")


@pytest.mark.parametrize(
    ("maak", "veld", "doel"),
    [
        (maak_interventie, "wijken", maak_wijk),
        (maak_aanvraag, "interventies", maak_interventie),
        (maak_verhaal, "partners", maak_partner),
        (maak_bericht, "themas", maak_thema),
    ],
)
def test_set_op_een_koppeling_staat_in_de_geschiedenis(db, maak, veld, doel):
    rij, waaraan = maak(), doel()
    koppeling = getattr(rij, veld)
    extra = {"bron": "Brief", "geldig_vanaf": "2024"} if maak is maak_aanvraag else {}
    koppeling.set([waaraan], through_defaults=extra)
    koppeling.set([])
    assert koppelgebeurtenissen(koppeling.through) == ["insert", "delete"]


def test_een_stap_staat_ook_in_de_geschiedenis(db):
    rij = maak_interventie()
    rij.voorbereiden(door=None, reden="Begonnen.")
    assert gebeurd(rij, "status") == [("insert", "idee"), ("update", "voorbereiding")]
    stap = rij.stappen.last()
    stap.reden = "Iets anders dan er stond."
    stap.save()
    assert gebeurd(stap, "reden") == [("insert", "Begonnen."), ("update", "Iets anders dan er stond.")]


def test_de_oude_en_de_nieuwe_waarde_zijn_samen_te_lezen(db):
    rij = maak_thema(naam="Wonen", volgorde=1)
    Thema.objects.filter(pk=rij.pk).update(naam="Beter wonen")
    verschil = Events.objects.tracks(rij).order_by("pgh_id").last()
    assert verschil.pgh_diff == {"naam": ["Wonen", "Beter wonen"]}


# Who did it


def wie(rij):
    """Return the id of the user with each event of a row, oldest first."""
    gebeurtenissen = type(rij).pgh_event_model.objects.filter(pgh_obj_id=rij.pk).order_by("pgh_id")
    return [
        gebeurtenis.pgh_context and gebeurtenis.pgh_context.metadata.get("user")
        for gebeurtenis in gebeurtenissen.select_related("pgh_context")
    ]


@pytest.mark.parametrize("methode", ["post", "put", "patch", "delete"])
def test_wie_het_deed_staat_erbij(beheerder, methode):
    rij = maak_thema()

    def bewaar(request):
        Thema.objects.filter(pk=rij.pk).update(volgorde=5)
        return HttpResponse()

    verzoek = getattr(RequestFactory(), methode)("/beheer/iets/")
    verzoek.user = beheerder
    HistoryMiddleware(bewaar)(verzoek)
    assert wie(rij) == [None, beheerder.pk]
    laatste = Thema.pgh_event_model.objects.filter(pgh_obj_id=rij.pk).order_by("pgh_id").last()
    assert laatste.pgh_context.metadata["url"] == "/beheer/iets/"


def test_wie_het_deed_staat_erbij_ook_als_het_een_taak_is(db):
    rij = maak_thema()
    with pghistory.context(taak="opruimen"):
        Thema.objects.filter(pk=rij.pk).update(volgorde=5)
    laatste = Thema.pgh_event_model.objects.filter(pgh_obj_id=rij.pk).order_by("pgh_id").last()
    assert laatste.pgh_context.metadata == {"taak": "opruimen"}


def test_echt_verzoek_van_wie_is_ingelogd(client, beheerder):
    """The whole way: sign in, make something in the admin, and the name stands beside it."""
    client.force_login(beheerder)
    gegevens = {"naam": "2028-2031", "begin": "01-01-2028", "eind": "31-12-2031"}
    gegevens |= {"sporen-TOTAL_FORMS": 0, "sporen-INITIAL_FORMS": 0}
    antwoord = client.post(reverse("admin:themas_programmaperiode_add"), gegevens)
    assert antwoord.status_code == 302, antwoord.context["adminform"].errors
    assert wie(Programmaperiode.objects.get()) == [beheerder.pk]


# What must never be kept


def test_wachtwoord_en_laatste_keer_ingelogd_komen_nooit_in_de_geschiedenis(db, client):
    kolommen = {veld.name for veld in Gebruiker.pgh_event_model._meta.get_fields()}
    assert {"email", "naam", "is_active", "is_superuser"} <= kolommen
    assert not kolommen & {"password", "last_login"}
    gebruiker = Gebruiker.objects.create_user("iemand@voorbeeld.example", "een-heel-lang-woord")
    gebruiker.set_password("een-ander-lang-woord")
    gebruiker.save()
    client.force_login(gebruiker)
    assert Gebruiker.objects.get(pk=gebruiker.pk).last_login
    assert gebeurd(gebruiker, "email") == [("insert", "iemand@voorbeeld.example")]
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            if not hasattr(model, "pgh_tracked_model"):
                continue
            tabel = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"SELECT count(*) FROM {tabel} AS rij WHERE rij::text LIKE '%%md5$%%'")  # noqa: S608
            assert cursor.fetchone() == (0,), tabel


def test_de_databank_houdt_voor_elk_gevolgd_model_de_wacht(db):
    """The triggers are really there, after all migrations: not only in the code."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, count(*) FROM pg_trigger"
            " WHERE tgname LIKE 'pgtrigger_%%' AND tgenabled <> 'D' GROUP BY 1"
        )
        wachters = dict(cursor.fetchall())
    gevolgd = {model._meta.db_table for model in apps.get_models() if hasattr(model, "pgh_event_model")}
    assert Interventie._meta.db_table in gevolgd
    assert {tabel: wachters.get(tabel) for tabel in gevolgd} == dict.fromkeys(gevolgd, 3)
