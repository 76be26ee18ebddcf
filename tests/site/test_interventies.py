"""What we do: the list with its choices, and the page of one intervention."""

import datetime

import pytest
from django.utils import timezone

from coalitie.site.interventies import INSPRAAK_IN_WOORDEN
from coalitie.site.keuzes import VELDEN
from financiering.models import Aanvraag, AanvraagBedrag, AanvraagInterventie
from partners.models import Doorbraak, Partner, Toezegging, Verantwoordelijkheid
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_bericht,
    maak_interventie,
    maak_partner,
    maak_ronde,
    maak_thema,
    maak_toezegging,
    maak_verantwoordelijkheid,
    maak_verhaal,
    maak_wijk,
)
from tests.site.vragen import VIJANDIG, tekst, tel_queries, veel, weigert_schrijven
from themas.models import Interventie, InterventieStap, InterventieThema, InterventieWijk, Resultaat
from verhalen.models import Bericht, BerichtThema, Verhaal, VerhaalInterventie

pytestmark = pytest.mark.django_db

LIJST = "/interventies/"
MORGEN = datetime.timedelta(days=1)


@pytest.fixture
def leren():
    return maak_thema(slug="leren", naam="Leren")


@pytest.fixture
def selwerd():
    return maak_wijk(slug="selwerd", naam="Selwerd")


@pytest.fixture
def nijestee():
    return maak_partner(slug="nijestee", naam="Nijestee")


@pytest.fixture
def schooldag(leren, selwerd, nijestee):
    interventie = maak_interventie(
        slug="schooldag", titel="Verlengde schooldag", themas=[leren], wijken=[selwerd], status="uitvoering"
    )
    maak_verantwoordelijkheid(interventie=interventie, partner=nijestee, rol="trekker")
    return interventie


def titels(antwoord):
    return [interventie.titel for interventie in antwoord.context["pagina"]]


# The list


def test_lijst_toont_wat_openbaar_is(client, schooldag):
    maak_interventie(titel="Nog geheim", openbaar_vanaf=None)
    maak_interventie(titel="Pas morgen", openbaar_vanaf=timezone.now() + MORGEN)
    antwoord = client.get(LIJST)
    assert titels(antwoord) == ["Verlengde schooldag"]
    assert "1 plan" in tekst(antwoord)
    assert "Nog geheim" not in tekst(antwoord)


def test_lijst_staat_op_alfabet_zonder_op_accenten_te_letten(client):
    for titel in ("zebra", "Één loket", "aap"):
        maak_interventie(titel=titel)
    assert titels(client.get(LIJST)) == ["aap", "Één loket", "zebra"]


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ("thema=leren", True),
        ("thema=wonen", False),
        ("wijk=selwerd", True),
        ("wijk=beijum", False),
        ("status=uitvoering", True),
        ("status=gestopt", False),
        ("partner=nijestee", True),
        ("partner=lefier", False),
        ("thema=leren&wijk=selwerd&status=uitvoering&partner=nijestee", True),
        ("thema=leren&wijk=beijum", False),
        ("thema=&wijk=selwerd&status=&partner=", True),
    ],
)
def test_kiezen(client, schooldag, vraag, gevonden):
    maak_thema(slug="wonen", naam="Wonen")
    maak_wijk(slug="beijum", naam="Beijum")
    maak_partner(slug="lefier", naam="Lefier")
    assert titels(client.get(f"{LIJST}?{vraag}")) == (["Verlengde schooldag"] if gevonden else [])


def test_partner_telt_alleen_zolang_hij_meedoet(client, schooldag):
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    lefier = maak_partner(slug="lefier", naam="Lefier")
    maak_verantwoordelijkheid(interventie=schooldag, partner=lefier, tot=gisteren)
    assert titels(client.get(f"{LIJST}?partner=lefier")) == []


def test_partner_die_niet_openbaar_is_bestaat_niet(client, schooldag):
    geheim = maak_partner(slug="geheim", naam="Geheime partner", openbaar_vanaf=None)
    maak_verantwoordelijkheid(interventie=schooldag, partner=geheim)
    antwoord = client.get(f"{LIJST}?partner=geheim")
    assert titels(antwoord) == []
    assert "Geheime partner" not in tekst(antwoord)


