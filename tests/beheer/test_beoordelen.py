"""The page on which progress is judged, and the queue that leads from one to the next."""

import pytest
from django.urls import reverse

from partners.acties import beoordelen
from partners.models import Voortgang, VoortgangOpmerking
from tests.formulieren import vul_in
from tests.makers import (
    datum,
    maak_interventie,
    maak_partner,
    maak_thema,
    maak_voortgang,
    maak_voortgangsronde,
)
from tests.site.vragen import tekst


def pagina(voortgang, **vraag):
    return reverse("admin:partners_voortgang_change", args=[voortgang.pk], query=vraag or None)


@pytest.fixture
def team(client, charlie):
    client.force_login(charlie)
    return client


@pytest.fixture
def plan(db):
    return maak_interventie(titel="Verlengde schooldag")


@pytest.fixture
def wacht(plan):
    """Make something that waits for the team."""

    def maak(**velden):
        return maak_voortgang(**{"interventie": plan, "status": "ingediend", **velden})

    return maak


def test_oud_en_nieuw_staan_naast_elkaar_en_wat_veranderde_is_gemerkt(team, plan, wacht):
    partner = maak_partner()
    oud = maak_voortgangsronde(
        naam="najaar", opent="2026-01-01", inleveren_voor="2026-02-01", sluit="2026-03-01"
    )
    maak_voortgang(
        interventie=plan,
        partner=partner,
        ronde=oud,
        status="goedgekeurd",
        gedaan="We hebben tien keer gekookt.",
    )
    nu = wacht(
        partner=partner,
        gedaan="We hebben <b>twintig</b> keer gekookt.",
        gelijk_gebleven=["bewoners"],
        intern="Ruzie.",
    )
    html = team.get(pagina(nu)).content.decode()
    assert "<del>tien </del>" in html
    assert "<ins>&lt;b&gt;twintig&lt;/b&gt; </ins>" in html
    assert "Vorige keer (najaar)" in html
    assert html.count("zelfde als vorige keer") == 1
    openbaar, intern = html.split('id="kop-intern"')
    assert "Ruzie." in intern
    assert "Ruzie." not in openbaar
    assert "gekookt" in openbaar


def test_goedkeuren_brengt_je_bij_de_volgende(team, wacht):
    eerste, tweede, derde = wacht(), wacht(), wacht()
    antwoord = team.post(pagina(tweede), vul_in(team, pagina(tweede), _goed="Keur goed"))
    assert antwoord.url == pagina(derde)
    antwoord = team.post(pagina(derde), vul_in(team, pagina(derde), _goed="Keur goed"))
    assert antwoord.url == pagina(eerste)
    antwoord = team.post(pagina(eerste), vul_in(team, pagina(eerste), _goed="Keur goed"))
    assert antwoord.url == reverse("admin:partners_voortgang_changelist")
    assert set(Voortgang.objects.values_list("status", flat=True)) == {"goedgekeurd"}


def test_de_rij_is_die_van_de_lijst_waar_je_vandaan_komt(team, wacht):
    thema = maak_thema()
    wacht()
    eerste = wacht(interventie=maak_interventie(themas=[thema]))
    wacht()
    tweede = wacht(interventie=maak_interventie(themas=[thema]))
    filters = f"interventie__themas__id__exact={thema.pk}"
    adres = pagina(eerste, _changelist_filters=filters)
    antwoord = team.get(adres)
    assert antwoord.context["volgende"] == pagina(tweede, _changelist_filters=filters)
    assert (antwoord.context["plek"], antwoord.context["aantal"]) == (1, 2)
    antwoord = team.post(adres, vul_in(team, adres, _goed="1"), follow=True)
    assert antwoord.redirect_chain[-1][0] == pagina(tweede, _changelist_filters=filters)
    # Nonsense in the address is no filter.
    assert team.get(pagina(eerste, _changelist_filters="status=bestaat-niet&x=%00")).status_code == 200


def test_terugsturen_met_opmerkingen(team, wacht):
    rij = wacht()
    velden = vul_in(team, pagina(rij), reden="Bijna goed.", bij_gedaan="Hoeveel?", _terug="1")
    assert team.post(pagina(rij), velden).status_code == 302
    assert VoortgangOpmerking.objects.get().tekst == "Hoeveel?"
    rij.refresh_from_db()
    rij.indienen(door=None, reden="Aangepast.")
    assert "Wij schreven bij het terugsturen: Hoeveel?" in tekst(team.get(pagina(rij))).replace(
        "</strong>", ""
    ).replace("<strong>", "")


def test_zonder_reden_blijft_de_opmerking_staan(team, wacht):
    rij = wacht()
    antwoord = team.post(pagina(rij), vul_in(team, pagina(rij), bij_gedaan="Hoeveel?", _terug="1"))
    assert antwoord.status_code == 422
    assert "Hoeveel?" in antwoord.content.decode()
    assert antwoord.context["form"].errors["reden"]
    assert not VoortgangOpmerking.objects.exists()


