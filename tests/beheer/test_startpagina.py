"""The start page: what needs attention, with a link to the list that shows the same rows."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from coalitie.basis.models import Beeld, Mail
from coalitie.basis.vaag import VageDatum
from coalitie.beheer.startpagina import aandacht
from partners.models import Herinnering
from tests import makers
from tests.beheer.rijen import MAAK
from themas.models import Resultaat
from verhalen.models import Toestemming


def regels(gebruiker):
    """Return the lines of the start page for somebody, by their sentence."""
    return {regel.zin: regel for _kop, groep in aandacht(gebruiker) for regel in groep}


def dag(over):
    """Return the date so many days from now, known to the day."""
    return VageDatum.van_dag(timezone.localdate() + timedelta(days=over))


def _verhaal_met_toestemming(over, **velden):
    verhaal = makers.maak_verhaal(portretteert=True, **velden)
    vandaag = timezone.localdate()
    Toestemming.objects.create(
        verhaal=verhaal,
        wie="Iemand",
        waarvoor="De site",
        gegeven_op=vandaag - timedelta(days=400),
        geldig_tot=vandaag + timedelta(days=over),
    )
    return verhaal


def _compleet(**velden):
    return makers.maak_interventie(themas=[makers.maak_thema()], wijken=[makers.maak_wijk()], **velden)


def _aanvraag_compleet(**velden):
    aanvraag = makers.maak_aanvraag(themas=[makers.maak_thema()], publiek="<p>Waarvoor.</p>", **velden)
    makers.maak_bedrag(aanvraag=aanvraag)
    return aanvraag


def _koppelkans(**velden):
    return makers.maak_interventie(themas=[makers.maak_thema(), makers.maak_thema()], **velden)


NU = timezone.now


def _gezegd(dagen, **velden):
    return makers.maak_inzending(ingekomen_op=NU() - timedelta(days=dagen), **velden)


def _heropend():
    _gezegd(1, antwoord="Nee.").heropenen(door=None, reden="Waarom niet?")


def _ronde(**dagen):
    vandaag = timezone.localdate()
    return makers.maak_voortgangsronde(
        **{naam: vandaag + timedelta(days=aantal) for naam, aantal in dagen.items()}
    )


def _te_laat(**velden):
    return makers.maak_voortgang(ronde=_ronde(opent=-30, inleveren_voor=-1, sluit=7), **velden)


def _toegezegd(begin, eind, geleverd=None, **velden):
    toezegging = makers.maak_toezegging(
        **{"status": "bevestigd", "begin": begin and dag(begin), "eind": dag(eind), **velden}
    )
    if geleverd:
        makers.maak_levering(toezegging=toezegging, hoeveelheid=geleverd)
    return toezegging


# sentence -> (what makes it appear, what looks like it but must not)
GEVALLEN = {
    "bericht over de voortgang is te laat": (
        _te_laat,
        lambda: [
            _te_laat(status="ingediend"),
            makers.maak_voortgang(ronde=_ronde(opent=-30, inleveren_voor=0, sluit=7)),
            makers.maak_voortgang(ronde=_ronde(opent=-30, inleveren_voor=-2, sluit=-1)),
        ],
    ),
    "toezegging loopt achter": (
        lambda: _toegezegd(-100, -1, 9_999),
        lambda: [
            _toegezegd(-100, -1, 10_000),
            _toegezegd(-100, -1, status="voorgesteld"),
            _toegezegd(-100, -1, status="afgesloten"),
        ],
    ),
    "bericht over de voortgang wacht op ons oordeel": (
        lambda: makers.maak_voortgang(status="ingediend"),
        lambda: [makers.maak_voortgang(status=status) for status in ("concept", "goedgekeurd")],
    ),
    "trekker of uitvoerder heeft niemand bij naam": (
        lambda: makers.maak_verantwoordelijkheid(rol="trekker"),
        lambda: [
            makers.maak_verantwoordelijkheid(rol="trekker", persoon=makers.maak_gebruiker()),
            makers.maak_verantwoordelijkheid(rol="financier"),
            makers.maak_verantwoordelijkheid(tot=timezone.localdate() - timedelta(days=1)),
        ],
    ),
    "ronde sluit binnen 30 dagen": (
        lambda: makers.maak_ronde(sluit=NU() + timedelta(days=29)),
        lambda: [
            makers.maak_ronde(sluit=NU() + timedelta(days=31)),
            makers.maak_ronde(sluit=NU() - timedelta(minutes=1)),
            makers.maak_ronde(),
        ],
    ),
    "besluit wordt binnen 30 dagen verwacht, of is te laat": (
        lambda: makers.maak_aanvraag(status="in_beoordeling", verwacht_op=dag(-40)),
        lambda: [
            makers.maak_aanvraag(status="in_beoordeling", verwacht_op=dag(31)),
            makers.maak_aanvraag(status="verkend", verwacht_op=dag(3)),
        ],
    ),
    "verhaal heeft een toestemming die binnen 30 dagen afloopt": (
        lambda: _verhaal_met_toestemming(30),
        lambda: [_verhaal_met_toestemming(31), _verhaal_met_toestemming(3, status="concept")],
    ),
    "verhaal is offline, want een toestemming is verlopen": (
        lambda: _verhaal_met_toestemming(-1),
        lambda: [_verhaal_met_toestemming(0), _verhaal_met_toestemming(-1, status="ingetrokken")],
    ),
    "verhaal staat gepland": (
        lambda: makers.maak_verhaal(publiceren_op=NU() + timedelta(days=2)),
        lambda: [makers.maak_verhaal(), makers.maak_verhaal(status="concept")],
    ),
    "verhaal wacht op controle": (
        lambda: makers.maak_verhaal(status="ter_controle"),
        lambda: [makers.maak_verhaal(status="concept")],
    ),
    "toezegging is nog niet bevestigd": (
        makers.maak_toezegging,
        lambda: [makers.maak_toezegging(status="bevestigd"), makers.maak_toezegging(status="afgewezen")],
    ),
    "aanvraag wacht op een besluit": (
        lambda: makers.maak_aanvraag(status="ingediend", ingediend_op=dag(-3)),
        lambda: [makers.maak_aanvraag(), makers.maak_aanvraag(status="toegekend", besloten_op=dag(-3))],
    ),
    "interventie die loopt heeft geen trekker": (
        lambda: makers.maak_verantwoordelijkheid(
            rol="trekker",
            tot=timezone.localdate() - timedelta(days=1),
            interventie=makers.maak_interventie(status="pilot"),
        ),
        lambda: [
            makers.maak_interventie(status="gestopt"),
            makers.maak_verantwoordelijkheid(
                rol="trekker", interventie=makers.maak_interventie(status="pilot")
            ),
        ],
    ),
    "interventie die loopt heeft geen toegekend geld": (
        lambda: makers.maak_aanvraag(
            interventies=[makers.maak_interventie(status="pilot")], status="verkend"
        ),
        lambda: [
            makers.maak_aanvraag(
                interventies=[makers.maak_interventie(status="pilot")],
                status="toegekend",
                besloten_op=dag(-1),
            )
        ],
    ),
    "interventie die loopt: een half jaar niets van gehoord": (
        lambda: makers.maak_interventie(status="uitvoering"),
        lambda: [
            Resultaat.objects.create(
                interventie=makers.maak_interventie(status="uitvoering"),
                wat="Iets",
                bron="Iets",
                datum=dag(-9),
            ),
            makers.maak_verhaal(interventies=[makers.maak_interventie(status="uitvoering")]),
            Resultaat.objects.create(
                interventie=makers.maak_interventie(status="uitvoering"),
                wat="Ergens dit jaar",
                bron="Iets",
                datum=makers.datum(str(timezone.localdate().year)),
            ),
            makers.maak_interventie(status="voorbereiding").uitvoeren(door=None, reden="Het begint."),
        ],
    ),
    "inzending van een bewoner wacht langer dan tien werkdagen": (
        lambda: _gezegd(30),
        lambda: [_gezegd(3), _gezegd(30, antwoord="Ja.")],
    ),
    "inzending van een bewoner is nieuw": (
        makers.maak_inzending,
        lambda: makers.maak_inzending(antwoord="Ja."),
    ),
    "bewoner is niet tevreden met het antwoord": (_heropend, lambda: _gezegd(1, antwoord="Ja.")),
    "mail is misschien niet aangekomen": (
        lambda: Mail.objects.create(
            aan=["a@b.example"],
            onderwerp="Dag",
            tekst="Dag.",
            soort="inzending",
            status="onzeker",
            overdracht_op=timezone.now(),
        ),
        MAAK["basis.mail"],
    ),
    "mail kon niet worden verstuurd": (
        MAAK["basis.mail"],
        lambda: Mail.objects.create(aan=["a@b.example"], tekst="Dag.", soort="inzending"),
    ),
    "foto kon niet kleiner worden gemaakt": (
        MAAK["basis.beeld"],
        lambda: [
            Beeld.objects.create(naam="a.jpg", pogingen=4),
            Beeld.objects.create(naam="b.jpg", pogingen=5, klaar_op=NU(), maten=[40]),
        ],
    ),
    "partner die meedoet heeft geen mandaathouder": (
        makers.maak_partner,
        lambda: [
            makers.maak_lid(rol="mandaathouder"),
            makers.maak_partner(actief_tot=timezone.localdate() - timedelta(days=1)),
        ],
    ),
    "koppelkans zegt niet wat hij verbindt of nodig heeft": (
        lambda: _koppelkans(koppelkans_verbindt="Alleen dit."),
        lambda: [
            _koppelkans(koppelkans_verbindt="Dit.", koppelkans_nodig="Dat."),
            makers.maak_interventie(themas=[makers.maak_thema()]),
        ],
    ),
    "interventie is compleet, maar staat niet op de site": (
        lambda: _compleet(openbaar_vanaf=None),
        lambda: [_compleet(), makers.maak_interventie(openbaar_vanaf=None)],
    ),
    "aanvraag is compleet, maar staat niet op de site": (
        lambda: _aanvraag_compleet(openbaar_vanaf=None),
        lambda: [_aanvraag_compleet(), makers.maak_aanvraag(openbaar_vanaf=None)],
    ),
}


DIT_JAAR = timezone.localdate().year


def _met_tekort(toegezegd=None, **velden):
    """Make an application for 100.000 that needs as much again from others."""
    aanvraag = makers.maak_aanvraag(**velden)
    makers.maak_bedrag(aanvraag=aanvraag, soort="gevraagd", bedrag=100_000)
    type(aanvraag.ronde.regeling).objects.filter(pk=aanvraag.ronde.regeling_id).update(
        cofinanciering_percentage=50
    )
    if toegezegd:
        toezegging = makers.maak_toegezegd(hoeveelheid=toegezegd)
        makers.maak_cofinanciering(
            aanvraag=aanvraag, bedrag=toegezegd, toezegging=toezegging, partner=toezegging.partner
        )
    return aanvraag


def _stil(dagen, **velden):
    """Make an application of which the last thing was recorded so many days ago."""
    aanvraag = makers.maak_aanvraag(**velden)
    toen = NU() - timedelta(days=dagen)
    eigen = {"pgh_obj_id": aanvraag.pk}
    type(aanvraag).pgh_event_model.objects.filter(**eigen).update(pgh_created_at=toen)
    type(aanvraag).Stap.pgh_event_model.objects.filter(onderwerp=aanvraag).update(pgh_created_at=toen)
    return aanvraag


def _gedekt(hoeveelheid, **bron):
    """Make a need of 1.000 this year of which so much is covered."""
    behoefte = makers.maak_behoefte(jaar=DIT_JAAR, hoeveelheid=1_000)
    return makers.maak_dekking(behoefte=behoefte, hoeveelheid=hoeveelheid, **bron)


def _regel(**velden):
    aanvraag = makers.maak_aanvraag(status=velden.pop("status", "verkend"))
    return makers.maak_begrotingsregel(aanvraag=aanvraag, **velden)


def _afgewezen():
    datums = {"ingediend_op": makers.datum("2023"), "besloten_op": makers.datum("2024")}
    return makers.maak_aanvraag(status="afgewezen", **datums)


def _op(tabel):
    """Cover all of a source, with a need of as much."""
    bron = tabel()
    behoefte = makers.maak_behoefte(eenheid="EUR", hoeveelheid=10_000)
    return makers.maak_dekking(behoefte=behoefte, hoeveelheid=10_000, **{bron._meta.model_name: bron})


GEVALLEN |= {
    "verplichting is te laat": (
        lambda: makers.maak_verplichting(uiterlijk=timezone.localdate() - timedelta(days=1)),
        lambda: [
            makers.maak_verplichting(uiterlijk=timezone.localdate()),
            makers.maak_verplichting(
                uiterlijk=timezone.localdate() - timedelta(days=1), geleverd_op=timezone.localdate()
            ),
        ],
    ),
    "verplichting moet binnen 30 dagen klaar zijn": (
        lambda: makers.maak_verplichting(uiterlijk=timezone.localdate() + timedelta(days=30)),
        lambda: [
            makers.maak_verplichting(uiterlijk=timezone.localdate() + timedelta(days=over))
            for over in (-1, 31)
        ],
    ),
    "aanvraag: de verstrekker wacht op ons antwoord": (
        makers.maak_verstrekkersvraag,
        lambda: [makers.maak_verstrekkersvraag(antwoord="Zo zit het.", beantwoord_op=timezone.localdate())],
    ),
    "behoefte is nog niet helemaal gedekt": (
        lambda: _gedekt(999),
        lambda: [
            _gedekt(1_000),
            makers.maak_behoefte(jaar=DIT_JAAR - 1),
            makers.maak_behoefte(jaar=DIT_JAAR, hoeveelheid=0),
            makers.maak_behoefte(jaar=DIT_JAAR, vervallen_op=timezone.localdate()),
        ],
    ),
    "bevestigde toezegging heeft nog iets over voor een behoefte": (
        makers.maak_toegezegd,
        lambda: [_op(makers.maak_toegezegd), makers.maak_toezegging()],
    ),
    "begrotingsregel heeft nog iets over voor een behoefte": (
        lambda: _regel(jaar=DIT_JAAR),
        lambda: [
            _op(lambda: _regel(jaar=DIT_JAAR)),
            _regel(jaar=DIT_JAAR - 1),
            _regel(jaar=DIT_JAAR, zekerheid="onbekend", bedrag=None),
            makers.maak_begrotingsregel(aanvraag=_afgewezen(), jaar=DIT_JAAR),
        ],
    ),
    "gemeentebudget heeft nog iets over voor een behoefte": (
        lambda: makers.maak_gemeentebudget(jaar=DIT_JAAR),
        lambda: [
            _op(lambda: makers.maak_gemeentebudget(jaar=DIT_JAAR)),
            makers.maak_gemeentebudget(jaar=DIT_JAAR, status="vervallen"),
        ],
    ),
    "dekking telt niet meer: de bron of de behoefte verviel": (
        lambda: makers.maak_dekking(begrotingsregel=makers.maak_begrotingsregel(aanvraag=_afgewezen())),
        lambda: [makers.maak_dekking()],
    ),
    "aanvraag heeft nog niet genoeg cofinanciering": (
        lambda: _met_tekort(99_999),
        lambda: [_met_tekort(100_000), makers.maak_aanvraag()],
    ),
    "aanvraag die loopt: 60 dagen niets vastgelegd": (
        lambda: _stil(61),
        lambda: [_stil(59), _afgewezen(), makers.maak_bedrag(aanvraag=_stil(61))],
    ),
}


@pytest.mark.parametrize("zin", GEVALLEN)
def test_een_regel_verschijnt_als_er_iets_is_en_linkt_naar_precies_die_rijen(zin, beheerder, client):
    wel, niet = GEVALLEN[zin]
    niet()
    assert zin not in regels(beheerder)
    wel()
    regel = regels(beheerder)[zin]
    assert regel.aantal == 1
    client.force_login(beheerder)
    lijst = client.get(regel.adres).context["cl"]
    assert lijst.result_count == 1
    naam, adres, _opmerking = regel.eerste[0]
    assert naam == str(lijst.result_list[0])
    assert client.get(adres).status_code == 200


def test_bij_wie_te_laat_is_staat_wie_het_is_en_hoe_vaak_herinnerd(beheerder):
    rij, zonder = _te_laat(), _te_laat()
    persoon = makers.maak_gebruiker(naam="Mila")
    makers.maak_verantwoordelijkheid(
        interventie=rij.interventie, partner=rij.partner, rol="trekker", persoon=persoon
    )
    for nummer, soort in enumerate(("ronde_open", "week_vooraf", "te_laat", "team")):
        dag = timezone.localdate() + timedelta(days=nummer)
        Herinnering.objects.create(gebruiker=persoon, soort=soort, voortgang=rij, dag=dag)
    regel = regels(beheerder)["berichten over de voortgang zijn te laat"]
    opmerkingen = {naam: opmerking for naam, _adres, opmerking in regel.eerste}
    assert opmerkingen == {
        str(rij): "Mila, 2 keer herinnerd",
        str(zonder): "niemand bij naam, nog niet herinnerd",
    }


@pytest.mark.parametrize("label", ["basis.beeld", "basis.mail"])
def test_wat_is_opgegeven_kan_vanaf_de_startpagina_opnieuw(label, client, charlie):
    """All of it, also what is not named, and nothing else."""
    rijen = [MAAK[label]() for _keer in range(5)]
    client.force_login(charlie)
    begin = client.get("/beheer/").content.decode()
    formulier = re.search(r'<form class="aandacht__opnieuw".*?</form>', begin, re.DOTALL).group()
    velden = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', formulier))
    adres = unescape(re.search(r'action="([^"]+)"', formulier).group(1))

    antwoord = client.post(adres, velden, follow=True)

    assert "5 " in str(next(iter(antwoord.context["messages"])))
    assert not type(rijen[0]).objects.filter(pogingen__gt=0).exists()
    assert "aandacht__opnieuw" not in client.get("/beheer/").content.decode()


def test_alle_regels_zijn_beproefd(beheerder):
    for wel, _niet in GEVALLEN.values():
        wel()
    getoond = {regel.adres for regel in regels(beheerder).values()}
    assert len(getoond) == len(GEVALLEN)


def test_meervoud_en_hoeveel_er_nog_meer_zijn(beheerder):
    for _keer in range(5):
        makers.maak_toezegging()
    regel = regels(beheerder)["toezeggingen zijn nog niet bevestigd"]
    assert (regel.aantal, len(regel.eerste), regel.meer) == (5, 3, 2)


def test_niets_te_doen(client, beheerder):
    client.force_login(beheerder)
    assert "Alles is bij" in client.get("/beheer/").content.decode()


class TestRechten:
    def test_redactie_ziet_eerst_het_eigen_werk(self, rosa):
        makers.maak_verhaal(status="ter_controle")
        makers.maak_interventie(status="uitvoering", themas=[makers.maak_thema(), makers.maak_thema()])
        koppen = {kop: [regel.zin for regel in groep] for kop, groep in aandacht(rosa)}
        assert koppen["Wacht op iemand"] == ["verhaal wacht op controle"]
        assert list(koppen)[-1] == "Waar anderen aan werken"
        assert koppen["Waar anderen aan werken"]

    def test_wie_ergens_geen_recht_op_heeft_ziet_er_niets_van(self, rosa, charlie):
        makers.maak_toezegging()
        assert "toezegging is nog niet bevestigd" in regels(charlie)
        assert "toezegging is nog niet bevestigd" not in regels(rosa)

    def test_meelezer_ziet_alles_en_kan_niets_toevoegen(self, client, meelezer):
        for label in ("verhalen.verhaal", "financiering.aanvraag"):
            MAAK[label]()
        client.force_login(meelezer)
        pagina = client.get("/beheer/")
        assert all(not lijst["nieuw"] for lijst in pagina.context["dagelijks"])
        assert "Nieuw:" not in pagina.content.decode()

    def test_redactie_ziet_geen_lijst_van_accounts(self, client, rosa):
        client.force_login(rosa)
        pagina = client.get("/beheer/").content.decode()
        assert "/beheer/basis/gebruiker/" not in pagina
        assert "/beheer/verhalen/verhaal/add/" in pagina


def test_veel_rijen_kosten_niet_meer_vragen(client, charlie):
    client.force_login(charlie)
    for wel, _niet in GEVALLEN.values():
        wel()
    client.get("/beheer/")
    with CaptureQueriesContext(connection) as weinig:
        client.get("/beheer/")
    for wel, _niet in GEVALLEN.values():
        for _keer in range(20):
            wel()
    with CaptureQueriesContext(connection) as veel:
        client.get("/beheer/")
    assert len(veel) == len(weinig)
    assert len(veel) <= 45  # one per line, and who is asking


def test_elke_lijst_die_er_staat_gaat_open(client, beheerder):
    client.force_login(beheerder)
    pagina = client.get("/beheer/")
    rijen = [
        *pagina.context["dagelijks"],
        *(rij for _naam, groep in pagina.context["kamers"] for rij in groep),
    ]
    for rij in rijen:
        assert client.get(rij["adres"]).status_code in (200, 302)
        if rij["nieuw"]:
            assert client.get(rij["nieuw"]).status_code == 200


class TestZoeken:
    def zoek(self, client, tekst):
        pagina = client.get("/beheer/zoeken/", {"q": tekst})
        assert pagina.status_code == 200
        return {groep["naam"]: groep for groep in pagina.context["groepen"]}

    def test_vindt_in_alle_kamers_op_een_stuk_van_de_naam(self, client, charlie):
        client.force_login(charlie)
        interventie = makers.maak_interventie(titel="Café De Één")
        makers.maak_verhaal(titel="Het cafe van de buurt")
        makers.maak_partner(naam="Iets anders")
        gevonden = self.zoek(client, "cafe")
        assert set(gevonden) == {"Interventies", "Verhalen"}
        ((naam, adres),) = gevonden["Interventies"]["rijen"]
        assert naam == "Café De Één"
        assert client.get(adres).context["original"] == interventie

    def test_laat_er_vijf_zien_en_wijst_naar_de_rest(self, client, charlie):
        client.force_login(charlie)
        for _keer in range(7):
            makers.maak_partner()
        groep = self.zoek(client, "partner")["Partners"]
        assert (len(groep["rijen"]), groep["meer"]) == (5, True)
        assert client.get(groep["adres"]).context["cl"].result_count == 7

    def test_alleen_wat_je_mag_zien(self, client, rosa, charlie):
        client.force_login(rosa)
        assert "Gebruikers" not in self.zoek(client, "coalitie.example")
        client.force_login(charlie)
        assert "Gebruikers" in self.zoek(client, "coalitie.example")

    @pytest.mark.parametrize(
        "onzin", ["", " ", "\0", "%_\\'\"", "x" * 5000, "<script>alert(1)</script>", "“"]
    )
    def test_onzin_vindt_niets_en_breekt_niets(self, client, beheerder, onzin):
        makers.maak_interventie()
        client.force_login(beheerder)
        assert self.zoek(client, onzin) == {}

    def test_is_niet_voor_buitenstaanders(self, client, alice):
        client.force_login(alice)
        assert client.get("/beheer/zoeken/", {"q": "a"}).status_code == 403