def test_aantallen_naast_de_keuzes_tellen_met_de_andere_keuzes_mee(client, schooldag, leren):
    maak_interventie(themas=[leren])
    maak_interventie(themas=[maak_thema(slug="wonen", naam="Wonen")], openbaar_vanaf=None)
    antwoord = client.get(f"{LIJST}?wijk=selwerd")
    assert "Leren (1)" in tekst(antwoord)
    assert "Wonen (0)" in tekst(antwoord)
    assert "Leren (2)" in tekst(client.get(LIJST))


def test_zin_zegt_wat_er_is_gekozen(client, schooldag):
    assert "1 plan bij: thema “Leren”, wijk “Selwerd”" in tekst(
        client.get(f"{LIJST}?thema=leren&wijk=selwerd")
    )


def test_gekozen_waarde_blijft_gekozen(client, schooldag):
    assert '<option value="leren" selected>' in tekst(client.get(f"{LIJST}?thema=leren"))


def test_onbekende_waarde_zegt_dat(client, schooldag):
    antwoord = client.get(f"{LIJST}?wijk=atlantis&thema=leren")
    assert antwoord.status_code == 200
    assert titels(antwoord) == []
    assert "We kennen geen wijk “atlantis”" in tekst(antwoord)
    assert "bekijk alle plannen" in tekst(antwoord)


def test_leeg_programma_zegt_wat_er_komt(client):
    assert "Hier komen de plannen voor de wijken te staan" in tekst(client.get(LIJST))


def test_niets_gevonden_zegt_wat_je_kunt_doen(client, schooldag):
    assert "Kies iets minder tegelijk" in tekst(client.get(f"{LIJST}?status=gestopt"))


def test_bladzijden_van_24_houden_de_keuze_vast(client, leren):
    for _nummer in range(25):
        maak_interventie(themas=[leren])
    eerste = client.get(f"{LIJST}?thema=leren")
    assert len(titels(eerste)) == 24
    assert "?thema=leren&amp;pagina=2" in tekst(eerste)
    assert len(titels(client.get(f"{LIJST}?thema=leren&pagina=2"))) == 1
    assert client.get(f"{LIJST}?pagina=3").status_code == 404


@pytest.mark.parametrize("waarde", VIJANDIG)
def test_vijandige_keuzes_geven_een_gewone_pagina(client, schooldag, waarde):
    vraag = {veld.naam: waarde for veld in VELDEN}
    antwoord = client.get(LIJST, vraag)
    assert antwoord.status_code == 200
    assert titels(antwoord) == []
    assert "<script>alert" not in tekst(antwoord)
    assert client.get(LIJST, {"thema": [waarde, waarde], "thema[]": waarde, waarde: "x"}).status_code == 200
    assert client.get(LIJST, {"pagina": waarde}).status_code == 404


def test_lijsten_als_waarde_en_halve_vragen(client, schooldag):
    assert titels(client.get(f"{LIJST}?thema[]=leren&thema=wonen&thema=leren")) == ["Verlengde schooldag"]
    for vraag in ("?thema", "?&&&=", "?thema=%ff%fe", "?thema[a][b]=1"):
        assert client.get(f"{LIJST}{vraag}").status_code == 200


@pytest.mark.parametrize("adres", [LIJST, "/interventies/schooldag/"])
def test_alleen_lezen(schooldag, adres):
    assert weigert_schrijven(adres)


# Fragments for htmx


def test_htmx_krijgt_alleen_het_fragment(client, schooldag):
    antwoord = client.get(f"{LIJST}?thema=leren&wijk=", headers={"HX-Request": "true"})
    assert antwoord.status_code == 200
    assert "<html" not in antwoord.content.decode()
    assert "Verlengde schooldag" in tekst(antwoord)
    assert "1 plan bij: thema “Leren”" in tekst(antwoord)
    assert antwoord["HX-Push-Url"] == "/interventies/?thema=leren"


def test_zonder_keuze_is_het_adres_kaal(client, schooldag):
    assert client.get(f"{LIJST}?thema=", headers={"HX-Request": "true"})["HX-Push-Url"] == "/interventies/"


