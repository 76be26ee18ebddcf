"""Statuses in the admin: read-only, with steps that ask for a reason."""

import pytest
from django.urls import reverse

from coalitie.basis.vaag import VageDatum
from financiering.models import Aanvraag
from tests.formulieren import aangemeld, vul_in
from tests.formulieren import beheeradres as adres
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_document,
    maak_interventie,
    maak_partner,
    maak_ronde,
    maak_toezegging,
    maak_verhaal,
)
from tests.samen import tegelijk
from themas.models import Interventie


def stap(obj, methode):
    return adres(obj, "stap", methode)


@pytest.fixture
def interventie(db):
    return maak_interventie(status="voorbereiding", titel="Spelen in Selwerd")


def test_the_form_shows_the_status_its_past_and_only_the_possible_steps(interventie, charlie):
    pagina = aangemeld(charlie).get(adres(interventie)).content.decode()
    assert "statuslabel--voorbereiding" in pagina
    assert "Begin." in pagina
    for rij in Interventie.OVERGANGEN:
        assert (stap(interventie, rij.methode) in pagina) == (rij in interventie.mogelijke_stappen())


def test_a_step_asks_for_a_reason_and_is_taken(interventie, charlie):
    client = aangemeld(charlie)
    velden = vul_in(
        client,
        stap(interventie, "uitvoeren"),
        reden="De school doet mee.",
        ingegaan="maart 2024",
        bron="Een brief",
    )
    response = client.post(stap(interventie, "uitvoeren"), velden, follow=True)
    assert response.redirect_chain == [(adres(interventie), 302)]
    assert "uitvoering" in [str(melding) for melding in response.context["messages"]][0]
    interventie.refresh_from_db()
    assert interventie.status == "uitvoering"
    gezet = interventie.Stap.objects.filter(onderwerp=interventie).last()
    assert (gezet.van, gezet.naar, gezet.reden, gezet.bron) == (
        "voorbereiding",
        "uitvoering",
        "De school doet mee.",
        "Een brief",
    )
    assert gezet.ingegaan == VageDatum.lees("maart 2024")
    assert gezet.vastgelegd_door == charlie


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"reden": ""}, "verplicht"),
        ({"reden": "   "}, "verplicht"),
        ({"reden": "Daarom.", "ingegaan": "gisteren of zo"}, "begrijpen we niet"),
        ({"reden": "Daarom.", "ingegaan": "2199"}, "moet nog komen"),
        ({"reden": "Daarom.", "ingegaan": "1999"}, "vorige stap"),
    ],
)
def test_a_refused_step_comes_back_with_what_was_typed(interventie, charlie, velden, fout):
    client = aangemeld(charlie)
    gepost = {"_van": "voorbereiding", "ingegaan": "2024", "bron": "Een krant", **velden}
    response = client.post(stap(interventie, "uitvoeren"), gepost)
    pagina = response.content.decode()
    assert response.status_code == 422
    assert fout in pagina
    assert 'value="Een krant"' in pagina
    interventie.refresh_from_db()
    assert interventie.status == "voorbereiding"


def test_get_changes_nothing(interventie, charlie):
    aangemeld(charlie).get(stap(interventie, "uitvoeren"), {"reden": "Daarom.", "ingegaan": "2024"})
    interventie.refresh_from_db()
    assert interventie.status == "voorbereiding"


def test_a_step_that_is_not_possible_now_leads_back_and_says_so(interventie, charlie):
    antwoord = aangemeld(charlie).get(stap(interventie, "hervatten"), follow=True)
    assert antwoord.redirect_chain == [(adres(interventie), 302)]
    assert "kan nu niet: de status is “voorbereiding”" in antwoord.content.decode()


@pytest.mark.parametrize("methode", ["delete", "save", "zet", "__init__", "onzin", "refresh_from_db"])
def test_what_is_not_a_step_is_not_found(interventie, charlie, methode):
    assert aangemeld(charlie).get(stap(interventie, methode)).status_code == 404


def test_a_step_of_what_is_not_there_is_not_found(charlie, interventie):
    client = aangemeld(charlie)
    for nummer in ("0", "999999", "9" * 30, "abc", "%00"):
        assert client.get(f"/beheer/themas/interventie/{nummer}/stap/uitvoeren/").status_code == 404
    assert client.post("/beheer/themas/interventie/999999/stap/uitvoeren/", {"reden": "x"}).status_code == 404


