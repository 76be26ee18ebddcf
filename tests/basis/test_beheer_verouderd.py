"""Two people, one form: a save on a stale version is refused, shows both versions and loses nothing."""

import pytest
from django.db import connection

from tests.formulieren import aangemeld, lees_formulier, rij, vul_in
from tests.formulieren import beheeradres as adres
from tests.makers import datum, maak_interventie, maak_thema, maak_verantwoordelijkheid, maak_verhaal
from tests.samen import tegelijk
from themas.models import Interventie, Resultaat
from verhalen.models import TekstBlok, Verhaal


@pytest.fixture
def interventie(db):
    return maak_interventie(themas=[maak_thema(naam="Leren")], titel="Spelen in Selwerd")


def test_saving_what_nobody_else_touched_works(interventie, charlie):
    client = aangemeld(charlie)
    velden = vul_in(client, adres(interventie), titel="Spelen in Vinkhuizen")
    response = client.post(adres(interventie), velden)
    assert response.status_code == 302, response.content.decode()
    interventie.refresh_from_db()
    assert interventie.titel == "Spelen in Vinkhuizen"
    assert [str(thema) for thema in interventie.themas.all()] == ["Leren"]


def test_a_stale_save_stores_nothing_and_shows_both_versions(interventie, charlie, beheerder):
    rosa, karel = aangemeld(beheerder), aangemeld(charlie)
    van_rosa = vul_in(rosa, adres(interventie), titel="Titel van Rosa")
    van_karel = vul_in(karel, adres(interventie), titel="Titel van Karel", contact="Karel")
    assert karel.post(adres(interventie), van_karel).status_code == 302

    response = rosa.post(adres(interventie), van_rosa)
    pagina = response.content.decode()
    assert response.status_code == 409
    interventie.refresh_from_db()
    assert interventie.titel == "Titel van Karel"
    assert 'value="Titel van Rosa"' in pagina
    assert "Titel van Karel" in pagina
    assert str(charlie) in pagina
    assert "Dit veld had je niet veranderd" in pagina  # contact


def test_a_second_deliberate_save_works(interventie, charlie, beheerder):
    rosa, karel = aangemeld(beheerder), aangemeld(charlie)
    van_rosa = vul_in(rosa, adres(interventie), titel="Titel van Rosa")
    karel.post(adres(interventie), vul_in(karel, adres(interventie), titel="Titel van Karel"))
    response = rosa.post(adres(interventie), van_rosa)
    assert rosa.post(adres(interventie), lees_formulier(response)).status_code == 302
    interventie.refresh_from_db()
    assert interventie.titel == "Titel van Rosa"


def test_without_a_version_nothing_is_saved(interventie, charlie):
    client = aangemeld(charlie)
    velden = vul_in(client, adres(interventie), titel="Anders")
    for versie in ("", "onzin", "1.1-9.99", "-", "1." + "9" * 400):
        assert client.post(adres(interventie), {**velden, "_versie": versie}).status_code == 409
    del velden["_versie"]
    assert client.post(adres(interventie), velden).status_code == 409
    interventie.refresh_from_db()
    assert interventie.titel == "Spelen in Selwerd"


@pytest.mark.parametrize(
    "wijziging",
    [
        lambda interventie: interventie.voorbereiden(door=None, reden="Het begint."),
        lambda interventie: Interventie.objects.filter(pk=interventie.pk).update(contact="Bulk"),
        lambda interventie: Resultaat.objects.create(
            interventie=interventie, wat="Nieuw", bron="Rapport", datum=datum("2024")
        ),
        lambda interventie: interventie.themas.add(maak_thema()),
        lambda interventie: interventie.themas.clear(),
        lambda interventie: _sql(
            "UPDATE themas_interventie SET doelgroep = 'kinderen' WHERE id = %s", interventie.pk
        ),
    ],
    ids=["step", "bulk", "row", "link added", "link removed", "sql"],
)
def test_any_change_makes_the_form_stale(interventie, charlie, wijziging):
    client = aangemeld(charlie)
    velden = vul_in(client, adres(interventie), titel="Anders")
    wijziging(interventie)
    assert client.post(adres(interventie), velden).status_code == 409
    interventie.refresh_from_db()
    assert interventie.titel == "Spelen in Selwerd"