@pytest.mark.parametrize("kop", [{}, {"HX-Boosted": "true"}, {"HX-History-Restore-Request": "true"}])
def test_anderen_krijgen_de_hele_pagina(client, schooldag, kop):
    koppen = {"HX-Request": "true", **kop} if kop else {}
    assert "<html" in client.get(LIJST, headers=koppen).content.decode()


def test_caches_houden_fragment_en_pagina_uit_elkaar(client, schooldag):
    for koppen in ({}, {"HX-Request": "true"}):
        vary = client.get(LIJST, headers=koppen)["Vary"]
        assert "HX-Request" in vary
        assert "HX-History-Restore-Request" in vary


# One intervention


def pagina(client, interventie):
    antwoord = client.get(f"/interventies/{interventie.slug}/")
    assert antwoord.status_code == 200
    return tekst(antwoord)


@pytest.mark.parametrize("openbaar_vanaf", [None, timezone.now() + MORGEN])
def test_niet_openbaar_is_er_niet(client, openbaar_vanaf):
    geheim = maak_interventie(openbaar_vanaf=openbaar_vanaf)
    assert client.get(f"/interventies/{geheim.slug}/").status_code == 404


def test_oud_adres_verwijst_door(client, schooldag):
    schooldag = Interventie.objects.get(pk=schooldag.pk)
    schooldag.slug = "langere-schooldag"
    schooldag.save()
    antwoord = client.get("/interventies/schooldag/")
    assert antwoord.status_code == 301
    assert antwoord["Location"] == "/interventies/langere-schooldag/"


@pytest.mark.parametrize("slug", ["niets", "x" * 5000, "%00", "<script>", "a/b"])
def test_onbekend_adres(client, slug):
    assert client.get(f"/interventies/{slug}/").status_code == 404


def test_voorbeeld_is_voor_het_team(client, charlie, alice):
    geheim = maak_interventie(titel="Nog geheim", openbaar_vanaf=None)
    adres = f"/interventies/{geheim.slug}/?voorbeeld=1"
    assert client.get(adres).status_code == 404
    client.force_login(alice)
    assert client.get(adres).status_code == 404
    client.force_login(charlie)
    antwoord = client.get(adres)
    assert "Nog geheim" in tekst(antwoord)
    assert antwoord["Cache-Control"] == "private, no-store"


def test_alles_wat_een_bewoner_wil_weten(client, leren, selwerd, nijestee, schooldag):
    schooldag.doelgroep = "Kinderen van 4 tot 12 jaar"
    schooldag.begin = datum("2021")
    schooldag.save()
    Resultaat.objects.create(
        interventie=schooldag, wat="Scholen doen mee", getal=33, bron="OOG TV", datum=datum("december 2024")
    )
    tekst_ = pagina(client, schooldag)
    assert "Kinderen van 4 tot 12 jaar" in tekst_
    assert "Vanaf 2021" in tekst_
    assert "We zijn bezig" in tekst_
    assert "Laatste bericht: 2023" in tekst_
    assert leren.wat_we_willen in tekst_
    assert "Selwerd" in tekst_
    assert "Nijestee</a>: trekker" in tekst_
    assert "33" in tekst_
    assert "OOG TV (december 2024)" in tekst_


def test_wat_niet_bekend_is_staat_er(client):
    kaal = maak_interventie(tekst="")
    tekst_ = pagina(client, kaal)
    assert "Nog niet bekend in welke wijken" in tekst_
    assert "Nog niet bekend wie dit trekt" in tekst_
    assert "Er is nog geen geld toegekend" in tekst_
    assert "Wat dit plan in totaal kost, is nog niet bekend" in tekst_
    kaal.stappen.all().delete()
    assert "Er is nog geen bericht over hoe het gaat" in pagina(client, kaal)


def test_stappen_in_gewone_woorden_met_datum_en_reden(client, charlie):
    plan = maak_interventie()
    plan.voorbereiden(door=charlie, reden="De school wil graag.", ingegaan=datum("najaar 2024"))
    tekst_ = pagina(client, plan)
    assert "We bereiden dit voor" in tekst_
    assert "najaar 2024" in tekst_
    assert "De school wil graag." in tekst_
    assert charlie.email not in tekst_


