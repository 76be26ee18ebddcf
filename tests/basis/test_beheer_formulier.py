"""What every form of the admin does: links, slugs, what the database refuses, deleting, finding."""

from datetime import timedelta

import pytest
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from coalitie.basis.beheer.sporen import versie
from partners.models import Verantwoordelijkheid
from tests.formulieren import aangemeld, rij, vul_in
from tests.formulieren import beheeradres as adres
from tests.makers import (
    maak_aanvraag,
    maak_bericht,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verantwoordelijkheid,
    maak_verhaal,
    maak_wijk,
)
from tests.samen import tegelijk
from themas.models import Interventie, Thema

LIJST = "/beheer/themas/interventie/"
NIEUW = f"{LIJST}add/"


@pytest.fixture
def interventie(db):
    return maak_interventie(titel="Spelen in Selwerd", themas=[maak_thema(naam="Leren")])


@pytest.fixture
def team(charlie):
    return aangemeld(charlie)


def nieuw(client, **extra):
    standaard = {
        "titel": "Nieuw",
        "slug": "nieuw",
        "samenvatting": "Kort.",
        "inspraak": "raadplegen",
        "inspraak_toelichting": "Zo.",
    }
    return vul_in(client, NIEUW, **(standaard | extra))


class TestKoppelingen:
    def test_are_chosen_and_taken_away_in_the_form(self, team, interventie):
        werken, selwerd = maak_thema(naam="Werken"), maak_wijk(naam="Selwerd")
        velden = vul_in(team, adres(interventie), kies_themas=[str(werken.pk)], kies_wijken=[str(selwerd.pk)])
        assert team.post(adres(interventie), velden).status_code == 302
        assert [str(thema) for thema in interventie.themas.all()] == ["Werken"]
        assert [str(wijk) for wijk in interventie.wijken.all()] == ["Selwerd"]

    def test_something_new_gets_its_links(self, team, interventie):
        thema = Thema.objects.get()
        assert team.post(NIEUW, nieuw(team, kies_themas=[str(thema.pk)])).status_code == 302
        assert list(Interventie.objects.get(slug="nieuw").themas.all()) == [thema]

    def test_a_link_that_stays_keeps_its_row(self, team, interventie):
        vroeger = interventie.themakoppelingen.get().pk
        velden = vul_in(team, adres(interventie), contact="Iemand")
        assert team.post(adres(interventie), velden).status_code == 302
        assert interventie.themakoppelingen.get().pk == vroeger

    @pytest.mark.parametrize("keuze", ["0", "999999", "abc", "9" * 30, "-1"])
    def test_nonsense_is_refused(self, team, interventie, keuze):
        response = team.post(adres(interventie), vul_in(team, adres(interventie), kies_themas=[keuze]))
        assert response.status_code == 200
        assert interventie.themas.count() == 1

    def test_who_may_only_read_reads_what_is_linked(self, interventie, meelezer):
        pagina = aangemeld(meelezer).get(adres(interventie)).content.decode()
        assert "Leren" in pagina
        assert 'name="kies_themas"' not in pagina
        assert 'name="_save"' not in pagina

    def test_an_error_keeps_what_was_chosen(self, team, interventie):
        werken = maak_thema(naam="Werken")
        velden = vul_in(team, adres(interventie), titel="", kies_themas=[str(werken.pk)])
        response = team.post(adres(interventie), velden)
        assert response.status_code == 200
        assert f'value="{werken.pk}" id="id_kies_themas_1" checked' in " ".join(
            response.content.decode().split()
        )


def test_text_of_one_line_is_cleaned(team, interventie):
    velden = vul_in(
        team, adres(interventie), titel="Spelen\u202e in\r\nSel\u200bwerd\x07 \u00a0 nu", contact="👩\u200d🏫"
    )
    assert team.post(adres(interventie), velden).status_code == 302
    interventie.refresh_from_db()
    assert interventie.titel == "Spelen in Selwerd nu"
    assert interventie.contact == "👩\u200d🏫"


def test_a_title_that_cannot_be_seen_is_no_title(team, interventie):
    response = team.post(adres(interventie), vul_in(team, adres(interventie), titel="\u200b\u202e"))
    assert response.status_code == 200
    assert "Dit veld is verplicht." in response.content.decode()