def _sql(sql, *waarden):
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)


def test_the_groups_of_an_account_count_too(beheerder, charlie, rollen):
    client = aangemeld(beheerder)
    velden = vul_in(client, adres(charlie), naam="Charlie")
    charlie.groups.add(rollen["redactie"])
    response = client.post(adres(charlie), velden)
    assert response.status_code == 409
    charlie.refresh_from_db()
    assert charlie.naam == ""
    assert client.post(adres(charlie), lees_formulier(response)).status_code == 302
    charlie.refresh_from_db()
    assert charlie.naam == "Charlie"


def test_a_change_of_something_else_does_not(interventie, charlie):
    client = aangemeld(charlie)
    velden = vul_in(client, adres(interventie), titel="Anders")
    ander = maak_interventie()
    Resultaat.objects.create(interventie=ander, wat="Nieuw", bron="Rapport", datum=datum("2024"))
    assert client.post(adres(interventie), velden).status_code == 302


@pytest.fixture
def resultaten(interventie):
    return [
        Resultaat.objects.create(interventie=interventie, wat=wat, bron="Rapport", datum=datum(dag))
        for wat, dag in (("Dertig bankjes", "2024"), ("Tien bomen", "2023"), ("Een fontein", "2022"))
    ]


def test_what_was_typed_in_rows_comes_back(interventie, resultaten, charlie, beheerder):
    rosa, karel = aangemeld(beheerder), aangemeld(charlie)
    van_rosa = vul_in(rosa, adres(interventie), **{"resultaten-0-wat": "Veertig bankjes"})
    rij(van_rosa, "resultaten", wat="Een vlag", getal="", eenheid="", bron="Eigen waarneming", datum="2024")
    karel.post(
        adres(interventie), vul_in(karel, adres(interventie), **{"resultaten-0-wat": "Twintig bankjes"})
    )

    response = rosa.post(adres(interventie), van_rosa)
    pagina = response.content.decode()
    assert response.status_code == 409
    for tekst in ("Veertig bankjes", "Een vlag", "Eigen waarneming"):
        assert f'value="{tekst}"' in pagina
    assert "Twintig" in pagina
    assert list(Resultaat.objects.values_list("wat", flat=True)) == [
        "Twintig bankjes",
        "Tien bomen",
        "Een fontein",
    ]


def test_a_row_that_a_colleague_deleted_comes_back_only_with_what_was_typed_in_it(
    interventie, resultaten, charlie, beheerder
):
    rosa, karel = aangemeld(beheerder), aangemeld(charlie)
    van_rosa = vul_in(rosa, adres(interventie), **{"resultaten-1-wat": "Twaalf bomen"})
    van_karel = vul_in(karel, adres(interventie))
    van_karel |= {"resultaten-0-DELETE": ["on"], "resultaten-1-DELETE": ["on"]}
    assert karel.post(adres(interventie), van_karel).status_code == 302

    response = rosa.post(adres(interventie), van_rosa)
    assert response.status_code == 409
    terug = lees_formulier(response)
    assert rosa.post(adres(interventie), terug).status_code == 302
    assert sorted(Resultaat.objects.values_list("wat", flat=True)) == ["Een fontein", "Twaalf bomen"]