def test_verantwoordelijkheden_van_nu_straks_en_eerder(client, schooldag):
    vandaag = timezone.localdate()
    eerder = maak_partner(naam="Van vroeger")
    straks = maak_partner(naam="Van straks")
    maak_verantwoordelijkheid(interventie=schooldag, partner=eerder, tot=vandaag - datetime.timedelta(days=1))
    maak_verantwoordelijkheid(interventie=schooldag, partner=straks, van=vandaag + MORGEN)
    antwoord = client.get("/interventies/schooldag/")
    wie = antwoord.context["betrokken"]
    assert [rij.partner.naam for rij in wie["nu"]] == ["Nijestee"]
    assert [rij.partner.naam for rij in wie["eerder"]] == ["Van vroeger"]
    assert [rij.partner.naam for rij in wie["straks"]] == ["Van straks"]


def test_de_trekker_staat_bovenaan(client, schooldag):
    maak_verantwoordelijkheid(interventie=schooldag, partner=maak_partner(naam="Aap"), rol="uitvoerder")
    wie = client.get("/interventies/schooldag/").context["betrokken"]
    assert [rij.rol for rij in wie["nu"]] == ["trekker", "uitvoerder"]


def test_partner_die_niet_openbaar_is_staat_nergens(client, schooldag):
    geheim = maak_partner(naam="Geheime partner", openbaar_vanaf=None)
    maak_verantwoordelijkheid(interventie=schooldag, partner=geheim)
    maak_toezegging(interventie=schooldag, partner=geheim, status="bevestigd")
    assert "Geheime partner" not in pagina(client, schooldag)


@pytest.mark.parametrize("inspraak", Interventie.Inspraak.values)
def test_elke_vorm_van_inspraak_in_gewone_woorden(client, inspraak):
    plan = maak_interventie(inspraak=inspraak, inspraak_toelichting="Elke maand is er overleg.")
    naam, uitleg = INSPRAAK_IN_WOORDEN[inspraak]
    tekst_ = pagina(client, plan)
    assert str(naam) in tekst_
    assert str(uitleg) in tekst_
    assert "Elke maand is er overleg." in tekst_


def test_geld_per_soort_met_zekerheid_en_bron(client, schooldag):
    aanvraag = maak_aanvraag(titel="Kansrijke Wijk", interventies=[schooldag])
    maak_bedrag(aanvraag=aanvraag, soort="gevraagd", zekerheid="afgerond", bedrag=11_000_000)
    maak_bedrag(
        aanvraag=aanvraag, soort="verleend", zekerheid="exact", bedrag="10440872.29", bron="Brief van BZK"
    )
    maak_bedrag(aanvraag=maak_aanvraag(titel="Geheim", interventies=[schooldag], openbaar_vanaf=None))
    tekst_ = pagina(client, schooldag)
    assert 'Gevraagd:</span> <span class="bedrag">ongeveer € 11 miljoen' in tekst_
    assert 'Toegekend:</span> <span class="bedrag">€ 10,4 miljoen' in tekst_
    assert "€ 10.440.872,29" in tekst_
    assert "Brief van BZK" in tekst_
    assert "21,4" not in tekst_
    assert "Geheim" not in tekst_


def test_gevraagd_geld_is_nog_niet_gevonden(client, schooldag):
    maak_aanvraag(interventies=[schooldag])
    assert "Er is nog geen geld toegekend" in pagina(client, schooldag)


def test_toegekend_geld_is_gevonden(client, schooldag):
    maak_aanvraag(interventies=[schooldag], status="toegekend", besloten_op=datum("2024"))
    assert "Er is nog geen geld toegekend" not in pagina(client, schooldag)