def test_a_slug_that_exists_is_an_error_in_words(team, interventie):
    response = team.post(NIEUW, nieuw(team, slug=interventie.slug))
    assert response.status_code == 200
    assert "bestaat al" in response.content.decode()


def test_the_slug_is_made_from_the_title_of_something_new_only(team, interventie):
    assert "#id_slug" in team.get(NIEUW).content.decode()
    assert "#id_slug" not in team.get(adres(interventie)).content.decode()


class TestWatDeDatabaseWeigert:
    def velden(self, client, interventie, *partners):
        velden = vul_in(client, adres(interventie))
        prefix = "verantwoordelijkheid"
        for partner in partners:
            rij(
                velden,
                prefix,
                partner=str(partner.pk),
                rol="trekker",
                waarvoor="Alles",
                van="",
                tot="",
                bron="",
            )
        return velden

    def test_a_second_leader_is_an_error_at_its_row(self, team, interventie):
        maak_verantwoordelijkheid(interventie=interventie, rol="trekker")
        response = team.post(adres(interventie), self.velden(team, interventie, maak_partner()))
        assert response.status_code == 200
        assert "al een trekker" in response.content.decode()

    def test_two_leaders_in_one_form_are_an_error_in_words(self, team, interventie):
        response = team.post(
            adres(interventie), self.velden(team, interventie, maak_partner(), maak_partner())
        )
        assert response.status_code == 409
        assert "al een trekker" in response.content.decode()
        assert not Verantwoordelijkheid.objects.exists()

    @pytest.mark.django_db(transaction=True)
    def test_two_leaders_at_once_give_one(self, beheerder):
        interventie = maak_interventie()
        waar = "/beheer/partners/verantwoordelijkheid/add/"
        mensen = [aangemeld(beheerder) for _nummer in range(6)]
        gepost = [
            vul_in(client, waar, partner=maak_partner().pk, interventie=interventie.pk, rol="trekker")
            for client in mensen
        ]
        antwoorden = tegelijk(
            *(
                (lambda client=client, velden=velden: client.post(waar, velden))
                for client, velden in zip(mensen, gepost, strict=True)
            )
        )
        codes = sorted(getattr(antwoord, "status_code", 500) for antwoord in antwoorden)
        assert codes[0] in (200, 302)
        assert codes.count(302) == 1
        assert set(codes) <= {200, 302, 409}
        assert Verantwoordelijkheid.objects.count() == 1
        for antwoord in antwoorden:
            if antwoord.status_code != 302:
                assert "al een trekker" in antwoord.content.decode()

    @pytest.mark.django_db(transaction=True)
    def test_a_slug_taken_at_the_same_moment(self, beheerder):
        waar = NIEUW
        mensen = [aangemeld(beheerder) for _nummer in range(6)]
        velden = nieuw(mensen[0])
        antwoorden = tegelijk(*((lambda client=client: client.post(waar, velden)) for client in mensen))
        codes = [getattr(antwoord, "status_code", 500) for antwoord in antwoorden]
        assert codes.count(302) == 1
        assert set(codes) <= {200, 302, 409}
        assert Interventie.objects.count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_what_was_linked_and_is_deleted_meanwhile(self, beheerder, monkeypatch):
        """The theme disappears after the form was checked, just before it is stored."""
        thema = maak_thema()
        client = aangemeld(beheerder)
        velden = nieuw(client, kies_themas=[str(thema.pk)])
        from coalitie.basis.beheer.koppelingen import Koppelingen

        echt = Koppelingen.bewaar_koppelingen

        def eerst_weg(self, form):
            with connection.cursor() as cursor:
                cursor.execute("DELETE FROM themas_thema WHERE id = %s", [thema.pk])
            echt(self, form)

        monkeypatch.setattr(Koppelingen, "bewaar_koppelingen", eerst_weg)
        response = client.post(NIEUW, velden)
        assert response.status_code == 409
        assert "net verwijderd" in response.content.decode()
        assert not Interventie.objects.exists()
        assert not list(response.context["messages"])

    @pytest.mark.django_db(transaction=True)
    def test_a_record_that_is_locked_for_long_is_no_error_500(self, beheerder, monkeypatch):
        from django.db import transaction

        interventie = maak_interventie(titel="Oud")
        client = aangemeld(beheerder)
        velden = vul_in(client, adres(interventie), titel="Nieuw")
        from threading import Event

        vast, klaar = Event(), Event()

        def houd_vast():
            with transaction.atomic():
                Interventie.objects.select_for_update().get(pk=interventie.pk)
                vast.set()
                klaar.wait(timeout=60)

        def bewaar():
            vast.wait(timeout=60)
            try:
                return client.post(adres(interventie), velden)
            finally:
                klaar.set()

        _houder, antwoord = tegelijk(houd_vast, bewaar)
        assert antwoord.status_code == 409
        pagina = antwoord.content.decode()
        assert "net aan het opslaan" in pagina
        assert 'value="Nieuw"' in pagina
        assert client.post(adres(interventie), velden).status_code == 302