@pytest.mark.parametrize("knop", ["_goed", "_terug"])
def test_wie_ingehaald_is_hoort_dat_en_houdt_zijn_woorden(team, wacht, knop):
    rij = wacht()
    velden = vul_in(team, pagina(rij), reden="Mijn reden.", bij_gedaan="Mijn opmerking.", **{knop: "1"})
    rij.terugnemen(door=None, reden="Vergeten.")
    antwoord = team.post(pagina(rij), velden)
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Er is niets veranderd" in html
    assert "Mijn reden." in html
    assert "Mijn opmerking." in html
    assert 'name="_goed"' not in html
    # Handed in again: the same words can be sent along, after a look at what lies there now.
    rij.indienen(door=None, reden="Opnieuw.")
    antwoord = team.post(pagina(rij), velden)
    assert antwoord.status_code == 409
    assert 'name="_goed"' in antwoord.content.decode()
    velden["gezien"] = [str(antwoord.context["gezien"])]
    assert team.post(pagina(rij), velden).status_code == 302


def test_ook_na_duizend_stappen_is_de_gelezen_stap_de_laatste(team, wacht):
    rij = wacht()
    rij.leg_stap_vast(
        van="concept",
        naar="ingediend",
        ingegaan=datum("2026"),
        reden="Opnieuw.",
        bron="",
        door=None,
        pk=1_234_567,
    )
    assert team.post(pagina(rij), vul_in(team, pagina(rij), _goed="1")).status_code == 302
    assert Voortgang.objects.get().status == "goedgekeurd"


@pytest.mark.parametrize("gezien", ["", "x", "-1", "9" * 40, "9" * 5000, "\x00"])
def test_onzin_als_gelezen_stap_wordt_geweigerd(team, wacht, gezien):
    rij = wacht()
    velden = vul_in(team, pagina(rij), gezien=gezien, _goed="1")
    assert team.post(pagina(rij), velden).status_code == 409
    assert Voortgang.objects.get().status == "ingediend"


def test_een_goedkeuring_kan_terug(team, wacht):
    rij = wacht()
    beoordelen.keur_goed(voortgang=rij, door=None)
    stap = reverse("admin:partners_voortgang_stap", args=[rij.pk, "heropenen"])
    assert stap in team.get(pagina(rij)).content.decode()
    assert team.post(stap, vul_in(team, stap, reden="Vergissing.")).status_code == 302
    rij.refresh_from_db()
    assert rij.status == "ingediend"


def test_bij_een_gesloten_ronde_staat_dat_terugsturen_niet_genoeg_is(team, wacht):
    zin = "Deze ronde is gesloten."
    assert zin not in team.get(pagina(wacht())).content.decode()
    dicht = maak_voortgangsronde(opent="2026-01-01", inleveren_voor="2026-02-01", sluit="2026-03-01")
    assert zin in team.get(pagina(wacht(ronde=dicht))).content.decode()


@pytest.mark.parametrize("methode", ["indienen", "terugnemen", "goedkeuren", "terugsturen"])
def test_stappen_van_partners_zet_het_team_niet(team, wacht, methode):
    stap = reverse("admin:partners_voortgang_stap", args=[wacht().pk, methode])
    assert team.get(stap).status_code == 404
    assert team.post(stap, {"reden": "Zo."}).status_code == 404


def test_wie_alleen_leest_beslist_niet(client, meelezer, wacht):
    rij = wacht()
    client.force_login(meelezer)
    html = client.get(pagina(rij)).content.decode()
    assert 'name="_goed"' not in html
    assert client.post(pagina(rij), {"_goed": "1", "gezien": rij.stappen.get().pk}).status_code == 403
    assert Voortgang.objects.get().status == "ingediend"


def test_het_formulier_van_een_interventie_wijst_naar_wat_erover_verteld_is(team, plan, wacht):
    rij = wacht()
    html = team.get(reverse("admin:themas_interventie_change", args=[plan.pk])).content.decode()
    assert pagina(rij) in html
    assert reverse("admin:partners_voortgang_tijdlijn", args=[plan.pk]) in html


def test_de_tijdlijn_van_het_team_heeft_ook_wat_intern_is(team, plan):
    partner = maak_partner()
    for nummer, (intern, status) in enumerate(
        (("Wacht op geld.", "goedgekeurd"), ("Geld is er.", "ingediend"))
    ):
        maak_voortgang(
            interventie=plan,
            partner=partner,
            ronde=maak_voortgangsronde(
                naam=f"ronde {nummer}",
                opent=f"2026-0{nummer + 1}-01",
                inleveren_voor="2026-04-01",
                sluit="2026-04-01",
            ),
            status=status,
            intern=intern,
        )
    adres = reverse("admin:partners_voortgang_tijdlijn", args=[plan.pk])
    pagina_ = tekst(team.get(adres))
    assert pagina_.index("ronde 1") < pagina_.index("ronde 0")
    assert "Geld is er." in pagina_
    assert "Was:" in pagina_
    assert team.get(reverse("admin:partners_voortgang_tijdlijn", args=[plan.pk + 1])).status_code == 404