def test_only_who_may_change_it_takes_a_step(interventie, meelezer, rosa, alice):
    for gebruiker in (meelezer, rosa):
        client = aangemeld(gebruiker)
        assert client.get(stap(interventie, "uitvoeren")).status_code == 403
        assert (
            client.post(stap(interventie, "uitvoeren"), {"reden": "x", "ingegaan": "2024"}).status_code == 403
        )
        assert stap(interventie, "uitvoeren") not in client.get(adres(interventie)).content.decode()
    assert aangemeld(alice).get(stap(interventie, "uitvoeren")).status_code in (302, 403, 404)
    interventie.refresh_from_db()
    assert interventie.status == "voorbereiding"


def test_a_step_needs_the_token_of_a_form(interventie, charlie):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(charlie)
    assert client.post(stap(interventie, "uitvoeren"), {"reden": "x", "ingegaan": "2024"}).status_code == 403


def test_a_step_from_a_status_that_is_no_longer_there_is_refused(interventie, charlie):
    """Stopping is possible from both statuses, but the reader decided about the old one."""
    client = aangemeld(charlie)
    velden = vul_in(client, stap(interventie, "stoppen"), reden="Er gebeurt toch niets.")
    interventie.uitvoeren(door=None, reden="Het begint.")
    response = client.post(stap(interventie, "stoppen"), velden)
    pagina = response.content.decode()
    assert response.status_code == 409
    assert "De status is intussen “uitvoering”" in pagina
    assert "Er gebeurt toch niets." in pagina
    interventie.refresh_from_db()
    assert interventie.status == "uitvoering"


def test_a_double_press_is_told_what_happened(interventie, charlie):
    client = aangemeld(charlie)
    velden = vul_in(client, stap(interventie, "uitvoeren"), reden="Het begint.")
    assert client.post(stap(interventie, "uitvoeren"), velden).status_code == 302
    response = client.post(stap(interventie, "uitvoeren"), velden)
    assert response.status_code == 409
    assert "intussen “uitvoering”" in response.content.decode()


@pytest.mark.django_db(transaction=True)
def test_of_twenty_at_once_one_takes_the_step(beheerder):
    interventie = maak_interventie(status="voorbereiding")
    mensen = [aangemeld(beheerder) for _nummer in range(20)]
    velden = vul_in(mensen[0], stap(interventie, "uitvoeren"), reden="Het begint.")
    antwoorden = tegelijk(
        *((lambda client=client: client.post(stap(interventie, "uitvoeren"), velden)) for client in mensen)
    )
    codes = sorted(getattr(antwoord, "status_code", 500) for antwoord in antwoorden)
    assert codes[0] == 302
    assert set(codes[1:]) <= {409, 422}
    assert interventie.Stap.objects.filter(onderwerp=interventie, naar="uitvoering").count() == 1


def test_what_the_database_refuses_is_an_error_in_words(db, charlie):
    """Submitting after a day of decision is typed in: the constraint speaks, not a broken page."""
    aanvraag = maak_aanvraag(status="gereserveerd", besloten_op=datum("2024"), ingediend_op=datum("2023"))
    Aanvraag.objects.filter(pk=aanvraag.pk).update(status="geselecteerd")
    client = aangemeld(charlie)
    response = client.post(
        stap(aanvraag, "intrekken"), {"_van": "geselecteerd", "reden": "We stoppen.", "ingegaan": "2025"}
    )
    assert response.status_code == 302
    ander = maak_aanvraag(status="onbekend", ingediend_op=datum("2023"), besloten_op=datum("2024"))
    response = client.post(
        stap(ander, "indienen"),
        {"_van": "onbekend", "reden": "Opnieuw.", "ingegaan": "2025", "bedrag": "5", "bron": "Een brief"},
    )
    assert response.status_code == 422
    assert "geen datum van besluit" in response.content.decode()


@pytest.mark.parametrize(
    ("maak", "van", "methode"),
    [
        (maak_toezegging, "voorgesteld", "bevestigen"),
        (maak_aanvraag, "verkend", "voorbereiden"),
        (maak_verhaal, "gepubliceerd", "intrekken"),
    ],
)
def test_every_model_with_steps_has_the_buttons(maak, van, methode, charlie, rosa, db):
    obj = maak()
    client = aangemeld(rosa if maak is maak_verhaal else charlie)
    assert stap(obj, methode) in client.get(adres(obj)).content.decode()
    response = client.post(
        stap(obj, methode), {"_van": van, "reden": "Daarom.", "bron": "Een brief", "ingegaan": "vandaag"}
    )
    assert response.status_code == 422
    response = client.post(
        stap(obj, methode), {"_van": van, "reden": "Daarom.", "bron": "Een brief", "ingegaan": "2025"}
    )
    assert response.status_code == 302, response.content.decode()


