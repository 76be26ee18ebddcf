"""The history in the admin: who changed what, when, from which value to which."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coalitie.basis.tekstverschil import vergelijk, vergelijk_geheel
from tests.formulieren import aangemeld, vul_in
from tests.formulieren import beheeradres as adres
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_verhaal,
    maak_wijk,
)
from themas.models import Interventie, Resultaat, Thema

ALLES = "/beheer/geschiedenis/"
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def interventie(db):
    return maak_interventie(titel="Spelen in Selwerd")


def tekst(response):
    """Return the text of a page as a reader sees it, on one line."""
    assert response.status_code == 200
    pagina = response.content.decode()
    kaal = re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", pagina[pagina.index("<main") :], flags=re.DOTALL)
    return " ".join(kaal.split())


def bewaar(client, obj, **velden):
    response = client.post(adres(obj), vul_in(client, adres(obj), **velden))
    assert response.status_code == 302, response.content.decode()


def geschiedenis(client, obj, **vraag):
    return tekst(client.get(adres(obj, "history"), vraag))


def test_a_save_shows_who_what_and_both_values(interventie, charlie):
    charlie.naam = "Charlie de Vries"
    charlie.save()
    client = aangemeld(charlie)
    bewaar(client, interventie, titel="Spelen in Vinkhuizen", inspraak="meebeslissen", begin="najaar 2023")
    pagina = geschiedenis(client, interventie)
    assert "Charlie de Vries" in pagina
    assert "Titel Spelen in Selwerd Spelen in Vinkhuizen" in pagina
    assert "Invloed van bewoners raadplegen meebeslissen" in pagina
    assert "Begint leeg najaar 2023" in pagina


def test_what_happens_outside_the_portal_is_there_too(interventie, charlie):
    Interventie.objects.filter(pk=interventie.pk).update(contact="In bulk")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE themas_interventie SET doelgroep = 'In SQL' WHERE id = %s", [interventie.pk])
    pagina = geschiedenis(aangemeld(charlie), interventie)
    assert "In bulk" in pagina
    assert "In SQL" in pagina
    assert "buiten het portaal om" in pagina


def test_rows_links_and_steps_belong_to_it(interventie, charlie):
    resultaat = Resultaat.objects.create(
        interventie=interventie, wat="Dertig bankjes", getal=30, bron="Rapport", datum=datum("2024")
    )
    interventie.themas.add(maak_thema(naam="Leren"))
    interventie.wijken.add(maak_wijk(naam="Selwerd"))
    interventie.voorbereiden(door=charlie, reden="Het geld is er.", ingegaan=datum("maart 2024"))
    resultaat.delete()
    pagina = geschiedenis(aangemeld(charlie), interventie)
    assert "Dertig bankjes verwijderd" in pagina
    assert "Dertig bankjes toegevoegd" in pagina
    assert "Thema Leren" in pagina
    assert "Wijk Selwerd" in pagina
    assert "Het geld is er." in pagina
    assert "Status idee voorbereiding" in pagina


def test_what_was_linked_and_is_gone_keeps_a_name(interventie, charlie):
    thema = maak_thema(naam="Verdwijnt")
    interventie.themas.add(thema)
    interventie.themas.clear()
    Thema.objects.filter(pk=thema.pk).delete()
    assert f"nummer {thema.pk}, inmiddels verwijderd" in geschiedenis(aangemeld(charlie), interventie)


def test_of_something_else_nothing_is_shown(interventie, charlie):
    ander = maak_interventie(titel="Iets anders")
    Resultaat.objects.create(interventie=ander, wat="Elders", bron="Rapport", datum=datum("2024"))
    Interventie.objects.filter(pk=ander.pk).update(opgevolgd_door=interventie, opvolging="opgevolgd")
    pagina = geschiedenis(aangemeld(charlie), interventie)
    assert "Elders" not in pagina
    assert "Iets anders" not in pagina


def test_amounts_dates_and_choices_are_in_words(db, charlie):
    aanvraag = maak_aanvraag()
    maak_bedrag(aanvraag=aanvraag, bedrag="10440872.29", per=datum("4 december 2024"))
    pagina = geschiedenis(aangemeld(charlie), aanvraag)
    assert "€\xa010.440.872,29" in pagina or "€ 10.440.872,29" in pagina
    assert "4 december 2024" in pagina
    assert "Zekerheid precies" in pagina


def test_long_text_shows_the_words_that_differ_and_the_whole_on_demand(charlie, db):
    lang = " ".join(f"woord{nummer}" for nummer in range(300))
    interventie = maak_interventie(tekst=f"<p>{lang}</p>")
    bewaar(aangemeld(charlie), interventie, tekst=f"<p>{lang.replace('woord150', 'ANDERS')}</p>")
    response = aangemeld(charlie).get(adres(interventie, "history"))
    pagina = response.content.decode()
    assert "<ins>ANDERS " in pagina
    assert "<del>woord150 " in pagina
    assert "<details>" in pagina
    zichtbaar = re.sub(r"<details>.*?</details>", "", pagina, flags=re.DOTALL)
    assert "woord100" not in zichtbaar


def test_only_a_change_of_markup_is_said(charlie, db):
    interventie = maak_interventie(tekst="<p>Een tekst</p>")
    bewaar(aangemeld(charlie), interventie, tekst="<p>Een <strong>tekst</strong></p>")
    assert "alleen de opmaak is veranderd" in geschiedenis(aangemeld(charlie), interventie)


def test_a_script_in_any_text_is_inert(charlie, db):
    partner = maak_partner(naam=SCRIPT)
    interventie = maak_interventie(
        titel=SCRIPT, contact=SCRIPT, tekst=SCRIPT, themas=[maak_thema(naam=SCRIPT)]
    )
    interventie.voorbereiden(door=None, reden=SCRIPT, bron=SCRIPT)
    charlie.naam = SCRIPT
    charlie.save()
    Interventie.objects.filter(pk=interventie.pk).update(tekst=f"{SCRIPT} {'lang ' * 200}")
    client = aangemeld(charlie)
    bewaar(client, interventie, doelgroep=SCRIPT)
    for waar in (
        adres(interventie),
        adres(interventie, "history"),
        adres(interventie, "stap", "proberen"),
        adres(partner, "history"),
        ALLES,
    ):
        assert SCRIPT not in client.get(waar).content.decode(), waar


def test_a_stale_save_with_scripts_is_inert(interventie, charlie, beheerder):
    een, ander = aangemeld(charlie), aangemeld(beheerder)
    velden = vul_in(een, adres(interventie), titel=SCRIPT, tekst=f"<p>{SCRIPT}</p>")
    bewaar(ander, interventie, titel=f"{SCRIPT} ander", contact=SCRIPT)
    response = een.post(adres(interventie), velden)
    assert response.status_code == 409
    assert SCRIPT not in response.content.decode()


def test_who_may_read_the_record_may_read_its_history(interventie, meelezer, rosa, alice, client):
    for gebruiker in (meelezer, rosa):
        assert "Spelen in Selwerd" in geschiedenis(aangemeld(gebruiker), interventie)
    assert aangemeld(alice).get(adres(interventie, "history")).status_code in (302, 403, 404)
    assert client.get(adres(interventie, "history")).status_code == 302


def test_of_what_a_reader_may_not_see_nothing_is_shown(rosa, db):
    """The editors may read partners, but not who their members are."""
    from coalitie.basis.models import Gebruiker
    from partners.models import Lidmaatschap

    partner = maak_partner()
    lid = Gebruiker.objects.create_user("lid@partner.example", naam="Lid van de partner")
    Lidmaatschap.objects.create(gebruiker=lid, partner=partner, rol="lezer")
    assert "Lid van de partner" not in geschiedenis(aangemeld(rosa), partner)
    pagina = tekst(aangemeld(rosa).get(ALLES))
    assert "Lid van de partner" not in pagina
    assert "lid@partner.example" not in pagina


def test_passwords_are_in_no_history(beheerder, client):
    beheerder.set_password("een-heel-nieuw-wachtwoord")
    beheerder.save()
    client.force_login(beheerder)
    for waar in (adres(beheerder, "history"), ALLES):
        pagina = client.get(waar).content.decode()
        assert "md5$" not in pagina
        assert "argon2" not in pagina


def test_what_was_deleted_can_still_be_read(db, beheerder):
    verhaal = maak_verhaal(titel="Een verhaal dat verdwijnt", status="concept", publiceren_op=None)
    waar = adres(verhaal, "history")
    client = aangemeld(beheerder)
    assert client.post(adres(verhaal, "delete"), {"post": "yes"}).status_code == 302
    pagina = tekst(client.get(waar))
    assert "Een verhaal dat verdwijnt verwijderd" in pagina
    assert str(beheerder) in pagina
    assert client.get("/beheer/verhalen/verhaal/999999/history/").status_code == 404


@pytest.mark.parametrize("nummer", ["0", "abc", "%00", "9" * 25, "-1", "1e3"])
def test_nonsense_has_no_history(charlie, db, nummer):
    assert aangemeld(charlie).get(f"/beheer/themas/interventie/{nummer}/history/").status_code == 404


@pytest.mark.parametrize(
    "vraag", [{"p": "0"}, {"p": "-3"}, {"p": "x"}, {"p": "9" * 30}, {"p": "²"}, {"wie": "%00"}]
)
def test_nonsense_in_the_address_is_no_error(charlie, interventie, vraag):
    client = aangemeld(charlie)
    assert client.get(ALLES, vraag).status_code == 200
    assert client.get(adres(interventie, "history"), vraag).status_code == 200


def test_pages_of_fifty_newest_first(interventie, charlie):
    for nummer in range(60):
        Interventie.objects.filter(pk=interventie.pk).update(contact=f"contact-{nummer:03}.")
    client = aangemeld(charlie)
    eerste, tweede = (geschiedenis(client, interventie, p=p) for p in (1, 2))
    assert "contact-059." in eerste
    assert "contact-011." in eerste
    assert "contact-005." not in eerste
    assert "contact-005." in tweede
    assert eerste.index("contact-059.") < eerste.index("contact-057.")
    assert "Ouder" in eerste
    assert "Ouder" not in tweede
    assert "Nieuwer" in tweede
    alles = tekst(client.get(ALLES, {"p": 2}))
    assert "contact-005." in alles


def vragen(client, waar):
    with CaptureQueriesContext(connection) as gesteld:
        assert client.get(waar).status_code == 200
    return len(gesteld)


def test_the_number_of_queries_does_not_grow(interventie, charlie, beheerder):
    client = aangemeld(charlie)

    def verander(aantal):
        for nummer in range(aantal):
            Resultaat.objects.create(
                interventie=interventie, wat=f"R{nummer}", bron="Rapport", datum=datum("2024")
            )
            interventie.wijken.add(maak_wijk())

    interventie.themas.add(maak_thema())
    verander(2)
    bewaar(client, interventie, contact="Iemand")
    client.get(ALLES)  # what is looked up once per process
    waar = adres(interventie, "history")
    weinig = vragen(client, waar), vragen(client, ALLES)
    verander(12)
    assert (vragen(client, waar), vragen(client, ALLES)) == weinig
    assert max(weinig) <= 20


class TestWieVeranderdeWat:
    def test_filter_on_person_and_on_kind(self, interventie, charlie, beheerder):
        partner = maak_partner(naam="Nijestee")
        bewaar(aangemeld(charlie), interventie, contact="Door Charlie")
        bewaar(aangemeld(beheerder), partner, naam="Nijestee wonen")
        client = aangemeld(beheerder)
        assert "Door Charlie" in tekst(client.get(ALLES))
        van_charlie = tekst(client.get(ALLES, {"wie": charlie.pk}))
        assert "Door Charlie" in van_charlie
        assert "Nijestee wonen" not in van_charlie
        partners = tekst(client.get(ALLES, {"wat": "partners.partner"}))
        assert "Nijestee" in partners
        assert "Door Charlie" not in partners
        buitenom = tekst(client.get(ALLES, {"wie": "niemand"}))
        assert "Door Charlie" not in buitenom
        assert "Spelen in Selwerd" in buitenom

    def test_is_for_staff_only(self, client, alice):
        assert client.get(ALLES).status_code == 302
        client.force_login(alice)
        assert client.get(ALLES).status_code in (302, 403, 404)

    def test_is_two_clicks_from_anywhere(self, charlie, interventie):
        client = aangemeld(charlie)
        for waar in ("/beheer/", "/beheer/themas/interventie/", adres(interventie)):
            assert f'href="{reverse("admin:geschiedenis")}"' in client.get(waar).content.decode()


class TestTekstverschil:
    def test_the_whole_can_always_be_read_back(self):
        was = " ".join(f"woord{nummer}" for nummer in range(100))
        werd = was.replace("woord50", "vier")
        voor, na = vergelijk(was, werd)
        assert str(voor) == was
        assert str(na) == werd
        assert [stuk.tekst.strip() for stuk in na.stukken if stuk.anders] == ["vier"]

    def test_an_enormous_text_is_not_compared_but_cut(self):
        was, werd = "a " * 100_000, "b " * 100_000
        voor, na = vergelijk(was, werd)
        assert len("".join(stuk.tekst for stuk in voor.stukken)) < 500
        assert str(na) == werd

    @pytest.mark.parametrize("doe", [vergelijk, vergelijk_geheel])
    def test_a_few_words_said_very_often_are_not_compared(self, doe):
        """Comparing these takes half a minute, and they fit in one field."""
        was, werd = "ja nee nee " * 360, "nee ja nee ja " * 285
        voor, na = doe(was, werd)
        assert not any(stuk.anders for stuk in (*voor.stukken, *na.stukken))

    def test_one_enormous_word(self):
        voor, _na = vergelijk("x" * 50_000, "y")
        assert len("".join(stuk.tekst for stuk in voor.stukken)) < 1_000


def test_wie_veranderde_wat_kent_ook_stappen_en_bedragen(client, charlie):
    from tests import makers

    client.force_login(charlie)
    aanvraag = makers.maak_aanvraag()
    makers.maak_bedrag(aanvraag=aanvraag, bron="Beschikking van het ministerie")
    aanvraag.voorbereiden(door=charlie, reden="De regeling gaat open.")
    pagina = client.get("/beheer/geschiedenis/").content.decode()
    assert "De regeling gaat open." in pagina
    assert "Beschikking van het ministerie" in pagina