class TestVijandig:
    def test_fields_that_are_not_in_the_form_are_ignored(self, team, interventie):
        extra = {"id": "999", "pk": "999", "status": "geborgd", "pgh_id": "1", "is_superuser": "on"}
        assert team.post(adres(interventie), vul_in(team, adres(interventie), **extra)).status_code == 302
        interventie.refresh_from_db()
        assert interventie.status == "idee"

    @pytest.mark.parametrize(
        ("naam", "waarde"),
        [
            ("resultaten-TOTAL_FORMS", "abc"),
            ("resultaten-TOTAL_FORMS", "-1"),
            ("resultaten-TOTAL_FORMS", "99999999999"),
            ("resultaten-INITIAL_FORMS", "7"),
            ("resultaten-INITIAL_FORMS", ""),
            ("resultaten-", "x"),
            ("resultaten-99999-wat", "x"),
            ("resultaten-0-id", "999999"),
            ("resultaten-0-id", "abc"),
            ("begin", "31 februari 2024"),
            ("openbaar_vanaf_0", "99-99-9999"),
            ("spoor", "999999999999999999999999"),
            ("titel", "x" * 10_000),
            ("inspraak", "bestaat niet"),
        ],
    )
    @pytest.mark.parametrize("verouderd", [False, True])
    def test_malformed_posts_are_never_an_error_500(self, team, interventie, naam, waarde, verouderd):
        from tests.makers import datum
        from themas.models import Resultaat

        Resultaat.objects.create(interventie=interventie, wat="Iets", bron="Rapport", datum=datum("2024"))
        velden = vul_in(team, adres(interventie), **{naam: waarde})
        if verouderd:
            Interventie.objects.update(contact="Iemand anders")
        assert team.post(adres(interventie), velden).status_code in (200, 302, 409)

    def test_a_row_of_another_record_is_not_touched(self, team, interventie):
        from tests.makers import datum
        from themas.models import Resultaat

        eigen = Resultaat.objects.create(interventie=interventie, wat="Eigen", bron="R", datum=datum("2024"))
        ander = Resultaat.objects.create(
            interventie=maak_interventie(), wat="Ander", bron="R", datum=datum("2024")
        )
        velden = vul_in(
            team, adres(interventie), **{"resultaten-0-id": str(ander.pk), "resultaten-0-wat": "Gekaapt"}
        )
        assert team.post(adres(interventie), velden).status_code in (200, 302, 409)
        ander.refresh_from_db()
        eigen.refresh_from_db()
        assert (eigen.wat, ander.wat) == ("Eigen", "Ander")

    @pytest.mark.parametrize(
        "vraag",
        ["q=%00", "q=" + "x" * 5000, "p=abc", "p=99999999999", "o=99.x", "e=1", "all=", "_to_field=password"],
    )
    def test_nonsense_in_the_address_of_a_list(self, team, interventie, vraag):
        assert team.get(f"{LIJST}?{vraag}").status_code in (200, 302, 400)

    @pytest.mark.parametrize("nummer", ["0", "999999", "9" * 30, "abc", "%00", "_5F"])
    def test_what_is_not_there(self, team, interventie, nummer):
        assert team.get(f"{LIJST}{nummer}/change/").status_code in (302, 404)
        assert team.post(f"{LIJST}{nummer}/change/", {"titel": "x"}).status_code in (302, 404)