def test_what_a_colleague_deleted_can_be_made_again(rosa, beheerder):
    verhaal = maak_verhaal(
        titel="Weg", slug="weg", status="concept", publiceren_op=None, tekst="<p>Het blok.</p>"
    )
    oud = verhaal.pk
    een, ander = aangemeld(rosa), aangemeld(beheerder)
    velden = vul_in(een, adres(verhaal), titel="Toch niet weg")
    assert ander.post(adres(verhaal, "delete"), {"post": "yes"}).status_code == 302
    response = een.post(f"/beheer/verhalen/verhaal/{oud}/change/", velden)
    pagina = response.content.decode()
    assert response.status_code == 409
    assert "heeft dit verwijderd" in pagina
    assert 'value="Toch niet weg"' in pagina
    assert 'action="/beheer/verhalen/verhaal/add/"' in pagina
    assert een.post("/beheer/verhalen/verhaal/add/", lees_formulier(response)).status_code == 302
    nieuw = Verhaal.objects.get(slug="weg")
    assert nieuw.pk != oud
    assert (nieuw.titel, nieuw.status) == ("Toch niet weg", "concept")
    assert [blok.tekst for blok in TekstBlok.objects.filter(parent=nieuw)] == ["<p>Het blok.</p>"]


def test_blocks_of_a_story_share_the_version(rosa, beheerder):
    verhaal = maak_verhaal(tekst="<p>Er was eens.</p>")
    blok = TekstBlok.objects.get()
    een, ander = aangemeld(rosa), aangemeld(beheerder)
    velden = vul_in(een, adres(verhaal), titel="Andere titel")
    prefix = "verhalen_tekstblok_set"
    van_ander = vul_in(ander, adres(verhaal), **{f"{prefix}-0-tekst": "<p>Er was niets.</p>"})
    assert ander.post(adres(verhaal), van_ander).status_code == 302
    velden[f"{prefix}-0-tekst"] = ["<p>Er was eens een <strong>koe</strong>.</p>"]
    response = een.post(adres(verhaal), velden)
    assert response.status_code == 409
    assert "koe" in response.content.decode()
    assert "Er was niets" in response.content.decode()
    blok.refresh_from_db()
    assert blok.tekst == "<p>Er was niets.</p>"


@pytest.mark.django_db(transaction=True)
def test_of_twenty_at_once_one_wins_and_nineteen_are_told(beheerder):
    interventie = maak_interventie(titel="Oud")
    mensen = []
    for nummer in range(20):
        client = aangemeld(beheerder)
        mensen.append((client, vul_in(client, adres(interventie), titel=f"Titel {nummer}")))

    def bewaar(client, velden):
        return lambda: client.post(adres(interventie), velden)

    antwoorden = tegelijk(*(bewaar(client, velden) for client, velden in mensen))
    codes = [getattr(antwoord, "status_code", antwoord) for antwoord in antwoorden]
    assert sorted(codes, key=str) == [302] + [409] * 19
    winnaar = codes.index(302)
    interventie.refresh_from_db()
    assert interventie.titel == f"Titel {winnaar}"
    for nummer, antwoord in enumerate(antwoorden):
        if nummer != winnaar:
            pagina = antwoord.content.decode()
            assert f'value="Titel {nummer}"' in pagina
            assert f"Titel {winnaar}" in pagina or "net aan het opslaan" in pagina


@pytest.mark.django_db(transaction=True)
def test_a_row_saved_on_its_own_page_and_in_the_form_at_once(beheerder):
    """Never both: whoever comes second is told."""
    taak = maak_verantwoordelijkheid(waarvoor="oud")
    interventie = taak.interventie
    een, ander = aangemeld(beheerder), aangemeld(beheerder)
    velden = vul_in(een, adres(interventie))
    assert velden["verantwoordelijkheid-0-waarvoor"] == ["oud"]
    velden["verantwoordelijkheid-0-waarvoor"] = ["in het formulier"]
    los = vul_in(ander, adres(taak), waarvoor="los")
    antwoorden = tegelijk(lambda: een.post(adres(interventie), velden), lambda: ander.post(adres(taak), los))
    assert sorted(antwoord.status_code for antwoord in antwoorden) == [302, 409]
