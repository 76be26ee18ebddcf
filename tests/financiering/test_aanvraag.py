"""Applications: amounts that stay, days that follow from steps, and what waits for a decision."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from coalitie.basis.status import StapGeweigerd
from financiering.behoeften import interventies_zonder_geld
from financiering.models import Aanvraag, AanvraagBedrag, AanvraagInterventie, AanvraagThema
from financiering.vragen import bedragen_per_soort, met_laatste_bedragen
from tests.klok import moment, zet_klok
from tests.makers import (
    datum,
    maak_aanvraag,
    maak_bedrag,
    maak_document,
    maak_interventie,
    maak_ronde,
    maak_thema,
    maak_wijk,
)
from themas.models import Interventie


def titels(rijen):
    return sorted(rij.titel for rij in rijen)


# Amounts: a newer one does not erase an older one


def test_nieuwste_bedrag_van_elke_soort_en_de_oude_blijven(db):
    aanvraag = maak_aanvraag()
    for soort, per, bedrag in (
        ("gevraagd", "2023", 12),
        ("gevraagd", "juli 2024", 11),
        ("gevraagd", "najaar 2023", 13),
        ("verleend", "december 2024", 10),
    ):
        maak_bedrag(aanvraag=aanvraag, soort=soort, per=datum(per), bedrag=bedrag)
    laatste = {rij.soort: rij.bedrag for rij in aanvraag.bedragen.laatste()}
    assert laatste == {"gevraagd": 11, "verleend": 10}
    assert aanvraag.bedragen.count() == 4


def test_van_twee_bedragen_op_dezelfde_dag_telt_wat_het_laatst_is_vastgelegd(db):
    aanvraag = maak_aanvraag()
    maak_bedrag(aanvraag=aanvraag, bedrag=1)
    verbeterd = maak_bedrag(aanvraag=aanvraag, bedrag=2)
    assert list(aanvraag.bedragen.laatste()) == [verbeterd]


def test_later_onbekend_geworden_is_ook_het_nieuwste(db):
    aanvraag = maak_aanvraag()
    maak_bedrag(aanvraag=aanvraag, per=datum("2023"))
    onbekend = maak_bedrag(aanvraag=aanvraag, per=datum("2024"), zekerheid="onbekend", bedrag=None)
    assert list(aanvraag.bedragen.laatste()) == [onbekend]


def test_nieuwste_bedragen_van_alle_aanvragen_in_twee_vragen(db, django_assert_num_queries):
    for nummer in range(3):
        aanvraag = maak_aanvraag(titel=f"Aanvraag {nummer}")
        maak_bedrag(aanvraag=aanvraag, bedrag=1, per=datum("2023"))
        maak_bedrag(aanvraag=aanvraag, bedrag=nummer + 10, per=datum("2024"))
    with django_assert_num_queries(2):
        gelezen = [
            [bedrag.bedrag for bedrag in aanvraag.laatste_bedragen]
            for aanvraag in met_laatste_bedragen(Aanvraag.objects.order_by("titel"))
        ]
    assert gelezen == [[10], [11], [12]]


def test_bedragen_per_soort_met_de_oudere_erachter(db):
    aanvraag = maak_aanvraag()
    for soort, per in (
        ("verleend", "2024"),
        ("gevraagd", "2022"),
        ("gevraagd", "2023"),
        ("gevraagd", "2021"),
    ):
        maak_bedrag(aanvraag=aanvraag, soort=soort, per=datum(per))
    assert [
        (soort, str(nieuwste.per), [str(ouder.per) for ouder in ouderen])
        for soort, nieuwste, ouderen in bedragen_per_soort(aanvraag)
    ] == [("gevraagd", "2023", ["2022", "2021"]), ("verleend", "2024", [])]


def test_een_bedrag_is_op_de_cent_precies(db):
    rij = maak_bedrag(bedrag=Decimal("999999999999.99"))
    rij.refresh_from_db()
    assert rij.bedrag == Decimal("999999999999.99")


def test_zonder_bedrag(db):
    maak_aanvraag(titel="niets")
    maak_bedrag(aanvraag=maak_aanvraag(titel="onbekend"), zekerheid="onbekend", bedrag=None)
    maak_bedrag(aanvraag=maak_aanvraag(titel="gevraagd"), soort="gevraagd")
    assert titels(Aanvraag.objects.zonder_bedrag()) == ["niets", "onbekend"]


def test_compleet_heeft_samenvatting_thema_en_bedrag(db):
    def aanvraag(titel, publiek="<p>Waarvoor.</p>", themas=1, bedrag=True):
        rij = maak_aanvraag(titel=titel, publiek=publiek, themas=[maak_thema() for _keer in range(themas)])
        if bedrag:
            maak_bedrag(aanvraag=rij)

    aanvraag("compleet")
    aanvraag("zonder samenvatting", publiek="")
    aanvraag("zonder thema", themas=0)
    aanvraag("zonder bedrag", bedrag=False)
    assert titels(Aanvraag.objects.compleet()) == ["compleet"]


# Which interventions no money was granted for


@pytest.mark.parametrize("status", Aanvraag.Status.values)
def test_zonder_geld_is_zonder_verleende_aanvraag(db, status):
    interventie = maak_interventie()
    data = {"ingediend_op": datum("2023")}
    if status in {*Aanvraag.VERLEEND, "afgewezen"}:
        data["besloten_op"] = datum("2024")
    maak_aanvraag(status=status, interventies=[interventie], **data)
    verleend = status in {"toegekend", "deels_toegekend", "in_uitvoering", "verantwoord", "vastgesteld"}
    assert interventies_zonder_geld(Interventie.objects.all()).exists() is not verleend


def test_een_verleende_aanvraag_is_genoeg(db):
    interventie, andere = maak_interventie(), maak_interventie()
    maak_aanvraag(status="afgewezen", besloten_op=datum("2024"), interventies=[interventie, andere])
    maak_aanvraag(status="toegekend", besloten_op=datum("2024"), interventies=[interventie])
    assert list(interventies_zonder_geld(Interventie.objects.all())) == [andere]
    assert not interventies_zonder_geld(Interventie.objects.filter(pk=interventie.pk)).exists()


# What waits for a decision


@pytest.mark.parametrize(
    ("verwacht", "binnen_30", "te_laat"),
    [
        ("30 juni 2026", True, True),  # should have come yesterday
        ("1 juli 2026", True, False),  # today
        ("31 juli 2026", True, False),
        ("1 augustus 2026", False, False),
        ("augustus 2026", False, False),
        ("juli 2026", True, False),
        ("juni 2026", True, True),
        ("zomer 2026", True, False),  # may be any day from June up to and including August
        ("2026", True, False),
        ("2025", True, True),
        ("najaar 2026", False, False),
        (None, False, False),
    ],
)
def test_besluit_verwacht_binnen_dagen_ook_als_de_dag_vaag_is(db, monkeypatch, verwacht, binnen_30, te_laat):
    zet_klok(monkeypatch, "2026-07-01 00:30")
    maak_aanvraag(
        status="in_beoordeling", ingediend_op=datum("2025"), verwacht_op=verwacht and datum(verwacht)
    )
    assert Aanvraag.objects.verwacht_binnen(30).exists() is binnen_30
    assert Aanvraag.objects.te_laat().exists() is te_laat


def test_op_wat_niet_loopt_wordt_niet_gewacht(db):
    data = {"ingediend_op": datum("2023"), "verwacht_op": datum("2023")}
    for status in Aanvraag.Status:
        besloten = {"besloten_op": datum("2024")} if status in {*Aanvraag.VERLEEND, "afgewezen"} else {}
        maak_aanvraag(titel=status, status=status, **data, **besloten)
    wacht = ["aanvulling_gevraagd", "geselecteerd", "gereserveerd", "in_beoordeling", "ingediend"]
    assert titels(Aanvraag.objects.wacht_op_besluit()) == sorted(wacht)
    assert titels(Aanvraag.objects.verwacht_binnen(1)) == titels(Aanvraag.objects.te_laat()) == sorted(wacht)


def test_ronde_sluit_terwijl_de_aanvraag_nog_niet_is_ingediend(db, monkeypatch):
    zet_klok(monkeypatch, "2026-07-01 12:00")
    ronde = maak_ronde(opent=moment("2026-06-01 09:00"), sluit=moment("2026-07-31 12:00"))
    for status in ("verkend", "voorbereiding", "ingetrokken"):
        maak_aanvraag(titel=status, status=status, ronde=ronde)
    maak_aanvraag(titel="elders", status="verkend")
    assert titels(Aanvraag.objects.ronde_sluit_binnen(30)) == ["verkend", "voorbereiding"]
    assert not Aanvraag.objects.ronde_sluit_binnen(29).exists()


# Days that follow from steps


def test_indienen_zet_de_dag_van_indiening_en_een_aanvulling_niet_nog_eens(db):
    rij = maak_aanvraag()
    rij.indienen(door=None, reden="Verstuurd.", ingegaan=datum("juli 2024"))
    rij.aanvulling_vragen(door=None, reden="Een bijlage mist.", ingegaan=datum("augustus 2024"))
    rij.indienen(door=None, reden="Bijlage gestuurd.", ingegaan=datum("september 2024"))
    assert rij.ingediend_op == Aanvraag.objects.get(pk=rij.pk).ingediend_op == datum("juli 2024")


def test_indienen_zonder_dag_is_vandaag(db, monkeypatch):
    zet_klok(monkeypatch, "2026-03-29 23:59")
    rij = maak_aanvraag()
    rij.indienen(door=None, reden="Verstuurd.")
    assert str(rij.ingediend_op) == "29 maart 2026"


@pytest.mark.parametrize("methode", ["toekennen", "deels_toekennen", "afwijzen"])
def test_besluit_zet_de_dag_van_het_besluit(db, methode):
    rij = maak_aanvraag(besluitdocument=maak_document())
    rij.indienen(door=None, reden="Verstuurd.", ingegaan=date(2024, 7, 4))
    getattr(rij, methode)(door=None, reden="Brief.", ingegaan=datum("najaar 2024"))
    vers = Aanvraag.objects.get(pk=rij.pk)
    assert rij.besloten_op == vers.besloten_op == datum("najaar 2024")
    assert str(vers.ingediend_op) == "4 juli 2024"


@pytest.mark.parametrize("methode", ["toekennen", "deels_toekennen"])
def test_zonder_besluitdocument_is_niets_toegekend(db, methode):
    rij = maak_aanvraag(status="in_beoordeling", ingediend_op=datum("2023"))
    with pytest.raises(StapGeweigerd) as fout:
        getattr(rij, methode)(door=None, reden="Brief.")
    assert "Kies het besluit" in str(fout.value.message_dict["besluitdocument"])
    document = maak_document()
    getattr(rij, methode)(door=None, reden="Brief.", besluitdocument=document)
    assert Aanvraag.objects.get(pk=rij.pk).besluitdocument == document


def test_een_stap_haalt_de_dag_of_het_document_niet_weg(db):
    rij = maak_aanvraag(status="in_beoordeling", ingediend_op=datum("2023"), besluitdocument=maak_document())
    for leeg in ({"besloten_op": None}, {"besluitdocument": None}):
        with pytest.raises(StapGeweigerd):
            rij.toekennen(door=None, reden="Brief.", **leeg)
    assert Aanvraag.objects.get(pk=rij.pk).status == "in_beoordeling"


@pytest.mark.parametrize("status", Aanvraag.VERLEEND)
@pytest.mark.parametrize(
    ("leeg", "regel"),
    [
        ({"besloten_op": None}, "aanvraag_besloten_met_datum"),
        ({"besluitdocument": None}, "aanvraag_verleend_met_besluit"),
        ({"besloten_op": None, "besluitdocument": None}, "aanvraag_besloten_met_datum"),
    ],
    ids=["dag", "document", "allebei"],
)
def test_wat_is_toegekend_raakt_zijn_besluit_niet_kwijt(db, status, leeg, regel):
    rij = maak_aanvraag(status=status)
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        Aanvraag.objects.filter(pk=rij.pk).update(**leeg)
    assert fout.value.__cause__.diag.constraint_name == regel


def test_waarvan_niets_bekend_was_begint_pas_als_het_besluit_er_staat(db):
    rij = maak_aanvraag(status="onbekend")
    with pytest.raises(StapGeweigerd, match="Wanneer"):
        rij.uitvoeren(door=None, reden="Begonnen.")
    rij.besloten_op, rij.besluitdocument = datum("2022"), maak_document()
    rij.save()
    rij.uitvoeren(door=None, reden="Begonnen.")
    assert Aanvraag.objects.get(pk=rij.pk).status == "in_uitvoering"


def test_het_besluit_kan_een_andere_dag_hebben_dan_de_stap(db):
    rij = maak_aanvraag(status="in_beoordeling", ingediend_op=datum("2023"), besluitdocument=maak_document())
    rij.toekennen(door=None, reden="Brief.", ingegaan=date(2024, 7, 4), besloten_op=date(2024, 7, 1))
    vers = Aanvraag.objects.get(pk=rij.pk)
    assert str(vers.besloten_op) == "1 juli 2024"
    assert str(vers.stappen.last().ingegaan) == "4 juli 2024"


def test_geld_apart_zetten_is_geen_besluit(db):
    rij = maak_aanvraag(status="in_beoordeling", ingediend_op=datum("2023"))
    rij.reserveren(door=None, reden="Brief.")
    assert (rij.status, rij.besloten_op) == ("gereserveerd", None)
    assert not Aanvraag.objects.verleend().exists()


def test_wat_onbekend_werd_met_een_besluitdatum_kan_niet_zomaar_weer_ingediend_zijn(db):
    rij = maak_aanvraag(status="onbekend", ingediend_op=datum("2023"), besloten_op=datum("2024"))
    with pytest.raises(StapGeweigerd) as fout:
        rij.indienen(door=None, reden="Toch niet besloten.")
    assert fout.value.messages == [
        "Een aanvraag waarover nog niet is besloten, heeft geen datum van besluit."
    ]


def test_de_hele_weg_van_idee_tot_eindbedrag(db):
    rij = maak_aanvraag(besluitdocument=maak_document())
    for maand, methode in enumerate(
        (
            "voorbereiden",
            "indienen",
            "in_beoordeling_nemen",
            "toekennen",
            "uitvoeren",
            "verantwoorden",
            "vaststellen",
        ),
        1,
    ):
        getattr(rij, methode)(door=None, reden="Brief.", ingegaan=date(2024, maand, 1))
    assert rij.status_publiek == "Klaar: het eindbedrag staat vast"
    assert Aanvraag.objects.op(date(2024, 4, 30)).get().status_op == "toegekend"


# Links carry where they are known from, and since when


def test_koppelingen_dragen_bron_en_sinds_wanneer(db):
    rij = maak_aanvraag(themas=[maak_thema()], wijken=[maak_wijk()], interventies=[maak_interventie()])
    koppeling = AanvraagThema.objects.get(aanvraag=rij)
    assert (koppeling.bron, koppeling.geldig_vanaf) == ("Een brief", datum("najaar 2023"))
    assert AanvraagInterventie.objects.get(aanvraag=rij).geldig_vanaf == datum("najaar 2023")


def test_wat_bij_een_aanvraag_hoort_gaat_niet_weg(db):
    rij = maak_aanvraag(interventies=[maak_interventie()])
    for gebruikt in (rij.ronde, rij.ronde.regeling, rij.interventies.get()):
        with pytest.raises(ProtectedError):
            gebruikt.delete()


def test_interne_notitie_staat_niet_tussen_wat_openbaar_is(db):
    rij = maak_aanvraag(openbaar_vanaf=None)
    maak_bedrag(aanvraag=rij)
    assert not Aanvraag.objects.openbaar().exists()
    assert AanvraagBedrag.objects.exists()
