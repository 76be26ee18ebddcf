"""Asking, following, taking back: without an account, a cookie, or a second record."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.utils import timezone

from coalitie.basis.models import Mail
from coalitie.basis.tasks import ruim_tellingen_op, verstuur_post
from coalitie.basis.tellen import tel
from coalitie.site import bezoekers, denkmee, volgen
from tests.klok import moment
from tests.makers import maak_interventie, maak_inzending, maak_thema, maak_wijk
from tests.samen import tegelijk
from verhalen.models import Aanvulling, Inzending

CODE = re.compile(r"<code>([a-z0-9-]{14})</code>")


def kaartje(seconden=60):
    """Return the token of a form that was opened some seconds ago."""
    gemaakt = int(timezone.now().timestamp()) - seconden
    return bezoekers.HET_KAARTJE.sign_object([f"nummer-{gemaakt}-{seconden}", gemaakt])


def gegevens(**velden):
    """Return a form as a resident fills it in."""
    ingevuld = {
        "soort": "vraag",
        "tekst": "Komt er een bankje bij de vijver?",
        "toestemming": "antwoord",
        "website": "",
        "kaartje": kaartje(),
    }
    return {**ingevuld, **velden}


def verstuur(client, **velden):
    return client.post("/denk-mee/", gegevens(**velden))


def code_uit(antwoord):
    return CODE.search(antwoord.content.decode())[1]


@pytest.fixture(autouse=True)
def lege_telling(db):
    """Counts of other tests do not count here: their table is no model, so nothing empties it."""
    caches["deur"].clear()


@pytest.fixture
def redis_weg(settings):
    """Redis does not answer."""
    settings.CACHES = {
        **settings.CACHES,
        "default": {**settings.CACHES["default"], "LOCATION": "redis://127.0.0.1:1/0"},
    }


class TestVragen:
    def test_wat_ze_stuurt_wordt_bewaard_en_ze_krijgt_een_code(self, db, client):
        wijk, thema, plan = maak_wijk(), maak_thema(), maak_interventie()
        antwoord = verstuur(
            client,
            soort="tip",
            wijk=wijk.slug,
            thema=thema.slug,
            interventie=plan.slug,
            naam="Anna\u202e de\tBoer",
            email="anna@bewoner.example",
            telefoon="06 12 34 56 78",
            toestemming="met_naam",
        )
        assert antwoord.status_code == 200
        rij = Inzending.objects.get()
        assert (rij.soort, rij.tekst, rij.wijk, rij.thema, rij.interventie) == (
            "tip",
            "Komt er een bankje bij de vijver?",
            wijk,
            thema,
            plan,
        )
        assert (rij.naam, rij.email, rij.telefoon) == (
            "Anna de Boer",
            "anna@bewoner.example",
            "06 12 34 56 78",
        )
        assert (rij.status, rij.herkomst, rij.openbaar_vanaf) == ("nieuw", "site", None)
        assert rij.stappen.get().naar == "nieuw"
        assert code_uit(antwoord) == rij.code
        assert not antwoord.cookies

    def test_alleen_een_tekst_is_genoeg(self, db, client):
        assert verstuur(client).status_code == 200
        assert Inzending.objects.get().email == ""
        assert not Mail.objects.exists()

    def test_ze_krijgt_een_mail_met_de_code_en_niets_van_wat_is_getypt(self, db, client):
        antwoord = verstuur(
            client,
            email="anna@bewoner.example",
            naam="Koop nu",
            tekst="Goedkope pillen",
            toestemming="antwoord",
        )
        verstuur_post()
        (bericht,) = mail.outbox
        assert bericht.to == ["anna@bewoner.example"]
        code = code_uit(antwoord)
        assert f"/denk-mee/volg/#{code}" in bericht.body
        assert code in bericht.body
        assert "Koop nu" not in bericht.body
        assert "pillen" not in bericht.subject + bericht.body

    def test_de_pagina_waar_ze_vandaan_komt_is_al_ingevuld(self, db, client):
        wijk, plan = maak_wijk(), maak_interventie()
        pagina = client.get(
            "/denk-mee/", {"wijk": wijk.slug, "interventie": plan.slug, "thema": "bestaat-niet"}
        )
        html = pagina.content.decode()
        assert f'<option value="{wijk.slug}" selected>' in html
        assert f'<option value="{plan.slug}" selected>' in html

    def test_een_plan_dat_niet_openbaar_is_verraadt_zich_niet(self, db, client):
        geheim = maak_interventie(titel="Geheim plan", openbaar_vanaf=None)
        antwoorden = [
            client.get("/denk-mee/", {"interventie": geheim.slug}),
            verstuur(client, interventie=geheim.slug),
        ]
        assert all("Geheim" not in antwoord.content.decode() for antwoord in antwoorden)
        assert Inzending.objects.get().interventie is None

    @pytest.mark.parametrize(
        ("velden", "melding"),
        [
            ({"tekst": " \u202e\x07 "}, "Schrijf op wat je wilt vragen of vertellen."),
            ({"tekst": "a" * 4_001}, "4000"),
            ({"soort": "klacht"}, "Kies een van de drie."),
            ({"toestemming": ""}, "Kies wat we met je bericht mogen doen."),
            ({"toestemming": "met_naam", "naam": ""}, "Schrijf je naam op"),
            ({"email": "anna"}, "Schrijf een e-mailadres zoals"),
            ({"email": "anna@b.example\nbcc: x@y.example"}, "Schrijf een e-mailadres zoals"),
            ({"telefoon": "bel maar"}, "Schrijf een telefoonnummer"),
            ({"naam": "a" * 121}, "120"),
            ({"wijk": "x'; DROP"}, "Kies een wijk uit de lijst."),
            ({"wijk": "\x00"}, "Kies een wijk uit de lijst."),
            ({"thema": "bestaat-niet"}, "Kies een onderwerp uit de lijst."),
            ({"website": "https://spam.example"}, "veld dat leeg moet blijven"),
            ({"kaartje": ""}, "stond lang open"),
            ({"kaartje": "WyJ4IiwxXQ:verzonnen"}, "stond lang open"),
        ],
    )
    def test_wat_niet_klopt_komt_terug_met_uitleg_en_alles_wat_was_getypt(self, db, client, velden, melding):
        antwoord = verstuur(client, **{"naam": "Anna", "telefoon": "06 12345678", **velden})
        html = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert melding in html
        assert 'role="alert"' in html
        assert not Inzending.objects.exists()
        if "tekst" not in velden:
            assert "Komt er een bankje bij de vijver?" in html

    @pytest.mark.parametrize(("seconden", "melding"), [(1, "heel snel"), (90_000, "stond lang open")])
    def test_te_snel_of_te_lang_geleden_geopend(self, db, client, seconden, melding):
        antwoord = verstuur(client, kaartje=kaartje(seconden))
        assert antwoord.status_code == 422
        assert melding in antwoord.content.decode()
        assert "Komt er een bankje bij de vijver?" in antwoord.content.decode()
        assert not Inzending.objects.exists()

    def test_na_de_uitleg_lukt_het_met_wat_in_het_formulier_staat(self, db, client):
        html = verstuur(client, kaartje="verlopen").content.decode()
        nieuw = re.search(r'name="kaartje" value="([^"]+)"', html)[1]
        assert verstuur(client, kaartje=nieuw).status_code == 422, "te snel"
        assert bezoekers.leeftijd_van(nieuw) < 60

    def test_script_blijft_tekst(self, db, client, charlie):
        code = code_uit(verstuur(client, tekst="<script>alert(1)</script>"))
        html = client.post("/denk-mee/volg/", {"code": code}).content.decode()
        assert "&lt;script&gt;alert(1)" in html
        client.force_login(charlie)
        assert "<script>alert(1)" not in client.get("/beheer/verhalen/inzending/").content.decode()

    @pytest.mark.parametrize("inhoud", [b"\xff\xfe%%%", b"a" * 6_000_000, b"&".join([b"a=1"] * 6_000)])
    def test_onzin_wordt_geweigerd(self, db, client, inhoud):
        soort = "application/x-www-form-urlencoded"
        assert 400 <= client.post("/denk-mee/", inhoud, content_type=soort).status_code < 500
        assert 400 <= client.post("/denk-mee/volg/", inhoud, content_type=soort).status_code < 500

    def test_velden_die_er_niet_zijn_doen_niets(self, db, client):
        verstuur(
            client, status="beantwoord", openbaar_vanaf="2020-01-01", behandelaar="1", gewist_op="2020-01-01"
        )
        rij = Inzending.objects.get()
        assert (rij.status, rij.openbaar_vanaf, rij.behandelaar, rij.gewist_op) == ("nieuw", None, None, None)


class TestEenKeer:
    def test_verversen_en_terug_geven_dezelfde_code_en_een_bericht(self, db, client):
        zelfde = gegevens(email="anna@bewoner.example")
        codes = {code_uit(client.post("/denk-mee/", zelfde)) for _keer in range(3)}
        codes.add(code_uit(client.post("/denk-mee/", {**zelfde, "kaartje": kaartje(seconden=20)})))
        codes.add(code_uit(client.post("/denk-mee/", zelfde, REMOTE_ADDR="192.0.2.9")))
        assert len(codes) == 1
        assert Inzending.objects.count() == 1
        assert Mail.objects.count() == 1

    def test_met_een_nieuw_geheim_van_het_portaal_geeft_verversen_een_code_die_werkt(
        self, db, client, settings
    ):
        # The token of the form is signed with the secret of before, so it is a new form with the same words.
        verstuur(client)
        settings.SECRET_KEY = "een ander geheim " * 3
        code = code_uit(verstuur(client))
        assert Inzending.objects.met_code(code).count() == Inzending.objects.count() == 1

    def test_dezelfde_vraag_van_een_ander_is_een_ander_bericht(self, db, client):
        codes = {
            code_uit(
                client.post("/denk-mee/", gegevens(kaartje=kaartje(nummer)), REMOTE_ADDR=f"192.0.2.{nummer}")
            )
            for nummer in (10, 11)
        }
        assert len(codes) == Inzending.objects.count() == 2

    def test_wie_iets_anders_schrijft_verliest_niets(self, db, client):
        hetzelfde_formulier = kaartje()
        verstuur(client, kaartje=hetzelfde_formulier)
        verstuur(client, kaartje=hetzelfde_formulier, tekst="En een prullenbak?")
        assert Inzending.objects.count() == 2

    @pytest.mark.django_db(transaction=True)
    def test_twintig_keer_tegelijk_is_een_bericht_met_een_code_en_een_mail(self):
        zelfde = gegevens(email="anna@bewoner.example")
        antwoorden = tegelijk(*[lambda: Client().post("/denk-mee/", zelfde)] * 20)
        assert {antwoord.status_code for antwoord in antwoorden} == {200}
        assert len({code_uit(antwoord) for antwoord in antwoorden}) == 1
        assert Inzending.objects.count() == Mail.objects.count() == 1


class TestGrenzen:
    def test_te_veel_van_een_adres_wordt_geweigerd_zonder_iets_te_verliezen(self, db, client, monkeypatch):
        monkeypatch.setattr(denkmee.GRENS, "per_adres", 2)
        for nummer in range(2):
            assert verstuur(client, tekst=f"Vraag {nummer}").status_code == 200
        antwoord = verstuur(client, tekst="Nog een vraag")
        assert antwoord.status_code == 429
        assert "Nog een vraag" in antwoord.content.decode()
        ander = client.post("/denk-mee/", gegevens(tekst="Nog een vraag"), REMOTE_ADDR="192.0.2.1")
        assert ander.status_code == 200
        assert Inzending.objects.count() == 3

    def test_een_heel_ipv6_netwerk_is_een_adres(self, db, client, monkeypatch):
        monkeypatch.setattr(denkmee.GRENS, "per_adres", 1)
        for adres, verwacht in (("2001:db8::1", 200), ("2001:db8::2", 429), ("2001:db8:1::1", 200)):
            antwoord = client.post("/denk-mee/", gegevens(tekst=f"Vanaf {adres}"), REMOTE_ADDR=adres)
            assert antwoord.status_code == verwacht

    @pytest.mark.parametrize("net", ["192.0.2.{}", "2001:db8:1:{}::1"])
    def test_wie_een_heel_netwerk_heeft_sluit_de_deur_voor_niemand_anders(self, db, client, monkeypatch, net):
        """Each of these addresses stays below its own limit; somebody elsewhere notices nothing."""
        monkeypatch.setattr(denkmee.GRENS, "per_adres", 1)
        monkeypatch.setattr(denkmee.GRENS, "in_totaal", bezoekers.PER_NETWERK + 1)

        def stuur(adres):
            antwoord = client.post("/denk-mee/", gegevens(tekst=f"Vanaf {adres}"), REMOTE_ADDR=adres)
            return antwoord.status_code

        statussen = [stuur(net.format(nummer)) for nummer in range(1, bezoekers.PER_NETWERK + 6)]
        assert statussen == [200] * bezoekers.PER_NETWERK + [429] * 5
        assert stuur("198.51.100.1") == 200
        assert stuur("203.0.113.1") == 429, "meer dan in totaal mag"

    def test_van_iedereen_samen_ook(self, db, client, monkeypatch):
        monkeypatch.setattr(denkmee.GRENS, "in_totaal", 1)
        for adres, verwacht in (("192.0.2.1", 200), ("192.0.2.2", 429)):
            antwoord = client.post("/denk-mee/", gegevens(tekst=f"Vanaf {adres}"), REMOTE_ADDR=adres)
            assert antwoord.status_code == verwacht

    @pytest.mark.django_db(transaction=True)
    def test_twintig_tegelijk_zonder_redis_zijn_niet_meer_dan_mag(self, redis_weg):
        def stuur(nummer):
            return Client().post("/denk-mee/", gegevens(tekst=f"Vraag {nummer}")).status_code

        codes = tegelijk(*[lambda nummer=nummer: stuur(nummer) for nummer in range(20)])
        assert sorted(codes) == [200] * denkmee.GRENS.per_adres + [429] * (20 - denkmee.GRENS.per_adres)
        assert Inzending.objects.count() == denkmee.GRENS.per_adres

    def test_niemands_brievenbus_loopt_vol(self, db, client):
        bedankt = [
            verstuur(client, tekst=f"Vraag {nummer}", email="Anna@bewoner.example")
            for nummer in range(denkmee.PER_MAILADRES + 2)
        ]
        assert Mail.objects.count() == denkmee.PER_MAILADRES
        # What does not come is not announced.
        beloofd = ["De code staat ook in de mail" in pagina.content.decode() for pagina in bedankt]
        assert beloofd == [True] * denkmee.PER_MAILADRES + [False, False]
        assert all("krijgt een mail als er antwoord is" in pagina.content.decode() for pagina in bedankt)

    def test_het_internetadres_wordt_nergens_bewaard(self, db, client):
        client.post("/denk-mee/", gegevens(), REMOTE_ADDR="203.0.113.77")
        rij = Inzending.objects.values().get()
        with connection.cursor() as cursor:
            cursor.execute("SELECT cache_key, value FROM basis_deurtelling")
            assert "203.0.113.77" not in str(cursor.fetchall())
        assert "203.0.113.77" not in str(rij)


@pytest.mark.parametrize(
    ("koppen", "verwacht"),
    [
        ({"HTTP_SEC_FETCH_SITE": "cross-site"}, 403),
        ({"HTTP_SEC_FETCH_SITE": "same-site"}, 403),
        ({"HTTP_ORIGIN": "https://elders.example"}, 403),
        ({"HTTP_ORIGIN": "null"}, 403),
        ({"HTTP_ORIGIN": "http://[::1"}, 403),
        ({"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "same-origin"}, 200),
        ({}, 200),
    ],
)
def test_een_formulier_van_een_andere_site_wordt_geweigerd(db, client, koppen, verwacht):
    assert client.post("/denk-mee/", gegevens(), **koppen).status_code == verwacht
    assert Inzending.objects.count() == (verwacht == 200)
    code = maak_inzending().code
    assert client.post("/denk-mee/volg/", {"code": code}, **koppen).status_code == verwacht


class TestVolgen:
    def volg(self, client, code, **velden):
        return client.post("/denk-mee/volg/", {"code": code, **velden})

    def test_met_de_code_ziet_ze_alles_hoe_hij_ook_is_getypt(self, db, client):
        rij = maak_inzending(tekst="Mag hier een boom?")
        for getypt in (
            rij.code,
            rij.code.upper(),
            rij.code.replace("-", " "),
            f"  {rij.code.replace('-', '')}  ",
        ):
            antwoord = self.volg(client, getypt)
            assert antwoord.status_code == 200
            assert "Mag hier een boom?" in antwoord.content.decode()

    def test_niets_van_de_code_blijft_ergens_achter(self, db, client):
        rij = maak_inzending()
        for antwoord in (
            client.get("/denk-mee/"),
            verstuur(client),
            client.get("/denk-mee/volg/"),
            self.volg(client, rij.code),
        ):
            assert antwoord["Cache-Control"] == "private, no-store"
            assert antwoord["Referrer-Policy"] == "same-origin"
            assert not antwoord.cookies
        assert 'content="noindex' in self.volg(client, rij.code).content.decode()
        kaal = rij.code.replace("-", "")
        assert kaal not in str(Inzending.objects.values().get(pk=rij.pk)).replace("-", "")
        assert rij.code not in str(list(Inzending.pgh_event_model.objects.values()))

    @pytest.mark.parametrize(
        "code", ["bcdf-2345-ghjk", "x", "aeio-uaei-ouae", "' OR 1=1 --", "\x00" * 12, "b" * 61]
    )
    def test_een_foute_code_krijgt_altijd_hetzelfde_antwoord(self, db, client, code):
        ingetrokken = maak_inzending()
        oude_code = ingetrokken.code
        self.volg(client, oude_code, doe="intrekken", zeker="on")
        verwacht = self.volg(client, oude_code)
        antwoord = self.volg(client, code)
        assert antwoord.status_code == verwacht.status_code == 422
        melding = "Deze code kennen we niet"
        assert melding in verwacht.content.decode()
        assert melding in antwoord.content.decode() or "\x00" in code

    def test_tien_foute_codes_en_dan_wachten_ook_zonder_redis(self, db, client, redis_weg):
        rij = maak_inzending()
        for _keer in range(volgen.CODES.per_adres):
            assert self.volg(client, rij.code).status_code == 200, "een goede code telt niet mee"
        for nummer in range(volgen.CODES.per_adres):
            assert self.volg(client, f"bcdf-2345-ghj{'bcdfghjkmn'[nummer]}").status_code == 422
        assert self.volg(client, "bcdf-2345-ghjz").status_code == 429
        assert self.volg(client, rij.code).status_code == 429
        elders = client.post("/denk-mee/volg/", {"code": rij.code}, REMOTE_ADDR="192.0.2.1")
        assert elders.status_code == 200

    def test_van_iedereen_samen_mogen_er_ook_niet_te_veel_fout_zijn(self, db, client, monkeypatch):
        monkeypatch.setattr(volgen.CODES, "in_totaal", 2)
        statussen = [
            client.post("/denk-mee/volg/", {"code": "bcdf-2345-ghjk"}, REMOTE_ADDR=f"192.0.2.{n}").status_code
            for n in range(3)
        ]
        assert statussen == [422, 422, 429]

    def test_aanvullen_kan_zolang_er_geen_antwoord_is_en_telt_een_keer(self, db, client, charlie):
        rij = maak_inzending()
        for _keer in range(2):
            antwoord = self.volg(client, rij.code, doe="aanvullen", tekst="Het gaat om flat 3.")
            assert antwoord.status_code == 200
        assert Aanvulling.objects.get().tekst == "Het gaat om flat 3."
        assert self.volg(client, rij.code, doe="aanvullen", tekst=" ").status_code == 422
        rij.beantwoorden(door=charlie, reden="Ja.")
        antwoord = self.volg(client, rij.code, doe="aanvullen", tekst="Nog iets.")
        assert antwoord.status_code == 409
        assert "Je bericht is net beantwoord" in antwoord.content.decode()
        assert Aanvulling.objects.count() == 1

    def test_niet_tevreden_opent_het_opnieuw_en_twee_keer_drukken_is_een_keer(self, db, client, charlie):
        charlie.naam = "Charlie Smit"
        charlie.save()
        rij = maak_inzending(antwoord="Nee, dat kan niet.", door=charlie, email="anna@bewoner.example")
        html = self.volg(client, rij.code).content.decode()
        assert "Nee, dat kan niet." in html
        assert "Charlie Smit" in html
        assert Inzending.objects.openbaar().exists()
        for _keer in range(2):
            antwoord = self.volg(client, rij.code, doe="heropenen", tekst="Waarom niet?")
            assert antwoord.status_code == 200
        rij.refresh_from_db()
        assert rij.status == "heropend"
        assert rij.stappen.filter(naar="heropend").get().reden == "Waarom niet?"
        assert not Inzending.objects.openbaar().exists()
        assert self.volg(client, rij.code, doe="heropenen", tekst="").status_code == 422

    def test_wat_ongewenst_is_heropent_alleen_een_collega(self, db, client, charlie):
        rij = maak_inzending()
        rij.ongewenst_noemen(door=charlie, reden="Reclame.")
        assert self.volg(client, rij.code, doe="heropenen", tekst="Koop toch.").status_code == 409
        rij.refresh_from_db()
        assert rij.status == "ongewenst"

    def test_aanvullen_kan_niet_zonder_eind(self, db, client, redis_weg):
        rij = maak_inzending()
        for nummer in range(10):
            assert (
                self.volg(client, rij.code, doe="aanvullen", tekst=f"Nog iets: {nummer}").status_code == 200
            )
        teveel = self.volg(client, rij.code, doe="aanvullen", tekst="En nog iets.")
        assert teveel.status_code == 429
        assert "En nog iets." in teveel.content.decode()
        assert Aanvulling.objects.count() == 10
        assert self.volg(client, rij.code).status_code == 200

    def test_heropenen_kan_niet_voor_er_een_antwoord_is(self, db, client):
        rij = maak_inzending()
        assert self.volg(client, rij.code, doe="heropenen", tekst="Nu al.").status_code == 409
        rij.refresh_from_db()
        assert rij.status == "nieuw"

    def test_intrekken_vraagt_of_ze_het_zeker_weet(self, db, client):
        rij = maak_inzending()
        assert self.volg(client, rij.code, doe="intrekken").status_code == 422
        assert self.volg(client, rij.code, doe="intrekken", zeker="on").status_code == 200
        rij.refresh_from_db()
        assert (rij.status, rij.tekst) == ("ingetrokken", "")
        assert self.volg(client, rij.code or "bcdf-2345-ghjk").status_code == 422

    @pytest.mark.django_db(transaction=True)
    def test_intrekken_terwijl_een_collega_antwoordt_wist_altijd_alles(self, charlie):
        rij = maak_inzending(tekst="Geheim verhaal.")
        code = rij.code

        def antwoord_geven():
            Inzending.objects.get(pk=rij.pk).beantwoorden(door=charlie, reden="Geheim antwoord.")

        tegelijk(
            antwoord_geven,
            lambda: Client().post("/denk-mee/volg/", {"code": code, "doe": "intrekken", "zeker": "on"}),
        )
        rij.refresh_from_db()
        assert rij.status == "ingetrokken"
        assert "Geheim" not in str(list(Inzending.pgh_event_model.objects.values()))
        assert "Geheim" not in str(list(rij.stappen.values()))

    def test_een_onbekende_handeling_toont_alleen(self, db, client):
        rij = maak_inzending()
        assert self.volg(client, rij.code, doe="publiceren").status_code == 200
        rij.refresh_from_db()
        assert rij.status == "nieuw"


class TestAntwoorden:
    def test_alleen_wat_mag_en_beantwoord_is_staat_er(self, db, client, charlie):
        wijk = maak_wijk()
        maak_inzending(tekst="Openbare vraag", antwoord="Openbaar antwoord", wijk=wijk, naam="Anna Boer")
        maak_inzending(tekst="Geheime vraag", antwoord="Antwoord", toestemming="antwoord", wijk=wijk)
        maak_inzending(tekst="Nieuwe vraag", wijk=wijk)
        open_ = maak_inzending(tekst="Heropende vraag", antwoord="Antwoord", wijk=wijk)
        open_.heropenen(door=None, reden="Nee.")
        for adres in (
            "/denk-mee/antwoorden/",
            f"/denk-mee/antwoorden/?wijk={wijk.slug}",
            wijk.get_absolute_url(),
        ):
            html = client.get(adres).content.decode()
            assert "Openbare vraag" in html
            assert "Openbaar antwoord" in html
            assert "Anna Boer" not in html
            for geheim in ("Geheime", "Nieuwe vraag", "Heropende"):
                assert geheim not in html

    def test_een_naam_staat_er_alleen_als_dat_mag(self, db, client):
        maak_inzending(antwoord="Ja.", toestemming="met_naam", naam="Anna Boer")
        assert "Anna Boer vroeg" in client.get("/denk-mee/antwoorden/").content.decode()

    def test_wat_ervan_kwam_staat_er_met_een_link_als_dat_openbaar_is(self, db, client, charlie):
        plan, geheim = (
            maak_interventie(titel="Het bankje"),
            maak_interventie(titel="Geheim", openbaar_vanaf=None),
        )
        for gevolg in (plan, geheim):
            rij = maak_inzending()
            rij.overnemen(door=charlie, reden="Ja.", gevolg_interventie=gevolg)
            Inzending.objects.filter(pk=rij.pk).update(
                publieke_tekst="Een bankje?", publiek_antwoord="Ja.", openbaar_vanaf=timezone.now()
            )
        html = client.get("/denk-mee/antwoorden/").content.decode()
        assert plan.get_absolute_url() in html
        assert "Geheim" not in html
        assert "Een bankje?" in client.get(plan.get_absolute_url()).content.decode()

    @pytest.mark.parametrize("waar", ["wijk", "interventie"])
    def test_hoe_snel_we_antwoorden_per_kwartaal_in_werkdagen(self, db, client, monkeypatch, waar):
        sinds = moment("2026-01-01 09:00")
        pagina = maak_wijk() if waar == "wijk" else maak_interventie(openbaar_vanaf=sinds)
        nu = moment("2026-11-20 12:00")
        monkeypatch.setattr("django.utils.timezone.now", lambda: nu)
        for dag in ("2026-11-16", "2026-11-12", "2026-11-06"):  # 4, 6 and 10 working days ago
            maak_inzending(antwoord="Ja.", ingekomen_op=moment(f"{dag} 09:00"), **{waar: pagina})
        html = " ".join(client.get(pagina.get_absolute_url()).content.decode().split())
        assert "4e kwartaal van 2026" in html
        assert "De helft had binnen 6 werkdagen antwoord (3 antwoorden)" in html
        Inzending.objects.filter(**{waar: pagina}).first().stappen.filter(naar="beantwoord").delete()
        assert "kwartaal" not in client.get(pagina.get_absolute_url()).content.decode()

    @pytest.mark.parametrize("vraag", ["?wijk=%00", "?wijk=nergens", "?pagina=0", "?pagina=x"])
    def test_wat_er_niet_is_is_404(self, db, client, vraag):
        assert client.get(f"/denk-mee/antwoorden/{vraag}").status_code == 404

    def test_meer_vragen_kosten_niet_meer_tijd(self, db, client, django_assert_max_num_queries):
        for _nummer in range(30):
            maak_inzending(antwoord="Ja.", wijk=maak_wijk())
        with django_assert_max_num_queries(12):
            assert client.get("/denk-mee/antwoorden/").status_code == 200
        assert "Bladzijde 1 van 3" in client.get("/denk-mee/antwoorden/").content.decode()


def test_een_adres_heeft_vandaag_een_afdruk(db, rf):
    verzoek = rf.post("/denk-mee/", REMOTE_ADDR="192.0.2.1")
    assert bezoekers.adresafdruk(verzoek) == bezoekers.adresafdruk(verzoek)
    assert bezoekers.adresafdruk(verzoek) != bezoekers.adresafdruk(rf.post("/", REMOTE_ADDR="192.0.2.2"))
    vandaag = bezoekers.adresafdruk(verzoek)
    caches["deur"].clear()
    assert bezoekers.adresafdruk(verzoek) != vandaag


def test_het_geheim_van_een_dag_en_de_tellingen_gaan_echt_weg(db, rf, monkeypatch):
    def bewaard():
        with connection.cursor() as cursor:
            cursor.execute("SELECT cache_key FROM basis_deurtelling")
            return sorted(rij[0] for rij in cursor.fetchall())

    bezoekers.adresafdruk(rf.post("/", REMOTE_ADDR="192.0.2.1"))
    tel("poging", hoogstens=1, seconden=60)
    assert len(bewaard()) == 2
    ruim_tellingen_op()
    assert len(bewaard()) == 2
    over_een_dag = timezone.now() + timedelta(hours=25)
    monkeypatch.setattr("django.utils.timezone.now", lambda: over_een_dag)

    ruim_tellingen_op()

    assert bewaard() == []


def test_zonder_geheim_van_de_dag_is_een_afdruk_van_niemand(db, rf, monkeypatch):
    monkeypatch.setattr("django.core.cache.backends.db.DatabaseCache.get", lambda *args, **kwargs: None)
    verzoek = rf.post("/", REMOTE_ADDR="192.0.2.1")
    assert bezoekers.adresafdruk(verzoek) != bezoekers.adresafdruk(verzoek)
