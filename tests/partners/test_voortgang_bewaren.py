"""Saving, handing in and taking back: nobody's text is lost, and one step is one step."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.utils import timezone

from coalitie.basis.status import StapGeweigerd
from partners.acties.voortgang import NietTeWijzigen, Onvolledig, bewaar, dien_in, neem_terug
from partners.cijfers import lees_getal, schrijf_getal
from partners.models import Voortgang
from tests.makers import maak_gebruiker, maak_interventie, maak_voortgang, maak_voortgangsronde
from tests.samen import tegelijk


@pytest.fixture
def voortgang(db):
    return maak_voortgang(gelijk_gebleven=["reden", "gedaan"])


@pytest.fixture
def jan(db):
    return maak_gebruiker(naam="Jan")


@pytest.fixture
def els(db):
    return maak_gebruiker(naam="Els")


def _cijfervraag(voortgang, **velden):
    return voortgang.ronde.cijfervragen.create(vraag="Hoeveel bewoners?", **velden)


def test_een_veld_dat_iemand_anders_bewaarde_blijft_staan_en_de_rest_wordt_bewaard(voortgang, jan, els):
    bewaar(voortgang=voortgang, wijzigingen={"reden": ("Van Jan.", 0)}, door=jan, venster="een")
    uitkomst = bewaar(
        voortgang=voortgang,
        wijzigingen={"reden": ("Van Els.", 0), "gedaan": ("Ook van Els.", 0)},
        door=els,
        venster="twee",
    )
    assert {naam: (een.waarde, een.nummer, een.wie) for naam, een in uitkomst.botsingen.items()} == {
        "reden": ("Van Jan.", 1, jan)
    }
    voortgang.refresh_from_db()
    assert (voortgang.reden, voortgang.gedaan) == ("Van Jan.", "Ook van Els.")
    assert voortgang.bewaard_door == els
    assert not bewaar(voortgang=voortgang, wijzigingen={"reden": ("Van Els.", 1)}, door=els).botsingen
    voortgang.refresh_from_db()
    assert voortgang.reden == "Van Els."


def test_een_antwoord_dat_onderweg_verdween_is_geen_botsing_met_jezelf(voortgang, jan):
    bewaar(voortgang=voortgang, wijzigingen={"reden": ("Een", 0)}, door=jan, venster="een")
    zelfde_pagina = bewaar(
        voortgang=voortgang, wijzigingen={"reden": ("Een twee", 0)}, door=jan, venster="een"
    )
    assert not zelfde_pagina.botsingen
    ander_venster = bewaar(voortgang=voortgang, wijzigingen={"reden": ("Drie", 0)}, door=jan, venster="twee")
    assert ander_venster.botsingen["reden"].waarde == "Een twee"


def test_dezelfde_tekst_botst_niet_en_telt_niet_als_een_keer_bewaren(voortgang, jan, els):
    bewaar(voortgang=voortgang, wijzigingen={"reden": ("Zelfde.", 0)}, door=jan)
    uitkomst = bewaar(voortgang=voortgang, wijzigingen={"reden": ("Zelfde.", 0)}, door=els)
    assert not uitkomst.botsingen
    voortgang.refresh_from_db()
    assert (voortgang.veldstanden["reden"][0], voortgang.bewaard_door) == (1, jan)


def test_zelfde_als_vorige_keer_blijft_tot_iemand_eraan_komt_of_het_bevestigt(voortgang, jan):
    bewaar(voortgang=voortgang, wijzigingen={"reden": (voortgang.reden, 0)}, door=jan)
    voortgang.refresh_from_db()
    assert voortgang.gelijk_gebleven == ["reden", "gedaan"]
    bewaar(voortgang=voortgang, wijzigingen={"reden": ("Anders.", 0)}, door=jan)
    bewaar(voortgang=voortgang, wijzigingen={}, door=jan, bevestigd=["gedaan"])
    voortgang.refresh_from_db()
    assert voortgang.gelijk_gebleven == []


def test_de_geschiedenis_begint_bij_indienen(voortgang, jan):
    sporen = apps.get_model("partners", "VoortgangEvent").objects.filter(pgh_obj_id=voortgang.pk)
    begin = sporen.count()
    for nummer in range(5):
        bewaar(voortgang=voortgang, wijzigingen={"reden": (f"Toets {nummer}", nummer)}, door=jan)
    assert sporen.count() == begin
    dien_in(voortgang=voortgang, door=jan)
    assert sporen.count() == begin + 1
    assert sporen.latest("pgh_id").reden == "Toets 4"


def test_wat_ontbreekt_wordt_per_veld_gezegd_en_er_verandert_niets(jan):
    voortgang = maak_voortgang(stand="", reden="", gedaan="", nodig=["geld"])
    vraag = _cijfervraag(voortgang)
    with pytest.raises(Onvolledig) as fout:
        dien_in(voortgang=voortgang, door=jan)
    assert set(fout.value.fouten) == {"stand", "reden", "gedaan", "nodig_toelichting", f"cijfer-{vraag.pk}"}
    voortgang.refresh_from_db()
    assert (voortgang.status, voortgang.stappen.count()) == ("concept", 1)


def test_niets_te_melden_vraagt_alleen_waarom(jan):
    voortgang = maak_voortgang(stand="", reden="", gedaan="", niets_te_melden=True)
    _cijfervraag(voortgang)
    with pytest.raises(Onvolledig) as fout:
        dien_in(voortgang=voortgang, door=jan)
    assert set(fout.value.fouten) == {"niets_omdat"}
    bewaar(voortgang=voortgang, wijzigingen={"niets_omdat": ("Het is vakantie.", 0)}, door=jan)
    dien_in(voortgang=voortgang, door=jan)
    voortgang.refresh_from_db()
    assert voortgang.status == "ingediend"


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("12", "12"),
        ("1.234,5", "1234.5"),
        ("1 234", "1234"),
        ("-3", "-3"),
        ("0,25", "0.25"),
        ("1.5", None),
        ("12 bewoners", None),
        ("1,2,3", None),
        ("٣", None),
        ("1e9", None),
        ("9" * 30, None),
        ("", None),
    ],
)
def test_getallen_worden_gelezen_zoals_mensen_ze_hier_schrijven(tekst, getal):
    gelezen = lees_getal(tekst)
    assert gelezen == (Decimal(getal) if getal else None)
    if gelezen is not None:
        assert lees_getal(schrijf_getal(gelezen)) == gelezen


def test_cijfers_blijven_zoals_ze_zijn_getypt_tot_ze_zijn_ingestuurd(voortgang, jan):
    vraag = _cijfervraag(voortgang)
    elders = _cijfervraag(voortgang, interventie=maak_interventie())
    sleutel = f"cijfer-{vraag.pk}"
    bewaar(voortgang=voortgang, wijzigingen={sleutel: ("ongeveer 12", 0)}, door=jan)
    with pytest.raises(Onvolledig, match="geen getal"):
        dien_in(voortgang=voortgang, door=jan)
    bewaar(
        voortgang=voortgang,
        wijzigingen={sleutel: ("1234,50", 1), f"{sleutel}-uitleg": ("Geteld in mei.", 0)},
        door=jan,
    )
    dien_in(voortgang=voortgang, door=jan)
    voortgang.refresh_from_db()
    assert voortgang.cijfers == {str(vraag.pk): {"waarde": "1.234,50", "toelichting": "Geteld in mei."}}
    assert str(elders.pk) not in voortgang.cijfers


@pytest.mark.parametrize("status", ["ingediend", "goedgekeurd"])
def test_wat_ingestuurd_is_verandert_niet_meer(status, jan):
    voortgang = maak_voortgang(status=status)
    with pytest.raises(NietTeWijzigen):
        bewaar(voortgang=voortgang, wijzigingen={"reden": ("Nog iets.", 0)}, door=jan)
    with pytest.raises(NietTeWijzigen):
        dien_in(voortgang=voortgang, door=jan)


def test_een_gesloten_ronde_verandert_niet_meer(jan):
    gisteren = timezone.localdate() - timedelta(days=1)
    ronde = maak_voortgangsronde(opent=gisteren, inleveren_voor=gisteren, sluit=gisteren)
    voortgang = maak_voortgang(ronde=ronde)
    ingestuurd = maak_voortgang(ronde=ronde, status="ingediend")
    with pytest.raises(NietTeWijzigen, match="gesloten"):
        bewaar(voortgang=voortgang, wijzigingen={"reden": ("Te laat.", 0)}, door=jan)
    with pytest.raises(NietTeWijzigen, match="gesloten"):
        neem_terug(voortgang=ingestuurd, door=jan)


def test_terugnemen_kan_tot_er_is_beslist(voortgang, jan, charlie):
    dien_in(voortgang=voortgang, door=jan)
    neem_terug(voortgang=voortgang, door=jan)
    dien_in(voortgang=voortgang, door=jan)
    voortgang.refresh_from_db()
    voortgang.goedkeuren(door=charlie, reden="Goed.")
    with pytest.raises(StapGeweigerd):
        neem_terug(voortgang=voortgang, door=jan)


@pytest.mark.django_db(transaction=True)
def test_twee_tegelijk_in_een_veld_een_wint_en_de_ander_hoort_het():
    voortgang = maak_voortgang()
    mensen = [maak_gebruiker() for _keer in range(6)]

    def van(gebruiker):
        return lambda: bewaar(
            voortgang=voortgang,
            wijzigingen={"reden": (f"Van {gebruiker.pk}", 0)},
            door=gebruiker,
            venster=str(gebruiker.pk),
        )

    uitkomsten = tegelijk(*[van(gebruiker) for gebruiker in mensen])
    gelukt = [mens for mens, uitkomst in zip(mensen, uitkomsten, strict=True) if not uitkomst.botsingen]
    assert len(gelukt) == 1
    voortgang.refresh_from_db()
    assert voortgang.reden == f"Van {gelukt[0].pk}"
    verteld = {uitkomst.botsingen["reden"].wie for uitkomst in uitkomsten if uitkomst.botsingen}
    assert verteld == {gelukt[0]}


@pytest.mark.django_db(transaction=True)
def test_twintig_keer_tegelijk_insturen_is_een_stap():
    voortgang, jan = maak_voortgang(), maak_gebruiker()
    uitkomsten = tegelijk(*[lambda: dien_in(voortgang=voortgang, door=jan)] * 20)
    assert sum(not isinstance(een, Exception) for een in uitkomsten) == 1
    assert all(isinstance(een, NietTeWijzigen) for een in uitkomsten if isinstance(een, Exception))
    assert voortgang.stappen.filter(naar="ingediend").count() == 1
    assert Voortgang.objects.get(pk=voortgang.pk).status == "ingediend"