class TestBekijkOpDeSite:
    def test_what_is_public_is_linked_to_its_page(self, team, interventie):
        pagina = team.get(adres(interventie)).content.decode()
        assert f'href="/interventies/{interventie.slug}/"' in pagina
        assert "Bekijk op de site" in pagina

    @pytest.mark.parametrize("vanaf", [None, timedelta(days=1)])
    def test_what_is_not_public_yet_as_a_preview(self, team, db, vanaf):
        interventie = maak_interventie(openbaar_vanaf=timezone.now() + vanaf if vanaf else None)
        pagina = team.get(adres(interventie)).content.decode()
        assert f'href="/interventies/{interventie.slug}/?voorbeeld=1"' in pagina
        assert "Voorbeeld bekijken" in pagina

    def test_a_place_in_a_page_comes_after_the_question(self, rosa, db):
        bericht = maak_bericht(openbaar_vanaf=None)
        assert (
            f'href="/berichten/{bericht.slug}/?voorbeeld=1"'
            in aangemeld(rosa).get(adres(bericht)).content.decode()
        )

    def test_what_is_saved_is_on_the_site_at_the_next_request(self, team, interventie, client):
        waar = f"/interventies/{interventie.slug}/"
        assert "Spelen in Selwerd" in client.get(waar).content.decode()
        team.post(adres(interventie), vul_in(team, adres(interventie), titel="Spelen in Beijum"))
        assert "Spelen in Beijum" in client.get(waar).content.decode()


class TestVerwijderen:
    def test_without_the_right_there_is_no_button_and_no_page(self, interventie, meelezer):
        lezer = aangemeld(meelezer)
        assert "deletelink" not in lezer.get(adres(interventie)).content.decode()
        assert lezer.get(adres(interventie, "delete")).status_code == 403
        assert lezer.post(adres(interventie, "delete"), {"post": "yes"}).status_code == 403
        assert Interventie.objects.filter(pk=interventie.pk).exists()

    def test_what_something_refers_to_stays_and_the_page_says_why(self, beheerder, interventie):
        client = aangemeld(beheerder)
        thema = Thema.objects.get()
        pagina = client.get(adres(thema, "delete")).content.decode()
        assert "Spelen in Selwerd" in pagina
        assert 'name="post"' not in pagina
        assert client.post(adres(thema, "delete"), {"post": "yes"}).status_code in (200, 403)
        assert Thema.objects.filter(pk=thema.pk).exists()

    def test_the_page_is_in_dutch(self, beheerder, db):
        pagina = aangemeld(beheerder).get(adres(maak_thema(), "delete")).content.decode()
        assert "Weet u zeker" in pagina or "Weet je zeker" in pagina
        assert "Are you sure" not in pagina

    def test_a_reference_made_just_now_is_no_error_500(self, beheerder, db, monkeypatch):
        from django.db.models import ProtectedError

        thema = maak_thema()

        def weiger(self, request, obj):
            raise ProtectedError("nee", {thema})

        monkeypatch.setattr(type(admin.site.get_model_admin(Thema)), "delete_model", weiger)
        response = aangemeld(beheerder).post(adres(thema, "delete"), {"post": "yes"}, follow=True)
        assert response.redirect_chain == [(adres(thema), 302)]
        assert "Niet verwijderd" in response.content.decode()


@pytest.mark.parametrize("vraag", ["elwer", "SELWERD", "Sélwerd", "spelen selwerd"])
def test_search_finds_any_part_of_a_name(team, interventie, vraag):
    maak_interventie(titel="Iets anders")
    pagina = team.get(LIJST, {"q": vraag}).content.decode()
    assert "Spelen in Selwerd" in pagina
    assert "Iets anders" not in pagina


def test_search_finds_an_accent_without_typing_it(team, db):
    maak_interventie(titel="Café op de hoek")
    assert "Café op de hoek" in team.get(LIJST, {"q": "cafe"}).content.decode()


def test_a_form_costs_the_same_however_many_rows_it_has(team, db):
    def vragen(obj):
        team.get(adres(obj))
        with CaptureQueriesContext(connection) as gesteld:
            assert team.get(adres(obj)).status_code == 200
        return len(gesteld)

    def aanvraag(aantal):
        return maak_aanvraag(
            themas=[maak_thema() for _nummer in range(aantal)],
            wijken=[maak_wijk() for _nummer in range(aantal)],
            interventies=[maak_interventie() for _nummer in range(aantal)],
        )

    def interventie(aantal):
        rij = maak_interventie()
        for _nummer in range(aantal):
            maak_verantwoordelijkheid(interventie=rij)
        return rij

    assert vragen(aanvraag(2)) == vragen(aanvraag(12))
    assert vragen(interventie(2)) == vragen(interventie(12))