class TestBeginMetStatus:
    nieuw = reverse("admin:themas_interventie_add") if False else "/beheer/themas/interventie/add/"

    def velden(self, client, **extra):
        return vul_in(
            client,
            self.nieuw,
            titel="Nieuw",
            slug="nieuw",
            samenvatting="Kort.",
            inspraak="raadplegen",
            inspraak_toelichting="Zo.",
            **extra,
        )

    def test_something_new_gets_its_first_step(self, charlie):
        client = aangemeld(charlie)
        response = client.post(self.nieuw, self.velden(client))
        assert response.status_code == 302, response.content.decode()
        interventie = Interventie.objects.get(slug="nieuw")
        gezet = interventie.Stap.objects.get(onderwerp=interventie)
        assert (gezet.van, gezet.naar, gezet.vastgelegd_door) == ("", "idee", charlie)
        assert gezet.reden

    def test_what_already_runs_is_entered_as_such(self, charlie):
        client = aangemeld(charlie)
        velden = self.velden(
            client, begin_status="uitvoering", begin_sinds="najaar 2023", begin_reden="Loopt al sinds 2023."
        )
        assert client.post(self.nieuw, velden).status_code == 302
        interventie = Interventie.objects.get(slug="nieuw")
        gezet = interventie.Stap.objects.get(onderwerp=interventie)
        assert interventie.status == gezet.naar == "uitvoering"
        assert (str(gezet.ingegaan), gezet.reden) == ("najaar 2023", "Loopt al sinds 2023.")

    @pytest.mark.parametrize(
        "extra",
        [
            {"begin_status": "uitvoering"},
            {"begin_status": "uitvoering", "begin_reden": "x", "begin_sinds": "2199"},
            {"begin_status": "uitvoering", "begin_reden": "x", "begin_sinds": "ooit"},
            {"begin_status": "bestaat_niet", "begin_reden": "x"},
        ],
    )
    def test_without_a_reason_or_with_nonsense_nothing_is_saved(self, charlie, extra):
        client = aangemeld(charlie)
        response = client.post(self.nieuw, self.velden(client, **extra))
        assert response.status_code == 200
        assert not Interventie.objects.exists()

    def test_a_status_that_the_dates_forbid_is_an_error_in_words(self, charlie):
        client = aangemeld(charlie)
        adres_nieuw = "/beheer/financiering/aanvraag/add/"
        velden = vul_in(
            client,
            adres_nieuw,
            titel="Nieuw",
            slug="nieuw",
            ronde=maak_ronde().pk,
            penvoerder=maak_partner().pk,
            begin_status="toegekend",
            begin_reden="Het besluit is er.",
        )
        response = client.post(adres_nieuw, velden)
        assert response.status_code == 200
        assert "Een besluit heeft een datum." in response.content.decode()
        velden["besloten_op"] = ["mei 2025"]
        velden["besluitdocument"] = [str(maak_document().pk)]
        assert client.post(adres_nieuw, velden).status_code == 302

    def test_a_story_cannot_begin_as_published(self, rosa):
        assert "begin_status" not in aangemeld(rosa).get("/beheer/verhalen/verhaal/add/").content.decode()

    def test_the_status_cannot_be_typed_in(self, interventie, charlie):
        client = aangemeld(charlie)
        velden = vul_in(client, adres(interventie), status="geborgd", begin_status="geborgd")
        assert client.post(adres(interventie), velden).status_code == 302
        interventie.refresh_from_db()
        assert interventie.status == "voorbereiding"


def test_a_date_that_the_status_needs_cannot_be_emptied(db, charlie):
    aanvraag = maak_aanvraag(status="toegekend", besloten_op=datum("2024"))
    client = aangemeld(charlie)
    response = client.post(adres(aanvraag), vul_in(client, adres(aanvraag), besloten_op=""))
    assert response.status_code == 200
    assert "Een besluit heeft een datum." in response.content.decode()
    aanvraag.refresh_from_db()
    assert aanvraag.besloten_op == datum("2024")
