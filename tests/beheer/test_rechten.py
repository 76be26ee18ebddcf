"""Who may do what: every model, every action and every group, as people meet it."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.urls import reverse

from coalitie.basis.models import Gebruiker, Groepslidmaatschap
from coalitie.basis.status import MetStatus
from coalitie.beheer.rechten import ALLES, GROEPEN, RECHTEN, rechten_van, zet_rechten
from tests import makers
from tests.beheer.rijen import MAAK
from tests.beheer.test_lijsten import adres

MODELLEN = {model._meta.label_lower: model for model in admin.site._registry}
# What these pages do instead of opening, for who may add: there is only one portaal.
ANDERS = {("basis.portaal", "changelist"): 302, ("basis.portaal", "add"): 302}


def maak_collega(groep, rollen, **velden):
    gebruiker = Gebruiker.objects.create_user(
        f"{groep}@coalitie.example", "welkom-in-noord", **{"is_staff": True, **velden}
    )
    gebruiker.groups.add(rollen[groep])
    return gebruiker


def test_elk_model_van_het_beheer_staat_in_de_tabel():
    in_lijnen = {lijn.model for beheer in admin.site._registry.values() for lijn in beheer.inlines}
    for model in {*MODELLEN.values(), *in_lijnen}:
        assert model._meta.label_lower in RECHTEN, f"{model._meta.label}: wie mag wat? Zet het in RECHTEN"


@pytest.mark.parametrize("groep", GROEPEN)
def test_een_groep_heeft_de_rechten_van_de_tabel_en_geen_andere(groep, rollen):
    gegeven = rollen[groep].permissions.values_list("content_type__app_label", "codename")
    assert set(gegeven) == {
        (app, f"{actie}_{naam}")
        for (app, naam), actie in ((label.split("."), actie) for label, actie in rechten_van(groep))
    }


def test_opnieuw_zetten_haalt_weg_wat_er_niet_hoort(rollen):
    rollen["meelezer"].permissions.add(Permission.objects.get(codename="delete_verhaal"))
    zet_rechten()
    assert not rollen["meelezer"].permissions.filter(codename="delete_verhaal").exists()


@pytest.mark.parametrize("label", MODELLEN)
def test_elke_pagina_doet_wat_de_tabel_zegt(label, rollen, client):
    rij = MAAK[label]()
    for groep in GROEPEN:
        client.force_login(maak_collega(groep, rollen))
        mag = {actie for model, actie in rechten_van(groep) if model == label}
        paginas = {
            ("changelist", ()): "view" in mag,
            ("add", ()): "add" in mag,
            ("change", (rij.pk,)): "view" in mag,
            ("history", (rij.pk,)): "view" in mag,
            ("delete", (rij.pk,)): "delete" in mag and not getattr(rij, "was_openbaar", False),
        }
        for (pagina, args), verwacht in paginas.items():
            antwoord = client.get(adres(label, pagina, args=args))
            open_ = ANDERS.get((label, pagina), 200)
            assert antwoord.status_code == (open_ if verwacht else 403), (groep, pagina)
        opslaan = client.post(adres(label, "change", args=(rij.pk,)), {})
        assert (opslaan.status_code != 403) == ("change" in mag), groep


STATUSMODELLEN = [label for label, model in MODELLEN.items() if issubclass(model, MetStatus)]


@pytest.mark.parametrize("label", STATUSMODELLEN)
def test_stappen_zijn_voor_wie_mag_wijzigen(label, rollen, client):
    rij = MAAK[label]()
    for groep in GROEPEN:
        client.force_login(maak_collega(groep, rollen))
        mag = (label, "change") in rechten_van(groep)
        for stap in rij.mogelijke_stappen():
            waar = adres(label, "stap", args=(rij.pk, stap.methode))
            assert client.get(waar).status_code == (200 if mag else 403), groep
            if not mag:
                assert client.post(waar, {"reden": "Zomaar."}).status_code == 403
    assert type(rij).objects.get(pk=rij.pk).status == rij.status


@pytest.mark.parametrize("groep", GROEPEN)
def test_zonder_toegang_tot_het_beheer_helpt_een_groep_niet(groep, rollen, client):
    client.force_login(maak_collega(groep, rollen, is_staff=False))
    assert client.get("/beheer/").status_code == 403
    for label in MODELLEN:
        assert client.get(adres(label)).status_code == 403
        assert client.get(adres(label, "add")).status_code == 403


def test_wie_is_uitgezet_komt_er_meteen_niet_meer_in(rollen, client):
    collega = maak_collega("programmateam", rollen)
    client.force_login(collega)
    assert client.get("/beheer/").status_code == 200
    Gebruiker.objects.filter(pk=collega.pk).update(is_active=False)
    assert client.get("/beheer/").status_code == 302


class TestWissen:
    """What the public may have read stays, whoever asks."""

    @pytest.mark.parametrize(
        "maak",
        [
            makers.maak_interventie,
            makers.maak_partner,
            makers.maak_aanvraag,
            makers.maak_document,
            makers.maak_mijlpaal,
            makers.maak_bericht,
        ],
    )
    def test_was_het_ooit_openbaar_dan_blijft_het(self, maak, client, beheerder):
        client.force_login(beheerder)
        nooit, ooit = maak(openbaar_vanaf=None), maak()
        ooit.openbaar_vanaf = None
        ooit.save()
        label = nooit._meta.label_lower
        assert client.get(adres(label, "delete", args=(nooit.pk,))).status_code == 200
        assert client.get(adres(label, "delete", args=(ooit.pk,))).status_code == 403
        assert client.post(adres(label, "delete", args=(ooit.pk,)), {"post": "yes"}).status_code == 403
        assert type(ooit).objects.filter(pk=ooit.pk).exists()

    def test_een_verhaal_dat_online_stond_blijft(self, client, rosa):
        client.force_login(rosa)
        concept, verhaal = makers.maak_verhaal(status="concept"), makers.maak_verhaal()
        verhaal.intrekken(door=rosa, reden="Vergissing.")
        label = "verhalen.verhaal"
        assert client.get(adres(label, "delete", args=(verhaal.pk,))).status_code == 403
        client.post(adres(label, "delete", args=(concept.pk,)), {"post": "yes"})
        assert list(type(verhaal).objects.all()) == [verhaal]

    def test_ook_niet_in_een_lijst_met_de_actie_verwijderen(self, client, rosa):
        client.force_login(rosa)
        verhaal = makers.maak_verhaal()
        client.post(
            adres("verhalen.verhaal"),
            {"action": "delete_selected", "_selected_action": [verhaal.pk], "post": "yes"},
        )
        assert type(verhaal).objects.filter(pk=verhaal.pk).exists()

    def test_een_bevestigde_toezegging_blijft(self, client, beheerder):
        client.force_login(beheerder)
        voorstel, belofte = makers.maak_toezegging(), makers.maak_toezegging()
        belofte.bevestigen(door=beheerder, reden="Zo is het.")
        belofte.intrekken(door=beheerder, reden="Toch niet.")
        label = "partners.toezegging"
        assert client.get(adres(label, "delete", args=(voorstel.pk,))).status_code == 200
        assert client.get(adres(label, "delete", args=(belofte.pk,))).status_code == 403


class TestAccounts:
    """Nobody gives away, or takes over, more than they have."""

    @pytest.fixture
    def bea(self, rollen, client):
        bea = maak_collega("beheer", rollen)
        client.force_login(bea)
        return bea

    def formulier(self, client, gebruiker, **velden):
        """Save the form of an account with other values."""
        waar = adres("basis.gebruiker", "change", args=(gebruiker.pk,))
        pagina = client.get(waar)
        gegevens = {
            "email": gebruiker.email,
            "naam": gebruiker.naam,
            "is_active": "on",
            "is_staff": "on" if gebruiker.is_staff else "",
            "kies_groups": [groep.pk for groep in gebruiker.groups.all()],
            "_versie": pagina.context.get("versie", ""),
            **velden,
        }
        return client.post(waar, gegevens)

    def test_beheer_maakt_een_account_dat_zelf_een_wachtwoord_kiest(self, client, bea, rollen):
        antwoord = client.post(
            adres("basis.gebruiker", "add"),
            {
                "email": "Nieuw@Coalitie.example",
                "naam": "Nieuw",
                "is_active": "on",
                "is_staff": "on",
                "kies_groups": [rollen["redactie"].pk],
            },
        )
        assert antwoord.status_code == 302
        nieuw = Gebruiker.objects.get(naam="Nieuw")
        assert not nieuw.has_usable_password()
        assert not nieuw.is_superuser
        assert list(nieuw.groups.all()) == [rollen["redactie"]]

    def test_beheer_maakt_geen_superuser(self, client, bea, alice):
        assert self.formulier(client, alice, is_superuser="on", user_permissions="1").status_code == 302
        alice.refresh_from_db()
        assert not alice.is_superuser
        assert not alice.user_permissions.exists()
        assert "is_superuser" not in client.get(adres("basis.gebruiker", "add")).content.decode()

    def test_beheer_blijft_van_een_superuser_af(self, client, bea, beheerder):
        assert self.formulier(client, beheerder, email="gekaapt@coalitie.example").status_code == 403
        beheerder.refresh_from_db()
        assert beheerder.email == "beheerder@coalitie.example"

    def test_beheer_geeft_geen_groep_die_meer_mag(self, client, bea, alice, rollen):
        meer = type(rollen["beheer"]).objects.create(name="meer")
        meer.permissions.add(Permission.objects.get(codename="delete_gebruiker"))
        antwoord = self.formulier(client, alice, kies_groups=[meer.pk])
        assert "kies_groups" in antwoord.context["adminform"].form.errors
        assert not alice.groups.exists()
        alice.groups.add(meer)
        assert self.formulier(client, alice, email="gekaapt@coalitie.example").status_code == 403

    def test_beheer_geeft_een_eigen_groep_en_superuser_alles(self, client, bea, alice, beheerder, rollen):
        self.formulier(client, alice, kies_groups=[rollen["redactie"].pk])
        assert list(alice.groups.all()) == [rollen["redactie"]]
        client.force_login(beheerder)
        self.formulier(client, alice, is_superuser="on", kies_groups=[])
        alice.refresh_from_db()
        assert alice.is_superuser

    def test_de_geschiedenis_weet_wie_wie_in_een_groep_zette(self, client, bea, alice, rollen):
        self.formulier(client, alice, kies_groups=[rollen["redactie"].pk])
        alice.groups.clear()
        pagina = client.get(adres("basis.gebruiker", "history", args=(alice.pk,))).content.decode()
        assert str(bea) in pagina
        assert "redactie" in pagina
        soorten = Groepslidmaatschap.pgh_event_model.objects.filter(gebruiker=alice).order_by("pgh_id")
        assert [een.pgh_label for een in soorten] == ["insert", "delete"]

    def test_programmateam_ziet_accounts_maar_verandert_ze_niet(self, client, charlie, alice):
        client.force_login(charlie)
        assert self.formulier(client, alice, naam="Anders").status_code == 403

    def test_een_oud_adres_logt_niet_meer_in(self, client, bea, alice):
        from allauth.account.models import EmailAddress

        EmailAddress.objects.create(user=alice, email=alice.email, primary=True, verified=True)
        self.formulier(client, alice, email="alice@nieuw.example")
        client.logout()
        client.post(
            reverse("account_login"), {"login": "alice@nijestee.example", "password": "welkom-in-noord"}
        )
        assert "_auth_user_id" not in client.session
        client.post(reverse("account_login"), {"login": "alice@nieuw.example", "password": "welkom-in-noord"})
        assert client.session["_auth_user_id"] == str(alice.pk)

    def test_accounts_worden_niet_gewist(self, client, beheerder, alice):
        client.force_login(beheerder)
        assert client.get(adres("basis.gebruiker", "delete", args=(alice.pk,))).status_code == 403


def test_rechten_en_oude_adressen_verander_je_niet_met_de_hand(client, beheerder):
    client.force_login(beheerder)
    for label in ("auth.group", "basis.mail", "basis.oudadres"):
        rij = MAAK[label]()
        assert client.get(adres(label, "change", args=(rij.pk,))).status_code == 200
        assert client.post(adres(label, "change", args=(rij.pk,)), {}).status_code == 403
        assert client.get(adres(label, "add")).status_code == 403


def test_alle_acties_zijn_verdeeld():
    assert {actie for kolommen in RECHTEN.values() for kolom in kolommen for actie in kolom} == set(ALLES)
    assert all(len(kolommen) == len(GROEPEN) for kolommen in RECHTEN.values())


def test_redactie_leest_op_andere_formulieren_niets_van_geld_en_toezeggingen(client, rosa, charlie):
    aanvraag = makers.maak_aanvraag(titel="Geheim plan", interventies=[makers.maak_interventie()])
    interventie = aanvraag.interventies.get()
    toezegging = makers.maak_toezegging(interventie=interventie, hoeveelheid=54_321)
    adressen = (
        f"/beheer/themas/interventie/{interventie.pk}/change/",
        f"/beheer/partners/partner/{toezegging.partner.pk}/change/",
        "/beheer/themas/interventie/",
    )
    client.force_login(charlie)
    voor_het_team = "".join(client.get(waar).content.decode() for waar in adressen)
    assert "Geheim plan" in voor_het_team
    assert "54.321" in voor_het_team
    assert "Op geld" in voor_het_team
    client.force_login(rosa)
    for waar in adressen:
        antwoord = client.get(waar)
        assert antwoord.status_code == 200
        assert "Geheim plan" not in antwoord.content.decode()
        assert "54.321" not in antwoord.content.decode()
        assert "Op geld" not in antwoord.content.decode()