def test_toezeggingen_per_soort_nooit_opgeteld(client, schooldag, nijestee, charlie):
    geld = maak_toezegging(interventie=schooldag, partner=nijestee, hoeveelheid=10_000)
    geld.bevestigen(door=charlie, reden="Brief ontvangen.", ingegaan=datum("4 juli 2024"))
    maak_toezegging(
        interventie=schooldag,
        partner=nijestee,
        soort="mensen",
        hoeveelheid="0.5",
        eenheid="fte",
        status="bevestigd",
    )
    maak_toezegging(
        interventie=schooldag,
        partner=nijestee,
        soort="mensen",
        hoeveelheid=120,
        eenheid="uur",
        status="bevestigd",
    )
    maak_toezegging(interventie=schooldag, partner=nijestee, hoeveelheid=99_999, status="voorgesteld")
    tekst_ = pagina(client, schooldag)
    assert "€ 10.000" in tekst_
    assert "Toegezegd: 4 juli 2024" in tekst_
    assert "0,5 fte" in tekst_
    assert "120 uur" in tekst_
    assert "120,5" not in tekst_
    assert "99.999" not in tekst_


def test_doorbraken_alleen_als_ze_openbaar_zijn(client, schooldag):
    velden = {
        "interventie": schooldag,
        "regel_in_de_weg": "Een toeslag mag niet.",
        "gevraagde_uitzondering": "Gratis opvang.",
        "gevraagd_aan": "Het Rijk",
    }
    opvang = Doorbraak.objects.create(
        slug="a", titel="Opvang voor iedereen", openbaar_vanaf=timezone.now(), **velden
    )
    opvang.vragen(door=None, reden="De brief is verstuurd.", ingegaan=datum("juli 2024"))
    Doorbraak.objects.create(slug="b", titel="Nog geheim", **velden)
    tekst_ = pagina(client, schooldag)
    assert "Opvang voor iedereen" in tekst_
    assert "We hebben om een uitzondering gevraagd (juli 2024)." in tekst_
    assert "De brief is verstuurd." in tekst_
    assert "Nog geheim" not in tekst_


def test_koppelkans_zegt_wat_samenkomt_en_wat_nodig_is(client, leren):
    plan = maak_interventie(
        themas=[leren, maak_thema()],
        koppelkans_verbindt="School en werk komen samen.",
        koppelkans_nodig="Er is een lokaal nodig.",
    )
    tekst_ = pagina(client, plan)
    assert "School en werk komen samen. Er is een lokaal nodig." in tekst_
    assert "Wat hier samenkomt" not in pagina(client, maak_interventie(themas=[leren]))


def test_verhalen_en_kort_nieuws(client, schooldag, leren):
    maak_verhaal(titel="Een dag op school", interventies=[schooldag])
    maak_verhaal(titel="Nog niet klaar", interventies=[schooldag], status="concept")
    nieuws = maak_bericht(titel="Meer scholen doen mee")
    nieuws.themas.set([leren])
    elders = maak_bericht(titel="Nieuws uit Beijum")
    elders.themas.set([leren])
    elders.wijken.set([maak_wijk(naam="Beijum")])
    tekst_ = pagina(client, schooldag)
    assert "Een dag op school" in tekst_
    assert "Meer scholen doen mee" in tekst_
    assert "Nog niet klaar" not in tekst_
    assert "Nieuws uit Beijum" not in tekst_


def test_wat_ervoor_en_erna_kwam(client):
    nieuw = maak_interventie(titel="Nieuwe aanpak", slug="nieuw")
    oud = maak_interventie(titel="Oude aanpak", slug="oud", opvolging="opgevolgd", opgevolgd_door=nieuw)
    maak_interventie(titel="Geheim begin", opvolging="opgevolgd", opgevolgd_door=nieuw, openbaar_vanaf=None)
    assert "Dit plan komt voort uit: <a" in pagina(client, nieuw)
    assert "Oude aanpak" in pagina(client, nieuw)
    assert "Geheim begin" not in pagina(client, nieuw)
    assert "Dit plan gaat verder als:" in pagina(client, oud)


def test_opvolger_die_niet_openbaar_is_blijft_geheim(client):
    nieuw = maak_interventie(titel="Nieuwe aanpak", openbaar_vanaf=None)
    oud = maak_interventie(opvolging="samengegaan", opgevolgd_door=nieuw)
    assert "Nieuwe aanpak" not in pagina(client, oud)


def test_contact_van_het_plan_zelf(client):
    assert "Vraag naar Wijkbedrijf Selwerd" in pagina(
        client, maak_interventie(contact="Vraag naar Wijkbedrijf Selwerd")
    )


