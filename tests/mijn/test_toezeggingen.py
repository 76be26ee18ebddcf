"""What a partner promises at /mijn/: proposing, confirming exactly what was shown, and taking it back."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from partners.models import Toezegging
from tests.formulieren import aangemeld, lees_formulier
from tests.makers import (
    datum,
    maak_interventie,
    maak_levering,
    maak_lid,
    maak_partner,
    maak_toezegging,
    maak_verantwoordelijkheid,
)

GELD = {"soort": "geld", "hoeveelheid": "1.250,50", "tekst": "Voor de verbouwing.", "begin": "2027"}


@pytest.fixture
def partner(db):
    return maak_partner(naam="Nijestee", slug="nijestee")


@pytest.fixture
def alice(partner):
    """Somebody who fills in."""
    return maak_lid(partner=partner, rol="invuller")


@pytest.fixture
def mia(partner):
    """Somebody who may promise."""
    return maak_lid(partner=partner, rol="mandaathouder")


@pytest.fixture
def schooldag(partner):
    return maak_interventie(titel="Rijke schooldag", slug="schooldag")


def adres(naam, rij, *meer):
    return reverse(f"mijn_{naam}", args=[rij.partner.slug, rij.pk, *meer])


def tekst(response):
    return re.sub(r"\s+", " ", response.content.decode()).replace("\xa0", " ").replace("&nbsp;", " ")


def stel_voor(lid, **velden):
    """Send in the form for something new as this member; returns the response."""
    client = aangemeld(lid.gebruiker)
    pagina = client.get(reverse("mijn_toezegging_nieuw", args=[lid.partner.slug]), {"soort": velden["soort"]})
    velden = lees_formulier(pagina) | {naam: [str(waarde)] for naam, waarde in velden.items()}
    return client.post(reverse("mijn_toezegging_nieuw", args=[lid.partner.slug]), velden)


def bevestig(lid, rij, client=None):
    """Open the page that confirms, and press the button."""
    client = client or aangemeld(lid.gebruiker)
    plek = adres("toezegging_bevestigen", rij)
    return client.post(plek, lees_formulier(client.get(plek)))


class TestVoorstellen:
    def test_invuller_stelt_geld_voor(self, alice, schooldag):
        antwoord = stel_voor(alice, **GELD, interventie=schooldag.pk, eind="najaar 2028")
        rij = Toezegging.objects.get()
        assert antwoord.headers["Location"] == adres("toezegging", rij)
        assert (rij.partner, rij.interventie, rij.status) == (alice.partner, schooldag, "voorgesteld")
        assert (rij.soort, rij.hoeveelheid, rij.eenheid) == ("geld", Decimal("1250.50"), "EUR")
        assert (rij.begin, rij.eind) == (datum("2027"), datum("najaar 2028"))
        stap = rij.stappen.get()
        assert (stap.van, stap.naar, stap.vastgelegd_door) == ("", "voorgesteld", alice.gebruiker)

    @pytest.mark.parametrize(
        ("velden", "verwacht"),
        [
            ({"soort": "kennis", "voor_wie": "Ouders", "hoeveelheid": ""}, ("kennis", None, "", "Ouders")),
            ({"soort": "kennis", "voor_wie": "Ouders", "hoeveelheid": "40"}, ("kennis", 40, "uur", "Ouders")),
            (
                {"soort": "mensen", "eenheid": "fte", "hoeveelheid": "0,5"},
                ("mensen", Decimal("0.5"), "fte", ""),
            ),
            ({"soort": "mensen", "eenheid": "uur", "hoeveelheid": "120"}, ("mensen", 120, "uur", "")),
        ],
    )
    def test_kennis_en_mensen(self, alice, schooldag, velden, verwacht):
        stel_voor(alice, tekst="Wat we doen.", begin="2027", interventie=schooldag.pk, **velden)
        rij = Toezegging.objects.get()
        assert (rij.soort, rij.hoeveelheid, rij.eenheid, rij.voor_wie) == verwacht

    @pytest.mark.parametrize(
        ("fout", "melding"),
        [
            ({"hoeveelheid": ""}, "Vul in hoeveel jullie toezeggen."),
            ({"hoeveelheid": "veel"}, "Dit is geen getal."),
            ({"hoeveelheid": "1,250"}, "Bedoel je 1250 of 1,25?"),
            ({"hoeveelheid": "0"}, "Vul een getal in dat meer is dan nul."),
            ({"hoeveelheid": "9" * 20}, "Dit getal is te groot."),
            ({"interventie": ""}, "Kies waarvoor het is."),
            ({"interventie": "9" * 30}, "Kies een interventie uit de lijst."),
            ({"tekst": ""}, "Schrijf in een of twee zinnen op"),
            ({"begin": "ooit"}, "Deze datum begrijpen we niet."),
            ({"eind": "2020"}, "Het einde ligt voor het begin."),
        ],
    )
    def test_fout_zegt_wat_te_doen_en_er_gaat_niets_verloren(self, alice, schooldag, fout, melding):
        antwoord = stel_voor(alice, **{**GELD, "tekst": "Mijn tekst.", "interventie": schooldag.pk, **fout})
        assert antwoord.status_code == 422
        assert melding in tekst(antwoord)
        assert fout.get("tekst", "Mijn tekst.") in tekst(antwoord)
        assert not Toezegging.objects.exists()

    def test_eigen_interventies_eerst_en_geheime_van_een_ander_nooit(self, alice, schooldag):
        geheim_van_ons = maak_interventie(titel="Stil plan", openbaar_vanaf=None)
        maak_verantwoordelijkheid(partner=alice.partner, interventie=geheim_van_ons)
        geheim = maak_interventie(titel="Geheim van een ander", openbaar_vanaf=None)
        client = aangemeld(alice.gebruiker)
        pagina = tekst(client.get(reverse("mijn_toezegging_nieuw", args=["nijestee"]), {"soort": "geld"}))
        assert pagina.index("Stil plan") < pagina.index("Rijke schooldag")
        assert "Geheim van een ander" not in pagina
        assert stel_voor(alice, **GELD, interventie=geheim.pk).status_code == 422
        assert stel_voor(alice, **GELD, interventie=geheim_van_ons.pk).status_code == 302

    def test_dubbel_verstuurd_is_een_rij(self, alice, schooldag):
        client = aangemeld(alice.gebruiker)
        plek = reverse("mijn_toezegging_nieuw", args=["nijestee"])
        velden = lees_formulier(client.get(plek, {"soort": "geld"}))
        velden |= {naam: [waarde] for naam, waarde in GELD.items()} | {"interventie": [str(schooldag.pk)]}
        eerste, tweede = client.post(plek, velden), client.post(plek, velden)
        assert eerste.headers["Location"] == tweede.headers["Location"]
        assert Toezegging.objects.count() == 1
        client.post(plek, velden | {"tekst": ["Iets anders, na terug."]})
        assert Toezegging.objects.count() == 2

    def test_zonder_soort_wordt_die_eerst_gevraagd(self, alice):
        client = aangemeld(alice.gebruiker)
        plek = reverse("mijn_toezegging_nieuw", args=["nijestee"])
        for soort in ("", "goud"):
            assert "Wat wil je toezeggen?" in tekst(client.get(plek, {"soort": soort}))

    def test_partner_uit_het_formulier_telt_niet(self, alice, schooldag):
        ander = maak_partner()
        stel_voor(alice, **GELD, interventie=schooldag.pk, partner=ander.pk, status="bevestigd")
        rij = Toezegging.objects.get()
        assert (rij.partner, rij.status) == (alice.partner, "voorgesteld")

    def test_mandaathouder_gaat_meteen_naar_bevestigen(self, mia, schooldag):
        antwoord = stel_voor(mia, **GELD, interventie=schooldag.pk)
        assert antwoord.headers["Location"] == adres("toezegging_bevestigen", Toezegging.objects.get())

    def test_engelse_pagina_leest_wat_zij_zelf_toont(self, alice, schooldag):
        rij = maak_toezegging(
            partner=alice.partner,
            interventie=schooldag,
            begin=datum("juli 2027"),
            hoeveelheid=Decimal("1250.5"),
        )
        client = aangemeld(alice.gebruiker)
        plek = "/en" + adres("toezegging_wijzigen", rij)
        velden = lees_formulier(client.get(plek))
        assert (velden["begin"], velden["hoeveelheid"]) == (["juli 2027"], ["1250,50"])
        assert client.post(plek, velden).status_code == 302
        rij.refresh_from_db()
        assert (rij.begin, rij.hoeveelheid) == (datum("juli 2027"), Decimal("1250.50"))


class TestBevestigen:
    def test_wat_getoond_is_wordt_bevestigd_en_staat_in_de_stap(self, mia, schooldag):
        rij = maak_toezegging(
            partner=mia.partner, interventie=schooldag, begin=datum("2027"), eind=datum("najaar 2028")
        )
        client = aangemeld(mia.gebruiker)
        zin = "Toezegging van Nijestee: € 10.000 voor “Rijke schooldag”, van 2027 tot en met najaar 2028."
        assert zin in tekst(client.get(adres("toezegging_bevestigen", rij)))
        antwoord = bevestig(mia, rij, client)
        assert antwoord.headers["Location"] == adres("toezegging", rij)
        rij.refresh_from_db()
        assert rij.status == "bevestigd"
        stap = rij.stappen.get()
        assert stap.vastgelegd_door == mia.gebruiker
        assert stap.reden.replace("\xa0", " ") == f"{zin} Een bijdrage."

    def test_invuller_mag_niet_bevestigen(self, alice, schooldag):
        rij = maak_toezegging(partner=alice.partner, interventie=schooldag)
        client = aangemeld(alice.gebruiker)
        plek = adres("toezegging_bevestigen", rij)
        assert client.get(plek).status_code == 403
        assert client.post(plek, {"versie": Toezegging.objects.met_versie().get().versie}).status_code == 403
        assert "Bekijk en bevestig" not in tekst(client.get(adres("toezegging", rij)))
        rij.refresh_from_db()
        assert rij.status == "voorgesteld"

    def test_intussen_veranderd_toont_beide_en_bevestigt_niets(self, mia, schooldag):
        rij = maak_toezegging(partner=mia.partner, interventie=schooldag)
        client = aangemeld(mia.gebruiker)
        plek = adres("toezegging_bevestigen", rij)
        velden = lees_formulier(client.get(plek))
        Toezegging.objects.filter(pk=rij.pk).update(hoeveelheid=90_000)
        antwoord = client.post(plek, velden)
        assert antwoord.status_code == 409
        pagina = tekst(antwoord)
        assert "Toezegging van Nijestee: € 10.000 voor" in pagina
        assert "Toezegging van Nijestee: € 90.000 voor" in pagina
        rij.refresh_from_db()
        assert rij.status == "voorgesteld"
        assert client.post(plek, lees_formulier(antwoord)).status_code == 302
        rij.refresh_from_db()
        assert (rij.status, rij.hoeveelheid) == ("bevestigd", 90_000)

    @pytest.mark.parametrize("versie", ["", "0", "-1", "abc", "٣", "9" * 40])
    def test_zonder_geldige_versie_wordt_niets_bevestigd(self, mia, versie):
        rij = maak_toezegging(partner=mia.partner)
        antwoord = aangemeld(mia.gebruiker).post(adres("toezegging_bevestigen", rij), {"versie": versie})
        assert antwoord.status_code == 409
        rij.refresh_from_db()
        assert rij.status == "voorgesteld"

    def test_dubbelklik_is_een_stap_en_geen_fout(self, mia):
        rij = maak_toezegging(partner=mia.partner)
        client = aangemeld(mia.gebruiker)
        plek = adres("toezegging_bevestigen", rij)
        velden = lees_formulier(client.get(plek))
        assert [client.post(plek, velden).status_code for _keer in range(2)] == [302, 302]
        assert rij.stappen.filter(naar="bevestigd").count() == 1

    def test_collega_was_eerder(self, mia):
        rij = maak_toezegging(partner=mia.partner)
        ander = maak_lid(partner=mia.partner, rol="mandaathouder")
        client = aangemeld(mia.gebruiker)
        plek = adres("toezegging_bevestigen", rij)
        velden = lees_formulier(client.get(plek))
        bevestig(ander, rij)
        antwoord = client.post(plek, velden)
        assert antwoord.status_code == 409
        assert "Ja, dit zeggen we toe" not in tekst(antwoord)
        assert rij.stappen.get(naar="bevestigd").vastgelegd_door == ander.gebruiker

    def test_ongedaan_zolang_er_niets_mee_is_gedaan(self, mia):
        rij = maak_toezegging(partner=mia.partner)
        rij.leg_stap_vast(van="", naar="voorgesteld", ingegaan=datum("2024"), reden="x", bron="", door=None)
        client = aangemeld(mia.gebruiker)
        bevestig(mia, rij, client)
        pagina = client.get(adres("toezegging", rij))
        assert "Maak de bevestiging ongedaan" in tekst(pagina)
        plek = adres("toezegging_stap", rij, "terugdraaien")
        assert client.post(plek, lees_formulier(pagina)).status_code == 302
        rij.refresh_from_db()
        assert rij.status == "voorgesteld"
        bevestig(mia, rij, client)
        maak_levering(toezegging=rij)
        pagina = client.get(adres("toezegging", rij))
        assert "Maak de bevestiging ongedaan" not in tekst(pagina)
        versie = Toezegging.objects.met_versie().get().versie
        client.post(plek, {"versie": versie})
        rij.refresh_from_db()
        assert rij.status == "bevestigd"

    def test_na_een_dag_alleen_met_een_reden(self, mia):
        rij = maak_toezegging(partner=mia.partner)
        client = aangemeld(mia.gebruiker)
        bevestig(mia, rij, client)
        rij.stappen.update(vastgelegd_op=timezone.now() - timedelta(hours=25))
        assert "Maak de bevestiging ongedaan" not in tekst(client.get(adres("toezegging", rij)))
        versie = Toezegging.objects.met_versie().get().versie
        antwoord = client.post(adres("toezegging_stap", rij, "terugdraaien"), {"versie": versie}, follow=True)
        assert "Dit kon tot een dag later." in tekst(antwoord)
        rij.refresh_from_db()
        assert rij.status == "bevestigd"


class TestVeranderen:
    def test_invuller_verandert_een_voorstel_van_een_collega(self, alice, schooldag):
        rij = maak_toezegging(partner=alice.partner, interventie=schooldag, begin=datum("2027"))
        client = aangemeld(alice.gebruiker)
        plek = adres("toezegging_wijzigen", rij)
        velden = lees_formulier(client.get(plek)) | {"hoeveelheid": ["20.000"]}
        assert client.post(plek, velden).status_code == 302
        rij.refresh_from_db()
        assert rij.hoeveelheid == 20_000
        assert client.post(plek, velden).status_code == 302  # sent twice

    def test_een_plan_dat_van_de_site_ging_kan_blijven_staan(self, alice, schooldag):
        rij = maak_toezegging(partner=alice.partner, interventie=schooldag, begin=datum("2027"))
        schooldag.openbaar_vanaf = None
        schooldag.save()
        client = aangemeld(alice.gebruiker)
        plek = adres("toezegging_wijzigen", rij)
        assert client.post(plek, lees_formulier(client.get(plek)) | {"tekst": ["Anders."]}).status_code == 302
        rij.refresh_from_db()
        assert (rij.interventie, rij.tekst) == (schooldag, "Anders.")

    def test_twee_tegelijk_toont_beide_en_niets_gaat_verloren(self, alice, schooldag):
        rij = maak_toezegging(partner=alice.partner, interventie=schooldag, begin=datum("2027"))
        client = aangemeld(alice.gebruiker)
        plek = adres("toezegging_wijzigen", rij)
        velden = lees_formulier(client.get(plek)) | {"tekst": ["Wat ik typte."]}
        Toezegging.objects.filter(pk=rij.pk).update(tekst="Wat de ander typte.")
        antwoord = client.post(plek, velden)
        assert antwoord.status_code == 409
        assert "Wat ik typte." in tekst(antwoord)
        assert "Wat de ander typte." in tekst(antwoord)
        assert client.post(plek, lees_formulier(antwoord)).status_code == 302
        rij.refresh_from_db()
        assert rij.tekst == "Wat ik typte."

    def test_wat_bevestigd_is_verandert_niet_langs_het_formulier(self, alice, mia, schooldag):
        rij = maak_toezegging(partner=alice.partner, interventie=schooldag, begin=datum("2027"))
        client = aangemeld(alice.gebruiker)
        plek = adres("toezegging_wijzigen", rij)
        velden = lees_formulier(client.get(plek)) | {"hoeveelheid": ["5"], "tekst": ["Mijn tekst."]}
        bevestig(mia, rij)
        velden["versie"] = [str(Toezegging.objects.met_versie().get().versie)]
        antwoord = client.post(plek, velden)
        assert antwoord.status_code == 409
        assert "Mijn tekst." in tekst(antwoord)
        rij.refresh_from_db()
        assert (rij.hoeveelheid, rij.status) == (10_000, "bevestigd")
        assert client.get(plek).status_code == 302

    def test_mandaathouder_stelt_bij_met_een_reden_en_het_oude_blijft_te_lezen(self, mia):
        rij = maak_toezegging(partner=mia.partner)
        bevestig(mia, rij)
        client = aangemeld(mia.gebruiker)
        plek = adres("toezegging_bijstellen", rij)
        velden = lees_formulier(client.get(plek))
        zonder = client.post(plek, velden | {"hoeveelheid": ["8.000"]})
        assert zonder.status_code == 422
        assert "8.000" in tekst(zonder)
        velden |= {"hoeveelheid": ["8.000"], "reden": ["De bouw werd goedkoper."]}
        assert client.post(plek, velden).status_code == 302
        assert client.post(plek, velden).status_code == 302  # sent twice
        rij.refresh_from_db()
        assert (rij.hoeveelheid, rij.status) == (8_000, "bevestigd")
        assert rij.stappen.filter(van="bevestigd", naar="bevestigd").count() == 1
        assert "Was € 10.000, wordt € 8.000. De bouw werd goedkoper." in tekst(
            client.get(adres("toezegging", rij))
        )

    def test_lager_dan_geleverd_vraagt_een_uitdrukkelijk_ja(self, mia):
        rij = maak_toezegging(partner=mia.partner)
        bevestig(mia, rij)
        maak_levering(toezegging=rij, hoeveelheid=9_000)
        client = aangemeld(mia.gebruiker)
        plek = adres("toezegging_bijstellen", rij)
        velden = lees_formulier(client.get(plek)) | {"hoeveelheid": ["8000"], "reden": ["Minder."]}
        antwoord = client.post(plek, velden)
        assert antwoord.status_code == 422
        assert "Er is al € 9.000 geleverd. Dat is meer dan € 8.000." in tekst(antwoord)
        assert 'type="checkbox" name="ook_meer"' in tekst(antwoord)
        assert client.post(plek, velden | {"ook_meer": ["on"]}).status_code == 302
        assert "Dat is € 1.000 meer dan toegezegd." in tekst(client.get(adres("toezegging", rij)))

    def test_invuller_stelt_niet_bij_en_trekt_niet_in_wat_is_bevestigd(self, alice, mia):
        rij = maak_toezegging(partner=alice.partner)
        bevestig(mia, rij)
        client = aangemeld(alice.gebruiker)
        versie = Toezegging.objects.met_versie().get().versie
        velden = {"versie": versie, "hoeveelheid": "1", "reden": "Zomaar."}
        assert client.post(adres("toezegging_bijstellen", rij), velden).status_code == 403
        for methode in ("intrekken", "afsluiten", "terugdraaien", "afwijzen"):
            assert client.post(adres("toezegging_stap", rij, methode), velden).status_code == 403, methode
        rij.refresh_from_db()
        assert (rij.hoeveelheid, rij.status) == (10_000, "bevestigd")

    def test_bij_kennis_zonder_uren_valt_niets_bij_te_stellen(self, mia):
        rij = maak_toezegging(partner=mia.partner, soort="kennis", hoeveelheid=None, eenheid="")
        bevestig(mia, rij)
        client = aangemeld(mia.gebruiker)
        assert "Stel de hoeveelheid bij" not in tekst(client.get(adres("toezegging", rij)))
        assert client.get(adres("toezegging_bijstellen", rij)).status_code == 302


class TestIntrekken:
    def test_invuller_trekt_een_voorstel_in_met_een_reden_en_stelt_het_weer_voor(self, alice):
        rij = maak_toezegging(partner=alice.partner)
        client = aangemeld(alice.gebruiker)
        plek = adres("toezegging_stap", rij, "intrekken")
        velden = lees_formulier(client.get(plek))
        assert client.post(plek, velden).status_code == 422
        assert client.post(plek, velden | {"reden": ["Het was dubbel."]}).status_code == 302
        rij.refresh_from_db()
        assert rij.status == "ingetrokken"
        terug = adres("toezegging_stap", rij, "opnieuw_voorstellen")
        assert client.post(terug, lees_formulier(client.get(terug))).status_code == 302
        rij.refresh_from_db()
        assert rij.status == "voorgesteld"

    @pytest.mark.parametrize("methode", ["intrekken", "afsluiten"])
    def test_mandaathouder_maakt_het_einde_ongedaan(self, mia, methode):
        rij = maak_toezegging(partner=mia.partner)
        client = aangemeld(mia.gebruiker)
        bevestig(mia, rij, client)
        plek = adres("toezegging_stap", rij, methode)
        client.post(plek, lees_formulier(client.get(plek)) | {"reden": ["Vergissing."]})
        rij.refresh_from_db()
        assert rij.status != "bevestigd"
        pagina = client.get(adres("toezegging", rij))
        assert (
            client.post(adres("toezegging_stap", rij, "herstellen"), lees_formulier(pagina)).status_code
            == 302
        )
        rij.refresh_from_db()
        assert rij.status == "bevestigd"

    def test_ingetrokken_voorstel_gaat_niet_via_ongedaan_naar_bevestigd(self, mia):
        rij = maak_toezegging(partner=mia.partner)
        rij.intrekken(door=mia.gebruiker, reden="Weg.")
        client = aangemeld(mia.gebruiker)
        versie = Toezegging.objects.met_versie().get().versie
        client.post(adres("toezegging_stap", rij, "herstellen"), {"versie": versie})
        rij.refresh_from_db()
        assert rij.status == "ingetrokken"

    def test_reden_blijft_staan_als_een_ander_eerder_was(self, mia):
        rij = maak_toezegging(partner=mia.partner)
        client = aangemeld(mia.gebruiker)
        plek = adres("toezegging_stap", rij, "afwijzen")
        velden = lees_formulier(client.get(plek)) | {"reden": ["Dit past niet."]}
        bevestig(maak_lid(partner=mia.partner, rol="mandaathouder"), rij)
        antwoord = client.post(plek, velden)
        assert antwoord.status_code == 409
        assert "Dit past niet." in tekst(antwoord)
        rij.refresh_from_db()
        assert rij.status == "bevestigd"

    @pytest.mark.parametrize("methode", ["bevestigen", "bijstellen", "wissen", "zet"])
    def test_andere_woorden_zijn_geen_stap(self, mia, methode):
        rij = maak_toezegging(partner=mia.partner)
        assert aangemeld(mia.gebruiker).get(adres("toezegging_stap", rij, methode)).status_code == 404


class TestLijst:
    def test_toont_geleverd_van_toegezegd_per_interventie(self, alice, schooldag):
        rij = maak_toezegging(partner=alice.partner, interventie=schooldag, status="bevestigd")
        maak_levering(toezegging=rij, hoeveelheid=2_500)
        maak_levering(toezegging=rij, hoeveelheid=500)
        kennis = maak_toezegging(
            partner=alice.partner, soort="kennis", hoeveelheid=None, eenheid="", status="bevestigd"
        )
        maak_levering(toezegging=kennis, hoeveelheid=None)
        maak_toezegging(tekst="Van een ander.")
        pagina = tekst(aangemeld(alice.gebruiker).get(reverse("mijn_toezeggingen", args=["nijestee"])))
        assert "Geleverd: € 3.000 van € 10.000" in pagina
        assert "Eén keer geleverd" in pagina
        assert "Van een ander." not in pagina

    def test_evenveel_queries_bij_2_en_bij_20(self, alice, schooldag, django_assert_max_num_queries):
        client, gemeten = aangemeld(alice.gebruiker), []
        rij = maak_toezegging(partner=alice.partner, interventie=schooldag, status="bevestigd")
        for aantal in (2, 18):
            for _nummer in range(aantal):
                maak_levering(toezegging=maak_toezegging(partner=alice.partner, status="bevestigd"))
                maak_levering(toezegging=rij)
            for plek in (reverse("mijn_toezeggingen", args=["nijestee"]), adres("toezegging", rij)):
                with django_assert_max_num_queries(20) as geteld:
                    assert client.get(plek).status_code == 200
                gemeten.append(len(geteld))
        assert gemeten[:2] == gemeten[2:]

    def test_leeg_zegt_wat_er_komt(self, alice):
        antwoord = aangemeld(alice.gebruiker).get(reverse("mijn_toezeggingen", args=["nijestee"]))
        assert "Hier komt wat je organisatie toezegt" in tekst(antwoord)

    @pytest.mark.parametrize("naam", ["toezegging", "toezegging_wijzigen", "toezegging_bevestigen"])
    def test_van_een_ander_of_onbestaand_wordt_niet_gevonden(self, mia, naam):
        ander = maak_toezegging()
        client = aangemeld(mia.gebruiker)
        for nummer in (ander.pk, 10**30):
            assert client.get(reverse(f"mijn_{naam}", args=["nijestee", nummer])).status_code == 404