def test_a_form_costs_the_same_however_many_there_are(team, db):
    def vragen(obj):
        team.get(adres(obj))
        with CaptureQueriesContext(connection) as gesteld:
            assert team.get(adres(obj)).status_code == 200
        return len(gesteld)

    aanvraag, verhaal = maak_aanvraag(), maak_verhaal()
    eerst = vragen(aanvraag), vragen(verhaal)
    for _nummer in range(10):
        maak_interventie(themas=[maak_thema()], wijken=[maak_wijk()])
        maak_partner()
        maak_aanvraag()
        maak_verhaal()
    assert (vragen(aanvraag), vragen(verhaal)) == eerst


def test_an_upload_that_is_no_picture_is_refused(rosa, db):
    verhaal = maak_verhaal()
    client = aangemeld(rosa)
    velden = vul_in(client, adres(verhaal), foto_alt="Een straat")
    velden["foto"] = SimpleUploadedFile("../../../../foto.jpg", b"<?php echo 1;", content_type="image/jpeg")
    response = client.post(adres(verhaal), velden)
    assert response.status_code == 200
    verhaal.refresh_from_db()
    assert not verhaal.foto


ENGELS = (
    "Please correct",
    "Add another",
    ">Save<",
    'value="Save',
    ">Delete<",
    ">History<",
    "View on site",
    ">Home<",
    "Select all",
    "No results",
    "Search",
    "Show all",
    "Filter by",
    "Collapse all",
    "Error:",
    "This field",
    "Log out",
    "Change password",
    "Skip to main",
    "Breadcrumbs",
    "Welcome",
    "was changed successfully",
)


def test_no_english_is_left(beheerder, db):
    client = aangemeld(beheerder)
    interventie, verhaal = maak_interventie(), maak_verhaal()
    fout = client.post(adres(interventie), vul_in(client, adres(interventie), titel=""))
    paginas = [
        fout,
        *(
            client.get(waar)
            for waar in (
                "/beheer/",
                LIJST,
                f"{LIJST}?q=niets",
                NIEUW,
                adres(verhaal),
                adres(interventie, "history"),
                adres(maak_thema(), "delete"),
                adres(interventie, "stap", "voorbereiden"),
                "/beheer/geschiedenis/",
                "/beheer/themas/",
            )
        ),
    ]
    for pagina in paginas:
        assert pagina.status_code == 200
        tekst = pagina.content.decode()
        assert '<html lang="nl"' in tekst
        assert [woord for woord in ENGELS if woord in tekst] == [], pagina.request["PATH_INFO"]


@pytest.mark.parametrize("wat", ["interventie", "aanvraag", "verhaal"])
def test_a_save_that_changes_nothing_leaves_no_trace(beheerder, db, wat):
    """Not of parts of a second, not of the line breaks of a browser, not of how markup was written."""
    tekst = "<p>Eén &amp; ander.</p>\n\n<ul>\n<li>x</li>\n</ul>"
    obj = {
        "interventie": lambda: maak_interventie(
            tekst=tekst, inspraak_toelichting="Eén\ntwee", themas=[maak_thema()]
        ),
        "aanvraag": lambda: maak_aanvraag(
            publiek=tekst, interne_notitie="a\nb", interventies=[maak_interventie()]
        ),
        "verhaal": lambda: maak_verhaal(tekst=tekst, themas=[maak_thema()], publiceren_op=timezone.now()),
    }[wat]()
    beheer = admin.site.get_model_admin(type(obj))

    voor = versie(beheer, obj)
    client = aangemeld(beheerder)
    velden = {
        naam: [waarde.replace("\n", "\r\n") if isinstance(waarde, str) else waarde for waarde in waarden]
        for naam, waarden in vul_in(client, adres(obj)).items()
    }
    assert client.post(adres(obj), velden).status_code == 302
    assert versie(beheer, obj) == voor


def test_only_a_page_with_an_editor_names_a_nonce(team, interventie):
    assert "nonce-" in team.get(adres(interventie))["Content-Security-Policy"]
    for waar in ("/beheer/", LIJST, adres(interventie, "history"), adres(maak_thema(), "delete")):
        beleid = team.get(waar).get("Content-Security-Policy", "")
        assert "default-src 'none'" in beleid
        assert "nonce-" not in beleid
        assert "unsafe" not in beleid