def test_opmaak_in_tekst_is_onschadelijk(client):
    plan = maak_interventie(titel="<b>x</b>", samenvatting="<script>alert(1)</script>")
    Interventie.objects.filter(pk=plan.pk).update(tekst="<p>Goed</p><script>alert(2)</script>")
    html = client.get(f"/interventies/{plan.slug}/").content.decode()
    assert "<script>alert" not in html
    assert "&lt;b&gt;x" in html


# The budget


def _vul(aantal):
    thema, wijk, partner, ronde = maak_thema(), maak_wijk(), maak_partner(), maak_ronde()
    plan = maak_interventie(slug=f"vol-{aantal}", themas=[thema], wijken=[wijk])
    vanaf, dag = plan.openbaar_vanaf, datum("2024")

    def naam(nummer):
        return f"{aantal}-{nummer}"

    plannen = veel(
        Interventie,
        aantal,
        slug=naam,
        titel=naam,
        inspraak="raadplegen",
        inspraak_toelichting="x",
        openbaar_vanaf=vanaf,
        opvolging="opgevolgd",
        opgevolgd_door=plan,
    )
    veel(InterventieThema, aantal, interventie=plannen.__getitem__, thema=thema)
    veel(InterventieWijk, aantal, interventie=plannen.__getitem__, wijk=wijk)
    veel(InterventieStap, aantal, onderwerp=plan, naar="pilot", ingegaan=dag, reden="x")
    veel(Resultaat, aantal, interventie=plan, wat="Iets", bron="x", datum=dag)
    partners = veel(Partner, aantal, slug=naam, naam=naam, soort="overig", openbaar_vanaf=vanaf)
    veel(Verantwoordelijkheid, aantal, partner=partners.__getitem__, interventie=plan, rol="uitvoerder")
    veel(Toezegging, aantal, partner=partner, interventie=plan, soort="kennis", tekst="x", status="bevestigd")
    veel(
        Doorbraak,
        aantal,
        slug=naam,
        titel=naam,
        interventie=plan,
        regel_in_de_weg="x",
        gevraagde_uitzondering="x",
        gevraagd_aan="x",
        openbaar_vanaf=vanaf,
    )
    aanvragen = veel(Aanvraag, aantal, slug=naam, titel=naam, ronde=ronde, openbaar_vanaf=vanaf)
    veel(
        AanvraagInterventie,
        aantal,
        aanvraag=aanvragen.__getitem__,
        interventie=plan,
        bron="x",
        geldig_vanaf=dag,
    )
    veel(
        AanvraagBedrag,
        aantal,
        aanvraag=aanvragen.__getitem__,
        soort="gevraagd",
        zekerheid="exact",
        bedrag=1,
        bron="x",
        per=dag,
    )
    verhalen = veel(
        Verhaal,
        aantal,
        slug=naam,
        titel=naam,
        intro="x",
        auteur="x",
        portretteert=False,
        status="gepubliceerd",
        publiceren_op=vanaf,
    )
    veel(VerhaalInterventie, aantal, verhaal=verhalen.__getitem__, interventie=plan)
    berichten = veel(
        Bericht, aantal, slug=naam, titel=naam, tekst="x", datum=dag, bron_naam="x", openbaar_vanaf=vanaf
    )
    veel(BerichtThema, aantal, bericht=berichten.__getitem__, thema=thema)
    return plan


def test_evenveel_queries_bij_3_en_bij_300(client):
    gemeten = {}
    for aantal in (3, 300):
        plan = _vul(aantal)
        gemeten[aantal] = (
            tel_queries(client, LIJST),
            tel_queries(client, f"{LIJST}?thema={plan.themas.first().slug}&status=idee"),
            tel_queries(client, LIJST, **{"HX-Request": "true"}),
            tel_queries(client, f"/interventies/vol-{aantal}/"),
        )
    assert gemeten[3] == gemeten[300]
    assert max(gemeten[300]) <= 12, gemeten


def test_geen_cookie(client, schooldag):
    for adres in (LIJST, "/interventies/schooldag/"):
        antwoord = client.get(adres)
        assert not antwoord.cookies
