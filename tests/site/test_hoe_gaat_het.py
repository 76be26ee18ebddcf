"""How it goes, in public: the last approved text of each partner, and never anything else."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from coalitie.basis.models import Zoektekst
from coalitie.basis.zoeken.bijhouden import loop_na
from coalitie.site.urls import MACHINES, PAGINAS
from coalitie.site.vindbaar import BRONNEN
from partners.acties import beoordelen
from partners.models import Voortgang
from tests.makers import (
    maak_interventie,
    maak_partner,
    maak_verantwoordelijkheid,
    maak_voortgang,
    maak_voortgangsronde,
)
from tests.site.vragen import tekst, tel_queries, weigert_schrijven
from themas.models import Interventie

pytestmark = pytest.mark.django_db
PLAN = "/interventies/schooldag/"
TIJDLIJN = f"{PLAN}voortgang/"


def ronde(naam, dagen_geleden, *interventies):
    dag = timezone.localdate() - timedelta(days=dagen_geleden)
    return maak_voortgangsronde(
        naam=naam, opent=dag, inleveren_voor=dag, sluit=dag + timedelta(days=30), interventies=interventies
    )


@pytest.fixture
def plan():
    return maak_interventie(slug="schooldag", titel="Verlengde schooldag", status="uitvoering")


@pytest.fixture
def nijestee(plan):
    partner = maak_partner(slug="nijestee", naam="Nijestee")
    maak_verantwoordelijkheid(interventie=plan, partner=partner, rol="trekker")
    return partner


@pytest.fixture
def verteld(plan, nijestee):
    """Tell something in a round of so many days ago."""

    def maak(naam, dagen_geleden, status="goedgekeurd", **velden):
        return maak_voortgang(
            ronde=ronde(naam, dagen_geleden, plan),
            interventie=plan,
            partner=nijestee,
            status=status,
            **velden,
        )

    return maak


def test_zonder_bericht_staat_er_nog_geen_bericht(client, nijestee):
    assert "Nijestee: nog geen bericht." in tekst(client.get(PLAN))


def test_het_laatste_goedgekeurde_bericht_staat_er_met_dag_en_ronde(client, verteld):
    verteld("najaar", 200, gedaan="Vroeger gedaan.", stand="op_koers")
    nieuw = verteld("voorjaar", 20, status="ingediend", gedaan="Net gedaan.", stand="vastgelopen")
    verteld("zomer", 5, status="concept", gedaan="Nog een concept.")
    pagina = tekst(client.get(PLAN))
    assert "Vroeger gedaan." in pagina
    assert "Het gaat zoals gepland" in pagina
    assert "najaar" in pagina
    assert "Net gedaan." not in pagina
    assert "Nog een concept." not in pagina

    beoordelen.keur_goed(voortgang=nieuw, door=None)
    pagina = tekst(client.get(PLAN))
    assert "Net gedaan." in pagina
    assert "Het loopt nu vast" in pagina
    assert "Vroeger gedaan." not in pagina

    beoordelen.heropen(voortgang=nieuw, door=None, reden="Vergissing.")
    assert "Vroeger gedaan." in tekst(client.get(PLAN))


def test_niets_te_melden_staat_naast_het_vorige_bericht(client, verteld):
    verteld("najaar", 200, gedaan="Veertig fietsen gemaakt.")
    verteld(
        "voorjaar",
        20,
        niets_te_melden=True,
        niets_omdat="We wachten op de vergunning.",
        gedaan="Dit stond er nog van vorige keer.",
    )
    for adres in (PLAN, TIJDLIJN):
        pagina = tekst(client.get(adres))
        assert "We wachten op de vergunning." in pagina
        assert "Veertig fietsen gemaakt." in pagina
        assert "Dit stond er nog" not in pagina
    assert "Er is nu niets nieuws te melden" in tekst(client.get("/partners/nijestee/"))


def test_de_dag_is_die_waarop_de_partner_het_instuurde(client, verteld):
    rij = verteld("voorjaar", 20, status="concept")
    rij.indienen(door=None, reden="Klaar.", ingegaan=timezone.localdate())
    beoordelen.keur_goed(voortgang=rij, door=None)
    dag = timezone.localdate()
    assert f"Verteld op {dag.day} " in tekst(client.get(PLAN))


def test_wie_niet_openbaar_is_of_niet_meer_meedoet_vertelt_niets(client, plan, nijestee, verteld):
    verteld("najaar", 100, gedaan="Van Nijestee.")
    geheim = maak_partner(naam="Stille partner", openbaar_vanaf=None)
    maak_verantwoordelijkheid(interventie=plan, partner=geheim)
    maak_voortgang(interventie=plan, partner=geheim, status="goedgekeurd", gedaan="Van de stille.")
    oud = maak_partner(naam="Oude partner")
    maak_verantwoordelijkheid(interventie=plan, partner=oud, tot=timezone.localdate() - timedelta(days=1))
    maak_voortgang(interventie=plan, partner=oud, status="goedgekeurd", gedaan="Van vroeger.")
    pagina = tekst(client.get(PLAN))
    assert "Van Nijestee." in pagina
    assert "Van de stille." not in pagina
    assert "Van vroeger." not in pagina
    allemaal = tekst(client.get(TIJDLIJN))
    assert "Van vroeger." in allemaal
    assert "Van de stille." not in allemaal


def test_de_tijdlijn_zegt_wat_er_veranderde(client, verteld):
    verteld("najaar", 200, stand="op_koers", gedaan="Tien gesprekken.", bewoners="Het is stiller.")
    verteld("voorjaar", 20, stand="let_op", gedaan="Twintig gesprekken.", bewoners="Het is stiller.")
    pagina = tekst(client.get(TIJDLIJN))
    assert pagina.index("Voorjaar") < pagina.index("Najaar")
    assert "De keer ervoor: het gaat zoals gepland." in pagina
    nieuwste = pagina[: pagina.index("Najaar")]
    assert "Twintig gesprekken." in nieuwste
    assert "Tien gesprekken." in nieuwste.partition("Wat hier de keer ervoor stond")[2]
    assert nieuwste.count("(niet veranderd)") == 3  # bewoners, reden and volgende


def test_de_tijdlijn_volgt_de_zichtbaarheid_van_het_plan(client, charlie, plan):
    assert weigert_schrijven(TIJDLIJN)
    assert "nog geen bericht" in tekst(client.get(TIJDLIJN))
    Interventie.objects.update(openbaar_vanaf=None)
    assert client.get(TIJDLIJN).status_code == 404
    client.force_login(charlie)
    assert client.get(f"{TIJDLIJN}?voorbeeld=1").status_code == 200


def test_de_tijdlijn_staat_in_de_sitemap_zodra_er_iets_is(client, verteld):
    rij = verteld("najaar", 100, status="ingediend")
    assert TIJDLIJN not in client.get("/sitemap.xml").content.decode()
    beoordelen.keur_goed(voortgang=rij, door=None)
    assert TIJDLIJN in client.get("/sitemap.xml").content.decode()


def test_script_in_een_tekst_blijft_tekst(client, verteld):
    verteld("najaar", 200, gedaan="<script>alert(1)</script>", reden="<b>Zo</b>")
    verteld("voorjaar", 20, gedaan="<script>alert(2)</script>", reden="<b>Anders</b>")
    for adres in (PLAN, TIJDLIJN):
        html = client.get(adres).content.decode()
        assert "<script>alert" not in html
        assert "<b>Zo" not in html
        assert "&lt;script&gt;alert(2)" in html


def test_meer_berichten_kosten_niet_meer_vragen(client, plan, nijestee, verteld):
    adressen = (PLAN, TIJDLIJN, "/partners/nijestee/")
    verteld("een", 900)
    weinig = [tel_queries(client, adres) for adres in adressen]
    for nummer in range(6):
        verteld(f"ronde {nummer}", 30 * nummer)
        partner = maak_partner()
        ander = maak_interventie()
        maak_verantwoordelijkheid(interventie=plan, partner=partner)
        maak_verantwoordelijkheid(interventie=ander, partner=nijestee)
        maak_voortgang(interventie=plan, partner=partner, status="goedgekeurd")
        maak_voortgang(interventie=ander, partner=nijestee, status="goedgekeurd")
    assert [tel_queries(client, adres) for adres in adressen] == weinig
    assert max(weinig) <= 12


GEHEIM = "Zwijgplicht"


def test_wat_intern_is_staat_nergens_buiten(client, plan, nijestee):
    """One word in every internal field, looked for on every public address, in every language and form."""
    ronde_ = ronde("voorjaar", 20, plan)
    vraag = ronde_.cijfervragen.create(vraag=f"Hoeveel {GEHEIM}?", eenheid="x")
    intern = {
        "nodig": ["geld"],
        "nodig_toelichting": GEHEIM,
        "cijfers": {str(vraag.pk): {"waarde": "12", "toelichting": GEHEIM}},
        "intern": GEHEIM,
    }
    assert set(intern) == set(Voortgang.INTERNE_VELDEN), "put the word in the new internal field, too"
    rij = maak_voortgang(
        ronde=ronde_,
        interventie=plan,
        partner=nijestee,
        status="goedgekeurd",
        gedaan="Openbaar gedaan.",
        **intern,
    )
    beoordelen.heropen(voortgang=rij, door=None, reden=GEHEIM)
    beoordelen.stuur_terug(voortgang=rij, door=None, reden=GEHEIM, opmerkingen={"gedaan": GEHEIM})
    rij.indienen(door=None, reden=GEHEIM)
    beoordelen.keur_goed(voortgang=rij, door=None, reden=GEHEIM)
    loop_na(BRONNEN)
    slugs = {"interventie": "schooldag", "interventie_voortgang": "schooldag", "partner": "nijestee"}
    bezocht = 0
    for patroon in (*PAGINAS, *MACHINES):
        if patroon.pattern.converters and patroon.name not in slugs:
            continue
        pad = "/" + str(patroon.pattern).replace("<slug:slug>", slugs.get(patroon.name, ""))
        for adres in (pad, f"/en{pad}", f"{pad}?q={GEHEIM}", f"{pad}?voorbeeld=1"):
            antwoord = Client().get(adres, follow=True)
            if antwoord.status_code == 200:
                bezocht += 1
                inhoud = antwoord.getvalue().decode().replace(f"?q={GEHEIM}", "").replace(f'"{GEHEIM}"', "")
                inhoud = inhoud.replace(f"“{GEHEIM}”", "")
                assert GEHEIM not in inhoud, adres
    assert bezocht > 60
    assert "Openbaar gedaan." in tekst(client.get(PLAN))
    assert Zoektekst.objects.exists()
    for rij in Zoektekst.objects.values():
        assert GEHEIM.lower() not in str(rij).lower()
